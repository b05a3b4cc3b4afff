/** What all streams together tell of each state: two repositories, or two zones, may change one. Serials order what chains can't. */
import { NOWHERE, type Notes, type Place, pathOf } from '../check.ts'
import { printable } from '../printable.ts'
import type { Act, Home } from './acts.ts'
import { Coverage, type Stretch } from './coverage.ts'

/** What one stream found wrong by the order of its own chain, and another stream may explain. */
export interface Doubt {
  readonly place: Place
  readonly detail: string
  readonly passing: boolean
  /** Whose commands may be the reason, in another stream. */
  readonly excusedBy: 'actors' | 'rewriters'
}

/** One lineage of one state. */
export class Account {
  readonly coverage = new Coverage()
  readonly doubts: { readonly doubt: Doubt; readonly stream: string }[] = []
  /** Streams whose commands worked on this state, and those that set it back. What was not announced has no place in its stream, so it counts as one of its own. */
  readonly actors = new Set<string>()
  readonly rewriters = new Set<string>()
  /** A recorded command gave the state this lineage. */
  made = false
}

interface Unknown {
  readonly act: Act
  /** The serial that it found. */
  readonly from: number
}

interface Replaced {
  readonly to: string
  readonly place: Place
  readonly detail: string
}

/** One state, or one address at which several have lain. */
class Holding {
  readonly home: Home
  readonly lineages = new Map<string, Account>()
  readonly replaced: Replaced[] = []
  /** Commands of which nobody knows what they left. */
  readonly unknown: Unknown[] = []
  /** A lineage that had been replaced stood here again: then several states share this address. */
  shared = false

  constructor(home: Home) {
    this.home = home
  }
}

/** A local state on a hosted runner has a new lineage with every job. */
const MOST_LINEAGES = 1_000

export class Accounts {
  readonly #holdings = new Map<string, Holding>()
  /** Backends that a recorded command copied states into, and workspaces that one removed. */
  readonly #filled = new Set<string>()
  readonly #removed = new Set<string>()
  readonly #forgetful = new Set<string>()
  /** Streams that were read from a head on: what stands in the others may be of before it, and be explained there. */
  readonly #resumed = new Set<string>()

  of(home: Home, lineage: string): Account {
    const { lineages } = this.#holding(home)
    const known = lineages.get(lineage)
    if (known !== undefined) return known
    const account = new Account()
    lineages.set(lineage, account)
    const [oldest] = lineages.keys()
    if (lineages.size > MOST_LINEAGES && oldest !== undefined) {
      lineages.delete(oldest)
      this.#forgetful.add(home.id)
    }
    return account
  }

  #holding(home: Home): Holding {
    const holding = this.#holdings.get(home.id) ?? new Holding(home)
    this.#holdings.set(home.id, holding)
    return holding
  }

  resumed(path: string): void {
    this.#resumed.add(path)
  }

  #isPartly(...places: readonly Place[]): boolean {
    const resumed = ({ zone, stream }: Place) => zone !== null && stream !== null && this.#resumed.has(pathOf({ zone, name: stream }))
    return this.#resumed.size > 0 && !places.every(resumed)
  }

  filled({ backend }: Home): void {
    this.#filled.add(backend)
  }

  removed({ backend }: Home, workspace: string): void {
    this.#removed.add(`${backend} ${workspace}`)
  }

  replaced(home: Home, replaced: Replaced): void {
    this.#holding(home).replaced.push(replaced)
  }

  returned(home: Home): void {
    this.#holding(home).shared = true
  }

  /** What is left over when its stream ends. */
  unknown(act: Act): void {
    if (act.home === undefined) return
    this.#holding(act.home).unknown.push({ act, from: typeof act.before === 'string' ? -1 : act.before.serial })
  }

  judge(notes: Notes): void {
    for (const holding of this.#holdings.values()) {
      for (const account of holding.lineages.values()) {
        this.#judgeHoles(holding, account, notes)
        for (const { doubt, stream } of account.doubts) this.#judgeDoubt(doubt, stream, holding.home, account, notes)
      }
      for (const replaced of holding.replaced) this.#judgeReplaced(holding, replaced, notes)
      if (this.#forgetful.has(holding.home.id))
        notes.leaveOpen('STATE_GAP', NOWHERE, printable(`more than ${MOST_LINEAGES} states have lain at ${holding.home.id}: the oldest were not compared`))
    }
  }

  #judgeHoles(holding: Holding, { coverage }: Account, notes: Notes): void {
    let going: Unknown | undefined
    for (const { below, above } of coverage.holes()) {
      const moved = `the state was at serial ${below.high}, and then it was found at ${above.low}`
      going = below.low === below.high && going !== undefined ? going : takeUnknown(holding, below)
      const excuse = this.#isPartly(below.place, above.place) ? NOT_READ : this.#excuseOf(holding, above, going)
      if (excuse !== undefined) notes.leaveOpen('STATE_GAP', above.place, `${moved}: ${excuse}`)
      else raiseGap(notes, above.place, `${moved}, and no record tells what moved it`, below.passing || above.passing)
    }
  }

  #excuseOf({ home }: Holding, above: Stretch, unknown: Unknown | undefined): string | undefined {
    if (above.fresh) return 'it was recorded while the ledger was read'
    if (unknown !== undefined) return `nobody knows what operation ${unknown.act.operation} left`
    return this.#filled.has(home.backend) ? 'a recorded command copied states into this backend' : undefined
  }

  #judgeDoubt({ place, detail, passing, excusedBy }: Doubt, stream: string, { backend }: Home, account: Account, notes: Notes): void {
    const other = [...account[excusedBy]].some((actor) => actor !== stream)
    if (this.#isPartly(place)) notes.leaveOpen('STATE_GAP', place, `${detail}; ${NOT_READ}`)
    else if (!other && !this.#filled.has(backend)) raiseGap(notes, place, detail, passing)
    else notes.leaveOpen('STATE_GAP', place, `${detail}; a change that is recorded elsewhere may be the reason`)
  }

  #judgeReplaced({ home, lineages, shared }: Holding, { to, place, detail }: Replaced, notes: Notes): void {
    const made = lineages.get(to)?.made ?? false
    const removed = [home.workspace, '*'].some((workspace) => this.#removed.has(`${home.backend} ${workspace}`))
    if (made || removed || this.#filled.has(home.backend)) return
    if (this.#isPartly(place)) {
      notes.leaveOpen('STATE_GAP', place, printable(`${detail}; ${NOT_READ}`))
      return
    }
    if (home.addressed && !shared) notes.raise('STATE_GAP', place, printable(`${detail}, and no record tells who replaced it`))
    else notes.leaveOpen('STATE_GAP', place, printable(`${detail}: its address may be that of several states`))
  }
}

const NOT_READ = 'another stream was read from a head on, and what is below it may be the reason'

/** It explains one way that the state went, seen at however many points, and no second one. */
function takeUnknown({ unknown }: Holding, below: Stretch): Unknown | undefined {
  const at = unknown.findIndex(({ from }) => from <= below.high)
  return at === -1 ? undefined : unknown.splice(at, 1)[0]
}

function raiseGap(notes: Notes, place: Place, detail: string, passing: boolean): void {
  if (passing) notes.raise('STATE_GAP', place, `${detail}; the file lay on a hosted runner, and ended with its job`, 'milder')
  else notes.raise('STATE_GAP', place, detail)
}
