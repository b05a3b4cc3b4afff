import { appendRecord } from '../../flows/append-record.ts'
import { actorOf } from '../../inputs/run-context.ts'
import { readOldest, recordAt, slotAt, standing } from '../../ledger/read.ts'
import { housekeepingBody } from '../../record/body.ts'
import type { Actor } from '../../record/facts.ts'
import { annotationOf } from '../../record/kinds/annotation.ts'
import type { OpenedRecord } from '../../record/stages.ts'
import { absent, type Field, isAbsent } from '../../record/values.ts'
import { redact } from '../../redact/redact.ts'
import type { Env } from '../../shared/effects.ts'
import { LedgerError } from '../../shared/errors.ts'
import { parsed, print, recordSlot, usageError } from './arguments.ts'
import { type Opened, openToAppend } from './writing.ts'

const text = { type: 'string' } as const
const OPTIONS = { ledger: text, signer: text, actor: text, note: text, json: { type: 'boolean' } } as const
const NOTE = { least: 4, most: 2_000 } as const

export async function command(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(argv, OPTIONS, ['STORE', 'ZONE/STREAM=SEQUENCE'])
  const [store = '', place = ''] = positionals
  const { ledger, signer, note = '', json } = values
  if (note.length < NOTE.least || note.length > NOTE.most)
    throw usageError(`--note is required: what there is to say, ${NOTE.least} to ${NOTE.most} characters`)
  const { zone, stream, sequence } = recordSlot(place)
  if (zone === 'root') throw usageError(`${place}: a record of a job is expected`)
  const opened = await openToAppend({ store, ledger, signer }, '')
  const actor = actorFor(values.actor, opened.effects.env)
  const about = await recordThere(slotAt({ ledger: opened.ledger, zone, name: stream }, sequence), place, opened)
  const { append } = opened
  const body = housekeepingBody(about.body.operation.id, append.clock.now(), {
    ...append.facts,
    actor,
    policy: absent('not-available', 'not written by a job'),
  })
  const receipt = await appendRecord(redact(annotationOf(about, note, body), append), { ...about.slot, scope: about.digest }, append)
  const told = { zone: receipt.slot.zone, stream: receipt.slot.name, sequence: receipt.slot.sequence }
  print(json ? JSON.stringify({ place: told, leaf: receipt.leaf }) : `annotated ${place} at ${told.zone}/${told.stream}=${told.sequence}`)
  return 0
}

/** In a job, whoever started it; elsewhere whoever is named. Nobody is anybody else in a job. */
function actorFor(named: string | undefined, env: Env): Field<Actor> {
  const ofJob = actorOf(env)
  if (!isAbsent(ofJob)) {
    if (named === undefined || named.toLowerCase() === ofJob.login.toLowerCase()) return ofJob
    throw usageError(`--actor ${named}: this job was started by ${ofJob.login}`)
  }
  if (named === undefined || !/^[A-Za-z0-9][A-Za-z0-9._@+[\]-]{0,99}$/.test(named))
    throw usageError('--actor is required outside of a job: the login of who says this')
  const none = absent('not-available', 'annotated outside of a job')
  return { login: named, id: '', triggeredBy: none, claims: none }
}

async function recordThere(slot: OpenedRecord['slot'], place: string, { append }: Opened): Promise<OpenedRecord> {
  const trust = await append.openRoot()
  const stored = await readOldest(slot, append.store)
  const record = stored && recordAt(standing(stored.bytes, slot))
  if (record !== undefined && !('refused' in (await trust.judge(record, slot.zone)))) return record
  throw new LedgerError('INPUT_INVALID', {
    says: `no record that this ledger's policy allows stands at ${place}`,
    fix: '`iac-ledger log STORE` lists what is there, `iac-ledger verify` says what is wrong',
  })
}
