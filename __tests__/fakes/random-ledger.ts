/** What honest jobs do to states and to a ledger, in an order that only the seed knows: overlapping, refused, lost, late. */
import type { PlanRecord, Scope } from '../../src/record/command.ts'
import type { Zone } from '../../src/record/place.ts'
import type { Exit } from '../../src/shared/effects.ts'
import type { TestJob, TestState } from './commands.ts'
import type { SeededRandom } from './effects.ts'
import { type Asked, type Command, History } from './histories/history.ts'
import { given } from './histories/scenario.ts'
import type { TestLedger } from './ledger.ts'
import type { MemoryStore } from './memory-store.ts'

const EXITS: readonly Exit[] = [{ code: 0 }, { code: 1 }, { signal: 'SIGTERM' }]
const WORDS = [['apply'], ['apply'], ['apply'], ['import'], ['state', 'mv'], ['refresh']]

export class HonestJobs {
  readonly #history: History
  readonly #ledger: TestLedger<MemoryStore>
  readonly #states: TestState[]
  readonly #jobs: readonly TestJob[]
  readonly #plans: PlanRecord[] = []
  /** Commands that have looked, that were announced, and that were closed as lost while they went on. */
  readonly #looked: Command[] = []
  readonly #going: Command[] = []
  readonly #presumedLost: Command[] = []
  readonly #holders = new Map<TestState, Command>()
  /** How often each thing was done: a test that never does one of them proves nothing about it. */
  readonly done = new Map<string, number>()

