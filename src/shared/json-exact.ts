/** JSON in which no number is rounded: a record can hold integers below 2^53 only, and two values that differ must not look equal. */
import type { Json } from './bytes.ts'

/** Of a number that JavaScript might round, or a record could not print. Strings that look alike cost time, no more. */
const RISKY = /[0-9]{16}|(?:^|[:,[\s])-?[0-9]+[.eE]|(?:^|[:,[\s])-0/
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/gs

/**
 * A number that is no integer below 2^53, written plainly, becomes the string of its token. Throws a SyntaxError.
 * The tokens are found in the text: a reviver is told them too (`context.source`), but V8 13.6 now and then leaves one
 * out, and then 9007199254740993 is 9007199254740992 to whoever asks.
 */
export function parseExact(text: string): Json {
  const rounded = JSON.parse(text) as Json
  return RISKY.test(text) ? (JSON.parse(text.replaceAll(STRING_OR_NUMBER, exactly)) as Json) : rounded
}

function exactly(token: string): string {
  if (token.startsWith('"')) return token
  const number = Number(token)
  return Number.isSafeInteger(number) && String(number) === token ? token : `"${token}"`
}
