import type { StoredKey } from '../store.ts'

type Asked = { readonly after?: string; readonly keys?: number }

/** What lies below the prefix of a store's own URL, by keys that are relative to it. `listing` knows whole keys only. */
export async function* below(
  own: string,
  prefix: string,
  { after = '', keys }: Asked,
  listing: (prefix: string, after: string, keys: number | undefined) => AsyncIterable<StoredKey>,
): AsyncIterable<StoredKey> {
  for await (const { key, versions } of listing(`${own}${prefix}`, after === '' ? '' : `${own}${after}`, keys)) {
    yield { key: key.slice(own.length), versions }
  }
}
