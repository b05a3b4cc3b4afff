/**
 * One stream, command by command, in the order of its chain. A record stands behind whatever it tells of: a command
 * whose intent stands behind another's outcome ran after it, and only its look at the state may have come earlier.
 */
import type { Notes, Place } from '../check.ts'
import type { Accounts, Doubt } from './accounts.ts'
import type { Act, Ending, Found, Home, Mark } from './acts.ts'
import { type Ended, keyOf, racedWith, same } from './races.ts'

/** Where the records of this stream left one lineage of one state. */
interface Front {
  mark: Mark
  /** By the clock of whoever left it there. */
  at: number
  session: string | undefined
  /** It has been higher, so serials do not tell any more what was reached only once. */
  rewound: boolean
  /** Something is missing or got mixed up here: what is found next counts as what was left. */
  loose: boolean
}

interface Open extends Act {
  /** Another command of this stream may have run at the same time. */
  overlapped: boolean
}

/** Of two machines with one ledger: stores refuse requests from clocks that are further off. */
const CLOCKS_APART_MS = 15 * 60_000
const MOST_FRONTS = 1_000
const MOST_ENDED = 64

export class Trail {
  readonly #stream: string
  readonly #accounts: Accounts
  readonly #notes: Notes
  readonly #fronts = new Map<string, Front>()
  /** The lineage that stood last at each address. */
  readonly #standing = new Map<string, string>()
  readonly #open = new Map<string, Open>()
  /** Commands of which nobody knows what they left, oldest first. */
  readonly #unknown = new Map<string, Act>()
  /** Those of them that explain where the state is now: until somebody else changes it, for then they had let go of it. */
  readonly #explaining = new Set<string>()
  /** Those that ended while others were open. */
  #ended: Ended[] = []
  #rewrote = false
  readonly #counts = { unread: 0, older: 0, another: 0 }

  constructor(stream: string, accounts: Accounts, notes: Notes) {
    this.#stream = stream
    this.#accounts = accounts
    this.#notes = notes
  }

