import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tool } from '../../src/capture/tools/adapters/terraform/terraform.ts'
import { TOOLS } from '../../src/capture/tools/table.ts'
import { CLASSES } from '../../src/record/classes.ts'
import { shimScript } from '../../src/session/shim-script.ts'
import { needs } from '../needs.ts'

const SHELLS = [
  { name: 'dash', start: ['dash'] },
  { name: 'bash', start: ['bash'] },
  { name: 'bash --posix', start: ['bash', '--posix'] },
  { name: 'bash -p', start: ['bash', '-p'] },
  { name: 'busybox', start: ['busybox', 'sh'] },
].map(({ name, start: [file = '', ...options] }) => ({ name, file: needs(file), options }))

const DIGEST = `sha256:${'0'.repeat(64)}` as const
const TELLS = `printf 'REAL %s' "$0"; for a in "$@"; do printf '<%s>' "$a"; done; printf '(%s)' "$$"\n`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "ial shim's "))
  program('bin/terraform', `#!/bin/sh\n${TELLS}`)
  program('node/node', `#!/bin/sh\n${TELLS.replace('REAL', 'NODE')}`)
  install('shims')
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (path: string) => join(folder, path)

function program(path: string, text: string): string {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), text)
  chmodSync(at(path), 0o755)
  return at(path)
}

interface Installed {
  readonly node?: string
  readonly bundle?: string
  readonly journal?: string
  readonly bash?: string
}

function install(place: string, more: Installed = {}): string {
  const paths = { node: at('node/node'), bundle: at('dist/shim.js'), session: at('session.json'), digest: DIGEST, journal: at('journal'), ...more }
  writeFileSync(join(program(`${place}/terraform`, shimScript('terraform', 'terraform', TOOLS.terraform, paths)), '../.iac-ledger'), '')
  return at(`${place}/terraform`)
}

interface Run {
  readonly path?: string
  readonly env?: Record<string, string>
  readonly cwd?: string
  readonly input?: string
}

/** What `file` printed, and how it ended. */
function start(file: string, argv: readonly string[], { path = `${at('shims')}:${at('bin')}`, env = {}, cwd = folder, input = '' }: Run = {}) {
  const { stdout, stderr, status, pid } = spawnSync(file, argv, { cwd, env: { PATH: path, ...env }, input, encoding: 'utf8' })
  return { stdout, stderr, status, pid }
}

/** bash makes a relative path whole before it starts a program, dash does not. */
function fromHere(said: string, cwd: string): string {
  return said.replace(`REAL ${at(cwd)}/`, 'REAL ./')
}

function journal(): readonly string[] {
  return existsSync(at('journal')) ? readFileSync(at('journal'), 'utf8').split('\n').filter(Boolean) : []
}

