/**
 * npm run fuzz -- [--inputs 1000000] [--only plan,state] [--seed N] [--seconds S] [--plans FOLDER] [--list]
 * npm run fuzz -- --replay .fuzz/FILE
 *
 * Every parser, with inputs that are made and damaged at random (fuzz/targets.ts). `--inputs` and `--seconds` count for
 * each target. The seed is today's unless it is given, so that each day looks elsewhere. Exits 1 when a property does
 * not hold, when an input hangs, and when a stage of a target was never reached.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { replay, saveFailure } from './failures.ts'
import type { Slice } from './slice.ts'
import { isTargetName, TARGETS, type TargetName } from './targets.ts'
import { Totals } from './totals.ts'
import { type Ended, work } from './workers.ts'

const { values: given } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) },
    seconds: { type: 'string', default: '86400' },
    plans: { type: 'string' },
    replay: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
})

function counted(option: 'inputs' | 'seed' | 'seconds'): number {
  const number = Number(given[option])
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`--${option} ${given[option]}: a whole number is expected`)
  return number
}

function chosen(): readonly TargetName[] {
  const names = given.only?.split(',') ?? Object.keys(TARGETS)
  return names.map((name) => {
    if (!isTargetName(name)) throw new RangeError(`--only ${name}: one of ${Object.keys(TARGETS).join(', ')} is expected`)
    return name
  })
}

const SLICE = 5_000

/** The same whoever works them off. A few at least, so that there is work for every worker. */
function* slicesOf(target: TargetName, inputs: number, seed: number): Generator<Slice> {
  const size = Math.min(SLICE, Math.ceil(inputs / 4))
  const base = [...target].reduce((mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5 ^ seed)
  for (let begun = 0, nth = 0; begun < inputs; begun += size, nth += 1) {
    yield { target, seed: (base + Math.imul(nth, 0x9e3779b1)) | 0, inputs: Math.min(size, inputs - begun) }
  }
}

const MOST_FAILURES = 5

async function fuzz(): Promise<boolean> {
  const [inputs, seed, seconds] = [counted('inputs'), counted('seed'), counted('seconds')]
  const workers = availableParallelism()
  const totals = new Totals(inputs)
  console.log(`seed ${seed}, ${inputs} inputs for each target, ${workers} workers`)
  const queue = chosen().flatMap((target) => ({ target, slices: slicesOf(target, inputs, seed) }))
  const next = (): Slice | undefined => {
    for (let [first] = queue; first !== undefined; [first] = queue) {
      const { target, slices } = first
      const slice = totals.msOf(target) < seconds * 1_000 && totals.failuresOf(target) < MOST_FAILURES ? slices.next() : { done: true as const }
      if (!slice.done) return slice.value as Slice
      queue.shift()
    }
    return undefined
  }
  const ended = (slice: Slice, end: Ended): void => {
    totals.add(slice, end)
    const failure = 'hang' in end || ('tally' in end && end.tally.failure) ? saveFailure(slice, end) : undefined
    if (failure !== undefined) console.log(failure)
  }
  await Promise.all(Array.from({ length: workers }, () => work({ plans: given.plans }, next, ended)))
  console.log(totals.table())
  return totals.allWell()
}

if (given.list) for (const [name, { about }] of Object.entries(TARGETS)) console.log(`${name.padEnd(16)} ${about}`)
else if (given.replay !== undefined) process.exitCode = (await replay(given.replay, { plans: given.plans })) ? 0 : 1
else process.exitCode = (await fuzz()) ? 0 : 1
