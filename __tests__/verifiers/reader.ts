/** The reader that was written from docs/record-format.md alone, in Python, and what it has to find of what `verify` finds. */
import { spawn, spawnSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { VerifyAsk } from '../../src/verify/check.ts'
import type { FindingCode } from '../../src/verify/findings.ts'
import { type LedgerPlace, ROOT } from '../e2e/support.ts'
import { needs } from '../needs.ts'

export const python = needs('python3-cryptography')
const READER = join(ROOT, '__tests__/verifiers/reader')

export interface Asked {
  readonly folder: string
  readonly ledger: string
  /** PEM. */
  readonly rootKey: string | null
  /** Each as `ZONE/STREAM=SEQUENCE:LEAF`. */
  readonly heads: readonly string[]
}

export interface Said {
  readonly place: string
  readonly what: FindingCode
  readonly why: string
}

export interface Report {
  readonly ok: boolean
  readonly records: number
  readonly streams: number
  readonly problems: readonly Said[]
  readonly notes: readonly Said[]
}

/** What the reader does not look for, and why. Whatever is not here it must find, where it is, and nothing else. */
export const UNCOVERED: Readonly<Partial<Record<FindingCode, string>>> = {
  SLOT_VERSIONS: 'it reads a folder, which has neither versions nor locks',
  SLOT_DELETED: 'it reads a folder, which has neither versions nor locks',
  UNPINNED: 'about what the auditor brings: the reader is always told an id, and may be told no key',
  INTENT_OPEN: 'a judgement: it depends on the time of the look',
  INTENT_NOT_STORED: 'a judgement on what an operation says of itself',
  OUTCOME_WITHOUT_INTENT: 'a judgement on operations: the records are where and what their writers signed',
  DUPLICATE_OPERATION: 'a judgement on operations: the records are where and what their writers signed',
  STATE_GAP: 'a judgement over the states of all streams: the records are where and what their writers signed',
  STATE_RACE: 'a judgement over the states of all streams: the records are where and what their writers signed',
  COPY_MISSING: 'about two stores: the reader reads one',
  COPY_DIFFERS: 'about two stores: the reader reads one',
  BYPASS: 'a job tells of itself: nothing is wrong with the record',
}

/** Folders in, reports out, in order: one process for all of them. */
export async function readAll(asked: readonly Asked[]): Promise<readonly Report[]> {
  const child = spawn(python ?? 'python3', [READER, '--batch'], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.end(asked.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  const lines = out.split('\n').filter(Boolean)
  if (lines.length !== asked.length) throw new Error(`the reader ended after ${lines.length} of ${asked.length} ledgers: ${errors}`)
  return lines.map((line) => JSON.parse(line) as Report)
}

/** By its command line, as an auditor would. */
export function readOne({ store, id, key }: LedgerPlace): { readonly code: number; readonly report: Report } {
  const { status, stdout, stderr } = spawnSync(python ?? 'python3', [READER, store, '--ledger', id, '--root-key', key], { encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(`the reader ended with ${status}: ${stderr}`)
  return { code: status, report: JSON.parse(stdout) as Report }
}

/** The same question to the reader, or undefined where it has no way to ask it. */
export function askedOf(folder: string, { ledger, pin, expectHeads, from }: VerifyAsk): Asked | undefined {
  if (ledger === undefined || from !== undefined || (pin !== undefined && !('key' in pin))) return undefined
  const heads = expectHeads.map(({ zone, stream, sequence, leaf }) => `${zone}/${stream}=${sequence}:${leaf}`)
  return { folder, ledger, rootKey: pin === undefined ? null : pemOf(pin.key.spki), heads }
}

function pemOf(spki: string): string {
  return createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
    .export({ format: 'pem', type: 'spki' })
    .toString()
}

/** As the tampers name it: `SEQUENCE_GAP changes/app=3`. */
export function saidIn({ problems, notes }: Report): readonly string[] {
  return [...problems, ...notes].map(({ what, place }) => `${what} ${place.replace(/\/r\d+\./, '/').replace(/-[0-9a-f]{8}(?==|$)/, '')}`.trim()).toSorted()
}

/** Of what `verify` tells, the part that the reader must tell too. */
export function coveredOf(told: readonly string[]): readonly string[] {
  return told.filter((entry) => !(codeOf(entry) in UNCOVERED)).toSorted()
}

export function codeOf(entry: string): FindingCode {
  return entry.split(' ')[0] as FindingCode
}
