/**
 * The life of a record, as types. Each stage has one maker, named beside it; a stage that was skipped does not
 * compile (__tests__/types/stages.ts).
 *
 *   writing   CommandLine > ToolCall > CapturedBefore > AuditRecord > RedactedRecord > LinkedRecord > SealedRecord
 *             > Receipt > Cleared > (the command runs) > CapturedAfter > AuditRecord > ... > Receipt
 *   reading   StoredKey > OpenedRecord > Verdict
 */

import type { Digest, Instant, JsonObject } from '../shared/bytes.ts'
import type { CommandSpec, Exit } from '../shared/effects.ts'
import type { LedgerError } from '../shared/errors.ts'
import type { BrokenGlass } from './break-glass.ts'
import type { After, Before, Commit, PlanFate, PlanRecord, ToolCall } from './command.ts'
import type { Facts } from './facts.ts'
import type { BodyOf, Kind } from './kinds/table.ts'
import type { Leaf, Lock, Slot, VersionId } from './place.ts'
import type { Field, Raw, Redacted, Withheld } from './values.ts'

declare const stage: unique symbol
type Stage<Name extends string, Data> = Readonly<Data> & { readonly [stage]: Name }
type AnyStage = { readonly [stage]: string }

/** For the one maker of a stage, named in its comment; __tests__/unit/house.test.ts refuses every other caller. */
export function stageOf<S extends AnyStage>(data: Omit<S, typeof stage>): S {
  return data as S
}

/** Made by capture: the world as it was before the command. */
export type CapturedBefore = Stage<
  'captured-before',
  {
    operation: string
    call: ToolCall
    facts: Facts
    /** Where the command ran, as the record tells it. */
    directory: string
    commit: Field<Commit>
    before: Before
    planRecord: Field<PlanRecord>
    at: Instant
  }
>

/** Made by capture, from a CapturedBefore and what the process did. `exit` is null for a command that never started. */
export type CapturedAfter = Stage<'captured-after', { start: CapturedBefore; exit: Exit | null; after: After; planFate: Field<PlanFate>; at: Instant }>

/** Made by the builder in its kind's file. May hold Raw: nothing in it may be hashed, signed, logged or stored. */
export type AuditRecord<K extends Kind = Kind> = Stage<'audit', { kind: K; body: BodyOf<K>; secrets: readonly Raw[] }>

export interface Evidence {
  readonly name: string
  readonly digest: Digest
  readonly bytes: Uint8Array
}

/** Made by redact/ only, after its self-check. Still in no chain. This is what is spooled. */
export type RedactedRecord<K extends Kind = Kind> = Stage<'redacted', { kind: K; operation: string; body: RedactedBody<K>; evidence: readonly Evidence[] }>

/** What redaction says it removed, and by which rules: from the record and from its evidence together. */
export interface RedactionReport {
  readonly rules: string
  /** Values that are not shown, and why, in the order of WITHHELD, none that is zero. */
  readonly withheld: number
  readonly reasons: readonly { readonly reason: Withheld; readonly count: number }[]
  /** Values and texts in which a known secret was found, and in which something was that looks like one. */
  readonly propagated: number
  readonly patterns: number
  /** Addresses, paths and names that hold a known secret, and stay: they say what was changed. */
  readonly inAddress: number
  /** The final check found a secret, so that no value and no text is shown. */
  readonly degraded: boolean
}

export const LISTS = ['changes', 'outputs', 'drift', 'checks', 'results'] as const

/** A list of which the record holds a part; the whole lies in the evidence. */
export interface SetAside {
  readonly name: (typeof LISTS)[number]
  readonly total: number
  readonly inline: number
  /** What is held stands without its attributes. */
  readonly bare: boolean
}

/** `evidence` names the manifest of what lies beside the record; null when nothing does. */
export type RedactedBody<K extends Kind = Kind> = Redacted<BodyOf<K>> & {
  readonly redaction: RedactionReport
  readonly salt: string
  readonly evidence: { readonly manifest: Digest; readonly lists: readonly SetAside[] } | null
}

/** Made by ledger/link.ts: one place in one stream. The bytes to be signed are fixed here and never built again. */
export type LinkedRecord<K extends Kind = Kind> = Stage<'linked', { kind: K; slot: Slot; payload: Uint8Array }>

/** Made by sign/seal.ts: the bytes to be stored. Sent again as they are, for as long as the slot is free. */
export type SealedRecord<K extends Kind = Kind> = Stage<'sealed', { kind: K; slot: Slot; leaf: Leaf; bytes: Uint8Array }>

/** Made by append/claim.ts, after the bytes were read back. The only proof that something is recorded. */
export type Receipt<K extends Kind = Kind> = Stage<
  'receipt',
  { kind: K; operation: string; slot: Slot; leaf: Leaf; digest: Digest; version: VersionId; lock: Lock }
>

/** Made by append/spool.ts: what could not be stored, and where it waits, if it does. `broken`: an intent that is kept under break-glass. */
export type Gap = Stage<'gap', { why: LedgerError; spooled: string | undefined; broken?: BrokenGlass }>

/** What stands in the ledger when the command starts. */
export type Intent = Receipt<'intent'> | Gap | 'not-needed'

/** Made by flows/record-command.ts. Without one, no process of the user's can be started. */
export type Cleared = Stage<'cleared', { command: CommandSpec }>

/** Made by ledger/open.ts: parsed, printed back identically. Its signature is not yet believed. */
export type OpenedRecord<K extends Kind = Kind> = Stage<
  'opened',
  {
    kind: K
    slot: Slot
    leaf: Leaf
    chain: Chain
    body: RedactedBody<K>
    /** The same members as they were read, with those that this version does not know. */
    predicate: JsonObject
    payload: Uint8Array
    payloadDigest: Digest
    digest: Digest
    signature: Uint8Array
    hint: string
  }
>

export interface Seen {
  readonly sequence: number
  readonly what: 'foreign' | 'hidden' | 'versions' | 'ahead'
}

/** Tells one kind from the others, with its own members. */
export function isKind<K extends Kind>(record: OpenedRecord, kind: K): record is OpenedRecord<K> & OpenedRecord {
  return record.kind === kind
}

/** The link of a record: closed, so that any v1 writer may append after any other. */
export interface Chain {
  readonly ledger: Digest | null
  readonly zone: string
  readonly stream: string
  readonly sequence: number
  readonly previous: { readonly leaf: Digest } | null
  readonly tree: { readonly size: number; readonly peaks: readonly Digest[] }
  readonly root: { readonly size: number; readonly leaf: Digest } | null
  readonly seen?: readonly Seen[]
}
