/** JSON as values, and as texts in every spelling that the grammar allows. */
import type { Json } from '../src/shared/bytes.ts'
import type { Choices } from './choices.ts'

const NAMES = ['a', 'b', '', '0', '10', '2', '__proto__', 'constructor', 'toJSON', 'é', '\u{1f600}', '\uffff', 'a"b', 'a\\b', 'length']
const TEXTS = ['', 'a', 'text', '"', '\\', '\n\t\b\f\r', '\x00\x1f\x7f', 'é\u2028\u{1f600}', '\ud800', '\udc00\ud800', '{"a":1}', ']', 'x'.repeat(100)]
const NUMBERS = [0, -0, 1, -1, 42, 1.5, -1e-7, 1e21, 2 ** 53, 2 ** 53 - 1, -(2 ** 53) + 1, Number.MAX_VALUE, 5e-324]

export function someJson(choices: Choices, depth = 4): Json {
  return choices.weighted<Json>([
    [1, () => choices.pick([null, true, false])],
    [2, () => choices.pick(NUMBERS)],
    [3, () => choices.pick(TEXTS)],
    [depth > 0 ? 2 : 0, () => choices.some(4, () => someJson(choices, depth - 1))],
    [depth > 0 ? 4 : 0, () => Object.fromEntries(choices.some(4, () => [choices.pick(NAMES), someJson(choices, depth - 1)] as const))],
  ])
}

const NUMBER_TOKENS = ['0', '-0', '1', '12', '-7', '1.0', '0.5', '-0.0', '1e5', '1E+5', '2e-3', '1e400', '-1e-400', '123456789012345', '1234567890123456']
const LONG_TOKENS = [
  '9007199254740991',
  '9007199254740992',
  '9007199254740993',
  '-9007199254740993',
  '12345678901234567890',
  '0.1234567890123456789',
  '1'.repeat(400),
]
const SPACES = ['', '', '', '', ' ', '\n', '\t', '\r\n  ']

/** White space, escapes, floats, names that stand twice: all of it valid. */
export function jsonText(choices: Choices, depth = 5): string {
  const space = choices.pick(SPACES)
  return space + valueText(choices, depth) + choices.pick(SPACES)
}

function valueText(choices: Choices, depth: number): string {
  return choices.weighted([
    [1, () => choices.pick(['null', 'true', 'false'])],
    [2, () => choices.pick(NUMBER_TOKENS)],
    [1, () => choices.pick(LONG_TOKENS)],
    [3, () => stringText(choices.pick(TEXTS), choices)],
    [
      depth > 0 ? 2 : 0,
      () =>
        `[${joined(
          choices.some(4, () => jsonText(choices, depth - 1)),
          choices,
        )}]`,
    ],
    [
      depth > 0 ? 4 : 0,
      () =>
        `{${joined(
          choices.some(4, () => memberText(choices, depth)),
          choices,
        )}}`,
    ],
  ])
}

function memberText(choices: Choices, depth: number): string {
  return `${choices.pick(SPACES)}${stringText(choices.pick(NAMES), choices)}${choices.pick(SPACES)}:${jsonText(choices, depth - 1)}`
}

function joined(items: readonly string[], choices: Choices): string {
  return items.length === 0 ? choices.pick(SPACES) : items.join(',')
}

/** Any sign may be written as an escape. */
function stringText(text: string, choices: Choices): string {
  const inside = JSON.stringify(text).slice(1, -1)
  if (!choices.oneIn(4)) return `"${inside}"`
  const escaped = [...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)
  return `"${choices.oneIn(2) ? escaped.join('') : inside.replaceAll('/', '\\/')}"`
}
