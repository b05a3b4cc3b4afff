/** The only maker of LinkedRecord: chain, body and subjects, printed once. Nobody builds these bytes a second time. */

import { type Kind, predicateType } from '../record/kinds/table.ts'
import { type Chain, type LinkedRecord, type RedactedRecord, stageOf } from '../record/stages.ts'
import { type Json, printJson } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { Head } from './head.ts'
import { STATEMENT_TYPE } from './open.ts'
import { slotAt } from './read.ts'
import { subjectsOf } from './subjects.ts'

/** Pure. RECORD_TOO_LARGE over the hard limit. */
export function link<K extends Kind>(record: RedactedRecord<K>, head: Head): LinkedRecord<K> {
  const slot = slotAt(head.stream, head.next)
  const payload = printJson(statementOf(record, chainOf(record.kind, head)))
  const most = 'late' in record.body ? LIMITS.payloadBytes.late : LIMITS.payloadBytes.hard
  if (payload.length > most) {
    const says = `the ${record.kind} record has ${payload.length} bytes, more than ${most}`
    throw new LedgerError('RECORD_TOO_LARGE', { says, fix: 'split the configuration; this one command can not be recorded' })
  }
  return stageOf<LinkedRecord<K>>({ kind: record.kind, slot, payload })
}

function chainOf(kind: Kind, { stream, next, previous, tree, root, seen }: Head): Chain {
  const founding = kind === 'genesis'
  return {
    ledger: founding ? null : stream.ledger,
    zone: stream.zone,
    stream: stream.name,
    sequence: next,
    previous: previous === undefined ? null : { leaf: previous },
    tree,
    root: root === undefined ? null : root,
    ...(seen.length > 0 ? { seen } : {}),
  }
}

/** The statement before it has a place: what is signed when a record must wait in the spool. */
export function statementOf<K extends Kind>({ kind, body }: RedactedRecord<K>, chain: Chain | undefined): Json {
  const predicate = { ...body, ...(chain === undefined ? {} : { chain }) }
  return { _type: STATEMENT_TYPE, predicate: predicate as unknown as Json, predicateType: predicateType(kind), subject: subjectsOf(body) as unknown as Json }
}
