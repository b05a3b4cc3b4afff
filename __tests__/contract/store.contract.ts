/** What every store must do, whoever made it. Each adapter and each fake runs all of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Key, Lock, VersionId } from '../../src/record/place.ts'
import type { Store, StoredKey, StoreTraits } from '../../src/store/store.ts'

export interface StoreUnderTest {
  /** The store as a process of its own would open it: one more for each call. */
  open(): Promise<Store>
  /** How much listing has cost so far, in whatever the store pays in. */
  cost(): number
  /** With `past: 'listed'`: what somebody does who may do more than append. */
  readonly attacker?: {
    /** Puts a version over what is there. */
    cover(key: string, bytes: Uint8Array): Promise<void>
    /** Puts a delete marker over what is there, or where nothing is. */
    hide(key: string): Promise<void>
  }
  /** With `locks: 'object'`: what each object is locked with. */
  readonly lock?: Extract<Lock, { state: 'locked' }>['mode']
  close(): Promise<void>
}

/** What a store can tell beyond its objects: a case that needs more is not one of its cases. `except`: what it can't, by the case, and why. */
interface Can extends Pick<StoreTraits, 'past' | 'locks'> {
  /** Its listing tells of a past that this bucket keeps, and that the adapter can't promise of every bucket. */
  readonly versions?: true
  readonly except?: Exceptions
}

type Exceptions = Readonly<Record<string, string>>

const text = (content: string) => new TextEncoder().encode(content)
const key = (name: string) => name as Key
const LARGE = 1_000_000

export async function keysOf(listing: AsyncIterable<StoredKey>): Promise<readonly string[]> {
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

export function storeContract(name: string, make: () => StoreUnderTest, can: Can = { past: 'never', locks: 'none' }): void {
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

    it('says what it can tell', () => {
      const { past, locks } = can
      expect(store.traits).toMatchObject({ past, locks })
    })

    it('names itself without a credential', () => {
      expect(store.traits.url).toMatch(/^[a-z][a-z0-9]*:/)
      expect(store.traits.url).not.toContain('@')
    })

    if (can.past === 'listed' || can.versions === true) pastCases(() => ({ store, attacker: subject.attacker }), can.except ?? {})
    const except = Object.keys(can.except ?? {})
    if (except.length > 0) {
      it(`has ${except.length} exception(s), each by the name of a case that would run`, () => {
        const cases = [can.past === 'listed' || can.versions === true ? LONE_MARKER : '', can.locks === 'none' ? '' : STATES_LOCK]
        expect(cases).toEqual(expect.arrayContaining(except))
      })
    }
    if (can.locks !== 'none') lockCases(() => ({ store, mode: subject.lock }), can.except ?? {})
  })
}

/** What a server can't do is a case by a name of its own, with its reason; it runs for what can be asked. */
function titleOf(name: string, reason: string | undefined): string {
  return reason === undefined ? name : `can't be asked whether it ${name}: ${reason}`
}

const LONE_MARKER = 'creates where nothing but a delete marker lies'

function pastCases(subject: () => { readonly store: Store; readonly attacker: StoreUnderTest['attacker'] }, except: Exceptions): void {
  const scene = () => {
    const { store, attacker } = subject()
    if (attacker === undefined) throw new Error('a store with a past needs somebody who makes one')
    return { store, attacker }
  }
  const only = async (store: Store, name: string) => {
    const found: StoredKey[] = []
    for await (const stored of store.list(name, { keys: 1 })) found.push(stored)
    expect(found.map(({ key: each }) => each)).toEqual([name])
    return found[0]?.versions ?? []
  }
  const textOf = async (store: Store, name: string, version: VersionId) => Buffer.from((await store.read(name, version, LARGE))?.bytes ?? []).toString()

  it('tells of a version over a key, oldest first, and reads each as it was', async () => {
    const { store, attacker } = scene()
    await store.create(key('zone/one'), text('first'))
    await attacker.cover('zone/one', text('second'))
    await attacker.cover('zone/one', text('third'))
    const versions = await only(store, 'zone/one')
    expect(await Promise.all(versions.map(({ id }) => textOf(store, 'zone/one', id)))).toEqual(['first', 'second', 'third'])
    expect(await store.create(key('zone/one'), text('fourth'))).toEqual({ answer: 'exists' })
  })

  it('tells of a delete marker and of what lies below it, which can still be read', async () => {
    const { store, attacker } = scene()
    await store.create(key('zone/one'), text('first'))
    await attacker.hide('zone/one')
    const versions = await only(store, 'zone/one')
    expect(versions.map(({ tombstone }) => tombstone)).toEqual([false, true])
    const [first, marker] = versions.map(({ id }) => id)
    expect(await textOf(store, 'zone/one', first ?? ('' as VersionId))).toBe('first')
    expect(await store.read('zone/one', marker ?? ('' as VersionId), LARGE)).toBeUndefined()
  })

  it('has created nothing where something hidden lies: the oldest goes on to count', async () => {
    const { store, attacker } = scene()
    await store.create(key('zone/one'), text('first'))
    await attacker.hide('zone/one')
    expect(await store.create(key('zone/one'), text('second'))).toEqual({ answer: 'exists' })
    const [oldest] = (await only(store, 'zone/one')).filter(({ tombstone }) => !tombstone)
    expect(await textOf(store, 'zone/one', oldest?.id ?? ('' as VersionId))).toBe('first')
  })

  const reason = except[LONE_MARKER]
  it(titleOf(LONE_MARKER, reason), async () => {
    const { store, attacker } = scene()
    await attacker.hide('zone/one')
    expect(await keysOf(store.list('zone/one'))).toEqual(reason === undefined ? ['zone/one'] : [])
    expect(await store.create(key('zone/one'), text('first'))).toMatchObject({ answer: 'created' })
    if (reason === undefined) expect((await only(store, 'zone/one')).map(({ tombstone }) => tombstone)).toEqual([true, false])
  })

  it('cuts off no version of a wanted key, and gives each key once', async () => {
    const { store, attacker } = scene()
    for (const name of ['zone/one', 'zone/two']) await store.create(key(name), text('0'))
    for (let version = 1; version < 8; version += 1) await attacker.cover('zone/one', text(String(version)))
    await attacker.hide('zone/one')
    expect((await only(store, 'zone/one')).map(({ tombstone }) => tombstone)).toEqual([...Array.from({ length: 8 }, () => false), true])
    expect(await keysOf(store.list('zone/', { keys: 1 }))).toEqual(['zone/one', 'zone/two'])
    expect(await keysOf(store.list('zone/', { after: 'zone/one' }))).toEqual(['zone/two'])
  })
}

const STATES_LOCK = 'states the lock of what it created, with its end'

function lockCases(subject: () => { readonly store: Store } & { readonly mode: StoreUnderTest['lock'] }, except: Exceptions): void {
  const reason = except[STATES_LOCK]
  it(titleOf(STATES_LOCK, reason), async () => {
    const { store, mode } = subject()
    const put = await store.create(key('zone/one'), text('one'))
    const read = put.answer === 'created' ? await store.read('zone/one', put.version, LARGE) : undefined
    if (reason !== undefined) {
      expect(read?.lock).toEqual({ state: 'unlocked' })
      return
    }
    expect(read?.lock).toEqual({ state: 'locked', mode, until: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), hold: false })
  })
}
