/** Stored records: bundle, envelope, statement, chain. */
import { isDeepStrictEqual } from 'node:util'
import { leafOf } from '../../src/ledger/entry.ts'
import { openRecord, standsAt } from '../../src/ledger/open.ts'
import type { OpenedRecord } from '../../src/record/stages.ts'
import { fromBase64, type Json, type JsonObject, printed, toBase64 } from '../../src/shared/bytes.ts'
import { KeyVerifier } from '../../src/trust/verifier.ts'
import type { Choices } from '../choices.ts'
import { editJson } from '../edit-json.ts'
import { editBytes } from '../edit-text.ts'
import { edited } from '../edited.ts'
import { canonical, jsonOf, leafOfBytes, payloadOfBundle } from '../oracles.ts'
import { type Stored, seedLedger } from '../seeds.ts'
import { must, type Target } from '../target.ts'

export const record: Target<Stored> = {
  about: 'openRecord, leafOf, KeyVerifier: never throw; what opens prints back, has the leaf that the format says, and is believed only if it was signed',
  stages: ['no bundle', 'no statement', 'misplaced', 'not believed', 'believed'],
  async prepare() {
    const { ledger, records } = await seedLedger()
    const rules = [...new Map(Object.values(ledger.signers).map(({ rule }) => [rule.spki, rule])).values()]
    const signed = new Set(records.flatMap(({ bytes }) => textOf(payloadOfBundle(bytes))))
    const verifier = new KeyVerifier()
    return {
      inputs: edited(records, editOf(records)),
      async check({ slot, bytes }) {
        const leaf = leafOf(bytes, slot)
        must(leaf === leafOfBytes(bytes, slot), `leaf ${leaf}, and by the format ${leafOfBytes(bytes, slot)}`)
        const opened = openRecord(bytes, slot)
        if ('malformed' in opened) return payloadOfBundle(bytes) === undefined ? 'no bundle' : 'no statement'
        mustPrintBack(opened, bytes)
        must(opened.leaf === leaf, 'a record with a leaf of its own')
        must(isDeepStrictEqual(openRecord(bytes, slot), opened), 'read twice, and not the same')
        const seal = await verifier.verify(opened, rules)
        must('refused' in seal || signed.has(textOf(opened.payload).join('')), 'believed, and nobody signed it')
        if (!standsAt(opened, slot)) return 'misplaced'
        return 'refused' in seal ? 'not believed' : 'believed'
      },
    }
  },
}

function textOf(bytes: Uint8Array | undefined): readonly string[] {
  return bytes === undefined ? [] : [Buffer.from(bytes).toString('latin1')]
}

function mustPrintBack(opened: OpenedRecord, bytes: Uint8Array): void {
  for (const held of [bytes, opened.payload]) {
    const back = canonical(jsonOf(held)?.value)
    must(back !== undefined && Buffer.from(back).equals(held), 'accepted, and does not print back')
  }
  must(
    canonical(opened.predicate) === canonical((jsonOf(opened.payload)?.value as JsonObject | undefined)?.['predicate']),
    'another predicate than the payload has',
  )
}

/** Of the stored bytes, of the bundle, of the statement in it, or of the slot that it is said to lie in. */
function editOf(records: readonly Stored[]) {
  const bundles = records.map(({ bytes }) => jsonOf(bytes)?.value ?? null)
  const statements = bundles.map(statementIn)
  const onBytes = editBytes()
  const onBundle = editJson({ others: bundles })
  const onStatement = editJson({ others: statements })
  return ({ slot, bytes }: Stored, choices: Choices): Stored =>
    choices.weighted<Stored>([
      [3, () => ({ slot, bytes: onBytes(bytes, choices) })],
      [3, () => ({ slot, bytes: replaced(bytes, (bundle) => onBundle(bundle, choices)) })],
      [9, () => ({ slot, bytes: replaced(bytes, (bundle) => withStatement(bundle, onStatement(statementIn(bundle), choices))) })],
      [1, () => ({ slot: { ...slot, ...choices.pick([{ sequence: slot.sequence + 1 }, { ...choices.pick(records).slot }]) }, bytes })],
    ])
}

function statementIn(bundle: Json): Json {
  const payload = ((bundle as JsonObject | null)?.['dsseEnvelope'] as JsonObject | undefined)?.['payload']
  return jsonOf(fromBase64(String(payload)) ?? new Uint8Array())?.value ?? null
}

function withStatement(bundle: Json, statement: Json): Json {
  if (typeof bundle !== 'object' || bundle === null || Array.isArray(bundle)) return bundle
  const held = bundle as JsonObject
  return { ...held, dsseEnvelope: { ...(held['dsseEnvelope'] as JsonObject), payload: toBase64(Buffer.from(printedOr(statement))) } }
}

function replaced(bytes: Uint8Array, edit: (bundle: Json) => Json): Uint8Array {
  const bundle = jsonOf(bytes)
  return bundle === undefined ? bytes : Buffer.from(printedOr(edit(bundle.value)))
}

/** As we would print it; as JavaScript does where we would not. */
function printedOr(value: Json): string {
  try {
    return printed(value)
  } catch {
    return JSON.stringify(value) // a fraction, a lone surrogate: to be refused by whoever reads it
  }
}
