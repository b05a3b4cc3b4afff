/** Edits of text, and of bytes as text of one unit each. */
import type { Choices } from './choices.ts'
import type { Edit } from './edited.ts'

/** What parsers trip over: ends of strings and blocks, numbers at their limits, what can't be seen. */
const TOKENS = [
  ...[
    '"',
    "'",
    '\\',
    '\\u',
    '\\ud800',
    '\\u0000',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '{}',
    '[]',
    '""',
    '":',
    '/*',
    '#',
    '=',
    '%',
    '%00',
    '$',
    '`',
    '&',
    '@',
    '..',
    '../',
  ],
  ...['0', '-0', '1', '-1', '1.0', '1e2', '1E400', '9007199254740991', '9007199254740992', '9007199254740993', '0000000001', '1000000', '4294967296'],
  ...['null', 'true', 'false', 'NaN', 'undefined', '__proto__', 'constructor', 'toJSON', 'absent', 'shown', 'withheld', 'unknown'],
  ...['\n', '\r\n', '\r', '\t', ' ', '\0', '\x1b[31m', '\x7f', '\x85', '::', '##[', '::error::', '-----BEGIN '],
  ...['\ufeff', '\u00e9', '\u2028', '\u202e', '\u200b', '\u{1f600}', '\ud800', '\udc00', '\ufffd'],
]

const LONGEST = 400_000

/** `words`: what this very format is made of. `others`: texts to take pieces from. */
export function editText({ words = [], others = [] }: { readonly words?: readonly string[]; readonly others?: readonly string[] } = {}): Edit<string> {
  const token = (choices: Choices) => (words.length > 0 && choices.oneIn(2) ? choices.pick(words) : choices.pick(TOKENS))
  const edits: readonly (readonly [number, (text: string, at: number, choices: Choices) => string])[] = [
    [4, (text, at, choices) => spliced(text, at, choices.few(4), token(choices))],
    [2, (text, at, choices) => spliced(text, at, 1 + choices.few(16), '')],
    [2, (text, at, choices) => spliced(text, at, 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << choices.below(7))))],
    [1, (text, at, choices) => spliced(text, at, 1, String.fromCharCode(choices.below(256)))],
    [1, (text, at) => text.slice(0, at)],
    [1, (text, at) => text.slice(at)],
    [1, (text, at, choices) => spliced(text, at, 0, text.slice(at, at + 1 + choices.few(64)))],
    [1, (text, at, choices) => movedIn(text, at, choices)],
    [1, (text, at, choices) => spliced(text, at, choices.few(64), pieceOf(choices.pick(others.length > 0 ? others : [text]), choices))],
    [1, (text, at, choices) => numberChanged(text, at, choices)],
    [1, (text, at, choices) => spliced(text, at, 0, token(choices).repeat(choices.oneIn(40) ? choices.few(5_000) : choices.few(20)))],
  ]
  return (text, choices) => {
    const at = choices.below(text.length + 1)
    const after = choices.weighted(edits.map(([weight, edit]) => [weight, () => edit(text, at, choices)] as const))
    return after.length > LONGEST ? after.slice(0, LONGEST) : after
  }
}

function spliced(text: string, at: number, cut: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + cut)
}

function movedIn(text: string, at: number, choices: Choices): string {
  const piece = text.slice(at, at + 1 + choices.few(32))
  const left = spliced(text, at, piece.length, '')
  return spliced(left, choices.below(left.length + 1), 0, piece)
}

function pieceOf(text: string, choices: Choices): string {
  const from = choices.below(text.length)
  return text.slice(from, from + 1 + choices.few(256))
}

/** The next number behind `at`, made another one. */
function numberChanged(text: string, at: number, choices: Choices): string {
  const found = /-?[0-9]+/.exec(text.slice(at, at + 4_096))
  if (found === null) return text
  const [digits] = found
  const number = choices.pick([
    '0',
    `-${digits}`,
    `${digits}0`,
    `0${digits}`,
    String(Number(digits) + 1),
    String(Number(digits) - 1),
    `${digits}.5`,
    '1e3',
    '9'.repeat(19),
  ])
  return spliced(text, at + found.index, digits.length, number)
}

/** Bytes as text, one unit each: every edit of text is one of bytes too. */
export function editBytes(options: Parameters<typeof editText>[0] = {}): Edit<Uint8Array> {
  const asBytes = (texts: readonly string[] = []) => texts.map((text) => Buffer.from(text.toWellFormed()).toString('latin1'))
  const edit = editText({ words: asBytes(options.words), others: asBytes(options.others) })
  return (bytes, choices) => Buffer.from(edit(Buffer.from(bytes).toString('latin1'), choices), 'latin1')
}
