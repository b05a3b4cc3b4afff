/** Believes a signature, or says why not. Knows nothing of chains, stores or streams. */
import { createPublicKey, type KeyObject, verify as verifySignature } from 'node:crypto'
import type { Algorithm, SignerRule } from '../record/kinds/policy.ts'
import { fromBase64, sha256, toBase64 } from '../shared/bytes.ts'
import { preAuthenticated } from './pae.ts'

/** Each is a finding code too. */
export type Refusal = 'SIGNATURE_INVALID' | 'SIGNER_NOT_ALLOWED'
export type Seal = { readonly signer: string } | { readonly refused: Refusal; readonly detail: string }

export interface Signed {
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  readonly hint: string
  /**
   * What a thread of ours has found out already: whether the signature is one of the key with that hint. Never read from
   * anywhere. Whether that key may sign there, it does not say.
   */
  readonly genuine?: boolean | undefined
}

export interface Verifier {
  /**
   * Checks the one signature against the signers allowed where the record stands. A bad record is an answer, not an
   * error; it throws for a bug only. Must never take trust from the record: its hint only selects among `allowed`,
   * and no signer allowed is a refusal.
   */
  verify(signed: Signed, allowed: readonly SignerRule[]): Promise<Seal>
}

/** The hash that each algorithm signs with; `null` where the algorithm has its own. */
const HASHES: Readonly<Record<Algorithm, string | null>> = { 'ecdsa-p256-sha256': 'sha256', ed25519: null }

/** base64 of SHA-256 of the SubjectPublicKeyInfo, as Sigstore bundles have it. */
export function hintOf(spki: Uint8Array): string {
  return toBase64(Buffer.from(sha256(spki).slice('sha256:'.length), 'hex'))
}

/** The algorithm that a key is for, or `undefined` for one that no record may be signed with. */
function algorithmOf(key: KeyObject): Algorithm | undefined {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519'
  const curve = key.asymmetricKeyType === 'ec' ? key.asymmetricKeyDetails?.namedCurve : undefined
  return curve === 'prime256v1' ? 'ecdsa-p256-sha256' : undefined
}

export function ruleOf(publicKey: KeyObject): SignerRule | undefined {
  const algorithm = algorithmOf(publicKey)
  return algorithm === undefined ? undefined : { algorithm, spki: toBase64(publicKey.export({ format: 'der', type: 'spki' })) }
}

interface Candidate {
  readonly hint: string
  readonly key: KeyObject
  readonly hash: string | null
}

type Check = (candidate: Candidate, signed: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>

/** Keys are imported once: an import costs as much as a verification. */
export class KeyVerifier implements Verifier {
  readonly #known = new Map<string, Candidate | undefined>()
  readonly #ofRule = new WeakMap<SignerRule, Candidate | undefined>()
  readonly #check: Check

  /** `here`: in the thread that asks, which a thread that does nothing else is best at. Otherwise on the thread pool, so that reading and verifying overlap. */
  constructor(where: 'here' | 'on the pool' = 'on the pool') {
    this.#check = where === 'here' ? checkHere : checkOnPool
  }

  async verify({ payload, signature, hint, genuine }: Signed, allowed: readonly SignerRule[]): Promise<Seal> {
    const candidate = allowed.map((rule) => this.#candidateOf(rule)).find((known) => known?.hint === hint)
    if (candidate === undefined) return { refused: 'SIGNER_NOT_ALLOWED', detail: `signed by ${hint}, which is not among the ${allowed.length} allowed` }
    const good = genuine ?? (await this.#check(candidate, preAuthenticated(payload), signature))
    return good ? { signer: hint } : { refused: 'SIGNATURE_INVALID', detail: `the signature is not one of ${hint} over this payload` }
  }

  #candidateOf(rule: SignerRule): Candidate | undefined {
    const known = this.#ofRule.get(rule)
    if (known !== undefined) return known
    const { algorithm, spki } = rule
    const id = `${algorithm} ${spki}`
    if (!this.#known.has(id)) this.#known.set(id, importKey(algorithm, spki))
    const candidate = this.#known.get(id)
    this.#ofRule.set(rule, candidate)
    return candidate
  }
}

function importKey(algorithm: Algorithm, spki: string): Candidate | undefined {
  const der = fromBase64(spki)
  if (der === undefined) return undefined
  try {
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' })
    // A rule whose algorithm is not its key's would let one key stand for two.
    return algorithmOf(key) === algorithm ? { hint: hintOf(der), key, hash: HASHES[algorithm] } : undefined
  } catch {
    return undefined // no key, so nobody is allowed by this rule
  }
}

/** A malformed signature is a wrong one. */
function checkHere({ key, hash }: Candidate, signed: Uint8Array, signature: Uint8Array): boolean {
  return verifySignature(hash, signed, key, signature)
}

function checkOnPool({ key, hash }: Candidate, signed: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    verifySignature(hash, signed, key, signature, (error, good) => resolve(error === null && good))
  })
}
