/** Every attack that somebody thought of: for `verify`, and for any other reader of ledgers. */
import { CHAINS, RULES } from './chains.ts'
import { EDITS } from './edits.ts'
import { GLASS } from './glass.ts'
import { ANOTHER, NOTHING_THERE, PINS } from './identities.ts'
import { MOVES } from './moves.ts'
import { RESUMED } from './resumed.ts'
import { STATES } from './states.ts'
import { STRANGERS } from './strangers.ts'
import type { Tamper } from './tamper.ts'
import { EVIDENCE, LATE, OPERATIONS } from './words.ts'

export const SUITES: Readonly<Record<string, readonly Tamper[]>> = {
  'bytes that are changed': EDITS,
  'records that are removed or moved': MOVES,
  'what strangers write': STRANGERS,
  'links that lie': CHAINS,
  'rules that change': RULES,
  'operations that do not add up': OPERATIONS,
  'states that something else moved': STATES,
  'late records': LATE,
  'broken glass': GLASS,
  evidence: EVIDENCE,
  'no ledger': NOTHING_THERE,
  'another ledger': ANOTHER,
  'a verification that goes on from a head': RESUMED,
  'what the auditor brings': PINS,
}
