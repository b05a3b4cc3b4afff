/** What copies hold that the first store does not, and the other way around. Gathered before the checks look: a check reads nothing. */
import { evidenceOf } from '../ledger/keys.ts'
import { recordsOf } from '../ledger/streams.ts'
import type { LedgerId, Slot, StreamId } from '../record/place.ts'
import type { StoreReader } from '../store/store.ts'
import { type Place, pathOf, placeIn } from './check.ts'
import { type Compared, compareStores, holds } from './compare.ts'
import { EvidenceReader } from './evidence.ts'
import { homeSlotOf } from './survey.ts'

export interface CopyFact {
  /** Its URL. */
  readonly copy: string
  /** `behind`: only the newest of a stream are missing. `unnamed`: evidence is missing that no record of the copy names. */
  readonly what: 'missing' | 'behind' | 'unnamed' | 'differs' | 'only-in-copy' | 'unread'
  readonly place: Place
  readonly detail: string
}

/** Reads all of both; what lies there under no key of ours is nobody's copy. */
export async function copyFacts(first: StoreReader, copy: StoreReader, ledger: LedgerId): Promise<readonly CopyFact[]> {
  const gathered = new Gathered(copy.traits.url)
  const beside = new Map<string, Beside>()
  for await (const compared of compareStores(first, copy)) {
    const { key, what } = compared
    // Written into the first store, and then into the copy, since the first was listed.
    const at = what === 'only-in-copy' && (await isThere(key, first)) ? { ...compared, what: 'same' as const } : compared
    const [slot, evidence] = [homeSlotOf(key), evidenceOf(key)]
    if (slot !== undefined) gathered.slot(slot, at.what)
    else if (evidence === undefined) continue
    else if (at.what === 'missing') noteIn(beside, { ...evidence, ledger }, key)
    else gathered.evidence(evidence, key, at.what)
  }
  for (const each of beside.values()) await lookBeside(each, copy, gathered)
  return gathered.all()
}

async function isThere(key: string, store: StoreReader): Promise<boolean> {
  for await (const stored of store.list(key, { keys: 1 })) return stored.key === key && holds(stored)
  return false
}

/** Evidence that a copy lacks, of one stream. */
interface Beside {
  readonly stream: StreamId
  readonly key: string
  count: number
}

function noteIn(beside: Map<string, Beside>, stream: StreamId, key: string): void {
  const known = beside.get(pathOf(stream)) ?? { stream, key, count: 0 }
  known.count += 1
  beside.set(pathOf(stream), known)
}

/** A writer that crashed leaves evidence that no record names, and a copy that is behind lacks the evidence of what it lacks. */
async function lookBeside({ stream, key, count }: Beside, copy: StoreReader, gathered: Gathered): Promise<void> {
  const reader = new EvidenceReader(copy)
  let named = 0
  for await (const record of recordsOf(stream, copy)) {
    for (const { what, detail } of await reader.look(record, record.slot)) {
      if (what !== 'missing') continue
      gathered.tell('missing', placeIn(stream, record.slot.sequence), detail)
      named += 1
    }
  }
  if (named === 0) gathered.tell('unnamed', placeIn(stream), `${count} piece(s) of evidence that no record of the copy names: ${key}`)
}

interface Run {
  readonly what: 'missing' | 'only-in-copy'
  readonly to: number
  from: number
  count: number
  /** Whether it begins with the newest slot that the first store has. */
  readonly newest: boolean
}

/** Slots come newest first, stream by stream, so those that lie side by side are told as one. */
class Gathered {
  readonly #copy: string
  readonly #facts: CopyFact[] = []
  #stream: Pick<Slot, 'zone' | 'name'> | undefined
  #run: Run | undefined
  /** Whether a slot of this stream was seen that the first store has. */
  #begun = false

  constructor(copy: string) {
    this.#copy = copy
  }

  tell(what: CopyFact['what'], place: Place, detail: string): void {
    this.#facts.push({ copy: this.#copy, what, place, detail })
  }

  slot(slot: Slot, what: Compared['what']): void {
    if (this.#stream === undefined || pathOf(this.#stream) !== pathOf(slot)) {
      this.#close()
      this.#begun = false
    }
    this.#stream = slot
    if (what === 'missing' || what === 'only-in-copy') this.#extend(what, slot)
    else this.#close()
    if (what === 'differs') this.tell(what, placeIn(slot, slot.sequence), 'the copy holds other bytes there')
    if (what === 'unread') this.tell(what, placeIn(slot, slot.sequence), 'what lies there is too large to be compared')
    this.#begun ||= what !== 'only-in-copy' && what !== 'nothing'
  }

  evidence(stream: Pick<Slot, 'zone' | 'name'>, key: string, what: Exclude<Compared['what'], 'missing'>): void {
    if (what === 'differs') this.tell(what, placeIn(stream), `the copy holds other bytes: ${key}`)
    if (what === 'only-in-copy') this.tell(what, placeIn(stream), `only the copy has ${key}`)
    if (what === 'unread') this.tell(what, placeIn(stream), `too large to be compared: ${key}`)
  }

  all(): readonly CopyFact[] {
    this.#close()
    return this.#facts
  }

  #extend(what: Run['what'], { sequence }: Slot): void {
    if (this.#run?.what !== what) this.#close()
    this.#run ??= { what, to: sequence, from: sequence, count: 0, newest: !this.#begun }
    this.#run.from = sequence
    this.#run.count += 1
  }

  #close(): void {
    const [run, stream] = [this.#run, this.#stream]
    this.#run = undefined
    if (run === undefined || stream === undefined) return
    const slots = run.from === run.to ? 'it' : `${run.count} slots up to ${run.to}`
    // Without the first record of the root there is no copy at all: it is no longer a matter of catching up.
    const behind = run.what === 'missing' && run.newest && !(stream.zone === 'root' && run.from === 0)
    if (run.what === 'only-in-copy')
      this.tell(run.what, placeIn(stream, run.from), `only the copy has ${slots}: the first store was cut, or the copy was added to`)
    else this.tell(behind ? 'behind' : 'missing', placeIn(stream, run.from), `the copy lacks ${slots}${behind ? ', and so ends earlier' : ''}`)
  }
}
