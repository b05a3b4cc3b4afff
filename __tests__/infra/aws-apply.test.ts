/** infra/aws with the real provider, on a double of AWS: it validates, refuses bad settings, applies, and says the same the second time. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limited, needs } from '../needs.ts'
import { LIMITS } from './limits.ts'
import { type Hcl, Moto, providerMirror, reference, statementsIn, Workspace } from './support.ts'

const PROVIDER = '5.100.0'
const [terraform, python] = [needs('terraform'), needs('python3-moto')]
const mirror = providerMirror(PROVIDER)
if (mirror === undefined)
  limited(`the AWS provider ${PROVIDER}`, `put it on a filesystem mirror, and its folder into TF_PLUGIN_MIRROR. ${LIMITS['aws-provider-absent'].says}`)
const test = it.skipIf(terraform === undefined || python === undefined || mirror === undefined)

const SERVICES = ['s3', 'iam', 'sts', 'kms', 'sns', 'events', 'cloudtrail', 'cloudwatch', 'logs']
const ME = reference('data.aws_caller_identity.me.arn')

function provider(endpoint: string, region: string, alias?: string) {
  const skip = { skip_credentials_validation: true, skip_metadata_api_check: true, s3_use_path_style: true }
  const endpoints = Object.fromEntries(SERVICES.map((service) => [service, endpoint]))
  return { ...(alias === undefined ? {} : { alias }), region, access_key: 'none', secret_key: 'none', ...skip, endpoints }
}

const LEDGER = {
  source: './infra/aws',
  name: 'example-ledger',
  prefix: 'ledger/',
  administrators: [ME],
  root_principals: [ME],
  auditors: ['arn:aws:iam::123456789012:role/audit'],
  reviews_retention_days: 7,
  repositories: { 'example-org/example-repo': { id: '42', owner_id: '7', changes: ['environment:production'] } },
  replica: reference('module.copy.replica'),
  detection: { emails: ['alarm@example.com'] },
}

const COPY = {
  source: './infra/aws/replica',
  providers: { aws: 'aws.second' },
  name: 'example-ledger-copy',
  source_role_arn: reference('module.ledger.replication_role'),
  administrators: [ME],
  auditors: ['arn:aws:iam::123456789012:role/audit'],
}

/** A name for each module of the kind, and how its settings differ from LEDGER's. Loading the provider takes seconds, so one plan has many. */
type Ledgers = Readonly<Record<string, object>>

const configuration = (endpoint: string, ledgers: Ledgers) =>
  JSON.stringify({
    terraform: { required_providers: { aws: { source: 'hashicorp/aws', version: PROVIDER } } },
    provider: { aws: [provider(endpoint, 'eu-central-1'), provider(endpoint, 'eu-west-1', 'second')] },
    data: { aws_caller_identity: { me: {} } },
    module: { copy: COPY, ...Object.fromEntries(Object.entries(ledgers).map(([name, settings]) => [name, { ...LEDGER, ...settings }])) },
    output: { store: { value: reference('module.ledger.store') } },
  })

const BAD: Ledgers = {
  'no day of retention': { retention: { days: 0 } },
  'part of a day': { retention: { days: 1.5 } },
  'COMPLIANCE that nobody acknowledged': { retention: { mode: 'COMPLIANCE' } },
  'another mode': { retention: { mode: 'NONE' } },
  'reviews that are kept longer than changes': { reviews_retention_days: 31 },
  'pull requests that write changes': { repositories: { 'a/b': { id: '1', owner_id: '2', changes: ['pull_request'], reviews: ['environment:x'] } } },
  'one context for both zones': { repositories: { 'a/b': { id: '1', owner_id: '2', changes: ['environment:x'], reviews: ['environment:x'] } } },
  'no auditor': { auditors: [] },
  'nobody who founds it': { root_principals: [] },
  'no administrator': { administrators: [] },
}
const SAYS: Readonly<Record<string, string>> = {
  'no day of retention': 'whole number from 1',
  'part of a day': 'whole number from 1',
  'COMPLIANCE that nobody acknowledged': "COMPLIANCE can't be taken back",
  'another mode': 'GOVERNANCE or COMPLIANCE',
  'reviews that are kept longer than changes': 'From 1 to retention.days',
  'pull requests that write changes': 'write reviews',
  'one context for both zones': 'makes them one',
  'no auditor': 'name at least one auditor',
  'nobody who founds it': 'found the ledger',
  'no administrator': 'name at least one',
}
const TOGETHER = ['COMPLIANCE that nobody acknowledged', 'reviews that are kept longer than changes', 'nobody who founds it']
const nameOf = (what: string) => what.replaceAll(' ', '-')

