/**
 * The part of a verification that needs to know nothing of the ledger: read what lies in a slot, take it apart, hash it,
 * check its signature against the key that it names. It is nearly all of the work, and any thread can do it.
 */
import { type Unwrapped, unwrap } from '../ledger/entry.ts'
import { readStored } from '../ledger/read.ts'
import type { SignerRule } from '../record/kinds/policy.ts'
import type { Lock } from '../record/place.ts'
import type { StoreReader } from '../store/store.ts'
import type { Verifier } from '../trust/verifier.ts'
import { pathOf } from './check.ts'
import { readAhead } from './read-ahead.ts'
import { type FilledSlot, folderOf, type Range, slotsIn } from './survey.ts'

/** A record has at most 256 KiB, so this many hold a few megabytes. */
export const AHEAD = 16

export interface Fetched {
  readonly unwrapped: Unwrapped
  readonly lock: Lock
  /** Whether its signature is one of the key that its hint names; `undefined` where that key is nobody's, or where nobody has looked. */
  readonly genuine: boolean | undefined
}

/** What one thread does at a time, and whose signatures it knows. */
export interface Task {
  readonly ranges: readonly Range[]
  readonly signers: readonly SignerRule[]
}

export interface FetchPorts {
  readonly store: StoreReader
  readonly verifier: Verifier
  /** How many slots are read at once: one, where reading holds the thread up. */
  readonly width: number
}

/** One thread's: it remembers the folder that it listed last, since the next task is often the next part of it. */
export class Fetcher {
  readonly #ports: FetchPorts
  #listed: { readonly folder: string; readonly filled: readonly FilledSlot[] } | undefined

  constructor(ports: FetchPorts) {
    this.#ports = ports
  }

  /** For each range of the task what lies in its slots, lowest first. What was removed meanwhile is left out. */
  async fetch({ ranges, signers }: Task): Promise<readonly (readonly Fetched[])[]> {
    const { store, verifier, width } = this.#ports
    const all: (readonly Fetched[])[] = []
    for (const range of ranges) {
      const fetched: Fetched[] = []
      const filled = await this.#filledIn(range)
      const look = (slot: FilledSlot) => fetchSlot(slot, store)
      for await (const read of width > 1 ? readAhead(filled, width, look) : oneByOne(filled, look)) {
        if (read !== undefined) fetched.push({ ...read, genuine: await isGenuine(read.unwrapped, signers, verifier) })
      }
      all.push(fetched)
    }
    return all
  }

  async #filledIn({ stream, from, to }: Range): Promise<readonly FilledSlot[]> {
    const whole = folderOf(stream, from)
    const folder = `${pathOf(stream)} ${whole.from}`
    if (this.#listed?.folder !== folder) this.#listed = { folder, filled: (await slotsIn(whole, this.#ports.store)).toReversed() }
    return this.#listed.filled.filter(({ slot }) => slot.sequence >= from && slot.sequence < to)
  }
}

function* oneByOne<Item, Seen>(items: readonly Item[], look: (item: Item) => Promise<Seen>): Iterable<Promise<Seen>> {
  for (const item of items) yield look(item)
}

export async function fetchSlot({ slot, stored }: FilledSlot, store: StoreReader): Promise<Omit<Fetched, 'genuine'> | undefined> {
  const object = await readStored(stored, store)
  return object && { unwrapped: unwrap(object.bytes, slot), lock: object.lock }
}

async function isGenuine({ content }: Unwrapped, signers: readonly SignerRule[], verifier: Verifier): Promise<boolean | undefined> {
  if ('malformed' in content) return undefined
  const seal = await verifier.verify(content, signers)
  if (!('refused' in seal)) return true
  return seal.refused === 'SIGNATURE_INVALID' ? false : undefined
}
