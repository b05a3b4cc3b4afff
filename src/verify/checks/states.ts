import { isReserved } from '../../ledger/keys.ts'
import type { StreamId } from '../../record/place.ts'
import { isKind, type OpenedRecord } from '../../record/stages.ts'
import { type Check, type Notes, pathOf, placeIn, type Watcher } from '../check.ts'
import { Accounts } from '../states/accounts.ts'
import { actOf, endingOf, sightsOf } from '../states/acts.ts'
import { Trail } from '../states/trail.ts'
import { believedIn, type SlotView } from '../view.ts'

/**
 * What a command finds is what the last one left. A state that moved in between was moved by something that is not
 * recorded: a command by its own path, another pipeline, a console, an older copy that was put back. This is the one check
 * that sees what never passed us, so it must not cry wolf: what records can't decide is left open.
 */
export const states: Check = {
  name: 'states',
  begin(_ground, notes) {
    const accounts = new Accounts()
    return {
      stream: (stream) => (isReserved(stream) ? {} : new States(stream, accounts, notes)),
      end: () => accounts.judge(notes),
    }
  },
}

class States implements Watcher {
  readonly #stream: StreamId
  readonly #trail: Trail
  readonly #accounts: Accounts
  /** Slots since the last good record that hold none. */
  readonly #void = new Set<number>()
  #missing = false

  constructor(stream: StreamId, accounts: Accounts, notes: Notes) {
    this.#stream = stream
    this.#accounts = accounts
    this.#trail = new Trail(pathOf(stream), accounts, notes)
  }

  slot(view: SlotView): void {
    const record = believedIn(view)
    if (record === undefined) {
      this.#void.add(view.slot.sequence)
      return
    }
    this.#resume(record)
    if (isKind(record, 'intent')) this.#trail.begins(actOf(record, record.body, view.fresh))
    else if (isKind(record, 'outcome')) this.#trail.ends(endingOf(record, view.fresh))
    else for (const { act, mark } of sightsOf(record, view.fresh)) this.#trail.sees(act, mark)
  }

  taken(): void {
    this.#accounts.resumed(pathOf(this.#stream))
  }

  hole(): void {
    this.#missing = true
  }

  /** Junk that was stepped over was never a record. Anything else that is no record now may have been one. */
  #resume({ chain }: OpenedRecord): void {
    for (const { sequence, what } of chain.seen ?? []) if (what === 'foreign') this.#void.delete(sequence)
    if (this.#missing || this.#void.size > 0) this.#trail.interrupt()
    this.#missing = false
    this.#void.clear()
  }

  end(): void {
    this.#trail.end(placeIn(this.#stream))
  }
}
