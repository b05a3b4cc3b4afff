/** What each sub-command of terraform and tofu may change. The first row that fits counts. */
import type { CommandClass } from '../../../../record/command.ts'

export interface Subcommand {
  readonly words: string
  readonly class: CommandClass
  /** The row counts only when one of these is given, or may be. */
  readonly given?: readonly string[]
  readonly neverBlocked?: true
  /** It prints its help and nothing else; the class of a word below it that no row knows. */
  readonly below?: CommandClass
}

export const SUBCOMMANDS: readonly Subcommand[] = [
  { words: 'apply', class: 'mutates-infrastructure' },
  { words: 'destroy', class: 'mutates-infrastructure' },
  { words: 'test', class: 'mutates-infrastructure', neverBlocked: true },

  { words: 'refresh', class: 'mutates-state' },
  { words: 'import', class: 'mutates-state' },
  { words: 'taint', class: 'mutates-state' },
  { words: 'untaint', class: 'mutates-state' },
  { words: 'push', class: 'mutates-state' },
  { words: 'force-unlock', class: 'mutates-state', neverBlocked: true },
  { words: 'init', given: ['-migrate-state', '-force-copy'], class: 'mutates-state' },
  { words: 'init', given: ['-reconfigure'], class: 'mutates-state', neverBlocked: true },
  { words: 'init', class: 'local' },

  { words: 'state', class: 'read', below: 'mutates-infrastructure' },
  { words: 'state mv', class: 'mutates-state' },
  { words: 'state move', class: 'mutates-state' },
  { words: 'state rm', class: 'mutates-state' },
  { words: 'state remove', class: 'mutates-state' },
  { words: 'state push', class: 'mutates-state' },
  { words: 'state replace-provider', class: 'mutates-state' },
  { words: 'state list', class: 'access' },
  { words: 'state ls', class: 'access' },
  { words: 'state show', class: 'access' },
  { words: 'state pull', class: 'access' },
  { words: 'state identities', class: 'access' },

  { words: 'workspace', class: 'read', below: 'mutates-infrastructure' },
  { words: 'workspace list', class: 'read' },
  { words: 'workspace show', class: 'read' },
  { words: 'workspace select', class: 'mutates-state', neverBlocked: true },
  { words: 'workspace new', class: 'mutates-state', neverBlocked: true },
  { words: 'workspace delete', class: 'mutates-state' },
  { words: 'env', class: 'mutates-state', below: 'mutates-state' },
  { words: 'env list', class: 'mutates-state' },
  { words: 'env select', class: 'mutates-state' },
  { words: 'env new', class: 'mutates-state' },
  { words: 'env delete', class: 'mutates-state' },

  { words: 'plan', class: 'plan' },

  { words: 'console', class: 'access' },
  { words: 'output', class: 'access' },
  { words: 'show', class: 'access' },
  { words: 'query', class: 'access' },

  { words: 'version', class: 'read' },
  { words: 'help', class: 'read' },
  { words: 'fmt', class: 'read' },
  { words: 'validate', class: 'read' },
  { words: 'graph', class: 'read' },
  { words: 'get', class: 'read' },
  { words: 'modules', class: 'read' },
  { words: 'metadata', class: 'read' },
  { words: 'metadata functions', class: 'read' },
  { words: 'providers', class: 'read' },
  { words: 'providers schema', class: 'read' },
  { words: 'providers lock', class: 'local' },
  { words: 'providers mirror', class: 'local' },
  { words: 'login', class: 'local' },
  { words: 'logout', class: 'local' },
]

const KNOWN = new Set(SUBCOMMANDS.map(({ words }) => words))

export function isSubcommand(words: string): boolean {
  return KNOWN.has(words)
}
