/** JSON in which no number is rounded: a record can hold integers below 2^53 only, and two values that differ must not look equal. */
import type { Json } from './bytes.ts'

/** Of a number that JavaScript might round, or a record could not print. Strings that look alike cost time, no more. */
const RISKY = /[0-9]{16}|(?:^|[:,[\s])-?[0-9]+[.eE]|(?:^|[:,[\s])-0/

/** A number that is no integer below 2^53, written plainly, becomes the string of its token. Throws a SyntaxError. */
export function parseExact(text: string): Json {
  return JSON.parse(text, RISKY.test(text) ? exactly : undefined) as Json
}

function exactly(_name: string, value: Json, context?: { readonly source?: string }): Json {
  if (typeof value !== 'number') return value
  const token = context?.source ?? String(value)
  return Number.isSafeInteger(value) && String(value) === token ? value : token
}
