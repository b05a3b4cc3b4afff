/** One question over HTTP beside those to the bucket, through the same handler: its proxies, its certificates, its waits. */
import { LedgerError, messageOf, systemCode } from '../../../shared/errors.ts'

/** The part of the SDK's request handler that is used here. */
export interface Wire {
  handle(request: WireRequest): Promise<{ readonly response: { readonly statusCode: number; readonly body?: unknown } }>
}

interface WireRequest {
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers: Record<string, string>
  readonly body?: string
}

export interface Question {
  readonly url: URL
  /** What is asked, for messages: never the URL itself, which may hold something that names the job. */
  readonly whom: string
  readonly headers: Readonly<Record<string, string>>
  /** A form; without it the question is a GET. */
  readonly form?: string
}

const LARGEST = 65_536

/** Whatever the status. STORE_UNREACHABLE when there was no answer, or one that is too large for any of those that are meant. */
export async function asked(wire: Wire, { url, whom, headers, form }: Question): Promise<{ readonly status: number; readonly text: string }> {
  const { protocol, hostname, port, pathname, search } = url
  const posted =
    form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', 'content-length': `${Buffer.byteLength(form)}` }
  try {
    const { response } = await wire.handle({
      ...{ protocol, hostname, path: `${pathname}${search}`, method: form === undefined ? 'GET' : 'POST' },
      headers: { host: url.host, ...headers, ...posted },
      ...(port === '' ? {} : { port: Number(port) }),
      ...(form === undefined ? {} : { body: form }),
    })
    return { status: response.statusCode, text: await textOf(response.body, whom) }
  } catch (thrown) {
    if (thrown instanceof LedgerError) throw thrown
    const says = `${whom} did not answer: ${[systemCode(thrown), messageOf(thrown)].filter(Boolean).join(' ')}`
    throw new LedgerError('STORE_UNREACHABLE', { says, fix: `see that ${url.host} can be reached from this machine` }, { cause: thrown })
  }
}

async function textOf(body: unknown, whom: string): Promise<string> {
  const stream = body as AsyncIterable<Uint8Array> & { destroy(): void }
  const chunks: Uint8Array[] = []
  let held = 0
  for await (const chunk of stream) {
    held += chunk.length
    if (held > LARGEST) {
      stream.destroy()
      throw new LedgerError('STORE_UNREACHABLE', { says: `${whom} answered with more than ${LARGEST} bytes`, fix: 'see what answers there in its place' })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
