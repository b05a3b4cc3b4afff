/** What is known about one command: before it runs, and after. Data only; the tools make it. */
import type { Digest } from '../shared/bytes.ts'
import type { CommandSpec } from '../shared/effects.ts'
import type { Change, CheckResult, Counts, Result } from './change.ts'
import type { Leaf, StreamName, Zone } from './place.ts'
import type { Clear, Commitment, Field, Later, Raw } from './values.ts'

/** As it was typed, with the environment that can change its meaning. */
export interface CommandLine extends CommandSpec {
  readonly tool: string
}

/** Decides what is written, and when (classes.ts). */
export type CommandClass = 'mutates-infrastructure' | 'mutates-state' | 'plan' | 'access' | 'read' | 'local'

/**
 * One argument: a flag, its value, or a positional. A plain string is one that the tool's adapter knows to be
 * harmless; everything else is Raw and withheld.
 */
export interface Argument {
  readonly flag: string | null
  readonly value: string | Raw | Clear | null
}

/** A command line that a tool has understood: the environment's options are merged in. */
export interface ToolCall {
  readonly line: CommandLine
  readonly class: CommandClass
  /** The sub-command: `['state', 'mv']`. */
  readonly words: readonly string[]
  readonly argv: readonly Argument[]
  /** The folder that the command works in: its own, or the one it was pointed at. Absolute. */
  readonly directory: string
  /** The plan file that it was given (`reads`) or is to write (`writes`), absolute. */
  readonly plan: { readonly reads: string | null; readonly writes: string | null }
  /** Never refused, whatever the settings say: a lock that can't be removed or a test that can't run is worse. */
  readonly neverBlocked: boolean
  /** What it was told in secret places (`-var`, TF_VAR_*): never to stand in a record. */
  readonly secrets: readonly Raw[]
}

/** The exact tuple that names a stream: one per state. */
export interface Scope {
  readonly type: string
  /** Allow-listed settings of the backend, by name. Never a credential. */
  readonly address: readonly { readonly name: string; readonly value: string }[]
  readonly workspace: string
}

export interface ToolFacts {
  readonly version: Field<string>
  readonly providers: Field<readonly { readonly name: string; readonly version: string }[]>
  readonly lockFile: Field<Digest>
}

/** A place in the life of one state: compared for equality, never for order. */
export interface StateMark {
  readonly lineage: string
  readonly serial: number
  readonly commitment: Field<Commitment>
}

/** What a tool predicted. */
export interface Plan {
  /** Of the changes as they are recorded, without time: equal for two plans that do the same to the same resources. */
  readonly content: Later<Digest>
  readonly format: string
  readonly file: Field<Commitment>
  readonly counts: Counts
  readonly changes: readonly Change[]
  readonly outputs: readonly { readonly name: string; readonly action: string; readonly sensitive: boolean }[]
  /** What somebody else changed since the state was written, without what is only normalisation. */
  readonly drift: readonly Change[]
  readonly checks: readonly CheckResult[]
  readonly complete: Field<boolean>
  readonly errored: Field<boolean>
}

/** The record of the plan that a command was given, found by the digest of the plan file. */
export interface PlanRecord {
  readonly zone: Zone
  readonly stream: StreamName
  readonly sequence: number
  readonly leaf: Leaf
  readonly content: Digest
}

/** How to find one state again, without a credential: post looks once more whether it is where its last record left it. */
export type StateWhere =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'remote'; readonly executable: string; readonly directory: string; readonly workspace: string; readonly dataDirectory: string | null }

/** One object of a state. Compared within one process, never recorded: a fingerprint of a value can be guessed. */
export interface StateObject {
  readonly address: string
  readonly deposed: string | null
  readonly type: string
  /** Of what stays the same while it is changed or moved; null where it has nothing like that. */
  readonly identity: Digest | null
  /** Of all that is known of it. */
  readonly content: Digest
  readonly tainted: boolean
}

/** By address and deposed key. A Map on purpose: it can't be printed. */
export type Inventory = ReadonlyMap<string, StateObject>

/** What we add to the environment of the user's command, to be told of what it does, and the file that tells it. */
export interface Tap {
  readonly env: Readonly<Record<string, string>>
  readonly file: string
}

/** The file of a saved plan at one look: all of it is of the same bytes. Only the commitment is ever recorded. */
export interface PlanFile {
  /** Equal as long as nobody writes to the file, or puts another in its place. */
  readonly stamp: string
  readonly digest: Digest
  readonly commitment: Field<Commitment>
}

/**
 * What became of the plan file that a command was given, between the look before and the end of the command. `touched`:
 * it was written to, or replaced, and has the same bytes as before; what the command read in between is not known.
 */
export type PlanFate = 'untouched' | keyof typeof PLAN_DOUBTS

/** Why nobody may say which plan was applied. */
export const PLAN_DOUBTS = {
  touched: 'somebody wrote to the plan file after the look before the command: what was applied is not known',
  changed: 'the plan file was replaced after the look before the command: what was applied is not known',
  gone: 'the plan file was gone when the command had ended: what was applied is not known',
} as const

export interface Before {
  readonly tool: ToolFacts
  readonly scope: Field<Scope>
  readonly state: Field<StateMark>
  /** What the state was when the plan that it was given was made, as that file says. */
  readonly planned: Field<StateMark>
  /** The plan file that it was given. */
  readonly planFile: Field<PlanFile>
  /** For post's second look at the state; never recorded. */
  readonly where: Field<StateWhere>
  /** For after, which compares; never recorded. */
  readonly inventory: Field<Inventory>
  readonly tap: Tap | null
  readonly secrets: readonly Raw[]
}

export const STATUSES = ['not-started', 'succeeded', 'failed', 'interrupted', 'lost'] as const
export type Status = (typeof STATUSES)[number]

export interface After {
  readonly state: Field<StateMark>
  readonly plan: Field<Plan>
  /** The file that the plan was saved to, with the bytes that were shown. */
  readonly planFile: Field<PlanFile>
  readonly scope: Field<Scope>
  /** Change by change, joined to the plan's by address. */
  readonly results: Field<readonly Result[]>
  readonly secrets: readonly Raw[]
  /** Of the state's bytes. For comparing within one job; never recorded, since a state can be guessed. */
  readonly digest: Field<Digest>
}

/** Read when the command runs, where it runs: the checkout may come after our step, and HEAD may move. */
export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly dirty: Field<{ readonly files: number; readonly digest: Digest }>
  readonly signature: Field<string>
}
