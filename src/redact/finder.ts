/**
 * Finds any of many strings in a text, in one pass: Rabin and Karp's rolling hash over windows of eight units. Each
 * pattern is filed under one of its windows, the emptiest among its first ones, so that thousands of secrets with one
 * beginning (`arn:aws:...`) do not share a drawer. A table of flags says for almost every window of a text that no
 * pattern is filed there; only for the rest is one looked up and compared. Cost: length of the text, whatever the number
 * of patterns. An automaton (Aho and Corasick) would be as fast, but needs a node for every unit of every pattern; the
 * drawers are chains of numbers in arrays, since a large plan has millions of patterns.
 */

/** Units in a window; no pattern is shorter. */
export const WINDOW = 8
/** Windows of a pattern that are tried for an empty drawer. */
const TRIED = 24
/** Flags for each pattern, as bits: few false ones, and small enough for the processor's own memory. */
const SPARSE = 32
/** Drawers for each pattern. */
const ROOM = 2
const BASE = 0x01000193
const SPREAD = 0x9e3779b1
const DROP = power(BASE, WINDOW - 1)

export interface Span {
  readonly from: number
  readonly to: number
}

export class Finder {
  readonly #patterns: readonly string[]
  /** Where in its pattern the window begins that it is filed under. */
  readonly #offsets: Uint8Array
  /** For each drawer its first pattern, and for each pattern the next one in its drawer; one more than the index, 0 for none. */
  readonly #drawers: Uint32Array
  readonly #next: Uint32Array
  readonly #drawerShift: number
  readonly #flags: Uint32Array
  readonly #flagShift: number

  constructor(patterns: Iterable<string>) {
    this.#patterns = longEnough(patterns)
    const { length } = this.#patterns
    this.#offsets = new Uint8Array(length)
    this.#next = new Uint32Array(length)
    const drawerBits = bitsFor(length * ROOM, 8, 28)
    this.#drawerShift = 32 - drawerBits
    this.#drawers = new Uint32Array(2 ** drawerBits)
    const flagBits = bitsFor(length * SPARSE, 12, 24)
    this.#flagShift = 32 - flagBits
    this.#flags = new Uint32Array(2 ** (flagBits - 5))
    for (let index = 0; index < length; index += 1) this.#file(index)
  }

  get isEmpty(): boolean {
    return this.#patterns.length === 0
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

  #file(index: number): void {
    const pattern = this.#patterns[index] as string
    const last = Math.min(pattern.length - WINDOW, TRIED - 1)
    let hash = hashAt(pattern, 0)
    const best = { offset: 0, hash, held: this.#heldAt(hash) }
    for (let offset = 1; offset <= last && best.held > 0; offset += 1) {
      hash = rolled(hash, pattern, offset)
      const held = this.#heldAt(hash)
      if (held < best.held) Object.assign(best, { offset, hash, held })
    }
    this.#offsets[index] = best.offset
    const drawer = this.#drawerOf(best.hash)
    this.#next[index] = this.#drawers[drawer] as number
    this.#drawers[drawer] = index + 1
    const flag = Math.imul(best.hash, SPREAD) >>> this.#flagShift
    this.#flags[flag >>> 5] = (this.#flags[flag >>> 5] as number) | (1 << flag)
  }

  #drawerOf(hash: number): number {
    return Math.imul(hash, SPREAD) >>> this.#drawerShift
  }

  #heldAt(hash: number): number {
    let held = 0
    for (let at = this.#drawers[this.#drawerOf(hash)] as number; at > 0; at = this.#next[at - 1] as number) held += 1
    return held
  }

  /** Calls `stop` for each match until it says so; true when it did. */
  #scan(text: string, stop: (from: number, to: number) => boolean): boolean {
    const last = text.length - WINDOW
    if (last < 0 || this.isEmpty) return false
    const flags = this.#flags
    const shift = this.#flagShift
    let hash = hashAt(text, 0)
    for (let index = 0; ; ) {
      const flag = Math.imul(hash, SPREAD) >>> shift
      if (((flags[flag >>> 5] as number) & (1 << flag)) !== 0 && this.#stopsAt(text, index, hash, stop)) return true
      index += 1
      if (index > last) return false
      hash = rolled(hash, text, index)
    }
  }

  #stopsAt(text: string, index: number, hash: number, stop: (from: number, to: number) => boolean): boolean {
    for (let at = this.#drawers[this.#drawerOf(hash)] as number; at > 0; at = this.#next[at - 1] as number) {
      const pattern = this.#patterns[at - 1] as string
      const from = index - (this.#offsets[at - 1] as number)
      if (from >= 0 && text.startsWith(pattern, from) && stop(from, from + pattern.length)) return true
    }
    return false
  }
}

function longEnough(patterns: Iterable<string>): readonly string[] {
  const long: string[] = []
  for (const pattern of patterns) if (pattern.length >= WINDOW) long.push(pattern)
  return long
}

function bitsFor(wanted: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(wanted + 1))))
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
