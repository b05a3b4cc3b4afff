/** What the commands share: strict arguments, and stores by URL or path. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { fileUrl } from '../../inputs/inputs.ts'
import { isStreamName, isZone } from '../../ledger/keys.ts'
import { genesisIn } from '../../ledger/read.ts'
import type { LedgerId, StreamName, Zone } from '../../record/place.ts'
import type { Instant } from '../../shared/bytes.ts'
import { LedgerError, messageOf } from '../../shared/errors.ts'
import type { StoreReader } from '../../store/store.ts'
import { nodeEffects } from '../node-effects.ts'
import { openReader } from '../stores.ts'

export function usageError(says: string): LedgerError {
  return new LedgerError('INPUT_INVALID', { says, fix: '`iac-ledger help` lists the commands and what they take' })
}

/** Unknown options are refused; `operands` names what must stand beside them. */
export function parsed<T extends ParseArgsOptionsConfig>(argv: readonly string[], options: T, operands: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    if (positionals.length !== operands.length) throw new TypeError(`${operands.join(' ') || 'no operand'} expected, ${positionals.length} given`)
    return { values, positionals }
  } catch (thrown) {
    throw usageError(messageOf(thrown))
  }
}

/** A path, or a URL of a scheme that a store has. */
export function storeUrl(store: string): string {
  if (!/^[a-z][a-z0-9+.-]+:/.test(store)) return pathToFileURL(resolve(store)).href
  if (!store.startsWith('file:')) return store
  const url = fileUrl(store, process.cwd())
  if (url === undefined) throw usageError(`${store} is no file: URL with a path`)
  return url
}

export async function readerOf(store: string): Promise<StoreReader> {
  const url = storeUrl(store)
  const effects = nodeEffects()
  if (url.startsWith('file:')) {
    const facts = await effects.files.look(new URL(url).pathname === '' ? '/' : decodeURIComponent(new URL(url).pathname))
    if (facts?.kind !== 'folder')
      throw new LedgerError('INPUT_INVALID', { says: `there is no folder ${store}`, fix: 'name the folder that holds the ledger, or a copy of it' })
  }
  return openReader(url, effects)
}

/** For commands that read one ledger, whichever lies there. */
export async function ledgerIn(store: StoreReader): Promise<LedgerId> {
  const genesis = await genesisIn(store)
  if (genesis !== undefined && genesis !== 'foreign') return genesis.ledger
  throw new LedgerError('LEDGER_MISMATCH', {
    says: `there is no ledger in ${store.traits.url}`,
    fix: 'name the folder that holds root/, changes/ and reviews/',
  })
}

export function instantOf(text: string, option: string): Instant {
  const date = new Date(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/.test(text) ? text : Number.NaN)
  // Date takes the 31st of February for the 3rd of March.
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace(/(\.\d+)?Z$/, ''))) return date.toISOString() as Instant
  throw usageError(`${option} ${text}: a time in UTC is expected, such as 2026-01-31 or 2026-01-31T12:00:00Z`)
}

export function streamOf(text: string): { readonly zone: Zone; readonly stream: StreamName } {
  const [zone = '', stream = '', ...rest] = text.split('/')
  if (rest.length === 0 && isZone(zone) && isStreamName(stream)) return { zone, stream }
  throw usageError(`${text}: ZONE/STREAM is expected, as \`iac-ledger log\` prints it`)
}

/** The place of one record: ZONE/STREAM=SEQUENCE. */
export function recordSlot(place: string): ReturnType<typeof streamOf> & { readonly sequence: number } {
  const [, named = '', digits = ''] = /^(.+)=([0-9]{1,6})$/.exec(place) ?? []
  if (named === '') throw usageError(`${place}: ZONE/STREAM=SEQUENCE is expected, as \`iac-ledger log\` prints it`)
  return { ...streamOf(named), sequence: Number(digits) }
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
