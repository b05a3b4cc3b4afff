/** Time and peak memory of reading one plan: `node bench/plan-capture.ts`. Each size has a process of its own, since a peak never falls. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planWithCreates } from '../__tests__/fixtures/plans/many.ts'
import { planIn } from '../src/capture/tools/adapters/terraform/plan.ts'

const SIZES = [
  { name: '10 MB', creates: 9_800, valueBytes: 0 },
  { name: '200 MB', creates: 194_000, valueBytes: 0 },
  { name: '200 MB, long values', creates: 8_000, valueBytes: 12_000 },
] as const

/** In kilobytes, as Linux counts them. */
function peak(): number {
  return process.resourceUsage().maxRSS
}

function measure(path: string): string {
  const answer = readFileSync(path)
  const idle = peak()
  const [started, used] = [performance.now(), process.cpuUsage()]
  const read = planIn(answer)
  const took = performance.now() - started
  const { user, system } = process.cpuUsage(used)
  const told = 'absent' in read ? read.why : `${read.plan.changes.length} changes, ${read.secrets.length} secrets`
  return `${(answer.length / 1e6).toFixed(0)} MB: ${took.toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} ms of CPU, collector included), peak RSS ${(peak() / 1024).toFixed(0)} MiB (before: ${(idle / 1024).toFixed(0)}), ${told}`
}

const [, , given] = process.argv
if (given === undefined) {
  for (const { name, creates, valueBytes } of SIZES) {
    const path = join(tmpdir(), `iac-ledger-bench-${process.pid}.json`)
    writeFileSync(path, planWithCreates(creates, valueBytes))
    process.stdout.write(`${name}: ${execFileSync(process.execPath, [fileURLToPath(import.meta.url), path], { encoding: 'utf8' })}`)
    rmSync(path)
  }
} else process.stdout.write(`${measure(given)}\n`)
