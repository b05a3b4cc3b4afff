import type { SignerRule } from '../record/kinds/policy.ts'
import type { Effects } from '../shared/effects.ts'

export interface Signature {
  /** ECDSA: DER, as Sigstore has it. Ed25519: 64 bytes. */
  readonly bytes: Uint8Array
  readonly signer: SignerRule
}

/** Signs what the ledger stores: ECDSA P-256 with SHA-256, or Ed25519 where the key is local. */
export interface Signer {
  /**
   * Signs a DSSE pre-authentication encoding, and has checked the signature against its own public key before it
   * answers. Not idempotent: two calls give two signatures, so what was sealed is sent again, never re-signed. Throws
   * SIGNER_DENIED, SIGNER_GONE, SIGNER_KEY_INVALID. Must never put a key into an error, and never answer unsigned.
   */
  sign(preAuthenticated: Uint8Array): Promise<Signature>
}

/** What an adapter's file exports as `adapter`; table.ts has a line for each. */
export interface SignerAdapter {
  /** `reference` is what follows the scheme. Throws SIGNER_KEY_INVALID, naming what is wrong and never the key. */
  openSigner(reference: string, effects: Pick<Effects, 'env' | 'files'>): Promise<Signer>
}
