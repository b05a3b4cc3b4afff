import type { JsonObject } from '../../shared/bytes.ts'
import type { Exit } from '../../shared/effects.ts'
import { type Body, bodyAfter } from '../body.ts'
import type { Plan } from '../command.ts'
import { field, objectOf } from '../shape.ts'
import { exit, late, plan as planShape } from '../shapes.ts'
import { type AuditRecord, type CapturedAfter, stageOf } from '../stages.ts'
import { absent, type Field } from '../values.ts'
import { wordsOf } from './intent.ts'
import type { KindRow } from './kind.ts'

/** What a command predicted. Stands alone: an intent names it later, by its leaf. */
export interface PlanBody extends Body {
  readonly exit: Field<Exit>
  readonly plan: Field<Plan>
}

export function planOf(end: CapturedAfter): AuditRecord<'plan'> {
  const { start, exit: left, after } = end
  const body: PlanBody = { ...bodyAfter(end), exit: left ?? absent('not-available', 'the command did not start'), plan: after.plan }
  return stageOf<AuditRecord<'plan'>>({ kind: 'plan', body, secrets: [...start.call.secrets, ...start.before.secrets, ...after.secrets] })
}

const own = objectOf({ exit: field(exit), plan: field(planShape) }, { optional: { late } })

export const plan: KindRow<PlanBody> = {
  home: 'state',
  late: 'spool',
  says: (body) => `ran ${wordsOf(body)}: ${'absent' in body.plan ? 'the plan itself is not available' : `${total(body.plan.counts)} change(s) planned`}`,
  own: (body: JsonObject) => own(body, 'predicate'),
}

function total(counts: readonly { readonly action: string; readonly count: number }[]): number {
  return counts.filter(({ action }) => action !== 'no-op').reduce((sum, { count }) => sum + count, 0)
}
