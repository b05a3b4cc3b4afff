/** Choices that follow from one number: whoever has it has the whole input. */

export class Choices {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** mulberry32: 32 bits. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    return this.next() % Math.max(1, end)
  }

  /** Small numbers far more often than large ones. */
  few(end: number): number {
    return this.below(this.below(end) + 1)
  }

  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('nothing to pick from')
    return items[this.below(items.length)] as Item
  }

  /** From none up to `most` of what `make` makes. */
  some<Item>(most: number, make: (choices: Choices) => Item): Item[] {
    return Array.from({ length: this.below(most + 1) }, () => make(this))
  }

  /** One of the makers, each as likely as its weight. */
  weighted<Item>(makers: readonly (readonly [weight: number, make: (choices: Choices) => Item])[]): Item {
    let left = this.below(makers.reduce((sum, [weight]) => sum + weight, 0))
    for (const [weight, make] of makers) {
      if (left < weight) return make(this)
      left -= weight
    }
    throw new RangeError('nothing to choose from')
  }
}
