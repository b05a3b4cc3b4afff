import { isRegister, isReserved } from '../../ledger/keys.ts'
import type { KindRow } from '../../record/kinds/kind.ts'
import { KINDS } from '../../record/kinds/table.ts'
import type { StreamId } from '../../record/place.ts'
import type { OpenedRecord } from '../../record/stages.ts'
import { type Check, type Notes, placeIn, placeOf, type Watcher } from '../check.ts'
import { printable } from '../printable.ts'
import { believedIn, recordIn, type SlotView } from '../view.ts'

/**
 * Each slot holds a record that was written for it. Whoever may append can put junk there; a writer steps over it, says
 * so in `chain.seen`, and goes on: then the junk is told of, and is no more than that. But a writer that calls a good
 * record junk would have it overlooked.
 */
export const contents: Check = {
  name: 'contents',
  begin: (_ground, notes) => ({ stream: (stream) => new Contents(stream, notes) }),
}

class Contents implements Watcher {
  readonly #stream: StreamId
  readonly #notes: Notes
  /** Junk that is not even a bundle, and that no later record has told of yet. */
  readonly #untold = new Map<number, string>()
  /** Slots without a good record: as many as somebody broke, not as many as there are. */
  readonly #void = new Set<number>()
  /** What lies below was not shown. */
  #from = 0

  constructor(stream: StreamId, notes: Notes) {
    this.#stream = stream
    this.#notes = notes
  }

  slot(view: SlotView): void {
    const { slot, content } = view
    const record = recordIn(view)
    if (record !== undefined) this.#checkHome(record, view)
    else if (!('malformed' in content)) this.#notes.raise('RECORD_MISPLACED', placeOf(slot), `it was written for ${writtenFor(content)}`)
    else if (view.bundle) this.#notes.raise('RECORD_MALFORMED', placeOf(slot), printable(content.malformed))
    else this.#untold.set(slot.sequence, printable(content.malformed))

    const believed = believedIn(view)
    if (believed === undefined) this.#void.add(slot.sequence)
    else this.#hear(believed)
  }

  taken(below: number): void {
    this.#from = below
  }

  hole(from: number, to: number): void {
    for (let sequence = from; sequence <= to; sequence += 1) this.#void.add(sequence)
  }

  end(): void {
    for (const [sequence, why] of this.#untold) this.#notes.raise('RECORD_MALFORMED', placeIn(this.#stream, sequence), why)
  }

  #hear({ slot, chain }: OpenedRecord): void {
    for (const { sequence, what } of chain.seen ?? []) {
      if (what !== 'foreign' || sequence >= slot.sequence || sequence < this.#from) continue
      if (!this.#void.has(sequence)) {
        this.#notes.raise('VOID_UNJUSTIFIED', placeOf(slot), `it says that slot ${sequence} holds no record, but a good one is there`)
      } else if (this.#untold.delete(sequence)) {
        this.#notes.raise('SLOT_FOREIGN', placeIn(this.#stream, sequence), `bytes that are no record; record ${slot.sequence} stepped over them and says so`)
      }
    }
  }

  #checkHome({ kind }: OpenedRecord, { slot }: SlotView): void {
    const { home } = KINDS[kind] as KindRow<unknown>
    const inRoot = slot.zone === 'root'
    const belongs =
      (home === 'root') === inRoot && (kind === 'register') === isRegister(slot) && (kind === 'run' || kind === 'register' || inRoot || !isReserved(slot))
    if (!belongs) this.#notes.raise('RECORD_MISPLACED', placeOf(slot), `a ${kind} record does not belong in this stream`)
    else if (kind === 'genesis' && slot.sequence > 0) this.#notes.raise('RECORD_MISPLACED', placeOf(slot), 'a genesis record stands first or nowhere')
  }
}

function writtenFor({ chain }: OpenedRecord): string {
  return printable(`${chain.zone}/${chain.stream} ${chain.sequence} of ${chain.ledger ?? 'a new ledger'}`)
}
