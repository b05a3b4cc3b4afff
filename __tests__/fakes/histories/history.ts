/** What really happened to states, moment by moment, and what the product's own makers record of it. */
import { gapOf } from '../../../src/append/spool.ts'
import { streamOfScope } from '../../../src/capture/tools/stream.ts'
import { appendOrSpool } from '../../../src/flows/append-record.ts'
import { shipSpool } from '../../../src/flows/ship-spool.ts'
import { commonMembers } from '../../../src/record/body.ts'
import type { After, PlanRecord } from '../../../src/record/command.ts'
import { intentOf } from '../../../src/record/kinds/intent.ts'
import { type Aftermath, closingOf, outcomeOf } from '../../../src/record/kinds/outcome.ts'
import { planOf } from '../../../src/record/kinds/plan.ts'
import type { Stream, Zone } from '../../../src/record/place.ts'
import type { AuditRecord, CapturedBefore, Intent } from '../../../src/record/stages.ts'
import { absent } from '../../../src/record/values.ts'
import { type Instant, sha256 } from '../../../src/shared/bytes.ts'
import type { Exit } from '../../../src/shared/effects.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { contentIn } from '../../fixtures/plans/documents.ts'
import { endOf, factsOf, planned, REPOSITORY, startOf, type TestCommand, type TestJob, TestState } from '../commands.ts'
import { MemoryFiles } from '../effects.ts'
import type { TestLedger } from '../ledger.ts'
import type { MemoryStore } from '../memory-store.ts'

export interface Asked extends Partial<Pick<TestCommand, 'words' | 'argv' | 'class' | 'plan'>> {
  readonly zone?: Zone
}

const AWAY = new LedgerError('STORE_BUSY', { says: 'the store was away', fix: 'wait' })

export class History {
  readonly ledger: TestLedger<MemoryStore>
  /** What waits in the spools of all jobs, by zone. */
  readonly #spools = { changes: new MemoryFiles(), reviews: new MemoryFiles() }

  constructor(ledger: TestLedger<MemoryStore>) {
    this.ledger = ledger
  }

  lineage(): string {
    return sha256(this.ledger.random.bytes(16)).slice(7, 43)
  }

  /** In a bucket, at serial 1. */
  state(key: string, workspace = 'default', lineage: string | undefined = this.lineage()): TestState {
    return new TestState(
      {
        type: 's3',
        address: [
          { name: 'bucket', value: 'acme-state' },
          { name: 'key', value: key },
        ],
        workspace,
      },
      lineage,
    )
  }

  /** In a file, relative to the checkout. */
  file(path = 'terraform.tfstate', lineage: string | undefined = this.lineage()): TestState {
    return new TestState({ type: 'local', address: [{ name: 'path', value: path }], workspace: 'default' }, lineage)
  }

  command(on: TestState, job: TestJob, asked: Asked = {}): Command {
    return new Command(this, on, job, asked)
  }

  /** From its first look to its outcome, with nobody beside it. */
  async change(on: TestState, job: TestJob, asked: Asked = {}): Promise<void> {
    const command = await this.command(on, job, asked).look().announce()
    await command.write().end()
  }

  async plan(on: TestState, job: TestJob, zone: Zone = 'reviews'): Promise<void> {
    await this.command(on, job, { class: 'plan', zone }).look().tellPlan()
  }

  pass(milliseconds: number): void {
    this.ledger.clock.pass(milliseconds)
  }

  spool(zone: Zone): MemoryFiles {
    return zone === 'reviews' ? this.#spools.reviews : this.#spools.changes
  }

  async sendLate(): Promise<void> {
    for (const zone of ['changes', 'reviews'] as const) await shipSpool(this.ledger.id, this.ledger.ports(zone, { files: this.spool(zone) }))
  }
}

/** One command: what a test does not do has not happened. */
export class Command {
  readonly #history: History
  readonly on: TestState
  readonly job: TestJob
  readonly asked: Asked
  readonly stream: Stream
  #start: CapturedBefore | undefined
  #intent: Intent | undefined

  constructor(history: History, on: TestState, job: TestJob, asked: Asked) {
    this.#history = history
    this.on = on
    this.job = job
    this.asked = asked
    const home = { ledger: history.ledger.id, zone: asked.zone ?? 'changes' }
    this.stream = streamOfScope(on.scope, job.repositoryId ?? REPOSITORY, home)
  }

  get #ledger(): TestLedger<MemoryStore> {
    return this.#history.ledger
  }

  get #now(): Instant {
    return new Date(Date.parse(this.#ledger.clock.now()) + (this.job.skewMs ?? 0)).toISOString() as Instant
  }

  get start(): CapturedBefore {
    if (this.#start === undefined) throw new Error('it has not looked yet')
    return this.#start
  }

  get intent(): Intent {
    if (this.#intent === undefined) throw new Error('it was not announced')
    return this.#intent
  }

  look(): this {
    const { zone: _zone, ...asked } = this.asked
    const found = { scope: this.on.scope, state: this.on.mark }
    this.#start = startOf({ operation: this.#ledger.operation(), facts: factsOf(this.job), at: this.#now, found, ...asked })
    this.#ledger.clock.pass(1_000)
    return this
  }

  async announce(): Promise<this> {
    this.#intent = await this.#ledger.append(intentOf(this.start), this.stream)
    return this
  }

  /** The store is away. */
  unannounced(): this {
    this.#intent = gapOf(AWAY)
    return this
  }

  write(times = 1): this {
    if (this.on.lineage === undefined) Object.assign(this.on, { lineage: this.#history.lineage(), serial: 0 })
    this.on.serial += times
    return this
  }

  async end(exit: Exit | null = { code: 0 }, left: Partial<After> = {}): Promise<void> {
    await this.#ledger.append(this.#outcome(exit, left), this.stream)
  }

  /** The outcome waits in the spool, be it that it was stored, and only the answer lost. */
  async endLate(exit: Exit | null = { code: 0 }, stored = false): Promise<void> {
    const record = this.#outcome(exit, {})
    this.#ledger.clock.pass(1_000)
    this.#ledger.store.failCreates({ stored, error: 'STORE_DENIED' })
    await appendOrSpool(record, this.stream, this.#ledger.ports(this.stream.zone, { files: this.#history.spool(this.stream.zone) }))
  }

  #outcome(exit: Exit | null, left: Partial<After>): AuditRecord<'outcome'> {
    const after = exit === null ? left : { state: this.on.mark, ...left }
    return outcomeOf(endOf(this.start, exit, this.#now, after), this.intent)
  }

  /** By post, of a command that nobody saw end. */
  async close(status: Aftermath['status'] = 'lost'): Promise<void> {
    const { intent } = this
    if (intent === 'not-needed' || 'why' in intent) throw new Error('post closes what stands in the ledger')
    const why = 'nobody saw it end'
    const body = { ...commonMembers(intentOf(this.start).body), recordedAt: this.#now }
    const state = status === 'interrupted' ? this.on.mark : absent('not-available', why)
    await this.#ledger.append(closingOf(intent.leaf, body, { status, why, state }), this.stream)
  }

  async tellPlan(changes = 1): Promise<PlanRecord> {
    const plan = planned(changes)
    const { slot, leaf } = await this.#ledger.append(planOf(endOf(this.start, { code: 0 }, this.#now, { plan, state: this.on.mark })), this.stream)
    return { zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf, content: contentIn(plan) }
  }
}
