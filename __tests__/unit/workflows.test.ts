import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = join(ROOT, '.github/workflows')

type Step = { uses?: string; run?: string; with?: Record<string, unknown> }
type Job = { uses?: string; with?: Record<string, unknown>; permissions?: unknown; 'timeout-minutes'?: number; steps?: Step[] }
type Workflow = { on: unknown; permissions?: unknown; jobs: Record<string, Job> }
type Manifest = { inputs?: Record<string, unknown>; runs: { using: string } }
type Use = { file: string; uses: string; inputs: string[] }

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const workflows = readdirSync(FOLDER)
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => ({ file: name, text: readFileSync(join(FOLDER, name), 'utf8') }))
  .map(({ file, text }) => ({ file, text, workflow: parse(text) as Workflow }))

const jobs = workflows.flatMap(({ file, workflow }) => Object.entries(workflow.jobs).map(([id, job]) => ({ file, id, job })))
const steps = jobs.flatMap(({ file, job }) => (job.steps ?? []).map((step) => ({ file, step })))

const uses: Use[] = [...jobs.map(({ file, job }) => ({ file, step: job as Step })), ...steps].flatMap(({ file, step }) =>
  step.uses === undefined ? [] : [{ file, uses: step.uses, inputs: Object.keys(step.with ?? {}) }],
)
const local = uses.filter((use) => use.uses.startsWith('./'))
const thirdParty = uses.filter((use) => !use.uses.startsWith('./'))

const manifests = ['.', ...readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))]
  .flatMap((folder) => [join(folder, 'action.yml'), join(folder, 'action.yaml')])
  .filter((path) => !path.startsWith('node_modules') && existsSync(join(ROOT, path)))

const manifestAt = (folder: string): Manifest => parse(read(join(folder, 'action.yml'))) as Manifest

describe('workflows', () => {
  it.each(workflows)('$file parses, says when it runs, and has jobs', ({ workflow }) => {
    expect(workflow.on).toBeTruthy()
    expect(Object.keys(workflow.jobs)).not.toEqual([])
  })

  it.each(workflows)('$file grants nothing at top level', ({ workflow }) => {
    expect(workflow.permissions).toEqual({})
  })

  it.each(jobs)('$file, job $id states its own permissions and its time limit', ({ job }) => {
    expect(job.permissions).toBeTypeOf('object')
    expect(job['timeout-minutes']).toBeTypeOf('number')
  })
})

describe('actions of others', () => {
  it('are pinned by a full commit SHA', () => {
    expect(thirdParty.length).toBeGreaterThan(0)
    expect(thirdParty.filter((use) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(use.uses))).toEqual([])
  })

  it('say their version behind the SHA', () => {
    const lines = workflows.flatMap(({ file, text }) => text.split('\n').map((line) => `${file}: ${line.trim()}`))
    const pinned = lines.filter((line) => /\buses:\s*[^.\s]/.test(line))
    expect(pinned).toHaveLength(thirdParty.length)
    expect(pinned.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  it('have one SHA per repository', () => {
    const bySource = Map.groupBy(thirdParty, (use) => use.uses.split('@')[0]!.split('/').slice(0, 2).join('/'))
    const several = [...bySource].filter(([, group]) => new Set(group.map((use) => use.uses.split('@')[1])).size > 1)
    expect(several.map(([source]) => source)).toEqual([])
  })

  it('leave no token in the checkout', () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })
})

describe('this action', () => {
  it('is used by a workflow', () => {
    expect(local.length).toBeGreaterThan(0)
  })

  it.each(local)('$file names only inputs that $uses has: $inputs', ({ uses: folder, inputs }) => {
    const known = Object.keys(manifestAt(folder).inputs ?? {})
    expect(inputs.filter((name) => !known.includes(name))).toEqual([])
  })

  it('runs on one node version, in every manifest and in the workflows', () => {
    expect(manifests).toContain('action.yml')
    const using = new Set(manifests.map((path) => (parse(read(path)) as Manifest).runs.using))
    const inWorkflows = steps.flatMap(({ step }) => step.with?.['node-version'] ?? []).map((version) => `node${String(version).split('.')[0]}`)
    expect([...using]).toEqual([expect.stringMatching(/^node\d+$/)])
    expect([...new Set(inWorkflows)]).toEqual([...using])
  })
})

describe('commands', () => {
  const lines = steps.flatMap(({ file, step }) => (step.run ?? '').split('\n').map((line) => ({ file, line: line.trim() })))
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts)

  it('call only npm scripts that package.json has', () => {
    const called = lines.flatMap(({ file, line }) =>
      [...line.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test)\b)/g)].map((m) => ({ file, script: m[1] ?? m[2] ?? '' })),
    )
    expect(called.length).toBeGreaterThan(0)
    expect(called.filter(({ script }) => !scripts.includes(script))).toEqual([])
  })

  it('install without running the scripts of packages', () => {
    const installs = lines.filter(({ line }) => /\bnpm (ci|i|install)\b/.test(line))
    expect(installs.length).toBeGreaterThan(0)
    expect(installs.filter(({ line }) => line !== 'npm ci --ignore-scripts')).toEqual([])
  })

  it('name only files of this repository', () => {
    const named = lines.flatMap(({ file, line }) => [...line.matchAll(/\b(?:bash|node) ([\w.]+\/[\w./-]+)/g)].map((m) => ({ file, path: m[1] ?? '' })))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
