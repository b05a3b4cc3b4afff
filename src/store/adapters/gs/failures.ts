/** What a failed request to Google Cloud Storage means to the port: by its reason, else by its status, else it may have been written. */
import { type ErrorCode, LedgerError, messageOf, systemCode } from '../../../shared/errors.ts'
import type { GsAddress } from '../../gs-address.ts'
import { isUntrusted, UNTRUSTED_FIX } from '../untrusted.ts'
import type { Answered } from './client.ts'

/** One request, as far as its failure has to explain it. */
export interface Asked {
  readonly doing: 'written' | 'listed' | 'read'
  readonly permission: 'storage.objects.create' | 'storage.objects.list' | 'storage.objects.get'
  /** The object or prefix that was asked for, below the bucket. */
  readonly key: string
}

interface Row {
  readonly code: ErrorCode
  readonly fix: (asked: Asked, address: GsAddress) => string
}

const busy: Row = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over more streams' }
const away: Row = {
  code: 'STORE_UNREACHABLE',
  fix: (_, { endpoint }) => `see that ${endpoint ?? 'storage.googleapis.com'} can be reached from this machine`,
}
const denied: Row = { code: 'STORE_DENIED', fix: ({ permission, key }, { bucket }) => `allow that identity ${permission} on gs://${bucket}/${key}` }
const unknown: Row = { code: 'STORE_DENIED', fix: () => 'give this step credentials that the store knows, and that live as long as the longest command' }
const nowhere: Row = { code: 'STORE_DENIED', fix: (_, { bucket }) => `make the bucket ${bucket}, or correct the store's URL` }
const full: Row = { code: 'STORE_FULL', fix: () => 'see the billing and the quotas of the project, then run the job again' }
const unable: Row = { code: 'STORE_UNFIT', fix: () => 'use a server that knows ifGenerationMatch and uploads of more than one part' }
const untrusted: Row = { code: 'STORE_DENIED', fix: () => UNTRUSTED_FIX }
const nobody: Row = {
  code: 'STORE_DENIED',
  fix: () => 'give this step credentials: GOOGLE_APPLICATION_CREDENTIALS, as google-github-actions/auth sets it, or an account of the machine',
}

const BY_REASON: Readonly<Record<string, Row>> = {
  rateLimitExceeded: busy,
  userRateLimitExceeded: busy,
  quotaExceeded: full,
  dailyLimitExceeded: full,
  accountDisabled: full,
  userProjectAccountProblem: full,
  notImplemented: unable,
}

const BY_STATUS: Readonly<Record<number, Row>> = { 400: unable, 401: unknown, 403: denied, 404: nowhere, 409: busy, 429: busy, 501: unable, 507: full }

/** What the library says before it asks anything. */
const NO_CREDENTIALS = /Could not load the default credentials|invalid_grant|invalid_client|Could not refresh access token|GOOGLE_APPLICATION_CREDENTIALS/

export function refused({ status, bytes }: Answered): { readonly status: number; readonly reason: string; readonly message: string } {
  const text = Buffer.from(bytes).toString()
  try {
    const { error } = JSON.parse(text) as { readonly error?: { readonly message?: unknown; readonly errors?: readonly { readonly reason?: unknown }[] } }
    return { status, reason: String(error?.errors?.[0]?.reason ?? ''), message: String(error?.message ?? '') }
  } catch {
    return { status, reason: '', message: text.slice(0, 200) } // some answers are plain text, or somebody's who stands before the store
  }
}

/** `identity`: who asked, as far as that is known, without a secret. */
export function gsRefusal(answer: Answered, asked: Asked, address: GsAddress, identity: string | undefined): LedgerError {
  const { status, reason, message } = refused(answer)
  const { code, fix } = BY_REASON[reason] ?? BY_STATUS[status] ?? away
  const by = code === 'STORE_DENIED' && identity !== undefined ? `, asked by ${identity}` : ''
  const words = [String(status), reason, message].filter((part) => part !== '').join(': ')
  return new LedgerError(code, { says: `gs://${address.bucket}/${asked.key} can't be ${asked.doing}${by}: ${words}`, fix: fix(asked, address) })
}

export function gsFailure(thrown: unknown, asked: Asked, address: GsAddress): LedgerError {
  if (thrown instanceof LedgerError) return thrown
  const { code, fix } = isUntrusted(systemCode(thrown) ?? '') ? untrusted : NO_CREDENTIALS.test(messageOf(thrown)) ? nobody : away
  const says = `gs://${address.bucket}/${asked.key} can't be ${asked.doing}: ${messageOf(thrown)}`
  return new LedgerError(code, { says, fix: fix(asked, address) }, { cause: thrown })
}
