/**
 * A private log of the user's own command. `TF_LOG_CORE=INFO` with `TF_LOG_PATH` writes it beside the command, which
 * prints the very same bytes as without. Never taken where the user has a log of their own. The file holds the command
 * line, secrets among it: it is ours alone, and gone as soon as it was read.
 */
import { join } from 'node:path'
import type { Tap, ToolCall } from '../../../../record/command.ts'
import { absent, type Field } from '../../../../record/values.ts'
import { LIMITS } from '../../../../shared/limits.ts'
import type { Host } from '../../tool.ts'
import { LogReader, type RunLog } from './diagnostics.ts'

/** Made before the command starts, so that nobody else can own the name. `null` where there is to be none, or none can be had. */
export async function openTap({ line }: Pick<ToolCall, 'line'>, host: Pick<Host, 'files' | 'clock' | 'cache'>): Promise<Tap | null> {
  const folder = join(host.cache, 'taps')
  if (hasOwnLog(line.env, folder)) return null
  try {
    await host.files.makeFolder(folder, 0o700)
    const file = await createIn(folder, host)
    return file === undefined ? null : { env: { TF_LOG_CORE: 'INFO', TF_LOG_PATH: file }, file }
  } catch {
    return null // a full disk costs the log, not the command
  }
}

/** A command within a command of ours inherits our tap, which is no wish of the user's: it gets one of its own. */
function hasOwnLog(env: Readonly<Record<string, string>>, folder: string): boolean {
  const set = Object.entries(env).filter(([name, value]) => name.startsWith('TF_LOG') && value !== '')
  if (set.length === 0) return false
  const inherited = set.length === 2 && env['TF_LOG_CORE'] === 'INFO' && env['TF_LOG_PATH']?.startsWith(join(folder, '/'))
  return !inherited
}

/** Commands of one job run side by side. */
const TRIES = 100

async function createIn(folder: string, { files, clock }: Pick<Host, 'files' | 'clock'>): Promise<string | undefined> {
  const now = Date.parse(clock.now())
  for (let nth = 0; nth < TRIES; nth += 1) {
    const file = join(folder, `${now}-${nth}.log`)
    if ((await files.createNew(file, new Uint8Array(), { mode: 0o600, stage: folder })) === 'created') return file
  }
  return undefined
}

export async function readTap({ file }: Tap, { files }: Pick<Host, 'files'>): Promise<Field<RunLog>> {
  try {
    const size = (await files.look(file))?.size ?? 0
    const cut = size > LIMITS.logBytes
    const reader = new LogReader({ cut })
    for await (const line of linesOf(files.tail(file, LIMITS.logBytes), cut)) reader.line(line)
    return reader.end()
  } catch {
    return absent('error', 'the log of the tool could not be read')
  } finally {
    await files.remove(file).catch(() => undefined) // post removes the folder that it lies in
  }
}

/** `cut`: the first line is the end of one. Of a line that is too long, its beginning. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, cut: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  let skip = cut
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = (lines.pop() ?? '').slice(0, LIMITS.logLine)
    for (const line of lines) {
      if (!skip) yield line.slice(0, LIMITS.logLine)
      skip = false
    }
  }
  if (rest !== '' && !skip) yield rest
}
