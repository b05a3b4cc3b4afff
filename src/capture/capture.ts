/** From a command line to captured facts, and back from an exit. Nothing here fails the user's command. */
import { relative } from 'node:path'
import { type After, type Before, PLAN_DOUBTS, type PlanFate, type PlanRecord, type ToolCall } from '../record/command.ts'
import type { Facts } from '../record/facts.ts'
import { type CapturedAfter, type CapturedBefore, type Cleared, stageOf } from '../record/stages.ts'
import { absent, type Field, isAbsent } from '../record/values.ts'
import type { Digest } from '../shared/bytes.ts'
import type { Clock, Exec, Exit, Log } from '../shared/effects.ts'
import { messageOf } from '../shared/errors.ts'
import { commitOf } from './commit.ts'
import { fateOf } from './plan-file.ts'
import type { Host, Tool } from './tools/tool.ts'

export interface CapturePorts {
  readonly tool: Tool
  readonly host: Host
  readonly facts: Facts
  readonly clock: Clock
  /** The record of a plan that this job made, by the digest of its file. */
  readonly plans: { planRecord(file: Digest): Promise<PlanRecord | undefined> }
}

export async function lookBefore(operation: string, call: ToolCall, ports: CapturePorts): Promise<CapturedBefore> {
  const at = ports.clock.now() // before it looks: whoever left the state later than that may have left another one
  const place = { directory: call.directory, env: call.line.env }
  const [before, commit] = await Promise.all([ports.tool.before(call, ports.host), commitOf(place, ports.host)])
  const planRecord = await planRecordOf(call, before, ports)
  const directory = namedFrom(ports.host.workspace, call.directory)
  return stageOf<CapturedBefore>({ operation, call, facts: factsFor(call, ports.facts), directory, commit, before, planRecord, at })
}

/** A command that is never refused says so itself, whatever the job was told. */
function factsFor({ neverBlocked }: ToolCall, facts: Facts): Facts {
  const { enforcement } = facts
  return neverBlocked ? { ...facts, enforcement: { ...(isAbsent(enforcement) ? {} : enforcement), mode: 'warn', by: 'command' } } : facts
}

function namedFrom(workspace: string | undefined, directory: string): string {
  const inside = workspace === undefined ? '..' : relative(workspace, directory)
  return inside.startsWith('..') ? directory : inside || '.'
}

async function planRecordOf({ plan }: ToolCall, { planFile }: Before, { plans }: CapturePorts): Promise<Field<PlanRecord>> {
  if (plan.reads === null) return absent('not-applicable', 'no plan file was given')
  if (isAbsent(planFile)) return absent('not-available', 'the plan file could not be read')
  return (await plans.planRecord(planFile.digest)) ?? absent('not-available', 'no plan with these bytes was recorded in this job')
}

export async function lookAfter(start: CapturedBefore, exit: Exit, ports: CapturePorts): Promise<CapturedAfter> {
  const { call } = start
  const fate = await planFate(start, ports)
  // What stands in the ledger already is not asked of the tool again: `show -json` loads every provider. Only after a
  // failure it is worth it, since what was never attempted can be told from the plan alone.
  const known = !isAbsent(start.planRecord) && 'code' in exit && exit.code === 0
  const shows = fate === 'untouched' && !known
  const seen = await ports.tool.after(shows ? call : { ...call, plan: { ...call.plan, reads: null } }, start.before, exit, ports.host)
  const planFates = shows ? await planFate(start, ports) : fate
  const after = call.plan.reads === null ? seen : { ...seen, ...aboutPlan(start, planFates, seen) }
  return stageOf<CapturedAfter>({ start, exit, after, planFate: planFates, at: ports.clock.now() })
}

/** Of the file that it was given: the record speaks of one plan, and any step of the job may put another in its place. */
async function planFate({ call, before }: CapturedBefore, { host }: CapturePorts): Promise<Field<PlanFate>> {
  if (call.plan.reads === null) return absent('not-applicable', 'no plan file was given')
  return isAbsent(before.planFile) ? before.planFile : fateOf(call.plan.reads, before.planFile, host)
}

/** Where the file is not what it was, nothing that was read from it is told: neither as the plan, nor as what became of it. */
function aboutPlan({ planRecord }: CapturedBefore, fate: Field<PlanFate>, seen: After): Partial<After> {
  if (isAbsent(fate)) return { plan: fate }
  if (fate !== 'untouched')
    return { plan: absent('not-available', PLAN_DOUBTS[fate]), ...(isAbsent(seen.plan) ? {} : { results: absent('not-available', PLAN_DOUBTS[fate]) }) }
  return isAbsent(planRecord) ? {} : { plan: absent('not-applicable', 'the plan stands in its own record') }
}

/** A command that was refused: nothing ran, so nothing is looked at. */
export function notStarted(start: CapturedBefore, { clock }: Pick<CapturePorts, 'clock'>): CapturedAfter {
  const none = absent('not-applicable', 'the command was not started')
  return stageOf<CapturedAfter>({
    start,
    exit: null,
    after: { state: none, plan: none, planFile: none, scope: start.before.scope, results: none, secrets: [], digest: none },
    planFate: none,
    at: clock.now(),
  })
}

/** The only way to start the user's command, and it takes the leave to do so. */
export function runCommand({ command }: Cleared, { exec }: { readonly exec: Exec }, started: (pid: number) => void): Promise<Exit> {
  return exec.handOver(command, started)
}

/** Around what follows the command: nothing of ours may change its exit code. The open intent tells the rest. */
export async function withoutHarm(log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    log.warn(`iac-ledger: the outcome was not recorded: ${messageOf(thrown)}`)
  }
}
