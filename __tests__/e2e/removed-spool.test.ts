/** A step removes what waits in the spool, before anybody could send it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import { runsIn } from './post-support.ts'
import { actionJob, codesOn, configuration, postsOf, recordsOf, stackLinesIn, storyOf, TOOL, TOOLS } from './support.ts'
import { awayLedger } from './write-ahead-support.ts'

const APPLY = `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve >/dev/null`

/** Its change takes the store away, once the intent stands there. */
function takesAway(job: Job): ReturnType<typeof awayLedger> {
  const ledger = awayLedger(job)
  const main = `resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "mv '${ledger.store}' '${ledger.store}.aside'"\n  }\n}\n`
  configuration(job, { 'main.tf': main })
  return ledger
}

function remove(job: Job, ...names: readonly string[]): void {
  for (const name of names) rmSync(join(job.temp, 'iac-ledger', name), { recursive: true })
}

describe.skipIf(TOOLS.length === 0)('a spool that is removed', () => {
  it('of an announced change is told by post: its intent is closed as lost, and the job fails under block', async () => {
    await using job = await actionJob()
    const ledger = takesAway(job)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: APPLY })
    remove(job, 'spool')
    ledger.back()
    await job.finish()
    expect(storyOf(ledger)).toEqual(['intent', 'outcome lost', 'run'])
    expect(recordsOf(ledger, '--kind', 'outcome')[0]?.predicate).toMatchObject({ seenBy: 'post', exit: { why: 'its outcome was kept for later, and is gone' } })
    expect(runsIn(ledger)[0]?.bypass).toEqual([
      { what: 'spool-removed', detail: expect.stringMatching(/^an outcome of r4711\.local-\S+ was kept for later, and is gone$/) },
    ])
    expect(codesOn(ledger)).toEqual(['BYPASS'])
    expect(postsOf(job)[0]?.conclusion).toBe('failure')
    expect(postsOf(job)[0]?.log).toMatch(/1 record\(s\) of this job were kept until they could be stored, and somebody has removed them/)
    expect(stackLinesIn(postsOf(job)[0]?.log ?? '')).toEqual([])
  })

  it('of a change that nothing announced is told by post, which warns as it was asked to', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    configuration(job, { 'main.tf': 'resource "terraform_data" "a" {}\n' })
    await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'warn' } })
    ledger.away()
    await job.run({ script: APPLY })
    remove(job, 'spool')
    ledger.back()
    await job.finish()
    expect(storyOf(ledger)).toEqual(['run'])
    expect(runsIn(ledger)[0]?.bypass).toMatchObject([{ what: 'spool-removed' }])
    expect(codesOn(ledger)).toEqual(['BYPASS'])
    expect(postsOf(job)[0]?.conclusion).toBe('success')
  })

  it('while the store stays away leaves the intent open, and the job fails under block for its own record', async () => {
    await using job = await actionJob()
    const ledger = takesAway(job)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: APPLY })
    remove(job, 'spool')
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('failure')
    expect(postsOf(job)[0]?.annotations[0]?.message).toMatch(/^1 record\(s\) of this job could not be stored/)
    ledger.back()
    expect(codesOn(ledger, '--as-of', '2099-01-01')).toEqual(['INTENT_OPEN'])
  })

  it('with the notes of the commands leaves the intent, which post closes as lost, and no other trace', async () => {
    await using job = await actionJob()
    const ledger = takesAway(job)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: APPLY })
    remove(job, 'spool', 'operations')
    ledger.back()
    await job.finish()
    expect(storyOf(ledger)).toEqual(['intent', 'outcome lost', 'run'])
    expect(codesOn(ledger)).toEqual([])
  })

  it('that was sent before is nothing to tell', async () => {
    await using job = await actionJob()
    const ledger = takesAway(job)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: APPLY })
    ledger.back()
    await job.run({ script: `${TOOL} plan >/dev/null` })
    remove(job, 'spool')
    await job.finish()
    expect(storyOf(ledger).toSorted()).toEqual(['intent', 'outcome succeeded', 'plan', 'run'])
    expect(codesOn(ledger)).toEqual([])
    expect(postsOf(job)[0]?.conclusion).toBe('success')
  })
})
