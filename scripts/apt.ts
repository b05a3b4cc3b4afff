/** Debian packages for a test run: installed where that is allowed, else unpacked into a folder of our own, which needs no right at all. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Run = (command: string, args: readonly string[], options: { cwd?: string; env?: Record<string, string>; why: string }) => string

export interface Wanted {
  /** The program, and the package that has it. */
  readonly name: string
  readonly package: string
  /** The folder of the components. */
  readonly home: string
}

const NON_INTERACTIVE = { DEBIAN_FRONTEND: 'noninteractive' }
const updated = new Set<string>()

export function getPackage(wanted: Wanted, run: Run): void {
  if (process.getuid?.() === 0) install(wanted, [], run)
  else if (spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) install(wanted, ['sudo', '-n'], run)
  else unpack(wanted, run)
}

function install({ name, package: wanted }: Wanted, sudo: readonly string[], run: Run): void {
  const apt = (...args: string[]): void => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args]
    run(command, rest, { env: NON_INTERACTIVE, why: `getting ${name}` })
  }
  if (!updated.has('system')) apt('update')
  updated.add('system')
  apt('install', '-y', '--no-install-recommends', wanted)
}

/** Lists, archives and files in folders of our own; a script of the program's name finds its libraries there. */
function unpack({ name, package: wanted, home }: Wanted, run: Run): void {
  const why = `unpacking ${name} (not root, and no sudo without a password)`
  const apt = join(home, 'apt')
  for (const folder of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(apt, folder), { recursive: true })
  const own = [
    '-o',
    `Dir::State::Lists=${join(apt, 'lists')}`,
    '-o',
    `Dir::Cache=${join(apt, 'cache')}`,
    '-o',
    'Debug::NoLocking=true',
    '-o',
    'APT::Sandbox::User=',
  ]
  if (!updated.has('own')) run('apt-get', [...own, 'update'], { why })
  updated.add('own')
  const folder = join(home, 'packages', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const only = ['--no-recommends', '--no-suggests', '--no-conflicts', '--no-breaks', '--no-replaces', '--no-enhances', '--no-pre-depends']
  const needed = run('apt-cache', [...own, 'depends', '--recurse', ...only, wanted], { why }).split('\n')
  const missing = [wanted, ...needed.filter((line) => /^[a-z0-9][a-z0-9.+-]*$/.test(line) && line !== wanted && !isInstalled(line))]
  run('apt-get', [...own, 'download', ...missing], { cwd: folder, why })
  for (const archive of readdirSync(folder).filter((file) => file.endsWith('.deb'))) run('dpkg-deb', ['-x', archive, '.'], { cwd: folder, why })
  writeStarter(name, folder, home)
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' })
  return stdout?.includes('Status: install ok installed') ?? false
}

function writeStarter(name: string, folder: string, home: string): void {
  const program = ['usr/bin', 'bin'].map((place) => join(folder, place, name)).find((path) => existsSync(path))
  if (program === undefined) throw new Error(`the package of ${name} holds no program of that name`)
  const libraries = globSync(['usr/lib/*-linux-gnu*', 'lib/*-linux-gnu*'], { cwd: folder }).map((place) => join(folder, place))
  const starter = join(home, 'bin', name)
  mkdirSync(join(home, 'bin'), { recursive: true })
  writeFileSync(starter, `#!/bin/sh\nLD_LIBRARY_PATH='${libraries.join(':')}' exec '${program}' "$@"\n`)
  chmodSync(starter, 0o755)
}
