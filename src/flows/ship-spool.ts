/** What could not be stored when it was written, sent when the store is back. */
import { basename } from 'node:path'
import { admitOwn, claimSlot, confirm, storeEvidence } from '../append/claim.ts'
import { again, patienceOf } from '../append/retry.ts'
import { asLate, readSpool, type Spooled } from '../append/spool.ts'
import { slotAt } from '../ledger/read.ts'
import { recordsOf } from '../ledger/streams.ts'
import { effectOf, KINDS } from '../record/kinds/table.ts'
import type { LedgerId } from '../record/place.ts'
import type { OpenedRecord, Receipt, SealedRecord } from '../record/stages.ts'
import { asLedgerError, type ErrorCode, LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import { sealedAgain } from '../sign/seal.ts'
import type { RootTrust } from '../trust/root.ts'
import { type AppendPorts, acknowledged, appendRecord, stillThere } from './append-record.ts'

/** What became of one file of the spool. `left` and `broken` ones stay where they are. */
export type Fate = { readonly file: string } & (
  | { readonly became: 'shipped'; readonly receipt: Receipt }
  | { readonly became: 'stands-already' }
  | { readonly became: 'broken' }
  | { readonly became: 'left'; readonly why: LedgerError }
)

export interface Shipment {
  readonly shipped: readonly Receipt[]
  readonly waiting: number
  /** Of each file, in the order in which they were sent; broken ones last. */
  readonly fates: readonly Fate[]
}

/** In order. The first failure of the store or the signer leaves the rest where it is. `keep`: files of what is shipped stay too. */
export async function shipSpool(ledger: LedgerId, ports: AppendPorts, keep?: 'keep'): Promise<Shipment> {
  const { waiting, broken } = await readSpool(ledger, ports)
  const fates: Fate[] = []
  let stopped: LedgerError | undefined
  const inside = (late: Spooled) => KINDS[late.record.kind].late === 'inside'
  for (const late of [...waiting.filter((one) => !inside(one)), ...waiting.filter(inside)]) {
    const file = basename(late.path)
    const receipt = stopped ?? (await (inside(late) ? enclosed(late, ports) : ship(late, ports)).catch(asLedgerError))
    if (receipt instanceof LedgerError) {
      fates.push({ file, became: 'left', why: receipt })
      if (!ALONE.includes(receipt.code)) stopped = receipt
      continue
    }
    fates.push(receipt === 'stands already' ? { file, became: 'stands-already' } : { file, became: 'shipped', receipt })
    if (keep === undefined) await ports.files.remove(late.path)
  }
  return shipmentOf([...fates, ...broken.map((file): Fate => ({ file, became: 'broken' }))])
}

/** That one alone is at fault, and the others can still be sent. */
const ALONE: readonly ErrorCode[] = ['RECORD_TOO_LARGE', 'NOT_RECORDED']

function shipmentOf(fates: readonly Fate[]): Shipment {
  const shipped = fates.flatMap((fate) => (fate.became === 'shipped' ? [fate.receipt] : []))
  return { shipped, waiting: fates.filter(({ became }) => became === 'left' || became === 'broken').length, fates }
}

/** An intent that was kept under break-glass is in the ledger once the outcome of its operation is: it holds it. */
async function enclosed(kept: Spooled, ports: AppendPorts): Promise<'stands already' | LedgerError> {
  if (await hasOutcome(kept, ports)) return 'stands already'
  const says = 'no outcome of its operation is in the ledger yet, and an intent is never sent by itself'
  return new LedgerError('NOT_RECORDED', { says, fix: 'post writes one when the job ends, and `iac-ledger ship` when nobody did' })
}

export async function hasOutcome(kept: Spooled, ports: AppendPorts): Promise<boolean> {
  const trust = await ports.openRoot()
  return stands(kept, ({ kind, body }) => effectOf(kind) === 'closes' && body.operation.id === kept.record.operation, trust, ports)
}

/** The same bytes at the same slot first: perhaps only their answer was lost. Otherwise it is linked anew, as late. */
async function ship(late: Spooled, ports: AppendPorts): Promise<Receipt | 'stands already'> {
  const { stream, record, sealed } = late
  const patience = patienceOf(ports)
  const trust = await again(ports.openRoot, patience)
  const same = sealed && sealedAgain(record.kind, sealed.bytes, slotAt(stream, sealed.sequence))
  if (same !== undefined && (await isAdmitted(same, trust))) {
    await again(() => stillThere(stream, ports), patience)
    await storeEvidence(record.evidence, stream, patience, ports)
    const claim = await claimSlot(same, patience, ports)
    if (claim.ours) return acknowledged(same, await confirm(same, { operation: record.operation, version: claim.version }, patience, ports), ports)
  }
  // No two records have one salt, and a late one keeps the salt that it was captured with.
  return (await stands(late, ({ body }) => body.salt === record.body.salt, trust, ports)) ? 'stands already' : appendRecord(asLate(late), stream, ports)
}

/**
 * Whoever was killed between the append and the removal of its file has left one that was sent, and an artifact may be
 * downloaded twice. All that was recorded since is looked at.
 */
async function stands({ stream, record }: Spooled, isIt: (record: OpenedRecord) => boolean, trust: RootTrust, { store }: AppendPorts): Promise<boolean> {
  const since = Date.parse(record.body.recordedAt) - LIMITS.clockSlackMs
  let seen = 0
  for await (const standing of recordsOf(stream, store)) {
    if (isIt(standing) && !('refused' in (await trust.judge(standing, stream.zone)))) return true
    seen += 1
    const older = Date.parse(standing.body.recordedAt) < since && !('late' in standing.body)
    if (older && seen >= LOOKED_AT) return false
  }
  return false
}

/** However late it is said to be: as many as all siblings of one job may have written to one stream meanwhile. */
const LOOKED_AT = 256

/** Whoever can write the spool could have put anything there: what is sent again is looked at like what is sent first. */
async function isAdmitted(sealed: SealedRecord, trust: RootTrust): Promise<boolean> {
  try {
    await admitOwn(sealed, { trust })
    return true
  } catch (thrown) {
    asLedgerError(thrown)
    return false
  }
}
