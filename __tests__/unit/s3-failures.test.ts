/** How S3 and what stands before it fail, played by a server that says one thing. What real servers do is in the contract. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Key, VersionId } from '../../src/record/place.ts'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { s3Failure } from '../../src/store/adapters/s3/failures.ts'
import { adapter } from '../../src/store/adapters/s3.ts'
import type { Store } from '../../src/store/store.ts'
import { FixedClock } from '../fakes/effects.ts'
import { effectsOfFiles } from '../fakes/folder-store.ts'

let server: Server | undefined
afterEach(() => new Promise<void>((done) => (server === undefined ? done() : server.close(() => done()))))

const KEYS = { AWS_ACCESS_KEY_ID: 'access-key-of-somebody', AWS_SECRET_ACCESS_KEY: 'secret-of-somebody' }

async function store(answer: RequestListener, env: Readonly<Record<string, string>> = KEYS): Promise<{ readonly store: Store; readonly asked: () => number }> {
  let asked = 0
  server = createServer((request, response) => {
    asked += 1
    response.setHeader('connection', 'close')
    answer(request, response)
  })
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const effects = { ...effectsOfFiles(), clock: new FixedClock(), env: { get: (name: string) => env[name], all: () => env } }
  return { store: await adapter.openStore(new URL(`s3://bucket/ledger?endpoint=http://127.0.0.1:${port}`), effects), asked: () => asked }
}

function says(status: number, code: string, more = ''): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/xml' })
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>as the test wants it</Message>${more}</Error>`)
  }
}

const bytes = new TextEncoder().encode('one')
const key = 'zone/one' as Key

describe('an answer of the store becomes an error of the port', () => {
  it.each([
    [503, 'SlowDown', 'STORE_BUSY'],
    [503, 'ServiceUnavailable', 'STORE_UNREACHABLE'],
    [429, 'TooManyRequests', 'STORE_BUSY'],
    [409, 'ConditionalRequestConflict', 'STORE_BUSY'],
    [409, 'OperationAborted', 'STORE_BUSY'],
    [500, 'InternalError', 'STORE_UNREACHABLE'],
    [502, 'BadGateway', 'STORE_UNREACHABLE'],
    [400, 'RequestTimeout', 'STORE_UNREACHABLE'],
    [400, 'ExpiredToken', 'STORE_DENIED'],
    [403, 'RequestTimeTooSkewed', 'STORE_DENIED'],
    [403, 'AccessDenied', 'STORE_DENIED'],
    [403, 'SignatureDoesNotMatch', 'STORE_DENIED'],
    [301, 'PermanentRedirect', 'STORE_DENIED'],
    [404, 'NoSuchBucket', 'STORE_DENIED'],
    [501, 'NotImplemented', 'STORE_UNFIT'],
    [507, 'XMinioStorageFull', 'STORE_FULL'],
    [403, 'QuotaExceeded', 'STORE_FULL'],
  ] satisfies [number, string, ErrorCode][])('%i %s: %s, asked once', async (status, name, code) => {
    const { store: subject, asked } = await store(says(status, name))
    await expect(subject.create(key, bytes)).rejects.toMatchObject({ code, message: expect.stringContaining(name) })
    expect(asked()).toBe(1)
  })

  it('412: somebody was first, which is no error', async () => {
    const { store: subject, asked } = await store(says(412, 'PreconditionFailed'))
    expect(await subject.create(key, bytes)).toEqual({ answer: 'exists' })
    expect(asked()).toBe(1)
  })

  it.each(['NoSuchKey', 'NoSuchVersion'])('404 %s: nothing is there', async (name) => {
    const { store: subject } = await store(says(404, name))
    expect(await subject.read('zone/one', 'some-version' as VersionId, 10)).toBeUndefined()
  })

  it('names the region that the bucket lies in', async () => {
    const { store: subject } = await store(says(400, 'AuthorizationHeaderMalformed', '<Region>eu-west-1</Region>'))
    await expect(subject.create(key, bytes)).rejects.toMatchObject({ code: 'STORE_DENIED', fix: expect.stringContaining('region=eu-west-1') })
  })

  it('says what to do about a clock that is wrong, and about credentials that ended', async () => {
    const { store: skewed } = await store(says(403, 'RequestTimeTooSkewed'))
    await expect(skewed.create(key, bytes)).rejects.toMatchObject({ fix: expect.stringContaining('set the clock') })
    server?.close()
    const { store: expired } = await store(says(400, 'ExpiredToken'))
    await expect(expired.create(key, bytes)).rejects.toMatchObject({ fix: expect.stringContaining('get new credentials') })
  })

  it('tells no secret, whatever the answer repeats', async () => {
    const { store: subject } = await store(
      says(403, 'SignatureDoesNotMatch', `<AWSAccessKeyId>${KEYS.AWS_ACCESS_KEY_ID}</AWSAccessKeyId><StringToSign>x</StringToSign>`),
    )
    const failed = await subject.create(key, bytes).catch((thrown: Error) => `${thrown.message} ${JSON.stringify(thrown)}`)
    expect(failed).toContain('..body')
    expect(failed).not.toMatch(/secret-of-somebody|access-key-of-somebody/)
  })
})

describe('what is no answer of the store', () => {
  it.each([
    ['a page of a proxy', (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html><p>Bad Gateway</html>')],
    ['a page of a proxy that says that all is well', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html><p>Log in')],
    ['a connection that ends', (request) => request.socket.destroy()],
    [
      'a listing that ends in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': '900' })
        response.write('<?xml', () => request.socket.destroy())
      },
    ],
  ] satisfies [string, RequestListener][])('%s: perhaps written, and asked once', async (_, answer) => {
    const { store: subject, asked } = await store(answer)
    const listed = async () => {
      for await (const each of subject.list('zone/', { keys: 1 })) throw new Error(`it cannot have found ${each.key}`)
    }
    await expect(listed()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    expect(asked()).toBe(1)
  })

  it.each([
    ['TimeoutError', 'STORE_UNREACHABLE'],
    ['CredentialsProviderError', 'STORE_DENIED'],
  ] satisfies [string, ErrorCode][])('%s: %s', (name, code) => {
    const address = { bucket: 'bucket', prefix: '', region: 'eu-central-1', endpoint: undefined, stsEndpoint: undefined, retention: undefined, hold: false }
    const failure = s3Failure(
      Object.assign(new Error('as the test wants it'), { name }),
      { doing: 'read', permission: 's3:GetObjectVersion', key: 'k' },
      address,
      undefined,
    )
    expect(failure).toMatchObject({ code, cause: expect.objectContaining({ name }) })
  })

  it.each(['SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])('%s: waiting does not help', (code) => {
    const address = { bucket: 'bucket', prefix: '', region: 'eu-central-1', endpoint: undefined, stsEndpoint: undefined, retention: undefined, hold: false }
    const failure = s3Failure(Object.assign(new Error('tls'), { code }), { doing: 'read', permission: 's3:GetObjectVersion', key: 'k' }, address, undefined)
    expect(failure).toMatchObject({ code: 'STORE_DENIED', fix: expect.stringContaining('NODE_EXTRA_CA_CERTS') })
  })
})

it('goes through the proxy that the environment names', async () => {
  const seen: string[] = []
  const { store: proxy } = await store((request, response) => {
    seen.push(request.url ?? '')
    says(404, 'NoSuchKey')(request, response)
  })
  const { port } = (server as Server).address() as AddressInfo
  expect(proxy.traits.url).toContain(String(port))
  const env = { ...KEYS, HTTP_PROXY: `http://127.0.0.1:${port}` }
  const effects = { ...effectsOfFiles(), clock: new FixedClock(), env: { get: (name: string) => env[name as keyof typeof env], all: () => env } }
  const behind = await adapter.openStore(new URL('s3://bucket/ledger?endpoint=http://store.invalid:9000'), effects)
  expect(await behind.read('zone/one', 'some-version' as VersionId, 10)).toBeUndefined()
  expect(seen).toEqual([expect.stringContaining('http://store.invalid:9000/bucket/ledger/zone/one')])
})

it('lies where its URL says, whatever AWS_ENDPOINT_URL says to others', async () => {
  const seen: string[] = []
  await store((request, response) => {
    seen.push(request.url ?? '')
    says(404, 'NoSuchKey')(request, response)
  })
  server?.on('connect', (request: { readonly url?: string }, socket: { destroy(): void }) => {
    seen.push(`CONNECT ${request.url}`)
    socket.destroy()
  })
  const here = `http://127.0.0.1:${((server as Server).address() as AddressInfo).port}`
  for (const name of ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3']) vi.stubEnv(name, here)
  const env = { ...KEYS, HTTPS_PROXY: here }
  const effects = { ...effectsOfFiles(), clock: new FixedClock(), env: { get: (name: string) => env[name as keyof typeof env], all: () => env } }
  const subject = await adapter.openStore(new URL('s3://bucket/ledger?region=eu-central-1'), effects)
  await expect(subject.read('zone/one', 'some-version' as VersionId, 10)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
  vi.unstubAllEnvs()
  expect(seen).toEqual(['CONNECT bucket.s3.eu-central-1.amazonaws.com:443'])
})
