import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPlanFile } from '../../src/capture/plan-file.ts'
import { addressOf, secretsOf } from '../../src/capture/tools/adapters/terraform/backends.ts'
import { locate } from '../../src/capture/tools/adapters/terraform/location.ts'
import { lockFileFacts, providersIn } from '../../src/capture/tools/adapters/terraform/lock-file.ts'
import { plannedMark } from '../../src/capture/tools/adapters/terraform/plan-file.ts'
import { ask, askedOf } from '../../src/capture/tools/adapters/terraform/question.ts'
import { recognise } from '../../src/capture/tools/adapters/terraform/recognise.ts'
import { stateIn, stateNow } from '../../src/capture/tools/adapters/terraform/state.ts'
import { versionOf } from '../../src/capture/tools/adapters/terraform/version.ts'
import type { Host } from '../../src/capture/tools/tool.ts'
import { nodeFiles } from '../../src/entries/node-files.ts'
import type { StateWhere } from '../../src/record/command.ts'
import { Raw } from '../../src/record/values.ts'
import type { JsonObject } from '../../src/shared/bytes.ts'
import type { Answer, CommandSpec, Exec } from '../../src/shared/effects.ts'

const LINEAGE = '79628769-b938-792b-9c8a-1caa35e71773'
const MARK = { lineage: LINEAGE, serial: 7, commitment: { absent: 'not-available', why: 'no commitment key is configured' } }
const STATE = JSON.stringify({
  version: 4,
  terraform_version: '1.11.4',
  serial: 7,
  lineage: LINEAGE,
  outputs: { password: { value: 'hunter22' } },
  resources: [],
})
const NO_STATE = { absent: 'not-available', why: 'there is no state yet' }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ial-terraform-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(path: string, content: string | Uint8Array): string {
  const whole = join(folder, path)
  mkdirSync(dirname(whole), { recursive: true })
  writeFileSync(whole, content)
  return whole
}

/** Answers as told and notes what it was asked. */
function answering(answer: Partial<Answer> | Error, asked: CommandSpec[] = []): Exec {
  return {
    ask(command) {
      asked.push(command)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ exit: { code: 0 }, stdout: new Uint8Array(), ...answer })
    },
    handOver: () => Promise.reject(new Error('nothing is started here')),
    startOf: () => Promise.resolve(undefined),
  }
}

function host(exec: Exec = answering({}), workspace?: string): Host {
  return {
    exec,
    files: nodeFiles(),
    clock: { now: () => '2026-01-01T00:00:00Z' as never, sleep: () => Promise.resolve() },
    workspace,
    cache: join(folder, 'cache'),
    commit: undefined,
  }
}

function located(typed: string, given: { readonly env?: Record<string, string>; readonly workspace?: string | undefined } = {}) {
  const { env, workspace } = { env: {}, workspace: folder, ...given }
  const call = recognise({ tool: 'terraform', executable: '/x/terraform', argv: typed.split(' '), cwd: folder, env })
  return locate(call, { executable: '/x/terraform', directory: call.directory, env }, host(answering({}), workspace))
}

const at = (path: string): StateWhere => ({ kind: 'local', path: join(folder, path) })

