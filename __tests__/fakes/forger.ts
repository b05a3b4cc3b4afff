/** What somebody does who has the store in his hands, and perhaps a key. */
import { MEDIA_TYPE, readBundle } from '../../src/ledger/entry.ts'
import { type JsonObject, parseJson, printJson } from '../../src/shared/bytes.ts'
import { envelop } from '../../src/sign/seal.ts'
import type { Signer } from '../../src/sign/signer.ts'

type Edit = (object: JsonObject) => JsonObject

/** A member of an object that is an object itself. */
export function memberOf(object: JsonObject, name: string): JsonObject {
  const member = object[name]
  if (typeof member !== 'object' || member === null || Array.isArray(member)) throw new Error(`${name} is no object`)
  return member as JsonObject
}

export function payloadOf(bytes: Uint8Array): Uint8Array {
  const bundle = readBundle(bytes)
  if ('malformed' in bundle) throw new Error(bundle.malformed)
  return bundle.payload
}

export function predicateOf(bytes: Uint8Array): JsonObject {
  return memberOf(parseJson(payloadOf(bytes)) as JsonObject, 'predicate')
}

/** A bundle over `payload`, signed. */
export async function bundleOf(payload: Uint8Array, signer: Signer): Promise<Uint8Array> {
  const { envelope, hint } = await envelop(payload, { signer })
  return printJson({ dsseEnvelope: envelope, mediaType: MEDIA_TYPE, verificationMaterial: { publicKey: { hint } } })
}

/** The same record with another statement, signed anew: what a writer that may sign can do. */
export function restated(bytes: Uint8Array, signer: Signer, edit: Edit): Promise<Uint8Array> {
  return bundleOf(printJson(edit(parseJson(payloadOf(bytes)) as JsonObject)), signer)
}

export function forged(bytes: Uint8Array, signer: Signer, edit: Edit = (predicate) => predicate): Promise<Uint8Array> {
  return restated(bytes, signer, (statement) => ({ ...statement, predicate: edit(memberOf(statement, 'predicate')) }))
}

/** A predicate with some members of its chain replaced. */
export function rechained(predicate: JsonObject, members: JsonObject): JsonObject {
  return { ...predicate, chain: { ...memberOf(predicate, 'chain'), ...members } }
}

/** Another payload under the old signature: what anybody can do. */
export function unsigned(bytes: Uint8Array, edit: Edit): Uint8Array {
  const bundle = parseJson(bytes) as JsonObject
  const statement = parseJson(payloadOf(bytes)) as JsonObject
  const payload = printJson({ ...statement, predicate: edit(memberOf(statement, 'predicate')) })
  const envelope = { ...memberOf(bundle, 'dsseEnvelope'), payload: Buffer.from(payload).toString('base64') }
  return printJson({ ...bundle, dsseEnvelope: envelope })
}
