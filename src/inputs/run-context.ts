/** From the runner's variables and the event to the facts of a job. Pure; an allow-list, never the whole environment. */
import type { Actor, Facts, Run } from '../record/facts.ts'
import { absent, type Field } from '../record/values.ts'
import type { Enforcement } from '../session/session.ts'
import type { Digest, JsonObject } from '../shared/bytes.ts'
import type { Env } from '../shared/effects.ts'
import { VERSION } from '../shared/version.ts'

export interface JobContext {
  readonly session: string
  readonly checkRunId: string | undefined
  readonly environment: string | undefined
  readonly enforcement: Enforcement
  readonly policy: Digest | undefined
  readonly config: Digest | undefined
  readonly event: JsonObject
}

function fieldOf(value: string | undefined, why: string): Field<string> {
  return value ?? absent('not-available', why)
}

export function factsOf(env: Pick<Env, 'get'>, context: JobContext): Facts & { readonly run: Run } {
  const { enforcement } = context
  return {
    run: runOf(env, context),
    actor: actorOf(env),
    recorder: recorderOf(env),
    change: changeOf(context.event),
    environment: fieldOf(context.environment, 'the input `environment` was not given, and no OIDC token was asked for'),
    approvals: absent('not-available', 'approvals were not asked for'),
    controls: absent('not-available', 'branch rules and environment protection were not asked for'),
    cloudIdentity: absent('not-available', 'the identity in the cloud was not asked for'),
    policy: context.policy ?? absent('not-available', 'no policy of the ledger was read'),
    config: context.config ?? absent('not-applicable', 'there is no config file'),
    enforcement: { mode: enforcement.changes, by: enforcement.by, ...(enforcement.breakGlass && { breakGlass: enforcement.breakGlass }) },
  }
}

function runOf(env: Pick<Env, 'get'>, { session, checkRunId }: JobContext): Run {
  const [repository, id] = [env.get('GITHUB_REPOSITORY'), env.get('GITHUB_RUN_ID')]
  const outside = 'the runner did not say'
  return {
    repository: repository ?? '',
    repositoryId: digitsOf(env.get('GITHUB_REPOSITORY_ID')) ?? '0',
    id: id ?? '',
    attempt: attemptOf(env.get('GITHUB_RUN_ATTEMPT')),
    job: env.get('GITHUB_JOB') ?? '',
    session,
    checkRunId: fieldOf(digitsOf(checkRunId), outside),
    workflowRef: fieldOf(env.get('GITHUB_WORKFLOW_REF'), outside),
    workflowSha: fieldOf(env.get('GITHUB_WORKFLOW_SHA'), outside),
    event: env.get('GITHUB_EVENT_NAME') ?? '',
    ref: fieldOf(env.get('GITHUB_REF'), outside),
    url: repository && id ? `${env.get('GITHUB_SERVER_URL') ?? 'https://github.com'}/${repository}/actions/runs/${id}` : absent('not-available', outside),
    runner: { environment: env.get('RUNNER_ENVIRONMENT') ?? 'unknown', os: env.get('RUNNER_OS') ?? 'unknown', arch: env.get('RUNNER_ARCH') ?? 'unknown' },
  }
}

/** Plain decimal, or nothing: it becomes a part of the stream's name. */
function digitsOf(text: string | undefined): string | undefined {
  return text !== undefined && /^(0|[1-9][0-9]{0,19})$/.test(text) ? text : undefined
}

/** 0 where the runner did not say it in a way that a record can hold. */
function attemptOf(text: string | undefined): number {
  const attempt = Number(digitsOf(text) ?? '0')
  return Number.isSafeInteger(attempt) ? attempt : 0
}

export function actorOf(env: Pick<Env, 'get'>): Field<Actor> {
  const login = env.get('GITHUB_ACTOR')
  if (login === undefined) return absent('not-available', 'the runner did not say')
  return {
    login,
    id: env.get('GITHUB_ACTOR_ID') ?? '',
    triggeredBy: fieldOf(env.get('GITHUB_TRIGGERING_ACTOR'), 'the runner did not say'),
    claims: absent('not-available', 'no OIDC token was asked for'),
  }
}

export function recorderOf(env: Pick<Env, 'get'>): Facts['recorder'] {
  const ref = env.get('GITHUB_ACTION_REF')
  const unknown = 'the runner did not say: a local action, or used outside one'
  const sha = ref !== undefined && /^[0-9a-f]{40}$/.test(ref) ? ref : absent('not-available', 'the action was not named by a commit')
  return { name: env.get('GITHUB_ACTION_REPOSITORY') ?? 'iac-ledger', version: VERSION, ref: fieldOf(ref, unknown), sha }
}

function changeOf(event: JsonObject): Facts['change'] {
  const pull = event['pull_request'] as JsonObject | null | undefined
  if (typeof pull !== 'object' || pull === null) return absent('not-applicable', 'not run for a pull request')
  const shaOf = (value: unknown): Field<string> =>
    typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) ? value : absent('not-available', 'the event did not say')
  const sideOf = (side: string) => shaOf((pull[side] as JsonObject | null | undefined)?.['sha'])
  const number = pull['number']
  return {
    pullRequest: Number.isSafeInteger(number) && (number as number) > 0 ? (number as number) : absent('not-available', 'the event did not say'),
    headSha: sideOf('head'),
    baseSha: sideOf('base'),
    mergeCommit: shaOf(pull['merge_commit_sha']),
    ticket: absent('not-available', 'tickets were not asked for'),
  }
}
