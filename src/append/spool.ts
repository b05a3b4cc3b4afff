/** Where a record waits that could not be stored: redacted, and signed as it was when it was captured. */
import { join } from 'node:path'
import { PAYLOAD_TYPE } from '../ledger/entry.ts'
import { keyOf, streamNameShape } from '../ledger/keys.ts'
import { statementOf } from '../ledger/link.ts'
import { readStatement } from '../ledger/open.ts'
import type { BreakGlass } from '../record/break-glass.ts'
import { KINDS, type Kind } from '../record/kinds/table.ts'
import type { LedgerId, Stream, StreamName, Zone } from '../record/place.ts'
import { count, digest, instant, listOf, objectOf, oneOf, type Shape, text } from '../record/shape.ts'
import { BODY } from '../record/shapes.ts'
import { type Evidence, type Gap, type RedactedRecord, type SealedRecord, stageOf } from '../record/stages.ts'
import { type Digest, fromBase64, type Instant, type Json, type JsonObject, parseJson, printJson, sha256, toBase64 } from '../shared/bytes.ts'
import type { Clock, Files, Random } from '../shared/effects.ts'
import { LedgerError, messageOf, systemCode } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import { type Envelope, envelop, type SealPorts } from '../sign/seal.ts'

export interface SpoolPorts extends SealPorts {
  readonly files: Files
  readonly clock: Clock
  readonly random: Random
  /** The folder of the spool. */
  readonly spool: string
}

/** An envelope without signatures is one that nobody could sign any more. */
interface Captured extends JsonObject {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: Envelope['signatures'] | readonly []
}

export interface Spooled {
  readonly path: string
  readonly stream: Stream
  readonly record: RedactedRecord
  readonly captured: Captured
  readonly capturedAt: Instant
  readonly why: string
  /** What was sent and perhaps stored: sent again before anything else, so that a lost answer makes no second record. */
  readonly sealed: { readonly sequence: number; readonly bytes: Uint8Array } | undefined
}

/**
 * Never throws: a full disk is a gap too, one that says so. A kind that may not be late is not kept. `glass`: leave to
 * keep an intent, sealed as it is now; one that nobody can sign is not kept.
 */
export async function spool<K extends Kind>(
  record: RedactedRecord<K>,
  stream: Stream,
  why: LedgerError,
  sealed: SealedRecord | undefined,
  ports: SpoolPorts,
  glass?: BreakGlass,
): Promise<Gap> {
  if (!(KINDS[record.kind].late === 'spool' || isInside(record.kind, glass))) return gapOf(why)
  try {
    const captured = await capture(record, ports)
    if (glass !== undefined && captured.signatures.length === 0) return gapOf(why)
    const content = spoolFile(record, stream, why, sealed, captured, ports)
    const at = ports.clock.now()
    const path = join(ports.spool, `${at.replaceAll(/[^0-9]/g, '')}-${Buffer.from(ports.random.bytes(6)).toString('hex')}.json`)
    await ports.files.createNew(path, printJson(content), { mode: 0o600, stage: join(ports.spool, '.tmp') })
    return stageOf<Gap>({ why, spooled: path, ...(glass && { broken: { ...glass, intent: captured } }) })
  } catch (thrown) {
    const says = `${why.message}; and it could not be kept for later either: ${messageOf(thrown)}`
    return gapOf(new LedgerError(why.code, { says, fix: why.fix }, { cause: thrown }))
  }
}

function isInside(kind: Kind, glass: BreakGlass | undefined): glass is BreakGlass {
  return glass !== undefined && KINDS[kind].late === 'inside'
}

/** Nothing stands in the ledger, and nothing waits for it either. */
export function gapOf(why: LedgerError): Gap {
  return stageOf<Gap>({ why, spooled: undefined })
}

function spoolFile<K extends Kind>(
  record: RedactedRecord<K>,
  stream: Stream,
  why: LedgerError,
  sealed: SealedRecord | undefined,
  captured: Captured,
  ports: SpoolPorts,
): Json {
  return {
    version: 1,
    stream: { zone: stream.zone, name: stream.name, scope: stream.scope },
    kind: record.kind,
    why: why.code,
    capturedAt: ports.clock.now(),
    captured,
    evidence: record.evidence.map(({ name, bytes }) => ({ name, bytes: toBase64(bytes) })),
    sealed: sealed === undefined ? null : { key: keyOf(sealed.slot), sequence: sealed.slot.sequence, bytes: toBase64(sealed.bytes) },
  }
}

