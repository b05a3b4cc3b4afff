/**
 * Finds any of many strings in a text, in one pass: Rabin and Karp's rolling hash over windows of eight units. Each
 * pattern is filed under one of its windows, the emptiest among its first ones, so that thousands of secrets with one
 * beginning (`arn:aws:...`) do not share a drawer. A table of flags says for almost every window of a text that no
 * pattern is filed there; only for the rest is one looked up and compared. Cost: length of the text, whatever the number
 * of patterns. An automaton (Aho and Corasick) would be as fast, but needs a node for every unit of every pattern.
 */

/** Units in a window; no pattern is shorter. */
export const WINDOW = 8
/** Windows of a pattern that are tried for an empty drawer. */
const TRIED = 24
/** Flags for each pattern, as bits: few false ones, and small enough for the processor's own memory. */
const SPARSE = 32
const BASE = 0x01000193
const SPREAD = 0x9e3779b1
const DROP = power(BASE, WINDOW - 1)

export interface Span {
  readonly from: number
  readonly to: number
}

/** A pattern, and where in it the window begins that it is filed under. */
interface Filed {
  readonly pattern: string
  readonly offset: number
}

export class Finder {
  readonly #drawers = new Map<number, Filed[]>()
  readonly #flags: Uint32Array
  readonly #shift: number

  constructor(patterns: Iterable<string>) {
    const distinct = [...new Set(patterns)].filter((pattern) => pattern.length >= WINDOW)
    const bits = Math.min(24, Math.max(12, Math.ceil(Math.log2(distinct.length * SPARSE + 1))))
    this.#shift = 32 - bits
    this.#flags = new Uint32Array(2 ** (bits - 5))
    for (const pattern of distinct) this.#file(pattern)
  }

  get isEmpty(): boolean {
    return this.#drawers.size === 0
  }

  has(text: string): boolean {
    return this.#scan(text, () => true)
  }

  /** Where the text holds patterns: in order, none touching the next. */
  spans(text: string): readonly Span[] {
    const found: Span[] = []
    this.#scan(text, (from, to) => found.push({ from, to }) < 0)
    found.sort((left, right) => left.from - right.from)
    const merged: { from: number; to: number }[] = []
    for (const { from, to } of found) {
      const last = merged.at(-1)
      if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
      else merged.push({ from, to })
    }
    return merged
  }

  #file(pattern: string): void {
    const last = Math.min(pattern.length - WINDOW, TRIED - 1)
    let best = { offset: 0, hash: 0, held: Number.POSITIVE_INFINITY }
    for (let offset = 0; offset <= last && best.held > 0; offset += 1) {
      const hash = hashAt(pattern, offset)
      const held = this.#drawers.get(hash)?.length ?? 0
      if (held < best.held) best = { offset, hash, held }
    }
    this.#drawers.set(best.hash, [...(this.#drawers.get(best.hash) ?? []), { pattern, offset: best.offset }])
    const flag = Math.imul(best.hash, SPREAD) >>> this.#shift
    this.#flags[flag >>> 5] = (this.#flags[flag >>> 5] ?? 0) | (1 << flag)
  }

  /** Calls `stop` for each match until it says so; true when it did. */
  #scan(text: string, stop: (from: number, to: number) => boolean): boolean {
    const last = text.length - WINDOW
    if (last < 0 || this.#drawers.size === 0) return false
    const flags = this.#flags
    const shift = this.#shift
    let hash = hashAt(text, 0)
    for (let index = 0; ; ) {
      const flag = Math.imul(hash, SPREAD) >>> shift
      if (((flags[flag >>> 5] ?? 0) & (1 << flag)) !== 0 && this.#stopsAt(text, index, hash, stop)) return true
      index += 1
      if (index > last) return false
      hash = rolled(hash, text, index)
    }
  }

  #stopsAt(text: string, index: number, hash: number, stop: (from: number, to: number) => boolean): boolean {
    for (const { pattern, offset } of this.#drawers.get(hash) ?? []) {
      const from = index - offset
      if (from >= 0 && text.startsWith(pattern, from) && stop(from, from + pattern.length)) return true
    }
    return false
  }
}

function hashAt(text: string, start: number): number {
  let hash = 0
  for (let index = start; index < start + WINDOW; index += 1) hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0
  return hash
}

/** From the window before `start` to the one at it: one unit leaves, one comes. */
function rolled(hash: number, text: string, start: number): number {
  const without = (hash - Math.imul(text.charCodeAt(start - 1), DROP)) | 0
  return (Math.imul(without, BASE) + text.charCodeAt(start + WINDOW - 1)) | 0
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let times = 0; times < exponent; times += 1) result = Math.imul(result, base)
  return result
}
