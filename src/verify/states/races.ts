import type { Found, Mark } from './acts.ts'

/** A command that is over, for as long as one that overlapped it is not. */
export interface Ended {
  readonly operation: string
  /** Slots of its intent and of its outcome; the same for one that was never announced. */
  readonly began: number
  readonly ended: number
  readonly before: Found
  readonly after: Mark
  readonly locks: boolean
}

/**
 * Whether `latest` ran beside one of those that ended before it, both changed the state, and one of them had not taken
 * its lock. Where one began with what the other had left, they came one after the other all the same.
 */
export function racedWith(latest: Ended, others: readonly Ended[]): Ended | undefined {
  return others.find((other) => besides(latest, other) && !(latest.locks && other.locks) && changed(latest) && changed(other) && !inTurn(latest, other))
}

function besides(one: Ended, other: Ended): boolean {
  return one.began !== one.ended && other.began !== other.ended && one.began < other.ended && other.began < one.ended
}

function changed({ before, after }: Ended): boolean {
  return typeof before !== 'string' && !same(before, after)
}

function inTurn(one: Ended, other: Ended): boolean {
  return follows(one, other) || follows(other, one)
}

function follows({ before }: Ended, { after }: Ended): boolean {
  return typeof before !== 'string' && same(before, after)
}

/** Commitments are compared only where one key made both. */
export function same(one: Mark, other: Mark): boolean {
  if (one.lineage !== other.lineage || one.serial !== other.serial) return false
  return one.bytes === undefined || other.bytes === undefined || one.bytes.key !== other.bytes.key || one.bytes.hmac === other.bytes.hmac
}

export function keyOf(home: { readonly id: string }, { lineage }: Mark): string {
  return `${lineage} ${home.id}`
}
