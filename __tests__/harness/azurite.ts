/** A server that speaks the protocol of Azure Blob Storage, in memory, on a free port of 127.0.0.1: Azurite. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob'
import { freePort, Server } from './server.ts'

const ACCOUNT = 'testaccount'

export class Azurite {
  readonly endpoint: string
  readonly key = Buffer.from('the key of an account of the tests').toString('base64')
  readonly #server: Server
  readonly #folder: string
  #made = 0

  private constructor(server: Server, endpoint: string, folder: string) {
    this.#server = server
    this.endpoint = endpoint
    this.#folder = folder
  }

  static async start(program: string): Promise<Azurite> {
    const folder = mkdtempSync(join(tmpdir(), 'iac-ledger-azurite-'))
    const port = String(await freePort())
    const argv = [program, '--silent', '--skipApiVersionCheck', '--disableTelemetry', '--inMemoryPersistence', '--blobHost', '127.0.0.1', '--blobPort', port]
    const endpoint = `http://127.0.0.1:${port}`
    const accounts = `${ACCOUNT}:${Buffer.from('the key of an account of the tests').toString('base64')}`
    const server = await Server.start(argv, { HOME: folder, AZURITE_ACCOUNTS: accounts }, join(folder, 'log'))
    await server.answers(`${endpoint}/${ACCOUNT}?comp=list`, [403])
    return new Azurite(server, endpoint, folder)
  }

  /** Makes a container and gives its name. */
  async container(): Promise<string> {
    this.#made += 1
    const name = `ledger-${this.#made}`
    await this.#client().createContainer(name)
    return name
  }

  /** What somebody does who may do more than create. */
  async overwrite(container: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.#client().getContainerClient(container).getBlockBlobClient(name).upload(Buffer.from(bytes), bytes.length)
  }

  #client(): BlobServiceClient {
    return new BlobServiceClient(`${this.endpoint}/${ACCOUNT}`, new StorageSharedKeyCredential(ACCOUNT, this.key))
  }

  url(container: string, prefix = 'ledger'): string {
    return `azblob://${ACCOUNT}/${container}/${prefix}?endpoint=${this.endpoint}`
  }

  async stop(): Promise<void> {
    await this.#server.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
