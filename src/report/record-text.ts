/** A record for a terminal: one line, or a page. And as JSON, for programs. Pure; nothing obeys what it prints. */
import { KINDS, type Kind } from '../record/kinds/table.ts'
import type { OpenedRecord } from '../record/stages.ts'
import { isAbsent } from '../record/values.ts'
import { isList, type Json, type JsonObject } from '../shared/bytes.ts'
import { visible } from './escape.ts'

function sentenceOf({ kind, body }: OpenedRecord): string {
  const row: { readonly says: (body: never) => string } = KINDS[kind as Kind]
  return row.says(body as never)
}

function placeOf({ slot }: Pick<OpenedRecord, 'slot'>): string {
  return `${slot.zone}/${slot.name}=${slot.sequence}`
}

export function recordLine(record: OpenedRecord): string {
  const { body } = record
  const who = isAbsent(body.actor) ? '-' : body.actor.login
  return visible([body.recordedAt, record.kind.padEnd(8), who.padEnd(12), placeOf(record), sentenceOf(record)].join('  '))
}

/** The whole record, with where it stands and what it hashes to. */
export function recordJson(record: OpenedRecord): JsonObject {
  const { kind, slot, leaf, digest, payloadDigest, hint, predicate } = record
  const { zone, name, sequence } = slot
  return { kind, place: { zone, stream: name, sequence }, leaf, digest, payload: payloadDigest, signer: hint, predicate }
}

export function recordPage(record: OpenedRecord): string {
  const { kind, leaf, digest, payloadDigest, hint, predicate } = record
  const head = [
    `${kind} at ${placeOf(record)}: ${sentenceOf(record)}`,
    `  leaf      ${leaf}`,
    `  object    ${digest}`,
    `  payload   ${payloadDigest}`,
    `  signed by ${hint} (not checked here: \`iac-ledger verify\` does)`,
  ]
  return [...head.map(visible), '', ...linesOf(predicate, 0)].join('\n')
}

/** Members by name, lists item by item; an absence reads as its reason. */
function linesOf(value: Json | undefined, depth: number): readonly string[] {
  const indent = '  '.repeat(depth)
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null) return [`${indent}${visible(String(value))}`]
  if (isAbsent(value)) return [`${indent}(${value.absent}: ${visible(value.why)})`]
  if (isList(value)) return value.flatMap((item) => linesOf(item, depth).map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : `  ${line}`)))
  return Object.entries(value as JsonObject).flatMap(([name, held]) => {
    const short = held !== undefined ? linesOf(held, depth + 1) : []
    return short.length === 1 ? [`${indent}${name}: ${short[0]?.trim()}`] : [`${indent}${name}:`, ...short]
  })
}