describe('a local state', () => {
  it('lies in terraform.tfstate where nothing else is configured', async () => {
    expect(await located('apply')).toEqual({
      scope: { type: 'local', address: [{ name: 'path', value: 'terraform.tfstate' }], workspace: 'default' },
      reads: at('terraform.tfstate'),
      writes: at('terraform.tfstate'),
      secrets: [],
    })
  })

  it('is named from the checkout, and absolutely outside of it', async () => {
    const named = async (typed: string, workspace: string | undefined) => (await located(typed, { workspace })).scope
    expect(await named('-chdir=net/prod apply', folder)).toMatchObject({ address: [{ value: 'net/prod/terraform.tfstate' }] })
    expect(await named('apply', join(folder, 'elsewhere'))).toMatchObject({ address: [{ value: join(folder, 'terraform.tfstate') }] })
    expect(await named('apply', undefined)).toMatchObject({ address: [{ value: join(folder, 'terraform.tfstate') }] })
  })

  it('lies apart for each workspace, by TF_WORKSPACE before the chosen one', async () => {
    put('.terraform/environment', 'prod\n')
    expect(await located('apply')).toMatchObject({
      scope: { workspace: 'prod', address: [{ value: 'terraform.tfstate' }] },
      reads: at('terraform.tfstate.d/prod/terraform.tfstate'),
    })
    expect(await located('apply', { env: { TF_WORKSPACE: 'dev' } })).toMatchObject({
      scope: { workspace: 'dev' },
      reads: at('terraform.tfstate.d/dev/terraform.tfstate'),
    })
    expect(await located('apply', { env: { TF_WORKSPACE: 'default' } })).toMatchObject({ scope: { workspace: 'default' }, reads: at('terraform.tfstate') })
  })

  it('of a workspace called `..` is looked for where terraform puts it, and of an impossible one nowhere', async () => {
    expect(await located('apply', { env: { TF_WORKSPACE: '..' } })).toMatchObject({ scope: { workspace: '..' }, reads: at('terraform.tfstate') })
    expect(await located('apply', { env: { TF_WORKSPACE: '../../etc' } })).toMatchObject({
      scope: { workspace: '../../etc' },
      reads: { absent: 'not-available' },
    })
  })

  it('follows TF_DATA_DIR, from where -chdir leads', async () => {
    put('net/data/environment', 'prod')
    expect(await located('-chdir=net apply', { env: { TF_DATA_DIR: 'data' } })).toMatchObject({ scope: { workspace: 'prod' } })
  })

  it('follows -state, for every workspace, and is written where -state-out says', async () => {
    put('.terraform/environment', 'prod')
    expect(await located('apply -state=a.tfstate -state-out b.tfstate')).toMatchObject({
      scope: { address: [{ value: 'a.tfstate' }], workspace: 'prod' },
      reads: at('a.tfstate'),
      writes: at('b.tfstate'),
    })
    expect(await located('state mv -state=a.tfstate -state-out=b.tfstate x.y z.w')).toMatchObject({ reads: at('a.tfstate'), writes: at('a.tfstate') })
    expect(await located('workspace new -state=a.tfstate dev')).toMatchObject({ reads: at('terraform.tfstate.d/prod/terraform.tfstate') })
  })

  it('follows the path and the folder that the backend configures', async () => {
    put(
      '.terraform/terraform.tfstate',
      JSON.stringify({ version: 3, backend: { type: 'local', config: { path: 'x/y.tfstate', workspace_dir: 'spaces' }, hash: 1 } }),
    )
    const address = [
      { name: 'path', value: 'x/y.tfstate' },
      { name: 'workspace_dir', value: 'spaces' },
    ]
    expect(await located('apply')).toMatchObject({ scope: { type: 'local', address }, reads: at('x/y.tfstate') })
    expect(await located('apply', { env: { TF_WORKSPACE: 'dev' } })).toMatchObject({ scope: { address }, reads: at('spaces/dev/terraform.tfstate') })
  })
})

