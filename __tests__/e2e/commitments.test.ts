/** Keyed commitments: what a record says of a plan file and of a state, and that an auditor who has file and key can check it. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/shared/bytes.ts'
import type { Job } from '../harness/job.ts'
import { needs } from '../needs.ts'
import { CONFIG, sessionOf } from './adopt-support.ts'
import { at } from './intercept-job.ts'
import { keeperOf, statementOf } from './session-support.ts'
import {
  actionJob,
  configuration,
  eachTool,
  type LastingLedger,
  type LoggedRecord,
  lastingLedger,
  processesOf,
  ROOT,
  recordsOf,
  storyOf,
  TOOL,
  TOOLS,
  verdictOn,
  writtenBy,
} from './support.ts'

const SIMPLE = { 'main.tf': 'variable "size" {\n  default = "small"\n}\nresource "terraform_data" "a" {\n  input = var.size\n}\n' }
const NO_KEY = { absent: 'not-available', why: 'no commitment key is configured' }
const COMMITMENT = { hmac: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), key: expect.stringMatching(/^[0-9a-f]{16}$/) }

interface Committing {
  readonly job: Job
  readonly ledger: LastingLedger
  readonly key: string
  [Symbol.asyncDispose](): Promise<void>
}

/** A job whose step is given a commitment key, and signs with a file. */
async function committing(more: Readonly<Record<string, string>> = {}): Promise<Committing> {
  const job = await actionJob()
  const ledger = lastingLedger(join(job.root, 'srv'))
  const key = randomBytes(32).toString('base64')
  configuration(job, SIMPLE)
  const main = await job.uses('./', { with: { ...ledger.with, 'commitment-key': 'env:COMMITMENT_KEY', ...more }, env: { COMMITMENT_KEY: key } })
  expect(main.conclusion, main.log).toBe('success')
  return { job, ledger, key, [Symbol.asyncDispose]: () => job.dispose() }
}

/** The script of docs/record-format.md, as it stands there. */
const RECIPE = /^```sh commitment\n([\s\S]*?)^```$/m.exec(readFileSync(join(ROOT, 'docs/record-format.md'), 'utf8'))?.[1] ?? ''

