// What the steps of one job share: folders, contexts, exported environment and path, masks.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { SecretMasker } from './secret-masker.ts'
import type { Conclusion } from './step-result.ts'

export interface JobOptions {
  /** The action's repository, where `uses()` finds action.yml unless the step names another. */
  readonly actionDirectory: string
  /** The job's `env:`. */
  readonly env?: Readonly<Record<string, string>>
  /** Overrides of the github context, keys as there: `{ run_id: '7', event_name: 'pull_request' }`. */
  readonly github?: Readonly<Record<string, string>>
  /** Values masked from the start. */
  readonly secrets?: readonly string[]
  readonly event?: unknown
  readonly runnerEnvironment?: 'github-hosted' | 'self-hosted'
  /** Another RUNNER_TEMP, below os.tmpdir(); its content is wiped at the start of the job, as the runner does. Not removed by dispose(). */
  readonly runnerTemp?: string
  /** PATH of the runner's own process, default that of the tests. */
  readonly path?: string
  /** `{}` is a server that gives no check_run_id. */
  readonly jobContext?: { readonly checkRunId?: number }
  /** Scales the waits of the signal ladder and of held streams: 0.02 makes 7,500 ms 150 ms. */
  readonly ladderScale?: number
  /** What the server hands to actions as ACTIONS_*: the one token, and the endpoints that exist. */
  readonly service?: { readonly accessToken?: string; readonly idTokenUrl?: string; readonly resultsUrl?: string }
  /** The runner leaves used command files in RUNNER_TEMP; true deletes them after each step. */
  readonly deleteCommandFiles?: boolean
}

export type JobStatus = 'success' | 'failure' | 'cancelled'

export interface JobState {
  readonly root: string
  readonly workspace: string
  readonly temp: string
  readonly pipes: string
  readonly trackingId: string
  readonly masker: SecretMasker
  /** Job env and GITHUB_ENV (the runner's Global.EnvironmentVariables). */
  readonly env: Map<string, string>
  /** GITHUB_PATH, latest last (Global.PrependPath). */
  readonly prependPath: string[]
  /** The environment of the runner's own process, which every step inherits. */
  readonly processEnv: Readonly<Record<'PATH' | 'HOME' | 'LANG' | 'RUNNER_TRACKING_ID', string>>
  readonly github: Readonly<GitHubContext>
  readonly runner: Readonly<Record<string, string>>
  readonly jobContext: { status: JobStatus } & Record<string, unknown>
  readonly steps: Record<string, { outputs: Record<string, string>; outcome: Conclusion; conclusion: Conclusion }>
  readonly service: { readonly accessToken: string; readonly idTokenUrl?: string; readonly resultsUrl?: string }
  readonly ladderScale: number
  readonly deleteCommandFiles: boolean
  /** The job's cancel token: a user's cancel or the runner's shutdown. */
  cancelRequested: boolean
  shutdown: boolean
}

export function createJobState(options: JobOptions): JobState {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'runner-')))
  const workspace = join(root, 'work', 'repo', 'repo')
  const temp = options.runnerTemp ?? join(root, 'work', '_temp')
  const toolCache = join(root, 'work', '_tool')
  const pipes = join(root, 'pipes')
  for (const directory of [workspace, toolCache, pipes]) mkdirSync(directory, { recursive: true })
  wipe(temp)
  const trackingId = `github_${randomUUID()}` // JobExtension.cs:51
  const github = githubContext(options, workspace)
  const { PATH = '' } = process.env
  const accessToken = options.service?.accessToken ?? `runtime-${randomBytes(12).toString('hex')}`
  const masker = new SecretMasker()
  for (const secret of [...(options.secrets ?? []), github.token, accessToken]) masker.addWithLines(secret.trim())
  return {
    ...{ root, workspace, temp, pipes, trackingId, masker, github },
    env: new Map(Object.entries(options.env ?? {})),
    prependPath: [],
    // RUNNER_TRACKING_ID is in the runner's own environment: a step may override it, and so escape the reaper (JobExtension.cs:591).
    processEnv: { PATH: options.path ?? PATH, HOME: root, LANG: 'C.UTF-8', RUNNER_TRACKING_ID: trackingId },
    runner: runnerContext(options, { workspace, temp, toolCache }),
    jobContext: jobContext(options, github),
    steps: {},
    service: { ...options.service, accessToken },
    ladderScale: options.ladderScale ?? 1,
    deleteCommandFiles: options.deleteCommandFiles ?? false,
    cancelRequested: false,
    shutdown: false,
  }
}

/** Empties RUNNER_TEMP, at the start and at the end of a job (TempDirectoryManager.cs). */
export function wipe(temp: string): void {
  const below = relative(realpathSync(tmpdir()), temp)
  if (below === '' || below.startsWith('..')) throw new Error(`RUNNER_TEMP must lie below ${tmpdir()}, not ${temp}: the job wipes it`)
  rmSync(temp, { recursive: true, force: true })
  mkdirSync(temp, { recursive: true })
}

type GitHubContext = { token: string; event: unknown; repository: string; workflow_ref: string; workflow_sha: string } & Record<string, unknown>

function githubContext(options: JobOptions, workspace: string): GitHubContext {
  const { repository = 'octo/infra' } = options.github ?? {}
  const [owner = ''] = repository.split('/')
  const workflow = `${repository}/.github/workflows/deploy.yml@refs/heads/main`
  return {
    ...{ actor: 'octocat', actor_id: '583231', triggering_actor: 'octocat' },
    ...{ server_url: 'https://github.com', api_url: 'https://api.github.com', graphql_url: 'https://api.github.com/graphql' },
    ...{ event_name: 'push', ref: 'refs/heads/main', ref_name: 'main', ref_type: 'branch', ref_protected: 'false', base_ref: '', head_ref: '' },
    ...{ repository, repository_id: '4201', repository_owner: owner, repository_owner_id: '42' },
    ...{ run_id: '4711', run_number: '7', run_attempt: '1', retention_days: '90', job: 'apply', sha: 'f'.repeat(40) },
    ...{ workflow: 'deploy', workflow_ref: workflow, workflow_sha: 'f'.repeat(40), workspace },
    token: `ghs_${randomBytes(18).toString('hex')}`,
    event: options.event ?? {},
    ...options.github,
  }
}

/** JobRunner.cs:162-176 and JobExtension.cs: every key becomes RUNNER_*. */
function runnerContext(options: JobOptions, directories: { workspace: string; temp: string; toolCache: string }): Record<string, string> {
  return {
    os: 'Linux',
    arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
    name: 'GitHub Actions 1',
    environment: options.runnerEnvironment ?? 'github-hosted',
    tool_cache: directories.toolCache,
    temp: directories.temp,
    workspace: dirname(directories.workspace),
  }
}

/** JobContext.cs:60-150 */
function jobContext(options: JobOptions, github: GitHubContext): { status: JobStatus } & Record<string, unknown> {
  const { checkRunId } = options.jobContext ?? { checkRunId: 51725241954 }
  return {
    status: 'success',
    ...(checkRunId === undefined ? {} : { check_run_id: checkRunId }),
    workflow_ref: github.workflow_ref,
    workflow_sha: github.workflow_sha,
    workflow_repository: github.repository,
    workflow_file_path: '.github/workflows/deploy.yml',
  }
}
