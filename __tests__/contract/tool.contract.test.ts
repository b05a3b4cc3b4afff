/** What every tool promises (src/capture/tools/tool.ts), on the real tools, without network. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TOOLS } from '../../src/capture/tools/table.ts'
import type { Host, Tool } from '../../src/capture/tools/tool.ts'
import { nodeExec } from '../../src/entries/node-exec.ts'
import { nodeFiles } from '../../src/entries/node-files.ts'
import type { After, Before, CommandLine, Plan, StateMark, StateWhere, ToolCall } from '../../src/record/command.ts'
import { type Field, isAbsent, Raw } from '../../src/record/values.ts'
import type { Exit } from '../../src/shared/effects.ts'
import { contentIn } from '../fixtures/plans/documents.ts'
import { needs } from '../needs.ts'

const SECRET = 'S3CRET-value'
const NO_STATE = { absent: 'not-available', why: 'there is no state yet' }

let folder: string
let tool: Tool
beforeEach(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'ial-tool-'))
  writeFileSync(join(folder, 'tfrc'), '')
  tool = (await TOOLS.terraform.load()).tool
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (path: string) => join(folder, path)

function put(path: string, text: string): string {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
  return at(path)
}

function host(): Host {
  const clock = { now: () => '2026-01-01T00:00:00Z' as never, sleep: () => Promise.resolve() }
  return { exec: nodeExec(), files: nodeFiles(), clock, workspace: folder, cache: at('cache'), commit: undefined }
}

interface Ran {
  readonly call: ToolCall
  readonly before: Before
  readonly exit: Exit
  readonly after: After
}

/** One command of the user's, from before it starts until after it ended. */
async function run(executable: string, argv: readonly string[], more: Record<string, string> = {}): Promise<Ran> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TF_CLI_CONFIG_FILE: at('tfrc'), CHECKPOINT_DISABLE: '1', ...more }
  const line: CommandLine = { tool: 'terraform', executable, argv, cwd: folder, env }
  const call = tool.recognise(line)
  const before = await tool.before(call, host())
  const { exit } = await nodeExec().ask(line, 60_000)
  return { call, before, exit, after: await tool.after(call, before, exit, host()) }
}

function present<T>(field: Field<T>): T {
  if (isAbsent(field)) throw new Error(field.why)
  return field
}

/** What is Raw can't get into a record as it is. */
function withoutRaw(value: unknown): unknown {
  if (value instanceof Raw) return null
  if (Array.isArray(value)) return value.map(withoutRaw)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withoutRaw(held)])) : value
}

/** Everything that may be recorded. */
function recordable({ call, before, after }: Ran): string {
  return JSON.stringify(withoutRaw([call.class, call.words, call.argv, before.tool, before.scope, before.state, before.planned, after]))
}

const CONFIG = `
terraform {
  required_version = ">= 1.4"
}
variable "password" { default = "${SECRET}" }
resource "terraform_data" "a" { input = var.password }
resource "terraform_data" "many" {
  for_each = toset(["x", "y z", "q\\"[0]"])
  input    = each.key
}
output "password" {
  value     = var.password
  sensitive = true
}
`

/** After CONFIG: one change of each kind that terraform_data can show. */
const CHANGED = `
variable "password" { default = "${SECRET}-2" }
resource "terraform_data" "a" {
  input            = var.password
  triggers_replace = [var.password]
}
resource "terraform_data" "many" {
  for_each = toset(["x", "new"])
  input    = "\${each.key}!"
}
resource "terraform_data" "moved" { input = "y z" }
moved {
  from = terraform_data.many["y z"]
  to   = terraform_data.moved
}
import {
  to = terraform_data.imported
  id = "some-id"
}
resource "terraform_data" "imported" {}
output "other" { value = 1 }
`

function statesOf({ before, after }: Ran): readonly [Field<StateMark>, Field<StateMark>] {
  return [before.state, after.state]
}

const BINARIES = ['terraform', 'tofu'].map((name) => ({ name, binary: needs(name) }))