type Goes = 'passes' | 'journal' | 'node'
const GATE: readonly (readonly [argv: readonly string[], goes: Goes, env?: Record<string, string>])[] = [
  [[], 'passes'],
  [[], 'node', { TF_CLI_ARGS: 'apply' }],
  [[], 'node', { TF_CLI_ARGS_: 'apply' }],
  [[], 'passes', { TF_CLI_ARGS: '', TF_CLI_ARGS_apply: '-auto-approve' }],
  [['-help'], 'passes'],
  [['--help'], 'passes'],
  [['-h'], 'passes'],
  [['-help'], 'node', { TF_CLI_ARGS: 'apply --' }],
  [['-help', 'apply'], 'passes'],
  [['-version'], 'passes', { TF_CLI_ARGS: 'apply' }],
  [['--version'], 'passes'],
  [['-v'], 'passes'],
  [['version', '-json'], 'passes', { TF_CLI_ARGS: 'apply' }],
  [['-chdir=a b', 'version'], 'passes'],
  [['-chdir=a', 'apply'], 'node'],
  [['-chdir=a'], 'passes'],
  [['-chdir=a'], 'node', { TF_CLI_ARGS: 'apply' }],
  [['-chdir', 'version', 'apply'], 'node'],
  [[''], 'node'],
  [['', 'version'], 'node'],
  [['', 'apply'], 'node'],
  [['--', 'version'], 'node'],
  [['fmt', '-check'], 'passes'],
  [['validate'], 'passes'],
  [['graph'], 'passes'],
  [['get'], 'passes'],
  [['modules'], 'passes'],
  [['metadata', 'functions'], 'passes'],
  [['providers'], 'passes'],
  [['providers', 'lock'], 'passes'],
  [['workspace'], 'node'],
  [['workspace', 'list'], 'passes'],
  [['workspace', 'show'], 'passes'],
  [['workspace', 'select', 'show'], 'node'],
  [['workspace', '-x', 'show'], 'node'],
  [['workspace list'], 'node'],
  [['workspace list', ''], 'node'],
  [['state'], 'node'],
  [['state', 'list', 'a.b'], 'journal'],
  [['-chdir=x', 'state', 'show', 'a.b'], 'journal'],
  [['state', 'pull'], 'journal'],
  [['state', 'rm', 'a.b'], 'node'],
  [['state list'], 'node'],
  [['output', '-json'], 'journal'],
  [['show'], 'journal'],
  [['show', 'tf.plan'], 'journal'],
  [['plan'], 'node'],
  [['apply', '-auto-approve'], 'node'],
  [['apply', '-version'], 'node'],
  [['init'], 'node'],
  [['console'], 'node'],
  [['test'], 'node'],
  [['*'], 'node'],
  [['versionx'], 'node'],
  [['Version'], 'node'],
  [[':version'], 'node'],
  [['-version=1', 'apply'], 'node'],
]

