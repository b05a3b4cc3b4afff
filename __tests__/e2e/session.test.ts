/** What main leaves for the shims: where no secret is, and what happens when a step of the job lays hands on it. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import { apartLedger, keeperOf } from './session-support.ts'
import { actionJob, codesOn, configuration, postsOf, processesOf, recordsOf, stackLinesIn, storyOf, TOOL, TOOLS, trialLedger, writtenBy } from './support.ts'

const MARKED = { 'main.tf': 'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "touch started"\n  }\n}\n' }

function sessionPath(job: Job): string {
  return join(job.temp, 'iac-ledger', 'session.json')
}

/**
 * What a later step can find: the files of the job (temp, workspace and home lie in one folder here), the variables and arguments of
 * every process, its own variables. What it looks for comes in two halves, or it would find itself.
 */
const LOOK = `needles=$(mktemp -p /dev/shm)
while IFS=' ' read -r left right; do printf '%s%s\\n' "$left" "$right"; done <"$HALVES" >"$needles"
grep -rlaFf "$needles" "$HOME" | sort -u
grep -laFf "$needles" /proc/[0-9]*/environ /proc/[0-9]*/cmdline 2>/dev/null | sed 's/[0-9][0-9]*/PID/' | sort -u
env | grep -aFf "$needles" | sed 's/=.*//'
rm "$needles"
echo looked`

/** Every line of a key, and each secret as a whole in the forms in which programs hand things on. */
function needlesOf(pem: string, ...others: readonly string[]): readonly string[] {
  const wholes = [pem, ...others].flatMap((secret) => [Buffer.from(secret).toString('base64').slice(0, 60), Buffer.from(secret).toString('hex').slice(0, 60)])
  return [...pem.split('\n').slice(1, -2), ...others, ...wholes]
}

describe.skipIf(TOOLS.length === 0)('a secret that our step alone is given', () => {
  it('is in no file, no variable and no argument that a later step can see', async () => {
    using ledger = apartLedger()
    await using job = await actionJob()
    configuration(job, MARKED)
    const token = 'ghs_given2ourStepAloneAndToNobodyElse'
    const commitmentKey = randomBytes(32).toString('base64')
    const main = await job.uses('./', {
      with: { ...ledger.uses.with, 'github-token': token, 'commitment-key': 'env:COMMITMENT_KEY' },
      env: { ...ledger.uses.env, COMMITMENT_KEY: commitmentKey },
    })
    expect(main.conclusion).toBe('success')
    const halves = join('/dev/shm', `halves-${process.pid}`)
    writeFileSync(
      halves,
      needlesOf(ledger.pem, token, commitmentKey, Buffer.from(commitmentKey, 'base64').toString('hex'))
        .map((needle) => `${needle.slice(0, 12)} ${needle.slice(12)}\n`)
        .join(''),
    )
    try {
      // First that the look finds what is there to be found.
      const planted = join(job.temp, 'planted')
      writeFileSync(planted, ledger.pem)
      const found = await job.run({ script: LOOK, env: { HALVES: halves, LEAKED: token } })
      expect(found.stdout.split('\n')).toEqual([planted, '/proc/PID/environ', 'LEAKED', 'looked', ''])
      rmSync(planted)

      await job.run({ script: `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve >/dev/null; ${TOOL} plan -out p >/dev/null; ${TOOL} output` })
      const look = await job.run({ script: LOOK, env: { HALVES: halves } })
      expect(look.stdout).toBe('looked\n')
      for (const secret of [token, commitmentKey]) expect(writtenBy([main])).not.toContain(secret)
      await job.finish()
    } finally {
      rmSync(halves)
    }
    expect(storyOf(ledger)).toEqual(['intent', 'outcome succeeded', 'plan', 'run'])
    expect(codesOn(ledger)).toEqual([])
  })

  it('is kept by a process without variables or arguments of its own, behind a socket, a folder and a file for this user alone', async () => {
    using ledger = apartLedger()
    await using job = await actionJob()
    await job.uses('./', ledger.uses)
    const modeOf = (...path: string[]) => (statSync(join(job.temp, 'iac-ledger', ...path)).mode & 0o777).toString(8)
    expect({ folder: modeOf(), session: modeOf('session.json'), socket: modeOf('keeper.sock'), shim: modeOf('bin', TOOL) }).toEqual({
      folder: '700',
      session: '400',
      socket: '600',
      shim: '555',
    })
    const pid = keeperOf(job)
    const words = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').filter(Boolean)
    expect(words('environ')).toEqual([`RUNNER_TRACKING_ID=${job.trackingId}`])
    expect(words('cmdline')).toHaveLength(2)
    await job.finish()
    expect(processesOf(job)).toEqual([])
    expect(job.orphans).toEqual([])
    expect(codesOn(ledger)).toEqual([])
  })
})