describe('a remote state', () => {
  const settings = (backend: unknown) => put('.terraform/terraform.tfstate', JSON.stringify({ version: 3, backend }))

  it('is the same, in whatever order its check results are printed, and another where a resource is', async () => {
    const printedWith = (...more: readonly string[]) => strToU8(STATE.trim().replace(/\}$/, `${more.map((member) => `,${member}`).join('')}}`))
    const digestOf = async (bytes: Uint8Array) => {
      const now = await stateIn(bytes, undefined)
      if ('absent' in now) throw new Error(now.why)
      return now.digest
    }
    const one = await digestOf(printedWith('"check_results":[{"name":"a"},{"name":"b"}]'))
    expect(await digestOf(printedWith('"check_results":[{"name":"b"},{"name":"a"}]'))).toBe(one)
    expect(await digestOf(printedWith('"news":1', '"check_results":[{"name":"a"},{"name":"b"}]'))).not.toBe(one)
  })

  it('is asked of the tool, in the workspace and data folder that were found', async () => {
    settings({ type: 's3', config: { bucket: 'b', key: 'k', region: 'r', secret_key: 'hunter22', encrypt: true } })
    const found = await located('apply', { env: { TF_WORKSPACE: 'prod', TF_DATA_DIR: '.terraform' } })
    const where = { kind: 'remote', executable: '/x/terraform', directory: folder, workspace: 'prod', dataDirectory: join(folder, '.terraform') } as const
    const address = [
      { name: 'bucket', value: 'b' },
      { name: 'key', value: 'k' },
      { name: 'region', value: 'r' },
    ]
    expect(found).toMatchObject({ scope: { type: 's3', address, workspace: 'prod' }, reads: where, writes: where })
    expect(found.secrets.map((secret) => Raw.reveal(secret))).toEqual(['hunter22'])
    const asked: CommandSpec[] = []
    const state = await stateNow(where, host(answering({ stdout: strToU8(STATE) }, asked)), { TF_LOG: 'TRACE', TF_CLI_ARGS_state_pull: '-x', AWS_PROFILE: 'p' })
    expect(state).toMatchObject({ mark: MARK, digest: expect.stringMatching(/^sha256:/) })
    expect(asked).toEqual([
      {
        executable: '/x/terraform',
        argv: ['state', 'pull'],
        cwd: folder,
        env: { AWS_PROFILE: 'p', TF_WORKSPACE: 'prod', TF_DATA_DIR: join(folder, '.terraform'), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' },
      },
    ])
  })

  it('gives way to a file that a state command is pointed at', async () => {
    settings({ type: 's3', config: { bucket: 'b' } })
    expect(await located('state rm -state=a.tfstate x.y')).toMatchObject({ scope: { type: 'local' }, reads: at('a.tfstate') })
    expect(await located('apply -state=a.tfstate')).toMatchObject({ scope: { type: 's3' } })
  })

  it('of a backend that is not known has no address, and of settings that make no sense no scope', async () => {
    settings({ type: 'brand-new', config: { address: 'https://u:p@h' } })
    expect(await located('apply')).toMatchObject({ scope: { type: 'brand-new', address: [], workspace: 'default' }, reads: { kind: 'remote' } })
    settings({ type: '../x' })
    expect(await located('apply')).toMatchObject({ scope: { absent: 'error' }, reads: { absent: 'error' } })
    put('.terraform/terraform.tfstate', 'no JSON')
    expect(await located('apply')).toMatchObject({ scope: { absent: 'error' } })
    settings(null)
    expect(await located('apply')).toMatchObject({ scope: { type: 'local' } })
  })
})

