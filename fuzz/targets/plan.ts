/** What `show -json` prints of a plan. */
import { told } from '../../__tests__/fixtures/plans/plain.ts'
import { planIn } from '../../src/capture/tools/adapters/terraform/plan.ts'
import { isAbsent, Raw } from '../../src/record/values.ts'
import type { Json } from '../../src/shared/bytes.ts'
import type { Choices } from '../choices.ts'
import { editJson } from '../edit-json.ts'
import { editBytes } from '../edit-text.ts'
import { type Edit, edited } from '../edited.ts'
import { canonical, jsonOf } from '../oracles.ts'
import { seedPlans } from '../seeds.ts'
import { must, type Setting, type Target } from '../target.ts'

const NAMES =
  'before after before_sensitive after_sensitive after_unknown actions address previous_address deposed replace_paths importing resource_changes resource_drift output_changes checks deferred_changes action_invocations variables planned_values prior_state configuration complete errored format_version password'
const VALUES: readonly Json[] = [
  ...[
    '1.2',
    '0.1',
    '1.0',
    '2.0',
    'create',
    'update',
    'delete',
    'read',
    'no-op',
    'forget',
    'managed',
    'data',
    'aws_instance.a["x"]',
    'module.m["k.v"].a_b.c[0]',
  ],
  ...[
    ['create'],
    ['delete', 'create'],
    ['create', 'delete'],
    ['no-op'],
    { password: true },
    { password: 'not so secret' },
    [
      ['tags', 'a b'],
      ['ingress', 0, 'port'],
    ],
  ],
]

/** Of plans as values: what stays JSON. */
export function planEdits(plans: readonly Json[]): Edit<Json> {
  return editJson({ names: NAMES.split(' '), values: VALUES, others: plans })
}

export function plansAsJson(setting: Setting): readonly Json[] {
  return seedPlans(setting).flatMap((bytes) => {
    const read = jsonOf(bytes)
    return read === undefined ? [] : [read.value]
  })
}

type Input = { readonly json: Json } | { readonly bytes: Uint8Array }

export const plan: Target<Input> = {
  about: 'planIn: a plan, or why there is none; nothing that is marked can be shown',
  stages: ['no plan', 'plan without changes', 'plan'],
  prepare(setting) {
    const plans = plansAsJson(setting)
    return Promise.resolve({
      inputs: edited<Input>(
        plans.map((json) => ({ json })),
        editOf(plans),
      ),
      check(input) {
        const read = planIn(bytesOf(input))
        if (isAbsent(read)) return 'no plan'
        const { plan: made, secrets } = read
        must(canonical(told(made)) !== undefined, 'something outside of a value that can not be recorded')
        must(
          secrets.every((secret) => secret instanceof Raw),
          'a secret that could be printed',
        )
        const listed = [...made.changes, ...made.drift]
        must(
          listed.every(({ attributes }) => attributes.every((one) => !(one.sensitive && (one.before instanceof Raw || one.after instanceof Raw)))),
          'a marked value that could be shown',
        )
        const counted = made.counts.reduce((sum, { count }) => sum + count, 0)
        must(made.changes.filter(({ deferred }) => deferred === null).length <= counted, 'more changes than are counted')
        return listed.length === 0 ? 'plan without changes' : 'plan'
      },
    })
  },
}

function bytesOf(input: Input): Uint8Array {
  return 'bytes' in input ? input.bytes : Buffer.from(JSON.stringify(input.json))
}

function editOf(plans: readonly Json[]): Edit<Input> {
  const onJson = planEdits(plans)
  const onBytes = editBytes({ words: ['"before":', '"after_sensitive":', '{"a":', '\ufeff', '\xff\xfe'] })
  return (input: Input, choices: Choices) =>
    'json' in input && !choices.oneIn(12) ? { json: onJson(input.json, choices) } : { bytes: onBytes(bytesOf(input), choices) }
}
