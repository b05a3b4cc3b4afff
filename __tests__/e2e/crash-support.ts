/** For crash.*.test.ts: a job whose commands are killed at one step of the write order, and what may be seen of it afterwards. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Step } from '../../src/shared/steps.ts'
import type { Job } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import { actionJob, configuration, type LastingLedger, lastingLedger, TOOL } from './support.ts'

/** The provisioner tells that the tool was started, and when it has ended; the resource is made anew by each apply. */
const SLOWLY = {
  'main.tf': `variable "seconds" {
  default = 0
}
resource "terraform_data" "a" {
  triggers_replace = timestamp()
  provisioner "local-exec" {
    command = "touch started; sleep \${var.seconds}; touch ended"
  }
}
`,
}

export interface Crashed {
  readonly job: Job
  readonly ledger: LastingLedger
  [Symbol.asyncDispose](): Promise<void>
}

/** A job in which nothing was recorded yet, so that the first apply in each folder registers a stream. */
export async function freshJob(folders: readonly string[] = ['.']): Promise<Crashed> {
  const job = await actionJob({ ladderScale: 0.02 })
  const ledger = lastingLedger(join(job.root, 'srv'))
  for (const folder of folders) configuration(job, SLOWLY, folder)
  await job.run({ script: folders.map((folder) => `${TOOL} -chdir=${folder} init >/dev/null`).join('\n') })
  await job.uses('./', { with: ledger.with })
  return { job, ledger, [Symbol.asyncDispose]: () => job.dispose() }
}

export const APPLY = `${TOOL} apply -auto-approve -lock-timeout=60s`

/** An apply whose shim is killed when it comes to `step` for the `nth` time. */
export async function applyUntil(
  { job }: Crashed,
  folder: string,
  { step, nth }: { readonly step: Step; readonly nth: number },
  seconds: number,
): Promise<StepResult> {
  const env = { IAC_LEDGER_STOP_AT: `${step}:${nth}`, TF_VAR_seconds: String(seconds) }
  return job.run({ script: `${APPLY} >/dev/null`, workingDirectory: folder, env, continueOnError: true })
}

export function was(what: 'started' | 'ended', { job }: Crashed, folder = '.'): boolean {
  return existsSync(join(job.workspace, folder, what))
}

/** The steps of one command in the order in which it came to them, as `IAC_LEDGER_STEPS` has them. */
export function stepsIn(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
}
