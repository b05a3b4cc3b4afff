/** Files of terraform's that lie about: a saved plan, the lock file, the backend's settings. */
import { strToU8, zipSync } from 'fflate'
import { MemoryFiles } from '../../__tests__/fakes/effects.ts'
import { addressOf, secretsOf } from '../../src/capture/tools/adapters/terraform/backends.ts'
import { backendIn } from '../../src/capture/tools/adapters/terraform/data-folder.ts'
import { providersIn } from '../../src/capture/tools/adapters/terraform/lock-file.ts'
import { plannedMark } from '../../src/capture/tools/adapters/terraform/plan-file.ts'
import { isAbsent } from '../../src/record/values.ts'
import type { Json, JsonObject } from '../../src/shared/bytes.ts'
import { newCanary } from '../canaries.ts'
import { editJson } from '../edit-json.ts'
import { editBytes, editText } from '../edit-text.ts'
import { edited, made } from '../edited.ts'
import { canonical } from '../oracles.ts'
import { must, type Target } from '../target.ts'

const STATE = JSON.stringify({ version: 4, serial: 7, lineage: '79628769-b938-792b-9c8a-1caa35e71773', resources: [] })

/** Stored and deflated, with the members that terraform puts in, and others. */
function zips(): readonly Uint8Array[] {
  const members = { tfplan: new Uint8Array(200), tfstate: strToU8(STATE), 'tfstate-prev': strToU8(STATE), 'tfconfig/m-/main.tf': strToU8('# x') }
  const few = { tfstate: strToU8(STATE) }
  const padded = { ...members, tfstate: strToU8(STATE + ' '.repeat(5_000)) }
  const other = [strToU8('{"remote_plan_format":1,"run_id":"run-1"}'), strToU8('{"encrypted_data":"x"}'), strToU8(STATE)]
  return [
    zipSync(members),
    zipSync(members, { level: 0 }),
    zipSync(few),
    zipSync(few, { level: 0 }),
    zipSync(padded),
    zipSync({ 'a/b': new Uint8Array(3) }),
    ...other,
  ]
}

