/**
 * Requests to Google Cloud Storage's JSON API, with credentials as Google's own library finds them: no retries of ours
 * or the library's, bounded waits. An answer is an answer, whatever its status; only what is none is thrown.
 */
import { type AuthClient, GoogleAuth, PassThroughClient } from 'google-auth-library'
import { LIMITS } from '../../../shared/limits.ts'
import type { GsAddress } from '../../gs-address.ts'
import { bounded } from '../bounded.ts'

export interface Request {
  readonly method: 'GET' | 'POST'
  /** Below the server, with what has to be encoded already encoded. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body?: { readonly bytes: Uint8Array; readonly type: string }
  /** Of the answer. */
  readonly maxBytes?: number
}

export interface Answered {
  readonly status: number
  readonly bytes: Uint8Array
}

export interface GsClient {
  /** Throws RECORD_TOO_LARGE, and whatever the library throws when there is no answer or no credential. */
  send(request: Request): Promise<Answered>
  /** Who asks, as far as that is known, without a secret. */
  identity(): Promise<string | undefined>
}

const GOOGLE = 'https://storage.googleapis.com'
const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_write'
/** A page of a listing has a thousand names of at most 1,024 bytes. */
const ANSWER_BYTES = 16 * 1024 * 1024

export function gsClient({ endpoint = GOOGLE }: GsAddress): GsClient {
  const auth = new GoogleAuth({ scopes: SCOPE })
  // A token would be readable on the way, so a server without TLS gets none: an emulator wants none.
  const plain = endpoint.startsWith('http:') ? new PassThroughClient() : undefined
  const client = () => plain ?? auth.getClient()
  return {
    send: async (request) => sent(await client(), endpoint, request),
    identity: async () => (plain === undefined ? identityOf(await client()) : 'nobody: a server without TLS gets no credentials'),
  }
}

async function sent(client: AuthClient, endpoint: string, { method, path, query, body, maxBytes = ANSWER_BYTES }: Request): Promise<Answered> {
  const { status, data } = await client.request<unknown>({
    method,
    url: `${endpoint}${path}?${new URLSearchParams(query)}`,
    ...(body === undefined ? {} : { data: Buffer.from(body.bytes), headers: { 'content-type': body.type } }),
    responseType: 'stream',
    timeout: LIMITS.storeMs.answer,
    retry: false,
    validateStatus: () => true,
  })
  return { status, bytes: await bounded(data, { maxBytes, key: path }) }
}

function identityOf(client: AuthClient): string {
  const email = 'email' in client && typeof client.email === 'string' ? client.email : undefined
  return email ?? "the default credentials of Google's library"
}
