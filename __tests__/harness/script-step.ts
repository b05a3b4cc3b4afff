// A `run:` step (ScriptHandler.cs).
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { shownEnvironment, stepEnvironment } from './environment.ts'
import type { ExecutionContext } from './execution-context.ts'
import { stepIf } from './expression.ts'
import type { StepLimits } from './running-step.ts'
import { resolveShell, type Shell } from './shell.ts'
import type { Launch } from './step-process.ts'
import type { StepPlan, StepSetup } from './step-runner.ts'

export interface RunOptions extends StepLimits {
  readonly script: string
  /** `default` is a step without `shell:`. */
  readonly shell?: Shell
  readonly env?: Readonly<Record<string, string>>
  readonly id?: string
  /** Relative to the workspace. */
  readonly workingDirectory?: string
  /** The runner gives no stdin; this is for tests of what would happen. */
  readonly stdin?: string
  /** Default `success()`. */
  readonly if?: string
  readonly continueOnError?: boolean
}

export function scriptPlan(options: RunOptions, actionName: string): StepPlan {
  const { id, env = {}, continueOnError = false } = options
  return {
    ...{ id, env, continueOnError, actionName },
    name: `Run ${firstLine(options.script)}`,
    stage: 'run',
    condition: stepIf(options.if ?? 'success()'),
    actionState: new Map(),
    limits: options,
    prepare: (setup) => prepare(options, setup),
  }
}

function prepare(options: RunOptions, { context, github }: StepSetup): Launch {
  const { job } = context
  const { file, format } = resolveShell(options.shell ?? 'default', job)
  const shown = shownEnvironment(context, new Map())
  printDetails(context, options.script, `${file} ${format}`, shown)
  // Written as it is, without a mode of its own: it is an argument of the shell (ScriptHandler.cs:241-284).
  const script = join(job.temp, `${randomUUID()}.sh`)
  writeFileSync(script, options.script)
  return {
    file,
    args: format.split(' ').map((argument) => (argument === '{0}' ? script : argument)),
    cwd: resolve(job.workspace, options.workingDirectory ?? ''),
    env: stepEnvironment(job, shown, github),
    stdin: options.stdin,
  }
}

/** The script, its shell and the whole env are in the log (ScriptHandler.cs:27-139). */
function printDetails(context: ExecutionContext, script: string, shell: string, shown: ReadonlyMap<string, string>): void {
  context.output(`##[group]Run ${firstLine(script)}`)
  const lines = script.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n')
  for (const line of lines) context.output(`\u001b[36;1m${line}\u001b[0m`)
  context.output(`shell: ${shell}`)
  if (shown.size > 0) context.output('env:')
  for (const [name, value] of shown) context.output(`  ${name}: ${value}`)
  context.output('##[endgroup]')
}

function firstLine(script: string): string {
  return script.replace(/^[ \t\r\n]+/, '').split(/[\r\n]/, 1)[0] ?? ''
}
