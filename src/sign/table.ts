/**
 * Adding a signer: its adapter, and one line here. `keeper`: it holds something that later steps of the job would not
 * otherwise have, so in around mode main leaves it with a keeper and the session names `agent:` instead.
 */
import type { SignerAdapter } from './signer.ts'

interface SignerRow {
  readonly keeper: boolean
  readonly inputs: boolean
  readonly load: () => Promise<{ readonly adapter: SignerAdapter }>
}

export const SIGNERS = {
  'key:': { keeper: false, inputs: true, load: () => import('./adapters/key-file.ts') },
  'env:': { keeper: true, inputs: true, load: () => import('./adapters/key-variable.ts') },
  'agent:': { keeper: false, inputs: false, load: () => import('./adapters/agent.ts') },
} as const satisfies Record<`${string}:`, SignerRow>

export type SignerScheme = keyof typeof SIGNERS

/** What a user may ask for; `agent:` is for the session alone. */
export const SIGNER_INPUTS = (Object.keys(SIGNERS) as SignerScheme[]).filter((scheme) => SIGNERS[scheme].inputs)

/** `undefined` when the scheme is in no row. */
export function signerSchemeOf(reference: string): SignerScheme | undefined {
  return (Object.keys(SIGNERS) as SignerScheme[]).find((scheme) => reference.startsWith(scheme))
}

export async function openSigner(reference: string, effects: Parameters<SignerAdapter['openSigner']>[1]) {
  const scheme = signerSchemeOf(reference)
  if (scheme === undefined) throw new RangeError(`no signer for ${reference.slice(0, 8)}`)
  const { adapter } = await SIGNERS[scheme].load()
  return adapter.openSigner(reference.slice(scheme.length), effects)
}
