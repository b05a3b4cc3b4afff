/** `iac-ledger ship`: what a job could not store is sent from the spool that it left, by somebody else and later. */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import { actionJob, CLI, cli, codesOn, configuration, postsOf, recordsOf, stackLinesIn, storyOf, TOOL, TOOLS } from './support.ts'
import { awayLedger, MARKED } from './write-ahead-support.ts'

let job: Job
let ledger: ReturnType<typeof awayLedger>
let spool: string

/** A job that makes a change under `warn` with its store away, from before it until after its post. */
async function jobWithoutStore(): Promise<void> {
  job = await actionJob()
  ledger = awayLedger(job)
  configuration(job, MARKED)
  await job.run({ script: `${TOOL} init >/dev/null` })
  await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'warn' } })
  ledger.away()
  await job.run({ script: `${TOOL} plan >/dev/null; ${TOOL} apply -auto-approve >/dev/null` })
  await job.finish()
  const [kept = ''] = readdirSync(job.temp).filter((name) => name.startsWith('iac-ledger-spool-'))
  spool = join(job.temp, kept)
}

const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'))
const ship = (...more: readonly string[]) => cli('ship', spool, '--store', ledger.store, '--ledger', ledger.id, '--signer', `key:${ledger.privateKey}`, ...more)

interface Said {
  readonly shipped: readonly { readonly file: string; readonly kind: string }[]
  readonly standing: readonly string[]
  readonly left: readonly { readonly file: string; readonly code: string }[]
  readonly broken: readonly string[]
}

function said(stdout: string): Said {
  return JSON.parse(stdout) as Said
}

describe.skipIf(TOOLS.length === 0)('a spool that a job left', () => {
  beforeEach(jobWithoutStore)
  afterEach(() => job.dispose())

  it('is sent whole once the store is back, each record late, and its files are removed', () => {
    const waiting = filesIn(spool)
    expect(waiting).toHaveLength(3)
    ledger.back()
    const { code, stdout, stderr } = ship('--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(said(stdout)).toMatchObject({ standing: [], left: [], broken: [] })
    expect(said(stdout).shipped.map(({ kind }) => kind)).toEqual(['plan', 'outcome', 'run'])
    expect(said(stdout).shipped.map(({ file }) => file)).toEqual(waiting)
    expect(filesIn(spool)).toEqual([])
    expect(storyOf(ledger).toSorted()).toEqual(['outcome succeeded', 'plan', 'run'])
    for (const { kind, predicate } of recordsOf(ledger))
      if (['plan', 'outcome', 'run'].includes(kind)) expect(predicate['late'], kind).toMatchObject({ why: expect.any(String) })
    expect(codesOn(ledger)).toEqual(['INTENT_NOT_STORED'])
  })

  it('is told file by file, and what is broken is named and left', () => {
    const [first = '', second = ''] = filesIn(spool)
    writeFileSync(join(spool, second), readFileSync(join(spool, second)).subarray(0, 200))
    symlinkSync('/etc/passwd', join(spool, 'passwd.json'))
    execFileSync('mkfifo', [join(spool, 'pipe.json')])
    ledger.back()
    const { code, stdout, stderr } = ship()
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^${first}  shipped: plan at changes/r4711\\..*=0$`, 'm'))
    for (const file of [second, 'passwd.json', 'pipe.json']) expect(stdout).toContain(`${file}  BROKEN, and left`)
    expect(filesIn(spool).toSorted()).toEqual([second, 'passwd.json', 'pipe.json'].toSorted())
    expect(storyOf(ledger)).not.toContain('outcome succeeded')
  })

  it('is sent as often as one likes, from whichever copy: no record stands twice', () => {
    const copy = `${spool}-copy`
    cpSync(spool, copy, { recursive: true })
    ledger.back()
    expect(ship('--keep').code).toBe(0)
    expect(filesIn(spool)).toHaveLength(3)
    const before = recordsOf(ledger).length
    const again = ship('--json')
    expect(again.code).toBe(0)
    expect(said(again.stdout)).toMatchObject({ shipped: [], standing: filesIn(copy) })
    spool = copy
    expect(said(ship('--json').stdout).standing).toHaveLength(3)
    expect(said(ship('--json').stdout)).toEqual({ shipped: [], standing: [], left: [], broken: [] })
    expect(recordsOf(ledger)).toHaveLength(before)
    expect(codesOn(ledger)).toEqual(['INTENT_NOT_STORED'])
  })

  it('stays where it is while the store is away, for another ledger, and for a signer that may not', () => {
    const [away, other] = [ship(), cli('ship', spool, '--store', ledger.store, '--ledger', `sha256:${'0'.repeat(64)}`, '--signer', `key:${ledger.privateKey}`)]
    for (const { stderr } of [away, other]) expect(stderr).toMatch(/^iac-ledger: there is no ledger in .*\n {2}to do: .* \[LEDGER_MISMATCH\]$/m)
    expect([away.code, other.code]).toEqual([1, 1])
    ledger.back()
    const stranger = join(job.root, 'stranger.pem')
    execFileSync(process.execPath, [CLI, 'keygen', stranger])
    const refused = ship('--json', '--signer', `key:${stranger}`)
    expect(refused.code).toBe(1)
    expect(said(refused.stdout).left.map(({ code }) => code)).toEqual(['SIGNER_NOT_ALLOWED', 'SIGNER_NOT_ALLOWED', 'SIGNER_NOT_ALLOWED'])
    expect(filesIn(spool)).toHaveLength(3)
    expect(storyOf(ledger)).toEqual([])
    expect(stackLinesIn(postsOf(job)[0]?.log ?? '')).toEqual([])
  })
})

describe('a command that names too little', () => {
  it.each([
    ['no folder', ['/nowhere', '--store', '/srv', '--ledger', `sha256:${'0'.repeat(64)}`, '--signer', 'key:k.pem'], /there is no folder \/nowhere/],
    ['no store', ['.', '--ledger', `sha256:${'0'.repeat(64)}`, '--signer', 'key:k.pem'], /--store is required/],
    ['no ledger', ['.', '--store', '/srv', '--signer', 'key:k.pem'], /--ledger is required/],
    ['a ledger that is none', ['.', '--store', '/srv', '--ledger', 'abc', '--signer', 'key:k.pem'], /--ledger is required/],
    ['no signer', ['.', '--store', '/srv', '--ledger', `sha256:${'0'.repeat(64)}`], /--signer is required/],
    ['two folders', ['.', '.'], /FOLDER expected, 2 given/],
  ])('ends with 2 and says what to do: %s', (_what, argv, says) => {
    const { code, stderr, stdout } = cli('ship', ...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})
