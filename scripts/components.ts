/**
 * Real components that the tests run against: how each row of their table (component-table.ts) gets onto this machine.
 *
 *   node scripts/components.ts get [NAME..]    get what is missing (default: every row)
 *   node scripts/components.ts list [--json]   name, pin, path or "missing", how to get
 *
 * None of them ships with the product. Built ones live in the git-ignored folder `.components/`: `bin/NAME`, and
 * `NAME.version` with the pin. A file whose pin differs from the table counts as missing.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { getPackage } from './apt.ts'
import { COMPONENTS, type Component, type Found, type Go, type Npm, type Pip } from './component-table.ts'
import { getProgram } from './npm.ts'
import { getWheels } from './pip.ts'

const ROOT = resolve(import.meta.dirname, '..')
const HOME = join(ROOT, '.components')

/** The path of a component that is ready for use, or undefined. Built ones: `.components/bin` at the pinned version. Others: PATH. */
export function componentPath(name: string): string | undefined {
  const row = COMPONENTS.find((c) => c.name === name)
  if (!row) throw new Error(`no component is named ${name}; the names are: ${COMPONENTS.map((c) => c.name).join(', ')}`)
  if (row.how === 'found') return recentEnough(row)
  const file = join(HOME, 'bin', name)
  if (row.how === 'apt') return onPath(name) ?? (isExecutable(file) ? file : undefined)
  return isExecutable(file) && builtPin(name) === row.pin ? file : undefined
}

/** What a test needs to say about a component that is not there; `undefined` for a program that is in no row. */
export function componentAdvice(name: string): { readonly get: string; readonly instead: string | undefined } | undefined {
  const row = COMPONENTS.find((c) => c.name === name)
  return row && { get: howToGet(row), instead: row.how === 'found' ? row.instead : undefined }
}

function recentEnough({ name, atLeast }: Component & Found): string | undefined {
  const path = onPath(name)
  if (path === undefined) return undefined
  const { stdout } = spawnSync(path, ['version', '-json'], { encoding: 'utf8', env: { ...process.env, CHECKPOINT_DISABLE: '1' }, timeout: 30_000 })
  const version = /"terraform_version":\s*"(\d+)\.(\d+)/.exec(stdout ?? '')
  const [major = 0, minor = 0] = atLeast.split('.').map(Number)
  return version !== null && (Number(version[1]) > major || (Number(version[1]) === major && Number(version[2]) >= minor)) ? path : undefined
}

function builtPin(name: string): string | undefined {
  const file = join(HOME, `${name}.version`)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function onPath(name: string): string | undefined {
  const { PATH = '' } = process.env
  const folders = PATH.split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => resolve(folder, name)).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false // absent, or not ours to run: both mean "not usable"
  }
}

function howToGet(row: Component): string {
  if (row.how === 'found') return `install ${row.atLeast} or newer and put it on PATH; not needed when ${row.instead} is there`
  const get = `node scripts/components.ts get ${row.name}`
  if (row.how === 'pip') return `${get} (needs python3 3.11 or newer, with pip; about ${row.takes})`
  if (row.how === 'npm') return `${get} (needs npm; about ${row.takes})`
  return row.how === 'go' ? `${get} (needs go; about ${row.takes})` : `${get}, or install the Debian package ${row.package}`
}

