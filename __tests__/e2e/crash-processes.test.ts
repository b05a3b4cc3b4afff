/** Shim or tool killed while a change is made, and disks that are full. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { APPLY, type Crashed, freshJob, was } from './crash-support.ts'
import { actionJob, codesOn, configuration, kindsOf, lastingLedger, postsOf, processesOf, recordsOf, stackLinesIn, storyOf, TOOL, TOOLS } from './support.ts'

/** Runs an apply in the background, kills `whom` when the tool is at work, and goes on. */
function killed(
  whom: 'shim' | 'tool',
  seconds: number,
): { readonly script: string; readonly env: Readonly<Record<string, string>>; readonly continueOnError: true } {
  const script = `${APPLY} >/dev/null & shim=$!
until [ -e started ]; do sleep 0.05; done
tool=$(pgrep -P $shim)
kill -9 $${whom}
wait $shim || echo "ended with $?"`
  return { script, env: { TF_VAR_seconds: String(seconds) }, continueOnError: true }
}

function closingsOf({ ledger }: Crashed): readonly unknown[] {
  return recordsOf(ledger, '--kind', 'outcome').map(({ predicate }) => predicate)
}

describe.skipIf(TOOLS.length === 0)('killed while a change is made', () => {
  it('the shim leaves the tool at work, and post waits for it and closes its intent', async () => {
    await using crashed = await freshJob()
    const { job, ledger } = crashed
    const step = await job.run(killed('shim', 3))
    expect(step.stdout).toMatch(/ended with 137/)
    expect(was('ended', crashed), 'the tool was still at work').toBe(false)
    await job.finish()
    expect(was('ended', crashed)).toBe(true)
    expect(job.orphans).toEqual([])
    expect(closingsOf(crashed)).toMatchObject([{ status: 'interrupted', seenBy: 'post', state: { after: { serial: 1 } } }])
    expect(storyOf(ledger)).toEqual(['intent', 'outcome interrupted', 'run'])
    expect(postsOf(job)[0]?.summary).toMatch(/apply<\/code> interrupted/)
    expect(codesOn(ledger)).toEqual([])
  })

  it('the shim of a tool that never ends costs post half a minute, and the intent is closed as lost', async () => {
    await using crashed = await freshJob()
    const { job, ledger } = crashed
    await job.run(killed('shim', 600))
    const begun = performance.now()
    await job.finish()
    expect(performance.now() - begun).toBeGreaterThan(29_000)
    expect(performance.now() - begun).toBeLessThan(50_000)
    expect(job.orphans.map(({ name }) => name)).toContain(TOOL)
    expect(closingsOf(crashed)).toMatchObject([{ status: 'lost', seenBy: 'post', exit: { why: 'the command was still running 30 s after the last step' } }])
    expect(codesOn(ledger)).toEqual([])
  }, 120_000)

  it('the tool is told as interrupted by that signal, and the exit is what it would be without us', async () => {
    await using crashed = await freshJob()
    const { job, ledger } = crashed
    const step = await job.run(killed('tool', 20))
    expect(step.stdout).toMatch(/ended with 137/)
    const next = await job.run({ script: `${APPLY} >/dev/null` })
    expect(next.conclusion).toBe('success')
    await job.finish()
    expect(closingsOf(crashed)).toMatchObject([{ status: 'interrupted', seenBy: 'exit', exit: { signal: 'SIGKILL' } }, { status: 'succeeded' }])
    expect(storyOf(ledger)).toEqual(['intent', 'outcome interrupted', 'intent', 'outcome succeeded', 'run'])
    expect(codesOn(ledger)).toEqual([])
  })

  it('by a cancel, an apply ends as terraform ends it, and is recorded in a job that is cancelled', async () => {
    await using crashed = await freshJob()
    const { job, ledger } = crashed
    const step = await job.run({ script: `${APPLY} >/dev/null`, env: { TF_VAR_seconds: '3' }, cancelWhen: () => was('started', crashed) })
    expect(step.conclusion).toBe('cancelled')
    await job.finish()
    expect(processesOf(job)).toEqual([])
    expect(storyOf(ledger)).toHaveLength(3)
    expect(storyOf(ledger)[1]).toMatch(/^outcome (failed|interrupted|succeeded)$/)
    expect(recordsOf(ledger, '--kind', 'run')[0]?.predicate['job']).toMatchObject({ status: 'cancelled' })
    expect(codesOn(ledger)).toEqual([])
  })
})

