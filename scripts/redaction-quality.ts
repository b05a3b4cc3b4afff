/**
 * How good redaction is on real plans: what it lets through, and what it takes away that was harmless.
 *
 *   node scripts/redaction-quality.ts FOLDER [--names]
 *
 * FOLDER holds plans as `terraform show -json` prints them. Each is read twice: as it is, and with a secret of ours put
 * into it, marked once and echoed in many values in many forms. `--names` also prints which attributes were withheld.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planIn } from '../src/capture/tools/adapters/terraform/plan.ts'
import { factsOutsideAJob, housekeepingBody } from '../src/record/body.ts'
import type { Attribute, Change, Value } from '../src/record/change.ts'
import type { Plan } from '../src/record/command.ts'
import { type AuditRecord, type RedactedRecord, stageOf } from '../src/record/stages.ts'
import { absent, isAbsent, Raw, type Redacted } from '../src/record/values.ts'
import { isCommon } from '../src/redact/common.ts'
import { namedBy } from '../src/redact/names.ts'
import { patternIn } from '../src/redact/patterns.ts'
import { redact } from '../src/redact/redact.ts'
import type { Instant, Json, JsonObject } from '../src/shared/bytes.ts'
import { CANARY, maskedIn, planted } from './redaction-canaries.ts'

/**
 * A value is *harmless* here when the tool does not mark it, nothing in its name or its looks says that it is a secret,
 * and it stands below no name where anybody may put anything (`content`, `input`, `triggers`, ..): that is withheld by
 * decision, whatever it is. `free` counts the latter apart. A side of a change of which the format says nothing
 * (`unmasked`) is no value here: nobody knows what in it is marked.
 */
class Count {
  values = 0
  withheld = 0

  get share(): string {
    return this.values === 0 ? '-' : `${((100 * this.withheld) / this.values).toFixed(1)} %`
  }
}

/** Of all values of one version of the tool, or of all. */
class Figures {
  plans = 0
  changes = 0
  values = 0
  shown = 0
  harmless = new Count()
  free = new Count()
  found = 0
  leaks: string[] = []
  readonly withheld = new Map<string, number>()

  row(name: string): string {
    const reasons = [...this.withheld].sort().map(([reason, count]) => `${reason} ${count}`)
    const both = new Count()
    both.values = this.harmless.values + this.free.values
    both.withheld = this.harmless.withheld + this.free.withheld
    const counts = [this.plans, this.changes, this.values, this.shown, this.harmless.values, this.harmless.share, both.share, this.found, this.leaks.length]
    return `| ${[name, ...counts, reasons.join(', ') || '-'].join(' | ')} |`
  }
}

const HEAD = [
  'version',
  'plans',
  'changes',
  'values',
  'shown',
  'harmless',
  'withheld of them',
  'with free-form',
  'found in them',
  'leaks',
  'withheld, by reason',
]

const AT = '2026-01-01T00:00:00Z' as Instant
const random = { bytes: (length: number) => new Uint8Array(length) }
const all = new Figures()
const byVersion = new Map<string, Figures>()
const names = new Map<string, number>()

function main([folder, option]: readonly string[]): void {
  if (folder === undefined) throw new Error('which folder?')
  const refused: string[] = []
  for (const file of readdirSync(folder).sort()) if (!look(join(folder, file))) refused.push(file)
  console.log(`| ${HEAD.join(' | ')} |\n|${' --- |'.repeat(HEAD.length)}`)
  for (const [version, figures] of [...byVersion].sort(([left], [right]) => left.localeCompare(right, 'en', { numeric: true })))
    console.log(figures.row(version))
  console.log(all.row('all'))
  console.log(`not read as plans: ${refused.length}`)
  for (const leak of all.leaks) console.log(`LEAK ${leak}`)
  if (option === '--names') for (const [name, count] of [...names].sort(([, left], [, right]) => right - left).slice(0, 60)) console.log(`${count} ${name}`)
  process.exitCode = all.leaks.length > 0 ? 1 : 0
}

/** False for a file that is no plan. */
function look(path: string): boolean {
  const bytes = readFileSync(path)
  const read = planIn(bytes)
  if (isAbsent(read)) return false
  const document = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')) as JsonObject
  const version = typeof document['terraform_version'] === 'string' ? document['terraform_version'].replace(/\.\d+(?:-.*)?$/, '') : 'unknown'
  const figures = byVersion.get(version) ?? new Figures()
  byVersion.set(version, figures)
  const record = redacted(read.plan, read.secrets)
  const masked = maskedIn(document).filter((secret) => secret.length >= 8 && !isCommon(secret))
  const leaks = [
    ...leaksIn(record, masked).map((leak) => `${path}: a masked value in ${leak}`),
    ...plantedLeaks(document).map((leak) => `${path}: a planted secret, ${leak}`),
  ]
  for (const each of [figures, all]) {
    each.plans += 1
    each.leaks.push(...leaks)
    count(read.plan, record, each)
  }
  return true
}

