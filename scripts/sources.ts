/** What dist was built from, in one digest: whether it still is, costs milliseconds to know and no build. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')

/** A file in dist: the digest of the sources that it was built from. */
export const BUILT_FROM = 'built-from'

/** Over every file that says what the bundles hold: the sources, the compiler's settings, the versions of all packages, and how they are bundled. */
export function sourcesDigest(): string {
  const files = ['package-lock.json', 'scripts/build.ts', 'tsconfig.build.json', 'tsconfig.json', ...globSync('src/**/*.ts', { cwd: ROOT })].sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = readFileSync(join(ROOT, file))
    hash.update(`${file}\n${bytes.length}\n`).update(bytes)
  }
  return `sha256:${hash.digest('hex')}`
}

/** Says so when dist is not what the sources would build. */
export function distIsStale(): string | undefined {
  const file = join(ROOT, 'dist', BUILT_FROM)
  if (!existsSync(file)) return 'dist is missing: run `npm run build`'
  if (readFileSync(file, 'utf8').trim() === sourcesDigest()) return undefined
  return 'dist was built from other sources than these, so what was tested of it is not what stands in src: run `npm run build`, then the tests again'
}
