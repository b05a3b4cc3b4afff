/** All that reaches outside the process. Built in entries/ only; everything else is handed what it needs. */
import type { Instant } from './bytes.ts'
import type { Step } from './steps.ts'

export interface CommandSpec {
  readonly executable: string
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

export type Exit = { readonly code: number } | { readonly signal: string }

export interface Clock {
  /** Wall time, for records and deadlines. Never used to order records: the chain does that. */
  now(): Instant
  sleep(milliseconds: number): Promise<void>
}

/** Salts, nonces and jitter. An effect, so that a test can replay a run byte by byte. */
export interface Random {
  bytes(length: number): Uint8Array
}

/** Goes to stderr or the step log, never to stdout: stdout belongs to the user's command. Holds no secret. */
export interface Log {
  say(text: string): void
  warn(text: string): void
}

export interface Env {
  /** An empty variable is `undefined`: absent has one spelling. */
  get(name: string): string | undefined
  all(): Readonly<Record<string, string>>
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other'
  readonly size: number
  readonly executable: boolean
  /** Device, inode, size and time of change: equal for a file that nobody touched. */
  readonly stamp: string
}

export interface Files {
  /** `undefined` when there is no such file; throws for every other reason, and for more than `maxBytes`. */
  read(path: string, maxBytes: number): Promise<Uint8Array | undefined>
  /** The same, but whatever stands there that is no regular file (a folder, a link, a pipe, a device) holds nothing, and is not waited for. */
  readRegular(path: string, maxBytes: number): Promise<Uint8Array | undefined>
  /** The last `maxBytes` of a file, piece by piece. Nothing when there is no such file. */
  tail(path: string, maxBytes: number): AsyncIterable<Uint8Array>
  /** `undefined` when there is nothing. Follows links, unless they are `told`: then each is something `other`. */
  look(path: string, links?: 'told'): Promise<FileFacts | undefined>
  /**
   * Puts a whole file at `path` if nothing is there: `created`, durable (file, folder and each newly made parent
   * synced) when it resolves, or `exists` with nothing changed. `stage` is the folder for the half-written file, on
   * the same file system.
   */
  createNew(path: string, bytes: Uint8Array, options: { readonly mode: number; readonly stage: string }): Promise<'created' | 'exists'>
  /** Replaces a small file of our own as a whole. Not durable: for caches and marks only. */
  replace(path: string, bytes: Uint8Array, mode: number): Promise<void>
  append(path: string, text: string): Promise<void>
  /** Names in byte order, folders ending in `/`. Empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  makeFolder(path: string, mode: number): Promise<void>
  /** A file, or a folder and all in it. Nothing there is success. */
  remove(path: string): Promise<void>
}

export interface Answer {
  readonly exit: Exit
  readonly stdout: Uint8Array
}

export interface Exec {
  /** A question of ours (`state pull`, `git status`). Output captured and bounded, no stdin, own deadline. Throws when it could not be asked. */
  ask(command: CommandSpec, deadlineMs: number): Promise<Answer>
  /**
   * The user's own command: stdio inherited, TTY kept, the first INT, TERM or HUP forwarded once, parent death
   * noticed. `started` is told its pid. Resolves with what the process did; throws only when it could not be started.
   */
  handOver(command: CommandSpec, started: (pid: number) => void): Promise<Exit>
  /** When the process was started, in the system's own ticks, or `undefined` when it is gone. Tells a process from a later one of the same pid. */
  startOf(pid: number): Promise<string | undefined>
}

/** Tells that a step of the write order was reached. A test stops the process there, the benchmark notes the time. */
export interface Trace {
  reached(step: Step): void
}

export interface Effects {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly env: Env
  readonly files: Files
  readonly exec: Exec
  readonly trace: Trace
}
