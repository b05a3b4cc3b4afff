import process from 'node:process'
import { copyLedger } from '../../flows/copy-ledger.ts'
import { verifyLedger } from '../../flows/verify-ledger.ts'
import type { LedgerId } from '../../record/place.ts'
import { copyText } from '../../report/copy-report.ts'
import { verdictText } from '../../report/verdict-text.ts'
import { isDigest } from '../../shared/bytes.ts'
import { KeyVerifier } from '../../trust/verifier.ts'
import { exitOf, type Verdict } from '../../verify/verdict.ts'
import { nodeEffects } from '../node-effects.ts'
import { progressOn } from '../progress.ts'
import { openStore } from '../stores.ts'
import { verifyThreads } from '../verify-threads.ts'
import { parsed, print, readerOf, storeUrl, usageError } from './arguments.ts'
import { pinOf, workerFile } from './verify.ts'

const text = { type: 'string' } as const
const OPTIONS = { ledger: text, key: text, policy: text, json: { type: 'boolean' } } as const

interface Trust {
  readonly ledger: LedgerId | undefined
  readonly pin: Awaited<ReturnType<typeof pinOf>>
}

async function verdictOn(to: string, { ledger, pin }: Trust, forProgram: boolean): Promise<Verdict> {
  const { clock } = nodeEffects()
  const shown = progressOn(process.stderr, forProgram)
  const ports = { store: await readerOf(to), verifier: new KeyVerifier(), clock, log: shown.log, progress: shown.progress }
  const ask = { ledger, pin, expectHeads: [], asOf: undefined, unpinned: false }
  return verifyLedger(ask, { ...ports, hands: verifyThreads(storeUrl(to), workerFile()) }).finally(shown.end)
}

export async function command(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(argv, OPTIONS, ['FROM', 'TO'])
  const [from = '', to = ''] = positionals
  const { ledger, key, policy, json = false } = values
  if (ledger !== undefined && !isDigest(ledger)) throw usageError(`--ledger ${ledger}: sha256:<64 hex digits> is expected`)
  const trust: Trust = { ledger: ledger as LedgerId | undefined, pin: await pinOf(key, policy) }
  const effects = nodeEffects()
  const [source, target] = [await readerOf(from), await openStore(storeUrl(to), effects)]
  if (source.traits.url === target.traits.url) throw usageError(`FROM and TO are one store: ${source.traits.url}`)
  const shown = (doing: string) => progressOn(process.stderr, json, undefined, doing)
  const [copying, comparing] = [shown('objects copied'), shown('objects compared')]
  const ports = { ...effects, from: source, to: target, copied: copying.progress, compared: comparing.progress }
  const report = await copyLedger(ports).finally(comparing.end)
  const verdict = trust.ledger === undefined && trust.pin === undefined ? undefined : await verdictOn(to, trust, json)
  if (json) print(JSON.stringify(verdict === undefined ? report : { ...report, verdict }))
  else print([copyText(report), ...(verdict === undefined ? [] : ['', `the copy: ${verdictText(verdict)}`])].join('\n'))
  return report.copy === 'complete' && (verdict === undefined || exitOf(verdict) === 0) ? 0 : 1
}
