/** Large plans, through the built shim: from the JSON that the tool prints to a record that is acknowledged, and to the page that a reviewer reads. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planWithCreates } from '../__tests__/fixtures/plans/many.ts'
import { summaryOf } from '../src/report/summary.ts'
import type { SummaryInput } from '../src/report/summary-input.ts'
import { LIMITS } from '../src/shared/limits.ts'
import { type Bound, type Command, median, ms, wallTime } from './measure.ts'
import { type BenchSession, openSession } from './session.ts'

const [USUAL, HUGE] = [9_800, 194_000]
const SAMPLE_MS = 10

/** A tool that plans in no time and shows what it was given: all that is measured is ours, and the pipe between. */
function toolOf(session: BenchSession, creates: number): { readonly direct: Command; readonly shim: Command; readonly bytes: number } {
  const folder = join(session.folder, `tool-${creates}`)
  const [plan, path, cwd] = [join(folder, 'plan.json'), join(folder, 'terraform'), join(folder, 'work')]
  mkdirSync(cwd, { recursive: true })
  writeFileSync(plan, planWithCreates(creates, 0))
  const answers = `*'show -json'*) exec cat '${plan}' ;;\nversion*) echo '{"terraform_version":"1.11.4"}' ;;\nplan*) echo ${creates} >saved.tfplan ;;\n*) exit 1 ;;`
  writeFileSync(path, `#!/bin/sh\ncase "$*" in\n${answers}\nesac\n`)
  chmodSync(path, 0o755)
  const command = { argv: ['plan', '-out=saved.tfplan'], cwd, env: { HOME: session.folder, PATH: session.path(folder) } }
  return {
    direct: { ...command, file: path },
    shim: { ...command, file: join(session.folder, 'temp/iac-ledger/bin/terraform') },
    bytes: statSync(plan).size,
  }
}

interface Taken {
  readonly time: number
  /** Mebibytes that the shim's own process had at most (VmHWM of proc(5)). */
  readonly peak: number
}

function measured({ file, argv, cwd, env }: Command): Promise<Taken> {
  const began = performance.now()
  const child = spawn(file, argv, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  let peak = 0
  // The sh gate becomes node in its place, so the id stays.
  const sampling = setInterval(() => {
    peak = Math.max(peak, highWaterOf(child.pid ?? 0))
  }, SAMPLE_MS)
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(sampling)
      if (code === 0) resolve({ time: performance.now() - began, peak })
      else reject(new Error(`${file} ${argv.join(' ')}: exit ${code}`))
    })
  })
}

/** It only rises, so a sample shortly before the end is the whole. */
function highWaterOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0 // over between two samples
  }
}

export async function benchPlans(rounds: number, slowness: number): Promise<readonly Bound[]> {
  const session = openSession('plans')
  try {
    const usual = toolOf(session, USUAL)
    const direct = median(Array.from({ length: rounds }, () => wallTime(usual.direct)))
    const runs: Taken[] = []
    for (let round = 0; round < rounds; round += 1) runs.push(await measured(usual.shim))
    const page = pageOf(session)
    const huge = toolOf(session, HUGE)
    return [recordBound(usual.bytes, runs, direct, slowness), hugeBound(huge.bytes, await measured(huge.shim)), pageBound(page, slowness)]
  } finally {
    await session.close()
    rmSync(session.folder, { recursive: true, force: true })
  }
}

function recordBound(bytes: number, runs: readonly Taken[], direct: number, slowness: number): Bound {
  const time = median(runs.map((run) => run.time)) - direct
  const peak = Math.max(...runs.map((run) => run.peak))
  return {
    name: `a plan of ${megabytes(bytes)}, ${USUAL} creates, to an acknowledged record`,
    measured: `${ms(time)}, peak ${peak.toFixed(0)} MiB`,
    bound: `${ms(1_500 * slowness)}, 300 MiB`,
    kept: time <= 1_500 * slowness && peak > 0 && peak <= 300,
  }
}

function hugeBound(bytes: number, { time, peak }: Taken): Bound {
  return {
    name: `a plan of ${megabytes(bytes)}, ${HUGE} creates`,
    measured: `peak ${peak.toFixed(0)} MiB, ${ms(time)}`,
    bound: '1024 MiB',
    kept: peak > 0 && peak <= 1_024,
  }
}

function pageBound({ time, bytes }: ReturnType<typeof pageOf>, slowness: number): Bound {
  return {
    name: `the page for ${USUAL} changes`,
    measured: `${ms(time)}, ${bytes} bytes`,
    bound: `${ms(300 * slowness)}, ${LIMITS.summaryBytes} bytes`,
    kept: time <= 300 * slowness && bytes <= LIMITS.summaryBytes,
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

/** As post makes it, of the plan's record and the list that lies beside it. */
function pageOf({ folder }: BenchSession): { readonly time: number; readonly bytes: number } {
  const files = readdirSync(join(folder, 'temp/iac-ledger-trial'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const list = files.toSorted((left, right) => right.length - left.length)[0] ?? ''
  const { dsseEnvelope } = JSON.parse(files.find((text) => payloadIn(text)?.includes('/plan/v1"')) ?? '{}') as { dsseEnvelope: { payload: string } }
  const { predicate } = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as {
    predicate: SummaryInput['records'][number]['body'] & { plan: object }
  }
  const place = { zone: 'changes', stream: 'r4711.bench', sequence: 0, leaf: 'sha256:0', digest: 'sha256:0', signer: 'bench' }
  const began = performance.now()
  const page = summaryOf({
    ledger: 'sha256:0',
    store: 'file:///srv',
    trial: false,
    lock: 'none',
    gap: undefined,
    breakGlass: undefined,
    artifacts: { spool: undefined, trial: undefined },
    job: { status: 'success', reads: [], bypass: [], notChecked: [], waiting: 0, heads: [], closed: 0 },
    records: [
      { kind: 'plan', ...place, cut: [], body: { ...predicate, plan: { ...predicate.plan, ...(JSON.parse(list) as object) } as typeof predicate.plan } },
    ],
  })
  return { time: performance.now() - began, bytes: Buffer.byteLength(page) }
}

function payloadIn(text: string): string | undefined {
  const payload = /"payload":"([A-Za-z0-9+/=]+)"/.exec(text)?.[1]
  return payload && Buffer.from(payload, 'base64').toString()
}
