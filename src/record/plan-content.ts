/** docs/record-format.md, "Content digest": from what the record or its evidence lists, so that anybody can compute it again. */
import { type Digest, printed, sha256 } from '../shared/bytes.ts'
import { digestOfParts, partsOf } from '../shared/json-parts.ts'
import type { Change } from './change.ts'
import type { Plan } from './command.ts'
import type { Redacted } from './values.ts'

/** What one change adds to the digest, printed already: a plan may have hundreds of thousands. */
export interface ContentEntry {
  readonly address: string
  readonly deposed: string
  readonly line: string
}

export function entryOf(change: Redacted<Change>): ContentEntry {
  const line = printed({
    address: change.address,
    deposed: change.deposed,
    formerly: change.formerly,
    action: change.action,
    actions: change.native.split(','),
    deferred: change.deferred,
    replacePaths: [...(change.replacement?.paths ?? [])].sort(),
    values: valuesOf(change),
  })
  return { address: change.address, deposed: change.deposed ?? '', line }
}

/** Equal for two plans that do the same to the same resources, as far as a reviewer is shown it. */
export function contentOf(entries: readonly ContentEntry[], outputs: Plan['outputs']): Digest {
  const changes = entries.toSorted((left, right) => order(left.address, right.address) || order(left.deposed, right.deposed)).map(({ line }) => line)
  const named = outputs.map(({ name, action, sensitive }) => ({ name, action, sensitive })).sort((left, right) => order(left.name, right.name))
  return digestOfParts(partsOf({ v: 'iac-ledger/plan-content/v1', outputs: named }, { changes }))
}

/** Of what redaction left of them: a digest of a value that is not shown could be guessed. */
function valuesOf({ attributes, attributesOmitted }: Redacted<Change>): Digest | null {
  if (attributes.length === 0 && attributesOmitted === 0) return null
  const listed = attributes.map(({ path, op, before, after }) => ({ after, before, op, path })) // in the order of printing, since there may be many
  listed.sort((left, right) => order(left.path, right.path) || order(left.op, right.op))
  return sha256(printed({ attributes: listed, omitted: attributesOmitted }))
}

/** By UTF-16 units, like everything that is digested. */
function order(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
