/**
 * What is said over the keeper's socket: one request, one answer, both closed by their sender. Three requests, told apart
 * by how they begin: `stop`; a DSSE encoding, to be signed; a preimage (commitment/preimage.ts), to be committed to.
 */
import { connect } from 'node:net'
import { readStatement } from '../ledger/open.ts'
import type { KindRow } from '../record/kinds/kind.ts'
import { KINDS } from '../record/kinds/table.ts'
import type { LedgerId, Zone } from '../record/place.ts'
import { objectOf, text } from '../record/shape.ts'
import { payloadOf } from '../trust/pae.ts'

export const STOP = new TextEncoder().encode('stop')

export interface Mandate {
  readonly ledger: LedgerId
  /** A review job must not get a record signed for the zone of changes, even where one key may write both. */
  readonly zone: Zone
  /** The job's own session: the keeper signs for no other. */
  readonly session: string
}

const anyStatement = objectOf({
  predicate: objectOf({ run: objectOf({ session: text }) }, { optional: { chain: objectOf({ ledger: text, zone: text }) } }),
  predicateType: text,
})

/**
 * Why the keeper must not sign this, or `undefined`. It signs statements of our kinds, for this ledger and this job:
 * a step that reaches the socket can have a record of its own run signed (docs/threat-model.md), and nothing else.
 */
export function refusalOf(preAuthenticated: Uint8Array, { ledger, zone, session }: Mandate): string | undefined {
  const payload = payloadOf(preAuthenticated)
  if (payload === undefined) return 'not a DSSE encoding of an in-toto statement'
  const statement = readStatement(payload, anyStatement)
  if ('malformed' in statement) return statement.malformed
  const row: Pick<KindRow<never>, 'home' | 'byHand'> = KINDS[statement.kind]
  if (row.home === 'root' || row.byHand) return `a record of the kind ${statement.kind} is not for a job to write`
  const { chain, run } = statement.predicate as {
    readonly chain?: { readonly ledger: string; readonly zone: string }
    readonly run: { readonly session: string }
  }
  if (chain !== undefined && chain.ledger !== ledger) return 'a record of another ledger'
  if (chain !== undefined && chain.zone !== zone) return 'a record of another zone'
  return run.session === session ? undefined : 'a record of another job'
}

/** Sends all, then reads the whole answer. Rejects when nobody listens there or no answer comes in time. */
export function askSocket(path: string, request: Uint8Array, deadlineMs: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const answer: Buffer[] = []
    const socket = connect({ path, allowHalfOpen: true })
    socket.setTimeout(deadlineMs, () => socket.destroy(new Error('no answer in time')))
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => answer.push(chunk))
    socket.on('end', () => resolve(Buffer.concat(answer)))
    socket.on('close', () => reject(new Error('closed without an answer')))
    socket.end(request)
  })
}
