/**
 * Makes demo/recorded-run.json: what the adapter saw of terraform (or tofu) in the demo's own commands, for machines that
 * have neither. The real demo is run, and everything that passes between it and the tool's adapter is written down.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { tool as terraform } from '../src/capture/tools/adapters/terraform/terraform.ts'
import type { Tool } from '../src/capture/tools/tool.ts'
import type { RecordedRun, RecordedStep } from '../src/demo/replay.ts'
import { findTool, makeDemoLedger } from '../src/demo/run.ts'
import { nodeEffects } from '../src/entries/node-effects.ts'
import { absent, Raw } from '../src/record/values.ts'

const FILE = resolve(import.meta.dirname, '../demo/recorded-run.json')

/** One per command, filled as the command goes on; they come one after another. */
type Noted = { -readonly [Member in keyof RecordedStep]?: RecordedStep[Member] }

function listeningTool(steps: Noted[]): Tool {
  return {
    recognise: (line) => {
      const call = terraform.recognise(line)
      const { line: _line, secrets: _secrets, directory: _directory, plan: _plan, ...kept } = call
      steps.push({ argv: line.argv, call: kept })
      return call
    },
    before: async (call, host) => {
      const { secrets, ...kept } = await terraform.before(call, host)
      const step = newest(steps)
      const none = absent('not-applicable', 'a recorded run has no state')
      step.before = { ...kept, where: none, inventory: none, tap: null }
      return { ...kept, secrets }
    },
    after: async (call, before, exit, host) => {
      const seen = await terraform.after(call, before, exit, host)
      const step = newest(steps)
      step.exit = exit
      step.after = { ...seen, secrets: [], digest: absent('not-applicable', 'a recorded run has no state') }
      return seen
    },
    stateNow: terraform.stateNow,
  }
}

function newest(steps: readonly Noted[]): Noted {
  const step = steps.at(-1)
  if (step === undefined) throw new Error('the adapter was asked about a command that it never recognised')
  return step
}

/** A raw value is withheld here as redaction would withhold it: none reaches the file. */
function withheld(value: unknown): unknown {
  if (value instanceof Raw) return { withheld: 'not-listed' }
  if (Array.isArray(value)) return value.map(withheld)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withheld(held)]))
  return value
}

const effects = nodeEffects()
const found = await findTool(effects)
if (found === undefined) throw new Error('neither terraform nor tofu is on PATH, and a run can only be recorded with one of them')
const home = mkdtempSync(join(tmpdir(), 'iac-ledger-demo-run-'))
try {
  const steps: Noted[] = []
  const start = async (command: Parameters<typeof effects.exec.ask>[0]) => (await effects.exec.ask(command, 60_000)).exit
  await makeDemoLedger(home, { ...found, tool: listeningTool(steps), start }, effects, console.log)
  const version = execFileSync(found.executable, ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0] ?? found.name
  const madeWith = version.startsWith('Terraform') || version.startsWith('OpenTofu') ? version : found.name
  const run = { madeWith, steps: withheld(steps) as RecordedRun['steps'] } satisfies RecordedRun
  const text = `${JSON.stringify(run, null, 2)}\n`
  for (const place of [home, tmpdir(), process.env['HOME'] ?? home])
    if (text.includes(place)) throw new Error(`the recorded run holds a path of this machine: ${place}`)
  writeFileSync(FILE, text)
  console.log(`${FILE}: ${steps.length} commands of ${madeWith}`)
} finally {
  rmSync(home, { recursive: true, force: true })
}
