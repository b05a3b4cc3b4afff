import { describe, expect, it } from 'vitest'
import { verifyLedger } from '../../src/flows/verify-ledger.ts'
import { readAhead } from '../../src/verify/read-ahead.ts'
import { FixedClock, RecordingLog } from '../fakes/effects.ts'
import { memoryLedger, type TestLedger } from '../fakes/ledger.ts'
import type { MemoryStore } from '../fakes/memory-store.ts'

const JOB = { session: 'session-1' }

describe('reading', () => {
  let grown = 0

  it.each(Array.from({ length: 25 }, (_, seed) => seed))('sees a ledger that grows while it is read, without a false finding: seed %i', async (seed) => {
    const ledger = await memoryLedger(`growing ${seed}`)
    for (const about of ['app', 'net']) await ledger.change(ledger.stream(about), JOB)
    const { store, random } = ledger
    let jobs = 0
    const growing = {
      traits: store.traits,
      list: store.list.bind(store),
      read: async (...asked: Parameters<typeof store.read>) => {
        if (jobs < 12 && random.oneIn(3)) await wholeJob(ledger, `growing ${jobs++}`)
        return store.read(...asked)
      },
    }
    const ports = { store: growing, verifier: ledger.verifier, clock: ledger.clock, log: new RecordingLog() }
    const verdict = await verifyLedger(ledger.ask(), ports)
    expect(verdict.findings).toEqual([])
    grown += jobs
  })

  it('and those ledgers did grow', () => expect(grown).toBeGreaterThan(100))

  /** Two streams, a plan in one that is applied in the other, and an end that names both. */
  async function wholeJob(ledger: TestLedger<MemoryStore>, session: string): Promise<void> {
    const job = { session }
    const [one, other] = ['app', 'net', 'fresh', 'zoo'].map((about) => ledger.stream(about)).toSorted(() => ledger.random.below(3) - 1)
    if (one === undefined || other === undefined) throw new Error('no streams')
    const plan = await ledger.plan(one, job)
    await ledger.change(other, job, { plan })
    const heads = [...(await ledger.headOf(one)), ...(await ledger.headOf(other))]
    await ledger.run(job, ledger.random.oneIn(2) ? ledger.runs() : other, { heads })
  }

  it('reads only so far ahead, and yields in order', async () => {
    let [under, most] = [0, 0]
    const clock = new FixedClock()
    async function* items() {
      for (let item = 0; item < 200; item += 1) yield item
    }
    async function look(item: number): Promise<number> {
      most = Math.max(most, ++under)
      for (let turns = 0; turns < 50 + (item % 7) * 10; turns += 1) await clock.sleep(0)
      under -= 1
      return item
    }
    const seen: number[] = []
    for await (const item of readAhead(items(), 5, look)) seen.push(item)
    expect(seen).toEqual(Array.from({ length: 200 }, (_, item) => item))
    expect(most).toBe(5)
  })

  it('hands on a failed look in its turn, and no unheard rejection', async () => {
    async function* items() {
      yield* [0, 1, 2, 3]
    }
    const look = (item: number) => (item === 2 ? Promise.reject(new Error('broken')) : Promise.resolve(item))
    const seen: number[] = []
    const reading = async () => {
      for await (const item of readAhead(items(), 4, look)) seen.push(item)
    }
    await expect(reading()).rejects.toThrow('broken')
    expect(seen).toEqual([0, 1])
  })
})
