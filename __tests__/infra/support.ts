/** Terraform over a copy of infra/, without a network: the pure modules with any tool, the whole one with a provider that lies on this machine. */

import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { parse } from '@cdktn/hcl2json'
import { freePort } from '../harness/server.ts'
import { ROOT } from '../unit/sources.ts'

export const INFRA = join(ROOT, 'infra')

/** Whatever stands in a file of Terraform's language: blocks by type and labels, expressions as `${..}`. */
export type Hcl = { readonly [name: string]: Hcl } & readonly Hcl[] & string

export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tf'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** All files of one module as one document. */
export async function moduleOf(folder: string): Promise<Hcl> {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.tf'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  return (await parse(`${relative(ROOT, folder)}.tf`, texts.join('\n'))) as Hcl
}

/** An expression, where the JSON form of the language takes a string. */
export function reference(expression: string): string {
  return `$\u007b${expression}}`
}

export interface Statement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly NotResource?: readonly string[]
  readonly Principal?: Readonly<Record<string, string | readonly string[]>>
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

export function statementsIn(policy: unknown): readonly Statement[] {
  return (JSON.parse(String(policy)) as { readonly Statement: readonly Statement[] }).Statement
}

export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}

/** As IAM matches: `*` for any characters and `?` for one, slashes included. */
export function iamMatches(pattern: string, text: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(text)
}

/** A folder of a test's own, with infra/ beside the files that it is given. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'iac-ledger-infra-'))
  readonly #tool: string

  constructor(tool: string, files: Readonly<Record<string, string>>, mirror?: string) {
    this.#tool = tool
    cpSync(INFRA, join(this.folder, 'infra'), { recursive: true })
    const source = mirror === undefined ? '' : `filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }`
    writeFileSync(join(this.folder, 'cli.tfrc'), `provider_installation {\n  ${source}\n}\n`)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text)
  }

  /** What it said, and how it ended; it does not throw for an exit code. */
  async run(...argv: readonly string[]): Promise<{ readonly status: number; readonly output: string; readonly stdout: string }> {
    const { PATH = '' } = process.env
    const env = { PATH, HOME: this.folder, TF_CLI_CONFIG_FILE: join(this.folder, 'cli.tfrc'), CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' }
    try {
      const { stdout, stderr } = await promisify(execFile)(this.#tool, argv, { cwd: this.folder, env, maxBuffer: 64 * 1024 * 1024 })
      return { status: 0, output: stdout + stderr, stdout }
    } catch (thrown) {
      const { code, stdout, stderr } = thrown as { readonly code: number; readonly stdout: string; readonly stderr: string }
      return { status: code, output: `${stdout}${stderr}`, stdout }
    }
  }

  /** Like `run`, for what must go well. */
  async must(...argv: readonly string[]): Promise<string> {
    const { status, output, stdout } = await this.run(...argv)
    if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}:\n${output.slice(-4000)}`)
    return stdout
  }

  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const told = JSON.parse(await this.must('output', '-json')) as Readonly<Record<string, { readonly value: unknown }>>
    return Object.fromEntries(Object.entries(told).map(([name, { value }]) => [name, value]))
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The folder that holds `registry.terraform.io` with the AWS provider at that version; TF_PLUGIN_MIRROR names another place. */
export function providerMirror(version: string): string | undefined {
  const { TF_PLUGIN_MIRROR } = process.env
  const usual = ['/opt', '/usr/local/share', '/usr/share', join(process.env['HOME'] ?? '/', '.terraform.d')]
  const nested = usual.filter(existsSync).flatMap((folder) => [
    folder,
    ...readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name)),
  ])
  return [...(TF_PLUGIN_MIRROR === undefined ? [] : [TF_PLUGIN_MIRROR]), ...nested].find((folder) =>
    existsSync(join(folder, 'registry.terraform.io', 'hashicorp', 'aws', version)),
  )
}

/** The AWS double. It ends with the test, and with the test's process. */
export class Moto {
  readonly endpoint: string
  readonly #process: ChildProcess

  private constructor(python: string, port: number) {
    this.endpoint = `http://127.0.0.1:${port}`
    const keeper = '"$@" >/dev/null 2>&1 & child=$!; while read -r line; do :; done; kill "$child" 2>/dev/null; wait "$child"'
    this.#process = spawn('sh', ['-c', keeper, 'keeper', python, '-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
  }

  static async start(python: string): Promise<Moto> {
    const moto = new Moto(python, await freePort())
    for (let tries = 0; tries < 400; tries += 1) {
      const ready = await fetch(`${moto.endpoint}/moto-api/data.json`).catch(() => undefined) // it does not listen yet
      if (ready?.ok === true) return moto
      await wait(100)
    }
    throw new Error('moto did not get ready')
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#process.once('exit', done))
    this.#process.stdin?.end()
    await ended
  }
}

export function isFormatted(tool: string): string {
  return execFileSync(tool, ['fmt', '-check', '-recursive', '-list=true', INFRA], {
    encoding: 'utf8',
    env: { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null' },
  })
}
