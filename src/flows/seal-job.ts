/** The post step. The promise does not rest on it: it closes, compares, tells. Right also when main never finished. */
import { readSpool } from '../append/spool.ts'
import { type BypassPorts, movedStates, type NotChecked, shadowed } from '../capture/bypass.ts'
import { runsOf } from '../ledger/keys.ts'
import { housekeepingBody } from '../record/body.ts'
import type { Facts, Run } from '../record/facts.ts'
import { type Aftermath, closingOf } from '../record/kinds/outcome.ts'
import { type Bypass, type JobFacts, runOf } from '../record/kinds/run.ts'
import { effectOf } from '../record/kinds/table.ts'
import type { Stream } from '../record/place.ts'
import type { OpenedRecord } from '../record/stages.ts'
import { absent, isAbsent } from '../record/values.ts'
import { type Memory, type OperationNote, streamOfNote } from '../session/memory.ts'
import { readSession, sessionPath } from '../session/session.ts'
import { changedShims, commandsOf, type ShimPlaces, type ToolRow } from '../session/shims.ts'
import type { Exec } from '../shared/effects.ts'
import { asLedgerError, LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import { type AppendPorts, appendOrSpool, stillThere } from './append-record.ts'
import { closeKept } from './glass.ts'
import { operationId } from './init-ledger.ts'
import { type JobRecord, openIntents, othersAt, recordsOfJob } from './job-records.ts'
import type { Kept } from './open-job.ts'
import { shipSpool } from './ship-spool.ts'

export interface SealJobPorts extends BypassPorts {
  readonly append: AppendPorts
  readonly memory: Memory
  readonly exec: Exec
  readonly facts: Facts & { readonly run: Run }
  readonly shims: ShimPlaces
  readonly tools: readonly ToolRow[]
  readonly jobStatus: string
}

export interface Sealed {
  readonly records: readonly JobRecord[]
  readonly job: JobFacts
  /** Why the `run` record could not be written, if so. */
  readonly gap: LedgerError | undefined
  readonly waiting: number
}

export interface SealedJob extends Sealed {
  /** Whether nothing was changed, and all that is not stored are plans and the job's own record: then `plans` says what that means. */
  readonly onlyPlans: boolean
}

export async function sealJob(kept: Kept, ports: SealJobPorts): Promise<SealedJob> {
  await takeTurn(ports)
  await shipSpool(kept.ledger, ports.append)
  const gone = await removedFromSpool(kept, ports)
  const closed = await closeIntents(kept, ports)

  const notes = await ports.memory.operations() // only now: a shim that was slow has left its last one meanwhile
  const seen = await lookForBypass(kept, notes, ports)
  const job: JobFacts = {
    status: ports.jobStatus,
    reads: await ports.memory.reads(),
    ...seen,
    bypass: [...gone, ...seen.bypass],
    closed,
    waiting: (await shipSpool(kept.ledger, ports.append)).waiting,
    heads: headsOf(await recordsOfJob(kept, ports)),
  }
  const stream = await streamOfJob(kept, ports)
  const receipt = await appendOrSpool(runOf(housekeepingBody(operationId(ports.append), ports.append.clock.now(), ports.facts), job), stream, ports.append)

  const { waiting } = await shipSpool(kept.ledger, ports.append)
  const records = await recordsOfJob(kept, ports)
  const changed = notes.length > 0 || job.bypass.length > 0 || records.some(({ record }) => effectOf(record.kind) !== undefined)
  const onlyPlans = !changed && (await onlyPlansWait(kept, ports))
  return { records, job: { ...job, waiting }, gap: 'why' in receipt ? receipt.why : undefined, waiting, onlyPlans }
}

/** Outcomes that commands have kept for later, and that are neither there nor in the ledger. Nobody can tell while that is away. */
async function removedFromSpool(kept: Kept, ports: SealJobPorts): Promise<readonly Bypass[]> {
  const notes = (await ports.memory.operations()).filter((note) => note.kept === true)
  if (notes.length === 0 || !(await isThere(kept, ports))) return []
  const { waiting } = await readSpool(kept.ledger, ports.append)
  const records = await recordsOfJob(kept, ports)
  const known = new Set([
    ...waiting.filter(({ record }) => effectOf(record.kind) === 'closes').map(({ record }) => record.operation),
    ...records.filter(({ record }) => effectOf(record.kind) === 'closes').map(({ body }) => body.operation.id),
  ])
  const gone = notes.filter(({ operation }) => !known.has(operation))
  return gone.map(({ stream }) => ({ what: 'spool-removed', detail: `an outcome of ${stream.name} was kept for later, and is gone` }))
}

async function isThere(kept: Kept, { append }: SealJobPorts): Promise<boolean> {
  try {
    await stillThere(kept, append)
    return true
  } catch (thrown) {
    asLedgerError(thrown)
    return false
  }
}

/** From a command that is still sending, or was killed while it was. Nobody gets it back. */
async function takeTurn(ports: SealJobPorts): Promise<void> {
  const other = await ports.memory.turn()
  if (other !== undefined) await ended(other, ports)
  await ports.memory.endTurn()
  await ports.memory.takeTurn(null)
}

/** As many as a record holds; a job that wrote to more streams names the first of them. */
const MOST_HEADS = 100

function headsOf(records: readonly JobRecord[]): JobFacts['heads'] {
  const newest = new Map(records.map(({ record }) => [record.slot.name, record]))
  return [...newest.values()].slice(0, MOST_HEADS).map(({ slot, leaf }) => ({ stream: slot.name, sequence: slot.sequence, leaf }))
}

async function onlyPlansWait({ ledger }: Kept, { append }: SealJobPorts): Promise<boolean> {
  const { waiting, broken } = await readSpool(ledger, append)
  return broken.length === 0 && waiting.every(({ record }) => record.kind === 'plan' || record.kind === 'run')
}

/** Of this job only: another's intent is closed by the checkpoint, once that run is over. */
async function closeIntents(kept: Kept, ports: SealJobPorts): Promise<number> {
  const notes = await ports.memory.operations()
  const open = openIntents(await recordsOfJob(kept, ports))
  let closed = 0
  for (const { record, body } of open) {
    const note = notes.find(({ operation }) => operation === body.operation.id)
    const stream = note === undefined ? standingStream(record) : streamOfNote(note, kept.ledger)
    const became = await whatBecameOf(note, ports)
    await shipSpool(kept.ledger, ports.append) // a shim that was only slow may have left its outcome there
    if (await isClosedBy(record, kept, ports)) continue
    await appendOrSpool(closingOf(record.leaf, { ...body, recordedAt: ports.append.clock.now() }, became), stream, ports.append)
    closed += 1
  }
  const keptBecame = (operation: string) =>
    whatBecameOf(
      notes.find((note) => note.operation === operation),
      ports,
    )
  return closed + (await closeKept(kept.ledger, keptBecame, ports.append))
}

async function isClosedBy({ leaf }: OpenedRecord, kept: Kept, ports: SealJobPorts): Promise<boolean> {
  return !openIntents(await recordsOfJob(kept, ports)).some(({ record }) => record.leaf === leaf)
}

/** Waits for a command that outlived its shim: it may hold the state's lock. `lost` when nobody knows. */
async function whatBecameOf(note: OperationNote | undefined, ports: SealJobPorts): Promise<Aftermath> {
  const unknown = absent('not-available', 'nobody saw the command end')
  if (note === undefined) return { status: 'lost', why: "nothing of this command was left in the session's folder", state: unknown }
  if (note.shim !== null && !(await ended(note.shim, ports)))
    return { status: 'lost', why: `the shim was still at work ${LIMITS.orphanMs / 1000} s after the last step`, state: unknown }
  if (note.kept === true) return { status: 'lost', why: 'its outcome was kept for later, and is gone', state: await stateOf(note, ports) }
  if (note.process === null) return { status: 'lost', why: 'the shim ended before it told whether the command had started', state: await stateOf(note, ports) }
  const over = await ended(note.process, ports)
  if (!over) return { status: 'lost', why: `the command was still running ${LIMITS.orphanMs / 1000} s after the last step`, state: unknown }
  return { status: 'interrupted', why: 'the shim was ended while the command ran, and the command has ended since', state: await stateOf(note, ports) }
}

async function stateOf(note: OperationNote, { toolOf, host, env }: SealJobPorts): Promise<Aftermath['state']> {
  const tool = await toolOf(note.row)
  if (tool === undefined || note.state === null) return absent('not-available', 'where its state lies is not known')
  const now = await tool.stateNow(note.state, host, env.all())
  return isAbsent(now) ? now : now.mark
}

async function ended({ pid, start }: NonNullable<OperationNote['process']>, { exec, append }: SealJobPorts): Promise<boolean> {
  const { clock } = append
  const until = Date.parse(clock.now()) + LIMITS.orphanMs
  for (;;) {
    if ((await exec.startOf(pid)) !== start) return true
    if (Date.parse(clock.now()) > until) return false
    await clock.sleep(250)
  }
}

async function lookForBypass(
  kept: Kept,
  notes: readonly OperationNote[],
  ports: SealJobPorts,
): Promise<{ readonly bypass: readonly Bypass[]; readonly notChecked: readonly NotChecked[] }> {
  const states = await movedStates(notes, (stream, left) => othersAt(left, { ledger: kept.ledger, ...stream }, kept, ports), ports)
  const shims = await changedShims(ports.tools, ports.shims, ports.files)
  const removed: readonly Bypass[] = shims.map((command) => ({ what: 'shims-removed', detail: `the shim of ${command} is gone or was changed` }))
  const onPath = kept.around ? await shadowed(commandsOf(ports.tools), ports) : []
  const scripted = kept.around ? [] : [{ what: 'commands outside the script', why: '`run:` mode sees its own script only' }]
  return { bypass: [...(await changedSession(kept, ports)), ...removed, ...onPath, ...states.bypass], notChecked: [...states.notChecked, ...scripted] }
}

async function changedSession(kept: Kept, { files }: SealJobPorts): Promise<readonly Bypass[]> {
  try {
    await readSession(sessionPath(kept.directory), kept.digest, files)
    return []
  } catch (thrown) {
    if (!(thrown instanceof LedgerError)) throw thrown
    return [{ what: 'session-changed', detail: thrown.message }]
  }
}

/** The stream of the job's last record; `_runs` when it recorded nothing. */
async function streamOfJob(kept: Kept, ports: SealJobPorts): Promise<Stream> {
  const records = await recordsOfJob(kept, ports)
  const last = records.filter(({ record }) => record.kind !== 'register').at(-1)
  if (last === undefined) return runsOf(kept, ports.facts.run.repositoryId)
  return standingStream(last.record)
}

/** A stream that has records is never registered again, so its scope is not needed. */
function standingStream({ slot, digest }: OpenedRecord): Stream {
  const { ledger, zone, name } = slot
  return { ledger, zone, name, scope: digest }
}
