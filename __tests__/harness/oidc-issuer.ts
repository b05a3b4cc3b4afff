/** An OIDC issuer of the tests' own, with the token service that a forge offers to its jobs: discovery document, keys, RS256. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** `forged`: signed by somebody else under the name of the issuer's key. `expired`: an hour ago. Otherwise the audience, in place of the one asked for. */
export type Fault = 'forged' | 'expired' | { readonly audience: string } | { readonly status: number }

const KEY = 'key-of-the-tests'
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export class OidcIssuer {
  /** Every token that was given out. */
  readonly tokens: string[] = []
  readonly #bearer: string
  readonly #keys = { own: pair(), strange: pair() }
  readonly #server: Server
  #fault: Fault | undefined

  private constructor(bearer: string) {
    this.#bearer = bearer
    this.#server = createServer((request, response) => this.#serve(request, response))
  }

  /** `bearer`: what a job has to bring to be given a token. */
  static async start(bearer: string): Promise<OidcIssuer> {
    const issuer = new OidcIssuer(bearer)
    await new Promise<void>((done) => issuer.#server.listen(0, '127.0.0.1', done))
    return issuer
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get discovery(): string {
    return `${this.url}/.well-known/openid-configuration`
  }

  /** As the runner gives it to steps: with a query already. */
  get tokenUrl(): string {
    return `${this.url}/token?api-version=2.0`
  }

  /** What is wrong with the tokens from now on. */
  failWith(fault: Fault | undefined): void {
    this.#fault = fault
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url)
    const says = (value: unknown, status = 200) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (pathname === '/.well-known/openid-configuration') return void says(this.#document())
    if (pathname === '/jwks') {
      return void says({ keys: [{ ...this.#keys.own.publicKey.export({ format: 'jwk' }), kid: KEY, use: 'sig', alg: 'RS256' }] })
    }
    if (pathname !== '/token') return void says({}, 404)
    if (request.headers.authorization !== `Bearer ${this.#bearer}`) return void says({}, 401)
    if (typeof this.#fault === 'object' && 'status' in this.#fault) return void says({}, this.#fault.status)
    const token = this.#token(searchParams.get('audience') ?? '')
    this.tokens.push(token)
    return void says({ count: token.length, value: token })
  }

  #document() {
    return {
      issuer: this.url,
      jwks_uri: `${this.url}/jwks`,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/exchange`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  #token(audience: string): string {
    const fault = this.#fault
    const now = Math.floor(Date.now() / 1_000) - (fault === 'expired' ? 3_600 : 0)
    const aud = typeof fault === 'object' && 'audience' in fault ? fault.audience : audience
    const claims = { iss: this.url, sub: 'repo:octo/infra:ref:refs/heads/main', aud, repository_id: '4711', iat: now, nbf: now - 5, exp: now + 300 }
    return signed(claims, fault === 'forged' ? this.#keys.strange.privateKey : this.#keys.own.privateKey)
  }
}

function signed(claims: object, key: KeyObject): string {
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: KEY })}.${part(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}
