// What one step collects while it runs: the runner's ExecutionContext.cs.
import type { JobState } from './job-state.ts'
import type { Annotation, AnnotationLevel, Stage } from './step-result.ts'

const MAX_ISSUES_PER_LEVEL = 10 // ExecutionContext.cs:144
const MAX_ISSUE_LENGTH = 4096 // ExecutionContext.cs:146

export class ExecutionContext {
  readonly job: JobState
  readonly stage: Stage
  /** The `env` context: job env, GITHUB_ENV of earlier steps, the step's own env (StepsRunner.cs:109-128). */
  readonly envContext: ReadonlyMap<string, string>
  readonly lines: string[] = []
  readonly annotations: Annotation[] = []
  readonly runnerErrors: string[] = []
  readonly masks: string[] = []
  readonly outputs = new Map<string, string>()
  readonly state = new Map<string, string>()
  readonly env = new Map<string, string>()
  readonly path: string[] = []
  summary = ''
  echoCommands = false
  /** The runner's CommandResult: a bad command fails the step whatever its exit code (StepsRunner.cs:348-351). */
  commandFailed = false
  /** Saved by this action instance and shared by its stages (ExecutionContext.cs:363, JobExtension.cs:426,464). */
  readonly #actionState: Map<string, string>

  constructor(job: JobState, stage: Stage, envContext: ReadonlyMap<string, string>, actionState: Map<string, string>) {
    this.job = job
    this.stage = stage
    this.envContext = envContext
    this.#actionState = actionState
  }

  get log(): string {
    return this.lines.join('\n')
  }

  output(line: string): void {
    this.lines.push(this.job.masker.mask(line)) // ExecutionContext.cs:1099-1101
  }

  /** An annotation and its log line: masked, then cut; from the eleventh of a level on only the log line (ExecutionContext.cs:796-860). */
  issue(level: AnnotationLevel, text: string, properties: Record<string, string> = {}): void {
    const message = this.job.masker.mask(text).slice(0, MAX_ISSUE_LENGTH)
    if (this.annotations.filter((other) => other.level === level).length < MAX_ISSUES_PER_LEVEL) this.annotations.push({ level, message, properties })
    if (message !== '') this.output(`##[${level}]${message}`)
  }

  /** An error of the runner's own. */
  error(message: string): void {
    this.runnerErrors.push(this.job.masker.mask(message))
    this.issue('error', message)
  }

  warn(message: string): void {
    this.issue('warning', message)
  }

  /** The two errors of a failed command, file or not; the step fails (FileCommandManager.cs ProcessFiles, ActionCommandManager.cs:137-142). */
  failCommand(what: string, cause: unknown): void {
    this.error(what)
    this.error(cause instanceof Error ? cause.message : String(cause))
    this.commandFailed = true
  }

  mask(value: string): void {
    this.masks.push(value)
    this.job.masker.addWithLines(value)
  }

  /**
   * Outputs of pre and post have no context to go to and are dropped (ExecutionContext.cs:705; CreatePostChild and JobExtension.cs:445
   * pass none). The runner drops those of a step without an id too; here they stay readable in the StepResult.
   */
  setOutput(name: string, value: string): void {
    if (name === '') throw new Error("Value cannot be null. (Parameter 'name')")
    if (this.stage === 'main' || this.stage === 'run') setIgnoringCase(this.outputs, name, value)
  }

  saveState(name: string, value: string): void {
    this.state.set(name, value)
    setIgnoringCase(this.#actionState, name, value)
  }

  exportEnv(name: string, value: string): void {
    this.env.set(name, value)
    this.job.env.set(name, value)
  }

  /** Adding a directory again moves it to the front (FileCommandManager.cs AddPathFileCommand). */
  addPath(directory: string): void {
    const { prependPath } = this.job
    this.path.push(directory)
    const known = prependPath.indexOf(directory)
    if (known >= 0) prependPath.splice(known, 1)
    prependPath.push(directory)
  }
}

/** .NET's OrdinalIgnoreCase dictionaries keep the first spelling of a name (ExecutionContext.cs:422). */
function setIgnoringCase(map: Map<string, string>, name: string, value: string): void {
  const known = [...map.keys()].find((key) => key.toLowerCase() === name.toLowerCase())
  map.set(known ?? name, value)
}
