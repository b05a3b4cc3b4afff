/** The job summary: what a reviewer wants in ten seconds, then what an auditor needs. Pure; everything from outside is escaped. */
import { ACTIONS, type Action, type Result } from '../record/change.ts'
import { isAbsent, type Redacted } from '../record/values.ts'
import { LIMITS } from '../shared/limits.ts'
import { commandsToShip, commandsToVerify } from './artifacts.ts'
import { code, plain } from './escape.ts'
import { attentionTable, checksList, doneList, resourceList, resultsList } from './summary-changes.ts'
import { evidenceBlock } from './summary-evidence.ts'
import { glassNote } from './summary-glass.ts'
import type { StoredPlan, SummaryInput, SummaryRecord } from './summary-input.ts'

const TRIAL = [
  '> [!NOTE]',
  '> **TRIAL.** This ledger ends with the runner, and its key was made by this job: it shows what a record looks like and proves nothing to anybody.',
  '> For a ledger that lasts: `iac-ledger init STORE --signer SIGNER`, then give this step `store`, `ledger` and `signer`.',
]

function trialNote(input: SummaryInput): string {
  const { trial } = input.artifacts
  if (trial === undefined) return TRIAL.join('\n')
  const kept = `It is left as the artifact ${code(trial.name)}. To look at it:`
  return `${[...TRIAL, `> ${kept}`].join('\n')}\n\n${commandBlock(commandsToVerify(trial, input))}`
}

function commandBlock(commands: readonly string[]): string {
  return `<pre>${commands.map((command) => plain(command, 4_000)).join('\n')}</pre>`
}

export function summaryOf(input: SummaryInput): string {
  const { records } = input
  const commands = records.filter(isCommand)
  const first = [
    verdictLine(input, commands),
    glassNote(input),
    whoAndWhere(records),
    input.trial ? trialNote(input) : '',
    warnings(input),
    commitLine(records),
    countsTable(commands, records),
  ]
  const details = [...commands.flatMap(troubleOf), ...commands.flatMap(attentionOf), ...commands.flatMap(listsOf)]
  return `${fitted([...first, ...details.map((lines) => lines.join('\n'))].filter(Boolean), evidenceBlock(input))}\n`
}

/** The evidence always stays: what comes before it is cut where the page ends. */
function fitted(blocks: readonly string[], evidence: string): string {
  const sizeOf = (text: string) => Buffer.byteLength(text)
  const room = LIMITS.summaryBytes - sizeOf(evidence) - 400
  const kept: string[] = []
  let used = 0
  for (const block of blocks) {
    const size = sizeOf(block) + 2
    if (used + size > room) {
      kept.push(
        `This page may have ${LIMITS.summaryBytes} bytes, so ${blocks.length - kept.length} part(s) of it were left out. \`iac-ledger show\` prints each record, and names the evidence beside it.`,
      )
      break
    }
    kept.push(block)
    used += size
  }
  return [...kept, evidence].join('\n\n')
}

function isCommand({ kind, body }: SummaryRecord): boolean {
  return (kind === 'outcome' || kind === 'plan') && !isAbsent(body.command) && body.command.tool !== 'script'
}

function commandOf({ body }: SummaryRecord): string {
  return isAbsent(body.command) ? 'a command' : [body.command.tool, ...body.command.words].join(' ')
}

function verdictLine({ job, gap, trial }: SummaryInput, commands: readonly SummaryRecord[]): string {
  const outcomes = commands.filter(({ kind }) => kind === 'outcome')
  const went = outcomes.map((record) => `${code(commandOf(record))} ${record.body.status ?? 'unknown'}`)
  const many = went.length > 5 ? `, and ${went.length - 5} more` : ''
  const whole = job.waiting === 0 && gap === undefined && job.bypass.length === 0
  const none = whole || commands.length > 0 ? `${commands.length} plan(s), no change` : 'nothing of this job could be read from the ledger'
  const told = went.length > 0 ? went.slice(0, 5).join(', ') + many : none
  const replaced = outcomes.some(({ body }) => body.samePlan === false)
  const failed = outcomes.some(({ body }) => body.status !== 'succeeded')
  const broken = outcomes.some(({ body }) => body.breakGlass !== undefined)
  const sign = whole && !replaced && !broken ? (failed ? '❌' : '✅') : '⚠️'
  const plan = replaced ? ', **and a plan file was replaced**' : ''
  return `### ${sign} IaC Ledger: ${told} — ${whole ? 'all recorded' : 'not all of it is recorded'}${plan}${broken ? ', **under break-glass**' : ''}${trial ? ' (TRIAL)' : ''}`
}

