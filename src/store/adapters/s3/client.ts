/** The SDK's client as this store wants it: no retries of its own, bounded waits, proxies of the environment, and a name for who asks. */
import { S3Client } from '@aws-sdk/client-s3'
import type { Env } from '../../../shared/effects.ts'
import { LIMITS } from '../../../shared/limits.ts'
import type { S3Address } from '../../s3-address.ts'

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'] as const

/**
 * `maxAttempts: 1`: after a lost answer the SDK's own second try meets our first one, and reports it as a foreign
 * object. Our callers send the same bytes again, and find out by reading whose they are.
 */
export function s3Client({ bucket, region, endpoint }: S3Address, env: Env): S3Client {
  const proxyEnv = Object.fromEntries(PROXIES.flatMap((name) => (env.get(name) === undefined ? [] : [[name, env.get(name)]])))
  const agent = { keepAlive: true, maxSockets: 50, proxyEnv }
  const credentials = keysIn(env)
  return new S3Client({
    region,
    maxAttempts: 1,
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

/** The end of the access key's id is enough to tell one key from another, and no key. */
export async function identityOf(client: S3Client, env: Env): Promise<string | undefined> {
  try {
    const { accessKeyId } = await client.config.credentials()
    const source = env.get('AWS_ACCESS_KEY_ID') === accessKeyId ? 'AWS_ACCESS_KEY_ID' : 'the default chain of the AWS SDK'
    return `the access key ..${accessKeyId.slice(-4)} of ${source}`
  } catch {
    return undefined // there are none: the failure itself says so
  }
}
