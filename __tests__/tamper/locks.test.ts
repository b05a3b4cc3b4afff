import { PutObjectRetentionCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/ledger/keys.ts'
import type { Lock } from '../../src/record/place.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import { S3Store } from '../../src/store/adapters/s3.ts'
import { s3Address } from '../../src/store/s3-address.ts'
import type { Store } from '../../src/store/store.ts'
import { packed, unpacked } from '../../src/verify/parcel.ts'
import { FixedClock } from '../fakes/effects.ts'
import { ledgerForTests } from '../fakes/ledger.ts'
import { MemoryStore } from '../fakes/memory-store.ts'
import { hasMinio, suiteMinio } from '../harness/suite-minio.ts'
import { LOCKS, type LockTamper } from './locks.ts'

const JOB = { session: 'session-1' }

interface Subject {
  readonly store: Store
  relock(key: string, lock: LockTamper['lock']): Promise<void>
}

function lockSuite(open: () => Promise<Subject>): void {
  it.each(LOCKS)('$name', async ({ lock, ask, told, passes }) => {
    const { store, relock } = await open()
    const ledger = await ledgerForTests(store)
    const stream = ledger.stream()
    await ledger.change(stream, JOB)
    if (lock !== 'same') await relock(keyOf({ ...stream, sequence: 1 }), lock)
    const { findings, verdict } = await ledger.verify(ask)
    const here = findings.filter(({ place }) => place.stream === stream.name)
    expect(here.map(({ code, place }) => `${code} ${place.sequence}`)).toEqual(told)
    expect(verdict).toBe(passes ? 'pass' : 'fail')
  })
}

const until = (instant: Instant): Lock => ({ state: 'locked', mode: 'governance', until: instant, hold: false })
const LASTING = until('2099-01-01T00:00:00.000Z' as Instant)

describe('in memory', () => {
  lockSuite(async () => {
    const store = new MemoryStore({ past: 'listed', lock: LASTING })
    return { store, relock: async (key, lock) => store.relock(key, typeof lock === 'string' ? { state: 'unlocked' } : until(lock.until)) }
  })

  it('a lock that this reader may not see is not checked, once for each stream, and is no finding', async () => {
    const ledger = await ledgerForTests(new MemoryStore({ past: 'listed', lock: { state: 'unknown', why: 'not allowed to look' } }))
    await ledger.change(ledger.stream(), JOB)
    const { findings, notChecked } = await ledger.verify()
    expect(findings).toEqual([])
    const open = notChecked.filter(({ code }) => code === 'LOCK_MISSING')
    expect(open.map(({ place, why }) => `${place.zone} ${why}`).toSorted()).toEqual([
      'changes of 1 slot(s) the lock is not known: not allowed to look',
      'changes of 2 slot(s) the lock is not known: not allowed to look',
      'root of 2 slot(s) the lock is not known: not allowed to look',
    ])
  })

  it('a hold lasts as long as it must', async () => {
    const store = new MemoryStore({ past: 'listed', lock: { ...LASTING, until: '2026-01-01T00:00:00.000Z' as Instant, hold: true } as Lock })
    expect((await (await ledgerForTests(store)).verify({ lockedUntil: '2100-01-01T00:00:00.000Z' as Instant })).findings).toEqual([])
  })
})

it('a thread hands locks over as it read them', () => {
  const stream = { ledger: `sha256:${'0'.repeat(64)}`, zone: 'changes', name: 'r1.x-00000000' } as never
  const leaf = `sha256:${'1'.repeat(64)}` as never
  const locks: readonly Lock[] = [{ state: 'unlocked' }, LASTING, { state: 'unknown', why: 'no right' }]
  const fetched = locks.map((lock, sequence) => ({
    unwrapped: { slot: { ...(stream as object), sequence } as never, size: 0, digest: leaf, leaf, content: { malformed: 'x' } },
    genuine: undefined,
    lock,
  }))
  expect(unpacked(packed([fetched]), [{ stream, from: 0, to: 3 }])[0]?.map(({ lock }) => lock)).toEqual(locks)
})

const here = hasMinio()

describe.skipIf(!here)("in a bucket with GOVERNANCE locks, with the administrator's keys", () => {
  const own = suiteMinio()

  lockSuite(async () => {
    const bucket = await own.minio.bucket({ lock: 'governance' })
    const address = s3Address(own.minio.url(bucket))
    if ('wrong' in address) throw new Error(address.wrong)
    const sdk = own.minio.client()
    const store = new S3Store(address, { client: sdk, identity: () => Promise.resolve(undefined), clock: new FixedClock() })
    return {
      store,
      relock: async (key, lock) => {
        const Retention = typeof lock === 'string' ? {} : { Mode: 'GOVERNANCE' as const, RetainUntilDate: new Date(lock.until) }
        for await (const { versions } of store.list(key, { keys: 1 }))
          await sdk.send(
            new PutObjectRetentionCommand({ Bucket: bucket, Key: `ledger/${key}`, VersionId: versions[0].id, BypassGovernanceRetention: true, Retention }),
          )
      },
    }
  })
})
