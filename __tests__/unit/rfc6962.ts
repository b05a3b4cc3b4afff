/** Proofs of RFC 6962, section 2.1, and their verification as RFC 9162 words it (2.1.3.2, 2.1.4.2). Nothing is shared with the code under test. */
import { createHash } from 'node:crypto'

function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

export const leaf = (entry: Buffer): Buffer => sha256(Buffer.of(0), entry)
const node = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right)

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

export class MerkleTree {
  readonly #leaves: readonly Buffer[]
  readonly #known = new Map<string, Buffer>()

  constructor(entries: readonly Buffer[]) {
    this.#leaves = entries.map(leaf)
  }

  /** MTH of the leaves [from, to). */
  hash(from: number, to: number): Buffer {
    if (from === to) return sha256()
    if (to - from === 1) return this.#leaves[from] as Buffer
    const name = `${from}-${to}`
    const split = from + splitOf(to - from)
    const hash = this.#known.get(name) ?? node(this.hash(from, split), this.hash(split, to))
    this.#known.set(name, hash)
    return hash
  }

  /** PATH(index, D[from:to]). */
  inclusion(index: number, to: number, from = 0): readonly Buffer[] {
    if (to - from === 1) return []
    const split = from + splitOf(to - from)
    return index < split ? [...this.inclusion(index, split, from), this.hash(split, to)] : [...this.inclusion(index, to, split), this.hash(from, split)]
  }

  /** PROOF(first, D[second]). */
  consistency(first: number, second: number): readonly Buffer[] {
    return this.#subproof(first, 0, second, true)
  }

  #subproof(first: number, from: number, to: number, whole: boolean): readonly Buffer[] {
    if (first === to) return whole ? [] : [this.hash(from, to)]
    const split = from + splitOf(to - from)
    if (first <= split) return [...this.#subproof(first, from, split, whole), this.hash(split, to)]
    return [...this.#subproof(first, split, to, false), this.hash(from, split)]
  }
}

/** The root that a proof of inclusion leads to. */
export function rootByInclusion(index: number, size: number, hash: Buffer, path: readonly Buffer[]): Buffer | undefined {
  let [number, last, root] = [index, size - 1, hash]
  for (const part of path) {
    if (last === 0) return undefined
    if (number % 2 === 1 || number === last) {
      root = node(part, root)
      while (number % 2 === 0 && number !== 0) [number, last] = [number >> 1, last >> 1]
    } else root = node(root, part)
    number >>= 1
    last >>= 1
  }
  return last === 0 ? root : undefined
}

/** Both roots that a proof of consistency leads to, for `0 < first < second`. */
export function rootsByConsistency(first: number, second: number, firstRoot: Buffer, proof: readonly Buffer[]): readonly [Buffer, Buffer] | undefined {
  const [start, ...rest] = Number.isInteger(Math.log2(first)) ? [firstRoot, ...proof] : proof
  if (start === undefined) return undefined
  let [number, last] = [first - 1, second - 1]
  while (number % 2 === 1) [number, last] = [number >> 1, last >> 1]
  let [one, other] = [start, start]
  for (const part of rest) {
    if (last === 0) return undefined
    if (number % 2 === 1 || number === last) {
      one = node(part, one)
      other = node(part, other)
      while (number % 2 === 0 && number !== 0) [number, last] = [number >> 1, last >> 1]
    } else other = node(other, part)
    number >>= 1
    last >>= 1
  }
  return last === 0 ? [one, other] : undefined
}
