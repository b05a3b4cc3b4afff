import { type Check, placeIn, placeOf } from '../check.ts'
import { printable } from '../printable.ts'

/**
 * Where a store locks objects, each slot is locked. A lock that ran out is worth knowing; that it should not have, only
 * the auditor can say.
 */
export const locks: Check = {
  name: 'locks',
  begin: ({ ask: { lockedUntil }, locks: kind, now }, notes) => ({
    stream(stream) {
      if (kind === 'none') return {}
      const unknown: { count: number; why: string } = { count: 0, why: '' }
      return {
        slot({ slot, lock }) {
          if (lock.state === 'unlocked') notes.raise('LOCK_MISSING', placeOf(slot), 'nothing keeps it from being removed')
          else if (lock.state === 'unknown') Object.assign(unknown, { count: unknown.count + 1, why: lock.why })
          else if (!lock.hold && lock.until < (lockedUntil ?? now))
            notes.raise('LOCK_TOO_SHORT', placeOf(slot), `its lock ends at ${lock.until}`, lockedUntil === undefined ? 'milder' : undefined)
        },
        end() {
          if (unknown.count > 0)
            notes.leaveOpen('LOCK_MISSING', placeIn(stream), `of ${unknown.count} slot(s) the lock is not known: ${printable(unknown.why)}`)
        },
      }
    },
  }),
}
