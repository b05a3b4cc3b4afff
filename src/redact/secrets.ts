/** All that must not stand in one record, and whether a text holds it, in whatever form. */

import { isUtf8 } from 'node:buffer'
import { Raw } from '../record/values.ts'
import type { Json } from '../shared/bytes.ts'
import { isCommon } from './common.ts'
import { Finder, type Span, WINDOW } from './finder.ts'
import { formsOf, isCoded, readingsOf, withoutPercent } from './forms.ts'

/** From here on a secret is found inside of other text. */
const SUBSTRING = WINDOW
/** From here up to there it is only compared with a whole value: replacing each `dev1` would hide nothing and spoil everything. */
const WHOLE = 4
/** Of a secret of several lines (a key, a script), lines from here on count by themselves: messages indent and quote them. */
const LINE = 16

export class Secrets {
  readonly #finder: Finder
  readonly #words: ReadonlySet<string>

  constructor(raws: readonly Raw[], ownSecrets: readonly string[]) {
    const wanted = wantedOf(raws, ownSecrets)
    this.#words = new Set([...wanted].filter((text) => text.length < SUBSTRING))
    this.#finder = new Finder(patternsOf(wanted))
  }

  /** For a whole value: is it a secret, or is one in it? */
  in(text: string): boolean {
    return this.isShort(text) || this.within(text)
  }

  get hasShort(): boolean {
    return this.#words.size > 0
  }

  isShort(text: string): boolean {
    return this.#words.has(text)
  }

  /** Somewhere in a text, in any form and reading. */
  within(text: string): boolean {
    if (text.length < SUBSTRING || this.#finder.isEmpty) return false
    return this.#finder.has(text) || (isCoded(text) && readingsOf(text).some((reading) => this.#finder.has(reading)))
  }

  /** As the text stands: its own escapes are not undone. */
  literally(text: string): boolean {
    return this.#finder.has(text)
  }

  spans(text: string): readonly Span[] {
    return this.#finder.spans(text)
  }
}

/** Each once, with its parts. */
function wantedOf(raws: readonly Raw[], ownSecrets: readonly string[]): ReadonlySet<string> {
  const wanted = new Set<string>()
  const add = (secret: Json) => {
    for (const part of partsOf(secret)) if (part.length >= WHOLE && !isCommon(part)) wanted.add(part)
  }
  for (const raw of raws) add(Raw.reveal(raw))
  for (const secret of ownSecrets) {
    add(secret)
    if (secret.length >= SUBSTRING) wanted.add(secret) // ours are random: no word that is common
  }
  return wanted
}

function* patternsOf(wanted: Iterable<string>): Iterable<string> {
  for (const text of wanted) if (text.length >= SUBSTRING) yield* formsOf(text)
}

/** A secret, and what of it is a secret by itself: leaves of JSON, the password of a URL, the lines of a key, what a wrapping holds. */
function partsOf(secret: Json): readonly string[] {
  if (typeof secret === 'number') return [String(secret)]
  if (typeof secret !== 'string') return leavesOf(secret).flatMap(partsOf)
  const trimmed = secret.trim()
  const inside = jsonIn(trimmed)
  const parts = inside === undefined ? linesOf(trimmed) : leavesOf(inside).flatMap(partsOf)
  return [secret, trimmed, ...parts, ...passwordIn(trimmed), ...unwrapped(trimmed).flatMap((held) => partsOf(held))]
}

/** As `base64decode(var.key)` or a URL makes of it. Each round is shorter than the one before, so it ends. */
function unwrapped(text: string): readonly string[] {
  const plain = /%[0-9a-f]{2}/i.test(text) ? withoutPercent(text) : text
  return [...(plain.length < text.length ? [plain] : []), ...base64In(text)]
}

const WRAPPED = /^[0-9A-Za-z+/_-]{11,}={0,2}$/

/** Only what gives a text: nearly every password of letters and digits is base64 of some bytes. */
function base64In(text: string): readonly string[] {
  if (!WRAPPED.test(text)) return []
  const bytes = Buffer.from(text, 'base64')
  if (!isUtf8(bytes)) return [] // asked first: a decoder that refuses makes an error each time
  const inside = new TextDecoder().decode(bytes)
  return CONTROL.test(inside) ? [] : [inside]
}

const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/

/** Member names are no secrets: `password` would be one. */
function leavesOf(value: Json): readonly Json[] {
  if (typeof value === 'string' || typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((held) => (held === undefined ? [] : leavesOf(held))) : []
}

/** Objects and lists only: `12345678` and `"x"` are texts as much as JSON. */
function jsonIn(text: string): Json | undefined {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function linesOf(text: string): readonly string[] {
  if (!text.includes('\n')) return []
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line.length >= LINE && !line.startsWith('-----') && !line.startsWith('#'))
}

function passwordIn(text: string): readonly string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i.exec(text)?.[1]
  if (password === undefined) return []
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password] // a percent sign that begins no escape: the password is as it stands
  }
}
