import type { JsonObject } from '../../shared/bytes.ts'
import { type Body, bodyBefore } from '../body.ts'
import type { PlanRecord, StateMark } from '../command.ts'
import { field, objectOf, type Shape } from '../shape.ts'
import { planRecord, stateMark } from '../shapes.ts'
import { type AuditRecord, type CapturedBefore, stageOf } from '../stages.ts'
import { absent, type Field } from '../values.ts'
import type { KindRow } from './kind.ts'

/** What is about to happen. Written ahead; if nothing closes it, it is itself the evidence. */
export interface IntentBody extends Body {
  /** The plan that is to be applied: its record, and the state that it was made against. */
  readonly applies: Field<{ readonly record: Field<PlanRecord>; readonly madeAgainst: Field<StateMark> }>
}

export const applies: Shape = field(objectOf({ record: field(planRecord), madeAgainst: field(stateMark) }))
const own = objectOf({ applies })

export function intentBodyOf(start: CapturedBefore): IntentBody {
  const { planned } = start.before
  const given = start.call.plan.reads !== null
  return { ...bodyBefore(start), applies: given ? { record: start.planRecord, madeAgainst: planned } : absent('not-applicable', 'no plan file was given') }
}

export function intentOf(start: CapturedBefore): AuditRecord<'intent'> {
  return stageOf<AuditRecord<'intent'>>({ kind: 'intent', body: intentBodyOf(start), secrets: [...start.call.secrets, ...start.before.secrets] })
}

export const intent: KindRow<IntentBody> = {
  home: 'state',
  late: 'never',
  operation: 'opens',
  says: (body) => `is about to run ${wordsOf(body)}`,
  own: (body: JsonObject) => own(body, 'predicate'),
}

/** `terraform apply`, for one line of a log. */
export function wordsOf(body: { readonly command: Field<{ readonly tool: string; readonly words: readonly string[] }> }): string {
  return 'absent' in body.command ? 'a command' : [body.command.tool, ...body.command.words].join(' ')
}
