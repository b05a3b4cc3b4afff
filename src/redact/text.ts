/** Prose that a tool printed: what went wrong, which check failed. Shown without the values in it that may be secret. */

import type { Clear } from '../record/values.ts'
import type { Json } from '../shared/bytes.ts'
import { patternIn, withoutPatterns } from './patterns.ts'
import type { Secrets } from './secrets.ts'

export const SECRET = '(secret)'
export const LIKE_SECRET = '(looks like a secret)'
export const CUT = '... (cut)'

const SHOWN_BYTES = 2_048
/** What is longer is no message. It is withheld, for a secret could begin before whatever border we cut at. */
const READ_UNITS = 262_144
/** A secret of this size in a message was printed by something that prints everything. */
const WHOLE_UNITS = 1_024

/** Colours and other sequences of a terminal; then all control characters but line ends and tabs, and those that turn or hide text. */
const TERMINAL = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g

const WORD =
  '(?:passw(?:or)?d|passphrase|passcode|pwd|secret(?!smanager)|token|credentials?|api[ _-]?key|access[ _-]?key|private[ _-]?key|account[ _-]?key|authorization|connection[ _-]?string)'
/** `password = x`, `"password": "x"`, `--token x`, however often it was quoted. */
const ASSIGNED = new RegExp(`(${WORD}[A-Za-z0-9_-]{0,40}\\\\{0,8}["'\`]?\\s{0,4}(?:=>|:=|=|:)\\s{0,4}\\\\{0,8}["'\`]?)([^\\s"'\`,;}\\])\\\\]+)`, 'gi')
const OPTION = new RegExp(`(--?[a-z-]{0,20}${WORD}[a-z-]{0,20}\\s+)([^\\s"'\`-][^\\s"'\`]*)`, 'gi')
/** The rest of a line behind such a word, and behind the quote that ends it where it is a key: every quoted string in it. */
const MENTIONED = new RegExp(`(${WORD}[A-Za-z0-9_-]{0,40}\\\\{0,8}["'\`]?)([^\\n]*)`, 'gi')
const QUOTED = /(\\{0,8}["'`\u2018\u201c])([^"'`\n\u2019\u201d]{1,2000}?)(\\{0,8}["'`\u2019\u201d])/g

/** In any doubt the whole is withheld. */
export function clearText(value: Json, secrets: Secrets): Clear {
  if (typeof value !== 'string' || value.length > READ_UNITS) return { withheld: 'not-listed' }
  const replaced = withoutSecrets(value.replaceAll('\r\n', '\n'), secrets)
  if (replaced === undefined) return { withheld: 'propagated' }
  const plain = replaced.replaceAll(TERMINAL, '').replaceAll(CONTROL, '')
  const again = withoutSecrets(plain, secrets) // control characters may have stood inside of a secret
  if (again === undefined) return { withheld: 'propagated' }
  const clear = withoutMentions(withoutPatterns(again, LIKE_SECRET))
  const bare = clear.replaceAll(SECRET, ' ').replaceAll(LIKE_SECRET, ' ')
  if (secrets.within(bare)) return { withheld: 'propagated' } // in a form that can't be cut out
  if (patternIn(bare) !== undefined) return { withheld: 'pattern' }
  return { shown: cut(clear.toWellFormed()) }
}

/** `undefined` when a secret takes up so much that the rest is not worth the risk. */
function withoutSecrets(text: string, secrets: Secrets): string | undefined {
  const spans = secrets.spans(text)
  if (spans.some(({ from, to }) => to - from > WHOLE_UNITS)) return undefined
  let clear = ''
  let at = 0
  for (const { from, to } of spans) {
    clear += text.slice(at, from) + SECRET
    at = to
  }
  clear += text.slice(at)
  return clear.replaceAll(QUOTED, (whole, open: string, inside: string, close: string) => (secrets.isShort(inside) ? `${open}${SECRET}${close}` : whole))
}

function withoutMentions(text: string): string {
  const assigned = [ASSIGNED, OPTION].reduce(
    (rest, form) => rest.replaceAll(form, (whole, before: string, held: string) => (isOurs(held) ? whole : `${before}${LIKE_SECRET}`)),
    text,
  )
  const hide = (whole: string, open: string, inside: string, close: string) => (isOurs(inside) ? whole : `${open}${LIKE_SECRET}${close}`)
  return assigned.replaceAll(MENTIONED, (_, word: string, line: string) => `${word}${line.replaceAll(QUOTED, hide)}`)
}

/** What we put there ourselves, or its first word: not to be replaced again. */
function isOurs(held: string): boolean {
  return held.startsWith('(secret') || held.startsWith('(looks')
}

function cut(text: string): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= SHOWN_BYTES) return text
  const kept = bytes.subarray(0, SHOWN_BYTES - CUT.length)
  return `${kept.toString('utf8').replace(/\ufffd$/, '')}${CUT}`
}
