import type { JsonObject } from '../../shared/bytes.ts'
import { type Body, bodyBefore } from '../body.ts'
import type { PlanRecord, StateMark } from '../command.ts'
import { field, objectOf, type Shape } from '../shape.ts'
import { commitment, planRecord, stateMark } from '../shapes.ts'
import { type AuditRecord, type CapturedBefore, stageOf } from '../stages.ts'
import { absent, type Commitment, type Field, isAbsent } from '../values.ts'
import type { KindRow } from './kind.ts'

/** What is about to happen. Written ahead; if nothing closes it, it is itself the evidence. */
export interface IntentBody extends Body {
  /** The plan that is to be applied: its record, the state that it was made against, and the file itself. */
  readonly applies: Field<{ readonly record: Field<PlanRecord>; readonly madeAgainst: Field<StateMark>; readonly file: Field<Commitment> }>
}

/** Records of before there were commitments have no `file`. */
export const applies: Shape = field(objectOf({ record: field(planRecord), madeAgainst: field(stateMark) }, { optional: { file: field(commitment) } }))
const own = objectOf({ applies })

export function intentBodyOf(start: CapturedBefore): IntentBody {
  const { planned, planFile } = start.before
  if (start.call.plan.reads === null) return { ...bodyBefore(start), applies: absent('not-applicable', 'no plan file was given') }
  const file = isAbsent(planFile) ? planFile : planFile.commitment
  return { ...bodyBefore(start), applies: { record: start.planRecord, madeAgainst: planned, file } }
}

export function intentOf(start: CapturedBefore): AuditRecord<'intent'> {
  return stageOf<AuditRecord<'intent'>>({ kind: 'intent', body: intentBodyOf(start), secrets: [...start.call.secrets, ...start.before.secrets] })
}

export const intent: KindRow<IntentBody> = {
  home: 'state',
  late: 'inside',
  operation: 'opens',
  says: (body) => `is about to run ${wordsOf(body)}`,
  own: (body: JsonObject) => own(body, 'predicate'),
}

/** `terraform apply`, for one line of a log. */
export function wordsOf(body: { readonly command: Field<{ readonly tool: string; readonly words: readonly string[] }> }): string {
  return 'absent' in body.command ? 'a command' : [body.command.tool, ...body.command.words].join(' ')
}
