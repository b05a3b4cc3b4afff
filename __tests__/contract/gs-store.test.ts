import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Key } from '../../src/record/place.ts'
import { type GsClient, gsClient } from '../../src/store/adapters/gs/client.ts'
import { adapter, GsStore } from '../../src/store/adapters/gs.ts'
import { type GsAddress, gsAddress } from '../../src/store/gs-address.ts'
import type { Store } from '../../src/store/store.ts'
import { effectsOfFiles } from '../fakes/folder-store.ts'
import { FakeGcs } from '../harness/fake-gcs.ts'
import { needs } from '../needs.ts'
import { keysOf, storeContract } from './store.contract.ts'

const server = needs('fake-gcs-server')

describe.skipIf(server === undefined)('Google Cloud Storage, against fake-gcs-server', () => {
  let gcs: FakeGcs
  beforeAll(async () => {
    gcs = await FakeGcs.start(server ?? '')
  })
  afterAll(() => gcs?.stop())

  const addressOf = (url: string): GsAddress => {
    const address = gsAddress(url)
    if ('wrong' in address) throw new Error(address.wrong)
    return address
  }
  const opened = (url: string): Promise<Store> => adapter.openStore(new URL(url), effectsOfFiles())
  const text = (content: string) => new TextEncoder().encode(content)

  const subject = (options: { readonly versions: boolean; readonly page?: number }) => () => {
    const bucket = gcs.bucket(options)
    let listings = 0
    const counting = (client: GsClient): GsClient => ({
      ...client,
      send: (request) => {
        if (request.path.endsWith('/o') && request.method === 'GET') listings += 1
        return client.send(request)
      },
    })
    return {
      open: async () => {
        const address = addressOf(gcs.url(await bucket))
        return new GsStore(address, { client: counting(gsClient(address)), ...options })
      },
      cost: () => listings,
      attacker: {
        cover: async (key: string, bytes: Uint8Array) => gcs.overwrite(await bucket, `ledger/${key}`, bytes),
        hide: async (key: string) => gcs.remove(await bucket, `ledger/${key}`),
      },
      close: async () => undefined,
    }
  }
  const noLocks = { 'states the lock of what it created, with its end': 'fake-gcs-server drops the retention policy of a bucket' }

  // Small pages, so that listings go on from one to the next.
  storeContract('a bucket', subject({ versions: false, page: 3 }), { past: 'never', locks: 'container', except: noLocks })

  storeContract('a bucket that keeps generations', subject({ versions: true, page: 12 }), {
    past: 'never',
    locks: 'container',
    versions: true,
    except: { ...noLocks, 'creates where nothing but a delete marker lies': 'Google sets no marker where nothing was' },
  })

  describe('a request that fails', () => {
    it.each([
      ['a bucket that is not there', async () => opened(gcs.url('nowhere-at-all')), 'STORE_DENIED', /make the bucket nowhere-at-all/],
      [
        'a port where nobody listens',
        async () => opened('gs://bucket/ledger?endpoint=http://127.0.0.1:1'),
        'STORE_UNREACHABLE',
        /127\.0\.0\.1:1 can be reached/,
      ],
    ] satisfies [string, () => Promise<Store>, string, RegExp][])('%s', async (_, open, code, fix) => {
      await expect((await open()).create('zone/one' as Key, text('one'))).rejects.toMatchObject({ code, fix: expect.stringMatching(fix) })
      await expect(keysOf((await open()).list(''))).rejects.toMatchObject({ code, fix: expect.stringMatching(fix) })
    })
  })

  it('lists keys that URLs can not hold, and lists on', async () => {
    const store = await opened(gcs.url(await gcs.bucket()))
    const strange = ['zone/%2F', 'zone/a b+c%d?x=1&y#z', 'zone/é', 'zone/z'] as Key[]
    for (const key of strange) {
      const put = await store.create(key, text('one'))
      expect(put.answer === 'created' && (await store.read(key, put.version, 10))?.bytes).toHaveLength(3)
    }
    expect(await keysOf(store.list('zone/'))).toEqual(['zone/%2F', 'zone/a b+c%d?x=1&y#z', 'zone/z', 'zone/é'])
  })
})
