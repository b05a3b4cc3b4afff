/**
 * A bucket of Google Cloud Storage with a locked retention policy (docs/stores.md). A record is one upload under
 * `ifGenerationMatch=0`; generations are told where the bucket keeps them.
 */

import type { Key, VersionId } from '../../record/place.ts'
import { type Instant, sha256 } from '../../shared/bytes.ts'
import type { Effects } from '../../shared/effects.ts'
import { LedgerError } from '../../shared/errors.ts'
import { isWrong } from '../address.ts'
import { GS_ALLOWED, type GsAddress, gsAddress, gsUrl } from '../gs-address.ts'
import type { Put, Store, StoreAdapter, StoredKey, StoreReader } from '../store.ts'
import { below } from './below.ts'
import { inByteOrder } from './byte-order.ts'
import { type Generation, groupedGenerations } from './generations.ts'
import { type Answered, type GsClient, gsClient, type Request } from './gs/client.ts'
import { type Asked, gsFailure, gsRefusal, refused } from './gs/failures.ts'
import { type BucketPolicy, type LockFields, lockOf } from './gs/lock.ts'
import { PortProof } from './port-proof.ts'
import { isSecond } from './second.ts'

/** As many entries as Google gives at once. */
const PAGE = 1_000
const LISTED = 'nextPageToken,items(name,generation,timeCreated,timeDeleted)'
const LOCKS = 'size,retentionExpirationTime,retention,temporaryHold,eventBasedHold'

interface ListedObject {
  readonly name: string
  readonly generation: string
  readonly timeCreated?: string
  /** On whatever is not live any more. */
  readonly timeDeleted?: string
}

interface Page {
  readonly items?: readonly ListedObject[]
  readonly nextPageToken?: string
}

export interface GsPorts {
  readonly client: GsClient
  /** Entries to a page of a listing; fewer in tests. */
  readonly page?: number
}

export class GsStore implements Store {
  readonly traits
  readonly #address: GsAddress
  readonly #ports: GsPorts
  #policy: BucketPolicy | undefined

  constructor(address: GsAddress, ports: GsPorts) {
    this.#address = address
    this.#ports = ports
    // The best bucket keeps no generations, since nothing in it can be replaced. Where one does, the listing tells.
    this.traits = { url: gsUrl(address), past: 'never', locks: 'container', exact: false } as const
  }

  list(prefix: string, asked: { readonly after?: string; readonly keys?: number } = {}): AsyncIterable<StoredKey> {
    return below(this.#address.prefix, prefix, asked, (...whole) => groupedGenerations(this.#generations(...whole)))
  }

  async *#generations(prefix: string, after: string, keys: number | undefined): AsyncIterable<Generation> {
    const most = this.#ports.page ?? PAGE
    let token: string | undefined
    // One more than the wanted keys, for a key is whole when the next one is seen; and `startOffset` counts itself in.
    for (let size = Math.min(most, (keys ?? most) + 2); ; size = most) {
      const page = await this.#page(prefix, { maxResults: String(size), ...(after === '' ? {} : { startOffset: after }), ...(token && { pageToken: token }) })
      for (const { name, generation, timeCreated, timeDeleted } of page.items ?? []) {
        if (after !== '' && inByteOrder(name, after) <= 0) continue
        yield { key: name, id: generation, writtenAt: instantOf(timeCreated), live: timeDeleted === undefined, removedAt: instantOf(timeDeleted) }
      }
      token = page.nextPageToken
      if (token === undefined || token === '') return
    }
  }

