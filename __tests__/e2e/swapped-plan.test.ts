/**
 * A plan file that is replaced while the command that was given it is at work: the record must never claim that the recorded
 * plan is what was applied. The shim waits at a named step while another process of the job does it.
 */
import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Step } from '../../src/shared/steps.ts'
import type { Job } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import { at } from './intercept-job.ts'
import {
  actionJob,
  configuration,
  eachTool,
  type LastingLedger,
  type LoggedRecord,
  lastingLedger,
  postsOf,
  processesOf,
  recordsOf,
  verdictOn,
} from './support.ts'

const REVIEWED = { 'main.tf': 'resource "terraform_data" "reviewed" {\n  input = "small"\n}\n' }
/** `back`: a command of its own, run while it is applied. */
const other = (back = 'true') => ({
  'main.tf': `resource "terraform_data" "slipped_in" {\n  provisioner "local-exec" {\n    command = "${back}"\n  }\n}\n`,
})

const CHANGED = 'the plan file was replaced after the look before the command: what was applied is not known'
const TOUCHED = 'somebody wrote to the plan file after the look before the command: what was applied is not known'

interface Scene {
  readonly job: Job
  readonly ledger: LastingLedger
  readonly tool: string
}

/** Two plans: `tf.plan`, and `other.plan`, both recorded where `by` is the tool on PATH. */
async function twoPlans(scene: Scene, by: string, second = other()): Promise<void> {
  const { job } = scene
  configuration(job, REVIEWED)
  const planned = await job.run({ script: `${by} init && ${by} plan -out=tf.plan && cp -p tf.plan keep.plan` })
  expect(planned.conclusion, planned.log).toBe('success')
  configuration(job, second)
  const next = await job.run({ script: `${by} plan -out=other.plan` })
  expect(next.conclusion, next.log).toBe('success')
}

async function sceneOf(tool: string, keyed: boolean): Promise<Scene & AsyncDisposable> {
  const job = await actionJob()
  const ledger = lastingLedger(join(job.root, 'srv'))
  const main = await job.uses('./', {
    with: { ...ledger.with, ...(keyed && { 'commitment-key': 'env:COMMITMENT_KEY' }) },
    env: { COMMITMENT_KEY: randomBytes(32).toString('base64') },
  })
  expect(main.conclusion, main.log).toBe('success')
  return { job, ledger, tool, [Symbol.asyncDispose]: () => job.dispose() }
}

function waitingShim(job: Job): number | undefined {
  const stopped = processesOf(job).filter(({ pid, argv }) => {
    const stat = argv[1]?.includes('/dist/shim/') ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('T')
  })
  return stopped[0]?.pid
}

/** An apply of `tf.plan` whose shim waits at `step` until `meanwhile` is done. */
async function applyWhile({ job, tool }: Scene, step: Step, meanwhile: (path: (name: string) => string) => void): Promise<StepResult> {
  const env = { IAC_LEDGER_STOP_AT: step, IAC_LEDGER_STOP_WITH: 'STOP' }
  const applying = job.run({ script: `${tool} apply tf.plan`, env, continueOnError: true })
  let ended = false
  const over = applying.finally(() => {
    ended = true
  })
  let pid = waitingShim(job)
  while (pid === undefined && !ended) {
    await sleep(20)
    pid = waitingShim(job)
  }
  if (pid === undefined) throw new Error(`the shim never came to ${step}: ${(await over).log}`)
  meanwhile((name) => join(job.workspace, name))
  process.kill(pid, 'SIGCONT')
  return over
}

interface Told {
  readonly intent: LoggedRecord
  readonly outcome: LoggedRecord
  readonly page: string
  readonly warnings: string
}

async function tell({ job, ledger }: Scene): Promise<Told> {
  await job.finish()
  const [intent] = recordsOf(ledger, '--kind', 'intent')
  const [outcome] = recordsOf(ledger, '--kind', 'outcome')
  const [post] = postsOf(job)
  if (intent === undefined || outcome === undefined || post === undefined) throw new Error('a record is missing')
  expect(verdictOn(ledger)).toMatchObject({ verdict: 'pass', findings: [] })
  expect(post.conclusion).toBe('success')
  return { intent, outcome, page: post.summary, warnings: post.annotations.map(({ message }) => message).join('\n') }
}

function addressesIn(record: LoggedRecord): readonly unknown[] {
  const results = at(record, 'results')
  return Array.isArray(results) ? results.map((result) => (result as { readonly address: unknown }).address) : []
}

