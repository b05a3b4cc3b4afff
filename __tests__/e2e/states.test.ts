/** States that outlive their jobs, as real tools move them: what is recorded is quiet, and what went around us is found. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import { actionJob, configuration, eachTool, type LastingLedger, lastingLedger, storyOf, verdictOn } from './support.ts'

let folder: string
let ledger: LastingLedger
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'states-'))
  ledger = lastingLedger(join(folder, 'srv'))
  mkdirSync(join(folder, 'states'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function stateFile(name = 'app'): string {
  return join(folder, 'states', `${name}.tfstate`)
}

/** A configuration whose state lies in a folder that no job removes. */
function stack(resources: string, name = 'app'): Readonly<Record<string, string>> {
  return { 'main.tf': `terraform {\n  backend "local" {\n    path = "${stateFile(name)}"\n  }\n}\n${resources}` }
}

function data(name: string, input = 'one', more = ''): string {
  return `resource "terraform_data" "${name}" {\n  input = "${input}"\n${more}}\n`
}

function exec(command: string): string {
  return `  provisioner "local-exec" {\n    command = "${command}"\n  }\n`
}

const ON_OWN_MACHINE = { runnerEnvironment: 'self-hosted' } as const

async function inJob(work: (job: Job) => Promise<unknown>, options: Parameters<typeof actionJob>[0] = ON_OWN_MACHINE): Promise<void> {
  await using job = await actionJob(options)
  await job.uses('./', { with: ledger.with })
  await work(job)
  await job.finish()
}

/** A job that applies one configuration. */
function applied(tool: string, files: Readonly<Record<string, string>>, options = ON_OWN_MACHINE as Parameters<typeof actionJob>[0]): Promise<void> {
  return inJob((job) => {
    configuration(job, files)
    return job.run({ script: `${tool} init >/dev/null && ${tool} apply -auto-approve >/dev/null` })
  }, options)
}

/** Somebody at a machine of his own, who has the tool and the state. */
function aroundUs(path: string, files: Readonly<Record<string, string>>): void {
  const home = mkdtempSync(join(folder, 'elsewhere-'))
  configuration({ workspace: home } as Job, files)
  const env = { PATH: process.env['PATH'] ?? '', TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' }
  execFileSync(path, ['init'], { cwd: home, env, stdio: 'ignore' })
  execFileSync(path, ['apply', '-auto-approve'], { cwd: home, env, stdio: 'ignore' })
}

/** All that is wrong or open about states. */
function told(): readonly string[] {
  const { findings, notChecked } = verdictOn(ledger)
  const open = notChecked.filter(({ code }) => code !== 'HEAD_BEHIND_ANCHOR')
  return [...findings.map(({ code, severity }) => `${severity} ${code}`), ...open.map(({ code, why }) => `open ${code}: ${why}`)]
}

eachTool('$name, called by its path between two recorded applies,', ({ name, path }) => {
  it('moved the state, and the next apply tells', async () => {
    await applied(name, stack(data('a')))
    aroundUs(path, stack(data('a') + data('b')))
    expect(told()).toEqual([])
    await applied(name, stack(data('a') + data('b') + data('c')))
    expect(told()).toEqual(['error STATE_GAP'])
    const [gap] = verdictOn(ledger).findings
    expect(gap?.place.sequence).toBe(3) // behind the first intent, its outcome, and the `run` record of that job
    expect(gap?.detail).toMatch(/^the state was at serial \d+, and then it was found at \d+, and no record tells what moved it$/)
  })

  it('is worth a word only where the state ended with a hosted runner', async () => {
    await inJob(async (job) => {
      configuration(job, { 'main.tf': data('a') })
      await job.run({ script: `${name} init >/dev/null && ${name} apply -auto-approve >/dev/null` })
      configuration(job, { 'main.tf': data('a', 'two') })
      await job.run({ script: `${path} apply -auto-approve >/dev/null && ${name} apply -auto-approve >/dev/null` })
    }, {})
    expect(told()).toEqual(['info STATE_GAP'])
    expect(verdictOn(ledger).verdict).toBe('pass')
  })

  it('is nothing to the copy that somebody put back: that is found too', async () => {
    await applied(name, stack(data('a')))
    copyFileSync(stateFile(), join(folder, 'older'))
    await applied(name, stack(data('a', 'two') + data('b')))
    await inJob(async (job) => {
      configuration(job, stack(data('a', 'three')))
      await job.run({ script: `${name} init >/dev/null && ${name} apply -auto-approve >/dev/null` })
      copyFileSync(join(folder, 'older'), stateFile())
      await job.run({ script: `${name} apply -auto-approve >/dev/null` })
    })
    expect(told().slice(0, 1)).toEqual(['error STATE_GAP'])
  })
})

eachTool('what honest jobs do with $name is quiet:', ({ name }) => {
  it('two applies at once, one of which waits for the lock', async () => {
    await applied(name, stack(data('a')))
    const slowly = (input: string) =>
      inJob((job) => {
        configuration(job, stack(data('a', input) + data(`slow_${input}`, 'x', exec('sleep 3'))))
        return job.run({ script: `${name} init >/dev/null && ${name} apply -lock-timeout=60s -auto-approve >/dev/null` })
      })
    await Promise.all([slowly('one'), slowly('two')])
    await applied(name, stack(data('a', 'three')))
    expect(storyOf(ledger).filter((entry) => entry === 'outcome succeeded')).toHaveLength(4)
    expect(verdictOn(ledger).findings).toEqual([])
  })

  it('a partial apply and its repair, and an apply with nothing to do', async () => {
    const broken = stack(data('a') + data('b', 'x', exec('exit 1')) + data('c'))
    await applied(name, broken)
    await applied(name, stack(data('a') + data('b') + data('c')))
    await applied(name, stack(data('a') + data('b') + data('c')))
    await applied(name, stack(data('a') + data('b', 'two')))
    expect(storyOf(ledger)).toContain('outcome failed')
    expect(told()).toEqual([])
  })

  it('workspaces that are made, chosen, changed and removed', async () => {
    await inJob(async (job) => {
      configuration(job, stack(data('a')))
      await job.run({ script: `set -e; ${name} init; ${name} apply -auto-approve; ${name} workspace new dev; ${name} apply -auto-approve` })
      await job.run({ script: `set -e; ${name} workspace select default; ${name} apply -auto-approve; ${name} workspace select dev` })
      await job.run({ script: `set -e; ${name} destroy -auto-approve; ${name} workspace select default; ${name} workspace delete dev` })
      const again = await job.run({ script: `set -e; ${name} workspace new dev; ${name} apply -auto-approve; ${name} apply -auto-approve` })
      expect(again.conclusion).toBe('success')
    })
    expect(verdictOn(ledger).findings).toEqual([])
  })

  it('a state that is migrated, and on from there', async () => {
    await applied(name, stack(data('a'), 'old'))
    await inJob(async (job) => {
      configuration(job, stack(data('a'), 'old'))
      await job.run({ script: `set -e; ${name} init; ${name} apply -auto-approve` })
      configuration(job, stack(data('a'), 'new'))
      await job.run({ script: `set -e; ${name} init -migrate-state -force-copy; ${name} apply -auto-approve` })
    })
    expect(existsSync(stateFile('new'))).toBe(true)
    await applied(name, stack(data('a', 'two'), 'new'))
    expect(verdictOn(ledger).findings).toEqual([])
  })
})
