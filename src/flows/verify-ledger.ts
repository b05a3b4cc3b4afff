/** Reads everything, trusts nothing that it read, says what is wrong and what it could not check. */
import { rootOf } from '../ledger/keys.ts'
import type { LedgerId, StreamId } from '../record/place.ts'
import type { Clock, Log } from '../shared/effects.ts'
import type { StoreReader } from '../store/store.ts'
import { RootTrust } from '../trust/root.ts'
import type { Verifier } from '../trust/verifier.ts'
import { pathOf, type VerifyAsk } from '../verify/check.ts'
import { identify } from '../verify/identity.ts'
import { Reading } from '../verify/reading.ts'
import { Registrations } from '../verify/registrations.ts'
import { type Survey, surveyStore } from '../verify/survey.ts'
import { Notebook, type Verdict } from '../verify/verdict.ts'
import type { Passed } from '../verify/view.ts'

/** With a reader, so that no verification can write. */
export interface VerifyPorts {
  readonly store: StoreReader
  readonly verifier: Verifier
  readonly clock: Clock
  readonly log: Log
}

/** Throws what the store throws: a ledger that could not be read has no verdict. */
export async function verifyLedger(ask: VerifyAsk, ports: VerifyPorts): Promise<Verdict> {
  const { store, verifier } = ports
  const survey = await surveyStore(store)
  const identity = await identify(ask.ledger, store, verifier)
  const ledger = identity.judged
  const trust = new RootTrust(ledger ?? NO_LEDGER, verifier, ask.pin)
  const registrations = new Registrations()
  const notebook = new Notebook({ ask, identity, foreign: survey.foreign, root: trust, registrations, now: ask.asOf ?? ports.clock.now() })
  if (ledger === undefined) return notebook.conclude()

  const at = { reading: new Reading({ store, verifier, trust }), registrations, notebook, log: ports.log }
  const watched = new Map<string, Watched>()
  for (const stream of inOrder(survey, ledger)) watched.set(pathOf(stream), await watch(stream, at))
  for (const stream of unwatched(registrations, watched)) watched.set(pathOf(stream), await watch(stream, at))
  for (const each of watched.values()) await catchUp(each, at)
  for (const stream of unwatched(registrations, watched)) watched.set(pathOf(stream), await catchUp(begun(stream, notebook), at))
  for (const { watcher } of watched.values()) watcher.end()
  return notebook.conclude()
}

const NO_LEDGER = `sha256:${'0'.repeat(64)}` as LedgerId

/**
 * The root first: it says who may sign. The store was surveyed before, so whatever stream is in this list was registered
 * when its register is read, however the ledger grows meanwhile.
 */
function inOrder({ streams }: Survey, ledger: LedgerId): readonly StreamId[] {
  const others = streams.filter(({ zone }) => zone !== 'root').map((stream) => ({ ledger, ...stream }))
  return [rootOf(ledger), ...others.toSorted((left, right) => (pathOf(left) < pathOf(right) ? -1 : 1))]
}

/** Streams that only a register betrays: empty, removed, or begun after the store was surveyed. */
function unwatched(registrations: Registrations, watched: ReadonlyMap<string, Watched>): readonly StreamId[] {
  return registrations.all().flatMap(({ stream }) => (watched.has(pathOf(stream)) ? [] : [stream]))
}

interface Watching {
  readonly reading: Reading
  readonly registrations: Registrations
  readonly notebook: Notebook
  readonly log: Log
}

interface Watched {
  readonly stream: StreamId
  readonly watcher: ReturnType<Notebook['watch']>
  /** The first slot that was not read. */
  readonly next: number
}

function begun(stream: StreamId, notebook: Notebook): Watched {
  return { stream, watcher: notebook.watch(stream), next: 0 }
}

async function watch(stream: StreamId, at: Watching): Promise<Watched> {
  const before = at.notebook.records
  const watched = await show(at.reading.stream(stream), begun(stream, at.notebook), at)
  const read = at.notebook.records - before
  if (read >= WORTH_TELLING) at.log.say(`verified ${read} records of ${pathOf(stream)}`)
  return watched
}

/** A stream that took a while. */
const WORTH_TELLING = 10_000

/**
 * Jobs go on while their ledger is read. A record that was read late may point to one that was written after its own
 * stream was read, and nobody may be told that it was cut off.
 */
function catchUp(watched: Watched, at: Watching): Promise<Watched> {
  return show(at.reading.since(watched.stream, watched.next), watched, at)
}

async function show(passing: AsyncIterable<Passed>, { stream, watcher, next: from }: Watched, { registrations }: Watching): Promise<Watched> {
  let next = from
  for await (const passed of passing) {
    if (passed.what === 'slot') {
      registrations.see(passed.view)
      next = passed.view.slot.sequence + 1
    }
    watcher.show(passed)
  }
  return { stream, watcher, next }
}
