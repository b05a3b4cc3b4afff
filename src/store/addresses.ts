/** The URLs of stores over the network, as an input takes them: how each is read, and what may be written. */
import type { Wrong } from './address.ts'
import { AZBLOB_ALLOWED, azblobAddress } from './azblob-address.ts'
import { GS_ALLOWED, gsAddress } from './gs-address.ts'
import { S3_ALLOWED, s3Address } from './s3-address.ts'
import type { StoreScheme } from './table.ts'

export const ADDRESSES: Readonly<Record<Exclude<StoreScheme, 'file:'>, { readonly read: (text: string) => object | Wrong; readonly allowed: string }>> = {
  's3:': { read: s3Address, allowed: S3_ALLOWED },
  'azblob:': { read: azblobAddress, allowed: AZBLOB_ALLOWED },
  'gs:': { read: gsAddress, allowed: GS_ALLOWED },
}
