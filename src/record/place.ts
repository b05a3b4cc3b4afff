/** Where a record stands: its slot in the ledger, its object in the store. */
import type { Digest, Instant } from '../shared/bytes.ts'

/** SHA-256 of the genesis payload. */
export type LedgerId = Digest & { readonly ledger: true }

export const ZONES = ['root', 'changes', 'reviews'] as const
/** The part of a ledger that one role may append to. */
export type Zone = (typeof ZONES)[number]
/** `r<repository-id>.<slug>-<8 hex>`: `[a-z0-9][a-z0-9._-]{0,127}`; `root` in the zone root. */
export type StreamName = string & { readonly stream: true }
/** RFC 6962 leaf hash of a record's entry. */
export type Leaf = Digest & { readonly leaf: true }

export interface StreamId {
  readonly ledger: LedgerId
  readonly zone: Zone
  readonly name: StreamName
}

/** `scope`: digest of the exact tuple it is about (backend type, allow-listed address, workspace). */
export interface Stream extends StreamId {
  readonly scope: Digest
}

export interface Slot extends StreamId {
  /** From 0, below 1,000,000. */
  readonly sequence: number
}

/** `a-z 0-9 . _ - /`, relative to the store's prefix. Byte order of keys is the order of every listing. */
export type Key = string & { readonly key: true }
/** Opaque: s3 version id, gs generation; `only` where a key can have but one. */
export type VersionId = string & { readonly version: true }

/** As the store states it now. `unknown` is what a reader without the permission sees; it is not `unlocked`. */
export type Lock =
  | { readonly state: 'locked'; readonly mode: 'compliance' | 'governance' | 'policy'; readonly until: Instant; readonly hold: boolean }
  | { readonly state: 'unlocked' }
  | { readonly state: 'unknown'; readonly why: string }
