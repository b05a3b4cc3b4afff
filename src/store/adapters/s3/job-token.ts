/**
 * The OIDC token of the job. The runner gives the address and the bearer to every step of a job with `id-token: write`, to
 * our post step too, so each of our processes asks for itself and nothing has to be kept between them.
 */
import type { Env } from '../../../shared/effects.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { asked, type Wire } from './wire.ts'

/** What AWS, and every guide to it, expects. A token for it is of no use with anybody else. */
export const AUDIENCE = 'sts.amazonaws.com'

const TOKEN = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/
const PASTE = `give the job this in its workflow, and in a workflow that calls it too:

permissions:
  contents: read
  id-token: write

A job for a pull request from a fork, or started by Dependabot, is never given a token: run what changes infrastructure on another event. A command that is started with an environment of its own (env -i, sudo) needs ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN in it`

/** STORE_DENIED: the job is given none. STORE_UNREACHABLE: ask once more. */
export async function jobToken(env: Env, wire: Wire): Promise<string> {
  const [address, bearer] = [env.get('ACTIONS_ID_TOKEN_REQUEST_URL'), env.get('ACTIONS_ID_TOKEN_REQUEST_TOKEN')]
  if (address === undefined || bearer === undefined || !URL.canParse(address)) {
    const says = 'role-to-assume needs a token of this job, and the runner offers none here (ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN are not set)'
    throw new LedgerError('STORE_DENIED', { says, fix: PASTE })
  }
  const url = new URL(address)
  url.searchParams.set('audience', AUDIENCE)
  const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' }
  const { status, text } = await asked(wire, { url, whom: "the forge's token service", headers })
  if (status === 200) return tokenIn(text)
  const says = `the forge's token service gave this job no token: ${status}`
  if (status === 429 || status >= 500)
    throw new LedgerError('STORE_UNREACHABLE', { says, fix: 'it will be tried again; if this lasts, see the status page of the forge' })
  throw new LedgerError('STORE_DENIED', { says, fix: PASTE })
}

function tokenIn(text: string): string {
  const value = member(text, 'value')
  if (typeof value === 'string' && TOKEN.test(value)) return value
  const says = "the forge's token service answered, but not with a token"
  throw new LedgerError('STORE_UNREACHABLE', { says, fix: 'see what answers at ACTIONS_ID_TOKEN_REQUEST_URL in its place' })
}

/** As others print it: only our own JSON is held to one way of printing. */
function member(text: string, name: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, name) ? (parsed as Readonly<Record<string, unknown>>)[name] : undefined
  } catch {
    return undefined // no JSON: a page of whatever stands in between
  }
}

export interface Claims {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
  readonly repositoryId: string | undefined
}

/** For messages only: nothing is believed of what they say, and the token itself never stands in one. */
export function claimsOf(token: string): Claims {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
  const said = (name: string) => {
    const value = member(payload, name)
    return typeof value === 'string' ? plain(value) : undefined
  }
  const unsaid = '(none)'
  return { issuer: said('iss') ?? unsaid, subject: said('sub') ?? unsaid, audience: said('aud') ?? unsaid, repositoryId: said('repository_id') }
}

/** A claim holds names that people choose, such as that of a branch. */
export function plain(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]/gu, '?').slice(0, 512)
}
