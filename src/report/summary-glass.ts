import { isAbsent } from '../record/values.ts'
import { code, plain, shellWord } from './escape.ts'
import type { SummaryInput, SummaryRecord } from './summary-input.ts'

/** What break-glass was set for, and what was made of it: above everything else but the verdict. */
export function glassNote({ breakGlass, records, store, ledger }: SummaryInput): string {
  const broken = records.filter(({ body }) => body.breakGlass !== undefined)
  const set = breakGlass ?? broken[0]?.body.breakGlass
  if (set === undefined) return ''
  const said = `> **BREAK-GLASS** was set until ${plain(set.until)}: ${plain(set.ticket)}: ${plain(set.reason)}.`
  return ['> [!CAUTION]', said, ...broken.flatMap((record) => openLines(record, { store, ledger }))].join('\n')
}

function openLines(record: SummaryRecord, { store, ledger }: Pick<SummaryInput, 'store' | 'ledger'>): readonly string[] {
  const { zone, stream, sequence, body } = record
  const place = `${zone}/${stream}=${sequence}`
  const who = isAbsent(body.actor) ? 'whoever started it' : code(body.actor.login)
  return [
    `> - **BREAK_GLASS_OPEN**: the change at ${code(place)} started without a stored intent. It stays open until another person than ${who} says something about it:`,
    `>   ${code(`iac-ledger annotate ${shellWord(store)} ${place} --ledger ${ledger} --signer SIGNER --note TEXT`, 1_000)}`,
  ]
}
