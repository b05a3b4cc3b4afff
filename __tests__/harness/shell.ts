// The shells of `run:` steps (ScriptHandler.cs:182-260, ScriptHandlerHelpers.cs:14-33).
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { JobState } from './job-state.ts'

export type Shell = 'bash' | 'sh' | 'default'

/** ScriptHandlerHelpers.cs:18-19; `-e -o pipefail` is what the docs write as `-eo pipefail`. */
const ARGUMENTS = { bash: '--noprofile --norc -e -o pipefail {0}', sh: '-e {0}' }

/** No shell named: bash if there is one, but with the arguments of sh (ScriptHandler.cs:200-203). */
export function resolveShell(shell: Shell, job: JobState): { file: string; format: string } {
  if (shell !== 'default') return { file: which(shell, job), format: ARGUMENTS[shell] }
  try {
    return { file: which('bash', job), format: ARGUMENTS.sh }
  } catch {
    return { file: which('sh', job), format: ARGUMENTS.sh }
  }
}

/** Looks through GITHUB_PATH and the runner's own PATH, not through the step's `env: PATH` (WhichUtil.cs). */
function which(command: string, job: JobState): string {
  const directories = [...[...job.prependPath].reverse(), ...job.processEnv.PATH.split(delimiter)]
  const found = directories.map((directory) => join(directory, command)).find(isExecutable)
  if (found === undefined) throw new Error(`${command}: command not found`)
  return found
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
