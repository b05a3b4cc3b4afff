/** Around mode: by whom the tool is called, and that no shim ever calls another. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { at, begin, close, jobIn, newJob, ofKind, ok, opened, program, SIMPLE, told } from './intercept-job.ts'
import { configuration, eachTool, recordsOf } from './support.ts'

const APPLIED = ['intent apply', 'outcome apply succeeded']

eachTool('calls of $name', ({ name: tool, path: real }) => {
  it('are seen from whatever makes them', async () => {
    const session = await opened()
    const callers = [
      `sh -c '${tool} apply -auto-approve'`,
      `bash -c 'exec ${tool} apply -auto-approve'`,
      `echo -auto-approve | xargs ${tool} apply`,
      `printf '#!/bin/sh\n${tool} apply -auto-approve\n' >go && chmod +x go && env -i PATH="$PATH" ./go`,
      `set -euo pipefail; shopt -s failglob; IFS=: ; export IFS; unset HOME; ${tool} apply -auto-approve`,
      `set -eu; export SHELLOPTS; POSIXLY_CORRECT=1 ${tool} apply -auto-approve`,
      `(cd . && ${tool} apply -auto-approve) | cat`,
      `timeout 50 ${tool} apply -auto-approve`,
    ]
    for (const script of callers) expect(await ok(session.job, script), script).toContain('Apply complete')
    expect(told((await close(session)).records)).toEqual(callers.flatMap(() => APPLIED))
  })

  it('that the tool makes itself are recorded too, each in its own stream', async () => {
    const command = `cd inner && ${tool} apply -auto-approve -no-color`
    const session = await opened({ 'main.tf': `resource "terraform_data" "outer" {\n  provisioner "local-exec" {\n    command = "${command}"\n  }\n}\n` })
    configuration(session.job, SIMPLE, 'inner')
    await ok(session.job, `${tool} apply -auto-approve`)
    const { records } = await close(session)
    const outcomes = ofKind(records, 'outcome')
    expect(outcomes.map((record) => [at(record, 'command', 'directory'), at(record, 'status')])).toEqual(
      expect.arrayContaining([
        ['inner', 'succeeded'],
        ['.', 'succeeded'],
      ]),
    )
    expect(outcomes).toHaveLength(2)
    expect(ofKind(records, 'intent')).toHaveLength(2)
    expect(new Set(outcomes.map(({ place }) => place.stream)).size).toBe(2)
  })

  it('are recorded once when the folder of the shims is on PATH twice, or that of another session', async () => {
    const other = await opened()
    const session = await opened()
    const [mine = ''] = session.main.path
    const [theirs = ''] = other.main.path
    for (const path of [`${mine}:$PATH`, `${theirs}:${mine}:$PATH:${theirs}`, `${mine}/.:${mine}/:$PATH`]) {
      await ok(session.job, `PATH="${path}" ${tool} version && PATH="${path}" ${tool} apply -auto-approve`)
    }
    const [here, there] = [told((await close(session)).records), told((await close(other)).records)]
    expect({ here, there }).toEqual({ here: [...APPLIED, ...APPLIED], there: APPLIED }) // who comes first records
  })

  it('go to the first tool behind the shims, as without us', async () => {
    const session = await opened()
    program(join(session.job.root, 'mine', tool), `#!/bin/sh\necho mine >&2\nexec ${real} "$@"\n`)
    const { stderr } = await session.job.run({ script: `PATH="\${PATH%%:*}:${join(session.job.root, 'mine')}:\${PATH#*:}" ${tool} apply -auto-approve` })
    expect(stderr).toBe('mine\n'.repeat(stderr.split('\n').length - 1))
    expect(stderr).not.toBe('')
    expect(told((await close(session)).records)).toEqual(APPLIED)
  })

  it('end with 127 and the usual words where there is no such tool', async () => {
    const session = await opened()
    const result = await session.job.run({ script: `PATH="\${PATH%%:*}:/nowhere" ${tool} apply`, continueOnError: true })
    expect(result).toMatchObject({ exitCode: 127, stdout: '', stderr: `${tool}: command not found\n` })
    expect(told((await close(session)).records)).toEqual([])
  })

  it('that ask for the version or for help are no changes, wherever the flag stands', async () => {
    const session = await opened()
    for (const asked of ['apply -version', 'destroy -auto-approve --help', '-version apply', 'plan -h', '-help apply']) {
      const { stdout, stderr } = await session.job.run({ script: `${tool} ${asked}`, continueOnError: true })
      const plain = await session.job.run({ script: `${real} ${asked}`, continueOnError: true })
      expect({ asked, stdout, stderr }).toEqual({ asked, stdout: plain.stdout, stderr: plain.stderr })
    }
    expect(existsSync(join(session.job.workspace, 'terraform.tfstate'))).toBe(false)
    expect(told((await close(session)).records)).toEqual([])
  })

  it('of one that runs units side by side, as terragrunt does, are all there', async () => {
    const units = ['a', 'b', 'c', 'd']
    const session = await opened({})
    for (const unit of units) configuration(session.job, SIMPLE, `live/${unit}/.terragrunt-cache/x/y`)
    program(join(session.job.workspace, 'grunt'), GRUNT(tool))
    const stdout = await ok(session.job, `./grunt ${units.join(' ')}`)
    expect(stdout.split('\n').filter((line) => line.startsWith('version='))).toHaveLength(4)
    expect(stdout).toMatch(/^version=\d+\.\d+\.\d+$/m)
    const done = await close(session)
    const outcomes = ofKind(done.records, 'outcome')
    expect(outcomes.map((record) => at(record, 'command', 'directory')).sort()).toEqual(units.map((unit) => `live/${unit}/.terragrunt-cache/x/y`))
    expect(outcomes.map((record) => [at(record, 'status'), at(record, 'samePlan')])).toEqual(units.map(() => ['succeeded', true]))
    expect(jobIn(done)).toMatchObject({ reads: [{ words: `${tool} output`, times: 4 }] })
    for (const unit of units) expect(readFileSync(join(session.job.workspace, `${unit}.json`), 'utf8')).toBe('"x"')
  })

  it('after a second use of the action in one job go into the first one’s ledger, before whatever came between', async () => {
    const session = await opened()
    const between = join(session.job.root, 'between')
    mkdirSync(between)
    program(join(between, tool), `#!/bin/sh\nexec ${real} "$@"\n`)
    await ok(session.job, `echo '${between}' >>"$GITHUB_PATH"`)
    const again = await begin(session.job)
    expect(again.main.path).toEqual(session.main.path)
    expect(again.main.outputs).toEqual(session.main.outputs)
    await ok(session.job, `${tool} apply -auto-approve`)
    const done = await close(session)
    expect(told(done.records)).toEqual(APPLIED)
    expect(jobIn(done)).toMatchObject({ bypass: [] })
    expect(session.job.steps.filter(({ stage }) => stage === 'post').map(({ conclusion }) => conclusion)).toEqual(['success', 'success'])
  })

  it('before the first step of ours are not ours, and leave nothing', async () => {
    const job = await newJob(SIMPLE)
    await ok(job, `${tool} apply -auto-approve`)
    const session = await begin(job)
    await ok(job, `${tool} apply -auto-approve`)
    const { records } = await close(session)
    expect(told(records)).toEqual(APPLIED)
    expect(at(ofKind(records, 'outcome')[0]!, 'state', 'before')).toMatchObject({ serial: expect.any(Number) })
    expect(recordsOf(session.ledger)).toHaveLength(records.length)
  })
})

/** What terragrunt asks first, and how it then calls the tool: in a cache folder, with its own flags, side by side. */
const GRUNT = (tool: string): string => `#!/usr/bin/env bash
set -eu
unit() {
  cd "$root/live/$1/.terragrunt-cache/x/y"
  version=$(${tool} -version)
  [[ $version =~ v([0-9]+\\.[0-9]+\\.[0-9]+) ]] && echo "version=\${BASH_REMATCH[1]}"
  ${tool} init -input=false -no-color >/dev/null
  ${tool} plan -input=false -lock-timeout=5s -out="$root/$1.tfplan" >/dev/null
  ${tool} apply -input=false -auto-approve "$root/$1.tfplan" >/dev/null
  ${tool} output -no-color -json o | tr -d '\\n' >"$root/$1.json"
}
root=$PWD
pids=()
for name in "$@"; do unit "$name" & pids+=($!); done
for pid in "\${pids[@]}"; do wait "$pid"; done
`