function whoAndWhere(records: readonly SummaryRecord[]): string {
  const [record] = records
  if (record === undefined) return ''
  const { actor, environment, run, change } = record.body
  const states = [...new Set(records.flatMap(({ body }) => (isAbsent(body.state) || isAbsent(body.state.scope) ? [] : [stateName(body.state.scope)])))]
  const parts = [
    isAbsent(actor)
      ? ''
      : `by ${code(actor.login)}${!isAbsent(actor.triggeredBy) && actor.triggeredBy !== actor.login ? `, re-run by ${code(actor.triggeredBy)}` : ''}`,
    isAbsent(environment) ? '' : `environment ${code(environment)}`,
    isAbsent(run) ? '' : `event ${code(run.event)}`,
    isAbsent(change) || isAbsent(change.pullRequest) ? '' : `pull request ${change.pullRequest}`,
    states.length === 0
      ? ''
      : `state ${states
          .slice(0, 5)
          .map((state) => code(state))
          .join(', ')}${states.length > 5 ? ` and ${states.length - 5} more` : ''}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

function stateName({
  type,
  address,
  workspace,
}: {
  readonly type: string
  readonly address: readonly { readonly value: string }[]
  readonly workspace: string
}): string {
  return `${type} ${address.map(({ value }) => value).join(' ')}${workspace === 'default' || workspace === '' ? '' : ` [${workspace}]`}`
}

function warnings(input: SummaryInput): string {
  const { records, job, gap } = input
  const unannounced = records.filter(
    ({ kind, body }) => kind === 'outcome' && body.status !== 'not-started' && body.unannounced !== undefined && !isAbsent(body.unannounced),
  )
  const surgery = records.filter(({ kind, body }) => kind === 'outcome' && !isAbsent(body.command) && body.command.class === 'mutates-state')
  return [
    ...job.bypass.map(({ what, detail }) => `- **BYPASS** (${what}): ${plain(detail)}`),
    ...unannounced.map((record) => `- **INTENT_NOT_STORED**: ${code(commandOf(record))} ran before its intent could be stored; its outcome says so.`),
    ...records.flatMap((record) => otherPlan(record, records)),
    ...surgery.map((record) => `- **State surgery**: ${code(commandOf(record))} changed the state itself (${record.body.status ?? 'unknown'}).`),
    ...records.flatMap((record) => record.cut.map((list) => cutLine(record, list))),
    ...waitingLines(input),
    ...(gap === undefined ? [] : [`- **The record of this job could not be written**: ${plain(gap)}`]),
    ...job.notChecked.map(({ what, why }) => `- Not checked: ${plain(what)}: ${plain(why)}`),
  ].join('\n')
}

function waitingLines(input: SummaryInput): readonly string[] {
  const { waiting } = input.job
  const { spool } = input.artifacts
  if (waiting === 0) return []
  const waits = `- **${waiting} record(s) still wait in the spool** of this job: the store did not take them.`
  if (spool === undefined) return [waits]
  return [`${waits} They are in the artifact ${code(spool.name)}, ${code(spool.url)}. To store them:\n\n${commandBlock(commandsToShip(spool, input))}\n`]
}

function cutLine(record: SummaryRecord, { name, total, inline }: SummaryRecord['cut'][number]): string {
  return `- Only ${inline} of ${total} ${name} of ${code(commandOf(record))} are shown: the evidence beside its record could not be read.`
}

/** Of a command that was given a recorded plan: whether it is known to have applied it. */
function otherPlan(record: SummaryRecord, records: readonly SummaryRecord[]): readonly string[] {
  const { samePlan, status, operation } = record.body
  if (record.kind !== 'outcome' || samePlan === undefined || samePlan === true || status === 'not-started') return []
  if (samePlan === false) {
    return [
      `- **PLAN FILE REPLACED**: after ${code(commandOf(record))} its plan file has other bytes than when the intent was written. What was applied need not be what was planned and reviewed: look at the results and at the state.`,
    ]
  }
  const intent = records.find(({ kind, body }) => kind === 'intent' && body.operation.id === operation.id)?.body.applies
  const given = intent !== undefined && !isAbsent(intent) && !isAbsent(intent.record)
  return given ? [`- **Not known to be the recorded plan**: ${code(commandOf(record))}: ${plain(samePlan.why)}`] : []
}

function commitLine(records: readonly SummaryRecord[]): string {
  const commits = records.flatMap(({ body }) => (isAbsent(body.commit) ? [] : [body.commit]))
  const [commit] = commits
  if (commit === undefined) return 'Commit: not available'
  const dirty = isAbsent(commit.dirty) || commit.dirty.files === 0 ? '' : `, with ${commit.dirty.files} file(s) changed or not in git`
  const others = new Set(commits.map(({ sha }) => sha)).size - 1
  return `Commit ${code(commit.sha)}${dirty}${others > 0 ? `, and ${others} other commit(s)` : ''}`
}

function ownPlan({ body: { plan } }: SummaryRecord): StoredPlan | undefined {
  return plan === undefined || isAbsent(plan) ? undefined : plan
}

/** What a command without a saved plan is known to have done. */
function countsOfResults({ body: { results } }: SummaryRecord): StoredPlan['counts'] | undefined {
  if (results === undefined || isAbsent(results)) return undefined
  const done = results.filter(({ status }) => status === 'succeeded')
  return ACTIONS.map((action) => ({ action, count: done.filter((result) => result.action === action).length }))
}

/** Its own plan, or the one in the record of the plan that it applied. */
function plannedBy(record: SummaryRecord, records: readonly SummaryRecord[]): StoredPlan | undefined {
  const { planRecord } = record.body
  const applied = planRecord === undefined || isAbsent(planRecord) ? undefined : records.find(({ leaf }) => leaf === planRecord.leaf)
  return ownPlan(record) ?? (applied && ownPlan(applied))
}

const COLUMNS: readonly Action[] = ['create', 'update', 'replace', 'delete', 'forget', 'import', 'move']

function countsTable(commands: readonly SummaryRecord[], records: readonly SummaryRecord[]): string {
  const rows = commands.map((record) => {
    const counts = plannedBy(record, records)?.counts ?? countsOfResults(record)
    const numbers = COLUMNS.map((column) => (counts === undefined ? '?' : String(counts.find(({ action }) => action === column)?.count ?? 0)))
    const status = record.kind === 'plan' ? 'planned' : (record.body.status ?? 'unknown')
    const { samePlan } = record.body
    const same = samePlan === true ? ', the recorded plan' : samePlan === false ? ', **plan file replaced**' : ''
    return `| ${code(commandOf(record))} | ${plain(status)}${same} | ${numbers.join(' | ')} | ${code(`${record.zone}/${record.stream}`)} ${record.sequence} |`
  })
  if (rows.length === 0) return ''
  const unknown = rows.some((row) => row.includes('| ? |')) ? '\n\n`?`: the changes of that command are not known, since it was given no saved plan.' : ''
  return [`| command | outcome | ${COLUMNS.join(' | ')} | record |`, `|---|---|${COLUMNS.map(() => '--:').join('|')}|---|`, ...rows].join('\n') + unknown
}

/** Of all commands: what went wrong comes first, then what to look at, then what is collapsed. */
type Blocks = readonly (readonly string[])[]

function troubleOf(record: SummaryRecord): Blocks {
  const { results } = record.body
  return [resultsList(results === undefined || isAbsent(results) ? [] : results), checksList(ownPlan(record)?.checks ?? [])]
}

function attentionOf(record: SummaryRecord): Blocks {
  return [attentionTable(ownPlan(record)?.changes ?? [])]
}

function listsOf(record: SummaryRecord): Blocks {
  const plan = ownPlan(record)
  return [
    resourceList(plan?.changes ?? [], code(commandOf(record))),
    doneList(resultsAlone(record), code(commandOf(record))),
    resourceList(plan?.drift ?? [], 'changed by others since the state was written'),
  ]
}

/** Of a command without a saved plan: where one was applied, its list is told by the plan. */
function resultsAlone({ body: { plan, planRecord, results } }: SummaryRecord): readonly Redacted<Result>[] {
  const planned = (plan !== undefined && !isAbsent(plan)) || (planRecord !== undefined && !isAbsent(planRecord))
  return planned || results === undefined || isAbsent(results) ? [] : results
}
