/** Workers and their watchdog: a worker that stays at one input is ended, and that input is tried once more by itself. */
import { Worker } from 'node:worker_threads'
import type { Slice, Tally } from './slice.ts'
import type { Setting } from './target.ts'
import type { Answer, Given, Order } from './worker.ts'

/** Of its own time. */
const HANG_MS = 2_000
/** Of anybody's, for an input that never ends; and for one that came to no end though it had this long. */
const NEVER_MS = 60_000
const LOOK_MS = 500

export type Ended =
  | { readonly tally: Tally }
  | { readonly hang: { readonly nth: number; readonly input: Uint8Array | undefined } }
  | { readonly slowAt: number }

interface Crew {
  readonly worker: Worker
  readonly beats: Int32Array
  readonly at: Int32Array
}

function hire(setting: Setting): Crew {
  const [beats, at] = [new Int32Array(new SharedArrayBuffer(4)), new Int32Array(new SharedArrayBuffer(4))]
  Atomics.store(at, 0, -1)
  const given: Given = { setting, beats, at }
  return { worker: new Worker(new URL('./worker.ts', import.meta.url), { workerData: given }), beats, at }
}

/** Works off slices until `next` gives none. Rejects when a worker breaks in a way that no input explains. */
export async function work(setting: Setting, next: () => Slice | undefined, ended: (slice: Slice, end: Ended) => void): Promise<void> {
  let crew = hire(setting)
  for (let slice = next(); slice !== undefined; slice = next()) {
    const end = await oneSlice(crew, slice)
    if ('tally' in end) {
      ended(slice, end)
      continue
    }
    await crew.worker.terminate()
    ended(slice, await triedAgain(setting, slice, end.stuckAt))
    crew = hire(setting)
  }
  await crew.worker.terminate()
}

function oneSlice({ worker, beats, at }: Crew, slice: Slice): Promise<{ readonly tally: Tally } | { readonly stuckAt: number }> {
  return new Promise((resolve, reject) => {
    let last = Atomics.load(beats, 0)
    let since = performance.now()
    const watch = setInterval(() => {
      const beat = Atomics.load(beats, 0)
      const nth = Atomics.load(at, 0)
      if (beat !== last || nth < 0) [last, since] = [beat, performance.now()]
      else if (performance.now() - since > HANG_MS) done(() => resolve({ stuckAt: nth }))
    }, LOOK_MS)
    const answered = (answer: Answer) => 'tally' in answer && done(() => resolve(answer))
    const broke = (error: Error) => done(() => reject(error))
    const done = (settle: () => void) => {
      clearInterval(watch)
      worker.off('message', answered).off('error', broke)
      settle()
    }
    worker.on('message', answered).on('error', broke)
    worker.postMessage({ slice } satisfies Order)
  })
}

/** A machine that is busy looks like an input that hangs: what counts is how long the worker itself was at it. */
function triedAgain(setting: Setting, slice: Slice, nth: number): Promise<Ended> {
  const { worker } = hire(setting)
  return new Promise<Ended>((resolve, reject) => {
    let input: Uint8Array | undefined
    const never = setTimeout(() => resolve({ hang: { nth, input } }), NEVER_MS)
    worker.on('error', reject).on('message', (answer: Answer) => {
      if ('suspect' in answer) input = answer.suspect
      if (!('tookMs' in answer)) return
      clearTimeout(never)
      resolve(answer.tookMs > HANG_MS ? { hang: { nth, input } } : { slowAt: nth })
    })
    worker.postMessage({ slice, only: nth } satisfies Order)
  }).finally(() => worker.terminate())
}
