/** Signals: whoever gets them, the tool hears of it once, releases its lock, and its end is recorded. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { appears, at, begin, type Closed, close, jobIn, newJob, ofKind, opened, program, SIMPLE, told, until } from './intercept-job.ts'
import { ends, interrupts, isLocked, isRunning, lasting, outIn, pidIn, slowState } from './signals-job.ts'
import { eachTool } from './support.ts'

const script = needs('script')

/** The shim in the place of the step's shell, so that it alone gets what is sent to the step. */
const alone = (tool: string, command = 'apply -auto-approve') => `echo $$ >pid; exec ${tool} ${command} >out 2>&1`
/** The shim as a child of the step's shell, as usual. */
const below = (tool: string, command = 'apply -auto-approve') => `echo $$ >shell.pid\nsh -c 'echo $$ >pid; exec ${tool} ${command} >out 2>&1'\necho after`
/** A program that is to be found right behind the shims. */
const behind = (path: string) => `export PATH="\${PATH%%:*}:${dirname(path)}:\${PATH#*:}"`

function outcomeOf({ records }: Closed) {
  const [outcome, ...more] = ofKind(records, 'outcome')
  expect(more).toEqual([])
  const [status, exit, seenBy, serial] = [['status'], ['exit'], ['seenBy'], ['state', 'after', 'serial']].map((path) => outcome && at(outcome, ...path))
  return { status, exit, seenBy, serial }
}

