/**
 * A bucket with versions and Object Lock, on AWS or any server that speaks S3 and keeps conditional writes
 * (docs/stores.md). A record is one PutObject with `If-None-Match: *`; versions and delete markers are told as they are.
 */

import { GetObjectCommand, ListObjectVersionsCommand, type ListObjectVersionsCommandOutput, PutObjectCommand } from '@aws-sdk/client-s3'
import type { Key, VersionId } from '../../record/place.ts'
import type { Clock, Effects } from '../../shared/effects.ts'
import { LedgerError } from '../../shared/errors.ts'
import { S3_ALLOWED, type S3Address, s3Address, s3Url } from '../s3-address.ts'
import type { Access, Put, Store, StoreAdapter, StoredKey, StoreReader } from '../store.ts'
import { below } from './below.ts'
import { bounded } from './bounded.ts'
import { type Asker, s3Asker } from './s3/client.ts'
import { type Asked, nameOf, s3Failure, statusOf } from './s3/failures.ts'
import { Locks } from './s3/lock.ts'
import { S3Proof } from './s3/proof.ts'
import { decodedKey, grouped } from './s3/versions.ts'
import { isSecond } from './second.ts'

/** As many entries as S3 gives at once. */
const PAGE = 1_000
const DAY_MS = 86_400_000

export interface S3Ports extends Asker {
  readonly clock: Pick<Clock, 'now'>
  /** Entries to a page of a listing; fewer in tests. */
  readonly page?: number
}

export class S3Store implements Store {
  readonly traits
  readonly #address: S3Address
  readonly #ports: S3Ports
  readonly #locks: Locks

  constructor(address: S3Address, ports: S3Ports) {
    this.#address = address
    this.#ports = ports
    this.#locks = new Locks(ports.client, address.bucket)
    this.traits = { url: s3Url(address), past: 'listed', locks: 'object', exact: false } as const
  }

  list(prefix: string, asked: { readonly after?: string; readonly keys?: number } = {}): AsyncIterable<StoredKey> {
    return below(this.#address.prefix, prefix, asked, (...whole) => grouped(this.#pages(...whole)))
  }

  /** One more entry than the wanted keys: a key is whole when the next one is seen. */
  async *#pages(prefix: string, after: string, keys: number | undefined): AsyncIterable<ListObjectVersionsCommandOutput> {
    // Servers take a marker only below the prefix. All that it covers lies on one side of any other.
    const below = after.startsWith(prefix)
    if (!below && Buffer.compare(Buffer.from(after), Buffer.from(prefix)) > 0) return
    const most = this.#ports.page ?? PAGE
    let marker: { readonly KeyMarker?: string; readonly VersionIdMarker?: string } = below && after !== '' ? { KeyMarker: after } : {}
    for (let size = Math.min(most, (keys ?? most) + 1); ; size = most) {
      const page = await this.#listed(prefix, size, marker)
      yield page
      if (page.IsTruncated !== true || page.NextKeyMarker === undefined) return
      const { NextVersionIdMarker: version } = page
      marker = { KeyMarker: decodedKey(page.NextKeyMarker), ...(version === undefined ? {} : { VersionIdMarker: version }) }
    }
  }

  #listed(prefix: string, size: number, marker: { readonly KeyMarker?: string; readonly VersionIdMarker?: string }) {
    const command = new ListObjectVersionsCommand({ Bucket: this.#address.bucket, Prefix: prefix, MaxKeys: size, EncodingType: 'url', ...marker })
    return this.#ask({ doing: 'listed', permission: 's3:ListBucketVersions', key: prefix }, () => this.#ports.client.send(command))
  }

  async read(key: string, version: VersionId, maxBytes: number) {
    const object = { Key: `${this.#address.prefix}${key}`, VersionId: version }
    return this.#ask({ doing: 'read', permission: 's3:GetObjectVersion', key: object.Key }, async () => {
      try {
        const got = await this.#ports.client.send(new GetObjectCommand({ Bucket: this.#address.bucket, ...object }))
        const bytes = await bounded(got.Body, { size: got.ContentLength, maxBytes, key })
        const fields = { mode: got.ObjectLockMode, until: got.ObjectLockRetainUntilDate, hold: got.ObjectLockLegalHoldStatus }
        return { bytes, lock: await this.#locks.of(fields, object) }
      } catch (thrown) {
        if (isNothing(thrown)) return undefined
        throw thrown
      }
    })
  }

  async create(key: Key, bytes: Uint8Array): Promise<Put> {
    const Key = `${this.#address.prefix}${key}`
    const command = new PutObjectCommand({
      Bucket: this.#address.bucket,
      Key,
      Body: bytes,
      IfNoneMatch: '*',
      ChecksumAlgorithm: 'SHA256', // Object Lock wants a checksum
      ...this.#lockFields(),
    })
    const version = await this.#ask({ doing: 'written', permission: 's3:PutObject', key: Key }, async () => {
      try {
        return ((await this.#ports.client.send(command)).VersionId ?? 'null') as VersionId
      } catch (thrown) {
        if (statusOf(thrown) === 412) return undefined
        throw thrown
      }
    })
    if (version === undefined || (await isSecond(this, key, version))) return { answer: 'exists' }
    return { answer: 'created', version }
  }

  #lockFields() {
    const { retention, hold } = this.#address
    const until = retention && new Date(Date.parse(this.#ports.clock.now()) + retention.days * DAY_MS)
    const mode = retention?.mode === 'compliance' ? ('COMPLIANCE' as const) : ('GOVERNANCE' as const)
    return {
      ...(until === undefined ? {} : { ObjectLockMode: mode, ObjectLockRetainUntilDate: until }),
      ...(hold ? { ObjectLockLegalHoldStatus: 'ON' as const } : {}),
    }
  }

  async #ask<T>(asked: Asked, request: () => Promise<T>): Promise<T> {
    try {
      return await request()
    } catch (thrown) {
      if (thrown instanceof LedgerError) throw thrown
      throw s3Failure(thrown, asked, this.#address, await this.#ports.identity())
    }
  }
}

/** No such version: by its name, by a name that no version has, or because it is a delete marker. */
function isNothing(thrown: unknown): boolean {
  const status = statusOf(thrown)
  return nameOf(thrown) === 'NoSuchKey' || nameOf(thrown) === 'NoSuchVersion' || status === 405 || (status === 400 && nameOf(thrown) === 'InvalidArgument')
}

function addressIn(url: URL): S3Address {
  const address = s3Address(url.href)
  if ('wrong' in address)
    throw new LedgerError('INPUT_INVALID', { says: `the URL of the store can't be used: ${address.wrong}`, fix: `correct it: ${S3_ALLOWED}` })
  return address
}

async function open(url: URL, { clock, env }: Effects, access?: Access): Promise<S3Store> {
  const address = addressIn(url)
  return new S3Store(address, { ...s3Asker(address, { env, clock }, access), clock })
}

async function openProof(url: URL, { clock, env }: Effects, access?: Access): Promise<S3Proof> {
  const address = addressIn(url)
  return new S3Proof(address, { ...s3Asker(address, { env, clock }, access), clock })
}

export const adapter: StoreAdapter = { openReader: (url, effects, access): Promise<StoreReader> => open(url, effects, access), openStore: open, openProof }
