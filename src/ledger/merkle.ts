/** Hashes of RFC 6962, section 2.1, and the compact range ("peaks") of the first n leaves. */
import type { Leaf } from '../record/place.ts'
import { type Digest, sha256 } from '../shared/bytes.ts'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

export function leafHash(entry: Uint8Array): Leaf {
  return sha256(Buffer.concat([LEAF, entry])) as Leaf
}

export function nodeHash(left: Digest, right: Digest): Digest {
  return sha256(Buffer.concat([NODE, hexOf(left), hexOf(right)]))
}

function hexOf(digest: Digest): Buffer {
  return Buffer.from(digest.slice('sha256:'.length), 'hex')
}

/** The roots of the perfect trees that `size` leaves fall into, largest first. */
export interface Tree {
  readonly size: number
  readonly peaks: readonly Digest[]
}

export const EMPTY: Tree = { size: 0, peaks: [] }

/** One leaf more: every pair of equal trees at the right end becomes one. */
export function grow(tree: Tree, leaf: Digest): Tree {
  const peaks = [...tree.peaks]
  let peak = leaf
  for (let full = tree.size; full % 2 === 1; full = (full - 1) / 2) {
    const left = peaks.pop()
    if (left === undefined) throw new RangeError(`${tree.peaks.length} peaks do not make ${tree.size} leaves`)
    peak = nodeHash(left, peak)
  }
  return { size: tree.size + 1, peaks: [...peaks, peak] }
}

/** How many peaks `size` leaves have: one for each bit that is set. */
export function peakCount(size: number): number {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return ones
}

export function sameTree(left: Tree, right: Tree): boolean {
  return left.size === right.size && left.peaks.length === right.peaks.length && left.peaks.every((peak, index) => peak === right.peaks[index])
}
