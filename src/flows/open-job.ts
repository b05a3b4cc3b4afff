/** The main step: a store that has proved itself, a ledger that is known, a session, shims. */
import { join } from 'node:path'
import { isAway } from '../append/away.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { openRoot } from '../ledger/read.ts'
import type { Facts, Run } from '../record/facts.ts'
import { type LedgerId, ZONES } from '../record/place.ts'
import { type Field, isAbsent } from '../record/values.ts'
import { readSession, type Session, sessionPath, writeSession } from '../session/session.ts'
import { installShims } from '../session/shims.ts'
import { type Digest, sha256 } from '../shared/bytes.ts'
import type { Clock, Files, Log, Random } from '../shared/effects.ts'
import { asLedgerError, LedgerError } from '../shared/errors.ts'
import { newKey, signerFromPem } from '../sign/local-key.ts'
import type { Signer } from '../sign/signer.ts'
import type { Store, StoreProof } from '../store/store.ts'
import { preAuthenticated } from '../trust/pae.ts'
import type { RootTrust } from '../trust/root.ts'
import type { Verifier } from '../trust/verifier.ts'
import { initLedger } from './init-ledger.ts'
import { refuseUnproved } from './prove-setup.ts'

/** For the session: where the shims reach what signs, and what commits. */
export interface LeftKeys {
  readonly signer: string
  readonly committer: string | null
  /** Resolves when both answer; rejects with SIGNER_GONE when they never will. */
  readonly ready: Promise<void>
}

export interface OpenJobPorts {
  readonly clock: Clock
  readonly random: Random
  readonly files: Files
  readonly log: Log
  readonly verifier: Verifier
  readonly store: Store
  readonly proof: StoreProof
  /** Of the signer that the inputs name; `undefined` for the trial ledger, which makes its own. */
  readonly signer: Signer | undefined
  /** Our own folder, `iac-ledger` in the runner's temp folder. */
  readonly directory: string
  readonly workspace: string | undefined
  /** The folder of the trial ledger, and where its public key goes. */
  readonly trialFolder: string
  readonly trialKey: string
  readonly node: string
  readonly shim: string
  readonly facts: (policy: Digest | undefined) => Facts & { readonly run: Run }
  /** Leaves the key of the trial or the signer of the inputs, and the commitment key, with a process that ends with the job. */
  readonly leaveKeys: (ledger: LedgerId, trialKey: string | undefined) => Promise<LeftKeys>
}

/** What the runner keeps between main and post, out of reach of the steps between them. */
export interface Kept {
  readonly version: 1
  readonly directory: string
  readonly ledger: LedgerId
  readonly store: string
  readonly signer: string
  readonly committer: string | null
  readonly role: string | null
  readonly zone: Session['zone']
  readonly enforcement: Session['enforcement']
  readonly session: string
  readonly digest: Digest
  readonly trial: boolean
  readonly openedAt: Session['openedAt']
  readonly node: string
  readonly tools: readonly string[]
  readonly policy: Digest | null
  readonly config: Digest | null
  readonly environment: string | null
  /** Whether the shims were put on PATH for the whole job, or only for the script of `run:`. */
  readonly around: boolean
  /** Set for a second use in one job: the first one closes. */
  readonly joined: boolean
}

export async function openJob(inputs: Inputs, ports: OpenJobPorts): Promise<Kept> {
  const standing = await sessionOfThisJob(inputs, ports)
  if (standing !== undefined) return standing

  const { ledger, trialKey } = inputs.lasting === undefined ? await foundTrial(ports) : { ledger: inputs.lasting.ledger, trialKey: undefined }
  const trust = await provedRoot(ledger, signerFor(ports, trialKey), inputs, ports)

  const left = await ports.leaveKeys(ledger, trialKey)
  const session = sessionOf(inputs, ledger, trust, left, ports)
  const [digest] = await Promise.all([writeAll(session, inputs, ports), left.ready])
  return keptOf(session, digest, inputs, ports, false)
}

/** `undefined`: the store is away, and under break-glass the job begins without it. */
async function provedRoot(ledger: LedgerId, signer: Signer, { zone, enforcement }: Inputs, ports: OpenJobPorts): Promise<RootTrust | undefined> {
  const { store, proof, verifier, log } = ports
  try {
    const trust = await openRoot(ledger, store, verifier)
    const { repositoryId } = ports.facts(trust.policy).run
    await refuseUnproved({ ledger, zone, repositoryId, store, proof, signer, trust }, log)
    return trust
  } catch (thrown) {
    const why = asLedgerError(thrown)
    if (enforcement.breakGlass === undefined || !(await isAway(why, store))) throw why
    await signer.sign(preAuthenticated(new TextEncoder().encode('probe'))) // what nobody can sign, nobody could send later
    log.warn(`BREAK-GLASS: the job begins without its store: ${why.message}`)
    return undefined
  }
}

