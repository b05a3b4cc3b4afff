/** What the page is made of: records as they stand in the ledger, and what post knows of the job. */
import type { Body } from '../record/body.ts'
import type { BreakGlass } from '../record/break-glass.ts'
import type { Action, CheckResult, Result } from '../record/change.ts'
import type { PlanRecord } from '../record/command.ts'
import type { JobFacts } from '../record/kinds/run.ts'
import type { Kind } from '../record/kinds/table.ts'
import type { SetAside } from '../record/stages.ts'
import type { Field, Redacted } from '../record/values.ts'
import type { StoredChange } from './risk.ts'

/** What a record says of a plan; `changes` may be a part of them, the rest lies in its evidence. */
export interface StoredPlan {
  readonly counts: readonly { readonly action: Action; readonly count: number }[]
  readonly changes: readonly StoredChange[]
  readonly checks?: readonly Redacted<CheckResult>[]
  readonly drift?: readonly StoredChange[]
}

/** The members that the page reads of any kind; a kind that lacks one has it undefined. */
export interface SummaryBody extends Body {
  readonly status?: string
  readonly plan?: Field<StoredPlan>
  readonly planRecord?: Field<PlanRecord>
  readonly applies?: Field<{ readonly record: Field<PlanRecord> }>
  readonly samePlan?: Field<boolean>
  readonly results?: Field<readonly Redacted<Result>[]>
  readonly unannounced?: unknown
  readonly breakGlass?: BreakGlass
}

export interface SummaryRecord {
  readonly kind: Kind
  readonly zone: string
  readonly stream: string
  readonly sequence: number
  readonly leaf: string
  readonly digest: string
  readonly signer: string
  readonly body: SummaryBody
  /** Lists that the record holds in part, and whose whole could not be read from beside it. */
  readonly cut: readonly Pick<SetAside, 'name' | 'total' | 'inline'>[]
}

/** An artifact of the run. */
export interface Artifact {
  readonly name: string
  readonly repository: string
  readonly runId: string
  readonly url: string
}

export interface SummaryInput {
  readonly ledger: string
  readonly store: string
  readonly trial: boolean
  /** What the store says of its own protection, in its words. */
  readonly lock: string
  readonly records: readonly SummaryRecord[]
  readonly job: JobFacts
  /** Why the job's own record could not be written, if so. */
  readonly gap: string | undefined
  /** As it was set for the job. */
  readonly breakGlass: BreakGlass | undefined
  /** Where the records are that still wait, and the ledger of a trial, once the runner is gone. */
  readonly artifacts: { readonly spool: Artifact | undefined; readonly trial: Artifact | undefined }
}
