/** The step: opens the session; with `run:` it runs the script too. */

import { randomBytes } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import * as core from '@actions/core'
import { COMMITTERS, committerSchemeOf, openCommitter } from '../commitment/table.ts'
import { finishOpening, type Kept, type LeftKeys, type OpenJobPorts, openJob } from '../flows/open-job.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { shimFolder } from '../session/shims.ts'
import type { Effects } from '../shared/effects.ts'
import { LedgerError } from '../shared/errors.ts'
import { openSigner, SIGNERS, signerSchemeOf } from '../sign/table.ts'
import { KeyVerifier } from '../trust/verifier.ts'
import { mintingFor } from './access.ts'
import { explained } from './leave.ts'
import { nodeEffects } from './node-effects.ts'
import { ownVariables } from './ports.ts'
import { type Asked, actionsLog, jobFacts, keep, readInputs, runnerTemp, runOf, sessionFolder } from './runner.ts'
import { type KeeperProcess, type KeptKeys, type Listening, startKeeper } from './start-keeper.ts'
import { openProof, openStore } from './stores.ts'

/** dist/main/index.js: the other bundles lie beside its folder. */
const dist = dirname(dirname(process.argv[1] ?? ''))

async function portsFor({ inputs, config, event }: Asked, keeper: KeeperProcess | undefined, effects: Effects): Promise<OpenJobPorts> {
  const { env, files, clock, random, log } = effects
  const temp = runnerTemp(env)
  const directory = sessionFolder(env)
  const session = randomBytes(16).toString('hex')
  const { lasting, committer } = inputs
  if (committer !== undefined) await openCommitter(committer, effects) // a key that can't be used stops the step, before anything is made
  const { access } = mintingFor(lasting?.role, { env, run: runOf(env), hide: core.setSecret })
  const url = lasting?.store ?? pathToFileURL(join(temp, 'iac-ledger-trial')).href
  const [store, proof] = await Promise.all([openStore(url, effects, access), openProof(url, effects, access)])
  return {
    clock,
    random,
    files,
    log,
    verifier: new KeyVerifier(),
    store,
    proof,
    signer: lasting && (await openSigner(lasting.signer, effects)),
    directory,
    workspace: env.get('GITHUB_WORKSPACE'),
    trialFolder: join(temp, 'iac-ledger-trial'),
    trialKey: join(temp, 'iac-ledger-trial.pub'),
    node: process.execPath,
    shim: join(dist, 'shim', 'index.js'),
    facts: (policy) => jobFacts(env, { session, environment: inputs.environment, enforcement: inputs.enforcement, policy, config: config?.digest, event }),
    leaveKeys: async (ledger, trialKey) => {
      const kept = keptKeys(inputs, effects)
      const keys = { ...kept, pem: trialKey ?? kept.pem }
      const listening = keeper && (await keeper.giveKeys({ directory, ledger, zone: inputs.zone, session, keys }, files))
      return leftWith(listening, keys, inputs)
    },
  }
}

/** A key that is not kept stays where its reference says. */
function leftWith(listening: Listening | undefined, { pem, commitmentKey }: KeptKeys, { lasting, committer }: Inputs): LeftKeys {
  const { reference, ready } = listening ?? { reference: '', ready: Promise.resolve() }
  return { signer: pem === null ? absoluteKey(lasting?.signer ?? '') : reference, committer: commitmentKey === null ? (committer ?? null) : reference, ready }
}

/** A session that an earlier step opened has a keeper of its own, and a job that could not be opened needs none. */
async function open(asked: Asked, effects: Effects): Promise<Kept> {
  const { pem, commitmentKey } = keptKeys(asked.inputs, effects)
  const keeps = asked.inputs.lasting === undefined || pem !== null || commitmentKey !== null
  const keeper = keeps ? startKeeper(process.execPath, join(dist, 'keeper', 'index.js'), effects.env) : undefined
  try {
    return await openJob(asked.inputs, await portsFor(asked, keeper, effects))
  } finally {
    keeper?.discard()
  }
}

/** What later steps would not otherwise have. */
function keptKeys({ lasting, committer = '' }: Inputs, { env }: Effects): KeptKeys {
  const signer = lasting?.signer ?? ''
  const [signing, committing] = [signerSchemeOf(signer), committerSchemeOf(committer)]
  const held = (scheme: string, reference: string) => env.get(reference.slice(scheme.length)) ?? null
  return {
    pem: signing !== undefined && SIGNERS[signing].keeper ? held(signing, signer) : null,
    commitmentKey: committing !== undefined && COMMITTERS[committing].keeper ? held(committing, committer) : null,
  }
}

/** `key:` paths are relative to where main runs; a shim runs elsewhere. */
function absoluteKey(signer: string): string {
  return `key:${resolve(signer.slice('key:'.length))}`
}

function tellTrial({ inputs }: Asked, kept: Kept): void {
  if (inputs.lasting !== undefined || kept.joined) return
  core.notice(
    'This job records into a trial ledger that ends with the runner and is signed with a key that the job made for itself: it proves nothing to anybody else. ' +
      'For a ledger that lasts, run `iac-ledger init STORE --signer SIGNER` once and give this step `store`, `ledger` and `signer`.',
    { title: 'IaC Ledger: trial' },
  )
}

function tellBreakGlass({ enforcement }: Kept): void {
  if (enforcement.breakGlass === undefined) return
  const { ticket, reason, until } = enforcement.breakGlass
  core.warning(
    `Until ${until} a change whose intent the store does not take starts all the same, and stays open until another person annotates it: ${ticket}: ${reason}`,
    {
      title: 'IaC Ledger: BREAK-GLASS is set',
    },
  )
}

/** A shim that can't be the command it stands for would be a gap that nobody sees. */
function refuseWindows(): void {
  if (process.platform !== 'win32') return
  throw new LedgerError('INPUT_INVALID', {
    says: 'the shims are sh scripts, which Windows does not run',
    fix: 'use a Linux or macOS runner for the steps that change infrastructure',
  })
}

async function main(): Promise<number> {
  const effects = nodeEffects(actionsLog)
  refuseWindows()
  const asked = await readInputs(effects)
  const kept = await open(asked, effects)
  keep(kept)
  await finishOpening(kept, effects.files)
  core.setOutput('ledger', kept.ledger)
  core.setOutput('session', kept.session)
  tellTrial(asked, kept)
  tellBreakGlass(kept)
  actionsLog.say(`IaC Ledger: ledger ${kept.ledger} in ${kept.store}, zone ${kept.zone}`)
  if (asked.inputs.script === undefined) {
    core.addPath(shimFolder(kept.directory))
    return 0
  }
  const { runMode } = await import('./run-mode.ts')
  return runMode(asked.inputs.script, kept, ownVariables([asked.inputs.lasting?.signer, asked.inputs.committer]), effects)
}

try {
  process.exitCode = await main()
} catch (thrown) {
  core.setFailed(explained(thrown))
}
