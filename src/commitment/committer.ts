/**
 * A keyed commitment tells whoever holds a file and the key that it is this very file, and nobody else anything. Only whole
 * files are committed to: of anything shorter, whoever may ask for commitments could guess the value.
 */
import { createHash } from 'node:crypto'
import type { LedgerId } from '../record/place.ts'
import { type Absent, absent, type Commitment, type Field } from '../record/values.ts'
import type { Digest } from '../shared/bytes.ts'
import type { Env } from '../shared/effects.ts'

export const COMMITTED = ['plan-file', 'state'] as const

/** One whole file, as the preimage names it (docs/record-format.md, "Commitments"). Its digest stands in no record. */
export interface WholeFile {
  readonly kind: (typeof COMMITTED)[number]
  /** In bytes. */
  readonly length: number
  readonly digest: Digest
}

/** Of the pieces that a file is made of, in their order. */
export function wholeFile(kind: WholeFile['kind'], pieces: Iterable<Uint8Array>): WholeFile {
  const hash = createHash('sha256')
  let length = 0
  for (const piece of pieces) {
    hash.update(piece)
    length += piece.length
  }
  return { kind, length, digest: `sha256:${hash.digest('hex')}` }
}

/** Holds the commitment key, or reaches whoever does. */
export interface Committer {
  /**
   * HMAC-SHA-256 over the preimage of this file in this ledger, and the id of the key. The same file, ledger and key give
   * the same answer, in every process. What can't be had is an Absent with its reason, since no command is stopped for want
   * of a commitment; it throws for a bug only. Must never put the key into an answer or an error, and never answer unkeyed.
   */
  commit(ledger: LedgerId, file: WholeFile): Promise<Field<Commitment>>
}

/** A committer for the ledger of this job: all that capture is given. `undefined` where no key is configured. */
export type Commit = (file: WholeFile) => Promise<Field<Commitment>>

const NO_KEY: Absent = absent('not-available', 'no commitment key is configured')

/** Without a key, nobody is kept waiting for a digest that nobody needs. */
export function committed(commit: Commit | undefined, file: () => WholeFile): Promise<Field<Commitment>> {
  return commit === undefined ? Promise.resolve(NO_KEY) : commit(file())
}

/** For what is no whole file of its own: why there is no commitment, as long as there could be one. */
export function uncommitted(commit: Commit | undefined, why: string): Absent {
  return commit === undefined ? NO_KEY : absent('not-applicable', why)
}

/** What an adapter's file exports as `adapter`; table.ts has a line for each. */
export interface CommitterAdapter {
  /** `reference` is what follows the scheme. Throws COMMITMENT_KEY_INVALID, naming what is wrong and never the key. */
  openCommitter(reference: string, effects: { readonly env: Pick<Env, 'get'> }): Promise<Committer>
}
