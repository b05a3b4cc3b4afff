/** Which streams there are, and the newest records of one: for post, `log` and `show`. */

import type { LedgerId, StreamId, StreamName, Zone } from '../record/place.ts'
import type { OpenedRecord } from '../record/stages.ts'
import { LIMITS } from '../shared/limits.ts'
import type { StoreReader } from '../store/store.ts'
import { isStreamName, prefixOf, slotOf } from './keys.ts'
import { readStored, recordAt, standing } from './read.ts'

/** In byte order. Looks at one key of each stream and jumps over the rest. */
export async function* streamsIn(ledger: LedgerId, zone: Zone, store: StoreReader, startsWith = ''): AsyncIterable<StreamId> {
  const prefix = `${zone}/${startsWith}`
  for (let after = ''; ; ) {
    const next = await firstKey(store, prefix, after)
    if (next === undefined) return
    const name = next.split('/')[1] ?? ''
    if (isStreamName(name)) yield { ledger, zone, name: name as StreamName }
    after = `${zone}/${name}0` // "0" comes right after "/": every key of this stream lies before it
  }
}

async function firstKey(store: StoreReader, prefix: string, after: string): Promise<string | undefined> {
  for await (const { key } of store.list(prefix, { after, keys: 1 })) return key
  return undefined
}

/** Newest first. What is no record is left out: the verifier tells of it. */
export async function* recordsOf(stream: StreamId, store: StoreReader): AsyncIterable<OpenedRecord> {
  for await (const stored of store.list(prefixOf(stream), { keys: LIMITS.window })) {
    const slot = slotOf(stored.key, stream.ledger)
    const object = slot && (await readStored(stored, store))
    const record = slot && object && recordAt(standing(object.bytes, slot))
    if (record !== undefined) yield record
  }
}
