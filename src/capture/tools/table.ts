/**
 * Adding a tool: its adapter, and one row here. The gate is all that the sh shim knows: what it lets pass runs
 * without node. What it does not know goes to node, so a word that is new to us may cost a record, never a gap.
 */
import type { Tool } from './tool.ts'

/** An entry is the first word of a command line, or its first two with one space between. */
export interface Gate {
  /** Whatever follows these, nothing is changed: `-v` is a version here and verbosity there, so no list is shared. */
  readonly direct: readonly string[]
  /** Reads of state: they pass too, and leave a line in the journal. */
  readonly access: readonly string[]
  /** Direct as long as none of these variables is set, because those can put a sub-command in. An empty word is none at all. */
  readonly unlessSet: { readonly words: readonly string[]; readonly variables: readonly string[] }
}

interface ToolRow extends Gate {
  readonly commands: readonly string[]
  readonly load: () => Promise<{ readonly tool: Tool }>
}

export const TOOLS = {
  terraform: {
    commands: ['terraform', 'tofu'],
    direct: [
      ...['-v', '-version', '--version', 'version', 'fmt', 'validate', 'graph', 'get', 'metadata', 'modules'],
      ...['providers', 'workspace list', 'workspace show'], // `providers lock` and `providers mirror` write files only
    ],
    access: ['output', 'show', 'state list', 'state pull', 'state show'],
    unlessSet: { words: ['', '-h', '-help', '--help'], variables: ['TF_CLI_ARGS', 'TF_CLI_ARGS_'] },
    load: () => import('./adapters/terraform/terraform.ts'),
  },
} as const satisfies Record<string, ToolRow>
