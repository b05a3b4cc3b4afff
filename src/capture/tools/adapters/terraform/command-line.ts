/**
 * A command line taken apart the way terraform and tofu do it themselves (tried on 1.11.4 and 1.12.6): `-chdir=`,
 * then TF_CLI_ARGS and TF_CLI_ARGS_<sub-command> put in right after the sub-command, then any `-version` at all, then
 * the sub-command once more: with none typed, the variables alone can name one. Pure, and throws for nothing.
 */
import { resolve } from 'node:path'
import type { CommandLine } from '../../../../record/command.ts'
import { shellWords } from './shell-words.ts'
import { isSubcommand } from './subcommands.ts'

export interface Understood {
  /** The folder that it works in, absolute. */
  readonly directory: string
  /** As it was typed after `-chdir=`. */
  readonly chdir: string | null
  /** `unknown`: a sub-command that no row of the table has, or quoting that can't be undone. `help`: it prints, and ends. */
  readonly doing: 'subcommand' | 'help' | 'unknown'
  /** The sub-command as far as the table knows it. */
  readonly words: readonly string[]
  /** What stands right behind it. */
  readonly next: string | undefined
  /** Everything but the sub-command and `-chdir`, in order, the variables' arguments among it. */
  readonly rest: readonly string[]
  /** Tofu replaces `@file` by the arguments in that file, which nothing here can see. */
  readonly hidden: boolean
}

export function understand({ argv, cwd, env }: Pick<CommandLine, 'argv' | 'cwd' | 'env'>): Understood {
  const { chdir, args } = withoutChdir(argv)
  const place = { directory: resolve(cwd, chdir ?? ''), chdir }
  const merged = withVariables(args, env)
  if (merged === undefined) return { ...place, doing: 'unknown', words: [], next: undefined, rest: [...args, ...variablesIn(env)], hidden: true }
  const whole = merged.some((arg) => arg === '-v' || arg === '-version' || arg === '--version') ? ['version', ...merged] : merged
  const found = findSubcommand(whole)
  const start = found.at - found.words.length
  const rest = found.at < 0 ? whole : whole.toSpliced(start, found.words.length)
  return { ...place, doing: found.doing, words: found.words, next: whole[found.at], rest, hidden: whole.some(isFileOfArguments) }
}

/** Only before the sub-command, only with `=`, the last one counts; a `-chdir` without its folder makes it refuse everything. */
function withoutChdir(argv: readonly string[]): { readonly chdir: string | null; readonly args: readonly string[] } {
  const end = argv.findIndex((arg) => !arg.startsWith('-'))
  const leading = end < 0 ? argv : argv.slice(0, end)
  const at = leading.findLastIndex((arg) => arg.startsWith('-chdir='))
  const chdir = leading[at]?.slice('-chdir='.length)
  if (!chdir || leading.includes('-chdir') || leading.includes('-chdir=')) return { chdir: null, args: argv }
  return { chdir, args: argv.toSpliced(at, 1) }
}

/** Both variables are looked up by the sub-command that was typed, and put in after it: the second one ends up in front. */
function withVariables(args: readonly string[], env: CommandLine['env']): readonly string[] | undefined {
  const { named } = findSubcommand(args)
  const last = named.at(-1) ?? ''
  let merged = args
  for (const name of ['TF_CLI_ARGS', `TF_CLI_ARGS_${named.join('_').replaceAll('-', '_')}`]) {
    const extra = shellWords(env[name] ?? '')
    if (extra === undefined) return undefined
    merged = merged.toSpliced(merged.indexOf(last) + 1, 0, ...extra)
  }
  return merged
}

/** Each as one argument: what can't be taken apart is withheld as a whole. */
function variablesIn(env: CommandLine['env']): readonly string[] {
  return Object.entries(env).flatMap(([name, value]) => (/^TF_CLI_ARGS(?:_|$)/.test(name) ? [value] : []))
}

interface Found {
  readonly doing: Understood['doing']
  readonly words: readonly string[]
  /** The sub-command that the tool takes it for, even where the table has no such row. Empty for none. */
  readonly named: readonly string[]
  /** Where what follows the sub-command begins; -1 when no row fits. */
  readonly at: number
}

/** The first argument that is no flag and not empty, and the word after it where both together are a sub-command. */
function findSubcommand(args: readonly string[]): Found {
  const ends = args.indexOf('--')
  const heard = ends < 0 ? args : args.slice(0, ends)
  const first = heard.findIndex((arg) => arg !== '' && !arg.startsWith('-'))
  const word = heard[first]
  const next = heard[first + 1]
  const none: Found = { doing: 'help', words: [], named: [], at: -1 }
  if (word === undefined || word.includes(' ')) return none
  const pair = next === undefined ? undefined : `${word} ${next}`
  const named = pair !== undefined && isSubcommand(pair) ? [word, next as string] : [word]
  const known = isSubcommand(named.join(' '))
  const doing = asksForHelp(heard) ? 'help' : known ? 'subcommand' : 'unknown'
  return { doing, words: known ? named : [], named, at: known ? first + named.length : -1 }
}

function asksForHelp(heard: readonly string[]): boolean {
  const hidden = heard.findIndex(isFileOfArguments) // may hold a `--`, after which `-help` is a file name
  return (hidden < 0 ? heard : heard.slice(0, hidden)).some((arg) => arg === '-h' || arg === '-help' || arg === '--help')
}

function isFileOfArguments(arg: string): boolean {
  return arg.startsWith('@')
}
