/**
 * Tells by one look over the bytes that they are what `printJson` prints, for the plain JSON that records are nearly
 * always made of: ASCII, no \u escapes, no negative numbers, no members that begin with a digit. A parser and a printer
 * need three times as long to say the same. `false` says nothing: whoever asks has the value printed back then.
 */
export function isPlainJson(bytes: Uint8Array): boolean {
  return valueFrom(bytes, 0) === bytes.length
}

/** No such place: the bytes are not plain JSON, or not JSON at all. */
const NONE = -1
/** Deeper than any record, and far from the end of the stack. */
const DEEPEST = 64
/** Digits of a number that is surely below 2^53. */
const SURE_DIGITS = 15

const QUOTE = 0x22
const COMMA = 0x2c
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const WORDS = ['null', 'true', 'false'].map(bytesOf)

/** `"`, `\` and b, f, n, r, t: printed behind a backslash, and never otherwise. */
const ESCAPED: ReadonlySet<number> = new Set(bytesOf('"\\bfnrt'))

function bytesOf(ascii: string): Uint8Array {
  return new TextEncoder().encode(ascii)
}

/** Each of these is given where something begins, and says where it ends; behind the last byte there is `undefined`. */
function valueFrom(bytes: Uint8Array, at: number, depth = 0): number {
  const first = bytes[at]
  if (first === undefined || depth > DEEPEST) return NONE
  if (first === QUOTE) return textFrom(bytes, at)
  if (first === OPEN_OBJECT) return objectFrom(bytes, at + 1, depth + 1)
  if (first === OPEN_LIST) return listFrom(bytes, at + 1, depth + 1)
  if (isDigit(first)) return numberFrom(bytes, at)
  for (const word of WORDS) if (word[0] === first) return wordFrom(bytes, at, word)
  return NONE
}

/** A string, from its opening quote to behind the closing one. */
function textFrom(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== QUOTE) return NONE
  for (let at = from + 1; ; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) return at + 1
    if (byte === BACKSLASH) {
      at += 1
      if (!ESCAPED.has(bytes[at] as number)) return NONE
    } else if (byte === undefined || byte < 0x20 || byte > 0x7e) return NONE
  }
}

/** A string without escapes that objects keep in the order of its bytes: a member's name. */
function nameFrom(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== QUOTE || isDigit(bytes[from + 1])) return NONE
  for (let at = from + 1; ; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) return at + 1
    if (byte === undefined || byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return NONE
  }
}

function numberFrom(bytes: Uint8Array, from: number): number {
  if (!isDigit(bytes[from])) return NONE
  let at = from + 1
  while (isDigit(bytes[at])) at += 1
  const digits = at - from
  return digits > SURE_DIGITS || (bytes[from] === ZERO && digits > 1) ? NONE : at
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE
}

/** Those very bytes. */
function wordFrom(bytes: Uint8Array, from: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index += 1) if (bytes[from + index] !== word[index]) return NONE
  return from + word.length
}

function listFrom(bytes: Uint8Array, from: number, depth: number): number {
  if (bytes[from] === CLOSE_LIST) return from + 1
  for (let at = from; ; at += 1) {
    at = valueFrom(bytes, at, depth)
    if (at === NONE) return NONE
    if (bytes[at] === CLOSE_LIST) return at + 1
    if (bytes[at] !== COMMA) return NONE
  }
}

/** Each member's name comes after the one before it: so none stands twice. */
function objectFrom(bytes: Uint8Array, from: number, depth: number): number {
  if (bytes[from] === CLOSE_OBJECT) return from + 1
  let before = NONE
  for (let at = from; ; at += 1) {
    const end = nameFrom(bytes, at)
    if (end === NONE || bytes[end] !== COLON || (before !== NONE && !comesAfter(bytes, at, before))) return NONE
    before = at
    at = valueFrom(bytes, end + 1, depth)
    if (at === NONE) return NONE
    if (bytes[at] === CLOSE_OBJECT) return at + 1
    if (bytes[at] !== COMMA) return NONE
  }
}

/** Two names, each from its opening quote. By bytes, which for ASCII is the order of UTF-16 units; a name that another begins with comes before it. */
function comesAfter(bytes: Uint8Array, name: number, before: number): boolean {
  for (let index = 1; ; index += 1) {
    const one = bytes[before + index]
    const other = bytes[name + index]
    if (one === other && one !== QUOTE) continue
    if (one === QUOTE || other === QUOTE) return one === QUOTE && other !== QUOTE
    return one !== undefined && other !== undefined && one < other
  }
}
