/** docs/record-format.md, "Content digest": from what the record or its evidence lists, so that anybody can compute it again. */
import { type Digest, type Json, printJson, sha256 } from '../shared/bytes.ts'
import type { Change } from './change.ts'
import type { Plan } from './command.ts'
import type { Redacted } from './values.ts'

/** Equal for two plans that do the same to the same resources, as far as a reviewer is shown it. */
export function contentOf(changes: readonly Redacted<Change>[], outputs: Plan['outputs']): Digest {
  const listed = changes.map((change) => ({
    address: change.address,
    deposed: change.deposed,
    formerly: change.formerly,
    action: change.action,
    actions: change.native.split(','),
    deferred: change.deferred,
    replacePaths: [...(change.replacement?.paths ?? [])].sort(),
    values: valuesOf(change),
  }))
  listed.sort((left, right) => order(left.address, right.address) || order(left.deposed ?? '', right.deposed ?? ''))
  const named = outputs.map(({ name, action, sensitive }) => ({ name, action, sensitive })).sort((left, right) => order(left.name, right.name))
  return sha256(printJson({ v: 'iac-ledger/plan-content/v1', changes: listed, outputs: named }))
}

/** Of what redaction left of them: a digest of a value that is not shown could be guessed. */
function valuesOf({ attributes, attributesOmitted }: Redacted<Change>): Digest | null {
  if (attributes.length === 0 && attributesOmitted === 0) return null
  const listed = attributes.map(({ path, op, before, after }) => ({ after, before, op, path })) // in the order of printing, since there may be many
  listed.sort((left, right) => order(left.path, right.path) || order(left.op, right.op))
  return sha256(printJson<Json>({ attributes: listed, omitted: attributesOmitted }))
}

/** By UTF-16 units, like everything that is digested. */
function order(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
