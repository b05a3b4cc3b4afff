/** How Azure and what stands before it fail, and what it says of locks and versions, played by a server that says one thing. */
import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Key, VersionId } from '../../src/record/place.ts'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { adapter } from '../../src/store/adapters/azblob.ts'
import type { Store, StoredKey } from '../../src/store/store.ts'
import { effectsOfFiles } from '../fakes/folder-store.ts'
import { hungUp, type Saying, saying } from '../harness/saying.ts'

const bytes = new TextEncoder().encode('one')
const key = 'zone/one' as Key
const KEY = Buffer.from('secret-of-somebody').toString('base64')

const opened = ({ endpoint }: Saying): Promise<Store> => {
  const env = { get: (name: string) => (name === 'AZURE_STORAGE_KEY' ? KEY : undefined), all: () => ({}) }
  return adapter.openStore(new URL(`azblob://account/container/ledger?endpoint=${endpoint}`), { ...effectsOfFiles(), env })
}

function xml(status: number, body: string, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/xml', ...headers })
    response.end(`<?xml version="1.0" encoding="utf-8"?>${body}`)
  }
}

const refusal = (status: number, code: string) =>
  xml(status, `<Error><Code>${code}</Code><Message>as the test wants it</Message></Error>`, { 'x-ms-error-code': code })

describe('an answer of the store becomes an error of the port', () => {
  it.each([
    [503, 'ServerBusy', 'STORE_BUSY'],
    [429, 'TooManyRequests', 'STORE_BUSY'],
    [500, 'InternalError', 'STORE_UNREACHABLE'],
    [500, 'OperationTimedOut', 'STORE_UNREACHABLE'],
    [502, 'BadGateway', 'STORE_UNREACHABLE'],
    [400, 'InvalidHeaderValue', 'STORE_UNFIT'],
    [401, 'InvalidAuthenticationInfo', 'STORE_DENIED'],
    [403, 'AuthenticationFailed', 'STORE_DENIED'],
    [403, 'AuthorizationPermissionMismatch', 'STORE_DENIED'],
    [404, 'ContainerNotFound', 'STORE_DENIED'],
    [409, 'ContainerBeingDeleted', 'STORE_DENIED'],
    [501, 'NotImplemented', 'STORE_UNFIT'],
  ] satisfies [number, string, ErrorCode][])('%i %s: %s, asked once', async (status, name, code) => {
    await using server = await saying(() => refusal(status, name))
    const refused = (await opened(server)).create(key, bytes)
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(name) })
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining(KEY) })
    expect(server.asked).toHaveLength(1)
  })

  it.each([
    [409, 'BlobAlreadyExists'],
    [409, 'BlobImmutableDueToPolicy'],
    [403, 'UnauthorizedBlobOverwrite'],
    [412, 'ConditionNotMet'],
  ])('%i %s: something lies there', async (status, name) => {
    await using server = await saying(() => refusal(status, name))
    expect(await (await opened(server)).create(key, bytes)).toEqual({ answer: 'exists' })
    expect(server.asked).toHaveLength(1)
  })

  it('a connection that ends: perhaps written, and asked once', async () => {
    await using server = await saying(() => hungUp)
    await expect((await opened(server)).create(key, bytes)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    expect(server.asked).toHaveLength(1)
  })
})

describe('what an account keeps of the past', () => {
  const blob = (name: string, version: string, more = '') =>
    `<Blob><Name>ledger/${name}</Name><VersionId>${version}</VersionId>${more}<Properties><Last-Modified>Thu, 01 Jan 2026 00:00:00 GMT</Last-Modified><Etag>0x1</Etag></Properties></Blob>`
  const [first, second] = ['2026-01-01T00:00:00.0000001Z', '2026-01-01T00:00:00.0000002Z']
  const page = (...blobs: readonly string[]) => xml(200, `<EnumerationResults><Blobs>${blobs.join('')}</Blobs><NextMarker/></EnumerationResults>`)
  const current = '<IsCurrentVersion>true</IsCurrentVersion>'

  const listed = async (answer: RequestListener) => {
    await using server = await saying(() => answer)
    const found: StoredKey[] = []
    for await (const each of (await opened(server)).list('')) found.push(each)
    expect(server.asked[0]).toContain('include=versions')
    return found.map(({ key: name, versions }) => [name, ...versions.map(({ id, tombstone }) => (tombstone ? 'hidden' : id))])
  }

  it('is listed, oldest first', async () => {
    expect(await listed(page(blob('one', second, current), blob('one', first), blob('two', first, current)))).toEqual([
      ['one', first, second],
      ['two', first],
    ])
  })

  it('shows a blob that has versions and none that is current as hidden', async () => {
    expect(await listed(page(blob('one', first), blob('two', first, current)))).toEqual([
      ['one', first, 'hidden'],
      ['two', first],
    ])
  })

  it('keeps a second version at a hidden place from counting as created', async () => {
    const put: RequestListener = (_, response) => response.writeHead(201, { etag: '"0x2"', 'x-ms-version-id': second }).end()
    await using server = await saying(({ method }) => (method === 'PUT' ? put : page(blob('zone/one', first), blob('zone/one', second, current))))
    expect(await (await opened(server)).create(key, bytes)).toEqual({ answer: 'exists' })
  })
})

describe('the lock of a blob', () => {
  const until = 'Tue, 01 Jan 2030 00:00:00 GMT'
  const at = '2030-01-01T00:00:00.000Z'
  const none: RequestListener = (_, response) => response.writeHead(200).end()
  const policy: RequestListener = (_, response) => response.writeHead(200, { 'x-ms-has-immutability-policy': 'true' }).end()
  const policyOf = (mode: string) => ({ 'x-ms-immutability-policy-until-date': until, 'x-ms-immutability-policy-mode': mode })

  it.each([
    ['its own, locked', policyOf('locked'), none, { state: 'locked', mode: 'compliance', until: at, hold: false }],
    ['its own, that can be lifted', policyOf('unlocked'), none, { state: 'locked', mode: 'governance', until: at, hold: false }],
    ['with a hold', { ...policyOf('locked'), 'x-ms-legal-hold': 'true' }, none, { state: 'locked', mode: 'compliance', until: at, hold: true }],
    ['of its container', {}, policy, { state: 'unknown', why: expect.stringContaining('management') }],
    ['a hold alone', { 'x-ms-legal-hold': 'true' }, none, { state: 'unknown', why: expect.stringContaining('hold') }],
    [
      'that this reader may not see',
      {},
      refusal(403, 'AuthorizationPermissionMismatch'),
      { state: 'unknown', why: expect.stringContaining('containers/read') },
    ],
    ['that is not there', {}, none, { state: 'unlocked' }],
  ])('%s', async (_, headers, container, lock) => {
    const blob: RequestListener = (_request, response) => response.writeHead(200, { etag: '"0x1"', 'content-length': '3', ...headers }).end('one')
    await using server = await saying(({ url = '' }) => (url.includes('restype=container') ? container : blob))
    const read = await (await opened(server)).read('zone/one', '0x1' as VersionId, 10)
    expect(read && Buffer.from(read.bytes).toString()).toBe('one')
    expect(read?.lock).toEqual(lock)
  })
})
