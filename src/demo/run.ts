/** A ledger of a small real run: real terraform or tofu where one is on PATH, or what one said when it was recorded. */
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TOOLS } from '../capture/tools/table.ts'
import type { Tool } from '../capture/tools/tool.ts'
import type { AppendPorts } from '../flows/append-record.ts'
import { initLedger } from '../flows/init-ledger.ts'
import { type RecordPorts, recordCommand } from '../flows/record-command.ts'
import { factsOf } from '../inputs/run-context.ts'
import { openRoot } from '../ledger/read.ts'
import { type LedgerId, ZONES } from '../record/place.ts'
import { Memory } from '../session/memory.ts'
import type { Session } from '../session/session.ts'
import type { CommandSpec, Effects, Exit } from '../shared/effects.ts'
import { newKey, signerFromPem } from '../sign/local-key.ts'
import { STORES } from '../store/table.ts'
import { KeyVerifier } from '../trust/verifier.ts'

export interface DemoTool {
  readonly name: string
  readonly tool: Tool
  readonly start: (command: CommandSpec) => Promise<Exit>
  readonly executable: string
}

export interface DemoLedger {
  readonly folder: string
  readonly ledger: LedgerId
  readonly publicPem: string
}

/** What the demo does, in order; `main` is the configuration before each command. */
export const DEMO_STEPS: readonly { readonly main: string; readonly argv: readonly string[] }[] = [
  { main: 'one', argv: ['plan', '-input=false', '-no-color', '-out=demo.tfplan'] },
  { main: 'one', argv: ['apply', '-input=false', '-no-color', 'demo.tfplan'] },
  { main: 'two', argv: ['apply', '-input=false', '-no-color', '-auto-approve'] },
]

const DEMO_CONFIGURATIONS: Readonly<Record<string, string>> = {
  one: 'resource "terraform_data" "network" {\n  input = "10.0.0.0/16"\n}\n\nresource "terraform_data" "database" {\n  input            = "small"\n  triggers_replace = [terraform_data.network.id]\n}\n',
  two: 'resource "terraform_data" "network" {\n  input = "10.0.0.0/8"\n}\n',
}

/** The first of terraform and tofu on PATH. */
export async function findTool({ env, files }: Effects): Promise<{ readonly name: string; readonly executable: string } | undefined> {
  for (const name of TOOLS.terraform.commands) {
    for (const folder of (env.get('PATH') ?? '').split(delimiter).filter(Boolean)) {
      const executable = join(folder, name)
      const facts = await files.look(executable).catch(() => undefined)
      if (facts?.kind === 'file' && facts.executable) return { name, executable }
    }
  }
  return undefined
}

export async function makeDemoLedger(home: string, demo: DemoTool, effects: Effects, say: (text: string) => void): Promise<DemoLedger> {
  const folder = join(home, 'ledger')
  const { privatePem, publicPem } = newKey()
  const signer = signerFromPem(privatePem, 'the demo key')
  const { signer: founder } = await signer.sign(new Uint8Array())
  const store = await (await STORES['file:']()).adapter.openStore(pathToFileURL(folder), effects)
  const session = 'demo'
  const enforcement = { changes: 'block', plans: 'warn', by: 'default' } as const
  const facts = factsOf(effects.env, { session, checkRunId: undefined, environment: undefined, enforcement, policy: undefined, config: undefined, event: {} })
  const found = { ...effects, signer, store, verifier: new KeyVerifier(), ownSecrets: [privatePem], recorder: facts.recorder }
  const ledger = await initLedger({ founder, zones: ZONES.map((zone) => ({ zone, signers: [founder] })) }, found)

  const directory = join(home, 'session')
  const memory = new Memory(directory, effects.files)
  const append: AppendPorts = { ...found, facts, positions: memory, spool: join(directory, 'spool'), openRoot: () => openRoot(ledger, store, found.verifier) }
  const exec = { ...effects.exec, handOver: demo.start }
  const { files, clock, log, trace } = effects
  const host = { exec: effects.exec, files, clock, workspace: join(home, 'infra'), cache: join(directory, 'cache'), commit: undefined }
  const ports: RecordPorts = { tool: demo.tool, host, facts, clock, append, memory, exec, log, trace, row: 'terraform', shim: null }
  const held: Session = {
    version: 1,
    directory,
    ledger,
    zone: 'changes',
    store: store.traits.url,
    signer: 'demo',
    committer: null,
    role: null,
    enforcement,
    trial: true,
    workspace: host.workspace,
    tools: ['terraform'],
    openedAt: clock.now(),
    facts,
  }
  await runSteps(host.workspace, effects.env.all(), demo, held, ports, say)
  return { folder, ledger, publicPem }
}

async function runSteps(
  workspace: string,
  env: Readonly<Record<string, string>>,
  demo: DemoTool,
  session: Session,
  ports: RecordPorts,
  say: (text: string) => void,
): Promise<void> {
  await mkdir(workspace, { recursive: true })
  for (const { main, argv } of DEMO_STEPS) {
    await writeFile(join(workspace, 'main.tf'), DEMO_CONFIGURATIONS[main] ?? '')
    const line = { tool: demo.name, executable: demo.executable, argv, cwd: workspace, env }
    const exit = await recordCommand(line, session, ports)
    say(`  ${demo.name} ${argv.join(' ')}: ${'code' in exit ? `exit ${exit.code}` : exit.signal}`)
  }
}
