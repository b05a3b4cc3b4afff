/**
 * One list of a body, item by item: cleared, looked at once more, and printed before the next one is touched. A plan of
 * 200,000 changes lies in memory as the tool printed it and as its evidence will read, and not as a third and fourth tree.
 */
import type { LISTS } from '../record/stages.ts'
import type { Json, JsonObject } from '../shared/bytes.ts'
import { PrintedItems } from '../shared/json-parts.ts'
import { LIMITS } from '../shared/limits.ts'

export type ListName = (typeof LISTS)[number]

/** What destroys, and what failed, first: a reader of the record alone must see it. Equal ones keep their order. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  action: ['delete', 'replace', 'forget'],
  status: ['failed', 'interrupted', 'fail', 'error', 'unknown', 'not-attempted'],
}
const ORDERED_BY: Readonly<Record<ListName, string>> = { changes: 'action', outputs: 'action', drift: 'action', checks: 'status', results: 'status' }

/** Those of one rank: all of them printed, the first ones as they are, for the record itself. */
interface Rank {
  readonly printed: PrintedItems
  readonly first: JsonObject[]
  /** Without what does nothing. */
  readonly firstToDo: JsonObject[]
}

export class Sheet {
  readonly name: ListName
  total = 0
  hasAttributes = false
  readonly #by: string
  readonly #order: readonly string[]
  readonly #ranks: readonly Rank[]

  constructor(name: ListName) {
    this.name = name
    this.#by = ORDERED_BY[name]
    this.#order = FIRST[this.#by] ?? []
    this.#ranks = Array.from({ length: this.#order.length + 1 }, () => ({ printed: new PrintedItems(), first: [], firstToDo: [] }))
  }

  /** `text`: the same, as it is printed. */
  add(item: JsonObject, text: string): void {
    this.total += 1
    this.hasAttributes ||= hasAttributes(item)
    const found = this.#order.indexOf(String(item[this.#by]))
    const rank = this.#ranks.at(found)
    if (rank === undefined) throw new RangeError(`no rank for a place of ${found}`)
    rank.printed.add(text)
    if (rank.first.length < LIMITS.planChanges) rank.first.push(item)
    if (item['action'] !== 'no-op' && rank.firstToDo.length < LIMITS.planChanges) rank.firstToDo.push(item)
  }

  /** At most `most`, and at most as many as a record ever holds: all there are, or the first that do something. */
  first(most: number): readonly JsonObject[] {
    if (this.total <= most) return this.#ranks.flatMap(({ first }) => first)
    return this.#ranks.flatMap(({ firstToDo }) => firstToDo).slice(0, most)
  }

  /** All items in their order, printed. */
  parts(): readonly Uint8Array[] {
    return this.#ranks.flatMap(({ printed: items }) => items.parts())
  }
}

export function hasAttributes({ attributes }: Readonly<Record<string, Json | undefined>>): boolean {
  return Array.isArray(attributes) && attributes.length > 0
}
