/**
 * What the HMAC is over, and what the keeper is asked: lines that each end in a line feed, so no two files have one. The
 * file itself stands for its SHA-256: a MAC service takes a few thousand bytes, and a state has two hundred megabytes.
 */
import type { LedgerId } from '../record/place.ts'
import { isDigest } from '../shared/bytes.ts'
import { COMMITTED, type WholeFile } from './committer.ts'

const DOMAIN = 'iac-ledger/commitment/v1'
const LINES = new RegExp(`^${DOMAIN}\nledger (sha256:[0-9a-f]{64})\nkind ([a-z-]+)\nlength (0|[1-9][0-9]{0,15})\nvalue (sha256:[0-9a-f]{64})\n$`)
/** None is longer: whatever is, is not read. */
const LONGEST = 320

export function preimageOf(ledger: LedgerId, { kind, length, digest }: WholeFile): Uint8Array {
  return new TextEncoder().encode(`${DOMAIN}\nledger ${ledger}\nkind ${kind}\nlength ${length}\nvalue ${digest}\n`)
}

/** Whether somebody asks for a commitment, well or badly: no other request begins like this. */
export function asksForCommitment(request: Uint8Array): boolean {
  return Buffer.from(request.buffer, request.byteOffset, request.byteLength).subarray(0, DOMAIN.length).equals(Buffer.from(DOMAIN))
}

/** `undefined` for what `preimageOf` would not have made. */
export function readPreimage(bytes: Uint8Array): { readonly ledger: LedgerId; readonly file: WholeFile } | undefined {
  if (bytes.length > LONGEST) return undefined
  const [, ledger, kind, digits, digest] = LINES.exec(Buffer.from(bytes).toString('latin1')) ?? []
  const known = COMMITTED.find((one) => one === kind)
  const length = Number(digits)
  if (known === undefined || !isDigest(ledger) || !isDigest(digest) || !Number.isSafeInteger(length)) return undefined
  return { ledger: ledger as LedgerId, file: { kind: known, length, digest } }
}
