/** A terraform of the tests' own: it answers with what it is given, as the tool would, and can so be of any version and make. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '../harness/job.ts'
import { program } from './intercept-job.ts'
import { actionJob } from './support.ts'

export interface Double {
  readonly job: Job
  /** What `show -json` prints of every plan. */
  plans(answer: Uint8Array | string): void
  /** What an apply writes into the log that it was asked to keep, and the code that it ends with. */
  applies(log: string, code: number): void
  [Symbol.asyncDispose](): Promise<void>
}

/** Plans and applies nothing: it leaves a plan file, a state, and the answers that were set. */
const SCRIPT = `#!/bin/sh
here=$(dirname "$0")
case "$1 $2" in
  'version -json') echo '{"terraform_version":"9.9.9"}' ;;
  'show -json') cat "$here/plan.json" ;;
  plan\\ *) echo planned; for word; do case "$word" in -out=*) echo "$RANDOM$$" >"\${word#-out=}" ;; esac; done ;;
  apply\\ *) if [ -n "$TF_LOG_PATH" ]; then cat "$here/log" >>"$TF_LOG_PATH"; fi; cp "$here/state" terraform.tfstate; exit "$(cat "$here/code")" ;;
esac
`

export async function doubleJob(state: unknown = { version: 4, serial: 1, lineage: 'l', outputs: {}, resources: [] }): Promise<Double> {
  const job = await actionJob({ path: '/usr/local/bin:/usr/bin:/bin' })
  const folder = join(job.root, 'double')
  mkdirSync(folder)
  program(join(folder, 'terraform'), SCRIPT)
  writeFileSync(join(folder, 'state'), JSON.stringify(state))
  const double: Double = {
    job,
    plans: (answer) => writeFileSync(join(folder, 'plan.json'), answer),
    applies: (log, code) => {
      writeFileSync(join(folder, 'log'), log)
      writeFileSync(join(folder, 'code'), `${code}`)
    },
    [Symbol.asyncDispose]: () => job.dispose(),
  }
  double.plans('{}')
  double.applies('', 0)
  await job.run({ script: `echo '${folder}' >>"$GITHUB_PATH"` })
  return double
}

/** A line of the tool's own log. */
export function logged(text: string): string {
  return `2026-01-01T00:00:00.000Z [INFO]  ${text}\n`
}
