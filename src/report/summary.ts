/** The job summary: what a reviewer wants first, then what an auditor needs. Pure; everything from outside is escaped. */
import type { Body } from '../record/body.ts'
import { ACTIONS, type Action, type Change } from '../record/change.ts'
import type { JobFacts } from '../record/kinds/run.ts'
import type { Kind } from '../record/kinds/table.ts'
import type { PlanRecord } from '../record/command.ts'
import { type Field, isAbsent } from '../record/values.ts'
import { LIMITS } from '../shared/limits.ts'
import { code, plain } from './escape.ts'

export interface SummaryRecord {
  readonly kind: Kind
  readonly zone: string
  readonly stream: string
  readonly sequence: number
  readonly leaf: string
  readonly digest: string
  readonly signer: string
  readonly body: Body & { readonly status?: string; readonly plan?: Field<Planned>; readonly planRecord?: Field<PlanRecord>; readonly unannounced?: unknown }
}

export interface SummaryInput {
  readonly ledger: string
  readonly store: string
  readonly trial: boolean
  readonly records: readonly SummaryRecord[]
  readonly job: JobFacts
  /** Why the job's own record could not be written, if so. */
  readonly gap: string | undefined
}

interface Planned {
  readonly counts: readonly { readonly action: Action; readonly count: number }[]
  readonly changes: readonly Change[]
}

const TRIAL = [
  '> [!NOTE]',
  '> **TRIAL.** This ledger ends with the runner, and its key was made by this job: it shows what a record looks like and proves nothing to anybody.',
  '> For a ledger that lasts: `iac-ledger init STORE --signer SIGNER`, then give this step `store`, `ledger` and `signer`.',
]

export function summaryOf(input: SummaryInput): string {
  const blocks = [verdictLine(input), input.trial ? TRIAL.join('\n') : '', warnings(input), commitLine(input.records), countsTable(input.records), changesList(input.records), evidenceBlock(input)]
  return `${cut(blocks.filter(Boolean).join('\n\n'))}\n`
}

function cut(page: string): string {
  const bytes = new TextEncoder().encode(page)
  if (bytes.length <= LIMITS.summaryBytes) return page
  const kept = new TextDecoder().decode(bytes.subarray(0, LIMITS.summaryBytes - 200))
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n</details>\n\nThe rest was cut: the page may have ${LIMITS.summaryBytes} bytes. \`iac-ledger log\` shows all of it.`
}

function commandOf({ body }: SummaryRecord): string {
  return isAbsent(body.command) ? 'a command' : [body.command.tool, ...body.command.words].join(' ')
}

function verdictLine({ records, job, gap, trial }: SummaryInput): string {
  const outcomes = records.filter(({ kind, body }) => kind === 'outcome' && !isAbsent(body.command) && body.command.tool !== 'script')
  const plans = records.filter(({ kind }) => kind === 'plan')
  const went = outcomes.map((record) => `${code(commandOf(record))} ${record.body.status ?? 'unknown'}`)
  const told = went.length > 0 ? went.slice(0, 5).join(', ') + (went.length > 5 ? `, and ${went.length - 5} more` : '') : `${plans.length} plan(s), no change`
  const whole = job.waiting === 0 && gap === undefined && job.bypass.length === 0
  return `### ${whole ? '✅' : '⚠️'} IaC Ledger: ${told} — ${whole ? 'all recorded' : 'not all of it is recorded'}${trial ? ' (TRIAL)' : ''}`
}

function warnings({ records, job, gap }: SummaryInput): string {
  const unannounced = records.filter(({ kind, body }) => kind === 'outcome' && body.status !== 'not-started' && body.unannounced !== undefined && !isAbsent(body.unannounced))
  return [
    ...job.bypass.map(({ what, detail }) => `- **BYPASS** (${what}): ${plain(detail)}`),
    ...unannounced.map((record) => `- **INTENT_NOT_STORED**: ${code(commandOf(record))} ran before its intent could be stored; its outcome says so.`),
    ...(job.waiting > 0 ? [`- **${job.waiting} record(s) still wait in the spool** of this job: the store did not take them.`] : []),
    ...(gap === undefined ? [] : [`- **The record of this job could not be written**: ${plain(gap)}`]),
    ...job.notChecked.map(({ what, why }) => `- Not checked: ${plain(what)}: ${plain(why)}`),
  ].join('\n')
}

function commitLine(records: readonly SummaryRecord[]): string {
  const commits = records.flatMap(({ body }) => (isAbsent(body.commit) ? [] : [body.commit]))
  const [commit] = commits
  if (commit === undefined) return 'Commit: not available'
  const dirty = isAbsent(commit.dirty) || commit.dirty.files === 0 ? '' : `, with ${commit.dirty.files} file(s) changed or not in git`
  const others = new Set(commits.map(({ sha }) => sha)).size - 1
  return `Commit ${code(commit.sha)}${dirty}${others > 0 ? `, and ${others} other commit(s)` : ''}`
}

