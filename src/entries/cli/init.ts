import { readFile } from 'node:fs/promises'
import { initLedger } from '../../flows/init-ledger.ts'
import { refuseToFound } from '../../flows/prove-setup.ts'
import { recorderOf } from '../../inputs/run-context.ts'
import { isZone } from '../../ledger/keys.ts'
import type { SignerRule, ZoneRule } from '../../record/kinds/policy.ts'
import { ZONES, type Zone } from '../../record/place.ts'
import { LedgerError, systemCode } from '../../shared/errors.ts'
import { ruleFromPublicPem } from '../../sign/local-key.ts'
import { openSigner } from '../../sign/table.ts'
import { KeyVerifier } from '../../trust/verifier.ts'
import { nodeEffects } from '../node-effects.ts'
import { openProof, openStore } from '../stores.ts'
import { parsed, print, storeUrl, usageError } from './arguments.ts'
import { signerOf } from './writing.ts'

async function allowedBy(option: string): Promise<{ readonly zone: Zone; readonly signer: SignerRule }> {
  const [zone = '', path = ''] = [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)]
  if (!isZone(zone) || path === '') throw usageError(`--allow ${option}: ZONE=PUB.pem is expected, with a zone out of ${ZONES.join(', ')}`)
  return { zone, signer: ruleFromPublicPem(await readPublicKey(path), path) }
}

export async function readPublicKey(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((thrown: unknown) => {
    throw new LedgerError(
      'INPUT_INVALID',
      { says: `${path} can't be read: ${systemCode(thrown)}`, fix: 'name a PEM file with a public key' },
      { cause: thrown },
    )
  })
}

/** A zone that `--allow` names is for those keys only; every other zone is the founder's. */
function zonesOf(founder: SignerRule, allowed: readonly { readonly zone: Zone; readonly signer: SignerRule }[]): readonly ZoneRule[] {
  return ZONES.map((zone) => {
    const named = allowed.filter((row) => row.zone === zone).map(({ signer }) => signer)
    return { zone, signers: named.length > 0 ? named : [founder] }
  })
}

export async function command(argv: readonly string[]): Promise<number> {
  const options = { signer: { type: 'string' }, allow: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const
  const { values, positionals } = parsed(argv, options, ['STORE'])
  const reference = signerOf(values.signer)
  const effects = nodeEffects()
  const signer = await openSigner(reference, effects)
  const { signer: founder } = await signer.sign(new Uint8Array())
  const allowed = await Promise.all((values.allow ?? []).map(allowedBy))
  const url = storeUrl(positionals[0] ?? '')
  const [store, proof] = await Promise.all([openStore(url, effects), openProof(url, effects)])
  await refuseToFound(store, proof)
  const ports = { ...effects, signer, store, verifier: new KeyVerifier(), ownSecrets: [], recorder: recorderOf(effects.env) }
  const ledger = await initLedger({ founder, zones: zonesOf(founder, allowed) }, ports)
  print(values.json ? JSON.stringify({ ledger }) : ledger)
  return 0
}
