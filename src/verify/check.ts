/** A check looks at what was read and raises findings. Pure and synchronous: reading and crypto happened before. */
import type { Leaf, LedgerId, Slot, StreamId, Zone } from '../record/place.ts'
import type { Digest, Instant } from '../shared/bytes.ts'
import type { StoreTraits } from '../store/store.ts'
import type { Pin, RootTrust } from '../trust/root.ts'
import type { CopyFact } from './copies.ts'
import type { FindingCode } from './findings.ts'
import type { Identity } from './identity.ts'
import type { Registrations } from './registrations.ts'
import type { Severity } from './severity.ts'
import type { PastSlot } from './survey.ts'
import type { SlotView } from './view.ts'

/** A head that somebody noted outside the store. */
export interface ExpectedHead {
  readonly zone: Zone
  readonly stream: string
  readonly sequence: number
  readonly leaf: Digest
}

/** What the auditor gave. All trust comes from here, none from the ledger. */
export interface VerifyAsk {
  readonly ledger: LedgerId | undefined
  readonly pin: Pin
  readonly expectHeads: readonly ExpectedHead[]
  /** Heads up to which an earlier verification found all well. What lies below one is not read; where it is not found, its stream is read from the beginning. */
  readonly from?: readonly ExpectedHead[]
  /** What counts as now, for what depends on it. */
  readonly asOf: Instant | undefined
  /** Until when every record must be locked, where the store has locks. */
  readonly lockedUntil?: Instant | undefined
  /** The auditor knows that nothing outside vouches for this ledger, and wants to look at it all the same. */
  readonly unpinned: boolean
  /** The least severity that makes the verdict `fail`. */
  readonly failOn?: Severity
}

/** Members that are not known are null. */
export interface Place {
  readonly zone: Zone | null
  readonly stream: string | null
  readonly sequence: number | null
}

export const NOWHERE: Place = { zone: null, stream: null, sequence: null }

export function placeOf({ zone, name, sequence }: Slot): Place {
  return { zone, stream: name, sequence }
}

export function placeIn({ zone, name }: Pick<StreamId, 'zone' | 'name'>, sequence: number | null = null): Place {
  return { zone, stream: name, sequence }
}

export function headOf({ slot, leaf }: { readonly slot: Slot; readonly leaf: Digest }): ExpectedHead {
  return { zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf }
}

/** One name for a stream of this ledger, for maps. */
export function pathOf({ zone, name }: { readonly zone: Zone; readonly name: string }): string {
  return `${zone}/${name}`
}

/** Where a check writes down what it saw. */
export interface Notes {
  /** As severe as the table says; `milder` where the check knows that what the table gives for it holds here. */
  raise(code: FindingCode, place: Place, detail: string, how?: 'milder'): void
  /** What this check could not decide from what is at hand. */
  leaveOpen(code: FindingCode, place: Place, why: string): void
}

/** What every check may know beside the slots it is shown. */
export interface Ground {
  readonly ask: VerifyAsk
  readonly identity: Identity
  /** Keys of the store that no ledger has. */
  readonly foreign: readonly string[]
  /** What listings told of slots, when the store was surveyed. */
  readonly past: readonly PastSlot[]
  readonly locks: StoreTraits['locks']
  /** How copies differ from this store. */
  readonly copies: readonly CopyFact[]
  /** The root stream as far as it was read: all of it, once another stream is looked at. */
  readonly root: Pick<RootTrust, 'size'> & { leafAt(size: number): Leaf | undefined }
  /** Complete only when all streams were seen. */
  readonly registrations: Registrations
  readonly now: Instant
}

/** Shown one stream, from its first slot to its last. */
export interface Watcher {
  /** The slots below are not shown: the auditor vouches for the one that comes next, and so for all that it commits to. */
  taken?(below: number): void
  slot?(view: SlotView): void
  hole?(from: number, to: number): void
  ahead?(slot: Slot): void
  end?(): void
}

/** One check at work on one ledger. */
export interface Inspection {
  readonly stream?: (stream: StreamId) => Watcher
  /** Once, when all streams were seen. */
  readonly end?: () => void
  /** After the end: records that the next verification has to see again, since it is still open what becomes of them. */
  readonly again?: () => readonly ExpectedHead[]
}

export interface Check {
  readonly name: string
  readonly begin: (ground: Ground, notes: Notes) => Inspection
}
