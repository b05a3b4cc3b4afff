import { readOldest, recordAt, slotAt, standing } from '../../ledger/read.ts'
import { recordJson, recordPage } from '../../report/record-text.ts'
import { LedgerError } from '../../shared/errors.ts'
import { ledgerIn, parsed, print, readerOf, recordSlot } from './arguments.ts'

export async function command(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(argv, { json: { type: 'boolean' } } as const, ['STORE', 'ZONE/STREAM=SEQUENCE'])
  const [store = '', place = ''] = positionals
  const { zone, stream, sequence } = recordSlot(place)
  const reader = await readerOf(store)
  const slot = slotAt({ ledger: await ledgerIn(reader), zone, name: stream }, sequence)
  const stored = await readOldest(slot, reader)
  const here = stored && standing(stored.bytes, slot)
  const record = here && recordAt(here)
  if (record === undefined) {
    const says = stored === undefined ? `there is nothing at ${place}` : `what lies at ${place} is no record of that place`
    throw new LedgerError('INPUT_INVALID', { says, fix: '`iac-ledger log STORE` lists what is there, `iac-ledger verify` says what is wrong' })
  }
  print(values.json ? JSON.stringify(recordJson(record)) : recordPage(record))
  return 0
}
