import { PAYLOAD_TYPE } from '../ledger/entry.ts'

/** What is signed: the DSSE pre-authentication encoding, `DSSEv1 <len> <type> <len> <payload>` (DSSE v1, protocol.md). */
export function preAuthenticated(payload: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `), payload])
}

/** The payload of a pre-authentication encoding of ours; `undefined` for any other bytes. */
export function payloadOf(encoded: Uint8Array): Uint8Array | undefined {
  const head = /^DSSEv1 \d+ \S+ (\d{1,9}) /.exec(Buffer.from(encoded.subarray(0, 128)).toString('latin1'))?.[0]
  if (head === undefined) return undefined
  const payload = encoded.subarray(head.length)
  return Buffer.compare(preAuthenticated(payload), encoded) === 0 ? payload : undefined
}
