/** Not one change that somebody thought of, but all of a sort. */
import { beforeAll, describe, expect, it } from 'vitest'
import { leafOf } from '../../src/ledger/entry.ts'
import { keyOf, slotOf } from '../../src/ledger/keys.ts'
import type { ExpectedHead } from '../../src/verify/check.ts'
import { SeededRandom } from '../fakes/effects.ts'
import { memoryLedger, type TestLedger } from '../fakes/ledger.ts'
import type { MemoryStore } from '../fakes/memory-store.ts'
import { HonestJobs } from '../fakes/random-ledger.ts'

let ledger: TestLedger<MemoryStore>
let heads: readonly ExpectedHead[]

beforeAll(async () => {
  ledger = await memoryLedger('a sweep')
  await new HonestJobs(ledger).work(24)
  heads = headsOf(ledger)
})

/** What an auditor would note who looked right now: the last leaf of every stream. */
function headsOf({ store, id }: TestLedger<MemoryStore>): readonly ExpectedHead[] {
  const newest = new Map<string, ExpectedHead>()
  for (const key of store.keys()) {
    const slot = slotOf(key, id)
    const stream = slot && `${slot.zone}/${slot.name}`
    if (slot === undefined || stream === undefined || newest.has(stream)) continue // the newest comes first
    newest.set(stream, { zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf: leafOf(store.bytesAt(key), slot) })
  }
  return [...newest.values()]
}

async function fails(): Promise<boolean> {
  return (await ledger.verify({ expectHeads: heads })).verdict === 'fail'
}

describe('whoever changes a ledger is found out', () => {
  it('and one that nobody changed passes', async () => {
    expect(heads.length).toBeGreaterThan(3)
    const { verdict, findings } = await ledger.verify({ expectHeads: heads })
    expect(verdict).toBe('pass')
    expect(findings.filter(({ code }) => code !== 'INTENT_NOT_STORED')).toEqual([])
  })

  it('whichever object is removed', async () => {
    for (const key of ledger.store.keys()) {
      const bytes = ledger.store.bytesAt(key)
      ledger.store.remove(key)
      expect(await fails(), key).toBe(true)
      ledger.store.put(key, bytes)
    }
  })

  it('whichever byte is changed', async () => {
    const random = new SeededRandom('bytes')
    for (const key of ledger.store.keys()) {
      const bytes = ledger.store.bytesAt(key)
      for (let times = 0; times < 3; times += 1) {
        const changed = bytes.slice()
        const at = random.below(bytes.length)
        changed[at] = (changed[at] ?? 0) ^ (1 + random.below(255))
        ledger.store.replace(key, changed)
        expect(await fails(), `${key} at ${at}`).toBe(true)
      }
      ledger.store.replace(key, bytes)
    }
  })

  it('whichever two objects are swapped', async () => {
    const random = new SeededRandom('swaps')
    const keys = ledger.store.keys()
    for (let times = 0; times < 40; times += 1) {
      const [one, other] = [random.pick(keys), random.pick(keys)]
      const [first, second] = [ledger.store.bytesAt(one), ledger.store.bytesAt(other)]
      if (one === other) continue
      ledger.store.replace(one, second)
      ledger.store.replace(other, first)
      expect(await fails(), `${one} and ${other}`).toBe(true)
      ledger.store.replace(one, first)
      ledger.store.replace(other, second)
    }
  })

  it('wherever a stream is cut', async () => {
    for (const { zone, stream, sequence } of heads) {
      const cut = Array.from({ length: sequence + 1 }, (_, index) =>
        keyOf({ zone, name: ledger.stream().name, sequence: index }).replace(ledger.stream().name, stream),
      )
      const kept = new Map(cut.map((key) => [key, ledger.store.bytesAt(key)]))
      for (const key of cut.toReversed()) {
        ledger.store.remove(key)
        expect(await fails(), key).toBe(true)
      }
      for (const [key, bytes] of kept) ledger.store.put(key, bytes)
    }
    expect(await fails()).toBe(false)
  })

  /** Takes out what `removed` says, tells what is then found with heads and without, and puts it back. */
  async function without(removed: (key: string) => boolean) {
    const kept = ledger.store.keys().filter(removed)
    const bytes = new Map(kept.map((key) => [key, ledger.store.bytesAt(key)]))
    for (const key of kept) ledger.store.remove(key)
    const [remembered, forgotten] = [await ledger.verify({ expectHeads: heads }), await ledger.verify({})]
    for (const [key, held] of bytes) ledger.store.put(key, held)
    return { codes: remembered.findings.map(({ code }) => code), remembered, forgotten }
  }

  it('whichever zone is removed, when heads were kept; without, only the root is missed', async () => {
    const zones = [...new Set(heads.map(({ zone }) => zone))]
    expect(zones.toSorted()).toEqual(['changes', 'reviews', 'root'])
    for (const zone of zones) {
      const { codes, remembered, forgotten } = await without((key) => key.startsWith(`${zone}/`) || key.startsWith(`evidence/${zone}/`))
      expect(remembered.verdict, zone).toBe('fail')
      expect(codes, zone).toContain(zone === 'root' ? 'LEDGER_EMPTY' : 'STREAM_MISSING')
      expect(forgotten.verdict, zone).toBe(zone === 'root' ? 'fail' : 'pass')
      if (zone !== 'root') expect(forgotten.notChecked.map(({ code }) => code)).toContain('HEAD_BEHIND_ANCHOR')
    }
  })

  it('when an older copy of the whole is put back, and heads were kept since; without, nothing is missed, and that is said', async () => {
    const growing = await memoryLedger('an older copy')
    const jobs = new HonestJobs(growing)
    await jobs.work(8)
    const old = new Set(growing.store.keys())
    await jobs.work(8)
    ledger = growing
    heads = headsOf(growing)
    const { codes, remembered, forgotten } = await without((key) => !old.has(key))
    expect(remembered.verdict).toBe('fail')
    expect(codes).toContain('HEAD_BEHIND_ANCHOR')
    expect(forgotten.verdict).toBe('pass')
    expect(forgotten.notChecked.map(({ code }) => code)).toContain('HEAD_BEHIND_ANCHOR')
  })
})
