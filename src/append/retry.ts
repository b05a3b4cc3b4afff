import type { Clock, Random } from '../shared/effects.ts'
import { asLedgerError, LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'

/** One append's patience: how long it may take in all, and how it waits. */
export interface Patience {
  readonly clock: Clock
  readonly random: Random
  readonly endsAt: number
}

export function patienceOf({ clock, random }: Pick<Patience, 'clock' | 'random'>): Patience {
  return { clock, random, endsAt: Date.parse(clock.now()) + LIMITS.appendMs }
}

/** Full jitter: a hundred writers that lost the same slot must not come back together. APPEND_DEADLINE when patience ends. */
export async function backOff(tries: number, patience: Patience, cause?: LedgerError): Promise<void> {
  const most = Math.min(LIMITS.backoffMs.most, LIMITS.backoffMs.first * 2 ** tries)
  const wait = (most * (patience.random.bytes(1)[0] ?? 255)) / 255
  if (Date.parse(patience.clock.now()) + wait > patience.endsAt) {
    const says = cause?.message ?? `other writers took ${tries} slots in a row before us`
    throw new LedgerError('APPEND_DEADLINE', { says, fix: cause?.fix ?? 'run fewer jobs on one state at a time' }, { cause })
  }
  await patience.clock.sleep(wait)
}

/** The same call with the same bytes, until it answers, refuses, or patience ends. */
export async function again<T>(call: () => Promise<T>, patience: Patience): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call()
    } catch (thrown) {
      const failure = asLedgerError(thrown)
      if (!failure.again) throw failure
      await backOff(tries, patience, failure)
    }
  }
}
