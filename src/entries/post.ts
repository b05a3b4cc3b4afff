/** The end of the job: closes, compares, tells, and removes the session. */
import * as core from '@actions/core'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { writeFile } from 'node:fs/promises'
import type { Kept } from '../flows/open-job.ts'
import { headLines, summaryInputOf, summaryPath } from '../flows/job-report.ts'
import { type Sealed, sealJob, type SealJobPorts } from '../flows/seal-job.ts'
import { summaryOf } from '../report/summary.ts'
import { stopKeeper } from '../session/keeper.ts'
import { Memory } from '../session/memory.ts'
import type { Effects } from '../shared/effects.ts'
import { openSigner } from '../sign/table.ts'
import { explained } from './leave.ts'
import { nodeEffects } from './node-effects.ts'
import { appendPorts, hostOf, isToolRow, lazySigner, openReader, openStore, toolOf } from './ports.ts'
import { actionsLog, jobFacts, jobStatus, recall, runnerTemp, summaryWanted } from './runner.ts'
import { readEvent } from './event.ts'

const dist = dirname(dirname(process.argv[1] ?? ''))

async function portsFor(kept: Kept, effects: Effects): Promise<SealJobPorts> {
  const { env, files, exec } = effects
  const { session, enforcement, policy, config, environment, directory } = kept
  const facts = jobFacts(env, {
    session,
    environment: environment ?? undefined,
    enforcement,
    policy: policy ?? undefined,
    config: config ?? undefined,
    event: await readEvent(effects),
  })
  const store = await openStore(kept.store, effects)
  const append = appendPorts({ directory, ledger: kept.ledger, facts, ownSecrets: [] }, store, lazySigner(() => openSigner(signerOf(kept, effects), effects)), effects)
  return {
    append,
    memory: new Memory(directory, files),
    exec,
    env,
    files,
    facts,
    host: hostOf(directory, env.get('GITHUB_WORKSPACE'), effects),
    toolOf,
    tools: kept.tools.filter(isToolRow),
    shims: { directory, digest: kept.digest, node: kept.node, bundle: join(dist, 'shim', 'index.js') },
    jobStatus: jobStatus(),
  }
}

/** A variable that this step is given again is nearer than the process that kept it, and still there if that one died. */
function signerOf({ signer }: Kept, { env }: Effects): string {
  const asked = core.getInput('signer')
  return asked.startsWith('env:') && env.get(asked.slice('env:'.length)) !== undefined ? asked : signer
}

async function tell(kept: Kept, sealed: Sealed, effects: Effects): Promise<void> {
  const input = await summaryInputOf(kept, sealed, await openReader(kept.store, effects))
  for (const line of headLines(input.records)) actionsLog.say(`IaC Ledger: ${line}`)
  for (const { what, detail } of sealed.job.bypass) core.warning(`BYPASS (${what}): ${detail}`)
  const page = summaryOf(input)
  await writeFile(summaryPath(runnerTemp(effects.env), kept), page)
  if (summaryWanted()) await core.summary.addRaw(page).write()
}

/** Under `block` a record that waits, or this job's own that could not be written, is a failed promise. */
function failureOf({ enforcement }: Kept, { waiting, gap }: Sealed): string | undefined {
  if (enforcement.changes !== 'block') return undefined
  if (waiting > 0) return `${waiting} record(s) of this job could not be stored and will be lost with the runner`
  return gap === undefined ? undefined : `the record of this job could not be written: ${explained(gap)}`
}

async function post(): Promise<void> {
  const effects = nodeEffects(actionsLog)
  const kept = recall()
  if (kept === undefined) return actionsLog.say('IaC Ledger: main opened no session, so there is nothing to close')
  if (kept.joined) return actionsLog.say('IaC Ledger: an earlier step of this job opened the session, and its own post closes it')
  try {
    const sealed = await sealJob(kept, await portsFor(kept, effects))
    await tell(kept, sealed, effects)
    const failure = failureOf(kept, sealed)
    if (failure !== undefined) core.setFailed(failure)
  } finally {
    if (kept.signer.startsWith('agent:')) await stopKeeper(kept.signer.slice('agent:'.length))
    await effects.files.remove(kept.directory)
  }
}

try {
  await post()
} catch (thrown) {
  core.setFailed(explained(thrown))
}
