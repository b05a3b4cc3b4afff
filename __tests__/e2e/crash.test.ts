/** kill -9 at every step of the write order of one apply, the first of its stream, and of the job. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STEPS, type Step } from '../../src/shared/steps.ts'
import type { Verdict } from '../../src/verify/verdict.ts'
import { APPLY, applyUntil, type Crashed, freshJob, stepsIn, was } from './crash-support.ts'
import { codesOn, type LoggedRecord, postsOf, processesOf, recordsOf, stackLinesIn, storyIn, TOOLS, verdictOn } from './support.ts'

interface Row {
  readonly step: Step
  readonly nth: number
  /** Whether the tool was started. Where it was, it goes on without its shim. */
  readonly runs: boolean
  /** What stands in the ledger right after, registrations left out. */
  readonly left: readonly ('intent' | 'outcome succeeded')[]
  /** How post closes it, where nothing has. */
  readonly closed?: 'lost' | 'interrupted'
  /** Findings right after. */
  readonly finds?: readonly string[]
}

const NOTHING = { runs: false, left: [] } as const
const REGISTERED = { runs: false, left: [], finds: ['STREAM_EMPTY'] } as const
const ANNOUNCED = { runs: false, left: ['intent'], closed: 'lost' } as const
const RUN = { runs: true, left: ['intent'], closed: 'interrupted' } as const
const WHOLE = { runs: true, left: ['intent', 'outcome succeeded'] } as const

/** In the order in which an apply comes to them: the registration of its stream lies within the record of its intent. */
const ROWS: readonly Row[] = [
  { step: 'looked-before', nth: 1, ...NOTHING },
  { step: 'evidence-stored', nth: 1, ...NOTHING },
  { step: 'evidence-stored', nth: 2, ...NOTHING },
  { step: 'head-found', nth: 1, ...NOTHING },
  { step: 'linked', nth: 1, ...NOTHING },
  { step: 'sealed', nth: 1, ...NOTHING },
  { step: 'slot-claimed', nth: 1, ...REGISTERED },
  { step: 'stream-registered', nth: 1, ...REGISTERED },
  { step: 'head-found', nth: 2, ...REGISTERED },
  { step: 'linked', nth: 2, ...REGISTERED },
  { step: 'sealed', nth: 2, ...REGISTERED },
  { step: 'slot-claimed', nth: 2, ...ANNOUNCED },
  { step: 'intent-acknowledged', nth: 1, ...ANNOUNCED },
  { step: 'command-started', nth: 1, ...RUN },
  { step: 'command-ended', nth: 1, ...RUN },
  { step: 'looked-after', nth: 1, ...RUN },
  { step: 'evidence-stored', nth: 3, ...RUN },
  { step: 'head-found', nth: 3, ...RUN },
  { step: 'linked', nth: 3, ...RUN },
  { step: 'sealed', nth: 3, ...RUN },
  { step: 'slot-claimed', nth: 3, ...WHOLE },
  { step: 'outcome-acknowledged', nth: 1, ...WHOLE },
]

const name = ({ step, nth }: Row): string => `${step}-${nth}`
const streamOf = ({ step, nth }: Row) => new RegExp(`^r4711\\.local-${step}-${nth}-terraform-tfstate-`)

/** What stands in the stream of one row, the job's own record left out. */
function told(row: Row, records: readonly LoggedRecord[]): readonly string[] {
  return storyIn(records.filter(({ kind, place }) => kind !== 'run' && streamOf(row).test(place.stream)))
}

function findingsIn(row: Row, { findings }: Verdict): readonly string[] {
  return findings.filter(({ place }) => streamOf(row).test(place.stream ?? '')).map(({ code }) => code)
}

