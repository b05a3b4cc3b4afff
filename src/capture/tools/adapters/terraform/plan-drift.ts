/**
 * What somebody else changed since the state was written. Right after a create nearly every resource "drifts": the
 * provider reads back an empty list where it wrote none. What is only such a spelling is left out.
 */
import type { Change } from '../../../../record/change.ts'
import { isObject, type Json, type JsonObject } from '../../../../shared/bytes.ts'
import { isNothing, memberOf } from './json.ts'
import { changeOf, type Reading } from './plan-change.ts'

/** `null`: the entry tells of nothing that anybody did. `undefined`: it is of no known shape. */
export function driftOf(entry: Json, reading: Reading): Change | null | undefined {
  const change = memberOf(entry, 'change')
  if (!isObject(entry) || !isObject(change)) return undefined
  const drift = changeOf({ ...entry, change: withoutSpelling(change) }, reading)
  if (drift === undefined || drift.action === 'no-op' || drift.action === 'move') return drift && null
  const nothingLeft = drift.action === 'update' && drift.attributes.length === 0 && drift.attributesOmitted === 0
  return nothingLeft ? null : drift
}

function withoutSpelling(change: JsonObject): JsonObject {
  const [before, after] = [memberOf(change, 'before'), memberOf(change, 'after')]
  return isNothing(before) || isNothing(after) ? change : { ...change, after: asSpelled(before, after, '') }
}

/** `after`, where it differs from `before` in spelling only, as it was before. Lists keep their elements: masks go by index. */
function asSpelled(before: Json | undefined, after: Json, name: string): Json {
  if (isEmpty(before) && isEmpty(after)) return before ?? null
  if (isClock(name) && isTime(before) && isTime(after)) return before ?? null
  if (!isObject(before) || !isObject(after)) return after
  return Object.fromEntries(Object.entries(after).map(([member, held]) => [member, asSpelled(memberOf(before, member), held ?? null, member)]))
}

function isEmpty(value: Json | undefined): boolean {
  return isNothing(value) || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}

/** A time that runs by itself (`latest_restorable_time`). A time that somebody sets (`valid_until`) is a change. */
function isClock(name: string): boolean {
  return /^(?:last|latest)_|_last_|^(?:updated?|modified)_|_(?:modified|updated)(?:_|$)/i.test(name)
}

function isTime(value: Json | undefined): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/.test(value)
}
