/** What every store must do, whoever made it. Each adapter and each fake runs all of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Key, VersionId } from '../../src/record/place.ts'
import type { Store, StoredKey } from '../../src/store/store.ts'

export interface StoreUnderTest {
  /** The store as a process of its own would open it: one more for each call. */
  open(): Promise<Store>
  /** How much listing has cost so far, in whatever the store pays in. */
  cost(): number
  close(): Promise<void>
}

const text = (content: string) => new TextEncoder().encode(content)
const key = (name: string) => name as Key
const LARGE = 1_000_000

async function keysOf(listing: AsyncIterable<StoredKey>): Promise<readonly string[]> {
  const keys: string[] = []
  for await (const stored of listing) keys.push(stored.key)
  return keys
}

async function contentOf(store: Store, name: string): Promise<string | undefined> {
  for await (const stored of store.list(name)) {
    if (stored.key !== name) return undefined
    const read = await store.read(name, stored.versions[0].id, LARGE)
    return read && Buffer.from(read.bytes).toString()
  }
  return undefined
}

/** A thousand to a folder and newest first, as slots lie. */
const TREE = ['a/1/x', 'a/1/y', 'a/2/x', 'a.b/1', 'a0', 'b/1/2/3', 'b/1/2/4', 'c'].map(key)

