/** What there is, from listings alone: streams, foreign keys, and the thousands that a stream's slots lie in. */
import { keyOf, prefixOf, slotOf } from '../ledger/keys.ts'
import type { LedgerId, Slot, StreamId, StreamName, Zone } from '../record/place.ts'
import { sha256 } from '../shared/bytes.ts'
import type { StoredKey, StoreReader } from '../store/store.ts'

export interface Survey {
  readonly streams: readonly { readonly zone: Zone; readonly name: StreamName }[]
  /** Neither slots nor evidence, in byte order. */
  readonly foreign: readonly string[]
}

const EVIDENCE = 'evidence/'
const ANY = sha256('') as LedgerId

export async function surveyStore(store: StoreReader): Promise<Survey> {
  const streams = new Map<string, Pick<StreamId, 'zone' | 'name'>>()
  const foreign: string[] = []
  for await (const { key } of store.list('')) {
    const slot = slotOf(key, ANY)
    if (slot !== undefined && isHome(slot)) streams.set(prefixOf(slot), { zone: slot.zone, name: slot.name })
    else if (!key.startsWith(EVIDENCE)) foreign.push(key)
  }
  return { streams: [...streams.values()], foreign }
}

/** The zone `root` has one stream. */
function isHome({ zone, name }: Slot): boolean {
  return zone !== 'root' || name === 'root'
}

/** Slots lie in folders of a thousand: one listing of one folder is all that is held at a time. */
const THOUSAND = 1_000

export interface Thousands {
  /** Numbers of the folders that hold slots, lowest first. */
  readonly folders: readonly number[]
  readonly newest: number
}

/** Where a stream's slots lie, now: it may have grown since the store was surveyed. */
export async function surveyStream(stream: StreamId, store: StoreReader): Promise<Thousands> {
  const folders = new Set<number>()
  let newest = -1
  for await (const { key } of store.list(prefixOf(stream))) {
    const sequence = slotOf(key, stream.ledger)?.sequence
    if (sequence === undefined) continue
    folders.add(Math.floor(sequence / THOUSAND))
    newest = Math.max(newest, sequence)
  }
  return { folders: [...folders].sort((left, right) => left - right), newest }
}

export interface FilledSlot {
  readonly slot: Slot
  readonly stored: StoredKey
}

/** The filled slots of one folder, newest first, as a listing has them. */
export async function slotsIn(stream: StreamId, folder: number, store: StoreReader): Promise<readonly FilledSlot[]> {
  const key = keyOf({ ...stream, sequence: folder * THOUSAND })
  const filled: FilledSlot[] = []
  for await (const stored of store.list(key.slice(0, key.lastIndexOf('/') + 1))) {
    const slot = slotOf(stored.key, stream.ledger)
    if (slot !== undefined) filled.push({ slot, stored })
  }
  return filled
}