eachTool('signals to $name', ({ name: tool, path: real }) => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s to the shim alone stops the tool, which cleans up; the outcome tells', async (signal) => {
    const session = await opened(lasting(30))
    const { job } = session
    const step = job.run({ script: alone(tool) })
    const worker = await pidIn(job, 'tool.pid')
    expect(isLocked(job)).toBe(true)
    process.kill(await pidIn(job, 'pid'), signal)
    expect(await step).toMatchObject({ exitCode: 1, signal: null })
    expect({ ...interrupts(outIn(job)), locked: isLocked(job), running: isRunning(worker) }).toEqual({ one: 1, two: 0, locked: false, running: false })
    const done = await close(session)
    expect(outcomeOf(done)).toEqual({ status: 'failed', exit: { code: 1 }, seenBy: 'exit', serial: expect.any(Number) })
    expect(jobIn(done)).toMatchObject({ closed: 0, status: 'failure', bypass: [] })
  })

  it('a cancelled step, whose shell dies without a word: the shim notices, the tool stops, the outcome tells', async () => {
    const session = await begin(await newJob(lasting(30), { ladderScale: 0.1 }))
    const { job } = session
    const step = await job.run({ script: below(tool), cancelWhen: () => existsSync(join(job.workspace, 'tool.pid')) })
    expect(step).toMatchObject({ signal: 'SIGTERM', conclusion: 'cancelled' })
    await ends(await pidIn(job, 'pid'))
    expect({ ...interrupts(outIn(job)), locked: isLocked(job) }).toEqual({ one: 1, two: 0, locked: false })
    const done = await close(session)
    expect(outcomeOf(done)).toMatchObject({ status: 'failed', exit: { code: 1 }, seenBy: 'exit' })
    expect(jobIn(done)).toMatchObject({ status: 'cancelled', closed: 0 })
  })

  it('a cancelled step whose shim still writes while post runs: one outcome, and it is the shim’s', async () => {
    const session = await begin(await newJob(lasting(30), { ladderScale: 0.1 }))
    const { job } = session
    const show = program(join(job.root, 'slow', tool), `#!/bin/sh\ncase $1 in show) sleep 3 ;; esac\nexec ${real} "$@"\n`)
    const script = `${real} plan -out=tf.plan\n${behind(show)}\n${below(tool, 'apply tf.plan')}`
    await job.run({ script, cancelWhen: () => existsSync(join(job.workspace, 'tool.pid')) })
    expect(isRunning(await pidIn(job, 'pid'))).toBe(true)
    const done = await close(session)
    expect(outcomeOf(done)).toMatchObject({ exit: { code: 1 }, seenBy: 'exit' })
    expect(jobIn(done)).toMatchObject({ closed: 0, bypass: [], notChecked: [] })
    expect(isLocked(job)).toBe(false)
  })

  it('the whole ladder never reaches the tool twice', async () => {
    const slow = await slowState()
    const session = await opened(slow.files)
    const { job } = session
    const step = job.run({ script: alone(tool) })
    const shim = await pidIn(job, 'pid')
    await slow.asked()
    process.kill(shim, 'SIGINT')
    await until('the tool has heard it', () => interrupts(outIn(job)).one === 1)
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGTERM'] as const) {
      await sleep(100)
      process.kill(shim, signal)
    }
    await sleep(300) // nothing comes any more
    expect(isLocked(job)).toBe(true)
    slow.answer()
    expect(await step).toMatchObject({ signal: null })
    expect({ ...interrupts(outIn(job)), locked: isLocked(job) }).toEqual({ one: 1, two: 0, locked: false })
    const { exitCode } = await step
    expect(outcomeOf(await close(session))).toMatchObject({ exit: { code: exitCode }, seenBy: 'exit' })
  })

  it('KILL to the shim: the tool goes on to its end, and post waits for it and closes', async () => {
    const session = await opened(lasting(1))
    const { job } = session
    const step = job.run({ script: alone(tool) })
    await pidIn(job, 'tool.pid')
    process.kill(await pidIn(job, 'pid'), 'SIGKILL')
    await step
    const done = await close(session)
    expect(isLocked(job)).toBe(false)
    expect(interrupts(outIn(job)).one).toBe(0)
    expect(outIn(job)).toContain('Apply complete')
    expect(outcomeOf(done)).toMatchObject({ status: 'interrupted', exit: { absent: 'not-available' }, seenBy: 'post', serial: expect.any(Number) })
    expect(jobIn(done)).toMatchObject({ closed: 1 })
  })

  it('KILL to the tool: the step sees the signal that it would have seen', async () => {
    const session = await opened(lasting(30))
    const step = session.job.run({ script: `${tool} apply -auto-approve || echo "code $?"` })
    process.kill(await pidIn(session.job, 'tool.pid'), 'SIGKILL')
    expect((await step).stdout).toContain('code 137\n')
    expect(outcomeOf(await close(session))).toMatchObject({ status: 'interrupted', exit: { signal: 'SIGKILL' }, seenBy: 'exit' })
  })

  it('a signal before anything is recorded ends the shim, and nothing is started', async () => {
    const session = await opened(lasting(1))
    const { job } = session
    const slow = program(join(job.root, 'slow/git'), '#!/bin/sh\n>asked\nexec sleep 2\n')
    const step = job.run({ script: `${behind(slow)}\n${alone(tool)}` })
    await appears(join(job.workspace, 'asked'))
    process.kill(await pidIn(job, 'pid'), 'SIGTERM')
    expect(await step).toMatchObject({ signal: 'SIGTERM' })
    expect(outIn(job)).toBe('')
    expect(existsSync(join(job.workspace, 'terraform.tfstate'))).toBe(false)
    expect(told((await close(session)).records)).toEqual([])
  })

  it('a shell that dies before the tool has started is missed all the same', async () => {
    const session = await opened(lasting(30))
    const { job } = session
    const slow = program(join(job.root, 'slow/git'), '#!/bin/sh\n>asked\nexec sleep 1\n')
    const step = job.run({ script: `${behind(slow)}\n${below(tool)}` })
    await appears(join(job.workspace, 'asked'))
    const shim = await pidIn(job, 'pid')
    process.kill(await pidIn(job, 'shell.pid'), 'SIGKILL')
    await step
    await ends(shim)
    expect(isLocked(job)).toBe(false)
    expect(outcomeOf(await close(session))).toMatchObject({ status: expect.stringMatching(/^(failed|interrupted)$/), seenBy: 'exit' })
  })

  it('signals after the tool has ended cost neither its exit code nor its record', async () => {
    const session = await opened(SIMPLE)
    const { job } = session
    const slow = program(join(job.root, 'slow', tool), `#!/bin/sh\ncase $1 in show) >asked; sleep 1 ;; esac\nexec ${real} "$@"\n`)
    const step = job.run({ script: `${behind(slow)}\n${alone(tool, 'plan -detailed-exitcode -out=tf.plan')}` })
    await appears(join(job.workspace, 'asked'))
    const shim = await pidIn(job, 'pid')
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(shim, signal)
    expect(await step).toMatchObject({ exitCode: 2, signal: null })
    const [plan] = ofKind((await close(session)).records, 'plan')
    expect(plan && at(plan, 'plan', 'counts')).toEqual([{ action: 'create', count: 1 }])
  })

  it.skipIf(script === undefined).each([
    ['apply -auto-approve', (command: string) => command],
    ['apply', (command: string) => `echo yes | ${command}`],
    ['apply -auto-approve ', (command: string) => `${command} </dev/null`],
  ])('^C on a terminal is heard once (%s)', async (command, call) => {
    const session = await opened(lasting(30))
    const { job } = session
    const typed = `{ until [ -e tool.pid ]; do sleep 0.1; done; printf '\\003'; while kill -0 $(cat tool.pid) 2>/dev/null; do sleep 0.1; done; }`
    await job.run({ script: `${typed} | ${script} -qc '${call(`${tool} ${command}`)}' out` })
    await ends(await pidIn(job, 'tool.pid'))
    expect({ ...interrupts(outIn(job)), locked: isLocked(job) }).toEqual({ one: 1, two: 0, locked: false })
    expect(outcomeOf(await close(session))).toMatchObject({ exit: { code: 1 }, seenBy: 'exit' })
  })
})
