/** What there is, from listings alone: streams, foreign keys, and the thousands that a stream's slots lie in. */
import { evidenceOf, keyOf, prefixOf, slotOf } from '../ledger/keys.ts'
import { pastOf } from '../ledger/read.ts'
import type { Key, LedgerId, Slot, StreamId, StreamName, Zone } from '../record/place.ts'
import { sha256 } from '../shared/bytes.ts'
import type { StoredKey, StoreReader } from '../store/store.ts'

/** Slots lie in folders of a thousand: one listing of one folder is all that is held at a time. */
const THOUSAND = 1_000

/** How many keys of slots each folder holds, by its number, lowest first. */
export type Folders = ReadonlyMap<number, number>

export interface SurveyedStream {
  readonly zone: Zone
  readonly name: StreamName
  readonly folders: Folders
  /** The highest slot that holds something. */
  readonly newest: number
}

export interface Survey {
  readonly streams: readonly SurveyedStream[]
  /** Neither slots nor evidence, in byte order. */
  readonly foreign: readonly string[]
  readonly past: readonly PastSlot[]
}

/** A slot that holds more than the one version that filled it. */
export interface PastSlot {
  readonly slot: Slot
  readonly versions: StoredKey['versions']
}

const EVIDENCE = 'evidence/'
const ANY = sha256('') as LedgerId

export async function surveyStore(store: StoreReader): Promise<Survey> {
  const streams = new Map<string, SurveyedStream & { readonly folders: Map<number, number> }>()
  const foreign: string[] = []
  const past: PastSlot[] = []
  for await (const { key, versions } of store.list('')) {
    const slot = homeSlotOf(key)
    if (slot !== undefined) {
      const { zone, name, sequence: newest } = slot // newest first, as listings have them
      const known = streams.get(prefixOf(slot)) ?? { zone, name, folders: new Map<number, number>(), newest }
      streams.set(prefixOf(slot), known)
      countIn(known.folders, slot)
      if (pastOf({ versions }) !== undefined) past.push({ slot, versions })
    } else if (!key.startsWith(EVIDENCE)) foreign.push(key)
  }
  return { streams: [...streams.values()].map((stream) => ({ ...stream, folders: upward(stream.folders) })), foreign, past }
}

/** A key of our own making. No other one is ever written: whoever may write into one store would choose names in the next. */
export function isLedgerKey(key: string): key is Key {
  return homeSlotOf(key) !== undefined || evidenceOf(key) !== undefined
}

function countIn(folders: Map<number, number>, { sequence }: Slot): void {
  const folder = Math.floor(sequence / THOUSAND)
  folders.set(folder, (folders.get(folder) ?? 0) + 1)
}

function upward(folders: Folders): Folders {
  return new Map([...folders].sort(([left], [right]) => left - right))
}

/** The zone `root` has one stream. */
export function homeSlotOf(key: string): Slot | undefined {
  const slot = slotOf(key, ANY)
  return slot !== undefined && (slot.zone !== 'root' || slot.name === 'root') ? slot : undefined
}

/** Of one stream, as it is now. */
export async function surveyStream(stream: StreamId, store: StoreReader): Promise<Folders> {
  const folders = new Map<number, number>()
  for await (const { key } of store.list(prefixOf(stream))) {
    const slot = slotOf(key, stream.ledger)
    if (slot !== undefined) countIn(folders, slot)
  }
  return upward(folders)
}

/** The slots of one stream from `from`, below `to`, all in one folder. */
export interface Range {
  readonly stream: StreamId
  readonly from: number
  readonly to: number
}

/** All of the folder that a slot lies in. */
export function folderOf(stream: StreamId, sequence: number): Range {
  const from = sequence - (sequence % THOUSAND)
  return { stream, from, to: from + THOUSAND }
}

/** A part of a stream, and about how many of its slots hold something. */
export interface Part extends Range {
  readonly filled: number
}

/** Lowest first, from the slot `from` on, of about `most` filled slots each: a folder is filled from its lowest slot upward. */
export function partsOf(stream: StreamId, folders: Folders, from: number, most = THOUSAND): readonly Part[] {
  const parts: Part[] = []
  for (const [folder, count] of folders) {
    const end = (folder + 1) * THOUSAND
    for (let at = folder * THOUSAND, left = count; at < end; left -= most) {
      const to = left > most ? Math.min(at + most, end) : end
      if (to > from) parts.push({ stream, from: Math.max(at, from), to, filled: Math.min(left, most) })
      at = to
    }
  }
  return parts
}

export interface FilledSlot {
  readonly slot: Slot
  readonly stored: StoredKey
}

/** Newest first, as a listing has them. */
export async function slotsIn({ stream, from, to }: Range, store: StoreReader): Promise<readonly FilledSlot[]> {
  const [lowest, after] = [keyOf({ ...stream, sequence: from }), keyOf({ ...stream, sequence: to })]
  const filled: FilledSlot[] = []
  for await (const stored of store.list(lowest.slice(0, lowest.lastIndexOf('/') + 1), { after })) {
    const slot = slotOf(stored.key, stream.ledger)
    if (slot === undefined) continue
    if (slot.sequence < from) break
    filled.push({ slot, stored })
  }
  return filled
}
