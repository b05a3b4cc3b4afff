/**
 * The lock of one blob: what stands on itself, or that its container has a policy. How long that policy lasts and
 * whether it is locked is told by Azure's management only, which nobody here asks.
 */
import type { Lock } from '../../../record/place.ts'
import type { Instant } from '../../../shared/bytes.ts'

export interface LockFields {
  readonly immutabilityPolicyExpiresOn?: Date | undefined
  readonly immutabilityPolicyMode?: string | undefined
  readonly legalHold?: boolean | undefined
}

/** `unseen`: why it is not known. */
export type ContainerPolicy =
  | { readonly hasImmutabilityPolicy?: boolean | undefined; readonly hasLegalHold?: boolean | undefined }
  | { readonly unseen: string }

const MODES: Readonly<Record<string, 'compliance' | 'governance'>> = { locked: 'compliance', unlocked: 'governance' }

export async function lockOf(fields: LockFields, container: () => Promise<ContainerPolicy>): Promise<Lock> {
  const { immutabilityPolicyExpiresOn: until, immutabilityPolicyMode, legalHold } = fields
  const mode = MODES[immutabilityPolicyMode?.toLowerCase() ?? '']
  if (mode !== undefined && until !== undefined) return { state: 'locked', mode, until: until.toISOString() as Instant, hold: legalHold === true }
  const said = await container()
  if ('unseen' in said) return { state: 'unknown', why: said.unseen }
  if (said.hasImmutabilityPolicy === true)
    return { state: 'unknown', why: 'the container has a policy; whether it is locked, and for how long, is told by the management of the account only' }
  if (legalHold === true || said.hasLegalHold === true) return { state: 'unknown', why: 'a legal hold keeps it, and names no end' }
  return { state: 'unlocked' }
}
