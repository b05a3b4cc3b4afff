/**
 * A second, independent runner: act in its self-hosted mode, where a workflow runs as plain processes of this machine, with
 * no container and no network. It takes the `node` that is first on PATH, whatever `using:` says.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { ROOT } from '../e2e/support.ts'
import { needs } from '../needs.ts'

export const act = needs('act')

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

interface ActLine {
  readonly stepID?: readonly string[]
  readonly stage?: string
  readonly stepResult?: string
  readonly jobResult?: string
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
  readonly raw_output?: boolean
  readonly msg?: string
}

export interface ActRun {
  readonly exitCode: number | null
  readonly job: string | undefined
  /** `<id of the step>` for a main, `<id>:post` for a post: success, failure, skipped. */
  readonly results: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly summaries: readonly string[]
  /** What the steps printed. */
  readonly log: string
  /** What outlived the job: act removes the runner's temp folder when the job is complete. */
  readonly kept: string
}

/**
 * Stands before our step, so its post runs after ours (last registered first): it keeps what our post left in the
 * runner's temp folder, which is gone afterwards.
 */
const KEEP = {
  'action.yml': stringify({
    name: 'keep',
    description: 'keeps what the job leaves',
    runs: { using: 'node24', main: 'main.mjs', post: 'post.mjs', 'post-if': 'always()' },
  }),
  'main.mjs': '',
  'post.mjs': `import { cpSync, readdirSync, writeFileSync } from 'node:fs'
const { RUNNER_TEMP: temp, KEPT: kept } = process.env
writeFileSync(kept + '/listing.json', JSON.stringify(readdirSync(temp)))
for (const name of readdirSync(temp)) if (name.startsWith('iac-ledger')) cpSync(temp + '/' + name, kept + '/' + name, { recursive: true })
`,
} as const

/** Prints how many keepers of this workspace run. */
export const COUNT_KEEPERS = `for file in /proc/[0-9]*/cmdline; do tr '\\0' ' ' 2>/dev/null <"$file" || :; echo; done | grep -c "$GITHUB_WORKSPACE/dist/keeper/[i]ndex.js" || :`

export class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'iac-ledger-act-'))
  /** Beside the checkout: what a job finds on the machine and leaves there. */
  readonly home = mkdtempSync(join(tmpdir(), 'iac-ledger-act-home-'))
  readonly #tool: string
  #runs = 0

  /** A checkout that holds the action as `./` and what a user would have beside it. `tool` is the path of terraform or tofu. */
  constructor(tool: string) {
    this.#tool = tool
    for (const name of ['action.yml', 'dist']) cpSync(join(ROOT, name), join(this.folder, name), { recursive: true })
    this.write(Object.fromEntries(Object.entries(KEEP).map(([name, text]) => [`keep/${name}`, text])))
    this.#git('init', '--quiet')
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true })
      writeFileSync(join(this.folder, name), text)
    }
  }

  /** Commits everything, and pushes it to act: checkout, the keep action, then `steps`. */
  async push(
    steps: readonly Step[],
    options: { readonly env?: Readonly<Record<string, string>>; readonly secrets?: Readonly<Record<string, string>> } = {},
  ): Promise<ActRun> {
    const all = [{ uses: 'actions/checkout@v4' }, { uses: './keep' }, ...steps]
    this.write({ '.github/workflows/job.yml': stringify({ on: 'push', jobs: { job: { 'runs-on': 'ubuntu-latest', steps: all } } }) })
    this.#git('add', '--all')
    this.#git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--allow-empty', '--message=change')
    this.#runs += 1
    const kept = join(this.home, `kept-${this.#runs}`)
    mkdirSync(kept)
    const secrets = join(this.home, 'secrets.env')
    const lines = Object.entries(options.secrets ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    writeFileSync(secrets, lines.join(''), { mode: 0o600 })
    const env = Object.entries({ KEPT: kept, GITHUB_REPOSITORY_ID: '4711', ...options.env }).flatMap(([name, value]) => ['--env', `${name}=${value}`])
    const { exitCode, stdout } = await this.#act([
      'push',
      '--json',
      '--platform',
      'ubuntu-latest=-self-hosted',
      '--no-cache-server',
      '--secret-file',
      secrets,
      ...env,
    ])
    return { ...readRun(stdout), exitCode, kept }
  }

  async #act(argv: readonly string[]): Promise<{ readonly exitCode: number | null; readonly stdout: string }> {
    const path = [dirname(process.execPath), dirname(this.#tool), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter)
    const env = { PATH: path, HOME: this.home, XDG_CACHE_HOME: join(this.home, 'cache'), TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' }
    const child = spawn(act ?? 'act', argv, { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'ignore'] })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    const [exitCode] = (await once(child, 'close')) as [number | null]
    return { exitCode, stdout }
  }

  /** Command lines of processes that this repository's jobs left behind. */
  leftovers(): readonly string[] {
    const lines = readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? commandLine(pid) : []))
    return lines.filter((line) => line.includes(this.home) || line.includes(this.folder))
  }

  dispose(): void {
    for (const folder of [this.folder, this.home]) rmSync(folder, { recursive: true, force: true })
  }

  #git(...argv: readonly string[]): void {
    execFileSync('git', argv, { cwd: this.folder, stdio: 'ignore' })
  }
}

function commandLine(pid: string): string[] {
  try {
    return [readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ')]
  } catch {
    return [] // it has just ended
  }
}

function readRun(stdout: string): Omit<ActRun, 'exitCode' | 'kept'> {
  const lines = stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as ActLine] : []))
  const results: Record<string, string> = {}
  const outputs: Record<string, Record<string, string>> = {}
  for (const { stepID: [id = ''] = [], stage, stepResult, command, name = '', arg = '' } of lines) {
    if (stepResult !== undefined) results[stage === 'Post' ? `${id}:post` : id] = stepResult
    if (command === 'set-output') outputs[id] = { ...outputs[id], [name]: arg }
  }
  const summaries = lines.flatMap(({ command, content }) => (command === 'summary' && content !== undefined ? [content] : []))
  const log = lines.filter(({ raw_output }) => raw_output === true).map(({ msg = '' }) => msg)
  return { job: lines.find(({ jobResult }) => jobResult !== undefined)?.jobResult, results, outputs, summaries, log: log.join('') }
}

/** The trial ledger as our post left it. */
export function keptTrial({ kept }: ActRun, id: string) {
  return { store: join(kept, 'iac-ledger-trial'), id, key: join(kept, 'iac-ledger-trial.pub') }
}

/** Names in the runner's temp folder after our post. */
export function leftInTemp({ kept }: ActRun): readonly string[] {
  const listing = join(kept, 'listing.json')
  return existsSync(listing) ? (JSON.parse(readFileSync(listing, 'utf8')) as readonly string[]) : []
}
