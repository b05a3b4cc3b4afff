/**
 * One planned change, whatever the tool. What differs between tools is kept in words (`address`, `native`); what a
 * reviewer or a rule decides on is closed. No attribute values: paths and actions only.
 */
export const ACTIONS = ['create', 'read', 'update', 'replace', 'delete', 'forget', 'import', 'move', 'no-op', 'invoke', 'unknown'] as const
export type Action = (typeof ACTIONS)[number]

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
}

export type Counts = { readonly action: Action; readonly count: number }[]

/** How many changes of each action, in the order of ACTIONS, none that is zero. */
export function countChanges(changes: readonly Change[]): Counts {
  const counted = ACTIONS.map((action) => ({ action, count: changes.filter((change) => change.action === action).length }))
  return counted.filter(({ count }) => count > 0)
}
