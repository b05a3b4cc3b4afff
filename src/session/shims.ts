/** The files that stand first on PATH: one sh file per command of the chosen tools, in a folder marked as ours. */
import { join } from 'node:path'
import { TOOLS } from '../capture/tools/table.ts'
import { type Digest, sameBytes } from '../shared/bytes.ts'
import type { Files } from '../shared/effects.ts'
import { journalPath } from './memory.ts'
import { sessionPath } from './session.ts'
import { shimScript } from './shim-script.ts'

/** A folder that holds this file is one of ours: no shim ever calls another. */
export const MARKER = '.iac-ledger'

export interface ShimPlaces {
  /** The session's folder. */
  readonly directory: string
  readonly digest: Digest
  /** The runner's own node, absolute: the job may have another one first. */
  readonly node: string
  readonly bundle: string
}

/** Where bash is looked for: not on PATH, which a step may have changed by the time post compares. */
const BASH = ['/bin/bash', '/usr/bin/bash']

/** dash drops variables whose names are no shell identifiers (`TF_VAR_my-name`) before a script can see them; bash keeps them. */
async function bashOn(files: Files): Promise<string | undefined> {
  for (const path of BASH) if ((await files.look(path).catch(() => undefined))?.executable) return path
  return undefined
}

export type ToolRow = keyof typeof TOOLS

export function shimFolder(directory: string): string {
  return join(directory, 'bin')
}

async function shimsOf(
  chosen: readonly ToolRow[],
  { directory, digest, node, bundle }: ShimPlaces,
  files: Files,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const bash = await bashOn(files)
  const at = { node, bundle, session: sessionPath(directory), digest, journal: journalPath(directory), ...(bash === undefined ? {} : { bash }) }
  return chosen.flatMap((row) =>
    TOOLS[row].commands.map((command) => ({
      path: join(shimFolder(directory), command),
      bytes: new TextEncoder().encode(shimScript(command, row, TOOLS[row], at)),
    })),
  )
}

export function commandsOf(chosen: readonly ToolRow[]): readonly string[] {
  return chosen.flatMap((row) => [...TOOLS[row].commands])
}

export async function installShims(chosen: readonly ToolRow[], places: ShimPlaces, files: Files): Promise<void> {
  const stage = join(places.directory, '.tmp')
  const marker = files.createNew(join(shimFolder(places.directory), MARKER), new Uint8Array(), { mode: 0o444, stage })
  const shims = (await shimsOf(chosen, places, files)).map(({ path, bytes }) => files.createNew(path, bytes, { mode: 0o555, stage }))
  await Promise.all([marker, ...shims])
}

/** Names of shims that are gone or are not what was installed. */
export async function changedShims(chosen: readonly ToolRow[], places: ShimPlaces, files: Files): Promise<readonly string[]> {
  const changed: string[] = []
  for (const { path, bytes } of await shimsOf(chosen, places, files)) {
    const standing = await files.read(path, 1_048_576).catch(() => undefined)
    if (standing === undefined || !sameBytes(standing, bytes)) changed.push(path.slice(path.lastIndexOf('/') + 1))
  }
  return changed
}
