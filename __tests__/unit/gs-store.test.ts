/** How Google Cloud Storage and what stands before it fail, and what it says of locks, played by a server that says one thing. */
import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Key, VersionId } from '../../src/record/place.ts'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { adapter } from '../../src/store/adapters/gs.ts'
import type { Store } from '../../src/store/store.ts'
import { effectsOfFiles } from '../fakes/folder-store.ts'
import { hungUp, json, type Saying, saying } from '../harness/saying.ts'

const bytes = new TextEncoder().encode('one')
const key = 'zone/one' as Key

const opened = ({ endpoint }: Saying): Promise<Store> => adapter.openStore(new URL(`gs://bucket/ledger?endpoint=${endpoint}`), effectsOfFiles())
const refusal = (code: number, reason: string, message = 'as the test wants it') => json(code, { error: { code, message, errors: [{ reason, message }] } })

describe('an answer of the store becomes an error of the port', () => {
  it.each([
    [429, 'rateLimitExceeded', 'STORE_BUSY'],
    [403, 'rateLimitExceeded', 'STORE_BUSY'],
    [409, 'conflict', 'STORE_BUSY'],
    [500, 'backendError', 'STORE_UNREACHABLE'],
    [502, '', 'STORE_UNREACHABLE'],
    [503, 'backendError', 'STORE_UNREACHABLE'],
    [408, 'uploadBrokenConnection', 'STORE_UNREACHABLE'],
    [400, 'invalid', 'STORE_UNFIT'],
    [401, 'authError', 'STORE_DENIED'],
    [403, 'forbidden', 'STORE_DENIED'],
    [403, 'quotaExceeded', 'STORE_FULL'],
    [404, 'notFound', 'STORE_DENIED'],
  ] satisfies [number, string, ErrorCode][])('%i %s: %s, asked once', async (status, reason, code) => {
    await using server = await saying(() => refusal(status, reason))
    await expect((await opened(server)).create(key, bytes)).rejects.toMatchObject({ code })
    expect(server.asked).toHaveLength(1)
  })

  it.each([
    ['a connection that ends', hungUp],
    ['an answer that is none of its', (_, response) => response.end('<html>an outage</html>')],
  ] satisfies [string, RequestListener][])('%s: perhaps written', async (_, answer) => {
    await using server = await saying(() => answer)
    await expect((await opened(server)).create(key, bytes)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    expect(server.asked).toHaveLength(1)
  })

  it('of a right that is missing: which, on what, and who asked', async () => {
    await using server = await saying(() => refusal(403, 'forbidden', 'writer@example.org does not have storage.objects.create access'))
    await expect((await opened(server)).create(key, bytes)).rejects.toMatchObject({
      message: expect.stringContaining('writer@example.org does not have'),
      fix: 'allow that identity storage.objects.create on gs://bucket/ledger/zone/one',
    })
  })
})

describe('a writer that may create and not delete', () => {
  const taken = refusal(403, 'forbidden', 'writer does not have storage.objects.delete access')
  const item = { name: 'ledger/zone/one', generation: '7', timeCreated: '2026-01-01T00:00:00Z' }

  it('finds what is taken by the refusal to replace it', async () => {
    await using server = await saying(({ method }) => (method === 'POST' ? taken : json(200, { items: [item] })))
    expect(await (await opened(server)).create(key, bytes)).toEqual({ answer: 'exists' })
  })

  it('is refused where nothing is: that is a missing right, and no record', async () => {
    await using server = await saying(({ method }) => (method === 'POST' ? taken : json(200, {})))
    await expect((await opened(server)).create(key, bytes)).rejects.toMatchObject({ code: 'STORE_DENIED' })
  })
})

describe('the lock of an object', () => {
  const until = '2030-01-01T00:00:00.000Z'
  const policy = (answer: RequestListener) => answer
  const locked = policy(json(200, { retentionPolicy: { isLocked: true } }))
  const open = policy(json(200, { retentionPolicy: {} }))
  const unseen = policy(refusal(403, 'forbidden'))

  it.each([
    ['a locked policy of the bucket', { retentionExpirationTime: until }, locked, { state: 'locked', mode: 'policy', until, hold: false }],
    ['a policy that can be lifted', { retentionExpirationTime: until }, open, { state: 'locked', mode: 'governance', until, hold: false }],
    [
      'a policy that this reader may not see',
      { retentionExpirationTime: until },
      unseen,
      { state: 'unknown', why: expect.stringContaining('storage.buckets.get') },
    ],
    ['a hold beside it', { retentionExpirationTime: until, temporaryHold: true }, locked, { state: 'locked', mode: 'policy', until, hold: true }],
    [
      'a retention of its own',
      { retentionExpirationTime: until, retention: { mode: 'Locked', retainUntilTime: until } },
      unseen,
      { state: 'locked', mode: 'compliance', until, hold: false },
    ],
    [
      'one of its own that can be lifted',
      { retentionExpirationTime: until, retention: { mode: 'Unlocked', retainUntilTime: until } },
      unseen,
      { state: 'locked', mode: 'governance', until, hold: false },
    ],
    ['a hold without an end', { eventBasedHold: true }, locked, { state: 'unknown', why: expect.stringContaining('hold') }],
    ['nothing at all', {}, locked, { state: 'unlocked' }],
  ])('%s', async (_, fields, bucket, lock) => {
    await using server = await saying(({ url = '' }) => {
      if (url.includes('alt=media')) return (_request, response) => response.end('one')
      return url.includes('/o/') ? json(200, { size: '3', ...fields }) : bucket
    })
    const read = await (await opened(server)).read('zone/one', '7' as VersionId, 10)
    expect(read && Buffer.from(read.bytes).toString()).toBe('one')
    expect(read?.lock).toEqual(lock)
  })
})
