/** A real S3 server for the tests: MinIO in a folder of its own, on a free port of 127.0.0.1. It ends with whoever started it. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { CreateBucketCommand, PutBucketVersioningCommand, PutObjectLockConfigurationCommand, S3Client } from '@aws-sdk/client-s3'
import { freePort, Server } from './server.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface BucketOptions {
  /** `none`: versions without locks; `unset`: locks without a default retention; `unversioned`: neither. */
  readonly lock?: 'compliance' | 'governance' | 'unset' | 'none' | 'unversioned'
  readonly days?: number
}

export interface TrustedIssuer {
  readonly discovery: string
  readonly audience: string
  readonly policy: string
}

function openId({ discovery, audience, policy }: TrustedIssuer): Readonly<Record<string, string>> {
  return {
    MINIO_IDENTITY_OPENID_CONFIG_URL: discovery,
    MINIO_IDENTITY_OPENID_CLIENT_ID: audience,
    MINIO_IDENTITY_OPENID_ROLE_POLICY: policy,
  }
}

const ADMIN: Credentials = { accessKeyId: 'administrator', secretAccessKey: 'administrator-of-the-tests' }
const REGION = 'eu-central-1'

export class Minio {
  readonly endpoint: string
  readonly admin = ADMIN
  readonly #binaries: { readonly server: string; readonly client: string }
  readonly #folder: string
  readonly #port: number
  readonly #console: number
  #server: Server | undefined
  readonly #more: Readonly<Record<string, string>>
  #made = 0

  private constructor(binaries: { readonly server: string; readonly client: string }, folder: string, [port = 0, console = 0]: readonly number[], more = {}) {
    this.#binaries = binaries
    this.#folder = folder
    this.#more = more
    this.#port = port
    this.#console = console
    this.endpoint = `http://127.0.0.1:${port}`
  }

  /** `trusted`: an issuer whose tokens get the one role that there is, with the rights of the policy of that name. */
  static async start(server: string, client: string, trusted?: TrustedIssuer): Promise<Minio> {
    const folder = mkdtempSync(join(tmpdir(), 'iac-ledger-minio-'))
    mkdirSync(join(folder, 'data'))
    const minio = new Minio({ server, client }, folder, await Promise.all([freePort(), freePort()]), trusted && openId(trusted))
    await minio.up()
    return minio
  }

  get pid(): number | undefined {
    return this.#server?.pid
  }

