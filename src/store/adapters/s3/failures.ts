/** What a failed request to S3 means to the port: by the name of the error, else by its status, else it may have been written. */
import { type ErrorCode, LedgerError, messageOf, systemCode } from '../../../shared/errors.ts'
import type { S3Address } from '../../s3-address.ts'
import { isUntrusted, UNTRUSTED_FIX } from '../untrusted.ts'

/** One request, as far as its failure has to explain it. */
export interface Asked {
  readonly doing: 'written' | 'listed' | 'read' | 'looked at' | 'removed' | 'locked anew'
  /** What a policy calls the right to do it. */
  readonly permission: string
  /** The object or prefix that was asked for, below the bucket. */
  readonly key: string
}

interface Row {
  readonly code: ErrorCode
  readonly fix: (asked: Asked, address: S3Address, thrown: unknown) => string
}

const resource = ({ permission, key }: Asked, { bucket }: S3Address) =>
  permission.startsWith('s3:List') || permission.startsWith('s3:GetBucket') ? `arn:aws:s3:::${bucket} (prefix ${key})` : `arn:aws:s3:::${bucket}/${key}`

/** As docs/stores.md has it: for all below the ledger's prefix. */
function statement({ permission }: Asked, { bucket, prefix }: S3Address): string {
  const arn = `arn:aws:s3:::${bucket}`
  const listed = prefix === '' ? { Resource: arn } : { Resource: arn, Condition: { StringLike: { 's3:prefix': `${prefix}*` } } }
  return JSON.stringify({ Effect: 'Allow', Action: permission, ...(permission.startsWith('s3:List') ? listed : { Resource: `${arn}/${prefix}*` }) })
}

const busy: Row = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over more streams' }
const away: Row = { code: 'STORE_UNREACHABLE', fix: (_, { endpoint, region }) => `see that ${endpoint ?? `S3 in ${region}`} can be reached from this machine` }
const denied: Row = {
  code: 'STORE_DENIED',
  fix: (asked, address) =>
    `allow that identity ${asked.permission} on ${resource(asked, address)}, by this statement in its policy:\n${statement(asked, address)}`,
}
const noSuchKey: Row = { code: 'STORE_DENIED', fix: () => 'give this step credentials that the store knows' }
const expired: Row = { code: 'STORE_DENIED', fix: () => 'get new credentials before this step, and let them live as long as the longest command' }
const skewed: Row = { code: 'STORE_DENIED', fix: () => 'set the clock of this machine: it is more than 15 minutes off, by the clock of the store' }
const nowhere: Row = { code: 'STORE_DENIED', fix: (_, { bucket, region }) => `make the bucket ${bucket} in ${region}, or correct the store's URL` }
const elsewhere: Row = { code: 'STORE_DENIED', fix: (_, __, thrown) => regionFix(thrown) }
const full: Row = { code: 'STORE_FULL', fix: () => 'make room there, or raise the quota, then run the job again' }
const unlockable: Row = {
  code: 'STORE_UNFIT',
  fix: ({ doing }) =>
    doing === 'written' ? 'see that the bucket has Object Lock and versions, or leave lock=, days= and hold= out of the URL' : 'see what the store says',
}
const unable: Row = { code: 'STORE_UNFIT', fix: () => 'use a server that knows conditional writes, versions and Object Lock' }
const untrusted: Row = { code: 'STORE_DENIED', fix: () => UNTRUSTED_FIX }
const nobody: Row = {
  code: 'STORE_DENIED',
  fix: () => 'give this step credentials: AWS_ACCESS_KEY_ID and its companions, a profile, or a role of the machine',
}

const BY_NAME: Readonly<Record<string, Row>> = {
  ConditionalRequestConflict: busy, // somebody writes that key right now
  OperationAborted: busy,
  SlowDown: busy,
  Throttling: busy,
  ThrottlingException: busy,
  RequestLimitExceeded: busy,
  TooManyRequestsException: busy,
  RequestTimeout: away,
  AccessDenied: denied,
  AllAccessDisabled: denied,
  InvalidAccessKeyId: noSuchKey,
  SignatureDoesNotMatch: noSuchKey,
  InvalidClientTokenId: noSuchKey,
  InvalidToken: noSuchKey,
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  TokenRefreshRequired: expired,
  RequestExpired: expired,
  RequestTimeTooSkewed: skewed,
  NoSuchBucket: nowhere,
  PermanentRedirect: elsewhere,
  TemporaryRedirect: elsewhere,
  AuthorizationHeaderMalformed: elsewhere,
  IllegalLocationConstraintException: elsewhere,
  QuotaExceeded: full,
  XMinioStorageFull: full,
  XMinioAdminBucketQuotaExceeded: full,
  InvalidRequest: unlockable,
  MissingContentMD5: unlockable,
  NotImplemented: unable,
  CredentialsProviderError: nobody,
}

const BY_STATUS: Readonly<Record<number, Row>> = {
  301: elsewhere,
  307: elsewhere,
  401: noSuchKey,
  403: denied,
  409: busy,
  429: busy,
  501: unable,
  507: full,
}

interface Answered {
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
  readonly Region?: string
}

function answered(thrown: unknown): Answered {
  return thrown instanceof Error ? (thrown as Answered) : {}
}

export function statusOf(thrown: unknown): number | undefined {
  return answered(thrown).$metadata?.httpStatusCode
}

export function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : ''
}

function rowOf(thrown: unknown): Row {
  const code = systemCode(thrown) ?? ''
  if (isUntrusted(code)) return untrusted
  return BY_NAME[nameOf(thrown)] ?? BY_STATUS[statusOf(thrown) ?? 0] ?? away
}

function regionFix(thrown: unknown): string {
  const { $response, Region } = answered(thrown)
  const region = $response?.headers?.['x-amz-bucket-region'] ?? Region
  return region === undefined
    ? "write the bucket's own region into the store's URL"
    : `the bucket lies in ${region}: write region=${region} into the store's URL`
}

/** `identity`: who asked, as far as that is known, without a secret. */
export function s3Failure(thrown: unknown, asked: Asked, address: S3Address, identity: string | undefined): LedgerError {
  if (thrown instanceof LedgerError) return thrown
  const { code, fix } = rowOf(thrown)
  const status = statusOf(thrown)
  const answer = [status, nameOf(thrown) === 'Error' ? systemCode(thrown) : nameOf(thrown)].filter((part) => part !== undefined && part !== '').join(' ')
  const by = code === 'STORE_DENIED' && identity !== undefined ? `, asked by ${identity}` : ''
  const says = `s3://${address.bucket}/${asked.key} can't be ${asked.doing}${by}: ${answer}: ${messageOf(thrown)}`
  return new LedgerError(code, { says, fix: fix(asked, address, thrown) }, { cause: thrown })
}
