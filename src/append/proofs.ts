/**
 * What a set-up has to prove, a row each. Main asks what costs a request or two before the first command; `doctor` asks
 * everything. Nothing is left behind: each trial of a store is one that can't come to pass (src/store/store.ts).
 */
import { evidenceKeyOf, keyOf, prefixOf, rootOf, runsOf } from '../ledger/keys.ts'
import { oldestOf, readOldest, readStored, slotAt } from '../ledger/read.ts'
import type { Key, LedgerId, Zone } from '../record/place.ts'
import { sha256 } from '../shared/bytes.ts'
import type { ErrorCode } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { Signer } from '../sign/signer.ts'
import type { Holding, Right, Standing, Store, StoreProof, Unknown } from '../store/store.ts'
import { preAuthenticated } from '../trust/pae.ts'
import type { RootTrust } from '../trust/root.ts'

export interface Setup {
  readonly ledger: LedgerId
  readonly zone: Zone
  /** Numeric id of the repository whose streams this writer appends to; `undefined`: of any. */
  readonly repositoryId: string | undefined
  readonly store: Store
  readonly proof: StoreProof
  readonly signer: Signer
  readonly trust: RootTrust
}

/** `saw` is what the answer rests on; `fix` is to be pasted or done. */
export type Shown =
  | { readonly state: 'ok'; readonly saw: string; readonly fix: null }
  | { readonly state: 'failed'; readonly saw: string; readonly fix: string }
  | { readonly state: 'unknown'; readonly saw: string; readonly fix: string | null }

/** What is asked once, whichever rows need it. */
export interface Asked extends Setup {
  readonly object: () => Promise<Standing>
  readonly holding: () => Promise<Holding>
  readonly rights: () => Promise<{ readonly remove: Right; readonly shorten: Right }>
}

interface ProofRow {
  readonly shows: string
  /** What a failure is: of an `error` main stops. */
  readonly severity: 'error' | 'warning'
  /** Whether a store without locks, such as a folder, is told of it as a warning: it can't be otherwise. */
  readonly ofLocks: boolean
  readonly inMain: boolean
  readonly code: ErrorCode
  readonly ask: (asked: Asked) => Promise<Shown>
}

export const PROOFS = {
  'write-once': {
    shows: 'a second object at a key that is taken is refused',
    severity: 'error',
    ofLocks: false,
    inMain: true,
    code: 'STORE_UNFIT',
    ask: isWriteOnce,
  },
  versions: {
    shows: 'what is replaced or removed stays visible as a version',
    severity: 'error',
    ofLocks: true,
    inMain: true,
    code: 'STORE_UNFIT',
    ask: keepsVersions,
  },
  lock: { shows: 'records are locked when they are written', severity: 'warning', ofLocks: true, inMain: true, code: 'STORE_UNFIT', ask: locks },
  'no-removal': { shows: 'this role can not remove a version', severity: 'error', ofLocks: true, inMain: false, code: 'STORE_UNFIT', ask: mayNotRemove },
  'no-shortening': { shows: 'this role can not shorten a lock', severity: 'error', ofLocks: true, inMain: false, code: 'STORE_UNFIT', ask: mayNotShorten },
  clock: { shows: "this machine's clock and the store's agree", severity: 'warning', ofLocks: false, inMain: true, code: 'STORE_UNFIT', ask: clocksAgree },
  signer: {
    shows: "the ledger's policy allows this signer in the zone",
    severity: 'error',
    ofLocks: false,
    inMain: true,
    code: 'SIGNER_NOT_ALLOWED',
    ask: signerIsAllowed,
  },
} as const satisfies Readonly<Record<string, ProofRow>>

export type ProofName = keyof typeof PROOFS
export const PROOF_NAMES = Object.keys(PROOFS) as readonly ProofName[]

export function severityOf(name: ProofName, { store }: Pick<Setup, 'store'>): ProofRow['severity'] {
  const { severity, ofLocks } = PROOFS[name]
  return ofLocks && store.traits.locks === 'none' ? 'warning' : severity
}

/** Starts no question before a row asks it, and none twice. */
export function asking(setup: Setup): Asked {
  const object = once(() => objectOf(setup))
  return { ...setup, object, holding: once(() => setup.proof.holding()), rights: once(async () => setup.proof.rights(await object())) }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask()
    return asked
  }
}

