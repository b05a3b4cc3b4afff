/** The SDK's client as this store wants it: no retries of its own, and a name for who asks. */
import { BlobServiceClient, type ContainerClient, StorageSharedKeyCredential } from '@azure/storage-blob'
import type { Env } from '../../../shared/effects.ts'
import { type AzblobAddress, serviceUrl } from '../../azblob-address.ts'

export interface AzblobClient {
  readonly container: ContainerClient
  /** Who asks, as far as that is known, without a secret. */
  readonly identity: string
}

/** The account's key, by the name that Azure's command line gives it. Without it: where the SDK always looks. */
const KEY = 'AZURE_STORAGE_KEY'

/** `maxTries: 1`: after a lost answer the SDK's own second try meets our first one, and reports it as a foreign object. */
export async function azblobClient(address: AzblobAddress, env: Pick<Env, 'get'>): Promise<AzblobClient> {
  const key = env.get(KEY)
  const credential = key === undefined ? await defaultCredential() : new StorageSharedKeyCredential(address.account, key)
  const service = new BlobServiceClient(serviceUrl(address), credential, { retryOptions: { maxTries: 1 } })
  const identity = key === undefined ? "the default credentials of Azure's SDK" : `the account's key in ${KEY}`
  return { container: service.getContainerClient(address.container), identity }
}

async function defaultCredential() {
  const { DefaultAzureCredential } = await import('@azure/identity')
  return new DefaultAzureCredential()
}
