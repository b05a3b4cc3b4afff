/**
 * One planned change, whatever the tool. What differs between tools is kept in words (`address`, `native`); what a
 * reviewer or a rule decides on is closed.
 */
import type { Clear, Raw } from './values.ts'

export const ACTIONS = ['create', 'read', 'update', 'replace', 'delete', 'forget', 'import', 'move', 'no-op', 'invoke', 'unknown'] as const
export type Action = (typeof ACTIONS)[number]

/** `null`: there is nothing on that side. `unknown`: the tool will know it after it has applied. */
export type Value = Raw | Clear | { readonly unknown: true } | null

/** One leaf that differs, by its path: `ingress[0].from_port`. */
export interface Attribute {
  readonly path: string
  readonly op: 'add' | 'remove' | 'change'
  /** Marked so by the tool. */
  readonly sensitive: boolean
  readonly before: Value
  readonly after: Value
}

export interface Change {
  readonly address: string
  /** Key of an object that a replacement left behind: one address may have two changes. */
  readonly deposed: string | null
  readonly formerly: string | null
  readonly kind: 'resource' | 'data'
  readonly type: string
  readonly action: Action
  /** The tool's own words for the action: `delete,create`. */
  readonly native: string
  readonly reason: string | null
  readonly replacement: { readonly order: 'delete-first' | 'create-first' | 'unknown'; readonly paths: readonly string[] } | null
  /** Why the tool put it off to a later run; null for what it would do now. */
  readonly deferred: string | null
  readonly attributes: readonly Attribute[]
  /** How many more leaves differ than are listed. */
  readonly attributesOmitted: number
}

export const RESULTS = ['succeeded', 'failed', 'not-attempted', 'interrupted', 'unknown'] as const

/** What became of one change. Joined to it by address and deposed key; only an outcome has these. */
export interface Result {
  readonly address: string
  readonly deposed: string | null
  readonly action: Action
  readonly status: (typeof RESULTS)[number]
  /** What the status rests on: the tool's own log, the state before and after, or the exit code alone. */
  readonly seenIn: 'log' | 'state' | 'exit-code'
  /** The tool's words for what went wrong. */
  readonly problem: Raw | Clear | null
}

/** A check, a condition or a validation, as the tool judged it. */
export interface CheckResult {
  readonly address: string
  readonly kind: string
  readonly status: 'pass' | 'fail' | 'error' | 'unknown'
  readonly problems: readonly (Raw | Clear)[]
}

export type Counts = { readonly action: Action; readonly count: number }[]

/** How many changes of each action, in the order of ACTIONS, none that is zero. */
export function countChanges(changes: readonly Change[]): Counts {
  const counted = ACTIONS.map((action) => ({ action, count: changes.filter((change) => change.action === action).length }))
  return counted.filter(({ count }) => count > 0)
}