function run(command: string, args: readonly string[], options: { cwd?: string; env?: Record<string, string>; why: string }): string {
  const done = spawnSync(command, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (done.error) throw new Error(`${options.why}: ${command} did not start: ${done.error.message}`)
  if (done.status !== 0)
    throw new Error(`${options.why}: ${command} ${args.join(' ')} ended with ${done.signal ?? done.status}:\n${(done.stderr || done.stdout).slice(-4000)}`)
  return done.stdout
}

function requireGo(name: string): void {
  if (onPath('go')) return
  throw new Error(`${name} can't be built: there is no "go" on PATH. Install Go (1.26 or newer) and run this again: node scripts/components.ts get ${name}`)
}

/** Builds into a folder of its own and renames into place: a killed build leaves nothing half-made behind. */
function build(row: Component & Go): void {
  requireGo(row.name)
  mkdirSync(join(HOME, 'bin'), { recursive: true })
  sweep()
  const temp = mkdtempSync(join(HOME, `tmp-${process.pid}-`))
  try {
    const made = join(temp, row.name)
    if (row.replace) buildInToolsModule(row, temp, made)
    else installProgram(row, temp)
    writeFileSync(join(temp, 'version'), `${row.pin}\n`)
    renameSync(made, join(HOME, 'bin', row.name)) // killed after this line: the old pin stays, so it is built again
    renameSync(join(temp, 'version'), join(HOME, `${row.name}.version`))
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

/** On a bare Debian machine python3 comes without pip, or not at all. */
function installWheels(row: Component & Pip): void {
  const hasPip = () => spawnSync('python3', ['-m', 'pip', '--version'], { stdio: 'ignore' }).status === 0
  if (!hasPip() && onPath('apt-get')) getPackage({ name: 'pip3', package: 'python3-pip', home: HOME }, run)
  if (!hasPip()) throw new Error(`${row.name} can't be got: there is no python3 with pip on PATH. Install both (Debian package: python3-pip)`)
  mkdirSync(join(HOME, 'bin'), { recursive: true })
  sweep()
  getWheels({ name: row.name, list: row.list, imports: row.imports, home: HOME }, run)
  writeFileSync(join(HOME, `${row.name}.version`), `${row.pin}\n`)
}

function installPackages(row: Component & Npm): void {
  mkdirSync(join(HOME, 'bin'), { recursive: true })
  sweep()
  getProgram({ ...row, version: row.pin, home: HOME }, run)
  writeFileSync(join(HOME, `${row.name}.version`), `${row.pin}\n`)
}

function buildFlags(row: Go): string[] {
  return ['-trimpath', '-ldflags', ['-s -w', row.ldflags ?? ''].join(' ').trim()]
}

function installProgram(row: Component & Go, temp: string): void {
  const program = [row.module, row.command].filter((part) => part !== '').join('/')
  run('go', ['install', ...buildFlags(row), `${program}@${row.pin}`], { cwd: temp, env: { GOBIN: temp, CGO_ENABLED: '0' }, why: `building ${row.name}` })
}

function buildInToolsModule(row: Component & Go, temp: string, made: string): void {
  const folder = join(temp, 'module')
  mkdirSync(folder)
  const lines = ['module tools', 'go 1.26', `require ${row.module} ${row.pin}`, ...(row.replace ?? []).map((line) => `replace ${line}`)]
  writeFileSync(join(folder, 'go.mod'), `${lines.join('\n')}\n`)
  const args = ['build', '-mod=mod', ...buildFlags(row), '-o', made, `${row.module}/${row.command}`]
  run('go', args, { cwd: folder, env: { CGO_ENABLED: '0' }, why: `building ${row.name}` })
}

/** Removes the temp folders of builds that are no longer running. */
function sweep(): void {
  for (const entry of readdirSync(HOME)) {
    const pid = Number(/^tmp-(\d+)-/.exec(entry)?.[1] ?? Number.NaN)
    if (!Number.isNaN(pid) && !isRunning(pid)) rmSync(join(HOME, entry), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, as somebody else
  }
}

/** Gets one row. Returns what happened, in a few words; throws with cause and fix when it can't be had. */
function get(row: Component, asked: boolean): string {
  const there = componentPath(row.name)
  if (there) return `ready: ${there}`
  if (row.how === 'found') {
    if (!asked && componentPath(row.instead)) return `no ${row.atLeast} or newer on PATH; not needed, ${row.instead} is there`
    throw new Error(`no ${row.name} ${row.atLeast} or newer is on PATH; ${howToGet(row)}`)
  }
  const start = Date.now()
  if (row.how === 'go') build(row)
  else if (row.how === 'pip') installWheels(row)
  else if (row.how === 'npm') installPackages(row)
  else if (onPath('apt-get')) getPackage({ name: row.name, package: row.package, home: HOME }, run)
  else throw new Error(`${row.name} is not on PATH, and there is no apt-get to get it with. Install it yourself (Debian package: ${row.package})`)
  const path = componentPath(row.name)
  if (!path) throw new Error(`${row.name} was installed, but it is not on PATH`)
  return `${row.how === 'go' ? 'built' : 'installed'} in ${Math.round((Date.now() - start) / 1000)} s: ${path}`
}

function getAll(names: readonly string[]): number {
  const unknown = names.filter((name) => !COMPONENTS.some((c) => c.name === name))
  if (unknown.length > 0) return usage(`no component is named ${unknown.join(', ')}`)
  const asked = COMPONENTS.filter((c) => names.length === 0 || names.includes(c.name))
  // What is only found comes last: whether it is needed depends on the others.
  const rows = [...asked.filter((c) => c.how !== 'found'), ...asked.filter((c) => c.how === 'found')]
  let failed = 0
  for (const row of rows) {
    try {
      if (row.how === 'go' && !componentPath(row.name)) console.log(`${row.name} ${row.pin}: building (about ${row.takes})`)
      console.log(`${row.name} ${row.pin}: ${get(row, names.length > 0)}`)
    } catch (error) {
      failed++
      console.error(`${row.name} ${row.pin}: ${(error as Error).message}`)
    }
  }
  return failed > 0 ? 1 : 0
}

function list(asJson: boolean): number {
  const rows = COMPONENTS.map((c) => ({ name: c.name, pin: c.pin, path: componentPath(c.name) ?? null, get: howToGet(c) }))
  if (asJson) console.log(JSON.stringify(rows, null, 2))
  else for (const row of rows) console.log(`${row.name.padEnd(11)} ${row.pin.padEnd(9)} ${row.path ?? `missing: ${row.get}`}`)
  return 0
}

function usage(problem: string): number {
  console.error(`${problem}\nusage: node scripts/components.ts get [NAME..] | list [--json]\nnames: ${COMPONENTS.map((c) => c.name).join(', ')}`)
  return 2
}

function main(args: readonly string[]): number {
  const [command, ...rest] = args
  if (command === 'get') return getAll(rest)
  if (command === 'list' && rest.every((word) => word === '--json')) return list(rest.length > 0)
  return usage(command === undefined ? 'a command is missing' : `this is not understood: ${args.join(' ')}`)
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2))
