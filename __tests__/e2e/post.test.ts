/** Post: right whatever became of main and of the steps between, and it tells what went past us. */
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forge, reviewOf } from './adopt-support.ts'
import { changeState, commandInSummary, cut, headsInLog, lastPost, ONE, runsIn } from './post-support.ts'
import { apartLedger } from './session-support.ts'
import {
  actionJob,
  CLI,
  codesOn,
  configuration,
  lastingLedger,
  postsOf,
  processesOf,
  recordsOf,
  stackLinesIn,
  storyOf,
  TOOL,
  TOOLS,
  trialLedger,
  verdictOn,
} from './support.ts'

const APPLY = `${TOOL} init >/dev/null && ${TOOL} apply -auto-approve >/dev/null`

describe('when main', () => {
  it('failed, post has nothing to close and does not fail', async () => {
    await using job = await actionJob()
    await job.uses('./', { with: { store: 'file:///nowhere' } })
    await job.finish()
    expect(lastPost(job)?.conclusion).toBe('success')
    expect(lastPost(job)?.log).toMatch(/main opened no session, so there is nothing to close/)
    expect(lastPost(job)?.summary).toBe('')
  })

  it('was cancelled while it waited for the forge, post has nothing to close', async () => {
    await using api = await forge('never')
    await using job = await actionJob({ ...reviewOf('b'.repeat(40), 'pull_request', api.url), ladderScale: 0.02 })
    const main = await job.uses('./', { cancelWhen: () => api.asked.length > 0 })
    expect(main.conclusion).toBe('cancelled')
    await job.finish()
    expect(lastPost(job)?.conclusion).toBe('success')
    expect(lastPost(job)?.log).toMatch(/nothing to close/)
    expect(processesOf(job)).toEqual([])
    expect(existsSync(join(job.temp, 'iac-ledger'))).toBe(false)
  })

  it('was cancelled in the middle of its script, post closes what is open and tells that the job was cancelled', async () => {
    await using job = await actionJob({ ladderScale: 0.02 })
    const ledger = lastingLedger(join(job.root, 'srv'))
    const main = await job.uses('./', { with: { ...ledger.with, run: 'echo at work; sleep 30' }, cancelWhen: (log) => /^at work$/m.test(log) })
    expect(main.conclusion).toBe('cancelled')
    await job.finish()
    expect(lastPost(job)?.conclusion).toBe('success')
    const story = storyOf(ledger)
    expect(story).toHaveLength(3)
    expect([story[0], story[2]]).toEqual(['intent', 'run'])
    expect(story[1]).toMatch(/^outcome (failed|interrupted|lost)$/)
    expect(runsIn(ledger)).toMatchObject([{ status: 'cancelled' }])
    expect(codesOn(ledger)).toEqual([])
    expect(processesOf(job)).toEqual([])
  })

  it('was never reached, there is no post of ours', async () => {
    await using job = await actionJob()
    await job.run({ script: 'exit 1' })
    const main = await job.uses('./')
    expect(main.conclusion).toBe('skipped')
    await job.finish()
    expect(postsOf(job)).toEqual([])
  })
})

describe.skipIf(TOOLS.length === 0)('when a step deleted the folder of the session', () => {
  const script = `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve >/dev/null || true; rm -rf "$RUNNER_TEMP/iac-ledger"`
  const killed = { script, env: { IAC_LEDGER_STOP_AT: 'command-ended' } }

  it.each(['key:', 'env:'])('an open intent is found in the ledger and closed, with a signer of %s', async (scheme) => {
    using ledger = apartLedger()
    await using job = await actionJob()
    writeFileSync(join(job.workspace, 'key.pem'), ledger.pem)
    configuration(job, ONE)
    await job.uses('./', scheme === 'env:' ? ledger.uses : { with: { ...ledger.with, signer: 'key:key.pem' } })
    await job.run(killed)
    await job.finish()
    expect(lastPost(job)?.conclusion).toBe('success')
    expect(recordsOf(ledger, '--kind', 'outcome').map(({ predicate }) => predicate)).toMatchObject([
      { status: 'lost', seenBy: 'post', exit: { why: "nothing of this command was left in the session's folder" } },
    ])
    expect(storyOf(ledger)).toEqual(['intent', 'outcome lost', 'run'])
    const [run] = runsIn(ledger)
    expect(run).toMatchObject({ closed: 1 })
    expect(run?.bypass.map(({ what }) => what).filter((what) => what !== 'shadowed')).toEqual(['session-changed', 'shims-removed', 'shims-removed'])
    expect([...new Set(codesOn(ledger))]).toEqual(['BYPASS'])
    expect(lastPost(job)?.summary).toMatch(/apply<\/code> lost/)
  })

  it('the key of a trial is out of reach: post fails the job, and says what it could not write', async () => {
    await using job = await actionJob()
    configuration(job, ONE)
    const main = await job.uses('./')
    await job.run(killed)
    await job.finish()
    expect(lastPost(job)?.conclusion).toBe('failure')
    expect(lastPost(job)?.log).toMatch(/2 record\(s\) of this job could not be stored/)
    expect(lastPost(job)?.log).toMatch(/BYPASS \(session-changed\)/)
    expect(stackLinesIn(lastPost(job)?.log ?? '')).toEqual([])
    expect(storyOf(trialLedger(job, main))).toEqual(['intent'])
    expect(verdictOn(trialLedger(job, main)).notChecked.map(({ code }) => code)).toContain('INTENT_OPEN')
    expect(existsSync(join(job.temp, 'iac-ledger'))).toBe(false)
  })
})

