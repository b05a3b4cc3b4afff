/** A store proves itself before the first command, over the port alone, and nothing is left behind. */
import { keyOf, rootOf } from '../ledger/keys.ts'
import { readOldest, slotAt } from '../ledger/read.ts'
import type { LedgerId, Zone } from '../record/place.ts'
import { LedgerError } from '../shared/errors.ts'
import type { Signer } from '../sign/signer.ts'
import type { Store } from '../store/store.ts'
import { preAuthenticated } from '../trust/pae.ts'
import type { RootTrust } from '../trust/root.ts'

/** The genesis' own bytes put again at its own key must be answered `exists`. STORE_UNFIT for a store that takes them. */
export async function probeStore(ledger: LedgerId, store: Store): Promise<void> {
  const slot = slotAt(rootOf(ledger), 0)
  const genesis = await readOldest(slot, store)
  if (genesis === undefined) return
  const put = await store.create(keyOf(slot), genesis.bytes)
  if (put.answer === 'exists') return
  throw new LedgerError('STORE_UNFIT', {
    says: `the store ${store.traits.url} takes a second object at a key that is taken`,
    fix: 'it is no write-once store: use another one',
  })
}

/** The signer signs, and the ledger's policy, where it could be read, allows what it signs in our zone. */
export async function probeSigner(signer: Signer, zone: Zone, trust: RootTrust | undefined): Promise<void> {
  const { signer: rule } = await signer.sign(preAuthenticated(new TextEncoder().encode('probe')))
  if (trust === undefined) return
  const allowed = trust.allowed(zone, trust.newest?.size ?? 0)
  if (allowed.some(({ spki }) => spki === rule.spki)) return
  const says = `the ledger's policy allows ${allowed.length} signer(s) in the zone "${zone}", and this one is not among them`
  throw new LedgerError('SIGNER_NOT_ALLOWED', {
    says,
    fix: `sign with an allowed key, or make a ledger whose policy allows this one: \`iac-ledger init STORE --signer SIGNER --allow ${zone}=KEY.pub\``,
  })
}