/** A file system of its own with `size` bytes, where this user may mount one. */
function smallDisk(size: string): string | undefined {
  const path = mkdtempSync(join(tmpdir(), 'disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path], { stdio: 'ignore' })
    return path
  } catch {
    rmSync(path, { recursive: true })
    return undefined
  }
}

function unmount(path: string): void {
  execFileSync('umount', ['-l', path])
  rmSync(path, { recursive: true })
}

const FILL = 'dd if=/dev/zero of="$DISK/fill" bs=1k count=100000 2>/dev/null || true'

describe.skipIf(TOOLS.length === 0)('a disk that is full', () => {
  it('under the ledger, or a limit on the size of files where none can be mounted, stops a change before it starts', async () => {
    const disk = smallDisk('512k')
    try {
      await using job = await actionJob()
      const ledger = lastingLedger(disk === undefined ? join(job.root, 'srv') : join(disk, 'srv'))
      configuration(job, { 'main.tf': 'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "touch started"\n  }\n}\n' })
      await job.run({ script: `${TOOL} init >/dev/null` })
      await job.uses('./', { with: ledger.with })
      const full = disk === undefined ? 'ulimit -f 1' : FILL
      const step = await job.run({ script: `${full}\n${TOOL} apply -auto-approve`, env: { DISK: disk ?? '' }, continueOnError: true })
      expect(step.exitCode).toBe(1)
      expect(step.stderr).toMatch(
        /was not started and nothing was changed, because its intent could not be recorded: the store .* can't be written: (ENOSPC|EFBIG)/,
      )
      expect(step.stderr).toMatch(/make room on that file system|ulimit -f/)
      expect(stackLinesIn(step.log)).toEqual([])
      expect(storyOf(ledger)).toEqual([])
      const next = await job.run({ script: `rm -f "$DISK/fill"; ${TOOL} apply -auto-approve >/dev/null`, env: { DISK: disk ?? '/nowhere' } })
      expect(next.conclusion).toBe('success')
      await job.finish()
      expect(storyOf(ledger).toSorted()).toEqual(['intent', ...(disk === undefined ? [] : ['outcome not-started']), 'outcome succeeded', 'run'].toSorted())
      expect(codesOn(ledger)).toEqual([])
    } finally {
      if (disk !== undefined) unmount(disk)
    }
  })

  it('under our own folder costs the hints for later commands, and no record', async () => {
    const disk = smallDisk('4m')
    const runnerTemp = disk === undefined ? undefined : join(disk, 'temp')
    if (runnerTemp !== undefined) mkdirSync(runnerTemp)
    try {
      await using job = await actionJob(runnerTemp === undefined ? {} : { runnerTemp })
      const ledger = lastingLedger(join(job.root, 'srv'))
      configuration(job, { 'main.tf': 'resource "terraform_data" "a" {}\n' })
      await job.run({ script: `${TOOL} init >/dev/null` })
      await job.uses('./', { with: ledger.with })
      // Without a disk of its own the folders can be no folders, which is as good.
      const full = disk === undefined ? 'for name in heads operations plans cache; do touch "$RUNNER_TEMP/iac-ledger/$name"; done' : FILL
      const script = `${full}\n${TOOL} apply -auto-approve >/dev/null && ${TOOL} plan -out plan.bin >/dev/null && ${TOOL} output; rm -f "$DISK/fill"`
      const step = await job.run({ script, env: { DISK: disk ?? '/nowhere' } })
      expect(step.conclusion, step.log).toBe('success')
      expect(storyOf(ledger)).toEqual(['intent', 'outcome succeeded', 'plan'])
      await job.finish()
      expect(postsOf(job)[0]?.conclusion).toBe('success')
      expect(kindsOf(ledger)).toContain('run')
      expect(codesOn(ledger)).toEqual([])
    } finally {
      if (disk !== undefined) unmount(disk)
    }
  })
})
