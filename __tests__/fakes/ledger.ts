/** A real ledger, founded and written by the product's own flows, on a store that the test holds. */
import { createPrivateKey } from 'node:crypto'
import { type AppendPorts, appendRecord } from '../../src/flows/append-record.ts'
import { initLedger } from '../../src/flows/init-ledger.ts'
import { type VerifyPorts, verifyLedger } from '../../src/flows/verify-ledger.ts'
import { leafOf } from '../../src/ledger/entry.ts'
import { prefixOf, rootOf, runsOf, slotOf, streamName } from '../../src/ledger/keys.ts'
import { openRoot } from '../../src/ledger/read.ts'
import { commonMembers, housekeepingBody } from '../../src/record/body.ts'
import type { PlanRecord } from '../../src/record/command.ts'
import type { Facts } from '../../src/record/facts.ts'
import { intentOf } from '../../src/record/kinds/intent.ts'
import { closingOf, outcomeOf } from '../../src/record/kinds/outcome.ts'
import { planOf } from '../../src/record/kinds/plan.ts'
import type { SignerRule, ZoneRule } from '../../src/record/kinds/policy.ts'
import { type JobFacts, runOf } from '../../src/record/kinds/run.ts'
import type { Kind } from '../../src/record/kinds/table.ts'
import type { LedgerId, Stream, Zone } from '../../src/record/place.ts'
import type { AuditRecord, CapturedAfter, CapturedBefore, Intent, Receipt } from '../../src/record/stages.ts'
import { absent } from '../../src/record/values.ts'
import { redact } from '../../src/redact/redact.ts'
import { nothingRemembered } from '../../src/session/memory.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import type { Exit } from '../../src/shared/effects.ts'
import { newKey, signerFromPem } from '../../src/sign/local-key.ts'
import type { Signer } from '../../src/sign/signer.ts'
import type { Store } from '../../src/store/store.ts'
import type { RootTrust } from '../../src/trust/root.ts'
import { KeyVerifier } from '../../src/trust/verifier.ts'
import type { VerifyAsk } from '../../src/verify/check.ts'
import type { Verdict } from '../../src/verify/verdict.ts'
import { contentIn } from '../fixtures/plans/documents.ts'
import { endOf, factsOf, planned, REPOSITORY, startOf, type TestCommand, type TestJob, TestState } from './commands.ts'
import { FixedClock, MemoryFiles, RecordingLog, RecordingTrace, SeededRandom } from './effects.ts'
import { MemoryStore } from './memory-store.ts'

export interface TestSigner {
  readonly signer: Signer
  readonly rule: SignerRule
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Ed25519 from the seed: its signatures are the same in every run, so a whole ledger is. No key lies in a file. */
export async function signerOf(random: SeededRandom): Promise<TestSigner> {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, random.bytes(32)]), format: 'der', type: 'pkcs8' })
  return signerFrom(key.export({ format: 'pem', type: 'pkcs8' }).toString())
}

async function signerFrom(pem: string): Promise<TestSigner> {
  const signer = signerFromPem(pem, 'the test')
  return { signer, rule: (await signer.sign(new Uint8Array())).signer }
}

export interface TestStart extends Partial<Pick<TestCommand, 'plan' | 'operation' | 'class' | 'words' | 'argv' | 'found'>> {
  /** Whose state it finds. */
  readonly on?: Pick<Stream, 'name'>
}

type Signers = Readonly<Record<Zone, TestSigner>>
const QUIET: JobFacts = { status: 'success', reads: [], bypass: [], notChecked: [], waiting: 0, heads: [], closed: 0 }

export class TestLedger<S extends Store = Store> {
  readonly id: LedgerId
  readonly store: S
  readonly signers: Signers
  readonly clock: FixedClock
  readonly random: SeededRandom
  readonly verifier = new KeyVerifier()
  readonly #states: Map<string, TestState>
  readonly #openRoot: () => Promise<RootTrust>

  constructor(id: LedgerId, store: S, signers: Signers, clock: FixedClock, random: SeededRandom, states = new Map<string, TestState>()) {
    this.id = id
    this.store = store
    this.signers = signers
    this.clock = clock
    this.random = random
    this.#states = states
    let root: Promise<RootTrust> | undefined
    this.#openRoot = () => (root ??= openRoot(id, store, this.verifier))
  }

