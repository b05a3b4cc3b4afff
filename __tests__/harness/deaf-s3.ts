/**
 * An S3 server that ignores `If-None-Match`, as some do on buckets with versions: in front of a real one, it puts what
 * it is asked to put under keys of its own and without the condition. Everything else goes through byte for byte.
 */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

export class DeafS3 {
  readonly endpoint: string
  /** Every request so far. */
  readonly asked: readonly string[]
  readonly #server: Server

  private constructor(server: Server, port: number, asked: readonly string[]) {
    this.asked = asked
    this.#server = server
    this.endpoint = `http://127.0.0.1:${port}`
  }

  static async start(behind: string, client: S3Client): Promise<DeafS3> {
    const all: string[] = []
    const server = createServer((asked, answer) => {
      all.push(`${asked.method} ${asked.url}`)
      const conditional = asked.method === 'PUT' && asked.headers['if-none-match'] !== undefined
      void (conditional ? putAnyway(asked, answer, client) : passOn(asked, answer, behind))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    return new DeafS3(server, typeof address === 'object' && address !== null ? address.port : 0, all)
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((done) => this.#server.close(() => done()))
  }
}

async function putAnyway(asked: IncomingMessage, answer: ServerResponse, client: S3Client): Promise<void> {
  const [, bucket = '', ...path] = decodeURIComponent(new URL(asked.url ?? '', 'http://localhost').pathname).split('/')
  const chunks: Buffer[] = []
  for await (const chunk of asked) chunks.push(chunk as Buffer)
  const md5 = asked.headers['content-md5']
  const checksum = md5 === undefined ? { ChecksumAlgorithm: 'SHA256' as const } : { ContentMD5: String(md5) }
  try {
    const put = await client.send(new PutObjectCommand({ Bucket: bucket, Key: path.join('/'), Body: Buffer.concat(chunks), ...checksum }))
    answer.writeHead(200, { etag: put.ETag ?? '', 'x-amz-version-id': put.VersionId ?? 'null' }).end()
  } catch (thrown) {
    const { name, message, $metadata } = thrown as Error & { readonly $metadata?: { readonly httpStatusCode?: number } }
    answer.writeHead($metadata?.httpStatusCode ?? 500, { 'content-type': 'application/xml' })
    answer.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${name}</Code><Message>${message}</Message></Error>`)
  }
}

function passOn(asked: IncomingMessage, answer: ServerResponse, behind: string): void {
  const { method, headers, url } = asked
  const there = request(new URL(url ?? '', behind), { headers, ...(method === undefined ? {} : { method }) }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers)
    answered.pipe(answer)
  })
  there.on('error', () => answer.destroy())
  asked.pipe(there)
}
