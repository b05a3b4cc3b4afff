/** Which ledger lies there, and as which one the rest of it is judged. */
import { rootOf } from '../ledger/keys.ts'
import { readOldest, slotAt, standing } from '../ledger/read.ts'
import type { LedgerId } from '../record/place.ts'
import { isKind, type OpenedRecord } from '../record/stages.ts'
import { sha256 } from '../shared/bytes.ts'
import type { StoreReader } from '../store/store.ts'
import type { Verifier } from '../trust/verifier.ts'

export interface Identity {
  /** Whether the first slot of the root holds anything. */
  readonly begun: boolean
  /** The id of the genesis record in it, where it is one. */
  readonly found: LedgerId | undefined
  /** `undefined`: nothing there can be judged. */
  readonly judged: LedgerId | undefined
}

/**
 * The id is not known before its record was read, so the slot is looked at under an id that no ledger has. A genesis of
 * another ledger is judged as what it is; one that does not even fit its own signature was altered, so the rest is
 * judged as the ledger that was asked for.
 */
export async function identify(asked: LedgerId | undefined, store: StoreReader, verifier: Verifier): Promise<Identity> {
  const slot = slotAt(rootOf(sha256('') as LedgerId), 0)
  const stored = await readOldest(slot, store)
  if (stored === undefined) return { begun: false, found: undefined, judged: undefined }
  const { record } = standing(stored.bytes, slot)
  if ('malformed' in record || !isKind(record, 'genesis')) return { begun: true, found: undefined, judged: asked }
  const found = record.payloadDigest as LedgerId
  const whole = found === asked || (await isWhole(record, verifier))
  return { begun: true, found, judged: whole ? found : (asked ?? found) }
}

async function isWhole(record: OpenedRecord<'genesis'>, verifier: Verifier): Promise<boolean> {
  return !('refused' in (await verifier.verify(record, [record.body.founding.signer])))
}
