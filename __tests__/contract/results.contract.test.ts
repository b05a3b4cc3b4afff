/** What became of each change, and what that is known by: the real tools, their built-in provider, no network. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TOOLS } from '../../src/capture/tools/table.ts'
import type { Host, Tool } from '../../src/capture/tools/tool.ts'
import { nodeExec } from '../../src/entries/node-exec.ts'
import { nodeFiles } from '../../src/entries/node-files.ts'
import type { Result } from '../../src/record/change.ts'
import type { After, Before, CommandLine, ToolCall } from '../../src/record/command.ts'
import { type Field, isAbsent, Raw } from '../../src/record/values.ts'
import type { CommandSpec, Exit } from '../../src/shared/effects.ts'
import { needs } from '../needs.ts'

const SECRET = 'S3CRET-value'

let folder: string
let tool: Tool
beforeEach(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'ial-results-'))
  tool = (await TOOLS.terraform.load()).tool
  put('tfrc', '')
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (path: string) => join(folder, path)

function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

function host(): Host {
  const clock = { now: () => '2026-01-01T00:00:00Z' as never, sleep: () => Promise.resolve() }
  return { exec: nodeExec(), files: nodeFiles(), clock, workspace: folder, cache: at('session/cache'), commit: undefined }
}

interface Ended {
  readonly exit: Exit
  readonly stdout: string
  readonly stderr: string
}

interface How {
  readonly env?: Record<string, string>
  /** Sent when the file `ready` is there, which a provisioner makes. */
  readonly signal?: NodeJS.Signals
  readonly tapped?: boolean
  /** As for a plan that has a record of its own. */
  readonly planRecorded?: true
}

function start({ executable, argv, cwd, env }: CommandSpec, signal?: NodeJS.Signals): Promise<Ended> {
  const child = spawn(executable, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const told = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    told.stdout += String(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    told.stderr += String(chunk)
  })
  const watch = setInterval(() => {
    if (signal === undefined || !existsSync(at('ready'))) return
    clearInterval(watch)
    setTimeout(() => child.kill(signal), 300)
  }, 20)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, ended) => {
      clearInterval(watch)
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ ...told, exit: ended === null ? { code: code ?? -1 } : { signal: ended } })
    })
  })
}

interface Ran extends Ended {
  readonly call: ToolCall
  readonly before: Before
  readonly after: After
}

/** One command of the user's, with what record-command adds to its environment. */
async function run(executable: string, argv: readonly string[], { env: more = {}, signal, tapped = true, planRecorded }: How = {}): Promise<Ran> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TF_CLI_CONFIG_FILE: at('tfrc'), CHECKPOINT_DISABLE: '1', ...more }
  const line: CommandLine = { tool: 'terraform', executable, argv, cwd: folder, env }
  const call = tool.recognise(line)
  const before = await tool.before(call, host())
  const ended = await start({ ...line, env: { ...env, ...(tapped ? before.tap?.env : {}) } }, signal)
  const asked = planRecorded ? { ...call, plan: { ...call.plan, reads: null } } : call
  return { ...ended, call, before, after: await tool.after(asked, before, ended.exit, host()) }
}

function present<T>(field: Field<T>): T {
  if (isAbsent(field)) throw new Error(field.why)
  return field
}

type Told = readonly [address: string, deposed: string | null, action: string, status: string, seenIn: string, problem: unknown]

function told({ after }: Ran): readonly Told[] {
  return present(after.results).map(
    (result) => [...withoutProblem(result), result.problem instanceof Raw ? Raw.reveal(result.problem) : result.problem] as const,
  )
}

function withoutProblem({ address, deposed, action, status, seenIn }: Result) {
  return [address, deposed, action, status, seenIn] as const
}

/** Without the deposed keys, which are random. */
function words(ran: Ran): readonly string[] {
  return told(ran).map(([address, deposed, ...rest]) =>
    [address, deposed === null ? '' : '(deposed)', ...rest.map((word) => word ?? '')].join(' ').replace(/ +/g, ' ').trim(),
  )
}

const BINARIES = ['terraform', 'tofu'].map((name) => ({ name, binary: needs(name) }))

/** A resource that does as its arguments say. */
function resource(name: string, { body = '', create, destroy }: { body?: string; create?: string; destroy?: string } = {}): string {
  const provisioner = (command: string, when = '') => `  provisioner "local-exec" {\n    ${when}\n    command = ${JSON.stringify(command)}\n  }\n`
  return `resource "terraform_data" "${name}" {\n${body}\n${create ? provisioner(create) : ''}${destroy ? provisioner(destroy, 'when = destroy') : ''}}\n`
}

