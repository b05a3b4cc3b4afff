/** One worker: takes slices, and says in shared memory which input it is at, for a watchdog that can't ask it. */

import { serialize } from 'node:v8'
import { parentPort, threadId, workerData } from 'node:worker_threads'
import { fuzzSlice, inputOf, prepared, type Slice, type Tally } from './slice.ts'
import type { Setting } from './target.ts'

export interface Given {
  readonly setting: Setting
  /** How many inputs were begun, ever. */
  readonly beats: Int32Array
  /** Which input of its slice it is at; -1 between them. */
  readonly at: Int32Array
}

/** `only`: that one input again, shown before it is tried. */
export type Order = { readonly slice: Slice; readonly only?: number }
export type Answer =
  | { readonly tally: Tally }
  | { readonly suspect: Uint8Array }
  /** Of this thread alone: what else the machine did meanwhile does not count. */
  | { readonly tookMs: number }

const { setting, beats, at } = workerData as Given

process.removeAllListeners('warning') // what a parser warns of is no news here

function tell(answer: Answer): void {
  parentPort?.postMessage(answer)
}

async function suspected(slice: Slice, only: number): Promise<void> {
  const input = await inputOf(slice, only, setting)
  tell({ suspect: serialize(input) })
  const { check } = await prepared(slice.target, setting)
  const before = process.threadCpuUsage()
  await Promise.resolve()
    .then(() => check(input))
    .catch(String) // whether it holds is not the question here
  const { user, system } = process.threadCpuUsage(before)
  tell({ tookMs: (user + system) / 1_000 })
}

parentPort?.on('message', ({ slice, only }: Order) => {
  const work = only === undefined ? fuzzed(slice) : suspected(slice, only)
  work.catch((thrown: unknown) => {
    throw new Error(`worker ${threadId}, ${slice.target}`, { cause: thrown }) // the main thread hears of it as an error of this worker
  })
})

async function fuzzed(slice: Slice): Promise<void> {
  const tally = await fuzzSlice(slice, setting, (nth) => {
    Atomics.store(at, 0, nth)
    Atomics.add(beats, 0, 1)
  })
  Atomics.store(at, 0, -1)
  tell({ tally: sendable(tally) })
}

/** An input may hold what can't be sent: then its text has to do. */
function sendable(tally: Tally): Tally {
  if (tally.failure === undefined) return tally
  try {
    structuredClone(tally.failure.input)
    return tally
  } catch {
    return { ...tally, failure: { ...tally.failure, input: String(tally.failure.input) } } // a function or a class in it
  }
}
