/** The digest of what a plan does: over what redaction left of its changes, so that anybody can compute it again. */
import type { Change } from '../record/change.ts'
import type { Plan } from '../record/command.ts'
import { type ContentEntry, contentOf, entryOf } from '../record/plan-content.ts'
import { isAbsent, type Redacted } from '../record/values.ts'
import type { Digest, JsonObject } from '../shared/bytes.ts'
import type { ListName } from './sheet.ts'

/** Hears of the cleared items of a plan, one by one. */
export class PlanContent {
  readonly #entries: ContentEntry[] = []
  readonly #outputs: Plan['outputs'][number][] = []

  see(list: ListName, item: JsonObject): void {
    if (list === 'changes') this.#entries.push(entryOf(typed<Redacted<Change>>(item)))
    if (list === 'outputs') this.#outputs.push(typed<Plan['outputs'][number]>(item))
  }

  digest(): Digest {
    return contentOf(this.#entries, this.#outputs)
  }
}

export function withContent(body: JsonObject, content: PlanContent): JsonObject {
  const { plan } = body
  if (typeof plan !== 'object' || plan === null || isAbsent(plan)) return body
  return { ...body, plan: { ...plan, content: content.digest() } }
}

/** As the walk left it: the shape that the type says, each Raw replaced. */
function typed<Item>(item: JsonObject): Item {
  const walked: unknown = item
  return walked as Item
}
