/** Leave to change things while the store is away: who asked for it says why, and until when. */
import type { Instant } from '../shared/bytes.ts'

export interface BreakGlass {
  readonly ticket: string
  readonly reason: string
  readonly until: Instant
}

/** A DSSE envelope of a statement without `chain`, as it was signed before the command started. */
export interface SealedIntent {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[]
}

/** It was made use of: the command started on an intent that is sealed, kept, and not in the store. */
export interface BrokenGlass extends BreakGlass {
  readonly intent: SealedIntent
}
