/** Founds a ledger: genesis, then the whole first policy. Only `init`, and the trial ledger of one job, come here. */
import { claimSlot, confirm } from '../append/claim.ts'
import { patienceOf } from '../append/retry.ts'
import type { Head } from '../ledger/head.ts'
import { rootOf } from '../ledger/keys.ts'
import { link } from '../ledger/link.ts'
import { EMPTY, grow } from '../ledger/merkle.ts'
import { openRecord } from '../ledger/open.ts'
import { genesisIn, readRoot } from '../ledger/read.ts'
import { factsOutsideAJob, housekeepingBody } from '../record/body.ts'
import type { Facts } from '../record/facts.ts'
import { foundingOf } from '../record/kinds/genesis.ts'
import { policyOf, type SignerRule, type ZoneRule } from '../record/kinds/policy.ts'
import type { Leaf, LedgerId } from '../record/place.ts'
import type { AuditRecord, Receipt, SealedRecord } from '../record/stages.ts'
import { type RedactPorts, redact } from '../redact/redact.ts'
import { sha256, toBase64 } from '../shared/bytes.ts'
import type { Clock } from '../shared/effects.ts'
import { LedgerError } from '../shared/errors.ts'
import { type SealPorts, seal } from '../sign/seal.ts'
import type { Store } from '../store/store.ts'
import type { Verifier } from '../trust/verifier.ts'

export interface InitPorts extends SealPorts, RedactPorts {
  readonly store: Store
  readonly verifier: Verifier
  readonly clock: Clock
  readonly recorder: Facts['recorder']
}

export interface Founding {
  /** The founding signer: the only one that may write the first policy. */
  readonly founder: SignerRule
  readonly zones: readonly ZoneRule[]
}

/** Crashed between the two records, it resumes. LEDGER_EXISTS, naming the standing id, when both are there. */
export async function initLedger(asked: Founding, ports: InitPorts): Promise<LedgerId> {
  const standingGenesis = await genesisIn(ports.store)
  if (standingGenesis === 'foreign') throw foreign(ports.store.traits.url)
  const genesis = standingGenesis ?? (await writeGenesis(asked, ports))
  const { trust, slots } = await readRoot(genesis.ledger, ports.store, ports.verifier, undefined)
  if (slots.length > 1 && trust.policy === undefined) throw unfinished(genesis.ledger)
  if (slots.length > 1) {
    const fix = 'use it as it is, or name an empty folder or prefix for a new one'
    throw new LedgerError('LEDGER_EXISTS', { says: `there is a ledger already: ${genesis.ledger}`, fix })
  }
  if (trust.newest === undefined) throw foreign(ports.store.traits.url)
  const body = housekeepingBody(operationId(ports), ports.clock.now(), factsOutsideAJob(ports.recorder))
  const head: Head = { stream: rootOf(genesis.ledger), next: 1, previous: genesis.leaf, tree: grow(EMPTY, genesis.leaf), root: trust.newest, seen: [] }
  await writeRoot(policyOf(asked.zones, body), head, genesis.ledger, trust.allowed('root', 1), ports)
  return genesis.ledger
}

interface Genesis {
  readonly ledger: LedgerId
  readonly leaf: Leaf
}

function unfinished(ledger: LedgerId): LedgerError {
  return new LedgerError('LEDGER_CORRUPT', {
    says: `the ledger ${ledger} was begun, and what follows its genesis is no policy that its founder signed`,
    fix: 'name an empty folder for a new ledger',
  })
}

function foreign(url: string): LedgerError {
  return new LedgerError('LEDGER_CORRUPT', {
    says: `${url} begins with something that is no genesis of this signer`,
    fix: 'name an empty folder for a new ledger',
  })
}

async function writeGenesis({ founder }: Founding, ports: InitPorts): Promise<Genesis> {
  const unfounded = sha256('') as LedgerId
  const body = housekeepingBody(operationId(ports), ports.clock.now(), factsOutsideAJob(ports.recorder))
  const head: Head = { stream: rootOf(unfounded), next: 0, previous: undefined, tree: EMPTY, root: undefined, seen: [] }
  const { ledger, leaf } = await writeRoot(foundingOf({ nonce: toBase64(ports.random.bytes(16)), signer: founder }, body), head, unfounded, [founder], ports)
  return { ledger, leaf }
}

async function writeRoot(
  record: AuditRecord,
  head: Head,
  ledger: LedgerId,
  allowed: readonly SignerRule[],
  ports: InitPorts,
): Promise<Genesis & { readonly receipt: Receipt }> {
  const patience = patienceOf(ports)
  const redacted = redact(record, ports)
  const linked = link(redacted, head)
  const sealed = await seal(linked, ports)
  await refuseStranger(sealed, allowed, ports)
  const claim = await claimSlot(sealed, patience, ports)
  if (!claim.ours)
    throw new LedgerError('LEDGER_EXISTS', {
      says: 'somebody else founded a ledger there at this moment',
      fix: 'run the command again: it names the standing id',
    })
  const receipt = await confirm(sealed, { operation: redacted.operation, version: claim.version }, patience, ports)
  return { ledger: (record.kind === 'genesis' ? sha256(linked.payload) : ledger) as LedgerId, leaf: sealed.leaf, receipt }
}

/** A root record that its ledger refuses would stand there for good, and the ledger could never be used. */
async function refuseStranger({ bytes, slot }: SealedRecord, allowed: readonly SignerRule[], { verifier }: InitPorts): Promise<void> {
  const opened = openRecord(bytes, slot)
  const verdict = 'malformed' in opened ? { refused: true, detail: opened.malformed } : await verifier.verify(opened, allowed)
  if (!('refused' in verdict)) return
  const fix = 'sign with the key that the genesis names: the one that `init` was first run with'
  throw new LedgerError('SIGNER_NOT_ALLOWED', { says: `this signer is not the founder of the ledger: ${verdict.detail}`, fix })
}

/** 128 random bits in hex: joins the records of one operation. */
export function operationId({ random }: Pick<RedactPorts, 'random'>): string {
  return Buffer.from(random.bytes(16)).toString('hex')
}
