/** A state as it is now: where it lies decides how it is read, and only lineage, serial and a keyed commitment go into a record. */
import { type Commit, committed, wholeFile } from '../../../../commitment/committer.ts'
import type { StateMark, StateWhere } from '../../../../record/command.ts'
import { absent, type Field, isAbsent } from '../../../../record/values.ts'
import { isObject, type Json } from '../../../../shared/bytes.ts'
import { digestOfParts } from '../../../../shared/json-parts.ts'
import { documentIn, isObjectSpan, membersIn, piecesWithout, type Span, valueIn, withoutSpace } from '../../../../shared/json-spans.ts'
import { LIMITS } from '../../../../shared/limits.ts'
import type { Host, StateNow } from '../../tool.ts'
import { type Asked, ask, startOfJson } from './question.ts'

type Reach = Pick<Host, 'exec' | 'files' | 'commit'>

export async function stateNow(where: StateWhere, host: Reach, env: Readonly<Record<string, string>>): Promise<Field<StateNow>> {
  const held = await heldState(where, host, env)
  return isAbsent(held) ? held : stateIn(held, host.commit)
}

/** Its bytes, perhaps with a warning of the tool's in front. None at all where there is no state yet. */
export function heldState(where: StateWhere, host: Pick<Reach, 'exec' | 'files'>, env: Readonly<Record<string, string>>): Promise<Field<Uint8Array>> {
  return where.kind === 'local' ? readLocal(where.path, host) : ask(askedOf(where, env), ['state', 'pull'], LIMITS.questionMs, host)
}

async function readLocal(path: string, { files }: Pick<Reach, 'files'>): Promise<Field<Uint8Array>> {
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

/** Members that say nothing of what there is. Each version writes its own name; and check results come in another order each time that a state is pulled. */
const CHANGING = ['terraform_version', 'check_results']

/** Lineage and serial are looked for between the brackets: parsed whole, a large state would be a multiple of itself. */
export async function stateIn(answer: Uint8Array, commit: Commit | undefined): Promise<Field<StateNow>> {
  if (!answer.includes(0x7b)) return noStateYet()
  try {
    const state = documentIn(answer, startOfJson(answer))
    const members = [...membersIn(state)]
    const place = placeIn(isObjectSpan(state) ? marksOf(members) : null)
    if (isAbsent(place)) return place
    const pieces = piecesWithout(state, members, CHANGING)
    const commitment = await committed(commit, () => wholeFile('state', withoutSpace(pieces)))
    return {
      mark: { ...place, commitment },
      // Only when asked for: before a command nobody does, and the user waits.
      get digest() {
        return digestOfParts(pieces)
      },
    }
  } catch {
    return absent('error', 'the state is no JSON')
  }
}

function marksOf(members: readonly (readonly [string, Span])[]): Json {
  return Object.fromEntries(members.flatMap(([name, value]) => (name === 'lineage' || name === 'serial' ? [[name, valueIn(value)]] : [])))
}

type StatePlace = Pick<StateMark, 'lineage' | 'serial'>

/** Of a state in any format since 0.9; tofu keeps both in clear where it encrypts the rest. */
export function placeIn(state: Json): Field<StatePlace> {
  if (!isObject(state)) return absent('error', 'the state is of a shape that is not known')
  const { lineage, serial } = state
  if (lineage === '' || (lineage === undefined && serial === undefined)) return noStateYet()
  const known =
    typeof lineage === 'string' && lineage.length <= 256 && lineage.isWellFormed() && typeof serial === 'number' && Number.isSafeInteger(serial) && serial >= 0
  return known ? { lineage, serial } : absent('error', 'the state names no lineage and serial')
}

function noStateYet(): Field<never> {
  return absent('not-available', 'there is no state yet')
}
