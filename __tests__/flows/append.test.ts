import { describe, expect, it } from 'vitest'
import { nodeClock } from '../../src/entries/node-effects.ts'
import { keyOf } from '../../src/ledger/keys.ts'
import { type ErrorCode, LedgerError } from '../../src/shared/errors.ts'
import { LIMITS } from '../../src/shared/limits.ts'
import { memoryLedger } from '../fakes/ledger.ts'
import type { CreateFault } from '../fakes/memory-store.ts'
import { append, begun, codesOf, JOB, junk, recordAt, slotsOf } from './appending.ts'

interface Row {
  readonly name: string
  readonly faults: readonly CreateFault[]
  /** The error, or the sequence that the receipt names. */
  readonly answers: ErrorCode | number
  /** How many records the stream has then; it had two. */
  readonly stands: number
}

const always = (fault: CreateFault) => Array.from({ length: 2_000 }, () => fault)

const FAULTS: readonly Row[] = [
  { name: 'nothing fails', faults: [], answers: 2, stands: 3 },
  { name: 'busy once: not written', faults: [{ stored: false, error: 'STORE_BUSY' }], answers: 2, stands: 3 },
  { name: 'unreachable, and not written', faults: [{ stored: false, error: 'STORE_UNREACHABLE' }], answers: 2, stands: 3 },
  { name: 'unreachable, and written', faults: [{ stored: true, error: 'STORE_UNREACHABLE' }], answers: 2, stands: 3 },
  {
    name: 'unreachable twice, and written the first time',
    faults: [
      { stored: true, error: 'STORE_UNREACHABLE' },
      { stored: false, error: 'STORE_UNREACHABLE' },
    ],
    answers: 2,
    stands: 3,
  },
  { name: 'busy for ever', faults: always({ stored: false, error: 'STORE_BUSY' }), answers: 'APPEND_DEADLINE', stands: 2 },
  { name: 'unreachable for ever, and written', faults: always({ stored: true, error: 'STORE_UNREACHABLE' }), answers: 'APPEND_DEADLINE', stands: 3 },
  { name: 'full', faults: [{ stored: false, error: 'STORE_FULL' }], answers: 'STORE_FULL', stands: 2 },
  { name: 'denied', faults: [{ stored: false, error: 'STORE_DENIED' }], answers: 'STORE_DENIED', stands: 2 },
  { name: 'says that it wrote, and did not', faults: [{ stored: false, error: null }], answers: 'STORE_DIFFERS', stands: 2 },
]

describe('the store', () => {
  it.each(FAULTS.map((row) => [row.name, row] as const))('%s', async (_name, { faults, answers, stands }) => {
    const { ledger, stream } = await begun()
    const before = Date.parse(ledger.clock.now())
    ledger.store.failCreates(...faults)
    const appending = append(ledger, stream)
    if (typeof answers === 'number') expect((await appending).slot.sequence).toBe(answers)
    else await expect(appending).rejects.toMatchObject({ code: answers })
    ledger.store.healed()
    expect(slotsOf(ledger, stream)).toHaveLength(stands)
    expect(Date.parse(ledger.clock.now()) - before).toBeLessThanOrEqual(LIMITS.appendMs + 1_000)
    expect(await codesOf(ledger)).toEqual([])
  })

  it('is sent the very same bytes again, never newly signed ones', async () => {
    const { ledger, stream } = await begun()
    const before = ledger.store.sent.length
    ledger.store.failCreates({ stored: false, error: 'STORE_BUSY' }, { stored: true, error: 'STORE_UNREACHABLE' })
    await append(ledger, stream)
    const sent = ledger.store.sent.slice(before)
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ key, bytes }) => `${key} ${Buffer.from(bytes).toString('hex')}`)).size).toBe(1)
  })

  it.each(['STORE_BUSY', 'STORE_UNREACHABLE'] as const)('that can not be read at first (%s) is asked again', async (code) => {
    const { ledger, stream } = await begun()
    ledger.store.failReads(code, code, code)
    expect((await append(ledger, stream)).slot.sequence).toBe(2)
  })

  it('gives back other bytes than were written: an alarm, and no receipt', async () => {
    const { ledger, stream } = await begun()
    const { store } = ledger
    const lying = {
      traits: store.traits,
      list: store.list.bind(store),
      create: store.create.bind(store),
      read: async (...asked: Parameters<typeof store.read>) => {
        const read = await store.read(...asked)
        return read && asked[0] === keyOf({ ...stream, sequence: 2 }) ? { ...read, bytes: junk } : read
      },
    }
    await expect(append(ledger, stream, { store: lying })).rejects.toMatchObject({ code: 'STORE_DIFFERS' })
  })

  it('has the slot taken by another writer at the last moment: linked and signed anew behind it', async () => {
    const { ledger, stream } = await begun()
    const { store } = ledger
    let rival: Promise<unknown> | undefined
    const raced = {
      traits: store.traits,
      list: store.list.bind(store),
      read: store.read.bind(store),
      create: async (...sent: Parameters<typeof store.create>) => {
        rival ??= append(ledger, stream)
        await rival
        return store.create(...sent)
      },
    }
    const receipt = await append(ledger, stream, { store: raced })
    expect(receipt.slot.sequence).toBe(3)
    expect(recordAt(ledger, receipt.slot).chain.tree.size).toBe(3)
    expect(await codesOf(ledger)).toEqual([])
  })
})

