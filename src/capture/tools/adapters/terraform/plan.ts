/** What `show -json` tells of a plan, reduced to addresses, types, actions and paths. No value of an attribute passes. */
import { type Change, countChanges } from '../../../../record/change.ts'
import type { Plan } from '../../../../record/command.ts'
import { absent, type Field } from '../../../../record/values.ts'
import { type Digest, type Json, type JsonObject, printJson, sha256 } from '../../../../shared/bytes.ts'
import { actionOf, nativeOf, orderOf, pathText, reasonOf } from './actions.ts'
import { isObject, itemsOf, textOf } from './json.ts'
import { jsonIn } from './question.ts'

export function planIn(answer: Uint8Array): Field<Plan> {
  const document = jsonIn(answer)?.value
  if (!isObject(document)) return absent('error', 'the tool did not print the plan as JSON')
  const format = document['format_version']
  if (typeof format !== 'string' || !/^[01]\.[0-9]{1,4}$/.test(format)) return absent('error', 'the plan is in a format that is not known')
  if (!isPlan(document)) return absent('error', 'the tool printed something else than a plan')
  const changes = changesIn(document)
  const outputs = outputsIn(document['output_changes'])
  const drift = itemsOf(document['resource_drift'])
  if (changes === undefined || outputs === undefined || drift === undefined) return absent('error', 'the plan is of a shape that is not known')
  const listed = changes.filter(({ action }) => action !== 'no-op')
  return {
    content: contentOf(listed, outputs),
    format,
    file: absent('not-available', 'no commitment key is configured'),
    counts: countChanges(changes),
    changes: listed,
    outputs,
    drift: drift.filter(isDrift).flatMap((entry) => changeOf(entry) ?? []),
    checks: [],
    complete: flagOf(document['complete']),
    errored: flagOf(document['errored']),
  }
}

/** The state has a format version too, and is printed by the same command. */
function isPlan(document: JsonObject): boolean {
  return ['planned_values', 'resource_changes', 'output_changes', 'configuration'].some((member) => Object.hasOwn(document, member))
}

function flagOf(value: Json | undefined): Field<boolean> {
  return typeof value === 'boolean' ? value : absent('not-available', 'this version of the tool does not say')
}

function isDrift(entry: Json): boolean {
  return isObject(entry) && isObject(entry['change']) && nativeOf(entry['change']['actions']) !== 'no-op'
}

function changesIn(document: JsonObject): readonly Change[] | undefined {
  const resources = itemsOf(document['resource_changes'])?.map(changeOf)
  const invoked = itemsOf(document['action_invocations'])?.map(invocationOf)
  const changes = resources && invoked && [...resources, ...invoked]
  return changes?.every((change) => change !== undefined) ? changes : undefined
}

function changeOf(entry: Json): Change | undefined {
  if (!isObject(entry) || !isObject(entry['change'])) return undefined
  const { change } = entry
  const address = textOf(entry['address'])
  if (!address) return undefined
  const native = nativeOf(change['actions'])
  const formerly = textOf(entry['previous_address']) ?? null
  const action = actionOf(native, { moved: formerly !== null, imported: isObject(change['importing']) })
  const paths = (itemsOf(change['replace_paths']) ?? []).map(pathText)
  return {
    address,
    deposed: textOf(entry['deposed']) ?? null,
    formerly,
    kind: entry['mode'] === 'data' ? 'data' : 'resource',
    type: textOf(entry['type']) ?? '',
    action,
    native,
    reason: reasonOf(entry['action_reason']),
    replacement: action === 'replace' ? { order: orderOf(native), paths } : null,
    deferred: null,
    attributes: [],
  }
}

/** An action of terraform 1.14: it changes no resource of the state, but may do anything outside of it. */
function invocationOf(entry: Json): Change | undefined {
  const address = isObject(entry) ? textOf(entry['address']) : undefined
  if (!isObject(entry) || !address) return undefined
  const type = textOf(entry['type']) ?? ''
  return { address, deposed: null, formerly: null, kind: 'resource', type, action: 'invoke', native: 'invoke', reason: null, replacement: null, deferred: null, attributes: [] }
}

/** Those that change. */
function outputsIn(changes: Json | undefined): Plan['outputs'] | undefined {
  if (changes === undefined || changes === null) return []
  if (!isObject(changes)) return undefined
  const outputs = Object.entries(changes).map(([name, change]) => ({
    name: name.toWellFormed(),
    action: nativeOf(isObject(change) ? change['actions'] : undefined),
    sensitive: false,
  }))
  return outputs.filter(({ action }) => action !== 'no-op').sort((left, right) => order(left.name, right.name))
}

/** docs/record-format.md, "Content digest": from what the record or its evidence lists, so that anybody can compute it again. */
export function contentOf(changes: readonly Change[], outputs: Plan['outputs']): Digest {
  const listed = changes.map(({ address, deposed, formerly, action, native, replacement }) => ({
    address,
    deposed,
    formerly,
    action,
    actions: native.split(','),
    replacePaths: [...(replacement?.paths ?? [])].sort(),
    values: null,
  }))
  listed.sort((left, right) => order(left.address, right.address) || order(left.deposed ?? '', right.deposed ?? ''))
  return sha256(printJson({ v: 'iac-ledger/plan-content/v1', changes: listed, outputs: outputs.map(({ name, action }) => ({ name, action })) }))
}

/** By UTF-16 units, like everything that is digested. */
function order(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
