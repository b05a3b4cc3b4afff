import type { JsonObject } from '../../shared/bytes.ts'
import type { Body } from '../body.ts'
import { base64, objectOf } from '../shape.ts'
import { type AuditRecord, stageOf } from '../stages.ts'
import type { KindRow } from './kind.ts'
import { type SignerRule, signerShape } from './policy.ts'

/** The first record: its payload's digest is the ledger's id, so the id pins the key that may write the first policy. */
export interface GenesisBody extends Body {
  readonly founding: {
    /** 128 random bits, base64: no two ledgers have one id. */
    readonly nonce: string
    readonly signer: SignerRule
  }
}

const own = objectOf({ founding: objectOf({ nonce: base64, signer: signerShape }) })

export function foundingOf(founding: GenesisBody['founding'], body: Body): AuditRecord<'genesis'> {
  return stageOf<AuditRecord<'genesis'>>({ kind: 'genesis', body: { ...body, founding }, secrets: [] })
}

export const genesis: KindRow<GenesisBody> = {
  home: 'root',
  late: 'never',
  says: () => 'founds the ledger',
  own: (body: JsonObject) => own(body, 'predicate'),
}
