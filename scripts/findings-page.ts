/** Writes docs/findings.md from the table of findings. `--check` writes nothing and exits 1 when the page differs. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FindingRow } from '../src/verify/finding-row.ts'
import { FINDINGS } from '../src/verify/findings.ts'

const PAGE = resolve(import.meta.dirname, '../docs/findings.md')

const INTRODUCTION = `# Findings

<!-- Made from src/verify/findings.ts by \`node scripts/findings-page.ts\`. Change the table, not this page. -->

\`iac-ledger verify\` names everything that is wrong with a ledger, or worth knowing, by one of these codes. A code keeps its
meaning for ever.

An **error** makes the verdict \`fail\` and the exit code 1. A **warning** does so with \`--fail-on warning\`. What can't be decided
from what is at hand stands under \`notChecked\`, and is no finding.

Findings are about what lies in the store. Nothing of it is deleted, repaired or written again: keep all of it, as it is,
until you know what happened.
`

function summaryLine([code, { severity, says }]: readonly [string, FindingRow]): string {
  return `| [\`${code}\`](#${code.toLowerCase()}) | ${severity} | ${says} |`
}

function section([code, { severity, or, says, cause, remedy }]: readonly [string, FindingRow]): string {
  const milder = or === undefined ? '' : ` ${capital(or.severity)} when ${or.when}.`
  return `## ${code}

${capital(severity)}: ${says}.${milder}

**Cause.** ${cause}

**What to do.** ${remedy}
`
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

function page(): string {
  const rows = Object.entries(FINDINGS)
  const table = ['| code | severity | what it says |', '| --- | --- | --- |', ...rows.map(summaryLine)].join('\n')
  return [INTRODUCTION, `${table}\n`, ...rows.map(section)].join('\n')
}

function standing(): string {
  try {
    return readFileSync(PAGE, 'utf8')
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return ''
    throw thrown
  }
}

if (!process.argv.includes('--check')) writeFileSync(PAGE, page())
else if (standing() !== page()) {
  console.error('docs/findings.md is not what the table of findings says: run `node scripts/findings-page.ts`')
  process.exitCode = 1
}
