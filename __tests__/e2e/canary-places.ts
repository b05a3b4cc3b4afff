/** Where no secret may lie: all that is ours on the machine of a job, and all that we say. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import { type Canaries, filesBelow } from './canary-support.ts'
import { type JobProcess, type LastingLedger, processesOf } from './support.ts'

/** In RUNNER_TEMP, what the runner wrote of the user's: the scripts of steps, and the event. */
const USERS = /^(?:[0-9a-f-]{36}\.sh|_github_workflow)$/
/** The tool's own log of the command that runs: only while it runs, or until post where the shim was killed. */
const PRIVATE_LOG = /\/iac-ledger\/cache\/taps\/[^/]+\.log$/

interface Found {
  readonly path: string
  readonly bytes: Uint8Array
}

function below(path: string): readonly Found[] {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts === undefined) return []
  return facts.isDirectory() ? filesBelow(path) : facts.isFile() ? [{ path, bytes: readFileSync(path) }] : []
}

export function privateLogs(job: Job): readonly Found[] {
  return below(job.temp).filter(({ path }) => PRIVATE_LOG.test(path))
}

/** What we say in a step of the user's goes to its stderr, line by line with our name. The log of our own holds what the runner says too. */
function saidBy(step: StepResult): string {
  const { log: _log, ...ours } = step
  if (step.stage !== 'run') return JSON.stringify(ours)
  const said = step.stderr.split('\n').filter((line) => line.includes('iac-ledger') || line.startsWith('  to do:'))
  const { outputs, state, env, path, summary, annotations } = step
  return JSON.stringify({ said, outputs, state, env, path, summary, annotations })
}

/** `temp`: where programs of the job put what they need for a moment. `running`: a command runs, or was killed. */
export function leaksIn(
  job: Job,
  { store }: Pick<LastingLedger, 'store'>,
  canaries: Canaries,
  { temp, running = false }: { readonly temp?: string; readonly running?: boolean } = {},
): readonly string[] {
  const inTemp = readdirSync(job.temp).filter((name) => !USERS.test(name))
  const files = [store, ...inTemp.map((name) => join(job.temp, name)), ...(temp === undefined ? [] : [temp])].flatMap(below)
  const looked = running ? files.filter(({ path }) => !PRIVATE_LOG.test(path)) : files
  const said = job.steps.map((step) => ({ path: step.name.split(' ')[0] ?? '', bytes: Buffer.from(saidBy(step)) }))
  return [...looked, ...said].flatMap(({ path, bytes }) => canaries.foundIn(bytes).map((place) => `${place} in ${path}`))
}

/** Of the processes that are ours: what /proc shows to every process of the same user. The shim has the user's own words, as the tool has. */
export function leaksInProcesses(
  job: Job,
  canaries: Canaries,
  typed: readonly string[],
): { readonly seen: readonly string[]; readonly leaks: readonly string[] } {
  const ours = processesOf(job).filter(({ argv }) => argv.some((word) => /\/dist\/(?:shim|keeper|main|post)\/index\.js$/.test(word)))
  const nameOf = ({ argv }: JobProcess) => /\/dist\/(\w+)\//.exec(argv.join(' '))?.[1] ?? '?'
  const leaks = ours.flatMap((process) => {
    const [inArgv, inEnviron] = [process.argv, process.environ].map((words) => canaries.foundIn(Buffer.from(words.join('\0')))) as [
      readonly string[],
      readonly string[],
    ]
    const given = nameOf(process) === 'shim' // it hands on what the user typed, in the environment that the user set
    const argv = inArgv.filter((place) => !(given && typed.includes(place)))
    return [...argv, ...(given ? [] : inEnviron)].map((place) => `${place} in ${nameOf(process)}`)
  })
  return { seen: ours.map(nameOf), leaks }
}
