/**
 * Over vitest's JSON reports.
 *
 *   node scripts/test-tally.ts again REPORT                    test files of that run that missed a component, one a line
 *   node scripts/test-tally.ts sum FAILED-CHECKS REPORT..      what failed, by name, then `N passed, N failed`; exit 1 on any
 *
 * A test that ran twice counts once, and as failed when it failed once.
 */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

interface Report {
  readonly success: boolean
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8')) as Report
}

/** Written beside the report by the reporter of the tests. */
function filesThatMissed(report: string): readonly string[] {
  const path = report.replace(/\.json$/, '.missing')
  return existsSync(path) ? [...new Set(readFileSync(path, 'utf8').split('\n').filter(Boolean))].map((file) => relative(process.cwd(), file)) : []
}

interface Tally {
  readonly passed: Set<string>
  readonly failed: Set<string>
}

function count({ testResults, success }: Report, path: string, { passed, failed }: Tally): void {
  const before = failed.size
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(process.cwd(), name)
    const times = new Map<string, number>()
    for (const test of assertionResults) {
      // Tests of one name in one file are told apart by their order.
      const nth = (times.get(test.fullName) ?? 0) + 1
      times.set(test.fullName, nth)
      const id = `${file}: ${test.fullName}${nth > 1 ? ` (${nth})` : ''}`
      if (test.status === 'passed') passed.add(id)
      if (test.status === 'failed') failed.add(id)
    }
    // A file that did not load, or a hook that failed, has no failed test to its name.
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) failed.add(`${file}: ${message.split('\n')[0]}`)
  }
  // An error outside every test, or something that was skipped without a reason: `.failed` says that the run did not end well.
  if ((!success || existsSync(path.replace(/\.json$/, '.failed'))) && failed.size === before) failed.add(`${path}: the run failed beside its tests`)
}

function sum(checks: string, reports: readonly string[]): number {
  const tally: Tally = { passed: new Set(), failed: new Set(readFileSync(checks, 'utf8').split('\n').filter(Boolean)) }
  for (const path of reports) count(readReport(path), path, tally)
  for (const name of tally.failed) tally.passed.delete(name)
  for (const name of tally.failed) console.log(`FAILED ${name}`)
  console.log(`${tally.passed.size} passed, ${tally.failed.size} failed`)
  return tally.failed.size === 0 && tally.passed.size > 0 ? 0 : 1
}

const [command, first, ...rest] = process.argv.slice(2)
if (command === 'again' && first !== undefined) for (const file of filesThatMissed(first)) console.log(file)
else if (command === 'sum' && first !== undefined) process.exitCode = sum(first, rest)
else {
  console.error('usage: node scripts/test-tally.ts again REPORT | sum FAILED-CHECKS REPORT..')
  process.exitCode = 2
}