  constructor(ledger: TestLedger<MemoryStore>) {
    const { random } = ledger
    this.#ledger = ledger
    this.#history = new History(ledger)
    this.#states = ['app', 'net', 'data'].slice(0, 1 + random.below(3)).map((key) => this.#history.state(key))
    if (random.oneIn(2)) this.#states.push(this.#history.state('app', 'dev'), this.#history.file())
    for (const state of this.#states) if (random.oneIn(3)) state.key = `key-${random.below(2)}`
    this.#jobs = Array.from({ length: 1 + random.below(4) }, (_, index) => ({
      session: `session-${index}`,
      environment: random.oneIn(2) ? ('github-hosted' as const) : ('self-hosted' as const),
      repositoryId: random.oneIn(4) ? '77' : '42',
    }))
  }

  get #random(): SeededRandom {
    return this.#ledger.random
  }

  /** Some operations are left open when it ends; their jobs write no `run` record. */
  async work(steps: number): Promise<void> {
    const doings = {
      look: this.#look,
      begin: this.#begin,
      write: this.#write,
      end: this.#end,
      refuse: this.#refuse,
      letThrough: this.#letThrough,
      lose: this.#lose,
      resurface: this.#resurface,
      plan: this.#plan,
      migrate: this.#migrate,
      push: this.#push,
      late: this.#late,
      ship: this.#ship,
    }
    const names = Object.keys(doings) as (keyof typeof doings)[]
    for (let step = 0; step < steps; step += 1) {
      const name = this.#random.pick(names)
      if ((await doings[name].call(this)) !== 'nothing to do') this.done.set(name, (this.done.get(name) ?? 0) + 1)
    }
    await this.#goHome()
  }

  #command(words: readonly string[] = this.#random.pick(WORDS)): Command {
    const plan = this.#plans.length > 0 && this.#random.oneIn(3) ? { plan: this.#random.pick(this.#plans) } : {}
    const zone = this.#random.oneIn(4) ? 'reviews' : 'changes'
    return this.#on(this.#random.pick(this.#states), { words, zone, ...plan })
  }

  /** At one path below the checkout, two repositories have two files. */
  #on(state: TestState, asked: Asked): Command {
    const jobs = state.scope.type === 'local' ? this.#jobs.slice(0, 1) : this.#jobs
    return this.#history.command(state, this.#random.pick(jobs), asked)
  }

  /** It is announced at some later time, when the state may have gone on. */
  #look(): void {
    this.#looked.push(this.#command().look())
  }

  async #begin(): Promise<void> {
    const command = this.#take(this.#looked) ?? this.#command().look()
    const { store } = this.#ledger
    if (this.#random.oneIn(4)) store.failCreates({ stored: true, error: 'STORE_UNREACHABLE' })
    if (this.#random.oneIn(4)) store.failCreates({ stored: false, error: this.#random.pick(['STORE_BUSY', 'STORE_UNREACHABLE']) })
    this.#going.push(await command.announce())
  }

  #take(from: Command[]): Command | undefined {
    return from.splice(this.#random.below(Math.max(from.length, 1)), 1)[0]
  }

  /** The others see it in the middle. */
  #write(): unknown {
    const command = this.#going[this.#random.below(Math.max(this.#going.length, 1))] ?? this.#presumedLost[0]
    return command === undefined ? 'nothing to do' : this.#moves(command, this.#random.below(3))
  }

  /** Under the state's lock, from its first write until it ends. */
  #moves(command: Command, times: number): Command {
    const holder = this.#holders.get(command.on)
    if (holder !== undefined && holder !== command) return command
    if (times > 0) this.#holders.set(command.on, command)
    if (times > 0 && command.on.key !== undefined && this.#random.oneIn(4)) command.on.edits += 1
    return command.write(times)
  }

  #lastly(command: Command): Command {
    this.#moves(command, this.#random.below(2))
    if (this.#holders.get(command.on) === command) this.#holders.delete(command.on)
    return command
  }

  async #end(): Promise<unknown> {
    const going = this.#take(this.#going)
    return going === undefined ? 'nothing to do' : this.#lastly(going).end(this.#exitOf(going))
  }

  /** Without the lock, none ends well. */
  #exitOf({ on }: Command): Exit {
    return this.#holders.has(on) ? { code: 1 } : this.#random.pick(EXITS)
  }

  /** The intent has no receipt, so the command never starts. */
  async #refuse(): Promise<void> {
    await this.#command().look().unannounced().end(null)
  }

  /** Nor has this one, and the job was told to go on. Its record is late. */
  async #letThrough(): Promise<void> {
    const command = this.#lastly(this.#command().look().unannounced())
    await command.endLate(this.#exitOf(command))
  }

  async #lose(): Promise<unknown> {
    const going = this.#take(this.#going)
    if (going === undefined) return 'nothing to do'
    this.#presumedLost.push(going)
    return going.close()
  }

  async #resurface(): Promise<unknown> {
    const lost = this.#take(this.#presumedLost)
    return lost === undefined ? 'nothing to do' : this.#lastly(lost).end(this.#exitOf(lost))
  }

  async #plan(): Promise<void> {
    const zone: Zone = this.#random.oneIn(2) ? 'reviews' : 'changes'
    const command = this.#on(this.#random.pick(this.#states), { class: 'plan', zone }).look()
    this.#plans.push(await command.tellPlan(this.#random.pick([0, 1, 40, 41, 90])))
  }

  /** To a backend of its own; what still works on the old one goes on there. */
  async #migrate(): Promise<unknown> {
    const from = this.#random.pick(this.#states)
    if (this.#isBusy(from)) return 'nothing to do'
    const scope: Scope = { ...from.scope, type: 's3', address: [{ name: 'key', value: `moved-${this.#history.lineage()}` }] }
    const argv = [given('-migrate-state', null)]
    const command = await this.#history
      .command(from, this.#random.pick(this.#jobs), { words: ['init'], argv, class: 'mutates-state' })
      .look()
      .announce()
    await command.end({ code: 0 }, { scope, state: from.mark })
    return this.#states.splice(this.#states.indexOf(from), 1, Object.assign(from.copy(), { scope }))
  }

  async #push(): Promise<unknown> {
    const state = this.#random.pick(this.#states)
    if (this.#isBusy(state)) return 'nothing to do'
    const asked = { words: ['state', 'push'], argv: [given('-force', null)], class: 'mutates-state' } as const
    const command = await this.#on(state, asked).look().announce()
    state.serial = 1 + this.#random.below(state.serial + 2)
    if (this.#random.oneIn(3)) state.lineage = this.#history.lineage()
    return command.end()
  }

  #isBusy(state: TestState): boolean {
    return [...this.#looked, ...this.#going, ...this.#presumedLost].some(({ on }) => on === state)
  }

  /** An outcome that the store would not take waits in the spool; half of the time it was stored, and only its answer lost. */
  async #late(): Promise<unknown> {
    const going = this.#take(this.#going)
    return going === undefined ? 'nothing to do' : this.#lastly(going).endLate(this.#exitOf(going), this.#random.oneIn(2))
  }

  #ship(): Promise<void> {
    return this.#history.sendLate()
  }

  async #goHome(): Promise<void> {
    await this.#ship()
    const busy = new Set(this.#going.map(({ job }) => job.session))
    for (const job of this.#jobs) {
      if (busy.has(job.session)) continue
      const streams = this.#states.map((state) => this.#history.command(state, job, { zone: this.#random.oneIn(3) ? 'reviews' : 'changes' }).stream)
      const written = this.#random.oneIn(2) ? this.#ledger.runs() : this.#random.pick(streams)
      const beside = streams.filter(({ zone }) => zone === written.zone)
      const heads = (await Promise.all(beside.map((stream) => this.#ledger.headOf(stream)))).flat()
      await this.#ledger.run(job, written, { reads: [{ words: 'terraform show', times: 3 }], heads })
    }
  }

  get open(): number {
    return this.#going.length
  }
}
