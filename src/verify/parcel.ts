/** What one thread of ours hands to another: payloads and signatures as bytes that change their owner, all else as one text. */
import type { Unwrapped } from '../ledger/entry.ts'
import type { Leaf, Lock } from '../record/place.ts'
import type { Digest } from '../shared/bytes.ts'
import type { Fetched } from './fetch.ts'
import type { Range } from './survey.ts'

export interface Parcel {
  readonly bytes: ArrayBuffer
  /** A `Row[][]`: one list for each range. */
  readonly rows: string
}

/** Lengths are in bytes, of what lies next in the parcel. */
interface Row {
  readonly sequence: number
  readonly size: number
  readonly digest: Digest
  readonly leaf: Leaf
  readonly genuine?: boolean | undefined
  /** Left out where it is `unlocked`, as in a folder they all are. */
  readonly lock?: Lock | undefined
  readonly content:
    | { readonly malformed: string }
    | { readonly payload: number; readonly signature: number; readonly hint: string; readonly payloadDigest: Digest; readonly plain: boolean }
}

export function packed(fetched: readonly (readonly Fetched[])[]): Parcel {
  const pieces: Uint8Array[] = []
  const rows = JSON.stringify(fetched.map((range) => range.map((each) => rowOf(each, pieces))))
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return { bytes: bytes.buffer, rows }
}

function rowOf({ unwrapped, genuine, lock }: Fetched, pieces: Uint8Array[]): Row {
  const { slot, size, digest, leaf, content } = unwrapped
  const row = { sequence: slot.sequence, size, digest, leaf, genuine, lock: lock.state === 'unlocked' ? undefined : lock }
  if ('malformed' in content) return { ...row, content }
  const { payload, signature, hint, payloadDigest, plain } = content
  pieces.push(payload, signature)
  return { ...row, content: { payload: payload.length, signature: signature.length, hint, payloadDigest, plain } }
}

const UNLOCKED: Lock = { state: 'unlocked' }

/** For the ranges that were asked for, in their order. */
export function unpacked({ bytes, rows }: Parcel, ranges: readonly Range[]): readonly (readonly Fetched[])[] {
  const lists = JSON.parse(rows) as readonly (readonly Row[])[]
  if (lists.length !== ranges.length) throw new RangeError(`${ranges.length} ranges were asked for, and ${lists.length} came`)
  let at = 0
  const next = (length: number): Uint8Array => {
    at += length
    return new Uint8Array(bytes, at - length, length)
  }
  return ranges.map(({ stream }, index) =>
    (lists[index] ?? []).map((row) => ({ unwrapped: unwrappedFrom(row, stream, next), genuine: row.genuine, lock: row.lock ?? UNLOCKED })),
  )
}

function unwrappedFrom(
  { sequence, size, digest, leaf, content }: Row,
  { ledger, zone, name }: Range['stream'],
  next: (length: number) => Uint8Array,
): Unwrapped {
  const slot = { ledger, zone, name, sequence }
  if ('malformed' in content) return { slot, size, digest, leaf, content }
  return { slot, size, digest, leaf, content: { ...content, payload: next(content.payload), signature: next(content.signature) } }
}
