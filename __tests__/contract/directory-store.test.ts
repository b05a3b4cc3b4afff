import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blockingFiles } from '../../src/entries/blocking-files.ts'
import { nodeFiles } from '../../src/entries/node-files.ts'
import type { Key, VersionId } from '../../src/record/place.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import type { Files } from '../../src/shared/effects.ts'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { adapter } from '../../src/store/adapters/directory.ts'
import type { Store } from '../../src/store/store.ts'
import { effectsOfFiles, Folder } from '../fakes/folder-store.ts'
import { MemoryStore } from '../fakes/memory-store.ts'
import { storeContract } from './store.contract.ts'

storeContract('a directory', () => {
  const folder = new Folder()
  let folders = 0
  const files = nodeFiles()
  const counting: Files = {
    ...files,
    list: (path) => {
      folders += 1
      return files.list(path)
    },
  }
  return {
    open: () => adapter.openStore(pathToFileURL(folder.path), effectsOfFiles(counting)),
    cost: () => folders,
    close: async () => folder.gone(),
  }
})

storeContract('a directory, read by a thread that waits', () => {
  const folder = new Folder()
  let folders = 0
  const files = blockingFiles()
  const counting: Files = {
    ...files,
    list: (path) => {
      folders += 1
      return files.list(path)
    },
  }
  return {
    open: () => adapter.openStore(pathToFileURL(folder.path), effectsOfFiles(counting)),
    cost: () => folders,
    close: async () => folder.gone(),
  }
})

storeContract('the fake in memory', () => {
  const store = new MemoryStore()
  return { open: async () => store, cost: () => store.listed, close: async () => undefined }
})

storeContract(
  'the fake in memory, as a bucket with versions and locks',
  () => {
    const store = new MemoryStore({ past: 'listed', lock: { state: 'locked', mode: 'compliance', until: '2099-01-01T00:00:00.000Z' as Instant, hold: false } })
    return {
      open: async () => store,
      cost: () => store.listed,
      attacker: { cover: async (key, bytes) => store.cover(key, bytes), hide: async (key) => store.hide(key) },
      lock: 'compliance',
      close: async () => undefined,
    }
  },
  { past: 'listed', locks: 'object' },
)

const text = new TextEncoder().encode('text')

describe('a directory', () => {
  let folder: Folder
  let store: Store
  beforeEach(async () => {
    folder = new Folder()
    store = await folder.store()
  })
  afterEach(() => folder.gone())

  it('leaves nothing behind of what it staged, and files that nobody writes to by mistake', async () => {
    await store.create('zone/one' as Key, text)
    await store.create('zone/one' as Key, text)
    expect(readdirSync(join(folder.path, '.tmp'))).toEqual([])
    expect(statSync(folder.pathOf('zone/one')).mode & 0o777).toBe(0o444)
  })

  it('is made when its first object is, not before', async () => {
    const path = join(folder.path, 'not', 'yet')
    const fresh = await adapter.openStore(pathToFileURL(path), effectsOfFiles())
    for await (const _ of fresh.list('')) throw new Error('there is nothing')
    expect(() => statSync(path)).toThrow('ENOENT')
    await fresh.create('one' as Key, text)
    expect(readdirSync(path).sort()).toEqual(['.tmp', 'one'])
  })

  it('takes a name with spaces and other signs for a path', async () => {
    const path = join(folder.path, 'a b#c?d%20é')
    await (await adapter.openStore(pathToFileURL(path), effectsOfFiles())).create('one' as Key, text)
    expect(readdirSync(path)).toContain('one')
  })

  it.each([
    ['on the thread pool', nodeFiles],
    ['here', blockingFiles],
  ])('reads nothing from a pipe, a device or a link, and does not wait for it: %s', async (_where, files) => {
    execFileSync('mkfifo', [folder.pathOf('pipe')])
    symlinkSync('/dev/zero', folder.pathOf('zeroes'))
    mkdirSync(folder.pathOf('folder'))
    symlinkSync('/nowhere/at/all', folder.pathOf('nowhere'))
    await store.create('whole' as Key, text)
    symlinkSync(folder.pathOf('whole'), folder.pathOf('linked'))
    const reader = await adapter.openReader(pathToFileURL(folder.path), effectsOfFiles(files()))
    for (const key of ['pipe', 'zeroes', 'folder', 'nowhere', 'linked']) expect((await reader.read(key, 'only' as VersionId, 1_000))?.bytes).toHaveLength(0)
    expect(await store.create('pipe' as Key, text)).toEqual({ answer: 'exists' })
  })

  it('does not follow a link to nowhere when it creates', async () => {
    symlinkSync(join(folder.path, 'elsewhere'), folder.pathOf('link'))
    expect(await store.create('link' as Key, text)).toEqual({ answer: 'exists' })
    expect(() => statSync(join(folder.path, 'elsewhere'))).toThrow('ENOENT')
  })

  it('that is a file is refused, with what to do', async () => {
    writeFileSync(folder.pathOf('file'), 'x')
    const wrong = await adapter.openStore(pathToFileURL(folder.pathOf('file')), effectsOfFiles())
    await expect(wrong.create('one' as Key, text)).rejects.toMatchObject({ code: 'STORE_DENIED', fix: expect.stringContaining('choose another folder') })
  })

  it('does not show its staging folder, and does show one of that name further down', async () => {
    for (const path of ['.tmp', 'zone/.tmp']) {
      mkdirSync(folder.pathOf(path), { recursive: true })
      writeFileSync(folder.pathOf(`${path}/half`), 'x')
    }
    const keys: string[] = []
    for await (const { key } of store.list('')) keys.push(key)
    expect(keys).toEqual(['zone/.tmp/half'])
  })
})