/** Signed now, so that nobody rewrites it while it waits; unsigned, and said to be, where the signer has gone. */
async function capture<K extends Kind>(record: RedactedRecord<K>, ports: SpoolPorts): Promise<Captured> {
  const payload = printJson(statementOf(record, undefined))
  try {
    return (await envelop(payload, ports)).envelope
  } catch (thrown) {
    if (!(thrown instanceof LedgerError)) throw thrown
    return { payload: toBase64(payload), payloadType: PAYLOAD_TYPE, signatures: [] }
  }
}

const base64: Shape = (value, at) => (typeof value === 'string' && fromBase64(value) !== undefined ? [] : [`${at}: base64 expected`])
const spoolShape = objectOf(
  {
    version: (value, at) => (value === 1 ? [] : [`${at}: 1 expected`]),
    stream: objectOf({ zone: oneOf('changes', 'reviews'), name: streamNameShape, scope: digest }),
    kind: text,
    why: text,
    capturedAt: instant,
    // It becomes a member of the late record, where another member (`absent`) would mean another thing.
    captured: objectOf({ payload: base64, payloadType: text, signatures: listOf(objectOf({ keyid: text, sig: base64 }, { closed: true })) }, { closed: true }),
    evidence: listOf(objectOf({ name: text, bytes: base64 })),
    sealed: (value, at) => (value === null ? [] : objectOf({ key: text, sequence: count, bytes: base64 })(value, at)),
  },
  { closed: true },
)

interface SpoolJson {
  readonly stream: { readonly zone: Zone; readonly name: StreamName; readonly scope: Digest }
  readonly kind: Kind
  readonly why: string
  readonly capturedAt: Instant
  readonly captured: Captured
  readonly evidence: readonly { readonly name: string; readonly bytes: string }[]
  readonly sealed: { readonly sequence: number; readonly bytes: string } | null
}

/** Oldest first. `broken` are files that are not ours or not whole: told, never shipped. */
export async function readSpool(
  ledger: LedgerId,
  { files, spool: folder }: Pick<SpoolPorts, 'files' | 'spool'>,
): Promise<{ readonly waiting: readonly Spooled[]; readonly broken: readonly string[] }> {
  const names = (await files.list(folder)).filter((name) => name.endsWith('.json'))
  const waiting: Spooled[] = []
  const broken: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const spooled = openSpooled(path, await plainFile(path, files), ledger)
    if (spooled === undefined) broken.push(name)
    else waiting.push(spooled)
  }
  return { waiting, broken }
}

/** Any step can put a link, a pipe or an unreadable file there: none of it may stop what waits beside it, or hang whoever reads. */
async function plainFile(path: string, files: Files): Promise<Uint8Array | undefined> {
  try {
    return (await files.look(path))?.kind === 'file' ? await files.read(path, LIMITS.answerBytes) : undefined
  } catch (thrown) {
    if (systemCode(thrown) === undefined && !(thrown instanceof LedgerError)) throw thrown
    return undefined
  }
}

const CAPTURED = objectOf({ predicate: objectOf(BODY), predicateType: text, subject: listOf(objectOf({})) })

function openSpooled(path: string, bytes: Uint8Array | undefined, ledger: LedgerId): Spooled | undefined {
  let value: Json
  try {
    value = parseJson(bytes ?? new Uint8Array())
  } catch {
    return undefined // half-written, or somebody else's
  }
  if (spoolShape(value, 'spool').length > 0) return undefined
  const held = value as unknown as SpoolJson
  const statement = readStatement(fromBase64(held.captured.payload) as Uint8Array, CAPTURED)
  if ('malformed' in statement || statement.kind !== held.kind) return undefined
  const evidence = held.evidence.map(({ name, bytes: encoded }) => evidenceFrom(name, fromBase64(encoded) as Uint8Array))
  const body = statement.predicate as unknown as RedactedRecord['body']
  return {
    path,
    stream: { ledger, ...held.stream },
    record: stageOf<RedactedRecord>({ kind: held.kind, operation: body.operation.id, body, evidence }),
    captured: held.captured,
    capturedAt: held.capturedAt,
    why: held.why,
    sealed: held.sealed === null ? undefined : { sequence: held.sealed.sequence, bytes: fromBase64(held.sealed.bytes) as Uint8Array },
  }
}

function evidenceFrom(name: string, bytes: Uint8Array): Evidence {
  return { name, digest: sha256(bytes), bytes }
}

/** The record as it is written late: what it said when it was captured, under the signature of that moment. */
export function asLate({ record, captured, capturedAt, why }: Spooled): RedactedRecord {
  const proof = captured.signatures.length === 0 ? { absent: 'error', why: 'the signer had gone when this was captured' } : captured
  const body = { ...record.body, late: { why, capturedAt, captured: proof } } as unknown as RedactedRecord['body']
  return stageOf<RedactedRecord>({ kind: record.kind, operation: record.operation, body, evidence: record.evidence })
}
