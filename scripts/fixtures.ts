/**
 * Makes __tests__/fixtures/plans/<tool>/*.json with real tools and the provider that is built into them, so that no
 * network is needed: `node scripts/fixtures.ts [terraform|tofu]...`. Ids and times differ each time; a test relies on
 * neither. Every secret in them starts with `CANARY-`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { componentPath } from './components.ts'
import { SCENARIOS, type Scenario, type Step } from './fixtures-scenarios.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const TOOLS = { terraform: 'terraform', tofu: componentPath('tofu') ?? 'tofu' } as const
type ToolName = keyof typeof TOOLS

function run(tool: ToolName, folder: string, argv: readonly string[], { env = {}, fails = false }: Pick<Step, 'env' | 'fails'> = {}): string {
  const quiet = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '/dev/null' }
  const options = {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...quiet, ...env },
    encoding: 'utf8',
    stdio: 'pipe',
    maxBuffer: 2 ** 28,
  } as const
  try {
    return execFileSync(TOOLS[tool], argv, options)
  } catch (thrown) {
    if (fails) return ''
    throw thrown
  }
}

/** The plan of the last step, as the tool shows it; all steps before it are applied. */
function planOf(tool: ToolName, { steps }: Scenario): string {
  const folder = mkdtempSync(join(tmpdir(), 'iac-ledger-fixture-'))
  try {
    for (const [index, step] of steps.entries()) {
      for (const [name, content] of Object.entries(step.files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), content)
      }
      const at = step.folder === undefined ? folder : join(folder, step.folder)
      run(tool, at, ['init', '-no-color'])
      if (index < steps.length - 1) run(tool, at, ['apply', '-auto-approve', '-no-color', ...(step.argv ?? [])], step)
      else run(tool, at, ['plan', '-out=plan.bin', '-no-color', ...(step.argv ?? [])], step)
    }
    return run(tool, folder, ['show', '-json', 'plan.bin'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const asked = process.argv.slice(2)
const tools = (['terraform', 'tofu'] as const).filter((tool) => asked.length === 0 || asked.includes(tool))
for (const tool of tools) {
  const into = join(root, '__tests__', 'fixtures', 'plans', tool)
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  for (const scenario of SCENARIOS) {
    const printed = planOf(tool, scenario)
    writeFileSync(join(into, `${scenario.name}.json`), printed)
    process.stdout.write(`${tool} ${scenario.name}: ${printed.length} bytes\n`)
  }
}
