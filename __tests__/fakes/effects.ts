/** Effects that a test controls: time that only moves when somebody sleeps, randomness from a seed, files in memory. */
import { createHash } from 'node:crypto'
import type { Instant } from '../../src/shared/bytes.ts'
import type { Clock, FileFacts, Files, Log, Random, Trace } from '../../src/shared/effects.ts'
import type { Step } from '../../src/shared/steps.ts'

export class FixedClock implements Clock {
  #now: number
  slept = 0

  constructor(start = '2026-03-01T08:00:00.000Z') {
    this.#now = Date.parse(start)
  }

  now(): Instant {
    return new Date(this.#now).toISOString() as Instant
  }

  /** Resolves at once: only the clock moves. */
  sleep(milliseconds: number): Promise<void> {
    this.slept += milliseconds
    this.pass(milliseconds)
    return Promise.resolve()
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds
  }
}

/** The same bytes for the same seed, on every machine. */
export class SeededRandom implements Random {
  readonly #seed: string
  #blocks = 0
  #left: number[] = []

  constructor(seed: string) {
    this.#seed = seed
  }

  bytes(length: number): Uint8Array {
    while (this.#left.length < length)
      this.#left.push(
        ...createHash('sha256')
          .update(`${this.#seed} ${this.#blocks++}`)
          .digest(),
      )
    return Uint8Array.from(this.#left.splice(0, length))
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    return Buffer.from(this.bytes(4)).readUInt32BE() % end
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}

export class RecordingLog implements Log {
  readonly lines: string[] = []
  readonly warnings: string[] = []

  say(text: string): void {
    this.lines.push(text)
  }

  warn(text: string): void {
    this.warnings.push(text)
  }
}

/** Remembers the steps; `stopAt` throws there, as a process that dies does not go on either. */
export class RecordingTrace implements Trace {
  readonly steps: Step[] = []
  stopAt: Step | undefined

  reached(step: Step): void {
    this.steps.push(step)
    if (step === this.stopAt) throw new Error(`stopped at ${step}`)
  }
}

export class MemoryFiles implements Files {
  readonly #files = new Map<string, Uint8Array>()
  /** By path, how often it was written to: no write leaves a file as nobody touched it. */
  readonly #writes = new Map<string, number>()
  /** What every write throws, for a full disk. */
  failWrites: Error | undefined

  read(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
    const bytes = this.#files.get(path)
    if (bytes !== undefined && bytes.length > maxBytes) return Promise.reject(new Error(`${path} is too large`))
    return Promise.resolve(bytes?.slice())
  }

  async *tail(path: string, maxBytes: number): AsyncGenerator<Uint8Array> {
    const bytes = this.#files.get(path)
    if (bytes !== undefined) yield bytes.slice(Math.max(0, bytes.length - maxBytes))
  }

  /** In memory there is nothing but files. */
  readRegular(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
    return this.read(path, maxBytes)
  }

  look(path: string): Promise<FileFacts | undefined> {
    const bytes = this.#files.get(path)
    return Promise.resolve(bytes && { kind: 'file', size: bytes.length, executable: false, stamp: `${path} ${this.#writes.get(path)}` })
  }

  createNew(path: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
    if (this.failWrites !== undefined) return Promise.reject(this.failWrites)
    if (this.#files.has(path)) return Promise.resolve('exists')
    this.#put(path, bytes)
    return Promise.resolve('created')
  }

  replace(path: string, bytes: Uint8Array): Promise<void> {
    if (this.failWrites !== undefined) return Promise.reject(this.failWrites)
    this.#put(path, bytes)
    return Promise.resolve()
  }

  #put(path: string, bytes: Uint8Array): void {
    this.#files.set(path, bytes.slice())
    this.#writes.set(path, (this.#writes.get(path) ?? 0) + 1)
  }

  append(path: string, text: string): Promise<void> {
    return this.replace(path, Buffer.concat([this.#files.get(path) ?? new Uint8Array(), Buffer.from(text)]))
  }

  list(folder: string): Promise<readonly string[]> {
    const within = [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))
    return Promise.resolve([...new Set(within.map((path) => path.replace(/\/.*/, '/')))].sort())
  }

  makeFolder(): Promise<void> {
    return Promise.resolve()
  }

  remove(path: string): Promise<void> {
    for (const known of this.#files.keys()) if (known === path || known.startsWith(`${path}/`)) this.#files.delete(known)
    return Promise.resolve()
  }
}
