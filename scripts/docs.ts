/**
 * Writes what the README says of inputs and outputs from action.yml, between `<!-- inputs -->` and `<!-- /inputs -->`,
 * `<!-- outputs -->` and `<!-- /outputs -->`. `--check` writes nothing and exits 1 when the page differs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'

const ROOT = resolve(import.meta.dirname, '..')
const PAGE = resolve(ROOT, 'README.md')

interface Described {
  readonly description: string
  readonly default?: string
}
interface Manifest {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
}

/** What the runner sets is nobody's to give. */
const isHidden = ({ description }: Described): boolean => description.startsWith('Set by the runner')

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function shownDefault({ default: value }: Described): string {
  return value === undefined || value === '' ? '' : `\`${value}\``
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
}

function between(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} .. ${end} for the table of ${name}`)
  return `${page.slice(0, from)}${begin}\n${text}\n${page.slice(to)}`
}

function wanted(page: string): string {
  const { inputs, outputs } = parse(readFileSync(resolve(ROOT, 'action.yml'), 'utf8')) as Manifest
  const given = Object.entries(inputs).filter(([, input]) => !isHidden(input))
  const inputTable = table(
    ['input', 'what it is', 'default'],
    given.map(([name, input]) => [`\`${name}\``, input.description, shownDefault(input)]),
  )
  const outputTable = table(
    ['output', 'what it is'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description]),
  )
  return between(between(page, 'inputs', inputTable), 'outputs', outputTable)
}

try {
  if (!existsSync(PAGE)) throw new Error('README.md is not there')
  const page = readFileSync(PAGE, 'utf8')
  const text = wanted(page)
  if (!process.argv.includes('--check')) writeFileSync(PAGE, text)
  else if (text !== page) throw new Error('README.md does not say what action.yml says: run `npm run docs`')
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown))
  process.exitCode = 1
}