const behind = (name: string) => `depends_on = [terraform_data.${name}]`
const FAILED = 'local-exec provisioner error'

describe.each(BINARIES)('$name', ({ binary, name }) => {
  const test = it.skipIf(binary === undefined)
  const ran = (argv: readonly string[], how?: How) => run(binary as string, argv, how)
  const apply = (how?: How) => ran(['apply', '-auto-approve'], how)
  const saved = async (how?: How) => {
    await ran(['plan', '-out=tf.plan'])
    return ran(['apply', 'tf.plan'], how)
  }

  test('all of it succeeds, with a plan and without; then there is nothing to do', async () => {
    const keys = ['"x"', '"y z"', String.raw`"q\"[0]"`, String.raw`"a\u0007$$\{b}"`.replace('\\{', '{')]
    put('mod/main.tf', resource('inner', { body: `for_each = toset([${keys.join()}])` }))
    put('main.tf', `${resource('a')}module "m" {\n  source = "./mod"\n  count = 1\n}\n`)
    await ran(['init'])
    const made = await apply()
    expect(made.exit).toEqual({ code: 0 })
    const objects = [...keys.sort().map((key) => `module.m[0].terraform_data.inner[${key}]`), 'terraform_data.a']
    expect(words(made)).toEqual(objects.map((address) => `${address} create succeeded log`))
    expect([words(await apply()), words(await saved())]).toEqual([[], []])
    put('main.tf', resource('a', { body: 'input = 1' }))
    const changed = await saved()
    expect(words(changed)).toEqual([...objects.slice(0, 4).map((address) => `${address} delete succeeded log`), 'terraform_data.a update succeeded log'])
    put('main.tf', resource('a', { body: 'input = 1\ntriggers_replace = 1' }))
    expect(words(await apply())).toEqual(['terraform_data.a replace succeeded log'])
    expect(words(await ran(['destroy', '-auto-approve']))).toEqual(['terraform_data.a delete succeeded log'])
    expect(readdirSync(at('session/cache/taps'))).toEqual([])
  })

  test('some of it fails: what failed, why, and with a plan what was never attempted', async () => {
    const config = resource('ok') + resource('bad', { create: `echo ${SECRET} >&2; exit 1` }) + resource('never', { body: behind('bad') })
    put('main.tf', config)
    const planned = await saved()
    expect(planned.exit).toEqual({ code: 1 })
    expect(words(planned)).toEqual([
      `terraform_data.bad create failed log ${FAILED}`,
      'terraform_data.never create not-attempted log',
      'terraform_data.ok create succeeded log',
    ])
    rmSync(at('terraform.tfstate'))
    const seen = [`terraform_data.bad create failed log ${FAILED}`, 'terraform_data.ok create succeeded log']
    expect(words(await apply())).toEqual(seen)
    rmSync(at('terraform.tfstate'))
    expect(words(await saved({ planRecorded: true }))).toEqual(seen)
    expect(planned.stderr).toContain(SECRET)
    expect(JSON.stringify(present(planned.after.results).map(withoutProblem))).not.toContain(FAILED)
    expect(() => JSON.stringify(planned.after.results)).toThrow('raw value')
  })

  test('a stale plan: nothing was attempted', async () => {
    put('main.tf', resource('a'))
    await ran(['plan', '-out=old.plan'])
    await apply()
    put('main.tf', resource('a') + resource('b'))
    await apply()
    const stale = await ran(['apply', 'old.plan'])
    expect([stale.exit, words(stale)]).toEqual([{ code: 1 }, ['terraform_data.a create not-attempted log']])
    put('main.tf', 'nonsense')
    const broken = await apply()
    expect([broken.exit, words(broken)]).toEqual([{ code: 1 }, []])
  })

  const slow = resource('fast') + resource('slow', { body: behind('fast'), create: 'touch ready; exec sleep 60' }) + resource('later', { body: behind('slow') })

  test('it is interrupted by SIGINT', async () => {
    put('main.tf', slow)
    const stopped = await saved({ signal: 'SIGINT' })
    expect(stopped.exit).toEqual({ code: 1 })
    expect(told(stopped).map(([address, , ...rest]) => [address, ...rest.slice(0, 3)])).toEqual([
      ['terraform_data.fast', 'create', 'succeeded', 'log'],
      ['terraform_data.later', 'create', 'not-attempted', 'log'],
      ['terraform_data.slow', 'create', 'interrupted', 'log'],
    ])
    expect(told(stopped).at(-1)?.at(-1)).toContain('execution halted')
  })

  test('it is killed: what the state has not got was interrupted', async () => {
    put('main.tf', slow)
    const killed = await saved({ signal: 'SIGKILL' })
    expect(killed.exit).toEqual({ signal: 'SIGKILL' })
    const fast = name === 'terraform' ? 'succeeded state' : 'interrupted log' // tofu has not written its state yet
    expect(words(killed)).toEqual([
      `terraform_data.fast create ${fast}`,
      'terraform_data.later create not-attempted log',
      'terraform_data.slow create interrupted log',
    ])
  })

  test('a destroy fails', async () => {
    put('main.tf', resource('a') + resource('bad', { body: behind('a'), destroy: 'exit 1' }) + resource('c', { body: behind('bad') }))
    await apply()
    const destroyed = await ran(['destroy', '-auto-approve'])
    expect([destroyed.exit, words(destroyed)]).toEqual([
      { code: 1 },
      [`terraform_data.bad delete failed log ${FAILED}`, 'terraform_data.c delete succeeded log'],
    ])
    await ran(['plan', '-destroy', '-out=tf.plan'])
    const planned = await ran(['apply', 'tf.plan'])
    expect(words(planned)).toEqual(['terraform_data.a delete not-attempted log', `terraform_data.bad delete failed log ${FAILED}`])
  })

  test('an object is only forgotten, moved, imported: the state tells', async () => {
    put('main.tf', resource('gone') + resource('old') + resource('left', { body: 'input = 1' }))
    await apply()
    const forget = 'removed {\n  from = terraform_data.gone\n  lifecycle {\n    destroy = false\n  }\n}\n'
    const move = (from: string, to: string) => `moved {\n  from = terraform_data.${from}\n  to = terraform_data.${to}\n}\n`
    const taken = `import {\n  to = terraform_data.taken\n  id = "some-id"\n}\n${resource('taken')}`
    put('main.tf', forget + move('old', 'new') + resource('new') + move('left', 'right') + resource('right', { body: 'input = 2' }) + taken)
    const state = readFileSync(at('terraform.tfstate'))
    const expected = [
      'terraform_data.gone forget succeeded state',
      'terraform_data.new move succeeded state',
      'terraform_data.right update succeeded log',
      'terraform_data.taken import succeeded state',
    ]
    expect(words(await saved())).toEqual(expected)
    writeFileSync(at('terraform.tfstate'), state)
    expect(words(await apply())).toEqual(expected)
  })

  test('an object is left behind, and destroyed by the next apply', async () => {
    const config = (triggers: number, fails: boolean) =>
      resource('r', { body: `triggers_replace = ${triggers}\nlifecycle {\n  create_before_destroy = true\n}`, create: fails ? 'exit 1' : 'true' })
    put('main.tf', config(1, false))
    await apply()
    put('main.tf', config(2, true))
    const left = await apply()
    expect(words(left)).toEqual([`terraform_data.r replace failed log ${FAILED}`, 'terraform_data.r (deposed) delete not-attempted state'])
    put('main.tf', config(2, false))
    const key = told(left)[1]?.[1]
    const planned = await saved()
    expect(words(planned)).toEqual(['terraform_data.r replace succeeded log', 'terraform_data.r (deposed) delete succeeded state'])
    expect(told(planned)[1]?.[1]).toBe(key)
  })

  test('with a log of the user there is no tap, and the states alone tell', async () => {
    put('main.tf', resource('ok') + resource('bad', { create: 'exit 1' }) + resource('never', { body: behind('bad') }))
    const env = { TF_LOG: 'INFO', TF_LOG_PATH: at('mine.log') }
    const own = await apply({ env })
    expect([own.before.tap, words(own)]).toEqual([null, ['terraform_data.bad create failed state', 'terraform_data.ok create succeeded state']])
    const log = readFileSync(at('mine.log'), 'utf8')
    expect(log.match(/Starting apply for/g)).toHaveLength(2)
    const again = await saved({ env: { TF_LOG_PROVIDER: 'trace' } })
    expect(again.before.tap).toBe(null)
    expect(readFileSync(at('mine.log'), 'utf8')).toBe(log)
    expect(words(again).map((line) => line.replace(/.*\./, ''))).toEqual(['bad replace failed state', 'never create unknown exit-code'])
    put('main.tf', resource('ok', { body: 'input = 2' }))
    expect(words(await ran(['apply', '-auto-approve'], { env }))).toEqual([
      'terraform_data.bad delete succeeded state',
      'terraform_data.ok update succeeded state',
    ])
  })

  test('a command within a command has a tap of its own', async () => {
    put('inner/main.tf', resource('a'))
    put('main.tf', resource('outer', { create: `cd inner && '${binary}' apply -auto-approve` }))
    const mixed = await apply()
    expect([mixed.exit, words(mixed)]).toEqual([{ code: 0 }, ['terraform_data.outer create succeeded state']])
    const env = { TF_LOG_CORE: 'INFO', TF_LOG_PATH: at('session/cache/taps/outer.log') }
    const nested = await ran(['-chdir=inner', 'destroy', '-auto-approve'], { env })
    expect([nested.before.tap?.file === env.TF_LOG_PATH, words(nested)]).toEqual([false, ['terraform_data.a delete succeeded log']])
    expect(existsSync(env.TF_LOG_PATH)).toBe(false)
  })

  test('prints the same with the tap as without', async () => {
    const config =
      resource('a') + resource('b', { body: behind('a'), create: 'echo out; echo err >&2' }) + resource('c', { body: behind('b'), create: 'exit 3' })
    const shapes = async (argv: readonly string[], text: string, tapped = true) => {
      put('main.tf', text)
      const { exit, stdout, stderr, before } = await ran(argv, { tapped })
      if (before.tap !== null) rmSync(before.tap.file, { force: true })
      rmSync(at('terraform.tfstate'), { force: true })
      return { exit, stdout: stdout.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID').replace(/\bafter \d+s\b/g, 'after a while'), stderr }
    }
    const commands = [
      ['apply', '-auto-approve'],
      ['apply', '-auto-approve', '-no-color', '-parallelism=1'],
      ['apply', '-auto-approve', '-var', 'none=1'],
      ['destroy', '-auto-approve'],
      ['apply', '-input=false', '-lock=nonsense'],
      ['apply', 'none.plan'],
    ]
    for (const argv of commands) {
      for (const text of [config, `${config}\noutput "x" {\n  value = nonsense.y\n}\n`, 'variable "old" {\n  deprecated = 1\n}\n']) {
        expect(await shapes(argv, text)).toEqual(await shapes(argv, text, false))
      }
    }
  })

  test('keeps its log where nobody else can read it', async () => {
    put('main.tf', resource('a', { create: `ls -ln '${at('session/cache/taps')}' > listed; stat -c %a '${at('session/cache/taps')}' >> listed` }))
    const { before } = await apply()
    expect(readFileSync(at('listed'), 'utf8')).toMatch(/-rw-------.*\.log\n700\n$/s)
    expect([statSync(dirname(before.tap?.file ?? '')).mode & 0o777, existsSync(before.tap?.file ?? '')]).toEqual([0o700, false])
    expect((await ran(['plan', '-out=x'])).before.tap).toBe(null)
    expect((await ran(['apply', '-auto-approve', '-refresh-only'])).after.results).toMatchObject({ absent: 'not-applicable' })
  })

  test('the state could not be written: the log tells what was done all the same', async () => {
    let held: Buffer | undefined
    let refuse = false
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        if (request.method === 'POST' && refuse) return response.writeHead(500).end()
        if (request.method === 'POST') held = Buffer.concat(chunks)
        return held === undefined ? response.writeHead(404).end() : response.end(request.method === 'GET' ? held : '')
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    try {
      const bound = server.address()
      const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/state`
      const backend = `terraform {\n  backend "http" {\n    address = "${address}"\n    retry_max = 0\n  }\n}\n`
      put('main.tf', backend + resource('a'))
      await ran(['init'])
      expect(words(await apply())).toEqual(['terraform_data.a create succeeded log'])
      refuse = true
      put('main.tf', backend + resource('a', { body: 'input = 1' }) + resource('b'))
      const lost = await apply()
      expect([lost.exit, words(lost)]).toEqual([{ code: 1 }, ['terraform_data.a unknown succeeded log', 'terraform_data.b create succeeded log']])
      expect(lost.after.state).toEqual(lost.before.state)
    } finally {
      await new Promise((closed) => server.close(closed))
    }
  })
})
