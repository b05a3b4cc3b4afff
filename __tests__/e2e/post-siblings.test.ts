/** Thirty jobs of one matrix: the same run, attempt and job id, one store, at the same time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lastPost, ONE } from './post-support.ts'
import { actionJob, codesOn, configuration, type LastingLedger, lastingLedger, recordsOf, TOOL, TOOLS } from './support.ts'

const SIBLINGS = Array.from({ length: 30 }, (_, index) => index)
const AT_A_TIME = 10

interface Sibling {
  readonly index: number
  readonly session: string
  readonly conclusion: string | undefined
}

/** Every third one has its shim killed, and so an intent that only its own post may close. */
async function sibling(index: number, ledger: LastingLedger): Promise<Sibling> {
  await using job = await actionJob({ github: { run_id: '99', run_attempt: '2', job: 'apply' } })
  configuration(job, ONE, `stack-${index}`)
  const main = await job.uses('./', { with: ledger.with })
  const env = index % 3 === 0 ? { IAC_LEDGER_STOP_AT: 'intent-acknowledged' } : undefined
  const script = `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve >/dev/null || true`
  await job.run({ script, workingDirectory: `stack-${index}`, ...(env === undefined ? {} : { env }) })
  await job.finish()
  return { index, session: main.outputs['session'] ?? '', conclusion: lastPost(job)?.conclusion }
}

it.skipIf(TOOLS.length === 0)(
  'each of thirty siblings closes its own intent, and no other',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siblings-'))
    try {
      const ledger = lastingLedger(folder)
      const waiting = [...SIBLINGS]
      const ended: Sibling[] = []
      const worker = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) ended.push(await sibling(next, ledger))
      }
      await Promise.all(Array.from({ length: AT_A_TIME }, worker))
      expect(ended.map(({ conclusion }) => conclusion)).toEqual(SIBLINGS.map(() => 'success'))
      expect(new Set(ended.map(({ session }) => session)).size).toBe(SIBLINGS.length)
      const records = recordsOf(ledger)
      const sessionOf = ({ predicate }: (typeof records)[number]) => (predicate['run'] as { readonly session?: string }).session
      for (const { index, session } of ended) {
        const own = records.filter((record) => record.kind !== 'register' && sessionOf(record) === session)
        expect(own.map(({ kind, predicate }) => [kind, predicate['status'], predicate['seenBy']])).toEqual([
          ['intent', undefined, undefined],
          index % 3 === 0 ? ['outcome', 'lost', 'post'] : ['outcome', 'succeeded', 'exit'],
          ['run', undefined, undefined],
        ])
        expect(own.at(-1)?.predicate['job']).toMatchObject({ closed: index % 3 === 0 ? 1 : 0, bypass: [] })
        expect(new Set(own.map(({ place }) => place.stream)).size).toBe(1)
      }
      expect(codesOn(ledger)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  240_000,
)
