/**
 * Trials on a bucket that leave nothing there. A put carries the digest of other bytes, so a server that stores it has
 * failed to check even that; a removal and a shorter lock name a version that does not exist. Whether we were allowed to ask is
 * found out before whether it could be done, so the refusal tells the one from the other.
 */
import {
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3'
import type { Key, VersionId } from '../../../record/place.ts'
import type { Instant } from '../../../shared/bytes.ts'
import type { Clock } from '../../../shared/effects.ts'
import type { LedgerError } from '../../../shared/errors.ts'
import type { S3Address } from '../../s3-address.ts'
import type { Condition, DefaultLock, Holding, MayCreate, Right, Standing, StoreProof, Unknown } from '../../store.ts'
import type { Asker } from './client.ts'
import { type Asked, nameOf, s3Failure, statusOf } from './failures.ts'

/** Of no bytes that anybody has. S3 knows this header longest, and servers that ignore newer checksums check it. */
const OTHER_MD5 = 'AAAAAAAAAAAAAAAAAAAAAA=='

const NEW_BUCKET =
  'found the ledger in a bucket with versions and locks: `aws s3api create-bucket --object-lock-enabled-for-bucket --bucket NAME`, then docs/stores.md'
const NO_REMOVAL = 'take s3:DeleteObjectVersion and s3:DeleteObject from this role'
const NO_SHORTENING = 'take s3:BypassGovernanceRetention from this role'

interface ProofPorts extends Asker {
  readonly clock: Pick<Clock, 'now'>
}

export class S3Proof implements StoreProof {
  readonly #address: S3Address
  readonly #ports: ProofPorts
  /** What the newest answer said of the store's time, and ours when it came. */
  #told: { readonly store: Instant; readonly ours: Instant } | undefined

  constructor(address: S3Address, ports: ProofPorts) {
    this.#address = address
    this.#ports = ports
    ports.client.middlewareStack.add(
      (next) => async (args) => {
        const answered = await next(args)
        this.#hear(answered.response)
        return answered
      },
      { step: 'deserialize', name: 'timeOfTheStore', priority: 'low' },
    )
  }

  #hear(response: unknown): void {
    const { headers } = response as { readonly headers?: Readonly<Record<string, string>> }
    const date = new Date(headers?.['date'] ?? Number.NaN)
    if (!Number.isNaN(date.getTime())) this.#told = { store: date.toISOString() as Instant, ours: this.#ports.clock.now() }
  }

  async condition({ key, bytes }: Standing): Promise<Condition> {
    const doomed = await this.#put(key, bytes, OTHER_MD5)
    // AWS says that it keeps the condition, and not when it looks at it. Others are not believed: a version would be left.
    const seen = isOtherDigest(doomed) && this.#address.endpoint === undefined ? await this.#put(key, bytes) : doomed
    if (seen === undefined) return { state: 'ignored', saw: 'it took a second object at a key that is taken' }
    if (statusOf(seen) === 412 || nameOf(seen) === 'ConditionalRequestConflict') return { state: 'kept' }
    if (isOtherDigest(seen)) return { state: 'ignored', saw: `at a key that is taken it refused wrong bytes (${nameOf(seen)}) and not a second object` }
    const cause = await this.#failure(seen, writing(this.#keyOf(key)))
    if (cause.code === 'STORE_DENIED') return { state: 'denied', cause }
    throw cause
  }

  async mayCreate(key: Key, bytes: Uint8Array): Promise<MayCreate> {
    const seen = await this.#put(key, bytes, OTHER_MD5)
    if (seen === undefined || isOtherDigest(seen) || statusOf(seen) === 412) return { state: 'allowed' }
    const cause = await this.#failure(seen, writing(this.#keyOf(key)))
    if (nameOf(seen) === 'AccessDenied') return { state: 'refused', cause }
    throw cause
  }

  /** What S3 threw; `undefined`: it stored them. */
  async #put(key: Key, bytes: Uint8Array, md5?: string): Promise<unknown> {
    const object = { Bucket: this.#address.bucket, Key: this.#keyOf(key), Body: bytes, IfNoneMatch: '*' }
    const checksum = md5 === undefined ? { ChecksumAlgorithm: 'SHA256' as const } : { ContentMD5: md5 }
    return this.#refusal(() => this.#ports.client.send(new PutObjectCommand({ ...object, ...checksum })))
  }

  async rights(object: Standing): Promise<{ readonly remove: Right; readonly shorten: Right }> {
    const VersionId = another(object.version)
    if (VersionId === undefined) {
      const unknown: Unknown = { state: 'unknown', why: 'no version can be named that is not there', fix: undefined }
      return { remove: unknown, shorten: unknown }
    }
    const [remove, shorten] = await Promise.all([this.#remove(object, VersionId), this.#shorten(object, VersionId)])
    return { remove, shorten }
  }

  async #remove({ key }: Standing, VersionId: string): Promise<Right> {
    const asked: Asked = { doing: 'removed', permission: 's3:DeleteObjectVersion', key: this.#keyOf(key) }
    const refusal = await this.#refusal(() => this.#ports.client.send(new DeleteObjectCommand({ Bucket: this.#address.bucket, Key: asked.key, VersionId })))
    return isNotThere(refusal) ? allowed(asked, NO_REMOVAL) : this.#right(refusal, asked, NO_REMOVAL)
  }

  async #shorten({ key, lock, version }: Standing, absent: string): Promise<Right> {
    if (lock.state === 'unknown') return { state: 'unknown', why: lock.why, fix: 'allow s3:GetObjectRetention' }
    if (lock.state === 'unlocked') return { state: 'refused', saw: 'there is no lock that could be shortened' }
    if (lock.mode === 'compliance') return { state: 'refused', saw: 'records are locked in COMPLIANCE mode, which nobody shortens' }
    const asked: Asked = { doing: 'locked anew', permission: 's3:PutObjectRetention with s3:BypassGovernanceRetention', key: this.#keyOf(key) }
    const until = new Date(lock.until)
    const relock = (VersionId: string) => {
      const Retention = { Mode: 'GOVERNANCE' as const, RetainUntilDate: until }
      const object = { Bucket: this.#address.bucket, Key: asked.key, VersionId, BypassGovernanceRetention: true }
      return this.#refusal(() => this.#ports.client.send(new PutObjectRetentionCommand({ ...object, Retention })))
    }
    const refusal = await relock(absent)
    if (!isNotThere(refusal)) return this.#right(refusal, asked, NO_SHORTENING)
    // Some servers look for the version before they look at the right. The lock that it has, once more, changes nothing.
    return this.#right(this.#address.endpoint === undefined ? undefined : await relock(version), asked, NO_SHORTENING)
  }

  async #right(refusal: unknown, asked: Asked, fix: string): Promise<Right> {
    if (refusal === undefined) return allowed(asked, fix)
    if (nameOf(refusal) === 'AccessDenied') return { state: 'refused', saw: `${asked.permission} was refused` }
    const failure = await this.#failure(refusal, asked)
    if (failure.code === 'STORE_UNREACHABLE' && statusOf(refusal) === 400) return { state: 'unknown', why: failure.message, fix: undefined }
    if (failure.code === 'STORE_UNFIT') return { state: 'unknown', why: failure.message, fix: undefined }
    throw failure
  }

  async holding(): Promise<Holding> {
    const [versions, lock] = await Promise.all([this.#versions(), this.#lock()])
    const untold: Unknown = { state: 'unknown', why: 'the store does not say what time it is', fix: undefined }
    return { versions, lock, clock: this.#told === undefined ? untold : { state: 'told', ...this.#told } }
  }

  async #versions(): Promise<Holding['versions']> {
    try {
      const { Status } = await this.#ports.client.send(new GetBucketVersioningCommand({ Bucket: this.#address.bucket }))
      return Status === 'Enabled' ? { state: 'kept' } : { state: 'lost', fix: NEW_BUCKET }
    } catch (thrown) {
      return this.#unknown(thrown, 's3:GetBucketVersioning')
    }
  }

  async #lock(): Promise<DefaultLock> {
    try {
      const { ObjectLockConfiguration: said } = await this.#ports.client.send(new GetObjectLockConfigurationCommand({ Bucket: this.#address.bucket }))
      const { Mode: mode, Days: days, Years: years } = said?.Rule?.DefaultRetention ?? {}
      const { retention } = this.#address
      if (retention !== undefined) return { state: 'set', ...retention }
      if (mode === undefined) return this.#noLock()
      return { state: 'set', mode: mode === 'COMPLIANCE' ? 'compliance' : 'governance', days: days ?? (years ?? 0) * 365 }
    } catch (thrown) {
      if (nameOf(thrown) === 'ObjectLockConfigurationNotFoundError') return this.#noLock()
      return this.#unknown(thrown, 's3:GetBucketObjectLockConfiguration')
    }
  }

  #noLock(): DefaultLock {
    const rule = 'ObjectLockEnabled=Enabled,Rule={DefaultRetention={Mode=COMPLIANCE,Days=365}}'
    const fix = `aws s3api put-object-lock-configuration --bucket ${this.#address.bucket} --object-lock-configuration '${rule}'${this.#address.endpoint === undefined ? '' : ` --endpoint-url ${this.#address.endpoint}`}`
    return { state: 'none', fix }
  }

  /** A question about the bucket that this role may not ask. Whatever else is wrong goes up. */
  async #unknown(thrown: unknown, permission: string): Promise<Unknown> {
    const failure = await this.#failure(thrown, { doing: 'looked at', permission, key: '' })
    const { bucket } = this.#address
    if (nameOf(thrown) === 'AccessDenied')
      return { state: 'unknown', why: `not allowed to look: ${permission}`, fix: `allow ${permission} on arn:aws:s3:::${bucket}` }
    if (failure.code === 'STORE_UNFIT') return { state: 'unknown', why: failure.message, fix: failure.fix }
    throw failure
  }

  async #refusal(request: () => Promise<unknown>): Promise<unknown> {
    try {
      await request()
      return undefined
    } catch (thrown) {
      this.#hear(thrown instanceof Error && '$response' in thrown ? thrown.$response : {})
      return thrown
    }
  }

  async #failure(thrown: unknown, asked: Asked): Promise<LedgerError> {
    return s3Failure(thrown, asked, this.#address, await this.#ports.identity())
  }

  #keyOf(key: Key): string {
    return `${this.#address.prefix}${key}`
  }
}

function writing(key: string): Asked {
  return { doing: 'written', permission: 's3:PutObject', key }
}

function allowed({ permission }: Asked, fix: string): Right {
  return { state: 'allowed', saw: `${permission} was not refused`, fix }
}

function isNotThere(thrown: unknown): boolean {
  return statusOf(thrown) === 404 && nameOf(thrown) !== 'NoSuchBucket'
}

function isOtherDigest(thrown: unknown): boolean {
  return statusOf(thrown) === 400 && ['BadDigest', 'InvalidDigest', 'XAmzContentChecksumMismatch'].includes(nameOf(thrown))
}

/** Formed like a version of this bucket, and none: of all that a store could make up, it will not make up this one. */
function another(version: VersionId): string | undefined {
  const other = version.replaceAll(/[0-9]/g, (digit) => String((Number(digit) + 1) % 10))
  return other === version ? undefined : other
}