describe('the proof of a directory', () => {
  const proofOf = (folder: Folder) => adapter.openProof(pathToFileURL(folder.path), effectsOfFiles())
  const object = { key: 'zone/one' as Key, version: 'only' as VersionId, bytes: text, lock: { state: 'unlocked' } } as const

  it('tries a name that is taken, and leaves nothing', async () => {
    const folder = new Folder()
    await (await folder.store()).create(object.key, text)
    const before = folder.keys()
    expect(await (await proofOf(folder)).condition(object)).toEqual({ state: 'kept' })
    expect(folder.keys()).toEqual(before)
    folder.gone()
  })

  it('says that it has no versions and no locks, and that its owner may do everything', async () => {
    const folder = new Folder()
    const proof = await proofOf(folder)
    expect(await proof.holding()).toMatchObject({
      versions: { state: 'lost', fix: expect.not.stringContaining('aws') },
      lock: { state: 'none', fix: expect.not.stringContaining('aws') },
      clock: { state: 'unknown' },
    })
    expect(await proof.rights(object)).toMatchObject({ remove: { state: 'allowed', fix: expect.not.stringContaining('s3:') }, shorten: { state: 'allowed' } })
    folder.gone()
  })

  it('tells a folder that may not be written from one that keeps the condition', async () => {
    const fail = () => Promise.reject(Object.assign(new Error('EACCES: it failed'), { code: 'EACCES' }))
    const proof = await adapter.openProof(new URL('file:///nowhere'), effectsOfFiles({ ...nodeFiles(), createNew: fail }))
    expect(await proof.condition(object)).toMatchObject({ state: 'denied', cause: { code: 'STORE_DENIED' } })
  })
})

describe('a failed system call becomes an error of the port', () => {
  const failing = (code: string): Files => {
    const fail = () => Promise.reject(Object.assign(new Error(`${code}: it failed`), { code }))
    return { ...nodeFiles(), createNew: fail, readRegular: fail, list: fail, look: () => Promise.resolve(undefined) }
  }

  it.each([
    ['EACCES', 'STORE_DENIED'],
    ['EPERM', 'STORE_DENIED'],
    ['EROFS', 'STORE_DENIED'],
    ['ENOTDIR', 'STORE_DENIED'],
    ['ENOSPC', 'STORE_FULL'],
    ['EDQUOT', 'STORE_FULL'],
    ['EFBIG', 'STORE_FULL'],
    ['EMLINK', 'STORE_UNFIT'],
    ['ENOTSUP', 'STORE_UNFIT'],
    ['EIO', 'STORE_UNREACHABLE'],
    ['ESTALE', 'STORE_UNREACHABLE'],
  ] satisfies [string, ErrorCode][])('%s: %s', async (system, code) => {
    const store = await adapter.openStore(new URL('file:///nowhere'), effectsOfFiles(failing(system)))
    await expect(store.create('one' as Key, text)).rejects.toMatchObject({ code, cause: expect.objectContaining({ code: system }) })
    await expect(store.read('one', 'only' as VersionId, 10)).rejects.toMatchObject({ code })
    const listing = async () => {
      for await (const _ of store.list('')) throw new Error('there is nothing')
    }
    await expect(listing()).rejects.toMatchObject({ code })
  })
})

it('says that the store is a file, and not that nothing is in it', async () => {
  const folder = new Folder()
  try {
    const path = join(folder.path, 'file')
    writeFileSync(path, 'no folder')
    const store = await adapter.openStore(pathToFileURL(path), effectsOfFiles(nodeFiles()))
    const listing = async () => {
      for await (const _ of store.list('root/root/9999999/')) throw new Error('there is nothing')
    }
    await expect(listing()).rejects.toMatchObject({ code: 'STORE_DENIED', fix: expect.stringContaining('is a file') })
  } finally {
    folder.gone()
  }
})
