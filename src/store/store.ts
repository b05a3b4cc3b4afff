/**
 * A write-once store of small objects. Makers as different as an object store with versions and delete markers, one
 * with a policy on the container and a plain directory fit behind it without showing: no status code, no ETag and no
 * path leaves an adapter. There are keys, versions of keys, tombstones, locks.
 */
import type { Key, Lock, VersionId } from '../record/place.ts'
import type { Instant } from '../shared/bytes.ts'
import type { Effects } from '../shared/effects.ts'
import type { LedgerError } from '../shared/errors.ts'

export interface StoredVersion {
  readonly id: VersionId
  /** By the store's clock, where a listing says it. */
  readonly writtenAt: Instant | undefined
  /** A delete marker, or whatever else stands for "removed". */
  readonly tombstone: boolean
}

export interface StoredKey {
  /** As it stands in the store; not necessarily one that we would print. */
  readonly key: string
  /** Oldest first, and the oldest that is no tombstone is the one that counts. More than one is a finding. */
  readonly versions: readonly [StoredVersion, ...StoredVersion[]]
}

export interface StoreTraits {
  /** For messages, receipts and the verdict. Carries no credential. */
  readonly url: string
  /** Where a replaced or removed object shows. `listed`: in every listing. `never`: not at all (a directory). */
  readonly past: 'listed' | 'never'
  readonly locks: 'object' | 'container' | 'none'
  /** Whether one key is found without a listing of what lies around it. */
  readonly exact: boolean
}

/** What a reader may do. `verify` is given this and nothing more. */
export interface StoreReader {
  readonly traits: StoreTraits

  /**
   * Every key that begins with `prefix` and comes after `after`, with all its versions, in byte order. Lazy: what is
   * not consumed is not fetched. `keys` says how many are wanted, so that one is one request; versions of a wanted
   * key are never cut off. Throws STORE_UNREACHABLE, STORE_DENIED.
   */
  list(prefix: string, options?: { readonly after?: string; readonly keys?: number }): AsyncIterable<StoredKey>

  /**
   * The bytes of one version, and its lock as the store states it now. `undefined` if this version is not there (any
   * more). Throws STORE_UNREACHABLE, STORE_DENIED; RECORD_TOO_LARGE before more than `maxBytes` are held. Must never
   * fall back to another version, and never say `unlocked` where it is only not allowed to look.
   */
  read(key: string, version: VersionId, maxBytes: number): Promise<{ readonly bytes: Uint8Array; readonly lock: Lock } | undefined>
}

export type Put = { readonly answer: 'created'; readonly version: VersionId } | { readonly answer: 'exists' }

export interface Store extends StoreReader {
  /**
   * Puts `bytes` at `key` if nothing is there, atomically among all writers everywhere. `created`: durable, and listed
   * from now on. `exists`: the key is taken and nothing was changed; by whom, the caller finds out by reading (it may
   * have been ourselves, an answer ago). So a second identical call is safe. Throws STORE_BUSY and STORE_FULL (nothing
   * written), STORE_UNREACHABLE (perhaps written; the same bytes may be sent again), STORE_DENIED (names what is
   * missing). Must never overwrite, delete, or answer `created` before the bytes would survive a crash.
   */
  create(key: Key, bytes: Uint8Array): Promise<Put>
}

/** What could not be found out, and what would have to be allowed for it. */
export interface Unknown {
  readonly state: 'unknown'
  readonly why: string
  readonly fix: string | undefined
}

export type Condition =
  /** A second object at a key that is taken was refused, because it is taken. */
  | { readonly state: 'kept' }
  /** The store went on to look at the bytes, or took them. */
  | { readonly state: 'ignored'; readonly saw: string }
  | { readonly state: 'denied'; readonly cause: LedgerError }

/** What is wrong comes with what to do, in the words of whoever runs such a store. */
export type Right = { readonly state: 'refused'; readonly saw: string } | { readonly state: 'allowed'; readonly saw: string; readonly fix: string } | Unknown

export type MayCreate = { readonly state: 'allowed' } | { readonly state: 'refused'; readonly cause: LedgerError } | Unknown

/** What a record is locked with when it is written: by the store's URL, or by default. */
export type DefaultLock =
  | { readonly state: 'set'; readonly mode: 'compliance' | 'governance'; readonly days: number }
  | { readonly state: 'none'; readonly fix: string }
  | Unknown

export interface Holding {
  readonly versions: { readonly state: 'kept' } | { readonly state: 'lost'; readonly fix: string } | Unknown
  readonly lock: DefaultLock
  /** By the store's own clock, to the second, with our time when it was asked. */
  readonly clock: { readonly state: 'told'; readonly store: Instant; readonly ours: Instant } | Unknown
}

/** An object that is there: what trials are made on. */
export interface Standing {
  readonly key: Key
  readonly version: VersionId
  readonly bytes: Uint8Array
  readonly lock: Lock
}

/**
 * What it takes to prove a store before it is relied on. Each trial asks for something that can't come to pass, and
 * the way in which it is refused is the answer. Throws STORE_UNREACHABLE, STORE_BUSY, and STORE_DENIED where no answer
 * is an answer (no such bucket, no credentials).
 */
export interface StoreProof {
  /** Puts the object's own bytes at its own key, so that nothing is left where the condition is ignored. */
  condition(object: Standing): Promise<Condition>
  /** Whether `bytes` could be put at `key`, where nothing is. Must not put them. */
  mayCreate(key: Key, bytes: Uint8Array): Promise<MayCreate>
  /** Tried on a version of that key that does not exist; or a lock on the object itself, by the lock that it has. */
  rights(object: Standing): Promise<{ readonly remove: Right; readonly shorten: Right }>
  holding(): Promise<Holding>
}

/** Credentials that are made for this store alone. Without it, a store takes what the environment offers. */
export interface Access {
  /** What the job takes on; for AWS the ARN of a role. */
  readonly role: string
  /** How the provider's own log names this job. */
  readonly sessionName: string
  /** Is told each secret before anything is done with it: it must stand in no log and no record. */
  readonly minted: (secret: string) => void
}

/** What an adapter's file exports as `adapter`; table.ts has a line for each. */
export interface StoreAdapter {
  openReader(url: URL, effects: Effects, access?: Access): Promise<StoreReader>
  openStore(url: URL, effects: Effects, access?: Access): Promise<Store>
  openProof(url: URL, effects: Effects, access?: Access): Promise<StoreProof>
}
