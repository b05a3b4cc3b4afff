/** `role-to-assume`: a bucket that a job reaches with nothing but its own token, against a real STS that trusts a real issuer. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/verify/verdict.ts'
import type { Job } from '../harness/job.ts'
import { type Credentials, Minio, writerOf } from '../harness/minio.ts'
import { OidcIssuer } from '../harness/oidc-issuer.ts'
import { needs } from '../needs.ts'
import { StsTap } from './sts-tap.ts'
import { actionJob, CLI, configuration, type LoggedRecord, postsOf, stackLinesIn, storyIn, TOOL, TOOLS, writtenBy } from './support.ts'
import { MARKED, started } from './write-ahead-support.ts'

const [server, client] = [needs('minio'), needs('mc')]
const BEARER = 'bearer-of-the-runner-for-this-job'
const AUDIENCE = 'sts.amazonaws.com'
/** What another action left there, or wiped. */
const WRONG = { AWS_ACCESS_KEY_ID: 'of-another-account', AWS_SECRET_ACCESS_KEY: 'of-another-account', AWS_SESSION_TOKEN: '', AWS_PROFILE: 'none-such' }
const WIPED = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '', AWS_REGION: '' }

describe.skipIf(server === undefined || client === undefined || TOOLS.length === 0)('a job with a role to assume', () => {
  let issuer: OidcIssuer
  let minio: Minio
  let tap: StsTap
  let folder: string
  let ledger: { readonly inputs: Readonly<Record<string, string>>; readonly bucket: string; readonly store: string; readonly key: string }

  beforeAll(async () => {
    issuer = await OidcIssuer.start(BEARER)
    minio = await Minio.start(server ?? '', client ?? '', { discovery: issuer.discovery, audience: AUDIENCE, policy: 'job' })
    tap = await StsTap.start(minio.endpoint)
    folder = mkdtempSync(join(tmpdir(), 'role-'))
    const bucket = await minio.bucket({ lock: 'compliance' })
    await minio.policy('job', writerOf(bucket))
    const key = join(folder, 'key.pem')
    cli('keygen', key)
    const store = minio.url(bucket)
    const { ledger: id } = JSON.parse(cli('init', store, '--signer', `key:${key}`, '--json')) as { ledger: string }
    const inputs = { store: minio.url(bucket, 'ledger', `&sts-endpoint=${tap.url}`), ledger: id, signer: `key:${key}`, 'role-to-assume': await minio.role() }
    ledger = { inputs, bucket, store, key: `${key}.pub` }
  })
  afterAll(async () => {
    await Promise.all([issuer?.stop(), tap?.stop(), minio?.stop()])
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(() => issuer.failWith(undefined))

  const variables = ({ accessKeyId, secretAccessKey }: Credentials) => ({ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey })
  const cli = (...argv: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], {
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', ...variables(minio.admin) },
    })
    if (status === 2) throw new Error(`iac-ledger ${argv[0]} could not run: ${stderr}`)
    return stdout
  }
  const verdict = () => JSON.parse(cli('verify', ledger.store, '--ledger', ledger.inputs['ledger'] ?? '', '--key', ledger.key, '--json')) as Verdict
  const records = () => JSON.parse(cli('log', ledger.store, '--json', '--limit', '10000')) as readonly LoggedRecord[]
  const tokenJob = (github: Readonly<Record<string, string>> = {}) =>
    actionJob({ env: { AWS_EC2_METADATA_DISABLED: 'true' }, github, service: { accessToken: BEARER, idTokenUrl: issuer.tokenUrl } })

  /** Every file that the job has, and all that it said, but for what it told the runner to mask. */
  const tracesOf = (job: Job) => {
    const files = readdirSync(job.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const said = writtenBy(job.steps).replace(/^::add-mask::.*$/gm, '')
    return [...files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')), said].join('\n')
  }

  it('records a plan and an apply with wrong, wiped and no credentials in its environment, and leaves no trace of its own', async () => {
    await using job = await tokenJob()
    configuration(job, MARKED)
    await job.run({ script: `${TOOL} init >/dev/null` })
    const before = records().length
    const main = await job.uses('./', { with: ledger.inputs, env: WRONG })
    expect(main.log).not.toContain('::error')
    expect(main.conclusion).toBe('success')
    const step = await job.run({ script: `env >seen-by-the-step; ${TOOL} plan -out=p >/dev/null && ${TOOL} apply p`, env: WIPED })
    expect(step.exitCode).toBe(0)
    expect(started(job)).toBe(true)
    await job.run({ script: 'echo "AWS_ACCESS_KEY_ID=" >>"$GITHUB_ENV"; echo "AWS_SECRET_ACCESS_KEY=wiped" >>"$GITHUB_ENV"' })
    const traces = tracesOf(job)
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    expect(storyIn(records())).toEqual(expect.arrayContaining(['plan', 'intent', 'outcome succeeded', 'run']))
    expect(records().length).toBeGreaterThan(before + 3)
    expect(verdict()).toMatchObject({ verdict: 'pass', findings: [] })

    expect(traces).toContain('AWS_ACCESS_KEY_ID=') // what the step saw is among them
    expect(tap.asked.map((form) => form.get('RoleSessionName'))).toEqual(tap.asked.map(() => 'iac-ledger-4711-1'))
    const needles = [...issuer.tokens, ...tap.secrets]
    expect(main.masks).toEqual(expect.arrayContaining([issuer.tokens[0], ...tap.secrets.slice(0, 2)]))
    expect(needles.length).toBeGreaterThan(8)
    for (const needle of needles) expect(`${traces}${tracesOf(job)}${JSON.stringify(records())}`.includes(needle)).toBe(false)
  })

  it('runs a script of its own in the same way', async () => {
    await using job = await tokenJob()
    configuration(job, MARKED)
    const main = await job.uses('./', { with: { ...ledger.inputs, run: `${TOOL} init >/dev/null && ${TOOL} apply -auto-approve` }, env: WRONG })
    expect(main.conclusion).toBe('success')
    expect(main.outputs['exit-code']).toBe('0')
    await job.finish()
    expect(verdict()).toMatchObject({ verdict: 'pass', findings: [] })
    for (const needle of [...issuer.tokens, ...tap.secrets]) expect(tracesOf(job).includes(needle)).toBe(false)
  })

  it.each([
    ['forged', 'forged' as const, AUDIENCE, /verification error/],
    ['mis-addressed', { audience: 'https://another.example' }, 'https://another.example', /must match configured OpenID Client ID/],
    ['expired', 'expired' as const, AUDIENCE, /Token is expired/],
  ])('is refused with a token that is %s, is told what was presented, and never sees the token', async (_what, fault, audience, why) => {
    issuer.failWith(fault)
    await using job = await tokenJob()
    const main = await job.uses('./', { with: ledger.inputs, continueOnError: true })
    expect(main.outcome).toBe('failure')
    expect(main.log).toContain(`did not let this job take ${ledger.inputs['role-to-assume']}`)
    expect(main.log).toContain(`issuer ${issuer.url}, subject repo:octo/infra:ref:refs/heads/main, audience ${audience}`)
    expect(main.log).toMatch(why)
    expect(main.log).toContain(`"${issuer.url.slice('http://'.length)}:aud": "${audience}"`)
    expect(main.log).toContain('[STORE_DENIED]')
    expect(stackLinesIn(main.log)).toEqual([])
    expect(tracesOf(job).includes(issuer.tokens.at(-1) ?? '')).toBe(false)
  })

  it('whose token turns bad before an apply does not start it, and post says what is missing', async () => {
    await using job = await tokenJob()
    configuration(job, MARKED)
    await job.run({ script: `${TOOL} init >/dev/null` })
    await job.uses('./', { with: ledger.inputs })
    issuer.failWith('forged')
    const step = await job.run({ script: `${TOOL} apply -auto-approve`, continueOnError: true })
    expect(step.exitCode).toBe(1)
    expect(started(job)).toBe(false)
    expect(step.stdout).toBe('')
    expect(step.stderr).toContain('apply was not started and nothing was changed')
    expect(step.stderr).toContain('"Action": "sts:AssumeRoleWithWebIdentity"')
    issuer.failWith(undefined)
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    expect(verdict()).toMatchObject({ verdict: 'pass', findings: [] })
  })

  it('may use the action twice, with the same role only', async () => {
    await using job = await tokenJob()
    await job.uses('./', { with: ledger.inputs })
    expect((await job.uses('./', { with: ledger.inputs })).conclusion).toBe('success')
    const { 'role-to-assume': _left, ...others } = ledger.inputs
    const other = await job.uses('./', { with: others, continueOnError: true })
    expect(other.outcome).toBe('failure')
    expect(other.log).toContain('give both steps the same `store`, `ledger` and `role-to-assume`')
    await job.finish()
  })

  it('that is given no token says which lines the workflow lacks', async () => {
    await using job = await actionJob({ github: { event_name: 'pull_request' } })
    const main = await job.uses('./', { with: ledger.inputs, continueOnError: true })
    expect(main.outcome).toBe('failure')
    expect(main.log).toMatch(/permissions:\s+contents: read\s+id-token: write/)
    expect(main.log).toContain('pull request from a fork')
  })

  it('that the forge refuses a token says so', async () => {
    issuer.failWith({ status: 403 })
    await using job = await tokenJob()
    const main = await job.uses('./', { with: ledger.inputs, continueOnError: true })
    expect(main.log).toContain("the forge's token service gave this job no token: 403")
    expect(main.log).toContain('id-token: write')
  })

  it('whose role may not write names the session that asked, the right, and the statement', async () => {
    const other = await minio.bucket({ lock: 'compliance' })
    await using job = await tokenJob()
    const store = ledger.inputs['store']?.replace(ledger.bucket, other) ?? ''
    const main = await job.uses('./', { with: { ...ledger.inputs, store }, continueOnError: true })
    expect(main.outcome).toBe('failure')
    expect(main.log).toMatch(/asked by arn:\S+ \(session iac-ledger-4711-1, by role-to-assume/)
    expect(main.log).toContain(`"Resource":"arn:aws:s3:::${other}"`)
  })
})
