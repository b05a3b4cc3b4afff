/** The end of the job: closes, compares, tells, and removes the session. */

import { rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import * as core from '@actions/core'
import { isAway } from '../append/away.ts'
import { headLines, summaryInputOf, summaryPath } from '../flows/job-report.ts'
import type { Kept } from '../flows/open-job.ts'
import { type Sealed, type SealedJob, type SealJobPorts, sealJob } from '../flows/seal-job.ts'
import { commandsToShip } from '../report/artifacts.ts'
import { summaryOf } from '../report/summary.ts'
import type { Artifact } from '../report/summary-input.ts'
import { stopKeeper } from '../session/keeper.ts'
import { Memory } from '../session/memory.ts'
import type { Effects } from '../shared/effects.ts'
import { openSigner } from '../sign/table.ts'
import { mintingFor } from './access.ts'
import { readEvent } from './event.ts'
import { explained } from './leave.ts'
import { type LeftBehind, uploadSpool, uploadTrial } from './leave-behind.ts'
import { nodeEffects } from './node-effects.ts'
import { appendPorts, commitFor, hostOf, isToolRow, lazySigner, ownVariables, toolOf, valuesOf } from './ports.ts'
import { actionsLog, artifactsWanted, jobFacts, jobStatus, recall, runnerTemp, runOf, summaryWanted } from './runner.ts'
import { SOCKET_FOLDER } from './start-keeper.ts'
import { openStore } from './stores.ts'

const dist = dirname(dirname(process.argv[1] ?? ''))

async function portsFor(kept: Kept, effects: Effects): Promise<SealJobPorts> {
  const { env, files, exec } = effects
  const { session, ledger, enforcement, policy, config, environment, directory } = kept
  const facts = jobFacts(env, {
    session,
    environment: environment ?? undefined,
    enforcement,
    policy: policy ?? undefined,
    config: config ?? undefined,
    event: await readEvent(effects),
  })
  const signer = nearest('signer', kept.signer, effects)
  const committer = kept.committer && nearest('commitment-key', kept.committer, effects)
  const own = valuesOf(ownVariables([signer, committer ?? undefined]), effects)
  const { access, secrets } = mintingFor(kept.role, { env, run: runOf(env), own, hide: core.setSecret })
  const store = await openStore(kept.store, effects, access)
  const append = appendPorts(
    { directory, ledger, facts, ownSecrets: secrets },
    store,
    lazySigner(() => openSigner(signer, effects)),
    effects,
  )
  return {
    append,
    memory: new Memory(directory, files),
    exec,
    env,
    files,
    facts,
    host: hostOf({ directory, workspace: env.get('GITHUB_WORKSPACE') }, commitFor({ ledger, committer }, effects), effects),
    toolOf,
    tools: kept.tools.filter(isToolRow),
    shims: { directory, digest: kept.digest, node: kept.node, bundle: join(dist, 'shim', 'index.js') },
    jobStatus: jobStatus(),
  }
}

/** A variable that this step is given again is nearer than the process that kept it, and still there if that one died. */
function nearest(input: 'signer' | 'commitment-key', kept: string, { env }: Effects): string {
  const asked = core.getInput(input)
  return asked.startsWith('env:') && env.get(asked.slice('env:'.length)) !== undefined ? asked : kept
}

async function tell(kept: Kept, sealed: Sealed, left: Left, { append: { store } }: SealJobPorts, effects: Effects): Promise<void> {
  const input = await summaryInputOf(kept, sealed, store, { spool: artifactIn(left.spool), trial: artifactIn(left.trial) })
  for (const line of headLines(input.records)) actionsLog.say(`IaC Ledger: ${line}`)
  const replaced = input.records.filter(({ body }) => body.samePlan === false).length
  if (replaced > 0) core.warning(`${replaced} plan file(s) were replaced after the intent was written: what was applied need not be what was reviewed`)
  for (const { what, detail } of sealed.job.bypass) core.warning(`BYPASS (${what}): ${detail}`)
  const page = summaryOf(input)
  await writeFile(summaryPath(runnerTemp(effects.env), kept), page)
  if (summaryWanted()) await core.summary.addRaw(page).write()
}

/** Under `block` a record that waits, or this job's own that could not be written, is a failed promise. Under `warn` it is told. */
function tellGap(kept: Kept, sealed: SealedJob, left: Left, away: boolean): void {
  const lost = lostIn(kept, sealed, left)
  if (lost === undefined) return
  const { enforcement } = kept
  // Under break-glass neither the change was to be stopped, nor what follows it, as long as what waits outlives the runner.
  const excused = enforcement.breakGlass !== undefined && away && artifactIn(left.spool) !== undefined
  const rule = excused ? 'warn' : sealed.onlyPlans ? enforcement.plans : enforcement.changes
  if (rule === 'block') core.setFailed(lost)
  else core.warning(lost)
}

function lostIn(kept: Kept, { waiting, gap, job }: Sealed, { folder, spool }: Left): string | undefined {
  const lie = `they lie in ${folder ?? 'the spool'} until the runner ends`
  if (waiting > 0) return `${waiting} record(s) of this job could not be stored; ${lie}${spool === undefined ? '' : `, and ${outlives(kept, spool)}`}`
  const gone = job.bypass.filter(({ what }) => what === 'spool-removed').length
  if (gone > 0) return `${gone} record(s) of this job were kept until they could be stored, and somebody has removed them`
  return gap === undefined ? undefined : `the record of this job could not be written: ${explained(gap)}`
}

function outlives(kept: Kept, spool: LeftBehind): string {
  if ('why' in spool) return `they could not be uploaded as an artifact: ${spool.why}`
  return `they are in the artifact ${spool.name} of this run. To store them:\n${commandsToShip(spool, kept).join('\n')}`
}

function artifactIn(left: LeftBehind | undefined): Artifact | undefined {
  return left === undefined || 'why' in left ? undefined : left
}

interface Left {
  /** Where what still waits lies on the runner. */
  readonly folder: string | undefined
  readonly spool: LeftBehind | undefined
  readonly trial: LeftBehind | undefined
}

/** Before the page, which says where it is. */
async function leaveBehind(kept: Kept, sealed: Sealed, effects: Effects): Promise<Left> {
  const wanted = artifactsWanted()
  const folder = await keepSpool(kept, sealed, effects)
  const trial = kept.trial && wanted.trial ? await uploadTrial(runnerTemp(effects.env), kept, effects) : undefined
  if (trial !== undefined && 'why' in trial) actionsLog.say(`IaC Ledger: the trial ledger was not uploaded: ${trial.why}`)
  return { folder, spool: folder !== undefined && wanted.spool ? await uploadSpool(folder, kept, effects) : undefined, trial }
}

/** What still waits outlives the session's folder, so that somebody can keep it. */
async function keepSpool({ directory, session }: Kept, { waiting }: Sealed, { env }: Effects): Promise<string | undefined> {
  if (waiting === 0) return undefined
  const kept = join(runnerTemp(env), `iac-ledger-spool-${session}`)
  return rename(join(directory, 'spool'), kept).then(
    () => kept,
    () => undefined, // nothing was written there: the disk was full
  )
}

async function post(): Promise<void> {
  const effects = nodeEffects(actionsLog)
  const kept = recall()
  if (kept === undefined) return actionsLog.say('IaC Ledger: main opened no session, so there is nothing to close')
  if (kept.joined) return actionsLog.say('IaC Ledger: an earlier step of this job opened the session, and its own post closes it')
  try {
    const ports = await portsFor(kept, effects)
    const sealed = await sealJob(kept, ports)
    const left = await leaveBehind(kept, sealed, effects)
    await tell(kept, sealed, left, ports, effects)
    tellGap(kept, sealed, left, sealed.gap !== undefined && (await isAway(sealed.gap, ports.append.store)))
  } finally {
    const keeper = [kept.signer, kept.committer].find((reference) => reference?.startsWith('agent:'))
    if (keeper) await endKeeper(keeper.slice('agent:'.length), effects)
    await effects.files.remove(kept.directory)
  }
}

/** Its socket has a folder of its own where the session's has too long a path. */
async function endKeeper(socket: string, { files }: Effects): Promise<void> {
  await stopKeeper(socket)
  if (basename(dirname(socket)).startsWith(SOCKET_FOLDER)) await files.remove(dirname(socket))
}

try {
  await post()
} catch (thrown) {
  core.setFailed(explained(thrown))
}
process.exit() // an upload that was given up on would hold the job until its client gives up too
