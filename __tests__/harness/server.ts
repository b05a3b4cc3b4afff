/** A real server for the tests, on a port of 127.0.0.1. It ends with whoever started it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** The server is a child of this shell, which ends it when its standard input does: when it is told to, or when the test is gone. */
const KEEPER = '"$@" >"$0" 2>&1 & child=$!; echo "$child"; while read -r line; do :; done; kill "$child" 2>/dev/null; wait "$child"'

export class Server {
  readonly pid: number
  readonly #keeper: ChildProcess
  readonly #log: string

  private constructor(keeper: ChildProcess, pid: number, log: string) {
    this.#keeper = keeper
    this.pid = pid
    this.#log = log
  }

  static async start(argv: readonly string[], env: Readonly<Record<string, string>>, log: string): Promise<Server> {
    const keeper = spawn('sh', ['-c', KEEPER, log, ...argv], { env: { PATH: '/usr/bin:/bin', ...env }, stdio: ['pipe', 'pipe', 'ignore'] })
    const pid = await new Promise<number>((done) => keeper.stdout.once('data', (line) => done(Number(line))))
    return new Server(keeper, pid, log)
  }

  /** Waits until it answers there. `statuses`: further ones that only a server that is ready gives. */
  async answers(url: string, statuses: readonly number[] = []): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const ready = await fetch(url).catch(() => undefined) // it does not listen yet
      if (ready !== undefined && (ready.ok || statuses.includes(ready.status))) return
      if (tries > 400) throw new Error(`the server did not get ready; its log is ${this.#log}`)
      await wait(50)
    }
  }

  async stop(): Promise<void> {
    if (this.#keeper.exitCode !== null) return
    const ended = new Promise((done) => this.#keeper.once('exit', done))
    this.#keeper.stdin?.end()
    await ended
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address !== null ? done(address.port) : failed(new Error('no port'))))
    })
  })
}
