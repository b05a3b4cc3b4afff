/**
 * What main leaves for the shims: a file in our own folder of RUNNER_TEMP, written once, mode 0400. Its path and its
 * digest are written into the shims, and its digest into the action's state, which the runner holds.
 *
 * Possible: a step can't change the session unseen, and can't find a key in a file, a variable or an argument.
 * Not possible: steps run as the same user, often with sudo. One can delete the shims, call the tool by its path, ask
 * the keeper to sign a well-formed record of this run or to commit to a file, or read the keeper's memory
 * (docs/threat-model.md).
 */
import { join } from 'node:path'
import type { BreakGlass } from '../record/break-glass.ts'
import type { Facts, Run } from '../record/facts.ts'
import type { LedgerId, Zone } from '../record/place.ts'
import { digest, fitted, flag, instant, listOf, nullOr, objectOf, oneOf, text } from '../record/shape.ts'
import { BODY, breakGlass } from '../record/shapes.ts'
import { type Digest, type Instant, type Json, parseJson, printJson, sha256 } from '../shared/bytes.ts'
import type { Files } from '../shared/effects.ts'
import { LedgerError, messageOf } from '../shared/errors.ts'

export interface Enforcement {
  readonly changes: 'block' | 'warn'
  readonly plans: 'block' | 'warn'
  /** Who said so: `default`, `input` or `config`. */
  readonly by: string
  /** Only `block` on changes is ever broken by it. */
  readonly breakGlass?: BreakGlass
}

export const enforcementShape = objectOf(
  { changes: oneOf('block', 'warn'), plans: oneOf('block', 'warn'), by: text },
  { optional: { breakGlass }, closed: true },
)

export interface Session {
  readonly version: 1
  readonly directory: string
  readonly ledger: LedgerId
  /** By the event that started the job. */
  readonly zone: Exclude<Zone, 'root'>
  /** A URL without a credential. */
  readonly store: string
  /** `agent:<socket>` where the true signer holds a secret. */
  readonly signer: string
  /** `agent:<socket>` in the same way; null where no commitment key is configured. */
  readonly committer: string | null
  /** What is taken on to reach the store, with credentials that each process makes for itself; null where the environment's own are used. */
  readonly role: string | null
  readonly enforcement: Enforcement
  readonly trial: boolean
  readonly workspace: string | null
  readonly tools: readonly string[]
  readonly openedAt: Instant
  readonly facts: Facts & { readonly run: Run }
}

const members = ['actor', 'run', 'recorder', 'change', 'environment', 'approvals', 'controls', 'cloudIdentity', 'policy', 'config', 'enforcement']
const facts = objectOf(Object.fromEntries(Object.entries(BODY).filter(([name]) => members.includes(name))), { closed: true })
const shape = objectOf(
  {
    version: (value, at) => (value === 1 ? [] : [`${at}: 1 expected`]),
    directory: text,
    ledger: digest,
    zone: oneOf('changes', 'reviews'),
    store: text,
    signer: text,
    committer: nullOr(text),
    role: nullOr(text),
    enforcement: enforcementShape,
    trial: flag,
    workspace: nullOr(text),
    tools: listOf(text),
    openedAt: instant,
    facts,
  },
  { closed: true },
)

const LARGEST = 262_144

export function sessionPath(directory: string): string {
  return join(directory, 'session.json')
}

/** Resolves with the digest of what was written. */
export async function writeSession(session: Session, files: Files): Promise<Digest> {
  const bytes = printJson(session)
  const { directory } = session
  const put = await files.createNew(sessionPath(directory), bytes, { mode: 0o400, stage: join(directory, '.tmp') })
  if (put === 'exists') throw new LedgerError('SESSION_INVALID', { says: `there is a session in ${directory} already`, fix: 'run the job again' })
  return sha256(bytes)
}

/** SESSION_INVALID when it is gone, changed (its digest is not `expected`), or not one of ours. */
export async function readSession(path: string, expected: Digest | undefined, files: Files): Promise<Session> {
  const bytes = await files.read(path, LARGEST).catch((thrown: unknown) => {
    throw invalid(path, `can't be read: ${messageOf(thrown)}`)
  })
  if (bytes === undefined) throw invalid(path, 'is gone')
  if (expected !== undefined && sha256(bytes) !== expected) throw invalid(path, 'was changed after the job began')
  let value: Json
  try {
    value = parseJson(bytes)
  } catch (thrown) {
    throw invalid(path, messageOf(thrown))
  }
  const session = fitted<Session>(value, shape)
  if (session === undefined) throw invalid(path, shape(value, 'session').slice(0, 3).join('; '))
  return session
}

function invalid(path: string, what: string): LedgerError {
  const fix = 'a step before this one touched it: look at the steps of this job, then run it again'
  return new LedgerError('SESSION_INVALID', { says: `the session file ${path} ${what}`, fix })
}
