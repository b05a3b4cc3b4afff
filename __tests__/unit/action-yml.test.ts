/** action.yml: what the runner reads, against what the code asks for and what the README says. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT, sourcesIn } from './sources.ts'

interface Manifest {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string; readonly deprecationMessage?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string; readonly post: string; readonly 'post-if': string; readonly pre?: string }
}

const text = readFileSync(join(ROOT, 'action.yml'), 'utf8')
const { inputs, outputs, runs } = parse(text) as Manifest
const code = sourcesIn('src/entries/**/*.ts')
  .map((source) => source.text)
  .join('\n')
/** Read by the action, set by the runner: nobody is meant to give them. */
const HIDDEN = ['check-run-id', 'job-status']

const asked = new Set([...code.matchAll(/\b(?:getInput|given)\('([\w-]+)'/g)].map(([, name = '']) => name))

describe('the manifest', () => {
  it('runs on node 24, with a main and a post of their own, and a post that always runs', () => {
    expect(runs).toEqual({ using: 'node24', main: 'dist/main/index.js', post: 'dist/post/index.js', 'post-if': 'always()' })
    for (const file of [runs.main, runs.post]) expect(existsSync(join(ROOT, file))).toBe(true)
  })

  it('has no input that is required: without any, there is a trial ledger', () => {
    expect(Object.entries(inputs).filter(([, { required }]) => required === true)).toEqual([])
  })

  it('describes every input and output in whole sentences', () => {
    const texts = [...Object.entries(inputs), ...Object.entries(outputs)].map(([name, { description }]) => ({ name, description }))
    expect(texts.filter(({ description }) => !/^[A-Z`].*\.$/.test(description) || description.includes('\n'))).toEqual([])
  })

  it('names the inputs that the code asks for, and no other', () => {
    expect(Object.keys(inputs).toSorted()).toEqual([...asked].toSorted())
  })

  it('names the outputs that the code sets, and no other', () => {
    const outside = [...code.matchAll(/\bsetOutput\('([\w-]+)'/g)].map(([, name = '']) => name)
    const listed = /const outputs = \{([\s\S]*?)\n {2}\}/.exec(readFileSync(join(ROOT, 'src/entries/run-mode.ts'), 'utf8'))?.[1] ?? ''
    const ofScript = [...listed.matchAll(/^ {4}'?([\w-]+)'?:/gm)].map(([, name = '']) => name)
    expect(ofScript.length).toBeGreaterThan(3)
    expect(Object.keys(outputs).toSorted()).toEqual([...outside, ...ofScript].toSorted())
  })

  it('says of each output of `run` that it needs `run`, and of no other', () => {
    const ofScript = Object.entries(outputs).filter(([, { description }]) => description.startsWith('With `run`:'))
    expect(
      Object.keys(outputs)
        .filter((name) => !ofScript.some(([other]) => other === name))
        .toSorted(),
    ).toEqual(['ledger', 'session'])
  })

  it('takes what only the runner knows by inputs that nobody gives', () => {
    for (const name of HIDDEN) {
      expect(inputs[name]?.description).toBe('Set by the runner; leave it alone.')
      expect(inputs[name]?.default).toMatch(/^\$\{\{ job\.\w+ \}\}$/)
    }
    expect(
      Object.keys(inputs)
        .filter((name) => inputs[name]?.default?.includes('job.'))
        .toSorted(),
    ).toEqual(HIDDEN)
  })

  it('has no composite step and no secret in a default', () => {
    expect(text).not.toMatch(/\bsecrets\.|\bcomposite\b/)
  })
})

describe('the README', () => {
  it('holds the tables of inputs and outputs that the manifest makes', () => {
    const run = () => execFileSync(process.execPath, ['scripts/docs.ts', '--check'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    expect(run).not.toThrow()
  })
})
