/** The last lines of a test run: what was not run, by component, why, and how to get it. A skip without such a reason is a failure. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'
import type { Missing } from './needs.ts'

interface NotRun {
  readonly test: TestCase
  /** What its file asked for in vain. */
  readonly missing: readonly Missing[]
}

export default class NothingSilent implements Reporter {
  /** `vitest -t NAME`: whoever runs one test knows that the others are not run. */
  #filtered = false

  onInit({ config }: Vitest): void {
    this.#filtered = config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.#filtered) return
    const missing = readMissing()
    const notRun = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => ({ test, missing: missing.filter(({ file }) => file === module.moduleId) })),
    )
    // In a file that failed, a hook may be why; it is red as it is.
    const unexplained = notRun.filter(({ test, missing: reasons }) => test.module.ok() && (test.options.mode === 'todo' || reasons.length === 0))
    const lines = [
      ...missingLines(missing, notRun),
      ...unexplained.map(({ test }) => `  FAILED: ${test.module.relativeModuleId}: "${test.fullName}" was skipped, and no missing component is the reason`),
    ]
    const stale = process.env['IAC_LEDGER_TEST_STALE']
    if (stale !== undefined) lines.push(`  ${stale}`)
    if (lines.length > 0) process.stdout.write(`\n${heading(notRun.length)}\n${lines.join('\n')}\n\n`)
    const report = process.env['IAC_LEDGER_TEST_REPORT']
    // For whoever runs those files again when the components are there (.ci/run).
    if (report !== undefined) writeFileSync(report.replace(/\.json$/, '.missing'), missing.map(({ file }) => `${file}\n`).join(''))
    const all = process.env['IAC_LEDGER_TEST_ALL'] !== undefined
    if (unexplained.length > 0 || (all && stale !== undefined)) process.exitCode = 1
  }
}

function heading(count: number): string {
  return count === 0 ? 'Every test was run, but:' : `${count} test${count === 1 ? ' was' : 's were'} not run:`
}

function readMissing(): readonly Missing[] {
  const file = process.env['IAC_LEDGER_TEST_MISSING']
  const lines = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return [...new Set(lines)].map((line) => JSON.parse(line) as Missing)
}

/** One line for each component; a test whose file misses several stands with each of them. */
function missingLines(missing: readonly Missing[], notRun: readonly NotRun[]): string[] {
  const byName = Map.groupBy(missing, ({ name }) => name)
  return [...byName].flatMap(([name, [first]]) => {
    if (first === undefined) return []
    const count = notRun.filter(({ missing: reasons }) => reasons.some((reason) => reason.name === name)).length
    const what = count === 0 ? 'suites that run once for each tool ran without it' : `${count} not run`
    const why = first.instead === undefined ? '' : ` (${first.instead} took its place)`
    return [`  ${name} is not here: ${what}${why}. To get it: ${first.get}`]
  })
}
