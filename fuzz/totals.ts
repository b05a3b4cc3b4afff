/** What all slices of a target came to. */
import type { Slice } from './slice.ts'
import { TARGETS, type TargetName } from './targets.ts'
import type { Ended } from './workers.ts'

interface Total {
  inputs: number
  ms: number
  slowestMs: number
  failures: number
  readonly reached: Map<string, number>
}

/** Fewer inputs than this may miss a stage by chance. */
const ENOUGH = 2_000

export class Totals {
  readonly #totals = new Map<TargetName, Total>()
  readonly #wanted: number

  constructor(wanted: number) {
    this.#wanted = wanted
  }

  add({ target }: Slice, end: Ended): void {
    const total = this.#totals.get(target) ?? { inputs: 0, ms: 0, slowestMs: 0, failures: 0, reached: new Map<string, number>() }
    this.#totals.set(target, total)
    if ('hang' in end) total.failures += 1
    if (!('tally' in end)) return // its slice was given up at that input
    const { inputs, ms, slowestMs, reached, failure } = end.tally
    total.inputs += inputs
    total.ms += ms
    total.slowestMs = Math.max(total.slowestMs, slowestMs)
    if (failure !== undefined) total.failures += 1
    for (const [stage, times] of Object.entries(reached)) total.reached.set(stage, (total.reached.get(stage) ?? 0) + times)
  }

  /** Time of all workers together. */
  msOf(target: TargetName): number {
    return this.#totals.get(target)?.ms ?? 0
  }

  failuresOf(target: TargetName): number {
    return this.#totals.get(target)?.failures ?? 0
  }

  #missed(target: TargetName): readonly string[] {
    const total = this.#totals.get(target)
    return total === undefined || total.inputs < ENOUGH ? [] : TARGETS[target].stages.filter((stage) => !total.reached.has(stage))
  }

  allWell(): boolean {
    return [...this.#totals].every(([target, { failures }]) => failures === 0 && this.#missed(target).length === 0)
  }

  table(): string {
    const rows = [...this.#totals].map(([target, total]) => [
      target,
      String(total.inputs),
      (total.ms / 1_000).toFixed(1),
      ((total.ms * 1_000) / Math.max(1, total.inputs)).toFixed(0),
      total.slowestMs.toFixed(0),
      String(total.failures),
      this.#stages(target, total),
    ])
    const all = [['target', 'inputs', 's', 'us each', 'slowest ms', 'failed', 'how far they got'], ...rows]
    const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
    return all
      .map((row) =>
        row
          .map((cell, column) => (column === 0 || column === 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
          .join('  ')
          .trimEnd(),
      )
      .join('\n')
  }

  #stages(target: TargetName, { inputs, reached }: Total): string {
    const shares = TARGETS[target].stages.map((stage) => `${stage} ${shareOf(reached.get(stage) ?? 0, inputs)}`)
    const missed = this.#missed(target)
    const short = inputs < this.#wanted ? [`(${inputs} of ${this.#wanted})`] : []
    return [shares.join(', '), ...short, ...(missed.length > 0 ? [`NEVER REACHED: ${missed.join(', ')}`] : [])].join('  ')
  }
}

function shareOf(times: number, of: number): string {
  const share = (times * 100) / Math.max(1, of)
  return share > 0 && share < 0.1 ? '<0.1%' : `${share.toFixed(share < 10 ? 1 : 0)}%`
}
