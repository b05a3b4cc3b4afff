/** A server that says what the test wants it to: how a cloud fails, and what its emulators do not know. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Saying extends AsyncDisposable {
  readonly endpoint: string
  readonly asked: readonly string[]
}

/** `answer`: by the request, a listener that answers it. */
export async function saying(answer: (request: IncomingMessage) => RequestListener): Promise<Saying> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.setHeader('connection', 'close')
    answer(request)(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const closed = () => new Promise<void>((done) => server.close(() => done()))
  return { endpoint: `http://127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: closed }
}

export function json(status: number, body: unknown): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
}

/** What follows the head is cut off. */
export const hungUp: RequestListener = (request) => request.socket.destroy()
