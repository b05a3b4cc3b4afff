/** The end of the job: closes, compares, tells, and removes the session. */

import { rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import * as core from '@actions/core'
import { headLines, summaryInputOf, summaryPath } from '../flows/job-report.ts'
import type { Kept } from '../flows/open-job.ts'
import { type Sealed, type SealedJob, type SealJobPorts, sealJob } from '../flows/seal-job.ts'
import { summaryOf } from '../report/summary.ts'
import { stopKeeper } from '../session/keeper.ts'
import { Memory } from '../session/memory.ts'
import type { Effects } from '../shared/effects.ts'
import { openSigner } from '../sign/table.ts'
import { mintingFor } from './access.ts'
import { readEvent } from './event.ts'
import { explained } from './leave.ts'
import { nodeEffects } from './node-effects.ts'
import { appendPorts, commitFor, hostOf, isToolRow, lazySigner, ownVariables, toolOf, valuesOf } from './ports.ts'
import { actionsLog, jobFacts, jobStatus, recall, runnerTemp, runOf, summaryWanted } from './runner.ts'
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

async function tell(kept: Kept, sealed: Sealed, { append: { store } }: SealJobPorts, effects: Effects): Promise<void> {
  const input = await summaryInputOf(kept, sealed, store)
  for (const line of headLines(input.records)) actionsLog.say(`IaC Ledger: ${line}`)
  const replaced = input.records.filter(({ body }) => body.samePlan === false).length
  if (replaced > 0) core.warning(`${replaced} plan file(s) were replaced after the intent was written: what was applied need not be what was reviewed`)
  for (const { what, detail } of sealed.job.bypass) core.warning(`BYPASS (${what}): ${detail}`)
  const page = summaryOf(input)
  await writeFile(summaryPath(runnerTemp(effects.env), kept), page)
  if (summaryWanted()) await core.summary.addRaw(page).write()
}

/** Under `block` a record that waits, or this job's own that could not be written, is a failed promise. Under `warn` it is told. */
function tellGap({ enforcement }: Kept, sealed: SealedJob, spool: string | undefined): void {
  const lost = lostIn(sealed, spool)
  if (lost === undefined) return
  const rule = sealed.onlyPlans ? enforcement.plans : enforcement.changes
  if (rule === 'block') core.setFailed(lost)
  else core.warning(lost)
}

function lostIn({ waiting, gap }: Sealed, spool: string | undefined): string | undefined {
  if (waiting > 0) return `${waiting} record(s) of this job could not be stored; they lie in ${spool ?? 'the spool'} until the runner ends`
  return gap === undefined ? undefined : `the record of this job could not be written: ${explained(gap)}`
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
    await tell(kept, sealed, ports, effects)
    tellGap(kept, sealed, await keepSpool(kept, sealed, effects))
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