describe.each(SHELLS)('under $name', ({ file, options }) => {
  const shim = (argv: readonly string[], run: Run = {}) => start(file as string, [...options, at('shims/terraform'), ...argv], run)

  it.skipIf(file === undefined)('lets pass what the gate knows, and hands the rest to node', () => {
    for (const [argv, goes, env = {}] of GATE) {
      rmSync(at('journal'), { force: true })
      const { stdout, stderr, status, pid } = shim(argv, { env })
      const typed = argv.map((arg) => `<${arg}>`).join('')
      const real = at('bin/terraform')
      const node = `NODE ${at('node/node')}<${at('dist/shim.js')}><${at('session.json')}><${DIGEST}><terraform><terraform><${real}>${typed}`
      const said = `${goes === 'node' ? node : `REAL ${real}${typed}`}(${pid})` // one process all along: the pid stays
      expect({ argv, env, stdout, stderr, status }).toEqual({ argv, env, stdout: said, stderr: '', status: 0 })
      const words = argv.filter((arg) => !arg.startsWith('-chdir='))
      const line = `terraform ${words.slice(0, words[0] === 'state' ? 2 : 1).join(' ')}\t${folder}`
      expect({ argv, lines: journal() }).toEqual({ argv, lines: goes === 'journal' ? [line] : [] })
    }
  })

  it.skipIf(file === undefined)('hands arguments on as they were typed', () => {
    const argv = ['version', '', ' ', 'a  b', '*', '$HOME', '`x`', "'", '"', '\\', 'a\nb', '--', '-n', 'ü']
    expect(shim(argv).stdout).toContain(`REAL ${at('bin/terraform')}${argv.map((arg) => `<${arg}>`).join('')}(`)
    expect(shim(['apply', ...argv]).stdout).toContain(`<apply>${argv.map((arg) => `<${arg}>`).join('')}(`)
  })

  it.skipIf(file === undefined)('finds the tool behind every folder of ours, whatever the folders are called', () => {
    install('shims again')
    mkdirSync(at('folder/terraform'), { recursive: true })
    writeFileSync(join(program('plain/terraform', ''), '../x'), '')
    chmodSync(at('plain/terraform'), 0o644)
    const found = (path: string, run: Run = {}) => shim(['version'], { path, ...run }).stdout.replace(/<version>.*$/s, '')
    const before = `${at('shims')}:${at('shims again')}:${at('none')}:${at('folder')}:${at('plain')}`
    expect(found(`${before}:${at('bin')}`)).toBe(`REAL ${at('bin/terraform')}`)
    for (const name of ['with  two spaces', '*', '$HOME', '-odd', "a'b", '~', '[ab]', 'x\\y']) {
      program(`odd/${name}/terraform`, `#!/bin/sh\n${TELLS}`)
      expect(found(`${before}:${at(`odd/${name}`)}`)).toBe(`REAL ${at(`odd/${name}`)}/terraform`)
      expect(fromHere(found(`${before}:${name}`, { cwd: at('odd') }), 'odd')).toBe(`REAL ./${name}/terraform`)
    }
  })

  it.skipIf(file === undefined)('takes an empty entry of PATH for the folder that it is in', () => {
    const here = (path: string) => shim(['version'], { path, cwd: at('bin') }).stdout
    for (const path of [`:${at('shims')}`, `${at('shims')}:`, `${at('shims')}::${at('none')}`, `${at('shims')}:.`]) {
      expect(fromHere(here(path), 'bin'), path).toMatch(/^REAL \.\/{1,2}(\.\/)?terraform<version>/)
    }
  })

  it.skipIf(file === undefined)('says what a shell says when there is no such tool', () => {
    for (const argv of [[], ['apply'], ['version']]) {
      expect(shim(argv, { path: at('shims') })).toMatchObject({ stdout: '', stderr: 'terraform: command not found\n', status: 127 })
    }
  })

  it.skipIf(file === undefined)('leaves stdin to the tool, and ends as it ends', () => {
    program('bin/terraform', '#!/bin/sh\n/bin/cat\nexit 2\n')
    program('node/node', '#!/bin/sh\n/bin/cat\nexit 3\n')
    expect(shim(['version'], { input: 'yes\nno' })).toMatchObject({ stdout: 'yes\nno', status: 2 })
    expect(shim(['apply'], { input: 'yes\nno' })).toMatchObject({ stdout: 'yes\nno', status: 3 })
  })

  it.skipIf(file === undefined)('does without a journal that can’t be written', () => {
    install('shims', { journal: at('no such folder/journal') })
    expect(shim(['output'])).toMatchObject({ stderr: '', status: 0, stdout: expect.stringContaining('REAL') })
  })

  it.skipIf(file === undefined)('writes one line, however the folder is called', () => {
    for (const [index, name] of ['a\nb', 'a\tb', 'a b'].entries()) {
      mkdirSync(at(name))
      shim(['output'], { cwd: at(name) })
      expect(journal()).toHaveLength(index + 1)
    }
    expect(journal()).toEqual(['terraform output\t?', 'terraform output\t?', `terraform output\t${at('a b')}`])
  })

  it.skipIf(file === undefined)('does not mind what the calling shell exports of its options', () => {
    const env = { SHELLOPTS: 'errexit:nounset:noglob', POSIXLY_CORRECT: 'y', _ial_real: 'x', _ial_pass: '1', _ial_word: ':version' }
    expect(shim(['apply'], { env })).toMatchObject({ stderr: '', status: 0, stdout: expect.stringContaining('NODE') })
    expect(shim(['output'], { env })).toMatchObject({ stderr: '', status: 0, stdout: expect.stringContaining('REAL') })
    install('shims', { journal: at('no such folder/journal') })
    expect(shim(['output'], { env })).toMatchObject({ stderr: '', status: 0, stdout: expect.stringContaining('REAL') })
  })

  it.skipIf(file === undefined)('keeps NODE_OPTIONS from our node, and its value for the user’s command', () => {
    program('node/node', `#!/bin/sh\nprintf '[%s][%s]' "\${NODE_OPTIONS-unset}" "\${IAC_LEDGER_NODE_OPTIONS-unset}"\n`)
    program('bin/terraform', readFileSync(at('node/node')).toString())
    const both = (value?: string) => [['apply'], ['version']].map((argv) => shim(argv, { env: value === undefined ? {} : { NODE_OPTIONS: value } }).stdout)
    expect(both('--require "/a b.js" *')).toEqual(['[unset][--require "/a b.js" *]', '[--require "/a b.js" *][unset]'])
    expect(both('')).toEqual(['[unset][]', '[][unset]'])
    expect(both()).toEqual(['[unset][unset]', '[unset][unset]'])
  })

  it.skipIf(file === undefined)('leaves what the user exports as it is', () => {
    program('bin/terraform', `#!${process.execPath}\nprocess.stdout.write(JSON.stringify(process.env))\n`)
    install('shims', { node: at('bin/terraform') })
    const env = { A: 'a b', EMPTY: '', LINES: '1\n2', QUOTE: `'"\\$x`, GITHUB_ACTIONS: 'true', TF_VAR_x: '*', HOME: '/h', OLDPWD: '/', TERM: 'dumb' }
    for (const argv of [['version'], ['apply'], ['output']]) {
      expect(JSON.parse(shim(argv, { env }).stdout)).toMatchObject(env)
    }
    // Every shell sets IFS anew when it starts, so its value can't be handed on: but it stays exported.
    expect(JSON.parse(shim(['version'], { env: { IFS: ':' } }).stdout)).toMatchObject({ IFS: ' \t\n' })
  })
})

