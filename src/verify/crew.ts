/** Several threads fetch at once, and what they bring is handed on in order: whichever thread is done first, the same checks see the same slots. */
import type { SignerRule } from '../record/kinds/policy.ts'
import type { StreamId } from '../record/place.ts'
import { pathOf } from './check.ts'
import type { Fetched, Task } from './fetch.ts'
import type { Part, Range } from './survey.ts'

/** One thread that fetches, one task after the other. Rejects when it can't, or is gone: then there is no verdict. */
export interface Hand {
  fetch(task: Task): Promise<readonly (readonly Fetched[])[]>
}

/** Threads beside this one. A verdict needs none of them: without, the same is done here. */
export interface Hands {
  /** How many slots there must be: fewer are read sooner than a thread starts. */
  readonly worthFrom: number
  hire(): readonly Hand[]
  /** Ends them, whatever they are at. */
  dismiss(): Promise<void>
}

/** Slots to a task: a message for each record would cost more than its hashing. */
export const TASK_SLOTS = 125
/** Tasks for each thread that are begun and not yet handed on, so that none waits and no more lies in memory. */
const TASKS_AHEAD = 3

export class Crew {
  readonly #hands: readonly Hand[]
  readonly #signers: readonly SignerRule[]
  readonly #waiting: (readonly Range[])[]
  readonly #begun: { readonly ranges: readonly Range[]; readonly fetched: Promise<readonly (readonly Fetched[])[]> }[] = []
  /** How many tasks each hand has and has not finished. */
  readonly #loads: number[]
  #here: { readonly range: Range; readonly fetched: readonly Fetched[] }[] = []

  /** `parts`: all that will be asked for, in that order. */
  constructor(hands: readonly Hand[], parts: readonly Part[], signers: readonly SignerRule[]) {
    this.#hands = hands
    this.#loads = hands.map(() => 0)
    this.#signers = signers
    this.#waiting = grouped(parts)
    this.#begin()
  }

  /** All ranges of the stream that comes next. */
  async *fetch(stream: StreamId): AsyncIterable<readonly Fetched[]> {
    for (;;) {
      if (this.#here.length === 0) await this.#advance()
      const [first] = this.#here
      if (first === undefined || pathOf(first.range.stream) !== pathOf(stream)) return
      this.#here = this.#here.slice(1)
      yield first.fetched
    }
  }

  async #advance(): Promise<void> {
    const next = this.#begun.shift()
    if (next === undefined) return
    const fetched = await next.fetched
    this.#begin()
    this.#here = next.ranges.map((range, index) => ({ range, fetched: fetched[index] ?? [] }))
  }

  /** The thread with the least to do gets the next task. */
  #begin(): void {
    while (this.#begun.length < this.#hands.length * TASKS_AHEAD) {
      const ranges = this.#waiting.shift()
      if (ranges === undefined) return
      const fetched = this.#give({ ranges, signers: this.#signers })
      fetched.catch(() => undefined) // it is awaited in its turn; until then its failure is not an unheard one
      this.#begun.push({ ranges, fetched })
    }
  }

  async #give(task: Task): Promise<readonly (readonly Fetched[])[]> {
    const hand = this.#loads.indexOf(Math.min(...this.#loads))
    this.#loads[hand] = (this.#loads[hand] ?? 0) + 1
    try {
      return await (this.#hands[hand] as Hand).fetch(task)
    } finally {
      this.#loads[hand] = (this.#loads[hand] ?? 0) - 1
    }
  }
}

/** Small ones together: a ledger of many short streams costs no more messages than one of a long stream. */
function grouped(parts: readonly Part[]): (readonly Range[])[] {
  const groups: Range[][] = []
  let slots = TASK_SLOTS
  for (const { stream, from, to, filled } of parts) {
    if (slots >= TASK_SLOTS) {
      groups.push([])
      slots = 0
    }
    groups.at(-1)?.push({ stream, from, to })
    slots += filled
  }
  return groups
}