export const planFile: Target<Uint8Array> = {
  about: 'plannedMark: the mark in a plan file, or why there is none',
  stages: ['no plan file', 'damaged or stateless', 'marked'],
  prepare() {
    return Promise.resolve({
      inputs: edited(zips(), editBytes({ words: ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', 'tfstate', '\xff\xff\xff\xff', '\x08\x00', '\x00\x00'] })),
      async check(bytes) {
        const mark = await plannedMark(bytes, { commit: undefined })
        if (isAbsent(mark)) return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'damaged or stateless' : 'no plan file'
        must(Number.isSafeInteger(mark.serial) && mark.serial >= 0 && canonical({ ...mark }) !== undefined, 'a mark that can not be recorded')
        return 'marked'
      },
    })
  },
}

const LOCK = `# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.31.0"
  constraints = ">= 4.0.0, ~> 5.0"
  hashes = [
    "h1:abc=",
    "zh:0123456789abcdef",
  ]
}

provider "registry.opentofu.org/hashicorp/null" {
  version = "3.2.2"
}
`

export const lockFile: Target<string> = {
  about: 'providersIn: what is taken prints back to the same providers, and names them all',
  stages: ['refused', 'none', 'providers'],
  prepare() {
    return Promise.resolve({
      inputs: edited(
        [LOCK, LOCK.replaceAll('\n', '\r\n'), '# nothing\n'],
        editText({ words: ['provider "a/b" {\n', '  version = "1.0"\n', '}\n', '  hashes = [\n', '  ]\n', '    "h1:x",\n'], others: [LOCK] }),
      ),
      check(text) {
        const providers = providersIn(text)
        if (providers === undefined) return 'refused'
        const back = providers.map(({ name, version }) => `provider "${name}" {\n  version = "${version}"\n}\n`).join('')
        must(JSON.stringify(providersIn(back)) === JSON.stringify(providers), 'does not print back')
        must(text.split(/(?:^|\n)provider "/).length - 1 === providers.length, 'a provider is missing')
        return providers.length === 0 ? 'none' : 'providers'
      },
    })
  },
}

/** Where a credential may stand in settings, and the settings that tell where the state is. */
const BACKENDS: readonly ((canary: string) => JsonObject)[] = [
  (canary) => ({ type: 's3', config: { bucket: 'b', key: 'k', region: 'r', access_key: canary, secret_key: canary, endpoint: `https://u:${canary}@host/x` } }),
  (canary) => ({ type: 's3', config: { bucket: 'b', endpoints: [{ s3: `https://host/?sig=${canary}` }], token: canary } }),
  (canary) => ({ type: 'http', config: { address: `https://user:${canary}@host/state?sig=${canary}#${canary}`, password: canary } }),
  (canary) => ({ type: 'http', config: { address: `host:443/a?x=${canary}`, lock_address: `//u:${canary}@h` } }),
  (canary) => ({ type: 'pg', config: { conn_str: `postgres://u:${canary}@host:5432/db?sslpassword=${canary}`, schema_name: 's' } }),
  (canary) => ({ type: 'pg', config: { conn_str: `host=h port=1 dbname=d user=u password=${canary}` } }),
  (canary) => ({ type: 'pg', config: { conn_str: `host=h password='a ${canary}' dbname=d` } }),
  (canary) => ({ type: 'consul', config: { address: `u:${canary}@h:8500`, path: 'p', access_token: canary } }),
  (canary) => ({ type: 'azurerm', config: { container_name: 'c', key: 'k', sas_token: canary, access_key: canary, endpoint: `https://h/${canary}@x` } }),
  (canary) => ({ type: 'remote', config: { hostname: 'h', organization: 'o', token: canary, workspaces: { name: 'w', prefix: null } } }),
  (canary) => ({ type: 'cloud', config: { organization: 'o', workspaces: [{ tags: ['a', 'b'], project: 'p' }], token: canary } }),
  (canary) => ({ type: 'unheard-of', config: { anything: canary } }),
  (canary) => ({ type: 'local', config: { path: 'x.tfstate', workspace_dir: null, secret: canary } }),
]

interface Settings {
  readonly json: Json
  readonly canary: string
}

export const backend: Target<Settings> = {
  about: 'backendIn, addressOf, secretsOf: whatever the settings are, no credential is in the address of a state',
  stages: ['refused', 'local', 'address'],
  prepare() {
    // Names and types stay: what was a password must not become a bucket, or the canary would be no secret.
    const edit = editJson({ values: ['https://host/a', 'postgres://h/d', 'host=h dbname=d', [{}], { s3: 'https://h' }] })
    return Promise.resolve({
      inputs: made<Settings>(
        (choices) => {
          const canary = newCanary(choices).slice(0, 12)
          return { json: { version: 3, backend: choices.pick(BACKENDS)(canary) }, canary }
        },
        (held, choices) => {
          const json = edit(held.json, choices)
          return { json: keepsItsPlace(held, json) ? json : held.json, canary: held.canary }
        },
      ),
      async check({ json, canary }) {
        const files = new MemoryFiles()
        await files.createNew('/data/terraform.tfstate', Buffer.from(JSON.stringify(json)))
        const found = await backendIn({ path: '/data', chosen: null }, { files })
        if (isAbsent(found)) return 'refused'
        const address = addressOf(found.type, found.config)
        must(
          secretsOf(found.config).every((secret) => typeof secret === 'string'),
          'a secret that is no text',
        )
        must(!JSON.stringify(address).includes(canary), `a credential in the address: ${JSON.stringify(address)}`)
        must(
          address.every(({ name, value }) => (name + value).isWellFormed()),
          'half a character in an address',
        )
        return address.length === 0 ? 'local' : 'address'
      },
    })
  },
}

/** Every text with the canary in it is one of those that stood at the same name before. */
function keepsItsPlace({ json, canary }: Settings, after: Json): boolean {
  const before = new Set(placesOf(json, canary, ''))
  return [...placesOf(after, canary, '')].every((place) => before.has(place))
}

function placesOf(value: Json | undefined, canary: string, name: string): readonly string[] {
  if (typeof value === 'string') return value.includes(canary) ? [`${name} ${value}`] : []
  if (typeof value !== 'object' || value === null) return []
  const names = Object.keys(value).some((member) => member.includes(canary)) ? [`in a name`] : []
  return [...names, ...Object.entries(value).flatMap(([member, held]) => placesOf(held as Json, canary, Array.isArray(value) ? name : `${name}.${member}`))]
}
