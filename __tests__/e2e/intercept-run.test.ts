/** `run:` mode: the shims for one script only, and a record of the script itself. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/shared/bytes.ts'
import type { Job } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import { needs } from '../needs.ts'
import { appears, at, close, jobIn, newJob, ofKind, ok, SIMPLE, told } from './intercept-job.ts'
import { ends, interrupts, isLocked, isRunning, lasting, outIn, pidIn } from './signals-job.ts'
import { eachTool, trialLedger } from './support.ts'

const python = needs('python')

type With = Readonly<Record<string, string>>

/** The action around a script: its first step, the ledger of which is looked at when the job is over. */
async function running(job: Job, script: string, more: With = {}, options: Parameters<Job['uses']>[1] = {}) {
  const main = await job.uses('./', { ...options, with: { run: script, ...more } })
  return { job, main, ledger: trialLedger(job, main) }
}

/** What the script's own records say. */
function scriptIn(records: Parameters<typeof ofKind>[0]) {
  const own = records.filter((record) => at(record, 'command', 'tool') === 'script')
  return own.map((record) => ({
    kind: record.kind,
    class: at(record, 'command', 'class'),
    words: at(record, 'command', 'words'),
    exit: at(record, 'exit'),
    status: at(record, 'status'),
  }))
}

const intent = (shell: string) => ({ kind: 'intent', class: 'mutates-infrastructure', words: [shell], exit: undefined, status: undefined })
const outcome = (shell: string, exit: object, status: string) => ({ ...intent(shell), kind: 'outcome', exit, status })

function ended(shell: string, end: number | string) {
  if (typeof end === 'string') return outcome(shell, { signal: end }, 'interrupted')
  return outcome(shell, { code: end }, end === 0 ? 'succeeded' : 'failed')
}

/** The file behind `record`, with its digest. */
function storedAt({ store }: { readonly store: string }, { outputs }: StepResult): string {
  return sha256(readFileSync(join(store, outputs['record'] ?? '')))
}

eachTool('run: with $name', ({ name: tool, path: real }) => {
  it('records the script and what is in it, tells both in its outputs, and leaves later steps alone', async () => {
    const job = await newJob(SIMPLE)
    const session = await running(
      job,
      `echo s3cret-text\n${tool} plan -out=tf.plan\n${tool} apply tf.plan\n${tool} output -raw o\necho "name=value" >>"$GITHUB_OUTPUT"\n`,
    )
    const { main, ledger } = session
    expect(main.conclusion, main.log).toBe('success')
    expect(main.path).toEqual([])
    expect(main.stdout).toMatch(/Apply complete[\s\S]*\nx$/)
    expect(main.outputs).toEqual({
      ledger: ledger.id,
      session: expect.stringMatching(/^[0-9a-f]{32}$/),
      record: expect.stringMatching(/^changes\/r4711\.script-[a-z0-9._-]+\/9999999\/9999999998-0000000001\.json$/),
      digest: storedAt(ledger, main),
      sequence: '1',
      changes: '1',
      findings: '[]',
      'exit-code': '0',
      'summary-path': expect.stringContaining(job.temp),
      name: 'value',
    })
    expect(readFileSync(main.outputs['summary-path'] ?? '', 'utf8')).toContain(`<code>${tool} apply</code> succeeded`)
    expect(await ok(job, `command -v ${tool}`)).toBe(`${real}\n`)
    const done = await close(session)
    expect(scriptIn(done.records)).toEqual([intent('default'), outcome('default', { code: 0 }, 'succeeded')])
    expect(told(done.records.filter((record) => at(record, 'command', 'tool') !== 'script'))).toEqual(['plan plan', 'intent apply', 'outcome apply succeeded'])
    expect(jobIn(done)).toMatchObject({ reads: [{ words: `${tool} output`, times: 1 }], bypass: [], notChecked: [{ what: 'commands outside the script' }] })
    expect(ofKind(done.records, 'outcome').filter((record) => at(record, 'samePlan') === true)).toHaveLength(1)
    expect(JSON.stringify(done.records)).not.toMatch(/s3cret|GITHUB_OUTPUT/)
  })

  it('cancelled, is stopped as a step of the runner’s is: the tool cleans up, and both ends are recorded', async () => {
    const job = await newJob(lasting(30), { ladderScale: 0.2 })
    const started = () => existsSync(join(job.workspace, 'tool.pid'))
    const script = `echo $$ >shell.pid; sh -c 'echo $$ >pid; exec ${tool} apply -auto-approve >out 2>&1'; echo after >after`
    const session = await running(job, script, {}, { cancelWhen: started })
    expect(session.main.conclusion).toBe('cancelled')
    await ends(await pidIn(job, 'pid'))
    expect({ ...interrupts(outIn(job)), locked: isLocked(job), after: existsSync(join(job.workspace, 'after')) }).toEqual({
      one: 1,
      two: 0,
      locked: false,
      after: false,
    })
    const { records } = await close(session)
    expect(scriptIn(records)).toEqual([intent('default'), outcome('default', { signal: 'SIGTERM' }, 'interrupted')])
    const nested = ofKind(records, 'outcome').filter((record) => at(record, 'command', 'tool') === tool)
    expect(nested.map((record) => [at(record, 'status'), at(record, 'exit')])).toEqual([['failed', { code: 1 }]])
  })

  it('has at least the script’s own record of what its path hides', async () => {
    const session = await running(await newJob(SIMPLE), `${real} apply -auto-approve`)
    const { records } = await close(session)
    expect(scriptIn(records)).toEqual([intent('default'), outcome('default', { code: 0 }, 'succeeded')])
    expect(ofKind(records, 'intent')).toHaveLength(1)
  })
})

