/**
 * The lock of one version. A GET without the right to see locks succeeds and leaves them out, so their absence says
 * nothing: the question is asked once more where its refusal is an answer.
 */
import { GetObjectRetentionCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Lock } from '../../../record/place.ts'
import type { Instant } from '../../../shared/bytes.ts'
import { nameOf, statusOf } from './failures.ts'

export interface LockFields {
  readonly mode: string | undefined
  readonly until: Date | undefined
  readonly hold: string | undefined
}

const MODES: Readonly<Record<string, 'compliance' | 'governance'>> = { COMPLIANCE: 'compliance', GOVERNANCE: 'governance' }

function lockedBy({ mode, until, hold }: LockFields): Lock | undefined {
  const known = MODES[mode ?? '']
  if (known === undefined || until === undefined) return undefined
  return { state: 'locked', mode: known, until: until.toISOString() as Instant, hold: hold === 'ON' }
}

/** Asks no more than it must: a right that is missing once, and a bucket without locks, are remembered. */
export class Locks {
  readonly #client: S3Client
  readonly #bucket: string
  #settled: Lock | undefined

  constructor(client: S3Client, bucket: string) {
    this.#client = client
    this.#bucket = bucket
  }

  /** `fields`: what came with the bytes. Throws what the SDK throws for anything that is no answer. */
  async of(fields: LockFields, object: { readonly Key: string; readonly VersionId: string }): Promise<Lock> {
    return lockedBy(fields) ?? this.#settled ?? this.#ask(fields, object)
  }

  async #ask({ hold }: LockFields, object: { readonly Key: string; readonly VersionId: string }): Promise<Lock> {
    try {
      const { Retention } = await this.#client.send(new GetObjectRetentionCommand({ Bucket: this.#bucket, ...object }))
      const lock = lockedBy({ mode: Retention?.Mode, until: Retention?.RetainUntilDate, hold })
      return lock ?? { state: 'unknown', why: 'the store names a lock without its mode or its end' }
    } catch (thrown) {
      if (nameOf(thrown) === 'NoSuchObjectLockConfiguration') return { state: 'unlocked' }
      if (nameOf(thrown) === 'InvalidRequest') return this.#settle({ state: 'unlocked' }) // the bucket has no Object Lock
      if (statusOf(thrown) === 403) return this.#settle({ state: 'unknown', why: 'not allowed to look: s3:GetObjectRetention' })
      if (statusOf(thrown) === 501 || statusOf(thrown) === 405) return this.#settle({ state: 'unknown', why: 'the store knows no locks of objects' })
      throw thrown
    }
  }

  #settle(lock: Lock): Lock {
    this.#settled = lock
    return lock
  }
}
