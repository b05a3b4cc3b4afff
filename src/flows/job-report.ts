/** From what stands in the ledger to what the summary and the log say. Pure. */
import { join } from 'node:path'
import type { Sealed } from './seal-job.ts'
import type { Kept } from './open-job.ts'
import type { SummaryInput, SummaryRecord } from '../report/summary.ts'

export function summaryInputOf(kept: Kept, { records, job, gap }: Sealed): SummaryInput {
  return { ledger: kept.ledger, store: kept.store, trial: kept.trial, records: records.map(asSummaryRecord), job, gap: gap?.message }
}

function asSummaryRecord({ record, body }: Sealed['records'][number]): SummaryRecord {
  const { zone, name, sequence } = record.slot
  return { kind: record.kind, zone, stream: name, sequence, leaf: record.leaf, digest: record.digest, signer: record.hint, body }
}

/** The newest record of each stream, one line each: what a reader of the log may keep. */
export function headLines(records: readonly SummaryRecord[]): readonly string[] {
  const heads = new Map(records.map((record) => [`${record.zone}/${record.stream}`, record]))
  return [...heads.values()].map(({ zone, stream, sequence, leaf }) => `head ${zone}/${stream}=${sequence}:${leaf}`)
}

/** Where the page is left for later steps and for whoever looks at the runner. */
export function summaryPath(runnerTemp: string, { session }: Pick<Kept, 'session'>): string {
  return join(runnerTemp, `iac-ledger-summary-${session}.md`)
}
