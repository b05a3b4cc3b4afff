import type { JsonObject } from '../../shared/bytes.ts'
import type { Exit } from '../../shared/effects.ts'
import { type Body, bodyAfter, commonMembers } from '../body.ts'
import type { BrokenGlass } from '../break-glass.ts'
import type { Result } from '../change.ts'
import { PLAN_DOUBTS, type Plan, type PlanRecord, type StateMark, type Status } from '../command.ts'
import type { Leaf } from '../place.ts'
import { digest, field, listOf, objectOf, oneOf, text } from '../shape.ts'
import { BODY, brokenGlass, exit, late, plan, planRecord, result, status } from '../shapes.ts'
import { type AuditRecord, type CapturedAfter, type Intent, stageOf } from '../stages.ts'
import { absent, type Field, isAbsent } from '../values.ts'
import { applies, type IntentBody, intentBodyOf, wordsOf } from './intent.ts'
import type { KindRow } from './kind.ts'

/**
 * What became of one intent: the same operation, and its leaf. Only where a gap was let through is there no leaf:
 * then `unannounced` is what the intent would have said, and verification says INTENT_NOT_STORED.
 */
export interface OutcomeBody extends Body {
  readonly closes: Field<{ readonly leaf: Leaf }>
  readonly unannounced: Field<IntentBody & { readonly code: string }>
  readonly exit: Field<Exit>
  readonly status: Status
  /** How it is known: by the process' own exit, or by what post found. */
  readonly seenBy: 'exit' | 'post' | 'refusal'
  readonly plan: Field<Plan>
  readonly planRecord: Field<PlanRecord>
  readonly results: Field<readonly Result[]>
  /** `true`: the plan file had the bytes of the recorded plan, and nobody touched it. `false`: after the command it has other bytes than before. */
  readonly samePlan: Field<boolean>
  /** There only when the command was started under break-glass: verification says BREAK_GLASS_OPEN until another person annotates it. */
  readonly breakGlass?: BrokenGlass
}

export function outcomeOf(end: CapturedAfter, intent: Intent): AuditRecord<'outcome'> {
  const { start, exit: left, after } = end
  const body: OutcomeBody = {
    ...bodyAfter(end),
    closes: closedBy(intent),
    unannounced: unannouncedBy(end, intent),
    exit: left ?? absent('not-applicable', 'the command was not started'),
    status: statusOf(left),
    seenBy: left === null ? 'refusal' : 'exit',
    plan: after.plan,
    planRecord: appliedRecord(end),
    results: after.results,
    samePlan: samePlan(end),
    ...brokenBy(intent),
  }
  return stageOf<AuditRecord<'outcome'>>({ kind: 'outcome', body, secrets: [...start.call.secrets, ...start.before.secrets, ...after.secrets] })
}

function closedBy(intent: Intent): OutcomeBody['closes'] {
  if (intent === 'not-needed') return absent('not-applicable', 'this command needs no intent')
  return 'why' in intent ? absent('not-available', `the intent has no receipt: ${intent.why.code}`) : { leaf: intent.leaf }
}

function unannouncedBy(end: CapturedAfter, intent: Intent): OutcomeBody['unannounced'] {
  if (intent === 'not-needed' || !('why' in intent)) return absent('not-applicable', 'the intent stands in the ledger')
  return { ...intentBodyOf(end.start), code: intent.why.code }
}

function brokenBy(intent: Intent): Pick<OutcomeBody, 'breakGlass'> {
  return intent === 'not-needed' || !('why' in intent) || intent.broken === undefined ? {} : { breakGlass: intent.broken }
}

function statusOf(left: Exit | null): Status {
  if (left === null) return 'not-started'
  if ('signal' in left) return 'interrupted'
  return left.code === 0 ? 'succeeded' : 'failed'
}

/** The recorded plan is the one that was applied only as long as nobody touched its file meanwhile. */
function appliedRecord({ start: { planRecord }, planFate }: CapturedAfter): Field<PlanRecord> {
  return isAbsent(planRecord) || isAbsent(planFate) || planFate === 'untouched' ? planRecord : absent('not-available', PLAN_DOUBTS[planFate])
}

/** The record of the plan was found by the digest of the file that the command was given. */
function samePlan({ start: { planRecord }, planFate }: CapturedAfter): Field<boolean> {
  if (planFate === 'changed') return false
  if (isAbsent(planRecord)) return absent('not-available', planRecord.why)
  if (isAbsent(planFate)) return planFate
  return planFate === 'untouched' ? true : absent('not-available', PLAN_DOUBTS[planFate])
}

/** What post knows of a command whose outcome nobody wrote. */
export interface Aftermath {
  readonly status: 'interrupted' | 'lost' | 'not-started'
  readonly why: string
  readonly state: Field<StateMark>
}

/** For an intent of this job that nobody closed. */
export function closingOf(intent: Leaf, announced: Body, became: Aftermath): AuditRecord<'outcome'> {
  const standing = { closes: { leaf: intent }, unannounced: absent('not-applicable', 'the intent stands in the ledger') } as const
  return closedByPost(announced, became, standing)
}

/** The same for one that was kept under break-glass: it enters the ledger inside this record. */
export function closingOfKept(intent: IntentBody, broken: BrokenGlass, code: string, became: Aftermath): AuditRecord<'outcome'> {
  const closes = absent('not-available', `the intent has no receipt: ${code}`)
  return closedByPost(intent, became, { closes, unannounced: { ...commonMembers(intent), applies: intent.applies, code }, breakGlass: broken })
}

function closedByPost(announced: Body, became: Aftermath, intent: Pick<OutcomeBody, 'closes' | 'unannounced' | 'breakGlass'>): AuditRecord<'outcome'> {
  const { state } = announced
  const body: OutcomeBody = {
    ...commonMembers(announced),
    state: 'absent' in state ? state : { ...state, after: became.state },
    ...intent,
    exit: absent('not-available', became.why),
    status: became.status,
    seenBy: 'post',
    plan: absent('not-available', became.why),
    planRecord: absent('not-applicable', 'written by post'),
    results: absent('not-available', became.why),
    samePlan: absent('not-available', became.why),
  }
  return stageOf<AuditRecord<'outcome'>>({ kind: 'outcome', body, secrets: [] })
}

const unannounced = field(objectOf({ ...withoutSeal(), applies, code: text }))

/** The members that redaction adds are not in what an intent would have said. */
function withoutSeal(): typeof BODY {
  const { salt: _salt, redaction: _redaction, evidence: _evidence, ...announced } = BODY
  return announced
}

const own = objectOf(
  {
    closes: field(objectOf({ leaf: digest })),
    unannounced,
    exit: field(exit),
    status,
    seenBy: oneOf('exit', 'post', 'refusal'),
    plan: field(plan),
    planRecord: field(planRecord),
    results: field(listOf(result)),
    samePlan: field((value, at) => (typeof value === 'boolean' ? [] : [`${at}: true or false expected`])),
  },
  { optional: { late, breakGlass: brokenGlass } },
)

export const outcome: KindRow<OutcomeBody> = {
  home: 'state',
  late: 'spool',
  operation: 'closes',
  says: (body) =>
    `ran ${wordsOf(body)}: ${body.status}${body.samePlan === false ? ', with a plan file that was replaced meanwhile' : ''}${body.breakGlass === undefined ? '' : ', under break-glass'}`,
  own: (body: JsonObject) => own(body, 'predicate'),
}
