/**
 * The only maker of RedactedRecord, and the only folder that looks into a Raw. Pure but for the salts it is given.
 * This version shows no value of a resource and no text that a tool printed: what comes in Raw goes out withheld.
 */
import { type Digest, type Json, printJson, sha256, toBase64 } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { Change } from '../record/change.ts'
import type { Kind } from '../record/kinds/table.ts'
import type { Random } from '../shared/effects.ts'
import { type AuditRecord, type Evidence, type RedactedRecord, type RedactionReport, stageOf } from '../record/stages.ts'
import { Raw } from '../record/values.ts'
import { patternIn } from './patterns.ts'

export interface RedactPorts {
  readonly random: Random
  /** Secrets of our own step, which no record may ever hold: the signing key, tokens. */
  readonly ownSecrets: readonly string[]
}

const RULES = 'core/v1'

/** Members whose value names or proves something: rewriting them would make the record false. None of them is free text. */
const STRUCTURAL = new Set(['address', 'type', 'formerly', 'native', 'lineage', 'leaf', 'spki', 'nonce', 'content', 'digest', 'sha', 'tree', 'lockFile', 'scope', 'id'])
/** Shorter ones are words: replacing each `dev` would hide nothing and spoil everything. */
const SHORTEST = 8

/** Withholds, propagates, matches, checks the final bytes. Throws SECRET_LEFT rather than let one through. */
export function redact<K extends Kind>(record: AuditRecord<K>, { random, ownSecrets }: RedactPorts): RedactedRecord<K> {
  const secrets = [...ownSecrets, ...record.secrets.flatMap(textsIn)].filter((secret) => secret.length >= SHORTEST)
  const tally = { rules: RULES, withheld: 0, propagated: 0, patterns: 0 }
  const shown = clearOf(record.body, false, { secrets, tally }) as { readonly [member: string]: Json }
  const salt = () => toBase64(random.bytes(16))
  const { body, evidence } = setAside(shown, salt)
  const whole = { ...body, salt: salt(), redaction: tally, evidence: evidence.at(0) ? { manifest: (evidence[0] as Evidence).digest } : null }
  refuseOwnSecrets(whole, ownSecrets)
  const { operation } = record.body
  return stageOf<RedactedRecord<K>>({ kind: record.kind, operation: operation.id, body: whole as unknown as RedactedRecord<K>['body'], evidence })
}

function textsIn(raw: Raw): readonly string[] {
  const value = Raw.reveal(raw)
  return typeof value === 'string' ? [value] : [JSON.stringify(value)]
}

interface Pass {
  readonly secrets: readonly string[]
  readonly tally: { -readonly [Member in keyof RedactionReport]: RedactionReport[Member] }
}

function clearOf(value: unknown, structural: boolean, pass: Pass): Json | undefined {
  if (value instanceof Raw) {
    pass.tally.withheld += 1
    return { withheld: 'not-listed' }
  }
  if (typeof value === 'string') return structural ? value : clearText(value, pass)
  if (Array.isArray(value)) return value.map((item) => clearOf(item, structural, pass) ?? null)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, clearOf(held, STRUCTURAL.has(name), pass)])) as Json
  }
  return value as Json | undefined
}

function clearText(text: string, { secrets, tally }: Pass): string {
  if (secrets.some((secret) => text.includes(secret))) {
    tally.propagated += 1
    return '(withheld: holds a value that was given as a secret)'
  }
  const pattern = patternIn(text)
  if (pattern === undefined) return text.toWellFormed()
  tally.patterns += 1
  return `(withheld: looks like ${pattern})`
}

/** The signing key and the job's tokens, whatever member they might have come in by. */
function refuseOwnSecrets(body: Json, ownSecrets: readonly string[]): void {
  const text = new TextDecoder().decode(printJson(body))
  const left = ownSecrets.some((secret) => secret.length >= SHORTEST && text.includes(JSON.stringify(secret).slice(1, -1)))
  if (left) throw new LedgerError('SECRET_LEFT', { says: 'a secret of this step stood in a record, which was not written', fix: 'report this as a bug, without the secret' })
}

type Listed = { readonly changes?: readonly Change[]; readonly outputs?: readonly { readonly action: string }[] }

/** A list of changes or outputs that is too long for the record becomes evidence beside it; counts and digest stay. */
function setAside(body: { readonly [member: string]: Json }, salt: () => string): { readonly body: typeof body; readonly evidence: readonly Evidence[] } {
  const plan = body['plan'] as Listed | undefined
  if (plan?.changes === undefined) return { body, evidence: [] }
  const { changes: planned, outputs = [] } = plan
  if (Math.max(planned.length, outputs.length) <= LIMITS.planChanges) return { body, evidence: [] }
  const changes = evidenceOf('changes.json', { changes: planned as unknown as Json, outputs, salt: salt() })
  const listed = [{ digest: changes.digest, name: changes.name }]
  const manifest = evidenceOf('evidence-manifest.json', { objects: listed, salt: salt() })
  const most = <Item extends { readonly action: string }>(items: readonly Item[]) => items.filter(({ action }) => action !== 'no-op').slice(0, LIMITS.planChanges)
  return { body: { ...body, plan: { ...plan, changes: most(planned), outputs: most(outputs) } as unknown as Json }, evidence: [manifest, changes] }
}

function evidenceOf(name: string, content: Json): Evidence {
  const bytes = printJson(content)
  return { name, digest: sha256(bytes) satisfies Digest, bytes }
}
