/** The built action on the emulated runner, around the real tool. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe } from 'vitest'
import type { JsonObject } from '../../src/shared/bytes.ts'
import type { Verdict } from '../../src/verify/verdict.ts'
import { type Job, openJob } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import { needs } from '../needs.ts'

export const ROOT = resolve(import.meta.dirname, '../..')
export const CLI = join(ROOT, 'dist', 'cli', 'index.js')

/** The tool that the suites run: terraform where it is, else tofu. Both where both are. */
export const TOOLS: readonly { readonly name: 'terraform' | 'tofu'; readonly path: string }[] = (['terraform', 'tofu'] as const).flatMap((name) => {
  const path = needs(name)
  return path === undefined ? [] : [{ name, path }]
})

/** Suites that run once for each tool. Where there is none they are skipped by name, so that the end of the run tells of them. */
export const eachTool = describe.skipIf(TOOLS.length === 0).each(TOOLS.length === 0 ? [{ name: 'terraform' as const, path: '' }] : TOOLS)

type JobOptions = Partial<Parameters<typeof openJob>[0]>

/** A job with the tool on PATH and nothing of this machine's settings for it. */
export async function actionJob(options: JobOptions = {}): Promise<Job> {
  const folders = [...new Set(TOOLS.map(({ path }) => dirname(path)))]
  const { env = {}, github = {}, ...rest } = options
  return openJob({
    actionDirectory: ROOT,
    env: { TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', ...env },
    github: { repository_id: '4711', ...github },
    path: [...folders, '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
    ...rest,
  })
}

export function configuration(job: Job, files: Readonly<Record<string, string>>, folder = '.'): void {
  const home = join(job.workspace, folder)
  mkdirSync(home, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
}

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function cli(...argv: readonly string[]): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  return { code: status, stdout, stderr }
}

export interface LedgerPlace {
  readonly store: string
  readonly id: string
  readonly key: string
}

/** The trial ledger of a job; `main` is the result of its first step. */
export function trialLedger(job: Job, main: { readonly outputs: Readonly<Record<string, string>> }): LedgerPlace {
  return { store: join(job.temp, 'iac-ledger-trial'), id: main.outputs['ledger'] ?? '', key: join(job.temp, 'iac-ledger-trial.pub') }
}

export interface LastingLedger extends LedgerPlace {
  readonly privateKey: string
  readonly with: Readonly<Record<string, string>>
}

/** A ledger that `iac-ledger init` made in `folder`, and the inputs that name it. */
export function lastingLedger(folder: string): LastingLedger {
  mkdirSync(folder, { recursive: true })
  const privateKey = join(folder, 'key.pem')
  execFileSync(process.execPath, [CLI, 'keygen', privateKey])
  const store = join(folder, 'ledger')
  const { ledger: id } = JSON.parse(execFileSync(process.execPath, [CLI, 'init', store, '--signer', `key:${privateKey}`, '--json'], { encoding: 'utf8' })) as {
    ledger: string
  }
  return { store, id, key: `${privateKey}.pub`, privateKey, with: { store: `file://${store}`, ledger: id, signer: `key:${privateKey}` } }
}

export function verdictOn({ store, id, key }: LedgerPlace, ...more: readonly string[]): Verdict {
  const { stdout, stderr, code } = cli('verify', store, '--ledger', id, '--key', key, '--json', ...more)
  if (code === 2) throw new Error(`verify could not run: ${stderr}`)
  return JSON.parse(stdout) as Verdict
}

/** Codes of the findings, in the verdict's order. */
export function codesOn(place: LedgerPlace, ...more: readonly string[]): readonly string[] {
  return verdictOn(place, ...more).findings.map(({ code }) => code)
}

export interface LoggedRecord {
  readonly kind: string
  readonly place: { readonly zone: string; readonly stream: string; readonly sequence: number }
  readonly leaf: string
  readonly predicate: JsonObject & { readonly operation: { readonly id: string } }
}

/** All records, oldest first. */
export function recordsOf({ store }: Pick<LedgerPlace, 'store'>, ...more: readonly string[]): readonly LoggedRecord[] {
  return JSON.parse(cli('log', store, '--json', '--limit', '10000', ...more).stdout) as readonly LoggedRecord[]
}

export function kindsOf(place: Pick<LedgerPlace, 'store'>): readonly string[] {
  return recordsOf(place).map(({ kind }) => kind)
}

/** The tool that a suite runs where one is enough. */
export const TOOL = TOOLS[0]?.name ?? 'terraform'

/** Steps of the job that ran our post, in the order in which they ran. */
export function postsOf(job: Job): readonly StepResult[] {
  return job.steps.filter(({ stage }) => stage === 'post')
}

/** Kind, and for an outcome how it ended: `intent`, `outcome succeeded`. Registrations and the root left out. */
export function storyOf(place: Pick<LedgerPlace, 'store'>): readonly string[] {
  return storyIn(recordsOf(place))
}

export function storyIn(records: readonly LoggedRecord[]): readonly string[] {
  const told = records.filter(({ kind, place: { zone } }) => kind !== 'register' && zone !== 'root')
  return told.map(({ kind, predicate }) => (typeof predicate['status'] === 'string' ? `${kind} ${predicate['status']}` : kind))
}

export interface JobProcess {
  readonly pid: number
  readonly argv: readonly string[]
  readonly environ: readonly string[]
}

/** Every process that the job started and that still runs, by the mark that the runner gives each. */
export function processesOf(job: Job): readonly JobProcess[] {
  const pids = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name))
  const processes = pids.flatMap((pid): readonly JobProcess[] => {
    try {
      const wordsIn = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').filter(Boolean)
      return [{ pid: Number(pid), argv: wordsIn('cmdline'), environ: wordsIn('environ') }]
    } catch {
      return [] // it has ended, or is somebody else's
    }
  })
  return processes.filter(({ environ, argv }) => argv.length > 0 && environ.includes(`RUNNER_TRACKING_ID=${job.trackingId}`))
}

/** Lines of a log that are part of a stack trace. No user should ever see one. */
export function stackLinesIn(log: string): readonly string[] {
  return log.split('\n').filter((line) => /^\s*at .+(\(|:\d+:\d+)/.test(line) || /node:internal/.test(line))
}

/** All that steps of the job wrote, as their processes wrote it. */
export function writtenBy(steps: readonly StepResult[]): string {
  return steps.map(({ stdout, stderr }) => `${stdout}\n${stderr}`).join('\n')
}