describe('lineage and serial', () => {
  const read = (text: string) => stateIn(strToU8(text), undefined)

  it('are all that is told of a state, encrypted or not, with a warning in front or without', async () => {
    expect(await read(STATE)).toMatchObject({ mark: MARK })
    expect(JSON.stringify(await read(STATE))).not.toContain('hunter22')
    expect(await read(JSON.stringify({ serial: 7, lineage: LINEAGE, meta: {}, encrypted_data: 'aGk=', encryption_version: 'v0' }))).toMatchObject({
      mark: MARK,
    })
    expect(await read(`\nWarning: {odd}\n\n${STATE}`)).toMatchObject({ mark: MARK })
    expect(await read(`\nWarning: x\n\n${STATE}`)).toEqual(await read(STATE))
    expect(await read(STATE.replace('7', '8'))).not.toEqual(await read(STATE))
  })

  it.each([
    ['', NO_STATE],
    ['\n', NO_STATE],
    ['\nWarning: settings\n', NO_STATE],
    ['{}', NO_STATE],
    [JSON.stringify({ version: 4, serial: 0, lineage: '' }), NO_STATE],
    [STATE.slice(0, 40), { absent: 'error', why: 'the state is no JSON' }],
    ['[{"serial": 1}]', { absent: 'error', why: 'the state is of a shape that is not known' }],
    [JSON.stringify({ serial: 1.5, lineage: 'a' }), { absent: 'error', why: 'the state names no lineage and serial' }],
    [JSON.stringify({ serial: -1, lineage: 'a' }), { absent: 'error', why: 'the state names no lineage and serial' }],
    ['{"serial": 9007199254740993, "lineage": "a"}', { absent: 'error', why: 'the state names no lineage and serial' }],
    [JSON.stringify({ serial: 1, lineage: 7 }), { absent: 'error', why: 'the state names no lineage and serial' }],
    [JSON.stringify({ serial: 1 }), { absent: 'error', why: 'the state names no lineage and serial' }],
  ])('%j: %o', async (text, expected) => {
    expect(await read(text)).toEqual(expected)
  })

  it('are absent with a reason that holds nothing of what the tool said', async () => {
    const where: StateWhere = { kind: 'remote', executable: 'x', directory: folder, workspace: 'default', dataDirectory: null }
    const failed = await stateNow(where, host(answering({ exit: { code: 1 }, stdout: strToU8('S3CRET') })), {})
    const killed = await stateNow(where, host(answering({ exit: { signal: 'SIGKILL' }, stdout: strToU8('S3CRET') })), {})
    const late = await stateNow(where, host(answering(new Error('S3CRET'))), {})
    expect([failed, killed, late]).toMatchObject([{ absent: 'error' }, { absent: 'error' }, { absent: 'error' }])
    expect(JSON.stringify([failed, killed, late])).not.toContain('S3CRET')
    expect(await stateNow({ kind: 'local', path: folder }, host(), {})).toMatchObject({ absent: 'error' })
    expect(await stateNow(at('none'), host(), {})).toEqual(NO_STATE)
  })
})

