/** One command of the user's, from before it starts until after it ended. */
import { type CapturePorts, lookAfter, lookBefore, notStarted, runCommand, withoutHarm } from '../capture/capture.ts'
import { streamOfCommand } from '../capture/tools/stream.ts'
import { readOldest, recordAt, standing } from '../ledger/read.ts'
import { CLASSES, type Writes } from '../record/classes.ts'
import { type Before, type CommandLine, PLAN_DOUBTS, type ToolCall } from '../record/command.ts'
import type { Stream } from '../record/place.ts'
import { type CapturedAfter, type CapturedBefore, type Cleared, type Gap, type Intent, isKind, type Receipt, stageOf } from '../record/stages.ts'
import { isAbsent } from '../record/values.ts'
import type { Memory, OperationNote } from '../session/memory.ts'
import type { Session } from '../session/session.ts'
import type { Digest } from '../shared/bytes.ts'
import type { CommandSpec, Exec, Exit, Log, Trace } from '../shared/effects.ts'
import { asLedgerError, LedgerError } from '../shared/errors.ts'
import { type AppendPorts, appendOrSpool, keepForLater } from './append-record.ts'
import { glassFor, tellBroken } from './glass.ts'
import { operationId } from './init-ledger.ts'
import { shipSpool } from './ship-spool.ts'

export interface RecordPorts extends Omit<CapturePorts, 'plans'> {
  readonly append: AppendPorts
  readonly memory: Memory
  readonly exec: Exec
  readonly log: Log
  readonly trace: Trace
  /** The row of the tool's table, for post. */
  readonly row: string
  /** This very process, for post: while it lives, it may still write the outcome. */
  readonly shim: OperationNote['shim']
}

export async function recordCommand(line: CommandLine, session: Session, ports: RecordPorts): Promise<Exit> {
  const call = ports.tool.recognise(line)
  const writes: Writes | 'nothing' = CLASSES[call.class]
  if (writes === 'nothing') return runUnrecorded(call, ports)

  const start = await lookBefore(operationId(ports.append), call, { ...ports, plans: ports.memory })
  ports.trace.reached('looked-before')
  const stream = streamOfCommand(start.before.scope, start.directory, session.facts.run.repositoryId, session)
  const intent = writes.ahead ? await announce(start, writes.ahead, stream, session, ports) : 'not-needed'
  const cleared = await clearOrRefuse(start, intent, stream, session, ports) // NOT_RECORDED ends it here, and nothing has happened yet

  let noted = Promise.resolve()
  const exit = await runCommand(cleared, ports, (pid) => {
    noted = noteProcess(pid, start, intent, stream, ports)
  })
  ports.trace.reached('command-ended')

  await withoutHarm(ports.log, async () => {
    await noted
    const end = await lookAfter(start, exit, { ...ports, plans: ports.memory })
    ports.trace.reached('looked-after')
    const outcome = await appendOrSpool<'outcome' | 'plan'>(writes.after(end, intent), stream, ports.append)
    await remember(end, intent, outcome, stream, ports)
    ports.trace.reached('outcome-acknowledged')
    await tell(end, intent, outcome, session, ports)
  })
  return exit
}

/** Reads, local work and access: run untouched; for access, one line in the journal first. */
async function runUnrecorded(call: ToolCall, ports: RecordPorts): Promise<Exit> {
  if (call.class === 'access') await ports.memory.noteRead([call.line.tool, ...call.words].join(' ')).catch(() => undefined)
  return ports.exec.handOver(call.line, () => undefined)
}

async function announce(
  start: CapturedBefore,
  ahead: NonNullable<Writes['ahead']>,
  stream: Stream,
  { enforcement }: Session,
  ports: RecordPorts,
): Promise<Intent> {
  const intent = await appendOrSpool(ahead(start), stream, ports.append, glassFor(start.call, enforcement, ports.append.clock))
  if ('why' in intent && intent.broken === undefined) return intent
  if ('why' in intent && intent.broken !== undefined) tellBroken([start.call.line.tool, ...start.call.words].join(' '), intent.broken, ports.log)
  await ports.memory.noteOperation(noteOf(start, await sequenceOf(intent, stream, ports), stream, ports))
  ports.trace.reached('intent-acknowledged')
  return intent
}

/** A command that is refused leaves an outcome that says so, where the store takes it. */
async function clearOrRefuse(start: CapturedBefore, intent: Intent, stream: Stream, session: Session, ports: RecordPorts): Promise<Cleared> {
  try {
    return clearToStart(start, intent, session)
  } catch (thrown) {
    // What kept the intent out would keep this out too, and the user waits: post sends it.
    const refused = CLASSES['mutates-infrastructure'].after(notStarted(start, ports), intent)
    await withoutHarm(ports.log, async () => void (await keepForLater(refused, stream, asLedgerError(thrown), ports.append)))
    if (start.before.tap !== null) await ports.host.files.remove(start.before.tap.file).catch(() => undefined)
    throw thrown
  }
}

/** The only maker of Cleared: a change starts on a receipt, or on a gap that somebody chose to allow, by `warn` or by breaking the glass. */
export function clearToStart(start: CapturedBefore, intent: Intent, { enforcement }: Pick<Session, 'enforcement'>): Cleared {
  const { call } = start
  const gap = intent !== 'not-needed' && 'why' in intent ? intent : undefined
  if (gap !== undefined && gap.broken === undefined && enforcement.changes === 'block' && !call.neverBlocked) {
    throw refusal(call, gap.why)
  }
  return stageOf<Cleared>({ command: tapped(call.line, start.before) })
}

