/** From a URL to an open store, by the table. */
import type { Effects } from '../shared/effects.ts'
import { LedgerError } from '../shared/errors.ts'
import type { Access, Store, StoreAdapter, StoreProof, StoreReader } from '../store/store.ts'
import { isStoreScheme, STORES } from '../store/table.ts'

async function adapterOf(url: URL): Promise<StoreAdapter> {
  const { protocol } = url
  if (!isStoreScheme(protocol))
    throw new LedgerError('INPUT_INVALID', { says: `no store has the scheme ${protocol}`, fix: `use one of ${Object.keys(STORES).join(', ')}` })
  return (await STORES[protocol]()).adapter
}

export async function openStore(url: string, effects: Effects, access?: Access): Promise<Store> {
  const parsed = new URL(url)
  return (await adapterOf(parsed)).openStore(parsed, effects, access)
}

export async function openReader(url: string, effects: Effects): Promise<StoreReader> {
  const parsed = new URL(url)
  return (await adapterOf(parsed)).openReader(parsed, effects)
}

export async function openProof(url: string, effects: Effects, access?: Access): Promise<StoreProof> {
  const parsed = new URL(url)
  return (await adapterOf(parsed)).openProof(parsed, effects, access)
}
