/** What stands in the ledger of one job, found in the ledger itself: the session's folder may have been deleted. */
import { recordsOf, streamsIn } from '../ledger/streams.ts'
import type { Body } from '../record/body.ts'
import type { Run } from '../record/facts.ts'
import { effectOf } from '../record/kinds/table.ts'
import type { StreamId } from '../record/place.ts'
import type { OpenedRecord } from '../record/stages.ts'
import { asLedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { AppendPorts } from './append-record.ts'
import type { Kept } from './open-job.ts'

export interface JobRecord {
  readonly record: OpenedRecord
  /** The members that every record has, of the same record. */
  readonly body: Body
}

export interface JobRecordPorts {
  readonly append: AppendPorts
  readonly facts: { readonly run: Run }
}

/** In the order in which they were written, stream by stream. Only what the ledger's policy believes. Empty where the store is away. */
export async function recordsOfJob(kept: Kept, ports: JobRecordPorts): Promise<readonly JobRecord[]> {
  try {
    return await readRecords(kept, ports)
  } catch (thrown) {
    asLedgerError(thrown)
    return []
  }
}

async function readRecords(kept: Kept, ports: JobRecordPorts): Promise<readonly JobRecord[]> {
  const { store, openRoot } = ports.append
  const trust = await openRoot()
  const since = Date.parse(kept.openedAt) - LIMITS.clockSlackMs
  const found: Found[] = []
  for await (const stream of streamsIn(kept.ledger, kept.zone, store, `r${ports.facts.run.repositoryId}.`)) {
    found.push(...(await ofSession(stream, since, kept, ports)))
  }
  const believed = await Promise.all(found.map(async ({ record }) => !('refused' in (await trust.judge(record, kept.zone)))))
  return found.filter((_, index) => believed[index]).sort((left, right) => left.at - right.at)
}

/** `at`: never before what stands before it in its stream, so that the last one told of a stream is its head. */
type Found = JobRecord & { readonly at: number }

async function ofSession(stream: StreamId, since: number, { session }: Kept, { append }: JobRecordPorts): Promise<readonly Found[]> {
  const found: JobRecord[] = []
  for await (const record of recordsOf(stream, append.store)) {
    const { body } = record
    if (Date.parse(body.recordedAt) < since && !('late' in body)) break // a late one was captured long before it came here
    if (!('absent' in body.run) && body.run.session === session) found.push({ record, body })
  }
  let at = 0
  return found.reverse().map((held) => {
    at = Math.max(at, Date.parse(held.body.recordedAt))
    return { ...held, at }
  })
}

/** Intents that no record closes. */
export function openIntents(records: readonly JobRecord[]): readonly JobRecord[] {
  const closed = new Set(records.filter(({ record }) => effectOf(record.kind) === 'closes').map(({ body }) => body.operation.id))
  return records.filter(({ record, body }) => effectOf(record.kind) === 'opens' && !closed.has(body.operation.id))
}

/**
 * Whether another job's command worked on the same state since, or still does, or why that can't be told. One that was
 * announced long before is looked for among the newest records only.
 */
export async function othersAt(
  { lineage, since }: LeftAt,
  stream: StreamId,
  { session }: Pick<Kept, 'session'>,
  { append }: JobRecordPorts,
): Promise<string | undefined> {
  const over = new Set<string>()
  let looked = 0
  try {
    for await (const { slot, kind, body } of recordsOf(stream, append.store)) {
      const theirs = !('absent' in body.run) && body.run.session !== session && effectOf(kind) !== undefined
      if (theirs && !over.has(body.operation.id)) {
        if (effectOf(kind) === 'closes' && (slot.sequence < since || isAt(body, lineage) === false)) over.add(body.operation.id)
        else if (isAt(body, lineage) !== false) return 'another job has worked on it'
      }
      looked += 1
      if (slot.sequence <= since && looked >= LIMITS.window) return undefined
    }
  } catch (thrown) {
    return `the ledger could not be read: ${asLedgerError(thrown).code}`
  }
  return undefined
}

/** Where this job's own commands left a state: what is announced behind `since` came later. */
export interface LeftAt {
  readonly lineage: string
  readonly since: number
}

/** `undefined` where the record does not say which state it found or left. */
function isAt({ state }: Body, lineage: string): boolean | undefined {
  const marks = 'absent' in state ? [] : [state.before, state.after].filter((mark) => !('absent' in mark))
  return marks.length === 0 ? undefined : marks.some((mark) => 'lineage' in mark && mark.lineage === lineage)
}
