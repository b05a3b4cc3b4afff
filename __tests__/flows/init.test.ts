import { describe, expect, it } from 'vitest'
import { initLedger } from '../../src/flows/init-ledger.ts'
import { keyOf, rootOf } from '../../src/ledger/keys.ts'
import { openRecord } from '../../src/ledger/open.ts'
import type { LedgerId } from '../../src/record/place.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { KeyVerifier } from '../../src/trust/verifier.ts'
import { FixedClock, SeededRandom } from '../fakes/effects.ts'
import { payloadOf } from '../fakes/forger.ts'
import { RECORDER, signerOf, type TestSigner } from '../fakes/ledger.ts'
import { MemoryStore } from '../fakes/memory-store.ts'

const genesis = keyOf({ ...rootOf(sha256('') as LedgerId), sequence: 0 })
const policy = keyOf({ ...rootOf(sha256('') as LedgerId), sequence: 1 })

async function signers(): Promise<{ readonly founder: TestSigner; readonly stranger: TestSigner }> {
  const random = new SeededRandom('founders')
  return { founder: await signerOf(random), stranger: await signerOf(random) }
}

async function found(store: MemoryStore, { signer, rule }: TestSigner, seed = 'init'): Promise<LedgerId> {
  const zones = (['root', 'changes', 'reviews'] as const).map((zone) => ({ zone, signers: [rule] }))
  const ports = { store, signer, verifier: new KeyVerifier(), clock: new FixedClock(), random: new SeededRandom(seed), recorder: RECORDER, ownSecrets: [] }
  return initLedger({ founder: rule, zones }, ports)
}

/** A ledger whose founder died after the genesis. */
async function halfFounded(by: TestSigner): Promise<{ readonly store: MemoryStore; readonly id: LedgerId }> {
  const store = new MemoryStore()
  store.failCreates({ stored: false, error: 'STORE_DENIED', on: (key) => key === policy })
  await expect(found(store, by)).rejects.toMatchObject({ code: 'STORE_DENIED' })
  expect(store.keys()).toEqual([genesis])
  return { store, id: sha256(payloadOf(store.bytesAt(genesis))) as LedgerId }
}

describe('founding a ledger', () => {
  it('writes the genesis and the first policy: its id is the digest of the genesis payload', async () => {
    const { founder } = await signers()
    const store = new MemoryStore()
    const id = await found(store, founder)
    expect(store.keys()).toEqual([policy, genesis])
    expect(id).toBe(sha256(payloadOf(store.bytesAt(genesis))))
    const record = openRecord(store.bytesAt(policy), { ...rootOf(id), sequence: 1 })
    expect(record).toMatchObject({ kind: 'policy', body: { cut: [] }, chain: { ledger: id, tree: { size: 1 }, root: { size: 1 } } })
  })

  it('gives two ledgers of one key two ids', async () => {
    const { founder } = await signers()
    expect(await found(new MemoryStore(), founder, 'one')).not.toBe(await found(new MemoryStore(), founder, 'two'))
  })

  it('goes on where it stopped between the two, with the standing genesis', async () => {
    const { founder } = await signers()
    const { store, id } = await halfFounded(founder)
    expect(await found(store, founder, 'again')).toBe(id)
    expect(store.keys()).toEqual([policy, genesis])
  })

  it('does not go on for another signer, and leaves nothing that would spoil it for good', async () => {
    const { founder, stranger } = await signers()
    const { store, id } = await halfFounded(founder)
    await expect(found(store, stranger, 'again')).rejects.toMatchObject({ code: 'SIGNER_NOT_ALLOWED' })
    expect(store.keys()).toEqual([genesis])
    expect(await found(store, founder, 'again')).toBe(id)
  })

  it('ends on a finished ledger, naming its id', async () => {
    const { founder, stranger } = await signers()
    const store = new MemoryStore()
    const id = await found(store, founder)
    for (const by of [founder, stranger])
      await expect(found(store, by, 'again')).rejects.toMatchObject({ code: 'LEDGER_EXISTS', message: expect.stringContaining(id) })
    expect(store.keys()).toEqual([policy, genesis])
  })

  it('does not found one where a signer signs with another key than it names', async () => {
    const { founder, stranger } = await signers()
    const store = new MemoryStore()
    await expect(found(store, { signer: stranger.signer, rule: founder.rule })).rejects.toMatchObject({ code: 'SIGNER_NOT_ALLOWED' })
    expect(store.keys()).toEqual([])
  })

  it('ends where something else lies in the first slot, or behind the genesis', async () => {
    const { founder } = await signers()
    const junk = new MemoryStore()
    junk.put(genesis, new TextEncoder().encode('junk'))
    await expect(found(junk, founder)).rejects.toMatchObject({ code: 'LEDGER_CORRUPT' })
    const { store } = await halfFounded(founder)
    store.put(policy, new TextEncoder().encode('junk'))
    await expect(found(store, founder, 'again')).rejects.toMatchObject({ code: 'LEDGER_CORRUPT' })
  })

  it('lets one of two founders win, and the other one end without a second ledger', async () => {
    const { founder } = await signers()
    const store = new MemoryStore()
    const founded = await Promise.allSettled([found(store, founder, 'one'), found(store, founder, 'two')])
    expect(store.keys()).toEqual([policy, genesis])
    const standing = sha256(payloadOf(store.bytesAt(genesis)))
    expect(founded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))).toEqual([standing])
  })
})
