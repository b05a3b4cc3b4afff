/** `s3://bucket/prefix?region=..`: parsed here without loading an SDK, since inputs are checked long before a store is opened. */
import { endpointIn, isWrong, parametersIn, prefixIn, urlIn, type Wrong } from './address.ts'

export interface S3Address {
  readonly bucket: string
  /** Empty, or ending in `/`: keys of the port are relative to it. */
  readonly prefix: string
  readonly region: string
  /** Another server than AWS, by its URL. */
  readonly endpoint: string | undefined
  /** Where a role is taken, by its URL; `undefined`: STS of AWS in that region. */
  readonly stsEndpoint: string | undefined
  /** What each record is locked with when it is written; `undefined`: the bucket's default is relied on. */
  readonly retention: { readonly mode: 'compliance' | 'governance'; readonly days: number } | undefined
  readonly hold: boolean
}

const BUCKET = /^[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]$/
const PARAMETERS = ['region', 'endpoint', 'sts-endpoint', 'lock', 'days', 'hold'] as const
const MOST_DAYS = 36_500

export const S3_ALLOWED =
  's3://BUCKET/PREFIX?region=REGION is allowed, and with & further: endpoint=https://HOST, sts-endpoint=https://HOST, lock=compliance|governance with days=N, hold=on'

/** What is wrong with the URL, in words that repeat nothing of it that could be a credential; or what it says. */
export function s3Address(text: string): S3Address | Wrong {
  const url = urlIn(text, 'a bucket')
  if (isWrong(url)) return url
  const where = placeIn(url)
  if (isWrong(where)) return where
  const said = parametersOf(url)
  return isWrong(said) ? said : { ...where, ...said }
}

function placeIn({ hostname: bucket, pathname }: URL): Pick<S3Address, 'bucket' | 'prefix'> | Wrong {
  if (bucket.endsWith('--x-s3')) return { wrong: 'a directory bucket (S3 Express) has neither versions nor locks: name a general purpose bucket' }
  if (!BUCKET.test(bucket)) return { wrong: 'the bucket is no name of 3 to 63 small letters, digits, dots and hyphens' }
  const prefix = prefixIn(pathname)
  return isWrong(prefix) ? prefix : { bucket, prefix }
}

type Said = Omit<S3Address, 'bucket' | 'prefix'>

function parametersOf(url: URL): Said | Wrong {
  const parameters = parametersIn(url, PARAMETERS)
  if (isWrong(parameters)) return parameters
  const endpoint = endpointIn(parameters, 'https://s3.example.org:9000')
  if (isWrong(endpoint)) return endpoint
  const sts = endpointIn(parameters, 'https://sts.example.org', 'sts-endpoint')
  if (isWrong(sts)) return sts
  if (sts !== undefined && !isPrivate(sts)) return { wrong: 'sts-endpoint= takes a server over https: what goes there must not be read on the way' }
  const region = parameters.get('region') ?? (endpoint === undefined ? '' : 'us-east-1')
  if (!/^[a-z]{2,}[a-z0-9-]*$/.test(region)) return { wrong: 'region= is missing, or no region, such as eu-central-1' }
  const retention = retentionOf(parameters.get('lock'), parameters.get('days'))
  if (retention === 'wrong') return { wrong: `lock=compliance or lock=governance goes with days=, a whole number from 1 to ${MOST_DAYS}` }
  const hold = parameters.get('hold')
  if (hold !== null && hold !== 'on') return { wrong: 'hold= takes on, or is left out' }
  return { region, endpoint, stsEndpoint: sts, retention, hold: hold === 'on' }
}

/** Tokens and credentials go over it: in clear text only within one machine. */
function isPrivate(text: string): boolean {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}

const STS_DOMAINS: readonly (readonly [string, string])[] = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
]

/** Of the region, and not the one for the whole world: it is near, and its sessions are good in every region. */
export function stsEndpoint({ stsEndpoint: named, region }: S3Address): string {
  const [, domain = 'amazonaws.com'] = STS_DOMAINS.find(([begin]) => region.startsWith(begin)) ?? []
  return named ?? `https://sts.${region}.${domain}`
}

function retentionOf(mode: string | null, days: string | null): Said['retention'] | 'wrong' {
  if (mode === null && days === null) return undefined
  if ((mode !== 'compliance' && mode !== 'governance') || days === null || !/^[1-9][0-9]{0,4}$/.test(days) || Number(days) > MOST_DAYS) return 'wrong'
  return { mode, days: Number(days) }
}

/** What names the place and how it is written to, and nothing else: no credential, so it may stand in messages and in the session. */
export function s3Url({ bucket, prefix, region, endpoint, stsEndpoint: sts, retention, hold }: S3Address): string {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['region', region],
    ['endpoint', endpoint],
    ['sts-endpoint', sts],
    ['lock', retention?.mode],
    ['days', retention && String(retention.days)],
    ['hold', hold ? 'on' : undefined],
  ]
  const query = said.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  return `s3://${bucket}/${prefix.slice(0, -1)}?${query.join('&')}`
}
