/**
 * What the URLs of all stores over the network have in common. What is wrong is told in words that repeat nothing of
 * the URL that could be a credential.
 */

export interface Wrong {
  readonly wrong: string
}

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/
/** Such stores take keys of 1,024 bytes, and ours are below 300. */
const PREFIX_MOST = 512

export function isWrong(answer: unknown): answer is Wrong {
  return typeof answer === 'object' && answer !== null && 'wrong' in answer
}

/** `place`: what stands where other URLs have a host. */
export function urlIn(text: string, place: string): URL | Wrong {
  if (!URL.canParse(text)) return { wrong: 'it is no URL' }
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return { wrong: 'it holds credentials, which belong into the environment' }
  if (url.port !== '') return { wrong: `${place} has no port: the server is named by endpoint=` }
  if (url.hash !== '') return { wrong: 'it has a fragment (#)' }
  return url
}

/** Empty, or ending in `/`. */
export function prefixIn(path: string): string | Wrong {
  const prefix = path.replace(/^\//, '').replace(/\/$/, '')
  if (prefix === '') return prefix
  if (prefix.length > PREFIX_MOST || !prefix.split('/').every((segment) => SEGMENT.test(segment)))
    return { wrong: 'the prefix may hold letters, digits, and . _ - between single slashes, and no part that begins with a dot' }
  return `${prefix}/`
}

export function parametersIn({ searchParams }: URL, known: readonly string[]): URLSearchParams | Wrong {
  const names = [...searchParams.keys()]
  if (names.some((name) => !known.includes(name))) return { wrong: `a parameter is none of ${known.join(', ')}` }
  if (new Set(names).size < names.length) return { wrong: 'a parameter stands there twice' }
  return searchParams
}

/** The server, without a slash at its end; `undefined`: the cloud's own. */
export function endpointIn(parameters: URLSearchParams, example: string, name = 'endpoint'): string | undefined | Wrong {
  const endpoint = parameters.get(name) ?? undefined
  if (endpoint !== undefined && !isEndpoint(endpoint))
    return { wrong: `${name}= takes the URL of a server, such as ${example}, without path, query or credentials` }
  return endpoint && new URL(endpoint).origin // not as it was typed: a URL forgives spaces and more
}

function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, pathname, search, hash } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && `${username}${password}${search}${hash}` === '' && pathname === '/'
}