const SECRET = 'S3CRETvalue'
/** Settings as each backend's documentation names them, with a secret wherever one can stand. */
const BACKENDS: readonly (readonly [type: string, config: JsonObject, address: Readonly<Record<string, string>>])[] = [
  [
    's3',
    {
      bucket: 'b',
      key: 'k',
      region: 'r',
      workspace_key_prefix: 'w',
      endpoint: `https://u:${SECRET}@s3/?t=${SECRET}`,
      access_key: SECRET,
      secret_key: SECRET,
      token: SECRET,
      sse_customer_key: SECRET,
      endpoints: { s3: `http://u:${SECRET}@h:9000/#${SECRET}`, sts: SECRET },
      assume_role: { external_id: SECRET },
    },
    { bucket: 'b', key: 'k', region: 'r', workspace_key_prefix: 'w', endpoint: 'https://s3/', 'endpoints.s3': 'http://h:9000/' },
  ],
  [
    'azurerm',
    {
      storage_account_name: 's',
      container_name: 'c',
      key: 'k',
      environment: 'public',
      resource_group_name: 'g',
      subscription_id: 'sub',
      tenant_id: 'ten',
      access_key: SECRET,
      sas_token: `?sv=${SECRET}`,
      client_secret: SECRET,
      client_certificate_password: SECRET,
      oidc_token: SECRET,
    },
    { storage_account_name: 's', container_name: 'c', key: 'k', environment: 'public', resource_group_name: 'g', subscription_id: 'sub', tenant_id: 'ten' },
  ],
  ['gcs', { bucket: 'b', prefix: 'p', credentials: `{"private_key":"${SECRET}"}`, access_token: SECRET, encryption_key: SECRET }, { bucket: 'b', prefix: 'p' }],
  [
    'http',
    {
      address: `https://u:${SECRET}@h/s/x?token=${SECRET}`,
      lock_address: `https://h/l#${SECRET}`,
      unlock_address: null,
      username: 'u',
      password: SECRET,
      headers: { a: SECRET },
    },
    { address: 'https://h/s/x', lock_address: 'https://h/l' },
  ],
  ['consul', { path: 'p', address: 'consul.example:8500', access_token: SECRET, http_auth: `u:${SECRET}` }, { path: 'p', address: 'consul.example:8500' }],
  [
    'kubernetes',
    {
      secret_suffix: 's',
      namespace: 'n',
      host: 'https://h:6443',
      config_path: '~/.kube/config',
      config_context: 'c',
      token: SECRET,
      password: SECRET,
      client_key: SECRET,
    },
    { secret_suffix: 's', namespace: 'n', host: 'https://h:6443/', config_path: '~/.kube/config', config_context: 'c' },
  ],
  [
    'pg',
    { schema_name: 's', conn_str: `postgres://u:${SECRET}@db.example:5433/tf?password=${SECRET}` },
    { schema_name: 's', host: 'db.example:5433', dbname: 'tf' },
  ],
  ['pg', { conn_str: `host=db user=u password=${SECRET} dbname=tf port=1` }, { host: 'db', dbname: 'tf', port: '1' }],
  ['pg', { conn_str: `host=db password='a ${SECRET}' dbname=tf` }, {}],
  ['pg', { conn_str: `postgres://u:12/${SECRET}@db/tf` }, {}],
  [
    'oss',
    { bucket: 'b', prefix: 'p', key: 'k', region: 'r', endpoint: 'oss.example', access_key: SECRET, secret_key: SECRET, security_token: SECRET },
    { bucket: 'b', prefix: 'p', key: 'k', region: 'r', endpoint: 'oss.example' },
  ],
  ['cos', { bucket: 'b', prefix: 'p', key: 'k', region: 'r', secret_id: SECRET, secret_key: SECRET }, { bucket: 'b', prefix: 'p', key: 'k', region: 'r' }],
  [
    'oci',
    { bucket: 'b', namespace: 'n', key: 'k', region: 'r', private_key: SECRET, fingerprint: SECRET },
    { bucket: 'b', namespace: 'n', key: 'k', region: 'r' },
  ],
  [
    'swift',
    { container: 'c', state_name: 's', region_name: 'r', auth_url: `https://u:${SECRET}@h/v3`, password: SECRET, token: SECRET },
    { container: 'c', state_name: 's', region_name: 'r', auth_url: 'https://h/v3' },
  ],
  [
    'remote',
    { hostname: 'app.terraform.io', organization: 'o', token: SECRET, workspaces: [{ name: null, prefix: 'p-' }] },
    { hostname: 'app.terraform.io', organization: 'o', 'workspaces.prefix': 'p-' },
  ],
  [
    'cloud',
    { hostname: null, organization: 'o', token: SECRET, workspaces: { name: 'w', project: 'p', tags: ['b', 'a'] } },
    { organization: 'o', 'workspaces.name': 'w', 'workspaces.project': 'p', 'workspaces.tags': 'a,b' },
  ],
  ['cloud', { organization: 'o', workspaces: { tags: { env: 'prod', app: 'x' } } }, { organization: 'o', 'workspaces.tags': 'app=x,env=prod' }],
  ['http', { address: `https://u:${SECRET}@[bad`, lock_address: `https://u:12/${SECRET}@h/s` }, {}],
  ['gcs', { bucket: `u:${SECRET}@b`, prefix: 7 as never }, {}],
  ['constructor', { bucket: 'b' }, {}],
]

describe('the address of a backend', () => {
  it.each(BACKENDS)('%s', (type, config, expected) => {
    const address = addressOf(type, config)
    expect(Object.fromEntries(address.map(({ name, value }) => [name, value]))).toEqual(expected)
    expect(JSON.stringify(address)).not.toContain(SECRET)
    expect(address.map(({ name }) => name)).toEqual(address.map(({ name }) => name).sort())
  })

  it('leaves the credentials in its settings as secrets', () => {
    expect(secretsOf({ password: 'one', bucket: 'no', address: 'https://u:t%77o@h', conn_str: 'three', key: 'no' })).toEqual(['one', 'three', 'two'])
    expect(secretsOf({ address: 'https://u:%zz@h' })).toEqual(['%zz'])
  })
})

const LOCKED = `# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.100.0"
  constraints = "~> 5.0, >= 5.1"
  hashes = [
    "h1:abc+/=",
    "zh:0123",
  ]
}

provider "example.com:8443/acme/net" {
  version = "1.0.0-beta1"
}
`

