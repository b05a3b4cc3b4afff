/**
 * A container of Azure Blob Storage with a locked time-based policy (docs/stores.md). A record is one Put Blob with
 * `If-None-Match: *`; versions are told where the account keeps them.
 */

import type { BlobItem } from '@azure/storage-blob'
import type { Key, VersionId } from '../../record/place.ts'
import type { Instant } from '../../shared/bytes.ts'
import type { Effects } from '../../shared/effects.ts'
import { LedgerError, systemCode } from '../../shared/errors.ts'
import { LIMITS } from '../../shared/limits.ts'
import { isWrong } from '../address.ts'
import { AZBLOB_ALLOWED, type AzblobAddress, azblobAddress, azblobUrl } from '../azblob-address.ts'
import type { Put, Store, StoreAdapter, StoredKey, StoreReader } from '../store.ts'
import { type AzblobClient, azblobClient } from './azblob/client.ts'
import { type Asked, azblobFailure, statusOf } from './azblob/failures.ts'
import { type ContainerPolicy, lockOf } from './azblob/lock.ts'
import { below } from './below.ts'
import { bounded } from './bounded.ts'
import { inByteOrder } from './byte-order.ts'
import { type Generation, groupedGenerations } from './generations.ts'
import { PortProof } from './port-proof.ts'
import { isSecond } from './second.ts'

/** Azure gives 5,000 at once; as many as the others do is enough. */
const PAGE = 1_000

/** Each says that something lies there: its own kind of refusal to replace it. */
const TAKEN = ['BlobAlreadyExists', 'ConditionNotMet', 'BlobImmutableDueToPolicy', 'UnauthorizedBlobOverwrite', 'LeaseIdMissing']

export interface AzblobPorts {
  readonly client: AzblobClient
  /** Entries to a page of a listing; fewer in tests. */
  readonly page?: number
}

export class AzblobStore implements Store {
  readonly traits
  readonly #address: AzblobAddress
  readonly #ports: AzblobPorts
  #policy: ContainerPolicy | undefined

  constructor(address: AzblobAddress, ports: AzblobPorts) {
    this.#address = address
    this.#ports = ports
    // A container with a policy lets nothing be replaced. Where the account keeps versions, the listing tells.
    this.traits = { url: azblobUrl(address), past: 'never', locks: 'container', exact: false } as const
  }

