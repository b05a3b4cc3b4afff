/** Where the records of one stream left one lineage of one state. */
import { LIMITS } from '../../shared/limits.ts'
import type { Act, Mark } from './acts.ts'
import { same } from './races.ts'

/** Two machines with one ledger: stores refuse requests from clocks that are further off. */
const CLOCKS_APART_MS = 15 * 60_000

type Moment = Pick<Act, 'at' | 'session'>

export class Front {
  mark: Mark
  /** By the clock of whoever left or last saw it there. */
  #at: number
  #session: string | undefined
  /** It has been higher, so a serial does not tell any more what was reached only once. */
  rewound = false
  /** Something is missing or got mixed up here: what is found next counts as what was left. */
  loose = false

  constructor(mark: Mark, { at, session }: Moment) {
    this.mark = mark
    this.#at = at
    this.#session = session
  }

  /** Whether somebody who looked at that moment looked before the state was left here. One job has one clock. */
  isAfter({ at, session }: Moment): 'yes' | 'perhaps' | 'no' {
    if (at <= this.#at) return 'yes'
    return at < this.#at + CLOCKS_APART_MS && (session === undefined || session !== this.#session) ? 'perhaps' : 'no'
  }

  /** A look may take as long as one question may. */
  seenAt(mark: Mark, { at, session }: Moment): void {
    this.#move(mark, { at: at + LIMITS.questionMs, session })
  }

  leftAt(mark: Mark, moment: Moment): void {
    this.rewound ||= mark.serial < this.mark.serial
    this.#move(mark, moment)
  }

  /** Left while others were at work: what stood higher stays, and at one serial nobody knows whose bytes they are. */
  leftBeside(mark: Mark, moment: Moment): void {
    const higher = mark.serial > this.mark.serial
    const kept = same(mark, this.mark) ? this.mark : { ...this.mark, bytes: undefined }
    this.#move(higher ? mark : kept, moment)
  }

  /** What was found is taken for what was left. */
  restart(mark: Mark): void {
    this.rewound ||= mark.serial < this.mark.serial
    this.loose = false
    this.mark = mark
  }

  #move(mark: Mark, { at, session }: Moment): void {
    this.mark = mark
    if (at < this.#at) return
    this.#at = at
    this.#session = session
  }
}
