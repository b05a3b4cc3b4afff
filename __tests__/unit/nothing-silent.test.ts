/** The test run itself: what is skipped is told, what is skipped without a reason fails, and the last line of `.ci/run` adds up. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from './sources.ts'

let folder: string
beforeEach(() => {
  // Inside the project, so that it finds the project's packages.
  mkdirSync(join(ROOT, '.test-report'), { recursive: true })
  folder = mkdtempSync(join(ROOT, '.test-report', 'nothing-silent-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(body: string, env: Readonly<Record<string, string>> = {}, ...argv: readonly string[]) {
  writeFileSync(join(folder, 'some.test.ts'), `import { expect, it } from 'vitest'\nimport { limited, needs } from '${ROOT}/__tests__/needs.ts'\n${body}\n`)
  const config = `export default { test: { include: ['some.test.ts'], allowOnly: false, reporters: ['default', '${ROOT}/__tests__/reporter.ts'] } }\n`
  writeFileSync(join(folder, 'vitest.config.ts'), config)
  const missing = join(folder, 'missing')
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder, ...argv], {
    env: { PATH, HOME: folder, NO_COLOR: '1', IAC_LEDGER_TEST_MISSING: missing, ...env },
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

const ABSENT = "const path = needs('no-such-program')\nit('runs', () => { expect(1).toBe(1) })\nit.skipIf(path === undefined)('needs it', () => {})"

describe('a test run', () => {
  it('says at its end what was not run, why, and how to get it, and passes', () => {
    const { status, output } = run(ABSENT)
    expect({ status, output }).toMatchObject({ status: 0 })
    expect(output).toMatch(/1 test was not run:\n {2}no-such-program is not here: 1 not run\. To get it: install no-such-program/)
  })

  it('fails where everything must be there', () => {
    expect(run(ABSENT, { IAC_LEDGER_TEST_ALL: '1' })).toMatchObject({
      status: 1,
      output: expect.stringContaining('no-such-program is missing, and every test must run here'),
    })
  })

  it('tells and counts what no script can get, and is no failure even where everything must be there', () => {
    const body = "limited('a provider', 'ask its registry')\nit('runs', () => { expect(1).toBe(1) })\nit.skipIf(true)('needs it', () => {})"
    expect(run(body, { IAC_LEDGER_TEST_ALL: '1' })).toMatchObject({
      status: 0,
      output: expect.stringContaining('a provider is not here: 1 not run. To get it: ask its registry'),
    })
  })

  it.each([
    ['skipped', "it.skip('later', () => {})"],
    ['kept for later', "it.todo('later')"],
    ['skipped while it runs', "it('later', ({ skip }) => { skip() })"],
  ])('fails on a test that is %s without a reason', (_what, test) => {
    expect(run(`it('runs', () => { expect(1).toBe(1) })\n${test}`)).toMatchObject({
      status: 1,
      output: expect.stringContaining('"later" was skipped, and no missing component is the reason'),
    })
  })

  it('fails on a test that keeps the others from running', () => {
    expect(run("it.only('alone', () => { expect(1).toBe(1) })\nit('runs', () => {})")).toMatchObject({ status: 1 })
  })

  it('lets somebody run one test by its name', () => {
    expect(run("it('one', () => { expect(1).toBe(1) })\nit('two', () => {})", {}, '-t', 'one')).toMatchObject({ status: 0 })
  })
})

type Status = 'passed' | 'failed' | 'skipped'

function report(name: string, tests: Readonly<Record<string, Status>>, more: Readonly<Record<string, unknown>> = {}): string {
  const path = join(folder, `${name}.json`)
  const failed = Object.values(tests).includes('failed')
  const assertionResults = Object.entries(tests).map(([fullName, status]) => ({ fullName, status }))
  const testResults = [{ name: join(ROOT, 'a.test.ts'), status: failed ? 'failed' : 'passed', message: '', assertionResults }]
  writeFileSync(path, JSON.stringify({ success: !failed, testResults, ...more }))
  return path
}

function sum(checks: string, ...reports: readonly string[]) {
  writeFileSync(join(folder, 'checks'), checks)
  const { status, stdout } = spawnSync(process.execPath, ['scripts/test-tally.ts', 'sum', join(folder, 'checks'), ...reports], { cwd: ROOT, encoding: 'utf8' })
  return { status, last: stdout.trimEnd().split('\n').at(-1) }
}

describe('the sum over several runs', () => {
  it('counts a test once, however often it ran, and not at all when it was skipped', () => {
    expect(sum('', report('first', { one: 'passed', two: 'skipped' }), report('second', { one: 'passed', two: 'passed' }))).toEqual({
      status: 0,
      last: '2 passed, 0 failed',
    })
  })

  it('counts a test as failed that failed once', () => {
    expect(sum('', report('first', { one: 'failed' }), report('second', { one: 'passed', two: 'passed' }))).toEqual({ status: 1, last: '1 passed, 1 failed' })
  })

  it('counts a check, a file that did not load, and an error outside every test', () => {
    const broken = { success: false, testResults: [{ name: join(ROOT, 'b.test.ts'), status: 'failed', message: 'SyntaxError', assertionResults: [] }] }
    expect(sum('lint\n', report('first', { one: 'passed' }, broken), report('second', { two: 'passed' }, { success: false }))).toEqual({
      status: 1,
      last: '1 passed, 3 failed',
    })
  })

  it('counts a run that ended badly although each of its tests passed', () => {
    const path = report('first', { one: 'passed' })
    writeFileSync(path.replace('.json', '.failed'), '')
    expect(sum('', path)).toEqual({ status: 1, last: '1 passed, 1 failed' })
  })

  it('takes nothing that passed for a failure', () => {
    expect(sum('', report('first', {}))).toEqual({ status: 1, last: '0 passed, 0 failed' })
  })
})
