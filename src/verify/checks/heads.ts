import type { Leaf, StreamId, StreamName, Zone } from '../../record/place.ts'
import { isKind, type OpenedRecord } from '../../record/stages.ts'
import type { Digest } from '../../shared/bytes.ts'
import { type Check, type ExpectedHead, type Ground, NOWHERE, type Notes, pathOf, placeIn } from '../check.ts'
import { printable } from '../printable.ts'
import { believedIn, recordIn, type SlotView } from '../view.ts'

const ROOT = { zone: 'root' as Zone, name: 'root' as StreamName }

/** Something that says how long a stream is at least, and with which record it went on there. */
interface Witness {
  readonly stream: Pick<StreamId, 'zone' | 'name'>
  readonly sequence: number
  readonly leaf: Digest
  readonly says: string
}

interface End {
  readonly length: number
  readonly leaf: Leaf
}

/**
 * A stream that was cut at its end still links: only a memory elsewhere tells. The best one is outside the store; other
 * records of the ledger remember too: the root that they name, the plan that they apply, the heads that a job left behind.
 */
export const heads: Check = {
  name: 'heads',
  begin(ground, notes) {
    const heads = new Heads(ground, notes)
    return {
      stream: (stream) => ({ slot: (view) => heads.see(stream, view), taken: (below) => heads.take(stream, below) }),
      end: () => heads.end(),
    }
  },
}

class Heads {
  readonly #ground: Ground
  readonly #notes: Notes
  readonly #ends = new Map<string, End>()
  /** Slots of a stream below this one were not shown. */
  readonly #taken = new Map<string, number>()
  readonly #expected: readonly ExpectedHead[]
  readonly #unmet: Set<ExpectedHead>
  /** For each stream the witness that remembers most. */
  readonly #witnesses = new Map<string, Witness>()

  constructor(ground: Ground, notes: Notes) {
    this.#ground = ground
    this.#notes = notes
    this.#expected = [...ground.ask.expectHeads, ...(ground.ask.from ?? [])]
    this.#unmet = new Set(this.#expected)
  }

  take(stream: StreamId, below: number): void {
    this.#taken.set(pathOf(stream), below)
  }

  see(stream: StreamId, view: SlotView): void {
    const { slot, leaf } = view
    this.#ends.set(pathOf(stream), { length: slot.sequence + 1, leaf })
    for (const head of this.#unmet) {
      if (head.sequence !== slot.sequence || head.stream !== stream.name || head.zone !== stream.zone) continue
      this.#unmet.delete(head)
      if (head.leaf !== leaf) this.#notes.raise('HEAD_BEHIND_ANCHOR', placeIn(stream, slot.sequence), `${head.leaf} was expected there, and ${leaf} is`)
    }
    if (view.fresh) return
    const record = recordIn(view)
    const root = stream.zone === 'root' ? null : record?.chain.root
    if (record && root) this.#hear({ stream: ROOT, sequence: root.size - 1, leaf: root.leaf, says: nameOf(record) })
    const believed = believedIn(view)
    if (believed !== undefined) for (const witness of namedBy(believed)) this.#hear(witness)
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
    return this.#ends.get(pathOf(stream))?.length ?? 0
  }

  /** Whatever stands before the last record is held by the links of those behind it. */
  #judgeWitness({ stream, sequence, leaf, says }: Witness): void {
    const end = this.#ends.get(pathOf(stream))
    const length = end?.length ?? 0
    if (length === sequence + 1 && end?.leaf !== leaf && stream.zone !== 'root') {
      this.#notes.raise('HEAD_BEHIND_ANCHOR', placeIn(stream, sequence), printable(`its last record is not the one that ${says} names there`))
    }
    if (length > sequence) return
    if (length === 0) this.#notes.raise('STREAM_MISSING', placeIn(stream), printable(`none of its records is there, and ${says} names one of them`))
    else this.#notes.raise('HEAD_BEHIND_ANCHOR', placeIn(stream, length), printable(`it ends after ${length} record(s), and ${says} names record ${sequence}`))
  }

  #judgeUnmet({ zone, stream, sequence }: ExpectedHead): void {
    const place = { zone, name: stream as StreamName }
    if (sequence < (this.#taken.get(pathOf(place)) ?? 0)) {
      this.#notes.leaveOpen('HEAD_BEHIND_ANCHOR', placeIn(place, sequence), 'a record was expected there, and the slot was not read')
      return
    }
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
    for (const { stream, fresh } of this.#ground.registrations.all()) {
      if (fresh || this.#lengthOf(stream) > 0 || proven.has(pathOf(stream))) continue
      this.#notes.raise('STREAM_EMPTY', placeIn(stream), 'a register names it, and it has no record')
    }
  }

  #leaveOpen(): void {
    const known = new Set(this.#expected.map(({ zone, stream }) => pathOf({ zone, name: stream })))
    const unknown = [...this.#ends.keys()].filter((path) => !known.has(path))
    if (unknown.length === 0) return
    this.#notes.leaveOpen(
      'HEAD_BEHIND_ANCHOR',
      NOWHERE,
      `no head was given from outside for ${unknown.length} stream(s): a tail that was cut there can't be seen`,
    )
  }
}

/** Records that a record says to stand elsewhere: the plan that it is about, and where the streams of its job had got to. */
function namedBy(record: OpenedRecord): readonly Witness[] {
  const says = nameOf(record)
  const plan = planNamedBy(record)
  const heads = isKind(record, 'run') ? record.body.job.heads : []
  return [
    ...(plan === undefined ? [] : [{ stream: { zone: plan.zone, name: plan.stream }, sequence: plan.sequence, leaf: plan.leaf, says }]),
    ...heads.map(({ stream, sequence, leaf }) => ({ stream: { zone: record.slot.zone, name: stream as StreamName }, sequence, leaf, says })),
  ]
}

function planNamedBy(record: OpenedRecord) {
  if (isKind(record, 'outcome')) return 'absent' in record.body.planRecord ? undefined : record.body.planRecord
  if (!isKind(record, 'intent') || 'absent' in record.body.applies) return undefined
  return 'absent' in record.body.applies.record ? undefined : record.body.applies.record
}

function nameOf({ slot }: OpenedRecord): string {
  return `${pathOf(slot)} ${slot.sequence}`
}
