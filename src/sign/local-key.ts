/** A private key in this process: read from PEM, or made new. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import type { SignerRule } from '../record/kinds/policy.ts'
import { LedgerError } from '../shared/errors.ts'
import { ruleOf } from '../trust/verifier.ts'
import type { Signature, Signer } from './signer.ts'

const MAKE_ONE = 'make one with `iac-ledger keygen FILE`, or `openssl ecparam -name prime256v1 -genkey -noout`'

class LocalKey implements Signer {
  readonly #key: KeyObject
  readonly #public: KeyObject
  readonly #rule: SignerRule

  constructor(key: KeyObject, rule: SignerRule) {
    this.#key = key
    this.#public = createPublicKey(key)
    this.#rule = rule
  }

  sign(preAuthenticated: Uint8Array): Promise<Signature> {
    const hash = this.#rule.algorithm === 'ed25519' ? null : 'sha256'
    const bytes = sign(hash, preAuthenticated, this.#key)
    if (!verify(hash, preAuthenticated, this.#public, bytes)) {
      const fix = 'the key or the memory of this machine is damaged: use another'
      return Promise.reject(new LedgerError('SIGNER_KEY_INVALID', { says: 'a signature just made does not fit its own key', fix }))
    }
    return Promise.resolve({ bytes, signer: this.#rule })
  }
}

/** `from` names the place for errors (`key:./ledger.pem`), which never quote the key. */
export function signerFromPem(pem: string, from: string): Signer {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    // The cause may quote a part of the key, so it ends here.
    const says = pem.includes('ENCRYPTED') ? `the key in ${from} is encrypted` : `${from} holds no private key in PEM`
    throw new LedgerError('SIGNER_KEY_INVALID', { says, fix: `give an unencrypted P-256 or Ed25519 key in PEM (PKCS#8 or SEC1); ${MAKE_ONE}` })
  }
  const rule = ruleOf(createPublicKey(key))
  if (rule === undefined) {
    const type = [key.asymmetricKeyType, key.asymmetricKeyDetails?.namedCurve].filter(Boolean).join(' ')
    throw new LedgerError('SIGNER_KEY_INVALID', {
      says: `${from} holds a key of type ${type}, which records are not signed with`,
      fix: `use a P-256 or Ed25519 key; ${MAKE_ONE}`,
    })
  }
  return new LocalKey(key, rule)
}

export interface NewKey {
  readonly privatePem: string
  readonly publicPem: string
}

/** A new P-256 key, as PEM: PKCS#8 and SubjectPublicKeyInfo. */
export function newKey(): NewKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return {
    privatePem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  }
}

/** The rule that allows the key of a public PEM. SIGNER_KEY_INVALID for any other text. */
export function ruleFromPublicPem(pem: string, from: string): SignerRule {
  let rule: SignerRule | undefined
  try {
    rule = pem.includes('PRIVATE KEY') ? undefined : ruleOf(createPublicKey(pem))
  } catch {
    rule = undefined
  }
  if (rule !== undefined) return rule
  throw new LedgerError('SIGNER_KEY_INVALID', {
    says: `${from} holds no P-256 or Ed25519 public key in PEM`,
    fix: 'give the public half, such as the FILE.pub that `iac-ledger keygen FILE` writes',
  })
}
