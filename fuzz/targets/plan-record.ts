/** From a plan to the record of it: nothing that is secret comes out, nothing that a reviewer must see is lost. */
import { isDeepStrictEqual } from 'node:util'
import { endOf, factsOf, startOf } from '../../__tests__/fakes/commands.ts'
import { planIn } from '../../src/capture/tools/adapters/terraform/plan.ts'
import { foundingHead } from '../../src/ledger/head.ts'
import { runsOf } from '../../src/ledger/keys.ts'
import { link } from '../../src/ledger/link.ts'
import { readStatement } from '../../src/ledger/open.ts'
import { planOf } from '../../src/record/kinds/plan.ts'
import type { LedgerId } from '../../src/record/place.ts'
import type { RedactedRecord } from '../../src/record/stages.ts'
import { isAbsent } from '../../src/record/values.ts'
import { redact } from '../../src/redact/redact.ts'
import { type Instant, type Json, type JsonObject, parseJson, sha256 } from '../../src/shared/bytes.ts'
import { planted, tracesOf } from '../canaries.ts'
import { Choices } from '../choices.ts'
import { edited } from '../edited.ts'
import { NO_SALT } from '../seeds.ts'
import { must, type Target } from '../target.ts'
import { planEdits, plansAsJson } from './plan.ts'

interface Input {
  readonly json: Json
  /** What is planted follows from it, and where. */
  readonly plant: number
}

const AT = '2026-01-01T00:00:00Z' as Instant
const START = startOf({ operation: '0'.repeat(32), facts: factsOf({ session: 'fuzz' }), at: AT, class: 'plan' })
const HEAD = foundingHead(runsOf({ ledger: sha256('') as LedgerId, zone: 'changes' }, '1'), undefined, { size: 2, leaf: sha256('root') as never })

export const planRecord: Target<Input> = {
  about: 'planIn, redact, link: a planted secret is in nothing that is stored, in no form; what was changed is all there; the payload reads strictly',
  stages: ['no plan', 'recorded'],
  prepare(setting) {
    const plans = plansAsJson(setting)
    const edit = planEdits(plans)
    const small = plans.filter((json) => JSON.stringify(json).length < 4_000)
    return Promise.resolve({
      inputs: edited<Input>(
        small.map((json, plant) => ({ json, plant })),
        ({ json }, choices) => ({ json: edit(json, choices), plant: choices.next() }),
      ),
      check: ({ json, plant }) => (isObject(json) ? recorded(json, new Choices(plant)) : 'no plan'),
    })
  },
}

function isObject(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function recorded(json: JsonObject, choices: Choices): string {
  const { plan, canary } = planted(json, choices)
  const read = planIn(Buffer.from(JSON.stringify(plan)))
  if (isAbsent(read)) return 'no plan'
  const end = endOf(START, { code: 0 }, AT, { plan: read.plan })
  const record = redact(planOf({ ...end, after: { ...end.after, secrets: read.secrets } }), { random: NO_SALT, ownSecrets: [] })
  const { payload } = link(record, HEAD)
  mustHide(canary, payload, record)
  const statement = readStatement(payload)
  must(!('malformed' in statement), `the payload is malformed: ${'malformed' in statement ? statement.malformed : ''}`)
  mustTellAll(read.plan, record)
  // Fail-safe, and yet a miss: the pass that judges each value left a secret to the check of the whole.
  must(!record.body.redaction.degraded, 'the record was degraded')
  return 'recorded'
}

function mustHide(canary: string, payload: Uint8Array, { evidence }: RedactedRecord): void {
  const stored = [payload, ...evidence.map(({ bytes }) => bytes)].map((bytes) => Buffer.from(bytes))
  for (const trace of tracesOf(canary)) must(!stored.some((bytes) => bytes.includes(trace)), `${trace} came out, of the secret ${JSON.stringify(canary)}`)
}

type Told = Readonly<Record<string, unknown>>

/** Every change is listed, in the record or beside it, with all that is no value. */
function mustTellAll(plan: Exclude<ReturnType<typeof planIn>, { readonly absent: unknown }>['plan'], { body, evidence }: RedactedRecord<'plan'>): void {
  if (isAbsent(body.plan)) throw new Error('the record has no plan')
  const lists = body.plan as unknown as Readonly<Record<string, readonly Told[]>>
  for (const [name, object] of [
    ['changes', 'changes.json'],
    ['drift', 'drift.json'],
  ] as const) {
    const beside = evidence.find((one) => one.name === object)
    const told = beside === undefined ? lists[name] : (parseJson(beside.bytes) as unknown as Readonly<Record<string, readonly Told[]>>)[name]
    const wanted = plan[name].map((change) => structureOf({ ...change }))
    must(isDeepStrictEqual((told ?? []).map(structureOf).sort(), wanted.sort()), `the ${name} are not all told as they are`)
  }
  must(isDeepStrictEqual(body.plan.counts, plan.counts), 'other counts')
}

function structureOf({ attributes, ...members }: Told): string {
  const paths = (attributes as readonly Told[]).map(({ path, op, sensitive }) => [path, op, sensitive])
  return JSON.stringify([Object.entries(members).sort(), paths])
}
