/** What became of a copy: for a program as it is, for a terminal in words. Pure. */
import { logLine } from './escape.ts'

/** However many there are, the first hundred by name. */
export interface Keys {
  readonly count: number
  readonly keys: readonly string[]
}

export interface CopyReport {
  /** `complete`: every key that the source had when the copying began is there, with the same bytes, and no other. */
  readonly copy: 'complete' | 'incomplete'
  readonly from: string
  readonly to: string
  /** By this run: what an earlier one copied is not in it. */
  readonly copied: { readonly records: number; readonly evidence: number }
  /** Keys whose bytes were read from both and are the same. */
  readonly same: number
  readonly differs: Keys
  readonly missing: Keys
  readonly onlyInCopy: Keys
  /** In both, and larger than what is held in memory: not compared. */
  readonly tooLarge: Keys
  /** Written into the source while it was copied. */
  readonly later: number
  /** In no key of ours, so never copied. */
  readonly foreign: Keys
  /** More than one version or a delete marker in the source: the oldest version counts, and the others were not copied. */
  readonly versions: Keys
}

/** Keys that are told on a terminal. */
const MOST_TOLD = 10

export function copyText(report: CopyReport): string {
  const { from, to, copied, same, later } = report
  const headline =
    report.copy === 'complete'
      ? `COMPLETE: ${to} holds what ${from} holds, byte for byte: ${same} keys compared`
      : `INCOMPLETE: ${to} is no copy of ${from}; ${same} keys are the same`
  const done = `copied now: ${copied.records} records and ${copied.evidence} pieces of evidence`
  const growing = later > 0 ? [`${later} keys were written into the source meanwhile: run it again for them`] : []
  return [headline, done, ...growing, ...TOLD.flatMap(([member, says]) => keysText(report[member], says))].map(logLine).join('\n')
}

type KeysMember = 'differs' | 'missing' | 'onlyInCopy' | 'tooLarge' | 'foreign' | 'versions'

const TOLD: readonly (readonly [KeysMember, string])[] = [
  ['differs', 'other bytes lie in the copy, and were left as they are'],
  ['missing', 'not in the copy: it could not be read as a file, or is larger than 256 MiB'],
  ['onlyInCopy', 'only the copy has it: it was removed from the source, or never was in this ledger'],
  ['tooLarge', 'larger than 256 MiB, and not compared'],
  ['foreign', 'not copied: no key of a ledger'],
  ['versions', 'not copied: other versions or delete markers over the oldest version, which counts'],
]

function keysText({ count, keys }: Keys, says: string): readonly string[] {
  if (count === 0) return []
  const more = count - MOST_TOLD
  return [
    `${count} ${count === 1 ? 'key' : 'keys'}: ${says}`,
    ...keys.slice(0, MOST_TOLD).map((key) => `  ${key}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}
