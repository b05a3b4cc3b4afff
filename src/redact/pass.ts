/** One pass over one record: what it looks for, what it counts, and what it has already looked at. */
import type { Secrets } from './secrets.ts'
import { Tally } from './tally.ts'
import { type Found, foundIn, type Look, type Standing } from './values.ts'

const REMEMBERED = { units: 512, values: 200_000 } as const

export class Pass {
  readonly secrets: Secrets
  /** Shows no value at all: the check found a secret in the pass before. */
  readonly degraded: boolean
  readonly tally = new Tally()
  readonly standings = new Map<string, Standing>()
  readonly #names = new Set<string>()
  readonly #found = new Map<string, Found>()

  constructor(secrets: Secrets, degraded: boolean) {
    this.secrets = secrets
    this.degraded = degraded
  }

  /** Values repeat: both sides of a change, the same attribute of a thousand resources. */
  readonly look: Look = (value) => {
    if (typeof value !== 'string' || value.length > REMEMBERED.units) return foundIn(value, this.secrets)
    if (this.#found.has(value)) return this.#found.get(value)
    const found = foundIn(value, this.secrets)
    if (this.#found.size < REMEMBERED.values) this.#found.set(value, found)
    return found
  }

  /** A name that stays whatever stands in it; whether a secret does is counted, once for each name. */
  names(text: string): void {
    if (this.#names.has(text)) return
    this.#names.add(text)
    const keys = text.includes('["') ? [...text.matchAll(/\["((?:[^"\\]|\\.)*)"\]/g)].map(([, key = '']) => key) : []
    if (this.secrets.in(text) || keys.some((key) => this.secrets.isShort(key))) this.tally.inAddress(text)
  }
}
