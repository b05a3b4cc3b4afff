/** `gs://bucket/prefix`: parsed here without loading a library, since inputs are checked long before a store is opened. */
import { endpointIn, isWrong, parametersIn, prefixIn, urlIn, type Wrong } from './address.ts'

export interface GsAddress {
  readonly bucket: string
  /** Empty, or ending in `/`: keys of the port are relative to it. */
  readonly prefix: string
  /** Another server than Google's, by its URL. One without TLS is asked without credentials. */
  readonly endpoint: string | undefined
}

const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/

export const GS_ALLOWED = 'gs://BUCKET/PREFIX is allowed, and behind a ? endpoint=https://HOST'

/** What is wrong with the URL, in words that repeat nothing of it that could be a credential; or what it says. */
export function gsAddress(text: string): GsAddress | Wrong {
  const url = urlIn(text, 'a bucket')
  if (isWrong(url)) return url
  const { hostname: bucket, pathname } = url
  if (!BUCKET.test(bucket)) return { wrong: 'the bucket is no name of 3 to 222 small letters, digits, dots, hyphens and underscores' }
  const prefix = prefixIn(pathname)
  if (isWrong(prefix)) return prefix
  const parameters = parametersIn(url, ['endpoint'])
  if (isWrong(parameters)) return parameters
  const endpoint = endpointIn(parameters, 'https://storage.example.org')
  return isWrong(endpoint) ? endpoint : { bucket, prefix, endpoint }
}

/** For messages, receipts and the verdict: what names the place, and nothing else. */
export function gsUrl({ bucket, prefix, endpoint }: GsAddress): string {
  return `gs://${bucket}/${prefix.slice(0, -1)}${endpoint === undefined ? '' : `?endpoint=${endpoint}`}`
}