  /** Starts it, or starts it again: the same port, the same objects. */
  async up(): Promise<void> {
    const argv = [this.#binaries.server, 'server', join(this.#folder, 'data'), '--address', `127.0.0.1:${this.#port}`]
    const env = {
      HOME: this.#folder,
      MINIO_ROOT_USER: ADMIN.accessKeyId,
      MINIO_ROOT_PASSWORD: ADMIN.secretAccessKey,
      MINIO_SITE_REGION: REGION,
      MINIO_CI_CD: '1', // a folder on the disk of the system will do
      ...this.#more,
    }
    this.#server = await Server.start([...argv, '--console-address', `127.0.0.1:${this.#console}`], env, join(this.#folder, 'log'))
    await this.#server.answers(`${this.endpoint}/minio/health/ready`)
  }

  /** Ends it, and leaves what it holds. */
  async down(): Promise<void> {
    await this.#server?.stop()
    this.#server = undefined
  }

  /** Stops it where it is, so that it accepts connections and answers nothing, or lets it go on. */
  hang(how: 'SIGSTOP' | 'SIGCONT'): void {
    if (this.pid !== undefined) process.kill(this.pid, how)
  }

  async stop(): Promise<void> {
    await this.down()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  client(credentials: Credentials = ADMIN): S3Client {
    return new S3Client({ endpoint: this.endpoint, region: REGION, forcePathStyle: true, credentials, maxAttempts: 1 })
  }

  /** Makes a bucket and gives its name. */
  async bucket({ lock = 'compliance', days = 1 }: BucketOptions = {}): Promise<string> {
    this.#made += 1
    const name = `ledger-${this.#made}`
    const client = this.client()
    await client.send(new CreateBucketCommand({ Bucket: name, ObjectLockEnabledForBucket: lock !== 'none' && lock !== 'unversioned' }))
    if (lock === 'none') await client.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }))
    if (lock === 'compliance' || lock === 'governance') {
      const rule = { DefaultRetention: { Mode: lock === 'compliance' ? ('COMPLIANCE' as const) : ('GOVERNANCE' as const), Days: days } }
      const configuration = { ObjectLockEnabled: 'Enabled' as const, Rule: rule }
      await client.send(new PutObjectLockConfigurationCommand({ Bucket: name, ObjectLockConfiguration: configuration }))
    }
    client.destroy()
    return name
  }

  /** A user that may do what the statements say, and nothing else. */
  async user(name: string, statements: readonly object[]): Promise<Credentials> {
    const credentials = { accessKeyId: name, secretAccessKey: `secret-of-${name}` }
    await this.#mc('admin', 'user', 'add', 'test', name, credentials.secretAccessKey)
    await this.policy(name, statements)
    await this.#mc('admin', 'policy', 'attach', 'test', name, '--user', name)
    return credentials
  }

  async policy(name: string, statements: readonly object[]): Promise<void> {
    const policy = join(this.#folder, `${name}.json`)
    writeFileSync(policy, JSON.stringify({ Version: '2012-10-17', Statement: statements }))
    await this.#mc('admin', 'policy', 'create', 'test', name, policy)
  }

  /** ARN of the role that tokens of the trusted issuer get: only its log says it, a while after it is ready. */
  async role(): Promise<string> {
    for (let tries = 0; ; tries += 1) {
      const said = /arn:minio:iam:[a-z0-9-]*::role\/[\w-]+/.exec(readFileSync(join(this.#folder, 'log'), 'utf8'))?.[0]
      if (said !== undefined) return said
      if (tries > 400) throw new Error(`minio names no role; its log is ${join(this.#folder, 'log')}`)
      await wait(50)
    }
  }

  async #mc(...argv: readonly string[]): Promise<void> {
    const host = `http://${ADMIN.accessKeyId}:${ADMIN.secretAccessKey}@127.0.0.1:${this.#port}`
    const env = { PATH: '/usr/bin:/bin', HOME: this.#folder, MC_CONFIG_DIR: join(this.#folder, 'mc'), MC_HOST_test: host }
    await promisify(execFile)(this.#binaries.client, argv, { env })
  }

  /** The store's URL as a user writes it. */
  url(bucket: string, prefix = 'ledger', more = ''): string {
    return `s3://${bucket}/${prefix}?region=${REGION}&endpoint=${this.endpoint}${more}`
  }
}

/** What a job's role needs, and no more (docs/stores.md). */
export function writerOf(bucket: string, prefix = 'ledger'): readonly object[] {
  return [...readerOf(bucket, prefix), { Effect: 'Allow', Action: ['s3:PutObject'], Resource: [`arn:aws:s3:::${bucket}/${prefix}/*`] }]
}

export function readerOf(bucket: string, prefix = 'ledger'): readonly object[] {
  const objects = ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectRetention', 's3:GetObjectLegalHold']
  return [
    { Effect: 'Allow', Action: objects, Resource: [`arn:aws:s3:::${bucket}/${prefix}/*`] },
    {
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:ListBucketVersions'],
      Resource: [`arn:aws:s3:::${bucket}`],
      Condition: { StringLike: { 's3:prefix': [`${prefix}/*`] } },
    },
    { Effect: 'Allow', Action: ['s3:GetBucketVersioning', 's3:GetBucketObjectLockConfiguration'], Resource: [`arn:aws:s3:::${bucket}`] },
  ]
}
