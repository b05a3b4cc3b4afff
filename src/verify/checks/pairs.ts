import type { KindRow } from '../../record/kinds/kind.ts'
import { KINDS } from '../../record/kinds/table.ts'
import type { Leaf, StreamId, Zone } from '../../record/place.ts'
import { isKind, type OpenedRecord } from '../../record/stages.ts'
import { type Check, type ExpectedHead, type Ground, type Notes, type Place, pathOf, placeOf } from '../check.ts'
import { longestJobMs, sessionOf } from '../jobs.ts'
import { believedIn, type SlotView } from '../view.ts'

interface Opening {
  readonly place: Place
  readonly path: string
  readonly sequence: number
  readonly leaf: Leaf
  readonly session: string | undefined
  readonly begunAt: number
  /** How long its job may take. */
  readonly longestMs: number
}

interface Closing {
  readonly place: Place
  readonly path: string
  readonly sequence: number
  readonly closes: Leaf | undefined
  readonly status: string
  /** Whether it says itself what the intent would have said. */
  readonly unannounced: boolean
}

interface Operation {
  readonly id: string
  readonly openings: Opening[]
  readonly closings: Closing[]
}

/** One intent, one outcome that closes it: what nearly all operations come to. Nothing more is remembered of them. */
const PAIRED = 'paired'

/**
 * What was begun ends, once, and nothing ends that was not begun. Which kinds begin and end, the kinds say. Operations
 * of a zone are paired across its streams and in the end: a backend that was moved by its own command changes the stream
 * between the two.
 */
export const pairs: Check = {
  name: 'pairs',
  begin(ground, notes) {
    const pairing = new Pairing(ground, notes)
    return {
      stream: (stream) => ({ slot: (view) => pairing.see(view), taken: () => pairing.take(stream) }),
      end: () => pairing.end(),
      again: () => pairing.undecided,
    }
  },
}

class Pairing {
  readonly #ground: Ground
  readonly #notes: Notes
  readonly #operations = new Map<string, Operation | typeof PAIRED>()
  /** Jobs whose `run` record stands: they are over, so they close no intent any more. */
  readonly #over = new Set<string>()
  /** Zones with streams of which only the end is read: an operation may have begun before that. */
  readonly #partly = new Set<Zone>()
  /** Intents of which it is still open whether anything closes them. */
  readonly undecided: ExpectedHead[] = []

  constructor(ground: Ground, notes: Notes) {
    this.#ground = ground
    this.#notes = notes
  }

  take({ zone }: StreamId): void {
    this.#partly.add(zone)
  }

  see(view: SlotView): void {
    const record = believedIn(view)
    if (record === undefined) return
    const session = sessionOf(record.body)
    if (record.kind === 'run' && session !== undefined && !view.fresh) this.#over.add(session)
    const { operation: role } = KINDS[record.kind] as KindRow<unknown>
    if (role === 'opens') this.#open(record)
    else if (role === 'closes' && isKind(record, 'outcome')) this.#close(record)
  }

