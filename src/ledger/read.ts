/** Reading slots by the ledger's rules. Nothing here writes; writer and verifier both stand on it. */

import type { Leaf, LedgerId, Lock, Slot, StreamId, VersionId } from '../record/place.ts'
import type { OpenedRecord } from '../record/stages.ts'
import { sha256 } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { StoredKey, StoredVersion, StoreReader } from '../store/store.ts'
import { type Pin, RootTrust } from '../trust/root.ts'
import type { Seal, Verifier } from '../trust/verifier.ts'
import { type Unwrapped, unwrap } from './entry.ts'
import { keyOf, rootOf } from './keys.ts'
import { type Malformed, openUnwrapped, standsAt } from './open.ts'

export interface StoredObject {
  readonly bytes: Uint8Array
  readonly version: VersionId
  readonly lock: Lock
  readonly past: Past | undefined
}

/** What became of a slot since it was filled, where a store tells: a delete marker was put on it, or another version. */
export type Past = 'hidden' | 'versions'

export function pastOf({ versions }: Pick<StoredKey, 'versions'>): Past | undefined {
  if (versions.some(({ tombstone }) => tombstone)) return 'hidden'
  return versions.length > 1 ? 'versions' : undefined
}

/** The version of a slot that counts: the oldest that is no tombstone. `undefined`: the slot is empty. */
export async function readOldest(slot: Slot, store: StoreReader): Promise<StoredObject | undefined> {
  const key = keyOf(slot)
  for await (const stored of store.list(key, { keys: 1 })) return stored.key === key ? readStored(stored, store) : undefined
  return undefined
}

/** The version that counts; `undefined` where only delete markers lie. */
export function oldestOf({ versions }: Pick<StoredKey, 'versions'>): StoredVersion | undefined {
  return versions.find(({ tombstone }) => !tombstone)
}

export async function readStored(stored: StoredKey, store: StoreReader): Promise<StoredObject | undefined> {
  const read = await oldestBytes(stored, store, LIMITS.objectBytes)
  if (read === undefined) return undefined
  // Junk, and its leaf must not cost whoever reads it more than a record does: it counts as if it were empty.
  return { ...read, bytes: read.bytes === 'too-large' ? new Uint8Array() : read.bytes, past: pastOf(stored) }
}

/** The version that counts of whatever lies at a key. `undefined`: there is none, or none any more. */
export async function oldestBytes(
  { key, versions }: StoredKey,
  store: StoreReader,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array | 'too-large'; readonly version: VersionId; readonly lock: Lock } | undefined> {
  const oldest = oldestOf({ versions })
  if (oldest === undefined) return undefined
  try {
    const read = await store.read(key, oldest.id, maxBytes)
    return read && { bytes: read.bytes, version: oldest.id, lock: read.lock }
  } catch (thrown) {
    if (thrown instanceof LedgerError && thrown.code === 'RECORD_TOO_LARGE')
      return { bytes: 'too-large', version: oldest.id, lock: { state: 'unknown', why: 'too large to be read' } }
    throw thrown
  }
}

/** What lies in one slot: its leaf always, the record where it is one that stands here. */
export interface Standing {
  readonly slot: Slot
  readonly leaf: Leaf
  readonly record: OpenedRecord | Malformed
  readonly misplaced: boolean
}

export function standing(bytes: Uint8Array, slot: Slot): Standing {
  return standingOf(unwrap(bytes, slot))
}

export function standingOf(unwrapped: Unwrapped): Standing {
  const { slot, leaf } = unwrapped
  const record = openUnwrapped(unwrapped)
  return { slot, leaf, record, misplaced: 'malformed' in record ? false : !standsAt(record, slot) }
}

/** The record of a slot, where there is one that was written for it. */
export function recordAt({ record, misplaced }: Standing): OpenedRecord | undefined {
  return 'malformed' in record || misplaced ? undefined : record
}

export function slotAt(stream: StreamId, sequence: number): Slot {
  return { ledger: stream.ledger, zone: stream.zone, name: stream.name, sequence }
}

/** The genesis that lies in a store, whatever ledger was asked for: its id is not known before it was read. */
export async function genesisIn(store: StoreReader): Promise<{ readonly ledger: LedgerId; readonly leaf: Leaf } | 'foreign' | undefined> {
  const nowhere = slotAt(rootOf(sha256('') as LedgerId), 0)
  const stored = await readOldest(nowhere, store)
  if (stored === undefined) return undefined
  const { record, leaf } = standing(stored.bytes, nowhere)
  return 'malformed' in record || record.kind !== 'genesis' ? 'foreign' : { ledger: record.payloadDigest as LedgerId, leaf }
}

export interface RootSlot {
  readonly standing: Standing
  readonly seal: Seal
}

/** Reads the root stream from its first record to the first hole, and learns from it who may sign. */
export async function readRoot(
  ledger: LedgerId,
  store: StoreReader,
  verifier: Verifier,
  pin: Pin,
): Promise<{ readonly trust: RootTrust; readonly slots: readonly RootSlot[] }> {
  const trust = new RootTrust(ledger, verifier, pin)
  const slots: RootSlot[] = []
  for (let sequence = 0; ; sequence += 1) {
    const slot = slotAt(rootOf(ledger), sequence)
    const stored = await readOldest(slot, store)
    if (stored === undefined) return { trust, slots }
    const here = standing(stored.bytes, slot)
    slots.push({ standing: here, seal: await trust.see(recordAt(here), here.leaf) })
  }
}

/** For writers: the ledger that was asked for, with a policy, or an error that says what is there instead. */
export async function openRoot(ledger: LedgerId, store: StoreReader, verifier: Verifier): Promise<RootTrust> {
  const { trust, slots } = await readRoot(ledger, store, verifier, undefined)
  const [genesis] = slots
  if (genesis === undefined) {
    const fix = 'see that the store is there and that its name is right; a new ledger is made once, with `iac-ledger init STORE --signer SIGNER`'
    throw new LedgerError('LEDGER_MISMATCH', { says: `there is no ledger in ${store.traits.url}, and ${ledger} was asked for`, fix })
  }
  const found = 'malformed' in genesis.standing.record ? undefined : genesis.standing.record
  if (found === undefined || genesis.standing.misplaced) {
    const says = found === undefined ? 'something that is no genesis record' : found.payloadDigest
    const fix = 'pin the id of the ledger that lies there (the input `ledger`), or name the store of the one you mean'
    throw new LedgerError('LEDGER_MISMATCH', { says: `${store.traits.url} holds ${says}, and ${ledger} was asked for`, fix })
  }
  if (trust.policy === undefined) {
    const fix = 'run `iac-ledger init` again with the same signer: it goes on where it stopped'
    throw new LedgerError('LEDGER_CORRUPT', { says: `the ledger in ${store.traits.url} has no policy that its founder signed`, fix })
  }
  return trust
}
