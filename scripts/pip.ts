/** Python packages for a test run: wheels at the versions and hashes of a list, in a folder of our own, and a starter that sees them. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Run } from './apt.ts'

interface Wheels {
  /** The starter: python3, with the packages. */
  readonly name: string
  /** A file as `pip install --require-hashes` reads it. */
  readonly list: string
  /** What is imported once, so that a wheel that does not fit is found out here. */
  readonly imports: string
  /** The folder of the components. */
  readonly home: string
}

/** Needs python3 with pip. Nothing of the machine's own packages is changed, so no right is needed either. */
export function getWheels({ name, list, imports, home }: Wheels, run: Run): void {
  const why = `getting ${name}`
  // A python3 on PATH may be a shim that chooses by folder: the starter names the one that the wheels are for.
  const python = run('python3', ['-c', 'import sys; print(sys.executable)'], { why }).trim()
  const temp = mkdtempSync(join(home, `tmp-${process.pid}-`))
  try {
    const flags = ['--quiet', '--disable-pip-version-check', '--no-input', '--only-binary=:all:', '--require-hashes']
    run(python, ['-m', 'pip', 'install', ...flags, '--target', temp, '-r', list], { why })
    run(python, ['-s', '-c', `import ${imports}`], { env: { PYTHONPATH: temp }, why: `${why} (python3 3.11 or newer, glibc 2.28 or newer)` })
    const folder = join(home, 'packages', name)
    mkdirSync(join(home, 'packages'), { recursive: true })
    rmSync(folder, { recursive: true, force: true })
    renameSync(temp, folder)
    const starter = join(home, 'bin', name)
    writeFileSync(starter, `#!/bin/sh\nPYTHONPATH='${folder}' exec '${python}' -s -B "$@"\n`)
    chmodSync(starter, 0o755)
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}
