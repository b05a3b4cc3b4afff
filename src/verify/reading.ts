/** From a stream's first slot to its last: read, opened and judged a few ahead of the checks, and yielded in order. */
import { readBundle } from '../ledger/entry.ts'
import { readOldest, readStored, recordAt, type Standing, type StoredObject, slotAt, standing } from '../ledger/read.ts'
import type { Slot, StreamId } from '../record/place.ts'
import type { OpenedRecord } from '../record/stages.ts'
import type { StoreReader } from '../store/store.ts'
import type { RootTrust } from '../trust/root.ts'
import type { Seal, Verifier } from '../trust/verifier.ts'
import { judgeCaptured } from './captured.ts'
import { EvidenceReader } from './evidence.ts'
import { readAhead } from './read-ahead.ts'
import { type FilledSlot, slotsIn, surveyStream, type Thousands } from './survey.ts'
import { believedIn, type Passed, type SlotView } from './view.ts'

/** A record has at most 256 KiB, so this many hold a few megabytes. */
const AHEAD = 16

export interface ReadingPorts {
  readonly store: StoreReader
  readonly trust: RootTrust
  readonly verifier: Verifier
}

export class Reading {
  readonly #ports: ReadingPorts
  readonly #evidence: EvidenceReader

  constructor(ports: ReadingPorts) {
    this.#ports = ports
    this.#evidence = new EvidenceReader(ports.store)
  }

  async *stream(stream: StreamId): AsyncIterable<Passed> {
    const thousands = await surveyStream(stream, this.#ports.store)
    // Each root record decides who may sign the next, so there nothing is judged ahead.
    const width = stream.zone === 'root' ? 1 : AHEAD
    let next = 0
    let end: number | undefined
    let ahead = false
    for await (const view of readAhead(upward(stream, thousands, this.#ports.store), width, (filled) => this.#look(filled))) {
      if (view === undefined) continue // removed while we read: a hole, like any other
      const { slot } = view
      if (slot.sequence > next && !ahead) {
        end ??= await this.#newestGood(stream, thousands, next)
        ahead = slot.sequence > end
        if (!ahead) yield { what: 'hole', from: next, to: slot.sequence - 1 }
      }
      yield ahead ? { what: 'ahead', slot } : { what: 'slot', view }
      next = slot.sequence + 1
    }
  }

  /** What was appended to a stream since it was read up to `next`. */
  async *since(stream: StreamId, next: number): AsyncIterable<Passed> {
    for (let sequence = next; ; sequence += 1) {
      const slot = slotAt(stream, sequence)
      const object = await readOldest(slot, this.#ports.store)
      if (object === undefined) return
      yield { what: 'slot', view: await this.#view(slot, object, true) }
    }
  }

  async #look({ slot, stored }: FilledSlot): Promise<SlotView | undefined> {
    const object = await readStored(stored, this.#ports.store)
    return object && this.#view(slot, object, false)
  }

  async #view(slot: Slot, object: StoredObject, fresh: boolean): Promise<SlotView> {
    const here = standing(object.bytes, slot)
    const seal = await this.#judge(here)
    const { leaf, record: content, misplaced } = here
    const view: SlotView = {
      slot,
      leaf,
      fresh,
      content,
      misplaced,
      seal,
      bundle: !('malformed' in readBundle(object.bytes)),
      captured: undefined,
      evidence: [],
    }
    const record = believedIn(view)
    return record === undefined ? view : { ...view, ...(await this.#beside(record, slot)) }
  }

  async #beside(record: OpenedRecord, slot: Slot): Promise<Pick<SlotView, 'captured' | 'evidence'>> {
    const { trust, verifier } = this.#ports
    const captured = await judgeCaptured(record, slot.zone, trust, verifier)
    return { captured, evidence: await this.#evidence.look(record, slot) }
  }

  /** What is no record of this slot has no seal, but in the root it has a place that later records count. */
  async #judge(here: Standing): Promise<Seal | undefined> {
    const { trust, verifier } = this.#ports
    const { slot, leaf } = here
    const record = recordAt(here)
    if (slot.zone === 'root' && slot.sequence === trust.size) {
      const seal = await trust.see(record, leaf)
      return record && seal
    }
    if (record === undefined) return undefined
    return slot.zone === 'root' ? verifier.verify(record, trust.allowed('root', trust.size)) : trust.judge(record, slot.zone)
  }

  /** The newest slot above the first hole that holds a good record; -1 when none does. Only broken streams pay for it. */
  async #newestGood(stream: StreamId, { folders }: Thousands, hole: number): Promise<number> {
    for (const folder of folders.toReversed()) {
      for (const filled of await slotsIn(stream, folder, this.#ports.store)) {
        if (filled.slot.sequence < hole) return -1
        const view = await this.#look(filled)
        if (view !== undefined && believedIn(view) !== undefined) return filled.slot.sequence
      }
    }
    return -1
  }
}

async function* upward(stream: StreamId, { folders }: Thousands, store: StoreReader): AsyncIterable<FilledSlot> {
  for (const folder of folders) yield* (await slotsIn(stream, folder, store)).toReversed()
}
