/** Where the state of a command lies, and the tuple that names it. */
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Scope, StateWhere, ToolCall } from '../../../../record/command.ts'
import { type Absent, absent, type Field, isAbsent, type Raw } from '../../../../record/values.ts'
import type { Host } from '../../tool.ts'
import { lastValue, partsOf } from './arguments.ts'
import { addressOf, secretsOf } from './backends.ts'
import { understand } from './command-line.ts'
import { type Backend, backendIn, dataFolderOf, workspaceIn } from './data-folder.ts'
import type { Asked } from './question.ts'
import { asRaw } from './secrets.ts'

export interface Location {
  readonly scope: Field<Scope>
  /** The state that the command reads, and the one that it writes: the same, but for `-state-out`. */
  readonly reads: Field<StateWhere>
  readonly writes: Field<StateWhere>
  readonly secrets: readonly Raw[]
}

export async function locate(call: ToolCall, asked: Asked, host: Pick<Host, 'files' | 'workspace'>): Promise<Location> {
  const folder = dataFolderOf(call)
  const [workspace, backend] = await Promise.all([workspaceIn(folder, call.line.env, host), backendIn(folder, host)])
  if (isAbsent(workspace)) return nowhere(workspace)
  if (isAbsent(backend)) return nowhere(backend)
  const files = stateFiles(call)
  if (backend.type === 'local' || (call.words[0] === 'state' && files.state !== undefined)) return inFiles(call, { workspace, backend, ...files }, host)
  const scope: Scope = { type: backend.type, address: addressOf(backend.type, backend.config), workspace }
  const where: StateWhere = { kind: 'remote', executable: asked.executable, directory: call.directory, workspace, dataDirectory: folder.chosen }
  return { scope, reads: where, writes: where, secrets: asRaw(secretsOf(backend.config)) }
}

function nowhere(why: Absent): Location {
  return { scope: why, reads: why, writes: why, secrets: [] }
}

interface StateFiles {
  readonly state: string | undefined
  readonly out: string | undefined
}

/** `workspace new -state` names a file to copy from; `state mv -state-out` another state than the one that is told of. */
function stateFiles({ line, words }: ToolCall): StateFiles {
  const parts = partsOf(understand(line))
  const state = words[0] === 'workspace' ? undefined : lastValue('-state', parts)
  return { state, out: words[0] === 'state' ? undefined : lastValue('-state-out', parts) }
}

/** What terraform takes for the name of a workspace, `..` among it. A path is built with no other. */
const WORKSPACE = /^[A-Za-z0-9_.~$&+=:@-]+$/

interface InFiles extends StateFiles {
  readonly workspace: string
  readonly backend: Backend
}

/** The tuple holds the path without the workspace's part of it. `-state` goes for every workspace. */
function inFiles({ directory }: ToolCall, { workspace, backend, state, out }: InFiles, host: Pick<Host, 'workspace'>): Location {
  const base = state ?? textOr(backend.config['path'], 'terraform.tfstate')
  const folder = textOr(backend.config['workspace_dir'], undefined)
  const address = [
    { name: 'path', value: namedFrom(host.workspace, resolve(directory, base)) },
    ...(folder === undefined ? [] : [{ name: 'workspace_dir', value: namedFrom(host.workspace, resolve(directory, folder)) }]),
  ]
  const apart = workspace !== 'default' && state === undefined
  const path = apart ? join(folder ?? 'terraform.tfstate.d', workspace, 'terraform.tfstate') : base
  const reads: Field<StateWhere> =
    apart && !WORKSPACE.test(workspace) ? absent('not-available', 'no workspace can have this name') : { kind: 'local', path: resolve(directory, path) }
  const writes: Field<StateWhere> = out === undefined ? reads : { kind: 'local', path: resolve(directory, out) }
  return { scope: { type: 'local', address, workspace }, reads, writes, secrets: [] }
}

function textOr<Otherwise>(value: unknown, otherwise: Otherwise): string | Otherwise {
  return typeof value === 'string' && value !== '' ? value : otherwise
}

/** Relative to the checkout, so that another runner gives it the same name; absolute outside of it. */
function namedFrom(workspace: string | undefined, path: string): string {
  const inside = workspace === undefined ? path : relative(workspace, path)
  return isAbsolute(inside) || /^\.\.(?:[\\/]|$)/.test(inside) ? path : inside.replaceAll('\\', '/')
}
