/** A program from npm for a test run: installed in a folder of its own, without running anything of it, and a starter. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Run } from './apt.ts'

interface Program {
  /** The starter. */
  readonly name: string
  readonly package: string
  readonly version: string
  /** The file to start, below the package. */
  readonly main: string
  /** Versions of what it depends on, where its own choice can't be had everywhere. */
  readonly overrides: Readonly<Record<string, string>>
  /** The folder of the components. */
  readonly home: string
}

export function getProgram({ name, package: from, version, main, overrides, home }: Program, run: Run): void {
  const temp = mkdtempSync(join(home, `tmp-${process.pid}-`))
  try {
    writeFileSync(join(temp, 'package.json'), JSON.stringify({ private: true, dependencies: { [from]: version }, overrides }))
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', '--loglevel=error'], { cwd: temp, why: `getting ${name}` })
    const folder = join(home, 'packages', name)
    mkdirSync(join(home, 'packages'), { recursive: true })
    rmSync(folder, { recursive: true, force: true })
    renameSync(temp, folder)
    const starter = join(home, 'bin', name)
    writeFileSync(starter, `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'node_modules', from, main)}' "$@"\n`)
    chmodSync(starter, 0o755)
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}