/** Its own plan, or the one in the record of the plan that it applied. */
function plannedBy({ body }: SummaryRecord, records: readonly SummaryRecord[]): Planned | undefined {
  const { plan, planRecord } = body
  if (plan !== undefined && !isAbsent(plan)) return plan
  const applied = planRecord === undefined || isAbsent(planRecord) ? undefined : records.find(({ leaf }) => leaf === planRecord.leaf)
  return applied && plannedBy(applied, records)
}

function ownPlan({ body: { plan } }: SummaryRecord): Planned | undefined {
  return plan === undefined || isAbsent(plan) ? undefined : plan
}

const COLUMNS: readonly Action[] = ['create', 'update', 'replace', 'delete', 'forget', 'import', 'move']

function countsTable(records: readonly SummaryRecord[]): string {
  const rows = records.flatMap((record) => {
    if (record.kind !== 'plan' && record.kind !== 'outcome') return []
    const planned = plannedBy(record, records)
    const numbers = COLUMNS.map((column) => (planned === undefined ? '?' : String(planned.counts.find(({ action }) => action === column)?.count ?? 0)))
    const status = record.kind === 'plan' ? 'planned' : (record.body.status ?? 'unknown')
    return [`| ${code(commandOf(record))} | ${plain(status)} | ${numbers.join(' | ')} | ${code(`${record.zone}/${record.stream}`)} ${record.sequence} |`]
  })
  if (rows.length === 0) return ''
  const unknown = rows.some((row) => row.includes('| ? |')) ? '\n\n`?`: the changes of that command are not known, since it was given no saved plan.' : ''
  return [`| command | outcome | ${COLUMNS.join(' | ')} | record |`, `|---|---|${COLUMNS.map(() => '--:').join('|')}|---|`, ...rows].join('\n') + unknown
}

function changesList(records: readonly SummaryRecord[]): string {
  const blocks = records.flatMap((record) => {
    const changes = ownPlan(record)?.changes.filter(({ action }) => action !== 'no-op') ?? []
    if (changes.length === 0) return []
    const ordered = [...changes].sort((left, right) => weight(left) - weight(right))
    const lines = ordered.map((change) => `- ${change.action} ${code(change.address)}${becauseOf(change)}`)
    return [`<details><summary>${changes.length} change(s): ${code(commandOf(record))}</summary>\n\n${lines.join('\n')}\n\n</details>`]
  })
  return blocks.join('\n\n')
}

/** What can't be undone first. */
function weight({ action }: Change): number {
  const first: readonly Action[] = ['delete', 'replace', 'forget']
  return first.includes(action) ? first.indexOf(action) : first.length + ACTIONS.indexOf(action)
}

function becauseOf({ replacement, formerly }: Change): string {
  const paths = replacement?.paths ?? []
  const forced = paths.length > 0 ? `, forced by ${paths.slice(0, 5).map((path) => code(path)).join(', ')}` : ''
  return `${forced}${formerly === null ? '' : `, formerly ${code(formerly)}`}`
}

function evidenceBlock({ ledger, store, records, trial }: SummaryInput): string {
  const heads = [...new Map(records.map((record) => [`${record.zone}/${record.stream}`, record])).values()]
  const lines = heads.map(({ zone, stream, sequence, leaf, digest, signer }) => `| ${code(`${zone}/${stream}`)} | ${sequence} | ${code(leaf)} | ${code(digest)} | ${code(signer)} |`)
  const expected = heads.slice(0, 3).map(({ zone, stream, sequence, leaf }) => ` --expect-head ${zone}/${stream}=${sequence}:${leaf}`)
  const verify = `iac-ledger verify ${quoted(store)} --ledger ${ledger} --key ${trial ? 'iac-ledger-trial.pub' : 'PUBLIC-KEY.pem'}${expected.join('')}`
  return [
    '<details><summary>Evidence</summary>\n',
    `Ledger ${code(ledger)} in ${code(store)}. Keep these heads: without a memory outside the store, a cut end can not be seen.\n`,
    '| stream | sequence | leaf of the head | digest | signer |',
    '|---|--:|---|---|---|',
    ...lines,
    '\nNot checked here: signatures of other jobs, older records, locks of the store. To check all of it:\n',
    `<pre>${plain(verify, 4_000)}</pre>`,
    '\n</details>',
  ].join('\n')
}

function quoted(store: string): string {
  return /^[\w:/.-]+$/.test(store) ? store : `'${store.replaceAll("'", `'\\''`)}'`
}
