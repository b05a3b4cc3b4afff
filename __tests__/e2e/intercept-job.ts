/** A job around a test's own scripts, and an end that looks at its ledger. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import type { Json } from '../../src/shared/bytes.ts'
import type { Job } from '../harness/job.ts'
import type { RunOptions } from '../harness/script-step.ts'
import type { StepResult } from '../harness/step-result.ts'
import { actionJob, configuration, type LedgerPlace, type LoggedRecord, recordsOf, trialLedger, verdictOn } from './support.ts'

type Files = Readonly<Record<string, string>>
type JobOptions = Parameters<typeof actionJob>[0]

/** One resource and one output: nothing that needs a provider from elsewhere. */
export const SIMPLE: Files = { 'main.tf': 'resource "terraform_data" "a" {\n  input = "x"\n}\noutput "o" {\n  value = terraform_data.a.output\n}\n' }

/** Without the action. What it leaves behind is gone when the test is over. */
export async function newJob(files: Files, options: JobOptions = {}): Promise<Job> {
  const job = await actionJob(options)
  onTestFinished(() => job.dispose())
  configuration(job, files)
  return job
}

export interface Opened {
  readonly job: Job
  readonly main: StepResult
  readonly ledger: LedgerPlace
}

/** The action's main, for the whole job from here on. */
export async function begin(job: Job, options: Parameters<Job['uses']>[1] = {}): Promise<Opened> {
  const main = await job.uses('./', options)
  expect(main.conclusion, main.log).toBe('success')
  return { job, main, ledger: trialLedger(job, main) }
}

export async function opened(files: Files = SIMPLE, options: JobOptions = {}): Promise<Opened> {
  return begin(await newJob(files, options))
}

/** What a script printed that is to succeed. */
export async function ok(job: Job, script: string, options: Omit<RunOptions, 'script'> = {}): Promise<string> {
  const { exitCode, stdout, log } = await job.run({ script, ...options })
  expect(exitCode, log).toBe(0)
  return stdout
}

export interface Closed {
  readonly post: StepResult
  readonly records: readonly LoggedRecord[]
}

/** The end of the job: post succeeds, and `verify` finds nothing but `expected`. */
export async function close({ job, ledger }: Pick<Opened, 'job' | 'ledger'>, ...expected: readonly string[]): Promise<Closed> {
  await job.finish()
  const post = job.steps.findLast(({ stage }) => stage === 'post')
  if (post === undefined) throw new Error('the action has no post')
  expect(post.conclusion, post.log).toBe('success')
  const { findings } = verdictOn(ledger)
  expect(
    findings.map(({ code }) => code),
    JSON.stringify(findings),
  ).toEqual(expected)
  return { post, records: recordsOf(ledger) }
}

/** The member of a record that this path leads to. */
export function at({ predicate }: LoggedRecord, ...path: readonly string[]): Json | undefined {
  let found: Json | undefined = predicate
  for (const name of path)
    found = typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Readonly<Record<string, Json>>)[name] : undefined
  return found
}

/** Plans, intents and outcomes in the order of the log: `intent apply`, `outcome apply succeeded`. */
export function told(records: readonly LoggedRecord[]): readonly string[] {
  const about = records.filter(({ kind }) => kind === 'plan' || kind === 'intent' || kind === 'outcome')
  return about.map((record) => {
    const words = at(record, 'command', 'words')
    return [record.kind, ...(Array.isArray(words) ? words : []), at(record, 'status')].filter((word) => word !== undefined).join(' ')
  })
}

export function ofKind(records: readonly LoggedRecord[], kind: string): readonly LoggedRecord[] {
  return records.filter((record) => record.kind === kind)
}

/** What post wrote about the whole job. */
export function jobIn({ records }: Closed): Json | undefined {
  const [run, ...more] = ofKind(records, 'run')
  expect(more).toEqual([])
  return run && at(run, 'job')
}

export function program(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o755)
  return path
}

/** For what somebody else is about to do. */
export async function until(what: string, holds: () => boolean, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${what}: still not so after ${withinMs} ms`)
    await sleep(20)
  }
}

export const appears = (path: string): Promise<void> => until(`${path} is there`, () => existsSync(path))
