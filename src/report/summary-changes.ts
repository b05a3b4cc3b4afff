/** Of one plan or apply: what to look at, what went wrong, and every resource with the paths that change. */
import type { Attribute, CheckResult, Result } from '../record/change.ts'
import type { Redacted } from '../record/values.ts'
import { code, plain } from './escape.ts'
import { attentionFor, type StoredChange } from './risk.ts'

/** Where each list ends on the page; what is cut is said. */
const MOST = { attention: 40, problems: 20, listBytes: 80_000, done: 500, paths: 12 }

type StoredAttribute = Redacted<Attribute>

function rest(all: number, shown: number, what: string): readonly string[] {
  return all > shown ? [`and ${all - shown} more ${what}`] : []
}

export function attentionTable(changes: readonly StoredChange[]): readonly string[] {
  const rows = changes.flatMap((change) => {
    const attention = attentionFor(change)
    return attention === undefined ? [] : [{ change, ...attention }]
  })
  if (rows.length === 0) return []
  const sorted = rows.toSorted((left, right) => left.rank - right.rank)
  const shown = sorted.slice(0, MOST.attention)
  const lines = shown.map(({ change, why }) => `| ${change.action} | ${code(change.address)} | ${why}${forcedBy(change)} |`)
  return [
    '#### Look at these first',
    '',
    '| action | resource | why |',
    '|---|---|---|',
    ...lines,
    ...rest(sorted.length, shown.length, 'in the list below').map((line) => `\n${line}`),
    '',
  ]
}

function forcedBy({ replacement }: StoredChange): string {
  const paths = replacement?.paths ?? []
  return paths.length === 0
    ? ''
    : `, forced by ${paths
        .slice(0, 3)
        .map((path) => code(path))
        .join(', ')}${paths.length > 3 ? ' ..' : ''}`
}

const TROUBLE: Readonly<Record<string, string>> = { failed: 'failed', 'not-attempted': 'never attempted', interrupted: 'interrupted', unknown: 'not known' }

export function resultsList(results: readonly Redacted<Result>[]): readonly string[] {
  const trouble = results.filter(({ status }) => status !== 'succeeded')
  if (trouble.length === 0) return []
  const shown = trouble.slice(0, MOST.problems)
  const lines = shown.map(
    ({ address, status, action, problem, seenIn }) =>
      `- **${TROUBLE[status] ?? status}**: ${action} ${code(address)} (seen in the ${seenIn})${problemText(problem)}`,
  )
  return ['#### What did not go through', '', ...lines, ...rest(trouble.length, shown.length, 'like these'), '']
}

function problemText(problem: Redacted<Result>['problem']): string {
  if (problem === null) return ''
  if ('withheld' in problem) return ': its message is withheld'
  return `: ${plain(String(problem.shown).replaceAll(/\s+/g, ' '), 400)}`
}

export function checksList(checks: readonly Redacted<CheckResult>[]): readonly string[] {
  const failed = checks.filter(({ status }) => status !== 'pass')
  if (failed.length === 0) return []
  const shown = failed.slice(0, MOST.problems)
  return [
    '#### Checks',
    '',
    ...shown.map(
      ({ address, status, problems }) =>
        `- **${status}**: ${code(address)}${problems
          .slice(0, 2)
          .map((problem) => problemText(problem))
          .join('')}`,
    ),
    '',
  ]
}

/** By module, most dangerous action first; collapsed, since the table above has what matters most. */
export function resourceList(changes: readonly StoredChange[], title: string): readonly string[] {
  const listed = changes.filter(({ action }) => action !== 'no-op')
  if (listed.length === 0) return []
  const shown = withinBytes(listed)
  const groups = Map.groupBy(shown, ({ address }) => moduleOf(address))
  const blocks = [...groups].flatMap(([module, members]) => [...(module === '' ? [] : [`\n**${code(module)}**\n`]), ...members.map(resourceLine)])
  const cutNote = rest(listed.length, shown.length, 'resources; `iac-ledger show` names the evidence that has all of them')
  return [`<details><summary>${listed.length} change(s): ${title}</summary>`, '', ...blocks, ...cutNote, '', '</details>', '']
}

/** Of a command without a saved plan: what it did, as its own log or the states tell. */
export function doneList(results: readonly Redacted<Result>[], title: string): readonly string[] {
  const done = results.filter(({ status }) => status === 'succeeded')
  if (done.length === 0) return []
  const shown = done.slice(0, MOST.done)
  const lines = shown.map(
    ({ action, address, deposed, seenIn }) =>
      `- ${action} ${code(address)}${deposed === null ? '' : `, the deposed object ${code(deposed)}`} (seen in the ${seenIn})`,
  )
  return [`<details><summary>${done.length} change(s): ${title}</summary>`, '', ...lines, ...rest(done.length, shown.length, 'resources'), '', '</details>', '']
}

/** As many as fit, so that a plan of thousands still has its list and the page its end. */
function withinBytes(changes: readonly StoredChange[]): readonly StoredChange[] {
  let used = 0
  const end = changes.findIndex((change) => {
    used += Buffer.byteLength(resourceLine(change)) + 1
    return used > MOST.listBytes
  })
  return end === -1 ? changes : changes.slice(0, end)
}

/** Of `module.a.module.b["x.y"].type.name`, the modules. Keys may hold dots, so quotes are skipped as a whole. */
function moduleOf(address: string): string {
  return /^(?:module\.[^.["]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$))+/.exec(address)?.[0].replace(/\.$/, '') ?? ''
}

function resourceLine(change: StoredChange): string {
  const paths = change.attributes.slice(0, MOST.paths).map(attributeText)
  const more = change.attributes.length > MOST.paths ? `, and ${change.attributes.length - MOST.paths} more` : ''
  const moved = change.formerly === null ? '' : `, formerly ${code(change.formerly)}`
  const deposed = change.deposed === null ? '' : `, the deposed object ${code(change.deposed)}`
  const detail = paths.length === 0 ? '' : `: ${paths.join(', ')}${more}`
  return `- ${change.action} ${code(change.address)}${deposed}${moved}${detail}`
}

function attributeText({ path, before, after, op }: StoredAttribute): string {
  if (op !== 'change') return `${code(path, 80)}${op === 'add' ? valueText(after, ' = ') : ''}`
  const [was, is] = [valueText(before, ' '), valueText(after, ' → ')]
  return `${code(path, 80)}${was}${is}`
}

function valueText(value: StoredAttribute['before'], before: string): string {
  if (value === null || 'withheld' in value) return ''
  if ('unknown' in value) return `${before}(known after apply)`
  return `${before}${code(JSON.stringify(value.shown), 80)}`
}
