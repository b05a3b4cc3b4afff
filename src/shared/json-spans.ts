/**
 * JSON that is too long to be parsed whole: where its members and elements begin and end, found by their brackets in
 * the bytes. Nothing is copied until one small value is asked for. Everything throws a SyntaxError for what is cut off
 * or no JSON; what is skipped is only looked at for its brackets and strings.
 */
import type { Json } from './bytes.ts'
import { parseExact } from './json-exact.ts'

/** One value: `bytes[start]` is its first byte, `end` lies behind its last. */
export interface Span {
  readonly bytes: Buffer
  readonly start: number
  readonly end: number
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** The one value in `bytes` from `from` on, with nothing but white space around it. */
export function documentIn(bytes: Uint8Array, from = 0): Span {
  const span = spanAt(bufferOf(bytes), from)
  if (skipSpace(span.bytes, span.end) !== span.bytes.length) throw new SyntaxError('something stands behind the JSON')
  return span
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/**
 * The members of the one object that `documentIn` would give, found in one pass; of a name that stands twice, the
 * last. `undefined` where the value is no object.
 */
export function sectionsIn(bytes: Uint8Array, from = 0): ReadonlyMap<string, Span> | undefined {
  const buffer = bufferOf(bytes)
  const start = skipSpace(buffer, from)
  if (buffer[start] !== OPEN_OBJECT) return undefined
  const members = membersIn({ bytes: buffer, start, end: buffer.length })
  const found = new Map<string, Span>()
  let next = members.next()
  for (; !next.done; next = members.next()) found.set(...next.value)
  if (skipSpace(buffer, next.value + 1) !== buffer.length) throw new SyntaxError('something stands behind the JSON')
  return found
}

export function valueIn({ bytes, start, end }: Span): Json {
  return parseExact(bytes.toString('utf8', start, end))
}

export function isObjectSpan({ bytes, start }: Span): boolean {
  return bytes[start] === OPEN_OBJECT
}

export function isListSpan({ bytes, start }: Span): boolean {
  return bytes[start] === OPEN_LIST
}

/** Members in the order of the bytes; none where the value is no object. A name that stands twice is given twice. Returns where it ends. */
export function* membersIn(span: Span): Generator<readonly [string, Span], number> {
  if (!isObjectSpan(span)) return span.end
  const { bytes } = span
  let at = skipSpace(bytes, span.start + 1)
  while (bytes[at] !== CLOSE_OBJECT) {
    if (bytes[at] !== QUOTE) throw new SyntaxError('a member without a name')
    const nameEnd = endOfString(bytes, at)
    const colon = skipSpace(bytes, nameEnd)
    if (bytes[colon] !== COLON) throw new SyntaxError('a name without a value')
    const value = spanAt(bytes, colon + 1)
    yield [String(JSON.parse(bytes.toString('utf8', at, nameEnd))), value]
    at = nextItem(bytes, value.end, CLOSE_OBJECT)
  }
  return at
}

/** The object's bytes but for those members of it that have one of these names, each from its opening quote to what stands behind its comma. */
export function piecesWithout({ bytes, start, end }: Span, members: readonly (readonly [string, Span])[], names: readonly string[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  let kept = start
  let at = skipSpace(bytes, start + 1)
  for (const [member, value] of members) {
    const next = nextItem(bytes, value.end, CLOSE_OBJECT)
    if (names.includes(member)) {
      pieces.push(bytes.subarray(kept, at))
      kept = next
    }
    at = next
  }
  return [...pieces, bytes.subarray(kept, end)]
}

/** Elements in their order; none where the value is no list. */
export function* itemsIn(span: Span): Generator<Span> {
  if (!isListSpan(span)) return
  const { bytes } = span
  for (let at = skipSpace(bytes, span.start + 1); bytes[at] !== CLOSE_LIST; ) {
    const value = spanAt(bytes, at)
    yield value
    at = nextItem(bytes, value.end, CLOSE_LIST)
  }
}

function spanAt(bytes: Buffer, from: number): Span {
  const start = skipSpace(bytes, from)
  return { bytes, start, end: endOfValue(bytes, start) }
}

/** Of the closing bracket, or of what stands behind the comma. */
function nextItem(bytes: Buffer, from: number, close: number): number {
  const at = skipSpace(bytes, from)
  if (bytes[at] === close) return at
  const next = bytes[at] === COMMA ? skipSpace(bytes, at + 1) : bytes.length
  if (next >= bytes.length || bytes[next] === close) throw new SyntaxError('a list or an object that does not end')
  return next
}

function skipSpace(bytes: Buffer, from: number): number {
  let at = from
  for (let byte = bytes[at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = bytes[at]) at += 1
  return at
}

function endOfValue(bytes: Buffer, start: number): number {
  const first = bytes[start]
  if (first === QUOTE) return endOfString(bytes, start)
  if (first === OPEN_OBJECT || first === OPEN_LIST) return endOfBrackets(bytes, start)
  return endOfWord(bytes, start)
}

function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1
  for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) {
    if (byte === undefined) throw new SyntaxError('a string that does not end')
    at += byte === BACKSLASH ? 2 : 1
  }
  return at + 1
}

/** By byte: what opens, what closes, a string, or nothing of interest. A table, since this looks at every byte of a plan. */
const [OPENS, CLOSES, STRING] = [1, 2, 3]
const MEANING = new Uint8Array(256)
for (const byte of [OPEN_LIST, OPEN_OBJECT]) MEANING[byte] = OPENS
for (const byte of [CLOSE_LIST, CLOSE_OBJECT]) MEANING[byte] = CLOSES
MEANING[QUOTE] = STRING

function endOfBrackets(bytes: Buffer, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at += 1) {
    const meaning = MEANING[bytes[at] as number]
    if (meaning === 0) continue
    if (meaning === STRING) at = endOfString(bytes, at) - 1
    else if (meaning === OPENS) depth += 1
    else {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  throw new SyntaxError('brackets that do not close')
}

/** A number, `true`, `false` or `null`. What it is, is found out by whoever parses it. */
function endOfWord(bytes: Buffer, start: number): number {
  let at = start
  for (let byte = bytes[at]; byte !== undefined && isWordByte(byte); byte = bytes[at]) at += 1
  if (at === start) throw new SyntaxError('a value is missing')
  return at
}

function isWordByte(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2b || byte === 0x2d || byte === 0x2e || byte === 0x45
}

const CHUNK = 65_536

/**
 * The same JSON without the white space between its tokens: tools print one value in several layouts. No piece may begin
 * or end inside of a string. What is given is one buffer, filled again and again: be done with it before the next.
 */
export function* withoutSpace(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const chunk = new Uint8Array(CHUNK)
  let used = 0
  let [quoted, escaped] = [false, false]
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] as number
      if (byte === QUOTE && !escaped) quoted = !quoted
      escaped = byte === BACKSLASH && !escaped
      if (!quoted && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) continue
      chunk[used] = byte
      used += 1
      if (used < CHUNK) continue
      yield chunk
      used = 0
    }
  }
  yield chunk.subarray(0, used)
}
