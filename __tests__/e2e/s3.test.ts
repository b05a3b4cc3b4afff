/** A ledger in a bucket with versions and COMPLIANCE locks: the built action around the real tool, against a real S3 server. */

import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { HeadObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/verify/verdict.ts'
import { DeafS3 } from '../harness/deaf-s3.ts'
import type { Job } from '../harness/job.ts'
import { type BucketOptions, type Credentials, readerOf, writerOf } from '../harness/minio.ts'
import { hasMinio, suiteMinio } from '../harness/suite-minio.ts'
import { actionJob, CLI, configuration, type LoggedRecord, postsOf, stackLinesIn, storyIn, TOOL, TOOLS, writtenBy } from './support.ts'
import { MARKED, started } from './write-ahead-support.ts'

const here = hasMinio()

describe.skipIf(!here || TOOLS.length === 0)('a ledger in a bucket', () => {
  const own = suiteMinio()

  const variables = ({ accessKeyId, secretAccessKey }: Credentials) => ({
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  const cli = (who: Credentials, ...argv: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', ...variables(who) } })
    if (status === 2) throw new Error(`iac-ledger ${argv[0]} could not run: ${stderr}`)
    return stdout
  }

  let made = 0
  /** Founded by the administrator; the job's role may append and read, the auditor's only read. */
  const founded = async (job: Job, lock: BucketOptions['lock'] = 'compliance', more: readonly object[] = []) => {
    const bucket = await own.minio.bucket({ lock })
    made += 1
    const [writer, auditor] = [
      await own.minio.user(`writer-${made}`, [...writerOf(bucket), ...more]),
      await own.minio.user(`auditor-${made}`, readerOf(bucket)),
    ]
    const folder = join(job.root, 'srv')
    mkdirSync(folder)
    const key = join(folder, 'key.pem')
    cli(own.minio.admin, 'keygen', key)
    const store = own.minio.url(bucket)
    const { ledger } = JSON.parse(cli(own.minio.admin, 'init', store, '--signer', `key:${key}`, '--json')) as { ledger: string }
    const verdict = () => JSON.parse(cli(auditor, 'verify', store, '--ledger', ledger, '--key', `${key}.pub`, '--json')) as Verdict
    const story = () => storyIn(JSON.parse(cli(auditor, 'log', store, '--json', '--limit', '10000')) as readonly LoggedRecord[])
    return { bucket, writer, verdict, story, inputs: { store, ledger, signer: `key:${key}` } }
  }

  it('has the plan, the intent before the apply and its outcome, and an auditor who may only read finds nothing wrong', async () => {
    await using job = await actionJob()
    const { bucket, writer, verdict, story, inputs } = await founded(job)
    const env = variables(writer)
    configuration(job, MARKED)
    await job.run({ script: `${TOOL} init >/dev/null` })
    const main = await job.uses('./', { with: inputs, env })
    expect(main.conclusion).toBe('success')
    const step = await job.run({ script: `${TOOL} plan -out=p >/dev/null && ${TOOL} apply p`, env })
    expect(step.exitCode).toBe(0)
    expect(started(job)).toBe(true)
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    expect(story()).toEqual(['plan', 'intent', 'outcome succeeded', 'run'])
    expect(verdict()).toMatchObject({ verdict: 'pass', findings: [] })
    expect(writtenBy(job.steps)).not.toContain(writer.secretAccessKey)
    const { Versions = [], DeleteMarkers = [] } = await own.minio.client().send(new ListObjectVersionsCommand({ Bucket: bucket }))
    expect(new Set(Versions.map(({ Key }) => Key)).size).toBe(Versions.length)
    expect(DeleteMarkers).toEqual([])
  })

  it('that goes away: a change does not start, says so, and what waits is stored by post when the server is back', { timeout: 180_000 }, async () => {
    await using job = await actionJob()
    const { writer, verdict, story, inputs } = await founded(job)
    const env = variables(writer)
    configuration(job, MARKED)
    await job.run({ script: `${TOOL} init >/dev/null` })
    await job.uses('./', { with: inputs, env })
    await own.minio.down()
    const step = await job.run({ script: `${TOOL} apply -auto-approve`, env, continueOnError: true })
    await own.minio.up()
    expect(started(job)).toBe(false)
    expect(step.exitCode).toBe(1)
    expect(step.stdout).toBe('')
    expect(step.stderr).toContain(`iac-ledger: ${TOOL} apply was not started and nothing was changed, because its intent could not be recorded`)
    expect(step.stderr).toMatch(/ECONNREFUSED.*can be reached from this machine/s)
    expect(stackLinesIn(step.log)).toEqual([])
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    expect(story()).toEqual(['outcome not-started', 'run'])
    expect(verdict()).toMatchObject({ verdict: 'pass', findings: [] })
  })

  it('that the role of a job may not write: the step says which right is missing, and where', async () => {
    await using job = await actionJob()
    const { bucket, inputs } = await founded(job)
    const main = await job.uses('./', { with: inputs, env: variables(await own.minio.user(`reader-${made}`, readerOf(bucket))), continueOnError: true })
    expect(main.outcome).toBe('failure')
    expect(main.log).toContain(`allow that identity s3:PutObject on arn:aws:s3:::${bucket}/ledger/evidence/changes/`)
    expect(stackLinesIn(main.log)).toEqual([])
  })

  it('whose URL asks for locks has them on each record of the job, and not only on what main wrote', async () => {
    await using job = await actionJob()
    const { bucket, writer, inputs } = await founded(job, 'unset', [{ Effect: 'Allow', Action: ['s3:PutObjectRetention'], Resource: ['arn:aws:s3:::*'] }])
    const env = variables(writer)
    configuration(job, MARKED)
    await job.run({ script: `${TOOL} init >/dev/null` })
    const main = await job.uses('./', { with: { ...inputs, store: `${inputs.store}&lock=governance&days=2` }, env })
    expect(main.log).not.toContain('can empty the ledger')
    await job.run({ script: `${TOOL} apply -auto-approve >/dev/null`, env })
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    const { Versions = [] } = await own.minio.client().send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: 'ledger/changes/' }))
    const locks = await Promise.all(
      Versions.map(async ({ Key }) => (await own.minio.client().send(new HeadObjectCommand({ Bucket: bucket, Key }))).ObjectLockMode),
    )
    expect(locks.length).toBeGreaterThanOrEqual(4)
    expect(new Set(locks)).toEqual(new Set(['GOVERNANCE']))
  })

  const versionsIn = async (bucket: string) => {
    const { Versions = [], DeleteMarkers = [] } = await own.minio.client().send(new ListObjectVersionsCommand({ Bucket: bucket }))
    return [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => `${Key} ${VersionId}`)
  }
  const doctor = async (who: Credentials, { store, ledger, signer }: { readonly store: string; readonly ledger: string; readonly signer: string }) => {
    const argv = [CLI, 'doctor', store, '--ledger', ledger, '--signer', signer, '--json']
    const run = promisify(execFile)(process.execPath, argv, { env: { PATH: '/usr/bin:/bin', ...variables(who) } })
    const { code, stdout } = await run.then(
      (ended) => ({ ...ended, code: 0 }),
      (thrown: { readonly code: number; readonly stdout: string }) => thrown,
    )
    return { code, ...(JSON.parse(stdout) as { readonly result: string; readonly proofs: readonly { readonly name: string; readonly state: string }[] }) }
  }

  it('is proved by doctor with the rights of the job, and the administrator is told what he could do to it', async () => {
    await using job = await actionJob()
    const { bucket, writer, inputs } = await founded(job)
    const before = await versionsIn(bucket)
    const proved = await doctor(writer, inputs)
    expect(proved).toMatchObject({ code: 0, result: 'proved' })
    expect(proved.proofs.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
    const { code, proofs } = await doctor(own.minio.admin, inputs)
    expect(code).toBe(1)
    expect(proofs.filter(({ state }) => state === 'failed').map(({ name }) => name)).toEqual(['no-removal'])
    expect(await versionsIn(bucket)).toEqual(before)
  })

  it('is not founded in a bucket that keeps no versions, and nothing is left there', async () => {
    await using job = await actionJob()
    const bucket = await own.minio.bucket({ lock: 'unversioned' })
    const key = join(job.root, 'founder.pem')
    cli(own.minio.admin, 'keygen', key)
    expect(() => cli(own.minio.admin, 'init', own.minio.url(bucket), '--signer', `key:${key}`)).toThrow(
      /keeps no versions[\s\S]*create-bucket[\s\S]*STORE_UNFIT/,
    )
    expect(await versionsIn(bucket)).toEqual([])
  })

  it('on a server that ignores the condition is refused by main and by doctor, and nothing is left there', async () => {
    await using job = await actionJob()
    const { bucket, writer, inputs } = await founded(job)
    const deaf = await DeafS3.start(own.minio.endpoint, own.minio.client())
    try {
      const before = await versionsIn(bucket)
      const there = { ...inputs, store: inputs.store.replace(own.minio.endpoint, deaf.endpoint) }
      const main = await job.uses('./', { with: there, env: variables(writer), continueOnError: true })
      expect(main.outcome).toBe('failure')
      expect(main.log).toContain('[STORE_UNFIT]')
      expect(main.log).toContain('it is no write-once store')
      expect(await doctor(writer, there)).toMatchObject({ code: 1, result: 'failed' })
      expect(await versionsIn(bucket)).toEqual(before)
    } finally {
      await deaf.stop()
    }
  })
})
