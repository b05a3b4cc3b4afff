import type { FindingCode } from '../../../src/verify/findings.ts'
import type { History } from './history.ts'

/** Something that happens to states, and everything that verification says of it. */
export interface Scenario {
  readonly name: string
  readonly play: (history: History) => Promise<void>
  /** By code, in the order of the verdict, and with `info` before one that is no more than that. Nothing where nothing is said. */
  readonly found?: readonly (FindingCode | `info ${FindingCode}`)[]
  /** What is left open beside the heads that nobody gave. */
  readonly open?: readonly FindingCode[]
}

export const ONE = { session: 'session-1', environment: 'self-hosted' } as const
export const TWO = { session: 'session-2', environment: 'self-hosted' } as const
export const HOSTED = { session: 'session-3', environment: 'github-hosted' } as const

export function given(flag: string | null, value: string | null) {
  return { flag, value }
}

export const LOCK_TIMEOUT = [given('-lock-timeout', '5m')]
