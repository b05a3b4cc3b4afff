/** Compiled, never run: each `@ts-expect-error` is a shortcut that must not compile. An unused one fails the check. */
import { claimSlot } from '../../src/append/claim.ts'
import type { Patience } from '../../src/append/retry.ts'
import { spool } from '../../src/append/spool.ts'
import { runCommand } from '../../src/capture/capture.ts'
import { type AppendPorts, appendOrSpool, appendRecord } from '../../src/flows/append-record.ts'
import { clearToStart, type RecordPorts } from '../../src/flows/record-command.ts'
import type { VerifyPorts } from '../../src/flows/verify-ledger.ts'
import type { Head } from '../../src/ledger/head.ts'
import { link } from '../../src/ledger/link.ts'
import { intentOf } from '../../src/record/kinds/intent.ts'
import { outcomeOf } from '../../src/record/kinds/outcome.ts'
import { planOf } from '../../src/record/kinds/plan.ts'
import type { Stream } from '../../src/record/place.ts'
import type * as stages from '../../src/record/stages.ts'
import { type Clear, Raw, type Redacted } from '../../src/record/values.ts'
import { redact } from '../../src/redact/redact.ts'
import type { Session } from '../../src/session/session.ts'
import { printJson } from '../../src/shared/bytes.ts'
import type { ErrorCode, LedgerError } from '../../src/shared/errors.ts'
import { seal } from '../../src/sign/seal.ts'
import type { Refusal } from '../../src/trust/verifier.ts'
import type { FindingCode } from '../../src/verify/findings.ts'

declare const before: stages.CapturedBefore
declare const after: stages.CapturedAfter
declare const audit: stages.AuditRecord<'intent'>
declare const redacted: stages.RedactedRecord<'intent'>
declare const linked: stages.LinkedRecord<'intent'>
declare const sealed: stages.SealedRecord<'intent'>
declare const receipt: stages.Receipt<'intent'>
declare const planned: stages.Receipt<'plan'>
declare const gap: stages.Gap
declare const opened: stages.OpenedRecord
declare const ports: AppendPorts & Pick<RecordPorts, 'exec'>
declare const stream: Stream
declare const head: Head
declare const patience: Patience
declare const session: Session
declare const why: LedgerError
declare const started: (pid: number) => void

// The way that compiles.
redact(audit, ports) satisfies stages.RedactedRecord<'intent'>
link(redacted, head) satisfies stages.LinkedRecord<'intent'>
seal(linked, ports) satisfies Promise<stages.SealedRecord<'intent'>>
claimSlot(sealed, patience, ports) satisfies Promise<unknown>
appendOrSpool(intentOf(before), stream, ports) satisfies Promise<stages.Receipt<'intent'> | stages.Gap>
runCommand(clearToStart(before, receipt, session), ports, started) satisfies Promise<unknown>
outcomeOf(after, receipt) satisfies stages.AuditRecord<'outcome'>
outcomeOf(after, gap) satisfies stages.AuditRecord<'outcome'>

/** What follows is never called; its promises are not awaited because they are never made. */
export const shortcuts: readonly (() => unknown)[] = [
  // @ts-expect-error what was not redacted is not linked
  () => link(audit, head),
  // @ts-expect-error what was not linked is not sealed
  () => seal(redacted, ports),
  // @ts-expect-error what was not sealed is not stored
  () => claimSlot(linked, patience, ports),
  // @ts-expect-error what was not redacted is not appended
  () => appendRecord(audit, stream, ports),
  // @ts-expect-error nor spooled
  () => spool(audit, stream, why, undefined, ports),
  // @ts-expect-error what was redacted is not redacted again
  () => redact(redacted, ports),
  // @ts-expect-error what was read is not what is to be written
  () => link(opened, head),
  // @ts-expect-error a command does not start on a captured call
  () => runCommand(before, ports, started),
  // @ts-expect-error nor on a receipt alone: somebody decides
  () => runCommand(receipt, ports, started),
  // @ts-expect-error nor on an object that looks like leave to start
  () => runCommand({ command: before.call.line }, ports, started),
  // @ts-expect-error leave to start rests on an intent, not on a plan
  () => clearToStart(before, planned, session),
  // @ts-expect-error nor on a record that has no receipt yet
  () => clearToStart(before, sealed, session),
  // @ts-expect-error an outcome is not made before the command ran
  () => outcomeOf(before, receipt),
  // @ts-expect-error an outcome does not close a plan
  () => outcomeOf(after, planned),
  // @ts-expect-error an intent is not made from what is known afterwards
  () => intentOf(after),
  // @ts-expect-error a plan's record is no intent
  () => planOf(after) satisfies stages.AuditRecord<'intent'>,
  // @ts-expect-error a raw value is no JSON
  () => printJson(new Raw('hunter2')),
  // @ts-expect-error and is not hidden in a body either
  () => printJson(audit.body),
]

// @ts-expect-error a redacted record can't be typed in
export const forged: stages.RedactedRecord<'run'> = { kind: 'run', operation: '', body: redacted.body, evidence: [] }
// @ts-expect-error the verifier's store can't write
export type Write = VerifyPorts['store']['create']
// @ts-expect-error a code that is in no table
export const unknownCode: ErrorCode = 'STORE_SAD'
// @ts-expect-error nor this one
export const unknownFinding: FindingCode = 'RECORD_SAD'

// What must hold without a shortcut: redaction leaves no Raw behind, and every refusal is a finding.
type Same<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false
export type Holds = [
  true extends Same<Redacted<{ a: Raw; b: readonly Raw[]; c: 'x' | null }>, { readonly a: Clear; readonly b: readonly Clear[]; readonly c: 'x' | null }>
    ? true
    : never,
  Refusal extends FindingCode ? true : never,
]
true satisfies Holds[0]
true satisfies Holds[1]
