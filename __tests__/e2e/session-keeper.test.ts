/** The process that keeps the key: what it refuses to sign, what it outlives, and what its end means. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type JsonObject, printed, printJson } from '../../src/shared/bytes.ts'
import type { Job } from '../harness/job.ts'
import { type ApartLedger, apartLedger, askKeeper, connected, keeperOf, statementOf, toSign } from './session-support.ts'
import { actionJob, codesOn, configuration, postsOf, processesOf, recordsOf, stackLinesIn, storyOf, TOOL, TOOLS, trialLedger, writtenBy } from './support.ts'

const MARKED = { 'main.tf': 'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "touch started"\n  }\n}\n' }
const APPLY = `${TOOL} init >/dev/null && ${TOOL} apply -auto-approve >/dev/null`

type Statement = JsonObject & { readonly predicate: JsonObject }

/** Another value for one member of the predicate, or of an object in it. */
function withMember(statement: Statement, path: readonly [string, string] | readonly [string], value: JsonObject[string]): Statement {
  const [outer, inner] = path
  const held = statement.predicate[outer] as JsonObject
  return { ...statement, predicate: { ...statement.predicate, [outer]: inner === undefined ? value : { ...held, [inner]: value } } }
}

function without(statement: Statement, member: string): Statement {
  return { ...statement, predicate: Object.fromEntries(Object.entries(statement.predicate).filter(([name]) => name !== member)) }
}

const OTHER = `sha256:${'1'.repeat(64)}`

