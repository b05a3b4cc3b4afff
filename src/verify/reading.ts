/** From a stream's first slot to its last: read, opened and judged a few ahead of the checks, and yielded in order. */
import { unwrap } from '../ledger/entry.ts'
import { readOldest, recordAt, type Standing, slotAt, standing, standingOf } from '../ledger/read.ts'
import type { Slot, StreamId } from '../record/place.ts'
import type { OpenedRecord } from '../record/stages.ts'
import type { Digest } from '../shared/bytes.ts'
import type { StoreReader } from '../store/store.ts'
import type { RootTrust } from '../trust/root.ts'
import type { Seal, Verifier } from '../trust/verifier.ts'
import { holdsCaptured, judgeCaptured } from './captured.ts'
import type { Crew } from './crew.ts'
import { EvidenceReader } from './evidence.ts'
import { AHEAD, type Fetched, fetchSlot } from './fetch.ts'
import { readAhead } from './read-ahead.ts'
import { type FilledSlot, type Folders, partsOf, type Range, slotsIn } from './survey.ts'
import { believedIn, type Passed, type SlotView } from './view.ts'

export interface ReadingPorts {
  readonly store: StoreReader
  readonly trust: RootTrust
  readonly verifier: Verifier
}

/** Where a stream's slots lie, and the first of them that is read: what is below it is taken as verified. */
export interface Route {
  readonly stream: StreamId
  readonly folders: Folders
  readonly from: number
}

export class Reading {
  readonly #ports: ReadingPorts
  readonly #evidence: EvidenceReader

  constructor(ports: ReadingPorts) {
    this.#ports = ports
    this.#evidence = new EvidenceReader(ports.store)
  }

  /** In bunches, as they come. `crew`: others fetch, and were told of this route. */
  async *stream(route: Route, crew?: Crew): AsyncIterable<readonly Passed[]> {
    const { stream, folders, from } = route
    if (from > 0) yield [{ what: 'taken', below: from }]
    let next = from
    let end: number | undefined
    let ahead = false
    for await (const views of crew === undefined ? this.#alone(route) : this.#together(stream, crew)) {
      const passed: Passed[] = []
      for (const view of views) {
        const { slot } = view
        if (slot.sequence > next && !ahead) {
          end ??= await this.#newestGood(stream, folders, next)
          ahead = slot.sequence > end
          if (!ahead) passed.push({ what: 'hole', from: next, to: slot.sequence - 1 })
        }
        passed.push(ahead ? { what: 'ahead', slot } : { what: 'slot', view })
        next = slot.sequence + 1
      }
      yield passed
    }
  }

  /** What was removed while we read is a hole, like any other. */
  async *#alone({ stream, folders, from }: Route): AsyncIterable<readonly SlotView[]> {
    // Each root record decides who may sign the next, so there nothing is judged ahead.
    const width = stream.zone === 'root' ? 1 : AHEAD
    const filled = upward(partsOf(stream, folders, from), this.#ports.store)
    for await (const view of readAhead(filled, width, (slot) => this.#look(slot))) if (view !== undefined) yield [view]
  }

  async *#together(stream: StreamId, crew: Crew): AsyncIterable<readonly SlotView[]> {
    for await (const fetched of crew.fetch(stream)) {
      const views: SlotView[] = []
      for (const each of fetched) views.push(await this.#view(each, false))
      yield views
    }
  }

  /** Whether that very record stands there. */
  async holds(slot: Slot, leaf: Digest): Promise<boolean> {
    const object = await readOldest(slot, this.#ports.store)
    const here = object && standing(object.bytes, slot)
    return here !== undefined && here.leaf === leaf && recordAt(here) !== undefined
  }

  /** What was appended to a stream since it was read up to `next`. */
  async *since(stream: StreamId, next: number): AsyncIterable<readonly Passed[]> {
    for (let sequence = next; ; sequence += 1) {
      const slot = slotAt(stream, sequence)
      const object = await readOldest(slot, this.#ports.store)
      if (object === undefined) return
      yield [{ what: 'slot', view: await this.#view({ unwrapped: unwrap(object.bytes, slot), lock: object.lock, genuine: undefined }, true) }]
    }
  }

  async #look(filled: FilledSlot): Promise<SlotView | undefined> {
    const read = await fetchSlot(filled, this.#ports.store)
    return read && this.#view({ ...read, genuine: undefined }, false)
  }

  async #view({ unwrapped, genuine, lock }: Fetched, fresh: boolean): Promise<SlotView> {
    const here = standingOf(unwrapped)
    const seal = await this.#judge(here, genuine)
    const { slot, leaf, record: content, misplaced } = here
    const bundle = !('malformed' in unwrapped.content)
    const view: SlotView = { slot, leaf, fresh, lock, content, misplaced, seal, bundle, captured: undefined, evidence: [] }
    const record = believedIn(view)
    if (record === undefined || (record.body.evidence === null && !holdsCaptured(record))) return view
    return { ...view, ...(await this.#beside(record, slot)) }
  }

  async #beside(record: OpenedRecord, slot: Slot): Promise<Pick<SlotView, 'captured' | 'evidence'>> {
    const { trust, verifier } = this.#ports
    const captured = await judgeCaptured(record, slot.zone, trust, verifier)
    return { captured, evidence: await this.#evidence.look(record, slot) }
  }

  /** What is no record of this slot has no seal, but in the root it has a place that later records count. */
  async #judge(here: Standing, genuine: boolean | undefined): Promise<Seal | undefined> {
    const { trust, verifier } = this.#ports
    const { slot, leaf } = here
    const record = recordAt(here)
    if (slot.zone === 'root' && slot.sequence === trust.size) {
      const seal = await trust.see(record, leaf)
      return record && seal
    }
    if (record === undefined) return undefined
    return slot.zone === 'root'
      ? verifier.verify(record, trust.allowed('root', trust.size))
      : trust.judge(genuine === undefined ? record : { ...record, genuine }, slot.zone)
  }

  /** The newest slot above the first hole that holds a good record; -1 when none does. Only broken streams pay for it. */
  async #newestGood(stream: StreamId, folders: Folders, hole: number): Promise<number> {
    for (const range of partsOf(stream, folders, hole).toReversed()) {
      for (const filled of await slotsIn(range, this.#ports.store)) {
        const view = await this.#look(filled)
        if (view !== undefined && believedIn(view) !== undefined) return filled.slot.sequence
      }
    }
    return -1
  }
}

async function* upward(ranges: readonly Range[], store: StoreReader): AsyncIterable<FilledSlot> {
  for (const range of ranges) yield* (await slotsIn(range, store)).toReversed()
}
