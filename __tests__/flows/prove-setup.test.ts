/** A set-up proves itself against a real S3 server, whose administrator makes what is wrong with it. */

import { DeleteObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import type { Setup } from '../../src/append/proofs.ts'
import { type Proved, proveSetup, refuseUnproved } from '../../src/flows/prove-setup.ts'
import { openRoot } from '../../src/ledger/read.ts'
import type { Key } from '../../src/record/place.ts'
import { proofResult } from '../../src/report/proofs-text.ts'
import type { Effects } from '../../src/shared/effects.ts'
import { adapter } from '../../src/store/adapters/s3.ts'
import { KeyVerifier } from '../../src/trust/verifier.ts'
import { FixedClock, RecordingLog } from '../fakes/effects.ts'
import { effectsOfFiles } from '../fakes/folder-store.ts'
import { ledgerForTests, newSigner, type TestLedger } from '../fakes/ledger.ts'
import { DeafS3 } from '../harness/deaf-s3.ts'
import { type BucketOptions, type Credentials, readerOf, writerOf } from '../harness/minio.ts'
import { hasMinio, suiteMinio } from '../harness/suite-minio.ts'

const here = hasMinio()
const HOUR_MS = 3_600_000

describe.skipIf(!here)('a set-up in a bucket', { timeout: 60_000 }, () => {
  const own = suiteMinio()
  let users = 0

  const effectsOf = ({ accessKeyId, secretAccessKey }: Credentials, skewMs = 0): Effects => {
    const variables: Readonly<Record<string, string>> = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
    const clock = new FixedClock(new Date(Date.now() + skewMs).toISOString())
    return { ...effectsOfFiles(), clock, env: { get: (name) => variables[name], all: () => variables } }
  }
  const user = (statements: readonly object[]) => {
    users += 1
    return own.minio.user(`prover-${users}`, statements)
  }
  interface Scene {
    readonly bucket: string
    readonly ledger: TestLedger
    readonly setupOf: (who: Credentials, more?: Partial<Setup> & { readonly skewMs?: number; readonly endpoint?: string }) => Promise<Setup>
  }
  /** Founded by the administrator, and one change recorded. */
  const founded = async (options: BucketOptions = {}, begun = true): Promise<Scene> => {
    const bucket = await own.minio.bucket(options)
    const ledger = await ledgerForTests(await adapter.openStore(new URL(own.minio.url(bucket)), effectsOf(own.minio.admin)))
    if (begun) await ledger.change(ledger.stream(), { session: 'session-1' })
    const setupOf: Scene['setupOf'] = async (who, { skewMs = 0, endpoint = own.minio.endpoint, ...more } = {}) => {
      const [url, effects] = [new URL(own.minio.url(bucket).replace(own.minio.endpoint, endpoint)), effectsOf(who, skewMs)]
      const [store, proof] = [await adapter.openStore(url, effects), await adapter.openProof(url, effects)]
      const trust = await openRoot(ledger.id, store, new KeyVerifier())
      return { ledger: ledger.id, zone: 'changes', repositoryId: '42', store, proof, signer: ledger.signers.changes.signer, trust, ...more }
    }
    return { bucket, ledger, setupOf }
  }
  const listed = async (bucket: string) => {
    const { Versions = [], DeleteMarkers = [], IsTruncated } = await own.minio.client().send(new ListObjectVersionsCommand({ Bucket: bucket }))
    expect(IsTruncated).not.toBe(true)
    return [...Versions, ...DeleteMarkers].map(({ Key, VersionId, LastModified }) => `${Key} ${VersionId} ${LastModified?.toISOString()}`)
  }
  const locksIn = async ({ store }: Setup) => {
    const locks: unknown[] = []
    for await (const { key, versions } of store.list('')) locks.push((await store.read(key, versions[0].id, 1_000_000))?.lock)
    return locks
  }
  const statesOf = (proofs: readonly Proved[]) => Object.fromEntries(proofs.map(({ name, state }) => [name, state]))
  const proved = (proofs: readonly Proved[], name: Proved['name']) => proofs.find((each) => each.name === name)
  const GOOD = { 'write-once': 'ok', versions: 'ok', lock: 'ok', 'no-removal': 'ok', 'no-shortening': 'ok', clock: 'ok', signer: 'ok' }

  it.each([true, false])('that is as the pages say proves everything, and leaves nothing (with a record: %s)', async (begun) => {
    const { bucket, setupOf } = await founded({}, begun)
    const before = await listed(bucket)
    const setup = await setupOf(await user(writerOf(bucket)))
    const proofs = await proveSetup(setup)
    expect(statesOf(proofs)).toEqual(GOOD)
    expect(proofResult(proofs)).toBe('proved')
    const log = new RecordingLog()
    await refuseUnproved(setup, log)
    expect([...log.lines, ...log.warnings]).toEqual([])
    expect(await listed(bucket)).toEqual(before)
  })

  const inZone = (bucket: string) => [
    ...readerOf(bucket),
    {
      Effect: 'Allow',
      Action: ['s3:PutObject'],
      Resource: [`arn:aws:s3:::${bucket}/ledger/changes/r42.*`, `arn:aws:s3:::${bucket}/ledger/evidence/changes/r42.*`],
    },
  ]

  it('of a role that may write in one zone only is proved on a record of that zone', async () => {
    const { bucket, setupOf } = await founded()
    const before = await listed(bucket)
    const setup = await setupOf(await user(inZone(bucket)))
    expect(statesOf(await proveSetup(setup))).toEqual(GOOD)
    await refuseUnproved(setup, new RecordingLog())
    expect(await listed(bucket)).toEqual(before)
  })

  it('of such a role without a record yet is not known, and main goes on', async () => {
    const { bucket, setupOf } = await founded({}, false)
    const before = await listed(bucket)
    const setup = await setupOf(await user(inZone(bucket)))
    const proofs = await proveSetup(setup)
    expect(statesOf(proofs)).toEqual({ ...GOOD, 'write-once': 'unknown' })
    expect(proofResult(proofs)).toBe('unknown')
    await refuseUnproved(setup, new RecordingLog())
    expect(await listed(bucket)).toEqual(before)
  })

  it.each([true, false])('of a role that may not write says which right is missing (with a record: %s)', async (begun) => {
    const { bucket, setupOf } = await founded({}, begun)
    const setup = await setupOf(await user(readerOf(bucket)))
    const right = expect.stringContaining(`s3:PutObject on arn:aws:s3:::${bucket}/ledger/`)
    expect(proved(await proveSetup(setup), 'write-once')).toMatchObject({ state: 'unknown', fix: right })
    await expect(refuseUnproved(setup, new RecordingLog())).rejects.toMatchObject({ code: 'STORE_DENIED', fix: right })
  })

  it.each([
    ['remove versions', 'no-removal', 's3:DeleteObjectVersion', ['s3:DeleteObjectVersion', 's3:DeleteObject']],
    ['pass over a lock', 'no-shortening', 's3:BypassGovernanceRetention', ['s3:PutObjectRetention', 's3:BypassGovernanceRetention']],
  ] as const)('of a role that may %s is told so, and nothing is removed or locked anew', async (_what, name, right, actions) => {
    const { bucket, setupOf } = await founded({ lock: 'governance' })
    const before = await listed(bucket)
    const more = { Effect: 'Allow', Action: actions, Resource: [`arn:aws:s3:::${bucket}/*`] }
    const setup = await setupOf(await user([...writerOf(bucket), more]))
    const [locksBefore, proofs] = [await locksIn(setup), await proveSetup(setup)]
    expect(await locksIn(setup)).toEqual(locksBefore)
    expect(statesOf(proofs)).toEqual({ ...GOOD, [name]: 'failed' })
    expect(proved(proofs, name)?.fix).toContain(right)
    expect(proofResult(proofs)).toBe('failed')
    expect(await listed(bucket)).toEqual(before)
  })

  it('in a bucket whose records get no lock is a warning, with the command that sets one', async () => {
    for (const lock of ['none', 'unset'] as const) {
      const { bucket, setupOf } = await founded({ lock })
      const setup = await setupOf(await user(writerOf(bucket)))
      const proofs = await proveSetup(setup)
      expect(proved(proofs, 'lock')).toMatchObject({ state: 'failed', severity: 'warning', fix: expect.stringContaining(`--bucket ${bucket} `) })
      expect(proofResult(proofs)).toBe('proved')
      const log = new RecordingLog()
      await refuseUnproved(setup, log)
      expect(log.warnings.join('\n')).toContain('can empty the ledger')
    }
  })

  it('in a bucket without versions is refused', async () => {
    const { bucket, setupOf } = await founded({ lock: 'unversioned' })
    const setup = await setupOf(await user(writerOf(bucket)))
    const proofs = await proveSetup(setup)
    expect(statesOf(proofs)).toMatchObject({ versions: 'failed', 'no-removal': 'unknown', 'no-shortening': 'unknown' })
    await expect(refuseUnproved(setup, new RecordingLog())).rejects.toMatchObject({ code: 'STORE_UNFIT', fix: expect.stringContaining('create-bucket') })
  })

  it('with a signer that the policy does not allow is refused', async () => {
    const { bucket, setupOf } = await founded()
    const setup = await setupOf(await user(writerOf(bucket)), { signer: (await newSigner()).signer })
    expect(statesOf(await proveSetup(setup))).toEqual({ ...GOOD, signer: 'failed' })
    await expect(refuseUnproved(setup, new RecordingLog())).rejects.toMatchObject({
      code: 'SIGNER_NOT_ALLOWED',
      fix: expect.stringContaining('--allow changes='),
    })
  })

  it.each([
    [HOUR_MS, 'ahead'],
    [-HOUR_MS, 'behind'],
  ])('with a clock that is off by %s ms is told how far it is off', async (skewMs, word) => {
    const { bucket, setupOf } = await founded()
    const setup = await setupOf(await user(writerOf(bucket)), { skewMs })
    const proofs = await proveSetup(setup)
    expect(statesOf(proofs)).toEqual({ ...GOOD, clock: 'failed' })
    expect(proved(proofs, 'clock')?.saw).toMatch(new RegExp(`: (359\\d|36\\d\\d) s ${word}$`))
    const log = new RecordingLog()
    await refuseUnproved(setup, log)
    expect(log.warnings.join('\n')).toContain('set the clock')
  })

  it('of a role that may not look at the bucket leaves that unknown, with the rights that it takes', async () => {
    const { bucket, setupOf } = await founded()
    const setup = await setupOf(await user(writerOf(bucket).filter((statement) => !JSON.stringify(statement).includes('s3:GetBucketVersioning'))))
    const proofs = await proveSetup(setup)
    expect(statesOf(proofs)).toEqual({ ...GOOD, versions: 'unknown', lock: 'unknown' })
    expect(proved(proofs, 'versions')?.fix).toBe(`allow s3:GetBucketVersioning on arn:aws:s3:::${bucket}`)
    expect(proved(proofs, 'lock')?.fix).toBe(`allow s3:GetBucketObjectLockConfiguration on arn:aws:s3:::${bucket}`)
    await refuseUnproved(setup, new RecordingLog())
  })

  it.each([true, false])('on a server that ignores the condition is refused, and nothing is left (with a record: %s)', async (begun) => {
    const { bucket, setupOf } = await founded({}, begun)
    const before = await listed(bucket)
    const deaf = await DeafS3.start(own.minio.endpoint, own.minio.client())
    try {
      const setup = await setupOf(await user(writerOf(bucket)), { endpoint: deaf.endpoint })
      expect(statesOf(await proveSetup(setup))).toEqual({ ...GOOD, 'write-once': 'failed' })
      const asked = deaf.asked.length
      await expect(refuseUnproved(setup, new RecordingLog())).rejects.toMatchObject({ code: 'STORE_UNFIT', message: expect.stringContaining('BadDigest') })
      // What main pays: a listing, a read and a put on the object (one more listing where it is the genesis), versions and lock of the bucket.
      expect(deaf.asked.slice(asked)).toHaveLength(begun ? 5 : 6)
      expect(await listed(bucket)).toEqual(before)
      // It really is deaf: with the right digest a second object at the key of the genesis is stored.
      const { store } = setup
      for await (const { key } of store.list('root/root/', { keys: 1 })) {
        await store.create(key as Key, new TextEncoder().encode('x'))
        break
      }
      expect(await listed(bucket)).toHaveLength(before.length + 1)
    } finally {
      await deaf.stop()
    }
  })

  it('whose newest record is hidden below a marker is proved on the genesis', async () => {
    const { bucket, ledger, setupOf } = await founded()
    for await (const { key } of ledger.store.list('changes/r42.', { keys: 1 })) {
      await own.minio.client().send(new DeleteObjectCommand({ Bucket: bucket, Key: `ledger/${key}` }))
      break
    }
    const proofs = await proveSetup(await setupOf(await user(writerOf(bucket))))
    expect(statesOf(proofs)).toEqual(GOOD)
    expect(proved(proofs, 'write-once')?.saw).toContain('root/root/')
  })
})
