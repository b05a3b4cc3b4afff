/** What a value must look like, said once and checked strictly: each shape names every place that does not fit. */
import { isDigest } from '../shared/bytes.ts'
import { WITHHELD } from './values.ts'

/** The problems of `value`, each with its path from `at`. None means that it fits. */
export type Shape = (value: unknown, at: string) => readonly string[]

/** Enough to see what is wrong: whoever writes ten thousand members that nobody knows must not have each of them told. */
const MOST_PROBLEMS = 8

/** One list for all that fits: every member of every record of a ledger is looked at. */
export const FITS: readonly string[] = Object.freeze([])

/**
 * Looks without a place first: a path is printed for each member only where something does not fit. Where the place is
 * '', nobody wants to know it.
 */
function placed(look: Shape): Shape {
  return (value, at) => (at === '' || look(value, '').length > 0 ? look(value, at) : FITS)
}

function below(at: string, path: string): string {
  return at === '' ? '' : at + path
}

/** A value that fits is one of `T`: the shape and the type are kept side by side by whoever declares both. */
export function fitted<T>(value: unknown, shape: Shape): T | undefined {
  return shape(value, 'value').length === 0 ? (value as T) : undefined
}

function when(fits: (value: unknown) => boolean, wanted: string): Shape {
  return (value, at) => (fits(value) ? FITS : [`${at}: ${wanted} expected`])
}

export const text = when((value) => typeof value === 'string', 'a string')
export const flag = when((value) => typeof value === 'boolean', 'true or false')
export const certain = when((value) => value === true, 'true')
export const count = when((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number from 0')
export const digest = when(isDigest, 'sha256:<64 hex>')
export const instant = when((value) => typeof value === 'string' && isTime(value), 'an RFC 3339 time with Z')
export const base64 = when((value) => typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value, 'canonical base64')

/** Also one that the calendar and the clock have: Date.parse takes 30 February for a day in March. */
function isTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 19) === text.slice(0, 19)
}

export function oneOf(...allowed: readonly string[]): Shape {
  return when((value) => typeof value === 'string' && allowed.includes(value), `one of ${allowed.join(', ')}`)
}

export function matching(pattern: RegExp): Shape {
  return when((value) => typeof value === 'string' && pattern.test(value), `text like ${pattern.source}`)
}

export function nullOr(shape: Shape): Shape {
  return (value, at) => (value === null ? FITS : shape(value, at))
}

export function listOf(shape: Shape): Shape {
  return placed((value, at) => {
    if (!Array.isArray(value)) return [`${at}: a list expected`]
    let problems = FITS
    for (let index = 0; index < value.length && problems.length < MOST_PROBLEMS; index += 1)
      problems = both(problems, shape(value[index], at === '' ? '' : `${at}[${index}]`))
    return problems
  })
}

function both(some: readonly string[], more: readonly string[]): readonly string[] {
  if (more.length === 0) return some
  return some.length === 0 ? more : [...some, ...more]
}

interface ObjectOptions {
  /** Members that may be missing; where they are there, they must fit. */
  readonly optional?: Readonly<Record<string, Shape>>
  /** Whether members of other names are refused. */
  readonly closed?: boolean
}

export function objectOf(members: Readonly<Record<string, Shape>>, { optional = {}, closed = false }: ObjectOptions = {}): Shape {
  const required = Object.entries(members).map(([name, shape]) => ({ name, path: `.${name}`, shape }))
  const others = Object.entries(optional).map(([name, shape]) => ({ name, path: `.${name}`, shape }))
  const known = new Set([...Object.keys(members), ...Object.keys(optional)])
  return placed((value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: an object expected`]
    const held = value as Readonly<Record<string, unknown>>
    let problems = FITS
    for (const { name, path, shape } of required) {
      const member = held[name]
      problems = both(problems, member === undefined ? [`${at}${path}: missing`] : shape(member, below(at, path)))
    }
    for (const { name, path, shape } of others) if (held[name] !== undefined) problems = both(problems, shape(held[name], below(at, path)))
    return closed ? both(problems, unknownMembers(held, known, at)) : problems
  })
}

function unknownMembers(held: Readonly<Record<string, unknown>>, known: ReadonlySet<string>, at: string): readonly string[] {
  let problems = FITS
  for (const name of Object.keys(held)) {
    if (!known.has(name)) problems = both(problems, [`${at}.${name}: unknown member`])
    if (problems.length === MOST_PROBLEMS) break
  }
  return problems
}

const absence = objectOf({ absent: oneOf('not-available', 'not-permitted', 'not-applicable', 'rate-limited', 'error'), why: text }, { closed: true })

/** The value, or why there is none. */
export function field(shape: Shape): Shape {
  return (value, at) => (typeof value === 'object' && value !== null && 'absent' in value ? absence(value, at) : shape(value, at))
}

/** What redaction left of a raw value. */
export const clear: Shape = (value, at) => (typeof value === 'object' && value !== null && 'shown' in value ? FITS : withheld(value, at))
const withheld = objectOf({ withheld: oneOf(...WITHHELD) }, { closed: true })
