/** Captured commands, as capture would hand them on: what a test does not say is the plainest that there is. */
import type { Change } from '../../src/record/change.ts'
import type { After, Plan, PlanRecord, StateMark } from '../../src/record/command.ts'
import type { Facts, Run } from '../../src/record/facts.ts'
import { type CapturedAfter, type CapturedBefore, stageOf } from '../../src/record/stages.ts'
import { absent, type Field, Later } from '../../src/record/values.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import type { Exit } from '../../src/shared/effects.ts'

const none = absent('not-applicable', 'not in this test')

export interface TestJob {
  readonly session: string
  readonly environment?: 'github-hosted' | 'self-hosted'
}

export const REPOSITORY = '42'

export function factsOf({ session, environment = 'github-hosted' }: TestJob): Facts & { readonly run: Run } {
  const run: Run = {
    repository: 'acme/infra',
    repositoryId: REPOSITORY,
    id: '1001',
    attempt: 1,
    job: 'apply',
    session,
    checkRunId: none,
    workflowRef: 'acme/infra/.github/workflows/apply.yml@refs/heads/main',
    workflowSha: none,
    event: 'push',
    ref: 'refs/heads/main',
    url: none,
    runner: { environment, os: 'Linux', arch: 'X64' },
  }
  const recorder = { name: 'iac-ledger', version: '0.1.0', ref: none, sha: none }
  const actor = { login: 'octocat', id: '583231', triggeredBy: none, claims: none }
  return {
    run,
    actor,
    recorder,
    change: none,
    environment: none,
    approvals: none,
    controls: none,
    cloudIdentity: none,
    policy: none,
    config: none,
    enforcement: { mode: 'block', by: 'default' },
  }
}

export interface TestCommand {
  readonly operation: string
  readonly facts: Facts
  readonly at: Instant
  /** The recorded plan that it is given. */
  readonly plan?: PlanRecord
  readonly class?: 'mutates-infrastructure' | 'mutates-state' | 'plan'
}

const SCOPE = { type: 's3', address: [{ name: 'bucket', value: 'acme-state' }], workspace: 'default' }

function stateMark(serial: number): StateMark {
  return { lineage: '3f1c9a52-0d0a-4b8e-9d36-6d1a4b0c1e11', serial, commitment: none }
}

export function startOf({ operation, facts, at, plan, class: kind = 'mutates-infrastructure' }: TestCommand): CapturedBefore {
  const words = kind === 'plan' ? ['plan'] : ['apply']
  const line = { tool: 'terraform', executable: '/usr/bin/terraform', argv: words, cwd: '/srv/infra', env: {} }
  return stageOf<CapturedBefore>({
    operation,
    call: {
      line,
      class: kind,
      words,
      argv: [],
      directory: '/srv/infra',
      plan: { reads: plan === undefined ? null : '/srv/infra/plan.tfplan', writes: null },
      neverBlocked: false,
      secrets: [],
    },
    facts,
    directory: '.',
    commit: { sha: 'a'.repeat(40), tree: 'b'.repeat(40), dirty: none, signature: none },
    before: {
      tool: { version: '1.12.0', providers: none, lockFile: none },
      scope: SCOPE,
      state: stateMark(1),
      planned: none,
      planFile: none,
      where: none,
      inventory: none,
      tap: null,
      secrets: [],
    },
    planRecord: plan ?? none,
    at,
  })
}

const NOTHING: After = { state: none, plan: none, planFile: none, scope: none, results: none, secrets: [], digest: none }

export function endOf(start: CapturedBefore, exit: Exit | null, at: Instant, plan: Field<Plan> = none): CapturedAfter {
  return stageOf<CapturedAfter>({ start, exit, after: { ...NOTHING, state: stateMark(2), plan }, planFate: 'untouched', at })
}

export function planned(count: number): Plan {
  const changes = Array.from({ length: count }, (_, index): Change => {
    const address = `aws_s3_bucket.logs[${index}]`
    return {
      address,
      deposed: null,
      formerly: null,
      kind: 'resource',
      type: 'aws_s3_bucket',
      action: 'create',
      native: 'create',
      reason: null,
      replacement: null,
      deferred: null,
      attributes: [],
      attributesOmitted: 0,
    }
  })
  const counts = count === 0 ? [] : [{ action: 'create' as const, count }]
  return { content: new Later(), format: '1.2', file: none, counts, changes, outputs: [], drift: [], checks: [], complete: true, errored: false }
}
