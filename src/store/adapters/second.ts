import type { Key, VersionId } from '../../record/place.ts'
import type { StoreReader } from '../store.ts'

/**
 * The condition of a write looks at what is there now, so it lets a write pass over what was hidden. Whoever may delete
 * could make two writers believe in one slot: the one whose version is not the oldest has not created it.
 */
export async function isSecond(store: Pick<StoreReader, 'list'>, key: Key, version: VersionId): Promise<boolean> {
  for await (const { key: found, versions } of store.list(key, { keys: 1 })) {
    return found === key && versions.find(({ tombstone }) => !tombstone)?.id !== version
  }
  return false
}
