/** Reads everything, trusts nothing that it read, says what is wrong and what it could not check. */
import { isRegister, rootOf } from '../ledger/keys.ts'
import { slotAt } from '../ledger/read.ts'
import type { SignerRule } from '../record/kinds/policy.ts'
import type { LedgerId, StreamId } from '../record/place.ts'
import type { Clock, Log } from '../shared/effects.ts'
import type { StoreReader } from '../store/store.ts'
import { RootTrust } from '../trust/root.ts'
import type { Verifier } from '../trust/verifier.ts'
import { pathOf, type VerifyAsk } from '../verify/check.ts'
import { type CopyFact, copyFacts } from '../verify/copies.ts'
import { Crew, type Hands, TASK_SLOTS } from '../verify/crew.ts'
import { identify } from '../verify/identity.ts'
import { Reading, type Route } from '../verify/reading.ts'
import { Registrations } from '../verify/registrations.ts'
import { partsOf, type Survey, surveyStore, surveyStream } from '../verify/survey.ts'
import { Notebook, type Verdict } from '../verify/verdict.ts'
import type { Passed } from '../verify/view.ts'

/** With a reader, so that no verification can write. */
export interface VerifyPorts {
  readonly store: StoreReader
  /** Other stores that should hold the same. */
  readonly copies?: readonly StoreReader[]
  readonly verifier: Verifier
  readonly clock: Clock
  readonly log: Log
  /** Who may help where there is much to read. */
  readonly hands?: Hands
  /** Told now and then how many records were verified. */
  readonly progress?: (records: number) => void
}

/** Throws what the store throws: a ledger that could not be read has no verdict. */
export async function verifyLedger(ask: VerifyAsk, ports: VerifyPorts): Promise<Verdict> {
  const { store, verifier } = ports
  const survey = await surveyStore(store)
  const identity = await identify(ask.ledger, store, verifier)
  const ledger = identity.judged
  const trust = new RootTrust(ledger ?? NO_LEDGER, verifier, ask.pin)
  const registrations = new Registrations()
  const copies = await compared(ledger ?? NO_LEDGER, ports)
  const notebook = new Notebook({
    ask,
    identity,
    foreign: survey.foreign,
    past: survey.past,
    copies,
    locks: store.traits.locks,
    root: trust,
    registrations,
    now: ask.asOf ?? ports.clock.now(),
  })
  if (ledger === undefined) return notebook.conclude()

  const at = { reading: new Reading({ store, verifier, trust }), registrations, notebook, ports }
  const watched = new Map<string, Watched>()
  const [root, ...others] = await routesOf(survey, ledger, ask, at)
  watched.set(pathOf(root.stream), await watch(root, at))
  await watchTogether(others, trust.signers(), watched, at)
  for (const stream of unwatched(registrations, watched)) {
    watched.set(pathOf(stream), await watch({ stream, folders: await surveyStream(stream, store), from: 0 }, at))
  }
  for (const each of watched.values()) await catchUp(each, at)
  for (const stream of unwatched(registrations, watched)) watched.set(pathOf(stream), await catchUp(begun(stream, notebook), at))
  for (const { watcher } of watched.values()) watcher.end()
  return notebook.conclude()
}

async function compared(ledger: LedgerId, { store, copies = [], log }: VerifyPorts): Promise<readonly CopyFact[]> {
  const facts: CopyFact[] = []
  for (const copy of copies) {
    facts.push(...(await copyFacts(store, copy, ledger)))
    log.say(`compared with ${copy.traits.url}`)
  }
  return facts
}

const NO_LEDGER = `sha256:${'0'.repeat(64)}` as LedgerId

/**
 * The root first: it says who may sign. The store was surveyed before, so whatever stream is in this list was registered
 * when its register is read, however the ledger grows meanwhile.
 */
async function routesOf({ streams }: Survey, ledger: LedgerId, ask: VerifyAsk, at: Watching): Promise<readonly [Route, ...Route[]]> {
  const others: Route[] = []
  for (const { zone, name, folders } of streams.toSorted((left, right) => (pathOf(left) < pathOf(right) ? -1 : 1))) {
    const stream = { ledger, zone, name }
    if (zone !== 'root') others.push({ stream, folders, from: await resumedAt(stream, ask, at) })
  }
  return [{ stream: rootOf(ledger), folders: streams.find(({ zone }) => zone === 'root')?.folders ?? new Map(), from: 0 }, ...others]
}

/**
 * The head that the auditor vouches for, where it stands; of several, the lowest. Registers are read whole, as the root
 * is: they say which streams there are.
 */
async function resumedAt(stream: StreamId, { from = [] }: VerifyAsk, { reading }: Watching): Promise<number> {
  const [head] = from.filter((each) => each.zone === stream.zone && each.stream === stream.name).toSorted((left, right) => left.sequence - right.sequence)
  if (head === undefined || isRegister(stream)) return 0
  return (await reading.holds(slotAt(stream, head.sequence), head.leaf)) ? head.sequence : 0
}

async function watchTogether(routes: readonly Route[], signers: readonly SignerRule[], watched: Map<string, Watched>, at: Watching): Promise<void> {
  const { hands } = at.ports
  const parts = routes.flatMap(({ stream, folders, from }) => partsOf(stream, folders, from, TASK_SLOTS))
  const slots = parts.reduce((sum, { filled }) => sum + filled, 0)
  const hired = hands !== undefined && slots >= hands.worthFrom ? hands.hire() : []
  try {
    const crew = hired.length === 0 ? undefined : new Crew(hired, parts, signers)
    for (const route of routes) watched.set(pathOf(route.stream), await watch(route, at, crew))
  } finally {
    await hands?.dismiss()
  }
}

/** Streams that only a register betrays: empty, removed, or begun after the store was surveyed. */
function unwatched(registrations: Registrations, watched: ReadonlyMap<string, Watched>): readonly StreamId[] {
  return registrations.all().flatMap(({ stream }) => (watched.has(pathOf(stream)) ? [] : [stream]))
}

interface Watching {
  readonly reading: Reading
  readonly registrations: Registrations
  readonly notebook: Notebook
  readonly ports: Pick<VerifyPorts, 'log' | 'hands' | 'progress'>
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

async function watch(route: Route, at: Watching, crew?: Crew): Promise<Watched> {
  const { notebook, reading, ports } = at
  const before = notebook.records
  const watched = await show(reading.stream(route, crew), begun(route.stream, notebook), at)
  const read = notebook.records - before
  if (read >= WORTH_TELLING) ports.log.say(`verified ${read} records of ${pathOf(route.stream)}`)
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

async function show(passing: AsyncIterable<readonly Passed[]>, { stream, watcher, next: from }: Watched, at: Watching): Promise<Watched> {
  let next = from
  for await (const bunch of passing) {
    for (const passed of bunch) {
      if (passed.what === 'slot') {
        at.registrations.see(passed.view)
        next = passed.view.slot.sequence + 1
      }
      watcher.show(passed)
    }
    at.ports.progress?.(at.notebook.records)
  }
  return { stream, watcher, next }
}
