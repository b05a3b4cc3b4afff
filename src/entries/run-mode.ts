/** `run:`: the script as the runner would run it, with our shims first on its PATH only. */

import { mkdtemp, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import * as core from '@actions/core'
import { readSpool } from '../append/spool.ts'
import { recordsOfJob } from '../flows/job-records.ts'
import { summaryInputOf, summaryPath } from '../flows/job-report.ts'
import type { Kept } from '../flows/open-job.ts'
import { runScript } from '../flows/run-script.ts'
import { shipSpool } from '../flows/ship-spool.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { keyOf } from '../ledger/keys.ts'
import type { Body } from '../record/body.ts'
import type { Counts } from '../record/change.ts'
import { isKind } from '../record/stages.ts'
import { isAbsent } from '../record/values.ts'
import { summaryOf } from '../report/summary.ts'
import { Memory } from '../session/memory.ts'
import { readSession, sessionPath } from '../session/session.ts'
import { shimFolder } from '../session/shims.ts'
import type { CommandSpec, Effects, Exit } from '../shared/effects.ts'
import { LedgerError, messageOf } from '../shared/errors.ts'
import { openSigner } from '../sign/table.ts'
import type { StoreReader } from '../store/store.ts'
import { mintingFor } from './access.ts'
import { leaveAs } from './leave.ts'
import { heedSignals, scriptExec } from './node-exec.ts'
import { appendPorts, lazySigner, valuesOf } from './ports.ts'
import { runnerTemp } from './runner.ts'
import { openStore } from './stores.ts'

interface Shell {
  readonly program: string
  readonly argv: readonly string[]
  readonly ending: string
  readonly before?: string
  readonly after?: string
}

/** The runner's own templates (ScriptHandlerHelpers.cs); `default` is what a step without `shell:` gets. */
const SHELLS: Readonly<Record<string, Shell>> = {
  default: { program: 'bash', argv: ['-e'], ending: '.sh' },
  bash: { program: 'bash', argv: ['--noprofile', '--norc', '-e', '-o', 'pipefail'], ending: '.sh' },
  sh: { program: 'sh', argv: ['-e'], ending: '.sh' },
  python: { program: 'python', argv: [], ending: '.py' },
  pwsh: {
    program: 'pwsh',
    argv: ['-command'],
    ending: '.ps1',
    before: "$ErrorActionPreference = 'stop'\n",
    after: '\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n',
  },
}

/** What a step with `run:` would not have: our inputs and state, and what only actions are given. */
const OURS = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_|ACTIONS_CACHE_|IAC_LEDGER_NODE_OPTIONS$)/

/** `state` takes the place of our step's own file, out of which post is told what main kept. */
function scriptEnv(kept: Kept, own: readonly string[], state: string, { env }: Effects): Record<string, string> {
  const left = Object.entries(env.all()).filter(([name]) => !OURS.test(name) && !own.includes(name))
  return { ...Object.fromEntries(left), GITHUB_STATE: state, PATH: [shimFolder(kept.directory), env.get('PATH') ?? ''].join(delimiter) }
}

async function commandFor(
  { text, shell, directory }: NonNullable<Inputs['script']>,
  kept: Kept,
  own: readonly string[],
  effects: Effects,
): Promise<CommandSpec> {
  const { program, argv, ending, before = '', after = '' } = SHELLS[shell ?? 'default'] as Shell
  const folder = await mkdtemp(join(kept.directory, 'script-'))
  const path = join(folder, `script${ending}`)
  await writeFile(path, `${before}${text}${after}`, { mode: 0o600 })
  const state = join(folder, 'state')
  await writeFile(state, '', { mode: 0o600 })
  const file = program === 'pwsh' ? `. '${path}'` : path
  return { executable: program, argv: [...argv, file], cwd: directory, env: scriptEnv(kept, own, state, effects) }
}