describe.skipIf(TOOLS.length === 0)('the keeper of the key', () => {
  let ledger: ApartLedger
  let job: Job
  let intent: Statement
  beforeAll(async () => {
    ledger = apartLedger()
    job = await actionJob()
    configuration(job, MARKED)
    await job.uses('./', ledger.uses)
    await job.run({ script: APPLY })
    const [record] = recordsOf(ledger, '--kind', 'intent')
    if (record === undefined) throw new Error('there is no intent')
    intent = statementOf(ledger, record)
  })
  afterAll(async () => {
    await job.dispose()
    ledger[Symbol.dispose]()
  })

  /** A good record of the root, as this job would have to write it. */
  function ofTheRoot(kind: string, { predicate: { run = null } }: Statement): JsonObject {
    const [record] = recordsOf(ledger, '--kind', kind)
    return record === undefined ? {} : withMember(statementOf(ledger, record), ['run'], run)
  }

  /** Whole, so that it is refused for what it is. */
  function annotating(statement: Statement): JsonObject {
    const annotates = { zone: 'changes', stream: 'r4711.app', sequence: 0, leaf: OTHER }
    const whole = withMember(withMember(statement, ['annotates'], annotates), ['note'], { shown: 'agreed' })
    return { ...whole, predicateType: 'https://iac-ledger.github.io/annotation/v1' }
  }

  it('signs a record of its own job, linked or not: what follows is refused for what it is', async () => {
    expect(await askKeeper(job, toSign(printJson(intent)))).toMatch(/^\{"signature":"[A-Za-z0-9+/=]+","signer":\{"algorithm":"ecdsa-p256-sha256","spki":/)
    expect(await askKeeper(job, toSign(printJson(without(intent, 'chain'))))).toMatch(/^\{"signature":/)
  })

  const changed: readonly (readonly [string, (statement: Statement) => JsonObject, RegExp])[] = [
    ['of another ledger', (statement) => withMember(statement, ['chain', 'ledger'], OTHER), /a record of another ledger/],
    ['of another zone', (statement) => withMember(statement, ['chain', 'zone'], 'reviews'), /a record of another zone/],
    ['of another session', (statement) => withMember(statement, ['run', 'session'], 'f'.repeat(32)), /a record of another job/],
    ['of no job', (statement) => withMember(statement, ['run'], { absent: 'not-applicable', why: 'none' }), /run\.session: missing/],
    ['without a job', (statement) => without(statement, 'run'), /run: missing/],
    ['with a chain that is none', (statement) => withMember(statement, ['chain'], null), /chain: an object expected/],
    ['that founds a ledger', (statement) => ofTheRoot('genesis', statement), /chain\.ledger: a string expected/],
    ['that says who may sign', (statement) => ofTheRoot('policy', statement), /kind policy is not for a job to write/],
    ['that annotates another one', annotating, /kind annotation is not for a job to write/],
    ['of no kind of ours', (statement) => ({ ...statement, predicateType: 'https://slsa.dev/provenance/v1' }), /refused/],
    ['that is no statement', () => ({ hello: 'there' }), /refused/],
  ]
  it.each(changed)('does not sign a record %s', async (_what, change, says) => {
    const answer = await askKeeper(job, toSign(printed(change(intent))))
    expect(answer).toMatch(/^\{"refused":"/)
    expect(answer).toMatch(says)
    expect(answer).not.toMatch(/signature/)
  })

  const garbage: readonly (readonly [string, () => Uint8Array])[] = [
    ['nothing', () => new Uint8Array()],
    ['garbage', () => Buffer.from('sign this')],
    ['a text that is no JSON', () => toSign('sign this')],
    ['JSON that is not printed as ours is', () => toSign(JSON.stringify(intent, null, 2))],
    ['a member twice', () => toSign(new TextDecoder().decode(printJson(intent)).replace('"predicateType"', '"predicateType":"x","predicateType"'))],
    ['a statement without its encoding', () => printJson(intent)],
    ['another payload type', () => Buffer.from(`DSSEv1 10 text/plain ${printJson(intent).length} ${new TextDecoder().decode(printJson(intent))}`)],
    ['a wrong length', () => Buffer.from(new TextDecoder().decode(toSign(printJson(intent))).replace(/ \d+ \{/, ' 7 {'))],
    ['bytes that are no text', () => toSign(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
    ['a megabyte', () => new Uint8Array(1_048_576)],
  ]
  it.each(garbage)('does not sign %s', async (_what, request) => {
    const answer = await askKeeper(job, request())
    expect(answer).toMatch(/^(\{"refused":".+"\})?$/)
  })

  it('is still there after all that, and after callers that left before they had their answer', async () => {
    for (let times = 0; times < 40; times += 1) {
      const socket = await connected(job)
      const closed = new Promise((resolve) => {
        socket.on('close', resolve)
      })
      socket.end(toSign(printJson(intent)), () => socket.destroy())
      await closed
    }
    const step = await job.run({ script: `${TOOL} apply -auto-approve` })
    expect(step.stderr).toBe('')
    expect(step.conclusion).toBe('success')
  })

  it('ends with the job, though a step still holds a connection to it', async () => {
    const held = await connected(job)
    held.on('error', () => undefined)
    held.resume()
    held.write('DSSEv1')
    await job.finish()
    expect(processesOf(job)).toEqual([])
    expect(job.orphans).toEqual([])
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    held.destroy()
    expect(storyOf(ledger)).toEqual(['intent', 'outcome succeeded', 'intent', 'outcome succeeded', 'run'])
    expect(codesOn(ledger)).toEqual([])
  })
})

async function endKeeper(job: Job): Promise<void> {
  process.kill(keeperOf(job), 'SIGKILL')
  while (processesOf(job).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe.skipIf(TOOLS.length === 0)('a keeper that a step has ended', () => {
  it('stops a change, lets a plan run with a warning, and post signs with what its step is given again', async () => {
    using ledger = apartLedger()
    await using job = await actionJob()
    configuration(job, MARKED)
    await job.uses('./', ledger.uses)
    await job.run({ script: `${TOOL} init >/dev/null` })
    await endKeeper(job)
    const apply = await job.run({ script: `${TOOL} apply -auto-approve`, continueOnError: true })
    expect(apply.exitCode).toBe(1)
    expect(existsSync(join(job.workspace, 'started'))).toBe(false)
    expect(apply.stderr).toMatch(
      /apply was not started and nothing was changed, .*: the process that keeps the signing key for this job has ended or does not answer/,
    )
    expect(apply.stderr).toMatch(/a step ended it, or the machine ran out of memory: run the job again/)
    const plan = await job.run({ script: `${TOOL} plan -detailed-exitcode`, continueOnError: true })
    expect(plan.exitCode).toBe(2)
    expect(plan.stderr).toMatch(/what became of \w+ plan is not recorded yet: the process that keeps the signing key/)
    expect(stackLinesIn(writtenBy([apply, plan]))).toEqual([])
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    expect(storyOf(ledger).toSorted()).toEqual(['outcome not-started', 'plan', 'run'])
    expect(codesOn(ledger)).toEqual([])
  })

  it('of a trial took its key with it: post says that nothing more could be recorded, and fails the job', async () => {
    await using job = await actionJob()
    configuration(job, MARKED)
    const main = await job.uses('./')
    await job.run({ script: APPLY })
    await endKeeper(job)
    await job.finish()
    const [post] = postsOf(job)
    expect(post?.conclusion).toBe('failure')
    expect(post?.annotations[0]?.message).toMatch(/^1 record\(s\) of this job could not be stored; they lie in .*iac-ledger-spool-/)
    expect(post?.summary).toMatch(/not all of it is recorded/)
    expect(post?.summary).toMatch(/The record of this job could not be written.*the process that keeps the signing key/)
    expect(storyOf(trialLedger(job, main))).toEqual(['intent', 'outcome succeeded'])
    expect(codesOn(trialLedger(job, main))).toEqual([])
  })
})
