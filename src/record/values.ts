/** The three ways a value stands in a record, and the one rule that gets it there. */
import type { Digest, Json } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'

/**
 * Something a tool, a command line or the environment said. May be a secret, so it can be neither printed nor
 * serialised. `text` is prose that may hold values (an error message); everything else is one value.
 */
export class Raw {
  readonly #value: Json
  readonly kind: 'value' | 'text'
  constructor(value: Json, kind: 'value' | 'text' = 'value') {
    this.#value = value
    this.kind = kind
  }
  toJSON(): never {
    throw new LedgerError('SECRET_LEFT', { says: 'a raw value reached a serialiser', fix: 'report this as a bug' })
  }
  toString(): string {
    return '[raw]'
  }
  /** For redact/ only: no other folder may call it. */
  static reveal(raw: Raw): Json {
    return raw.#value
  }
}

/** A member that only redaction can tell, since it is made of what redaction leaves: until then there is nothing to read. */
export class Later<T> {
  declare private readonly of: T
}

/**
 * Why a value is not shown. `masked`: the tool marks it. `unmasked`: this version of the tool marks nothing, so no value
 * of it is taken. `name`, `pattern`: it is called like a secret, or looks like one. `propagated`: it holds a value that
 * is secret elsewhere. `not-listed`: nobody has said that it is harmless. `degraded`: the final check found a secret.
 */
export const WITHHELD = ['masked', 'unmasked', 'name', 'pattern', 'propagated', 'not-listed', 'degraded'] as const
export type Withheld = (typeof WITHHELD)[number]

/** What redaction leaves of a raw value. */
export type Clear = { readonly shown: Json } | { readonly withheld: Withheld }

/** HMAC-SHA-256 under the ledger's commitment key. A bare digest of a guessable value is a leak. */
export type Commitment = { readonly hmac: Digest; readonly key: string }

export type Reason = 'not-available' | 'not-permitted' | 'not-applicable' | 'rate-limited' | 'error'
export type Absent = { readonly absent: Reason; readonly why: string }

/** A collected member: the value, or why there is none. Never silently missing. */
export type Field<T> = T | Absent

export function absent(reason: Reason, why: string): Absent {
  return { absent: reason, why }
}

export function isAbsent(field: unknown): field is Absent {
  return typeof field === 'object' && field !== null && 'absent' in field
}

/** The stored shape of a body: the same tree, with every Raw and every Later replaced. One type, so the two can't drift apart. */
export type Redacted<T> = T extends Raw
  ? Clear
  : T extends Later<infer Value>
    ? Value
    : T extends string | number | boolean | null | undefined
      ? T
      : T extends readonly (infer Item)[]
        ? readonly Redacted<Item>[]
        : { readonly [Member in keyof T]: Redacted<T[Member]> }
