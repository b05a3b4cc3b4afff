/**
 * A late record holds the envelope that was signed when it was captured. Whoever ships it could have changed what it
 * says while it waited in a spool; that envelope tells.
 */
import { PAYLOAD_TYPE } from '../ledger/entry.ts'
import { readStatement } from '../ledger/open.ts'
import { KINDS } from '../record/kinds/table.ts'
import type { Zone } from '../record/place.ts'
import { listOf, objectOf, text } from '../record/shape.ts'
import { BODY } from '../record/shapes.ts'
import { isKind, type OpenedRecord } from '../record/stages.ts'
import { fromBase64, type JsonObject, printed } from '../shared/bytes.ts'
import type { RootTrust } from '../trust/root.ts'
import { hintOf, type Seal, type Verifier } from '../trust/verifier.ts'
import type { Captured } from './view.ts'

/** As record/shapes.ts has checked it. */
type Envelope = {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: readonly { readonly sig: string }[]
}

const SHAPE = objectOf({ predicate: objectOf(BODY), predicateType: text, subject: listOf(objectOf({})) })

export function holdsCaptured({ predicate }: OpenedRecord): boolean {
  return 'late' in predicate || 'breakGlass' in predicate
}

/** `undefined` for a record that holds none. One that was captured late counts before the intent that it may hold. */
export async function judgeCaptured(record: OpenedRecord, zone: Zone, trust: RootTrust, verifier: Verifier): Promise<Captured | undefined> {
  const late = await judgeLate(record, zone, trust, verifier)
  if (late !== undefined && 'refused' in late) return late
  const intent = await judgeIntent(record, zone, trust, verifier)
  return intent !== undefined && 'refused' in intent ? intent : (late ?? intent)
}

/** The intent of a change under break-glass, as it was sealed before the command: of the same operation, by somebody who may sign. */
async function judgeIntent(record: OpenedRecord, zone: Zone, trust: RootTrust, verifier: Verifier): Promise<Seal | undefined> {
  if (!isKind(record, 'outcome') || record.body.breakGlass === undefined) return undefined
  const { payload: encoded, payloadType, signatures } = record.body.breakGlass.intent
  const [payload, signature] = [fromBase64(encoded), fromBase64(signatures[0]?.sig ?? '')]
  const statement = payload && readStatement(payload, SHAPE)
  if (payload === undefined || signature === undefined || statement === undefined || 'malformed' in statement || signatures.length !== 1)
    return refused('the intent in it is not one of ours')
  const said = statement.predicate as unknown as Pick<OpenedRecord['body'], 'operation'>
  if (payloadType !== PAYLOAD_TYPE || statement.kind !== 'intent' || said.operation.id !== record.body.operation.id)
    return refused('the intent in it is of another operation')
  return judgeUnhinted({ payload, signature }, record, zone, trust, verifier)
}

/** `undefined` for a record that is not late. */
async function judgeLate(record: OpenedRecord, zone: Zone, trust: RootTrust, verifier: Verifier): Promise<Captured | undefined> {
  const captured = capturedIn(record)
  if (captured === undefined || 'unsigned' in captured) return captured
  const payload = fromBase64(captured.payload)
  const signature = fromBase64(captured.signatures[0]?.sig ?? '')
  if (payload === undefined || signature === undefined || captured.signatures.length !== 1 || captured.payloadType !== PAYLOAD_TYPE) {
    return refused('the envelope that it was captured in is not one of ours')
  }
  if (!saysTheSame(payload, record)) return refused('it does not say what it said when it was captured')
  return judgeUnhinted({ payload, signature }, record, zone, trust, verifier)
}

function capturedIn({ kind, predicate }: OpenedRecord): Envelope | { readonly unsigned: string } | undefined {
  const late = predicate['late'] as JsonObject | undefined
  if (late === undefined || KINDS[kind].late !== 'spool') return undefined
  const { captured } = late as { readonly captured: Envelope | { readonly absent: string; readonly why: string } }
  return 'absent' in captured ? { unsigned: captured.why } : captured
}

/** All but its place in the chain, and that it is late. */
function saysTheSame(payload: Uint8Array, { kind, predicate }: OpenedRecord): boolean {
  const statement = readStatement(payload, SHAPE)
  if ('malformed' in statement || statement.kind !== kind) return false
  const { chain: _chain, late: _late, ...said } = predicate
  return printed(said) === printed(statement.predicate)
}

/** An envelope has no hint, so each signer that is allowed there is tried. */
async function judgeUnhinted(
  envelope: { readonly payload: Uint8Array; readonly signature: Uint8Array },
  { chain }: OpenedRecord,
  zone: Zone,
  trust: RootTrust,
  verifier: Verifier,
): Promise<Seal> {
  for (const rule of trust.allowed(zone, chain.root?.size ?? 0)) {
    const spki = fromBase64(rule.spki)
    if (spki === undefined) continue
    const seal = await verifier.verify({ ...envelope, hint: hintOf(spki) }, [rule])
    if (!('refused' in seal)) return seal
  }
  return refused('nobody who may sign here signed it when it was captured')
}

function refused(detail: string): Seal {
  return { refused: 'SIGNATURE_INVALID', detail: `what was captured earlier: ${detail}` }
}
