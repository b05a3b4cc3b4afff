/** Taking a role: what is asked of whom, when it is asked again, and how each refusal reads. Real servers: `e2e/role.test.ts`. */
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { mintingFor } from '../../src/entries/access.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { jobToken } from '../../src/store/adapters/s3/job-token.ts'
import { Role } from '../../src/store/adapters/s3/role.ts'
import type { Wire } from '../../src/store/adapters/s3/wire.ts'

const ARN = 'arn:aws:iam::123456789012:role/ledger'
const STS = 'https://sts.eu-central-1.amazonaws.com'
const CLAIMS = {
  sub: 'repo:octo/infra:ref:refs/heads/main',
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  repository_id: '4711',
}
const TOKEN = ['{"alg":"RS256"}', JSON.stringify(CLAIMS), 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.')
const GIVEN = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://forge.example/token?api-version=2.0', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer-of-the-runner' }

const envOf = (variables: Readonly<Record<string, string>>) => ({ get: (name: string) => variables[name] || undefined, all: () => variables })
const refusal = (code: string, message = 'as the test wants it') =>
  `<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`
const granted = (expires: string) =>
  `<AssumeRoleWithWebIdentityResponse><Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>secret/of+it</SecretAccessKey>` +
  `<SessionToken>session+token==</SessionToken><Expiration>${expires}</Expiration></Credentials>` +
  '<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/ledger/iac-ledger-7-1</Arn></AssumedRoleUser></AssumeRoleWithWebIdentityResponse>'

interface Played {
  readonly forge?: () => readonly [number, string]
  readonly sts?: () => readonly [number, string]
}

/** A forge and an STS that say what the test wants. */
function scene({ forge = () => [200, JSON.stringify({ value: TOKEN, count: 1 })], sts = () => [200, granted('2026-01-01T01:00:00Z')] }: Played = {}) {
  const asked: Parameters<Wire['handle']>[0][] = []
  const wire: Wire = {
    handle: (request) => {
      asked.push(request)
      const [statusCode, text] = request.hostname === 'forge.example' ? forge() : sts()
      return Promise.resolve({ response: { statusCode, body: Readable.from([Buffer.from(text)]) } })
    },
  }
  let now = '2026-01-01T00:00:00Z' as Instant
  const secrets: string[] = []
  const access = { role: ARN, sessionName: 'iac-ledger-7-1', minted: (secret: string) => void secrets.push(secret) }
  const role = new Role({ access, endpoint: STS, env: envOf(GIVEN), clock: { now: () => now }, wire })
  const at = (time: string) => {
    now = `2026-01-01T${time}Z` as Instant
  }
  return { role, wire, asked, secrets, at, exchanges: () => asked.filter(({ method }) => method === 'POST').length }
}

describe('a role', () => {
  it('is taken with a token for STS alone, and its secrets are told before they are used', async () => {
    const { role, asked, secrets } = scene()
    expect(await role.credentials()).toEqual({
      accessKeyId: 'ASIAEXAMPLE',
      secretAccessKey: 'secret/of+it',
      sessionToken: 'session+token==',
      expiration: new Date('2026-01-01T01:00:00Z'),
    })
    expect(asked.map(({ hostname, path, method }) => `${method} ${hostname}${path}`)).toEqual([
      'GET forge.example/token?api-version=2.0&audience=sts.amazonaws.com',
      'POST sts.eu-central-1.amazonaws.com/',
    ])
    expect(asked[0]?.headers['authorization']).toBe('Bearer bearer-of-the-runner')
    expect(asked[1]?.headers['authorization']).toBeUndefined()
    expect(Object.fromEntries(new URLSearchParams(asked[1]?.body))).toMatchObject({ RoleArn: ARN, RoleSessionName: 'iac-ledger-7-1', WebIdentityToken: TOKEN })
    expect(secrets).toEqual([TOKEN, 'secret/of+it', 'session+token=='])
    expect(role.identity).toContain('arn:aws:sts::123456789012:assumed-role/ledger/iac-ledger-7-1')
  })

  it('is taken once for requests side by side, and anew five minutes before it ends', async () => {
    const { role, at, exchanges } = scene()
    await Promise.all([role.credentials(), role.credentials(), role.credentials()])
    at('00:54:59')
    await role.credentials()
    expect(exchanges()).toBe(1)
    at('00:55:01')
    await role.credentials()
    expect(exchanges()).toBe(2)
  })

  it('serves to its end where it can not be taken anew, and not a moment longer', async () => {
    let forge: readonly [number, string] = [200, JSON.stringify({ value: TOKEN })]
    const { role, at } = scene({ forge: () => forge })
    await role.credentials()
    forge = [403, '']
    at('00:59:59')
    expect(await role.credentials()).toMatchObject({ accessKeyId: 'ASIAEXAMPLE' })
    at('01:00:00')
    await expect(role.credentials()).rejects.toMatchObject({ code: 'STORE_DENIED' })
  })
})

describe('STS refuses', () => {
  it.each([
    [403, 'AccessDenied', 'STORE_DENIED', /"Action": "sts:AssumeRoleWithWebIdentity"/],
    [400, 'InvalidIdentityToken', 'STORE_DENIED', /an OIDC provider for https:\/\/token.actions.githubusercontent.com with the audience sts.amazonaws.com/],
    [403, 'IDPRejectedClaim', 'STORE_DENIED', /"token.actions.githubusercontent.com:repository_id": "4711"/],
    [400, 'ExpiredTokenException', 'STORE_DENIED', /clock/],
    [400, 'ValidationError', 'STORE_DENIED', /correct role-to-assume/],
    [403, 'RegionDisabledException', 'STORE_DENIED', /sts-endpoint=/],
    [400, 'IDPCommunicationError', 'STORE_UNREACHABLE', /tried again/],
    [400, 'Throttling', 'STORE_BUSY', /tried again/],
    [503, 'ServiceUnavailable', 'STORE_UNREACHABLE', /tried again/],
    [418, 'toString', 'STORE_DENIED', /trust policy/],
  ] satisfies [number, string, ErrorCode, RegExp][])('%i %s: %s, with the claims and what to do', async (status, name, code, fix) => {
    const { role } = scene({ sts: () => [status, refusal(name)] })
    const message = expect.stringContaining(
      `${status} ${name} as the test wants it; presented were issuer ${CLAIMS.iss}, subject ${CLAIMS.sub}, audience sts.amazonaws.com`,
    )
    await expect(role.credentials()).rejects.toMatchObject({ code, fix: expect.stringMatching(fix), message })
  })

  it('and the statement to paste is the one that lets this job in', async () => {
    const { role } = scene({ sts: () => [403, refusal('AccessDenied')] })
    const { fix } = (await role.credentials().catch((thrown: { readonly fix: string }) => thrown as { readonly fix: string })) as { readonly fix: string }
    expect(JSON.parse(fix.slice(fix.indexOf('{')))).toEqual({
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:octo/infra:ref:refs/heads/main',
          'token.actions.githubusercontent.com:repository_id': '4711',
        },
      },
    })
  })

  it('and repeats the token, which does not get through', async () => {
    const { role } = scene({ sts: () => [400, refusal('InvalidIdentityToken', `not ${TOKEN} again`)] })
    await expect(role.credentials()).rejects.toMatchObject({ message: expect.stringContaining('not *** again') })
  })

  it.each(['<html>hello</html>', granted('soon'), granted('2026-01-01T01:00:00Z').repeat(2), ''])('or something else answers: %s', async (text) => {
    const { role } = scene({ sts: () => [200, text] })
    await expect(role.credentials()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE', fix: expect.stringContaining('sts-endpoint=') })
  })

  it('with more than anybody would read', async () => {
    const { role } = scene({ sts: () => [200, 'x'.repeat(100_000)] })
    await expect(role.credentials()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
  })
})

describe('a token', () => {
  it.each([{}, { ...GIVEN, ACTIONS_ID_TOKEN_REQUEST_URL: '' }, { ...GIVEN, ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }])(
    'that is not offered: %j',
    async (variables) => {
      const { wire, asked } = scene()
      const fix = expect.stringContaining('permissions:\n  contents: read\n  id-token: write\n')
      await expect(jobToken(envOf(variables), wire)).rejects.toMatchObject({ code: 'STORE_DENIED', fix })
      expect(asked).toEqual([])
    },
  )

  it.each([
    [401, '', 'STORE_DENIED'],
    [403, '', 'STORE_DENIED'],
    [500, '', 'STORE_UNREACHABLE'],
    [429, '', 'STORE_UNREACHABLE'],
    [200, '{"value":"no token"}', 'STORE_UNREACHABLE'],
    [200, '<html>', 'STORE_UNREACHABLE'],
  ] satisfies [number, string, ErrorCode][])('that is not given: %i %s is %s, and the bearer is not repeated', async (status, text, code) => {
    const { wire } = scene({ forge: () => [status, text] })
    const thrown = await jobToken(envOf(GIVEN), wire).catch((failed: unknown) => failed)
    expect(thrown).toMatchObject({ code })
    expect(JSON.stringify(thrown, ['message', 'fix'])).not.toContain('bearer-of-the-runner')
  })
})

describe('a session of a role', () => {
  const run = { id: '7', attempt: 2 }

  it('is named by the run and its attempt, and its secrets are among those that no record may hold', () => {
    const hidden: string[] = []
    const { access, secrets } = mintingFor(ARN, { env: envOf(GIVEN), run, own: ['the key'], hide: (secret) => void hidden.push(secret) })
    expect(access).toMatchObject({ role: ARN, sessionName: 'iac-ledger-7-2' })
    access?.minted('fresh')
    expect(secrets).toEqual(['the key', 'bearer-of-the-runner', 'fresh'])
    expect(hidden).toEqual(['fresh'])
  })

  it('has a name that STS takes, whatever the runner says', () => {
    expect(mintingFor(ARN, { env: envOf({}), run: { id: '7 & '.repeat(40), attempt: '' } }).access?.sessionName).toMatch(/^[\w+=,.@-]{2,64}$/)
  })

  it('is none without a role', () => {
    expect(mintingFor(null, { env: envOf(GIVEN), run, own: ['the key'] })).toEqual({ access: undefined, secrets: ['the key'] })
  })
})
