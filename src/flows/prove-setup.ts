/** A set-up proves itself: to main, which stops at what is wrong, and to `doctor`, which tells everything. */
import { asking, PROOF_NAMES, PROOFS, type ProofName, type Setup, type Shown, severityOf } from '../append/proofs.ts'
import type { Log } from '../shared/effects.ts'
import { LedgerError } from '../shared/errors.ts'
import type { Store, StoreProof } from '../store/store.ts'

export type Proved = Shown & {
  readonly name: ProofName
  readonly shows: string
  /** Of a failure. */
  readonly severity: 'error' | 'warning'
}

/** Throws STORE_UNFIT or SIGNER_NOT_ALLOWED for what has failed, STORE_DENIED for what this role may not do at all. */
export async function refuseUnproved(setup: Setup, log: Log): Promise<void> {
  const asked = asking(setup)
  const names = PROOF_NAMES.filter((name) => PROOFS[name].inMain)
  const proved = await Promise.all(names.map(async (name) => provedBy(name, await PROOFS[name].ask(asked), setup)))
  for (const each of proved) {
    if (each.state === 'ok') continue
    const says = `${each.saw} (${setup.store.traits.url}, where it is to be shown that ${each.shows})`
    if (each.state === 'failed' && each.severity === 'error') throw new LedgerError(PROOFS[each.name].code, { says, fix: each.fix })
    if (setup.store.traits.locks === 'none') continue // a folder is what its user chose; `doctor` tells what it can't do
    if (each.state === 'failed') log.warn(`IaC Ledger: ${says}; to do: ${each.fix}`)
    else log.say(`IaC Ledger: not known: ${says}`)
  }
}

/** Before a ledger is founded: in a store that keeps no versions every job would refuse it, and by then it would stand there. STORE_UNFIT. */
export async function refuseToFound(store: Store, proof: StoreProof): Promise<void> {
  if (store.traits.locks === 'none') return
  const { versions } = await proof.holding()
  if (versions.state === 'lost') throw new LedgerError('STORE_UNFIT', { says: `${store.traits.url} keeps no versions of what is replaced`, fix: versions.fix })
}

/** Every row; a right that is missing to ask one leaves that one unknown. Throws where no row could be answered: STORE_UNREACHABLE, STORE_BUSY. */
export async function proveSetup(setup: Setup): Promise<readonly Proved[]> {
  const asked = asking(setup)
  return Promise.all(
    PROOF_NAMES.map(async (name) => {
      const shown = await PROOFS[name].ask(asked).catch((thrown: unknown): Shown => {
        if (thrown instanceof LedgerError && thrown.code === 'STORE_DENIED') return { state: 'unknown', saw: thrown.message, fix: thrown.fix }
        throw thrown
      })
      return provedBy(name, shown, setup)
    }),
  )
}

function provedBy(name: ProofName, shown: Shown, setup: Setup): Proved {
  return { ...shown, name, shows: PROOFS[name].shows, severity: severityOf(name, setup) }
}
