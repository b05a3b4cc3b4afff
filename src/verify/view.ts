/** What lies in one slot, as the checks see it: read, opened and judged before any of them looks. */

import type { Malformed } from '../ledger/open.ts'
import type { Leaf, Lock, Slot } from '../record/place.ts'
import type { OpenedRecord } from '../record/stages.ts'
import type { Seal } from '../trust/verifier.ts'

export interface EvidenceProblem {
  readonly what: 'missing' | 'differs'
  readonly detail: string
}

/** What the envelope is worth that a late record holds: the seal of the moment when it was captured. */
export type Captured = Seal | { readonly unsigned: string }

export interface SlotView {
  readonly slot: Slot
  readonly leaf: Leaf
  /** Written while the ledger was read: it is judged like any other, but what it points to may not have been read yet. */
  readonly fresh: boolean
  /** As the store states it now. */
  readonly lock: Lock
  readonly content: OpenedRecord | Malformed
  /** Whether the bytes are at least a strict bundle. */
  readonly bundle: boolean
  /** A record, but not one that was written for this slot. */
  readonly misplaced: boolean
  /** Only of a record that stands here. */
  readonly seal: Seal | undefined
  readonly captured: Captured | undefined
  readonly evidence: readonly EvidenceProblem[]
}

/** What is passed on the way from a stream's first slot to its last. */
export type Passed =
  /** Slots that were not read, from the first on: the auditor vouches for the head that follows, and so for all that it commits to. */
  | { readonly what: 'taken'; readonly below: number }
  | { readonly what: 'slot'; readonly view: SlotView }
  /** Empty slots, with a good record beyond them. */
  | { readonly what: 'hole'; readonly from: number; readonly to: number }
  /** Something beyond the stream's end: behind empty slots, and no good record among what follows. */
  | { readonly what: 'ahead'; readonly slot: Slot }

/** The record that stands here, whoever signed it. Its bytes are a fact, what it says is not. */
export function recordIn({ content, misplaced }: SlotView): OpenedRecord | undefined {
  return 'malformed' in content || misplaced ? undefined : content
}

/** The record that stands here and is signed by somebody who may. Only such a one is taken at its word. */
export function believedIn(view: SlotView): OpenedRecord | undefined {
  return view.seal === undefined || 'refused' in view.seal ? undefined : recordIn(view)
}
