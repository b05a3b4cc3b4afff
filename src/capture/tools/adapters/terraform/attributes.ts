/** What differs between the two sides of one change, leaf by leaf. A value leaves this file only in a Raw, a masked one not at all. */
import type { Attribute, Value } from '../../../../record/change.ts'
import { Raw } from '../../../../record/values.ts'
import { isList, isObject, type Json, type JsonObject } from '../../../../shared/bytes.ts'
import { stepText } from './actions.ts'
import { isNothing, memberOf } from './json.ts'
import { coverOf, hidesAny, marksAny, maskAt } from './masks.ts'

export interface Attributes {
  readonly attributes: readonly Attribute[]
  readonly attributesOmitted: number
}

/** How many attributes a plan may still list: shared by its changes, so that no plan outgrows the memory. */
export interface Room {
  left: number
}

interface Side {
  readonly value: Json | undefined
  readonly mask: Json | undefined
}

interface Pair {
  readonly before: Side
  readonly after: Side
  /** `true` where the tool will know it after it has applied; shaped like the value where that is so in part. */
  readonly unknown: Json | undefined
}

const MOST_PER_CHANGE = 500
/** Nobody reviews a longer one, and a record of it would be all that fits. */
const LONGEST = 65_536
const NONE: Side = { value: undefined, mask: undefined }

/** Of `change` in an entry of the plan. `marked`: whether this format of the plan marks what is sensitive. */
export function attributesOf(change: JsonObject, marked: boolean, room: Room): Attributes {
  const before = { value: memberOf(change, 'before'), mask: memberOf(change, 'before_sensitive') }
  const after = { value: memberOf(change, 'after'), mask: memberOf(change, 'after_sensitive') }
  const walk = new Walk(marked && hasMasks(change), room)
  walk.look('', { before, after, unknown: memberOf(change, 'after_unknown') })
  return { attributes: walk.found, attributesOmitted: walk.omitted }
}

/** A side that has a value has a mask beside it, or nobody knows what in it is secret. */
function hasMasks(change: JsonObject): boolean {
  const fits = (side: string) => isNothing(memberOf(change, side)) || Object.hasOwn(change, `${side}_sensitive`)
  return fits('before') && fits('after')
}

class Walk {
  readonly found: Attribute[] = []
  omitted = 0
  readonly #marked: boolean
  readonly #room: Room

  constructor(marked: boolean, room: Room) {
    this.#marked = marked
    this.#room = room
  }

  look(path: string, pair: Pair): void {
    if (!differs(pair)) return
    const shape = pair.unknown === true || this.#isHidden(pair) ? 'leaf' : shapeOf(pair)
    if (shape === 'leaf') this.#add(path, pair)
    else if (shape === 'list') this.#lookInList(path, pair)
    else this.#lookInObject(path, pair)
  }

