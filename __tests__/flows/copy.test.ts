import { describe, expect, it } from 'vitest'
import { copyLedger } from '../../src/flows/copy-ledger.ts'
import { keyOf, slotOf } from '../../src/ledger/keys.ts'
import type { Key } from '../../src/record/place.ts'
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { Store } from '../../src/store/store.ts'
import { FixedClock, SeededRandom } from '../fakes/effects.ts'
import { ledgerForTests, type TestLedger } from '../fakes/ledger.ts'
import { MemoryStore } from '../fakes/memory-store.ts'

const JOB = { session: 'session-1' }
const junk = new TextEncoder().encode('junk')

/** Two streams in one zone and one in another, and two records with evidence. */
async function source(): Promise<TestLedger<MemoryStore>> {
  const ledger = await ledgerForTests(new MemoryStore({ past: 'listed' }))
  const [app, net] = [ledger.stream(), ledger.stream('net')]
  await ledger.change(app, JOB)
  await ledger.change(net, JOB, { plan: await ledger.plan(net, JOB, 60) })
  await ledger.plan(ledger.stream('app', 'reviews'), JOB, 60)
  await ledger.change(app, JOB)
  return ledger
}

function copy(from: Store, to: Store) {
  return copyLedger({ from, to, clock: new FixedClock(), random: new SeededRandom('copy') })
}

function holdsTheSame(to: MemoryStore, from: MemoryStore): void {
  expect(to.keys()).toEqual(from.keys())
  for (const key of from.keys()) expect(to.bytesAt(key), key).toEqual(from.bytesAt(key))
}

const none = { count: 0, keys: [] }

describe('a copy', () => {
  it('holds every key with its bytes, says so, and verifies as the first one does', async () => {
    const ledger = await source()
    const [{ store }, to] = [ledger, new MemoryStore()]
    const evidence = store.keys('evidence/').length
    expect(evidence).toBeGreaterThan(2)
    expect(await copy(store, to)).toEqual({
      copy: 'complete',
      from: 'memory:',
      to: 'memory:',
      copied: { records: store.keys().length - evidence, evidence },
      same: store.keys().length,
      ...{ differs: none, missing: none, onlyInCopy: none, tooLarge: none, foreign: none, versions: none },
      later: 0,
    })
    holdsTheSame(to, store)
    expect(await ledger.again(to).verify()).toEqual(await ledger.verify())
  })

  it('that is there already is only compared', async () => {
    const { store } = await source()
    const to = new MemoryStore()
    await copy(store, to)
    const sent = to.sent.length
    expect(await copy(store, to)).toMatchObject({ copy: 'complete', copied: { records: 0, evidence: 0 }, same: sent })
    expect(to.sent).toHaveLength(sent)
  })

  it('fetches what was written since, and nothing else', async () => {
    const ledger = await source()
    const to = new MemoryStore()
    await copy(ledger.store, to)
    await ledger.change(ledger.stream('fresh'), JOB)
    expect(await copy(ledger.store, to)).toMatchObject({ copy: 'complete', copied: { records: 3, evidence: 0 } })
    holdsTheSame(to, ledger.store)
  })

  it('that is cut off anywhere is a ledger that ends earlier, and is gone on with', async () => {
    const ledger = await source()
    const all = ledger.store.keys().length
    for (let stored = 1; stored < all; stored += 1) {
      const to = new MemoryStore()
      const full: ErrorCode = 'STORE_FULL'
      to.failCreates(...Array.from({ length: all }, () => ({ stored: false, error: full, on: () => to.sent.length > stored })))
      await expect(copy(ledger.store, to)).rejects.toMatchObject({ code: full })
      const { findings } = await ledger.again(to).verify()
      // What ends earlier names what is not there yet. Nothing has a hole, a wrong link, or a record without what lies beside it.
      const unfinished = ['STREAM_EMPTY', 'STREAM_MISSING', 'HEAD_BEHIND_ANCHOR', 'INTENT_OPEN', 'STATE_GAP', ...(to.keys('root/').length < 2 ? UNFOUNDED : [])]
      expect(findings.map(({ code }) => code).filter((code) => !unfinished.includes(code))).toEqual([])
      to.healed()
      expect(await copy(ledger.store, to)).toMatchObject({ copy: 'complete' })
      holdsTheSame(to, ledger.store)
    }
  })

  it.each<{ readonly stored: boolean; readonly error: ErrorCode }>([
    { stored: false, error: 'STORE_BUSY' },
    { stored: false, error: 'STORE_UNREACHABLE' },
    { stored: true, error: 'STORE_UNREACHABLE' },
  ])('waits for a store that is away for a moment: $error, stored: $stored', async (fault) => {
    const { store } = await source()
    const to = new MemoryStore()
    to.failCreates(fault, { ...fault, on: (key) => key.startsWith('evidence/') }, { ...fault, on: (key) => key.startsWith('changes/') })
    expect(await copy(store, to)).toMatchObject({ copy: 'complete' })
    holdsTheSame(to, store)
  })
})

const UNFOUNDED = ['SIGNER_NOT_ALLOWED']

