/** Real components that a test needs: where they are, or that they are not, said once for all. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const COMPONENTS = resolve(import.meta.dirname, '../.components/bin')

/** What this run could not test, by the name of what was missing. */
const missing = new Map<string, string>()

/** The path of `name`: our own pinned build first, then PATH. `undefined` when it is nowhere, which is registered. */
export function needs(name: string): string | undefined {
  const found = [COMPONENTS, ...(process.env['PATH'] ?? '').split(delimiter)].map((folder) => join(folder, name)).find(isExecutable)
  if (found === undefined && !missing.has(name)) {
    missing.set(name, `no ${name} on PATH or in .components/bin: npm run components -- ${name}`)
    console.warn(`not tested: ${missing.get(name)}`)
  }
  return found
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
