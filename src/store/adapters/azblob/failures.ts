/** What a failed request to Azure means to the port: by the code of the error, else by its status, else it may have been written. */
import { type ErrorCode, LedgerError, messageOf, systemCode } from '../../../shared/errors.ts'
import { type AzblobAddress, serviceUrl } from '../../azblob-address.ts'
import { isUntrusted, UNTRUSTED_FIX } from '../untrusted.ts'

/** One request, as far as its failure has to explain it. */
export interface Asked {
  readonly doing: 'written' | 'listed' | 'read'
  /** What a role calls the right to do it, below `Microsoft.Storage/storageAccounts/blobServices/containers`. */
  readonly permission: 'blobs/add/action' | 'blobs/read' | 'read'
  /** The blob or prefix that was asked for, below the container. */
  readonly key: string
}

interface Row {
  readonly code: ErrorCode
  readonly fix: (asked: Asked, address: AzblobAddress) => string
}

const ACTIONS = 'Microsoft.Storage/storageAccounts/blobServices/containers'

const busy: Row = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over more streams' }
const away: Row = { code: 'STORE_UNREACHABLE', fix: (_, address) => `see that ${serviceUrl(address)} can be reached from this machine` }
const denied: Row = {
  code: 'STORE_DENIED',
  fix: ({ permission }, { account, container }) => `allow that identity ${ACTIONS}/${permission} on the container ${container} of ${account}`,
}
const unknown: Row = { code: 'STORE_DENIED', fix: () => 'give this step credentials that the store knows, and see that the clock of this machine is right' }
const nowhere: Row = { code: 'STORE_DENIED', fix: (_, { account, container }) => `make the container ${container} in ${account}, or correct the store's URL` }
const full: Row = { code: 'STORE_FULL', fix: () => 'see the limits of the account, then run the job again' }
const unable: Row = { code: 'STORE_UNFIT', fix: () => 'use a server that knows conditional writes of block blobs' }
const untrusted: Row = { code: 'STORE_DENIED', fix: () => UNTRUSTED_FIX }
const nobody: Row = {
  code: 'STORE_DENIED',
  fix: () => 'give this step credentials: a login by azure/login, AZURE_CLIENT_ID and its companions, or an identity of the machine; and TLS, unless by a key',
}

const BY_CODE: Readonly<Record<string, Row>> = {
  ServerBusy: busy,
  OperationTimedOut: away,
  ContainerNotFound: nowhere,
  ContainerBeingDeleted: nowhere,
  ContainerDisabled: nowhere,
  AuthenticationFailed: unknown,
  InvalidAuthenticationInfo: unknown,
  NoAuthenticationInformation: unknown,
  AccountIsDisabled: denied,
}

const BY_NAME: Readonly<Record<string, Row>> = { CredentialUnavailableError: nobody, AuthenticationError: nobody, AggregateAuthenticationError: nobody }

const BY_STATUS: Readonly<Record<number, Row>> = { 400: unable, 401: unknown, 403: denied, 404: nowhere, 409: busy, 429: busy, 501: unable, 507: full }

export function statusOf(thrown: unknown): number | undefined {
  return thrown instanceof Error && 'statusCode' in thrown && typeof thrown.statusCode === 'number' ? thrown.statusCode : undefined
}

function rowOf(thrown: unknown): Row {
  const code = systemCode(thrown) ?? ''
  if (isUntrusted(code)) return untrusted
  if (/Bearer token authentication is not permitted/.test(messageOf(thrown))) return nobody
  return BY_CODE[code] ?? BY_NAME[thrown instanceof Error ? thrown.name : ''] ?? BY_STATUS[statusOf(thrown) ?? 0] ?? away
}

/** `identity`: who asked, as far as that is known, without a secret. */
export function azblobFailure(thrown: unknown, asked: Asked, address: AzblobAddress, identity: string): LedgerError {
  if (thrown instanceof LedgerError) return thrown
  const { code, fix } = rowOf(thrown)
  const by = code === 'STORE_DENIED' ? `, asked by ${identity}` : ''
  // Only its first line: below it the SDK repeats ids and times of the request, and what was signed.
  const words = [statusOf(thrown), systemCode(thrown), messageOf(thrown).split('\n')[0]].filter((part) => part !== undefined && part !== '').join(': ')
  const says = `azblob://${address.account}/${address.container}/${asked.key} can't be ${asked.doing}${by}: ${words}`
  return new LedgerError(code, { says, fix: fix(asked, address) }, { cause: thrown })
}
