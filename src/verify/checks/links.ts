import { isReserved } from '../../ledger/keys.ts'
import { EMPTY, grow, sameTree, type Tree } from '../../ledger/merkle.ts'
import type { Leaf, StreamId } from '../../record/place.ts'
import type { Chain, OpenedRecord } from '../../record/stages.ts'
import { type Check, type Ground, type Notes, type Place, placeIn, placeOf, type Watcher } from '../check.ts'
import { believedIn, recordIn, type SlotView } from '../view.ts'

interface Start {
  readonly stream: StreamId
  readonly place: Place
  readonly previous: string | undefined
}

/**
 * Each record points to the one before it, commits to all that came before, and knows no older root than the one
 * before it. Links and leaves come from the stored bytes, so this holds whoever signed: it is what makes an edit, a
 * swap or a cut in the middle show.
 */
export const links: Check = {
  name: 'links',
  begin(ground, notes) {
    const starts: Start[] = []
    return {
      stream: (stream) => new Links(stream, ground, notes, starts),
      end: () => {
        for (const start of starts) judgeStart(start, ground, notes)
      },
    }
  },
}

/** The first record of a stream points to its registration, which may stand in a stream that was read later. */
function judgeStart({ stream, place, previous }: Start, { registrations }: Ground, notes: Notes): void {
  const leaves = registrations.of(stream)
  if (leaves === undefined) notes.raise('PREVIOUS_MISMATCH', place, 'no register names this stream, so it appeared unannounced')
  else if (previous !== undefined && !leaves.has(previous as Leaf))
    notes.raise('PREVIOUS_MISMATCH', place, 'it does not point to the registration of this stream')
}

class Links implements Watcher {
  readonly #stream: StreamId
  readonly #ground: Ground
  readonly #notes: Notes
  readonly #starts: Start[]
  /** The slot before; `undefined` at the beginning and behind a hole. */
  #before: Leaf | undefined
  /** Recomputed from leaves at every step, never copied; `undefined` behind a hole, where leaves are missing. */
  #tree: Tree | undefined = EMPTY
  /** What would follow from the last record that carried another history. Only keeps one difference from being told a thousand times. */
  #carried: Tree | undefined
  #rootSize = 0
  /** Until the first record of a stream that must be registered was seen. */
  #unregistered: boolean

  constructor(stream: StreamId, ground: Ground, notes: Notes, starts: Start[]) {
    this.#stream = stream
    this.#ground = ground
    this.#notes = notes
    this.#starts = starts
    this.#unregistered = !isReserved(stream)
  }

  slot(view: SlotView): void {
    const { slot, leaf } = view
    const record = recordIn(view)
    if (record !== undefined) {
      if (slot.sequence === 0) this.#checkStart(record)
      else if (this.#before !== undefined) this.#checkPrevious(record, this.#before)
      this.#expectStart(record)
      this.#checkTree(record)
      this.#checkRoot(record)
    }
    const believed = believedIn(view)
    if (believed !== undefined) this.#checkRise(believed)
    this.#before = leaf
    this.#tree = this.#tree && grow(this.#tree, leaf)
    this.#carried = this.#carried && grow(this.#carried, leaf)
  }

  /** As behind a hole, but the next record is vouched for, and so are its peaks and that its stream was registered. */
  taken(): void {
    this.hole()
    this.#unregistered = false
  }

  hole(): void {
    this.#before = undefined
    this.#tree = undefined
    this.#carried = undefined
  }

  /** Once for each stream that has a record at all, even where its first slot holds junk or nothing. */
  #expectStart({ slot, chain }: OpenedRecord): void {
    if (!this.#unregistered) return
    this.#unregistered = false
    const first = slot.sequence === 0
    this.#starts.push({ stream: this.#stream, place: placeIn(this.#stream, 0), previous: first ? (chain.previous?.leaf ?? 'nothing') : undefined })
  }

  #checkStart({ slot, chain }: OpenedRecord): void {
    if (isReserved(slot) && chain.previous !== null)
      this.#notes.raise('PREVIOUS_MISMATCH', placeOf(slot), 'the first record of this stream points to something before it')
  }

  #checkPrevious({ slot, chain }: OpenedRecord, before: Leaf): void {
    if (chain.previous?.leaf !== before)
      this.#notes.raise('PREVIOUS_MISMATCH', placeOf(slot), `it points to ${chain.previous?.leaf ?? 'nothing'}, and ${before} is before it`)
  }

  #checkTree({ slot, chain }: OpenedRecord): void {
    if (this.#tree !== undefined && sameTree(this.#tree, chain.tree)) {
      this.#carried = undefined
      return
    }
    const toldBefore = this.#carried !== undefined && sameTree(this.#carried, chain.tree)
    const unknown = this.#tree === undefined && this.#carried === undefined
    if (!toldBefore && !unknown) this.#notes.raise('PEAKS_MISMATCH', placeOf(slot), `its peaks are not those of the ${slot.sequence} slots before it`)
    this.#carried = chain.tree
  }

  #checkRoot({ slot, chain }: OpenedRecord): void {
    const { root } = chain
    if (root !== null && slot.zone === 'root' && root.size > slot.sequence) {
      this.#notes.raise('PREVIOUS_MISMATCH', placeOf(slot), `it names a root of ${root.size} records, which did not exist before it`)
      return
    }
    if (root === null || root.size > this.#ground.root.size) return // beyond the root's end: the heads check
    if (this.#ground.root.leafAt(root.size) === root.leaf) return
    this.#notes.raise('PREVIOUS_MISMATCH', placeOf(slot), `the root of ${root.size} record(s) that it names is another than this ledger's`)
  }

  #checkRise({ slot, chain }: { readonly slot: OpenedRecord['slot']; readonly chain: Chain }): void {
    const size = chain.root?.size ?? 0
    if (size < this.#rootSize) this.#notes.raise('ROOT_DECREASED', placeOf(slot), `it names a root of ${size} records, after one of ${this.#rootSize}`)
    this.#rootSize = Math.max(this.#rootSize, size)
  }
}
