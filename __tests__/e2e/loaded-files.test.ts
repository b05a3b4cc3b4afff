/** What a start costs is what it loads. node itself tells which files and built-in modules it resolved, and their text tells what is in them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stopKeeper } from '../../src/session/keeper.ts'
import { actionJob, configuration, ROOT, TOOLS } from './support.ts'

/** Text that stands in a bundle exactly when the package does. */
const SIGNATURES = {
  actions: /node_modules\/@actions\/|GITHUB_STATE/,
  octokit: /node_modules\/@octokit\/|octokit-core\.js/,
  undici: /\bundici\b/,
  yaml: /YAMLParseError/,
  sdk: /@aws-sdk|@smithy|@azure\/|@google-cloud|@sigstore/,
} as const

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iac-ledger-loaded-'))
  writeFileSync(join(folder, 'hook.mjs'), HOOK)
})
afterEach(async () => {
  await stopKeeper(join(folder, 'temp/iac-ledger/keeper.sock')) // main was started without a post
  rmSync(folder, { recursive: true, force: true })
})

/** One line for each module, before it is loaded. */
const HOOK = `import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    appendFileSync(process.env.LOADED, found.url + '\\n')
    return found
  },
})
`

interface Loaded {
  readonly files: readonly string[]
  readonly builtins: readonly string[]
  readonly holds: (what: keyof typeof SIGNATURES) => boolean
  readonly status: number | null
  readonly stderr: string
}

function load(argv: readonly string[], env: Readonly<Record<string, string>>, cwd = folder): Loaded {
  const list = join(folder, 'loaded')
  writeFileSync(list, '')
  const { status, stderr } = spawnSync(process.execPath, ['--import', join(folder, 'hook.mjs'), ...argv], {
    cwd,
    env: { ...env, LOADED: list },
    encoding: 'utf8',
  })
  const urls = [...new Set(readFileSync(list, 'utf8').split('\n').filter(Boolean))]
  const files = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  return { files, builtins: urls.filter((url) => url.startsWith('node:')), holds: (what) => texts.some((text) => SIGNATURES[what].test(text)), status, stderr }
}

function main(more: Readonly<Record<string, string>> = {}): Loaded {
  const names = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_ENV: 'env', GITHUB_PATH: 'path', GITHUB_STEP_SUMMARY: 'summary' }
  const files = Object.fromEntries(Object.entries(names).map(([name, file]) => [name, join(folder, file)]))
  for (const file of Object.values(files)) writeFileSync(file, '')
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: 'push',
    INPUT_TOOLS: 'all',
    INPUT_SUMMARY: 'true',
    ...files,
    ...more,
  }
  return load([join(ROOT, 'dist/main/index.js')], env)
}

describe('the signatures', () => {
  it('are found in the bundles that hold those packages', () => {
    const text = (pattern: RegExp, file: string) => pattern.test(readFileSync(join(ROOT, 'dist/main', file), 'utf8'))
    expect(text(SIGNATURES.actions, 'index.js')).toBe(true)
    expect(text(SIGNATURES.undici, 'index.js')).toBe(true)
  })
})

describe('main with a trial ledger', () => {
  it('loads no octokit, no yaml and no SDK', () => {
    const loaded = main()
    expect({ status: loaded.status, stderr: loaded.stderr }).toEqual({ status: 0, stderr: '' })
    expect(loaded.files).toContain(join(ROOT, 'dist/main/index.js'))
    expect([loaded.holds('actions'), loaded.holds('octokit'), loaded.holds('yaml'), loaded.holds('sdk')]).toEqual([true, false, false, false])
  })

  it('loads yaml for a config file, and still no octokit', () => {
    writeFileSync(join(folder, 'ledger.yml'), 'if-unrecorded: warn\n')
    const loaded = main({ INPUT_CONFIG: 'ledger.yml' })
    expect({ status: loaded.status, stderr: loaded.stderr }).toEqual({ status: 0, stderr: '' })
    expect([loaded.holds('yaml'), loaded.holds('octokit')]).toEqual([true, false])
  })

  it('loads octokit where a config file is asked of the forge', () => {
    const loaded = main({ INPUT_CONFIG: `owner/repository/ledger.yml@${'0'.repeat(40)}`, 'INPUT_GITHUB-TOKEN': 'token', GITHUB_API_URL: 'http://127.0.0.1:9' })
    expect(loaded.status).toBe(1)
    expect(loaded.holds('octokit')).toBe(true)
  })
})

const [tool] = TOOLS

/** The command that the sh shim ends in, as words. */
function shimCommand(shim: string): readonly string[] {
  const line = /^exec ('.*') "\$_ial_real" "\$@"$/m.exec(readFileSync(shim, 'utf8'))?.[1] ?? ''
  return line.split(' ').map((word) => word.replaceAll("'", ''))
}

describe.skipIf(tool === undefined)('a shim', () => {
  it.each([
    { words: ['plan', '-input=false'], loads: 'a plan' },
    { words: ['apply', '-input=false', '-auto-approve'], loads: 'a change' },
  ])('for $loads loads no @actions, no SDK, no parser of settings, and nothing that could reach the network', async ({ words }) => {
    await using job = await actionJob({})
    configuration(job, { 'main.tf': 'resource "terraform_data" "network" {\n  input = "10.0.0.0/16"\n}\n' })
    await job.uses('./')
    const [, bundle = '', ...given] = shimCommand(join(job.temp, 'iac-ledger/bin', tool?.name ?? ''))
    expect(bundle).toBe(join(ROOT, 'dist/shim/index.js'))
    const env = { PATH: '/usr/bin:/bin', HOME: folder, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' }
    const loaded = load([bundle, ...given, tool?.path ?? '', ...words], env, job.workspace)
    expect({ status: loaded.status, stderr: loaded.stderr }).toEqual({ status: 0, stderr: '' })
    expect((Object.keys(SIGNATURES) as (keyof typeof SIGNATURES)[]).filter((what) => loaded.holds(what))).toEqual([])
    expect(loaded.builtins.filter((name) => /^node:(https?|http2|tls|dgram|dns)\b/.test(name))).toEqual([])
    const ours = loaded.files.filter((file) => !file.startsWith(folder))
    expect(ours.filter((file) => !file.startsWith(join(ROOT, 'dist/shim/')))).toEqual([])
    expect(ours.reduce((sum, file) => sum + readFileSync(file).length, 0)).toBeLessThan(512 * 1024)
    await job.finish()
  })
})
