/** An arbitrary of fast-check: one of many seeds, and edits upon it. It shrinks to the few edits that matter. */
import { Arbitrary, type Random, Stream, Value } from 'fast-check'
import { Choices } from './choices.ts'

/** One change for the worse. `choices` decides where and how; the same choices on the same item give the same. */
export type Edit<Item> = (item: Item, choices: Choices) => Item

interface Made {
  readonly seed: number
  readonly edits: readonly number[]
}

const MOST_EDITS = 8

class Edited<Item> extends Arbitrary<Item> {
  readonly #seedOf: (seed: number) => Item
  readonly #edit: Edit<Item>

  constructor(seedOf: (seed: number) => Item, edit: Edit<Item>) {
    super()
    this.#seedOf = seedOf
    this.#edit = edit
  }

  generate(random: Random): Value<Item> {
    const seed = random.nextInt(0, 0x7fffffff)
    // One seed in eight as it is; one or two edits most of the time: a parser is deep, and many edits never leave its door.
    const choices = new Choices(random.nextInt())
    const count = choices.oneIn(8) ? 0 : 1 + choices.few(MOST_EDITS)
    return this.#value({ seed, edits: Array.from({ length: count }, () => choices.next()) })
  }

  /** Nothing from outside: each value brings the edits that made it. */
  canShrinkWithoutContext(_value: unknown): _value is Item {
    return false
  }

  shrink(_value: Item, context?: unknown): Stream<Value<Item>> {
    if (!isMade(context)) return Stream.nil()
    const { seed, edits } = context
    const fewer = edits.map((_, at) => edits.toSpliced(at, 1))
    const halves = edits.length > 3 ? [edits.slice(0, edits.length / 2), edits.slice(edits.length / 2)] : []
    return Stream.of(...[...halves, ...fewer].map((left) => this.#value({ seed, edits: left })))
  }

  #value(made: Made): Value<Item> {
    const item = made.edits.reduce((before, edit) => this.#edit(before, new Choices(edit)), this.#seedOf(made.seed))
    return new Value(item, made)
  }
}

function isMade(context: unknown): context is Made {
  return typeof context === 'object' && context !== null && 'edits' in context
}

/** Seeds that are there, edited. */
export function edited<Item>(seeds: readonly Item[], edit: Edit<Item>): Arbitrary<Item> {
  return new Edited((seed) => new Choices(seed).pick(seeds), edit)
}

/** Made anew each time, then edited. */
export function made<Item>(make: (choices: Choices) => Item, edit: Edit<Item> = (item) => item): Arbitrary<Item> {
  return new Edited((seed) => make(new Choices(seed)), edit)
}
