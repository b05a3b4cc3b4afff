/** Five things that somebody with write access to a store would do. Each works on a copy of a good ledger. */
import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MEDIA_TYPE, PAYLOAD_TYPE, readBundle } from '../ledger/entry.ts'
import { keyOf } from '../ledger/keys.ts'
import type { Slot } from '../record/place.ts'
import { type JsonObject, parseJson, printJson, toBase64 } from '../shared/bytes.ts'
import { newKey, signerFromPem } from '../sign/local-key.ts'
import { preAuthenticated } from '../trust/pae.ts'
import { hintOf } from '../trust/verifier.ts'

export interface Target {
  /** The folder of the copy. */
  readonly folder: string
  /** The outcome of the newest change, and the record before it. */
  readonly last: Slot
}

export interface Attack {
  readonly story: string
  readonly does: (target: Target) => Promise<void>
}

function pathOf({ folder }: Target, slot: Slot): string {
  return join(folder, keyOf(slot))
}

function before(slot: Slot, steps = 1): Slot {
  return { ...slot, sequence: slot.sequence - steps }
}

async function overwrite(path: string, bytes: Uint8Array): Promise<void> {
  await chmod(path, 0o644)
  await writeFile(path, bytes)
}

function payloadIn(bytes: Uint8Array): JsonObject {
  const bundle = readBundle(bytes)
  if ('malformed' in bundle) throw new RangeError(bundle.malformed)
  return parseJson(bundle.payload) as JsonObject
}

/** The same record, saying that somebody else did it. */
async function blameAnother(target: Target): Promise<void> {
  const path = pathOf(target, target.last)
  const bytes = await readFile(path)
  const statement = payloadIn(bytes)
  const predicate = {
    ...(statement['predicate'] as JsonObject),
    actor: { claims: { absent: 'not-available', why: 'none' }, id: '666', login: 'mallory', triggeredBy: 'mallory' },
  }
  const payload = toBase64(printJson({ ...statement, predicate }))
  const text = bytes.toString('utf8').replace(/"payload":"[^"]*"/, () => `"payload":"${payload}"`)
  await overwrite(path, Buffer.from(text))
}

/** A ledger in which the whole stream is signed anew, with a key of the attacker's. */
async function signAnew(target: Target): Promise<void> {
  const signer = signerFromPem(newKey().privatePem, 'the attacker')
  const path = pathOf(target, target.last)
  const payload = printJson(payloadIn(await readFile(path)))
  const { bytes, signer: rule } = await signer.sign(preAuthenticated(payload))
  const hint = hintOf(Buffer.from(rule.spki, 'base64'))
  const envelope = { payload: toBase64(payload), payloadType: PAYLOAD_TYPE, signatures: [{ keyid: '', sig: toBase64(bytes) }] }
  await overwrite(path, printJson({ dsseEnvelope: envelope, mediaType: MEDIA_TYPE, verificationMaterial: { publicKey: { hint } } }))
}

async function replay(target: Target): Promise<void> {
  const old = await readFile(pathOf(target, before(target.last, 2)))
  await writeFile(pathOf(target, { ...target.last, sequence: target.last.sequence + 1 }), old)
}

export const ATTACKS: readonly Attack[] = [
  { story: 'a record is edited: the change was "made" by somebody else', does: blameAnother },
  { story: 'a record in the middle is deleted: that change never happened', does: (target) => rm(pathOf(target, before(target.last, 2))) },
  { story: 'the newest record is deleted: nobody is to see how the last change ended', does: (target) => rm(pathOf(target, target.last)) },
  { story: 'the newest record is signed again, with another key', does: signAnew },
  { story: 'an old record is put at the end once more', does: replay },
]
