/** A piece of the work on one target: inputs that follow from one number, so that any worker can take it, and anybody repeat it. */
import { asyncProperty, check } from 'fast-check'
import type { Setting } from './target.ts'
import { TARGETS, type TargetName } from './targets.ts'

export interface Slice {
  readonly target: TargetName
  readonly seed: number
  readonly inputs: number
}

export interface Failure {
  readonly target: TargetName
  readonly says: string
  /** As small as it could be made; as it was, where it never came to an end. */
  readonly input: unknown
}

export interface Tally {
  readonly inputs: number
  readonly ms: number
  /** By stage, how many inputs got there and no further. */
  readonly reached: Readonly<Record<string, number>>
  readonly slowestMs: number
  readonly failure: Failure | undefined
}

type Prepared = Awaited<ReturnType<(typeof TARGETS)[TargetName]['prepare']>>
const ready = new Map<TargetName, Promise<Prepared>>()

export function prepared(target: TargetName, setting: Setting): Promise<Prepared> {
  const known = ready.get(target) ?? TARGETS[target].prepare(setting)
  ready.set(target, known)
  return known
}

/** Enough to make a failing input small; then the smallest so far has to do. */
const MOST_SHRINKS = 2_000
const SHRINK_MS = 10_000

/** `began` is told of each input before it is tried. */
export async function fuzzSlice({ target, seed, inputs }: Slice, setting: Setting, began: (nth: number) => void): Promise<Tally> {
  const { inputs: arbitrary, check: holds } = await prepared(target, setting)
  const reached: Record<string, number> = {}
  let tried = 0
  let slowestMs = 0
  let failedAt: number | undefined
  let shrinks = 0
  const start = performance.now()
  const property = asyncProperty(arbitrary, async (input) => {
    const now = performance.now()
    if (failedAt !== undefined && (++shrinks > MOST_SHRINKS || now - failedAt > SHRINK_MS)) return
    began(tried)
    if (failedAt === undefined) tried += 1
    try {
      const stage = await holds(input)
      if (!TARGETS[target].stages.includes(stage)) throw new Error(`"${stage}" is no stage of ${target}`)
      if (failedAt === undefined) reached[stage] = (reached[stage] ?? 0) + 1
    } catch (thrown) {
      failedAt ??= now
      throw thrown
    }
    slowestMs = Math.max(slowestMs, performance.now() - now)
  })
  const outcome = await check(property, { seed, numRuns: inputs })
  const failure = outcome.failed ? { target, says: saysOf(outcome.errorInstance), input: outcome.counterexample?.[0] } : undefined
  return { inputs: tried, ms: performance.now() - start, reached, slowestMs, failure }
}

/** The same slice once more, up to one input: that one only is handed on. */
export async function inputOf({ target, seed, inputs }: Slice, nth: number, setting: Setting): Promise<unknown> {
  const { inputs: arbitrary } = await prepared(target, setting)
  let at = 0
  let found: unknown
  const property = asyncProperty(arbitrary, (input) => {
    if (at++ === nth) found = input
    return Promise.resolve()
  })
  await check(property, { seed, numRuns: Math.min(inputs, nth + 1) })
  return found
}

function saysOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `${String(thrown)} was thrown, which is no error`
  const frames = thrown.stack?.split('\n').filter((line) => line.includes('/src/')) ?? []
  return [`${thrown.name}: ${thrown.message}`, ...frames.slice(0, 3).map((frame) => frame.trim())].join('\n  ')
}
