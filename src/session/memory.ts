/**
 * What the commands of one job leave for each other and for post, in the session's folder: hints, never evidence. A
 * step can change all of it; the ledger itself, and the state that the next command finds, are what counts.
 */
import { join } from 'node:path'
import type { Positions } from '../ledger/head.ts'
import { streamNameShape } from '../ledger/keys.ts'
import type { PlanRecord, StateWhere } from '../record/command.ts'
import type { Stream, StreamId, StreamName, Zone } from '../record/place.ts'
import { count, digest, fitted, flag, nullOr, objectOf, oneOf, type Shape, text } from '../record/shape.ts'
import { planRecord } from '../record/shapes.ts'
import { type Digest, type Printable, parseJson, printJson } from '../shared/bytes.ts'
import type { Files } from '../shared/effects.ts'
import { systemCode } from '../shared/errors.ts'

/** A process, told from a later one of the same number by when it was started. */
export interface Running {
  readonly pid: number
  readonly start: string
}

const running = objectOf({ pid: count, start: text })

/** One command of this job that may have changed something: where it stands, and how to find out what became of it. */
export interface OperationNote {
  readonly operation: string
  readonly row: string
  readonly stream: { readonly zone: Zone; readonly name: StreamName; readonly scope: Digest }
  /** Of its intent; without one, the newest that this job knew of. */
  readonly sequence: number
  /** The shim: while it lives, it may still write the outcome. */
  readonly shim: Running | null
  /** The user's process, once it was started. */
  readonly process: Running | null
  readonly state: StateWhere | null
  /** Of the state after the command, where it could be read. */
  readonly mark: { readonly lineage: string; readonly serial: number; readonly digest: Digest } | null
  readonly closed: boolean
  /** Its outcome waits in the spool, or waited there. */
  readonly kept?: boolean
  /** Where its outcome stands in the same stream: what was announced later began after it had ended. */
  readonly ended?: number
}

const note = objectOf(
  {
    operation: text,
    row: text,
    stream: objectOf({ zone: oneOf('changes', 'reviews'), name: streamNameShape, scope: digest }),
    sequence: count,
    shim: nullOr(running),
    process: nullOr(running),
    state: nullOr(objectOf({ kind: text })),
    mark: nullOr(objectOf({ lineage: text, serial: count, digest })),
    closed: flag,
  },
  { closed: true, optional: { ended: count, kept: flag } },
)
const position = objectOf({ sequence: count }, { closed: true })
const LARGEST = 65_536

export class Memory implements Positions {
  readonly #directory: string
  readonly #files: Files

  constructor(directory: string, files: Files) {
    this.#directory = directory
    this.#files = files
  }

  async recall(stream: StreamId): Promise<number | undefined> {
    return (await this.#read<{ sequence: number }>(this.#head(stream), position))?.sequence
  }

  note(stream: StreamId, sequence: number): Promise<void> {
    return this.#write(this.#head(stream), { sequence })
  }

  #head({ zone, name }: StreamId): string {
    return join(this.#directory, 'heads', `${zone}.${name}.json`)
  }

  planRecord(file: Digest): Promise<PlanRecord | undefined> {
    return this.#read<PlanRecord>(this.#plan(file), planRecord)
  }

  notePlan(file: Digest, record: PlanRecord): Promise<void> {
    return this.#write(this.#plan(file), { ...record })
  }

  #plan(file: Digest): string {
    return join(this.#directory, 'plans', `${file.slice('sha256:'.length)}.json`)
  }

  noteOperation(held: OperationNote): Promise<void> {
    return this.#write(join(this.#directory, 'operations', `${held.operation}.json`), held)
  }

  async operations(): Promise<readonly OperationNote[]> {
    const folder = join(this.#directory, 'operations')
    const names = (await this.#files.list(folder)).filter((name) => name.endsWith('.json'))
    const held = await Promise.all(names.map((name) => this.#read<OperationNote>(join(folder, name), note)))
    return held.filter((found) => found !== undefined)
  }

  /** Only one process of the job at a time sends what waits in the spool: two would send one record twice. False while another is at it. */
  async takeTurn(self: Running | null): Promise<boolean> {
    try {
      return (await this.#files.createNew(this.#turn, printJson(self), { mode: 0o600, stage: join(this.#directory, '.tmp') })) === 'created'
    } catch (thrown) {
      if (systemCode(thrown) === undefined) throw thrown
      return false
    }
  }

  endTurn(): Promise<void> {
    return this.#files.remove(this.#turn)
  }

  /** Whose turn it is, be it that this process was killed since. */
  turn(): Promise<Running | undefined> {
    return this.#read<Running>(this.#turn, running)
  }

  get #turn(): string {
    return join(this.#directory, 'sending.json')
  }

  /** How often each kind of read was made, from the lines that the shims leave. */
  async reads(): Promise<readonly { readonly words: string; readonly times: number }[]> {
    const bytes = await this.#files.read(journalPath(this.#directory), LARGEST * 64).catch(() => undefined)
    const lines = new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n')
    const words = lines.map((line) => line.split('\t')[0] ?? '').filter((word) => /^[a-z]{1,20}( [a-z-]{1,30}){0,2}$/.test(word))
    const kinds = [...new Set(words)].sort()
    return kinds.map((kind) => ({ words: kind, times: words.filter((word) => word === kind).length }))
  }

  noteRead(words: string): Promise<void> {
    return this.#files.append(journalPath(this.#directory), `${words}\n`)
  }

  async #read<T>(path: string, shape: Shape): Promise<T | undefined> {
    try {
      const value = parseJson((await this.#files.read(path, LARGEST)) ?? new Uint8Array())
      return fitted<T>(value, shape)
    } catch (thrown) {
      if (thrown instanceof SyntaxError || systemCode(thrown) !== undefined) return undefined
      throw thrown
    }
  }

  /** A full disk costs the hint, not the command. */
  async #write<T>(path: string, value: T & Printable<T>): Promise<void> {
    try {
      await this.#files.replace(path, printJson(value), 0o600)
    } catch (thrown) {
      if (systemCode(thrown) === undefined) throw thrown
    }
  }
}

export function journalPath(directory: string): string {
  return join(directory, 'journal')
}

/** For those who have no session: every head is found from the ledger alone. */
export const nothingRemembered: Positions = { recall: () => Promise.resolve(undefined), note: () => Promise.resolve() }

export function streamOfNote({ stream }: OperationNote, ledger: Stream['ledger']): Stream {
  return { ledger, ...stream }
}
