// The project's own GitHub runner for tests: one job on one machine, by the rules of actions/runner at 258d6c8 (2.336.0). Comments
// cite that source as `File.cs:line`.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ActionInstance, type UsesOptions } from './action-step.ts'
import { createJobState, type JobOptions, type JobState, type JobStatus, wipe } from './job-state.ts'
import { killLeftovers, killNow, type Orphan, reapOrphans } from './orphans.ts'
import type { RunningStep } from './running-step.ts'
import { type RunOptions, scriptPlan } from './script-step.ts'
import type { StepResult } from './step-result.ts'
import { runStep, type StepPlan } from './step-runner.ts'

export async function openJob(options: JobOptions): Promise<Job> {
  const [major] = process.versions.node.split('.')
  if (major !== '24') throw new Error(`the harness runs actions on its own node, which must be 24, not ${process.version}`)
  return new Job(options)
}

const openJobs = new Set<JobState>()
process.on('exit', () => {
  for (const job of openJobs) killNow(job)
})

export class Job {
  readonly steps: StepResult[] = []
  /** What the orphan reaper killed. */
  readonly orphans: Orphan[] = []
  readonly #options: JobOptions
  readonly #state: JobState
  readonly #posts: ActionInstance[] = []
  readonly #started: RunningStep[] = []
  readonly #names = new Map<string, number>()
  #inFlight: Promise<StepResult> | undefined
  #finished = false

  constructor(options: JobOptions) {
    this.#options = options
    this.#state = createJobState(options)
    openJobs.add(this.#state)
  }

  get root(): string {
    return this.#state.root
  }

  get workspace(): string {
    return this.#state.workspace
  }

  get temp(): string {
    return this.#state.temp
  }

  get trackingId(): string {
    return this.#state.trackingId
  }

  get status(): JobStatus {
    return this.#state.jobContext.status
  }

  /**
   * Main of an action: `./`, `./folder` or `owner/repository/folder@ref`, all below the action directory. Its post is registered and
   * runs in finish(). A pre runs first, whatever the step's `if`, where the runner would run it before the first step of the job; that
   * of a local action does not run at all.
   */
  async uses(reference: string, options: UsesOptions = {}): Promise<StepResult> {
    const [path = ''] = reference.split('@')
    const local = reference.startsWith('./')
    const subfolder = local ? reference : path.split('/').slice(2).join('/')
    const directory = join(options.actionDirectory ?? this.#options.actionDirectory, subfolder)
    const name = options.id ?? this.#generatedName(local ? 'self' : path)
    const action = new ActionInstance(reference, directory, name, options, (instance) => this.#posts.push(instance))
    if (!action.isLocal && action.hasPre) await this.#run(action.plan('pre'))
    return this.#run(action.plan('main'))
  }

  async run(options: RunOptions): Promise<StepResult> {
    return this.#run(scriptPlan(options, options.id ?? this.#generatedName('run')))
  }

  /** A user's cancel, now: the status is 'cancelled' at once, a running step whose condition no longer holds gets the ladder. */
  cancel(): void {
    if (this.#finished || this.#state.cancelRequested) return
    this.#state.cancelRequested = true
    this.#state.jobContext.status = 'cancelled'
    this.#signalRunningStep()
  }

  /** All posts, last registered first (StepsRunner.cs:71), then the orphan reaper. RUNNER_TEMP stays to be looked into. */
  async finish({ wipeTemp = false }: { wipeTemp?: boolean } = {}): Promise<void> {
    this.#assertOpen()
    for (let post = this.#posts.pop(); post !== undefined && !this.#state.shutdown; post = this.#posts.pop()) await this.#run(post.plan('post'))
    await this.#complete()
    if (wipeTemp) wipe(this.temp)
  }

  /** The runner service stops: the running step gets the ladder, no condition is looked at, no post runs (StepsRunner.cs:160,205). */
  async shutdown(): Promise<void> {
    this.#assertOpen()
    this.#state.shutdown = true
    this.#state.cancelRequested = true
    if (this.status !== 'cancelled') this.#state.jobContext.status = 'failure' // StepsRunner.cs:152-155,189-197
    this.#signalRunningStep()
    await this.#inFlight
    await this.#complete()
  }

  /** Kills whatever is left by pid and removes the job's folder. */
  async dispose(): Promise<void> {
    this.#finished = true
    await reapOrphans(this.#state)
    await killLeftovers(this.#state)
    for (const step of this.#started) step.dispose()
    await this.#inFlight
    openJobs.delete(this.#state)
    rmSync(this.root, { recursive: true, force: true, maxRetries: 3 })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose()
  }

  async #run(plan: StepPlan): Promise<StepResult> {
    this.#assertOpen()
    if (this.#inFlight !== undefined) throw new Error('a step of this job is still running')
    const control = { running: (step: RunningStep) => this.#started.push(step), cancelJob: () => this.cancel() }
    this.#inFlight = runStep(this.#state, plan, control)
    try {
      const result = await this.#inFlight
      this.steps.push(result)
      return result
    } finally {
      this.#inFlight = undefined
    }
  }

  #signalRunningStep(): void {
    if (this.#inFlight !== undefined) this.#started.at(-1)?.jobCancelled()
  }

  async #complete(): Promise<void> {
    this.orphans.push(...(await reapOrphans(this.#state)))
    this.#finished = true
  }

  #assertOpen(): void {
    if (this.#finished) throw new Error('this job is over')
  }

  /** `__run`, `__run_2`, `__self`, `__octo_action`: what github.action is for a step without an id. */
  #generatedName(base: string): string {
    const name = `__${base.replace(/[^\w-]/g, '_')}`
    const count = (this.#names.get(name) ?? 0) + 1
    this.#names.set(name, count)
    return count === 1 ? name : `${name}_${count}`
  }
}
