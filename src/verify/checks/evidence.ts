import { type Check, placeOf } from '../check.ts'
import type { FindingCode } from '../findings.ts'
import { printable } from '../printable.ts'
import type { EvidenceProblem } from '../view.ts'

const CODES = { missing: 'EVIDENCE_MISSING', differs: 'EVIDENCE_MISMATCH' } as const satisfies Record<EvidenceProblem['what'], FindingCode>

/** What a record names beside itself is there, byte for byte. */
export const evidence: Check = {
  name: 'evidence',
  begin: (_ground, notes) => ({
    stream: () => ({
      slot: (view) => {
        for (const { what, detail } of view.evidence) notes.raise(CODES[what], placeOf(view.slot), printable(detail))
      },
    }),
  }),
}
