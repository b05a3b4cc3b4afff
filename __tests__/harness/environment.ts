// The environment of one step, in the runner's order.
import { delimiter } from 'node:path'
import type { ExecutionContext } from './execution-context.ts'
import { inputVariable } from './inputs.ts'
import type { JobState } from './job-state.ts'

// GitHubContext.cs:9-50. `token` and `event` are not in it.
const GITHUB_VARIABLES: ReadonlySet<string> = new Set(
  `action_path action_ref action_repository action actor actor_id api_url artifacts artifacts_list base_ref env event_name event_path graphql_url head_ref
   job output path ref_name ref_protected ref_type ref repository repository_id repository_owner repository_owner_id retention_days run_attempt run_id
   run_number server_url sha state step_summary triggering_actor workflow workflow_ref workflow_sha workspace`.split(/\s+/),
)

/** Env context, then what the action saved (ActionRunner.cs:247-258): this is also what the log's `env:` shows. */
export function shownEnvironment(context: ExecutionContext, actionState: ReadonlyMap<string, string>): Map<string, string> {
  const saved = [...actionState].map(([name, value]): [string, string] => [`STATE_${name}`, value]) // the name's case is kept
  return new Map([...context.envContext, ...saved])
}

/** `inputs` undefined: a `run:` step, which gets neither INPUT_* nor the runtime token (ScriptHandler.cs:288-318). */
export function stepEnvironment(
  job: JobState,
  shown: ReadonlyMap<string, string>,
  github: Readonly<Record<string, unknown>>,
  inputs?: ReadonlyMap<string, string>,
): Record<string, string> {
  const environment = new Map(shown)
  for (const [name, value] of inputs ?? []) environment.set(inputVariable(name), value) // NodeScriptActionHandler.cs:39
  prependPath(job, environment)
  for (const [name, value] of Object.entries(github)) {
    if (GITHUB_VARIABLES.has(name) && typeof value === 'string') environment.set(`GITHUB_${name.toUpperCase()}`, value) // GitHubContext.cs:52-69
  }
  for (const [name, value] of Object.entries(job.runner)) environment.set(`RUNNER_${name.toUpperCase()}`, value) // RunnerContext.cs
  for (const [name, value] of serviceVariables(job, inputs !== undefined)) environment.set(name, value)
  if (inputs !== undefined) environment.delete('NODE_ICU_DATA') // NodeScriptActionHandler.cs:155
  // The process inherits the runner's own environment; GITHUB_ACTIONS is forced, CI only filled in (ProcessInvoker.cs:259-290).
  return { CI: 'true', ...job.processEnv, ...Object.fromEntries(environment), GITHUB_ACTIONS: 'true' }
}

/** The directory added last comes first; the base is the step's PATH, else the runner's (Handler.cs:205-233, PathUtil.cs:13-34). */
function prependPath(job: JobState, environment: Map<string, string>): void {
  if (job.prependPath.length === 0) return
  const base = environment.get('PATH') ?? job.processEnv.PATH
  const prepend = [...job.prependPath].reverse().join(delimiter)
  if (base === '') environment.set('PATH', prepend)
  else environment.set('PATH', base.startsWith(prepend + delimiter) ? base : prepend + delimiter + base)
}

/** NodeScriptActionHandler.cs:55-79; a `run:` step gets the id-token pair only (ScriptHandler.cs:315-318). */
function serviceVariables({ service }: JobState, isAction: boolean): [string, string][] {
  const variables: [string, string][] = []
  if (isAction) variables.push(['ACTIONS_RUNTIME_URL', 'http://127.0.0.1:9/'], ['ACTIONS_RUNTIME_TOKEN', service.accessToken])
  if (isAction && service.resultsUrl !== undefined) variables.push(['ACTIONS_RESULTS_URL', service.resultsUrl])
  if (service.idTokenUrl !== undefined) {
    variables.push(['ACTIONS_ID_TOKEN_REQUEST_URL', service.idTokenUrl], ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', service.accessToken])
  }
  return variables
}
