/** Two stores that should hold the same: each key of either, and whether the bytes that count are the same. */
import { oldestBytes } from '../ledger/read.ts'
import { sameBytes } from '../shared/bytes.ts'
import { LIMITS } from '../shared/limits.ts'
import type { StoredKey, StoreReader } from '../store/store.ts'
import { AHEAD } from './fetch.ts'
import { readAhead } from './read-ahead.ts'
import { Turns } from './turns.ts'

export interface Compared {
  readonly key: string
  /** `missing`: from the copy. `unread`: too large to be held. `nothing`: no version of it holds anything on either side. */
  readonly what: 'same' | 'differs' | 'missing' | 'only-in-copy' | 'unread' | 'nothing'
  /** As the first store lists it. */
  readonly first: StoredKey | undefined
}

interface Pair {
  readonly key: string
  readonly first: StoredKey | undefined
  readonly copy: StoredKey | undefined
}

/** In byte order. Holds a few records and no more than one pair of anything larger, however much there is. */
export async function* compareStores(first: StoreReader, copy: StoreReader, prefix = ''): AsyncIterable<Compared> {
  const turns = new Turns()
  yield* readAhead(pairsOf(first.list(prefix), copy.list(prefix)), AHEAD, async (pair) => {
    const small = await judged(pair, { first, copy }, LIMITS.objectBytes)
    const what = small === 'unread' ? await turns.take(() => judged(pair, { first, copy }, LIMITS.answerBytes)) : small
    return { key: pair.key, what, first: pair.first }
  })
}

/** Both listings are in one order, so each is read once, side by side. */
export async function* pairsOf(firsts: AsyncIterable<StoredKey>, copies: AsyncIterable<StoredKey>): AsyncIterable<Pair> {
  const [left, right] = [firsts[Symbol.asyncIterator](), copies[Symbol.asyncIterator]()]
  try {
    let [first, copy] = [await next(left), await next(right)]
    while (first !== undefined || copy !== undefined) {
      const order = first === undefined ? 1 : copy === undefined ? -1 : byteOrder(first.key, copy.key)
      const pair = { first: order <= 0 ? first : undefined, copy: order >= 0 ? copy : undefined }
      yield { key: (pair.first ?? pair.copy)?.key ?? '', ...pair }
      if (order <= 0) first = await next(left)
      if (order >= 0) copy = await next(right)
    }
  } finally {
    await Promise.all([left.return?.(), right.return?.()])
  }
}

async function next(listing: AsyncIterator<StoredKey>): Promise<StoredKey | undefined> {
  const { done, value } = await listing.next()
  return done ? undefined : value
}

function byteOrder(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

type Stores = { readonly first: StoreReader; readonly copy: StoreReader }

async function judged(pair: Pair, stores: Stores, maxBytes: number): Promise<Compared['what']> {
  if (pair.first === undefined || pair.copy === undefined) return judgedAlone(pair)
  const [first, copy] = await Promise.all([oldestBytes(pair.first, stores.first, maxBytes), oldestBytes(pair.copy, stores.copy, maxBytes)])
  if (first === undefined) return copy === undefined ? 'nothing' : 'only-in-copy'
  if (copy === undefined) return 'missing'
  if (first.bytes === 'too-large' || copy.bytes === 'too-large') return first.bytes === copy.bytes ? 'unread' : 'differs'
  return sameBytes(first.bytes, copy.bytes) ? 'same' : 'differs'
}

/** Where there is nothing to compare with, nothing is read. */
function judgedAlone({ first, copy }: Pair): Compared['what'] {
  if (first !== undefined && holds(first)) return 'missing'
  return copy !== undefined && holds(copy) ? 'only-in-copy' : 'nothing'
}

export function holds({ versions }: StoredKey): boolean {
  return versions.some(({ tombstone }) => !tombstone)
}
