import { realpathSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { verifyLedger } from '../../flows/verify-ledger.ts'
import { headText } from '../../ledger/heads.ts'
import { type ZoneRule, zonesShape } from '../../record/kinds/policy.ts'
import type { Leaf, LedgerId } from '../../record/place.ts'
import { objectOf } from '../../record/shape.ts'
import { verdictText } from '../../report/verdict-text.ts'
import { isDigest, readJson } from '../../shared/bytes.ts'
import { messageOf, systemCode } from '../../shared/errors.ts'
import { ruleFromPublicPem } from '../../sign/local-key.ts'
import type { Pin } from '../../trust/root.ts'
import { KeyVerifier } from '../../trust/verifier.ts'
import type { ExpectedHead, VerifyAsk } from '../../verify/check.ts'
import { isSeverity } from '../../verify/severity.ts'
import { exitOf } from '../../verify/verdict.ts'
import { nodeClock } from '../node-effects.ts'
import { progressOn } from '../progress.ts'
import { verifyThreads } from '../verify-threads.ts'
import { instantOf, parsed, print, readerOf, storeUrl, streamOf, usageError } from './arguments.ts'
import { readPublicKey } from './init.ts'

const text = { type: 'string' } as const
const OPTIONS = {
  copy: { type: 'string', multiple: true },
  ledger: text,
  key: text,
  policy: text,
  'expect-head': { type: 'string', multiple: true },
  from: { type: 'string', multiple: true },
  heads: text,
  'fail-on': text,
  'as-of': text,
  'locked-until': text,
  unpinned: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** `{"zones": [{"zone": "root", "signers": [{"algorithm": .., "spki": ..}]}, ..]}`, as a policy record holds them. */
async function policyFile(path: string): Promise<readonly ZoneRule[]> {
  let value: unknown
  try {
    value = readJson(new TextEncoder().encode(await readPublicKey(path)))
  } catch (thrown) {
    throw usageError(`--policy ${path}: ${messageOf(thrown)}`)
  }
  const problems = objectOf({ zones: zonesShape }, { closed: true })(value, path)
  if (problems.length > 0) throw usageError(`--policy: ${problems.slice(0, 3).join('; ')}`)
  return (value as { readonly zones: readonly ZoneRule[] }).zones
}

export async function pinOf(key: string | undefined, policy: string | undefined): Promise<Pin> {
  if (key !== undefined && policy !== undefined) throw usageError('--key and --policy are two answers to one question: give one')
  if (key !== undefined) return { key: ruleFromPublicPem(await readPublicKey(key), key) }
  return policy === undefined ? undefined : { policy: await policyFile(policy) }
}

function headOf(option: '--expect-head' | '--from', text: string): ExpectedHead {
  const [, path = '', digits = '', leaf = ''] = /^(.+)=([0-9]{1,6}):(sha256:[0-9a-f]{64})$/.exec(text) ?? []
  if (path === '') throw usageError(`${option} ${text}: ZONE/STREAM=SEQUENCE:LEAF is expected, as the log of the job prints it`)
  return { ...streamOf(path), sequence: Number(digits), leaf: leaf as Leaf }
}

/** One head, or with `@` before it the name of a file that `--heads` wrote. */
async function headsFrom(given: string): Promise<readonly ExpectedHead[]> {
  if (!given.startsWith('@')) return [headOf('--from', given)]
  const text = await readFile(given.slice(1), 'utf8').catch((thrown: unknown) => {
    throw usageError(`--from ${given}: the file can't be read: ${systemCode(thrown)}`)
  })
  return text.split('\n').flatMap((line) => (line === '' ? [] : [headOf('--from', line)]))
}

/** dist/verify-worker/index.js, beside the folder of this command; npm and npx start it by a link. */
export const workerFile = () => join(dirname(realpathSync(process.argv[1] ?? '')), '..', 'verify-worker', 'index.js')

export async function command(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(argv, OPTIONS, ['STORE'])
  const { ledger, json } = values
  const failOn = values['fail-on'] ?? 'error'
  if (ledger !== undefined && !isDigest(ledger)) throw usageError(`--ledger ${ledger}: sha256:<64 hex digits> is expected`)
  if (!isSeverity(failOn)) throw usageError(`--fail-on ${failOn}: error, warning or info is expected`)
  const { 'as-of': asOf, 'locked-until': lockedUntil } = values
  const ask: VerifyAsk = {
    ledger: ledger as LedgerId | undefined,
    pin: await pinOf(values.key, values.policy),
    expectHeads: (values['expect-head'] ?? []).map((text) => headOf('--expect-head', text)),
    from: (await Promise.all((values.from ?? []).map(headsFrom))).flat(),
    asOf: asOf === undefined ? undefined : instantOf(asOf, '--as-of'),
    lockedUntil: lockedUntil === undefined ? undefined : instantOf(lockedUntil, '--locked-until'),
    unpinned: values.unpinned ?? false,
    failOn,
  }
  const store = await readerOf(positionals[0] ?? '')
  const shown = progressOn(process.stderr, json ?? false)
  const hands = verifyThreads(storeUrl(positionals[0] ?? ''), workerFile())
  const copies = await Promise.all((values.copy ?? []).map(readerOf))
  const ports = { store, copies, verifier: new KeyVerifier(), clock: nodeClock, log: shown.log, hands, progress: shown.progress }
  const verdict = await verifyLedger(ask, ports).finally(shown.end)
  if (values.heads !== undefined && verdict.verdict === 'pass') await writeFile(values.heads, verdict.heads.map((head) => `${headText(head)}\n`).join(''))
  print(json ? JSON.stringify(verdict) : verdictText(verdict))
  return exitOf(verdict)
}
