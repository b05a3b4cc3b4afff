/** What scripts/fixtures.ts makes plans of: all steps but the last are applied, the last is planned. */
import { AFTER, BEFORE, CHECKS, CHILD, CREATE, DEPOSED, EPHEMERAL, ERRORED, GIVEN, OTHER_STATE, REMOTE } from './fixtures-configurations.ts'

export interface Step {
  /** Relative to the scenario's folder; each step lays its own over those before. */
  readonly files: Readonly<Record<string, string>>
  readonly folder?: string
  readonly argv?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The tool is expected to fail: the plan file is written all the same. */
  readonly fails?: boolean
}

export interface Scenario {
  readonly name: string
  readonly steps: readonly Step[]
}

/** No destroy of this provider ever fails, so what a failed one leaves behind is written by hand. */
const LEFT_BEHIND = JSON.stringify({
  version: 4,
  terraform_version: '1.11.4',
  serial: 3,
  lineage: 'aaaaaaaa-0000-4000-8000-000000000000',
  outputs: {},
  resources: ['kept', 'tainted'].map((name) => ({
    mode: 'managed',
    type: 'terraform_data',
    name,
    provider: 'provider["terraform.io/builtin/terraform"]',
    instances: [instance({ id: 'new' }, name === 'tainted' ? { status: 'tainted' } : {}), instance({ id: 'old' }, { deposed: '0123abcd' })],
  })),
})

function instance(attributes: Record<string, string>, more: Record<string, string>): unknown {
  return { schema_version: 0, attributes: { input: null, output: null, triggers_replace: null, ...attributes }, sensitive_attributes: [], ...more }
}

const main = (content: string) => ({ 'main.tf': content })

export const SCENARIOS: readonly Scenario[] = [
  { name: 'create', steps: [{ files: { ...main(CREATE), 'child/main.tf': CHILD }, env: GIVEN }] },
  {
    name: 'mixed',
    steps: [
      { files: main(BEFORE), env: GIVEN },
      { files: main(AFTER), env: GIVEN, argv: ['-replace=terraform_data.asked'] },
    ],
  },
  {
    name: 'no-op',
    steps: [
      { files: main(BEFORE), env: GIVEN },
      { files: {}, env: GIVEN },
    ],
  },
  { name: 'ephemeral', steps: [{ files: main(EPHEMERAL) }] },
  { name: 'remote-state', steps: [{ files: { ...main(REMOTE), 'other/main.tf': OTHER_STATE }, folder: 'other' }, { files: {} }] },
  {
    name: 'checks',
    steps: [
      { files: main(CHECKS), env: GIVEN },
      { files: {}, env: GIVEN },
    ],
  },
  { name: 'target', steps: [{ files: main(BEFORE), env: GIVEN, argv: ['-target=terraform_data.counted[1]'] }] },
  {
    name: 'refresh-only',
    steps: [
      { files: main(BEFORE), env: GIVEN },
      { files: main(AFTER), env: GIVEN, argv: ['-refresh-only'] },
    ],
  },
  {
    name: 'destroy',
    steps: [
      { files: main(BEFORE), env: GIVEN },
      { files: {}, env: GIVEN, argv: ['-destroy'] },
    ],
  },
  { name: 'errored', steps: [{ files: main(ERRORED), fails: true }] },
  { name: 'deposed', steps: [{ files: { ...main(DEPOSED), 'terraform.tfstate': LEFT_BEHIND } }] },
]