function redacted(plan: Plan, secrets: readonly Raw[]): RedactedRecord<'plan'> {
  const facts = factsOutsideAJob({ name: 'iac-ledger', version: '0', ref: absent('not-applicable', 'measured'), sha: absent('not-applicable', 'measured') })
  const body = { ...housekeepingBody('0'.repeat(32), AT, facts), exit: absent('not-applicable', 'measured'), plan }
  return redact(stageOf<AuditRecord<'plan'>>({ kind: 'plan', body, secrets }), { random, ownSecrets: [] })
}

function plantedLeaks(document: JsonObject): readonly string[] {
  const { bytes, count: echoes } = planted(document)
  const read = planIn(bytes)
  if (isAbsent(read)) return [`could not be read with it: ${read.why}`]
  const { body, evidence } = redacted(read.plan, read.secrets)
  const texts = [JSON.stringify(body), ...evidence.map(({ bytes: held }) => Buffer.from(held).toString('utf8'))]
  return CANARY.forms.filter((form) => texts.some((text) => text.includes(form))).map((form) => `echoed ${echoes} times, found as ${form.slice(0, 24)}`)
}

/** In values that are shown; an address stays, whatever it is. */
function leaksIn(record: RedactedRecord<'plan'>, secrets: readonly string[]): readonly string[] {
  const leaks: string[] = []
  for (const { address, attributes } of changesOf(record)) {
    for (const { path, before, after } of attributes) {
      for (const side of [before, after]) {
        const shown = side !== null && 'shown' in side ? JSON.stringify(side.shown) : ''
        if (secrets.some((secret) => shown.includes(JSON.stringify(secret).slice(1, -1)))) leaks.push(`${address} ${path}: ${shown.slice(0, 80)}`)
      }
    }
  }
  return leaks
}

/** All of them, from beside the record where it holds a part. */
function changesOf({ body, evidence }: RedactedRecord<'plan'>): readonly Redacted<Change>[] {
  if (isAbsent(body.plan)) return []
  const whole = evidence
    .filter(({ name }) => name === 'changes.json' || name === 'drift.json')
    .map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8')) as { changes?: []; drift?: [] })
  const changes = whole.find((held) => held.changes !== undefined)?.changes ?? body.plan.changes
  const drift = whole.find((held) => held.drift !== undefined)?.drift ?? body.plan.drift
  return [...changes, ...drift]
}

function count(plan: Plan, record: RedactedRecord<'plan'>, figures: Figures): void {
  const keyOf = (change: { address: string; deposed: string | null; action: string }, { path, op }: { path: string; op: string }) =>
    JSON.stringify([change.address, change.deposed, change.action, path, op])
  const left = new Map(changesOf(record).flatMap((change) => change.attributes.map((attribute) => [keyOf(change, attribute), attribute] as const)))
  for (const change of [...plan.changes, ...plan.drift]) {
    figures.changes += 1
    for (const attribute of change.attributes) {
      const clear = left.get(keyOf(change, attribute))
      if (clear === undefined) continue
      countSide(attribute, attribute.before, clear.before, figures)
      countSide(attribute, attribute.after, clear.after, figures)
    }
  }
}

function countSide({ path }: Attribute, raw: Value, clear: Redacted<Value>, figures: Figures): void {
  if (raw === null || clear === null || 'unknown' in clear) return
  figures.values += 1
  const why = 'withheld' in clear ? clear.withheld : undefined
  if (why === undefined) figures.shown += 1
  else figures.withheld.set(why, (figures.withheld.get(why) ?? 0) + 1)
  const { secret, freeForm } = namedBy(path)
  if (!(raw instanceof Raw) || secret || looksSecret(Raw.reveal(raw))) return
  const count = freeForm ? figures.free : figures.harmless
  count.values += 1
  if (why === undefined) return
  count.withheld += 1
  if (why === 'propagated' || why === 'pattern') figures.found += 1
  const name = `${why}${freeForm ? ' (free-form)' : ''} ${path.replaceAll(/\[\d+\]/g, '[]')}`
  if (figures === all) names.set(name, (names.get(name) ?? 0) + 1)
}

function looksSecret(value: Json): boolean {
  return patternIn(typeof value === 'string' ? value : JSON.stringify(value)) !== undefined
}

main(process.argv.slice(2))