const HANDS: readonly (readonly [string, (path: string) => void, RegExp])[] = [
  ['is deleted', (path) => rmSync(path), /the session file .* is gone/],
  ['gets another byte', (path) => rewrite(path, (text) => `${text} `), /the session file .* was changed after the job began/],
  ['is loosened', (path) => rewrite(path, (text) => text.replace('"changes":"block"', '"changes":"warn"')), /was changed after the job began/],
  ['is emptied', (path) => rewrite(path, () => ''), /was changed after the job began/],
]

function rewrite(path: string, changed: (text: string) => string): void {
  const text = readFileSync(path, 'utf8')
  const { mode } = statSync(path)
  chmodSync(path, 0o600)
  writeFileSync(path, changed(text))
  chmodSync(path, mode)
}

describe.skipIf(TOOLS.length === 0).each(HANDS)('a session file that %s by a step', (_how, hand, says) => {
  it('stops the next change, lets a plan run with a warning, and is told by post', async () => {
    await using job = await actionJob()
    configuration(job, MARKED)
    const main = await job.uses('./')
    await job.run({ script: `${TOOL} init >/dev/null` })
    hand(sessionPath(job))
    const apply = await job.run({ script: `${TOOL} apply -auto-approve`, continueOnError: true })
    expect(apply.exitCode).toBe(1)
    expect(existsSync(join(job.workspace, 'started'))).toBe(false)
    expect(apply.stdout).toBe('')
    expect(apply.stderr).toMatch(/apply was not started and nothing was changed, because its intent could not be recorded/)
    expect(apply.stderr).toMatch(says)
    expect(apply.stderr).toMatch(/a step before this one touched it: look at the steps of this job, then run it again/)
    const plan = await job.run({ script: `${TOOL} plan -detailed-exitcode`, continueOnError: true })
    expect(plan.exitCode).toBe(2)
    expect(plan.stderr).toMatch(/iac-ledger: \w+ plan is not recorded: the session file/)
    const read = await job.run({ script: `${TOOL} state list || true` })
    expect(read.stderr).not.toMatch(/iac-ledger/)
    expect(stackLinesIn(writtenBy([apply, plan, read]))).toEqual([])
    await job.finish()
    const [post] = postsOf(job)
    expect(post?.conclusion).toBe('success')
    expect(post?.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(/^BYPASS \(session-changed\): the session file/)])
    expect(post?.summary).toMatch(/\*\*BYPASS\*\* \(session-changed\)/)
    expect(storyOf(trialLedger(job, main))).toEqual(['run'])
    expect(codesOn(trialLedger(job, main))).toEqual(['BYPASS'])
  })
})

describe.skipIf(TOOLS.length === 0)('a shim', () => {
  it.each([
    ['that is removed', (path: string) => rmSync(path), ['shims-removed', 'shadowed']],
    ['that is changed', (path: string) => rewrite(path, (text) => `${text}\n# mine\n`), ['shims-removed']],
    ['that is replaced by the tool', (path: string) => replace(path), ['shims-removed']],
  ])('%s by a step is told by post', async (_how, hand, bypass) => {
    await using job = await actionJob()
    const main = await job.uses('./')
    hand(join(job.temp, 'iac-ledger', 'bin', TOOL))
    await job.finish()
    const place = trialLedger(job, main)
    const [run] = recordsOf(place, '--kind', 'run')
    const seen = (run?.predicate['job'] as { readonly bypass: readonly { readonly what: string; readonly detail: string }[] } | undefined)?.bypass ?? []
    expect(seen.map(({ what }) => what)).toEqual(bypass)
    expect(seen[0]?.detail).toContain(TOOL)
    expect(postsOf(job)[0]?.annotations).toHaveLength(bypass.length)
    expect(codesOn(place)).toEqual(bypass.map(() => 'BYPASS'))
  })
})

function replace(path: string): void {
  rmSync(path)
  symlinkSync(TOOLS[0]?.path ?? '', path)
}
