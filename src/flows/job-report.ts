/** From what stands in the ledger to what the summary and the log say. */

import { join } from 'node:path'
import { headText, newestOfEach } from '../ledger/heads.ts'
import { evidenceKeyOf } from '../ledger/keys.ts'
import { oldestOf } from '../ledger/read.ts'
import type { StreamId } from '../record/place.ts'
import { digest, fitted, listOf, objectOf, text } from '../record/shape.ts'
import { isAbsent } from '../record/values.ts'
import type { StoredPlan, SummaryBody, SummaryInput, SummaryRecord } from '../report/summary-input.ts'
import { type Digest, parseJson, sha256 } from '../shared/bytes.ts'
import { LIMITS } from '../shared/limits.ts'
import type { StoreReader } from '../store/store.ts'
import type { JobRecord } from './job-records.ts'
import type { Kept } from './open-job.ts'
import type { Sealed } from './seal-job.ts'

const NO_ARTIFACTS: SummaryInput['artifacts'] = { spool: undefined, trial: undefined }

export async function summaryInputOf(kept: Kept, { records, job, gap }: Sealed, store: StoreReader, artifacts = NO_ARTIFACTS): Promise<SummaryInput> {
  const shown = await Promise.all(records.map((record) => asSummaryRecord(record, store)))
  const { locks } = store.traits
  const lock = locks === 'none' ? 'the store itself protects nothing' : `locked by the ${locks}`
  return {
    ledger: kept.ledger,
    store: kept.store,
    trial: kept.trial,
    lock,
    records: shown,
    job,
    gap: gap?.message,
    artifacts,
    breakGlass: kept.enforcement.breakGlass,
  }
}

async function asSummaryRecord({ record, body }: JobRecord, store: StoreReader): Promise<SummaryRecord> {
  const { zone, name, sequence } = record.slot
  const place = { kind: record.kind, zone, stream: name, sequence, leaf: record.leaf, digest: record.digest, signer: record.hint }
  const lists = await listsBeside(record.body.evidence?.manifest, record.slot, store)
  return { ...place, body: withLists(body, lists), cut: record.body.evidence?.lists.filter((list) => !Object.hasOwn(lists, list.name)) ?? [] }
}

interface Manifest {
  readonly objects: readonly { readonly name: string; readonly digest: Digest }[]
}

/** What an evidence object may hold of what the page shows; each has the lists that did not fit its record. */
interface Lists extends Partial<Pick<StoredPlan, 'changes' | 'checks' | 'drift'>> {
  readonly results?: NonNullable<SummaryBody['results']>
  readonly outputs?: unknown
}

const named = listOf(objectOf({ address: text }))
const manifestShape = objectOf({ objects: listOf(objectOf({ name: text, digest })) })
const listsShape = objectOf({}, { optional: { changes: named, checks: named, drift: named, results: named } })

/** A long list lies beside the record; the page needs all of it to put what matters first. */
async function listsBeside(manifest: Digest | undefined, stream: StreamId, store: StoreReader): Promise<Lists> {
  if (manifest === undefined) return {}
  const objects = fitted<Manifest>(await evidenceAt(manifest, stream, store), manifestShape)?.objects ?? []
  const held = await Promise.all(objects.map(async (object) => fitted<Lists>(await evidenceAt(object.digest, stream, store), listsShape)))
  return Object.assign({}, ...held) as Lists
}

function withLists(body: SummaryBody, { results, changes, checks, drift }: Lists): SummaryBody {
  const { plan } = body
  const whole =
    plan === undefined || isAbsent(plan) ? {} : { plan: { ...plan, ...(changes && { changes }), ...(checks && { checks }), ...(drift && { drift }) } }
  return { ...body, ...whole, ...(results && { results }) }
}

/** Evidence is named by its digest, so what does not hash to it is not it. */
async function evidenceAt(named: Digest, stream: StreamId, store: StoreReader): Promise<unknown> {
  const key = evidenceKeyOf(stream, named)
  for await (const stored of store.list(key, { keys: 1 })) {
    const version = oldestOf(stored)
    const read = version && (await store.read(key, version.id, LIMITS.answerBytes).catch(() => undefined))
    return read === undefined || sha256(read.bytes) !== named ? undefined : parseJson(read.bytes)
  }
  return undefined
}

/** The newest record of each stream, one line each: what a reader of the log may keep. */
export function headLines(records: readonly SummaryRecord[]): readonly string[] {
  return newestOfEach(records).map((head) => `head ${headText(head)}`)
}

/** Where the page is left for later steps and for whoever looks at the runner. */
export function summaryPath(runnerTemp: string, { session }: Pick<Kept, 'session'>): string {
  return join(runnerTemp, `iac-ledger-summary-${session}.md`)
}
