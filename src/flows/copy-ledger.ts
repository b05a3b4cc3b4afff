/**
 * Copies a ledger, bytes as they are, into a store that may already hold a part of it. Cut off at any moment, the copy
 * is a ledger that ends earlier: the root and the registers come first, each stream from its first slot upward, and
 * what lies beside a record before the record. Nothing in the copy is ever overwritten.
 */
import { again, type Patience, patienceOf } from '../append/retry.ts'
import { evidenceOf, evidencePrefixOf, isRegister } from '../ledger/keys.ts'
import { oldestBytes, pastOf } from '../ledger/read.ts'
import type { LedgerId } from '../record/place.ts'
import type { CopyReport } from '../report/copy-report.ts'
import { sha256 } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { Store, StoredKey, StoreReader } from '../store/store.ts'
import { pathOf } from '../verify/check.ts'
import { type Compared, compareStores, holds, pairsOf } from '../verify/compare.ts'
import { AHEAD } from '../verify/fetch.ts'
import { readAhead } from '../verify/read-ahead.ts'
import { homeSlotOf, isLedgerKey, partsOf, type SurveyedStream, slotsIn, surveyStore } from '../verify/survey.ts'
import { Turns } from '../verify/turns.ts'
import { CopyTally } from './copy-tally.ts'

export interface CopyPorts extends Pick<Patience, 'clock' | 'random'> {
  readonly from: StoreReader
  readonly to: Store
  /** Told how many objects were copied so far, and then how many were found the same. */
  readonly copied?: (objects: number) => void
  readonly compared?: (objects: number) => void
}

/** Streams that are copied side by side: a store's latency is paid for each record, and their order is only within one. */
const STREAMS_AT_ONCE = 4

export async function copyLedger(ports: CopyPorts): Promise<CopyReport> {
  const { from, to } = ports
  const { streams } = await surveyStore(from)
  if (streams.length === 0)
    throw new LedgerError('LEDGER_MISMATCH', {
      says: `there is no ledger in ${from.traits.url}`,
      fix: 'name the store that holds root/, changes/ and reviews/',
    })
  const tally = new CopyTally(from.traits.url, to.traits.url)
  if (!(await isSameRoot(ports, tally))) return tally.report()
  const copying = new Copying(ports, tally)
  for (const group of inOrder(streams)) for await (const _done of readAhead(group, STREAMS_AT_ONCE, (stream) => copying.stream(stream)));
  await compareAll(new Map(streams.map((stream) => [pathOf(stream), stream])), copying, ports, tally)
  return tally.report()
}

/** Another ledger, or another root of this one, is left alone: two ledgers in one folder are of no use to anybody. */
async function isSameRoot({ from, to }: CopyPorts, tally: CopyTally): Promise<boolean> {
  for await (const { key, what } of compareStores(from, to, 'root/')) {
    if (homeSlotOf(key) === undefined) continue
    if (what === 'differs') tally.name('differs', key)
    else if (what === 'only-in-copy') tally.name('onlyInCopy', key)
  }
  return tally.agrees
}

/** The root says who may sign, and a stream's first record points into its register. */
function inOrder(streams: readonly SurveyedStream[]): readonly (readonly SurveyedStream[])[] {
  const root = streams.filter(({ zone }) => zone === 'root')
  const [registers, others] = [streams.filter(isRegister), streams.filter((stream) => stream.zone !== 'root' && !isRegister(stream))]
  return [root, registers, others]
}

class Copying {
  readonly #ports: CopyPorts
  readonly #tally: CopyTally
  readonly #large = new Turns()

  constructor(ports: CopyPorts, tally: CopyTally) {
    this.#ports = ports
    this.#tally = tally
  }

  /** No further than it went when the source was surveyed: what lies beside a later record may not have been listed. */
  async stream(stream: SurveyedStream): Promise<void> {
    const { from, to } = this.#ports
    await this.#all(absent(from.list(evidencePrefixOf(stream)), to.list(evidencePrefixOf(stream))))
    for (const part of partsOf({ ...stream, ledger: ANY }, stream.folders, 0)) {
      const there = new Set((await slotsIn(part, to)).flatMap(({ stored }) => (holds(stored) ? [stored.key] : [])))
      const slots = (await slotsIn(part, from)).filter(({ slot, stored }) => slot.sequence <= stream.newest && !there.has(stored.key))
      await this.#all(slots.toReversed().map(({ stored }) => stored))
    }
  }

  /** Read ahead of the writing, written one after the other. */
  async #all(listed: AsyncIterable<StoredKey> | Iterable<StoredKey>): Promise<void> {
    const read = readAhead(listed, AHEAD, async (stored) => ({ stored, bytes: await this.#read(stored, LIMITS.objectBytes) }))
    for await (const { stored, bytes } of read) await this.#put(stored, bytes)
  }

  /** Whether it is there now. */
  async one(stored: StoredKey): Promise<boolean> {
    return this.#put(stored, await this.#read(stored, LIMITS.objectBytes))
  }

  async #read(stored: StoredKey, maxBytes: number): Promise<Uint8Array | 'too-large' | undefined> {
    return (await again(() => oldestBytes(stored, this.#ports.from, maxBytes), patienceOf(this.#ports)))?.bytes
  }

  async #put(stored: StoredKey, small: Uint8Array | 'too-large' | undefined): Promise<boolean> {
    if (small !== 'too-large') return this.#create(stored, small)
    return this.#large.take(async () => this.#create(stored, await this.#read(stored, LIMITS.answerBytes)))
  }

  /** That something is there already is no failure here: what it is, is looked at when all is compared. */
  async #create({ key }: StoredKey, bytes: Uint8Array | 'too-large' | undefined): Promise<boolean> {
    if (bytes === undefined || bytes === 'too-large' || !isLedgerKey(key)) return false
    const { answer } = await again(() => this.#ports.to.create(key, bytes), patienceOf(this.#ports))
    if (answer === 'exists') return true
    const copied = this.#tally.copied(evidenceOf(key) === undefined ? 'records' : 'evidence')
    this.#ports.copied?.(copied)
    return true
  }
}

const ANY = sha256('') as LedgerId

/** What only the first of two listings has. */
async function* absent(listed: AsyncIterable<StoredKey>, there: AsyncIterable<StoredKey>): AsyncIterable<StoredKey> {
  for await (const { first, copy } of pairsOf(listed, there)) if (first !== undefined && (copy === undefined || !holds(copy))) yield first
}

async function compareAll(surveyed: ReadonlyMap<string, SurveyedStream>, copying: Copying, { from, to, compared }: CopyPorts, tally: CopyTally): Promise<void> {
  for await (const each of compareStores(from, to)) {
    const { key, what, first } = each
    if (!isLedgerKey(key)) {
      if (first !== undefined) tally.name('foreign', key)
      continue
    }
    if (first !== undefined && pastOf(first) !== undefined) tally.name('versions', key)
    if (what === 'missing' && first !== undefined && evidenceOf(key) !== undefined && (await copying.one(first))) continue // written since it was listed
    if (isLater(each, surveyed)) tally.later()
    else if (what !== 'nothing') {
      const same = tally.judge(key, what)
      compared?.(same)
    }
  }
}

function isLater({ key, what }: Compared, surveyed: ReadonlyMap<string, SurveyedStream>): boolean {
  const slot = homeSlotOf(key)
  return what === 'missing' && slot !== undefined && slot.sequence > (surveyed.get(pathOf(slot))?.newest ?? -1)
}