/** One that lies where this writer may write: a role for one zone may not touch the root. Else the genesis, which is there before anything is. */
async function objectOf({ ledger, zone, repositoryId, store }: Setup): Promise<Standing> {
  const own = zone === 'root' ? prefixOf(rootOf(ledger)) : `${zone}/r${repositoryId === undefined ? '' : `${repositoryId}.`}`
  for await (const stored of store.list(own, { keys: 1 })) {
    const oldest = oldestOf(stored)
    if (oldest === undefined || stored.versions.at(-1)?.tombstone === true) break // a condition does not see what a marker hides
    const read = await readStored(stored, store)
    if (read !== undefined && read.bytes.length > 0) return { key: stored.key as Key, version: read.version, bytes: read.bytes, lock: read.lock }
    break
  }
  const slot = slotAt(rootOf(ledger), 0)
  const genesis = await readOldest(slot, store)
  if (genesis === undefined) throw new RangeError('a ledger without a genesis has been opened')
  return { key: keyOf(slot), version: genesis.version, bytes: genesis.bytes, lock: genesis.lock }
}

async function isWriteOnce(asked: Asked): Promise<Shown> {
  const object = await asked.object()
  const condition = await asked.proof.condition(object)
  if (condition.state === 'kept') return ok(`${object.key} was put once more, and refused`)
  if (condition.state === 'ignored')
    return failed(condition.saw, 'it is no write-once store: use AWS, or a server that keeps `If-None-Match: *` (docs/stores.md)')
  const may = await asked.proof.mayCreate(ownEvidence(asked, object), object.bytes)
  if (may.state === 'refused') throw may.cause
  if (may.state === 'unknown') throw condition.cause
  const saw = `this role may not write ${object.key}, and nothing that it may write is there yet`
  return { state: 'unknown', saw, fix: 'run `iac-ledger doctor` as the role that founded the ledger, or again when this repository has its first record' }
}

/** Named by the digest of its bytes, as evidence is: even if a server stored it, nothing would ever refer to it. */
function ownEvidence({ ledger, zone, repositoryId = '0' }: Setup, { bytes }: Standing): Key {
  return evidenceKeyOf(runsOf({ ledger, zone }, repositoryId), sha256(bytes))
}

async function keepsVersions({ holding }: Asked): Promise<Shown> {
  const { versions } = await holding()
  if (versions.state === 'unknown') return unknown(versions)
  if (versions.state === 'kept') return ok('versions are kept')
  return failed('no versions are kept, so nothing but the chain shows that a record was replaced', versions.fix)
}

async function locks({ holding, store }: Asked): Promise<Shown> {
  const { lock } = await holding()
  if (lock.state === 'unknown') return unknown(lock)
  if (lock.state === 'set') return ok(`${lock.mode}, ${lock.days} days`)
  const saw = store.traits.locks === 'none' ? 'this store has no locks: whoever may remove its objects' : 'records get no lock: whoever may delete versions'
  return failed(`${saw} can empty the ledger`, lock.fix)
}

async function mayNotRemove({ rights }: Asked): Promise<Shown> {
  return rightShown((await rights()).remove)
}

async function mayNotShorten({ rights }: Asked): Promise<Shown> {
  return rightShown((await rights()).shorten)
}

function rightShown(right: Right): Shown {
  if (right.state === 'unknown') return unknown(right)
  return right.state === 'refused' ? ok(right.saw) : failed(right.saw, right.fix)
}

async function clocksAgree({ holding }: Asked): Promise<Shown> {
  const { clock } = await holding()
  if (clock.state === 'unknown') return unknown(clock)
  const skewMs = Date.parse(clock.ours) - Date.parse(clock.store)
  const saw = `this machine says ${clock.ours}, the store ${clock.store}`
  if (Math.abs(skewMs) <= LIMITS.skewMs) return ok(saw)
  return failed(
    `${saw}: ${Math.round(Math.abs(skewMs) / 1_000)} s ${skewMs < 0 ? 'behind' : 'ahead'}`,
    'set the clock of this machine, for example with `chronyc makestep`',
  )
}

async function signerIsAllowed({ signer, zone, trust }: Asked): Promise<Shown> {
  const { signer: rule } = await signer.sign(preAuthenticated(new TextEncoder().encode('probe')))
  const allowed = trust.allowed(zone, trust.newest?.size ?? 0)
  if (allowed.some(({ spki }) => spki === rule.spki)) return ok(`its key is among ${allowed.length} in the zone "${zone}"`)
  return failed(
    `the ledger's policy allows ${allowed.length} signer(s) in the zone "${zone}", and this one is not among them`,
    `sign with an allowed key, or make a ledger whose policy allows this one: \`iac-ledger init STORE --signer SIGNER --allow ${zone}=KEY.pub\``,
  )
}

function ok(saw: string): Shown {
  return { state: 'ok', saw, fix: null }
}

function failed(saw: string, fix: string): Shown {
  return { state: 'failed', saw, fix }
}

function unknown({ why, fix }: Unknown): Shown {
  return { state: 'unknown', saw: why, fix: fix ?? null }
}