const bash = needs('bash')

describe('as it is installed', () => {
  it('is started by sh', () => {
    expect(start(at('shims/terraform'), ['apply']).stdout).toContain('NODE')
    expect(readFileSync(at('shims/terraform'), 'utf8').split('\n')[0]).toBe('#!/bin/sh')
  })

  it.skipIf(bash === undefined)('keeps, under a bash, variables whose names are no names to a shell, and runs nothing that the user exports', () => {
    install('shims', { bash: bash as string, node: at('bin/terraform') })
    program('bin/terraform', `#!${process.execPath}\nprocess.stdout.write(JSON.stringify(process.env))\n`)
    writeFileSync(at('evil'), 'echo evil; exit 9\n')
    const env = { 'TF_VAR_my-name': 'kept', 'a.b': 'kept', 'BASH_FUNC_printf%%': '() {  echo evil; exit 9\n}', BASH_ENV: at('evil'), ENV: at('evil') }
    for (const argv of [['version'], ['apply'], ['output']]) {
      expect(JSON.parse(start(at('shims/terraform'), argv, { env }).stdout)).toMatchObject(env)
    }
    expect(journal()).toHaveLength(1)
  })

  it('holds paths with quotes in them', () => {
    expect(folder).toContain("'")
    expect(start(at('shims/terraform'), ['apply']).stdout).toContain(`<${at('session.json')}>`)
  })
})

const dash = needs('dash')

describe('the gate', () => {
  const atoms = [
    '',
    '-',
    '--',
    '-x=y',
    '-chdir=x',
    'version',
    '-version',
    '-help',
    'apply',
    'plan',
    'state',
    'list',
    'rm',
    'workspace',
    'show',
    'delete',
    'output',
    'init',
    '-migrate-state',
    'state list',
    '@x',
  ]

  it.skipIf(dash === undefined)('lets nothing pass that terraform would take for a change', () => {
    let seed = 11
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    const some = (most: number) => Array.from({ length: next(most) }, () => atoms[next(atoms.length)] as string)
    let passed = 0
    for (let round = 0; round < 500; round += 1) {
      const argv = some(5)
      const env: Record<string, string> =
        next(2) === 0 ? { [['TF_CLI_ARGS', 'TF_CLI_ARGS_', 'TF_CLI_ARGS_state_list'][next(3)] as string]: some(4).filter(Boolean).join(' ') } : {}
      const { stdout } = start(dash as string, [at('shims/terraform'), ...argv], { env })
      if (stdout.startsWith('NODE')) continue
      passed += 1
      const call = tool.recognise({ tool: 'terraform', executable: at('bin/terraform'), argv, cwd: folder, env })
      expect({ argv, env, writes: CLASSES[call.class] }).toEqual({ argv, env, writes: 'nothing' })
    }
    expect(passed).toBeGreaterThan(50)
  })
})
