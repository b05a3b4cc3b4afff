/**
 * Where a stream ends. A writer must find it in a few requests however long the stream is, and must not be stopped by
 * whoever may write into the store: junk at the next slot is stepped over and told, junk further ahead is told.
 */

import type { Leaf, Stream, StreamId } from '../record/place.ts'
import type { OpenedRecord, Seen } from '../record/stages.ts'
import { LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { StoredKey, StoreReader } from '../store/store.ts'
import type { RootPosition, RootTrust } from '../trust/root.ts'
import { keyOf, prefixOf, slotOf } from './keys.ts'
import { EMPTY, grow, type Tree } from './merkle.ts'
import { type Past, pastOf, readOldest, readStored, recordAt, type Standing, type StoredObject, slotAt, standing } from './read.ts'

/** The next slot of a stream, what its record must point back to, and what was seen on the way. */
export interface Head {
  readonly stream: Stream
  readonly next: number
  readonly previous: Leaf | undefined
  readonly tree: Tree
  readonly root: RootPosition | undefined
  readonly seen: readonly Seen[]
}

/** Where a stream's head was last seen, by this job. A hint only: a wrong one costs a request, never a wrong head. */
export interface Positions {
  recall(stream: StreamId): Promise<number | undefined>
  note(stream: StreamId, sequence: number): Promise<void>
}

export interface ReadPorts {
  readonly store: StoreReader
  readonly trust: RootTrust
  readonly positions: Positions
}

/** How many slots below the newest one are looked at for a record that can be trusted, before all are. */
const NEAR = 64

/** How much of what was seen a record tells: whoever floods the slots ahead must not make it too large to be stored. */
export const MOST_SEEN = 64

/**
 * The record before the first hole. Lists a window ahead of the last known position, newest first, and takes the
 * first record that verifies and points to the one before it; then reads exact keys upward to the first absence.
 * `undefined`: the stream is empty. Throws what the store throws.
 */
export async function findHead(stream: Stream, ports: ReadPorts): Promise<Head | undefined> {
  const { newest, bound } = await newestSlots(stream, ports)
  const [ahead] = newest
  if (ahead === undefined) return undefined
  const trusted =
    (await newestTrusted(stream, newest, ports)) ??
    (await newestTrusted(stream, await slotsBelow(stream, bound, NEAR, ports.store), ports)) ??
    (await sinceTheBeginning(stream, ports))
  return trusted === undefined ? undefined : upward(stream, trusted, ahead, ports)
}

/** A slot of which a listing told that something lies at its key. */
interface Filled {
  readonly sequence: number
  readonly stored: StoredKey
}

/** The two newest of the window that holds the end, newest first. A full window means that there may be more beyond it. */
async function newestSlots(stream: Stream, { store, positions }: ReadPorts): Promise<{ readonly newest: readonly Filled[]; readonly bound: number }> {
  const hint = (await positions.recall(stream)) ?? -1
  const known = Number.isSafeInteger(hint) && hint >= 0 ? hint : -1
  for (let window = LIMITS.window; ; window *= 2) {
    const bound = Math.min(known + window, LIMITS.sequences)
    const last = bound === LIMITS.sequences
    // Elsewhere the question costs what its answer would.
    if (!last && store.traits.exact && (await isFilled(stream, bound - 1, store))) continue
    const newest = await slotsBelow(stream, bound, 2, store)
    if (last || newest[0]?.sequence !== bound - 1) return { newest, bound }
  }
}

async function isFilled(stream: Stream, sequence: number, store: StoreReader): Promise<boolean> {
  const exact = keyOf({ ...stream, sequence })
  for await (const { key } of store.list(exact, { keys: 1 })) return key === exact
  return false
}

async function slotsBelow(stream: Stream, bound: number, keys: number, store: StoreReader): Promise<Filled[]> {
  const found: Filled[] = []
  const after = keyOf({ ...stream, sequence: bound })
  for await (const stored of store.list(prefixOf(stream), { after, keys })) {
    const slot = slotOf(stored.key, stream.ledger)
    if (slot !== undefined) found.push({ sequence: slot.sequence, stored })
    if (found.length >= keys) break
  }
  return found
}

interface Trusted {
  /** The leaves up to here, this one included. */
  readonly tree: Tree
  readonly leaf: Leaf
  readonly sequence: number
  /** Slots since the last record that could be trusted. */
  readonly seen: readonly Seen[]
}

async function newestTrusted(stream: Stream, candidates: readonly Filled[], ports: ReadPorts): Promise<Trusted | undefined> {
  for (const { sequence, stored } of candidates) {
    const here = found(stream, sequence, await readStored(stored, ports.store))
    const record = here && recordAt(here)
    if (here === undefined || record === undefined || !(await believed(record, stream, ports))) continue
    const before = candidates.find((each) => each.sequence === sequence - 1)
    if (!(await pointsBack(record, stream, before, ports.store))) continue
    return { tree: grow(record.chain.tree, here.leaf), leaf: here.leaf, sequence, seen: seenAt(here) }
  }
  return undefined
}

interface Found extends Standing {
  readonly past: Past | undefined
}

function found(stream: Stream, sequence: number, stored: StoredObject | undefined): Found | undefined {
  return stored && { ...standing(stored.bytes, slotAt(stream, sequence)), past: stored.past }
}

async function standingAt(stream: Stream, sequence: number, store: StoreReader): Promise<Found | undefined> {
  return found(stream, sequence, await readOldest(slotAt(stream, sequence), store))
}

/** What the next record tells of a slot. */
function seenAt(here: Found): readonly Seen[] {
  const { sequence } = here.slot
  const foreign = recordAt(here) === undefined ? [{ sequence, what: 'foreign' as const }] : []
  return here.past === undefined ? foreign : [...foreign, { sequence, what: here.past }]
}

async function believed(record: OpenedRecord, { zone }: Stream, { trust }: ReadPorts): Promise<boolean> {
  return !('refused' in (await trust.judge(record, zone)))
}

async function pointsBack({ chain }: OpenedRecord, stream: Stream, listed: Filled | undefined, store: StoreReader): Promise<boolean> {
  if (chain.sequence === 0) return true // to its registration, which the verifier looks up
  const sequence = chain.sequence - 1
  const before = listed === undefined ? await standingAt(stream, sequence, store) : found(stream, sequence, await readStored(listed.stored, store))
  return before !== undefined && before.leaf === chain.previous?.leaf
}

/** No record near the end can be trusted: every slot is read, and peaks come from leaves alone. */
async function sinceTheBeginning(stream: Stream, { store }: ReadPorts): Promise<Trusted | undefined> {
  const first = await standingAt(stream, 0, store)
  if (first === undefined) return undefined
  return { tree: grow(EMPTY, first.leaf), leaf: first.leaf, sequence: 0, seen: seenAt(first) }
}

/** From a trusted record over whatever fills the next slots, to the first that is empty. */
async function upward(stream: Stream, from: Trusted, { sequence: newest, stored }: Filled, { store, trust }: ReadPorts): Promise<Head> {
  let { tree, leaf, sequence } = from
  const seen = [...from.seen]
  while (sequence < newest) {
    const here = await standingAt(stream, sequence + 1, store)
    if (here === undefined) break
    sequence += 1
    leaf = here.leaf
    tree = grow(tree, leaf)
    seen.push(...seenAt(here).slice(0, Math.max(0, MOST_SEEN - seen.length)))
  }
  // A delete marker with nothing below it fills no slot; the record that is written there lies over it.
  if (sequence < newest) seen.push({ sequence: newest, what: sequence + 1 === newest && pastOf(stored) === 'hidden' ? 'hidden' : 'ahead' })
  if (sequence + 1 >= LIMITS.sequences) {
    throw new LedgerError('LEDGER_CORRUPT', { says: `the stream ${stream.zone}/${stream.name} is full`, fix: 'begin a new ledger' })
  }
  return { stream, next: sequence + 1, previous: leaf, tree, root: trust.newest, seen }
}

/** The head of an empty stream: its first record points back to its registration, or to nothing for a reserved name. */
export function foundingHead(stream: Stream, registration: Leaf | undefined, root: RootPosition | undefined): Head {
  return { stream, next: 0, previous: registration, tree: EMPTY, root, seen: [] }
}
