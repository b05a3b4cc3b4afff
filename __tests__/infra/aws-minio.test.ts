/** The writers' policies, word for word but for one statement, on a server that enforces policies and locks. */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectRetentionCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceKeyOf, keyOf } from '../../src/ledger/keys.ts'
import type { StreamName, Zone } from '../../src/record/place.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { Minio, writerOf } from '../harness/minio.ts'
import { needs } from '../needs.ts'
import { LIMITS } from './limits.ts'
import { BUCKET, type Policies, policiesOf } from './policies.ts'

const [server, client, tool] = [needs('minio'), needs('mc'), needs('tofu')]
const test = it.skipIf(server === undefined || client === undefined || tool === undefined)

const key = (zone: Zone, name: string, sequence: number) => `ledger/${keyOf({ zone, name: name as StreamName, sequence })}`
const evidence = (zone: Zone, name: string) => `ledger/${evidenceKeyOf({ zone, name: name as StreamName }, sha256('some evidence'))}`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

describe('the roles of infra/aws, on MinIO', () => {
  let minio: Minio
  let policies: Policies
  const as: Record<string, S3Client> = {}

  beforeAll(async () => {
    if (server === undefined || client === undefined || tool === undefined) return
    policies = await policiesOf(tool)
    minio = await Minio.start(server, client)
    expect(await minio.bucket({ lock: 'governance', days: 30 })).toBe(BUCKET)
    for (const [role, statements] of Object.entries(policies.writers)) {
      const known = statements.filter(({ Sid }) => Sid !== LIMITS['minio-if-none-match'].statement)
      expect(known).toHaveLength(statements.length - 1)
      as[role] = minio.client(await minio.user(role, known))
    }
    as['auditor'] = minio.client(
      await minio.user(
        'auditor',
        policies.audit.filter(({ Sid }) => Sid !== LIMITS['minio-public-access-block'].statement),
      ),
    )
    as['broad'] = minio.client(await minio.user('broad', writerOf(BUCKET)))
  }, 120_000)
  afterAll(async () => {
    for (const each of Object.values(as)) each.destroy()
    await minio?.stop()
  })

  const put = (role: string, place: string, more: Partial<PutObjectCommandInput> = {}) =>
    (as[role] as S3Client).send(new PutObjectCommand({ Bucket: BUCKET, Key: place, Body: 'a record', ChecksumAlgorithm: 'SHA256', IfNoneMatch: '*', ...more }))
  const answer = (sent: Promise<unknown>): Promise<unknown> =>
    sent.then(
      () => 'done',
      (thrown: { readonly name: string }) => thrown.name,
    )

  test('append, read back and list what is theirs', async () => {
    for (const [role, zone, stream] of [
      ['changes-42', 'changes', 'r42.a-1'],
      ['reviews-42', 'reviews', 'r42.a-1'],
      ['root', 'root', 'root'],
    ] as const) {
      const place = key(zone, stream, 0)
      const { VersionId } = await put(role, place)
      const got = await as[role]?.send(new GetObjectCommand({ Bucket: BUCKET, Key: place, ...(VersionId === undefined ? {} : { VersionId }) }))
      expect(await got?.Body?.transformToString()).toBe('a record')
      expect(got?.ObjectLockMode).toBe('GOVERNANCE')
      const listed = await as[role]?.send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: `ledger/${zone}/${stream}/` }))
      expect(listed?.Versions?.map(({ Key }) => Key)).toEqual([place])
      expect(await answer(put(role, place))).toBe('PreconditionFailed')
    }
    expect(await answer(put('changes-42', evidence('changes', 'r42.a-1')))).toBe('done')
    const root = new GetObjectCommand({ Bucket: BUCKET, Key: key('root', 'root', 0) })
    expect(await answer((as['changes-42'] as S3Client).send(root))).toBe('done')
  })

  test.each([
    ['into another zone', 'reviews-42', key('changes', 'r42.b-1', 0)],
    ['into the root', 'changes-42', key('root', 'root', 1)],
    ['into another repository', 'changes-42', key('changes', 'r43.a-1', 0)],
    ['into a repository whose id begins alike', 'changes-42', key('changes', 'r421.a-1', 0)],
    ['evidence of another zone', 'reviews-42', evidence('changes', 'r42.b-1')],
    ['far ahead, to burn a slot', 'changes-42', 'ledger/changes/r42.a-1/9998999/9998999999-0001000000.json'],
    ['under another name', 'changes-42', 'ledger/changes/r42.a-1/junk'],
    ['outside the ledger', 'changes-42', 'elsewhere'],
    ['as the auditor', 'auditor', key('changes', 'r42.c-1', 0)],
  ])('may not put %s', async (_what, role, place) => {
    expect(await answer(put(role, place))).toBe('AccessDenied')
    if (!place.startsWith('ledger/')) return
    // It is the policy that refuses: a role with the whole prefix may.
    expect(await answer(put('broad', `${place}-broad`))).toBe('done')
  })

  test.each(['changes-42', 'reviews-42', 'root', 'auditor'])('let %s neither delete, nor hide, nor remove a version, nor bypass a lock', async (role) => {
    const place = key('changes', `r42.${role}-1`, 0)
    const { VersionId = '' } = await put('changes-42', place)
    const remove = (more: object) => answer((as[role] as S3Client).send(new DeleteObjectCommand({ Bucket: BUCKET, Key: place, ...more })))
    expect(await remove({})).toBe('AccessDenied')
    expect(await remove({ VersionId })).toBe('AccessDenied')
    expect(await remove({ VersionId, BypassGovernanceRetention: true })).toBe('AccessDenied')
    // The probe of a writer: a version that was never there.
    expect(await remove({ VersionId: '00000000-0000-0000-0000-000000000000' })).toBe('AccessDenied')
  })

  test('may not list beyond what is theirs', async () => {
    for (const prefix of ['', 'ledger/', 'ledger/changes/', 'ledger/changes/r43.', 'ledger/reviews/r42.'])
      expect(await answer((as['changes-42'] as S3Client).send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: prefix })))).toBe('AccessDenied')
    expect(await answer((as['auditor'] as S3Client).send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: '' })))).toBe('done')
  })

  test('name no lock of their own, but for reviews, between their least and the default', async () => {
    const lock = (days: number, mode: 'GOVERNANCE' | 'COMPLIANCE' = 'GOVERNANCE') => ({ ObjectLockMode: mode, ObjectLockRetainUntilDate: inDays(days) })
    expect(await answer(put('changes-42', key('changes', 'r42.d-1', 0), lock(40)))).toBe('AccessDenied')
    expect(await answer(put('changes-42', key('changes', 'r42.d-1', 0), lock(1)))).toBe('AccessDenied')
    expect(await answer(put('reviews-42', key('reviews', 'r42.d-1', 0), lock(1)))).toBe('AccessDenied')
    expect(await answer(put('reviews-42', key('reviews', 'r42.d-1', 0), lock(4000)))).toBe('AccessDenied')
    const relock = (role: string, days: number, more: object = {}) => {
      const place = key(role === 'reviews-42' ? 'reviews' : 'changes', 'r42.a-1', 0)
      const retention = { Mode: 'GOVERNANCE' as const, RetainUntilDate: inDays(days) }
      return answer((as[role] as S3Client).send(new PutObjectRetentionCommand({ Bucket: BUCKET, Key: place, Retention: retention, ...more })))
    }
    // MinIO knows the days of a lock in this call only (LIMITS, minio-lock-on-put).
    expect(await relock('reviews-42', 30)).toBe('done')
    expect(await relock('reviews-42', 4000)).toBe('AccessDenied')
    expect(await relock('reviews-42', 1, { BypassGovernanceRetention: true })).toBe('AccessDenied')
    expect(await relock('changes-42', 30)).toBe('AccessDenied')
    expect(await relock('changes-42', 1, { BypassGovernanceRetention: true })).toBe('AccessDenied')
  })
})
