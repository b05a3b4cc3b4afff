/** What redaction removed from one record, counted for the report in it. */
import type { RedactionReport } from '../record/stages.ts'
import { WITHHELD, type Withheld } from '../record/values.ts'

/** Version of all rules together: what is masked, searched, listed. It changes whenever one of them would decide otherwise. */
const RULES = 'values/v2'

export class Tally {
  readonly #reasons = new Map<Withheld, number>()
  readonly #inAddress = new Set<string>()
  #propagated = 0
  #patterns = 0

  withheld(reason: Withheld): void {
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1)
    this.found(reason)
  }

  /** In a text of which the rest is shown, too. */
  found(reason: Withheld): void {
    if (reason === 'propagated') this.#propagated += 1
    if (reason === 'pattern') this.#patterns += 1
  }

  inAddress(text: string): void {
    this.#inAddress.add(text)
  }

  report(degraded: boolean): RedactionReport {
    const reasons = WITHHELD.map((reason) => ({ reason, count: this.#reasons.get(reason) ?? 0 })).filter(({ count }) => count > 0)
    const withheld = reasons.reduce((sum, { count }) => sum + count, 0)
    return { rules: RULES, withheld, reasons, propagated: this.#propagated, patterns: this.#patterns, inAddress: this.#inAddress.size, degraded }
  }
}
