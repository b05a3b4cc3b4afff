/** Commands of one job that run at the same time. */
import { describe, expect, it } from 'vitest'
import { actionJob, codesOn, configuration, lastingLedger, postsOf, recordsOf, storyOf, TOOL, TOOLS } from './support.ts'
import { awayLedger } from './write-ahead-support.ts'

const SLOW = `resource "terraform_data" "a" {
  triggers_replace = timestamp()
  provisioner "local-exec" {
    command = "sleep 1"
  }
}
`
const ONE = 'resource "terraform_data" "a" {}\n'
const FOLDERS = Array.from({ length: 20 }, (_, index) => `stack-${index}`)

/** Starts each line in the background, and fails where one of them fails. */
function together(lines: readonly string[]): string {
  const started = lines.map((line) => `(${line}) & pids="$pids $!"`)
  return ['pids=', ...started, 'failed=0', 'for pid in $pids; do wait "$pid" || failed=1; done', 'exit $failed'].join('\n')
}

describe.skipIf(TOOLS.length === 0)('commands at the same time', () => {
  it('on one state, each waiting for its lock, are told as they were, and nothing is found', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(`${job.root}/srv`)
    configuration(job, { 'main.tf': SLOW })
    await job.uses('./', { with: ledger.with })
    const apply = `${TOOL} apply -auto-approve -lock-timeout=60s`
    const step = await job.run({ script: `${TOOL} init >/dev/null\n${together([apply, apply, apply])}` })
    expect(step.conclusion).toBe('success')
    expect(step.stderr).toBe('')
    await job.finish()
    const told = storyOf(ledger)
    expect(told.slice(0, 2), 'they overlap').toEqual(['intent', 'intent'])
    expect(told.toSorted()).toEqual([...Array(3).fill('intent'), ...Array(3).fill('outcome succeeded'), 'run'])
    expect(recordsOf(ledger, '--kind', 'run')[0]?.predicate['job']).toMatchObject({ bypass: [], notChecked: [], closed: 0, waiting: 0 })
    expect(codesOn(ledger)).toEqual([])
  })

  it('in twenty folders are all recorded, each in its own stream', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(`${job.root}/srv`)
    for (const folder of FOLDERS) configuration(job, { 'main.tf': ONE }, folder)
    await job.uses('./', { with: ledger.with })
    const all = (argv: string) => together(FOLDERS.map((folder) => `${TOOL} -chdir=${folder} ${argv} >/dev/null`))
    for (const argv of ['init', 'plan -out plan.bin', 'apply plan.bin']) {
      const step = await job.run({ script: all(argv) })
      expect(step.conclusion, step.log).toBe('success')
      expect(step.stderr).toBe('')
    }
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    const records = recordsOf(ledger)
    const streams = new Set(records.filter(({ kind }) => kind === 'intent').map(({ place }) => place.stream))
    expect(streams.size).toBe(FOLDERS.length)
    expect(storyOf(ledger).toSorted()).toEqual([...Array(20).fill('intent'), ...Array(20).fill('outcome succeeded'), ...Array(20).fill('plan'), 'run'])
    expect(records.filter(({ kind }) => kind === 'register')).toHaveLength(FOLDERS.length)
    for (const { predicate } of records.filter(({ kind }) => kind === 'outcome')) expect(predicate['samePlan']).toBe(true)
    expect(codesOn(ledger)).toEqual([])
  }, 120_000)

  it('send what waits in the spool once, however many find the store back', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    const folders = FOLDERS.slice(0, 6)
    for (const folder of folders) configuration(job, { 'main.tf': ONE }, folder)
    await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'warn' } })
    const all = (argv: string) => together(folders.map((folder) => `${TOOL} -chdir=${folder} ${argv} >/dev/null 2>&1`))
    await job.run({ script: all('init') })
    ledger.away()
    await job.run({ script: all('apply -auto-approve') })
    ledger.back()
    await job.run({ script: all('plan') })
    await job.finish()
    expect(codesOn(ledger)).toEqual(folders.map(() => 'INTENT_NOT_STORED'))
    expect(storyOf(ledger).toSorted()).toEqual([...folders.map(() => 'outcome succeeded'), ...folders.map(() => 'plan'), 'run'])
  })
})
