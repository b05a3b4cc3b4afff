/**
 * What `show -json` tells of a plan: its changes with what differs in them, and the secrets that stand in it. Only the
 * sections named here become part of the result, and no value of an attribute leaves it other than in a Raw.
 */
import { countChanges } from '../../../../record/change.ts'
import type { Plan } from '../../../../record/command.ts'
import { absent, type Field, Later, type Raw } from '../../../../record/values.ts'
import { isObject, type Json } from '../../../../shared/bytes.ts'
import { isListSpan, isObjectSpan, itemsIn, membersIn, type Span, sectionsIn, valueIn } from '../../../../shared/json-spans.ts'
import { nativeOf } from './actions.ts'
import { checksIn } from './checks.ts'
import { memberOf } from './json.ts'
import { marksAny } from './masks.ts'
import { changeOf, deferredOf, invocationOf, type Reading, sidesOf } from './plan-change.ts'
import { driftOf } from './plan-drift.ts'
import { startOfJson } from './question.ts'
import { isSecretName } from './secret-names.ts'
import { SecretValues } from './secret-values.ts'
import { collectSecrets, type Sections } from './secrets-in-plan.ts'

/** The secrets of a plan are all those that it holds, also where nothing of them is recorded. */
export interface PlanRead {
  readonly plan: Plan
  readonly secrets: readonly Raw[]
}

/** In all changes of one plan together: what more there is, is counted. */
const MOST_ATTRIBUTES = 100_000

export function planIn(answer: Uint8Array): Field<PlanRead> {
  if (isUtf16(answer)) return absent('error', 'the tool printed the plan in UTF-16')
  try {
    return readPlan(answer)
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return absent('error', 'the tool did not print the plan as JSON')
    if (thrown instanceof RangeError) return absent('error', 'the plan is nested too deep, or a part of it is too long')
    throw thrown
  }
}

function readPlan(answer: Uint8Array): Field<PlanRead> {
  const sections = sectionsIn(answer, startOf(answer))
  if (sections === undefined) return absent('error', 'the tool did not print the plan as JSON')
  const format = sectionIn(sections, 'format_version')
  if (typeof format !== 'string' || !/^[0-9]{1,4}\.[0-9]{1,4}$/.test(format)) return absent('error', 'the plan is in a format that is not known')
  if (!/^[01]\./.test(format)) return absent('error', `the plan is in format ${format}, which this version does not read`)
  if (!isPlan(sections)) return absent('error', 'the tool printed something else than a plan')
  const reading = { marked: !/^0\.[01]$/.test(format), room: { left: MOST_ATTRIBUTES } }
  const secrets = new SecretValues()
  const plan = planOf(sections, format, reading, secrets)
  if (plan === undefined) return absent('error', 'the plan is of a shape that is not known')
  collectSecrets(sections, secrets)
  return { plan, secrets: secrets.raws() }
}

/** The byte order mark of UTF-8 does no harm. */
function startOf(answer: Uint8Array): number {
  return answer[0] === 0xef && answer[1] === 0xbb && answer[2] === 0xbf ? 3 : startOfJson(answer)
}

/** What PowerShell makes of a redirected output. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
}

/** The state has a format version too, and is printed by the same command. */
function isPlan(sections: Sections): boolean {
  return ['planned_values', 'resource_changes', 'output_changes', 'configuration'].some((name) => sections.has(name))
}

function sectionIn(sections: Sections, name: string): Json | undefined {
  const span = sections.get(name)
  return span && valueIn(span)
}

function planOf(sections: Sections, format: string, reading: Reading, secrets: SecretValues): Plan | undefined {
  const resources = listed(sections, 'resource_changes', secrets, (entry) => changeOf(entry, reading))
  const invoked = listed(sections, 'action_invocations', secrets, invocationOf)
  const deferred = ['deferred_changes', 'deferred_action_invocations'].map((name) => listed(sections, name, secrets, (entry) => deferredOf(entry, reading)))
  const drift = listed(sections, 'resource_drift', secrets, (entry) => driftOf(entry, reading))
  const outputs = outputsIn(sections.get('output_changes'), secrets)
  const checks = listed(sections, 'checks', undefined, (entry) => entry)
  if (!resources || !invoked || !deferred.every((list) => list !== undefined) || !drift || !outputs || !checks) return undefined
  const now = [...resources, ...invoked]
  const changes = [...now.filter(({ action }) => action !== 'no-op'), ...deferred.flat()]
  return {
    content: new Later(),
    format,
    file: absent('not-available', 'no commitment key is configured'),
    counts: countChanges(now),
    changes,
    outputs,
    drift,
    checks: checksIn(checks),
    complete: flagOf(sectionIn(sections, 'complete')),
    errored: flagOf(sectionIn(sections, 'errored')),
  }
}

function flagOf(value: Json | undefined): Field<boolean> {
  return typeof value === 'boolean' ? value : absent('not-available', 'this version of the tool does not say')
}

/** One section, entry by entry. `undefined` where it is no list, or holds an entry that `of` does not know; `null` leaves one out. */
function listed<Item>(sections: Sections, name: string, secrets: SecretValues | undefined, of: (entry: Json) => Item | null | undefined): Item[] | undefined {
  const span = sections.get(name)
  if (span === undefined || valueIfBare(span) === null) return []
  if (!isListSpan(span)) return undefined
  const found: Item[] = []
  for (const item of itemsIn(span)) {
    const entry = valueIn(item)
    const made = of(entry)
    if (made === undefined) return undefined
    if (made !== null) found.push(made)
    if (secrets) collectFromEntry(entry, secrets)
  }
  return found
}

function valueIfBare(span: Span): Json | undefined {
  return isListSpan(span) || isObjectSpan(span) ? undefined : valueIn(span)
}

/** A change, an action's settings, or either inside of what was put off. */
function collectFromEntry(entry: Json | undefined, secrets: SecretValues): void {
  const change = memberOf(entry, 'change')
  if (isObject(change)) for (const { value, mask } of sidesOf(change)) addSide(value, mask, secrets)
  addSide(memberOf(entry, 'config_values'), memberOf(entry, 'config_sensitive'), secrets)
  for (const inner of ['resource_change', 'action_invocation']) if (memberOf(entry, inner) !== undefined) collectFromEntry(memberOf(entry, inner), secrets)
}

function addSide(value: Json | undefined, mask: Json | undefined, secrets: SecretValues): void {
  if (mask === undefined) secrets.addNamed(value)
  else secrets.addMasked(value, mask)
}

/** Those that change. All of an output is sensitive, or nothing of it. */
function outputsIn(span: Span | undefined, secrets: SecretValues): Plan['outputs'] | undefined {
  if (span === undefined || valueIfBare(span) === null) return []
  if (!isObjectSpan(span)) return undefined
  const outputs = new Map<string, Plan['outputs'][number]>()
  for (const [name, held] of membersIn(span)) {
    const change = valueIn(held)
    const sides = isObject(change) ? sidesOf(change) : []
    const sensitive = sides.some(({ mask }) => marksAny(mask))
    for (const { value } of sides) {
      if (sensitive || isSecretName(name)) secrets.add(value)
      else secrets.addNamed(value)
    }
    outputs.set(name, { name: name.toWellFormed(), action: nativeOf(memberOf(change, 'actions')), sensitive })
  }
  return [...outputs.values()].filter(({ action }) => action !== 'no-op').sort((left, right) => (left.name < right.name ? -1 : 1))
}
