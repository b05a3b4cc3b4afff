import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { parseKeyValues } from '../harness/command-files.ts'
import { type Job, openJob } from '../harness/job.ts'
import type { JobOptions } from '../harness/job-state.ts'
import { SecretMasker } from '../harness/secret-masker.ts'
import { type ThrowawayAction, writeAction } from '../harness/throwaway-action.ts'

const SCALE = 0.02 // the ladder's 7,500 and 2,500 ms become 150 and 50
const folder = mkdtempSync(join(tmpdir(), 'harness-test-'))
const jobs: Job[] = []

afterEach(async () => {
  for (const job of jobs.splice(0)) await job.dispose()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let actions = 0
const action = (parts: ThrowawayAction): string => writeAction(parts, join(folder, String(actions++)))
async function open(options: Partial<JobOptions> = {}): Promise<Job> {
  const job = await openJob({ actionDirectory: folder, ladderScale: SCALE, ...options })
  jobs.push(job)
  return job
}

const expression = (text: string): string => `\${{ ${text} }}`
const DUMP_ENV = 'console.log(JSON.stringify(process.env))'
const dumped = (stdout: string): Record<string, string> => JSON.parse(stdout)
/** Appends to a GITHUB_ file from inside an action. */
const append = (file: string, text: string): string =>
  `import { appendFileSync as append_${file} } from 'node:fs'; append_${file}(process.env.GITHUB_${file}, ${JSON.stringify(text)});`

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

describe('lifecycle', () => {
  const seesStatus = { inputs: { status: { default: expression('job.status') } }, post: 'console.log(process.env.INPUT_STATUS)' }

  it('runs posts last in first out, after a failed main too, with the inputs of that moment', async () => {
    const job = await open()
    const first = await job.uses('./', { id: 'first', actionDirectory: action({ ...seesStatus, main: 'console.log(process.env.INPUT_STATUS)' }) })
    const second = await job.uses('./', { id: 'second', actionDirectory: action({ ...seesStatus, main: 'process.exitCode = 3' }) })
    const skipped = await job.run({ script: 'echo never' })
    const failure = await job.run({ script: 'echo after failure', if: 'failure()' })
    const noStatusFunction = await job.run({ script: 'echo never', if: "job.status == 'failure'" })
    await job.finish()
    const posts = job.steps.filter(({ stage }) => stage === 'post')
    expect(first.stdout).toBe('success\n')
    expect([second.exitCode, second.conclusion, skipped.conclusion, skipped.pid, failure.conclusion, noStatusFunction.conclusion]).toEqual([
      3,
      'failure',
      'skipped',
      undefined,
      'success',
      'skipped',
    ])
    expect(posts.map(({ id, stdout }) => [id, stdout])).toEqual([
      ['second', 'failure\n'],
      ['first', 'failure\n'],
    ])
    expect(posts[0]?.log).toBe('Post job cleanup.\nfailure')
    expect(job.status).toBe('failure')
    await expect(job.run({ script: ':' })).rejects.toThrow('over')
  })

  it('registers no post for a skipped main, and heeds post-if', async () => {
    const job = await open()
    await job.uses('./', { id: 'onSuccess', actionDirectory: action({ post: '', postIf: 'success()' }) })
    await job.run({ script: 'exit 1' })
    await job.uses('./', { id: 'skippedMain', actionDirectory: action({ post: '' }) })
    await job.finish()
    expect(job.steps.filter(({ stage }) => stage === 'post').map(({ id, conclusion }) => [id, conclusion])).toEqual([['onSuccess', 'skipped']])
  })

  it('fails the job for a failed post, unless the step continues on error', async () => {
    const failingPost = action({ post: 'process.exit(1)' })
    const strict = await open()
    await strict.uses('./', { actionDirectory: failingPost })
    await strict.finish()
    const lenient = await open()
    await lenient.uses('./', { actionDirectory: failingPost, continueOnError: true })
    await lenient.finish()
    expect([strict.status, lenient.status]).toEqual(['failure', 'success'])
    expect(lenient.steps.at(-1)).toMatchObject({ stage: 'post', outcome: 'failure', conclusion: 'success' })
  })

  it('does not run the pre of a local action; runs that of another whatever its if, and then its post', async () => {
    const directory = action({ pre: append('STATE', 'seen=pre\n'), main: 'console.log(process.env.STATE_seen)', post: 'console.log(process.env.STATE_seen)' })
    writeAction({ main: 'console.log(process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF)' }, join(directory, 'sub'))
    const job = await open({ actionDirectory: directory })
    const local = await job.uses('./')
    await job.uses('octo/ledger@v1')
    await job.uses('octo/ledger@v1', { if: 'false' })
    await job.uses('./sub')
    await job.uses('octo/ledger/sub@v1')
    await job.finish()
    expect(local.annotations.map(({ message }) => message)).toEqual(["`pre` execution is not supported for local action from './'"])
    expect(job.steps.map(({ stage, stdout }) => `${stage} ${stdout.trim()}`.trim())).toEqual([
      'main undefined',
      'pre',
      'main pre',
      'pre',
      'main',
      'main undefined undefined',
      'main octo/ledger v1',
      'post pre',
      'post pre',
      'post undefined',
    ])
  })

  it('fails the post of an action that is gone, and names a missing entry file', async () => {
    const job = await open()
    const gone = action({ post: '' })
    await job.uses('./', { actionDirectory: gone })
    rmSync(gone, { recursive: true })
    await job.finish({ wipeTemp: true })
    expect(job.steps.at(-1)?.runnerErrors[0]).toContain("Can't find 'action.yml'")
    expect(readdirSync(job.temp)).toEqual([])
    const broken = action({})
    rmSync(join(broken, 'main.mjs'))
    const step = await (await open()).uses('./', { actionDirectory: broken })
    expect([step.conclusion, step.runnerErrors]).toEqual(['failure', [`File not found: '${join(broken, 'main.mjs')}'`]])
  })
})

describe('inputs, state and environment', () => {
  it('names and evaluates inputs as the runner does, anew for every stage', async () => {
    const inputs = {
      'job-context': { default: expression('toJSON(job)') },
      'with space': { default: expression('github.run_id'), deprecationMessage: 'old' },
      token: { default: expression('github.token') },
      emptied: { default: 'full' },
      needed: { required: true },
      steps: {},
    }
    const job = await open({ actionDirectory: action({ inputs, main: DUMP_ENV, post: DUMP_ENV }), github: { run_id: '9' }, jobContext: { checkRunId: 77 } })
    const main = await job.uses('./', { with: { emptied: '', extra: 'x', steps: expression('steps.later.outputs.answer'), 'With Space': '' } })
    await job.run({ id: 'later', script: 'echo answer=42 >> "$GITHUB_OUTPUT"; exit 1' })
    await job.finish()
    const [before, after] = [main, job.steps.at(-1)].map((step) => dumped(step?.stdout ?? ''))
    expect(before).toMatchObject({ INPUT_EMPTIED: '', INPUT_NEEDED: '', INPUT_EXTRA: 'x', INPUT_STEPS: '', INPUT_WITH_SPACE: '' })
    expect(before).toHaveProperty('INPUT_TOKEN', expect.stringMatching(/^ghs_/))
    expect(after).toMatchObject({ INPUT_STEPS: '42' })
    expect([before, after].map((env) => JSON.parse(env?.['INPUT_JOB-CONTEXT'] ?? ''))).toMatchObject([
      { status: 'success', check_run_id: 77 },
      { status: 'failure' },
    ])
    expect(main.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
      "warning Input 'With Space' has been deprecated with message: old",
      expect.stringContaining("warning Unexpected input(s) 'extra', valid inputs are ['job-context', 'with space',"),
    ])
    expect(main.log).toContain('  token: ***')
  })

  it('evaluates defaults and env expressions', async () => {
    const directory = action({
      inputs: { id: { default: `${expression('github.run_id')}/${expression("runner['os']")}/${expression('job.check_run_id')}` } },
      main: DUMP_ENV,
    })
    const job = await open({ actionDirectory: directory, env: { JOB: 'j' }, jobContext: {} })
    const step = await job.uses('./', { env: { STEP: `${expression('env.JOB')}-${expression('!failure() && job.status')}` } })
    expect(dumped(step.stdout)).toMatchObject({ INPUT_ID: '4711/Linux/', STEP: 'j-success', JOB: 'j' })
    const bad = await job.uses('./', { actionDirectory: action({ inputs: { id: { default: expression('steps.x.outputs.y') } } }) })
    expect(bad.runnerErrors).toEqual(["Unrecognized named-value: 'steps'"])
  })

  it('gives saved state to the post of that instance only, and lets anybody inject the unsaved', async () => {
    const job = await open({ actionDirectory: action({ main: append('STATE', 'Mixed_case=1\nmixed_CASE=2\n'), post: DUMP_ENV }) })
    const main = await job.uses('./', { id: 'saver' })
    await job.uses('./', { id: 'other', actionDirectory: action({ post: DUMP_ENV }) })
    await job.run({ script: 'printf "STATE_isPost=true\\nSTATE_Mixed_case=forged\\nGITHUB_RUN_ID=forged\\nRUNNER_TEMP=forged\\n" >> "$GITHUB_ENV"' })
    await job.finish()
    const [other, saver] = job.steps.slice(-2).map(({ stdout }) => dumped(stdout))
    expect(main.state).toEqual({ Mixed_case: '1', mixed_CASE: '2' })
    expect(saver).toMatchObject({ STATE_Mixed_case: '2', STATE_isPost: 'true', GITHUB_RUN_ID: '4711', RUNNER_TEMP: job.temp })
    expect(saver).not.toHaveProperty('STATE_mixed_CASE')
    expect(other).toMatchObject({ STATE_Mixed_case: 'forged' })
  })

  it('starts steps with a small environment and the exported contexts', async () => {
    const job = await open({ actionDirectory: action({ main: DUMP_ENV }), service: { idTokenUrl: 'http://127.0.0.1:1/', accessToken: 'tok' }, event: { a: 1 } })
    const inAction = dumped((await job.uses('./')).stdout)
    const run = await job.run({ script: 'env -0 | tr "\\0" "\\n"; cat "$GITHUB_EVENT_PATH"', env: { SECRET: 'tok' }, shell: 'sh' })
    const common = [
      'CI=true',
      'GITHUB_ACTIONS=true',
      `RUNNER_TRACKING_ID=${job.trackingId}`,
      `HOME=${job.root}`,
      'GITHUB_ACTION=__run',
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN=tok',
    ]
    for (const line of common) expect(run.stdout.split('\n')).toContain(line)
    expect(inAction).toMatchObject({ GITHUB_ACTION: '__self', ACTIONS_RUNTIME_TOKEN: 'tok', ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/' })
    expect(run.stdout).not.toMatch(/GITHUB_TOKEN|ACTIONS_RUNTIME|INPUT_|VITEST/)
    expect(run.stdout).toContain('"a": 1')
    expect(run.log).toContain('  SECRET: ***')
  })

  it('puts GITHUB_PATH in front, the latest first, and moves a directory added again', async () => {
    const job = await open({ path: '/usr/bin:/bin' })
    const add = await job.run({ script: 'printf "/one\\n/two\\n" >> "$GITHUB_PATH"' })
    const before = await job.run({ script: 'echo "$PATH"' })
    await job.run({ script: 'echo /one >> "$GITHUB_PATH"' })
    const after = await job.run({ script: 'echo "$PATH"' })
    expect(add.path).toEqual(['/one', '/two'])
    expect([before.stdout, after.stdout]).toEqual(['/two:/one:/usr/bin:/bin\n', '/one:/two:/usr/bin:/bin\n'])
  })
})

describe('command files', () => {
  it.each([
    [
      'a=b\n\nc=d=e\n',
      [
        ['a', 'b'],
        ['c', 'd=e'],
      ],
    ],
    ['a=b<<c', [['a', 'b<<c']]],
    [
      'a<<E\nx\n\ny\nE\nb=\n',
      [
        ['a', 'x\n\ny'],
        ['b', ''],
      ],
    ],
    ['a<<E\nE\n', [['a', '']]],
    ['a=1\r\n', [['a', '1\r']]],
    ['=v', [['', 'v']]],
  ])('reads %j', (text, pairs) => {
    expect([...parseKeyValues(text)]).toEqual(pairs)
  })

  it.each([
    ['plain', "Invalid format 'plain'"],
    ['<<E\nE\n', "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
    ['a<<\n', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['a<<E\nx\n', "Invalid value. Matching delimiter not found 'E'"],
    ['a<<E\nx', 'Invalid value. EOF marker missing new line.'],
  ])('refuses %j', (text, message) => {
    expect(() => [...parseKeyValues(text)]).toThrow(message)
  })

  it('fails the step for a malformed file, and keeps the pairs before it and the other files', async () => {
    const job = await open()
    const step = await job.run({
      script: 'printf "\\357\\273\\277a=1\\nbad\\nc=3\\n" >> "$GITHUB_OUTPUT"; echo E=1 >> "$GITHUB_ENV"; echo =x >> "$GITHUB_STATE"',
    })
    expect(step).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { a: '1' }, env: { E: '1' }, state: { '': 'x' } })
    expect(step.runnerErrors).toEqual(["Unable to process file command 'output' successfully.", "Invalid format 'bad'"])
  })

  it('refuses NODE_OPTIONS without failing the step, exports the rest', async () => {
    const job = await open()
    const step = await job.run({ script: 'printf "node_options=--inspect\\nBASH_ENV=/x\\n" >> "$GITHUB_ENV"' })
    expect(step).toMatchObject({
      conclusion: 'success',
      env: { BASH_ENV: '/x' },
      runnerErrors: ["Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."],
    })
  })

  it('masks the summary; aborts one over 1 MiB without failing the step', async () => {
    const job = await open({ secrets: ['hunter2'] })
    const fits = await job.run({ script: 'echo "hunter2 is out" >> "$GITHUB_STEP_SUMMARY"' })
    const limit = await job.run({ script: 'head -c 1048576 /dev/zero >> "$GITHUB_STEP_SUMMARY"' })
    const over = await job.run({ script: 'head -c 1048577 /dev/zero >> "$GITHUB_STEP_SUMMARY"' })
    expect(fits.summary).toBe('*** is out\n')
    expect([limit.runnerErrors, limit.summary.length]).toEqual([[], 1_048_577])
    expect(over).toMatchObject({ conclusion: 'success', summary: '' })
    expect(over.runnerErrors[0]).toContain('upload aborted, supports content up to a size of 1024k, got 1024k')
  })

  it('makes five fresh files per step, leaves the old ones as the runner does, and drops outputs of a post', async () => {
    const writes = append('OUTPUT', 'a=1\n')
    const job = await open({ actionDirectory: action({ main: writes, post: writes }) })
    const main = await job.uses('./', { id: 'it' })
    await job.finish()
    expect([main.outputs, job.steps.at(-1)?.outputs]).toEqual([{ a: '1' }, {}])
    expect(readdirSync(join(job.temp, '_runner_file_commands'))).toHaveLength(10)
    const tidy = await open({ deleteCommandFiles: true })
    await tidy.run({ script: 'echo x >> "$GITHUB_STEP_SUMMARY"; test ! -s "$GITHUB_ENV"' })
    expect(readdirSync(join(tidy.temp, '_runner_file_commands'))).toEqual([])
  })
})

describe('workflow commands', () => {
  it('are taken from stdout and stderr, the old form from anywhere, after a lone CR too', async () => {
    const job = await open()
    const script = [
      "echo '  ::error file=a%2Cb.tf,line=3,title=::one%0Atwo %2525'",
      "echo '::warning::on stderr' >&2",
      "echo 'noise ##[notice]old %5Dform%3B'",
      "printf '50%%\\r::notice::after CR\\r100%%\\n'",
      "echo '::Group::x'; echo '::endgroup::'; echo '::unknown::y'; echo 'text ::error::not at the start'",
      "echo '::debug::hidden'; echo '::echo::on'; echo '::warning::not echoed'; echo '::group::echoed'",
    ].join('\n')
    const step = await job.run({ script })
    const { annotations } = step
    expect(annotations.filter(({ level }) => level === 'error')).toEqual([
      { level: 'error', message: 'one\ntwo %25', properties: { file: 'a,b.tf', line: '3' } },
    ])
    expect(annotations.filter(({ level }) => level === 'notice').map(({ message }) => message)).toEqual(['old ]form;', 'after CR'])
    expect(annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual(expect.arrayContaining(['on stderr', 'not echoed']))
    expect(step.log.split('\n')).toEqual(
      expect.arrayContaining(['50%', '100%', '::unknown::y', 'text ::error::not at the start', '::group::echoed', '##[group]echoed']),
    )
    expect(step.log).not.toMatch(/^::debug|hidden$|^noise/m)
    expect(step.stdout).toContain('::debug::hidden')
  })

  it('masks the value, its lines and its encodings, from then on and in every later step', async () => {
    const job = await open()
    const secret = `p"q'<s>&/é${'x'.repeat(9)}`
    const first = await job.run({ script: 'echo "$S"; echo "::add-mask::$S%0Asecond line"; echo "$S"; echo "::add-mask:: "', env: { S: secret } })
    const encodings = [
      ...[0, 1, 2].map((skip) => Buffer.from(secret).subarray(skip).toString('base64')),
      JSON.stringify(secret),
      encodeURIComponent(secret).replace("'", '%27'),
      secret.replaceAll("'", "''"),
      'second line',
    ]
    writeFileSync(join(job.workspace, 'leak'), `${encodings.join('\n')}\nid=${secret}${secret}!\n`)
    const later = await job.run({ script: 'cat leak; cat leak >> "$GITHUB_STEP_SUMMARY"; printf "::error::%s\\n" "$(head -1 leak)"' })
    expect(first.masks).toEqual([`${secret}\nsecond line`])
    expect(first.annotations.map(({ message }) => message)).toEqual(["Can't add secret mask for empty string in ##[add-mask] command."])
    expect(first.log).toContain(`  S: ${secret}\n`) // printed before the mask
    expect(first.log).toMatch(/^\*\*\*$/m)
    expect(later.summary).toBe(`${'***\n'.repeat(3)}"***"\n${'***\n'.repeat(3)}id=***!\n`)
    expect(later.log).not.toContain('second line')
    expect(later.annotations[0]?.message).toBe('***')
  })

  it('keeps stop-commands to its token and to its step', async () => {
    const job = await open()
    const step = await job.run({ script: 'echo ::stop-commands::Tok-en42; echo ::error::off; echo "##[error]off too"; echo ::tok-EN42::; echo ::error::on' })
    const next = await job.run({ script: 'echo ::stop-commands::never-resumed' })
    const after = await job.run({ script: 'echo ::error::works' })
    expect(step.annotations.map(({ message }) => message)).toEqual(['on'])
    expect(step.log).toMatch(/^::stop-commands::\*\*\*\n::error::off\n##\[error\]off too$/m)
    expect([next.conclusion, after.annotations.length]).toEqual(['success', 1])
    const bad = await job.run({ script: 'echo ::stop-commands::; sleep 60' })
    expect([bad.conclusion, bad.runnerErrors[0]]).toEqual(['failure', expect.stringContaining('You cannot use a endToken')])
    await job.finish()
    expect(job.orphans.map(({ pid }) => pid)).toContain(bad.pid) // the runner forgets that process
  })

  it('keeps ten annotations per level and 4,096 characters of each', async () => {
    const job = await open()
    const step = await job.run({ script: 'for i in $(seq 12); do echo "::error::e$i"; echo "::notice::n$i"; done; printf "::warning::%05000d\\n" 0' })
    const count = (level: string): number => step.annotations.filter((annotation) => annotation.level === level).length
    expect([count('error'), count('notice'), count('warning')]).toEqual([10, 10, 1])
    expect(step.annotations.find(({ level }) => level === 'warning')?.message).toHaveLength(4096)
    expect(step.log).toContain('##[error]e12')
  })

  it('refuses set-env and add-path, which fails the step; takes them when asked to; warns of set-output', async () => {
    const job = await open()
    const script = 'echo ::set-env name=A::1; echo ::add-path::/x; echo ::set-output name=o::2; echo ::save-state::2'
    const refused = await job.run({ script })
    const taken = await job.run({ script: 'echo ::set-env name=A::1; echo ::add-path::/x', env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' }, if: 'always()' })
    expect(refused).toMatchObject({ exitCode: 0, conclusion: 'failure', env: {}, path: [], outputs: { o: '2' } })
    expect(refused.runnerErrors).toEqual(expect.arrayContaining([expect.stringContaining('The `set-env` command is disabled')]))
    expect(refused.runnerErrors).toContain("Required field 'name' is missing in ##[save-state] command.")
    expect(taken).toMatchObject({ conclusion: 'success', env: { A: '1' }, path: ['/x'] })
  })
})

describe('run steps', () => {
  it('uses the templates of the runner', async () => {
    const job = await open()
    const script = 'tr "\\0" " " < /proc/$$/cmdline; echo; false | true; echo piped; false; echo never'
    const shells = [await job.run({ script }), await job.run({ script, shell: 'bash', if: 'always()' }), await job.run({ script, shell: 'sh', if: 'always()' })]
    const temp = job.temp.replaceAll('/', '\\/')
    expect(shells.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1])
    expect(shells[0]?.stdout).toMatch(new RegExp(`/bash -e ${temp}/[\\w-]+\\.sh \\npiped\\n$`))
    expect(shells[1]?.stdout).toMatch(new RegExp(`/bash --noprofile --norc -e -o pipefail ${temp}/[\\w-]+\\.sh \\n$`))
    expect(shells[2]?.stdout).toMatch(new RegExp(`/sh -e ${temp}/[\\w-]+\\.sh \\npiped\\n$`))
    expect(shells[0]?.annotations).toEqual([{ level: 'error', message: 'Process completed with exit code 1.', properties: {} }])
    expect(shells[0]?.log).toMatch(/^##\[group\]Run tr .*\n.*\nshell: .*bash -e \{0\}\n##\[endgroup\]\n/)
  })

  it('closes stdin, gives real pipes, and starts in the workspace', async () => {
    const job = await open()
    const closed = await job.run({ script: 'test -p /dev/stdin; cat; echo x | tee /dev/stderr; pwd; mkdir sub' })
    const fed = await job.run({ script: 'cat; pwd', stdin: 'fed\n', workingDirectory: 'sub' })
    const missing = await job.run({ script: ':', workingDirectory: 'nowhere' })
    expect(closed).toMatchObject({ conclusion: 'success', stdout: `x\n${job.workspace}\n`, stderr: 'x\n' })
    expect(fed.stdout).toBe(`fed\n${job.workspace}/sub\n`)
    expect(missing).toMatchObject({ conclusion: 'failure', pid: undefined })
    expect(missing.runnerErrors[0]).toMatch(/An error occurred trying to start process .*bash' with working directory .*nowhere'. no such file or directory/)
  })

  it('cannot start with one environment string of 128 KiB, and says so', async () => {
    const job = await open()
    await job.run({ script: 'printf "BIG=%0131072d\\n" 0 >> "$GITHUB_ENV"' })
    const step = await job.run({ script: ':' })
    expect([step.conclusion, step.runnerErrors[0]]).toEqual(['failure', expect.stringContaining('argument list too long')])
  })

  it('takes bash from GITHUB_PATH', async () => {
    const job = await open()
    writeFileSync(join(job.root, 'bash'), '#!/bin/sh\necho shadowed\n', { mode: 0o755 })
    await job.run({ script: `echo "${job.root}" >> "$GITHUB_PATH"` })
    expect((await job.run({ script: 'echo real' })).stdout).toBe('shadowed\n')
  })
})

describe('cancel, timeout, shutdown', () => {
  const STUBBORN = `
    import { appendFileSync } from 'node:fs'
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => appendFileSync('signals', signal + ' ' + Date.now() + '\\n'))
    console.log('ready'); setInterval(() => {}, 1000)`
  const ready = (log: string): boolean => log.includes('ready\n') || log.endsWith('ready')

  it('sends SIGINT, SIGTERM, SIGKILL in turn; posts run with the job cancelled', async () => {
    const inputs = { status: { default: expression('job.status') } }
    const job = await open({ ladderScale: 0.05, actionDirectory: action({ inputs, main: append('STATE', 'half=done\n') + STUBBORN, post: DUMP_ENV }) })
    const main = await job.uses('./', { cancelWhen: ready })
    const skipped = await job.run({ script: ':' })
    const cleanup = await job.run({ script: ':', if: expression('cancelled()') })
    await job.finish()
    const signals = readFileSync(join(job.workspace, 'signals'), 'utf8').trim().split('\n')
    const [sigint = 0, sigterm = 0] = signals.map((line) => Number(line.split(' ')[1]))
    expect(signals.map((line) => line.split(' ')[0])).toEqual(['SIGINT', 'SIGTERM'])
    expect(sigterm - sigint).toBeGreaterThan(100)
    expect(main).toMatchObject({ conclusion: 'cancelled', exitCode: null, signal: 'SIGKILL', runnerErrors: ['The operation was canceled.'] })
    expect([skipped.conclusion, cleanup.conclusion, job.status]).toEqual(['skipped', 'success', 'cancelled'])
    expect(dumped(job.steps.at(-1)?.stdout ?? '')).toMatchObject({ INPUT_STATUS: 'cancelled', STATE_half: 'done' })
  })

  it('signals the entry process only: its child lives on through the posts, until the reaper', async () => {
    const job = await open({ actionDirectory: action({ post: `import { existsSync } from 'node:fs'; console.log(existsSync('/proc/' + process.env.CHILD))` }) })
    await job.uses('./')
    const script = 'sleep 60 & echo "CHILD=$!" >> "$GITHUB_ENV"; echo ready; wait'
    const run = await job.run({ script, cancelWhen: ready })
    const { CHILD } = run.env
    const child = Number(CHILD)
    // bash dies of SIGINT; sleep lives and holds stdout, which the step does not wait for beyond its five seconds.
    expect([run.conclusion, run.signal, isRunning(child)]).toEqual(['cancelled', 'SIGINT', true])
    expect(run.wallMs).toBeLessThan(30_000)
    await job.finish()
    expect(job.steps.at(-1)?.stdout).toBe('true\n')
    expect(job.orphans).toEqual([{ pid: child, name: 'sleep' }])
    expect(isRunning(child)).toBe(false)
  })

  it('goes on five seconds after the exit when a grandchild holds the streams, without killing the writer', async () => {
    const job = await open()
    const run = await job.run({ script: '(until test -e go; do sleep 0.01; done; echo late; echo alive > alive) & echo early' })
    const next = await job.run({ script: 'touch go; until test -e alive; do sleep 0.01; done' })
    expect(run).toMatchObject({ conclusion: 'success', stdout: 'early\n' })
    expect(run.wallMs).toBeGreaterThan(5000 * SCALE)
    expect(next.conclusion).toBe('success')
  })

  it('calls a step cancelled even if it then exits with 0, and does not signal an always() step', async () => {
    const job = await open()
    const polite = await job.run({ script: "trap 'exit 0' INT; echo ready; while :; do sleep 0.01; done", signalAfterMs: 100 })
    const always = await job.run({ script: 'sleep 0.1; echo undisturbed', if: 'always()', signalAfterMs: 10 })
    expect([polite.exitCode, polite.conclusion]).toEqual([0, 'cancelled'])
    expect([always.conclusion, always.stdout]).toEqual(['success', 'undisturbed\n'])
    const other = await open()
    const running = await other.run({ script: 'sleep 0.2; echo undisturbed; exit 1', if: 'always()', signalAfterMs: 20 })
    expect([running.conclusion, running.stdout, other.status]).toEqual(['failure', 'undisturbed\n', 'cancelled'])
  })

  it('fails a step that runs into its time limit, which holds for its post too', async () => {
    const job = await open({ actionDirectory: action({ post: 'setInterval(() => {}, 1000)' }) })
    await job.uses('./', { timeoutMs: 500 })
    const step = await job.run({ script: 'exec sleep 60', timeoutMs: 60 })
    expect(step).toMatchObject({
      conclusion: 'failure',
      signal: 'SIGINT',
      runnerErrors: [expect.stringMatching(/^The action 'Run exec sleep 60' has timed out/)],
    })
    expect(job.status).toBe('failure')
    await job.finish()
    expect(job.steps.at(-1)).toMatchObject({ stage: 'post', conclusion: 'failure', signal: 'SIGINT' })
  })

  it('runs no post when the runner shuts down', async () => {
    const job = await open({ actionDirectory: action({ post: '' }) })
    await job.uses('./')
    const step = job.run({ script: 'exec sleep 60', if: 'always()' })
    await job.shutdown()
    expect(await step).toMatchObject({ conclusion: 'cancelled', signal: 'SIGINT' })
    expect(job.status).toBe('failure')
    expect(job.steps.map(({ stage }) => stage)).toEqual(['main', 'run'])
    await expect(job.finish()).rejects.toThrow('over')
    const cancelled = await open()
    cancelled.cancel()
    await cancelled.shutdown()
    expect(cancelled.status).toBe('cancelled')
  })

  it('leaves nothing behind on dispose, not even what hid from the reaper', async () => {
    const job = await open()
    // The shell's own copy of itself still has the mark, until it has become `setsid`.
    const script =
      'RUNNER_TRACKING_ID= setsid sleep 60 > /dev/null 2>&1 &\nwhile grep -qz "^RUNNER_TRACKING_ID=." "/proc/$!/environ"; do sleep 0.05; done\necho "$!"'
    const run = await job.run({ script })
    await job.finish()
    const hidden = Number(run.stdout)
    expect([job.orphans, isRunning(hidden)]).toEqual([[], true])
    await job.dispose()
    expect([isRunning(hidden), existsSync(job.root)]).toEqual([false, false])
  })
})

describe('SecretMasker', () => {
  it.each([
    ['abab', ['aba', 'bab'], '***'],
    ['one two', ['one', 'two'], '*** ***'],
    ['onetwo', ['one', 'two'], '***'],
    ['a{b}', ['{'], 'a***b}'],
    ['untouched', [''], 'untouched'],
  ])('masks %j', (text, secrets, masked) => {
    const masker = new SecretMasker()
    for (const secret of secrets) masker.add(secret)
    expect(masker.mask(text)).toBe(masked)
  })
})