describe('a copy never overwrites, and names', () => {
  it.each<{ readonly what: string; readonly tamper: (to: MemoryStore, key: string) => void; readonly told: string }>([
    { what: 'other bytes in a slot', tamper: (to, key) => to.put(key, junk), told: 'differs' },
    { what: 'a slot that only the copy has', tamper: (to, key) => to.put(key.replace(/9{9}\d-0{9}\d/, '9999999989-0000000010'), junk), told: 'onlyInCopy' },
  ])('$what', async ({ tamper, told }) => {
    const ledger = await source()
    const to = new MemoryStore()
    tamper(to, keyOf({ ...ledger.stream(), sequence: 1 }))
    const before = to.keys().map((key) => [key, to.bytesAt(key)] as const)
    const report = await copy(ledger.store, to)
    expect(report).toMatchObject({ copy: 'incomplete', [told]: { count: 1, keys: before.map(([key]) => key) } })
    for (const [key, bytes] of before) expect(to.bytesAt(key)).toEqual(bytes)
  })

  it('other evidence', async () => {
    const { store } = await source()
    const [key = ''] = store.keys('evidence/')
    const to = new MemoryStore()
    to.put(key, junk)
    expect(await copy(store, to)).toMatchObject({ copy: 'incomplete', differs: { count: 1, keys: [key] } })
    expect(to.bytesAt(key)).toEqual(junk)
  })

  it('another ledger, and leaves all of it alone', async () => {
    const { store } = await source()
    const other = (await ledgerForTests(new MemoryStore(), 'another')).store
    const before = other.keys()
    expect(await copy(store, other)).toMatchObject({ copy: 'incomplete', differs: { count: 2 }, same: 0 })
    expect(other.keys()).toEqual(before)
  })

  it('a source whose root was cut, and adds nothing', async () => {
    const { store, id } = await source()
    const to = new MemoryStore()
    await copy(store, to)
    const newest = store.keys('root/')[0] ?? ''
    expect(slotOf(newest, id)?.sequence).toBe(1)
    store.remove(newest)
    expect(await copy(store, to)).toMatchObject({ copy: 'incomplete', onlyInCopy: { count: 1, keys: [newest] } })
  })
})

describe('of a source that somebody touched, a copy', () => {
  it('has the oldest version of each key, and names the keys with others', async () => {
    const ledger = await source()
    const { store } = ledger
    const [first = '', second = '', third = ''] = [0, 1, 2].map((sequence) => keyOf({ ...ledger.stream(), sequence }))
    const good = [first, second, third].map((key) => store.bytesAt(key))
    store.cover(first, junk)
    store.hide(second)
    const to = new MemoryStore()
    expect(await copy(store, to)).toMatchObject({ copy: 'complete', versions: { count: 2, keys: [second, first] } })
    expect([first, second, third].map((key) => to.bytesAt(key))).toEqual(good)
  })

  it('takes nothing by a name that is none of ours: it could lead out of a folder', async () => {
    const { store } = await source()
    const names = ['../outside', 'changes/../../outside', 'changes/app/9999999/9999999999-0000000001.json', 'root/other/9999999/9999999999-0000000000.json']
    for (const name of names) store.put(name, junk)
    const to = new MemoryStore()
    const { copy: state, foreign } = await copy(store, to)
    expect(state).toBe('complete')
    expect(foreign.keys.toSorted()).toEqual(names.toSorted())
    expect(to.keys()).toEqual(store.keys().filter((key) => !names.includes(key)))
  })

  it('takes junk in a slot as it is: later records commit to its bytes', async () => {
    const ledger = await source()
    const key = keyOf({ ...ledger.stream(), sequence: 4 })
    ledger.store.put(key, new Uint8Array(400_000).fill(7))
    const to = new MemoryStore()
    expect(await copy(ledger.store, to)).toMatchObject({ copy: 'complete' })
    holdsTheSame(to, ledger.store)
  })

  it('is refused where nothing lies: a mistyped prefix is no empty ledger', async () => {
    const to = new MemoryStore()
    await expect(copy(new MemoryStore(), to)).rejects.toMatchObject({ code: 'LEDGER_MISMATCH' })
    expect(to.sent).toEqual([])
  })
})

it('a ledger that grows while it is copied: the copy ends earlier, is whole, and says that there is more', async () => {
  const ledger = await source()
  const { store } = ledger
  const to = new MemoryStore()
  let grown = 0
  const growing: Store = {
    traits: to.traits,
    list: to.list.bind(to),
    read: to.read.bind(to),
    create: async (key: Key, bytes) => {
      if (grown < 3) {
        grown += 1
        await ledger.change(ledger.stream(), JOB, { plan: await ledger.plan(ledger.stream('net'), JOB, 60) })
      }
      return to.create(key, bytes)
    },
  }
  const report = await copy(store, growing)
  expect(report).toMatchObject({ copy: 'complete', later: 9, missing: none })
  const { findings } = await ledger.again(to).verify()
  expect(findings).toEqual([])
  expect(await copy(store, to)).toMatchObject({ copy: 'complete', later: 0, copied: { records: 9 } })
  holdsTheSame(to, store)
})
