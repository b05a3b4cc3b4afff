/** Whether the store is what failed, and not what was to be written, or who signs it. Only that lets somebody break the glass. */
import { genesisIn } from '../ledger/read.ts'
import { asLedgerError, type ErrorCode, LedgerError } from '../shared/errors.ts'
import type { StoreReader } from '../store/store.ts'

const AWAY: readonly ErrorCode[] = ['STORE_BUSY', 'STORE_UNREACHABLE', 'STORE_DENIED', 'STORE_FULL']

export async function isAway(why: LedgerError, store: StoreReader): Promise<boolean> {
  if (why.code === 'APPEND_DEADLINE') return why.cause instanceof LedgerError // without one, other writers were faster: it is there
  if (why.code === 'LEDGER_MISMATCH') return isEmpty(store) // a disk that is not mounted; another ledger in its place is none
  return AWAY.includes(why.code)
}

async function isEmpty(store: StoreReader): Promise<boolean> {
  try {
    return (await genesisIn(store)) === undefined
  } catch (thrown) {
    asLedgerError(thrown)
    return true
  }
}
