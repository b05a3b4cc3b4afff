/** Sources to dist: tsc, then one ncc bundle for each entry. Wipes dist first, so that no stale chunk stays. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ENTRIES = ['main', 'post', 'shim', 'keeper', 'cli'] as const

function run(tool: string, ...argv: string[]): void {
  execFileSync(join(root, 'node_modules', '.bin', tool), argv, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
}

for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')
for (const entry of ENTRIES) run('ncc', 'build', `build/entries/${entry}.js`, '-q', '-C', '-o', `dist/${entry}`)

const cli = join(root, 'dist', 'cli', 'index.js')
const bundled = readFileSync(cli, 'utf8')
if (!bundled.startsWith('#!')) writeFileSync(cli, `#!/usr/bin/env node\n${bundled}`)
chmodSync(cli, 0o755)
rmSync(join(root, 'build'), { recursive: true, force: true })
for (const entry of ENTRIES) process.stdout.write(`dist/${entry}: ${readdirSync(join(root, 'dist', entry)).join(' ')}\n`)
