import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The part of action.yml that the runner acts on for a JavaScript action (ActionManifestManager.cs:458-500). */
export interface Manifest {
  readonly inputs: ReadonlyMap<string, InputDefinition>
  readonly main: string
  readonly pre: string | undefined
  readonly preIf: string
  readonly post: string | undefined
  readonly postIf: string
}

interface InputDefinition {
  readonly default: string
  readonly deprecationMessage: string | undefined
}

interface ActionFile {
  inputs?: Record<string, { default?: string | number | boolean | null; deprecationMessage?: string } | null>
  runs: { using: string; main: string; pre?: string; 'pre-if'?: string; post?: string; 'post-if'?: string }
}

/** Read again for every stage, as the runner does (ActionRunner.cs LoadAction). */
export function readManifest(actionDirectory: string): Manifest {
  const file = parse(readActionFile(actionDirectory)) as ActionFile
  const { runs } = file
  if (runs.using !== 'node24') throw new Error(`the harness runs node24 actions, not '${runs.using}'`)
  const inputs = Object.entries(file.inputs ?? {}).map(([name, input]): [string, InputDefinition] => [
    name,
    { default: String(input?.default ?? ''), deprecationMessage: input?.deprecationMessage },
  ])
  return {
    inputs: new Map(inputs),
    main: runs.main,
    pre: runs.pre,
    preIf: runs['pre-if'] ?? 'always()',
    post: runs.post,
    postIf: runs['post-if'] ?? 'always()',
  }
}

/** Gone by the time of the post, say because a step removed the checkout: the post fails with this (ActionManager.cs:909-912). */
function readActionFile(actionDirectory: string): string {
  try {
    return readFileSync(join(actionDirectory, 'action.yml'), 'utf8')
  } catch (cause) {
    throw new Error(`Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${actionDirectory}'. Did you forget to run actions/checkout?`, { cause })
  }
}