describe.each(BINARIES)('$name', ({ binary }) => {
  const ran = (...argv: readonly string[]) => run(binary as string, argv)

  it.skipIf(binary === undefined)('tells of an apply: state before and after, scope, version, providers', async () => {
    put('main.tf', CONFIG)
    await ran('init')
    const first = await ran('apply', '-auto-approve', '-var', `password=${SECRET}`)
    expect(first.exit).toEqual({ code: 0 })
    expect(first.before).toMatchObject({
      scope: { type: 'local', address: [{ name: 'path', value: 'terraform.tfstate' }], workspace: 'default' },
      state: NO_STATE,
      planned: { absent: 'not-applicable' },
    })
    expect(first.before.tool).toMatchObject({
      version: expect.stringMatching(/^1\./),
      providers: { absent: 'not-available' },
      lockFile: { absent: 'not-available' },
    })
    const written = JSON.parse(readFileSync(at('terraform.tfstate'), 'utf8')) as { lineage: string; serial: number; terraform_version: string }
    expect(first.after).toMatchObject({
      state: { lineage: written.lineage, serial: written.serial },
      plan: { absent: 'not-available' },
      scope: first.before.scope as object,
    })
    if (basename(binary as string) === 'terraform') expect(written.terraform_version).toBe(first.before.tool.version)
    const second = await ran('apply', '-auto-approve', '-replace=terraform_data.a')
    expect(second.before.state).toEqual(first.after.state)
    expect(present(second.after.state).serial).toBeGreaterThan(present(second.before.state).serial)
    expect([recordable(first), recordable(second)].join()).not.toContain(SECRET)
    expect(first.call.secrets.map((secret) => Raw.reveal(secret))).toContain(SECRET)
  })

  it.skipIf(binary === undefined)('tells of a saved plan, and the same of it when it is applied', async () => {
    put('main.tf', CONFIG)
    const saved = await ran('plan', '-out=one.plan', '-detailed-exitcode')
    expect(saved.exit).toEqual({ code: 2 })
    const plan = present(saved.after.plan)
    expect(plan.changes.map(({ address, action }) => [address, action])).toEqual([
      ['terraform_data.a', 'create'],
      ['terraform_data.many["q\\"[0]"]', 'create'],
      ['terraform_data.many["x"]', 'create'],
      ['terraform_data.many["y z"]', 'create'],
    ])
    expect(plan).toMatchObject({ counts: [{ action: 'create', count: 4 }], outputs: [{ name: 'password', action: 'create' }], drift: [], errored: false })
    const applied = await ran('apply', 'one.plan')
    expect(applied.before.planned).toEqual(NO_STATE)
    expect(present(applied.after.plan)).toEqual(plan)
    const nothing = await ran('plan', '-out', 'two.plan', '-detailed-exitcode')
    expect([nothing.exit, present(nothing.after.plan).changes, present(nothing.after.plan).counts]).toEqual([{ code: 0 }, [], [{ action: 'no-op', count: 4 }]])
    const again = await ran('apply', 'two.plan')
    expect(again.before.planned).toEqual(again.before.state)
    expect([saved, applied, nothing, again].map(recordable).join()).not.toContain(SECRET)
  })

  it.skipIf(binary === undefined)('tells every kind of change by its verb', async () => {
    put('main.tf', CONFIG)
    await ran('apply', '-auto-approve')
    put('main.tf', CHANGED)
    const { after } = await ran('plan', '-out=tf.plan')
    const { changes, outputs, counts } = present(after.plan)
    const told = Object.fromEntries(
      changes.map(({ address, action, native, formerly, reason, replacement }) => [address, { action, native, formerly, reason, replacement }]),
    )
    const plain = { formerly: null, reason: null, replacement: null }
    expect(told).toMatchObject({
      'terraform_data.a': {
        ...plain,
        action: 'replace',
        native: 'delete,create',
        reason: 'replace_because_cannot_update',
        replacement: { order: 'delete-first', paths: ['triggers_replace'] },
      },
      'terraform_data.many["x"]': { ...plain, action: 'update', native: 'update' },
      'terraform_data.many["new"]': { ...plain, action: 'create', native: 'create' },
      'terraform_data.many["q\\"[0]"]': { ...plain, action: 'delete', native: 'delete', reason: 'delete_because_each_key' },
      'terraform_data.moved': { ...plain, action: 'move', native: 'no-op', formerly: 'terraform_data.many["y z"]' },
      'terraform_data.imported': { ...plain, action: 'import', native: 'no-op' },
    })
    expect(outputs).toEqual([
      { name: 'other', action: 'create', sensitive: false },
      { name: 'password', action: 'delete', sensitive: true },
    ])
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(6)
    expect(JSON.stringify(withoutRaw(after))).not.toContain(SECRET)
  })

  it.skipIf(binary === undefined)('tells what is only forgotten, what is tainted, and what a destroy would do', async () => {
    put('main.tf', CONFIG)
    await ran('apply', '-auto-approve')
    const tainted = await ran('taint', 'terraform_data.a')
    expect(tainted.call.class).toBe('mutates-state')
    expect(present(tainted.after.state).serial).toBe(present(tainted.before.state).serial + 1)
    put('main.tf', `resource "terraform_data" "a" { input = 1 }\nremoved {\n  from = terraform_data.many\n  lifecycle {\n    destroy = false\n  }\n}\n`)
    const { after } = await ran('plan', '-out=tf.plan')
    const told = present(after.plan).changes
    expect(told.find(({ address }) => address === 'terraform_data.a')).toMatchObject({ action: 'replace', reason: 'replace_because_tainted' })
    expect(told.filter(({ action }) => action === 'forget')).toHaveLength(3)
    const destroying = await ran('plan', '-destroy', '-out=destroy.plan')
    expect(present(destroying.after.plan).changes.every(({ action }) => action === 'delete' || action === 'forget')).toBe(true)
    const destroyed = await ran('destroy', '-auto-approve')
    expect([destroyed.exit, destroyed.after.plan]).toMatchObject([{ code: 0 }, { absent: 'not-available' }])
  })

  it.skipIf(binary === undefined)('says why there is no plan', async () => {
    put('main.tf', CONFIG)
    expect((await ran('plan')).after.plan).toEqual({ absent: 'not-available', why: 'the plan was not saved: -out was not given' })
    expect((await ran('taint', 'terraform_data.a')).after.plan).toMatchObject({ absent: 'not-applicable' })
    expect((await ran('apply', 'none.plan')).before.planned).toMatchObject({ absent: 'not-available', why: 'there is no such plan file' })
    expect((await ran('apply', 'main.tf')).before.planned).toEqual({ absent: 'error', why: 'the file is no plan' })
    expect((await ran('apply', 'main.tf')).after.plan).toMatchObject({ absent: 'error' })
    put('main.tf', 'nonsense')
    expect((await ran('plan', '-out=tf.plan')).after.plan).toEqual({ absent: 'not-available', why: 'the command made no plan' })
  })

  it.skipIf(binary === undefined)('follows -chdir, TF_DATA_DIR, workspaces and state surgery', async () => {
    put('net/main.tf', CONFIG)
    const env = { TF_DATA_DIR: 'data' }
    const made = await run(binary as string, ['-chdir=net', 'workspace', 'new', 'prod'], env)
    expect([made.before.scope, made.after.scope]).toMatchObject([
      { workspace: 'default' },
      { workspace: 'prod', address: [{ value: 'net/terraform.tfstate' }] },
    ])
    const applied = await run(binary as string, ['-chdir=net', 'apply', '-auto-approve'], env)
    expect(applied.exit).toEqual({ code: 0 })
    expect(existsSync(at('net/terraform.tfstate.d/prod/terraform.tfstate'))).toBe(true)
    expect(present(applied.after.state).serial).toBeGreaterThan(0)
    const moved = await run(binary as string, ['-chdir=net', 'state', 'mv', 'terraform_data.a', 'terraform_data.b'], env)
    expect(present(moved.after.state)).toMatchObject({ lineage: present(applied.after.state).lineage, serial: present(applied.after.state).serial + 1 })
    const chosen = await run(binary as string, ['-chdir=net', 'workspace', 'select', 'default'], env)
    expect([chosen.before.state, chosen.after.state]).toEqual([moved.after.state, NO_STATE])
    const other = await run(binary as string, ['-chdir=net', 'taint', 'terraform_data.b'], { ...env, TF_WORKSPACE: 'prod' })
    expect(other.before.state).toEqual(moved.after.state)
  })

  it.skipIf(binary === undefined)('finds the state again for post, and says when the command went on to another', async () => {
    put('main.tf', CONFIG)
    const { before, after } = await ran('apply', '-auto-approve')
    const where = JSON.parse(JSON.stringify(present(before.where))) as StateWhere
    expect(await tool.stateNow(where, host(), {})).toEqual({ mark: after.state, digest: after.digest })
    expect((await ran('workspace', 'new', 'prod')).after.digest).toEqual(NO_STATE)
    await ran('apply', '-auto-approve')
    expect((await ran('workspace', 'select', 'default')).after.digest).toMatchObject({ absent: 'not-applicable' })
    const other = await ran('apply', '-auto-approve', '-state=x/in.tfstate', '-state-out=x/out.tfstate')
    expect(statesOf(other)).toEqual([NO_STATE, expect.objectContaining({ serial: expect.any(Number) })])
    expect(other.before.where).toEqual({ kind: 'local', path: at('x/out.tfstate') })
  })

  it.skipIf(binary === undefined)('asks the tool behind a wrapper, and asks its version once', async () => {
    put('main.tf', CONFIG)
    const wrapper = put(`wrapped/${basename(binary as string)}`, `#!/bin/sh\necho "called $*" >>'${at('called')}'\necho noise\nexec '${binary}' "$@"\n`)
    chmodSync(wrapper, 0o755)
    symlinkSync(binary as string, `${wrapper}-bin`)
    const saved = await run(wrapper, ['plan', '-out=tf.plan'])
    expect([saved.before.tool.version, present(saved.after.plan).changes.length]).toEqual([expect.stringMatching(/^1\./), 4])
    expect(readFileSync(at('called'), 'utf8')).toBe('called plan -out=tf.plan\n')
    const remembered = await tool.before(saved.call, { ...host(), exec: { ...nodeExec(), ask: () => Promise.reject(new Error('asked')) } })
    expect(remembered.tool.version).toBe(saved.before.tool.version)
  })

  it.skipIf(binary === undefined)('changes nothing and prints nothing of its own while it looks', async () => {
    put('main.tf', CONFIG)
    await ran('apply', '-auto-approve')
    const state = readFileSync(at('terraform.tfstate'), 'utf8')
    const call = tool.recognise({
      tool: 'terraform',
      executable: binary as string,
      argv: ['apply'],
      cwd: folder,
      env: { TF_CLI_CONFIG_FILE: at('tfrc'), TF_LOG: 'TRACE', TF_LOG_PATH: at('log'), PATH: '' },
    })
    await tool.before(call, host())
    expect([readFileSync(at('terraform.tfstate'), 'utf8'), existsSync(at('log'))]).toEqual([state, false])
  })

  it.skipIf(binary === undefined)('takes a command line for what the tool takes it for', async () => {
    const changes = async (argv: readonly string[], env: Record<string, string> = {}) => {
      rmSync(at('terraform.tfstate'), { force: true })
      const { call, before, after } = await run(binary as string, argv, env)
      return [call.class, isAbsent(before.state) !== isAbsent(after.state)]
    }
    put('main.tf', CONFIG)
    await ran('plan', '-out=-help')
    copyFileSync(at('-help'), at('version'))
    const auto = 'apply -auto-approve'
    expect(await changes(['', 'apply', '-auto-approve'])).toEqual(['mutates-infrastructure', true])
    expect(await changes([], { TF_CLI_ARGS: auto })).toEqual(['mutates-infrastructure', true])
    expect(await changes([], { TF_CLI_ARGS_: auto })).toEqual(['mutates-infrastructure', true])
    expect(await changes(['-help'], { TF_CLI_ARGS: `${auto} --` })).toEqual(['mutates-infrastructure', true])
    expect(await changes(['--', 'version'], { TF_CLI_ARGS: auto })).toEqual(['mutates-infrastructure', true])
    expect(await changes(['-help'], { TF_CLI_ARGS: auto })).toEqual(['read', false])
    expect(await changes(['apply', '-auto-approve', '-v'])).toEqual(['read', false])
    expect(await changes(['apply', '-auto-approve'], { TF_CLI_ARGS: '-version' })).toEqual(['read', false])
    expect(await changes(['apply', '-auto-approve', '-h'])).toEqual(['read', false])
    expect(await changes(['apply', '--', '-help'])).toEqual(['mutates-infrastructure', true])
    expect(await changes(['state'], { TF_CLI_ARGS: 'rm a.b' })).toEqual(['mutates-state', false])
  })
})

