/** The digest of what a plan does: over what redaction left of its changes, so that anybody can compute it again. */
import type { Change } from '../record/change.ts'
import type { Plan } from '../record/command.ts'
import { contentOf } from '../record/plan-content.ts'
import { isAbsent, type Redacted } from '../record/values.ts'
import type { JsonObject } from '../shared/bytes.ts'

export function withContent(body: JsonObject): JsonObject {
  const plan: unknown = body['plan']
  if (!isPlan(plan)) return body
  return { ...body, plan: { ...plan, content: contentOf(plan.changes, plan.outputs) } as JsonObject }
}

/** As the walk left it: the shape that the type says, each Raw replaced. */
function isPlan(plan: unknown): plan is Redacted<{ readonly changes: readonly Change[]; readonly outputs: Plan['outputs'] }> {
  return typeof plan === 'object' && plan !== null && !isAbsent(plan) && 'changes' in plan && 'outputs' in plan
}
