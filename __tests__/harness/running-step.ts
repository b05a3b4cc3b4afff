// The cancel token of the step that runs now, and what may trip it (StepsRunner.cs:140-190,318-343).
import type { JobState } from './job-state.ts'
import { type Launch, type ProcessEnd, StepProcess } from './step-process.ts'

/** The real runner has no limit but the job's six hours; a test that hangs should end before its own time limit. */
const DEFAULT_TIMEOUT_MS = 120_000
const POLL_MS = 10

export interface StepLimits {
  /** The step's `timeout-minutes`: the ladder, then a failed step. Holds for the post too. */
  readonly timeoutMs?: number
  /** Somebody cancels the job this long after the process has started. */
  readonly signalAfterMs?: number
  /** Somebody cancels the job as soon as this holds; it is given the step's log so far. */
  readonly cancelWhen?: (log: string) => boolean
}

interface CancelSources {
  readonly limits: StepLimits
  cancelJob(): void
  log(): string
}

export class RunningStep {
  readonly #job: JobState
  readonly #conditionHolds: () => boolean
  #process: StepProcess | undefined
  #stopping: Promise<void> | undefined
  cancelled = false

  constructor(job: JobState, conditionHolds: () => boolean) {
    this.#job = job
    this.#conditionHolds = conditionHolds
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  output(stream: 'stdout' | 'stderr'): string {
    return this.#process?.output(stream) ?? ''
  }

  /** A job's cancel stops the step only if its condition no longer holds: `always()` runs on (StepsRunner.cs:149-186). */
  jobCancelled(): void {
    if (this.#job.shutdown || !this.#conditionHolds()) this.#cancelToken()
  }

  async execute(launch: Launch, sources: CancelSources, onLine: (line: string) => void): Promise<ProcessEnd> {
    this.#process = new StepProcess(launch, { scale: this.#job.ladderScale, pipes: this.#job.pipes, onLine })
    if (this.cancelled) this.#stopping = this.#process.stop()
    const timers = this.#watch(sources)
    try {
      return await this.#process.ended
    } finally {
      for (const timer of timers) clearTimeout(timer)
      await this.#stopping // ProcessInvoker.cs:359-364
    }
  }

  dispose(): void {
    this.#process?.dispose()
  }

  #cancelToken(): void {
    if (this.cancelled) return
    this.cancelled = true
    this.#stopping = this.#process?.stop()
  }

  #watch({ limits, cancelJob, log }: CancelSources): NodeJS.Timeout[] {
    const timers = [setTimeout(() => this.#cancelToken(), limits.timeoutMs ?? DEFAULT_TIMEOUT_MS)]
    if (limits.signalAfterMs !== undefined) timers.push(setTimeout(cancelJob, limits.signalAfterMs))
    const { cancelWhen } = limits
    if (cancelWhen !== undefined) {
      const poll = setInterval(() => {
        if (!cancelWhen(log())) return
        clearInterval(poll)
        cancelJob()
      }, POLL_MS)
      timers.push(poll)
    }
    return timers
  }
}
