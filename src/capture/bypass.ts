/** Best effort: whether a command went around us. What could not be looked at is named, not passed over. */
import { join } from 'node:path'
import type { Bypass } from '../record/kinds/run.ts'
import { isAbsent } from '../record/values.ts'
import type { OperationNote } from '../session/memory.ts'
import { MARKER } from '../session/shims.ts'
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

/**
 * Whether each state is still where its last record in this job left it. Another job may have moved it since, and has
 * announced it then, which `others` looks up: whether it found the state as we left it is for `verify` to say.
 */
export async function movedStates(
  notes: readonly OperationNote[],
  others: (stream: OperationNote['stream'], left: { readonly lineage: string; readonly since: number }) => Promise<string | undefined>,
  ports: BypassPorts,
): Promise<{ readonly bypass: readonly Bypass[]; readonly notChecked: readonly NotChecked[] }> {
  const bypass: Bypass[] = []
  const notChecked: NotChecked[] = []
  for (const last of lastOfEach(notes)) {
    const { name } = last[0].stream
    const left = last.flatMap(({ mark }) => mark ?? [])
    const now = await stateNow(last, ports)
    const moved = typeof now !== 'string' && !left.some(({ digest }) => digest === now.digest)
    const since = Math.min(...last.map(({ sequence }) => sequence))
    const why = typeof now === 'string' ? now : moved ? await others(last[0].stream, { lineage: now.mark.lineage, since }) : undefined
    if (why !== undefined) notChecked.push({ what: `whether the state of ${name} moved after its last record`, why })
    else if (moved) {
      const serial = Math.max(...left.map((mark) => mark.serial))
      bypass.push({ what: 'state-moved', detail: `the state of ${name} is at serial ${now.mark.serial}, and its last record left it at ${serial}` })
    }
  }
  return { bypass, notChecked }
}

type Last = readonly [OperationNote, ...OperationNote[]]

/**
 * By stream, the operation that no other followed. Of commands that overlapped all, since any of them may have ended
 * last; and what ran without an intent stands beside the one before it, since nothing tells where it belongs.
 */
function lastOfEach(notes: readonly OperationNote[]): readonly Last[] {
  const tracked = notes.filter(({ state }) => state !== null)
  const names = [...new Set(tracked.map(({ stream }) => stream.name))].sort()
  return names.flatMap((name) => {
    const here = tracked.filter(({ stream }) => stream.name === name).toSorted((left, right) => right.sequence - left.sequence)
    const [newest, ...others] = here
    return newest === undefined ? [] : [[newest, ...others.filter(({ sequence, ended = sequence }) => ended >= newest.sequence)]]
  })
}

async function stateNow(last: Last, { toolOf, host, env }: BypassPorts) {
  const known = last.find(({ mark, state }) => mark !== null && state !== null)
  if (known === undefined || known.state === null) return 'no state was noted after its last command'
  const tool = await toolOf(known.row)
  if (tool === undefined) return `there is no adapter for ${known.row}`
  const now = await tool.stateNow(known.state, host, env.all())
  if (isAbsent(now)) return `${now.why} (credentials may be gone by now)`
  const moved = last.every(({ mark }) => mark?.digest !== now.digest)
  return moved && last.some(({ mark }) => mark === null) ? 'of commands that overlapped, what one left could not be read' : now
}