  async #page(prefix: string, query: Readonly<Record<string, string>>): Promise<Page> {
    const asked: Asked = { doing: 'listed', permission: 'storage.objects.list', key: prefix }
    const request: Request = { method: 'GET', path: `${this.#bucket()}/o`, query: { prefix, versions: 'true', fields: LISTED, ...query } }
    return this.#json<Page>(await this.#ask(asked, request), asked)
  }

  async read(key: string, version: VersionId, maxBytes: number) {
    if (!/^[1-9][0-9]{0,18}$/.test(version)) return undefined
    const asked: Asked = { doing: 'read', permission: 'storage.objects.get', key: `${this.#address.prefix}${key}` }
    const path = `${this.#bucket()}/o/${encodeURIComponent(asked.key)}`
    const told = await this.#ask(asked, { method: 'GET', path, query: { generation: version, fields: LOCKS } }, [404])
    const body = told.status === 404 ? told : await this.#ask(asked, { method: 'GET', path, query: { generation: version, alt: 'media' }, maxBytes }, [404])
    if (body.status === 404) return undefined
    const fields = await this.#json<LockFields>(told, asked)
    return { bytes: body.bytes, lock: await lockOf(fields, () => this.#bucketPolicy()) }
  }

  async create(key: Key, bytes: Uint8Array): Promise<Put> {
    const asked: Asked = { doing: 'written', permission: 'storage.objects.create', key: `${this.#address.prefix}${key}` }
    // As one part (`uploadType=media`) at least one server ignores the condition.
    const query = { uploadType: 'multipart', ifGenerationMatch: '0', fields: 'generation' }
    const answer = await this.#ask(asked, { method: 'POST', path: `/upload${this.#bucket()}/o`, query, body: multipart(asked.key, bytes) }, [412, 403])
    if (answer.status === 412) return { answer: 'exists' }
    if (answer.status === 403) {
      if (await this.#isRefusedAsTaken(answer, key)) return { answer: 'exists' }
      throw gsRefusal(answer, asked, this.#address, await this.#ports.client.identity())
    }
    const version = (await this.#json<{ readonly generation: string }>(answer, asked)).generation as VersionId
    return (await isSecond(this, key, version)) ? { answer: 'exists' } : { answer: 'created', version }
  }

  /** Who may create and not delete is refused where something lies, before any condition is looked at. */
  async #isRefusedAsTaken(answer: Answered, key: Key): Promise<boolean> {
    const { reason, message } = refused(answer)
    if (reason !== 'retentionPolicyNotMet' && !message.includes('storage.objects.delete')) return false
    for await (const stored of this.list(key, { keys: 1 })) return stored.key === key
    return false
  }

  /** Asked once: a policy that is locked stays so, and a right that is missing is not given meanwhile. */
  async #bucketPolicy(): Promise<BucketPolicy> {
    this.#policy ??= await this.#askPolicy()
    return this.#policy
  }

  async #askPolicy(): Promise<BucketPolicy> {
    const asked: Asked = { doing: 'read', permission: 'storage.objects.get', key: '' }
    const answer = await this.#ask(asked, { method: 'GET', path: this.#bucket(), query: { fields: 'retentionPolicy' } }, [401, 403, 404])
    if (answer.status >= 400) return { unseen: 'not allowed to see whether the policy of the bucket is locked: storage.buckets.get' }
    const { retentionPolicy } = await this.#json<{ readonly retentionPolicy?: { readonly isLocked?: boolean } }>(answer, asked)
    return { locked: retentionPolicy?.isLocked === true }
  }

  #bucket(): string {
    return `/storage/v1/b/${encodeURIComponent(this.#address.bucket)}`
  }

  /** `alsoFine`: statuses that say something to the one who asks. */
  async #ask(asked: Asked, request: Request, alsoFine: readonly number[] = []): Promise<Answered> {
    const answer = await this.#ports.client.send(request).catch((thrown: unknown) => {
      throw gsFailure(thrown, asked, this.#address)
    })
    if (answer.status === 200 || alsoFine.includes(answer.status)) return answer
    throw gsRefusal(answer, asked, this.#address, await this.#ports.client.identity())
  }

  async #json<T>({ bytes }: Answered, asked: Asked): Promise<T> {
    try {
      return JSON.parse(Buffer.from(bytes).toString()) as T
    } catch (thrown) {
      throw gsFailure(thrown, asked, this.#address)
    }
  }
}

function instantOf(text: string | undefined): Instant | undefined {
  return text === undefined ? undefined : (new Date(text).toISOString() as Instant)
}

/** The name, then the bytes; the line between them is one that they can't hold. */
function multipart(name: string, bytes: Uint8Array): { readonly bytes: Uint8Array; readonly type: string } {
  const boundary = sha256(bytes).slice(-48) // 70 signs are the most
  const head = `--${boundary}\r\ncontent-type: application/json\r\n\r\n${JSON.stringify({ name })}\r\n--${boundary}\r\ncontent-type: application/octet-stream\r\n\r\n`
  return { bytes: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), type: `multipart/related; boundary=${boundary}` }
}

function open(url: URL, _: Effects): Promise<GsStore> {
  const address = gsAddress(url.href)
  if (isWrong(address))
    throw new LedgerError('INPUT_INVALID', { says: `the URL of the store can't be used: ${address.wrong}`, fix: `correct it: ${GS_ALLOWED}` })
  return Promise.resolve(new GsStore(address, { client: gsClient(address) }))
}

export const adapter: StoreAdapter = {
  openReader: (url, effects): Promise<StoreReader> => open(url, effects),
  openStore: open,
  openProof: async (url, effects) => new PortProof(await open(url, effects)),
}
