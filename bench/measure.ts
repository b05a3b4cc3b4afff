/** Wall times: pairs in turn, so that what else the machine does falls on both; medians, so that one slow run counts once. */
import { spawnSync } from 'node:child_process'

export interface Bound {
  readonly name: string
  readonly measured: string
  readonly bound: string
  readonly kept: boolean
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 0 ? (low + high) / 2 : high
}

export type Run = () => number | Promise<number>

/** Each by turns, and the order turned round every time. The first round warms up and does not count. */
export async function inTurns<Name extends string>(rounds: number, runs: Readonly<Record<Name, Run>>): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(runs) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = await runs[name]()
      if (round > 0) times[name].push(time)
    }
  }
  return times
}

/** Median of the differences within each pair: what drifts over time falls out. */
export function overhead(with_: readonly number[], without: readonly number[]): number {
  return median(with_.map((time, at) => time - (without[at] ?? Number.NaN)))
}

export interface Command {
  readonly file: string
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** Milliseconds from start to end. A command that fails measures nothing. */
export function wallTime({ file, argv, cwd, env }: Command): number {
  const start = performance.now()
  const { status, error, stderr } = spawnSync(file, argv, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${file} ${argv.join(' ')}: ${error?.message ?? `exit ${status}`}\n${stderr}`)
  return time
}

export function ms(time: number): string {
  return `${time.toFixed(1)} ms`
}
