/** Starts the threads that help `iac-ledger verify`. One that fails, or ends before its time, is an error and never a slot that was not looked at. */
import { availableParallelism } from 'node:os'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { type ErrorCode, LedgerError } from '../shared/errors.ts'
import type { Hand, Hands } from '../verify/crew.ts'
import type { Fetched, Task } from '../verify/fetch.ts'
import { type Parcel, unpacked } from '../verify/parcel.ts'

export interface Given {
  readonly url: string
}

export interface Question {
  readonly id: number
  readonly task: Task
}

export type Answer = { readonly id: number } & (
  | { readonly parcel: Parcel }
  | { readonly failure: { readonly code: ErrorCode; readonly says: string; readonly fix: string } }
)

interface Asked {
  readonly task: Task
  readonly resolve: (fetched: readonly (readonly Fetched[])[]) => void
  readonly reject: (why: unknown) => void
}

/** More of them wait for the thread that judges. */
const MOST = 4
/** Megabytes in which a thread makes what it throws away at once. */
const YOUNG = 8
/** The same for the thread that judges. Left to itself node lets it grow to 100, which makes nothing faster. */
const YOUNG_HERE = 16

/**
 * What it has grown to, it keeps, and grows no more. The limit itself can be given to a process on its command line only;
 * a program that is started by its name has none.
 */
function growNoMore(): boolean {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
  if ((young?.physical_space_size ?? 0) < YOUNG_HERE * 1024 * 1024) return false
  setFlagsFromString('--semi-space-growth-factor=1')
  return true
}

class Thread implements Hand {
  readonly #worker: Worker
  readonly #asked = new Map<number, Asked>()
  #questions = 0
  #gone: Error | undefined
  #grown = false

  constructor(script: string, given: Given) {
    this.#worker = new Worker(script, { workerData: given, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
    this.#worker.on('message', (answer: Answer) => this.#hear(answer))
    this.#worker.on('messageerror', (thrown) => this.#lose(thrown))
    this.#worker.on('error', (thrown) => this.#lose(thrown instanceof Error ? thrown : new Error(String(thrown))))
    this.#worker.on('exit', (code) => this.#lose(lost(code)))
  }

  fetch(task: Task): Promise<readonly (readonly Fetched[])[]> {
    if (this.#gone !== undefined) return Promise.reject(this.#gone)
    const id = this.#questions++
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { task, resolve, reject })
      const question: Question = { id, task }
      this.#worker.postMessage(question)
    })
  }

  #hear(answer: Answer): void {
    const asked = this.#asked.get(answer.id)
    this.#asked.delete(answer.id)
    this.#grown ||= growNoMore()
    if (asked === undefined) return
    if ('failure' in answer) {
      asked.reject(new LedgerError(answer.failure.code, answer.failure))
      return
    }
    try {
      asked.resolve(unpacked(answer.parcel, asked.task.ranges))
    } catch (thrown) {
      asked.reject(thrown)
    }
  }

  #lose(why: Error): void {
    this.#gone ??= why
    for (const { reject } of this.#asked.values()) reject(this.#gone)
    this.#asked.clear()
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

function lost(code: number): LedgerError {
  return new LedgerError('THREAD_LOST', {
    says: `a thread that read a part of the ledger has ended (${code}) before it was done, so there is no verdict`,
    fix: 'see that this machine has memory left, then verify again',
  })
}

/** `script`: the file of the thread's own entry. */
export function verifyThreads(url: string, script: string, { count = Math.min(availableParallelism(), MOST), worthFrom = WORTH_FROM } = {}): Hands {
  let threads: readonly Thread[] = []
  return {
    worthFrom,
    hire: () => (threads = Array.from({ length: count }, () => new Thread(script, { url }))),
    dismiss: async () => {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

/** Fewer slots are read before a thread has started. */
const WORTH_FROM = 500