describe.each(BINARIES)('a state that lies elsewhere, $name', ({ binary }) => {
  let server: Server
  let held: Buffer | undefined
  let address: string
  beforeEach(async () => {
    held = undefined
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        if (request.headers.authorization !== `Basic ${btoa(`user:${SECRET}`)}`) return response.writeHead(401).end()
        if (request.method === 'POST') held = Buffer.concat(chunks)
        return held === undefined ? response.writeHead(404).end() : response.end(request.method === 'GET' ? held : '')
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const bound = server.address()
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
  })
  afterEach(() => new Promise((closed) => server.close(closed)))

  const backend = () => `terraform {\n  backend "http" {\n    address  = "${address}/state/net"\n    username = "user"\n    password = "${SECRET}"\n  }\n}\n`

  it.skipIf(binary === undefined)('is asked for, named, and followed when it is moved there', async () => {
    const ran = (...argv: readonly string[]) => run(binary as string, argv)
    put('main.tf', CONFIG)
    await ran('apply', '-auto-approve')
    put('main.tf', CONFIG + backend())
    const moved = await ran('init', '-migrate-state', '-force-copy')
    const scope = { type: 'http', address: [{ name: 'address', value: `${address}/state/net` }], workspace: 'default' }
    expect([moved.exit, moved.before.scope, moved.after.scope]).toMatchObject([{ code: 0 }, { type: 'local' }, scope])
    const there = JSON.parse(String(held)) as { lineage: string } // terraform gives it a new lineage on the way to this backend
    expect([present(moved.before.state).serial, present(moved.after.state).lineage]).toEqual([expect.any(Number), there.lineage])
    expect(moved.after.digest).toMatchObject({ absent: 'not-applicable' })
    const applied = await ran('apply', '-auto-approve', '-replace=terraform_data.a')
    expect(applied.before).toMatchObject({ scope, state: moved.after.state, where: { kind: 'remote', directory: folder } })
    expect(present(applied.after.state).serial).toBeGreaterThan(present(applied.before.state).serial)
    expect(applied.before.secrets.map((secret) => Raw.reveal(secret))).toContain(SECRET)
    expect(JSON.stringify(applied.before.where) + recordable(moved) + recordable(applied)).not.toContain(SECRET)
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TF_CLI_CONFIG_FILE: at('tfrc') }
    expect(await tool.stateNow(present(applied.before.where), host(), env)).toEqual({ mark: applied.after.state, digest: applied.after.digest })
    await new Promise((closed) => server.close(closed))
    const lost = await tool.stateNow(present(applied.before.where), host(), env)
    expect(lost).toEqual({ absent: 'error', why: 'the tool refused to answer (state)' })
  })
})

