/** The text that a leaf hashes: content-free, so that it can be published (docs/record-format.md, "Leaf"). */

import type { Leaf, Slot } from '../record/place.ts'
import { base64, fitted, objectOf, type Shape } from '../record/shape.ts'
import { type Digest, fromBase64, type Json, parseJson, sha256 } from '../shared/bytes.ts'
import { leafHash } from './merkle.ts'

export const PAYLOAD_TYPE = 'application/vnd.in-toto+json'
export const MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** A Sigstore bundle v0.3 signed by a key, as we write it and as nothing else is read. */
export interface Bundle {
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  /** base64 of SHA-256 of the SubjectPublicKeyInfo. Selects among keys that were given; never trusted. */
  readonly hint: string
}

const is =
  (wanted: string): Shape =>
  (value, at) =>
    value === wanted ? [] : [`${at}: ${JSON.stringify(wanted)} expected`]
const one =
  (shape: Shape): Shape =>
  (value, at) =>
    Array.isArray(value) && value.length === 1 ? shape(value[0], `${at}[0]`) : [`${at}: exactly one expected`]

const bundle = objectOf(
  {
    mediaType: is(MEDIA_TYPE),
    dsseEnvelope: objectOf(
      { payload: base64, payloadType: is(PAYLOAD_TYPE), signatures: one(objectOf({ keyid: is(''), sig: base64 }, { closed: true })) },
      { closed: true },
    ),
    verificationMaterial: objectOf({ publicKey: objectOf({ hint: base64 }, { closed: true }) }, { closed: true }),
  },
  { closed: true },
)

interface BundleJson {
  readonly dsseEnvelope: { readonly payload: string; readonly signatures: readonly [{ readonly sig: string }] }
  readonly verificationMaterial: { readonly publicKey: { readonly hint: string } }
}

/** Strict: the very bytes that we would print. Otherwise what is wrong with them. */
export function readBundle(bytes: Uint8Array): Bundle | { readonly malformed: string } {
  let value: Json
  try {
    value = parseJson(bytes)
  } catch (thrown) {
    return { malformed: thrown instanceof Error ? thrown.message : 'is no JSON' }
  }
  const fit = fitted<BundleJson>(value, bundle)
  if (fit === undefined) return { malformed: bundle(value, 'bundle').join('; ') }
  const { dsseEnvelope, verificationMaterial } = fit
  const payload = fromBase64(dsseEnvelope.payload) as Uint8Array
  const signature = fromBase64(dsseEnvelope.signatures[0].sig) as Uint8Array
  return { payload, signature, hint: verificationMaterial.publicKey.hint }
}

/** Of the genesis the ledger is not known yet: 64 zeros. */
const UNFOUNDED = '0'.repeat(64)

export function entryOf(slot: Slot, object: Digest, payload: Digest | undefined): Uint8Array {
  const genesis = slot.zone === 'root' && slot.sequence === 0
  const ledger = genesis ? `sha256:${UNFOUNDED}` : slot.ledger
  const lines = [
    'iac-ledger/entry/v1',
    `ledger ${ledger}`,
    `stream ${slot.zone}/${slot.name}`,
    `sequence ${slot.sequence}`,
    `object ${object}`,
    `payload ${payload ?? 'none'}`,
  ]
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** The leaf of whatever lies in a slot. It depends on the bytes alone, never on trust. */
export function leafOf(bytes: Uint8Array, slot: Slot): Leaf {
  const read = readBundle(bytes)
  return leafHash(entryOf(slot, sha256(bytes), 'malformed' in read ? undefined : sha256(read.payload)))
}