  list(prefix: string, asked: { readonly after?: string; readonly keys?: number } = {}): AsyncIterable<StoredKey> {
    return below(this.#address.prefix, prefix, asked, (...whole) => groupedGenerations(this.#generations(...whole)))
  }

  async *#generations(prefix: string, after: string, keys: number | undefined): AsyncIterable<Generation> {
    const most = this.#ports.page ?? PAGE
    const asked: Asked = { doing: 'listed', permission: 'blobs/read', key: prefix }
    let token: string | undefined
    // One more than the wanted keys, for a key is whole when the next one is seen; and `startFrom` counts itself in.
    for (let size = Math.min(most, (keys ?? most) + 2); ; size = most) {
      const { segment, continuationToken } = await this.#ask(asked, () =>
        this.#page(prefix, after, { maxPageSize: size, ...(token && { continuationToken: token }) }),
      )
      for (const item of segment.blobItems) {
        const version = versionOf(item)
        if (version !== undefined && (after === '' || inByteOrder(item.name, after) > 0)) yield version
      }
      token = continuationToken
      if (token === undefined || token === '') return
    }
  }

  async #page(prefix: string, after: string, settings: { readonly maxPageSize: number; readonly continuationToken?: string }) {
    const versions = { includeVersions: true, includeDeletedWithVersions: true }
    const options = { prefix, ...versions, ...(after > prefix ? { startFrom: after } : {}), abortSignal: deadline() }
    const { value } = await this.#ports.client.container.listBlobsFlat(options).byPage(settings).next()
    if (value === undefined) throw new TypeError('a listing without a page')
    return value
  }

  async read(key: string, version: VersionId, maxBytes: number) {
    const asked: Asked = { doing: 'read', permission: 'blobs/read', key: `${this.#address.prefix}${key}` }
    const blob = this.#ports.client.container.getBlobClient(asked.key)
    const [dated, tagged] = [/^\d{4}-/.test(version), /^0x/i.test(version)]
    if (!dated && !tagged) return undefined
    return this.#ask(asked, async () => {
      try {
        const conditions = tagged ? { ifMatch: `"${version}"` } : {}
        const got = await (dated ? blob.withVersion(version) : blob).download(0, undefined, { conditions, abortSignal: deadline(), maxRetryRequests: 0 })
        const bytes = await bounded(got.readableStreamBody, { size: got.contentLength, maxBytes, key })
        return { bytes, lock: await lockOf(got, () => this.#containerPolicy()) }
      } catch (thrown) {
        if (statusOf(thrown) === 412 || (statusOf(thrown) === 404 && systemCode(thrown) !== 'ContainerNotFound')) return undefined
        throw thrown
      }
    })
  }

  async create(key: Key, bytes: Uint8Array): Promise<Put> {
    const asked: Asked = { doing: 'written', permission: 'blobs/add/action', key: `${this.#address.prefix}${key}` }
    const blob = this.#ports.client.container.getBlockBlobClient(asked.key)
    const version = await this.#ask(asked, async () => {
      try {
        const put = await blob.upload(Buffer.from(bytes), bytes.length, { conditions: { ifNoneMatch: '*' }, abortSignal: deadline() })
        if (put.etag === undefined) throw new TypeError('an answer without an ETag')
        return put.versionId ?? unquoted(put.etag)
      } catch (thrown) {
        if (TAKEN.includes(systemCode(thrown) ?? '')) return undefined
        throw thrown
      }
    })
    if (version === undefined || (await isSecond(this, key, version as VersionId))) return { answer: 'exists' }
    return { answer: 'created', version: version as VersionId }
  }

  /** Asked once: a policy that is there stays for as long as a job, and a right that is missing is not given meanwhile. */
  async #containerPolicy(): Promise<ContainerPolicy> {
    this.#policy ??= await this.#ports.client.container.getProperties({ abortSignal: deadline() }).catch((thrown: unknown) => {
      if (statusOf(thrown) === 403 || statusOf(thrown) === 401) return { unseen: 'not allowed to see whether the container has a policy: containers/read' }
      throw thrown
    })
    return this.#policy
  }

  async #ask<T>(asked: Asked, request: () => Promise<T>): Promise<T> {
    try {
      return await request()
    } catch (thrown) {
      throw azblobFailure(thrown, asked, this.#address, this.#ports.client.identity)
    }
  }
}

/**
 * Where an account keeps no versions, a blob is told from another one at its place by its tag: to read under it never
 * gives what came later.
 */
function versionOf({ name, versionId, isCurrentVersion, hasVersionsOnly, properties: { etag, createdOn, lastModified } }: BlobItem): Generation | undefined {
  if (versionId === undefined && hasVersionsOnly === true) return undefined // its versions stand for themselves
  const live = versionId === undefined || isCurrentVersion === true
  return { key: name, id: versionId ?? unquoted(etag), writtenAt: instantOf(createdOn ?? lastModified), live, removedAt: undefined }
}

function unquoted(etag: string): string {
  return etag.replaceAll('"', '')
}

function instantOf(date: Date | undefined): Instant | undefined {
  return date?.toISOString() as Instant | undefined
}

function deadline(): AbortSignal {
  return AbortSignal.timeout(LIMITS.storeMs.answer)
}

async function open(url: URL, { env }: Effects): Promise<AzblobStore> {
  const address = azblobAddress(url.href)
  if (isWrong(address))
    throw new LedgerError('INPUT_INVALID', { says: `the URL of the store can't be used: ${address.wrong}`, fix: `correct it: ${AZBLOB_ALLOWED}` })
  return new AzblobStore(address, { client: await azblobClient(address, env) })
}

export const adapter: StoreAdapter = {
  openReader: (url, effects): Promise<StoreReader> => open(url, effects),
  openStore: open,
  openProof: async (url, effects) => new PortProof(await open(url, effects)),
}
