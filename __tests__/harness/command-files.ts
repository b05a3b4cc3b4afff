// GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT, GITHUB_STATE and GITHUB_STEP_SUMMARY (FileCommandManager.cs).
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExecutionContext } from './execution-context.ts'
import { splitLines } from './line-splitter.ts'

const SUMMARY_LIMIT = 1024 * 1024 // FileCommandManager.cs:223-249

type Processor = (context: ExecutionContext, path: string) => void

/** By name in the github context, in the order in which the runner works them off (ExtensionManager.cs, IFileCommandExtension). */
const COMMANDS: readonly { readonly context: string; readonly prefix: string; readonly process: Processor }[] = [
  { context: 'path', prefix: 'add_path_', process: processPath },
  { context: 'env', prefix: 'set_env_', process: processEnv },
  { context: 'step_summary', prefix: 'step_summary_', process: processSummary },
  { context: 'state', prefix: 'save_state_', process: (context, path) => forEachPair(path, (key, value) => context.saveState(key, value)) },
  { context: 'output', prefix: 'set_output_', process: (context, path) => forEachPair(path, (key, value) => context.setOutput(key, value)) },
]

/** Five fresh, empty files for one step; their paths by name in the github context. */
export class CommandFiles {
  readonly paths: Readonly<Record<string, string>>

  constructor(temp: string) {
    const directory = join(temp, '_runner_file_commands')
    mkdirSync(directory, { recursive: true })
    const suffix = randomUUID()
    this.paths = Object.fromEntries(COMMANDS.map(({ context, prefix }) => [context, join(directory, prefix + suffix)]))
    for (const path of Object.values(this.paths)) writeFileSync(path, '')
  }

  /** Runs after success, failure and cancel alike (ActionRunner.cs:280-283). One bad file fails the step, the others still count (FileCommandManager.cs ProcessFiles). */
  process(context: ExecutionContext): void {
    for (const command of COMMANDS) {
      try {
        command.process(context, this.paths[command.context] ?? '')
      } catch (error) {
        context.failCommand(`Unable to process file command '${command.context}' successfully.`, error)
      }
    }
  }

  delete(): void {
    for (const path of Object.values(this.paths)) for (const file of [path, `${path}-scrubbed`]) rmSync(file, { force: true, recursive: true })
  }
}

function processPath(context: ExecutionContext, path: string): void {
  if (!existsSync(path)) return
  for (const line of splitLines(readText(path))) if (line !== '') context.addPath(line)
}

/** Only NODE_OPTIONS is refused, which is an error but no failure (FileCommandManager.cs:173-191,215). */
function processEnv(context: ExecutionContext, path: string): void {
  forEachPair(path, (key, value) => {
    if (key.toUpperCase() === 'NODE_OPTIONS') context.error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
    else context.exportEnv(key, value)
  })
}

/** Masked line by line; too large means no upload and an error, but no failed step (FileCommandManager.cs:223-270). */
function processSummary(context: ExecutionContext, path: string): void {
  if (!existsSync(path)) return
  const { size } = statSync(path)
  if (size === 0) return
  if (size > SUMMARY_LIMIT) {
    context.error(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.floor(size / 1024)}k.`)
    return
  }
  const scrubbed = splitLines(readText(path)).map((line) => `${context.job.masker.mask(line)}\n`)
  context.summary = scrubbed.join('')
  writeFileSync(`${path}-scrubbed`, context.summary)
}

function forEachPair(path: string, use: (key: string, value: string) => void): void {
  if (!existsSync(path)) return // FileCommandManager.cs:371-381
  for (const [key, value] of parseKeyValues(readText(path))) use(key, value)
}

const readText = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '')

/**
 * `KEY=VALUE` or `KEY<<DELIMITER`, lines end with LF only (FileCommandManager.cs:353-497 EnvFileKeyValuePairs). A generator as there:
 * the pairs before a malformed line count.
 */
export function* parseKeyValues(text: string): Generator<[key: string, value: string]> {
  const lines = new Cursor(text)
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.text === '') continue
    const equals = line.text.indexOf('=')
    const heredoc = line.text.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) yield [line.text.slice(0, equals), line.text.slice(equals + 1)]
    else if (heredoc >= 0) yield [line.text.slice(0, heredoc), readHeredoc(lines, line.text, heredoc)]
    else throw new Error(`Invalid format '${line.text}'`)
  }
}

function readHeredoc(lines: Cursor, opening: string, at: number): string {
  const delimiter = opening.slice(at + 2)
  if (at === 0 || delimiter === '') throw new Error(`Invalid format '${opening}'. Name must not be empty and delimiter must not be empty`)
  const start = lines.index
  let end = start
  for (let line = lines.next(); line?.text !== delimiter; line = lines.next()) {
    if (line === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    if (!line.terminated) throw new Error('Invalid value. EOF marker missing new line.')
    end = lines.index - 1
  }
  return lines.text.slice(start, end)
}

class Cursor {
  readonly text: string
  index = 0

  constructor(text: string) {
    this.text = text
  }

  next(): { text: string; terminated: boolean } | undefined {
    if (this.index >= this.text.length) return undefined
    const start = this.index
    const lf = this.text.indexOf('\n', start)
    this.index = lf < 0 ? this.text.length : lf + 1
    return { text: this.text.slice(start, lf < 0 ? undefined : lf), terminated: lf >= 0 }
  }
}
