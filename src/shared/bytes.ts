import { hash, timingSafeEqual } from 'node:crypto'
import { isPlainJson } from './json-plain.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [member: string]: Json | undefined
}

/** `sha256:` and 64 lower-case hex digits: the only way that a digest is written in a record. */
export type Digest = `sha256:${string}`
/** RFC 3339 in UTC, with `Z`. */
export type Instant = string & { readonly instant: true }

export function sha256(bytes: Uint8Array | string): Digest {
  return `sha256:${hash('sha256', bytes)}`
}

export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && text.length === 71 && text.startsWith('sha256:') && areHexDigits(text, 7)
}

/** Lower case, from `from` to the end. A record has twenty digests, and a pattern takes three times as long. */
function areHexDigits(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66))) return false
  }
  return true
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}

const utf8 = new TextEncoder()

/** A type that JSON can say, whatever interfaces it is made of. Not a class with methods: a Raw does not fit. */
export type Printable<T> = T extends null | boolean | number | string | undefined
  ? T
  : T extends (...given: never[]) => unknown
    ? never
    : T extends readonly (infer Item)[]
      ? readonly Printable<Item>[]
      : { readonly [Member in keyof T]: Printable<T[Member]> }

/**
 * Members sorted by UTF-16 units, no white space, integers below 2^53 only, no lone surrogates. What this prints,
 * `parseJson` accepts, and nothing else. Throws a TypeError for what JSON can't say.
 */
export function printJson<T>(value: T & Printable<T>): Uint8Array {
  return utf8.encode(printed(value as Json))
}

/** Levels of lists and objects: a reader's stack must not decide what is malformed. */
const NESTED = 200

export function printed(value: Json): string {
  const ready = inOrder(value, 0)
  return ready === undefined ? printedSlowly(value, 0) : JSON.stringify(ready)
}

/**
 * The same value as the engine's own printer prints it to the same bytes, ten times as fast (the evidence of a large
 * plan has 14 MB): members in order. `undefined` for what that printer would not print, or print differently.
 */
function inOrder(value: Json, depth: number): Json | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? value : undefined
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : undefined
  if (value === null || typeof value === 'boolean') return value
  if (depth === NESTED) return undefined
  if (isList(value)) return listInOrder(value, depth + 1)
  return typeof value === 'object' ? objectInOrder(value, depth + 1) : undefined
}

function listInOrder(list: readonly Json[], depth: number): Json | undefined {
  let copy: Json[] | undefined
  for (let index = 0; index < list.length; index += 1) {
    const held = list[index] as Json
    const ready = inOrder(held, depth)
    if (ready === undefined) return undefined
    if (ready !== held) copy ??= list.slice(0, index)
    copy?.push(ready)
  }
  return copy ?? list
}

function objectInOrder(value: JsonObject, depth: number): Json | undefined {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return undefined
  const names = Object.keys(value)
  let last = ''
  let sorted = true
  let changed: Map<string, Json> | undefined
  for (const name of names) {
    const held = value[name]
    if (held === undefined) {
      sorted = false
      continue
    }
    const ready = isUnordered(name) ? undefined : inOrder(held, depth)
    if (ready === undefined) return undefined
    if (ready !== held) changed = (changed ?? new Map<string, Json>()).set(name, ready)
    sorted &&= name >= last
    last = name
  }
  return sorted && changed === undefined ? value : sortedCopy(value, names, changed)
}

/** What was changed below is not looked at again: it would be twice for each level, and an attacker chooses the levels. */
function sortedCopy(value: JsonObject, names: readonly string[], changed: ReadonlyMap<string, Json> | undefined): Json {
  const copy: { [member: string]: Json } = {}
  for (const name of names.toSorted()) {
    const held = changed?.get(name) ?? value[name]
    if (held !== undefined) copy[name] = held
  }
  return copy
}

/** Names that objects keep in an order of their own, or not as members. */
function isUnordered(name: string): boolean {
  const first = name.charCodeAt(0)
  return (first >= 48 && first <= 57) || name === '__proto__' || name === 'toJSON' || !name.isWellFormed()
}

function printedSlowly(value: Json, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a string with a lone surrogate has no UTF-8 form')
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError(`${value} is no integer below 2^53`)
    return String(value)
  }
  if (depth === NESTED) throw new TypeError(`JSON of more than ${NESTED} levels`)
  if (isList(value)) return `[${value.map((item) => printedSlowly(item, depth + 1)).join(',')}]`
  return printedObject(value, depth + 1)
}

function printedObject(value: JsonObject, depth: number): string {
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} is no JSON`)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('an object of a class is no JSON')
  const members = Object.keys(value).sort() // the default order is by UTF-16 units
  const kept = members.filter((member) => value[member] !== undefined)
  return `{${kept.map((member) => `${printedSlowly(member, depth)}:${printedSlowly(value[member] as Json, depth)}`).join(',')}}`
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Fatal UTF-8, and the very bytes that `printJson` would print: so duplicate members, other orders, floats, white
 * space and a byte order mark are refused without a parser of our own. Throws a SyntaxError.
 */
export function parseJson(bytes: Uint8Array): Json {
  if (isPlainJson(bytes)) return parsePlain(bytes)
  const value = readJson(bytes)
  if (!sameBytes(printedBack(value), bytes)) throw new SyntaxError('does not print back to the same bytes')
  return value
}

/** Of bytes that `isPlainJson` was asked about. */
export function parsePlain(bytes: Uint8Array): Json {
  return JSON.parse(latin1(bytes)) as Json
}

/** A character for each byte: the text, where the bytes are ASCII. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** What our JSON can't say (1.5, a lone surrogate) was not printed by us. */
function printedBack(value: Json): Uint8Array {
  try {
    return utf8.encode(printed(value))
  } catch (cause) {
    throw new SyntaxError('does not print back to the same bytes', { cause })
  }
}

/** Any JSON in valid UTF-8, for files that people write by hand. Throws a SyntaxError. */
export function readJson(bytes: Uint8Array): Json {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new SyntaxError('is not UTF-8', { cause })
  }
  return JSON.parse(text) as Json
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** What the decoder steps over makes the bytes fewer; the other alphabet, and bits left over at the end, are looked for. */
function isPrintedBack(text: string, bytes: Buffer): boolean {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  if (text.length % 4 !== 0 || bytes.length !== (text.length / 4) * 3 - padding || text.includes('-') || text.includes('_')) return false
  // The decoder takes a character beyond Latin-1 by its last eight bits: U+2038 would be an 8.
  return Buffer.byteLength(text) === text.length && bytes.toString('base64', Math.floor((bytes.length - 1) / 3) * 3) === text.slice(-4)
}

/** Standard alphabet, padded, canonical: `undefined` for any text that would not be printed back. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64')
  return isPrintedBack(text, bytes) ? bytes : undefined
}
