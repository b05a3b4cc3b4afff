import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import type { Key, VersionId } from '../../src/record/place.ts'
import type { Env } from '../../src/shared/effects.ts'
import { adapter, S3Store } from '../../src/store/adapters/s3.ts'
import { type S3Address, s3Address } from '../../src/store/s3-address.ts'
import type { Store } from '../../src/store/store.ts'
import { FixedClock } from '../fakes/effects.ts'
import { effectsOfFiles } from '../fakes/folder-store.ts'
import { type BucketOptions, type Credentials, readerOf, writerOf } from '../harness/minio.ts'
import { hasMinio, suiteMinio } from '../harness/suite-minio.ts'
import { keysOf, storeContract } from './store.contract.ts'

const here = hasMinio()

describe.skipIf(!here)('S3, against MinIO', () => {
  const own = suiteMinio()

  const addressOf = (url: string): S3Address => {
    const address = s3Address(url)
    if ('wrong' in address) throw new Error(address.wrong)
    return address
  }
  const envOf = (variables: Readonly<Record<string, string>>): Env => ({ get: (name) => variables[name], all: () => variables })
  /** As a process of its own opens it, with keys in its environment. */
  const opened = (url: string, { accessKeyId, secretAccessKey }: Credentials): Promise<Store> =>
    adapter.openStore(new URL(url), {
      ...effectsOfFiles(),
      clock: new FixedClock(new Date().toISOString()),
      env: envOf({ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }),
    })
  const text = (content: string) => new TextEncoder().encode(content)

  storeContract(
    'a bucket with Object Lock',
    () => {
      const bucket = own.minio.bucket({ lock: 'compliance' })
      const clients: S3Client[] = []
      let listings = 0
      const newClient = () => {
        const made = own.minio.client()
        made.middlewareStack.add(
          (next, { commandName }) =>
            (args) => {
              if (commandName === 'ListObjectVersionsCommand') listings += 1
              return next(args)
            },
          { step: 'initialize' },
        )
        clients.push(made)
        return made
      }
      // Small pages, so that listings and versions go on from one to the next.
      const page = 3
      const nobody = () => Promise.resolve(undefined)
      const ports = () => ({ client: newClient(), identity: nobody, clock: new FixedClock(), page })
      const at = async (key: string) => ({ Bucket: await bucket, Key: `ledger/${key}` })
      return {
        open: async () => new S3Store(addressOf(own.minio.url(await bucket)), ports()),
        cost: () => listings,
        attacker: {
          cover: async (key, bytes) => void (await newClient().send(new PutObjectCommand({ ...(await at(key)), Body: bytes, ChecksumAlgorithm: 'SHA256' }))),
          hide: async (key) => void (await newClient().send(new DeleteObjectCommand(await at(key)))),
        },
        lock: 'compliance',
        close: async () => {
          for (const each of clients) each.destroy()
        },
      }
    },
    {
      past: 'listed',
      locks: 'object',
      except: { 'creates where nothing but a delete marker lies': 'MinIO keeps no delete marker of what was never there' },
    },
  )
  const until = { state: 'locked', until: expect.stringMatching(/Z$/) }
  const created = async (store: Store, name = 'zone/one') => {
    const put = await store.create(name as Key, text('one'))
    if (put.answer !== 'created') throw new Error('was there already')
    return put.version
  }
  const lockOf = async (store: Store, version: VersionId) => (await store.read('zone/one', version, 10))?.lock

  describe('tells of a lock', () => {
    it.each([
      ['compliance', {}, { ...until, mode: 'compliance', hold: false }],
      ['governance', {}, { ...until, mode: 'governance', hold: false }],
      ['unset', {}, { state: 'unlocked' }],
      ['none', {}, { state: 'unlocked' }],
    ] satisfies [BucketOptions['lock'], object, object][])('the default of the bucket: %s', async (lock, _, expected) => {
      const store = await opened(own.minio.url(await own.minio.bucket({ lock })), own.minio.admin)
      expect(await lockOf(store, await created(store))).toEqual(expected)
    })

    it('that the URL asks for, with its end and a hold', async () => {
      const store = await opened(own.minio.url(await own.minio.bucket({ lock: 'unset' }), 'ledger', '&lock=governance&days=30&hold=on'), own.minio.admin)
      const lock = await lockOf(store, await created(store))
      expect(lock).toMatchObject({ state: 'locked', mode: 'governance', hold: true })
      const days = lock?.state === 'locked' ? (Date.parse(lock.until) - Date.now()) / 86_400_000 : 0
      expect(Math.round(days)).toBe(30)
    })

    it('nothing to a reader who may not see it, which is not that there is none', async () => {
      const bucket = await own.minio.bucket({ lock: 'compliance' })
      const version = await created(await opened(own.minio.url(bucket), own.minio.admin))
      const [objects, ...others] = readerOf(bucket) as [{ Action: string[] }, ...object[]]
      const blind = await own.minio.user('blind', [{ ...objects, Action: objects.Action.filter((action) => !/Retention|LegalHold/.test(action)) }, ...others])
      expect(await lockOf(await opened(own.minio.url(bucket), blind), version)).toEqual({
        state: 'unknown',
        why: expect.stringContaining('s3:GetObjectRetention'),
      })
    })
  })

  describe('what a policy allows', () => {
    it('to a writer: to append and read, and nothing to whoever is not the writer', async () => {
      const bucket = await own.minio.bucket({ lock: 'compliance' })
      const store = await opened(own.minio.url(bucket), await own.minio.user('writer', writerOf(bucket)))
      expect(await lockOf(store, await created(store))).toMatchObject({ state: 'locked' })
      expect(await store.create('zone/one' as Key, text('two'))).toEqual({ answer: 'exists' })
    })

    it('to a reader: the refusal names the right, the place, and who asked, without a key', async () => {
      const bucket = await own.minio.bucket()
      const reader = await own.minio.user('auditor-reads', readerOf(bucket))
      const store = await opened(own.minio.url(bucket), reader)
      const refused = store.create('zone/one' as Key, text('one'))
      await expect(refused).rejects.toMatchObject({
        code: 'STORE_DENIED',
        message: expect.stringContaining('the access key ..eads of AWS_ACCESS_KEY_ID'),
        fix:
          `allow that identity s3:PutObject on arn:aws:s3:::${bucket}/ledger/zone/one, by this statement in its policy:\n` +
          `{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::${bucket}/ledger/*"}`,
      })
      await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining(reader.secretAccessKey) })
      const elsewhere = await opened(own.minio.url(bucket, 'another'), reader)
      await expect(keysOf(elsewhere.list(''))).rejects.toMatchObject({ code: 'STORE_DENIED', fix: expect.stringContaining('s3:ListBucketVersions') })
    })
  })

  describe('a request that fails', () => {
    it.each([
      ['a bucket that is not there', async () => opened(own.minio.url('nowhere-at-all'), own.minio.admin), 'STORE_DENIED', /make the bucket nowhere-at-all/],
      [
        'a key that nobody has',
        async () => opened(own.minio.url(await own.minio.bucket()), { accessKeyId: 'nobody', secretAccessKey: 'nothing-at-all' }),
        'STORE_DENIED',
        /credentials/,
      ],
      [
        'a wrong secret',
        async () => opened(own.minio.url(await own.minio.bucket()), { ...own.minio.admin, secretAccessKey: 'wrong-one' }),
        'STORE_DENIED',
        /credentials/,
      ],
      [
        'another region',
        async () => opened(own.minio.url(await own.minio.bucket()).replace('eu-central-1', 'us-west-2'), own.minio.admin),
        'STORE_DENIED',
        /region=eu-central-1/,
      ],
      [
        'a port where nobody listens',
        async () => opened('s3://bucket/ledger?endpoint=http://127.0.0.1:1', own.minio.admin),
        'STORE_UNREACHABLE',
        /127\.0\.0\.1:1 can be reached/,
      ],
      [
        'a lock on a bucket that has none',
        async () => opened(own.minio.url(await own.minio.bucket({ lock: 'none' }), 'ledger', '&lock=compliance&days=1'), own.minio.admin),
        'STORE_UNFIT',
        /Object Lock/,
      ],
    ] satisfies [string, () => Promise<Store>, string, RegExp][])('%s', async (_, open, code, fix) => {
      await expect((await open()).create('zone/one' as Key, text('one'))).rejects.toMatchObject({ code, fix: expect.stringMatching(fix) })
    })
  })

  it('lists keys that XML can not hold, and lists on', async () => {
    const bucket = await own.minio.bucket()
    const store = await opened(own.minio.url(bucket), own.minio.admin)
    const strange = ['zone/a b+c%d', 'zone/\u0001', 'zone/é', 'zone/z'] as Key[]
    for (const key of strange) await created(store, key)
    const keys = await keysOf(store.list('zone/'))
    expect(keys.toSorted()).toEqual(strange.toSorted())
  })
})
