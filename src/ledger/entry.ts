/** The text that a leaf hashes: content-free, so that it can be published (docs/record-format.md, "Leaf"). */

import type { Leaf, Slot } from '../record/place.ts'
import { base64, fitted, objectOf, type Shape } from '../record/shape.ts'
import { type Digest, fromBase64, type Json, latin1, parseJson, sha256, toBase64 } from '../shared/bytes.ts'
import { isPlainJson } from '../shared/json-plain.ts'
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

/**
 * What stands between the three values that a bundle has, as it is printed. Whatever these fit, with canonical base64
 * between them, is a strict bundle: base64 has no character that JSON prints differently.
 */
const FRAME = [
  '{"dsseEnvelope":{"payload":"',
  `","payloadType":"${PAYLOAD_TYPE}","signatures":[{"keyid":"","sig":"`,
  `"}]},"mediaType":"${MEDIA_TYPE}","verificationMaterial":{"publicKey":{"hint":"`,
  '"}}}',
] as const

/** A sixth of what parsing and printing back costs; `undefined` says only that somebody has to look closer. */
function readFramed(bytes: Uint8Array): Bundle | undefined {
  const [head, middle, last, end] = FRAME
  const text = latin1(bytes)
  const payloadEnd = text.indexOf('"', head.length)
  const signatureEnd = text.indexOf('"', payloadEnd + middle.length)
  const hintEnd = text.length - end.length
  const framed = text.startsWith(head) && text.startsWith(middle, payloadEnd) && text.startsWith(last, signatureEnd) && text.startsWith(end, hintEnd)
  if (!framed || signatureEnd + last.length > hintEnd) return undefined
  const payload = fromBase64(text.slice(head.length, payloadEnd))
  const signature = fromBase64(text.slice(payloadEnd + middle.length, signatureEnd))
  const hint = fromBase64(text.slice(signatureEnd + last.length, hintEnd))
  // The hint is printed anew: a piece of the text would keep all of it in memory.
  return payload === undefined || signature === undefined || hint === undefined ? undefined : { payload, signature, hint: toBase64(hint) }
}

/** Strict: the very bytes that we would print. Otherwise what is wrong with them. */
export function readBundle(bytes: Uint8Array): Bundle | { readonly malformed: string } {
  return readFramed(bytes) ?? readClosely(bytes)
}

function readClosely(bytes: Uint8Array): Bundle | { readonly malformed: string } {
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
  const place = `ledger ${ledger}\nstream ${slot.zone}/${slot.name}\nsequence ${slot.sequence}\n`
  return Buffer.from(`iac-ledger/entry/v1\n${place}object ${object}\npayload ${payload ?? 'none'}\n`)
}

/** What the bytes in a slot are by grammar alone: nobody has read what the payload says, or asked who signed it. */
export interface Unwrapped {
  readonly slot: Slot
  readonly size: number
  readonly digest: Digest
  readonly leaf: Leaf
  readonly content: UnwrappedBundle | { readonly malformed: string }
}

export interface UnwrappedBundle extends Bundle {
  readonly payloadDigest: Digest
  /** That the payload prints back to the same bytes is known. `false`: it may do so all the same. */
  readonly plain: boolean
}

export function unwrap(bytes: Uint8Array, slot: Slot): Unwrapped {
  const bundle = readBundle(bytes)
  const digest = sha256(bytes)
  const content = 'malformed' in bundle ? bundle : { ...bundle, payloadDigest: sha256(bundle.payload), plain: isPlainJson(bundle.payload) }
  return { slot, size: bytes.length, digest, leaf: leafHash(entryOf(slot, digest, 'malformed' in content ? undefined : content.payloadDigest)), content }
}

/** The leaf of whatever lies in a slot. It depends on the bytes alone, never on trust. */
export function leafOf(bytes: Uint8Array, slot: Slot): Leaf {
  return unwrap(bytes, slot).leaf
}
