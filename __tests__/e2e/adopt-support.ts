/** For adopt.test.ts: repositories with a base and a head, and a forge that answers for one file. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Job } from '../harness/job.ts'

export const CONFIG = '.github/iac-ledger.yml'

/** A folder that is there before the job is, and goes with its block. */
export function scratch(): { readonly path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'adopt-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

function git(folder: string, ...argv: readonly string[]): string {
  const whoever = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...whoever, ...argv], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: folder } }).trim()
}

export interface TwoCommits {
  readonly folder: string
  readonly base: string
  readonly head: string
}

/** What the file at `path` holds in each of two commits; `null` is not there. */
export function twoCommits(folder: string, path: string, { base, head }: { readonly base: string | null; readonly head: string | null }): TwoCommits {
  mkdirSync(folder, { recursive: true })
  git(folder, 'init', '-q')
  const commit = (content: string | null, says: string): string => {
    if (content === null) rmSync(join(folder, path), { force: true })
    else {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '--allow-empty', '-m', says)
    return git(folder, 'rev-parse', 'HEAD')
  }
  return { folder, base: commit(base, 'base'), head: commit(head, 'head') }
}

/** What actions/checkout leaves: all of it with `fetch-depth: 0`, else the head alone. */
export function checkOut({ folder, base }: TwoCommits, job: Job, depth: 'all' | 'head'): void {
  git(dirname(job.workspace), 'clone', '-q', ...(depth === 'head' ? ['--depth', '1'] : []), `file://${folder}`, job.workspace)
  const has = git(job.workspace, 'rev-list', '--all').split('\n').includes(base)
  if (has !== (depth === 'all')) throw new Error(`the clone ${has ? 'has' : 'has not'} the base commit`)
}

export interface Asked {
  readonly url: string
  readonly authorization: string | undefined
}

export interface Forge {
  readonly url: string
  readonly asked: readonly Asked[]
  [Symbol.asyncDispose](): Promise<void>
}

export type Answer = { readonly content: string } | { readonly status: number } | 'never'

/** Answers every request in one way, as `GET /repos/{owner}/{repo}/contents/{path}` does. */
export async function forge(answer: Answer): Promise<Forge> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization })
    if (answer === 'never') return
    const body = 'status' in answer ? { message: 'no' } : { type: 'file', encoding: 'base64', content: lines(Buffer.from(answer.content).toString('base64')) }
    response.writeHead('status' in answer ? answer.status : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: close }
}

/** The API breaks its base64 at 60 characters. */
function lines(base64: string): string {
  return `${base64.match(/.{1,60}/g)?.join('\n')}\n`
}

export interface EventOf {
  readonly github: { readonly event_name: string; readonly api_url?: string }
  readonly event: object
}

export const REVIEW_EVENTS = ['pull_request', 'pull_request_target', 'merge_group'] as const

/** Options for a job that looks at a change to `base`. */
export function reviewOf(base: string, event_name: (typeof REVIEW_EVENTS)[number] = 'pull_request', api_url?: string): EventOf {
  const head = 'e'.repeat(40)
  const event =
    event_name === 'merge_group'
      ? { merge_group: { base_sha: base, head_sha: head } }
      : { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } }
  return { github: { event_name, ...(api_url === undefined ? {} : { api_url }) }, event }
}

export interface SessionFile {
  readonly signer: string
  readonly zone: string
  readonly store: string
  readonly ledger: string
  readonly trial: boolean
  readonly enforcement: { readonly changes: string; readonly plans: string; readonly by: string }
  readonly facts: { readonly config: unknown; readonly run: { readonly session: string } }
}

/** What main left for the shims; `undefined` where it left nothing. */
export function sessionOf(job: Job): SessionFile | undefined {
  const path = join(job.temp, 'iac-ledger', 'session.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SessionFile) : undefined
}
