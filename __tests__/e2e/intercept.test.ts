/** Around mode: what the shims let pass, what they record, and under which name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { TOOLS as ROWS } from '../../src/capture/tools/table.ts'
import { at, begin, close, jobIn, newJob, type Opened, ofKind, ok, opened, program, SIMPLE, told } from './intercept-job.ts'
import { eachTool } from './support.ts'

/** Words that the sh gate must let pass: those of the table, and for certain these. */
const READS = [
  'version',
  '-version',
  '--version',
  '-v',
  'fmt',
  'validate',
  'graph',
  'get',
  'providers',
  'workspace list',
  'workspace show',
  '',
  '-help',
  '-h',
  '--help',
]
const ACCESS = ['output', 'show', 'state list', 'state pull', 'state show terraform_data.a']

/** The shims again, but with a node that leaves a mark instead of one that works. */
function poisoned({ job, main }: Opened): { readonly folder: string; readonly mark: string } {
  const [standing = ''] = main.path
  const folder = join(job.root, 'poisoned')
  const mark = join(job.root, 'node-was-started')
  const node = program(join(job.root, 'marker'), `#!/bin/sh\necho "$@" >>'${mark}'\nexit 99\n`)
  for (const name of readdirSync(standing))
    program(join(folder, name), readFileSync(join(standing, name), 'utf8').replaceAll(`'${process.execPath}'`, `'${node}'`))
  return { folder, mark }
}