describe('run:', () => {
  it('ends as the script does, in each shell, and a second use joins the first one’s session', async () => {
    const scripts = [
      ['default', 'false; echo not here', 1],
      ['default', 'false | true; exit 7', 7],
      ['bash', 'false | true; echo not here', 1],
      ['bash', '[[ -o pipefail ]] && exit 2', 2],
      ['sh', 'false | true; test -z "$BASH_VERSION" || echo bash; exit 255', 255],
      ['sh', 'kill -TERM $$', 'SIGTERM'],
      ['default', 'kill -KILL $$', 'SIGKILL'],
      ['default', 'kill -PIPE $$', 'SIGPIPE'],
      ['bash', 'echo fine', 0],
    ] as const
    const job = await newJob({})
    const uses = []
    let own: string | undefined
    for (const [shell, script, end] of scripts) {
      const plain = await job.run({ script, shell, continueOnError: true })
      const use = await running(job, script, shell === 'default' ? {} : { shell }, { continueOnError: true })
      uses.push(use)
      const { exitCode, signal, stdout, outputs } = use.main
      expect({ script, exitCode, signal, stdout: stdout.slice(stdout.length - plain.stdout.length) }).toEqual({
        script,
        exitCode: plain.exitCode,
        signal: plain.signal,
        stdout: plain.stdout,
      })
      own ??= outputs['session']
      expect(signal ?? exitCode).toBe(end)
      expect(outputs).toMatchObject({
        'exit-code': signal === null ? String(end) : '',
        sequence: String(uses.length * 2 - 1),
        session: own,
      })
    }
    const { records } = await close(uses[0]!)
    expect(scriptIn(records)).toEqual(scripts.flatMap(([shell, , end]) => [intent(shell), ended(shell, end)]))
  })

  it.skipIf(python === undefined)('runs python', async () => {
    const job = await newJob({}, { path: `${dirname(python ?? '')}:/usr/local/bin:/usr/bin:/bin` })
    const session = await running(job, 'import sys\nprint("from", "python")\nsys.exit(3)\n', { shell: 'python' }, { continueOnError: true })
    expect(session.main.exitCode).toBe(3)
    expect(session.main.stdout).toMatch(/\nfrom python\n$/)
    expect(scriptIn((await close(session)).records)).toEqual([intent('python'), outcome('python', { code: 3 }, 'failed')])
  })

  it('starts in the folder that it is told', async () => {
    const job = await newJob({})
    mkdirSync(join(job.workspace, 'a b'))
    const session = await running(job, 'pwd', { 'working-directory': 'a b' })
    expect(session.main.stdout).toContain(`\n${job.workspace}/a b\n`)
    const [first] = ofKind((await close(session)).records, 'intent')
    expect(first && at(first, 'command', 'directory')).toBe('a b')
  })

  it('that can not start says what to do, and its record that nothing ran', async () => {
    const job = await newJob({})
    const session = await running(job, 'pwd', { 'working-directory': 'nowhere' }, { continueOnError: true })
    expect(session.main).toMatchObject({
      outcome: 'failure',
      annotations: expect.arrayContaining([expect.objectContaining({ level: 'error', message: expect.stringContaining('SCRIPT_NOT_STARTED') })]),
    })
    const { records } = await close(session)
    expect(scriptIn(records)).toEqual([intent('default'), outcome('default', expect.anything(), 'not-started')])
  })

  it('gives the script the variables of a run step, and no more', async () => {
    const job = await newJob({}, { service: { resultsUrl: 'http://127.0.0.1:9/', idTokenUrl: 'http://127.0.0.1:9/' } })
    const script = 'cat /proc/$$/environ'
    const names = (text: string) =>
      text
        .split('\0')
        .map((pair) => pair.slice(0, pair.indexOf('=')))
        .filter((name) => /^[A-Z]/.test(name))
        .sort()
    const plain = names(await ok(job, script))
    const session = await running(job, `${script} >env`)
    const ours = names(readFileSync(join(job.workspace, 'env'), 'utf8'))
    expect(ours).toEqual(plain)
    expect(ours).toContain('ACTIONS_ID_TOKEN_REQUEST_TOKEN')
    expect(ours.filter((name) => /^(INPUT_|STATE_|ACTIONS_RUNTIME|ACTIONS_RESULTS)/.test(name))).toEqual([])
    await close(session)
  })

  it('keeps the state of the action from the script, whatever it writes into GITHUB_STATE', async () => {
    for (const written of ['kept={}', 'kept<<END']) {
      const session = await running(await newJob({}), `printf '${written}\\n' >>"$GITHUB_STATE"`)
      expect(session.main.conclusion, session.main.log).toBe('success')
      const done = await close(session)
      expect(jobIn(done)).toMatchObject({ closed: 0, status: 'success' })
    }
  })

  it('that outlives its step is waited for by post', async () => {
    const job = await newJob({}, { ladderScale: 0.05 })
    const started = () => existsSync(join(job.workspace, 'started'))
    const session = await running(job, "trap '' INT TERM; >started; for i in 1 2 3 4 5 6 7 8; do sleep 0.3; done; >over", {}, { cancelWhen: started })
    expect(session.main).toMatchObject({ signal: 'SIGKILL', conclusion: 'cancelled' })
    expect(existsSync(join(job.workspace, 'over'))).toBe(false)
    const { records } = await close(session)
    expect(existsSync(join(job.workspace, 'over'))).toBe(true)
    expect(scriptIn(records)).toEqual([intent('default'), outcome('default', { absent: 'not-available', why: expect.any(String) }, 'interrupted')])
  })

  it('does not wait for what the script leaves in the background', async () => {
    const job = await newJob({}, { ladderScale: 0.05 })
    const session = await running(job, 'sleep 60 & echo $! >left.pid')
    const left = await pidIn(job, 'left.pid')
    expect(session.main).toMatchObject({ conclusion: 'success', outputs: { 'exit-code': '0' } })
    expect(session.main.wallMs).toBeLessThan(20_000)
    expect(isRunning(left)).toBe(true)
    await close(session)
    expect(job.orphans).toContainEqual({ pid: left, name: 'sleep' })
  })

  it('keeps the script itself from whoever looks at the runner’s folders afterwards', async () => {
    const job = await newJob({})
    const session = await running(job, 'echo "$0" >path; ls -l "$0" >mode; echo kept-from-all')
    await appears(join(job.workspace, 'path'))
    expect(readFileSync(join(job.workspace, 'mode'), 'utf8')).toMatch(/^-rw-------/)
    await close(session)
    expect(existsSync(readFileSync(join(job.workspace, 'path'), 'utf8').trim())).toBe(false)
  })
})
