/**
 * From a listing of generations to keys with all their versions, for stores that keep what was replaced or removed, and
 * set no marker over it. What has generations and none that is live was hidden: it gets a tombstone of our making.
 */
import type { VersionId } from '../../record/place.ts'
import type { Instant } from '../../shared/bytes.ts'
import type { StoredKey, StoredVersion } from '../store.ts'

export interface Generation {
  readonly key: string
  /** Rises from one to the next: as a number without leading zeros, or as text of one length. */
  readonly id: string
  readonly writtenAt: Instant | undefined
  readonly live: boolean
  readonly removedAt: Instant | undefined
}

/** No store names a version so. */
const HIDDEN = 'hidden'

/** A key that is complete once another one follows, or the listing ends. */
export async function* groupedGenerations(listed: AsyncIterable<Generation>): AsyncIterable<StoredKey> {
  let held: Generation[] = []
  for await (const generation of listed) {
    if (held[0] !== undefined && held[0].key !== generation.key) {
      yield storedOf(held)
      held = []
    }
    // A page may begin with the whole key that the last one ended in.
    if (!held.some(({ id }) => id === generation.id)) held.push(generation)
  }
  if (held.length > 0) yield storedOf(held)
}

function storedOf(generations: readonly Generation[]): StoredKey {
  const sorted = generations.toSorted(oldestFirst)
  const [oldest, ...others] = sorted.map(({ id, writtenAt }): StoredVersion => ({ id: id as VersionId, writtenAt, tombstone: false }))
  const newest = sorted.at(-1)
  if (oldest === undefined || newest === undefined) throw new RangeError('a key was listed without a version')
  if (sorted.some(({ live }) => live)) return { key: newest.key, versions: [oldest, ...others] }
  return { key: newest.key, versions: [oldest, ...others, { id: `${newest.id}-${HIDDEN}` as VersionId, writtenAt: newest.removedAt, tombstone: true }] }
}

function oldestFirst({ id: left }: Generation, { id: right }: Generation): number {
  return left.length - right.length || (left < right ? -1 : 1)
}