describe.skipIf(TOOLS.length === 0)('a state that moved without a record', () => {
  const MOVES: readonly (readonly [string, string])[] = [
    ['its serial was edited', `sed -i 's/"serial": 1,/"serial": 2,/' terraform.tfstate`],
    ['the tool was called by its own path', `${TOOLS[0]?.path} apply -auto-approve -replace=terraform_data.a >/dev/null`],
    ['it was put back as it was before', 'cp before.tfstate terraform.tfstate'],
  ]
  it.each(MOVES)('is told, where %s', async (_how, script) => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, ONE)
    await job.run({ script: `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve >/dev/null; cp terraform.tfstate before.tfstate; rm terraform.tfstate` })
    await job.uses('./', { with: ledger.with })
    await job.run({ script: APPLY })
    await job.run({ script })
    await job.finish()
    expect(lastPost(job)?.conclusion).toBe('success')
    expect(runsIn(ledger)).toMatchObject([
      { bypass: [{ what: 'state-moved', detail: expect.stringMatching(/is at serial \d+, and its last record left it at 1$/) }] },
    ])
    expect(lastPost(job)?.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(/^BYPASS \(state-moved\): the state of r4711\./)])
    expect(lastPost(job)?.summary).toMatch(/⚠️.*\n+[^]*\*\*BYPASS\*\* \(state-moved\)/)
    expect(codesOn(ledger)).toEqual(['BYPASS'])
  })

  it('is told of each state, and of no other', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    for (const folder of ['a', 'b', 'c']) configuration(job, ONE, folder)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: `for folder in a b c; do cd $folder; ${APPLY}; cd ..; done` })
    await job.run({ script: `sed -i 's/"serial": 1,/"serial": 7,/' a/terraform.tfstate c/terraform.tfstate` })
    await job.finish()
    expect(runsIn(ledger)[0]?.bypass.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^the state of r4711\.local-a-.* is at serial 7, and its last record left it at 1$/),
      expect.stringMatching(/^the state of r4711\.local-c-.* is at serial 7, and its last record left it at 1$/),
    ])
    expect(codesOn(ledger)).toEqual(['BYPASS', 'BYPASS'])
  })

  it('is no finding where a recorded command moved it last, or where it is gone: that is named as not checked', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, ONE)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: APPLY })
    writeFileSync(
      join(job.workspace, 'pushed.json'),
      changeState(job, (state) => ({ ...state, serial: 9 })),
    )
    await job.run({ script: `${TOOL} state push pushed.json && rm terraform.tfstate` })
    await job.finish()
    expect(runsIn(ledger)).toMatchObject([
      { bypass: [], notChecked: [{ what: expect.stringMatching(/^whether the state of .* moved/), why: expect.stringMatching(/^there is no state yet/) }] },
    ])
    expect(codesOn(ledger)).toEqual([])
  })
})

describe.skipIf(TOOLS.length === 0)('the head of a stream', () => {
  it('stands in log and summary, and verify takes exactly that text: it passes, and fails once the end was cut', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, ONE)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: APPLY })
    await job.finish()
    const heads = headsInLog(lastPost(job))
    expect(heads.map((head) => head.replace(/=.*/, '').replace(/local-.*/, 'local'))).toEqual(['changes/r4711.local', 'changes/r4711._register'])
    const expected = heads.flatMap((head) => ['--expect-head', head])
    expect(codesOn(ledger, ...expected)).toEqual([])
    expect(verdictOn(ledger, ...expected).notChecked, 'only the root has none').toMatchObject([{ why: expect.stringMatching(/for 1 stream\(s\)/) }])

    const command = commandInSummary(lastPost(job)).replace('iac-ledger', `'${process.execPath}' '${CLI}'`).replace('PUBLIC-KEY.pem', `'${ledger.key}'`)
    for (const head of heads) expect(command).toContain(`--expect-head ${head}`)
    const verify = () => execFileSync('bash', ['-c', `${command} || echo "exit $?"`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    expect(verify()).toMatch(/^PASS: no findings/)

    cut(ledger, heads[0] ?? '')
    expect(verify()).toMatch(/^FAIL: [^]*HEAD_BEHIND_ANCHOR[^]*exit 1\n$/)
    expect(codesOn(ledger, ...expected)).toEqual(['HEAD_BEHIND_ANCHOR'])
  })

  it('of a job that recorded nothing is its own record, in a stream of its own', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    await job.uses('./', { with: ledger.with })
    await job.finish()
    expect(recordsOf(ledger, '--kind', 'run').map(({ place }) => place)).toEqual([{ zone: 'changes', stream: 'r4711._runs', sequence: 0 }])
    expect(headsInLog(lastPost(job))).toEqual([expect.stringMatching(/^changes\/r4711\._runs=0:sha256:/)])
    expect(codesOn(ledger, '--expect-head', headsInLog(lastPost(job))[0] ?? '')).toEqual([])
  })

  it('that a job wrote to last is where its own record stands', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    for (const folder of ['a', 'b']) configuration(job, ONE, folder)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: `(cd b; ${APPLY}); (cd a; ${APPLY}); (cd b; ${TOOL} plan >/dev/null)` })
    await job.finish()
    expect(recordsOf(ledger, '--kind', 'run').map(({ place }) => place)).toEqual([
      { zone: 'changes', stream: expect.stringMatching(/^r4711\.local-b-/), sequence: 3 },
    ])
    rmSync(join(job.workspace, 'a'), { recursive: true })
    expect(codesOn(ledger)).toEqual([])
  })
})
