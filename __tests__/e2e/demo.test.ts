import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordedRun } from '../../src/demo/replay.ts'
import { DEMO_STEPS } from '../../src/demo/run.ts'
import { needs } from '../needs.ts'
import { CLI, codesOn, ROOT, recordsOf } from './support.ts'

const git = needs('git')
const tools = (['terraform', 'tofu'] as const).map((name) => ({ name, path: needs(name) }))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iac-ledger-demo-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A PATH that holds these programs and nothing else. */
function pathOf(programs: Readonly<Record<string, string>>): string {
  const bin = mkdtempSync(join(folder, 'bin-'))
  for (const [name, path] of Object.entries(programs)) symlinkSync(path, join(bin, name))
  return bin
}

function demo(path: string, ...argv: readonly string[]) {
  const start = performance.now()
  const env = { PATH: path, HOME: folder, TMPDIR: folder, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'demo', ...argv], { env, encoding: 'utf8', cwd: folder })
  return { status, stdout, stderr, seconds: (performance.now() - start) / 1000 }
}

const EXPECTED = [['SIGNATURE_INVALID'], ['SEQUENCE_GAP'], ['HEAD_BEHIND_ANCHOR'], ['SIGNER_NOT_ALLOWED'], ['RECORD_MISPLACED']]

/** The codes that each attack was answered with. */
function answers(stdout: string): readonly (readonly string[])[] {
  const sections = stdout.split(/^\d\. /m).slice(1)
  return sections.map((section) => [...section.matchAll(/found: ([A-Z_]+) /g)].map(([, code = '']) => code))
}

function expectFound(stdout: string): void {
  expect(answers(stdout)).toHaveLength(EXPECTED.length)
  for (const [index, codes] of EXPECTED.entries()) expect(answers(stdout)[index]).toEqual(expect.arrayContaining(codes))
  expect(stdout).toContain('All five were found.')
  expect(stdout).not.toContain('NOT FOUND')
}

describe.each(tools)('with $name', ({ name, path }) => {
  it.skipIf(path === undefined || git === undefined)('runs it for real, verifies, and finds all five attacks within a minute', () => {
    const kept = join(folder, 'kept')
    const { status, stdout, stderr, seconds } = demo(pathOf({ git: git ?? '', [name]: path ?? '' }), '--keep', kept)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Running \\S+/${name} in a folder`))
    expect(stdout).toContain('pass, 8 records, 0 findings')
    expectFound(stdout)
    expect(seconds).toBeLessThan(60)
    const state = JSON.parse(readFileSync(join(kept, 'infra', 'terraform.tfstate'), 'utf8')) as { resources: readonly { name: string }[] }
    expect(state.resources.map((resource) => resource.name)).toEqual(['network'])
  })
})

describe('without terraform and tofu', () => {
  const alone = () => pathOf({ node: process.execPath, ...(git === undefined ? {} : { git }) })

  it('seals what a real run said, says so, and finds all five attacks', () => {
    const { status, stdout, stderr, seconds } = demo(alone())
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(
      /^Neither terraform nor tofu is on PATH\. What (Terraform|OpenTofu) v[\d.]+ said in a real run is sealed instead; nothing is run\.\n/,
    )
    expectFound(stdout)
    expect(seconds).toBeLessThan(60)
  })

  it('leaves a ledger that verifies with what it printed, with --keep, and nothing without', () => {
    const kept = join(folder, 'kept')
    const { stdout } = demo(alone(), '--keep', kept)
    const place = { store: join(kept, 'ledger'), id: /The ledger (sha256:[0-9a-f]{64})/.exec(stdout)?.[1] ?? '', key: join(kept, 'ledger.pub') }
    expect(codesOn(place)).toEqual([])
    expect(recordsOf(place).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['plan', 'intent', 'outcome']))
    const home = /lies in (\S+)\/ledger\./.exec(demo(alone()).stdout)?.[1] ?? ''
    expect(home).toContain(folder)
    expect(existsSync(home)).toBe(false)
  })

  it('works when it is started by a link, as npm does', () => {
    const link = join(folder, 'iac-ledger')
    symlinkSync(CLI, link)
    const { status, stderr } = spawnSync(process.execPath, [link, 'demo'], { env: { PATH: alone(), TMPDIR: folder }, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('the recorded run', () => {
  const text = readFileSync(join(ROOT, 'demo/recorded-run.json'), 'utf8')
  const run = JSON.parse(text) as RecordedRun

  it('is one of the commands that the demo runs today', () => {
    expect(run.steps.map(({ argv }) => argv)).toEqual(DEMO_STEPS.map(({ argv }) => argv))
    expect(run.steps.map(({ exit }) => exit)).toEqual([{ code: 0 }, { code: 0 }, { code: 0 }])
  })

  it('holds no path of the machine that it was made on', () => {
    expect(text).not.toMatch(/"(\/|[A-Z]:\\)/)
  })
})
