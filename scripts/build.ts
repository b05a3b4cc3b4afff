/** Sources to dist: tsc, then one ncc bundle for each entry, made apart and put in place as a whole, so that no stale chunk stays. */
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUILT_FROM, sourcesDigest } from './sources.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ENTRIES = ['main', 'post', 'shim', 'keeper', 'cli', 'verify-worker'] as const

// By name, from the packages of this project: that is how it is seen that they are used.
const { PATH = '' } = process.env
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${PATH}` }
const options: ExecFileSyncOptions = { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }

// Taken first: a source that changes while this runs makes a dist that says it is stale.
const builtFrom = sourcesDigest()
const build = join(root, 'build')
const made = join(build, 'dist')
rmSync(build, { recursive: true, force: true })
execFileSync('tsc', ['-p', 'tsconfig.build.json'], options)
for (const entry of ENTRIES) {
  execFileSync('ncc', ['build', join(build, 'entries', `${entry}.js`), '-q', '-C', '-o', join(made, entry)], options)
  rmSync(join(made, entry, 'xdg-open'), { force: true }) // a program that opens a browser, for a login of Azure's SDK that no job makes
}

// Packages come with line ends of either kind, and git keeps one: what is built has to be what is checked out.
for (const entry of ENTRIES) {
  for (const name of readdirSync(join(made, entry))) {
    const path = join(made, entry, name)
    const text = readFileSync(path, 'utf8')
    if (text.includes('\r\n')) writeFileSync(path, text.replaceAll('\r\n', '\n'))
  }
}

const cli = join(made, 'cli', 'index.js')
const bundled = readFileSync(cli, 'utf8')
if (!bundled.startsWith('#!')) writeFileSync(cli, `#!/usr/bin/env node\n${bundled}`)
chmodSync(cli, 0o755)
writeFileSync(join(made, BUILT_FROM), `${builtFrom}\n`)
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
renameSync(made, dist)
rmSync(build, { recursive: true, force: true })
for (const entry of ENTRIES) process.stdout.write(`dist/${entry}: ${readdirSync(join(dist, entry)).join(' ')}\n`)
