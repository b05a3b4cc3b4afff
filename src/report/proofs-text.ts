/** What a set-up has proved, for a terminal. Pure. */
import { logLine } from './escape.ts'

export interface ProofLine {
  readonly name: string
  readonly shows: string
  readonly state: 'ok' | 'failed' | 'unknown'
  readonly severity: 'error' | 'warning'
  readonly saw: string
  readonly fix: string | null
}

/** A failure outweighs what could not be found out, and a warning neither. */
export function proofResult(proofs: readonly ProofLine[]): 'proved' | 'failed' | 'unknown' {
  const needed = proofs.filter(({ severity }) => severity === 'error')
  if (needed.some(({ state }) => state === 'failed')) return 'failed'
  return needed.some(({ state }) => state === 'unknown') ? 'unknown' : 'proved'
}

const HEADLINES = {
  proved: 'PROVED: all that is needed was shown',
  failed: 'FAILED: not fit to hold a ledger as it is',
  unknown: 'NOT PROVED: something that is needed could not be found out',
} as const

export function proofsText(store: string, proofs: readonly ProofLine[]): string {
  return [`${HEADLINES[proofResult(proofs)]}: ${logLine(store)}`, ...proofs.map(proofText)].join('\n\n')
}

function proofText({ name, shows, state, severity, saw, fix }: ProofLine): string {
  const word = state === 'failed' && severity === 'warning' ? 'failed (warning)' : state
  return [`${word}: ${name}: ${shows}`, `  saw     ${logLine(saw)}`, ...(fix === null ? [] : [`  to do   ${logLine(fix)}`])].join('\n')
}
