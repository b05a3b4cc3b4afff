/** What terraform keeps in its data folder (`.terraform`, or TF_DATA_DIR): the chosen workspace and the backend's settings. */
import { join, resolve } from 'node:path'
import type { ToolCall } from '../../../../record/command.ts'
import { absent, type Field } from '../../../../record/values.ts'
import { isObject, type JsonObject } from '../../../../shared/bytes.ts'
import type { Host } from '../../tool.ts'
import { jsonIn } from './question.ts'

const SETTINGS_BYTES = 4_194_304
const WORKSPACE_BYTES = 4_096

export interface DataFolder {
  readonly path: string
  /** As TF_DATA_DIR chose it; `null` for the usual one. */
  readonly chosen: string | null
}

export function dataFolderOf({ directory, line }: Pick<ToolCall, 'directory' | 'line'>): DataFolder {
  const chosen = line.env['TF_DATA_DIR']
  const path = resolve(directory, chosen || '.terraform')
  return { path, chosen: chosen ? path : null }
}

/** May be any text: the name is not checked here, and stands in no path of ours. */
export async function workspaceIn(folder: DataFolder, env: ToolCall['line']['env'], { files }: Pick<Host, 'files'>): Promise<Field<string>> {
  const chosen = env['TF_WORKSPACE']
  if (chosen) return chosen.toWellFormed()
  try {
    const held = await files.read(join(folder.path, 'environment'), WORKSPACE_BYTES)
    return new TextDecoder().decode(held).trim() || 'default'
  } catch {
    return absent('error', 'the name of the workspace could not be read')
  }
}

export interface Backend {
  readonly type: string
  readonly config: JsonObject
}

const LOCAL: Backend = { type: 'local', config: {} }

/** The local one where nothing was configured. */
export async function backendIn(folder: DataFolder, { files }: Pick<Host, 'files'>): Promise<Field<Backend>> {
  let held: Uint8Array | undefined
  try {
    held = await files.read(join(folder.path, 'terraform.tfstate'), SETTINGS_BYTES)
  } catch {
    return absent('error', 'the settings of the backend could not be read')
  }
  if (held === undefined) return LOCAL
  const settings = jsonIn(held)?.value
  if (!isObject(settings)) return absent('error', 'the settings of the backend are of a shape that is not known')
  const backend = settings['backend'] ?? settings['state_store']
  if (backend === undefined || backend === null) return LOCAL
  const type = isObject(backend) ? backend['type'] : undefined
  if (!isObject(backend) || typeof type !== 'string' || !/^[a-z0-9_-]{1,64}$/.test(type)) return absent('error', 'the backend has no type that could be told')
  const { config } = backend
  return { type, config: isObject(config) ? config : {} }
}
