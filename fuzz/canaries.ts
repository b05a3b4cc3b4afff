/** Secrets that must not come out again: put into a plan where a tool marks them, and copied to where it does not. */
import type { Json, JsonObject } from '../src/shared/bytes.ts'
import type { Choices } from './choices.ts'

export interface Planted {
  readonly plan: JsonObject
  readonly canary: string
}

const ODD = ['', '', '', '/', '+', '%', '"', '\\', '<&>', 'é', '=', ' ', "'", '$', '\u{1f600}']
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

function word(length: number, choices: Choices): string {
  return Array.from({ length }, () => LETTERS[choices.below(LETTERS.length)]).join('')
}

/** Its first twelve signs stand nowhere else by chance, and need no escape in any form. */
export function newCanary(choices: Choices): string {
  return `Cn4${word(9, choices)}${choices.pick(ODD)}${word(8, choices)}${choices.pick(ODD)}${word(choices.below(12), choices)}`
}

/** What must not be found in anything that is stored. */
export function tracesOf(canary: string): readonly string[] {
  const core = canary.slice(0, 12)
  return [core, Buffer.from(core).toString('base64').slice(0, 16), Buffer.from(core).toString('hex')]
}

/** As tools, templates and people pass a value on. */
const COPIES: readonly ((canary: string) => string)[] = [
  (canary) => canary,
  (canary) => `user:${canary}@host`,
  (canary) => `see ${canary} there`,
  (canary) => JSON.stringify({ a: canary, b: [1] }),
  (canary) => JSON.stringify({ a: JSON.stringify([canary]) }),
  (canary) => encodeURIComponent(canary),
  (canary) => Buffer.from(canary).toString('base64'),
  (canary) => Buffer.from(`ab${canary}`).toString('base64'),
  (canary) => Buffer.from(canary).toString('hex'),
  (canary) => `first line\n  ${canary}\nlast line`,
]

/** Attributes that a record shows, so that a copy in them would be seen. */
const SHOWN_NAMES = ['name', 'bucket', 'instance_type', 'description', 'region', 'port', 'size', 'tags']

type Plant = (plan: JsonObject, canary: string, choices: Choices) => JsonObject

const PLANTS: readonly Plant[] = [
  (plan, canary) => withChange(plan, { p: canary }, { p: true }),
  (plan, canary) => withChange(plan, { p: [1, { q: canary }] }, { p: [false, { q: true }] }),
  (plan, canary) => withChange(plan, { p: { deep: [canary] } }, { p: true }),
  (plan, canary) => withChange(plan, { p: [canary] }, { p: {} }), // a mask that does not fit hides all
  (plan, canary) => withChange(plan, { db_password: canary }, {}),
  (plan, canary) => withChange(plan, { environment: [{ name: 'API_TOKEN', value: canary }] }, { environment: [{}] }),
  (plan, canary) => withMember(plan, 'resource_drift', entry({ p: canary }, { p: true })),
  (plan, canary) => withMember(plan, 'deferred_changes', { reason: 'unknown', resource_change: entry({ p: canary }, { p: true }) }),
  (plan, canary) => ({ ...plan, variables: { ...objectAt(plan, 'variables'), admin_password: { value: canary } } }),
  (plan, canary) => ({ ...plan, output_changes: { ...objectAt(plan, 'output_changes'), o: output(canary) } }),
  (plan, canary) => ({ ...plan, planned_values: { root_module: { resources: [{ address: 'a.b', values: { p: canary }, sensitive_values: { p: true } }] } } }),
]

export function planted(plan: JsonObject, choices: Choices): Planted {
  const canary = newCanary(choices)
  const marked = choices.pick(PLANTS)(plan, canary, choices)
  const copies = Array.from({ length: 1 + choices.below(4) }, () => choices.pick(COPIES)(canary))
  const whole = copies.reduce((held, copy) => withCopy(held, copy, choices), marked)
  return { plan: choices.oneIn(20) ? manyOf(whole, 20 + choices.below(40)) : whole, canary }
}

/** More than a record holds: the rest has to be found beside it. */
function manyOf(plan: JsonObject, times: number): JsonObject {
  return ['resource_changes', 'resource_drift'].reduce((held, name) => {
    const more = Array.from({ length: times }, (_, nth) => ({ ...entry({ size: nth, note: 'x'.repeat(nth) }, {}), address: `aws_x.many[${nth}]` }))
    return more.reduce((with_, one) => withMember(with_, name, one), held)
  }, plan)
}

function withCopy(plan: JsonObject, copy: string, choices: Choices): JsonObject {
  const name = choices.pick(SHOWN_NAMES)
  return choices.weighted<JsonObject>([
    [4, () => withChange(plan, { [name]: copy }, {}, choices.pick(['aws_s3_bucket', 'aws_instance', 'aws_security_group', 'null_resource']))],
    [1, () => withChange(plan, { [name]: { inner: [copy] } }, { [name]: { inner: [false] } })],
    [1, () => withMember(plan, 'checks', check(copy))],
    [1, () => ({ ...plan, output_changes: { ...objectAt(plan, 'output_changes'), open: output(copy, false) } })],
  ])
}

function entry(after: JsonObject, mask: JsonObject, type = 'aws_x'): JsonObject {
  const change = { actions: ['update'], before: { size: 1 }, after, after_unknown: {}, before_sensitive: {}, after_sensitive: mask }
  return { address: `${type}.planted`, mode: 'managed', type, name: 'planted', change }
}

function withChange(plan: JsonObject, after: JsonObject, mask: JsonObject, type?: string): JsonObject {
  return withMember(plan, 'resource_changes', entry(after, mask, type))
}

function output(value: string, sensitive = true): JsonObject {
  return { actions: ['update'], before: null, after: value, after_unknown: false, before_sensitive: false, after_sensitive: sensitive }
}

function check(message: string): JsonObject {
  const address = { kind: 'check', name: 'c', to_display: 'check.c' }
  return { address, status: 'fail', instances: [{ address, status: 'fail', problems: [{ message: `It is ${message}.` }] }] }
}

function objectAt(plan: JsonObject, name: string): JsonObject {
  const held = plan[name]
  return typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as JsonObject) : {}
}

function withMember(plan: JsonObject, name: string, item: Json): JsonObject {
  const held = plan[name]
  return { ...plan, [name]: [...(Array.isArray(held) ? (held as readonly Json[]) : []), item] }
}
