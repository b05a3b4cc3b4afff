/** A directory ledger in which every record is a real one: linked, signed, and as large as records of commands are. Only what redaction makes of them is made once. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { endOf, planned, startOf } from '../__tests__/fakes/commands.ts'
import { appendRecord } from '../src/flows/append-record.ts'
import { foundingHead, type Head } from '../src/ledger/head.ts'
import { keyOf, registerOf } from '../src/ledger/keys.ts'
import { link } from '../src/ledger/link.ts'
import { grow as grown } from '../src/ledger/merkle.ts'
import { intentOf } from '../src/record/kinds/intent.ts'
import { outcomeOf } from '../src/record/kinds/outcome.ts'
import { planOf } from '../src/record/kinds/plan.ts'
import { registrationOf } from '../src/record/kinds/register.ts'
import type { Leaf } from '../src/record/place.ts'
import { type Receipt, type RedactedRecord, stageOf } from '../src/record/stages.ts'
import { isAbsent } from '../src/record/values.ts'
import { redact } from '../src/redact/redact.ts'
import { nothingRemembered } from '../src/session/memory.ts'
import type { Instant } from '../src/shared/bytes.ts'
import { seal } from '../src/sign/seal.ts'
import { body, effects, facts, foundLedger, freshPorts, type LongLedger } from './long-ledger.ts'

/** A plan of three changes, its intent, its outcome: what an apply leaves behind. */
interface Written {
  readonly plan: RedactedRecord<'plan'>
  readonly intent: RedactedRecord<'intent'>
  readonly outcome: RedactedRecord<'outcome'>
}

function written(): Written {
  const ports = { random: effects.random, ownSecrets: [] }
  const at = effects.clock.now()
  const start = startOf({ operation: '0'.repeat(32), facts, at })
  const plan = startOf({ operation: '0'.repeat(32), facts, at, class: 'plan' })
  const intent = stageOf<Receipt<'intent'>>({} as Receipt<'intent'>)
  return {
    plan: redact(planOf(endOf(plan, { code: 0 }, at, { plan: planned(3) })), ports),
    intent: redact(intentOf(start), ports),
    outcome: redact(outcomeOf(endOf(start, { code: 0 }, at), { ...intent, leaf: `sha256:${'0'.repeat(64)}` as Leaf }), ports),
  }
}

function fresh(): { readonly operation: string; readonly salt: string; readonly recordedAt: Instant } {
  return {
    operation: Buffer.from(effects.random.bytes(16)).toString('hex'),
    salt: Buffer.from(effects.random.bytes(16)).toString('base64'),
    recordedAt: effects.clock.now(),
  }
}

export interface SignedLedger extends LongLedger {
  /** Where the public key of its one signer lies. */
  readonly publicKey: string
  /** Appends as many more. */
  grow(count: number): Promise<void>
}

export async function signedLedger(folder: string, count: number): Promise<SignedLedger> {
  const ledger = await foundLedger(folder)
  const { stream, signer } = ledger
  const ports = await freshPorts(ledger, nothingRemembered)
  const { leaf } = await appendRecord(redact(registrationOf(stream, body()), ports), registerOf(stream), ports)
  let head = foundingHead(stream, leaf, (await ports.openRoot()).newest)
  const write = writer(ledger)
  const grow = async (more: number) => {
    for (const end = head.next + more; head.next < end; ) head = await write(head)
  }
  await grow(count)
  const publicKey = join(folder, 'ledger.pub')
  writeFileSync(publicKey, pemOf((await signer.sign(new Uint8Array())).signer.spki))
  return { ...ledger, publicKey, grow }
}

function pemOf(spki: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${spki.replaceAll(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`
}

/** As the operation of this round found it, and left it one serial on: with a state that goes back, a verification would be about that. */
function stateIn({ kind, body: { state } }: RedactedRecord, serial: number): RedactedRecord['body']['state'] {
  if (isAbsent(state)) return state
  const { before, after } = state
  const left = kind === 'outcome' ? serial + 1 : serial
  return { ...state, before: isAbsent(before) ? before : { ...before, serial }, after: isAbsent(after) ? after : { ...after, serial: left } }
}

/** Plan, intent, outcome, and so on, each at the head that it is given. */
function writer({ folder, signer }: LongLedger): (head: Head) => Promise<Head> {
  const { plan, intent, outcome } = written()
  let operation = ''
  return async (head) => {
    const sequence = head.next
    const { operation: id, salt, recordedAt } = fresh()
    const of = <R extends RedactedRecord>(record: R, operationId: string, more: object = {}): R => ({
      ...record,
      operation: operationId,
      body: { ...record.body, ...more, salt, recordedAt, operation: { id: operationId }, state: stateIn(record, 1 + Math.floor(sequence / 3)) },
    })
    if (sequence % 3 !== 2) operation = id
    const record = sequence % 3 === 0 ? of(plan, id) : sequence % 3 === 1 ? of(intent, operation) : of(outcome, operation, { closes: { leaf: head.previous } })
    const sealed = await seal(link(record, head), { signer })
    const path = join(folder, 'ledger', keyOf(sealed.slot))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, sealed.bytes)
    return { ...head, next: sequence + 1, previous: sealed.leaf, tree: grown(head.tree, sealed.leaf) }
  }
}
