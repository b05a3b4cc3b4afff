/** For commands that append to a ledger: the ledger that was named, and a signer that its policy may allow. */
import type { AppendPorts } from '../../flows/append-record.ts'
import { recorderOf } from '../../inputs/run-context.ts'
import { factsOutsideAJob } from '../../record/body.ts'
import type { LedgerId } from '../../record/place.ts'
import { nothingRemembered } from '../../session/memory.ts'
import { isDigest } from '../../shared/bytes.ts'
import type { Effects } from '../../shared/effects.ts'
import { openSigner, SIGNER_INPUTS } from '../../sign/table.ts'
import { nodeEffects } from '../node-effects.ts'
import { appendPorts, ownVariables, valuesOf } from '../ports.ts'
import { openStore } from '../stores.ts'
import { storeUrl, usageError } from './arguments.ts'

export interface Named {
  readonly store: string | undefined
  readonly ledger: string | undefined
  readonly signer: string | undefined
}

export interface Opened {
  readonly ledger: LedgerId
  readonly append: AppendPorts
  readonly effects: Effects
}

/** `folder`: where what can't be stored would wait. The root of the ledger is opened here, so that another one, or none, ends the command. */
export async function openToAppend({ store, ledger, signer }: Named, folder: string): Promise<Opened> {
  if (store === undefined) throw usageError('--store is required: a URL or a path')
  if (ledger === undefined || !isDigest(ledger)) throw usageError(`--ledger is required: sha256:<64 hex digits>, as \`iac-ledger init\` printed it`)
  const reference = signerOf(signer)
  const effects = nodeEffects()
  const opened = await openSigner(reference, effects)
  const facts = factsOutsideAJob(recorderOf(effects.env))
  const named = { directory: folder, ledger: ledger as LedgerId, facts, ownSecrets: valuesOf(ownVariables([reference]), effects) }
  const append = { ...appendPorts(named, await openStore(storeUrl(store), effects), opened, effects), spool: folder, positions: nothingRemembered }
  await append.openRoot()
  return { ledger: ledger as LedgerId, append, effects }
}

export function signerOf(signer: string | undefined): string {
  if (signer !== undefined && SIGNER_INPUTS.some((scheme) => signer.startsWith(scheme))) return signer
  throw usageError(`--signer is required: ${SIGNER_INPUTS.map((scheme) => `${scheme}...`).join(' or ')}`)
}