  /** The same ledger for another process, with its own look at the root, on a store that may be a copy. */
  again<Other extends Store>(store: Other): TestLedger<Other> {
    const states = new Map([...this.#states].map(([name, state]) => [name, state.copy()]))
    return new TestLedger(this.id, store, this.signers, new FixedClock(this.clock.now()), new SeededRandom(`again ${this.clock.now()}`), states)
  }

  get zones(): readonly ZoneRule[] {
    return zonesOf(this.signers)
  }

  /** For a job that may write in `zone`. */
  ports(zone: Zone, more: Partial<AppendPorts> = {}): AppendPorts {
    const { store, clock, random, signers } = this
    return {
      store,
      clock,
      random,
      signer: signers[zone].signer,
      positions: nothingRemembered,
      openRoot: this.#openRoot,
      files: new MemoryFiles(),
      spool: '/spool',
      ownSecrets: [],
      facts: factsOf({ session: 'session-0' }),
      trace: new RecordingTrace(),
      ...more,
    }
  }

  stream(about = 'app', zone: Zone = 'changes'): Stream {
    if (zone === 'root') return rootOf(this.id)
    const scope = sha256(`scope of ${about}`)
    return { ledger: this.id, zone, name: streamName(REPOSITORY, about, scope), scope }
  }

  /** What a stream is about: the same in both zones. */
  state({ name }: Pick<Stream, 'name'>): TestState {
    const known = this.#states.get(name)
    if (known !== undefined) return known
    const fresh = new TestState({ type: 's3', address: [{ name: 'key', value: name }], workspace: 'default' }, sha256(`lineage of ${name}`))
    this.#states.set(name, fresh)
    return fresh
  }

  runs(zone: Zone = 'changes'): Stream {
    return runsOf({ ledger: this.id, zone }, REPOSITORY)
  }

  operation(): string {
    return Buffer.from(this.random.bytes(16)).toString('hex')
  }

  append<K extends Kind>(record: AuditRecord<K>, stream: Stream, more: Partial<AppendPorts> = {}): Promise<Receipt<K>> {
    const ports = this.ports(stream.zone, more)
    this.clock.pass(1_000)
    return appendRecord(redact(record, ports), stream, ports)
  }

  start(job: TestJob, { on = this.stream(), ...more }: TestStart = {}): CapturedBefore {
    const { scope, mark } = this.state(on)
    return startOf({ operation: this.operation(), facts: factsOf(job), at: this.clock.now(), found: { scope, state: mark }, ...more })
  }

  intent(start: CapturedBefore, stream: Stream): Promise<Receipt<'intent'>> {
    return this.append(intentOf(start), stream)
  }

  /** One that ran has brought the state of its stream one step on, however it ended. */
  end(start: CapturedBefore, { name }: Pick<Stream, 'name'>, exit: Exit | null = { code: 0 }): CapturedAfter {
    if (exit === null) return endOf(start, exit, this.clock.now())
    const state = this.state({ name })
    state.serial += 1
    return endOf(start, exit, this.clock.now(), { state: state.mark })
  }

  outcome(start: CapturedBefore, intent: Intent, stream: Stream, exit: Exit | null = { code: 0 }): Promise<Receipt<'outcome'>> {
    return this.append(outcomeOf(this.end(start, stream, exit), intent), stream)
  }

  /** What post writes of a command whose end nobody saw. */
  lost(start: CapturedBefore, intent: Receipt<'intent'>, stream: Stream): Promise<Receipt<'outcome'>> {
    const why = 'nobody saw it end'
    const body = { ...commonMembers(intentOf(start).body), recordedAt: this.clock.now() }
    return this.append(closingOf(intent.leaf, body, { status: 'lost', why, state: absent('not-available', why) }), stream)
  }

  /** An intent and its outcome. */
  async change(
    stream: Stream,
    job: TestJob,
    more: { readonly plan?: PlanRecord } = {},
  ): Promise<{ readonly intent: Receipt<'intent'>; readonly outcome: Receipt<'outcome'> }> {
    const start = this.start(job, { ...more, on: stream })
    const intent = await this.intent(start, stream)
    return { intent, outcome: await this.outcome(start, intent, stream) }
  }

  async plan(stream: Stream, job: TestJob, changes = 1): Promise<PlanRecord> {
    const start = this.start(job, { class: 'plan', on: stream })
    const plan = planned(changes)
    const { slot, leaf } = await this.append(planOf(endOf(start, { code: 0 }, this.clock.now(), { plan, state: start.before.state })), stream)
    return { zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf, content: contentIn(plan) }
  }

  /** The newest record of a stream that has one, as the end of a job names it. */
  async headOf(stream: Stream): Promise<JobFacts['heads']> {
    for await (const { key, versions } of this.store.list(prefixOf(stream), { keys: 1 })) {
      const slot = slotOf(key, this.id)
      const read = await this.store.read(key, versions[0].id, 1_000_000)
      return slot && read ? [{ stream: slot.name, sequence: slot.sequence, leaf: leafOf(read.bytes, slot) }] : []
    }
    return []
  }

  run(job: TestJob, stream: Stream, found: Partial<JobFacts> = {}): Promise<Receipt<'run'>> {
    return this.append(runOf(housekeepingBody(this.operation(), this.clock.now(), factsOf(job)), { ...QUIET, ...found }), stream)
  }

  /** What an auditor asks who noted the ledger's id and the root's public key. */
  ask(more: Partial<VerifyAsk> = {}): VerifyAsk {
    return { ledger: this.id, pin: { key: this.signers.root.rule }, expectHeads: [], asOf: undefined, unpinned: false, ...more }
  }

  verify(more: Partial<VerifyAsk> = {}, ports: Partial<VerifyPorts> = {}): Promise<Verdict> {
    return verifyLedger(this.ask(more), { store: this.store, verifier: this.verifier, clock: this.clock, log: new RecordingLog(), ...ports })
  }
}

function zonesOf(signers: Signers): readonly ZoneRule[] {
  return (['root', 'changes', 'reviews'] as const).map((zone) => ({ zone, signers: [signers[zone].rule] }))
}

export const RECORDER: Facts['recorder'] = factsOf({ session: '' }).recorder

/** P-256 as `keygen` makes it, new in every run. */
export function newSigner(): Promise<TestSigner> {
  return signerFrom(newKey().privatePem)
}

/** Founds one by the product's own flow. Everything in it follows from the seed, unless other signers are given. */
export async function ledgerForTests<S extends Store>(store: S, seed = 'a ledger', given?: Signers): Promise<TestLedger<S>> {
  const [random, clock] = [new SeededRandom(seed), new FixedClock()]
  const signers = given ?? { root: await signerOf(random), changes: await signerOf(random), reviews: await signerOf(random) }
  const ports = { store, signer: signers.root.signer, verifier: new KeyVerifier(), clock, random, recorder: RECORDER, ownSecrets: [] }
  const id = await initLedger({ founder: signers.root.rule, zones: zonesOf(signers) }, ports)
  return new TestLedger(id, store, signers, clock, random)
}

export function memoryLedger(seed?: string): Promise<TestLedger<MemoryStore>> {
  return ledgerForTests(new MemoryStore(), seed)
}
