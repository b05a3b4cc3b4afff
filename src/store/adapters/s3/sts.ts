/** AssumeRoleWithWebIdentity of AWS STS, or of a server that speaks its protocol: one form that carries no signature, one answer in XML. */
import type { Instant } from '../../../shared/bytes.ts'
import { type ErrorCode, LedgerError } from '../../../shared/errors.ts'
import { type Claims, claimsOf, plain } from './job-token.ts'
import { asked, type Wire } from './wire.ts'

export interface Exchange {
  readonly endpoint: string
  /** Its ARN. */
  readonly role: string
  /** What the provider's own log shows beside the role. */
  readonly sessionName: string
}

export interface Minted {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expires: Instant
  /** Of the session, as STS says it: who writes. */
  readonly arn: string
}

/** An hour is what every role allows unless it says otherwise, and is longer than most commands. */
const SECONDS = 3_600

/** STORE_DENIED names the claims that were presented, and what to change; STORE_BUSY and STORE_UNREACHABLE may be tried again. */
export async function exchanged(token: string, exchange: Exchange, wire: Wire): Promise<Minted> {
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: exchange.role,
    RoleSessionName: exchange.sessionName,
    DurationSeconds: String(SECONDS),
    WebIdentityToken: token,
  })
  const question = { url: new URL(`${exchange.endpoint}/`), whom: `STS at ${exchange.endpoint}`, headers: { accept: 'text/xml' }, form: form.toString() }
  const { status, text } = await asked(wire, question)
  if (status !== 200) throw refused(status, text, token, exchange)
  const minted = mintedIn(text)
  if (minted !== undefined) return minted
  const says = `what answers at ${exchange.endpoint} is no STS`
  throw new LedgerError('STORE_UNREACHABLE', { says, fix: "correct sts-endpoint= in the store's URL, or see what stands in between" })
}

/** The text of the one element of this name: `undefined` where it is missing, stands there twice, or holds more than text. */
function element(xml: string, name: string): string | undefined {
  const [first, ...others] = xml.matchAll(new RegExp(`<${name}>([^<>&]*)</${name}>`, 'g'))
  return others.length === 0 ? first?.[1] : undefined
}

function mintedIn(xml: string): Minted | undefined {
  const shaped = (name: string, shape: RegExp) => {
    const value = element(xml, name)
    return value !== undefined && shape.test(value) ? value : undefined
  }
  const [accessKeyId, secretAccessKey] = [shaped('AccessKeyId', /^\w{4,128}$/), shaped('SecretAccessKey', /^[\w+/=-]{8,256}$/)]
  const [sessionToken, expires] = [shaped('SessionToken', /^[\w+/=.-]+$/), Date.parse(element(xml, 'Expiration') ?? '')]
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined || Number.isNaN(expires)) return undefined
  const arn = plain(shaped('Arn', /^arn:.+$/) ?? '')
  return { accessKeyId, secretAccessKey, sessionToken, expires: new Date(expires).toISOString() as Instant, arn }
}

interface Row {
  readonly code: ErrorCode
  readonly fix: (claims: Claims, exchange: Exchange) => string
}

const untrusted: Row = { code: 'STORE_DENIED', fix: (claims, exchange) => `if this job is to write there, let ${trustOf(claims, exchange)}` }
const unknown: Row = {
  code: 'STORE_DENIED',
  fix: (claims, exchange) =>
    `see that the role's account has an OIDC provider for ${claims.issuer} with the audience ${claims.audience}, then let ${trustOf(claims, exchange)}`,
}
const expired: Row = {
  code: 'STORE_DENIED',
  fix: () => 'a token lives for five minutes and was asked for just now: see the clock of the server, then run the job again',
}
const misnamed: Row = {
  code: 'STORE_DENIED',
  fix: (_, { role }) => `correct role-to-assume (${role}), and see that the role allows sessions of ${SECONDS} seconds`,
}
const disabled: Row = {
  code: 'STORE_DENIED',
  fix: (_, { endpoint }) => `have STS activated in that region, or name another by sts-endpoint= in place of ${endpoint}`,
}
const busy: Row = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over time' }
const away: Row = { code: 'STORE_UNREACHABLE', fix: (_, { endpoint }) => `it will be tried again; if this lasts, see what is wrong at ${endpoint}` }

const BY_NAME: Readonly<Record<string, Row>> = {
  AccessDenied: untrusted,
  IDPRejectedClaim: untrusted,
  InvalidIdentityToken: unknown,
  InvalidParameterValue: unknown, // MinIO, of a token that it does not take
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  ValidationError: misnamed,
  RegionDisabledException: disabled,
  IDPCommunicationError: away, // AWS could not fetch the keys of the issuer, and asks to be asked again
  Throttling: busy,
  ThrottlingException: busy,
  RequestLimitExceeded: busy,
}

function rowOf(status: number, name: string): Row {
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name] as Row
  if (status === 429) return busy
  return status >= 500 ? away : untrusted
}

/** What the server says may repeat the token: it is taken out before anybody sees it. */
function refused(status: number, xml: string, token: string, exchange: Exchange): LedgerError {
  const [name, message] = [element(xml, 'Code') ?? '', element(xml, 'Message') ?? '']
  const claims = claimsOf(token)
  const { issuer, subject, audience } = claims
  const answer = plain(
    [status, name, message]
      .filter((part) => part !== '')
      .join(' ')
      .replaceAll(token, '***'),
  )
  const says = `STS at ${exchange.endpoint} did not let this job take ${exchange.role}: ${answer}; presented were issuer ${issuer}, subject ${subject}, audience ${audience}`
  const { code, fix } = rowOf(status, name)
  return new LedgerError(code, { says, fix: fix(claims, exchange) })
}

/** GitHub's own issuer, of whose tokens AWS reads more claims than `aud` and `sub`. */
const GITHUB = 'token.actions.githubusercontent.com'

function trustOf({ issuer, subject, audience, repositoryId }: Claims, { role }: Exchange): string {
  const [, partition = 'aws', , , account = ''] = role.split(':')
  const provider = issuer.replace(/^https?:\/\//, '')
  const repository = provider === GITHUB && repositoryId !== undefined ? { [`${provider}:repository_id`]: repositoryId } : {}
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${provider}:aud`]: audience, [`${provider}:sub`]: subject, ...repository } },
  }
  return `the trust policy of the role hold this statement:\n${JSON.stringify(statement, null, 2)}`
}
