import type { StreamId, StreamName, Zone } from '../../record/place.ts'
import { isKind, type OpenedRecord } from '../../record/stages.ts'
import { type Check, type ExpectedHead, type Ground, NOWHERE, type Notes, pathOf, placeIn } from '../check.ts'
import { printable } from '../printable.ts'
import { believedIn, isOf, recordIn, type SlotView } from '../view.ts'

const ROOT = { zone: 'root' as Zone, name: 'root' as StreamName }

/** Something that says how long a stream is at least. */
interface Witness {
  readonly stream: Pick<StreamId, 'zone' | 'name'>
  readonly sequence: number
  readonly says: string
}

/**
 * A stream that was cut at its end still links: only a memory elsewhere tells. The best one is outside the store; other
 * records of the ledger remember too, the root that they name and the plan that they apply.
 */
export const heads: Check = {
  name: 'heads',
  begin(ground, notes) {
    const heads = new Heads(ground, notes)
    return {
      stream: (stream) => ({ slot: (view) => heads.see(stream, view) }),
      end: () => heads.end(),
    }
  },
}

class Heads {
  readonly #ground: Ground
  readonly #notes: Notes
  /** How many slots of each stream are filled. */
  readonly #lengths = new Map<string, number>()
  readonly #unmet: Set<ExpectedHead>
  /** For each stream the witness that remembers most. */
  readonly #witnesses = new Map<string, Witness>()

  constructor(ground: Ground, notes: Notes) {
    this.#ground = ground
    this.#notes = notes
    this.#unmet = new Set(ground.ask.expectHeads)
  }

  see(stream: StreamId, view: SlotView): void {
    const { slot, leaf } = view
    this.#lengths.set(pathOf(stream), slot.sequence + 1)
    for (const head of this.#unmet) {
      if (head.sequence !== slot.sequence || head.stream !== stream.name || head.zone !== stream.zone) continue
      this.#unmet.delete(head)
      if (head.leaf !== leaf) this.#notes.raise('HEAD_BEHIND_ANCHOR', placeIn(stream, slot.sequence), `${head.leaf} was expected there, and ${leaf} is`)
    }
    const record = recordIn(view)
    if (record?.chain.root && stream.zone !== 'root') this.#hear({ stream: ROOT, sequence: record.chain.root.size - 1, says: nameOf(record) })
    const believed = believedIn(view)
    const plan = believed && planRecordIn(believed)
    if (believed && plan) this.#hear({ stream: { zone: plan.zone, name: plan.stream }, sequence: plan.sequence, says: nameOf(believed) })
    for (const { stream: name, sequence } of believed ? headsIn(believed) : [])
      this.#hear({ stream: { zone: stream.zone, name: name as StreamName }, sequence, says: nameOf(believed as OpenedRecord) })
  }

  #hear(witness: Witness): void {
    const path = pathOf(witness.stream)
    const known = this.#witnesses.get(path)
    if (known === undefined || known.sequence < witness.sequence) this.#witnesses.set(path, witness)
  }

  end(): void {
    if (this.#ground.identity.judged !== undefined) {
      for (const witness of this.#witnesses.values()) this.#judgeWitness(witness)
      this.#judgeRegistered()
    }
    for (const head of this.#unmet) this.#judgeUnmet(head)
    this.#leaveOpen()
  }

  #lengthOf(stream: Pick<StreamId, 'zone' | 'name'>): number {
    return this.#lengths.get(pathOf(stream)) ?? 0
  }

  #judgeWitness({ stream, sequence, says }: Witness): void {
    const length = this.#lengthOf(stream)
    if (length > sequence) return
    if (length === 0) this.#notes.raise('STREAM_MISSING', placeIn(stream), printable(`none of its records is there, and ${says} names one of them`))
    else this.#notes.raise('HEAD_BEHIND_ANCHOR', placeIn(stream, length), printable(`it ends after ${length} record(s), and ${says} names record ${sequence}`))
  }

  #judgeUnmet({ zone, stream, sequence }: ExpectedHead): void {
    const place = { zone, name: stream as StreamName }
    const length = this.#lengthOf(place)
    this.#notes.raise(
      'HEAD_BEHIND_ANCHOR',
      placeIn(place, sequence),
      `a record was expected there, and ${length > sequence ? 'the slot is empty' : `the stream ends after ${length} record(s)`}`,
    )
    if (length === 0 && !this.#witnesses.has(pathOf(place)))
      this.#notes.raise('STREAM_MISSING', placeIn(place), 'none of its records is there, and a head was given for it')
  }

  #judgeRegistered(): void {
    const proven = new Set([...this.#witnesses.keys(), ...[...this.#unmet].map(({ zone, stream }) => pathOf({ zone, name: stream }))])
    for (const stream of this.#ground.registrations.all()) {
      if (this.#lengthOf(stream) > 0 || proven.has(pathOf(stream))) continue
      this.#notes.raise('STREAM_EMPTY', placeIn(stream), 'a register names it, and it has no record')
    }
  }

  #leaveOpen(): void {
    const known = new Set(this.#ground.ask.expectHeads.map(({ zone, stream }) => pathOf({ zone, name: stream })))
    const unknown = [...this.#lengths.keys()].filter((path) => !known.has(path))
    if (unknown.length === 0) return
    this.#notes.leaveOpen(
      'HEAD_BEHIND_ANCHOR',
      NOWHERE,
      `no head was given from outside for ${unknown.length} stream(s): a tail that was cut there can't be seen`,
    )
  }
}

function planRecordIn(record: OpenedRecord) {
  const { zone, stream, sequence } = planNamedBy(record) ?? {}
  return zone === undefined || stream === undefined || sequence === undefined ? undefined : { zone, stream, sequence }
}

function planNamedBy(record: OpenedRecord) {
  if (isOf(record, 'outcome')) return 'absent' in record.body.planRecord ? undefined : record.body.planRecord
  if (!isOf(record, 'intent') || 'absent' in record.body.applies) return undefined
  return 'absent' in record.body.applies.record ? undefined : record.body.applies.record
}

function nameOf({ slot }: OpenedRecord): string {
  return `${pathOf(slot)} ${slot.sequence}`
}

/** What the end of a job says of the streams that it wrote to. */
function headsIn(record: OpenedRecord): readonly { readonly stream: string; readonly sequence: number }[] {
  return isKind(record, 'run') ? record.body.job.heads : []
}
