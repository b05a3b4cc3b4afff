// The forge's artifact service and its blob storage, as `@actions/artifact` 6 speaks to them: CreateArtifact, the blob in blocks,
// FinalizeArtifact (toolkit packages/artifact/src/internal/upload). It believes nothing: token, scope, signed URL, size and digest are checked.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unzipSync } from 'fflate'

/** Where it refuses, as a service that is down or a policy that forbids artifacts does; `silent` never answers. */
export type Refusal = 'create' | 'blob' | 'finalize' | 'silent'

export interface StoredArtifact {
  readonly id: number
  /** Path in the artifact to its bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

interface Upload {
  readonly blocks: Map<string, Buffer>
  readonly signature: string
  blob: Buffer | undefined
}

export class ArtifactServer {
  /** By name, once they are finalized. */
  readonly stored = new Map<string, StoredArtifact>()
  /** Method and path of each call, without the query. */
  readonly calls: string[] = []
  /** What a client did wrong. */
  readonly complaints: string[] = []
  readonly #uploads = new Map<string, Upload>()
  readonly #ids = { run: randomUUID(), job: randomUUID() }
  readonly #token: string
  readonly #server: Server
  readonly #refuses: Refusal | undefined

  private constructor(refuses: Refusal | undefined) {
    this.#refuses = refuses
    const claims = { scp: `Actions.GenericRead:x Actions.Results:${this.#ids.run}:${this.#ids.job}`, exp: Math.floor(Date.now() / 1000) + 3600 }
    this.#token = ['{"alg":"none"}', JSON.stringify(claims), randomBytes(24)].map((part) => Buffer.from(part).toString('base64url')).join('.')
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  static async start(refuses?: Refusal): Promise<ArtifactServer> {
    const server = new ArtifactServer(refuses)
    await new Promise<void>((listening) => server.#server.listen(0, '127.0.0.1', listening))
    return server
  }

  get #url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** For the job's options. */
  get service(): { readonly accessToken: string; readonly resultsUrl: string } {
    return { accessToken: this.#token, resultsUrl: `${this.#url}/` }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.#url)
    this.calls.push(`${request.method} ${url.pathname}`)
    if (this.#refuses === 'silent') return
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const problem = url.pathname.startsWith('/twirp/') ? this.#rpc(request, url, body, response) : this.#blob(request, url, body, response)
    if (problem === undefined) return
    this.complaints.push(`${url.pathname}: ${problem}`)
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ code: 'invalid_argument', msg: problem }))
  }

  #rpc(request: IncomingMessage, url: URL, body: Buffer, response: ServerResponse): string | undefined {
    const [, method = ''] = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname) ?? []
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return 'a POST of JSON is expected'
    if (request.headers.authorization !== `Bearer ${this.#token}`) return 'the runtime token is expected'
    const asked = JSON.parse(body.toString()) as Record<string, unknown>
    if (asked['workflow_run_backend_id'] !== this.#ids.run || asked['workflow_job_run_backend_id'] !== this.#ids.job) return 'another run, or another job'
    const reply = (value: object) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (method === 'CreateArtifact') return this.#create(asked, reply, response)
    if (method === 'FinalizeArtifact') return this.#finalize(asked, reply, response)
    return `there is no ${method}`
  }

  #create(asked: Record<string, unknown>, reply: (value: object) => void, response: ServerResponse): string | undefined {
    const name = String(asked['name'])
    if (this.#refuses === 'create') return refuse(response, 403, 'artifacts are not allowed here')
    if (!/^[^":<>|*?\r\n\\/]{1,256}$/.test(name)) return `no name for an artifact: ${name}`
    if (asked['version'] !== 7 || asked['mime_type'] !== 'application/zip') return 'version 7 and a zip are expected'
    if (this.#uploads.has(name)) return refuse(response, 409, 'an artifact with this name already exists')
    const signature = randomBytes(16).toString('hex')
    this.#uploads.set(name, { blocks: new Map(), signature, blob: undefined })
    reply({ ok: true, signed_upload_url: `${this.#url}/blobs/${encodeURIComponent(name)}?sv=2025-01-05&sig=${signature}` })
    return undefined
  }

  #finalize(asked: Record<string, unknown>, reply: (value: object) => void, response: ServerResponse): string | undefined {
    const name = String(asked['name'])
    const blob = this.#uploads.get(name)?.blob
    if (this.#refuses === 'finalize') return refuse(response, 403, 'the quota for artifacts is used up')
    if (blob === undefined) return 'nothing was uploaded under this name'
    if (asked['size'] !== String(blob.length)) return `${blob.length} bytes were uploaded, not ${String(asked['size'])}`
    if (asked['hash'] !== `sha256:${createHash('sha256').update(blob).digest('hex')}`) return `the digest is another one: ${String(asked['hash'])}`
    const id = 7000 + this.stored.size
    this.stored.set(name, { id, files: new Map(Object.entries(unzipSync(blob)).filter(([path]) => !path.endsWith('/'))) })
    reply({ ok: true, artifact_id: String(id) })
    return undefined
  }

  /** Put Block, and Put Block List, which has the blocks in their order. */
  #blob(request: IncomingMessage, url: URL, body: Buffer, response: ServerResponse): string | undefined {
    const upload = this.#uploads.get(decodeURIComponent(url.pathname.slice('/blobs/'.length)))
    if (request.method !== 'PUT' || upload === undefined || url.searchParams.get('sig') !== upload.signature) return 'the signed URL is expected'
    if (request.headers.authorization !== undefined) return 'the runtime token went to the blob storage'
    if (this.#refuses === 'blob') return refuse(response, 403, 'the signed URL has expired')
    const [kind, block] = [url.searchParams.get('comp'), url.searchParams.get('blockid')]
    if (kind === 'block' && block !== null) upload.blocks.set(block, body)
    else if (kind === 'blocklist') {
      const parts = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = '']) => upload.blocks.get(id))
      if (parts.some((part) => part === undefined)) return 'a block of the list was never sent'
      upload.blob = Buffer.concat(parts as Buffer[])
    } else return `no way to put a blob: ${String(kind)}`
    response.writeHead(201, { 'x-ms-request-id': randomUUID(), 'x-ms-version': '2025-01-05' }).end()
    return undefined
  }
}

function refuse(response: ServerResponse, status: number, msg: string): undefined {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ code: 'permission_denied', msg }))
}
