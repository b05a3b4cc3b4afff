/** What the tests of appending share. */
import type { AppendPorts } from '../../src/flows/append-record.ts'
import { keyOf, prefixOf } from '../../src/ledger/keys.ts'
import { openRecord } from '../../src/ledger/open.ts'
import { intentOf } from '../../src/record/kinds/intent.ts'
import type { Slot, Stream } from '../../src/record/place.ts'
import { memoryLedger, type TestLedger } from '../fakes/ledger.ts'
import type { MemoryStore } from '../fakes/memory-store.ts'

export type Ledger = TestLedger<MemoryStore>
export const JOB = { session: 'session-1' }
export const junk = new TextEncoder().encode('junk')

/** A ledger whose stream `app` has two records. */
export async function begun(): Promise<{ readonly ledger: Ledger; readonly stream: Stream }> {
  const ledger = await memoryLedger()
  const stream = ledger.stream()
  await ledger.change(stream, JOB)
  return { ledger, stream }
}

export function append(ledger: Ledger, stream: Stream, more: Partial<AppendPorts> = {}) {
  return ledger.append(intentOf(ledger.start(JOB)), stream, more)
}

export function recordAt(ledger: Ledger, slot: Slot) {
  const record = openRecord(ledger.store.bytesAt(keyOf(slot)), slot)
  if ('malformed' in record) throw new Error(record.malformed)
  return record
}

export function slotsOf({ store }: Ledger, stream: Stream): readonly string[] {
  return store.keys(prefixOf(stream))
}

export async function codesOf(ledger: Ledger): Promise<readonly string[]> {
  return (await ledger.verify()).findings.map(({ code }) => code)
}
