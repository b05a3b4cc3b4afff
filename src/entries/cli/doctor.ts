import { type Proved, proveSetup } from '../../flows/prove-setup.ts'
import { isZone } from '../../ledger/keys.ts'
import { openRoot } from '../../ledger/read.ts'
import { type LedgerId, ZONES } from '../../record/place.ts'
import { proofResult, proofsText } from '../../report/proofs-text.ts'
import { isDigest } from '../../shared/bytes.ts'
import { openSigner, SIGNER_INPUTS } from '../../sign/table.ts'
import { KeyVerifier } from '../../trust/verifier.ts'
import { nodeEffects } from '../node-effects.ts'
import { openProof, openStore } from '../stores.ts'
import { parsed, print, storeUrl, usageError } from './arguments.ts'

const text = { type: 'string' } as const
const OPTIONS = { ledger: text, signer: text, zone: text, json: { type: 'boolean' } } as const
const EXITS = { proved: 0, failed: 1, unknown: 2 } as const

export async function command(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(argv, OPTIONS, ['STORE'])
  const { ledger, signer: reference, zone = 'changes', json } = values
  if (ledger === undefined || !isDigest(ledger)) throw usageError('--ledger sha256:<64 hex digits> is required')
  if (reference === undefined || !SIGNER_INPUTS.some((scheme) => reference.startsWith(scheme)))
    throw usageError(`--signer is required: ${SIGNER_INPUTS.map((scheme) => `${scheme}...`).join(' or ')}`)
  if (!isZone(zone)) throw usageError(`--zone ${zone}: one of ${ZONES.join(', ')} is expected`)
  const effects = nodeEffects()
  const url = storeUrl(positionals[0] ?? '')
  const [store, proof, signer] = await Promise.all([openStore(url, effects), openProof(url, effects), openSigner(reference, effects)])
  const id = ledger as LedgerId
  const trust = await openRoot(id, store, new KeyVerifier())
  const repositoryId = effects.env.get('GITHUB_REPOSITORY_ID')
  const proofs: readonly Proved[] = await proveSetup({ ledger: id, zone, repositoryId, store, proof, signer, trust })
  const result = proofResult(proofs)
  print(json ? JSON.stringify({ result, proofs }) : proofsText(store.traits.url, proofs))
  return EXITS[result]
}
