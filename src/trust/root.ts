/** Who may sign what, record by record of the root stream. The ledger's id pins the first of them. */
import type { SignerRule, ZoneRule } from '../record/kinds/policy.ts'
import type { Leaf, LedgerId, Zone } from '../record/place.ts'
import { isKind, type OpenedRecord } from '../record/stages.ts'
import type { Digest } from '../shared/bytes.ts'
import type { Seal, Signed, Verifier } from './verifier.ts'

/** What the auditor trusts beside the ledger's id. A writer has neither: it trusts what the id pins. */
export type Pin = { readonly key: SignerRule } | { readonly policy: readonly ZoneRule[] } | undefined

export interface RootPosition {
  readonly size: number
  readonly leaf: Leaf
}

interface Era {
  /** In force for records that name a root of at least this size. */
  readonly from: number
  readonly zones: readonly ZoneRule[]
  readonly digest: Digest
}

export class RootTrust {
  readonly #verifier: Verifier
  readonly #pin: Pin
  readonly #leaves: Leaf[] = []
  readonly #eras: Era[] = []
  #founder: SignerRule | undefined
  #newest: RootPosition | undefined
  readonly ledger: LedgerId

  constructor(ledger: LedgerId, verifier: Verifier, pin: Pin) {
    this.ledger = ledger
    this.#verifier = verifier
    this.#pin = pin
  }

  /** The next object of the root stream, opened or not, with what its seal is worth. */
  async see(record: OpenedRecord | undefined, leaf: Leaf): Promise<Seal> {
    const size = this.#leaves.push(leaf)
    if (record === undefined) return { refused: 'SIGNATURE_INVALID', detail: 'no record' }
    if (size === 1 && isKind(record, 'genesis')) this.#founder = record.body.founding.signer
    const seal = await this.#verifier.verify(record, this.#rootSigners(size - 1))
    if ('refused' in seal) return seal
    this.#newest = { size, leaf }
    if (isKind(record, 'policy')) this.#eras.push({ from: size, zones: record.body.zones, digest: record.payloadDigest })
    return seal
  }

  /** `sizeBefore`: a policy is judged by the one before it, the first by the genesis. */
  #rootSigners(sizeBefore: number): readonly SignerRule[] {
    if (this.#pin !== undefined) return 'key' in this.#pin ? [this.#pin.key] : signersIn(this.#pin.policy, 'root')
    const era = this.#eraAt(sizeBefore)
    if (era !== undefined) return signersIn(era.zones, 'root')
    return this.#founder === undefined ? [] : [this.#founder]
  }

  #eraAt(size: number): Era | undefined {
    return this.#eras.findLast(({ from }) => from <= size)
  }

  /** The newest root record whose seal was believed. */
  get newest(): RootPosition | undefined {
    return this.#newest
  }

  get size(): number {
    return this.#leaves.length
  }

  leafAt(size: number): Leaf | undefined {
    return this.#leaves[size - 1]
  }

  /** Digest of the payload of the policy in force now. */
  get policy(): Digest | undefined {
    return this.#eras.at(-1)?.digest
  }

  /** Who may sign in a zone, for a record that names a root of that size. */
  allowed(zone: Zone, rootSize: number): readonly SignerRule[] {
    if (zone === 'root') return this.#rootSigners(rootSize)
    if (this.#pin !== undefined && 'policy' in this.#pin) return signersIn(this.#pin.policy, zone)
    return signersIn(this.#eraAt(rootSize)?.zones ?? NO_ZONES, zone)
  }

  /** Every signer who may sign anything anywhere: whose signatures are worth checking before it is known where they stand. */
  signers(): readonly SignerRule[] {
    const pinned = this.#pin === undefined ? [] : 'key' in this.#pin ? [this.#pin.key] : this.#pin.policy.flatMap(({ signers }) => signers)
    return [...pinned, ...this.#eras.flatMap(({ zones }) => zones.flatMap(({ signers }) => signers))]
  }

  /** A record outside the root, by the policy at its own `chain.root`. That root must be one that we have seen. */
  judge(record: Pick<OpenedRecord, 'chain'> & Signed, zone: Zone): Promise<Seal> {
    const { root } = record.chain
    if (root === null || this.leafAt(root.size) !== root.leaf) {
      return Promise.resolve({ refused: 'SIGNER_NOT_ALLOWED', detail: 'names a root record that is not in this ledger, so no policy speaks for it' })
    }
    return this.#verifier.verify(record, this.allowed(zone, root.size))
  }
}

const NO_ZONES: readonly ZoneRule[] = []
const SIGNERS = new WeakMap<readonly ZoneRule[], Map<Zone, readonly SignerRule[]>>()

/** A policy never changes, and is asked once for each record. */
function signersIn(zones: readonly ZoneRule[], zone: Zone): readonly SignerRule[] {
  const known = SIGNERS.get(zones) ?? new Map<Zone, readonly SignerRule[]>()
  const signers = known.get(zone) ?? zones.filter((rule) => rule.zone === zone).flatMap((rule) => rule.signers)
  SIGNERS.set(zones, known.set(zone, signers))
  return signers
}