  #open(record: OpenedRecord): void {
    const operation = this.#operationOf(record)
    const place = placeOf(record.slot)
    if (operation === PAIRED) {
      this.#duplicate(place, 'intent', record.body.operation.id)
      return
    }
    operation.openings.push({
      place,
      path: pathOf(record.slot),
      sequence: record.slot.sequence,
      leaf: record.leaf,
      session: sessionOf(record.body),
      begunAt: Date.parse(record.body.recordedAt),
      longestMs: longestJobMs(record.body),
    })
  }

  #close(record: OpenedRecord<'outcome'>): void {
    const operation = this.#operationOf(record)
    const { closes, status, unannounced } = record.body
    const closing: Closing = {
      place: placeOf(record.slot),
      path: pathOf(record.slot),
      sequence: record.slot.sequence,
      closes: 'absent' in closes ? undefined : closes.leaf,
      status,
      unannounced: !('absent' in unannounced),
    }
    if (operation === PAIRED) {
      if (status !== 'lost') this.#duplicate(closing.place, 'outcome', record.body.operation.id)
      return
    }
    operation.closings.push(closing)
    const [opening, ...more] = operation.openings
    const paired = opening !== undefined && more.length === 0 && operation.closings.length === 1 && status !== 'lost' && announces(opening, closing)
    if (paired) this.#operations.set(keyOf(record), PAIRED)
  }

  #operationOf(record: OpenedRecord): Operation | typeof PAIRED {
    const key = keyOf(record)
    const known = this.#operations.get(key)
    if (known !== undefined) return known
    const fresh: Operation = { id: record.body.operation.id, openings: [], closings: [] }
    this.#operations.set(key, fresh)
    return fresh
  }

  end(): void {
    for (const zone of this.#partly) {
      const place: Place = { zone, stream: null, sequence: null }
      this.#notes.leaveOpen('DUPLICATE_OPERATION', place, 'operations are not compared with those in slots that were not read')
    }
    for (const operation of this.#operations.values()) if (operation !== PAIRED) this.#judge(operation)
  }

  #judge({ id, openings, closings }: Operation): void {
    for (const { place } of openings.slice(1)) this.#duplicate(place, 'intent', id)
    const settled = closings.filter(({ status }) => status !== 'lost')
    for (const { place } of settled.slice(1)) this.#duplicate(place, 'outcome', id)
    const judged = closings.filter((closing) => !settled.slice(1).includes(closing))
    for (const closing of judged) {
      if (!openings.some((opening) => announces(opening, closing))) this.#judgeUnannounced(id, closing)
    }
    const [first] = openings
    if (first !== undefined && !closings.some((closing) => openings.some((opening) => announces(opening, closing)))) this.#judgeOpen(id, first)
  }

  /** A command that never started and names no intent has nothing to announce. */
  #judgeUnannounced(id: string, { place, closes, status, unannounced }: Closing): void {
    if (closes !== undefined && place.zone !== null && this.#partly.has(place.zone))
      this.#notes.leaveOpen('OUTCOME_WITHOUT_INTENT', place, `operation ${id}: the intent that it closes, ${closes}, is not among the records that were read`)
    else if (closes !== undefined)
      this.#notes.raise('OUTCOME_WITHOUT_INTENT', place, `operation ${id}: the intent that it closes, ${closes}, does not stand before it`)
    else if (status === 'not-started') return
    else if (unannounced) this.#notes.raise('INTENT_NOT_STORED', place, `operation ${id}: its intent could not be stored, and it was let through`)
    else this.#notes.raise('OUTCOME_WITHOUT_INTENT', place, `operation ${id}: nothing announced it`)
  }

  #judgeOpen(id: string, opening: Opening): void {
    const { place, session, begunAt, longestMs } = opening
    const over = session !== undefined && this.#over.has(session)
    const old = Date.parse(this.#ground.now) - begunAt > longestMs
    if (over) this.#notes.raise('INTENT_OPEN', place, `operation ${id}: its job is over`)
    else if (old) this.#notes.raise('INTENT_OPEN', place, `operation ${id}: no job takes longer than ${longestMs / 3_600_000} hours`)
    else this.#leaveUndecided(id, opening)
  }

  #leaveUndecided(id: string, { place, leaf, sequence }: Opening): void {
    const { zone, stream } = place
    if (zone !== null && stream !== null) this.undecided.push({ zone, stream, sequence, leaf })
    this.#notes.leaveOpen('INTENT_OPEN', place, `operation ${id}: its job may still be at work`)
  }

  #duplicate(place: Place, what: string, id: string): void {
    this.#notes.raise('DUPLICATE_OPERATION', place, `operation ${id} has another ${what}`)
  }
}

/** By its leaf where the outcome names one; in one stream, an intent that stands behind its outcome announced nothing. */
function announces(opening: Opening, { closes, path, sequence }: Closing): boolean {
  if (closes !== undefined) return closes === opening.leaf
  return opening.path !== path || opening.sequence < sequence
}

function keyOf({ slot, body }: OpenedRecord): string {
  return `${slot.zone} ${body.operation.id}`
}
