import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Set by `npm run test:all`: every component is there, every suite runs, and nothing may be skipped. */
const all = process.env['IAC_LEDGER_TEST_ALL'] !== undefined
/** A file that gets vitest's own report of the run. */
const report = process.env['IAC_LEDGER_TEST_REPORT']

export default defineConfig({
  test: {
    environment: 'node',
    include: ['__tests__/**/*.test.ts'],
    exclude: all ? [] : ['__tests__/act/**', '__tests__/verifiers/**'],
    globalSetup: './__tests__/setup.ts',
    reporters: report === undefined ? ['default', './__tests__/reporter.ts'] : ['default', ['json', { outputFile: report }], './__tests__/reporter.ts'],
    allowOnly: false,
    // The end-to-end suites wait for other processes most of the time: one worker leaves a machine of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
