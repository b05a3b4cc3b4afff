/** What honest jobs do to a ledger, in an order that only the seed knows: overlapping, refused, lost, late. */

import { gapOf } from '../../src/append/spool.ts'
import { appendOrSpool } from '../../src/flows/append-record.ts'
import { shipSpool } from '../../src/flows/ship-spool.ts'
import type { PlanRecord } from '../../src/record/command.ts'
import { outcomeOf } from '../../src/record/kinds/outcome.ts'
import type { Stream } from '../../src/record/place.ts'
import type { CapturedBefore, Receipt } from '../../src/record/stages.ts'
import type { Exit } from '../../src/shared/effects.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import type { TestJob } from './commands.ts'
import { MemoryFiles } from './effects.ts'
import type { TestLedger } from './ledger.ts'
import type { MemoryStore } from './memory-store.ts'

interface Going {
  readonly start: CapturedBefore
  readonly intent: Receipt<'intent'>
  readonly stream: Stream
  readonly job: TestJob
}

const EXITS: readonly Exit[] = [{ code: 0 }, { code: 1 }, { signal: 'SIGTERM' }]

export class HonestJobs {
  readonly #ledger: TestLedger<MemoryStore>
  readonly #streams: readonly Stream[]
  readonly #jobs: readonly TestJob[]
  readonly #files = new MemoryFiles()
  readonly #plans: PlanRecord[] = []
  #going: Going[] = []
  /** Closed as lost by post, while the command went on. */
  #presumedLost: Going[] = []
  /** How often each thing was done: a test that never does one of them proves nothing about it. */
  readonly done = new Map<string, number>()

  constructor(ledger: TestLedger<MemoryStore>) {
    const { random } = ledger
    this.#ledger = ledger
    this.#streams = ['app', 'net', 'data'].slice(0, 1 + random.below(3)).flatMap((about) => [ledger.stream(about), ledger.stream(about, 'reviews')])
    this.#jobs = Array.from({ length: 1 + random.below(4) }, (_, index) => ({
      session: `session-${index}`,
      environment: random.oneIn(2) ? ('github-hosted' as const) : ('self-hosted' as const),
    }))
  }

  /** `overlapping` leaves some operations open when it ends; their jobs write no `run` record. */
  async work(steps: number): Promise<void> {
    const doings = {
      begin: this.#begin,
      end: this.#end,
      refuse: this.#refuse,
      lose: this.#lose,
      resurface: this.#resurface,
      plan: this.#plan,
      late: this.#late,
      ship: this.#ship,
    }
    const names = Object.keys(doings) as (keyof typeof doings)[]
    for (let step = 0; step < steps; step += 1) {
      const name = this.#ledger.random.pick(names)
      if ((await doings[name].call(this)) !== 'nothing to do') this.done.set(name, (this.done.get(name) ?? 0) + 1)
    }
    await this.#goHome()
  }

  async #begin(): Promise<void> {
    const { random } = this.#ledger
    const [stream, job] = [random.pick(this.#streams), random.pick(this.#jobs)]
    const plan = this.#plans.length > 0 && random.oneIn(2) ? { plan: random.pick(this.#plans) } : {}
    const start = this.#ledger.start(job, { ...plan, on: stream })
    if (random.oneIn(4)) this.#ledger.store.failCreates({ stored: true, error: 'STORE_UNREACHABLE' })
    if (random.oneIn(4)) this.#ledger.store.failCreates({ stored: false, error: random.pick(['STORE_BUSY', 'STORE_UNREACHABLE']) })
    this.#going.push({ start, intent: await this.#ledger.intent(start, stream), stream, job })
  }

  #take(from: 'going' | 'lost'): Going | undefined {
    const held = from === 'going' ? this.#going : this.#presumedLost
    return held.splice(this.#ledger.random.below(Math.max(held.length, 1)), 1)[0]
  }

  async #end(): Promise<unknown> {
    const going = this.#take('going')
    if (going === undefined) return 'nothing to do'
    return this.#ledger.outcome(going.start, going.intent, going.stream, this.#ledger.random.pick(EXITS))
  }

  /** The intent has no receipt, so the command never starts. */
  async #refuse(): Promise<void> {
    const { random } = this.#ledger
    const stream = random.pick(this.#streams)
    const start = this.#ledger.start(random.pick(this.#jobs), { on: stream })
    const gap = gapOf(new LedgerError('STORE_BUSY', { says: 'the store was away', fix: 'wait' }))
    await this.#ledger.outcome(start, gap, stream, null)
  }

  async #lose(): Promise<unknown> {
    const going = this.#take('going')
    if (going === undefined) return 'nothing to do'
    this.#presumedLost.push(going)
    return this.#ledger.lost(going.start, going.intent, going.stream)
  }

  async #resurface(): Promise<unknown> {
    const going = this.#take('lost')
    if (going === undefined) return 'nothing to do'
    return this.#ledger.outcome(going.start, going.intent, going.stream)
  }

  async #plan(): Promise<void> {
    const { random } = this.#ledger
    this.#plans.push(await this.#ledger.plan(random.pick(this.#streams), random.pick(this.#jobs), random.pick([0, 1, 40, 41, 90])))
  }

  /** An outcome that the store would not take waits in the spool; half of the time it was stored, and only its answer lost. */
  async #late(): Promise<unknown> {
    const going = this.#take('going')
    if (going === undefined) return 'nothing to do'
    const { store, random } = this.#ledger
    store.failCreates({ stored: random.oneIn(2), error: 'STORE_DENIED' })
    const ports = this.#ledger.ports(going.stream.zone, { files: this.#files })
    return appendOrSpool(outcomeOf(this.#ledger.end(going.start, going.stream), going.intent), going.stream, ports)
  }

  async #ship(): Promise<void> {
    for (const zone of ['changes', 'reviews'] as const) {
      const waiting = new MemoryFiles()
      for (const name of await this.#files.list('/spool')) {
        const bytes = (await this.#files.read(`/spool/${name}`, 1e9)) ?? new Uint8Array()
        if (!Buffer.from(bytes).includes(`"zone":"${zone}"`)) continue
        await waiting.createNew(`/spool/${name}`, bytes)
        await this.#files.remove(`/spool/${name}`)
      }
      await shipSpool(this.#ledger.id, this.#ledger.ports(zone, { files: waiting }))
    }
  }

  async #goHome(): Promise<void> {
    await this.#ship()
    const busy = new Set(this.#going.map(({ job }) => job.session))
    for (const job of this.#jobs) {
      if (busy.has(job.session)) continue
      const { random } = this.#ledger
      const written = random.oneIn(2) ? this.#ledger.runs() : random.pick(this.#streams)
      const beside = this.#streams.filter(({ zone }) => zone === written.zone)
      const heads = (await Promise.all(beside.map((stream) => this.#ledger.headOf(stream)))).flat()
      await this.#ledger.run(job, written, { reads: [{ words: 'terraform show', times: 3 }], heads })
    }
  }

  get open(): number {
    return this.#going.length
  }
}
