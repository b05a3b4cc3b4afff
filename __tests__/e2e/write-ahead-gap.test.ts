/** The store goes away between our step and a command: what is refused, what runs all the same, and what is told of it later. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import { actionJob, codesOn, configuration, postsOf, recordsOf, stackLinesIn, storyOf, TOOL, TOOLS } from './support.ts'
import { type Away, awayLedger, MARKED, started, wordsOf } from './write-ahead-support.ts'

const REFUSED = [
  'destroy -auto-approve',
  'import terraform_data.c imported',
  'state mv terraform_data.a terraform_data.z',
  'state rm terraform_data.a',
  'taint terraform_data.a',
  'untaint terraform_data.a',
  'refresh',
  'state push terraform.tfstate',
  'workspace delete other',
  'init -migrate-state -force-copy',
  'frobnicate',
]

async function initialised(job: Job): Promise<void> {
  configuration(job, MARKED)
  await job.run({ script: `${TOOL} init >/dev/null` })
}

describe.skipIf(TOOLS.length === 0)('under block, with the store away', () => {
  it.each<[Away, RegExp]>([
    ['renamed', /there is no ledger in file:.*iac-ledger init STORE/s],
    ['empty', /there is no ledger in file:.*iac-ledger init STORE/s],
    ['a file', /ENOTDIR.*a part of this path is a file|there is no ledger in file:.*see that the store names the right folder/s],
  ])('%s, an apply does not start, says why and what to do, and is told once the store is back', async (how, why) => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    await initialised(job)
    await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'block' } })
    ledger.away(how)
    const step = await job.run({ script: `${TOOL} apply -auto-approve`, continueOnError: true })
    expect(started(job)).toBe(false)
    expect(step.exitCode).toBe(1)
    expect(step.stdout).toBe('')
    expect(step.stderr).toContain(`iac-ledger: ${TOOL} apply was not started and nothing was changed, because its intent could not be recorded`)
    expect(step.stderr).toMatch(why)
    expect(step.stderr).toMatch(
      /To let changes go on unrecorded while the store is away, set `if-unrecorded: warn`; for one change, with a ticket and a time, `break-glass` \[NOT_RECORDED\]/,
    )
    expect(stackLinesIn(step.log)).toEqual([])
    ledger.back()
    await job.finish()
    expect(storyOf(ledger)).toEqual(['outcome not-started', 'run'])
    const [outcome] = recordsOf(ledger, '--kind', 'outcome')
    expect(outcome?.predicate).toMatchObject({ seenBy: 'refusal', exit: { absent: 'not-applicable' }, enforcement: { mode: 'block', by: 'input' } })
    expect(outcome?.predicate['late']).toBeDefined()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    expect(postsOf(job)[0]?.summary).toMatch(/not-started/)
    expect(codesOn(ledger)).toEqual([])
  })

  it('a command of every other kind is refused too, and the state stays as it is', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    await initialised(job)
    await job.run({ script: `${TOOL} apply -auto-approve >/dev/null; ${TOOL} workspace new other >/dev/null; ${TOOL} workspace select default` })
    writeFileSync(join(job.workspace, 'c.tf'), 'resource "terraform_data" "c" {}\n')
    await job.uses('./', { with: ledger.with })
    const state = () => readFileSync(join(job.workspace, 'terraform.tfstate'), 'utf8')
    const before = state()
    ledger.away()
    for (const argv of REFUSED) {
      const step = await job.run({ script: `${TOOL} ${argv}`, continueOnError: true })
      expect(step.exitCode, argv).toBe(1)
      expect(step.stderr, argv).toMatch(/was not started and nothing was changed/)
      expect(state(), argv).toBe(before)
    }
    ledger.back()
    await job.finish()
    expect(storyOf(ledger)).toEqual([...REFUSED.map(() => 'outcome not-started'), 'run'])
    expect(codesOn(ledger)).toEqual([])
  })

  it('what is never blocked runs, whatever the input says, and its gap is told', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    await initialised(job)
    writeFileSync(join(job.workspace, 'a.tftest.hcl'), 'run "a" {\n  command = plan\n}\n')
    await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'block' } })
    ledger.away()
    const argvs = ['workspace new other', 'workspace select default', 'init -reconfigure', 'test', 'force-unlock -force 1']
    const codes: (number | null)[] = []
    for (const argv of argvs) {
      const { exitCode, stderr } = await job.run({ script: `${TOOL} ${argv}`, continueOnError: true })
      codes.push(exitCode)
      expect(stderr, argv).toMatch(new RegExp(`iac-ledger: ${TOOL} .* ran without a recorded intent: there is no ledger`))
      expect(stderr, argv).toMatch(/it waits in the spool of this job and is sent again/)
    }
    expect(codes).toEqual([0, 0, 0, 0, 1])
    ledger.back()
    await job.finish()
    const outcomes = recordsOf(ledger, '--kind', 'outcome')
    expect(outcomes.map(wordsOf).sort()).toEqual(['force-unlock', 'init', 'test', 'workspace new', 'workspace select'])
    expect(outcomes.map(({ predicate }) => predicate['enforcement'])).toEqual(argvs.map(() => ({ mode: 'warn', by: 'command' })))
    expect(codesOn(ledger)).toEqual(argvs.map(() => 'INTENT_NOT_STORED'))
    expect(postsOf(job)[0]?.conclusion).toBe('success')
  })

  it('a plan runs untouched, and its record is sent as soon as the store is back', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    await initialised(job)
    await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'block' } })
    ledger.away()
    const step = await job.run({ script: `${TOOL} plan -detailed-exitcode -out plan.bin`, continueOnError: true })
    expect(step.exitCode).toBe(2)
    expect(step.stdout).toMatch(/2 to add/)
    expect(step.stderr).toMatch(/iac-ledger: what became of \w+ plan is not recorded yet: .* it waits in the spool/)
    ledger.back()
    await job.run({ script: `${TOOL} apply -auto-approve plan.bin` })
    expect(storyOf(ledger).toSorted()).toEqual(['intent', 'outcome succeeded', 'plan'])
    await job.finish()
    expect(codesOn(ledger)).toEqual([])
  })

  it.each([
    ['a change was refused, whatever the rule comes from', {}, `${TOOL} apply -auto-approve`, 'failure'],
    ['a plan waits, and block was asked for', { 'if-unrecorded': 'block' }, `${TOOL} plan`, 'failure'],
    ['a plan waits, and nothing was asked for', {}, `${TOOL} plan`, 'success'],
    ['a change was made, and warn was asked for', { 'if-unrecorded': 'warn' }, `${TOOL} apply -auto-approve`, 'success'],
  ])('and still away when the job ends: %s', async (_name, named, script, conclusion) => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    await initialised(job)
    await job.uses('./', { with: { ...ledger.with, ...named } })
    ledger.away()
    await job.run({ script, continueOnError: true })
    await job.finish()
    const [post] = postsOf(job)
    expect(post?.conclusion).toBe(conclusion)
    expect(post?.annotations.map(({ level }) => level)).toEqual([conclusion === 'failure' ? 'error' : 'warning'])
    expect(post?.annotations[0]?.message).toMatch(/^2 record\(s\) of this job could not be stored; they lie in .*iac-ledger-spool-/)
    expect(post?.summary).toMatch(/not all of it is recorded/)
    expect(post?.summary).toMatch(/2 record\(s\) still wait in the spool/)
    expect(stackLinesIn(post?.log ?? '')).toEqual([])
    expect(job.status).toBe(conclusion)
  })
})

describe.skipIf(TOOLS.length === 0)('under warn, with the store away', () => {
  it('an apply runs, says that it was not announced, and is recorded by the next command that finds the store back', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    await initialised(job)
    await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'warn' } })
    ledger.away()
    const step = await job.run({ script: `${TOOL} apply -auto-approve` })
    expect(step.exitCode).toBe(0)
    expect(started(job)).toBe(true)
    expect(step.stderr).toMatch(/ran without a recorded intent: there is no ledger/)
    expect(step.stderr).toMatch(/it waits in the spool of this job and is sent again/)
    ledger.back()
    const plan = await job.run({ script: `${TOOL} plan` })
    expect(plan.stderr).toBe('')
    expect(storyOf(ledger).toSorted()).toEqual(['outcome succeeded', 'plan'])
    await job.finish()
    const [outcome] = recordsOf(ledger, '--kind', 'outcome')
    expect(outcome?.predicate).toMatchObject({
      status: 'succeeded',
      closes: { absent: 'not-available' },
      unannounced: { code: 'LEDGER_MISMATCH', command: { words: ['apply'] } },
      enforcement: { mode: 'warn', by: 'input' },
    })
    expect(codesOn(ledger)).toEqual(['INTENT_NOT_STORED'])
    expect(postsOf(job)[0]?.summary).toMatch(/\*\*INTENT_NOT_STORED\*\*: <code>\w+ apply<\/code> ran before its intent could be stored/)
    expect(postsOf(job)[0]?.log).not.toMatch(/BYPASS/)
  })
})

describe.skipIf(TOOLS.length === 0)('a state that only recorded commands moved', () => {
  const APPLY = `${TOOL} apply -auto-approve -replace=terraform_data.b >/dev/null`

  it.each([
    ['the last of them without an intent', [false, true]],
    ['one of them, and then two, without an intent', [false, true, true]],
    ['one in the middle without an intent', [false, true, false]],
    ['the first one without an intent', [true, false]],
  ])('is no bypass: %s', async (_name, aways) => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    await initialised(job)
    await job.run({ script: `${TOOL} apply -auto-approve >/dev/null` })
    await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'warn' } })
    for (const away of aways) {
      if (away) ledger.away()
      await job.run({ script: APPLY })
      if (away) ledger.back()
    }
    await job.finish()
    expect(postsOf(job)[0]?.log).not.toMatch(/BYPASS/)
    expect(codesOn(ledger)).toEqual(aways.filter(Boolean).map(() => 'INTENT_NOT_STORED'))
  })
})

describe.skipIf(TOOLS.length === 0)('a store that goes away while a command runs', () => {
  const away = (ledger: { readonly store: string }) => `resource "terraform_data" "a" {
  provisioner "local-exec" {
    command = "mv '${ledger.store}' '${ledger.store}.aside'"
  }
}
`

  it('costs the outcome nothing: it is sent by post once the store is back', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    configuration(job, { 'main.tf': away(ledger) })
    await job.uses('./', { with: ledger.with })
    const step = await job.run({ script: `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve` })
    expect(step.exitCode).toBe(0)
    expect(step.stderr).toMatch(/what became of \w+ apply is not recorded yet/)
    expect(step.stderr).not.toMatch(/ran without a recorded intent/)
    ledger.back()
    await job.finish()
    expect(storyOf(ledger).toSorted()).toEqual(['intent', 'outcome succeeded', 'run'])
    expect(recordsOf(ledger, '--kind', 'outcome')[0]?.predicate).toMatchObject({ seenBy: 'exit', late: {} })
    expect(codesOn(ledger)).toEqual([])
  })

  it('fails the job under block when it never comes back', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    configuration(job, { 'main.tf': away(ledger) })
    await job.uses('./', { with: ledger.with })
    await job.run({ script: `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve` })
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('failure')
    ledger.back()
    expect(codesOn(ledger)).toEqual([])
    expect(codesOn(ledger, '--as-of', '2099-01-01')).toEqual(['INTENT_OPEN'])
  })
})
