/** What a store can be seen to be by the port alone. Rights, defaults and clocks are asked of clouds in ways of their own; where nobody asks, they are not known. */
import { asLedgerError } from '../../shared/errors.ts'
import type { Condition, Holding, MayCreate, Right, Standing, Store, StoreProof, Unknown } from '../store.ts'

const NOT_ASKED: Unknown = { state: 'unknown', why: 'this kind of store is not asked yet', fix: undefined }

export class PortProof implements StoreProof {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  async condition({ key, bytes }: Standing): Promise<Condition> {
    try {
      const { answer } = await this.#store.create(key, bytes)
      return answer === 'exists' ? { state: 'kept' } : { state: 'ignored', saw: 'it took a second object at a key that is taken' }
    } catch (thrown) {
      const cause = asLedgerError(thrown)
      if (cause.code === 'STORE_DENIED') return { state: 'denied', cause }
      throw cause
    }
  }

  mayCreate(): Promise<MayCreate> {
    return Promise.resolve(NOT_ASKED)
  }

  rights(): Promise<{ readonly remove: Right; readonly shorten: Right }> {
    return Promise.resolve({ remove: NOT_ASKED, shorten: NOT_ASKED })
  }

  holding(): Promise<Holding> {
    return Promise.resolve({ versions: NOT_ASKED, lock: NOT_ASKED, clock: NOT_ASKED })
  }
}
