/**
 * Validates action manifests and workflows offline, with the language service that GitHub publishes. Prints every problem; exit 1 on any.
 *
 *   node scripts/validate-yaml.ts action.yml .github/workflows/*.yml
 */
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** LSP severities: 1 error, 2 warning; hints and information are not problems. */
const WARNING = 2

type Problem = { readonly line: number; readonly column: number; readonly message: string }

/** The published ESM imports JSON without `with { type: 'json' }`, which node refuses; this adds it. */
function allowPlainJsonImports(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      return found.url.endsWith('.json') ? { ...found, importAttributes: { ...found.importAttributes, type: 'json' } } : found
    },
  })
}

async function problemsIn(file: string): Promise<Problem[]> {
  const { validate } = await import('@actions/languageservice')
  const { TextDocument } = await import('vscode-languageserver-textdocument')
  const text = readFileSync(file, 'utf8')
  const found = await validate(TextDocument.create(pathToFileURL(resolve(file)).href, 'yaml', 1, text))
  const problems = found.filter((d) => (d.severity ?? 1) <= WARNING)
  return problems.map(({ range, message }) => ({
    line: range.start.line + 1,
    column: range.start.character + 1,
    message: typeof message === 'string' ? message : message.value,
  }))
}

async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error('no file is named\nusage: node scripts/validate-yaml.ts FILE..')
    return 2
  }
  allowPlainJsonImports()
  let count = 0
  for (const file of files) {
    if (!existsSync(file)) {
      console.error(`${file}: there is no such file`)
      return 2
    }
    for (const { line, column, message } of await problemsIn(file)) {
      count++
      console.error(`${file}:${line}:${column}: ${message}`)
    }
  }
  console.log(`${files.length} files, ${count} problems`)
  return count > 0 ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2))
