import { type Check, type Ground, NOWHERE, type Notes, type Place } from '../check.ts'

const GENESIS: Place = { zone: 'root', stream: 'root', sequence: 0 }

/**
 * Whether this is the ledger that was meant, and whether anything outside vouches for it. A forger who holds the store
 * can found another ledger in its place, with keys of his own: only the id and the keys that the auditor brings tell.
 */
export const pins: Check = {
  name: 'pins',
  begin: (ground, notes) => ({ end: () => judge(ground, notes) }),
}

function judge({ ask, identity }: Ground, notes: Notes): void {
  const { begun, found, judged } = identity
  const missing = [ask.ledger === undefined ? 'the id of the ledger' : '', ask.pin === undefined ? 'a policy or a key' : ''].filter(Boolean)
  if (missing.length > 0 && !ask.unpinned) notes.raise('UNPINNED', NOWHERE, `not given: ${missing.join(', ')}`)
  if (!begun) notes.raise('LEDGER_EMPTY', NOWHERE, 'there is no genesis record')
  else if (judged === undefined) notes.raise('LEDGER_EMPTY', NOWHERE, 'what lies in the first slot of the root is no genesis record')
  else if (ask.ledger !== undefined && found !== ask.ledger) {
    notes.raise('LEDGER_MISMATCH', GENESIS, `${ask.ledger} was asked for, and ${found ?? 'something that is no genesis record'} is there`)
  }
}