eachTool('a plan file of $name', ({ name: tool, path: real }) => {
  it.each([
    ['without a commitment key', false],
    ['with a commitment key', true],
  ])('that is replaced between the intent and the start: the outcome does not claim it, and the page says so first, %s', async (_with, keyed) => {
    await using scene = await sceneOf(tool, keyed)
    await twoPlans(scene, tool)
    const step = await applyWhile(scene, 'intent-acknowledged', (path) => copyFileSync(path('other.plan'), path('tf.plan')))
    expect(step.exitCode, step.log).toBe(0)
    expect(step.stderr).toContain(`iac-ledger: ${tool} apply: ${CHANGED}. Its outcome says so`)

    const { intent, outcome, page, warnings } = await tell(scene)
    const [plan, swapped] = recordsOf(scene.ledger, '--kind', 'plan')
    expect(at(intent, 'applies', 'record', 'leaf')).toBe(plan?.leaf)
    expect(at(intent, 'applies', 'file')).toEqual(at(plan!, 'plan', 'file'))
    if (keyed) expect(at(intent, 'applies', 'file', 'hmac')).not.toBe(at(swapped!, 'plan', 'file', 'hmac'))
    const unknown = { absent: 'not-available', why: CHANGED }
    expect([at(outcome, 'samePlan'), at(outcome, 'planRecord'), at(outcome, 'plan')]).toEqual([false, unknown, unknown])
    expect(addressesIn(outcome)).toEqual(['terraform_data.slipped_in'])

    const lines = page.split('\n')
    expect(lines[0]).toMatch(/^### ⚠️ IaC Ledger: .* — all recorded, \*\*and a plan file was replaced\*\*/)
    expect(lines.findIndex((line) => line.startsWith('- **PLAN FILE REPLACED**'))).toBeLessThan(lines.findIndex((line) => line.startsWith('| command')))
    expect(page).toMatch(/\| succeeded, \*\*plan file replaced\*\* \| 1 \|/)
    expect(page).not.toContain('the recorded plan |')
    expect(warnings).toContain('1 plan file(s) were replaced after the intent was written')
  })

  it('that is replaced when it was applied already gets no word more: nobody can tell the two apart', async () => {
    await using scene = await sceneOf(tool, true)
    await twoPlans(scene, tool)
    await applyWhile(scene, 'command-ended', (path) => copyFileSync(path('other.plan'), path('tf.plan')))
    const { outcome } = await tell(scene)
    expect([at(outcome, 'samePlan'), at(outcome, 'planRecord')]).toEqual([false, { absent: 'not-available', why: CHANGED }])
    expect(addressesIn(outcome)).toEqual(['terraform_data.reviewed'])
  })

  it('that was another one while it was applied, and is the recorded one again, is not known to be that one', async () => {
    await using scene = await sceneOf(tool, false)
    await twoPlans(scene, tool, other('cp -p keep.plan tf.plan'))
    const step = await applyWhile(scene, 'intent-acknowledged', (path) => copyFileSync(path('other.plan'), path('tf.plan')))
    expect(step.stderr).toContain(TOUCHED)
    const { job } = scene
    expect(readFileSync(join(job.workspace, 'tf.plan')).equals(readFileSync(join(job.workspace, 'keep.plan')))).toBe(true)
    const { outcome, page } = await tell(scene)
    const unknown = { absent: 'not-available', why: TOUCHED }
    expect([at(outcome, 'samePlan'), at(outcome, 'planRecord'), at(outcome, 'plan')]).toEqual([unknown, unknown, unknown])
    expect(addressesIn(outcome)).toEqual(['terraform_data.slipped_in'])
    expect(page).toMatch(/- \*\*Not known to be the recorded plan\*\*: .*somebody wrote to the plan file/)
  })

  it('that is removed meanwhile is not known to be the one that was applied', async () => {
    await using scene = await sceneOf(tool, false)
    await twoPlans(scene, tool)
    await applyWhile(scene, 'command-ended', (path) => rmSync(path('tf.plan')))
    const { outcome } = await tell(scene)
    expect([at(outcome, 'samePlan'), at(outcome, 'planRecord')]).toMatchObject([{ absent: 'not-available' }, { absent: 'not-available' }])
  })

  it('that was recorded nowhere, and is replaced, is not shown as the plan that was applied', async () => {
    await using scene = await sceneOf(tool, true)
    await twoPlans(scene, real)
    await applyWhile(scene, 'intent-acknowledged', (path) => copyFileSync(path('other.plan'), path('tf.plan')))
    const { intent, outcome, page } = await tell(scene)
    expect(at(intent, 'applies', 'record')).toMatchObject({ absent: 'not-available' })
    expect(at(intent, 'applies', 'file', 'hmac')).toMatch(/^sha256:/)
    expect([at(outcome, 'samePlan'), at(outcome, 'plan')]).toEqual([false, { absent: 'not-available', why: CHANGED }])
    expect(page).toContain('**PLAN FILE REPLACED**')
  })

  it('that nobody touches is the recorded one', async () => {
    await using scene = await sceneOf(tool, true)
    await twoPlans(scene, tool)
    const step = await applyWhile(scene, 'intent-acknowledged', () => undefined)
    expect(step.stderr).toBe('')
    const { intent, outcome, page } = await tell(scene)
    expect([at(outcome, 'samePlan'), at(outcome, 'planRecord')]).toEqual([true, at(intent, 'applies', 'record')])
    expect(page).toContain('| succeeded, the recorded plan |')
    expect(page).not.toMatch(/PLAN FILE REPLACED|Not known to be the recorded plan/)
  })
})