function byHand({ ledger, key }: Pick<Committing, 'ledger' | 'key'>, kind: string, file: string): Json {
  const env = { PATH: process.env['PATH'] ?? '', LEDGER: ledger.id, KIND: kind, FILE: file, COMMITMENT_KEY: key }
  const { status, stdout, stderr } = spawnSync('bash', ['-c', RECIPE], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const [hmac = '', id = ''] = stdout.trimEnd().split('\n')
  return { hmac, key: id }
}

async function ok(job: Job, script: string): Promise<void> {
  const { conclusion, log } = await job.run({ script, continueOnError: true })
  expect(conclusion, log).toBe('success')
}

function ofKind(ledger: LastingLedger, kind: string): readonly LoggedRecord[] {
  return recordsOf(ledger, '--kind', kind)
}

function subjectsOf(ledger: LastingLedger, record: LoggedRecord): readonly JsonObject[] {
  return statementOf(ledger, record)['subject'] as readonly JsonObject[]
}

const programs = ['bash', 'openssl', 'sha256sum', 'sed'].map(needs)

eachTool('with a commitment key, $name', ({ name: tool }) => {
  it.skipIf(programs.includes(undefined))('plan, intent and outcome commit to plan file and state, and the recipe finds the same', async () => {
    await using set = await committing()
    const { job, ledger } = set
    const kept = (file: string) => join(job.root, file)
    const keep = (name: string) => copyFileSync(join(job.workspace, 'terraform.tfstate'), kept(name))
    await ok(job, `${tool} init && ${tool} apply -auto-approve`)
    keep('one.tfstate')
    await ok(job, `${tool} plan -var size=large -out=tf.plan && ${tool} state pull >../pulled.tfstate`)
    await ok(job, `${tool} apply tf.plan`)
    keep('two.tfstate')
    await job.finish()

    const [first, second] = ofKind(ledger, 'outcome')
    const [, intent] = ofKind(ledger, 'intent')
    const [plan] = ofKind(ledger, 'plan')
    if (first === undefined || second === undefined || intent === undefined || plan === undefined) throw new Error('a record is missing')
    const planFile = byHand(set, 'plan-file', join(job.workspace, 'tf.plan'))
    const [one, two] = [byHand(set, 'state', kept('one.tfstate')), byHand(set, 'state', kept('two.tfstate'))]
    expect(byHand(set, 'state', join(job.workspace, '..', 'pulled.tfstate'))).toEqual(one)
    expect([one, two, planFile]).toEqual([COMMITMENT, COMMITMENT, COMMITMENT])
    expect(one).not.toEqual(two)

    expect(at(first, 'state', 'before')).toEqual({ absent: 'not-available', why: 'there is no state yet' })
    expect(at(first, 'state', 'after', 'commitment')).toEqual(one)
    expect(at(plan, 'plan', 'file')).toEqual(planFile)
    expect(at(plan, 'state', 'before', 'commitment')).toEqual(one)
    expect(at(intent, 'applies', 'file')).toEqual(planFile)
    expect(at(intent, 'applies', 'madeAgainst', 'commitment')).toEqual({ absent: 'not-applicable', why: 'the copy in a plan file is not the state itself' })
    expect(at(intent, 'state', 'before', 'commitment')).toEqual(one)
    expect([at(second, 'state', 'before', 'commitment'), at(second, 'state', 'after', 'commitment')]).toEqual([one, two])
    expect(at(second, 'samePlan')).toBe(true)

    const hex = (commitment: Json) => ({ hmacSha256: String((commitment as JsonObject)['hmac']).slice('sha256:'.length) })
    expect(subjectsOf(ledger, intent).filter(({ name }) => name !== 'git')).toEqual([
      { name: 'plan-file', digest: hex(planFile) },
      { name: 'state-before', digest: hex(one) },
      { name: 'operation', digest: expect.anything() },
    ])
    expect(subjectsOf(ledger, second).map(({ name }) => name)).toEqual(expect.arrayContaining(['state-before', 'state-after']))
    expect(verdictOn(ledger)).toMatchObject({ verdict: 'pass', findings: [] })
    expect(spawnSync(process.execPath, [join(ROOT, 'dist/cli/index.js'), 'show', ledger.store, placeOf(intent)], { encoding: 'utf8' }).stdout).toContain(
      String((planFile as JsonObject)['hmac']),
    )
  })
})

function placeOf({ place: { zone, stream, sequence } }: LoggedRecord): string {
  return `${zone}/${stream}=${sequence}`
}

describe.skipIf(TOOLS.length === 0)('the commitment key', () => {
  it('is kept by a keeper that signs nothing, where the signer is a file', async () => {
    await using set = await committing()
    const { job, ledger } = set
    expect(sessionOf(job)).toMatchObject({ signer: ledger.with['signer'], committer: expect.stringMatching(/^agent:\//) })
    expect(keeperOf(job)).toBeGreaterThan(0)
    await ok(job, `${TOOL} init && ${TOOL} apply -auto-approve`)
    await job.finish()
    expect([processesOf(job), job.orphans]).toEqual([[], []])
    expect(at(ofKind(ledger, 'outcome')[0]!, 'state', 'after', 'commitment')).toEqual(COMMITMENT)
    expect(writtenBy(job.steps)).not.toContain(set.key)
  })

  it('that goes away with its keeper costs the commitment, with the reason, and no command', async () => {
    await using set = await committing()
    const { job, ledger } = set
    process.kill(keeperOf(job), 'SIGKILL')
    await ok(job, `${TOOL} init && ${TOOL} apply -auto-approve`)
    await job.finish()
    expect(storyOf(ledger)).toEqual(['intent', 'outcome succeeded', 'run'])
    const gone = { absent: 'error', why: 'the process that keeps the commitment key for this job has ended or does not answer' }
    expect(at(ofKind(ledger, 'outcome')[0]!, 'state', 'after', 'commitment')).toEqual(gone)
  })

  it('serves post too, for a command whose shim was killed', async () => {
    await using set = await committing()
    const { job, ledger } = set
    await ok(job, `${TOOL} init`)
    await job.run({ script: `${TOOL} apply -auto-approve`, env: { IAC_LEDGER_STOP_AT: 'command-ended' }, continueOnError: true })
    await job.finish()
    const [closing] = ofKind(ledger, 'outcome')
    expect([at(closing!, 'seenBy'), at(closing!, 'state', 'after', 'commitment')]).toEqual([
      'post',
      byHand(set, 'state', join(job.workspace, 'terraform.tfstate')),
    ])
  })

  it('is not in the environment of a script, which is recorded with it all the same', async () => {
    const script = `${TOOL} init >/dev/null && ${TOOL} apply -auto-approve >/dev/null; env | grep -c "$NEEDLE" || true; echo "held: $COMMITMENT_KEY."`
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    const key = randomBytes(32).toString('base64')
    configuration(job, SIMPLE)
    const main = await job.uses('./', {
      with: { ...ledger.with, 'commitment-key': 'env:COMMITMENT_KEY', run: script },
      env: { COMMITMENT_KEY: key, NEEDLE: key.slice(0, 8) },
    })
    expect(main.conclusion, main.log).toBe('success')
    expect(main.stdout).toContain('1\nheld: .\n')
    await job.finish()
    const [, apply] = ofKind(ledger, 'outcome').toSorted((left) => (at(left, 'command', 'tool') === 'script' ? -1 : 1))
    expect(at(apply!, 'state', 'after', 'commitment')).toEqual(byHand({ ledger, key }, 'state', join(job.workspace, 'terraform.tfstate')))
  })

  it('stands in no record, not even as the name of the folder that a script runs in', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    const key = randomBytes(32).toString('hex')
    mkdirSync(join(job.workspace, key))
    const main = await job.uses('./', {
      with: { ...ledger.with, 'commitment-key': 'env:COMMITMENT_KEY', run: 'touch ran', 'working-directory': key },
      env: { COMMITMENT_KEY: key },
    })
    expect(main.conclusion).toBe('failure')
    expect(main.log).toContain('a secret of this step stood in a record, which was not written')
    expect(existsSync(join(job.workspace, key, 'ran'))).toBe(false)
    expect(storyOf(ledger)).toEqual([])
  })

  it('may be named by the config file, and goes with a trial ledger', async () => {
    await using job = await actionJob()
    mkdirSync(join(job.workspace, '.github'), { recursive: true })
    writeFileSync(join(job.workspace, CONFIG), 'commitment-key: env:COMMITMENT_KEY\n')
    const main = await job.uses('./', { env: { COMMITMENT_KEY: randomBytes(32).toString('hex') } })
    expect(main.conclusion, main.log).toBe('success')
    const session = sessionOf(job)
    expect(session).toMatchObject({ signer: expect.stringMatching(/^agent:/), committer: session?.['signer'] })
  })
})

describe.skipIf(TOOLS.length === 0)('without a commitment key', () => {
  it('records say so, and no process is started to keep one', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, SIMPLE)
    await job.uses('./', { with: ledger.with })
    expect(processesOf(job)).toEqual([])
    await ok(job, `${TOOL} init && ${TOOL} plan -out=tf.plan && ${TOOL} apply tf.plan`)
    await job.finish()
    const [plan, intent, outcome] = ['plan', 'intent', 'outcome'].map((kind) => ofKind(ledger, kind)[0]!)
    expect([at(plan!, 'plan', 'file'), at(intent!, 'applies', 'file'), at(outcome!, 'state', 'after', 'commitment')]).toEqual([NO_KEY, NO_KEY, NO_KEY])
    expect(subjectsOf(ledger, intent!).map(({ name }) => name)).not.toContain('plan-file')
  })
})

describe('a commitment key that can not be used', () => {
  const good = randomBytes(32).toString('base64')
  const allowed = /env:<NAME> is allowed, a variable of this step with at least 32 random bytes \(`openssl rand -base64 32`\)/

  it.each([
    ['another place', 'kms:alias/ledger', /commitment-key: "kms:alias\/ledger" was given/],
    ['no scheme', 'COMMITMENT_KEY', /commitment-key: "\(a text that may be the key, not shown\)" was given/],
    ['no name of a variable', 'env:not a name', /commitment-key: "env:not a name" was given/],
    ['the keeper', 'agent:/tmp/socket', /commitment-key: "agent:\/tmp\/socket" was given/],
    ['the key itself', good, /commitment-key: "\(a text that may be the key, not shown\)" was given/],
    ['the key behind env:', `env:${good}`, /commitment-key: "\(a text that may be the key, not shown\)" was given/],
  ])('(%s) is told with every other input, and without the key', async (_what, given, says) => {
    await using job = await actionJob()
    const main = await job.uses('./', { with: { 'commitment-key': given, tools: 'chef' } })
    expect(main.conclusion).toBe('failure')
    const said = main.annotations[0]?.message ?? ''
    expect(said).toMatch(/^2 input\(s\) can't be used:/)
    expect(said).toMatch(says)
    expect(said).toMatch(allowed)
    expect(writtenBy([main])).not.toContain(good.slice(0, 24))
    expect(sessionOf(job)).toBeUndefined()
  })

  it.each([
    ['not set', '', /env:COMMITMENT_KEY: the variable is not set or empty/],
    ['too short', randomBytes(16).toString('base64'), /env:COMMITMENT_KEY holds a key of 16 bytes, and 32 are needed/],
    ['a password', 'correct horse battery staple', /env:COMMITMENT_KEY holds neither base64 nor hex/],
  ])('(%s) stops the step before anything is made, with its cause, how to make one, and without a part of it', async (_what, held, says) => {
    await using job = await actionJob()
    const main = await job.uses('./', { with: { 'commitment-key': 'env:COMMITMENT_KEY' }, env: { COMMITMENT_KEY: held } })
    expect(main.conclusion).toBe('failure')
    expect(main.annotations[0]?.message).toMatch(says)
    if (held !== '') {
      expect(main.annotations[0]?.message).toMatch(/openssl rand -base64 32/)
      expect(writtenBy([main])).not.toContain(held)
    }
    expect([sessionOf(job), processesOf(job)]).toEqual([undefined, []])
  })
})
