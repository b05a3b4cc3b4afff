/** Changes under break-glass: when one may start, and how its kept intent enters the ledger. */
import { readSpool, type Spooled } from '../append/spool.ts'
import type { BreakGlass, SealedIntent } from '../record/break-glass.ts'
import type { ToolCall } from '../record/command.ts'
import { type Aftermath, closingOfKept } from '../record/kinds/outcome.ts'
import { effectOf, KINDS } from '../record/kinds/table.ts'
import type { LedgerId } from '../record/place.ts'
import { isAbsent } from '../record/values.ts'
import type { Enforcement } from '../session/session.ts'
import { printed } from '../shared/bytes.ts'
import type { Clock, Log } from '../shared/effects.ts'
import { type AppendPorts, appendOrSpool } from './append-record.ts'
import { hasOutcome } from './ship-spool.ts'

/** What may be broken for this command, now. Nothing, where nothing stands in its way. */
export function glassFor({ neverBlocked }: Pick<ToolCall, 'neverBlocked'>, { changes, breakGlass }: Enforcement, clock: Clock): BreakGlass | undefined {
  if (breakGlass === undefined || changes !== 'block' || neverBlocked) return undefined
  return Date.parse(clock.now()) < Date.parse(breakGlass.until) ? breakGlass : undefined
}

/** The log outlives a spool that is removed, and an artifact that could not be uploaded. */
export function tellBroken(command: string, { ticket, reason, until, intent }: BreakGlass & { readonly intent: SealedIntent }, log: Log): void {
  log.warn(`iac-ledger: BREAK-GLASS: ${command} starts although its intent could not be stored (${ticket}: ${reason}, until ${until})`)
  log.warn(`iac-ledger: its sealed intent: ${printed({ ...intent })}`)
}

/** Of operations whose outcome nobody wrote: each intent enters the ledger inside one that says so. */
export async function closeKept(ledger: LedgerId, became: (operation: string) => Promise<Aftermath>, ports: AppendPorts): Promise<number> {
  const { waiting } = await readSpool(ledger, ports)
  const ended = new Set(waiting.filter(({ record }) => effectOf(record.kind) === 'closes').map(({ record }) => record.operation))
  let closed = 0
  for (const kept of waiting) {
    const { record, stream } = kept
    if (!isKeptIntent(kept) || ended.has(record.operation) || (await hasOutcome(kept, ports).catch(() => false))) continue
    const outcome = outcomeFor(kept, await became(record.operation), ports.clock)
    if (outcome === undefined) continue
    await appendOrSpool(outcome, stream, ports)
    closed += 1
  }
  return closed
}

function isKeptIntent({ record }: Pick<Spooled, 'record'>): boolean {
  return KINDS[record.kind].late === 'inside'
}

function outcomeFor({ record, captured, why }: Spooled, became: Aftermath, clock: Clock): ReturnType<typeof closingOfKept> | undefined {
  const { body } = record
  if (!('applies' in body) || isAbsent(body.enforcement) || body.enforcement.breakGlass === undefined) return undefined
  const intent = { ...body, recordedAt: clock.now() }
  return closingOfKept(intent, { ...body.enforcement.breakGlass, intent: captured }, why, became)
}
