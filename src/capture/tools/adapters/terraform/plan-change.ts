/** From one entry of a plan to one change: a resource, an action that is invoked, or either of them put off to a later run. */
import type { Change } from '../../../../record/change.ts'
import { isObject, type Json, type JsonObject } from '../../../../shared/bytes.ts'
import { actionOf, nativeOf, orderOf, pathText, reasonOf } from './actions.ts'
import { type Attributes, attributesOf, type Room } from './attributes.ts'
import { itemsOf, memberOf, textOf } from './json.ts'

/** What holds for all entries of one plan. */
export interface Reading {
  /** Whether this format of the plan marks what is sensitive: 0.1 does not, or not all of it. */
  readonly marked: boolean
  readonly room: Room
}

/** Nothing happens to the object itself: it is only read, or only forgotten. */
const UNTOUCHED = new Set(['no-op', 'read', 'forget'])
const NO_ATTRIBUTES: Attributes = { attributes: [], attributesOmitted: 0 }

export function changeOf(entry: Json | undefined, { marked, room }: Reading): Change | undefined {
  const change = memberOf(entry, 'change')
  const address = addressOf(entry)
  if (!isObject(entry) || !isObject(change) || !address) return undefined
  const native = nativeOf(memberOf(change, 'actions'))
  const formerly = textOf(memberOf(entry, 'previous_address')) ?? null
  const action = actionOf(native, { moved: formerly !== null, imported: isObject(memberOf(change, 'importing')) })
  const paths = (itemsOf(memberOf(change, 'replace_paths')) ?? []).map(pathText)
  return {
    address,
    deposed: textOf(memberOf(entry, 'deposed')) ?? null,
    formerly,
    kind: memberOf(entry, 'mode') === 'data' ? 'data' : 'resource',
    type: textOf(memberOf(entry, 'type')) ?? '',
    action,
    native,
    reason: reasonOf(memberOf(entry, 'action_reason')),
    replacement: action === 'replace' ? { order: orderOf(native), paths } : null,
    deferred: null,
    ...(UNTOUCHED.has(native) ? NO_ATTRIBUTES : attributesOf(change, marked, room)),
  }
}

/** Entries of drift had no address in terraform 1.0, only what it is made of. */
function addressOf(entry: Json | undefined): string | undefined {
  const address = textOf(memberOf(entry, 'address'))
  if (!isObject(entry) || address) return address
  const [type, name, module] = ['type', 'name', 'module_address'].map((part) => textOf(memberOf(entry, part)))
  if (!type || !name) return undefined
  const index = memberOf(entry, 'index')
  const key = typeof index === 'string' || typeof index === 'number' ? `[${JSON.stringify(typeof index === 'string' ? index.toWellFormed() : index)}]` : ''
  return `${module ? `${module}.` : ''}${memberOf(entry, 'mode') === 'data' ? 'data.' : ''}${type}.${name}${key}`
}

/** An action of terraform 1.14: it changes no resource of the state, but may do anything outside of it. */
export function invocationOf(entry: Json | undefined): Change | undefined {
  const address = textOf(memberOf(entry, 'address'))
  if (!address) return undefined
  const type = textOf(memberOf(entry, 'type')) ?? ''
  const nothing = { deposed: null, formerly: null, reason: null, replacement: null, deferred: null }
  return { address, kind: 'resource', type, action: 'invoke', native: 'invoke', ...nothing, ...NO_ATTRIBUTES }
}

const DEFERRALS = new Set(['instance_count_unknown', 'resource_config_unknown', 'provider_config_unknown', 'deferred_prereq', 'absent_prereq'])

/** The member that holds what was put off. */
export function deferredOf(entry: Json | undefined, reading: Reading): Change | undefined {
  const reason = memberOf(entry, 'reason')
  const change = changeOf(memberOf(entry, 'resource_change'), reading) ?? invocationOf(memberOf(entry, 'action_invocation'))
  return change && { ...change, deferred: typeof reason === 'string' && DEFERRALS.has(reason) ? reason : 'unknown' }
}

/** The values of an entry with the mask beside each, for whoever looks for secrets in them. */
export function sidesOf(change: JsonObject): readonly { readonly value: Json | undefined; readonly mask: Json | undefined }[] {
  return ['before', 'after'].map((side) => ({ value: memberOf(change, side), mask: memberOf(change, `${side}_sensitive`) }))
}
