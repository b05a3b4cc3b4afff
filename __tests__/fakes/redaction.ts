/** Records with values in them, as capture makes them, and what redaction leaves of them. */
import { factsOutsideAJob, housekeepingBody } from '../../src/record/body.ts'
import type { Attribute, Change, CheckResult, Result } from '../../src/record/change.ts'
import type { Argument, Plan } from '../../src/record/command.ts'
import type { OutcomeBody } from '../../src/record/kinds/outcome.ts'
import { KINDS } from '../../src/record/kinds/table.ts'
import { objectOf } from '../../src/record/shape.ts'
import { BODY } from '../../src/record/shapes.ts'
import { type AuditRecord, type RedactedRecord, stageOf } from '../../src/record/stages.ts'
import { absent, Later, Raw } from '../../src/record/values.ts'
import { redact } from '../../src/redact/redact.ts'
import { type Instant, type Json, type JsonObject, parseJson, printJson } from '../../src/shared/bytes.ts'
import { SeededRandom } from './effects.ts'

const none = absent('not-applicable', 'not in this test')

export interface Told {
  readonly changes?: readonly Change[]
  readonly drift?: readonly Change[]
  readonly checks?: readonly CheckResult[]
  readonly results?: readonly Result[]
  readonly outputs?: Plan['outputs']
  readonly argv?: readonly Argument[]
  readonly why?: string
  readonly directory?: string
  readonly secrets?: readonly Json[]
}

export function attribute(path: string, after: Json, more: Partial<Attribute> = {}): Attribute {
  return { path, op: 'change', sensitive: false, before: null, after: new Raw(after), ...more }
}

export function change(address: string, attributes: readonly Attribute[] = [], more: Partial<Change> = {}): Change {
  const plain = {
    deposed: null,
    formerly: null,
    kind: 'resource',
    action: 'update',
    native: 'update',
    reason: null,
    replacement: null,
    deferred: null,
  } as const
  return { address, type: 'aws_db_instance', ...plain, attributes, attributesOmitted: 0, ...more }
}

export function result(address: string, text: string | null, more: Partial<Result> = {}): Result {
  return { address, deposed: null, action: 'update', status: 'failed', seenIn: 'log', problem: text === null ? null : new Raw(text, 'text'), ...more }
}

export function outcomeWith({
  changes = [],
  drift = [],
  checks = [],
  results = [],
  outputs = [],
  argv = [],
  why = 'x',
  directory = '.',
  secrets = [],
}: Told): AuditRecord<'outcome'> {
  const facts = factsOutsideAJob({ name: 'iac-ledger', version: '0.1.0', ref: none, sha: none })
  const common = housekeepingBody('0'.repeat(32), '2026-01-01T00:00:00Z' as Instant, facts)
  const command = {
    tool: 'terraform',
    class: 'mutates-infrastructure',
    words: ['apply'],
    argv,
    directory,
    version: '1.12.0',
    providers: none,
    lockFile: none,
    taps: [],
  } as const
  const counts = changes.length === 0 ? [] : [{ action: 'update' as const, count: changes.length }]
  const plan: Plan = { content: new Later(), format: '1.2', file: none, counts, changes, outputs, drift, checks, complete: true, errored: false }
  const body: OutcomeBody = {
    ...common,
    command,
    environment: 'production',
    closes: none,
    unannounced: none,
    exit: { code: 1 },
    status: 'failed',
    seenBy: 'exit',
    plan,
    planRecord: absent('not-available', why),
    results,
    samePlan: none,
  }
  return stageOf<AuditRecord<'outcome'>>({ kind: 'outcome', body, secrets: secrets.map((secret) => new Raw(secret)) })
}

export function redacted(told: Told, ownSecrets: readonly string[] = []): RedactedRecord<'outcome'> {
  return redact(outcomeWith(told), { random: new SeededRandom('redaction'), ownSecrets })
}

/** What is wrong with its shape, as a reader of the ledger would find it. */
export function problemsOf({ body }: RedactedRecord<'outcome'>): readonly string[] {
  const read = parseJson(printJson(body)) as JsonObject
  return [...objectOf(BODY)(read, 'body'), ...KINDS.outcome.own(read)]
}

/** All that is stored, as text: the body, and each object beside it. */
export function storedOf({ body, evidence }: RedactedRecord): readonly string[] {
  return [new TextDecoder().decode(printJson(body)), ...evidence.map(({ bytes }) => new TextDecoder().decode(bytes))]
}

/** What became of the one value of one attribute. */
export function oneValue(
  path: string,
  after: Json,
  { type = 'aws_db_instance', secrets = [], more = {} }: { readonly type?: string; readonly secrets?: readonly Json[]; readonly more?: Partial<Change> } = {},
): unknown {
  const { body } = redacted({ changes: [change('aws_x.a', [attribute(path, after)], { type, ...more })], secrets })
  return 'changes' in body.plan ? body.plan.changes[0]?.attributes[0]?.after : undefined
}

export function oneText(text: string, secrets: readonly Json[] = []): unknown {
  const { body } = redacted({ results: [result('aws_x.a', text)], secrets })
  return Array.isArray(body.results) ? (body.results as readonly { readonly problem: unknown }[])[0]?.problem : undefined
}
