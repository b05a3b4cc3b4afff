/** The SDK's client as this store wants it: no retries of its own, bounded waits, proxies of the environment, and a name for who asks. */
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import type { Clock, Env } from '../../../shared/effects.ts'
import { LIMITS } from '../../../shared/limits.ts'
import { type S3Address, stsEndpoint } from '../../s3-address.ts'
import type { Access } from '../../store.ts'
import { Role } from './role.ts'

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'] as const

/**
 * `maxAttempts: 1`: after a lost answer the SDK's own second try meets our first one, and reports it as a foreign
 * object. Our callers send the same bytes again, and find out by reading whose they are.
 */
function clientOf({ bucket, region, endpoint }: S3Address, env: Env, credentials: S3ClientConfig['credentials']): S3Client {
  const proxyEnv = Object.fromEntries(PROXIES.flatMap((name) => (env.get(name) === undefined ? [] : [[name, env.get(name)]])))
  const agent = { keepAlive: true, maxSockets: 50, proxyEnv }
  return new S3Client({
    region,
    maxAttempts: 1,
    ignoreConfiguredEndpointUrls: true, // AWS_ENDPOINT_URL is meant for the user's tool: a ledger lies where its URL says
    // A name with dots fits no certificate of `*.s3.REGION.amazonaws.com`.
    forcePathStyle: endpoint !== undefined || bucket.includes('.'),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    requestHandler: {
      httpAgent: agent,
      httpsAgent: agent,
      connectionTimeout: LIMITS.storeMs.connect,
      requestTimeout: LIMITS.storeMs.answer,
      throwOnRequestTimeout: true,
      socketTimeout: LIMITS.storeMs.answer,
    },
  })
}

/** What most jobs have. Without it the SDK looks where it always does: profiles, a web identity, a role of the machine. */
function keysIn(env: Env) {
  const [accessKeyId, secretAccessKey, sessionToken] = [env.get('AWS_ACCESS_KEY_ID'), env.get('AWS_SECRET_ACCESS_KEY'), env.get('AWS_SESSION_TOKEN')]
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined
  return sessionToken === undefined ? { accessKeyId, secretAccessKey } : { accessKeyId, secretAccessKey, sessionToken }
}

export interface Asker {
  readonly client: S3Client
  /** Who asks, without a secret; `undefined` when nobody does, and the failure itself says so. */
  readonly identity: () => Promise<string | undefined>
}

/** With a role to take, nothing of the environment's is looked at: what other actions left there, or wiped, does not count. */
export function s3Asker(address: S3Address, { env, clock }: { readonly env: Env; readonly clock: Pick<Clock, 'now'> }, access: Access | undefined): Asker {
  if (access === undefined) {
    const client = clientOf(address, env, keysIn(env))
    return { client, identity: () => identityOf(client, env) }
  }
  const client: S3Client = clientOf(address, env, () => role.credentials())
  const role = new Role({ access, endpoint: stsEndpoint(address), env, clock, wire: client.config.requestHandler })
  return { client, identity: () => Promise.resolve(role.identity) }
}

/** The end of the access key's id is enough to tell one key from another, and no key. */
async function identityOf(client: S3Client, env: Env): Promise<string | undefined> {
  try {
    const { accessKeyId } = await client.config.credentials()
    const source = env.get('AWS_ACCESS_KEY_ID') === accessKeyId ? 'AWS_ACCESS_KEY_ID' : 'the default chain of the AWS SDK'
    return `the access key ..${accessKeyId.slice(-4)} of ${source}`
  } catch {
    return undefined // there are none: the failure itself says so
  }
}