  /** Records are missing here or not believed, and may have told of anything. */
  interrupt(): void {
    for (const front of this.#fronts.values()) front.loose = true
    this.#standing.clear()
  }

  begins(act: Act): void {
    const open: Open = { ...act, overlapped: false }
    for (const other of this.#open.values()) {
      if (other.until < act.at) continue
      other.overlapped = true
      open.overlapped = true
    }
    if (act.home !== undefined && typeof act.before !== 'string') this.#found(open, act.home, act.before)
    else if (act.before === 'unread' && this.#fronts.size > 0) this.#counts.unread += 1
    this.#open.set(act.operation, open)
  }

  ends(ending: Ending): void {
    const { operation, status } = ending
    const announced = this.#open.get(operation)
    const act = announced ?? this.#unknown.get(operation) ?? ending.act
    this.#open.delete(operation)
    if (status === 'lost') {
      if (announced !== undefined) this.#unknown.set(operation, act)
    } else {
      this.#know(operation)
      if (status !== 'not-started') this.#left(announced ?? { ...act, overlapped: true }, ending)
    }
    if (this.#open.size > 0) return
    this.#ended = []
    this.#rewrote = false
  }

  /** A plan looked at some moment before its record, and nothing that was announced later had happened by then. */
  sees(act: Act, mark: Mark): void {
    if (act.home === undefined) return
    const front = this.#fronts.get(keyOf(act.home, mark))
    let low = mark.serial
    if (front !== undefined && mark.serial > front.mark.serial && this.#explains(front, act)) {
      low = front.mark.serial
      front.mark = mark
    }
    this.#accounts.of(act.home, mark.lineage).coverage.add({ ...act, low, high: mark.serial, acted: false, placed: false })
  }

  #found(act: Open, home: Home, mark: Mark): void {
    const account = this.#accounts.of(home, mark.lineage)
    account.actors.add(this.#stream)
    const front = this.#fronts.get(keyOf(home, mark))
    if (!act.overlapped) this.#identify(act, home, mark, front !== undefined)
    let low = mark.serial
    if (front === undefined) this.#setFront(home, mark, act)
    else if (front.loose) {
      low = Math.min(low, front.mark.serial)
      Object.assign(front, { mark, loose: false, rewound: front.rewound || mark.serial < front.mark.serial })
    } else if (mark.serial > front.mark.serial) {
      if (this.#explains(front, act)) low = front.mark.serial
      else if (front.rewound) this.#doubt(act.place, act, mark, `it was left at serial ${front.mark.serial}, and found at ${mark.serial}`, 'any other stream')
      front.mark = mark
    } else if (same(mark, front.mark)) this.#settle(act)
    else if (!act.overlapped) this.#foundOlder(act, mark, front)
    account.coverage.add({ ...act, low, high: mark.serial, acted: true, placed: false })
  }

  /** Whether it is the state that stood there. A file's path tells little: each machine has its own. */
  #identify(act: Act, home: Home, { lineage }: Mark, met: boolean): void {
    const stood = this.#standing.get(home.id)
    this.#standing.set(home.id, lineage)
    if (stood === undefined || stood === lineage || this.#unknown.size > 0) return
    if (!home.addressed) this.#counts.another += 1
    else if (met) this.#accounts.returned(home)
    else this.#accounts.replaced(home, { to: lineage, place: act.place, detail: `another state stands there: lineage ${lineage}, and ${stood} was left` })
  }

  /** Whether a command that was at work, or that nobody saw end, may have brought the state on. */
  #explains(front: Front, act: Act): boolean {
    if (front.loose) return true
    if ([...this.#open.values()].some(({ operation, until }) => operation !== act.operation && until >= act.at)) return true
    const [lost] = this.#explaining.size > 0 ? this.#explaining : this.#unknown.keys()
    if (lost !== undefined) this.#explaining.add(lost)
    return lost !== undefined
  }

  #know(operation: string): void {
    this.#unknown.delete(operation)
    this.#explaining.delete(operation)
  }

  /** Nothing has happened, and their jobs are over: they did nothing. */
  #settle({ at }: Act): void {
    for (const [operation, { until }] of this.#unknown) if (until < at) this.#know(operation)
  }

  #foundOlder(act: Act, mark: Mark, front: Front): void {
    if (act.at <= front.at) return // it says itself that it looked before
    const oneClock = act.session !== undefined && act.session === front.session
    if (!oneClock && act.at < front.at + CLOCKS_APART_MS) {
      this.#counts.older += 1
      return
    }
    if (mark.serial < front.mark.serial) this.#doubt(act.place, act, mark, wentBack(front.mark, mark), 'a rewrite elsewhere')
    else this.#doubt(act.place, act, mark, `it was found with other bytes at the serial ${mark.serial} that it was left at`, 'any other stream')
    Object.assign(front, { mark, rewound: true })
  }

  #left(act: Open, ending: Ending): void {
    const { home = act.home, after } = ending
    if (act.removes !== undefined && act.home !== undefined) this.#accounts.removed(act.home, act.removes)
    if (act.home === undefined || home === undefined || after === 'none' || act.elsewhere) return
    if (home.id !== act.home.id) this.#wentElsewhere(act, home, after)
    else if (after === 'unread') {
      this.#counts.unread += 1
      this.#unknown.set(act.operation, { ...act, until: ending.at })
    } else this.#leftAt(act, home, after, ending)
  }

  /** `init` and `workspace` end at another state than they began at. Where they put one, it is a beginning. */
  #wentElsewhere(act: Act, home: Home, after: Found): void {
    const puts = act.puts !== undefined
    if (act.puts === 'copy') this.#accounts.filled(home)
    if (typeof after === 'string') return
    const account = this.#accounts.of(home, after.lineage)
    if (puts) account.rewriters.add(this.#stream)
    account.made ||= puts
    account.coverage.add({ ...act, low: after.serial, high: after.serial, acted: puts, placed: puts })
  }

  #leftAt(act: Open, home: Home, after: Mark, ending: Ending): void {
    const account = this.#accounts.of(home, after.lineage)
    const found = typeof act.before !== 'string' && act.before.lineage === after.lineage ? act.before.serial : undefined
    const [low, high] = [Math.min(found ?? after.serial, after.serial), Math.max(found ?? after.serial, after.serial)]
    account.coverage.add({ ...act, low, high, acted: true, placed: found === undefined })
    account.actors.add(this.#stream)
    account.made ||= found === undefined
    this.#standing.set(home.id, after.lineage)
    const front = this.#fronts.get(keyOf(home, after)) ?? this.#setFront(home, after, ending)
    const lower = after.serial < Math.max(act.overlapped ? 0 : front.mark.serial, found ?? 0)
    this.#rewrote ||= act.rewrites
    if (found !== after.serial) for (const lost of this.#explaining) this.#know(lost)
    if (lower && act.rewrites) account.rewriters.add(this.#stream)
    else if (lower && !this.#rewrote)
      this.#doubt(ending.place, act, after, wentBack({ ...after, serial: Math.max(front.mark.serial, found ?? 0) }, after), 'a rewrite elsewhere')
    this.#advance(front, act, after, ending)
    this.#race(front, act, after, ending)
  }

  #advance(front: Front, act: Open, after: Mark, { at, session }: Ending): void {
    if (act.overlapped && after.serial <= front.mark.serial) {
      if (!same(front.mark, after)) front.mark = { ...front.mark, bytes: undefined }
    } else {
      front.rewound ||= after.serial < front.mark.serial
      front.mark = after
    }
    front.at = Math.max(front.at, at)
    front.session = session
    front.loose ||= act.overlapped && (this.#rewrote || front.rewound)
  }

  #race(front: Front, act: Open, after: Mark, { place, sequence }: Ending): void {
    const ended: Ended = { operation: act.operation, began: act.sequence, ended: sequence, before: act.before, after, locks: act.locks }
    const other = racedWith(ended, this.#ended)
    if (other !== undefined) {
      this.#notes.raise('STATE_RACE', place, `operations ${other.operation} and ${act.operation} ran at the same time, and not both held the state's lock`)
      front.loose = true
    }
    if (act.overlapped) this.#ended = [...this.#ended.slice(1 - MOST_ENDED), ended]
  }

  #setFront(home: Home, mark: Mark, { at, session }: Pick<Act, 'at' | 'session'>): Front {
    const front = { mark, at, session, rewound: false, loose: false }
    this.#fronts.set(keyOf(home, mark), front)
    const [oldest] = this.#fronts.keys()
    if (this.#fronts.size > MOST_FRONTS && oldest !== undefined) this.#fronts.delete(oldest)
    return front
  }

  #doubt(place: Place, { home, passing }: Act, { lineage }: Mark, detail: string, excusedBy: Doubt['excusedBy']): void {
    if (home !== undefined) this.#accounts.of(home, lineage).doubts.push({ doubt: { place, detail, passing, excusedBy }, stream: this.#stream })
  }

  end(place: Place): void {
    for (const act of [...this.#unknown.values(), ...this.#open.values()]) this.#accounts.unknown(act)
    const { unread, older, another } = this.#counts
    const open = (why: string) => this.#notes.leaveOpen('STATE_GAP', place, why)
    if (unread > 0) open(`${unread} time(s) the state before or after a command is not known, so it was not compared`)
    if (older > 0) open(`${older} command(s) found an older state than the one that was left, and may have looked before it was left`)
    if (another > 0) open(`${another} command(s) found another state there: another machine may have its own at the same path`)
  }
}

function wentBack(left: Mark, found: Mark): string {
  return `the state went back: from serial ${left.serial} to ${found.serial}, and no record tells of it`
}
