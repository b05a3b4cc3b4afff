import { expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { memoryLedger } from '../fakes/ledger.ts'
import { MemoryStore } from '../fakes/memory-store.ts'

const JOB = { session: 'session-1' }

it.each(Array.from({ length: 20 }, (_, seed) => seed))('a ledger and its copy grow while they are compared, without a false finding: seed %i', async (seed) => {
  const ledger = await memoryLedger(`compared ${seed}`)
  const { store, random } = ledger
  const copy = new MemoryStore()
  // As a writer does it: whatever is in the copy was in the first store before.
  const catchUp = () => {
    for (const key of store.keys().toReversed()) if (!copy.keys().includes(key)) copy.put(key, store.bytesAt(key))
  }
  await ledger.change(ledger.stream(), JOB)
  catchUp()
  let jobs = 0
  const growing: Store = {
    traits: copy.traits,
    create: copy.create.bind(copy),
    // By now the first store's listing has passed the register's end.
    list: async function* (...asked) {
      await ledger.change(ledger.stream('fresh'), JOB)
      catchUp()
      yield* copy.list(...asked)
    },
    read: async (...asked) => {
      if (jobs < 6 && random.oneIn(2)) {
        jobs += 1
        const stream = ledger.stream(random.oneIn(2) ? 'app' : 'net')
        await ledger.change(stream, JOB, { plan: await ledger.plan(stream, JOB, 60) })
        catchUp()
      }
      return copy.read(...asked)
    },
  }
  const { findings, verdict } = await ledger.verify({}, { copies: [growing] })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(verdict).toBe('pass')
  expect(jobs).toBeGreaterThan(0)
})
