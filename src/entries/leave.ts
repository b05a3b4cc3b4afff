/** How our processes end. */

import { logLine } from '../report/escape.ts'
import type { Exit } from '../shared/effects.ts'
import { ERRORS, LedgerError, messageOf } from '../shared/errors.ts'

/** The same code; for a signal, the same signal raised on ourselves, so that the caller sees what it would have seen. */
export function leaveAs(exit: Exit): void {
  if ('code' in exit) {
    process.exitCode = exit.code
    return
  }
  process.kill(process.pid, exit.signal)
  // A signal that does not end us (it is ignored here) still must not look like success.
  process.exitCode = 1
}

/** What failed, and what to do. A bug says that it is one, with its cause for the report. */
export function explained(thrown: unknown): string {
  if (thrown instanceof LedgerError) return `${thrown.message}\n  to do: ${thrown.fix} [${thrown.code}]`
  return `a bug in IaC Ledger: ${messageOf(thrown)}\n  to do: report it, with this line: ${firstFrame(thrown)}`
}

function firstFrame(thrown: unknown): string {
  const frames = thrown instanceof Error ? (thrown.stack ?? '').split('\n').slice(1) : []
  return logLine(frames[0]?.trim() ?? 'no place known')
}

export function exitCodeOf(thrown: unknown): 1 | 2 {
  return thrown instanceof LedgerError ? ERRORS[thrown.code].exit : 2
}
