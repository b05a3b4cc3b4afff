/**
 * The lock of one object: what keeps itself, what the bucket's policy keeps, and holds. Whether that policy is locked
 * stands on the bucket, which many a reader may not see.
 */
import type { Lock } from '../../../record/place.ts'
import type { Instant } from '../../../shared/bytes.ts'

export interface LockFields {
  /** When the bucket's policy and the object's own retention have ended. Missing while an event-based hold keeps it from beginning. */
  readonly retentionExpirationTime?: string
  readonly retention?: { readonly mode?: string; readonly retainUntilTime?: string }
  readonly temporaryHold?: boolean
  readonly eventBasedHold?: boolean
}

/** What the bucket says of its policy. `unseen`: why it is not known. */
export type BucketPolicy = { readonly locked: boolean } | { readonly unseen: string }

export async function lockOf(fields: LockFields, policy: () => Promise<BucketPolicy>): Promise<Lock> {
  const { retentionExpirationTime: until, retention, temporaryHold, eventBasedHold } = fields
  const hold = temporaryHold === true || eventBasedHold === true
  const own = instantOf(retention?.retainUntilTime)
  if (retention?.mode === 'Locked' && own !== undefined) return { state: 'locked', mode: 'compliance', until: own, hold }
  const end = instantOf(until)
  if (end === undefined) return hold ? { state: 'unknown', why: 'a hold keeps it, and names no end' } : { state: 'unlocked' }
  if (retention?.mode === 'Unlocked' && own === end) return { state: 'locked', mode: 'governance', until: end, hold }
  const said = await policy()
  if ('unseen' in said) return { state: 'unknown', why: said.unseen }
  return { state: 'locked', mode: said.locked ? 'policy' : 'governance', until: end, hold } // whoever may change the bucket may lift a policy that is not locked
}

function instantOf(text: string | undefined): Instant | undefined {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? undefined : (new Date(at).toISOString() as Instant)
}
