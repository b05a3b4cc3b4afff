/** `azblob://account/container/prefix`: parsed here without loading an SDK, since inputs are checked long before a store is opened. */
import { endpointIn, isWrong, parametersIn, prefixIn, urlIn, type Wrong } from './address.ts'

export interface AzblobAddress {
  readonly account: string
  readonly container: string
  /** Empty, or ending in `/`: keys of the port are relative to it. */
  readonly prefix: string
  /** Another server than Azure's, by its URL. */
  readonly endpoint: string | undefined
}

const ACCOUNT = /^[a-z0-9]{3,24}$/
const CONTAINER = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

export const AZBLOB_ALLOWED = 'azblob://ACCOUNT/CONTAINER/PREFIX is allowed, and behind a ? endpoint=https://HOST'

/** What is wrong with the URL, in words that repeat nothing of it that could be a credential; or what it says. */
export function azblobAddress(text: string): AzblobAddress | Wrong {
  const url = urlIn(text, 'an account')
  if (isWrong(url)) return url
  const { hostname: account, pathname } = url
  if (!ACCOUNT.test(account)) return { wrong: 'the account is no name of 3 to 24 small letters and digits' }
  const [container = '', ...below] = pathname.replace(/^\//, '').split('/')
  if (!CONTAINER.test(container)) return { wrong: 'the container is no name of 3 to 63 small letters, digits and single hyphens' }
  const prefix = prefixIn(below.join('/'))
  if (isWrong(prefix)) return prefix
  const parameters = parametersIn(url, ['endpoint'])
  if (isWrong(parameters)) return parameters
  const endpoint = endpointIn(parameters, 'https://ACCOUNT.blob.core.chinacloudapi.cn')
  return isWrong(endpoint) ? endpoint : { account, container, prefix, endpoint }
}

/** Where the account answers: by the name of the host, or else, as emulators and appliances have it, by the path. */
export function serviceUrl({ account, endpoint }: AzblobAddress): string {
  if (endpoint === undefined) return `https://${account}.blob.core.windows.net`
  return new URL(endpoint).hostname.startsWith(`${account}.`) ? endpoint : `${endpoint}/${account}`
}

/** For messages, receipts and the verdict: what names the place, and nothing else. */
export function azblobUrl({ account, container, prefix, endpoint }: AzblobAddress): string {
  return `azblob://${account}/${container}/${prefix.slice(0, -1)}${endpoint === undefined ? '' : `?endpoint=${endpoint}`}`
}
