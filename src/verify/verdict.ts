/** What the checks wrote down, put in order: the same ledger always gives the same verdict, byte for byte. */

import type { StreamId } from '../record/place.ts'
import { ZONES } from '../record/place.ts'
import { type Check, type ExpectedHead, type Ground, headOf, type Inspection, type Notes, type Place, pathOf, type Watcher } from './check.ts'
import type { FindingRow } from './finding-row.ts'
import { allChecks, FINDINGS, type FindingCode } from './findings.ts'
import { isAtLeast, type Severity } from './severity.ts'
import { type Passed, recordIn } from './view.ts'

export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly place: Place
  readonly detail: string
}

export interface NotChecked {
  readonly code: FindingCode
  readonly place: Place
  readonly why: string
}

export interface Verdict {
  readonly verdict: 'pass' | 'fail'
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  readonly counts: { readonly streams: number; readonly records: number }
  /** From where the next verification may go on. None of a ledger that failed: what was found must be found again. */
  readonly heads: readonly ExpectedHead[]
}

/** 2 is for what could not run, and is thrown. */
export function exitOf({ verdict }: Verdict): 0 | 1 {
  return verdict === 'pass' ? 0 : 1
}

/** All checks at work on one ledger. */
export class Notebook {
  readonly #ground: Ground
  readonly #findings: Finding[] = []
  readonly #open: NotChecked[] = []
  readonly #inspections: readonly Inspection[]
  readonly #streams = new Set<string>()
  readonly #newest = new Map<string, ExpectedHead>()
  #records = 0

  constructor(ground: Ground, checks: readonly Check[] = allChecks()) {
    this.#ground = ground
    this.#inspections = checks.map((check) => check.begin(ground, this.#notes()))
  }

  #notes(): Notes {
    return {
      raise: (code, place, detail, how) => {
        const { severity, or }: FindingRow = FINDINGS[code]
        this.#findings.push({ code, severity: how === 'milder' && or !== undefined ? or.severity : severity, place, detail })
      },
      leaveOpen: (code, place, why) => this.#open.push({ code, place, why }),
    }
  }

  /** `show` is for everything that is passed on the way, `end` for when the stream has ended. */
  watch(stream: StreamId): { show(passed: Passed): void; end(): void } {
    const watchers = this.#inspections.flatMap((inspection) => inspection.stream?.(stream) ?? [])
    return {
      show: (passed) => {
        this.#count(stream, passed)
        for (const watcher of watchers) tell(watcher, passed)
      },
      end: () => {
        for (const watcher of watchers) watcher.end?.()
      },
    }
  }

  #count(stream: StreamId, passed: Passed): void {
    if (passed.what !== 'slot') return
    this.#streams.add(pathOf(stream))
    const record = recordIn(passed.view)
    if (record === undefined) return
    this.#records += 1
    if (!passed.view.fresh) this.#newest.set(pathOf(stream), headOf(record))
  }

  get records(): number {
    return this.#records
  }

  conclude(): Verdict {
    for (const inspection of this.#inspections) inspection.end?.()
    const least = this.#ground.ask.failOn ?? 'error'
    const verdict = this.#findings.some(({ severity }) => isAtLeast(severity, least)) ? 'fail' : 'pass'
    return {
      verdict,
      findings: this.#findings.toSorted(inOrder),
      notChecked: this.#open.toSorted(inOrder),
      counts: { streams: this.#streams.size, records: this.#records },
      heads: verdict === 'pass' ? this.#heads() : [],
    }
  }

  /** The newest record of each stream, or the oldest that has to be seen again. */
  #heads(): readonly ExpectedHead[] {
    const heads = new Map(this.#newest)
    for (const head of this.#inspections.flatMap((inspection) => inspection.again?.() ?? [])) {
      const path = pathOf({ zone: head.zone, name: head.stream })
      if (head.sequence < (heads.get(path)?.sequence ?? 0)) heads.set(path, head)
    }
    return [...heads.keys()].toSorted().flatMap((path) => heads.get(path) ?? [])
  }
}

function tell(watcher: Watcher, passed: Passed): void {
  if (passed.what === 'slot') watcher.slot?.(passed.view)
  else if (passed.what === 'taken') watcher.taken?.(passed.below)
  else if (passed.what === 'hole') watcher.hole?.(passed.from, passed.to)
  else watcher.ahead?.(passed.slot)
}

type Ordered = { readonly code: FindingCode; readonly place: Place } & ({ readonly detail: string } | { readonly why: string })

/** What is about the whole ledger first, then the root, then by stream, sequence, code and text. */
function inOrder(left: Ordered, right: Ordered): number {
  const [here, there] = [sortKey(left), sortKey(right)]
  const differing = here.findIndex((part, index) => part !== there[index])
  return differing === -1 ? 0 : (here[differing] ?? 0) < (there[differing] ?? 0) ? -1 : 1
}

function sortKey(entry: Ordered): readonly (string | number)[] {
  const { zone, stream, sequence } = entry.place
  const text = 'detail' in entry ? entry.detail : entry.why
  return [zone === null ? -1 : ZONES.indexOf(zone), stream ?? '', sequence ?? -1, entry.code, text]
}
