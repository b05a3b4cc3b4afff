/** Questions of ours to the tool itself: bounded, without the user's own options, and never through a wrapper. */
import { basename, dirname, resolve } from 'node:path'
import type { CommandLine } from '../../../../record/command.ts'
import { absent, type Field } from '../../../../record/values.ts'
import type { Json } from '../../../../shared/bytes.ts'
import type { Answer } from '../../../../shared/effects.ts'
import type { Host } from '../../tool.ts'

export interface Asked {
  readonly executable: string
  readonly directory: string
  readonly env: Readonly<Record<string, string>>
}

/** setup-terraform puts a wrapper in the tool's place, which writes into stdout and loses exit codes; the tool lies beside it. */
export async function askedOf({ line, directory }: { readonly line: CommandLine; readonly directory: string }, { files }: Pick<Host, 'files'>): Promise<Asked> {
  const executable = line.executable.includes('/') ? resolve(line.cwd, line.executable) : line.executable
  const behind = `${dirname(executable)}/${basename(executable)}-bin`
  const found = executable.includes('/') ? await files.look(behind).catch(() => undefined) : undefined
  const wrapped = found?.kind === 'file' && found.executable
  return { executable: wrapped ? behind : executable, directory, env: environmentOf(line) }
}

/** A relative path in TF_CLI_CONFIG_FILE is meant from where the user stood, not from where `-chdir` leads. */
function environmentOf({ env, cwd }: CommandLine): Asked['env'] {
  const settings = env['TF_CLI_CONFIG_FILE']
  return settings ? { ...env, TF_CLI_CONFIG_FILE: resolve(cwd, settings) } : env
}

/** What it printed, when it ended with 0. Why not is said without a word of its own: that may hold anything. */
export async function ask(
  { executable, directory, env }: Asked,
  argv: readonly string[],
  deadlineMs: number,
  { exec }: Pick<Host, 'exec'>,
): Promise<Field<Uint8Array>> {
  let answer: Answer
  try {
    answer = await exec.ask(
      { executable, argv, cwd: directory, env: { ...quiet(env), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' } },
      deadlineMs,
    )
  } catch {
    return absent('error', `the tool could not be asked (${argv[0]}): it did not start, or not end in time`)
  }
  const { exit, stdout } = answer
  return 'code' in exit && exit.code === 0 ? stdout : absent('error', `the tool refused to answer (${argv[0]})`)
}

/** TF_LOG and its kin would cost time and write files; TF_CLI_ARGS would change the question. */
function quiet(env: Asked['env']): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^TF_(?:LOG|CLI_ARGS)/.test(name)))
}

/** The JSON in an answer. tofu prints warnings about its settings in front of it. `undefined` when there is none. */
export function jsonIn(answer: Uint8Array): { readonly bytes: Uint8Array; readonly value: Json } | undefined {
  const bytes = answer.subarray(startOfJson(answer))
  try {
    return { bytes, value: JSON.parse(new TextDecoder().decode(bytes)) as Json }
  } catch {
    return undefined // truncated, or no JSON
  }
}

/** Of the first `{` that begins a line. */
export function startOfJson(answer: Uint8Array): number {
  const [lineFeed, brace] = [10, 123]
  for (let at = answer.indexOf(brace); at > 0; at = answer.indexOf(brace, at + 1)) {
    if (answer[at - 1] === lineFeed) return at
  }
  return 0
}
