/** The pure modules of infra/aws, asked for their policy documents as a user's configuration would. */
import { reference, type Statement, statementsIn, Workspace } from './support.ts'

export const BUCKET = 'ledger-1'
const ROLE = 'arn:aws:iam::000000000000:role'
export const ADMINISTRATOR = `${ROLE}/administrator`
export const WRITERS = ['changes-42', 'reviews-42', 'root'].map((role) => `${ROLE}/iac-ledger-${role}`)

const INPUTS = {
  source: './infra/aws/policies',
  bucket_arn: `arn:aws:s3:::${BUCKET}`,
  prefix: 'ledger/',
  key_arn: 'arn:aws:kms:eu-central-1:000000000000:key/k',
  oidc_provider_arn: 'arn:aws:iam::000000000000:oidc-provider/token.actions.githubusercontent.com',
  oidc_issuer: 'token.actions.githubusercontent.com',
  audience: 'sts.amazonaws.com',
  subject_formats: ['immutable', 'classic'],
  repositories: {
    'example-org/example-repo': {
      id: '42',
      owner_id: '7',
      changes: ['environment:production'],
      reviews: ['pull_request'],
      workflows: ['example-org/pipelines/.github/workflows/deploy.yml@refs/heads/main'],
    },
  },
  root: null,
  root_principals: [ADMINISTRATOR],
  auditors: [`${ROLE}/audit`],
  administrators: [ADMINISTRATOR],
  writer_role_arns: WRITERS,
  reviews_writer_role_arns: [WRITERS[1]],
  retention_days: 30,
  reviews_retention_days: 7,
}

export interface Policies {
  readonly writers: Readonly<Record<string, readonly Statement[]>>
  readonly trust: Readonly<Record<string, readonly Statement[]>>
  readonly bucket: readonly Statement[]
  readonly audit: readonly Statement[]
}

const byRole = (documents: unknown) =>
  Object.fromEntries(Object.entries(documents as Readonly<Record<string, string>>).map(([role, text]) => [role, statementsIn(text)]))

export async function policiesOf(tool: string, inputs: Readonly<Record<string, unknown>> = {}): Promise<Policies> {
  const output = Object.fromEntries(['writers', 'trust', 'bucket', 'audit'].map((name) => [name, { value: reference(`module.policies.${name}`) }]))
  const workspace = new Workspace(tool, { 'main.tf.json': JSON.stringify({ module: { policies: { ...INPUTS, ...inputs } }, output }) })
  try {
    await workspace.must('init', '-input=false', '-no-color')
    await workspace.must('apply', '-auto-approve', '-input=false', '-no-color')
    const { writers, trust, bucket, audit } = await workspace.outputs()
    return { writers: byRole(writers), trust: byRole(trust), bucket: statementsIn(bucket), audit: statementsIn(audit) }
  } finally {
    workspace.remove()
  }
}