describe('what tofu encrypts', () => {
  const tofu = needs('tofu')
  const TF_ENCRYPTION = `
    key_provider "pbkdf2" "p" {
      passphrase = "${SECRET}-passphrase"
      iterations = 200000
    }
    method "aes_gcm" "m" { keys = key_provider.pbkdf2.p }
    state { method = method.aes_gcm.m }
    plan { method = method.aes_gcm.m }`

  it.skipIf(tofu === undefined)('still tells lineage and serial of the state, and the plan through the tool only', async () => {
    put('main.tf', CONFIG)
    const saved = await run(tofu as string, ['plan', '-out=tf.plan'], { TF_ENCRYPTION })
    const applied = await run(tofu as string, ['apply', 'tf.plan'], { TF_ENCRYPTION })
    expect(readFileSync(at('terraform.tfstate'), 'utf8')).toContain('encrypted_data')
    expect(applied).toMatchObject({ exit: { code: 0 }, before: { planned: { absent: 'not-available', why: 'the plan file is encrypted' } } })
    expect(present(applied.after.state)).toMatchObject({ lineage: expect.any(String), serial: expect.any(Number) })
    expect(contentIn(present(applied.after.plan) as Plan)).toBe(contentIn(present(saved.after.plan)))
    expect(applied.call.secrets.map((secret) => Raw.reveal(secret))).toContain(`${SECRET}-passphrase`)
  })
})
