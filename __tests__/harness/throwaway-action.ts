import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'

export interface ThrowawayAction {
  /** The text of an ES module; `main` does nothing by default. */
  readonly main?: string
  readonly pre?: string
  readonly post?: string
  readonly postIf?: string
  readonly inputs?: Readonly<Record<string, { default?: string; required?: boolean; deprecationMessage?: string }>>
}

/** Writes a small action to a folder of its own, for tests of the runner harness itself. */
export function writeAction(action: ThrowawayAction, directory = mkdtempSync(join(tmpdir(), 'action-'))): string {
  mkdirSync(directory, { recursive: true })
  const stages = Object.entries({ pre: action.pre, main: action.main ?? '', post: action.post }).filter(([, text]) => text !== undefined)
  for (const [stage, text] of stages) writeFileSync(join(directory, `${stage}.mjs`), text ?? '')
  const runs = {
    using: 'node24',
    ...Object.fromEntries(stages.map(([stage]) => [stage, `${stage}.mjs`])),
    ...(action.postIf === undefined ? {} : { 'post-if': action.postIf }),
  }
  writeFileSync(join(directory, 'action.yml'), stringify({ name: 'throwaway', description: 'test', inputs: action.inputs ?? {}, runs }))
  return directory
}
