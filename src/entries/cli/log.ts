import { recordsOf, streamsIn } from '../../ledger/streams.ts'
import { KINDS } from '../../record/kinds/table.ts'
import { type StreamId, ZONES } from '../../record/place.ts'
import type { OpenedRecord } from '../../record/stages.ts'
import { isAbsent } from '../../record/values.ts'
import { recordJson, recordLine } from '../../report/record-text.ts'
import type { StoreReader } from '../../store/store.ts'
import { instantOf, ledgerIn, parsed, print, readerOf, streamOf, usageError } from './arguments.ts'

interface Filter {
  readonly kind: string | undefined
  readonly actor: string | undefined
  readonly since: number
}

function passes(record: OpenedRecord, { kind, actor, since }: Filter): boolean {
  const { body } = record
  const login = isAbsent(body.actor) ? undefined : body.actor.login
  return (kind === undefined || record.kind === kind) && (actor === undefined || login === actor) && Date.parse(body.recordedAt) >= since
}

async function* streamsAsked(named: string | undefined, store: StoreReader): AsyncIterable<StreamId> {
  const ledger = await ledgerIn(store)
  if (named !== undefined) {
    const { zone, stream } = streamOf(named)
    yield { ledger, zone, name: stream }
    return
  }
  for (const zone of ZONES) yield* streamsIn(ledger, zone, store)
}

export async function command(argv: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const
  const { values, positionals } = parsed(argv, { stream: text, kind: text, actor: text, since: text, limit: text, json: { type: 'boolean' } } as const, [
    'STORE',
  ])
  const { kind, actor, limit = '100' } = values
  if (kind !== undefined && !Object.hasOwn(KINDS, kind)) throw usageError(`--kind ${kind}: one of ${Object.keys(KINDS).join(', ')} is expected`)
  if (!/^[1-9][0-9]{0,6}$/.test(limit)) throw usageError(`--limit ${limit}: a whole number from 1 is expected`)
  const filter = { kind, actor, since: values.since === undefined ? 0 : Date.parse(instantOf(values.since, '--since')) }
  const store = await readerOf(positionals[0] ?? '')
  const found = await newest(store, values.stream, filter, Number(limit))
  print(values.json ? JSON.stringify(found.map(recordJson)) : found.map(recordLine).join('\n') || 'no record fits')
  return 0
}

/** The newest of all streams together, newest last, as a log is read. */
async function newest(store: StoreReader, stream: string | undefined, filter: Filter, limit: number): Promise<readonly OpenedRecord[]> {
  const found: OpenedRecord[] = []
  for await (const asked of streamsAsked(stream, store)) {
    let taken = 0
    for await (const record of recordsOf(asked, store)) {
      if (!passes(record, filter)) continue
      found.push(record)
      taken += 1
      if (taken >= limit) break
    }
  }
  const timeOf = ({ body }: OpenedRecord) => body.recordedAt
  return found.sort((left, right) => (timeOf(left) < timeOf(right) ? -1 : 1)).slice(-limit)
}