/** With what makes the tool keep a log for us: names that the record tells (`command.taps`). */
function tapped(line: CommandLine, { tap }: Before): CommandSpec {
  return tap === null ? line : { ...line, env: { ...line.env, ...tap.env } }
}

export function refusal({ line, words }: Pick<ToolCall, 'line' | 'words'>, why: LedgerError): LedgerError {
  const command = [line.tool, ...words].join(' ')
  const says = `${command} was not started and nothing was changed, because its intent could not be recorded: ${why.message}`
  const instead = 'To let changes go on unrecorded while the store is away, set `if-unrecorded: warn`; for one change, with a ticket and a time, `break-glass`'
  return new LedgerError('NOT_RECORDED', { says, fix: `${why.fix}. ${instead}` }, { cause: why })
}

function noteOf(start: CapturedBefore, sequence: number, { zone, name, scope }: Stream, { row, shim }: RecordPorts): OperationNote {
  const { where } = start.before
  return {
    operation: start.operation,
    row,
    stream: { zone, name, scope },
    sequence,
    shim,
    process: null,
    state: isAbsent(where) ? null : where,
    mark: null,
    closed: false,
  }
}

/** So that post can tell a command that outlived its shim from one that is over. */
async function noteProcess(pid: number, start: CapturedBefore, intent: Intent, stream: Stream, ports: RecordPorts): Promise<void> {
  if (intent !== 'not-needed' && (!('why' in intent) || intent.broken !== undefined)) {
    const began = await ports.exec.startOf(pid)
    const process = began === undefined ? null : { pid, start: began }
    await ports.memory.noteOperation({ ...noteOf(start, await sequenceOf(intent, stream, ports), stream, ports), process }).catch(() => undefined)
  }
  ports.trace.reached('command-started')
}

/** Where an intent stands; one that is kept, behind what this job knew last. */
async function sequenceOf(intent: Receipt | Gap, stream: Stream, { memory }: RecordPorts): Promise<number> {
  return 'why' in intent ? ((await memory.recall(stream)) ?? 0) : intent.slot.sequence
}

/** Hints for the next command of this job and for post. */
async function remember(end: CapturedAfter, intent: Intent, outcome: Receipt | Gap, stream: Stream, ports: RecordPorts): Promise<void> {
  const { start, after } = end
  if (intent !== 'not-needed') {
    const mark = isAbsent(after.state) || isAbsent(after.digest) ? null : { lineage: after.state.lineage, serial: after.state.serial, digest: after.digest }
    const closed = 'why' in outcome ? { closed: false, kept: outcome.spooled !== undefined } : { closed: true, ended: outcome.slot.sequence }
    const sequence = await sequenceOf('why' in intent ? outcome : intent, stream, ports)
    await ports.memory.noteOperation({ ...noteOf(start, sequence, stream, ports), mark, ...closed })
  }
  if (isAbsent(after.planFile) || isAbsent(after.plan) || 'why' in outcome) return
  const content = await recordedContent(outcome, ports)
  const { zone, name } = stream
  if (content !== undefined)
    await ports.memory.notePlan(after.planFile.digest, { zone, stream: name, sequence: outcome.slot.sequence, leaf: outcome.leaf, content })
}

/** The digest of a plan's content is over what redaction left, so only the record itself knows it. */
async function recordedContent({ slot }: Receipt, { append }: RecordPorts): Promise<Digest | undefined> {
  const stored = await readOldest(slot, append.store)
  const record = stored && recordAt(standing(stored.bytes, slot))
  return record === undefined || !isKind(record, 'plan') || isAbsent(record.body.plan) ? undefined : record.body.plan.content
}

/** Success says nothing. A gap is said, and what waits from before is shipped as soon as the store answers again. */
async function tell({ start: { call }, planFate }: CapturedAfter, intent: Intent, outcome: Receipt | Gap, session: Session, ports: RecordPorts): Promise<void> {
  const command = [call.line.tool, ...call.words].join(' ')
  if (!isAbsent(planFate) && planFate !== 'untouched') ports.log.warn(`iac-ledger: ${command}: ${PLAN_DOUBTS[planFate]}. Its outcome says so`)
  if (intent !== 'not-needed' && 'why' in intent && intent.broken === undefined)
    ports.log.warn(`iac-ledger: ${command} ran without a recorded intent: ${intent.why.message}`)
  if (!('why' in outcome)) return sendWaiting(session, ports)
  const kept = outcome.spooled === undefined ? 'it is lost' : 'it waits in the spool of this job and is sent again'
  ports.log.warn(`iac-ledger: what became of ${command} is not recorded yet: ${outcome.why.message}; ${kept}. ${outcome.why.fix}`)
}

/** What another command is sending is left to it, and what it leaves to the next one, or to post. */
async function sendWaiting({ ledger }: Session, { append, memory, shim }: RecordPorts): Promise<void> {
  const names = await append.files.list(append.spool)
  if (!names.some((name) => name.endsWith('.json')) || !(await memory.takeTurn(shim))) return
  try {
    await shipSpool(ledger, append)
  } finally {
    await memory.endTurn()
  }
}
