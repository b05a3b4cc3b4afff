/** Parsed once, at the edge. A scheme that is in no table does not get further than this file. */

import { isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TOOLS } from '../capture/tools/table.ts'
import { COMMITTER_INPUTS } from '../commitment/table.ts'
import type { LedgerId, Zone } from '../record/place.ts'
import type { Enforcement } from '../session/session.ts'
import { type Instant, isDigest } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { SIGNER_INPUTS } from '../sign/table.ts'
import { isWrong } from '../store/address.ts'
import { ADDRESSES } from '../store/addresses.ts'
import { s3Address } from '../store/s3-address.ts'
import { isStoreScheme, STORES } from '../store/table.ts'
import { parseBreakGlass } from './break-glass.ts'

/** What was typed: `undefined` where nothing was. */
export interface Given {
  readonly store: string | undefined
  readonly ledger: string | undefined
  readonly signer: string | undefined
  readonly commitmentKey: string | undefined
  readonly roleToAssume: string | undefined
  readonly ifUnrecorded: string | undefined
}

export interface Lasting {
  readonly store: string
  readonly ledger: LedgerId
  readonly signer: string
  /** What is taken on to reach the store, an ARN; `undefined`: credentials are looked for where the SDK does. */
  readonly role: string | undefined
}

export interface Inputs {
  /** `undefined`: no store was given, so this job gets a trial ledger of its own. */
  readonly lasting: Lasting | undefined
  /** Where the commitment key is, a reference of commitment/table.ts; `undefined`: nothing is committed to. */
  readonly committer: string | undefined
  readonly zone: Exclude<Zone, 'root'>
  readonly enforcement: Enforcement
  readonly environment: string | undefined
  readonly tools: readonly (keyof typeof TOOLS)[]
  readonly summary: boolean
  readonly script: { readonly text: string; readonly shell: string | undefined; readonly directory: string } | undefined
}

/** The inputs beside those that the config file may give too. */
export interface Settings {
  readonly environment: string | undefined
  /** Never of a file: whoever may write to the repository must not leave a way in. */
  readonly breakGlass: string | undefined
  readonly now: Instant
  readonly tools: string | undefined
  readonly summary: string | undefined
  readonly spoolArtifact: string | undefined
  readonly trialArtifact: string | undefined
  readonly run: string | undefined
  readonly shell: string | undefined
  readonly workingDirectory: string | undefined
  readonly event: string
  readonly workspace: string
}

/** By event, never by command: what a pull request runs is recorded apart. */
const REVIEW_EVENTS = ['pull_request', 'pull_request_target', 'merge_group']

export function isReview(event: string | undefined): boolean {
  return REVIEW_EVENTS.some((known) => known === event)
}

const SHELLS = ['bash', 'sh', 'pwsh', 'python']

class Problems {
  readonly #found: string[] = []

  add(input: string, given: string, allowed: string): undefined {
    this.#found.push(`${input}: ${JSON.stringify(given)} was given; ${allowed}`)
    return undefined
  }

