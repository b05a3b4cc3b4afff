/** What could not be stored when it was written, sent when the store is back. */
import { admitOwn, claimSlot, confirm, storeEvidence } from '../append/claim.ts'
import { again, patienceOf } from '../append/retry.ts'
import { asLate, readSpool, type Spooled } from '../append/spool.ts'
import { slotAt } from '../ledger/read.ts'
import { recordsOf } from '../ledger/streams.ts'
import type { LedgerId } from '../record/place.ts'
import type { Receipt, SealedRecord } from '../record/stages.ts'
import { asLedgerError } from '../shared/errors.ts'
import { sealedAgain } from '../sign/seal.ts'
import type { RootTrust } from '../trust/root.ts'
import { type AppendPorts, acknowledged, appendRecord, stillThere } from './append-record.ts'

/** In order. The first failure of the store or the signer leaves the rest where it is. */
export async function shipSpool(ledger: LedgerId, ports: AppendPorts): Promise<{ readonly shipped: readonly Receipt[]; readonly waiting: number }> {
  const { waiting, broken } = await readSpool(ledger, ports)
  const shipped: Receipt[] = []
  let left = waiting.length
  for (const late of waiting) {
    const receipt = await ship(late, ports).catch(asLedgerError)
    if (receipt instanceof Error && receipt.code === 'RECORD_TOO_LARGE') continue // it alone is at fault, and the others still fit
    if (receipt instanceof Error) break
    if (receipt !== 'stands already') shipped.push(receipt)
    left -= 1
    await ports.files.remove(late.path)
  }
  return { shipped, waiting: left + broken.length }
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
  return (await standsAlready(late, trust, ports)) ? 'stands already' : appendRecord(asLate(late), stream, ports)
}

/** How far back a record of our own job can lie, with all its siblings at work on one stream. */
const LOOKED_AT = 256

/** Whoever was killed between the append and the removal of its file has left one that was sent. */
async function standsAlready({ stream, record }: Spooled, trust: RootTrust, { store }: AppendPorts): Promise<boolean> {
  let seen = 0
  for await (const standing of recordsOf(stream, store)) {
    // No two records have one salt, and a late one keeps the salt that it was captured with.
    if (standing.body.salt === record.body.salt && !('refused' in (await trust.judge(standing, stream.zone)))) return true
    seen += 1
    if (seen >= LOOKED_AT) return false
  }
  return false
}

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
