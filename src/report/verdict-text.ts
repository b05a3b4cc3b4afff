/** A verdict for a terminal: what is wrong and where, what it means, what to do, and what nobody looked at. Pure. */
import type { Place } from '../verify/check.ts'
import { FINDINGS, type FindingCode } from '../verify/findings.ts'
import { SEVERITIES, type Severity } from '../verify/severity.ts'
import type { Finding, NotChecked, Verdict } from '../verify/verdict.ts'
import { logLine } from './escape.ts'

/** Places told of one code; more of them say no more. All are in the JSON. */
const MOST_PLACES = 10

export function verdictText(verdict: Verdict): string {
  const worstFirst = SEVERITIES.toReversed()
  const groups = worstFirst.flatMap((severity) => groupsOf(verdict.findings.filter((finding) => finding.severity === severity)))
  return [headline(verdict), ...groups.map(groupText), ...notCheckedText(verdict.notChecked)].join('\n\n')
}

function headline({ verdict, findings, counts }: Verdict): string {
  const found = SEVERITIES.toReversed().flatMap((severity) => countOf(findings, severity))
  const read = `${counted(counts.records, 'record')} in ${counted(counts.streams, 'stream')} read`
  return `${verdict.toUpperCase()}: ${found.length > 0 ? found.join(', ') : 'no findings'}; ${read}`
}

function countOf(findings: readonly Finding[], severity: Severity): readonly string[] {
  const count = findings.filter((finding) => finding.severity === severity).length
  return count === 0 ? [] : [severity === 'info' ? `${count} for information` : counted(count, severity)]
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

interface Group<Entry> {
  readonly code: FindingCode
  readonly entries: readonly Entry[]
}

/** In the order in which each code comes first. */
function groupsOf<Entry extends { readonly code: FindingCode }>(entries: readonly Entry[]): readonly Group<Entry>[] {
  const codes = [...new Set(entries.map(({ code }) => code))]
  return codes.map((code) => ({ code, entries: entries.filter((entry) => entry.code === code) }))
}

function groupText({ code, entries }: Group<Finding>): string {
  const { severity, says, cause, remedy } = FINDINGS[code]
  const places = placesText(entries.map(({ place, detail }) => `${placeText(place)}: ${detail}`))
  return [`${severity} ${code}: ${says}`, ...places, `  cause   ${cause}`, `  remedy  ${remedy}`].join('\n')
}

function notCheckedText(entries: readonly NotChecked[]): readonly string[] {
  if (entries.length === 0) return []
  const groups = groupsOf(entries).map(({ code, entries: open }) =>
    [`  ${code} (${FINDINGS[code].says})`, ...placesText(open.map(({ place, why }) => `  ${placeText(place)}: ${why}`))].join('\n'),
  )
  return [['not checked:', ...groups].join('\n')]
}

function placesText(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_PLACES
  return [...lines.slice(0, MOST_PLACES).map((line) => `  ${logLine(line)}`), ...(more > 0 ? [`  and ${counted(more, 'place')} more`] : [])]
}

/** `changes/r1.app-0a1b2c3d=7`, as records are named everywhere. */
function placeText({ zone, stream, sequence }: Place): string {
  if (zone === null) return 'the ledger'
  const path = stream === null ? zone : `${zone}/${stream}`
  return sequence === null ? path : `${path}=${sequence}`
}