describe('the lock file', () => {
  it('gives names and versions', () => {
    const providers = [
      { name: 'registry.terraform.io/hashicorp/aws', version: '5.100.0' },
      { name: 'example.com:8443/acme/net', version: '1.0.0-beta1' },
    ]
    expect(providersIn(LOCKED)).toEqual(providers)
    expect(providersIn(LOCKED.replaceAll('\n', '\r\n'))).toEqual(providers)
    expect(providersIn('')).toEqual([])
  })

  it.each([
    ['a block of another kind', 'module "x" {\n}\n'],
    ['an attribute that is not known', LOCKED.replace('constraints', 'secret')],
    ['no version', 'provider "a/b/c" {\n}\n'],
    ['two versions', LOCKED.replace('  version = "1.0.0-beta1"', '  version = "1.0.0"\n  version = "2.0.0"')],
    ['an end that is missing', LOCKED.slice(0, -2)],
    ['text around it', `x\n${LOCKED}`],
    ['an escape', LOCKED.replace('~>', '\\"')],
  ])('%s: not taken for one', (_what, text) => {
    expect(providersIn(text)).toBeUndefined()
  })

  it('is told by its digest even where it can’t be read', async () => {
    expect(await lockFileFacts(folder, host())).toMatchObject({ providers: { absent: 'not-available' }, lockFile: { absent: 'not-available' } })
    put('.terraform.lock.hcl', 'x')
    expect(await lockFileFacts(folder, host())).toMatchObject({
      providers: { absent: 'error' },
      lockFile: 'sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
    })
    rmSync(join(folder, '.terraform.lock.hcl'))
    mkdirSync(join(folder, '.terraform.lock.hcl'))
    expect(await lockFileFacts(folder, host())).toMatchObject({ providers: { absent: 'error' }, lockFile: { absent: 'error' } })
  })
})

describe('a plan file', () => {
  const planned = (content: string | Uint8Array) => plannedMark(typeof content === 'string' ? strToU8(content) : content, host())

  it('tells the state that it was made against', async () => {
    expect(await planned(zipSync({ tfplan: strToU8('hunter22'), tfstate: strToU8(STATE), 'tfstate-prev': strToU8('{}') }))).toEqual(MARK)
    expect(await planned(zipSync({ tfstate: strToU8(JSON.stringify({ version: 4, serial: 0, lineage: '' })) }))).toEqual(NO_STATE)
  })

  it.each([
    [
      'of HCP Terraform',
      '{"remote_plan_format":1,"run_id":"run-x","hostname":"app.terraform.io"}',
      { absent: 'not-available', why: 'the plan lies at HCP Terraform: the file only names it' },
    ],
    ['that is encrypted', '{"meta":{},"encrypted_data":"aGk=","encryption_version":"v0"}', { absent: 'not-available', why: 'the plan file is encrypted' }],
    ['that is none', 'hello', { absent: 'error', why: 'the file is no plan' }],
    ['that is empty', '', { absent: 'error', why: 'the file is no plan' }],
    ['that is JSON of another kind', '{"a":1}', { absent: 'error', why: 'the file is no plan' }],
    ['that is cut off', zipSync({ tfstate: strToU8(STATE) }).slice(0, 60), { absent: 'error', why: 'the plan file is a damaged zip' }],
    ['without a state', zipSync({ other: strToU8(STATE) }), { absent: 'error', why: 'the plan file holds no state that could be read' }],
    ['with a state that is none', zipSync({ tfstate: strToU8('x') }), { absent: 'error', why: 'the plan file holds no state that could be read' }],
  ])('%s', async (_what, content, expected) => {
    expect(await planned(content)).toEqual(expected)
  })

  it('whose entry claims more than a state can be is not unpacked', async () => {
    const zip = zipSync({ tfstate: strToU8(STATE) })
    const directory = new DataView(zip.buffer, zip.byteOffset)
    const entry = zip.findLastIndex((byte, index) => byte === 0x50 && zip[index + 1] === 0x4b && zip[index + 2] === 1 && zip[index + 3] === 2)
    directory.setUint32(entry + 24, 0x7fffffff, true) // the uncompressed size in the central directory
    expect(await planned(zip)).toEqual({ absent: 'error', why: 'the plan file holds no state that could be read' })
  })

  it('that is not there', async () => {
    expect(await readPlanFile(join(folder, 'none'), host())).toEqual({ absent: 'not-available', why: 'there is no such plan file' })
    expect(await readPlanFile(folder, host())).toMatchObject({ absent: 'error' })
  })
})

