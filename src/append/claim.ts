/** The writer's hand on the store. verify/ never imports this folder. */
import { evidenceKeyOf, keyOf } from '../ledger/keys.ts'
import { openRecord, standsAt } from '../ledger/open.ts'
import { oldestOf, readOldest } from '../ledger/read.ts'
import type { Kind } from '../record/kinds/table.ts'
import type { StreamId, VersionId } from '../record/place.ts'
import { type Evidence, type Receipt, type SealedRecord, stageOf } from '../record/stages.ts'
import { sameBytes, sha256 } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { Store } from '../store/store.ts'
import type { RootTrust } from '../trust/root.ts'
import { again, type Patience } from './retry.ts'

export interface WritePorts {
  readonly store: Store
  readonly trust: RootTrust
}

export type Claim = { readonly ours: true; readonly version: VersionId } | { readonly ours: false }

/** Content-addressed, so `exists` with the same bytes is success and a crash leaves garbage that nobody points to. */
export async function storeEvidence(evidence: readonly Evidence[], stream: StreamId, patience: Patience, { store }: Pick<WritePorts, 'store'>): Promise<void> {
  for (const { digest, bytes } of evidence) {
    const key = evidenceKeyOf(stream, digest)
    const put = await again(() => store.create(key, bytes), patience)
    if (put.answer === 'created') continue
    for await (const stored of store.list(key, { keys: 1 })) {
      const version = oldestOf(stored)
      const standing = version && (await again(() => store.read(key, version.id, bytes.length), patience))
      if (standing === undefined || !sameBytes(standing.bytes, bytes)) throw differs(key)
      break
    }
  }
}

/** The verifier's look at our own record before it is stored: a wrong key must fail here, not leave a bad record for good. */
export async function admitOwn(sealed: SealedRecord, { trust }: Pick<WritePorts, 'trust'>): Promise<void> {
  const opened = openRecord(sealed.bytes, sealed.slot)
  if ('malformed' in opened) throw new LedgerError('LEDGER_CORRUPT', { says: `our own record is malformed: ${opened.malformed}`, fix: 'report this as a bug' })
  if (!standsAt(opened, sealed.slot))
    throw new LedgerError('LEDGER_CORRUPT', { says: 'our own record was made for another place', fix: 'report this as a bug' })
  const { zone } = sealed.slot
  const seal = await trust.judge(opened, zone)
  if (!('refused' in seal)) return
  const fix = `sign with a key that the ledger's policy allows in the zone "${zone}", or make a ledger whose policy allows this one: \`iac-ledger init STORE --signer SIGNER --allow ${zone}=KEY.pub\``
  throw new LedgerError('SIGNER_NOT_ALLOWED', { says: `the ledger would refuse this record: ${seal.detail}`, fix })
}

/** After it, somebody holds the slot. If what lies there is what we sent, a lost answer is all that happened. */
export async function claimSlot(sealed: SealedRecord, patience: Patience, { store }: Pick<WritePorts, 'store'>): Promise<Claim> {
  const put = await again(() => store.create(keyOf(sealed.slot), sealed.bytes), patience)
  if (put.answer === 'created') return { ours: true, version: put.version }
  const standing = await again(() => readOldest(sealed.slot, store), patience)
  return standing !== undefined && sameBytes(standing.bytes, sealed.bytes) ? { ours: true, version: standing.version } : { ours: false }
}

/** Reads the version back and states its lock as read. STORE_DIFFERS is an alarm and is not retried. */
export async function confirm<K extends Kind>(
  sealed: SealedRecord<K>,
  { operation, version }: { readonly operation: string; readonly version: VersionId },
  patience: Patience,
  { store }: Pick<WritePorts, 'store'>,
): Promise<Receipt<K>> {
  const key = keyOf(sealed.slot)
  const back = await again(() => store.read(key, version, LIMITS.objectBytes), patience)
  if (back === undefined || !sameBytes(back.bytes, sealed.bytes)) throw differs(key)
  const { kind, slot, leaf } = sealed
  return stageOf<Receipt<K>>({ kind, operation, slot, leaf, digest: sha256(sealed.bytes), version, lock: back.lock })
}

function differs(key: string): LedgerError {
  return new LedgerError('STORE_DIFFERS', {
    says: `the store gives back other bytes than were written at ${key}`,
    fix: 'somebody or something changes what is stored: stop, and look at the store before anything else',
  })
}
