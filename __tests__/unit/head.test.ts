import { beforeAll, describe, expect, it } from 'vitest'
import { leafOf } from '../../src/ledger/entry.ts'
import { findHead, foundingHead, MOST_SEEN, type Positions } from '../../src/ledger/head.ts'
import { keyOf, prefixOf } from '../../src/ledger/keys.ts'
import { openRoot } from '../../src/ledger/read.ts'
import type { Stream } from '../../src/record/place.ts'
import { nothingRemembered } from '../../src/session/memory.ts'
import { fill, headByHand } from '../fakes/chains.ts'
import { forged, rechained } from '../fakes/forger.ts'
import { memoryLedger, type TestLedger } from '../fakes/ledger.ts'
import type { MemoryStore } from '../fakes/memory-store.ts'

const LONG = 2_500
const junk = new TextEncoder().encode('junk')

function remembered(sequence: number): Positions {
  return { recall: () => Promise.resolve(sequence), note: () => Promise.resolve() }
}

async function find({ id, store, verifier }: TestLedger<MemoryStore>, stream: Stream, positions = nothingRemembered) {
  return findHead(stream, { store, positions, trust: await openRoot(id, store, verifier) })
}

describe('the head of a stream of 2,500 records', () => {
  let ledger: TestLedger<MemoryStore>
  let stream: Stream
  beforeAll(async () => {
    ledger = await memoryLedger()
    stream = ledger.stream()
    await fill(ledger, stream, LONG)
  })

  it('is found without a hint, in a few listings and not by reading all of it', async () => {
    const [listings, listed] = [ledger.store.listings, ledger.store.listed]
    const head = await find(ledger, stream)
    expect(head).toMatchObject({ ...headByHand(ledger, stream, LONG), seen: [] })
    expect(ledger.store.listings - listings).toBeLessThan(15)
    expect(ledger.store.listed - listed).toBeLessThan(25)
  })

  it.each([0, 1, 998, 999, 1_000, 1_499, 1_500, 1_501, 2_498, 2_499])('is found from a true position, %i', async (hint) => {
    expect(await find(ledger, stream, remembered(hint))).toMatchObject({ next: LONG, seen: [] })
  })

  it.each([-1, -5_000, 1.5, Number.NaN, 2_500, 3_000, 999_999, 1_000_000, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])(
    'is found from a forged position, %d',
    async (hint) => {
      expect(await find(ledger, stream, remembered(hint))).toMatchObject({ next: LONG, seen: [] })
    },
  )
})

describe('windows', () => {
  it.each([1, 2, 998, 999, 1_000, 1_001, 1_999, 2_000, 2_001])('a stream of %i records ends where it ends', async (count) => {
    const ledger = await memoryLedger()
    await fill(ledger, ledger.stream(), count)
    expect(await find(ledger, ledger.stream())).toMatchObject(headByHand(ledger, ledger.stream(), count))
  })
})

