/** One value: shown or withheld, and why. Everything that can be a reason against showing it is asked here. */

import type { Clear, Withheld } from '../record/values.ts'
import type { Json } from '../shared/bytes.ts'
import { isOpen } from './common.ts'
import { patternIn } from './patterns.ts'
import type { Secrets } from './secrets.ts'

/** What is known of the place that a value stands in. */
export interface Standing {
  readonly secretName: boolean
  readonly about: boolean
  readonly freeForm: boolean
  readonly listed: 'value' | 'document' | undefined
}

export type Found = 'propagated' | 'pattern' | undefined
/** What is found in a value, by whoever remembers it. */
export type Look = (value: Json) => Found

/** A longer value is a document or a script, whatever it is called. */
const SHOWN_UNITS = 256
const DOCUMENT_BYTES = 2_048
/** Ports, sizes, counts, days: of fewer than these there is no use in hiding one. A number of more digits may be a code or a key. */
const SMALL = 65_535
/** Seconds, bytes and millions: of codes of six digits, one in sixty is a multiple of one of these. */
const ROUND = [60, 1_000, 1_024] as const
const ROUND_BELOW = 100_000_000

/**
 * The most telling reason first: that a value is a known secret says more than that its name is not listed. An author of
 * a change can find out by it whether a guess is a secret of the same plan; who can plan can read that secret anyway.
 */
export function clearValue(value: Json, standing: Standing, look: Look): Clear {
  const why = reasonAgainst(value, standing, look)
  return why === undefined ? { shown: printable(value) } : { withheld: why }
}

function reasonAgainst(value: Json, standing: Standing, look: Look): Withheld | undefined {
  const { secretName, about, freeForm, listed } = standing
  const harmless = isHarmless(value)
  const found = harmless ? undefined : look(value)
  if (found !== undefined) return found
  const telling = !(harmless || isRound(value))
  if (secretName && (telling || !about)) return 'name'
  if (freeForm) return 'not-listed'
  if (!telling || (typeof value === 'string' && isOpen(value))) return undefined
  return listed !== undefined && isShort(value, listed) ? undefined : 'not-listed'
}

/** Says too little to be a secret. */
function isHarmless(value: Json): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= SMALL
  if (typeof value === 'string') return value === '' || value === 'true' || value === 'false'
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return true
}

/** `345600`, `262144`: a time or a size. Only where it is not known as a secret, unlike what is small. */
function isRound(value: Json): boolean {
  return typeof value === 'number' && Math.abs(value) < ROUND_BELOW && ROUND.some((unit) => value % unit === 0)
}

/** In a text, in a list, in an object and its member names, and in JSON inside of a text. */
export function foundIn(value: Json | undefined, secrets: Secrets): Found {
  if (typeof value === 'string') return foundInText(value, secrets) ?? foundInDocument(value, secrets)
  if (typeof value === 'number') return secrets.in(String(value)) ? 'propagated' : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const found = [...Object.keys(value), ...Object.values(value)].map((held) => foundIn(held, secrets))
  return found.find((reason) => reason === 'propagated') ?? found.find((reason) => reason === 'pattern')
}

function foundInText(text: string, secrets: Secrets): Found {
  if (secrets.in(text)) return 'propagated'
  return patternIn(text) === undefined ? undefined : 'pattern'
}

/** Leaf by leaf, so that a short secret is compared with whole leaves. Longer ones were found in the text. */
function foundInDocument(text: string, secrets: Secrets): Found {
  const document = secrets.hasShort ? documentIn(text) : undefined
  return document === undefined ? undefined : foundIn(document, secrets)
}

function documentIn(text: string): Json | undefined {
  if (text.length > 1_048_576 || !isBracketed(text)) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined // it only begins like a document
  }
}

/** Begins like an object or a list. Asked for every value. */
function isBracketed(text: string): boolean {
  const first = text.charCodeAt(0)
  return first === 0x7b || first === 0x5b || (first <= 0x20 && /^\s*[[{]/.test(text))
}

/** A policy is shown as it was printed, when it is JSON and small; each of its leaves was looked at. */
function isShort(value: Json, listed: 'value' | 'document'): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (listed === 'document') return Buffer.byteLength(text) <= DOCUMENT_BYTES && (typeof value !== 'string' || documentIn(value) !== undefined)
  if (typeof value === 'object' && !Array.isArray(value)) return false
  return text.length <= SHOWN_UNITS && !(typeof value === 'string' && isBracketed(text))
}

/** Records hold no fractions, no number that a reader would round, and no half of a surrogate pair. */
export function printable(value: Json | undefined): Json {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : String(value)
  if (Array.isArray(value)) return value.map((item: Json) => printable(item))
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return {}
  if (typeof value === 'object' && value !== null) return JSON.stringify(value).toWellFormed() // free keys are no members of a record
  return value ?? null
}
