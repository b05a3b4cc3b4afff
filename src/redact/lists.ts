/**
 * What of a body's lists stands in the record, and what beside it. A record is small, so that a stream can be read; the
 * whole of each list is in the evidence that the record names by digest, and counts and content digest stay in it.
 */

import { type Evidence, LISTS, type SetAside } from '../record/stages.ts'
import { isAbsent } from '../record/values.ts'
import { type Json, type JsonObject, printJson, sha256 } from '../shared/bytes.ts'
import { joined, partsOf } from '../shared/json-parts.ts'
import { LIMITS } from '../shared/limits.ts'
import { hasAttributes, type ListName, type Sheet } from './sheet.ts'

export interface SetOut {
  readonly body: JsonObject
  readonly evidence: readonly Evidence[]
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

/** A list that was taken out of its body. */
export interface Taken {
  readonly name: ListName
  readonly items: readonly unknown[]
}

/** The body without its lists: they are looked at one item at a time, and put back by `setOut` as far as there is room. */
export function withoutLists(body: object): { readonly rest: object; readonly taken: readonly Taken[] } {
  const taken: Taken[] = []
  const rest = Object.entries(body).flatMap((member: Member) => {
    const [name, value] = member
    if (name !== 'plan' || !isObject(value) || isAbsent(value)) return takenFrom(member, RESULTS, taken)
    const plan = Object.entries(value).flatMap((planned) => takenFrom(planned, PLANNED, taken))
    return [[name, Object.fromEntries(plan)] as const]
  })
  return { rest: Object.fromEntries(rest), taken }
}

type Member = readonly [string, unknown]

const RESULTS: readonly ListName[] = ['results']
const PLANNED = LISTS.filter((name) => !RESULTS.includes(name))

function takenFrom([name, value]: Member, names: readonly ListName[], taken: Taken[]): readonly Member[] {
  const list = names.find((each) => each === name)
  if (list === undefined || !Array.isArray(value)) return [[name, value]]
  taken.push({ name: list, items: value })
  return []
}

/** The body within the soft limit, if that can be, and what lies beside it. `rest` are the members that come after this. */
export function setOut(body: JsonObject, sheets: readonly Sheet[], rest: JsonObject, salt: () => string): SetOut {
  const levels = LEVELS.map(({ most, bare }) => sheets.map((sheet) => heldOf(sheet, most, bare.includes(sheet.name))))
  const fits = levels.find((level) => sizeOf(body, level, rest) <= LIMITS.payloadBytes.soft - RESERVED_BYTES) ?? levels.at(-1) ?? []
  const cut = fits.filter(({ whole }) => !whole)
  const shown = withLists(body, fits)
  if (cut.length === 0) return { body: { ...shown, evidence: null }, evidence: [] }
  const objects = objectsOf(
    sheets,
    cut.map(({ sheet }) => sheet.name),
    salt,
  )
  const manifest = evidenceOf('evidence-manifest.json', printJson({ objects: objects.map(({ name, digest }) => ({ digest, name })), salt: salt() }))
  return { body: { ...shown, evidence: { manifest: manifest.digest, lists: cut.map(asideOf) } }, evidence: [manifest, ...objects] }
}

interface Held {
  readonly sheet: Sheet
  readonly items: readonly JsonObject[]
  readonly bare: boolean
  /** The very list, with all that is in it. */
  readonly whole: boolean
}

function heldOf(sheet: Sheet, most: number, bare: boolean): Held {
  const few = sheet.first(most)
  const stripped = bare && few.some(hasAttributes)
  const items = stripped ? few.map((item) => ({ ...item, attributes: [] })) : few
  return { sheet, items, bare: stripped, whole: !stripped && sheet.total <= most }
}

function sizeOf(body: JsonObject, level: readonly Held[], rest: JsonObject): number {
  return printJson({ ...withLists(body, level), ...rest }).length
}

function withLists(body: JsonObject, level: readonly Held[]): JsonObject {
  const results = level.filter(({ sheet }) => RESULTS.includes(sheet.name))
  const planned = level.filter(({ sheet }) => PLANNED.includes(sheet.name))
  const { plan } = body
  return { ...body, ...membersOf(results), ...(isObject(plan) && planned.length > 0 ? { plan: { ...plan, ...membersOf(planned) } } : {}) }
}

function membersOf(level: readonly Held[]): JsonObject {
  return Object.fromEntries(level.map(({ sheet, items }) => [sheet.name, items]))
}

function asideOf({ sheet, items }: Held): JsonObject & SetAside {
  return { name: sheet.name, total: sheet.total, inline: items.length, bare: items.length > 0 && !items.some(hasAttributes) && sheet.hasAttributes }
}

function objectsOf(sheets: readonly Sheet[], cut: readonly ListName[], salt: () => string): readonly Evidence[] {
  const wanted = OBJECTS.filter((object) => object.lists.some((name) => cut.includes(name)))
  return wanted.map(({ name, lists }) => {
    const held = sheets.filter((sheet) => lists.includes(sheet.name)).map((sheet) => [sheet.name, sheet.parts()] as const)
    return evidenceOf(name, joined(partsOf({ salt: salt() }, Object.fromEntries(held))))
  })
}

function evidenceOf(name: string, bytes: Uint8Array): Evidence {
  return { name, digest: sha256(bytes), bytes }
}

/** A body that may hold Raw is no JSON yet. */
function isObject(value: unknown): value is Readonly<Record<string, Json | undefined>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
