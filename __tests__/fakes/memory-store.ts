/** A write-once store in memory that keeps the port's rules, and can be told to fail as a real one does. */
import type { Key, Lock, VersionId } from '../../src/record/place.ts'
import { type ErrorCode, LedgerError } from '../../src/shared/errors.ts'
import type { Put, Store, StoredKey, StoredVersion, StoreTraits } from '../../src/store/store.ts'

const ONLY = 'only' as VersionId
const UNLOCKED: Lock = { state: 'unlocked' }

/** One version of one key; without bytes it is a delete marker. */
interface Held {
  readonly id: VersionId
  readonly bytes: Uint8Array | undefined
  lock: Lock
}

export interface MemoryOptions {
  /** `listed`: as a bucket with versions, where whoever may can cover and hide what is there. */
  readonly past?: StoreTraits['past']
  /** What each object is locked with when it is written. */
  readonly lock?: Lock
}

/** How one call of `create` goes wrong: two answers that have nothing to do with each other. */
export interface CreateFault {
  readonly stored: boolean
  /** `null`: it answers as if all were well. */
  readonly error: ErrorCode | null
  /** Which keys it is for; by default whatever comes next. */
  readonly on?: (key: string) => boolean
}

export class MemoryStore implements Store {
  readonly traits: StoreTraits
  readonly #lock: Lock
  /** Oldest first, as the port has them. */
  readonly #objects = new Map<string, readonly [Held, ...Held[]]>()
  /** Sorted, since every listing is. */
  #keys: string[] = []
  #createFaults: CreateFault[] = []
  #readFaults: ErrorCode[] = []
  /** Every call of `create`, with what it was given, in order. */
  readonly sent: { readonly key: string; readonly bytes: Uint8Array }[] = []
  /** How many keys listings have given out, and how often one was begun. */
  listed = 0
  listings = 0
  #versions = 0

  constructor({ past = 'never', lock }: MemoryOptions = {}) {
    this.traits = { url: 'memory:', past, locks: lock === undefined ? 'none' : 'object', exact: true }
    this.#lock = lock ?? UNLOCKED
  }

  failCreates(...faults: readonly CreateFault[]): void {
    this.#createFaults.push(...faults)
  }

  /** Each of the next listings and reads fails with one of these. */
  failReads(...codes: readonly ErrorCode[]): void {
    this.#readFaults.push(...codes)
  }

  healed(): void {
    this.#createFaults = []
    this.#readFaults = []
  }

  async create(key: Key, bytes: Uint8Array): Promise<Put> {
    await Promise.resolve() // so that concurrent writers interleave
    this.sent.push({ key, bytes: Uint8Array.from(bytes) })
    const fault = this.#takeFault(key)
    const taken = this.#oldest(key) !== undefined
    if (!taken && (fault === undefined || fault.stored)) this.put(key, bytes)
    if (fault?.error) throw new LedgerError(fault.error, { says: 'as the test wants it', fix: 'nothing' })
    return taken ? { answer: 'exists' } : { answer: 'created', version: this.#oldest(key)?.id ?? ONLY }
  }

  #takeFault(key: string): CreateFault | undefined {
    const index = this.#createFaults.findIndex(({ on }) => on?.(key) ?? true)
    return index === -1 ? undefined : this.#createFaults.splice(index, 1)[0]
  }

  async *list(prefix: string, { after = '' }: { readonly after?: string; readonly keys?: number } = {}): AsyncIterable<StoredKey> {
    await Promise.resolve()
    this.#failRead()
    this.listings += 1
    for (let index = this.#indexOf(after > prefix ? after : prefix); index < this.#keys.length; index += 1) {
      const key = this.#keys[index] ?? ''
      if (!key.startsWith(prefix)) {
        if (key > prefix) return
        continue
      }
      if (key <= after) continue
      this.listed += 1
      const [first, ...others] = this.#objects.get(key) ?? [{ id: ONLY, bytes: undefined, lock: UNLOCKED }]
      yield { key, versions: [told(first), ...others.map(told)] }
      index = this.#indexOf(`${key}\0`) - 1 // what was written meanwhile moved the places; no listing gives a key twice
    }
  }

  async read(key: string, version: VersionId, maxBytes: number): Promise<{ readonly bytes: Uint8Array; readonly lock: Lock } | undefined> {
    await Promise.resolve()
    this.#failRead()
    const held = this.#objects.get(key)?.find(({ id }) => id === version)
    if (held?.bytes === undefined) return undefined
    const { bytes, lock } = held
    if (bytes.length > maxBytes) throw new LedgerError('RECORD_TOO_LARGE', { says: `${key} is too large`, fix: 'nothing' })
    return { bytes: Uint8Array.from(bytes), lock }
  }

  #failRead(): void {
    const code = this.#readFaults.shift()
    if (code !== undefined) throw new LedgerError(code, { says: 'as the test wants it', fix: 'nothing' })
  }

  /** Where `key` stands among the sorted keys, or would. */
  #indexOf(key: string): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((this.#keys[middle] ?? '') < key) low = middle + 1
      else high = middle
    }
    return low
  }

  #oldest(key: string): Held | undefined {
    return this.#objects.get(key)?.find(({ bytes }) => bytes !== undefined)
  }

  #add(key: string, bytes: Uint8Array | undefined): void {
    this.#versions += 1
    const id = this.traits.past === 'never' ? ONLY : (`version-${this.#versions}` as VersionId)
    const held = { id, bytes: bytes && Uint8Array.from(bytes), lock: bytes === undefined ? UNLOCKED : this.#lock } // a Buffer's own slice would share its bytes
    const before = this.#objects.get(key)
    if (before === undefined) this.#keys.splice(this.#indexOf(key), 0, key)
    this.#objects.set(key, before === undefined ? [held] : [...before, held])
  }

  /** What somebody else writes, without asking. Fails the test when it would overwrite: a write-once store never does. */
  put(key: string, bytes: Uint8Array): void {
    if (this.#oldest(key) !== undefined) throw new Error(`${key} would be overwritten`)
    this.#add(key, bytes)
  }

  #needsPast(): void {
    if (this.traits.past === 'never') throw new Error('this store has no past: what is replaced in it is gone')
  }

  /** What a writer does who asks for no condition: a version over what is there. */
  cover(key: string, bytes: Uint8Array): void {
    this.#needsPast()
    this.#add(key, bytes)
  }

  /** A delete marker. */
  hide(key: string): void {
    this.#needsPast()
    this.#add(key, undefined)
  }

  /** What an administrator does to the locks of all that lies at a key. */
  relock(key: string, lock: Lock): void {
    for (const held of this.#objects.get(key) ?? []) held.lock = lock
  }

  /** What an attacker with the store in his hands does: nothing is left, not even a marker. */
  remove(key: string): void {
    if (!this.#objects.delete(key)) throw new Error(`${key} is not there`)
    this.#keys.splice(this.#indexOf(key), 1)
  }

  replace(key: string, bytes: Uint8Array): void {
    this.remove(key)
    this.put(key, bytes)
  }

  bytesAt(key: string): Uint8Array {
    const bytes = this.#oldest(key)?.bytes
    if (bytes === undefined) throw new Error(`${key} is not there`)
    return Uint8Array.from(bytes)
  }

  keys(prefix = ''): readonly string[] {
    return this.#keys.filter((key) => key.startsWith(prefix))
  }
}

function told({ id, bytes }: Held): StoredVersion {
  return { id, writtenAt: undefined, tombstone: bytes === undefined }
}