describe('what strangers write', () => {
  const COUNT = 12
  let ledger: TestLedger<MemoryStore>
  let stream: Stream
  const plant = (sequence: number, bytes: Uint8Array = junk) => ledger.store.put(keyOf({ ...stream, sequence }), bytes)

  async function fresh(count = COUNT): Promise<void> {
    ledger = await memoryLedger()
    stream = ledger.stream()
    await fill(ledger, stream, count)
  }

  it('at the next slots is stepped over, committed to and told', async () => {
    await fresh()
    for (const sequence of [12, 13]) plant(sequence)
    const seen = [12, 13].map((sequence) => ({ sequence, what: 'foreign' }))
    expect(await find(ledger, stream)).toMatchObject({ ...headByHand(ledger, stream, 14), seen })
  })

  it.each([14, 500, 998, 999, 1_998, 2_998])('far ahead, at %i, is told and never extended', async (sequence) => {
    await fresh()
    plant(sequence)
    const told = sequence < 999 ? [{ sequence, what: 'ahead' }] : []
    expect(await find(ledger, stream)).toMatchObject({ ...headByHand(ledger, stream, COUNT), seen: told })
  })

  it('in every slot up to the end of the window, and more than can be looked through, costs requests and nothing else', async () => {
    await fresh()
    for (let sequence = COUNT; sequence < 1_200; sequence += 1) plant(sequence)
    const head = await find(ledger, stream)
    expect(head).toMatchObject(headByHand(ledger, stream, 1_200))
    expect(head?.seen).toHaveLength(MOST_SEEN)
  })

  it('under names of their own changes nothing', async () => {
    await fresh()
    for (const name of ['0000000/a', '9999999/9999999988-0000000012.jsonx', 'zzz']) ledger.store.put(`${prefixOf(stream)}${name}`, junk)
    expect(await find(ledger, stream)).toMatchObject({ next: COUNT, seen: [] })
  })

  it('in the first slot of an empty stream is junk like any other', async () => {
    await fresh(0)
    plant(0)
    expect(await find(ledger, stream)).toMatchObject({ ...headByHand(ledger, stream, 1), seen: [{ sequence: 0, what: 'foreign' }] })
  })

  it('with a key that may not sign there is never trusted for its peaks', async () => {
    await fresh()
    const lastKey = keyOf({ ...stream, sequence: COUNT - 1 })
    const lie = (predicate: Parameters<typeof rechained>[0]) =>
      rechained(predicate, { tree: { size: 11, peaks: [1, 2, 3].map(() => `sha256:${'0'.repeat(64)}`) } })
    ledger.store.replace(lastKey, await forged(ledger.store.bytesAt(lastKey), ledger.signers.reviews.signer, lie))
    expect(await find(ledger, stream)).toMatchObject(headByHand(ledger, stream, COUNT))
  })

  it('that does not point to the record before it is not trusted either, though its signer may sign', async () => {
    await fresh()
    const lastKey = keyOf({ ...stream, sequence: COUNT - 1 })
    const lie = (predicate: Parameters<typeof rechained>[0]) =>
      rechained(predicate, { previous: { leaf: `sha256:${'1'.repeat(64)}` }, tree: { size: 11, peaks: [1, 2, 3].map(() => `sha256:${'0'.repeat(64)}`) } })
    ledger.store.replace(lastKey, await forged(ledger.store.bytesAt(lastKey), ledger.signers.changes.signer, lie))
    expect(await find(ledger, stream)).toMatchObject(headByHand(ledger, stream, COUNT))
  })

  it('and a record removed from the middle does not stop appends', async () => {
    await fresh()
    ledger.store.remove(keyOf({ ...stream, sequence: 5 }))
    expect(await find(ledger, stream)).toMatchObject({ next: COUNT })
  })

  it('in the very last slot, signed and linked: the stream is full', async () => {
    await fresh()
    const slots = { before: keyOf({ ...stream, sequence: 999_998 }), last: keyOf({ ...stream, sequence: 999_999 }) }
    ledger.store.put(slots.before, junk)
    const previous = { leaf: leafOf(junk, { ...stream, sequence: 999_998 }) }
    const tree = { size: 999_999, peaks: [...(999_999).toString(2)].filter((bit) => bit === '1').map(() => `sha256:${'0'.repeat(64)}`) }
    const signer = ledger.signers.changes.signer
    const end = await forged(ledger.store.bytesAt(keyOf({ ...stream, sequence: 3 })), signer, (predicate) =>
      rechained(predicate, { sequence: 999_999, previous, tree }),
    )
    ledger.store.put(slots.last, end)
    await expect(find(ledger, stream, remembered(999_000))).rejects.toMatchObject({ code: 'LEDGER_CORRUPT' })
  })
})

describe('an empty stream', () => {
  it('has no head', async () => {
    const ledger = await memoryLedger()
    expect(await find(ledger, ledger.stream())).toBeUndefined()
  })

  it('is founded on its registration, with no leaves before it', async () => {
    const ledger = await memoryLedger()
    expect(foundingHead(ledger.stream(), undefined, undefined)).toMatchObject({ next: 0, previous: undefined, tree: { size: 0, peaks: [] }, seen: [] })
  })
})
