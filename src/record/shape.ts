/** What a value must look like, said once and checked strictly: each shape names every place that does not fit. */
import { isDigest } from '../shared/bytes.ts'
import { WITHHELD } from './values.ts'

/** The problems of `value`, each with its path from `at`. None means that it fits. */
export type Shape = (value: unknown, at: string) => readonly string[]

/** A value that fits is one of `T`: the shape and the type are kept side by side by whoever declares both. */
export function fitted<T>(value: unknown, shape: Shape): T | undefined {
  return shape(value, 'value').length === 0 ? (value as T) : undefined
}

function when(fits: (value: unknown) => boolean, wanted: string): Shape {
  return (value, at) => (fits(value) ? [] : [`${at}: ${wanted} expected`])
}

export const text = when((value) => typeof value === 'string', 'a string')
export const flag = when((value) => typeof value === 'boolean', 'true or false')
export const count = when((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number from 0')
export const digest = when(isDigest, 'sha256:<64 hex>')
export const instant = when(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && isThere(value),
  'an RFC 3339 time with Z',
)
/** Date takes the 31st of February for the 3rd of March, and 24:00 for the next day. */
function isThere(time: string): boolean {
  const date = new Date(time)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(time.slice(0, 19))
}
export const base64 = when((value) => typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value, 'canonical base64')

export function oneOf(...allowed: readonly string[]): Shape {
  return when((value) => typeof value === 'string' && allowed.includes(value), `one of ${allowed.join(', ')}`)
}

export function matching(pattern: RegExp): Shape {
  return when((value) => typeof value === 'string' && pattern.test(value), `text like ${pattern.source}`)
}

export function nullOr(shape: Shape): Shape {
  return (value, at) => (value === null ? [] : shape(value, at))
}

export function listOf(shape: Shape): Shape {
  return (value, at) => (Array.isArray(value) ? value.flatMap((item, index) => shape(item, `${at}[${index}]`)) : [`${at}: a list expected`])
}

interface ObjectOptions {
  /** Members that may be missing; where they are there, they must fit. */
  readonly optional?: Readonly<Record<string, Shape>>
  /** Whether members of other names are refused. */
  readonly closed?: boolean
}

export function objectOf(members: Readonly<Record<string, Shape>>, { optional = {}, closed = false }: ObjectOptions = {}): Shape {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: an object expected`]
    const held = value as Readonly<Record<string, unknown>>
    const missing = Object.entries(members).flatMap(([name, shape]) =>
      Object.hasOwn(held, name) ? shape(held[name], `${at}.${name}`) : [`${at}.${name}: missing`],
    )
    const extra = Object.entries(optional).flatMap(([name, shape]) => (Object.hasOwn(held, name) ? shape(held[name], `${at}.${name}`) : []))
    const known = new Set([...Object.keys(members), ...Object.keys(optional)])
    const unknown = closed ? Object.keys(held).filter((name) => !known.has(name)) : []
    return [...missing, ...extra, ...unknown.map((name) => `${at}.${name}: unknown member`)]
  }
}

const absence = objectOf({ absent: oneOf('not-available', 'not-permitted', 'not-applicable', 'rate-limited', 'error'), why: text }, { closed: true })

/** The value, or why there is none. */
export function field(shape: Shape): Shape {
  return (value, at) => (typeof value === 'object' && value !== null && 'absent' in value ? absence(value, at) : shape(value, at))
}

/** What redaction left of a raw value. */
export const clear: Shape = (value, at) => {
  const withheld = objectOf({ withheld: oneOf(...WITHHELD) }, { closed: true })
  return typeof value === 'object' && value !== null && 'shown' in value ? [] : withheld(value, at)
}
