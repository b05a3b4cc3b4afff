/** Who and where: the same for every record of a job. Main collects it; no secret is in it. */
import type { Digest } from '../shared/bytes.ts'
import type { BreakGlass } from './break-glass.ts'
import type { Field } from './values.ts'

export interface Run {
  readonly repository: string
  /** Numeric id of the repository; `0` outside a forge. Survives a rename. */
  readonly repositoryId: string
  readonly id: string
  readonly attempt: number
  readonly job: string
  /** Random, one per job that opened a session: matrix siblings share all of the above. */
  readonly session: string
  readonly checkRunId: Field<string>
  readonly workflowRef: Field<string>
  readonly workflowSha: Field<string>
  readonly event: string
  readonly ref: Field<string>
  readonly url: Field<string>
  readonly runner: Field<{ readonly environment: string; readonly os: string; readonly arch: string }>
}

export interface Actor {
  readonly login: string
  readonly id: string
  readonly triggeredBy: Field<string>
  /** What the OIDC token claims. */
  readonly claims: Field<readonly { readonly name: string; readonly value: string }[]>
}

export interface Facts {
  readonly run: Field<Run>
  readonly actor: Field<Actor>
  /** The action's own reference and commit. */
  readonly recorder: Field<{ readonly name: string; readonly version: string; readonly ref: Field<string>; readonly sha: Field<string> }>
  readonly change: Field<{
    readonly pullRequest: Field<number>
    readonly headSha: Field<string>
    readonly baseSha: Field<string>
    readonly mergeCommit: Field<string>
    readonly ticket: Field<string>
  }>
  readonly environment: Field<string>
  readonly approvals: Field<readonly { readonly id: string; readonly commit: string; readonly submittedAt: string }[]>
  readonly controls: Field<readonly { readonly name: string; readonly value: string }[]>
  readonly cloudIdentity: Field<string>
  /** Digest of the payload of the policy record that was in force when the job began. */
  readonly policy: Field<Digest>
  readonly config: Field<Digest>
  /** `breakGlass`: it was set for the job, whether or not anything was made of it. */
  readonly enforcement: Field<{ readonly mode: 'block' | 'warn'; readonly by: string; readonly breakGlass?: BreakGlass }>
}
