/** What a test sees of one step, one per stage. */
export interface StepResult {
  readonly id: string | undefined
  /** The name the log shows: `Run ./`, `Post Run ./`, `Run make plan`. */
  readonly name: string
  readonly stage: Stage
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly conclusion: Conclusion
  /** Before continue-on-error. */
  readonly outcome: Conclusion
  /** As written by the process: commands still in it, nothing masked. */
  readonly stdout: string
  readonly stderr: string
  /** As a reader of the job log sees it: group header, commands consumed, masks applied, stdout and stderr in order of arrival. */
  readonly log: string
  readonly outputs: Record<string, string>
  readonly state: Record<string, string>
  /** What this step exported through GITHUB_ENV. */
  readonly env: Record<string, string>
  /** What this step put on GITHUB_PATH, in the order written. */
  readonly path: readonly string[]
  /** As uploaded: masked, empty when refused. */
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** Values this step masked with add-mask. */
  readonly masks: readonly string[]
  /** Errors raised by the runner itself, not by a command of the step. */
  readonly runnerErrors: readonly string[]
  readonly wallMs: number
  readonly pid: number | undefined
}

export type Stage = 'pre' | 'main' | 'post' | 'run'
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'
export type AnnotationLevel = 'error' | 'warning' | 'notice'

export interface Annotation {
  readonly level: AnnotationLevel
  readonly message: string
  readonly properties: Record<string, string>
}
