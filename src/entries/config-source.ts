/**
 * Where the config file comes from. On pull requests and in merge queues it is read from the base commit, so that the
 * author of a change can't loosen the rules for that very change.
 */
import { join } from 'node:path'
import { isReview } from '../inputs/inputs.ts'
import type { JsonObject } from '../shared/bytes.ts'
import { fromBase64 } from '../shared/bytes.ts'
import type { Effects } from '../shared/effects.ts'
import { LedgerError, messageOf } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'

const DEFAULT = '.github/iac-ledger.yml'
const LARGEST = 65_536
/** The forge answers in a second, or something is wrong: a step must not hang until its job is ended. */
const API_MS = 10_000

export interface ConfigAsk {
  /** The input: a path in the workspace, or `owner/repo/path@sha`. */
  readonly asked: string | undefined
  readonly workspace: string
  readonly event: JsonObject
  readonly token: string | undefined
}

export interface ConfigBytes {
  readonly bytes: Uint8Array
  readonly from: string
}

/** `undefined`: there is none, and none was named. INPUT_INVALID when the one that was named is missing. */
export async function configSource(ask: ConfigAsk, effects: Effects): Promise<ConfigBytes | undefined> {
  const remote = /^([\w.-]+)\/([\w.-]+)\/(.+)@([0-9a-f]{40})$/.exec(ask.asked ?? '')
  if (remote !== null) {
    const [, owner = '', repo = '', path = '', sha = ''] = remote
    return named(await overApi({ owner, repo, path, sha }, ask.token, effects), ask.asked ?? '')
  }
  const path = ask.asked ?? DEFAULT
  const base = baseOf(ask.event)
  if (base === undefined) await refuseUnknownBase(ask, effects)
  const bytes = base === undefined ? await effects.files.read(join(ask.workspace, path), LARGEST) : await atBase(path, base, ask, effects)
  if (bytes === undefined) return ask.asked === undefined ? undefined : named(undefined, path)
  return { bytes, from: base === undefined ? path : `${path} of the base commit ${base}` }
}

function named(bytes: Uint8Array | undefined, from: string): ConfigBytes {
  if (bytes !== undefined) return { bytes, from }
  throw new LedgerError('INPUT_INVALID', {
    says: `config: ${JSON.stringify(from)} was given, and there is no such file`,
    fix: 'check the path; this step must stand after actions/checkout, and another repository must be readable with `github-token`',
  })
}

/** Whoever could keep the event from naming its base could have the head's file read instead. */
async function refuseUnknownBase({ asked, workspace }: ConfigAsk, { env, files }: Effects): Promise<void> {
  const event = env.get('GITHUB_EVENT_NAME')
  if (!isReview(event) || (asked === undefined && (await files.look(join(workspace, DEFAULT))) === undefined)) return
  const says = `the event does not say which commit is the base, and for ${event} the config file ${asked ?? DEFAULT} is read there`
  throw new LedgerError('INPUT_INVALID', {
    says,
    fix: 'see that no step changes the file of the event (GITHUB_EVENT_PATH), or name the file as `owner/repo/path@sha`',
  })
}

function baseOf(event: JsonObject): string | undefined {
  const [pull, group] = [objectIn(event, 'pull_request'), objectIn(event, 'merge_group')]
  const sha = objectIn(pull, 'base')?.['sha'] ?? group?.['base_sha']
  return typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined
}

function objectIn(value: JsonObject | undefined, name: string): JsonObject | undefined {
  const held = value?.[name]
  return typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as JsonObject) : undefined
}

/** From the clone where it has the base commit; a shallow one has not, and then the forge is asked. */
async function atBase(path: string, base: string, { workspace, token }: ConfigAsk, effects: Effects): Promise<Uint8Array | undefined> {
  const env = { ...effects.env.all(), GIT_NO_REPLACE_OBJECTS: '1' } // the base commit itself, not what the clone has in its place
  const git = (...argv: string[]) => effects.exec.ask({ executable: 'git', argv, cwd: workspace, env }, LIMITS.gitMs).catch(() => undefined)
  const has = await git('cat-file', '-e', `${base}^{commit}`)
  if (has !== undefined && 'code' in has.exit && has.exit.code === 0) {
    const blob = await git('cat-file', 'blob', `${base}:${path}`)
    return blob !== undefined && 'code' in blob.exit && blob.exit.code === 0 ? blob.stdout : undefined
  }
  const [owner = '', repo = ''] = (effects.env.get('GITHUB_REPOSITORY') ?? '').split('/')
  return overApi({ owner, repo, path, sha: base }, token, effects)
}

interface RemoteFile {
  readonly owner: string
  readonly repo: string
  readonly path: string
  readonly sha: string
}

async function overApi({ owner, repo, path, sha }: RemoteFile, token: string | undefined, { env }: Effects): Promise<Uint8Array | undefined> {
  if (token === undefined) throw unreadable(path, sha, 'there is no `github-token`')
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(token, { baseUrl: env.get('GITHUB_API_URL') ?? 'https://api.github.com' })
  const signal = AbortSignal.timeout(API_MS)
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref: sha, request: { signal } })
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) throw unreadable(path, sha, 'it is no file')
    return fromBase64(data.content.replaceAll('\n', ''))
  } catch (thrown) {
    if (thrown instanceof LedgerError) throw thrown
    if (thrown instanceof Error && 'status' in thrown && thrown.status === 404) return undefined
    throw unreadable(path, sha, signal.aborted ? `no answer in ${API_MS / 1000} s` : messageOf(thrown))
  }
}

function unreadable(path: string, sha: string, why: string): LedgerError {
  return new LedgerError('INPUT_INVALID', {
    says: `the config file ${path} of ${sha} can't be read: ${why}`,
    fix: 'check out with `fetch-depth: 0`, or give the job `permissions: contents: read`',
  })
}
