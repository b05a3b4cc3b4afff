import type { JsonObject } from '../../src/shared/bytes.ts'
import type { VerifyAsk } from '../../src/verify/check.ts'
import type { FindingCode } from '../../src/verify/findings.ts'
import { forged, memberOf } from '../fakes/forger.ts'
import type { Scene } from './scene.ts'

/** A code, and where: `SEQUENCE_GAP changes/app=3`. */
export type Told = FindingCode | `${FindingCode} ${string}`

/** One change to a good ledger, and every finding that it must lead to: no other, and none less. */
export interface Tamper {
  readonly name: string
  /** In any order. */
  readonly told: readonly Told[]
  /** What the auditor asks beside the usual, noted before anything was changed. */
  readonly noted?: (scene: Scene) => Partial<VerifyAsk>
  /** Awaited; what it resolves with is of no interest. */
  readonly tamper?: (scene: Scene) => unknown
  /** Only warnings, so the verdict is `pass`. */
  readonly passes?: true
}

/** Replaces one record by the same one with another predicate, signed by whoever may write there. */
export async function insider({ folder, ledger }: Scene, key: string, edit: (predicate: JsonObject) => JsonObject): Promise<void> {
  const zone = key.startsWith('root/') ? 'root' : key.startsWith('reviews/') ? 'reviews' : 'changes'
  folder.write(key, await forged(folder.read(key), ledger.signers[zone].signer, edit))
}

/** A change of what a record says, and of nothing that makes it a record. */
export function renamed(predicate: JsonObject): JsonObject {
  return { ...predicate, command: { ...memberOf(predicate, 'command'), tool: 'terrafork' } }
}