export function storeContract(name: string, make: () => StoreUnderTest): void {
  describe(`the contract of a store: ${name}`, () => {
    let subject: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      subject = make()
      store = await subject.open()
    })
    afterEach(() => subject.close())

    const fill = async (keys: readonly Key[] = TREE) => {
      for (const each of keys) expect(await store.create(each, text(each))).toMatchObject({ answer: 'created' })
    }

    it('creates what is not there: it can be read and listed from then on, by everybody', async () => {
      const put = await store.create(key('zone/one'), text('one'))
      expect(put.answer).toBe('created')
      const other = await subject.open()
      for (const reader of [store, other]) {
        expect(await contentOf(reader, 'zone/one')).toBe('one')
        expect(await keysOf(reader.list(''))).toEqual(['zone/one'])
      }
      const version = put.answer === 'created' ? put.version : ('' as VersionId)
      const read = await other.read('zone/one', version, LARGE)
      expect(Buffer.from(read?.bytes ?? []).toString()).toBe('one')
    })

    it('says of what is there that it exists, and changes nothing: the same bytes or others', async () => {
      await store.create(key('zone/one'), text('one'))
      expect(await store.create(key('zone/one'), text('one'))).toEqual({ answer: 'exists' })
      expect(await store.create(key('zone/one'), text('another'))).toEqual({ answer: 'exists' })
      expect(await contentOf(store, 'zone/one')).toBe('one')
    })

    it('keeps bytes as they are: none at all, every byte, and as many as an object may have', async () => {
      const contents = { none: new Uint8Array(), every: Uint8Array.from({ length: 256 }, (_, byte) => byte), many: new Uint8Array(262_144).fill(7) }
      for (const [name_, bytes] of Object.entries(contents)) {
        const put = await store.create(key(name_), bytes)
        const read = put.answer === 'created' ? await store.read(name_, put.version, LARGE) : undefined
        expect(Buffer.from(read?.bytes ?? text('nothing')).equals(bytes)).toBe(true)
      }
    })

    it('lets one of 24 concurrent writers win, and only that one', async () => {
      const stores = await Promise.all(Array.from({ length: 24 }, () => subject.open()))
      const puts = await Promise.all(stores.map((each, index) => each.create(key('zone/slot'), text(`writer ${index}`))))
      const winners = puts.flatMap(({ answer }, index) => (answer === 'created' ? [index] : []))
      expect(winners).toHaveLength(1)
      expect(puts.filter(({ answer }) => answer === 'exists')).toHaveLength(23)
      expect(await contentOf(store, 'zone/slot')).toBe(`writer ${winners[0]}`)
      expect(await keysOf(store.list(''))).toEqual(['zone/slot'])
    })

    it('lists in byte order, also where one name goes on where another has a folder', async () => {
      await fill(TREE.toReversed())
      expect(await keysOf(store.list(''))).toEqual(['a.b/1', 'a/1/x', 'a/1/y', 'a/2/x', 'a0', 'b/1/2/3', 'b/1/2/4', 'c'])
    })

    it.each([
      ['a', ['a.b/1', 'a/1/x', 'a/1/y', 'a/2/x', 'a0']],
      ['a/', ['a/1/x', 'a/1/y', 'a/2/x']],
      ['a/1', ['a/1/x', 'a/1/y']],
      ['a/1/x', ['a/1/x']],
      ['a/1/x/', []],
      ['a/3', []],
      ['b/1/2/3', ['b/1/2/3']],
      ['zzz', []],
      ['no/such/folder/at/all', []],
    ])('takes a prefix for a string, not for a folder: %j', async (prefix, expected) => {
      await fill()
      expect(await keysOf(store.list(prefix))).toEqual(expected)
    })

    it.each([
      ['', 'a/1/x', ['a/1/y', 'a/2/x', 'a0', 'b/1/2/3', 'b/1/2/4', 'c']],
      ['', 'a/1/xx', ['a/1/y', 'a/2/x', 'a0', 'b/1/2/3', 'b/1/2/4', 'c']],
      ['', 'a/2', ['a/2/x', 'a0', 'b/1/2/3', 'b/1/2/4', 'c']],
      ['', 'a/9', ['a0', 'b/1/2/3', 'b/1/2/4', 'c']],
      ['a/', 'a/1/y', ['a/2/x']],
      ['a/', 'a/2/x', []],
      ['b/', 'a', ['b/1/2/3', 'b/1/2/4']],
      ['a/', 'zzz', []],
    ])('lists of %j what comes after %j, which need not be there', async (prefix, after, expected) => {
      await fill()
      expect(await keysOf(store.list(prefix, { after }))).toEqual(expected)
    })

    it('gives at least as many keys as are wanted, while there are any', async () => {
      await fill()
      const keys: string[] = []
      for await (const stored of store.list('a/', { keys: 2 })) {
        keys.push(stored.key)
        if (keys.length === 3) break
      }
      expect(keys.slice(0, 2)).toEqual(['a/1/x', 'a/1/y'])
    })

    it('fetches no more than is consumed', async () => {
      const many = Array.from({ length: 40 }, (_, folder) => [
        key(`many/${String(folder).padStart(2, '0')}/a`),
        key(`many/${String(folder).padStart(2, '0')}/b`),
      ]).flat()
      await fill(many)
      const before = subject.cost()
      for await (const stored of store.list('many/')) {
        expect(stored.key).toBe('many/00/a')
        break
      }
      const few = subject.cost() - before
      expect(await keysOf(store.list('many/'))).toHaveLength(80)
      const all = subject.cost() - before - few
      expect(few * 5).toBeLessThan(all)
    })

    it('is an empty store where nothing was ever written', async () => {
      expect(await keysOf(store.list(''))).toEqual([])
      expect(await keysOf(store.list('zone/'))).toEqual([])
      expect(await store.read('zone/one', 'only' as VersionId, LARGE)).toBeUndefined()
    })

    it('reads no version that is not there, and never another one instead', async () => {
      await store.create(key('zone/one'), text('one'))
      expect(await store.read('zone/one', 'another' as VersionId, LARGE)).toBeUndefined()
      expect(await store.read('zone/two', 'only' as VersionId, LARGE)).toBeUndefined()
    })

    it('holds no more bytes than it was allowed to', async () => {
      const put = await store.create(key('zone/one'), text('0123456789'))
      if (put.answer !== 'created') throw new Error('was there already')
      expect((await store.read('zone/one', put.version, 10))?.bytes).toHaveLength(10)
      await expect(store.read('zone/one', put.version, 9)).rejects.toMatchObject({ code: 'RECORD_TOO_LARGE' })
    })

    it('never lists what is half written', async () => {
      const writers = Array.from({ length: 30 }, (_, index) => store.create(key(`zone/${String(index).padStart(2, '0')}`), new Uint8Array(50_000)))
      const seen: string[] = []
      for (let times = 0; times < 10; times += 1) seen.push(...(await keysOf(store.list(''))))
      await Promise.all(writers)
      seen.push(...(await keysOf(store.list(''))))
      expect(seen.filter((each) => !/^zone\/\d\d$/.test(each))).toEqual([])
      expect(new Set(seen).size).toBe(30)
    })

    it('lists each key with its one version, which is no tombstone', async () => {
      await fill()
      for await (const { versions } of store.list('')) expect(versions).toEqual([expect.objectContaining({ tombstone: false })])
    })

    it('names itself without a credential', () => {
      expect(store.traits.url).toMatch(/^[a-z]+:/)
      expect(store.traits.url).not.toContain('@')
    })
  })
}
