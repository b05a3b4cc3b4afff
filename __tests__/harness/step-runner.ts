// One stage of one step, from its condition to its result (StepsRunner.cs, ActionRunner.cs).
import { mkdirSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { CommandFiles } from './command-files.ts'
import { CommandProcessor } from './command-processor.ts'
import { ExecutionContext } from './execution-context.ts'
import { holds, interpolate, type Scope } from './expression.ts'
import type { JobState } from './job-state.ts'
import { RunningStep, type StepLimits } from './running-step.ts'
import { type Launch, NOT_STARTED, type ProcessEnd } from './step-process.ts'
import type { Conclusion, Stage, StepResult } from './step-result.ts'

export interface StepPlan {
  readonly id: string | undefined
  readonly name: string
  readonly stage: Stage
  /** github.action: the id, or a generated name such as `__self`. */
  readonly actionName: string
  readonly condition: string
  readonly env: Readonly<Record<string, string>>
  /** Saved with GITHUB_STATE, one map for all stages of an action instance. */
  readonly actionState: Map<string, string>
  readonly limits: StepLimits
  readonly continueOnError: boolean
  /** Before the command files exist: a manifest to read, a post to register. */
  announce?(context: ExecutionContext): void
  prepare(setup: StepSetup): Launch
}

export interface StepSetup {
  readonly context: ExecutionContext
  readonly scope: Scope
  readonly github: Readonly<Record<string, unknown>>
}

interface JobControl {
  /** Told which step runs now, so that a cancel can reach it. */
  running(step: RunningStep): void
  cancelJob(): void
}

export async function runStep(job: JobState, plan: StepPlan, control: JobControl): Promise<StepResult> {
  const startedAt = performance.now()
  const github: Record<string, unknown> = { ...job.github, action: plan.actionName }
  const envContext = evaluateEnv(job, plan, github)
  const context = new ExecutionContext(job, plan.stage, envContext, plan.actionState)
  const conditionHolds = (): boolean => holds(plan.condition, scopeOf(job, github, envContext))
  const running = new RunningStep(job, conditionHolds)
  control.running(running)
  const { outcome, end } = await attempt(job, plan, { context, github, envContext, running, conditionHolds, control })
  const conclusion = outcome === 'failure' && plan.continueOnError ? 'success' : outcome // ExecutionContext.cs:1422-1447
  if (conclusion === 'failure' && job.jobContext.status !== 'cancelled') job.jobContext.status = 'failure' // StepsRunner.cs:273-279, TaskResultUtil.cs
  const result = toResult(plan, { context, running, outcome, conclusion, end, wallMs: performance.now() - startedAt })
  const { outputs } = result
  if (plan.id !== undefined && (plan.stage === 'main' || plan.stage === 'run')) job.steps[plan.id] = { outputs, outcome, conclusion }
  return result
}

/** Exported env first, then the step's own, evaluated anew for every stage (StepsRunner.cs:104-128). */
function evaluateEnv(job: JobState, plan: StepPlan, github: Readonly<Record<string, unknown>>): Map<string, string> {
  const scope = scopeOf(job, github, job.env)
  return new Map([...job.env, ...Object.entries(plan.env).map(([name, value]): [string, string] => [name, interpolate(value, scope)])])
}

function scopeOf(job: JobState, github: Readonly<Record<string, unknown>>, env: ReadonlyMap<string, string>): Scope {
  const contexts = { github, runner: job.runner, job: job.jobContext, env: Object.fromEntries(env), steps: job.steps }
  return { contexts, status: job.jobContext.status }
}

interface Attempt {
  readonly context: ExecutionContext
  readonly github: Record<string, unknown>
  readonly envContext: ReadonlyMap<string, string>
  readonly running: RunningStep
  readonly control: JobControl
  conditionHolds(): boolean
}

async function attempt(job: JobState, plan: StepPlan, parts: Attempt): Promise<{ outcome: Conclusion; end: ProcessEnd }> {
  const { context, running } = parts
  let end = NOT_STARTED
  try {
    // A runner that shuts down evaluates no conditions and runs nothing more (StepsRunner.cs:160,205).
    if (job.shutdown || !parts.conditionHolds()) return { outcome: 'skipped', end }
    end = await execute(job, plan, parts)
    if (!running.cancelled && end.exitCode !== 0) {
      // Only `run:` steps say so (ScriptHandler.cs:352-356, NodeScriptActionHandler.cs:189-192); .NET gives 128 + n for a signal.
      const exitCode = end.signal === null ? end.exitCode : 128 + constants.signals[end.signal]
      if (plan.stage === 'run') context.error(`Process completed with exit code ${exitCode}.`)
      return { outcome: 'failure', end }
    }
  } catch (error) {
    if (!running.cancelled) {
      context.error(error instanceof Error ? error.message : String(error)) // StepsRunner.cs:337-343
      return { outcome: 'failure', end }
    }
  }
  return { outcome: running.cancelled ? cancelOutcome(job, plan, context) : context.commandFailed ? 'failure' : 'success', end }
}

/** A tripped token counts even if the process then ended with 0 (ProcessInvoker.cs:369, StepsRunner.cs:322-336). */
function cancelOutcome(job: JobState, plan: StepPlan, context: ExecutionContext): Conclusion {
  if (job.cancelRequested) {
    context.error('The operation was canceled.')
    return 'cancelled'
  }
  context.error(`The action '${plan.name}' has timed out after ${(plan.limits.timeoutMs ?? 0) / 60_000} minutes.`)
  return 'failure'
}

async function execute(job: JobState, plan: StepPlan, parts: Attempt): Promise<ProcessEnd> {
  const { context, github, envContext, running, control } = parts
  plan.announce?.(context)
  const files = new CommandFiles(job.temp)
  Object.assign(github, files.paths, { event_path: writeWebhookPayload(job) })
  const launch = plan.prepare({ context, github, scope: scopeOf(job, github, envContext) })
  const commands = new CommandProcessor(context)
  try {
    const sources = { limits: plan.limits, cancelJob: () => control.cancelJob(), log: () => context.log }
    return await running.execute(launch, sources, (line) => commands.receive(line))
  } finally {
    files.process(context)
    if (job.deleteCommandFiles) files.delete()
  }
}

/** Written again before every step (ActionRunner.cs:141, ExecutionContext.cs:1320-1336). */
function writeWebhookPayload(job: JobState): string {
  const directory = join(job.temp, '_github_workflow')
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'event.json')
  writeFileSync(path, JSON.stringify(job.github.event, null, 2))
  return path
}

interface Finished {
  readonly context: ExecutionContext
  readonly running: RunningStep
  readonly outcome: Conclusion
  readonly conclusion: Conclusion
  readonly end: ProcessEnd
  readonly wallMs: number
}

function toResult(plan: StepPlan, { context, running, outcome, conclusion, end, wallMs }: Finished): StepResult {
  const { id, name, stage } = plan
  const { exitCode, signal } = end
  const { log, path, summary, annotations, masks, runnerErrors } = context
  return {
    ...{ id, name, stage, exitCode, signal, conclusion, outcome, log, path, summary, annotations, masks, runnerErrors, wallMs },
    stdout: running.output('stdout'),
    stderr: running.output('stderr'),
    outputs: Object.fromEntries(context.outputs),
    state: Object.fromEntries(context.state),
    env: Object.fromEntries(context.env),
    pid: running.pid,
  }
}
