/** A job's session as the built action leaves it: shims, session file, keeper, trial ledger in a folder. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { delimiter, join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '..')
/** On the disk of the project, since a folder in memory would hide what a sync costs. */
const HOME = join(ROOT, '.bench')

export function benchFolder(name: string): string {
  mkdirSync(HOME, { recursive: true })
  return mkdtempSync(join(HOME, `${name}-`))
}

const RUNNER_FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']

/** What a runner gives to a step. */
export function stepEnv(folder: string): Record<string, string> {
  const files = Object.fromEntries(RUNNER_FILES.map((name) => [name, join(folder, name)]))
  for (const file of Object.values(files)) writeFileSync(file, '')
  const inputs = { INPUT_TOOLS: 'all', INPUT_SUMMARY: 'true' }
  return {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY_ID: '4711',
    ...inputs,
    ...files,
  }
}

export interface BenchSession {
  readonly folder: string
  /** Puts the shims before `tool`'s folder. */
  readonly path: (toolFolder: string) => string
  close(): Promise<void>
}

export function openSession(name: string): BenchSession {
  const folder = benchFolder(name)
  mkdirSync(join(folder, 'temp'))
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, 'dist/main/index.js')], { cwd: folder, env: stepEnv(folder), encoding: 'utf8' })
  if (status !== 0) throw new Error(`main could not open a session: ${stdout}${stderr}`)
  return {
    folder,
    path: (toolFolder) => [join(folder, 'temp/iac-ledger/bin'), toolFolder, '/usr/bin', '/bin'].join(delimiter),
    close: () => stopKeeper(folder),
  }
}

/** Says `stop` on the keeper's socket, as post does, and waits for its answer. */
export function stopKeeper(folder: string): Promise<void> {
  const path = join(folder, 'temp/iac-ledger/keeper.sock')
  if (!existsSync(path)) return Promise.resolve()
  return new Promise((done) => {
    const socket = createConnection({ path, allowHalfOpen: true })
    socket.on('error', () => done()) // it has ended already
    socket.on('close', () => done())
    socket.on('data', () => socket.destroy())
    socket.end('stop')
  })
}
