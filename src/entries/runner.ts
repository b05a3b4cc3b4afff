/** The runner's side: inputs, state, outputs, log and summary through @actions/core. For main and post only. */

import { join } from 'node:path'
import * as core from '@actions/core'
import type { Kept } from '../flows/open-job.ts'
import { type Config, parseConfig } from '../inputs/config.ts'
import { type Given, type Inputs, parseInputs, type Settings } from '../inputs/inputs.ts'
import { factsOf, type JobContext } from '../inputs/run-context.ts'
import { digest, fitted, flag, instant, listOf, nullOr, objectOf, oneOf, type Shape, text } from '../record/shape.ts'
import { logLine } from '../report/escape.ts'
import { enforcementShape } from '../session/session.ts'
import { type JsonObject, parseJson, printJson } from '../shared/bytes.ts'
import type { Effects, Env, Log } from '../shared/effects.ts'
import { LedgerError } from '../shared/errors.ts'
import { configSource } from './config-source.ts'
import { readEvent } from './event.ts'

export const actionsLog: Log = {
  say: (line) => core.info(logLine(line)),
  warn: (line) => core.warning(logLine(line)),
}

function given(name: string): string | undefined {
  return core.getInput(name) || undefined
}

function givenInputs(): Given {
  return {
    store: given('store'),
    ledger: given('ledger'),
    signer: given('signer'),
    commitmentKey: given('commitment-key'),
    roleToAssume: given('role-to-assume'),
    ifUnrecorded: given('if-unrecorded'),
  }
}

function settingsOf(effects: Pick<Effects, 'env' | 'clock'>): Settings {
  const { env } = effects
  return {
    environment: given('environment'),
    breakGlass: given('break-glass'),
    now: effects.clock.now(),
    tools: given('tools'),
    summary: given('summary'),
    spoolArtifact: given('spool-artifact'),
    trialArtifact: given('trial-artifact'),
    run: core.getInput('run', { trimWhitespace: false }) || undefined,
    shell: given('shell'),
    workingDirectory: given('working-directory'),
    event: env.get('GITHUB_EVENT_NAME') ?? '',
    workspace: env.get('GITHUB_WORKSPACE') ?? process.cwd(),
  }
}

export interface Asked {
  readonly inputs: Inputs
  readonly config: Config | undefined
  readonly event: JsonObject
}

/** Inputs, then the config file that they name, all checked before anything is made. */
export async function readInputs(effects: Effects): Promise<Asked> {
  const event = await readEvent(effects)
  const settings = settingsOf(effects)
  const source = await configSource({ asked: given('config'), workspace: settings.workspace, event, token: given('github-token') }, effects)
  const config = source && (await parseConfig(source.bytes, source.from))
  return { inputs: parseInputs(givenInputs(), config, settings), config, event }
}

/** RUNNER_TEMP, without which there is no place for a session. */
export function runnerTemp(env: Env): string {
  const temp = env.get('RUNNER_TEMP')
  if (temp !== undefined) return temp
  throw new LedgerError('INPUT_INVALID', { says: 'RUNNER_TEMP is not set', fix: 'run this as an action, on a runner that follows the GitHub Actions rules' })
}

export function sessionFolder(env: Env): string {
  return join(runnerTemp(env), 'iac-ledger')
}

export function jobFacts(env: Env, context: Omit<JobContext, 'checkRunId'>) {
  return factsOf(env, { ...context, checkRunId: given('check-run-id') })
}

/** Which run this is, for the names of sessions in a cloud. */
export function runOf(env: Env): { readonly id: string; readonly attempt: string } {
  return { id: env.get('GITHUB_RUN_ID') ?? '0', attempt: env.get('GITHUB_RUN_ATTEMPT') ?? '0' }
}

export function jobStatus(): string {
  return given('job-status') ?? 'unknown'
}

const STATE = 'kept'

export function keep(kept: Kept): void {
  core.saveState(STATE, new TextDecoder().decode(printJson(kept)))
}

const keptShape: Shape = objectOf(
  {
    version: (value, at) => (value === 1 ? [] : [`${at}: 1 expected`]),
    directory: text,
    ledger: digest,
    store: text,
    signer: text,
    committer: nullOr(text),
    role: nullOr(text),
    zone: oneOf('changes', 'reviews'),
    enforcement: enforcementShape,
    session: text,
    digest,
    trial: flag,
    openedAt: instant,
    node: text,
    tools: listOf(text),
    policy: nullOr(digest),
    config: nullOr(digest),
    environment: nullOr(text),
    around: flag,
    joined: flag,
  },
  { closed: true },
)

/** `undefined` unless every member is there and well formed: a step can inject a STATE_ name that was never saved. */
export function recall(): Kept | undefined {
  try {
    return fitted<Kept>(parseJson(new TextEncoder().encode(core.getState(STATE))), keptShape)
  } catch {
    return undefined
  }
}

/** Whether what waits, and the ledger of a trial, may leave the runner as artifacts. */
export function artifactsWanted(): { readonly spool: boolean; readonly trial: boolean } {
  return { spool: core.getInput('spool-artifact') !== 'false', trial: core.getInput('trial-artifact') !== 'false' }
}

export function summaryWanted(): boolean {
  return core.getInput('summary') !== 'false'
}
