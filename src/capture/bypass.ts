/** Best effort: whether a command went around us. What could not be looked at is named, not passed over. */
import { join } from 'node:path'
import type { Bypass } from '../record/kinds/run.ts'
import { isAbsent } from '../record/values.ts'
import { MARKER } from '../session/shims.ts'
import type { OperationNote } from '../session/memory.ts'
import type { Env, Files } from '../shared/effects.ts'
import type { Host, Tool } from './tools/tool.ts'

export interface BypassPorts {
  readonly env: Env
  readonly files: Files
  readonly host: Host
  readonly toolOf: (row: string) => Promise<Tool | undefined>
}

export interface NotChecked {
  readonly what: string
  readonly why: string
}

/** Commands whose first executable on PATH is not our shim, though one of ours lies behind it or nowhere. */
export async function shadowed(commands: readonly string[], { env, files }: BypassPorts): Promise<readonly Bypass[]> {
  const folders = (env.get('PATH') ?? '').split(':').filter(Boolean)
  const found: Bypass[] = []
  for (const command of commands) {
    const first = await firstOn(folders, command, files)
    if (first === undefined || (await isOurs(first, files))) continue
    found.push({ what: 'shadowed', detail: `${command} on PATH is ${join(first, command)}, before the shim: what ran through it was not seen` })
  }
  return found
}

async function firstOn(folders: readonly string[], command: string, files: Files): Promise<string | undefined> {
  for (const folder of folders) {
    const facts = await files.look(join(folder, command)).catch(() => undefined)
    if (facts?.kind === 'file' && facts.executable) return folder
  }
  return undefined
}

async function isOurs(folder: string, files: Files): Promise<boolean> {
  return (await files.look(join(folder, MARKER)).catch(() => undefined)) !== undefined
}

/** Whether each state is still where its last record in this job left it. */
export async function movedStates(notes: readonly OperationNote[], ports: BypassPorts): Promise<{ readonly bypass: readonly Bypass[]; readonly notChecked: readonly NotChecked[] }> {
  const bypass: Bypass[] = []
  const notChecked: NotChecked[] = []
  for (const note of lastOfEach(notes)) {
    const what = `whether the state of ${note.stream.name} moved after its last record`
    const now = await stateNow(note, ports)
    if (typeof now === 'string') notChecked.push({ what, why: now })
    else if (note.mark !== null && now.digest !== note.mark.digest) {
      const detail = `the state of ${note.stream.name} is at serial ${now.mark.serial}, and its last record left it at ${note.mark.serial}`
      bypass.push({ what: 'state-moved', detail })
    }
  }
  return { bypass, notChecked }
}

/** By stream, the operation with the highest place: intents are in the order of the chain. */
function lastOfEach(notes: readonly OperationNote[]): readonly OperationNote[] {
  const tracked = notes.filter(({ state }) => state !== null)
  const names = [...new Set(tracked.map(({ stream }) => stream.name))].sort()
  return names.map((name) => tracked.filter(({ stream }) => stream.name === name).reduce((last, note) => (note.sequence > last.sequence ? note : last)))
}

async function stateNow(note: OperationNote, { toolOf, host, env }: BypassPorts) {
  if (note.mark === null || note.state === null) return 'its state could not be read after the command either'
  const tool = await toolOf(note.row)
  if (tool === undefined) return `there is no adapter for ${note.row}`
  const now = await tool.stateNow(note.state, host, env.all())
  return isAbsent(now) ? `${now.why} (credentials may be gone by now)` : now
}
