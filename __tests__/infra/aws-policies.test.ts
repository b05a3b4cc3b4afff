/** The very policy documents that infra/aws attaches, against the keys that the writer makes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { evidenceKeyOf, keyOf } from '../../src/ledger/keys.ts'
import type { StreamName, Zone } from '../../src/record/place.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { needs } from '../needs.ts'
import { ADMINISTRATOR, BUCKET, type Policies, policiesOf, WRITERS } from './policies.ts'
import { iamMatches, listOf, type Statement } from './support.ts'

const key = (zone: Zone, name: string, sequence: number) => keyOf({ zone, name: name as StreamName, sequence })
const evidence = (zone: Zone, name: string) => evidenceKeyOf({ zone, name: name as StreamName }, sha256('some evidence'))

const find = (statements: readonly Statement[] | undefined, sid: string) => {
  const found = statements?.find(({ Sid }) => Sid === sid)
  if (found === undefined) throw new Error(`there is no statement ${sid}`)
  return found
}

describe.each(['terraform', 'tofu'])('the policies that %s makes', (name) => {
  const tool = needs(name)
  const test = it.skipIf(tool === undefined)
  let policies: Policies
  beforeAll(async () => {
    if (tool !== undefined) policies = await policiesOf(tool)
  }, 120_000)

  const appends = (role: string, place: string) =>
    listOf(find(policies.writers[role], 'Append').Resource).some((pattern) => iamMatches(pattern, `arn:aws:s3:::${BUCKET}/ledger/${place}`))

  test('let each role append the keys that the writer makes in its zone and repository', () => {
    for (const [role, zone] of [
      ['changes-42', 'changes'],
      ['reviews-42', 'reviews'],
    ] as const)
      for (const stream of ['r42.local-terraform-tfstate-d83ad772', 'r42._register', 'r42._runs']) {
        for (const sequence of [0, 1, 999, 1000, 999_999]) expect(appends(role, key(zone, stream, sequence))).toBe(true)
        expect(appends(role, evidence(zone, stream))).toBe(true)
      }
    expect(appends('root', key('root', 'root', 1))).toBe(true)
  })

  test.each([
    ['of another zone', 'changes-42', key('reviews', 'r42.a-1', 0)],
    ['of the root', 'changes-42', key('root', 'root', 2)],
    ['of another repository', 'changes-42', key('changes', 'r421.a-1', 0)],
    ['of a repository whose id begins alike', 'changes-42', key('changes', 'r4.a-1', 0)],
    ['of reviews that would be a change', 'reviews-42', key('changes', 'r42.a-1', 0)],
    ['of a change, as the root', 'root', key('changes', 'r42.a-1', 0)],
    ['far ahead, where it would burn a slot', 'changes-42', 'changes/r42.a-1/9998999/9998999999-0001000000.json'],
    ['with a name of no record', 'changes-42', 'changes/r42.a-1/notes.txt'],
    ['of evidence of another zone', 'changes-42', evidence('reviews', 'r42.a-1')],
    ['of evidence with another name', 'changes-42', 'evidence/changes/r42.a-1/short'],
  ])('refuse keys %s', (_what, role, place) => {
    expect(appends(role, place)).toBe(false)
  })

  test('allow a writer nothing that removes, bypasses or reconfigures', () => {
    const allowed = Object.values(policies.writers).flatMap((statements) =>
      statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => listOf(Action)),
    )
    expect([...new Set(allowed)].toSorted()).toEqual([
      's3:GetBucketObjectLockConfiguration',
      's3:GetBucketVersioning',
      's3:GetObject',
      's3:GetObjectRetention',
      's3:GetObjectVersion',
      's3:ListBucket',
      's3:ListBucketVersions',
      's3:PutObject',
      's3:PutObjectRetention',
    ])
    const lockers = Object.entries(policies.writers).filter(([, statements]) =>
      statements.some(({ Action }) => listOf(Action).includes('s3:PutObjectRetention')),
    )
    expect(lockers.map(([role]) => role)).toEqual(['reviews-42'])
  })

  test('refuse every writer a put without a condition', () => {
    for (const statements of Object.values(policies.writers))
      expect(find(statements, 'OnlyIfAbsent')).toMatchObject({ Effect: 'Deny', Action: 's3:PutObject', Condition: { Null: { 's3:if-none-match': 'true' } } })
  })

  test('let a role be taken by its own jobs alone: subject in both formats, repository id, reusable workflow', () => {
    expect(policies.trust['changes-42']).toHaveLength(1)
    expect(policies.trust['changes-42']?.[0]).toMatchObject({
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com', 'token.actions.githubusercontent.com:repository_id': '42' },
        StringLike: {
          'token.actions.githubusercontent.com:sub': [
            'repo:example-org@7/example-repo@42:environment:production',
            'repo:example-org/example-repo:environment:production',
          ],
          'token.actions.githubusercontent.com:job_workflow_ref': ['example-org/pipelines/.github/workflows/deploy.yml@refs/heads/main'],
        },
      },
    })
    expect(JSON.stringify(policies.trust['reviews-42'])).toContain('repo:example-org@7/example-repo@42:pull_request')
    expect(policies.trust['root']).toMatchObject([{ Action: 'sts:AssumeRole', Principal: { AWS: [ADMINISTRATOR] } }])
  })

  test('deny everybody deletes, bypass, expiry, foreign keys, plain HTTP and puts that could overwrite', () => {
    const everybody = policies.bucket.filter(({ Effect, Principal }) => Effect === 'Deny' && Principal?.['AWS'] === '*')
    expect(everybody).toHaveLength(policies.bucket.length)
    expect(find(everybody, 'NoDeleteNoBypass')).not.toHaveProperty('Condition')
    expect(listOf(find(everybody, 'NoDeleteNoBypass').Action)).toEqual(
      expect.arrayContaining(['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention']),
    )
    expect(find(everybody, 'NoExpiry')).not.toHaveProperty('Condition')
    expect(find(everybody, 'OnlyIfAbsent').Condition).toEqual({ Null: { 's3:if-none-match': 'true' } })
    expect(find(everybody, 'OnlyTls').Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } })
    expect(find(everybody, 'OnlyWritersAppend').Condition).toEqual({ ArnNotEquals: { 'aws:PrincipalArn': WRITERS } })
    expect(find(everybody, 'NoWeakening').Condition).toEqual({ ArnNotEquals: { 'aws:PrincipalArn': [ADMINISTRATOR] } })
    expect(listOf(find(everybody, 'NoWeakening').Action)).toEqual(
      expect.arrayContaining([
        's3:PutBucketPolicy',
        's3:DeleteBucketPolicy',
        's3:PutBucketObjectLockConfiguration',
        's3:PutBucketVersioning',
        's3:PutReplicationConfiguration',
      ]),
    )
  })

  test('refuse another key, and not a put that names none', () => {
    const named = 's3:x-amz-server-side-encryption-aws-kms-key-id'
    expect(find(policies.bucket, 'OnlyTheLedgersKey').Condition).toEqual({
      Null: { [named]: 'false' },
      StringNotEquals: { [named]: expect.stringContaining(':key/') },
    })
    // With these, IAM takes what is absent for a match: every put of ours would be refused.
    expect(JSON.stringify(policies.bucket)).not.toContain('IfExists')
  })

  test('let a lock of their own be named by reviews only, between its least and the default', () => {
    const shorter = find(policies.writers['reviews-42'], 'ShorterLock')
    expect(shorter.Condition).toEqual({
      NumericGreaterThanEquals: { 's3:object-lock-remaining-retention-days': '7' },
      NumericLessThanEquals: { 's3:object-lock-remaining-retention-days': '30' },
    })
    expect(find(policies.bucket, 'NoLockOfOnesOwn').NotResource).toEqual([
      `arn:aws:s3:::${BUCKET}/ledger/reviews/*`,
      `arn:aws:s3:::${BUCKET}/ledger/evidence/reviews/*`,
    ])
  })

  test('let nobody name a lock where reviews are kept like changes', async () => {
    const plain = await policiesOf(tool ?? '', { reviews_retention_days: null })
    expect(find(plain.bucket, 'NoLockOfOnesOwn').Resource).toBe(`arn:aws:s3:::${BUCKET}/*`)
    expect(JSON.stringify(plain.writers)).not.toContain('PutObjectRetention')
  })

  test('let the auditor read, and write nothing', () => {
    const allowed = policies.audit.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => listOf(Action))
    expect(allowed.filter((action) => !/^s3:(Get|List)/.test(action))).toEqual([])
    expect(allowed).toEqual(expect.arrayContaining(['s3:ListBucketVersions', 's3:GetObjectVersion', 's3:GetObjectRetention']))
    expect(listOf(find(policies.audit, 'NoWrite').Action)).toEqual(expect.arrayContaining(['s3:Put*', 's3:Delete*', 's3:Bypass*']))
  })

  test.each([
    ['a wildcard for the whole repository', ['*']],
    ['any environment', ['environment:*']],
    ['any branch', ['ref:refs/heads/*']],
  ])('refuse to trust %s', async (_what, changes) => {
    const repositories = { 'example-org/example-repo': { id: '42', owner_id: '7', changes, reviews: ['pull_request'], workflows: [] } }
    await expect(policiesOf(tool ?? '', { repositories })).rejects.toThrow('A context is')
  })
})