  throwAny(): void {
    if (this.#found.length === 0) return
    throw new LedgerError('INPUT_INVALID', {
      says: `${this.#found.length} input(s) can't be used:\n  ${this.#found.join('\n  ')}`,
      fix: 'correct them in the step that uses this action, or in the config file',
    })
  }
}

/** Every problem in one INPUT_INVALID: the input, what was given, what is allowed. */
export function parseInputs(given: Given, config: Given | undefined, settings: Settings): Inputs {
  const problems = new Problems()
  const both = merged(given, config)
  const inputs: Inputs = {
    lasting: lastingOf(both, settings.workspace, problems),
    committer: committerOf(both.commitmentKey, problems),
    zone: isReview(settings.event) ? 'reviews' : 'changes',
    enforcement: { ...enforcementOf(given.ifUnrecorded, config?.ifUnrecorded, problems), ...breakGlassOf(settings, both.store, problems) },
    environment: settings.environment,
    tools: toolsOf(settings.tools, problems),
    summary: flagOf('summary', settings.summary, problems),
    script: scriptOf(settings, problems),
  }
  flagOf('spool-artifact', settings.spoolArtifact, problems) // post asks for both again, when it knows whether there is anything
  flagOf('trial-artifact', settings.trialArtifact, problems)
  problems.throwAny()
  return inputs
}

function merged(given: Given, config: Given | undefined): Given {
  const { store, ledger, signer, commitmentKey, roleToAssume, ifUnrecorded } = given
  return {
    store: store ?? config?.store,
    ledger: ledger ?? config?.ledger,
    signer: signer ?? config?.signer,
    commitmentKey: commitmentKey ?? config?.commitmentKey,
    roleToAssume: roleToAssume ?? config?.roleToAssume,
    ifUnrecorded,
  }
}

function lastingOf({ store, ledger, signer, roleToAssume }: Given, workspace: string, problems: Problems): Inputs['lasting'] {
  if (store === undefined) {
    if (ledger !== undefined) problems.add('ledger', ledger, 'it goes with a `store`; without one the job gets a trial ledger of its own')
    if (signer !== undefined) problems.add('signer', keyLike(signer), 'it goes with a `store`; without one the job signs with a key of its own')
    if (roleToAssume !== undefined) problems.add('role-to-assume', roleLike(roleToAssume), ROLE_ALLOWED)
    return undefined
  }
  const url = storeUrl(store, workspace, problems)
  const pinned = isDigest(ledger)
    ? (ledger as LedgerId)
    : problems.add('ledger', ledger ?? '', 'with a store the id that `iac-ledger init` printed is required: sha256:<64 hex digits>')
  const reference = signerOf(signer, problems)
  const role = roleOf(roleToAssume, url, problems)
  return url === undefined || pinned === undefined || reference === undefined ? undefined : { store: url, ledger: pinned, signer: reference, role }
}

function storeUrl(store: string, workspace: string, problems: Problems): string | undefined {
  const schemes = Object.keys(STORES).join(', ')
  const allowed = `one URL of a scheme out of ${schemes} is allowed, such as file:///srv/iac-ledger`
  const scheme = store.includes('\n') ? undefined : /^[a-z0-9+.-]+:/.exec(store)?.[0]
  if (scheme === undefined || !isStoreScheme(scheme)) return problems.add('store', withoutCredentials(store), allowed)
  if (scheme !== 'file:') {
    const { read, allowed: form } = ADDRESSES[scheme]
    const address = read(store)
    return isWrong(address) ? problems.add('store', withoutCredentials(store), `${address.wrong}; ${form}`) : store
  }
  return fileUrl(store, workspace) ?? problems.add('store', withoutCredentials(store), 'file: takes a path, file:///absolute/path or file:relative/path')
}

const ROLE_ALLOWED = 'with a store in a bucket (s3:) the ARN of a role is allowed, such as arn:aws:iam::123456789012:role/ledger'
const ROLE = /^arn:[a-z][a-z-]*:iam:[a-z0-9-]*:(?:[0-9]{12})?:role\/[\w+=,.@/-]{1,512}$/

/** A server that is not AWS has its own STS, and a token of the job goes nowhere that was not named. */
function roleOf(role: string | undefined, url: string | undefined, problems: Problems): string | undefined {
  if (role === undefined || url === undefined) return undefined
  const address = url.startsWith('s3:') ? s3Address(url) : undefined
  if (address === undefined || 'wrong' in address || !ROLE.test(role)) return problems.add('role-to-assume', roleLike(role), ROLE_ALLOWED)
  if (address.endpoint === undefined || address.stsEndpoint !== undefined) return role
  return problems.add('role-to-assume', role, 'with endpoint= in the store, sts-endpoint=https://HOST must say there where the role is taken')
}

/** Whoever takes it for the place of an access key must not see that key in a log. */
function roleLike(role: string): string {
  return role.startsWith('arn:') && role.length <= 600 ? role : '(a text that is no ARN, not shown)'
}

/** `file:relative/path` is relative to the workspace; a host, a query or a fragment is none of ours. */
export function fileUrl(store: string, base: string): string | undefined {
  const path = store.slice('file:'.length)
  if (path.startsWith('//') && !path.startsWith('///')) return undefined
  const plain = path.startsWith('///') ? path.slice(2) : path
  if (plain === '' || /[?#\0]/.test(plain)) return undefined
  return pathToFileURL(isAbsolute(plain) ? plain : resolve(base, plain)).href
}

/** Up to the last `@`: a password may hold slashes, and other ones. Behind a `?` somebody may have put a key. */
function withoutCredentials(store: string): string {
  return store.replace(/\?.*/s, '?***').replace(/\/\/.*@/s, '//***@')
}

function signerOf(signer: string | undefined, problems: Problems): string | undefined {
  const allowed = `one of ${SIGNER_INPUTS.map((scheme) => `${scheme}<${scheme === 'env:' ? 'NAME' : 'path'}>`).join(', ')} is required with a store`
  const scheme = SIGNER_INPUTS.find((known) => signer?.startsWith(known))
  if (signer === undefined || scheme === undefined) return problems.add('signer', keyLike(signer ?? ''), allowed)
  const rest = signer.slice(scheme.length)
  const fits = scheme === 'env:' ? VARIABLE.test(rest) : rest !== '' && !/PRIVATE KEY|\n/.test(rest)
  return fits ? signer : problems.add('signer', keyLike(signer), allowed)
}

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Somebody will paste the key itself: it must not come back in the message. An Ed25519 key has 64 signs of base64. */
const KEY_LIKE = /PRIVATE KEY|\n|[A-Za-z0-9+/=]{48}|.{81}/

function keyLike(signer: string): string {
  return KEY_LIKE.test(signer) ? '(a long text, not shown)' : signer
}

function committerOf(reference: string | undefined, problems: Problems): string | undefined {
  if (reference === undefined) return undefined
  const scheme = COMMITTER_INPUTS.find((known) => reference.startsWith(known))
  if (scheme !== undefined && VARIABLE.test(reference.slice(scheme.length))) return reference
  const allowed = 'env:<NAME> is allowed, a variable of this step with at least 32 random bytes (`openssl rand -base64 32`)'
  return problems.add('commitment-key', /^[a-z]+:(?!.*[A-Za-z0-9+/=_-]{16})/.test(reference) ? reference : '(a text that may be the key, not shown)', allowed)
}

function enforcementOf(input: string | undefined, config: string | undefined, problems: Problems): Enforcement {
  const fits = (value: string | undefined): value is 'block' | 'warn' => value === 'block' || value === 'warn'
  if (input !== undefined && !fits(input)) problems.add('if-unrecorded', input, 'block or warn is allowed')
  if (config !== undefined && !fits(config)) problems.add('if-unrecorded (config file)', config, 'block or warn is allowed')
  if (fits(input)) return { changes: input, plans: input, by: 'input' } // a file never loosens an input
  if (fits(config)) return { changes: config, plans: config, by: 'config' }
  return { changes: 'block', plans: 'warn', by: 'default' }
}

function breakGlassOf({ breakGlass, now }: Settings, store: string | undefined, problems: Problems): Pick<Enforcement, 'breakGlass'> {
  if (breakGlass === undefined) return {}
  const parsed = parseBreakGlass(breakGlass, now)
  if ('problem' in parsed) problems.add('break-glass', '(not shown)', parsed.problem)
  else if (store === undefined) problems.add('break-glass', parsed.ticket, 'it goes with a `store`; the ledger of a trial is never away')
  return 'problem' in parsed ? {} : { breakGlass: parsed }
}

function toolsOf(tools: string | undefined, problems: Problems): Inputs['tools'] {
  const known = Object.keys(TOOLS) as (keyof typeof TOOLS)[]
  const asked = (tools ?? 'all').split(/[\s,]+/).filter(Boolean)
  if (asked.length === 1 && asked[0] === 'all') return known
  for (const tool of asked) if (!known.some((row) => row === tool)) problems.add('tools', tool, `all, or a list out of ${known.join(', ')} is allowed`)
  return known.filter((row) => asked.includes(row))
}

function flagOf(input: string, given: string | undefined, problems: Problems): boolean {
  if (given !== undefined && given !== 'true' && given !== 'false') problems.add(input, given, 'true or false is allowed')
  return given !== 'false'
}

function scriptOf({ run, shell, workingDirectory, workspace }: Settings, problems: Problems): Inputs['script'] {
  if (run === undefined) {
    if (shell !== undefined) problems.add('shell', shell, 'it goes with `run`')
    if (workingDirectory !== undefined) problems.add('working-directory', workingDirectory, 'it goes with `run`')
    return undefined
  }
  if (shell !== undefined && !SHELLS.includes(shell)) problems.add('shell', shell, `one of ${SHELLS.join(', ')} is allowed`)
  return { text: run, shell, directory: resolve(workspace, workingDirectory ?? '.') }
}
