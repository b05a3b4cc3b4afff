/** What the step itself costs: main with a trial ledger, its keeper started, against a bundle that only loads @actions/core. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bound, inTurns, median, ms, wallTime } from './measure.ts'
import { benchFolder, ROOT, stepEnv, stopKeeper } from './session.ts'

const START_BOUND = 2

/** What any action of this kind has to load: it reads an input and sets an output. */
function coreOnly(folder: string): string {
  const source = join(folder, 'core-only.js')
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n')
  writeFileSync(source, "import * as core from '@actions/core'\ncore.setOutput('tools', core.getInput('tools'))\n")
  execFileSync(join(ROOT, 'node_modules/.bin/ncc'), ['build', source, '-q', '-C', '-o', join(folder, 'core-only')], { stdio: ['ignore', 'ignore', 'inherit'] })
  return join(folder, 'core-only', 'index.js')
}

export async function benchStart(rounds: number): Promise<readonly Bound[]> {
  const folder = benchFolder('start')
  try {
    const core = coreOnly(folder)
    const main = async (): Promise<number> => {
      rmSync(join(folder, 'temp'), { recursive: true, force: true })
      mkdirSync(join(folder, 'temp'))
      const time = wallTime({ file: process.execPath, argv: [join(ROOT, 'dist/main/index.js')], cwd: folder, env: stepEnv(folder) })
      await stopKeeper(folder)
      return time
    }
    const times = await inTurns(rounds, {
      node: () => wallTime({ file: process.execPath, argv: ['-e', '0'], cwd: folder, env: stepEnv(folder) }),
      core: () => wallTime({ file: process.execPath, argv: [core], cwd: folder, env: stepEnv(folder) }),
      main,
    })
    const ratio = median(times.main.map((time, at) => time / (times.core[at] ?? Number.NaN)))
    return [
      {
        name: 'main, trial ledger and keeper included',
        measured: `node ${ms(median(times.node))}, core only ${ms(median(times.core))}, main ${ms(median(times.main))}: ${ratio.toFixed(2)} times`,
        bound: `<= ${START_BOUND} times core only`,
        kept: ratio <= START_BOUND,
      },
    ]
  } finally {
    await stopKeeper(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}
