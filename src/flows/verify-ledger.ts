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

  const reading = new Reading({ store, verifier, trust })
  const listed = inOrder(survey, ledger)
  for (const stream of listed) await watch(stream, reading, registrations, notebook, ports.log)
  const seen = new Set(listed.map(pathOf))
  // Begun after the store was surveyed, or empty: the register betrays it.
  for (const stream of registrations.all()) if (!seen.has(pathOf(stream))) await watch(stream, reading, registrations, notebook, ports.log)
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

async function watch(stream: StreamId, reading: Reading, registrations: Registrations, notebook: Notebook, log: Log): Promise<void> {
  const watcher = notebook.watch(stream)
  const before = notebook.records
  for await (const passed of reading.stream(stream)) {
    if (passed.what === 'slot') registrations.see(passed.view)
    watcher.show(passed)
  }
  watcher.end()
  const read = notebook.records - before
  if (read >= WORTH_TELLING) log.say(`verified ${read} records of ${pathOf(stream)}`)
}

/** A stream that took a while. */
const WORTH_TELLING = 10_000
