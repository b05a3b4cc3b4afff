/** From terraform's words for what it would do to one object, to the one verb that a reviewer decides on. */
import type { Action, Change } from '../../../../record/change.ts'
import type { Json } from '../../../../shared/bytes.ts'

type Order = NonNullable<Change['replacement']>['order']

/** An order that is not told deletes nothing: the old object is only forgotten. */
const NATIVE: ReadonlyMap<string, { readonly action: Action; readonly order?: Order }> = new Map(
  Object.entries({
    'no-op': { action: 'no-op' },
    create: { action: 'create' },
    read: { action: 'read' },
    update: { action: 'update' },
    delete: { action: 'delete' },
    forget: { action: 'forget' },
    'delete,create': { action: 'replace', order: 'delete-first' },
    'create,delete': { action: 'replace', order: 'create-first' },
    'create,forget': { action: 'replace', order: 'create-first' },
    'forget,create': { action: 'replace', order: 'unknown' },
  } satisfies Record<string, { action: Action; order?: Order }>),
)

/** `delete,create`; a word that is none of terraform's way of naming actions is not repeated. */
export function nativeOf(actions: Json | undefined): string {
  const words = Array.isArray(actions) ? (actions as readonly Json[]) : []
  return words.map((word) => (typeof word === 'string' && /^[a-z][a-z_-]{0,31}$/.test(word) ? word : 'unknown')).join(',') || 'unknown'
}

/** An import and a move change nothing by themselves, so terraform calls them `no-op`. */
export function actionOf(native: string, { moved, imported }: { readonly moved: boolean; readonly imported: boolean }): Action {
  const action = NATIVE.get(native)?.action ?? 'unknown'
  if (action !== 'no-op') return action
  if (moved) return 'move'
  return imported ? 'import' : 'no-op'
}

export function orderOf(native: string): Order {
  return NATIVE.get(native)?.order ?? 'unknown'
}

const REASONS = new Set([
  'replace_because_cannot_update',
  'replace_because_tainted',
  'replace_by_request',
  'replace_by_triggers',
  'delete_because_no_resource_config',
  'delete_because_wrong_repetition',
  'delete_because_count_index',
  'delete_because_each_key',
  'delete_because_no_module',
  'delete_because_no_move_target',
  'delete_because_enabled_false',
  'read_because_config_unknown',
  'read_because_dependency_pending',
  'read_because_check_nested',
  'forgot_because_lifecycle_destroy_in_state',
  'forgot_because_lifecycle_destroy_in_config',
])

export function reasonOf(reason: Json | undefined): string | null {
  return typeof reason === 'string' && REASONS.has(reason) ? reason : null
}

/** `ingress[0].from_port`, `tags["a b"]`. A step that is neither name nor number could be a value, and is not shown. */
export function pathText(path: Json): string {
  const steps = Array.isArray(path) ? (path as readonly Json[]) : [null]
  return steps.map(stepText).join('').replace(/^\./, '')
}

/** As it follows the path so far; at the very beginning its dot is left out. */
export function stepText(step: Json): string {
  if (typeof step === 'number' && Number.isSafeInteger(step)) return `[${step}]`
  if (typeof step !== 'string') return '[?]'
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step.toWellFormed())}]`
}
