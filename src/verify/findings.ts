/**
 * Every finding that a ledger of this version can show: what it says, how bad it is, which check raises it, where it
 * comes from and what to do. The list of checks, the page in docs/ and the tamper suite are all made from this table.
 * Codes are never renamed or reused. Adding one: its check (or a line in one), a row here, a tamper test.
 */
import type { Check } from './check.ts'
import { contents } from './checks/contents.ts'
import { evidence } from './checks/evidence.ts'
import { glass } from './checks/glass.ts'
import { heads } from './checks/heads.ts'
import { links } from './checks/links.ts'
import { pairs } from './checks/pairs.ts'
import { pins } from './checks/pins.ts'
import { policies } from './checks/policies.ts'
import { runs } from './checks/runs.ts'
import { seals } from './checks/seals.ts'
import { states } from './checks/states.ts'
import type { FindingRow } from './finding-row.ts'
import { COPY_FINDINGS } from './findings-copies.ts'
import { SLOT_FINDINGS } from './findings-slots.ts'

export const FINDINGS = {
  LEDGER_EMPTY: {
    severity: 'error',
    by: pins,
    says: 'there is no ledger here',
    cause: 'The store or prefix is mistyped, the ledger was never founded, or all of it, or its first record, was removed.',
    remedy: 'Check the store that you named. If a ledger was there before, keep everything that is left and look into who could remove it.',
  },
  LEDGER_MISMATCH: {
    severity: 'error',
    by: pins,
    says: 'this is not the ledger that was asked for',
    cause: 'The store holds another ledger, its first record was changed, or somebody founded a new ledger in its place.',
    remedy:
      'Compare the id with the one that was noted when the ledger was founded. Never replace the pinned id by the one that is found before you know why they differ.',
  },
  UNPINNED: {
    severity: 'error',
    by: pins,
    says: 'nothing outside the ledger vouches for it',
    cause:
      'The id of the ledger, or both the policy and the key, were not given. A ledger that was rewritten as a whole, with other keys, passes every other check.',
    remedy:
      'Give the id and the public key or the policy, from a place that whoever writes the store can not change. `--unpinned` says that you look all the same.',
  },
  STREAM_MISSING: {
    severity: 'error',
    by: heads,
    says: 'a stream that had records has none',
    cause: 'All its records were removed: another record, or a head that was given, names one of them.',
    remedy: 'Look into who could remove them. Restore them from a copy: they fit in again only if they are the same bytes.',
  },
  STREAM_EMPTY: {
    severity: 'warning',
    by: heads,
    says: 'a stream was registered and has no record',
    cause: 'A job ended between the registration and the first record. Or the records were removed, all of them.',
    remedy: 'Look at the job that wrote the registration. If it went on to make a change, records were removed.',
  },
  ...SLOT_FINDINGS,
  RECORD_MALFORMED: {
    severity: 'error',
    by: contents,
    says: 'what lies in a slot does not read as a record',
    cause: 'It was changed, or it never was one. A record reads back to exactly the bytes that were printed.',
    remedy: 'Compare it with a copy. Later records still tell the bytes that were there, by their digest.',
  },
  RECORD_MISPLACED: {
    severity: 'error',
    by: contents,
    says: 'a record stands where it was not written for',
    cause: 'Somebody copied it from another slot, stream, zone or ledger, or swapped two.',
    remedy: 'The record says where it belongs. Look for what stood here before: the record after it names that by its leaf.',
  },
  PREVIOUS_MISMATCH: {
    severity: 'error',
    by: links,
    says: 'a record does not point to what is before it',
    cause:
      'What is before it was changed, replaced or removed after this record was written; or its stream was never registered; or the root that it names was rewritten.',
    remedy: 'Look at what is before it: its signature tells whether it is the forged one. Compare with a copy.',
  },
  PEAKS_MISMATCH: {
    severity: 'error',
    by: links,
    says: 'a record commits to another history than the one that is there',
    cause: 'Something before it was changed, replaced or removed after this record was written, or its writer lied.',
    remedy: 'The first record that says so stands right after the change, or later. Compare everything before it with a copy.',
  },
  ROOT_DECREASED: {
    severity: 'error',
    by: links,
    says: 'a record knew an older root than the one before it',
    cause:
      'Its writer was shown an old root, or named one on purpose: a record is judged by the policy that it names, so an old one would let a removed signer sign.',
    remedy: 'Look at the job that wrote it, and at who could change what that job was shown.',
  },
  SIGNATURE_INVALID: {
    severity: 'error',
    by: seals,
    says: 'a signature does not fit its record',
    cause: 'The record was changed after it was signed. For a late record: what it says was changed while it waited.',
    remedy: 'Compare it with a copy, and look at the job that it names.',
  },
  SIGNER_NOT_ALLOWED: {
    severity: 'error',
    by: seals,
    says: 'signed by somebody whom the policy does not name',
    cause: 'Another key signed it, or the policy that it names is not in this ledger, or the wrong key or policy was given for this verification.',
    remedy: 'Check the key or policy that you gave. If it is the right one, nothing in this record can be relied on.',
  },
  SIGNER_CHANGED: {
    severity: 'warning',
    by: policies,
    says: 'another key signs here than before, and the policy did not change',
    cause:
      'The policy allows several keys there, and this one had not signed in this stream yet: another machine or team took over, or the key is in other hands.',
    remedy: 'Ask whoever holds that key. If nobody knows of it, the key is stolen: nothing that it signed since can be relied on.',
  },
  POLICY_CHANGED: {
    severity: 'info',
    by: policies,
    says: 'the rules changed here',
    cause: 'A later policy allows other keys, or the jobs of this stream had another configuration file than before.',
    remedy: 'Look at who made the change, and whether it was agreed: the commit for the configuration file, the root record for the policy.',
  },
  HEAD_BEHIND_ANCHOR: {
    severity: 'error',
    by: heads,
    says: 'a stream is shorter than somebody remembers, or ends with another record',
    cause: 'Its last records were removed or replaced. Or the head that was given is of another ledger.',
    remedy: 'Check the head that you gave. If it is the right one, look into who could remove records, and restore them from a copy.',
  },
  STATE_GAP: {
    severity: 'error',
    or: { severity: 'info', when: 'the state is a file on a hosted runner, which ends with its job' },
    by: states,
    says: 'a state changed between two records',
    cause:
      'Somebody changed it without a record: called the tool by its own path, from another machine or pipeline, edited it, or put an older copy back. The command that is named found another state than was left before it.',
    remedy:
      "Find out what changed the state between the two records: the backend's own versions and logs tell when. Look at what is in it now, and close the way around the recording.",
  },
  STATE_RACE: {
    severity: 'warning',
    by: states,
    says: 'two commands changed one state at the same time, without its lock',
    cause: 'One of them had `-lock=false`, so nothing kept it from writing over what the other one wrote.',
    remedy: 'Compare the state with what is really there: what one of them made may be missing in it. Use `-lock-timeout` in place of `-lock=false`.',
  },
  INTENT_OPEN: {
    severity: 'error',
    by: pairs,
    says: 'a change was begun, and nothing says how it ended',
    cause: 'The job was killed before its last step, its last records could not be stored, or they were removed.',
    remedy: 'Look at the run that the intent names, and at the state: the change may have been made in part.',
  },
  INTENT_NOT_STORED: {
    severity: 'warning',
    by: pairs,
    says: 'a change was made that could not be announced',
    cause: 'The store was away, and `if-unrecorded: warn` let the change go on; or the command is one that is never stopped.',
    remedy: 'The outcome says what the intent would have said, and why it could not be stored. Repair that.',
  },
  OUTCOME_WITHOUT_INTENT: {
    severity: 'error',
    by: pairs,
    says: 'a change ended that was never announced',
    cause: 'Its intent was removed or replaced, or somebody wrote an outcome that no command had.',
    remedy: 'Look at the run that the outcome names. If the run is genuine, its intent was removed.',
  },
  DUPLICATE_OPERATION: {
    severity: 'error',
    by: pairs,
    says: 'two records of one kind claim the same operation',
    cause: 'Somebody who may sign wrote a second version of what happened.',
    remedy: 'The one that stands first is the one that was written at the time. Look at who wrote the other one.',
  },
  BREAK_GLASS_OPEN: {
    severity: 'warning',
    by: glass,
    says: 'a change was made under break-glass, and nobody else has said anything about it',
    cause:
      'The store was away, and `break-glass` let a change start on an intent that was only kept on the runner. The detail is the ticket and the reason that were given.',
    remedy:
      'Look at the change. Then another person than the one whose job it was says so, with `iac-ledger annotate STORE ZONE/STREAM=SEQUENCE`: a note of the same person, or of nobody known, does not close it.',
  },
  BYPASS: {
    severity: 'error',
    by: runs,
    says: 'a job tells of commands that went around the recording',
    cause: 'A step changed the PATH, called the tool by its own path, or changed what the action had left; or a state changed without a record.',
    remedy: 'The detail says what was found. Look at the steps of that job, and use `run:` or `record/` where no shim can see.',
  },
  EVIDENCE_MISSING: {
    severity: 'error',
    by: evidence,
    says: 'what a record names beside it is gone',
    cause: 'It was removed, or only a part of the store was copied.',
    remedy: 'Copy all of it, or look into who could remove it. The record still has the counts and the digest.',
  },
  EVIDENCE_MISMATCH: {
    severity: 'error',
    by: evidence,
    says: 'what lies beside a record is not what the record names',
    cause: 'It was changed.',
    remedy: 'Compare it with a copy: the record names the digest of the true one.',
  },
  ...COPY_FINDINGS,
  VOID_UNJUSTIFIED: {
    severity: 'error',
    by: contents,
    says: 'a writer called a good record void',
    cause: 'Its writer wanted the record overlooked. Writers of ours only say so of what is no record.',
    remedy: 'Rely on the record that was called void. Look at who wrote the one that says so.',
  },
} as const satisfies Record<string, FindingRow>

export type FindingCode = keyof typeof FINDINGS

/** Each check once, in the order of the table. */
export function allChecks(): readonly Check[] {
  return [...new Set<Check>(Object.values(FINDINGS).map(({ by }) => by))]
}
