/** The built command: a ledger into a folder and back, from a bucket with locks, and verified where it arrives. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CopyReport } from '../../src/report/copy-report.ts'
import type { Verdict } from '../../src/verify/verdict.ts'
import { hasMinio, suiteMinio } from '../harness/suite-minio.ts'
import { goodLedger, type Scene } from '../tamper/scene.ts'
import { CLI } from './support.ts'

let home: string
let scene: Scene
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'iac-ledger-test-'))
  scene = await goodLedger('a ledger to copy')
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
  scene.folder.gone()
})

function copy(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'copy', ...argv], {
    encoding: 'utf8',
    cwd: home,
    env: { PATH: '/usr/bin:/bin', ...env },
  })
  return { status, stdout, stderr }
}

function reportOf({ stdout }: { readonly stdout: string }) {
  return JSON.parse(stdout) as CopyReport & { readonly verdict?: Verdict }
}

function filesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.endsWith('.tmp'))
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
}

function policyFile(): string {
  const path = join(home, 'policy.json')
  writeFileSync(path, JSON.stringify({ zones: scene.ledger.zones }))
  return path
}

describe('iac-ledger copy', () => {
  it('makes a folder with the same files, and verifies it with what the auditor trusts', () => {
    const to = join(home, 'copy')
    const made = copy([scene.folder.path, to, '--ledger', scene.ledger.id, '--policy', policyFile()])
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(made.stdout).toMatch(/^COMPLETE: file:\S+\/copy holds what file:\S+ holds, byte for byte: \d+ keys compared\ncopied now: 21 records and \d+ pieces/)
    expect(made.stdout).toContain('the copy: PASS: no findings; 21 records in 8 streams read')
    expect(filesIn(to)).toEqual(filesIn(scene.folder.path))
    for (const file of filesIn(to)) expect(readFileSync(join(to, file))).toEqual(readFileSync(join(scene.folder.path, file)))
    expect(reportOf(copy([scene.folder.path, 'copy', '--json']))).toMatchObject({ copy: 'complete', copied: { records: 0, evidence: 0 } })
  })

  it('names other bytes, leaves them, and ends with 1', () => {
    const to = join(home, 'differs')
    const key = scene.keyAt(scene.app, 1)
    mkdirSync(join(to, key, '..'), { recursive: true })
    writeFileSync(join(to, key), 'junk')
    const made = copy([scene.folder.path, to])
    expect(made.status).toBe(1)
    expect(made.stdout).toContain(`1 key: other bytes lie in the copy, and were left as they are\n  ${key}`)
    expect(readFileSync(join(to, key), 'utf8')).toBe('junk')
  })

  it('fails where the copy is complete and its ledger is not what was asked for', () => {
    const made = copy([scene.folder.path, join(home, 'asked'), '--ledger', `sha256:${'0'.repeat(64)}`, '--policy', policyFile(), '--json'])
    expect(made.status).toBe(1)
    expect(reportOf(made)).toMatchObject({ copy: 'complete', verdict: { verdict: 'fail' } })
  })

  it('is what verify --copy compares with: what only the copy still has is told', () => {
    const to = join(home, 'kept')
    copy([scene.folder.path, to])
    const cut = scene.folder.copy()
    cut.remove(scene.keyAt(scene.ledger.runs(), 0))
    const verify = (...argv: readonly string[]) =>
      spawnSync(process.execPath, [CLI, 'verify', cut.path, '--ledger', scene.ledger.id, '--policy', policyFile(), ...argv], { encoding: 'utf8' })
    expect(verify()).toMatchObject({ status: 0 })
    expect(verify('--copy', to)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/error COPY_DIFFERS[^\n]*\n {2}changes\/r42\._runs=0: only the copy has it/),
    })
    expect(verify('--copy', join(home, 'nowhere'))).toMatchObject({ status: 2 })
    cut.gone()
  })

  it('says what it needs', () => {
    expect(copy([scene.folder.path, scene.folder.path])).toMatchObject({ status: 2, stderr: expect.stringContaining('FROM and TO are one store') })
    expect(copy([join(home, 'nowhere'), join(home, 'to')])).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no folder') })
    mkdirSync(join(home, 'empty'))
    expect(copy(['empty', join(home, 'to')])).toMatchObject({ status: 1, stderr: expect.stringContaining('there is no ledger in') })
  })
})

const here = hasMinio()

describe.skipIf(!here)('a bucket with locks', () => {
  const own = suiteMinio()

  it('is a copy of a folder, and a folder is a copy of it', async () => {
    const env = { AWS_ACCESS_KEY_ID: own.minio.admin.accessKeyId, AWS_SECRET_ACCESS_KEY: own.minio.admin.secretAccessKey, AWS_EC2_METADATA_DISABLED: 'true' }
    const url = own.minio.url(await own.minio.bucket({ lock: 'compliance' }))
    const [there, again, back] = [
      copy([scene.folder.path, url, '--json'], env),
      copy([scene.folder.path, url, '--json'], env),
      copy([url, 'back', '--json'], env),
    ]
    expect(there).toMatchObject({ status: 0, stderr: '' })
    expect(reportOf(again)).toMatchObject({ copy: 'complete', copied: { records: 0, evidence: 0 }, same: filesIn(scene.folder.path).length })
    expect(reportOf(back)).toMatchObject({ copy: 'complete', copied: { records: 21 } })
    expect(filesIn(join(home, 'back'))).toEqual(filesIn(scene.folder.path))
  })
})