describe('the receipt', () => {
  it('names what stands in the store, as it was read back', async () => {
    const { ledger, stream } = await begun()
    const receipt = await append(ledger, stream)
    const record = recordAt(ledger, receipt.slot)
    expect(receipt).toMatchObject({
      kind: 'intent',
      leaf: record.leaf,
      digest: record.digest,
      version: 'only',
      lock: { state: 'unlocked' },
      operation: record.body.operation.id,
    })
  })

  it('is noted as the position of the stream, after it stands', async () => {
    const { ledger, stream } = await begun()
    const noted: [string, number, boolean][] = []
    const positions = {
      recall: () => Promise.resolve(undefined),
      note: async ({ name }: { readonly name: string }, sequence: number) => {
        noted.push([name, sequence, ledger.store.keys().includes(keyOf({ ...stream, sequence }))])
      },
    }
    await append(ledger, stream, { positions })
    expect(noted).toEqual([[stream.name, 2, true]])
  })
})

describe('the signer', () => {
  it.each(['SIGNER_GONE', 'SIGNER_DENIED'] as const)('%s: nothing is stored', async (code) => {
    const { ledger, stream } = await begun()
    const signer = { sign: () => Promise.reject(new LedgerError(code, { says: 'gone', fix: 'again' })) }
    await expect(append(ledger, stream, { signer })).rejects.toMatchObject({ code })
    expect(slotsOf(ledger, stream)).toHaveLength(2)
  })

  it('that the policy does not name is found out before anything is stored', async () => {
    const { ledger, stream } = await begun()
    await expect(append(ledger, stream, { signer: ledger.signers.reviews.signer })).rejects.toMatchObject({ code: 'SIGNER_NOT_ALLOWED' })
    expect(slotsOf(ledger, stream)).toHaveLength(2)
  })

  it('gives back a signature of other bytes: found out before anything is stored', async () => {
    const { ledger, stream } = await begun()
    const { signer } = ledger.signers.changes
    const wrong = { sign: () => signer.sign(junk) }
    await expect(append(ledger, stream, { signer: wrong })).rejects.toMatchObject({ code: 'SIGNER_NOT_ALLOWED' })
    expect(slotsOf(ledger, stream)).toHaveLength(2)
  })
})

describe('junk', () => {
  it('at the next slot is stepped over, and the record tells', async () => {
    const { ledger, stream } = await begun()
    ledger.store.put(keyOf({ ...stream, sequence: 2 }), junk)
    const { slot } = await append(ledger, stream)
    expect(slot.sequence).toBe(3)
    expect(recordAt(ledger, slot).chain.seen).toEqual([{ sequence: 2, what: 'foreign' }])
    const { chain } = recordAt(ledger, (await append(ledger, stream)).slot)
    expect(chain).not.toHaveProperty('seen')
    expect(await codesOf(ledger)).toEqual(['SLOT_FOREIGN'])
  })

  it('far ahead is told and never extended', async () => {
    const { ledger, stream } = await begun()
    ledger.store.put(keyOf({ ...stream, sequence: 700 }), junk)
    const { slot } = await append(ledger, stream)
    expect(slot.sequence).toBe(2)
    expect(recordAt(ledger, slot).chain.seen).toEqual([{ sequence: 700, what: 'ahead' }])
    expect(await codesOf(ledger)).toEqual(['SLOT_AHEAD'])
  })

  it('written faster than we come around ends in a gap that says so, not in a loop', async () => {
    const { ledger, stream } = await begun()
    const { store } = ledger
    const poisoned = {
      traits: store.traits,
      list: store.list.bind(store),
      read: store.read.bind(store),
      create: async (...sent: Parameters<typeof store.create>) => {
        store.put(sent[0], junk)
        return store.create(...sent)
      },
    }
    await expect(append(ledger, stream, { store: poisoned })).rejects.toMatchObject({ code: 'APPEND_DEADLINE' })
  })
})

describe('16 writers at once', () => {
  it.each([
    ['of one stream that stands', true],
    ['of one stream that nobody began', false],
  ])('%s all get a slot of their own, and nothing is lost or broken', async (_name, stands) => {
    const ledger = await memoryLedger()
    const stream = ledger.stream()
    if (stands) await ledger.change(stream, JOB)
    ledger.store.failCreates({ stored: true, error: 'STORE_UNREACHABLE' }, { stored: false, error: 'STORE_BUSY' }, { stored: true, error: 'STORE_UNREACHABLE' })
    const receipts = await Promise.all(Array.from({ length: 16 }, () => append(ledger, stream, { clock: nodeClock })))
    const first = stands ? 2 : 0
    expect(receipts.map(({ slot }) => slot.sequence).toSorted((left, right) => left - right)).toEqual(Array.from({ length: 16 }, (_, index) => first + index))
    expect(await codesOf(ledger)).toEqual([])
  })
})
