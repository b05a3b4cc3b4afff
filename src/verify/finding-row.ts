import type { Check } from './check.ts'
import type { Severity } from './severity.ts'

/** What one line of the table of findings says. */
export interface FindingRow {
  readonly severity: Severity
  /** A milder severity, and when it is that. */
  readonly or?: { readonly severity: Severity; readonly when: string }
  readonly by: Check
  readonly says: string
  readonly cause: string
  readonly remedy: string
}
