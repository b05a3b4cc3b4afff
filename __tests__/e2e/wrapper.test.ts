/** Whatever else stands in the tool's place: the wrapper of a setup action before us and after us, and ways around us. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import { at, begin, type Closed, close, jobIn, newJob, ofKind, ok, opened, SIMPLE, told } from './intercept-job.ts'
import { configuration, eachTool } from './support.ts'
import { install, remoteState, wrapperIn } from './wrapper-double.ts'

const CHANGED = { ...SIMPLE, 'main.tf': SIMPLE['main.tf']!.replace('"x"', '"y"') }

/** A step in both folders: what it printed, its code, and the outputs that the wrapper set. */
async function stepIn(job: Job, folder: string, script: string) {
  const { stdout, stderr, exitCode, outputs } = await job.run({ script, workingDirectory: folder, continueOnError: true })
  const steady = (text: string) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
  const kept = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, steady(value)]))
  return { stdout: steady(stdout), stderr: steady(stderr), exitCode, outputs: kept }
}

/** BYPASS is told in the log, as a warning, in the summary and in the record of the job. */
function bypassesIn(done: Closed): readonly string[] {
  const { bypass } = jobIn(done) as { readonly bypass: readonly { readonly what: string; readonly detail: string }[] }
  for (const { what, detail } of bypass) {
    expect(done.post.annotations).toContainEqual(expect.objectContaining({ level: 'warning', message: `BYPASS (${what}): ${detail}` }))
    expect(done.post.log).toContain(`##[warning]BYPASS (${what}): ${detail}`)
    expect(done.post.summary).toContain(`**BYPASS** (${what})`)
    expect(done.post.summary).toMatch(/^### ⚠️ .*not all of it is recorded/)
  }
  return bypass.map(({ what }) => what)
}

eachTool('a setup action’s wrapper around $name', ({ name: tool, path: real }) => {
  it('that came before us does what it did, while our own questions pass it by', async () => {
    const job = await newJob({})
    const wrapper = wrapperIn(job, tool, real)
    await install(job, wrapper)
    const session = await begin(job)
    for (const folder of ['plain', 'ours']) {
      configuration(job, { ...SIMPLE, 'backend.tf': (await remoteState()).backend }, folder)
      await ok(job, `cd ${folder} && ${real} init`)
    }
    const commands = ['plan -detailed-exitcode -out=tf.plan', 'apply tf.plan', 'apply tf.plan', 'output -raw o', 'fmt -check', 'state pull']
    for (const command of commands) {
      const plain = await stepIn(job, 'plain', `'${join(wrapper.folder, tool)}' ${command}`)
      const before = wrapper.calls().length
      const ours = await stepIn(
        job,
        'ours',
        `${tool} ${command} && code=0 || code=$?; grep -c '^stdout<<' "$GITHUB_OUTPUT" >count; grep -c '^exitcode<<' "$GITHUB_OUTPUT" >>count; exit $code`,
      )
      if (command !== 'state pull') expect({ command, ...ours }).toEqual({ command, ...plain }) // another lineage
      expect(plain.outputs).toHaveProperty('exitcode')
      expect(await ok(job, 'cat ours/count')).toBe('1\n1\n')
      expect(wrapper.calls().slice(before)).toContain(command)
    }
    const calls = wrapper.calls()
    expect(calls).toEqual(expect.arrayContaining(['version -json', 'state pull', expect.stringMatching(/^show -json .*tf\.plan$/)]))

    const done = await close(session)
    expect(wrapper.calls().length).toBeGreaterThan(calls.length) // post asks for the state once more
    expect(told(done.records)).toEqual(['plan plan', 'intent apply', 'outcome apply succeeded', 'intent apply', 'outcome apply failed'])
    const [plan] = ofKind(done.records, 'plan')
    expect(plan && at(plan, 'plan', 'counts')).toEqual([{ action: 'create', count: 1 }])
    const [applied] = ofKind(done.records, 'outcome')
    expect(applied?.predicate).toMatchObject({
      samePlan: true,
      command: { version: expect.stringMatching(/^1\./) },
      state: { scope: { type: 'http' }, before: { absent: 'not-available' }, after: { serial: expect.any(Number), lineage: expect.any(String) } },
    })
    expect(jobIn(done)).toMatchObject({
      bypass: [],
      notChecked: [],
      reads: [
        { words: `${tool} output`, times: 1 },
        { words: `${tool} state pull`, times: 1 },
      ],
    })
  })

  it('that comes after us does what it did, and is told as a bypass', async () => {
    const session = await opened({})
    const { job } = session
    const wrapper = wrapperIn(job, tool, real)
    for (const folder of ['plain', 'ours']) configuration(job, SIMPLE, folder)
    await install(job, wrapper)
    for (const command of ['plan -detailed-exitcode', 'apply -auto-approve', 'apply no-such.plan']) {
      expect(await stepIn(job, 'ours', `${tool} ${command}`)).toEqual(await stepIn(job, 'plain', `'${join(wrapper.folder, tool)}' ${command}`))
    }
    expect(wrapper.calls()).toHaveLength(6)
    const done = await close(session, 'BYPASS')
    expect(told(done.records)).toEqual([])
    expect(bypassesIn(done)).toEqual(['shadowed'])
    expect(JSON.stringify(jobIn(done))).toContain(join(wrapper.folder, tool))
  })

  it('that comes between two uses of the action is behind the shims again, and no bypass', async () => {
    const session = await opened(SIMPLE)
    const wrapper = wrapperIn(session.job, tool, real)
    await install(session.job, wrapper)
    await begin(session.job)
    await ok(session.job, `${tool} apply -auto-approve`)
    expect(wrapper.calls()).toContain('apply -auto-approve')
    const done = await close(session)
    expect(told(done.records)).toEqual(['intent apply', 'outcome apply succeeded'])
    expect(bypassesIn(done)).toEqual([])
  })
})

eachTool('ways around the shim of $name', ({ name: tool, path: real }) => {
  it('by its path: the state that moved says so', async () => {
    const session = await opened(SIMPLE)
    await ok(session.job, `${tool} apply -auto-approve`)
    configuration(session.job, CHANGED)
    await ok(session.job, `${real} apply -auto-approve`)
    expect(bypassesIn(await close(session, 'BYPASS'))).toEqual(['state-moved'])
  })

  it('by its path in between: the next record tells of another state than the last one left', async () => {
    const session = await opened(SIMPLE)
    await ok(session.job, `${tool} apply -auto-approve`)
    configuration(session.job, CHANGED)
    await ok(session.job, `${real} apply -auto-approve && ${tool} apply -auto-approve`)
    const [first, second] = ofKind((await close(session, 'STATE_GAP')).records, 'outcome')
    expect(at(second!, 'state', 'before', 'lineage')).toBe(at(first!, 'state', 'after', 'lineage'))
    expect(Number(at(second!, 'state', 'before', 'serial'))).toBeGreaterThan(Number(at(first!, 'state', 'after', 'serial')))
  })

  it.each([
    ['rm -f', ['shims-removed', 'shadowed']],
    ['chmod -x', ['shadowed']],
    ['cp /bin/true', ['shims-removed']],
  ])('without the shim: post sees that it is gone, or another (%s)', async (away, expected) => {
    const session = await opened(SIMPLE)
    const shim = join(session.main.path[0] ?? '', tool)
    await ok(session.job, `chmod u+w '${shim}' && ${away} '${shim}'`)
    expect(bypassesIn(await close(session, ...expected.map(() => 'BYPASS')))).toEqual(expected)
  })
})