/** `own`: the variables that hold the keys of this step, which no command of the script is to see. */
export async function runMode(script: NonNullable<Inputs['script']>, kept: Kept, own: readonly string[], effects: Effects): Promise<number> {
  const session = await readSession(sessionPath(kept.directory), kept.digest, effects.files)
  const { access, secrets } = mintingFor(session.role, { env: effects.env, run: session.facts.run, own: valuesOf(own, effects) })
  const store = await openStore(kept.store, effects, access)
  const append = appendPorts(
    { ...session, ownSecrets: secrets },
    store,
    lazySigner(() => openSigner(session.signer, effects)),
    effects,
  )
  const ports = { append, memory: new Memory(kept.directory, effects.files), exec: scriptExec(), log: effects.log, trace: effects.trace }
  const command = await commandFor(script, kept, own, effects)
  const { exit, outcome } = await runScript(script.shell ?? 'default', command, session, ports).catch((thrown: unknown) => {
    if (thrown instanceof LedgerError) throw thrown
    throw new LedgerError(
      'SCRIPT_NOT_STARTED',
      {
        says: `the shell ${command.executable} could not be started: ${messageOf(thrown)}`,
        fix: 'see that it is installed and that `working-directory` is there',
      },
      { cause: thrown },
    )
  })
  await tellOutputs(kept, exit, outcome, { append, facts: session.facts }, effects)
  heedSignals()
  leaveAs(exit)
  return 'code' in exit ? exit.code : 1
}

type Outcome = Awaited<ReturnType<typeof runScript>>['outcome']

async function tellOutputs(kept: Kept, exit: Exit, outcome: Outcome, ports: Parameters<typeof recordsOfJob>[1], effects: Effects): Promise<void> {
  const waiting = await stillWaiting(kept, outcome, ports)
  const records = await recordsOfJob(kept, ports)
  const bodies = records.map(({ record, body }) => ({ kind: record.kind, body }))
  const findings = bodies.filter(({ kind, body }) => kind === 'outcome' && unannounced(body)).map(() => 'INTENT_NOT_STORED')
  const recorded = 'why' in outcome ? undefined : outcome
  const outputs = {
    record: recorded === undefined ? '' : keyOf(recorded.slot),
    digest: recorded?.digest ?? '',
    sequence: recorded === undefined ? '' : String(recorded.slot.sequence),
    changes: changesOf(records),
    findings: JSON.stringify(findings),
    'exit-code': 'code' in exit ? String(exit.code) : '',
    'summary-path': await writeSummary(kept, records, waiting, ports.append.store, effects),
  }
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}

/** What a command of the script had to leave in the spool is sent first, as long as the store took the script's own outcome. */
async function stillWaiting({ ledger }: Kept, outcome: Outcome, { append }: Parameters<typeof recordsOfJob>[1]): Promise<number> {
  if (!('why' in outcome)) return (await shipSpool(ledger, append)).waiting
  const { waiting, broken } = await readSpool(ledger, append)
  return waiting.length + broken.length
}

/** The page as it stands after the script; post adds what only the end of the job can tell. */
async function writeSummary(
  kept: Kept,
  records: Awaited<ReturnType<typeof recordsOfJob>>,
  waiting: number,
  store: StoreReader,
  effects: Effects,
): Promise<string> {
  const path = summaryPath(runnerTemp(effects.env), kept)
  const job = { status: 'running', reads: [], bypass: [], notChecked: [], waiting, heads: [], closed: 0 }
  await writeFile(path, summaryOf(await summaryInputOf(kept, { records, job, gap: undefined, waiting }, store)))
  return path
}

function unannounced(body: Body): boolean {
  const held = (body as Body & { readonly unannounced?: unknown }).unannounced
  return held !== undefined && !isAbsent(held)
}

/** What the applies of this job were to change, as planned. Empty when one of them was given no saved plan: then nobody counted. */
function changesOf(records: Awaited<ReturnType<typeof recordsOfJob>>): string {
  const plans = new Map<string, Counts>()
  for (const { record } of records) if (isKind(record, 'plan') && !isAbsent(record.body.plan)) plans.set(record.leaf, [...record.body.plan.counts])
  const applied = records.flatMap(({ record }) =>
    isKind(record, 'outcome') && !isAbsent(record.body.command) && record.body.command.words[0] === 'apply' ? [record.body] : [],
  )
  const counts = applied.map(({ plan, planRecord }) => (isAbsent(planRecord) ? (isAbsent(plan) ? undefined : plan.counts) : plans.get(planRecord.leaf)))
  if (counts.some((known) => known === undefined)) return ''
  const all = counts.flatMap((known) => known ?? []).filter(({ action }) => action !== 'no-op')
  return String(all.reduce((sum, { count }) => sum + count, 0))
}