  /** As a whole: what is hidden only in part is looked into. */
  #isHidden({ before, after }: Pair): boolean {
    return this.#marked && (coverOf(before.mask, before.value) === 'all' || coverOf(after.mask, after.value) === 'all')
  }

  #lookInObject(path: string, pair: Pair): void {
    const names = new Set<string>()
    for (const held of [pair.before.value, pair.after.value, pair.unknown]) if (isObject(held)) for (const name of Object.keys(held)) names.add(name)
    for (const name of [...names].sort()) {
      const inside = { before: sideAt(pair.before, name), after: sideAt(pair.after, name), unknown: memberOf(pair.unknown, name) }
      this.look(`${path}${stepText(name)}`, inside)
    }
  }

  /**
   * A set is printed as a list in an order of its own, so one element more shifts all behind it: elements that stand
   * on both sides are left out first. They keep their order in a set; where they don't, the order is what differs.
   */
  #lookInList(path: string, pair: Pair): void {
    const { gone, come, reordered } = apart(pair)
    if (reordered) this.#add(path, pair)
    const indexes = reordered ? [] : [...new Set([...gone, ...come])].sort((left, right) => left - right)
    for (const index of indexes) {
      const before = gone.has(index) ? sideAt(pair.before, index) : NONE
      const after = come.has(index) ? sideAt(pair.after, index) : NONE
      this.look(`${path}${stepText(index)}`, { before, after, unknown: come.has(index) ? memberOf(pair.unknown, index) : undefined })
    }
  }

  #add(path: string, pair: Pair): void {
    if (this.found.length >= MOST_PER_CHANGE || this.#room.left <= 0) {
      this.omitted += 1
      return
    }
    this.#room.left -= 1
    const { before, after, unknown } = pair
    const sensitive = this.#marked && (hidesAny(before.mask, before.value) || hidesAny(after.mask, after.value) || (unknown === true && marksAny(after.mask)))
    const comes = unknown === true || (isNothing(after.value) && marksAny(unknown))
    this.found.push({
      path: path.replace(/^\./, ''),
      op: opOf(pair),
      sensitive,
      before: this.#valueOf(before.value, sensitive),
      after: comes ? { unknown: true } : this.#valueOf(after.value, sensitive),
    })
  }

  #valueOf(value: Json | undefined, sensitive: boolean): Value {
    if (isNothing(value)) return null
    if (!this.#marked) return { withheld: 'unmasked' }
    if (sensitive) return { withheld: 'masked' }
    return lengthOf(value) > LONGEST ? { withheld: 'not-listed' } : new Raw(value)
  }
}

function opOf({ before, after, unknown }: Pair): Attribute['op'] {
  if (isNothing(before.value)) return 'add'
  return isNothing(after.value) && !marksAny(unknown) ? 'remove' : 'change'
}

function sideAt({ value, mask }: Side, step: string | number): Side {
  return { value: memberOf(value, step), mask: maskAt(mask, step) }
}

/** A mark that comes or goes is a difference too: somebody will see the value from now on. */
function differs({ before, after, unknown }: Pair): boolean {
  if (marksAny(unknown)) return true
  const sides = [before, after].filter(({ value }) => !isNothing(value)).length
  if (sides < 2) return sides === 1
  return JSON.stringify(before.value) !== JSON.stringify(after.value) || !marksAlike(before.mask, after.mask)
}

function marksAlike(left: Json | undefined, right: Json | undefined): boolean {
  return (!marksAny(left) && !marksAny(right)) || JSON.stringify(left) === JSON.stringify(right)
}

/** What can be looked into is of one kind on both sides, and not empty. */
function shapeOf({ before, after, unknown }: Pair): 'list' | 'object' | 'leaf' {
  const held = [before.value, after.value, marksAny(unknown) ? unknown : undefined].filter((value) => !isNothing(value))
  if (held.every(isList) && held.some((list) => list.length > 0)) return 'list'
  return held.every(isObject) && held.some((object) => Object.keys(object).length > 0) ? 'object' : 'leaf'
}

/** The indexes of the elements that stand on one side only. */
function apart({ before, after, unknown }: Pair): { readonly gone: ReadonlySet<number>; readonly come: ReadonlySet<number>; readonly reordered: boolean } {
  const gone = new Set(Array(lengthOfList(before.value)).keys())
  const twins = Map.groupBy(lengthOfList(after.value) === 0 ? [] : gone, (index) => keyOf(sideAt(before, index)))
  const come = new Set<number>()
  let last = -1
  let reordered = false
  for (const index of Array(Math.max(lengthOfList(after.value), lengthOfList(unknown))).keys()) {
    const twin = twins.size === 0 || marksAny(memberOf(unknown, index)) ? undefined : twins.get(keyOf(sideAt(after, index)))?.shift()
    if (twin === undefined) {
      come.add(index)
      continue
    }
    gone.delete(twin)
    reordered ||= twin < last
    last = twin
  }
  return { gone, come, reordered }
}

function lengthOfList(value: Json | undefined): number {
  return isList(value) ? value.length : 0
}

function keyOf({ value, mask }: Side): string {
  return JSON.stringify([value, mask ?? false])
}

function lengthOf(value: Json): number {
  return typeof value === 'string' ? value.length : JSON.stringify(value).length
}
