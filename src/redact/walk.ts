/** From a body that may hold Raw to one that holds none: each member by what places.ts says of it. */
import type { Change } from '../record/change.ts'
import { isAbsent, Later, Raw, type Withheld } from '../record/values.ts'
import { isList, type Json, type JsonObject } from '../shared/bytes.ts'
import { clearAttributes } from './attributes.ts'
import type { Pass } from './pass.ts'
import { patternIn } from './patterns.ts'
import { ABSENT, CHANGE, type Place, placeOf } from './places.ts'
import { clearText, LIKE_SECRET, SECRET } from './text.ts'
import { printable } from './values.ts'

const HOLDS_SECRET = '(withheld: holds a value that was given as a secret)'
const LOOKS_LIKE_ONE = '(withheld: looks like a secret)'

/** Anything but an object gives an empty body: nothing passes that was not walked through. */
export function clearBody(body: object, place: Place, pass: Pass): JsonObject {
  const held = Object.entries(body).map(([name, value]: [string, unknown]) => [name, clearAt(value, placeOf(place, name), pass)] as const)
  return Object.fromEntries(held)
}

/** One item of a list. `undefined` for what is no object: a list of a record holds nothing else. */
export function clearItem(item: unknown, place: Place, pass: Pass): JsonObject | undefined {
  const clear = clearAt(item, place, pass)
  return typeof clear === 'object' && clear !== null && !isList(clear) ? clear : undefined
}

function clearAt(value: unknown, place: Place, pass: Pass): Json | undefined {
  if (Array.isArray(value)) return value.map((item: unknown) => clearAt(item, place, pass) ?? null)
  if (place === 'argument') return clearArgument(value, pass)
  if (place === 'problem') return clearProblem(value, pass)
  if (value instanceof Raw) return withheld('not-listed', pass)
  if (value instanceof Later) return undefined // told when all is cleared; missing is malformed
  if (typeof value === 'string') return clearString(value, place, pass)
  if (typeof value !== 'object' || value === null) return plain(value)
  if (isAbsent(value)) return clearBody(value, ABSENT, pass)
  if (place === 'change') return clearChange(value as Change, pass)
  return clearBody(value, place, pass)
}

/** Numbers that a record can't hold as such, and what is no JSON at all. */
function plain(value: unknown): Json | undefined {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number')
    return value === undefined ? undefined : printable(value)
  return null
}

function clearChange(change: Change, pass: Pass): Json {
  const { attributes, ...members } = change
  return { ...clearBody(members, CHANGE, pass), attributes: clearAttributes(change, pass) }
}

function clearString(text: string, place: Place, pass: Pass): string {
  if (place === 'address') pass.names(text)
  return place === 'keep' || place === 'address' ? text.toWellFormed() : clearFree(text, pass)
}

function clearFree(text: string, pass: Pass): string {
  if (isOurs(text)) return text // of a record that was read back
  if (pass.secrets.in(text)) {
    pass.tally.found('propagated')
    return HOLDS_SECRET
  }
  if (patternIn(text) === undefined) return text.toWellFormed()
  pass.tally.found('pattern')
  return LOOKS_LIKE_ONE
}

/** Known to be harmless by the adapter, unless it is a secret all the same. Of what is not known to be, nothing is shown. */
function clearArgument(value: unknown, pass: Pass): Json | undefined {
  if (value === null || value === undefined) return value
  if (pass.degraded) return withheld('degraded', pass)
  if (value instanceof Raw) return withheld('not-listed', pass)
  if (isWithheld(value)) return withheld(value.withheld, pass)
  const known = isShown(value) ? value.shown : String(value)
  const found = pass.look(known)
  if (found !== undefined) return withheld(found, pass)
  return isShown(value) ? { shown: printable(known) } : printable(known)
}

function clearProblem(value: unknown, pass: Pass): Json | undefined {
  if (value === null || value === undefined) return value
  if (pass.degraded) return withheld('degraded', pass)
  if (isWithheld(value)) return withheld(value.withheld, pass)
  const text = textOf(value)
  const clear = text === undefined ? { withheld: 'not-listed' as const } : clearText(text, pass.secrets)
  if ('withheld' in clear) return withheld(clear.withheld, pass)
  const shown = String(clear.shown)
  if (shown.includes(SECRET)) pass.tally.found('propagated')
  if (shown.includes(LIKE_SECRET)) pass.tally.found('pattern')
  return { shown }
}

/** `undefined` for what is no prose: then nobody knows how to look into it. */
function textOf(value: unknown): Json | undefined {
  if (value instanceof Raw) return value.kind === 'text' ? Raw.reveal(value) : undefined
  return isShown(value) ? value.shown : undefined
}

function withheld(reason: Withheld, { tally }: Pass): Json {
  tally.withheld(reason)
  return { withheld: reason }
}

function isWithheld(value: unknown): value is { readonly withheld: Withheld } {
  return typeof value === 'object' && value !== null && 'withheld' in value
}

function isShown(value: unknown): value is { readonly shown: Json } {
  return typeof value === 'object' && value !== null && 'shown' in value
}

/** Words that redaction put there: no secret, even where one is spelled like them. */
export function isOurs(text: string): boolean {
  return text === HOLDS_SECRET || text === LOOKS_LIKE_ONE
}
