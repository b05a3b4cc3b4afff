/** For session.*.test.ts: a ledger outside the job, whose key only our step is given, and talk with the keeper. */
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyOf } from '../../src/ledger/keys.ts'
import type { LedgerId, Slot, StreamName } from '../../src/record/place.ts'
import { fromBase64, type JsonObject } from '../../src/shared/bytes.ts'
import { preAuthenticated } from '../../src/trust/pae.ts'
import type { Job } from '../harness/job.ts'
import { type LastingLedger, type LoggedRecord, lastingLedger, processesOf } from './support.ts'

export interface ApartLedger extends LastingLedger {
  readonly pem: string
  readonly uses: { readonly with: Readonly<Record<string, string>>; readonly env: Readonly<Record<string, string>> }
  [Symbol.dispose](): void
}

/** Its key lies in no file that the job has, and comes to our step by a variable. */
export function apartLedger(): ApartLedger {
  const folder = mkdtempSync(join(tmpdir(), 'apart-'))
  const ledger = lastingLedger(folder)
  const pem = readFileSync(ledger.privateKey, 'utf8')
  rmSync(ledger.privateKey)
  const uses = { with: { ...ledger.with, signer: 'env:LEDGER_KEY' }, env: { LEDGER_KEY: pem } }
  return { ...ledger, pem, uses, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

export function keeperOf(job: Job): number {
  const keepers = processesOf(job).filter(({ argv }) => argv[1]?.includes('/dist/keeper/'))
  const [keeper] = keepers
  if (keeper === undefined || keepers.length > 1) throw new Error(`there are ${keepers.length} keepers`)
  return keeper.pid
}

export function socketOf(job: Job): string {
  return join(job.temp, 'iac-ledger', 'keeper.sock')
}

export async function connected(job: Job): Promise<Socket> {
  const socket = connect({ path: socketOf(job), allowHalfOpen: true })
  await once(socket, 'connect')
  return socket
}

/** The whole answer; empty when the keeper closes without one. */
export async function askKeeper(job: Job, request: Uint8Array): Promise<string> {
  const socket = await connected(job)
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => {
    socket.on('close', resolve)
  })
  socket.end(request)
  await closed
  return Buffer.concat(chunks).toString('utf8')
}

export function toSign(payload: string | Uint8Array): Uint8Array {
  return preAuthenticated(typeof payload === 'string' ? new TextEncoder().encode(payload) : payload)
}

/** The statement of a record as it stands in the store. */
export function statementOf({ store, id }: LastingLedger, { place }: LoggedRecord): JsonObject & { readonly predicate: JsonObject } {
  const { zone, stream, sequence } = place
  const slot: Slot = { ledger: id as LedgerId, zone: zone as Slot['zone'], name: stream as StreamName, sequence }
  const bundle = JSON.parse(readFileSync(join(store, keyOf(slot)), 'utf8')) as { readonly dsseEnvelope: { readonly payload: string } }
  return JSON.parse(new TextDecoder().decode(fromBase64(bundle.dsseEnvelope.payload))) as JsonObject & { readonly predicate: JsonObject }
}
