/** Sources to dist: tsc, then one ncc bundle for each entry, made apart and put in place as a whole, so that no stale chunk stays. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUILT_FROM, sourcesDigest } from './sources.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ENTRIES = ['main', 'post', 'shim', 'keeper', 'cli'] as const

function run(tool: string, ...argv: string[]): void {
  execFileSync(join(root, 'node_modules', '.bin', tool), argv, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
}

// Taken first: a source that changes while this runs makes a dist that says it is stale.
const builtFrom = sourcesDigest()
const build = join(root, 'build')
const made = join(build, 'dist')
rmSync(build, { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')
for (const entry of ENTRIES) run('ncc', 'build', join(build, 'entries', `${entry}.js`), '-q', '-C', '-o', join(made, entry))

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