interface Planned {
  readonly resource_changes: readonly { readonly address: string; readonly change: { readonly actions: readonly string[]; readonly after: Hcl } }[]
}

// Loading the provider takes seconds, and much longer beside other suites.
describe('infra/aws with the real provider, on moto', { timeout: 300_000 }, () => {
  let moto: Moto
  let workspace: Workspace
  beforeAll(async () => {
    if (terraform === undefined || python === undefined || mirror === undefined) return
    moto = await Moto.start(python)
    workspace = new Workspace(terraform, { 'main.tf.json': configuration(moto.endpoint, { ledger: {} }) }, mirror)
    // moto fails on StartLogging (LIMITS, moto-cloudtrail).
    writeFileSync(join(workspace.folder, 'infra/aws/override.tf'), 'resource "aws_cloudtrail" "ledger" {\n  enable_logging = false\n}\n')
    await workspace.must('init', '-input=false', '-no-color')
  }, 120_000)
  afterAll(async () => {
    workspace?.remove()
    await moto?.stop()
  })

  const use = (ledgers: Ledgers) => writeFileSync(join(workspace.folder, 'main.tf.json'), configuration(moto.endpoint, ledgers))
  async function planned(): Promise<Planned> {
    await workspace.must('plan', '-input=false', '-no-color', '-out=plan')
    return JSON.parse(await workspace.must('show', '-json', 'plan')) as Planned
  }
  const text = (output: string) => output.replaceAll(/\s*│?\s*\n\s*│?\s*/g, ' ')

  test('is valid', async () => {
    expect(await workspace.must('validate', '-no-color')).toContain('Success!')
  })

  // Rules over two settings are only looked at once every rule over one holds.
  test.each([
    ['by themselves', Object.keys(BAD).filter((what) => !TOGETHER.includes(what))],
    ['together', TOGETHER],
  ])('refuses settings that would not protect, %s', async (_what, kinds) => {
    use({ ledger: {}, ...Object.fromEntries(kinds.map((what) => [nameOf(what), BAD[what] ?? {}])) })
    await workspace.must('get', '-no-color')
    const { status, output } = await workspace.run('plan', '-input=false', '-no-color')
    expect(status).toBe(1)
    const errors = text(output).split('Error: ')
    const missed = kinds.filter((what) => !errors.some((error) => error.includes(`in module.${nameOf(what)}:`) && error.includes(SAYS[what] ?? what)))
    expect(missed).toEqual([])
    expect(output).not.toContain('in module.ledger:')
  })

  test('refuses to lock out whoever applies it', async () => {
    use({ ledger: { administrators: ['arn:aws:iam::123456789012:role/other'] } })
    const { status, output } = await workspace.run('plan', '-input=false', '-no-color')
    expect({ status, output: text(output) }).toMatchObject({ status: 1, output: expect.stringContaining('lock you out') })
  })

  test('plans 30 days of GOVERNANCE unless told otherwise, COMPLIANCE for who knows what it means, and no more than is wanted', async () => {
    const strict = { name: 'strict', retention: { mode: 'COMPLIANCE', days: 365 }, acknowledge_compliance: true, replica: null, detection: { enabled: false } }
    use({ ledger: {}, strict })
    await workspace.must('get', '-no-color')
    const { resource_changes } = await planned()
    const rule = (name: string) =>
      resource_changes.find(({ address }) => address === `module.${name}.aws_s3_bucket_object_lock_configuration.ledger`)?.change.after['rule']
    expect(rule('ledger')).toMatchObject([{ default_retention: [{ mode: 'GOVERNANCE', days: 30 }] }])
    expect(rule('strict')).toMatchObject([{ default_retention: [{ mode: 'COMPLIANCE', days: 365 }] }])
    const more = (name: string) =>
      resource_changes.filter(({ address }) => new RegExp(`^module\\.${name}\\..*(replication|trail|alarm|event_rule)`).test(address))
    expect(more('strict')).toEqual([])
    expect(more('ledger').length).toBeGreaterThan(15)
  })

  test('applies, with everything that protects a record in place', async () => {
    use({ ledger: {} })
    await workspace.must('apply', '-auto-approve', '-input=false', '-no-color')
    expect(await workspace.outputs()).toEqual({ store: 's3://example-ledger/ledger?region=eu-central-1' })
    const state = JSON.parse(await workspace.must('show', '-json')) as {
      readonly values: {
        readonly root_module: { readonly child_modules: readonly { readonly resources: readonly { readonly address: string; readonly values: Hcl }[] }[] }
      }
    }
    const resources = state.values.root_module.child_modules.flatMap(({ resources }) => resources)
    const at = (address: string) => resources.find((resource) => resource.address === address)?.values
    for (const bucket of ['module.ledger.%.ledger', 'module.copy.%.replica']) {
      const part = (type: string) => at(bucket.replace('%', type))
      expect(part('aws_s3_bucket')).toMatchObject({ object_lock_enabled: true })
      expect(part('aws_s3_bucket_versioning')).toMatchObject({ versioning_configuration: [{ status: 'Enabled' }] })
      expect(part('aws_s3_bucket_object_lock_configuration')).toMatchObject({ rule: [{ default_retention: [{ mode: 'GOVERNANCE', days: 30 }] }] })
      expect(part('aws_s3_bucket_public_access_block')).toMatchObject({
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      })
      const encryption = { apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms', kms_master_key_id: part('aws_kms_key')?.['arn'] }] }
      expect(part('aws_s3_bucket_server_side_encryption_configuration')).toMatchObject({ rule: [encryption] })
      expect(part('aws_kms_key')).toMatchObject({ enable_key_rotation: true, deletion_window_in_days: 30 })
      expect(statementsIn(part('aws_kms_key')?.['policy']).find(({ Sid }) => Sid === 'NoDestruction')).toMatchObject({ Effect: 'Deny' })
      expect(statementsIn(part('aws_s3_bucket_policy')?.['policy']).map(({ Sid }) => Sid)).toEqual(
        expect.arrayContaining(['NoDeleteNoBypass', 'NoExpiry', 'NoWeakening']),
      )
    }
    expect(resources.filter(({ address }) => address.startsWith('module.ledger.aws_iam_role.writer'))).toHaveLength(3)
    expect(resources.filter(({ address }) => /lifecycle_configuration/.test(address)).map(({ address }) => address)).toEqual([
      'module.ledger.aws_s3_bucket_lifecycle_configuration.trail["on"]', // the trail's own logs; records never expire
    ])
    expect(at('module.ledger.aws_cloudtrail.ledger["on"]')).toMatchObject({ enable_log_file_validation: true })
  })

  test('wants nothing more the second time, but for what the double forgets', async () => {
    use({ ledger: {} })
    const { resource_changes } = await planned()
    expect(resource_changes.filter(({ change }) => change.actions.join() !== 'no-op').map(({ address }) => address)).toEqual([
      'module.ledger.aws_s3_bucket_notification.ledger',
      'module.ledger.aws_s3_bucket_replication_configuration.ledger["replica"]',
    ])
  })
})