eachTool('around $name', ({ name: tool, path: real }) => {
  it('puts its shims first on PATH for every later step, in every shell, and exports nothing', async () => {
    const session = await opened()
    const [folder = ''] = session.main.path
    expect(session.main).toMatchObject({ path: [folder], env: {} })
    for (const shell of ['default', 'bash', 'sh'] as const) expect(await ok(session.job, `command -v ${tool}`, { shell })).toBe(`${join(folder, tool)}\n`)
    await close(session)
  })

  it('starts no node for what only reads, and tells of what read state', async () => {
    const session = await opened()
    const { job } = session
    await ok(job, `${tool} apply -auto-approve`)
    const { folder, mark } = poisoned(session)
    const steps = join(job.root, 'steps')
    const env = { IAC_LEDGER_STEPS: steps }
    const words = [...new Set([...ROWS.terraform.direct, ...ROWS.terraform.access, ...READS, ...ACCESS])]
    for (const word of words) {
      const plain = await job.run({ script: `${real} ${word}`, continueOnError: true })
      const { stdout, stderr, exitCode } = await job.run({ script: `PATH='${folder}':$PATH ${tool} ${word}`, env, continueOnError: true })
      const through = { word, stdout, stderr, exitCode }
      expect(through).toEqual({ word, stdout: plain.stdout, stderr: plain.stderr, exitCode: plain.exitCode })
    }
    expect(existsSync(mark)).toBe(false)
    expect(existsSync(steps)).toBe(false)
    for (const word of ['plan', 'init', 'console', 'no-such-word']) {
      expect(await job.run({ script: `PATH='${folder}':$PATH ${tool} ${word}`, continueOnError: true })).toMatchObject({ exitCode: 99 })
    }
    expect(readFileSync(mark, 'utf8').split('\n')).toHaveLength(5)

    const done = await close(session)
    expect(told(done.records)).toEqual(['intent apply', 'outcome apply succeeded'])
    const reads = ['output', 'show', 'state list', 'state pull', 'state show'].map((read) => ({
      words: `${tool} ${read}`,
      times: read === 'state show' ? 2 : 1,
    }))
    expect(jobIn(done)).toMatchObject({ reads, bypass: [], closed: 0 })
  })

  it('keeps the same count of reads that come through node or not', async () => {
    const session = await opened()
    await ok(session.job, `echo 1 + 1 | ${tool} console; ${tool} state list || true; ${tool} -chdir=. output -json; ${tool} output`)
    const reads = [
      { words: `${tool} console`, times: 1 },
      { words: `${tool} output`, times: 2 },
      { words: `${tool} state list`, times: 1 },
    ]
    expect(jobIn(await close(session))).toMatchObject({ reads })
  })

  it('names the record of the plan that is applied, and knows it for the same', async () => {
    const session = await opened()
    await ok(session.job, `${tool} plan -out=tf.plan && ${tool} apply tf.plan`)
    const { records } = await close(session)
    expect(told(records)).toEqual(['plan plan', 'intent apply', 'outcome apply succeeded'])
    const [plan, intent, outcome] = records.filter(({ kind }) => ['plan', 'intent', 'outcome'].includes(kind))
    expect(at(intent!, 'applies', 'record', 'leaf')).toBe(plan!.leaf)
    expect(at(outcome!, 'planRecord', 'leaf')).toBe(plan!.leaf)
    expect(at(outcome!, 'samePlan')).toBe(true)
    expect(at(plan!, 'plan')).toMatchObject({ counts: [{ action: 'create', count: 1 }], outputs: [{ name: 'o', action: 'create' }] })
  })

  it('does not take another plan for one that it recorded', async () => {
    const session = await opened()
    await ok(session.job, `${tool} plan -out=tf.plan && ${real} plan -destroy -out=tf.plan && ${tool} apply tf.plan`)
    const outcome = ofKind((await close(session)).records, 'outcome')[0]
    expect(at(outcome!, 'samePlan')).toMatchObject({ absent: 'not-available' })
    expect(at(outcome!, 'plan')).toMatchObject({ counts: [] })
  })

  it('never adds -out to a plan, whose record then says that there is none', async () => {
    const session = await opened()
    await ok(session.job, `${tool} plan`)
    expect(readdirSync(session.job.workspace)).toEqual(['main.tf'])
    const [plan] = ofKind((await close(session)).records, 'plan')
    expect(at(plan!, 'plan')).toMatchObject({ absent: 'not-available' })
  })

  it('understands what the variables TF_CLI_ARGS put into a command', async () => {
    const session = await opened({ ...SIMPLE, 'more.tf': 'variable "pin" {\n  default = "0"\n}\n' })
    const env = { TF_CLI_ARGS: '-no-color', TF_CLI_ARGS_plan: '-out=tf.plan -var "pin=s3cret pin"', TF_CLI_ARGS_apply: '-parallelism=3' }
    expect(await ok(session.job, `${tool} plan && ${tool} apply tf.plan`, { env })).not.toContain('\u001b[')
    await ok(session.job, tool, { env: { TF_CLI_ARGS: 'apply -destroy -auto-approve' } }) // no word is typed, and it changes all
    const { records } = await close(session)
    expect(told(records)).toEqual(['plan plan', 'intent apply', 'outcome apply succeeded', 'intent apply', 'outcome apply succeeded'])
    const [first, second] = ofKind(records, 'outcome')
    expect(at(first!, 'samePlan')).toBe(true)
    expect(at(first!, 'command', 'argv')).toContainEqual({ flag: '-parallelism', value: '3' })
    expect(at(second!, 'command', 'argv')).toContainEqual({ flag: '-destroy', value: null })
    expect(JSON.stringify(records)).not.toContain('s3cret')
  })

  it('follows -chdir, TF_DATA_DIR and TF_WORKSPACE to the plan and the state', async () => {
    const job = await newJob({})
    const session = await begin(job)
    const files = Object.entries(SIMPLE).map(([name, text]) => `mkdir -p 'a b' && cat >'a b/${name}' <<'END'\n${text}END`)
    const env = { TF_DATA_DIR: 'data', TF_WORKSPACE: 'blue' }
    await ok(job, files.join('\n'))
    await ok(job, `${tool} -chdir='a b' plan -out tf.plan && ${tool} -chdir='a b' apply tf.plan`, { env })
    expect(existsSync(join(job.workspace, 'a b/terraform.tfstate.d/blue/terraform.tfstate'))).toBe(true)
    const [, outcome] = (await close(session)).records.filter(({ kind }) => kind === 'intent' || kind === 'outcome')
    expect(outcome?.predicate).toMatchObject({
      samePlan: true,
      command: { directory: 'a b' },
      state: {
        scope: { type: 'local', address: [{ name: 'path', value: 'a b/terraform.tfstate' }], workspace: 'blue' },
        after: { serial: expect.any(Number) },
      },
    })
  })

  it('keeps one stream per workspace, whatever the workspace is called', async () => {
    const session = await opened()
    const names = ['default', 'blue', '..', 'Blue', 'a.b~c']
    for (const workspace of names) await ok(session.job, `${tool} apply -auto-approve`, { env: { TF_WORKSPACE: workspace } })
    await ok(session.job, `${tool} workspace new green && ${tool} apply -auto-approve`)
    const { records } = await close(session)
    const outcomes = ofKind(records, 'outcome')
    const applied = outcomes.filter((record) => at(record, 'command', 'words')?.toString() === 'apply')
    expect(applied.map((record) => at(record, 'state', 'scope', 'workspace'))).toEqual([...names, 'green'])
    const folders = readdirSync(join(session.ledger.store, 'changes')).sort()
    expect(folders).toEqual([...new Set(applied.map(({ place }) => place.stream)), 'r4711._register'].sort())
    expect(folders).toHaveLength(7)
    for (const folder of folders) expect(folder).toMatch(/^r4711\.[a-z0-9_][a-z0-9._-]*$/)
    expect(readdirSync(session.ledger.store).filter((name) => name !== '.tmp')).toEqual(['changes', 'root'])
  })

  it('keeps one stream per path of a backend', async () => {
    const session = await opened({ ...SIMPLE, 'backend.tf': 'terraform {\n  backend "local" {}\n}\n' })
    for (const state of ['a.tfstate', 'b/a.tfstate', 'a.tfstate']) {
      await ok(session.job, `${tool} init -reconfigure -backend-config=path=${state} && ${tool} apply -auto-approve`)
    }
    const applied = ofKind((await close(session)).records, 'outcome').filter((record) => at(record, 'command', 'words')?.toString() === 'apply')
    const [first, second, third] = applied.map((record) => ({ address: at(record, 'state', 'scope', 'address'), stream: record.place.stream }))
    expect(first?.address).toEqual([{ name: 'path', value: 'a.tfstate' }])
    expect(second?.address).toEqual([{ name: 'path', value: 'b/a.tfstate' }])
    expect(second?.stream).not.toBe(first?.stream)
    expect(third).toEqual(first)
  })
})
