/** The rows of FINDINGS that are about copies beside the first store. */
import { copies } from './checks/copies.ts'
import type { FindingRow } from './finding-row.ts'

export const COPY_FINDINGS = {
  COPY_MISSING: {
    severity: 'error',
    or: { severity: 'warning', when: 'the copy only ends earlier, or lacks nothing but evidence that no record of it names' },
    by: copies,
    says: 'a copy lacks what the first store has',
    cause:
      'A copy that ends earlier was made or caught up before the newest records were written, or its end was cut. What is missing before its end was removed from it, or never was copied; without the first record of the root, the store that was named is no copy.',
    remedy:
      'Bring the copy up to date with `iac-ledger copy`. Where something is missing before its end, look first into who could remove it, and keep the copy as it is until you know.',
  },
  COPY_DIFFERS: {
    severity: 'error',
    by: copies,
    says: 'a copy holds what the first store does not',
    cause:
      'Something was changed in one of the two after it was written. Or it was removed from the first store: a ledger whose end was cut passes every other check, and the copy still has what is gone.',
    remedy:
      'Verify the copy by itself, with the same id and key: the one whose records pass is right about them. A record that only the copy has, and that passes there, was removed from the first store.',
  },
} as const satisfies Record<string, FindingRow>
