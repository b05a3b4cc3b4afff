/** Which stream a command belongs to: one per state, named after it. */

import { streamName } from '../../ledger/keys.ts'
import type { Scope } from '../../record/command.ts'
import type { Run } from '../../record/facts.ts'
import type { Stream, StreamId } from '../../record/place.ts'
import { type Field, isAbsent } from '../../record/values.ts'
import { printJson, sha256 } from '../../shared/bytes.ts'

export type StreamHome = Pick<StreamId, 'ledger' | 'zone'>

/** The hash is of the exact tuple, so two backend configurations are two streams however alike their names. */
export function streamOfScope({ type, address, workspace }: Scope, repositoryId: string, { ledger, zone }: StreamHome): Stream {
  const named = [...address].sort((left, right) => (left.name < right.name ? -1 : 1)).map(({ name, value }) => ({ name, value }))
  const scope = sha256(printJson({ address: named, type, workspace }))
  const about = [type, ...named.map(({ value }) => value), workspace === 'default' ? '' : workspace].filter(Boolean).join('-')
  return { ledger, zone, name: streamName(repositoryId, about, scope), scope }
}

/** A command whose state can't be named is still recorded, by the folder it ran in. */
export function streamOfCommand(scope: Field<Scope>, directory: string, repositoryId: string, home: StreamHome): Stream {
  const known = isAbsent(scope) ? { type: 'unknown', address: [{ name: 'directory', value: directory }], workspace: '' } : scope
  return streamOfScope(known, repositoryId, home)
}

/** The stream of a script: workflow file and job. */
export function scopeOfScript({ workflowRef, job }: Run): Scope {
  const workflow = isAbsent(workflowRef) ? '' : (workflowRef.split('@')[0] ?? '')
  return {
    type: 'script',
    address: [
      { name: 'job', value: job },
      { name: 'workflow', value: workflow },
    ],
    workspace: '',
  }
}
