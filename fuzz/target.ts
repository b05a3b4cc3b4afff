/** What is fuzzed, and what must hold of it. */
import type { Arbitrary } from 'fast-check'
import { LedgerError } from '../src/shared/errors.ts'

export interface Setting {
  /** A folder of further plans as JSON, or `undefined`. */
  readonly plans: string | undefined
}

export interface Target<Input> {
  /** What is parsed, and the property: one line of the table. */
  readonly about: string
  /**
   * How far an input may get, from refused at the door to accepted. A run in which one of them is never reached proves
   * nothing about what lies behind it, and fails.
   */
  readonly stages: readonly string[]
  prepare(setting: Setting): Promise<Prepared<Input>>
}

export interface Prepared<Input> {
  readonly inputs: Arbitrary<Input>
  /** The stage that this input reached. Throws when the property does not hold; so does the parser when it crashes. */
  check(input: Input): string | Promise<string>
}

/** For the table of targets: what one of them takes is nobody else's business. */
export interface AnyTarget {
  readonly about: string
  readonly stages: readonly string[]
  prepare(setting: Setting): Promise<{ readonly inputs: Arbitrary<unknown>; check(input: unknown): string | Promise<string> }>
}

export function must(holds: boolean, says: string): asserts holds {
  if (!holds) throw new Error(says)
}

/** The refusal of ours that this ends in, or what it gives. Everything else that is thrown is a crash. */
export async function orRefusal<T>(codes: readonly LedgerError['code'][], attempt: () => T | Promise<T>): Promise<{ readonly value: T } | LedgerError> {
  try {
    return { value: await attempt() }
  } catch (thrown) {
    if (thrown instanceof LedgerError && codes.includes(thrown.code)) return thrown
    throw thrown
  }
}
