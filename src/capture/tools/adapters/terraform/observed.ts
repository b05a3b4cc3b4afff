/** What was seen of each object: before, after, and in the log between. And where no plan says it: what was done to it. */
import type { Action } from '../../../../record/change.ts'
import type { Inventory, StateObject } from '../../../../record/command.ts'
import { type Field, isAbsent } from '../../../../record/values.ts'
import type { Failure, RunLog } from './diagnostics.ts'
import { objectKey } from './inventory.ts'

export interface Sources {
  readonly log: Field<RunLog>
  readonly before: Field<Inventory>
  readonly after: Field<Inventory>
}

export interface Seen {
  readonly address: string
  readonly deposed: string | null
  readonly before: StateObject | undefined
  readonly after: StateObject | undefined
  /** How often the log says that it was begun. It names no deposed object. */
  readonly started: number
  readonly failure: Failure | undefined
}

const NOTHING_HELD: Inventory = new Map()
const NOTHING_LOGGED: RunLog = { complete: false, started: new Map(), failures: new Map(), stop: 'not-asked' }

export function loggedBy({ log }: Sources): RunLog {
  return isAbsent(log) ? NOTHING_LOGGED : log
}

export function seenOf(address: string, deposed: string | null, sources: Sources): Seen {
  const key = objectKey(address, deposed)
  const { started, failures } = loggedBy(sources)
  const held = (inventory: Field<Inventory>) => (isAbsent(inventory) ? undefined : inventory.get(key))
  return {
    address,
    deposed,
    before: held(sources.before),
    after: held(sources.after),
    started: deposed === null ? (started.get(address) ?? 0) : 0,
    failure: failures.get(key),
  }
}

export function isChanged({ before, after }: Seen): boolean {
  return before?.content !== after?.content || before?.tainted !== after?.tainted
}

/** Every object that any of the sources knows. */
export function everythingSeen(sources: Sources): readonly Seen[] {
  const { started, failures } = loggedBy(sources)
  const begun = [...started.keys()].map((address) => objectKey(address, null))
  const inventories = [sources.before, sources.after].map((inventory) => (isAbsent(inventory) ? NOTHING_HELD : inventory))
  const keys = new Set([...inventories.flatMap((inventory) => [...inventory.keys()]), ...begun, ...failures.keys()])
  return [...keys].map((key) => {
    const [address = '', deposed = ''] = key.split('\n')
    return seenOf(address, deposed || null, sources)
  })
}

/** Addresses, old to new: an object that left one and came up at the other, though the tool destroyed nothing. */
export function movesIn(seen: readonly Seen[], { log }: Sources): ReadonlyMap<string, string> {
  const logged = !isAbsent(log) && log.complete
  const current = seen.filter(({ deposed }) => deposed === null)
  const left = current.filter(({ before, after, started }) => before !== undefined && after === undefined && started === 0)
  const came = current.filter(({ before, after }) => before === undefined && after !== undefined)
  // Without a log, one that was destroyed and made again under the same id would look the same: then all of it must be.
  const mark = (object: StateObject | undefined) => (object === undefined ? null : logged ? object.identity : object.content)
  const arrivals = uniqueBy(came, ({ after }) => mark(after))
  const departures = uniqueBy(left, ({ before }) => mark(before))
  const pairs = [...departures].flatMap(([id, from]) => {
    const to = arrivals.get(id)
    return to === undefined || to.after?.type !== from.before?.type ? [] : [[from.address, to.address] as const]
  })
  return new Map(pairs)
}

function uniqueBy(seen: readonly Seen[], mark: (one: Seen) => string | null): ReadonlyMap<string, Seen> {
  const found = new Map<string, Seen | undefined>()
  for (const one of seen) {
    const id = mark(one)
    if (id !== null) found.set(id, found.has(id) ? undefined : one)
  }
  return new Map([...found].filter((pair): pair is [string, Seen] => pair[1] !== undefined))
}

interface Doubt extends Seen {
  /** The log has all that was begun. */
  readonly logged: boolean
  /** Both states are known. */
  readonly compared: boolean
  readonly moved: 'here' | 'away' | undefined
}

const appeared = ({ before, after }: Seen) => before === undefined && after !== undefined
const vanished = ({ before, after }: Seen) => before !== undefined && after === undefined
const stayed = ({ before, after }: Seen) => before !== undefined && after !== undefined
const begun = ({ started, failure }: Seen) => started > 0 || failure !== undefined
const otherObject = ({ before, after }: Seen) => before?.identity !== after?.identity

/** The first that fits. `nothing`: this command did nothing to it, or another line of the results tells of it. */
const DONE: readonly { readonly when: (doubt: Doubt) => boolean; readonly action: Action | 'nothing' }[] = [
  { when: (seen) => seen.deposed !== null && (seen.failure !== undefined || (seen.compared && !stayed(seen))), action: 'delete' },
  { when: ({ deposed }) => deposed !== null, action: 'nothing' },
  { when: ({ failure }) => failure?.destroying === true, action: 'delete' },
  { when: ({ compared, ...seen }) => !(compared || begun(seen)), action: 'nothing' },
  { when: ({ compared }) => !compared, action: 'unknown' },
  { when: ({ moved }) => moved === 'away', action: 'nothing' },
  { when: ({ moved, ...seen }) => moved === 'here' && begun(seen), action: 'update' },
  { when: ({ moved }) => moved === 'here', action: 'move' },
  { when: (seen) => appeared(seen) && (begun(seen) || !seen.logged), action: 'create' },
  { when: appeared, action: 'import' },
  { when: (seen) => vanished(seen) && seen.started > 1, action: 'replace' },
  { when: (seen) => vanished(seen) && (begun(seen) || !seen.logged), action: 'delete' },
  { when: vanished, action: 'forget' },
  { when: (seen) => !stayed(seen), action: 'create' }, // begun, and never there
  { when: ({ logged, ...seen }) => logged && !begun(seen), action: 'nothing' }, // what is changed was only refreshed
  { when: ({ started }) => started > 1, action: 'replace' },
  { when: (seen) => isChanged(seen) && otherObject(seen), action: 'replace' },
  { when: isChanged, action: 'update' },
  { when: begun, action: 'unknown' },
]

export function actionSeen(seen: Seen, moves: ReadonlyMap<string, string>, arrivals: ReadonlySet<string>, sources: Sources): Action | 'nothing' {
  const compared = !(isAbsent(sources.before) || isAbsent(sources.after))
  const moved = moves.has(seen.address) ? 'away' : arrivals.has(seen.address) ? 'here' : undefined
  const doubt: Doubt = { ...seen, logged: loggedBy(sources).complete, compared, moved: seen.deposed === null ? moved : undefined }
  return DONE.find(({ when }) => when(doubt))?.action ?? 'nothing'
}
