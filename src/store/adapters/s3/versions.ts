/**
 * From pages of ListObjectVersions to keys with all their versions. A page may end within a key, versions come newest
 * first, and the SDK gives versions and delete markers as two lists.
 */
import type { ListObjectVersionsCommandOutput } from '@aws-sdk/client-s3'
import type { VersionId } from '../../../record/place.ts'
import type { Instant } from '../../../shared/bytes.ts'
import type { StoredKey, StoredVersion } from '../../store.ts'
import { inByteOrder } from '../byte-order.ts'

/** What a bucket without versions says in place of one. */
const NO_VERSION = 'null'

interface Entry {
  readonly key: string
  readonly version: StoredVersion
  readonly latest: boolean
}

interface Listed {
  readonly Key?: string | undefined
  readonly VersionId?: string | undefined
  readonly LastModified?: Date | undefined
  readonly IsLatest?: boolean | undefined
}

/** `EncodingType=url`: a key may hold what XML can't. */
export function decodedKey(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '))
  } catch {
    return encoded // a server that does not encode
  }
}

function entryOf({ Key = '', VersionId = NO_VERSION, LastModified, IsLatest }: Listed, tombstone: boolean): Entry {
  const writtenAt = LastModified === undefined ? undefined : (LastModified.toISOString() as Instant)
  return { key: decodedKey(Key), version: { id: VersionId as VersionId, writtenAt, tombstone }, latest: IsLatest === true }
}

/** The entries of a page in the order of the server: by key, and of one key newest first. */
function entriesOf({ Versions = [], DeleteMarkers = [] }: ListObjectVersionsCommandOutput): readonly Entry[] {
  const [versions, markers] = [Versions.map((listed) => entryOf(listed, false)), DeleteMarkers.map((listed) => entryOf(listed, true))]
  const merged: Entry[] = []
  for (const marker of markers) {
    while (versions[0] !== undefined && precedes(versions[0], marker)) merged.push(...versions.splice(0, 1))
    merged.push(marker)
  }
  return [...merged, ...versions]
}

function precedes(version: Entry, marker: Entry): boolean {
  return (inByteOrder(version.key, marker.key) || newestFirst(version, marker)) < 0
}

/** By the second only on some servers: of two in one second, what is the latest came later, and a marker after what it hides. */
function newestFirst(version: Entry, marker: Entry): number {
  if (version.latest !== marker.latest) return version.latest ? -1 : 1
  return (version.version.writtenAt ?? '') > (marker.version.writtenAt ?? '') ? -1 : 1
}

/** A key that is complete once another one follows, or the listing ends. */
export async function* grouped(pages: AsyncIterable<ListObjectVersionsCommandOutput>): AsyncIterable<StoredKey> {
  let key: string | undefined
  let versions: StoredVersion[] = []
  for await (const page of pages) {
    for (const entry of entriesOf(page)) {
      if (entry.key !== key) {
        if (key !== undefined) yield oldestFirst(key, versions)
        key = entry.key
        versions = []
      }
      versions.push(entry.version)
    }
  }
  if (key !== undefined) yield oldestFirst(key, versions)
}

function oldestFirst(key: string, newestFirst: readonly StoredVersion[]): StoredKey {
  const [oldest, ...others] = newestFirst.toReversed()
  if (oldest === undefined) throw new RangeError(`${key} was listed without a version`)
  return { key, versions: [oldest, ...others] }
}
