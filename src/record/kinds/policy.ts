import type { JsonObject } from '../../shared/bytes.ts'
import type { Body } from '../body.ts'
import { ZONES, type Zone } from '../place.ts'
import { base64, count, digest, listOf, objectOf, oneOf, type Shape, text } from '../shape.ts'
import { type AuditRecord, stageOf } from '../stages.ts'
import type { KindRow } from './kind.ts'

export const ALGORITHMS = ['ecdsa-p256-sha256', 'ed25519'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** A key that may sign: its SubjectPublicKeyInfo as base64 of the DER. */
export interface SignerRule {
  readonly algorithm: Algorithm
  readonly spki: string
}

export interface ZoneRule {
  readonly zone: Zone
  readonly signers: readonly SignerRule[]
}

/** The whole policy, not a digest of it: a writer judges its own record by it. */
export interface PolicyBody extends Body {
  readonly zones: readonly ZoneRule[]
  /** All heads at that moment: what a revoked key signed counts up to here. Empty for the first policy. */
  readonly cut: readonly { readonly zone: Zone; readonly stream: string; readonly sequence: number; readonly leaf: string }[]
}

export const signerShape: Shape = objectOf({ algorithm: oneOf(...ALGORITHMS), spki: base64 }, { closed: true })
export const zonesShape: Shape = listOf(objectOf({ zone: oneOf(...ZONES), signers: listOf(signerShape) }, { closed: true }))
const cut = listOf(objectOf({ zone: oneOf(...ZONES), stream: text, sequence: count, leaf: digest }, { closed: true }))
const own = objectOf({ zones: zonesShape, cut })

/** The first policy of a ledger: no stream has a head yet, so the cut is empty. */
export function policyOf(zones: readonly ZoneRule[], body: Body): AuditRecord<'policy'> {
  return stageOf<AuditRecord<'policy'>>({ kind: 'policy', body: { ...body, zones, cut: [] }, secrets: [] })
}

export const policy: KindRow<PolicyBody> = {
  home: 'root',
  late: 'never',
  says: (body) => `allows ${body.zones.map(({ zone, signers }) => `${signers.length} signer(s) in ${zone}`).join(', ')}`,
  own: (body: JsonObject) => own(body, 'predicate'),
}
