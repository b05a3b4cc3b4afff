/** The rows of FINDINGS that are about slots, whatever a record in them says. */
import { gaps } from './checks/gaps.ts'
import { locks } from './checks/locks.ts'
import { past } from './checks/past.ts'
import type { FindingRow } from './finding-row.ts'

export const SLOT_FINDINGS = {
  SEQUENCE_GAP: {
    severity: 'error',
    by: gaps,
    says: 'a slot before a good record is empty',
    cause: 'A record was removed from the middle of a stream. Writers fill the slots one by one, so none leaves a hole.',
    remedy: 'Look into who could remove it. Restore it from a copy: it fits in again only if it is the same bytes.',
  },
  SLOT_VERSIONS: {
    severity: 'error',
    by: past,
    says: 'somebody wrote over a slot that was filled',
    cause:
      'A write without a condition put another version over it; or a delete marker let a second writer in. The oldest version counts, and is still there. Seen only where the store keeps versions.',
    remedy:
      'Look at the other versions: what they say was never part of the ledger. Take the right from whoever wrote them; a policy of the bucket can refuse writes that have no condition.',
  },
  SLOT_DELETED: {
    severity: 'error',
    by: past,
    says: 'somebody put a delete marker on a slot',
    cause:
      'Somebody who may delete wanted the record overlooked, or a lifecycle rule expires objects. What lies below is still there, and counts, unless the detail says that nothing is. Seen only where the store keeps versions.',
    remedy: 'Look into who may delete, and into the rules of the bucket. Leave the marker where it is until you know: it says when it was put there.',
  },
  SLOT_FOREIGN: {
    severity: 'warning',
    by: gaps,
    says: 'something that is no record lies in the ledger',
    cause: 'Another program, or a person, wrote into the store; or somebody who may append put junk into a slot, and the next writer stepped over it.',
    remedy: 'Find out who wrote it and take that right away. Leave junk in a slot where it is: later records commit to its bytes.',
  },
  SLOT_AHEAD: {
    severity: 'warning',
    by: gaps,
    says: 'something was written beyond the next slot',
    cause: 'Somebody who may append wrote where no writer of ours does. It does not stop records, until they reach it.',
    remedy: 'Find out who wrote it. Where the store can, limit the writers by pattern to the slots near the end.',
  },
  LOCK_MISSING: {
    severity: 'error',
    by: locks,
    says: 'a record is not locked, and could be removed',
    cause:
      'It was written while the bucket had no default retention and the URL asked for none; somebody who may took its lock away, which GOVERNANCE mode allows; or the whole bucket has no Object Lock.',
    remedy:
      'Lock it now: a lock can be added at any time. Give the bucket a default retention, in COMPLIANCE mode where nobody should be able to take it away.',
  },
  LOCK_TOO_SHORT: {
    severity: 'error',
    or: { severity: 'info', when: 'its time has passed, and `--locked-until` did not ask for more' },
    by: locks,
    says: 'a record is not locked for as long as it should be',
    cause: 'Its retention is shorter than `--locked-until` asks for, or its time has passed, or somebody who may shortened it, which GOVERNANCE mode allows.',
    remedy: 'Extend its retention, which is possible at any time. Compare the default retention of the bucket with how long records have to be kept.',
  },
} as const satisfies Record<string, FindingRow>
