/** Large plans: from the JSON that the tool prints to a sealed record, and to the page that a reviewer reads. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planWithCreates } from '../__tests__/fixtures/plans/many.ts'
import { LIMITS } from '../src/shared/limits.ts'
import { type Bound, median, ms } from './measure.ts'

interface Figures {
  readonly mb: number
  readonly changes: number
  readonly recordMs: number
  readonly peakMb: number
  readonly summaryMs: number
  readonly summaryBytes: number
}

const CHILD = join(import.meta.dirname, 'record-plan.ts')

function measured(path: string): Figures {
  return JSON.parse(execFileSync(process.execPath, [CHILD, path], { encoding: 'utf8' })) as Figures
}

/** `slowness`: how much slower than the machine that the bounds in milliseconds were set on. */
export function benchPlans(rounds: number, slowness: number): readonly Bound[] {
  const folder = mkdtempSync(join(tmpdir(), 'iac-ledger-bench-'))
  try {
    const path = join(folder, 'plan.json')
    writeFileSync(path, planWithCreates(9_800, 0))
    const usual = Array.from({ length: rounds }, () => measured(path))
    writeFileSync(path, planWithCreates(194_000, 0))
    const huge = measured(path)
    return bounds(usual, huge, slowness)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function bounds(usual: readonly Figures[], huge: Figures, slowness: number): readonly Bound[] {
  const [first] = usual
  const record = median(usual.map(({ recordMs }) => recordMs))
  const peak = Math.max(...usual.map(({ peakMb }) => peakMb))
  const summary = median(usual.map(({ summaryMs }) => summaryMs))
  const size = `${first?.mb.toFixed(1)} MB, ${first?.changes} creates`
  return [
    {
      name: `a plan of ${size} to a sealed record`,
      measured: `${ms(record)}, peak ${peak.toFixed(0)} MiB`,
      bound: `${ms(1_500 * slowness)}, 300 MiB`,
      kept: record <= 1_500 * slowness && peak <= 300,
    },
    {
      name: `a plan of ${huge.mb.toFixed(0)} MB`,
      measured: `peak ${huge.peakMb.toFixed(0)} MiB, ${ms(huge.recordMs)}`,
      bound: '1024 MiB',
      kept: huge.peakMb <= 1_024,
    },
    {
      name: `the page for ${first?.changes} changes`,
      measured: `${ms(summary)}, ${first?.summaryBytes} bytes`,
      bound: `${ms(300 * slowness)}, ${LIMITS.summaryBytes} bytes`,
      kept: summary <= 300 * slowness && (first?.summaryBytes ?? Number.POSITIVE_INFINITY) <= LIMITS.summaryBytes,
    },
  ]
}
