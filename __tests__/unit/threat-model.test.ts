/** docs/threat-model.md: each row of its tables names a test that stands there, or says that there is none. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './sources.ts'

interface Row {
  readonly what: string
  readonly cells: readonly string[]
}

const lines = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8').split('\n')
const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

const tables = lines.flatMap((line, index) => (/^\|(?: --- \|)+$/.test(line) ? [index] : []))
const rows: readonly Row[] = tables.flatMap((rule) => {
  const end = lines.findIndex((line, index) => index > rule && !line.startsWith('|'))
  return lines.slice(rule + 1, end).map((line) => ({ what: cellsOf(line)[0] ?? '', cells: cellsOf(line) }))
})

/** The tests that a cell names: a file, and behind it words of its titles in quotes. */
function testsIn(cell: string): readonly { readonly file: string; readonly titles: readonly string[] }[] {
  return [...cell.matchAll(/`([^`]+\.ts)`((?:,? "[^"]+")*)/g)].map(([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  }))
}

/** Only what a string begins on its line: words in a comment are no test. */
function standsIn(file: string, title: string): boolean {
  const path = join(ROOT, '__tests__', file)
  if (!existsSync(path)) return false
  return readFileSync(path, 'utf8')
    .split('\n')
    .some((line) => line.includes(title) && /^[^/*]*['`]/.test(line))
}

describe('the tables of the threat model', () => {
  it('are all found, each with a column for tests', () => {
    expect(tables.map((rule) => cellsOf(lines[rule - 1] ?? '').at(2))).toEqual(['shown by', 'shown by', 'shown by', 'shown by', 'shown by'])
    expect(rows.length).toBeGreaterThan(40)
  })

  it.each(rows)('name tests, or none with a reason: $what', ({ cells }) => {
    expect(cells).toHaveLength(3)
    const [, , shown = ''] = cells
    const tests = testsIn(shown)
    expect(tests.length > 0 || /^none: \S/.test(shown), shown).toBe(true)
    expect(tests.filter(({ titles }) => titles.length === 0)).toEqual([])
    const named = tests.flatMap(({ file, titles }) => titles.map((title) => ({ file, title })))
    expect(named.filter(({ file, title }) => !standsIn(file, title))).toEqual([])
    expect(shown.match(/"/g)?.length ?? 0, 'quotes that no file stands before').toBe(2 * named.length)
  })
})