describe.skipIf(TOOLS.length === 0)('killed at a step of the write order', () => {
  it('which are these, and no others', async () => {
    await using crashed = await freshJob(['app'])
    const file = join(crashed.job.root, 'steps')
    await crashed.job.run({ script: APPLY, workingDirectory: 'app', env: { IAC_LEDGER_STEPS: file } })
    const seen = new Map<string, number>()
    const numbered = stepsIn(file).map((step) => {
      seen.set(step, (seen.get(step) ?? 0) + 1)
      return `${step}-${seen.get(step)}`
    })
    expect(numbered).toEqual(ROWS.map(name))
    expect([...seen.keys()].toSorted()).toEqual(Object.keys(STEPS).toSorted())
  })

  describe('an apply leaves what the table says, and the next apply of its job works', () => {
    let crashed: Crashed
    beforeAll(async () => {
      crashed = await freshJob(ROWS.map(name))
    })
    afterAll(() => crashed[Symbol.asyncDispose]())

    it.each(ROWS)('$step $nth', async (row) => {
      const { job, ledger } = crashed
      const step = await applyUntil(crashed, name(row), row, row.step === 'command-started' ? 2 : 0)
      expect(step.exitCode).toBe(137)
      expect(stackLinesIn(step.log)).toEqual([])
      expect(told(row, recordsOf(ledger))).toEqual(row.left)
      const verdict = verdictOn(ledger)
      expect(findingsIn(row, verdict)).toEqual(row.finds ?? [])
      expect(verdict.notChecked.some(({ code, place }) => code === 'INTENT_OPEN' && streamOf(row).test(place.stream ?? ''))).toBe(row.left.length === 1)
      if (!row.runs) expect(was('started', crashed, name(row)), 'the tool was not started').toBe(false)

      const next = await job.run({ script: APPLY, workingDirectory: name(row), continueOnError: true })
      expect(next.outcome, next.log).toBe('success')
      if (row.runs) expect(was('ended', crashed, name(row)), 'the tool went on without its shim').toBe(true)
      expect(told(row, recordsOf(ledger))).toEqual([...row.left, 'intent', 'outcome succeeded'])
      expect(codesOn(ledger)).toEqual([])
    })

    it('and post closes what they left open, and nothing else', async () => {
      const { job, ledger } = crashed
      await job.finish()
      expect(job.orphans).toEqual([])
      expect(postsOf(job)[0]?.conclusion).toBe('success')
      const records = recordsOf(ledger)
      for (const row of ROWS) {
        const closed = row.closed === undefined ? [] : [`outcome ${row.closed}`]
        expect(told(row, records), name(row)).toEqual([...row.left, 'intent', 'outcome succeeded', ...closed])
      }
      const facts = records.flatMap(({ kind, predicate }) => (kind === 'run' ? [predicate['job']] : []))
      expect(facts).toMatchObject([{ closed: ROWS.filter(({ closed }) => closed !== undefined).length, waiting: 0, bypass: [] }])
      expect(codesOn(ledger)).toEqual([])
    })
  })

  it('as the last command on its state, an apply is closed by post alone, which waits for the tool', async () => {
    await using crashed = await freshJob(ROWS.map(name))
    const { job, ledger } = crashed
    for (const row of ROWS) await applyUntil(crashed, name(row), row, row.step === 'command-started' ? 5 : 0)
    await job.finish()
    expect(processesOf(job)).toEqual([])
    const records = recordsOf(ledger)
    for (const row of ROWS) {
      expect(was('started', crashed, name(row)), name(row)).toBe(row.runs)
      expect(was('ended', crashed, name(row)), name(row)).toBe(row.runs)
      const closed = row.closed === undefined ? [] : [`outcome ${row.closed}`]
      expect(told(row, records), name(row)).toEqual([...row.left, ...closed])
      const closing = records.find(({ place, predicate }) => streamOf(row).test(place.stream) && predicate['seenBy'] === 'post')
      expect(closing?.predicate['status'], name(row)).toBe(row.closed)
      if (row.closed === 'interrupted') expect(closing?.predicate['state'], name(row)).toMatchObject({ after: { serial: 1 } })
    }
    expect(codesOn(ledger)).toEqual(ROWS.flatMap((row) => row.finds ?? []))
  })
})
