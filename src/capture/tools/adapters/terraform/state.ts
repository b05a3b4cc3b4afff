/** A state as it is now: where it lies decides how it is read, and only lineage and serial leave this file. */
import type { StateMark, StateWhere } from '../../../../record/command.ts'
import { absent, type Field, isAbsent } from '../../../../record/values.ts'
import { type Json, sha256 } from '../../../../shared/bytes.ts'
import { LIMITS } from '../../../../shared/limits.ts'
import type { Host, StateNow } from '../../tool.ts'
import { isObject } from './json.ts'
import { type Asked, ask, jsonIn } from './question.ts'

type Reach = Pick<Host, 'exec' | 'files'>

export async function stateNow(where: StateWhere, host: Reach, env: Readonly<Record<string, string>>): Promise<Field<StateNow>> {
  const held = where.kind === 'local' ? await readLocal(where.path, host) : await ask(askedOf(where, env), ['state', 'pull'], LIMITS.questionMs, host)
  return isAbsent(held) ? held : stateIn(held)
}

async function readLocal(path: string, { files }: Reach): Promise<Field<Uint8Array>> {
  try {
    return (await files.read(path, LIMITS.stateBytes)) ?? new Uint8Array()
  } catch {
    return absent('error', 'the state file could not be read')
  }
}

/** The folder's own settings may have changed since: what was found then is said outright. */
function askedOf({ executable, directory, workspace, dataDirectory }: StateWhere & { readonly kind: 'remote' }, env: Asked['env']): Asked {
  const { TF_DATA_DIR: _elsewhere, ...others } = env
  return { executable, directory, env: { ...others, TF_WORKSPACE: workspace, ...(dataDirectory === null ? {} : { TF_DATA_DIR: dataDirectory }) } }
}

export function stateIn(answer: Uint8Array): Field<StateNow> {
  const state = jsonIn(answer)
  if (state === undefined) return /\{/.test(new TextDecoder().decode(answer)) ? absent('error', 'the state is no JSON') : noStateYet()
  const mark = markIn(state.value)
  return isAbsent(mark) ? mark : { mark, digest: sha256(state.bytes) }
}

/** Of a state in any format since 0.9; tofu keeps both in clear where it encrypts the rest. */
export function markIn(state: Json): Field<StateMark> {
  if (!isObject(state)) return absent('error', 'the state is of a shape that is not known')
  const { lineage, serial } = state
  if (lineage === '' || (lineage === undefined && serial === undefined)) return noStateYet()
  const known =
    typeof lineage === 'string' && lineage.length <= 256 && lineage.isWellFormed() && typeof serial === 'number' && Number.isSafeInteger(serial) && serial >= 0
  if (!known) return absent('error', 'the state names no lineage and serial')
  return { lineage, serial, commitment: absent('not-available', 'no commitment key is configured') }
}

function noStateYet(): Field<never> {
  return absent('not-available', 'there is no state yet')
}
