/** Checks, conditions and validations as the tool judged them: terraform since 1.3, tofu. */
import type { CheckResult } from '../../../../record/change.ts'
import { Raw } from '../../../../record/values.ts'
import type { Json } from '../../../../shared/bytes.ts'
import { itemsOf, memberOf, textOf } from './json.ts'

const KINDS = new Set(['check', 'resource', 'output_value', 'var'])
/** Those that a reviewer has to see stand first, wherever a list is cut. */
const STATUSES = ['fail', 'error', 'unknown', 'pass'] as const

export function checksIn(entries: readonly Json[]): readonly CheckResult[] {
  const checks = entries.flatMap((entry) => checkOf(entry) ?? [])
  return checks.sort((left, right) => STATUSES.indexOf(left.status) - STATUSES.indexOf(right.status))
}

function checkOf(entry: Json): CheckResult | undefined {
  const named = memberOf(entry, 'address')
  const address = textOf(memberOf(named, 'to_display'))
  if (!address) return undefined
  const kind = textOf(memberOf(named, 'kind')) ?? ''
  const status = STATUSES.find((known) => known === memberOf(entry, 'status')) ?? 'unknown'
  const problems = (itemsOf(memberOf(entry, 'instances')) ?? []).flatMap(problemsOf)
  return { address, kind: KINDS.has(kind) ? kind : 'unknown', status, problems }
}

/** Its message may hold any value that the condition saw. */
function problemsOf(instance: Json): readonly Raw[] {
  const messages = (itemsOf(memberOf(instance, 'problems')) ?? []).map((problem) => textOf(memberOf(problem, 'message')))
  return messages.flatMap((message) => (message ? [new Raw(message, 'text')] : []))
}
