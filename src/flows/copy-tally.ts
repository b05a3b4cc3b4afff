/** What a copy came across, counted; the first of each by name, so that it takes no more memory for a larger ledger. */
import type { CopyReport, Keys } from '../report/copy-report.ts'
import type { Compared } from '../verify/compare.ts'

const MOST_NAMED = 100

const NAMED = ['differs', 'missing', 'onlyInCopy', 'tooLarge', 'foreign', 'versions'] as const
type Named = (typeof NAMED)[number]

const MEMBERS = {
  differs: 'differs',
  missing: 'missing',
  'only-in-copy': 'onlyInCopy',
  unread: 'tooLarge',
} as const satisfies Partial<Record<Compared['what'], Named>>

export class CopyTally {
  readonly #from: string
  readonly #to: string
  readonly #copied = { records: 0, evidence: 0 }
  readonly #named = new Map<Named, { count: number; readonly keys: string[] }>()
  #same = 0
  #later = 0

  constructor(from: string, to: string) {
    this.#from = from
    this.#to = to
  }

  /** How many objects were copied so far. */
  copied(what: 'records' | 'evidence'): number {
    this.#copied[what] += 1
    return this.#copied.records + this.#copied.evidence
  }

  later(): void {
    this.#later += 1
  }

  /** How many keys were found the same so far. */
  judge(key: string, what: Exclude<Compared['what'], 'nothing'>): number {
    if (what === 'same') this.#same += 1
    else this.name(MEMBERS[what], key)
    return this.#same
  }

  name(what: Named, key: string): void {
    const known = this.#named.get(what) ?? { count: 0, keys: [] }
    this.#named.set(what, known)
    known.count += 1
    if (known.keys.length < MOST_NAMED) known.keys.push(key)
  }

  get agrees(): boolean {
    return Object.values(MEMBERS).every((what) => !this.#named.has(what))
  }

  report(): CopyReport {
    const keys = (what: Named): Keys => this.#named.get(what) ?? { count: 0, keys: [] }
    return {
      copy: this.agrees ? 'complete' : 'incomplete',
      from: this.#from,
      to: this.#to,
      copied: this.#copied,
      same: this.#same,
      differs: keys('differs'),
      missing: keys('missing'),
      onlyInCopy: keys('onlyInCopy'),
      tooLarge: keys('tooLarge'),
      later: this.#later,
      foreign: keys('foreign'),
      versions: keys('versions'),
    }
  }
}
