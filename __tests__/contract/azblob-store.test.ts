import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Key } from '../../src/record/place.ts'
import type { Env } from '../../src/shared/effects.ts'
import { azblobClient } from '../../src/store/adapters/azblob/client.ts'
import { AzblobStore, adapter } from '../../src/store/adapters/azblob.ts'
import { type AzblobAddress, azblobAddress } from '../../src/store/azblob-address.ts'
import type { Store } from '../../src/store/store.ts'
import { effectsOfFiles } from '../fakes/folder-store.ts'
import { Azurite } from '../harness/azurite.ts'
import { needs } from '../needs.ts'
import { keysOf, storeContract } from './store.contract.ts'

const server = needs('azurite-blob')

describe.skipIf(server === undefined)('Azure Blob Storage, against Azurite', () => {
  let azurite: Azurite
  beforeAll(async () => {
    azurite = await Azurite.start(server ?? '')
  })
  afterAll(() => azurite?.stop())

  const addressOf = (url: string): AzblobAddress => {
    const address = azblobAddress(url)
    if ('wrong' in address) throw new Error(address.wrong)
    return address
  }
  const envOf = (variables: Readonly<Record<string, string>>): Env => ({ get: (name) => variables[name], all: () => variables })
  const keyed = () => envOf({ AZURE_STORAGE_KEY: azurite.key })
  const opened = (url: string, env: Env = keyed()): Promise<Store> => adapter.openStore(new URL(url), { ...effectsOfFiles(), env })
  const text = (content: string) => new TextEncoder().encode(content)

  storeContract(
    'a container',
    () => {
      const made = azurite.container()
      let listings = 0
      return {
        open: async () => {
          const address = addressOf(azurite.url(await made))
          const client = await azblobClient(address, keyed())
          const { container } = client
          const list = container.listBlobsFlat.bind(container)
          container.listBlobsFlat = (options) => {
            listings += 1
            return list(options)
          }
          return new AzblobStore(address, { client, page: 3 }) // small pages, so that listings go on from one to the next
        },
        cost: () => listings,
        close: async () => undefined,
      }
    },
    { past: 'never', locks: 'container', except: { 'states the lock of what it created, with its end': 'Azurite knows no policies (501)' } },
  )

  it('reads nothing in place of what was replaced', async () => {
    const container = await azurite.container()
    const store = await opened(azurite.url(container))
    const put = await store.create('zone/one' as Key, text('one'))
    await azurite.overwrite(container, 'ledger/zone/one', text('two'))
    expect(put.answer === 'created' && (await store.read('zone/one', put.version, 10))).toBeUndefined()
  })

  describe('a request that fails', () => {
    it.each([
      ['a container that is not there', () => opened(azurite.url('nowhere-at-all')), 'STORE_DENIED', /make the container nowhere-at-all/],
      ['a wrong key', () => opened(azurite.url('container'), envOf({ AZURE_STORAGE_KEY: 'bm8ga2V5' })), 'STORE_DENIED', /allow that identity/],
      ['no key, and no TLS for a token', () => opened(azurite.url('container'), envOf({})), 'STORE_DENIED', /and TLS/],
      ['a port where nobody listens', () => opened('azblob://testaccount/container/x?endpoint=http://127.0.0.1:1'), 'STORE_UNREACHABLE', /127\.0\.0\.1:1/],
    ] satisfies [string, () => Promise<Store>, string, RegExp][])('%s', async (_, open, code, fix) => {
      const refused = (await open()).create('zone/one' as Key, text('one'))
      await expect(refused).rejects.toMatchObject({ code, fix: expect.stringMatching(fix), message: expect.not.stringContaining(azurite.key) })
      await expect(keysOf((await open()).list(''))).rejects.toMatchObject({ code, fix: expect.stringMatching(fix) })
    })
  })

  it('lists keys that URLs and XML can not hold, and lists on', async () => {
    const store = await opened(azurite.url(await azurite.container()))
    const strange = ['zone/%2F', 'zone/a b+c%d?x=1&y#z', 'zone/z', 'zone/é'] as Key[]
    for (const key of strange) {
      const put = await store.create(key, text('one'))
      expect(put.answer === 'created' && (await store.read(key, put.version, 10))?.bytes).toHaveLength(3)
    }
    expect(await keysOf(store.list('zone/'))).toEqual(strange)
  })
})
