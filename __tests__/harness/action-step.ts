// A `uses:` step: one action instance and its stages (ActionRunner.cs, NodeScriptActionHandler.cs).
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { shownEnvironment, stepEnvironment } from './environment.ts'
import type { ExecutionContext } from './execution-context.ts'
import { stepIf } from './expression.ts'
import { evaluateInputs } from './inputs.ts'
import { type Manifest, readManifest } from './manifest.ts'
import type { StepLimits } from './running-step.ts'
import type { Launch } from './step-process.ts'
import type { StepPlan, StepSetup } from './step-runner.ts'

export interface UsesOptions extends StepLimits {
  readonly id?: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly actionDirectory?: string
  /** Default `success()`. */
  readonly if?: string
  readonly continueOnError?: boolean
}

export class ActionInstance {
  readonly #reference: string
  readonly #directory: string
  readonly #actionName: string
  readonly #options: UsesOptions
  readonly #state = new Map<string, string>()
  readonly #registerPost: (instance: ActionInstance) => void
  /** Its condition, as the manifest had it then. */
  #registeredPost: string | undefined

  constructor(reference: string, directory: string, actionName: string, options: UsesOptions, registerPost: (instance: ActionInstance) => void) {
    this.#reference = reference
    this.#directory = directory
    this.#actionName = actionName
    this.#options = options
    this.#registerPost = registerPost
  }

  /** `./` is in the workspace, which does not exist yet when pres run (ActionRunner.cs:104-109). */
  get isLocal(): boolean {
    return this.#reference.startsWith('./')
  }

  get hasPre(): boolean {
    return this.#manifest().pre !== undefined
  }

  plan(stage: 'pre' | 'main' | 'post'): StepPlan {
    const { id, env = {}, continueOnError = false, timeoutMs } = this.#options
    // The step's own `if:`, its cancel and its process are main's; timeout and continue-on-error hold for all.
    const limits: StepLimits = stage === 'main' ? this.#options : timeoutMs === undefined ? {} : { timeoutMs }
    return {
      ...{ id, env, stage, limits, continueOnError },
      name: { pre: 'Pre Run ', main: 'Run ', post: 'Post Run ' }[stage] + this.#reference,
      actionName: this.#actionName,
      condition: this.#condition(stage),
      actionState: this.#state,
      announce: (context) => this.#announce(stage, context),
      prepare: (setup) => this.#prepare(stage, setup),
    }
  }

  #manifest(): Manifest {
    return readManifest(this.#directory)
  }

  /** pre-if and post-if stand as written and default to always() (ActionManifestManager.cs:458-500). */
  #condition(stage: 'pre' | 'main' | 'post'): string {
    if (stage === 'main') return stepIf(this.#options.if ?? 'success()')
    return stage === 'pre' ? this.#manifest().preIf : (this.#registeredPost ?? 'always()')
  }

  /** Post is registered when pre or main is about to run, once (ActionRunner.cs:104-137, ExecutionContext.cs:353). */
  #announce(stage: 'pre' | 'main' | 'post', context: ExecutionContext): void {
    const { pre, post, postIf } = this.#manifest()
    if (pre !== undefined && this.isLocal) context.warn(`\`pre\` execution is not supported for local action from '${this.#reference}'`)
    if (post === undefined || stage === 'post' || this.#registeredPost !== undefined) return
    this.#registeredPost = postIf
    this.#registerPost(this)
  }

  #prepare(stage: 'pre' | 'main' | 'post', { context, github, scope }: StepSetup): Launch {
    const manifest = this.#manifest()
    const inputs = evaluateInputs(manifest, this.#options.with ?? {}, scope, context)
    const shown = shownEnvironment(context, this.#state)
    this.#printDetails(stage, context, inputs, shown)
    const script = join(this.#directory, manifest[stage] ?? '')
    if (!statSync(script, { throwIfNoEntry: false })?.isFile()) throw new Error(`File not found: '${script}'`) // NodeScriptActionHandler.cs:116-118
    const { job } = context
    const env = stepEnvironment(job, shown, { ...github, ...this.#source() }, inputs)
    return { file: process.execPath, args: [script], cwd: job.workspace, env }
  }

  /** GITHUB_ACTION_REPOSITORY and _REF: not for local actions (ActionRunner.cs:143-154). */
  #source(): Record<string, string> {
    const [path = '', ref = ''] = this.#reference.split('@')
    return this.isLocal ? {} : { action_repository: path.split('/').slice(0, 2).join('/'), action_ref: ref }
  }

  /** Handler.cs PrintActionDetails: every input and the whole env are in the log. */
  #printDetails(stage: string, context: ExecutionContext, inputs: ReadonlyMap<string, string>, shown: ReadonlyMap<string, string>): void {
    if (stage === 'post') {
      context.output('Post job cleanup.')
      return
    }
    context.output(`##[group]Run ${this.#reference}`)
    if (inputs.size > 0) context.output('with:')
    for (const [name, value] of inputs) if (value !== '') context.output(`  ${name}: ${value}`)
    if (shown.size > 0) context.output('env:')
    for (const [name, value] of shown) context.output(`  ${name}: ${value}`)
    context.output('##[endgroup]')
  }
}
