/** For canary.test.ts: secrets that can be told from each other, a look that sees through encodings, and a state that lies behind HTTP. */
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'

/**
 * One for each place where a secret may come in; the name tells which leaked. They look like words, not like keys: so
 * none is withheld for its looks alone, and each has to be known, named or marked.
 */
export class Canaries {
  readonly #made = new Map<string, string>()
  /** The same files are looked at after each command. */
  readonly #seen = new Map<string, readonly string[]>()

  /** The same one for the same place. */
  at(place: string): string {
    const known = this.#made.get(place)
    if (known !== undefined) return known
    const made = `canary7-${Buffer.from(randomBytes(20).map((byte) => 97 + (byte % 26))).toString()}`
    this.#made.set(place, made)
    return made
  }

  /** Somebody else's secret, to be looked for too. */
  add(place: string, secret: string): string {
    this.#made.set(place, secret)
    return secret
  }

  get places(): readonly string[] {
    return [...this.#made.keys()]
  }

  /** The places whose secret stands in these bytes, as it is or in a form in which programs hand things on. */
  foundIn(bytes: Uint8Array): readonly string[] {
    const key = `${this.#made.size} ${createHash('sha256').update(bytes).digest('hex')}`
    const found = this.#seen.get(key) ?? this.#look(bytes)
    this.#seen.set(key, found)
    return found
  }

  #look(bytes: Uint8Array): readonly string[] {
    const layers = unwrapped(Buffer.from(bytes), 0)
    return [...this.#made].flatMap(([place, secret]) => (layers.some((layer) => formsOf(secret).some((form) => layer.includes(form))) ? [place] : []))
  }
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift + 1, -4),
  )
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), bytes.toString('hex'), [...secret].toReversed().join(''), ...shifted]
}

const DEEPEST = 6

/** The text, and what lies in its base64 (a payload in a bundle, a bundle in a spool file) and in what is compressed. */
function unwrapped(bytes: Buffer, depth: number): readonly string[] {
  if (depth > DEEPEST) return []
  const text = bytes.toString('latin1')
  const inner = [...text.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)].map(([run]) => Buffer.from(run, 'base64'))
  return [text, ...[...inner, ...inflated(bytes)].flatMap((held) => unwrapped(held, depth + 1))]
}

function inflated(bytes: Buffer): readonly Buffer[] {
  const readers = [
    bytes[0] === 0x1f ? () => gunzipSync(bytes) : undefined,
    bytes.includes('PK\x03\x04') ? () => inflateRawSync(bytes.subarray(bytes.indexOf('PK\x03\x04') + 30)) : undefined,
  ]
  return readers.flatMap((read) => {
    try {
      return read === undefined ? [] : [read()]
    } catch {
      return [] // not compressed after all
    }
  })
}

/** Below `folder`, every path and its bytes. The path counts too: a name may tell what a file does not. */
export function filesBelow(folder: string): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.flatMap((name) => {
    const path = join(folder, name)
    const facts = statSync(path, { throwIfNoEntry: false })
    return facts?.isFile() === true ? [{ path, bytes: Buffer.concat([Buffer.from(`${name}\n`), readFileSync(path)]) }] : []
  })
}

export interface StateServer {
  readonly url: string
  readonly authorizations: ReadonlySet<string>
  [Symbol.asyncDispose](): Promise<void>
}

/** terraform's `http` backend, the server's side: one state, kept in memory. */
export async function stateServer(): Promise<StateServer> {
  let state: Buffer | undefined
  const authorizations = new Set<string>()
  const server = createServer((request, response) => {
    authorizations.add(request.headers.authorization ?? '')
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'POST') state = Buffer.concat(chunks)
      response.writeHead(request.method === 'GET' && state === undefined ? 404 : 200)
      response.end(request.method === 'GET' ? state : undefined)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}`, authorizations, [Symbol.asyncDispose]: close }
}