/** The session, and the shims that name its digest. */
async function writeAll(session: Session, { tools }: Inputs, { directory, files, node, shim }: OpenJobPorts): Promise<Digest> {
  await files.makeFolder(directory, 0o700)
  const digest = await writeSession(session, files)
  await installShims(tools, { directory, digest, node, bundle: shim }, files)
  return digest
}

function signerFor({ signer }: OpenJobPorts, trialKey: string | undefined): Signer {
  if (trialKey !== undefined) return signerFromPem(trialKey, 'the trial key')
  if (signer === undefined) throw new RangeError('a ledger without a signer')
  return signer
}

/** A ledger of this job's own, with a key that only this job ever holds. */
async function foundTrial(ports: OpenJobPorts): Promise<{ readonly ledger: LedgerId; readonly trialKey: string }> {
  await ports.files.remove(ports.trialFolder) // of a main that was killed: its key is gone, and nothing can follow it
  const { privatePem, publicPem } = newKey()
  const signer = signerFromPem(privatePem, 'the trial key')
  const { signer: founder } = await signer.sign(new Uint8Array())
  const zones = ZONES.map((zone) => ({ zone, signers: [founder] }))
  const ledger = await initLedger({ founder, zones }, { ...ports, signer, ownSecrets: [privatePem], recorder: ports.facts(undefined).recorder })
  await ports.files.replace(ports.trialKey, new TextEncoder().encode(publicPem), 0o644)
  return { ledger, trialKey: privatePem }
}

/** As the input has it, and not as the store is told of: the URL may ask for locks. */
function placeOf({ lasting }: Inputs, { store }: OpenJobPorts): string {
  return lasting?.store ?? store.traits.url
}

function sessionOf(inputs: Inputs, ledger: LedgerId, trust: RootTrust | undefined, { signer, committer }: LeftKeys, ports: OpenJobPorts): Session {
  const { zone, enforcement, tools, lasting } = inputs
  return {
    version: 1,
    directory: ports.directory,
    ledger,
    zone,
    store: placeOf(inputs, ports),
    signer,
    committer,
    role: lasting?.role ?? null,
    enforcement,
    trial: lasting === undefined,
    workspace: ports.workspace ?? null,
    tools,
    openedAt: ports.clock.now(),
    facts: ports.facts(trust?.policy),
  }
}

/**
 * A second use of the action in one job joins the first one's session. A folder without a session, or with one that
 * was never finished, is the left-over of a main that was killed or somebody's bait, and is removed.
 */
async function sessionOfThisJob(inputs: Inputs, ports: OpenJobPorts): Promise<Kept | undefined> {
  const path = sessionPath(ports.directory)
  const finished = await ports.files.look(finishedPath(ports.directory))
  if (finished === undefined || (await ports.files.look(path)) === undefined) {
    await ports.files.remove(ports.directory)
    return undefined
  }
  const session = await readSession(path, undefined, ports.files)
  const { lasting } = inputs
  const same = lasting === undefined ? session.trial : isSame(session, lasting, placeOf(inputs, ports))
  if (!same) {
    const says = `an earlier step of this job uses the ledger ${session.ledger}${session.trial ? ' (its trial ledger)' : ''}, and this one names another, or another store or role`
    throw new LedgerError('INPUT_INVALID', { says, fix: 'give both steps the same `store`, `ledger` and `role-to-assume`' })
  }
  const digest = await digestOfSession(path, ports)
  return keptOf(session, digest, inputs, ports, true)
}

function isSame(session: Session, { ledger, role }: NonNullable<Inputs['lasting']>, store: string): boolean {
  return session.ledger === ledger && session.store === store && session.role === (role ?? null)
}

function finishedPath(directory: string): string {
  return join(directory, 'finished')
}

/** To be called when the runner has what main keeps: a session without it has nobody to close it. One system call, so that little lies between. */
export async function finishOpening({ directory }: Kept, files: Files): Promise<void> {
  await files.makeFolder(finishedPath(directory), 0o700)
}

async function digestOfSession(path: string, { files }: OpenJobPorts): Promise<Digest> {
  const bytes = await files.read(path, 262_144)
  return sha256(bytes ?? new Uint8Array())
}

function keptOf(session: Session, digest: Digest, inputs: Inputs, { node }: OpenJobPorts, joined: boolean): Kept {
  const { directory, ledger, store, signer, committer, role, zone, enforcement, trial, openedAt, tools, facts } = session
  const { policy, config, environment, run } = facts
  const known = <T extends string>(field: Field<T>) => (isAbsent(field) ? null : field)
  return {
    version: 1,
    directory,
    ledger,
    store,
    signer,
    committer,
    role,
    zone,
    enforcement,
    session: run.session,
    digest,
    trial,
    openedAt,
    node,
    tools,
    policy: known(policy),
    config: known(config),
    environment: known(environment),
    around: inputs.script === undefined,
    joined,
  }
}
