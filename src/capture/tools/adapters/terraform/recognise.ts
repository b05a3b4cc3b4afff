/** From a command line to what it is: its class, its plan file, and what of it may be shown. */
import { resolve } from 'node:path'
import type { CommandLine, ToolCall } from '../../../../record/command.ts'
import { lastPositional, lastValue, partsOf, shown } from './arguments.ts'
import { type Understood, understand } from './command-line.ts'
import { isFalse } from './grammars.ts'
import { secretsIn } from './secrets.ts'
import { SUBCOMMANDS, type Subcommand } from './subcommands.ts'

export function recognise(line: CommandLine): ToolCall {
  const understood = understand(line)
  const { directory, words } = understood
  const parts = partsOf(understood)
  const row = rowOf(understood)
  const absolute = (file: string | undefined) => (file === undefined ? null : resolve(directory, file))
  return {
    line,
    class: row.class,
    words,
    argv: parts.map(shown),
    directory,
    plan: {
      reads: row.words === 'apply' ? absolute(lastPositional(parts)) : null,
      writes: row.words === 'plan' ? absolute(lastValue('-out', parts)) : null,
    },
    neverBlocked: row.neverBlocked ?? false,
    secrets: secretsIn(parts, line.env),
  }
}

const HELP: Subcommand = { words: 'help', class: 'read' }
const UNKNOWN: Subcommand = { words: '', class: 'mutates-infrastructure' }

function rowOf({ doing, words, next, rest, hidden }: Understood): Subcommand {
  if (doing === 'help') return HELP
  const row = SUBCOMMANDS.find((candidate) => candidate.words === words.join(' ') && (candidate.given?.some((flag) => hidden || isGiven(flag, rest)) ?? true))
  if (row === undefined) return UNKNOWN
  const below = next === undefined || next === '' || next.startsWith('-') ? undefined : row.below
  return below === undefined ? row : { ...row, class: below }
}

/** Anywhere, even where it would be the value of another flag: a wrong guess may cost a record, never a gap. */
function isGiven(flag: string, rest: readonly string[]): boolean {
  return rest.some((text) => {
    const [, name, value] = /^-?(-[^=]+)(?:=(.*))?$/s.exec(text) ?? []
    return name === flag && !isFalse(value ?? null)
  })
}
