/** Stands between a job and the STS of a server, and keeps what that one gives out, so that a test can look for it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export class StsTap {
  /** Forms that came, as they were. */
  readonly asked: URLSearchParams[] = []
  /** Secret keys and session tokens that were given out. */
  readonly secrets: string[] = []
  readonly #server: Server

  private constructor(endpoint: string) {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const form = Buffer.concat(chunks).toString('utf8')
      this.asked.push(new URLSearchParams(form))
      const answer = await fetch(endpoint, { method: 'POST', body: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
      const text = await answer.text()
      for (const [, secret = ''] of text.matchAll(/<(?:SecretAccessKey|SessionToken)>([^<]+)</g)) this.secrets.push(secret)
      response.writeHead(answer.status, { 'content-type': 'application/xml' }).end(text)
    })
  }

  static async start(endpoint: string): Promise<StsTap> {
    const tap = new StsTap(endpoint)
    await new Promise<void>((done) => tap.#server.listen(0, '127.0.0.1', done))
    return tap
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }
}
