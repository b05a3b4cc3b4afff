/**
 * One stream, command by command, in the order of its chain. A record stands behind whatever it tells of: a command
 * whose intent stands behind another's outcome ran after it, and only its look at the state may have come earlier.
 */
import type { Notes, Place } from '../check.ts'
import type { Account, Accounts, Doubt } from './accounts.ts'
import type { Act, Ending, Found, Home, Mark } from './acts.ts'
import { Front } from './front.ts'
import { Lost } from './lost.ts'
import { type Ended, keyOf, racedWith, same } from './races.ts'

interface Open extends Act {
  /** Another command of this stream may have run at the same time. */
  overlapped: boolean
  /** What was not has no place among the others. */
  readonly announced: boolean
}

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
  readonly #lost = new Lost()
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
    const open: Open = { ...act, overlapped: false, announced: true }
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
    const known = announced ?? this.#lost.get(operation)
    const act = known ?? ending.act
    this.#open.delete(operation)
    if (status === 'lost') {
      if (announced !== undefined) this.#lost.add(act)
    } else {
      this.#lost.remove(operation)
      if (status !== 'not-started') this.#left(announced ?? { ...act, overlapped: true, announced: known !== undefined }, ending)
      if (status === 'succeeded' && announced !== undefined && act.locks) this.#lost.letGo(act.sequence)
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
      front.seenAt(mark, act)
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
      front.restart(mark)
    } else if (mark.serial > front.mark.serial) {
      if (this.#explains(front, act)) low = front.mark.serial
      else if (front.rewound) this.#doubt(act.place, act, mark, `it was left at serial ${front.mark.serial}, and found at ${mark.serial}`, 'actors')
      front.seenAt(mark, act)
    } else if (same(mark, front.mark)) this.#lost.settle(act.at)
    else if (!act.overlapped) this.#foundOlder(act, mark, front)
    account.coverage.add({ ...act, low, high: mark.serial, acted: true, placed: false })
  }

  /** Whether it is the state that stood there. A file's path tells little: each machine has its own. */
  #identify(act: Act, home: Home, { lineage }: Mark, met: boolean): void {
    const stood = this.#standing.get(home.id)
    this.#standing.set(home.id, lineage)
    if (stood === undefined || stood === lineage || this.#lost.any) return
    if (!home.addressed) this.#counts.another += 1
    else if (met) this.#accounts.returned(home)
    else this.#accounts.replaced(home, { to: lineage, place: act.place, detail: `another state stands there: lineage ${lineage}, and ${stood} was left` })
  }

  /** Whether a command that was at work, or that nobody saw end, may have brought the state on. */
  #explains(front: Front, act: Act): boolean {
    if (front.loose) return true
    if ([...this.#open.values()].some(({ operation, until }) => operation !== act.operation && until >= act.at)) return true
    return this.#lost.explain(act.sequence)
  }

  #foundOlder(act: Act, mark: Mark, front: Front): void {
    const since = front.isAfter(act)
    if (since === 'perhaps') this.#counts.older += 1
    if (since !== 'no') return
    if (mark.serial < front.mark.serial) this.#doubt(act.place, act, mark, wentBack(front.mark.serial, mark.serial), 'rewriters')
    else this.#doubt(act.place, act, mark, `it was found with other bytes at the serial ${mark.serial} that it was left at`, 'actors')
    front.restart(mark)
    front.rewound = true
  }

  #left(act: Open, ending: Ending): void {
    const { home = act.home, after } = ending
    if (act.removes !== undefined && act.home !== undefined) this.#accounts.removed(act.home, act.removes)
    if (act.home === undefined || home === undefined || after === 'none' || act.elsewhere) return
    if (home.id !== act.home.id) this.#wentElsewhere(act, home, after)
    else if (after === 'unread') {
      this.#counts.unread += 1
      this.#lost.add({ ...act, until: ending.at })
    } else this.#leftAt(act, home, after, ending)
  }

  /** `init` and `workspace` end at another state than they began at. Where they put one, it is a beginning. */
  #wentElsewhere(act: Act, home: Home, after: Found): void {
    const puts = act.puts !== undefined
    if (act.puts === 'copy') this.#accounts.filled(home)
    if (typeof after === 'string') return
    const account = this.#accounts.of(home, after.lineage)
    account.made ||= puts
    account.coverage.add({ ...act, low: after.serial, high: after.serial, acted: puts, placed: puts })
  }

  #leftAt(act: Open, home: Home, after: Mark, ending: Ending): void {
    const account = this.#accounts.of(home, after.lineage)
    const found = typeof act.before !== 'string' && act.before.lineage === after.lineage ? act.before.serial : undefined
    const between = [found ?? after.serial, after.serial]
    account.coverage.add({ ...act, low: Math.min(...between), high: Math.max(...between), acted: true, placed: found === undefined })
    account.actors.add(this.#actor(act))
    account.made ||= found === undefined
    this.#standing.set(home.id, after.lineage)
    const front = this.#fronts.get(keyOf(home, after)) ?? this.#setFront(home, after, ending)
    this.#rewrote ||= act.rewrites
    if (act.overlapped && (this.#rewrote || front.rewound)) front.loose = true
    if (act.rewrites) this.#rewritten(front, act, account, ending, after)
    else if (found !== undefined && after.serial < found && !this.#rewrote) this.#wentBack(front, act, ending, found, after)
    else if (act.overlapped) front.leftBeside(after, ending)
    else this.#leftAlone(front, act, ending, after)
    this.#race(front, act, after, ending)
  }

  #rewritten(front: Front, act: Open, { rewriters }: Account, ending: Ending, after: Mark): void {
    if (after.serial < front.mark.serial) rewriters.add(this.#actor(act))
    if (act.overlapped) front.leftBeside(after, ending)
    else front.leftAt(after, ending)
  }

  #actor({ announced }: Open): string {
    return announced ? this.#stream : `${this.#stream}, unannounced`
  }

  #leftAlone(front: Front, act: Open, ending: Ending, after: Mark): void {
    const older = after.serial < front.mark.serial ? front.isAfter(ending) : 'no'
    if (older === 'perhaps') this.#counts.older += 1
    if (older !== 'no') front.leftBeside(after, ending)
    else if (after.serial < front.mark.serial) this.#wentBack(front, act, ending, front.mark.serial, after)
    else front.leftAt(after, ending)
  }

  #wentBack(front: Front, act: Open, ending: Ending, from: number, after: Mark): void {
    this.#doubt(ending.place, act, after, wentBack(from, after.serial), 'rewriters')
    front.leftAt(after, ending)
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

  #setFront(home: Home, mark: Mark, moment: Pick<Act, 'at' | 'session'>): Front {
    const front = new Front(mark, moment)
    this.#fronts.set(keyOf(home, mark), front)
    const [oldest] = this.#fronts.keys()
    if (this.#fronts.size > MOST_FRONTS && oldest !== undefined) this.#fronts.delete(oldest)
    return front
  }

  #doubt(place: Place, { home, passing }: Act, { lineage }: Mark, detail: string, excusedBy: Doubt['excusedBy']): void {
    if (home !== undefined) this.#accounts.of(home, lineage).doubts.push({ doubt: { place, detail, passing, excusedBy }, stream: this.#stream })
  }

  end(place: Place): void {
    for (const act of [...this.#lost.all, ...this.#open.values()]) this.#accounts.unknown(act)
    const { unread, older, another } = this.#counts
    const open = (why: string) => this.#notes.leaveOpen('STATE_GAP', place, why)
    if (unread > 0) open(`${unread} time(s) the state before or after a command is not known, so it was not compared`)
    if (older > 0) open(`${older} command(s) found an older state than the one that was left, and may have looked before it was left`)
    if (another > 0) open(`${another} command(s) found another state there: another machine may have its own at the same path`)
  }
}

function wentBack(from: number, to: number): string {
  return `the state went back, from serial ${from} to ${to}, and no record tells what put it there`
}
