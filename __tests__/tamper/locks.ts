/** What an administrator does to the locks of records, where GOVERNANCE mode or none lets him. */
import type { Instant } from '../../src/shared/bytes.ts'
import type { VerifyAsk } from '../../src/verify/check.ts'
import type { FindingCode } from '../../src/verify/findings.ts'

export interface LockTamper {
  readonly name: string
  /** What becomes of the lock of the record in slot 1. */
  readonly lock: { readonly until: Instant } | 'none' | 'same'
  readonly ask?: Partial<VerifyAsk>
  readonly told: readonly `${FindingCode} ${number}`[]
  readonly passes?: true
}

const SOON = new Date(Date.now() + 3_600_000).toISOString() as Instant
const TONIGHT = new Date(Date.now() + 2 * 3_600_000).toISOString() as Instant
const NEXT_CENTURY = '2100-01-01T00:00:00.000Z' as Instant

export const LOCKS: readonly LockTamper[] = [
  { name: 'the lock of a record is taken away', lock: 'none', told: ['LOCK_MISSING 1'] },
  {
    name: 'the lock of a record is shortened, and the auditor asks for longer',
    lock: { until: SOON },
    ask: { lockedUntil: TONIGHT },
    told: ['LOCK_TOO_SHORT 1'],
  },
  { name: 'the lock of a record is shortened, and nobody asks', lock: { until: SOON }, told: [], passes: true },
  { name: 'the lock of a record is shortened, and has run out', lock: { until: SOON }, ask: { asOf: TONIGHT }, told: ['LOCK_TOO_SHORT 1'], passes: true },
  { name: 'locks are as they were, and the auditor asks for no more', lock: 'same', ask: { lockedUntil: TONIGHT }, told: [], passes: true },
  {
    name: 'locks are as they were, and the auditor asks for a century',
    lock: 'same',
    ask: { lockedUntil: NEXT_CENTURY },
    told: ['LOCK_TOO_SHORT 0', 'LOCK_TOO_SHORT 1'],
  },
]
