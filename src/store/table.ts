/** Adding a store: its adapter, and one line here. An SDK is loaded when its scheme is used, not before. */
import type { StoreAdapter } from './store.ts'

export const STORES = {
  'file:': () => import('./adapters/directory.ts'),
  's3:': () => import('./adapters/s3.ts'),
  'azblob:': () => import('./adapters/azblob.ts'),
  'gs:': () => import('./adapters/gs.ts'),
} as const satisfies Record<`${string}:`, () => Promise<{ readonly adapter: StoreAdapter }>>

export type StoreScheme = keyof typeof STORES

export function isStoreScheme(scheme: string): scheme is StoreScheme {
  return Object.hasOwn(STORES, scheme)
}
