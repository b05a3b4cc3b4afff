/** Every command that can change something is announced in the ledger before it starts, and told when it has ended. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import { actionJob, codesOn, configuration, lastingLedger, postsOf, recordsOf, TOOL, TOOLS } from './support.ts'
import { MARKED, spied, spyOn, wordsOf } from './write-ahead-support.ts'

interface Row {
  readonly argv: string
  readonly words: string
  readonly class: 'mutates-infrastructure' | 'mutates-state'
  readonly status: 'succeeded' | 'failed'
  readonly before?: (job: Job) => void
}

function write(job: Job, name: string, text: string): void {
  writeFileSync(join(job.workspace, name), text)
}

const INFRASTRUCTURE = { class: 'mutates-infrastructure', status: 'succeeded' } as const
const STATE = { class: 'mutates-state', status: 'succeeded' } as const

/** In this order, on one folder: each finds what the ones before it left. */
const ROWS: readonly Row[] = [
  { argv: 'apply -auto-approve', words: 'apply', ...INFRASTRUCTURE },
  { argv: 'import terraform_data.c imported', words: 'import', ...STATE, before: (job) => write(job, 'c.tf', 'resource "terraform_data" "c" {}\n') },
  { argv: 'state mv terraform_data.c terraform_data.d', words: 'state mv', ...STATE },
  { argv: 'state rm terraform_data.d', words: 'state rm', ...STATE },
  { argv: 'taint terraform_data.b', words: 'taint', ...STATE },
  { argv: 'untaint terraform_data.b', words: 'untaint', ...STATE },
  { argv: 'refresh', words: 'refresh', ...STATE },
  {
    argv: 'state push copy.json',
    words: 'state push',
    ...STATE,
    before: (job) => write(job, 'copy.json', readFileSync(join(job.workspace, 'terraform.tfstate'), 'utf8')),
  },
  { argv: 'state replace-provider -auto-approve example.com/a/b example.com/a/c', words: 'state replace-provider', ...STATE },
  { argv: 'workspace new other', words: 'workspace new', ...STATE },
  { argv: 'workspace select default', words: 'workspace select', ...STATE },
  { argv: 'workspace delete other', words: 'workspace delete', ...STATE },
  { argv: 'force-unlock -force 00000000-0000-0000-0000-000000000000', words: 'force-unlock', class: 'mutates-state', status: 'failed' },
  { argv: 'push', words: 'push', class: 'mutates-state', status: 'failed' },
  { argv: 'frobnicate', words: '', class: 'mutates-infrastructure', status: 'failed' },
  { argv: 'test', words: 'test', ...INFRASTRUCTURE, before: (job) => write(job, 'a.tftest.hcl', 'run "a" {\n  command = plan\n}\n') },
  { argv: 'init -reconfigure', words: 'init', ...STATE },
  {
    argv: 'init -migrate-state -force-copy',
    words: 'init',
    ...STATE,
    before: (job) => write(job, 'backend.tf', 'terraform {\n  backend "local" {\n    path = "moved.tfstate"\n  }\n}\n'),
  },
  { argv: 'apply -auto-approve', words: 'apply', ...INFRASTRUCTURE },
  { argv: 'destroy -auto-approve', words: 'destroy', ...INFRASTRUCTURE },
]

describe.skipIf(TOOLS.length === 0)('a command that can change something', () => {
  it('of every kind has its intent in the ledger when it starts, and its outcome when it has ended', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, MARKED)
    await spyOn(job, ledger)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: `${TOOL} init` })
    for (const { argv, before, ...expected } of ROWS) {
      before?.(job)
      const { step, atStart } = await spied(job, argv)
      expect(step.exitCode === 0, `${argv}: ${step.log}`).toBe(expected.status === 'succeeded')
      const announced = atStart?.findLast(({ kind }) => kind === 'intent')
      const told = recordsOf(ledger).findLast(({ kind }) => kind === 'outcome')
      expect(announced && wordsOf(announced), argv).toBe(expected.words)
      expect(announced?.predicate['command'], argv).toMatchObject({ class: expected.class })
      expect(
        atStart?.some(({ kind, predicate }) => kind === 'outcome' && predicate.operation.id === announced?.predicate.operation.id),
        argv,
      ).toBe(false)
      expect(told?.predicate, argv).toMatchObject({ operation: announced?.predicate.operation, closes: { leaf: announced?.leaf }, status: expected.status })
    }
    await job.finish()
    expect(recordsOf(ledger, '--kind', 'intent')).toHaveLength(ROWS.length)
    expect(recordsOf(ledger, '--kind', 'outcome')).toHaveLength(ROWS.length)
    expect(postsOf(job)[0]?.log).not.toMatch(/BYPASS/)
    expect(codesOn(ledger)).toEqual([])
  }, 120_000)

  it('fails as it would without us, and its outcome says so', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, { 'main.tf': 'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "exit 7"\n  }\n}\n' })
    await job.uses('./', { with: ledger.with })
    const bare = await job.run({
      script: `${TOOLS[0]?.path} init >/dev/null; ${TOOLS[0]?.path} apply -auto-approve -state=other.tfstate`,
      continueOnError: true,
    })
    const step = await job.run({ script: `${TOOL} apply -auto-approve`, continueOnError: true })
    expect(step.exitCode).toBe(bare.exitCode)
    await job.finish()
    const [outcome] = recordsOf(ledger, '--kind', 'outcome')
    expect(outcome?.predicate).toMatchObject({ status: 'failed', exit: { code: 1 }, seenBy: 'exit' })
    expect(codesOn(ledger)).toEqual([])
  })

  it.each(['plan', 'plan -out plan.bin', 'show', 'output', 'validate', 'version', 'init', 'providers', 'workspace list', 'fmt'])(
    'and `%s`, which can not, has no intent',
    async (argv) => {
      await using job = await actionJob()
      const ledger = lastingLedger(join(job.root, 'srv'))
      configuration(job, MARKED)
      await job.run({ script: `${TOOL} init >/dev/null` })
      await job.uses('./', { with: ledger.with })
      const step = await job.run({ script: `${TOOL} ${argv}` })
      expect(step.conclusion).toBe('success')
      expect(step.stderr).toBe('')
      await job.finish()
      const kinds = recordsOf(ledger).flatMap(({ kind, place }) => (place.zone === 'root' || kind === 'register' ? [] : [kind]))
      expect(kinds).toEqual(argv.startsWith('plan') ? ['plan', 'run'] : ['run'])
      expect(codesOn(ledger)).toEqual([])
    },
  )
})
