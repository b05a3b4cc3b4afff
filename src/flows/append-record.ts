/** The order of these lines is the design. Each says what a crash right after it leaves behind. */
import { isAway } from '../append/away.ts'
import { admitOwn, claimSlot, confirm, storeEvidence, type WritePorts } from '../append/claim.ts'
import { again, backOff, type Patience, patienceOf } from '../append/retry.ts'
import { gapOf, type SpoolPorts, spool } from '../append/spool.ts'
import { findHead, foundingHead, type Head, MOST_SEEN, type ReadPorts } from '../ledger/head.ts'
import { isReserved, registerOf } from '../ledger/keys.ts'
import { link } from '../ledger/link.ts'
import { genesisIn } from '../ledger/read.ts'
import { housekeepingBody } from '../record/body.ts'
import type { BreakGlass } from '../record/break-glass.ts'
import type { Facts } from '../record/facts.ts'
import { registrationOf } from '../record/kinds/register.ts'
import type { Kind } from '../record/kinds/table.ts'
import type { Stream } from '../record/place.ts'
import type { AuditRecord, Gap, Receipt, RedactedRecord, SealedRecord } from '../record/stages.ts'
import { type RedactPorts, redact } from '../redact/redact.ts'
import type { Files, Trace } from '../shared/effects.ts'
import { asLedgerError, LedgerError } from '../shared/errors.ts'
import { type SealPorts, seal } from '../sign/seal.ts'
import type { RootTrust } from '../trust/root.ts'

export interface AppendPorts extends SealPorts, SpoolPorts, RedactPorts, Pick<Patience, 'clock' | 'random'> {
  readonly store: WritePorts['store']
  readonly positions: ReadPorts['positions']
  /** Opens the root of the ledger that is pinned, once. A store that is away is away here first. */
  readonly openRoot: () => Promise<RootTrust>
  readonly files: Files
  readonly facts: Facts
  readonly trace: Trace
}

/** A receipt, or a LedgerError that says why there is none. `sent` is told each set of bytes before it goes out. */
export async function appendRecord<K extends Kind>(
  record: RedactedRecord<K>,
  stream: Stream,
  ports: AppendPorts,
  sent: (sealed: SealedRecord) => void = () => undefined,
): Promise<Receipt<K>> {
  const { trace } = ports
  const patience = patienceOf(ports)
  const write = { ...ports, trust: await again(ports.openRoot, patience) }
  if (record.evidence.length > 0) await again(() => stillThere(stream, write), patience)
  await storeEvidence(record.evidence, stream, patience, write) //         crash: garbage that nobody points to
  trace.reached('evidence-stored')
  for (let tries = 1; ; tries += 1) {
    const head = await again(() => headOf(stream, record.operation, write), patience) // crash: a registered, empty stream
    trace.reached('head-found')
    const linked = link(record, head)
    trace.reached('linked')
    const sealed = await again(() => seal(linked, ports), patience) //       crash: a signature that nobody has seen
    await admitOwn(sealed, write)
    trace.reached('sealed')
    sent(sealed)
    const claim = await claimSlot(sealed, patience, write) //                crash: it stands, only its receipt is lost
    trace.reached('slot-claimed')
    if (claim.ours) return acknowledged(sealed, await confirm(sealed, { operation: record.operation, version: claim.version }, patience, ports), ports)
    await backOff(tries, patience) //                                        somebody else was first: link and seal again
  }
}

/** Remembers where the stream ends now. */
export async function acknowledged<K extends Kind>({ slot }: SealedRecord<K>, receipt: Receipt<K>, { positions }: AppendPorts): Promise<Receipt<K>> {
  await positions.note(slot, slot.sequence)
  return receipt
}

/**
 * A stream's first record points back to its registration in its repository's register, so none appears or vanishes
 * unseen. The register itself, and the other reserved names, begin with no previous.
 */
async function headOf(stream: Stream, operation: string, ports: AppendPorts & WritePorts): Promise<Head> {
  const head = await findHead(stream, ports)
  if (head !== undefined && !isJunkOnly(head)) return head
  await stillThere(stream, ports)
  if (isReserved(stream)) return head ?? foundingHead(stream, undefined, ports.trust.newest)
  const registration = registrationOf(stream, housekeepingBody(operation, ports.clock.now(), ports.facts))
  const { leaf } = await appendRecord(redact(registration, ports), registerOf(stream), ports)
  ports.trace.reached('stream-registered')
  return head ?? foundingHead(stream, leaf, ports.trust.newest)
}

/**
 * A store that went away since its root was opened looks like a new one. Beginning a stream there would put the record
 * where nobody looks, and call it stored.
 */
export async function stillThere({ ledger }: Pick<Stream, 'ledger'>, { store }: Pick<WritePorts, 'store'>): Promise<void> {
  const genesis = await genesisIn(store)
  if (genesis !== undefined && genesis !== 'foreign' && genesis.ledger === ledger) return
  const says = `the ledger ${ledger} is no longer in ${store.traits.url}`
  throw new LedgerError('LEDGER_MISMATCH', { says, fix: 'see what became of the store: it was there when this command began' })
}

/** Junk in the slots of a stream that was never begun must not keep its registration from being written. */
function isJunkOnly({ next, seen }: Head): boolean {
  return seen.filter(({ what }) => what === 'foreign').length >= Math.min(next, MOST_SEEN)
}

/**
 * The append that a command waits for: a receipt, or a gap that says why and where the record waits. `glass` may be
 * broken for an intent, and only when it is the store that failed.
 */
export async function appendOrSpool<K extends Kind>(record: AuditRecord<K>, stream: Stream, ports: AppendPorts, glass?: BreakGlass): Promise<Receipt<K> | Gap> {
  let last: SealedRecord | undefined
  try {
    const redacted = redact(record, ports)
    try {
      return await appendRecord(redacted, stream, ports, (sealed) => {
        last = sealed
      })
    } catch (thrown) {
      const why = asLedgerError(thrown)
      const broken = glass !== undefined && (await isAway(why, ports.store)) ? glass : undefined
      return await spool(redacted, stream, why, last, ports, broken)
    }
  } catch (thrown) {
    return gapOf(asLedgerError(thrown))
  }
}

/** Straight to the spool: for a record whose append would fail as the one before it just did. */
export async function keepForLater<K extends Kind>(record: AuditRecord<K>, stream: Stream, why: LedgerError, ports: AppendPorts): Promise<Gap> {
  return spool(redact(record, ports), stream, why, undefined, ports)
}