describe('our questions', () => {
  const line = (executable: string, env = {}) => ({ line: { tool: 'terraform', executable, argv: [], cwd: folder, env }, directory: join(folder, 'net') })

  it('go to the tool behind the wrapper of setup-terraform', async () => {
    const wrapper = put('bin/terraform', '')
    expect((await askedOf(line(wrapper), host())).executable).toBe(wrapper)
    put('bin/terraform-bin', '')
    expect((await askedOf(line(wrapper), host())).executable).toBe(wrapper)
    chmodSync(join(folder, 'bin/terraform-bin'), 0o755)
    expect((await askedOf(line(wrapper), host())).executable).toBe(join(folder, 'bin/terraform-bin'))
    expect((await askedOf(line('./bin/terraform'), host())).executable).toBe(join(folder, 'bin/terraform-bin'))
    expect((await askedOf(line('terraform'), host())).executable).toBe('terraform')
  })

  it('find the user’s settings from where the user stood', async () => {
    expect((await askedOf(line('x', { TF_CLI_CONFIG_FILE: 'my.tfrc' }), host())).env).toEqual({ TF_CLI_CONFIG_FILE: join(folder, 'my.tfrc') })
  })

  it('give what was printed only where the tool was content', async () => {
    const asked = { executable: 'x', directory: folder, env: {} }
    expect(await ask(asked, ['show'], 1, host(answering({ stdout: strToU8('yes') })))).toEqual(strToU8('yes'))
    expect(await ask(asked, ['show'], 1, host(answering({ exit: { code: 2 }, stdout: strToU8('yes') })))).toEqual({
      absent: 'error',
      why: 'the tool refused to answer (show)',
    })
  })
})

describe('the version', () => {
  const said = (version: unknown) =>
    answering({ stdout: strToU8(`\nWarning: x\n{\n "terraform_version": ${JSON.stringify(version)}, "provider_selections": {"a": "b"}}`) })
  const versionBy = (exec: Exec, env = {}) => versionOf({ executable: join(folder, 'terraform'), directory: folder, env }, host(exec))
  const refused = answering({ exit: { code: 1 } })

  it('is asked once per binary', async () => {
    put('terraform', 'one')
    expect(await versionBy(said('1.11.4'))).toBe('1.11.4')
    expect(await versionBy(refused)).toBe('1.11.4')
    put('terraform', 'another')
    expect(await versionBy(refused)).toMatchObject({ absent: 'error' })
    expect(await versionBy(said('1.12.6-dev'))).toBe('1.12.6-dev')
    expect(await versionBy(refused, { TFENV_TERRAFORM_VERSION: '1.9.0' })).toMatchObject({ absent: 'error' })
  })

  it('is asked again where what was remembered is damaged', async () => {
    put('terraform', 'one')
    await versionBy(said('1.11.4'))
    const [name = ''] = await nodeFiles().list(join(folder, 'cache'))
    for (const content of ['', '{}', '{"key":{},"version":"9.9.9"}', '{ "version": "1.11.4" }']) {
      put(`cache/${name}`, content)
      expect(await versionBy(refused)).toMatchObject({ absent: 'error' })
    }
  })

  it.each([['latest'], [''], [7], [`1.0.0-${'x'.repeat(99)}`]])('%j is none', async (version) => {
    expect(await versionBy(said(version))).toEqual({ absent: 'error', why: 'the tool did not say its version in a way that is known' })
  })
})
