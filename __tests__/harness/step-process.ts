// The process of one step: how it is started, read, and stopped (ProcessInvoker.cs).
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, constants, createWriteStream, openSync, unlinkSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { getSystemErrorMessage } from 'node:util'
import { LineSplitter } from './line-splitter.ts'

const SIGINT_WAIT_MS = 7500 // ProcessInvoker.cs:32
const SIGTERM_WAIT_MS = 2500 // ProcessInvoker.cs:33
const STREAM_WAIT_MS = 5000 // ProcessInvoker.cs:494

export interface Launch {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Undefined: stdin is a pipe that is already closed (ProcessInvoker.cs:326-327). */
  readonly stdin?: string | undefined
}

export interface ProcessEnd {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
}

interface ProcessSettings {
  /** Scales the three waits. */
  readonly scale: number
  /** A folder for the moment in which the pipes have names. */
  readonly pipes: string
  /** Each line of stdout and stderr in order of arrival. If it throws, `ended` rejects and the process goes on, as in the runner. */
  onLine(line: string): void
}

export class StepProcess {
  /** Undefined if it could not be started; `ended` then rejects. */
  readonly pid: number | undefined
  /** After the exit, and after stdout and stderr are closed or five seconds have passed. */
  readonly ended: Promise<ProcessEnd>
  readonly #child: ChildProcess
  readonly #scale: number
  readonly #streams: Record<'stdout' | 'stderr', Socket>
  readonly #captured: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] }
  #detached = false

  constructor(launch: Launch, settings: ProcessSettings) {
    const pipes = openPipes(settings.pipes)
    this.#child = spawnOn(pipes, launch)
    this.#scale = settings.scale
    this.#streams = { stdout: reader(pipes.stdout.read), stderr: reader(pipes.stderr.read) }
    if (launch.stdin === undefined) closeSync(pipes.stdin.write)
    else
      createWriteStream('', { fd: pipes.stdin.write })
        .on('error', () => undefined)
        .end(launch.stdin)
    this.ended = this.#watch(launch, settings)
    this.pid = this.#child.pid
  }

  output(stream: 'stdout' | 'stderr'): string {
    return Buffer.concat(this.#captured[stream]).toString('utf8')
  }

  /** SIGINT, SIGTERM, SIGKILL to this one pid; its children get nothing (ProcessInvoker.cs:443-465,811-835,855). */
  async stop(): Promise<void> {
    const ladder = [
      { signal: 'SIGINT', waitMs: SIGINT_WAIT_MS },
      { signal: 'SIGTERM', waitMs: SIGTERM_WAIT_MS },
    ] as const
    for (const { signal, waitMs } of ladder) {
      if (this.#kill(signal) && (await this.#endsWithin(waitMs * this.#scale))) return
    }
    this.#kill('SIGKILL')
  }

  /** Lets go of streams that grandchildren still hold. */
  dispose(): void {
    this.#streams.stdout.destroy()
    this.#streams.stderr.destroy()
  }

  #kill(signal: NodeJS.Signals): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.kill(signal)
  }

  async #endsWithin(ms: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(resolve, ms, false)
    })
    const ended = this.ended.then(
      () => true,
      () => true,
    )
    return Promise.race([ended, late]).finally(() => clearTimeout(timer))
  }

  /** ProcessInvoker.cs ProcessExitedHandler (485-505) and StartReadStream (507-527). */
  #watch(launch: Launch, { onLine }: ProcessSettings): Promise<ProcessEnd> {
    const { promise, resolve, reject } = Promise.withResolvers<ProcessEnd>()
    let end: ProcessEnd | undefined
    let openStreams = 2
    let timer: NodeJS.Timeout | undefined
    const settle = (how: () => void): void => {
      clearTimeout(timer)
      this.#detach()
      how()
    }
    const advance = (): void => {
      if (end !== undefined && openStreams === 0) settle(() => resolve(end ?? NOT_STARTED))
    }
    this.#child.once('error', (error) => settle(() => reject(startError(launch, error))))
    this.#child.once('exit', (exitCode, signal) => {
      end = { exitCode, signal }
      timer = setTimeout(() => settle(() => resolve(end ?? NOT_STARTED)), STREAM_WAIT_MS * this.#scale)
      advance()
    })
    for (const name of ['stdout', 'stderr'] as const) {
      const splitter = new LineSplitter()
      const deliver = (lines: string[]): void => {
        try {
          for (const line of lines) onLine(line)
        } catch (error) {
          settle(() => reject(error instanceof Error ? error : new Error(String(error))))
        }
      }
      this.#streams[name].on('data', (chunk: Buffer) => {
        if (this.#detached) return
        this.#captured[name].push(chunk)
        deliver(splitter.push(chunk))
      })
      this.#streams[name].once('end', () => {
        openStreams--
        if (!this.#detached) deliver(splitter.end())
        advance()
      })
    }
    return promise
  }

  /** The step is over. What its children still write is read, so that they do not die of SIGPIPE, and dropped. */
  #detach(): void {
    this.#detached = true
    this.#streams.stdout.unref()
    this.#streams.stderr.unref()
  }
}

export const NOT_STARTED: ProcessEnd = { exitCode: null, signal: null }

interface Pipe {
  readonly read: number
  readonly write: number
}

/** Real pipes, as .NET gives: Node's own `pipe` is a socket, on which `tee /dev/stderr` fails. Named pipes, unlinked once open. */
function openPipes(directory: string): Record<'stdin' | 'stdout' | 'stderr', Pipe> {
  const path = (name: string): string => join(directory, `${name}-${id}`)
  const id = randomUUID()
  const made = spawnSync('mkfifo', ['-m', '600', path('stdin'), path('stdout'), path('stderr')], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`mkfifo: ${made.error?.message ?? made.stderr}`)
  const open = (name: string): Pipe => {
    const read = openSync(path(name), constants.O_RDONLY | constants.O_NONBLOCK)
    const write = openSync(path(name), constants.O_WRONLY)
    unlinkSync(path(name))
    return { read, write }
  }
  return { stdin: open('stdin'), stdout: open('stdout'), stderr: open('stderr') }
}

/** Spawns on the child's ends and closes them here; E2BIG is thrown at once, a missing file comes as an `error` event. */
function spawnOn(pipes: Record<'stdin' | 'stdout' | 'stderr', Pipe>, launch: Launch): ChildProcess {
  try {
    return spawn(launch.file, launch.args, { cwd: launch.cwd, env: launch.env, stdio: [pipes.stdin.read, pipes.stdout.write, pipes.stderr.write] })
  } catch (error) {
    for (const descriptor of [pipes.stdin.write, pipes.stdout.read, pipes.stderr.read]) closeSync(descriptor)
    throw startError(launch, error)
  } finally {
    for (const descriptor of [pipes.stdin.read, pipes.stdout.write, pipes.stderr.write]) closeSync(descriptor)
  }
}

function reader(fd: number): Socket {
  return new Socket({ fd, readable: true, writable: false }).on('error', () => undefined)
}

function startError(launch: Launch, error: unknown): Error {
  const { errno, message } = error as NodeJS.ErrnoException
  const reason = errno === undefined ? message : getSystemErrorMessage(errno)
  return new Error(`An error occurred trying to start process '${launch.file}' with working directory '${launch.cwd}'. ${reason}`, { cause: error })
}
