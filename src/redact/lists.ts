/**
 * What of a body's lists stands in the record, and what beside it. A record is small, so that a stream can be read; the
 * whole of each list is in the evidence that the record names by digest, and counts and content digest stay in it.
 */

import { type Evidence, LISTS, type SetAside } from '../record/stages.ts'
import { isAbsent } from '../record/values.ts'
import { type Json, type JsonObject, printJson, sha256 } from '../shared/bytes.ts'
import { LIMITS } from '../shared/limits.ts'

type ListName = (typeof LISTS)[number]

interface Listed {
  readonly name: ListName
  readonly items: readonly JsonObject[]
}

/** An object beside the record, and the value that its bytes were printed from, for the final check. */
interface Beside extends Evidence {
  readonly content: JsonObject
}

export interface SetOut {
  readonly body: JsonObject
  readonly beside: readonly Beside[]
}

/** The chain, the statement and its subjects come later: this much of the soft limit is theirs. */
const RESERVED_BYTES = 3_072

/** From all to nothing: attributes go first, of what others changed before of what this plan changes; then the number. */
const LEVELS: readonly { readonly most: number; readonly bare: readonly ListName[] }[] = [
  { most: LIMITS.planChanges, bare: [] },
  { most: LIMITS.planChanges, bare: ['drift'] },
  ...[LIMITS.planChanges, 20, 10, 5, 2, 0].map((most) => ({ most, bare: ['drift', 'changes'] as const })),
]

/** Members of one kind lie together: from changes and outputs the content digest can be computed again. */
const OBJECTS: readonly { readonly name: string; readonly lists: readonly ListName[] }[] = [
  { name: 'changes.json', lists: ['changes', 'outputs'] },
  { name: 'drift.json', lists: ['drift'] },
  { name: 'checks.json', lists: ['checks'] },
  { name: 'results.json', lists: ['results'] },
]

/** What destroys, and what failed, first: a reader of the record alone must see it. Equal ones keep their order. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  action: ['delete', 'replace', 'forget'],
  status: ['failed', 'interrupted', 'fail', 'error', 'unknown', 'not-attempted'],
}
const ORDERED_BY: Readonly<Record<ListName, string>> = { changes: 'action', outputs: 'action', drift: 'action', checks: 'status', results: 'status' }

/** The body within the soft limit, if that can be, and what lies beside it. `rest` are the members that come after this. */
export function setOut(body: JsonObject, rest: JsonObject, salt: () => string): SetOut {
  const lists = LISTS.flatMap((name) => listIn(body, name)).map(inOrder)
  const levels = LEVELS.map(({ most, bare }) => lists.map((list) => ({ list, held: heldOf(list, most, bare.includes(list.name)) })))
  const fits = levels.find((level) => sizeOf(body, level, rest) <= LIMITS.payloadBytes.soft - RESERVED_BYTES) ?? levels.at(-1) ?? []
  const cut = fits.filter(({ list, held }) => held !== list.items)
  const shown = withLists(body, fits)
  if (cut.length === 0) return { body: { ...shown, evidence: null }, beside: [] }
  const objects = objectsOf(
    lists,
    cut.map(({ list }) => list.name),
    salt,
  )
  const manifest = besideOf('evidence-manifest.json', { objects: objects.map(({ name, digest }) => ({ digest, name })), salt: salt() })
  return { body: { ...shown, evidence: { manifest: manifest.digest, lists: cut.map(asideOf) } }, beside: [manifest, ...objects] }
}

interface Held {
  readonly list: Listed
  readonly held: readonly JsonObject[]
}

function listIn(body: JsonObject, name: ListName): readonly Listed[] {
  const place = name === 'results' ? body : body['plan']
  if (!isObject(place) || isAbsent(place)) return []
  const items = place[name]
  return Array.isArray(items) ? [{ name, items: items.filter(isObject) }] : []
}

function inOrder({ name, items }: Listed): Listed {
  const by = ORDERED_BY[name]
  const first = FIRST[by] ?? []
  const rank = (item: JsonObject) => (first.indexOf(String(item[by])) + first.length + 1) % (first.length + 1)
  return {
    name,
    items: items
      .map((item) => ({ item, rank: rank(item) }))
      .sort((left, right) => left.rank - right.rank)
      .map(({ item }) => item),
  }
}

/** The very list when it is held as it is. */
function heldOf({ items }: Listed, most: number, bare: boolean): readonly JsonObject[] {
  const few = items.length <= most ? items : items.filter(({ action }) => action !== 'no-op').slice(0, most)
  return bare && few.some(({ attributes }) => Array.isArray(attributes) && attributes.length > 0) ? few.map((item) => ({ ...item, attributes: [] })) : few
}

function sizeOf(body: JsonObject, level: readonly Held[], rest: JsonObject): number {
  return printJson({ ...withLists(body, level), ...rest }).length
}

function withLists(body: JsonObject, level: readonly Held[]): JsonObject {
  const results = level.filter(({ list }) => list.name === 'results')
  const planned = level.filter(({ list }) => list.name !== 'results')
  const { plan } = body
  return { ...body, ...membersOf(results), ...(isObject(plan) && planned.length > 0 ? { plan: { ...plan, ...membersOf(planned) } } : {}) }
}

function membersOf(level: readonly Held[]): JsonObject {
  return Object.fromEntries(level.map(({ list, held }) => [list.name, held]))
}

function asideOf({ list: { name, items }, held }: Held): JsonObject & SetAside {
  const bare = held.length > 0 && held.every(({ attributes }) => Array.isArray(attributes) && attributes.length === 0) && items.some(hasAttributes)
  return { name, total: items.length, inline: held.length, bare }
}

function hasAttributes({ attributes }: JsonObject): boolean {
  return Array.isArray(attributes) && attributes.length > 0
}

function objectsOf(lists: readonly Listed[], cut: readonly ListName[], salt: () => string): readonly Beside[] {
  const wanted = OBJECTS.filter((object) => object.lists.some((name) => cut.includes(name)))
  return wanted.map(({ name, lists: names }) => {
    const held = lists.filter((list) => names.includes(list.name)).map((list) => [list.name, list.items] as const)
    return besideOf(name, { ...Object.fromEntries(held), salt: salt() })
  })
}

function besideOf(name: string, content: JsonObject): Beside {
  const bytes = printJson(content)
  return { name, digest: sha256(bytes), bytes, content }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
