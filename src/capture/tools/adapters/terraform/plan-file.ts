/** What a plan file says of the state that it was made against, without the tool: it is a zip, and a copy of the state lies in it. */

import { uncommitted } from '../../../../commitment/committer.ts'
import type { StateMark } from '../../../../record/command.ts'
import { absent, type Field, isAbsent } from '../../../../record/values.ts'
import { isObject } from '../../../../shared/bytes.ts'
import { LIMITS } from '../../../../shared/limits.ts'
import type { Host } from '../../tool.ts'
import { jsonIn } from './question.ts'
import { placeIn } from './state.ts'

export async function plannedMark(bytes: Uint8Array, host: Pick<Host, 'commit'>): Promise<Field<StateMark>> {
  return isZip(bytes) ? markInZip(bytes, host) : withoutMark(bytes)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** The copy is refreshed: it may differ from the state that lies in the backend, and that is the one that is committed to. */
async function markInZip(bytes: Uint8Array, { commit }: Pick<Host, 'commit'>): Promise<Field<StateMark>> {
  const { unzipSync } = await import('fflate')
  try {
    const { tfstate } = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'tfstate' && originalSize <= LIMITS.stateBytes })
    const state = tfstate && jsonIn(tfstate)?.value
    if (state === undefined) return absent('error', 'the plan file holds no state that could be read')
    const place = placeIn(state)
    return isAbsent(place) ? place : { ...place, commitment: uncommitted(commit, 'the copy in a plan file is not the state itself') }
  } catch {
    return absent('error', 'the plan file is a damaged zip')
  }
}

/** Files of other makes that `apply` takes too, or may have been given by mistake. */
function withoutMark(bytes: Uint8Array): Field<StateMark> {
  const held = jsonIn(bytes)?.value
  if (isObject(held) && Object.hasOwn(held, 'remote_plan_format')) return absent('not-available', 'the plan lies at HCP Terraform: the file only names it')
  if (isObject(held) && Object.hasOwn(held, 'encrypted_data')) return absent('not-available', 'the plan file is encrypted')
  return absent('error', 'the file is no plan')
}
