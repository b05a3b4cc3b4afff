/** A server that speaks the JSON API of Google Cloud Storage, in memory, on a free port of 127.0.0.1: fake-gcs-server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, Server } from './server.ts'

export class FakeGcs {
  readonly endpoint: string
  readonly #server: Server
  readonly #folder: string
  #made = 0

  private constructor(server: Server, endpoint: string, folder: string) {
    this.#server = server
    this.endpoint = endpoint
    this.#folder = folder
  }

  static async start(program: string): Promise<FakeGcs> {
    const folder = mkdtempSync(join(tmpdir(), 'iac-ledger-gcs-'))
    const port = String(await freePort())
    const argv = [program, '-scheme', 'http', '-host', '127.0.0.1', '-port', port, '-backend', 'memory']
    const server = await Server.start(argv, { HOME: folder }, join(folder, 'log'))
    const endpoint = `http://127.0.0.1:${port}`
    await server.answers(`${endpoint}/storage/v1/b?project=test`)
    return new FakeGcs(server, endpoint, folder)
  }

  /** Makes a bucket and gives its name. */
  async bucket({ versions = false }: { readonly versions?: boolean } = {}): Promise<string> {
    this.#made += 1
    const name = `ledger-${this.#made}`
    await this.#ask('POST', '/storage/v1/b?project=test', { name, versioning: { enabled: versions } })
    return name
  }

  /** What somebody does who may do more than create. */
  async overwrite(bucket: string, name: string, bytes: Uint8Array): Promise<void> {
    const query = new URLSearchParams({ uploadType: 'media', name })
    await this.#ask('POST', `/upload/storage/v1/b/${bucket}/o?${query}`, bytes)
  }

  async remove(bucket: string, name: string): Promise<void> {
    await this.#ask('DELETE', `/storage/v1/b/${bucket}/o/${encodeURIComponent(name)}`)
  }

  async #ask(method: string, path: string, body?: object): Promise<void> {
    const content = body === undefined ? {} : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }
    const { ok, status } = await fetch(`${this.endpoint}${path}`, { method, ...content })
    if (!ok && status !== 404) throw new Error(`${method} ${path}: ${status}`)
  }

  url(bucket: string, prefix = 'ledger'): string {
    return `gs://${bucket}/${prefix}?endpoint=${this.endpoint}`
  }

  async stop(): Promise<void> {
    await this.#server.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
