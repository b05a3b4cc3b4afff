/** Strict reading of a stored object: it prints back identically and has every member, or it is malformed. */

import type { KindRow } from '../record/kinds/kind.ts'
import { KINDS, type Kind, kindOf } from '../record/kinds/table.ts'
import type { Slot } from '../record/place.ts'
import { count, digest, listOf, nullOr, objectOf, oneOf, type Shape, text } from '../record/shape.ts'
import { BODY } from '../record/shapes.ts'
import { type Chain, type OpenedRecord, stageOf } from '../record/stages.ts'
import { type Json, type JsonObject, parseJson, parsePlain } from '../shared/bytes.ts'
import { messageOf } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import { type Unwrapped, type UnwrappedBundle, unwrap } from './entry.ts'
import { peakCount } from './merkle.ts'
import { type About, isSubjectName, type Subject, subjectsOf } from './subjects.ts'

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'

export type Malformed = { readonly malformed: string }

const seen = listOf(objectOf({ sequence: count, what: oneOf('foreign', 'hidden', 'versions', 'ahead') }, { closed: true }))
/** Closed: within v1 it never gains a member, and an unknown one is refused. */
const chain = objectOf(
  {
    ledger: nullOr(digest),
    zone: text,
    stream: text,
    sequence: count,
    previous: nullOr(objectOf({ leaf: digest }, { closed: true })),
    tree: objectOf({ size: count, peaks: listOf(digest) }, { closed: true }),
    root: nullOr(objectOf({ size: count, leaf: digest }, { closed: true })),
  },
  { closed: true, optional: { seen } },
)
const statement = objectOf(
  {
    _type: (value, at) => (value === STATEMENT_TYPE ? [] : [`${at}: ${STATEMENT_TYPE} expected`]),
    predicate: objectOf({ ...BODY, chain }),
    predicateType: text,
    subject: listOf(objectOf({ name: text, digest: objectOf({}) })),
  },
  { closed: true },
)

/** What is stored at `slot`, opened. Its signature is not looked at. */
export function openRecord(bytes: Uint8Array, slot: Slot): OpenedRecord | Malformed {
  return openUnwrapped(unwrap(bytes, slot))
}

export function openUnwrapped(unwrapped: Unwrapped): OpenedRecord | Malformed {
  const { content, size } = unwrapped
  if (size > LIMITS.objectBytes) return { malformed: `larger than ${LIMITS.objectBytes} bytes` }
  if ('malformed' in content) return content
  const read = content.plain ? statementIn(parsePlain(content.payload), statement) : readStatement(content.payload)
  if ('malformed' in read) return read
  const problem = problemOfSubjects(read)
  return problem === undefined ? opened(unwrapped, content, read) : { malformed: `subject ${problem}` }
}

/** A verifier that knows nothing of ours shows its user the subjects: they must not speak of something else than the record. */
function problemOfSubjects({ predicate, subject }: Statement): string | undefined {
  const expected = subjectsOf(predicate as unknown as About)
  const told = subject.filter(({ name }) => isSubjectName(name))
  for (const { name, digest } of expected) {
    const [one, ...more] = told.filter((each) => each.name === name)
    if (one === undefined) return `${name}: missing`
    if (more.length > 0) return `${name}: stands there twice`
    if (!isSame(one, name, digest)) return `${name}: not what the predicate has`
  }
  const unfounded = told.find(({ name }) => !expected.some((each) => each.name === name))
  return unfounded && `${unfounded.name}: the predicate has none`
}

function isSame(told: JsonObject, name: string, digest: Subject['digest']): boolean {
  const [[algorithm, value] = []] = Object.entries(digest)
  const held = told['digest'] as JsonObject
  return algorithm !== undefined && Object.keys(told).length === 2 && told['name'] === name && Object.keys(held).length === 1 && held[algorithm] === value
}

interface Statement {
  readonly kind: Kind
  readonly predicate: JsonObject
  readonly subject: readonly (JsonObject & { readonly name: string })[]
}

/** A payload on its own, as the keeper and a late record's envelope have it too. */
export function readStatement(payload: Uint8Array, shape: Shape = statement): Statement | Malformed {
  let json: Json
  try {
    json = parseJson(payload)
  } catch (thrown) {
    return { malformed: `payload: ${messageOf(thrown)}` }
  }
  return statementIn(json, shape)
}

function statementIn(json: Json, shape: Shape): Statement | Malformed {
  const problems = shape(json, 'statement')
  if (problems.length > 0) return { malformed: problems.slice(0, 5).join('; ') }
  const value = json as JsonObject
  const kind = kindOf(value['predicateType'] as string)
  if (kind === undefined) return { malformed: `an unknown predicate type: ${String(value['predicateType'])}` }
  const predicate = value['predicate'] as JsonObject
  const own = (KINDS[kind] as KindRow<unknown>).own(predicate)
  return own.length > 0 ? { malformed: own.slice(0, 5).join('; ') } : { kind, predicate, subject: value['subject'] as unknown as Statement['subject'] }
}

function opened({ slot, leaf, digest: objectDigest }: Unwrapped, bundle: UnwrappedBundle, { kind, predicate }: Statement): OpenedRecord | Malformed {
  const held = predicate['chain'] as unknown as Chain
  if (held.tree.peaks.length !== peakCount(held.tree.size)) return { malformed: 'chain.tree: peaks do not make that size' }
  const founding = kind === 'genesis'
  if (founding !== (held.ledger === null) || founding !== (held.root === null)) return { malformed: 'chain: only a genesis has no ledger and no root' }
  return stageOf<OpenedRecord>({
    kind,
    slot,
    leaf,
    chain: held,
    // Its shape was checked against the kind's own table a moment ago.
    body: predicate as unknown as OpenedRecord['body'],
    predicate,
    payload: bundle.payload,
    payloadDigest: bundle.payloadDigest,
    digest: objectDigest,
    signature: bundle.signature,
    hint: bundle.hint,
  })
}

/** Where the record says that it stands. Elsewhere it is misplaced: taken from another slot, stream, zone or ledger. */
export function standsAt({ chain: held, kind, payloadDigest }: OpenedRecord, slot: Slot): boolean {
  const ledger = kind === 'genesis' ? payloadDigest : held.ledger
  return ledger === slot.ledger && held.zone === slot.zone && held.stream === slot.name && held.sequence === slot.sequence && held.tree.size === slot.sequence
}
