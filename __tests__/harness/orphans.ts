// Processes that outlive their step (JobExtension.cs:586-600,880-930).
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobState } from './job-state.ts'

export interface Orphan {
  readonly pid: number
  readonly name: string
}

/** "Cleaning up orphan processes": SIGKILL to every process started with this job's RUNNER_TRACKING_ID (JobExtension.cs:905-920). */
export async function reapOrphans(job: JobState): Promise<Orphan[]> {
  return killAll(({ environ }) => environ.includes(`RUNNER_TRACKING_ID=${job.trackingId}`))
}

/** What even the reaper misses, by the job's own HOME or by a working directory inside the job: a test must leave nothing behind. */
export async function killLeftovers(job: JobState): Promise<Orphan[]> {
  const killed: Orphan[] = []
  for (let round = 0; round < 5; round++) {
    const found = await killAll(({ environ, cwd }) => environ.includes(`HOME=${job.root}`) || cwd === job.root || cwd.startsWith(`${job.root}/`))
    if (found.length === 0) break
    killed.push(...found)
  }
  return killed
}

/** The same at once, for a test process that ends without dispose(). */
export function killNow(job: JobState): void {
  for (const { pid, environ } of runningProcesses()) {
    if (environ.includes(`RUNNER_TRACKING_ID=${job.trackingId}`) || environ.includes(`HOME=${job.root}`)) kill(pid)
  }
}

interface RunningProcess extends Orphan {
  readonly environ: readonly string[]
  readonly cwd: string
}

async function killAll(matches: (process: RunningProcess) => boolean): Promise<Orphan[]> {
  const victims = runningProcesses().filter(matches)
  for (const { pid } of victims) kill(pid)
  // SIGKILL is not instant: wait until none of them runs, so that the caller may look.
  for (let wait = 0; wait < 200 && victims.some(({ pid }) => inspect(pid) !== undefined); wait++) await sleep(5)
  return victims.map(({ pid, name }) => ({ pid, name }))
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Ended by itself in the meantime.
  }
}

function runningProcesses(): RunningProcess[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids
    .map(Number)
    .filter((pid) => pid !== process.pid)
    .flatMap((pid) => inspect(pid) ?? [])
}

/** Undefined for one that is gone, a zombie, or somebody else's. */
function inspect(pid: number): RunningProcess | undefined {
  try {
    const environ = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
    const cwd = readlinkSync(`/proc/${pid}/cwd`)
    return { pid, name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim(), environ, cwd }
  } catch {
    return undefined
  }
}
