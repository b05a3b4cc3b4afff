/** The only maker of SealedRecord: envelope, signature, bundle, and a look at it with the verifier's eyes. */

import { entryOf, leafOf, MEDIA_TYPE, PAYLOAD_TYPE } from '../ledger/entry.ts'
import { leafHash } from '../ledger/merkle.ts'
import type { Kind } from '../record/kinds/table.ts'
import type { Slot } from '../record/place.ts'
import { type LinkedRecord, type SealedRecord, stageOf } from '../record/stages.ts'
import { fromBase64, type JsonObject, printJson, sha256, toBase64 } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { preAuthenticated } from '../trust/pae.ts'
import { hintOf } from '../trust/verifier.ts'
import type { Signer } from './signer.ts'

export interface SealPorts {
  readonly signer: Signer
}

export interface Envelope extends JsonObject {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: readonly [{ readonly keyid: ''; readonly sig: string }]
}

/** `keyid` stays empty: cosign refuses any other for a key (docs/record-format.md, "Envelope"). */
export async function envelop(payload: Uint8Array, { signer }: SealPorts): Promise<{ readonly envelope: Envelope; readonly hint: string }> {
  const { bytes, signer: rule } = await signer.sign(preAuthenticated(payload))
  const spki = fromBase64(rule.spki)
  if (spki === undefined) throw new LedgerError('SIGNER_KEY_INVALID', { says: 'the signer names no public key', fix: 'report this as a bug' })
  return { envelope: { payload: toBase64(payload), payloadType: PAYLOAD_TYPE, signatures: [{ keyid: '', sig: toBase64(bytes) }] }, hint: hintOf(spki) }
}

export async function seal<K extends Kind>(linked: LinkedRecord<K>, ports: SealPorts): Promise<SealedRecord<K>> {
  const { envelope, hint } = await envelop(linked.payload, ports)
  const bytes = printJson({ dsseEnvelope: envelope, mediaType: MEDIA_TYPE, verificationMaterial: { publicKey: { hint } } })
  const leaf = leafHash(entryOf(linked.slot, sha256(bytes), sha256(linked.payload)))
  return stageOf<SealedRecord<K>>({ kind: linked.kind, slot: linked.slot, leaf, bytes })
}

/** Bytes that were sealed earlier, to be sent again as they are. */
export function sealedAgain(kind: Kind, bytes: Uint8Array, slot: Slot): SealedRecord {
  return stageOf<SealedRecord>({ kind, slot, leaf: leafOf(bytes, slot), bytes })
}
