/** One of the threads that `iac-ledger verify` starts for a large ledger: it reads a part of the store and hands it over, and judges nothing. */
import { parentPort, workerData } from 'node:worker_threads'
import { asLedgerError } from '../shared/errors.ts'
import { KeyVerifier } from '../trust/verifier.ts'
import { AHEAD, Fetcher } from '../verify/fetch.ts'
import { packed } from '../verify/parcel.ts'
import { blockingFiles } from './blocking-files.ts'
import { nodeEffects } from './node-effects.ts'
import { openReader } from './stores.ts'
import type { Answer, Given, Question } from './verify-threads.ts'

/** Payloads are taken from pieces of this size: to have memory of its own costs each one more than to be decoded. */
Buffer.poolSize = 1 << 17

const { url } = workerData as Given
const store = await openReader(url, { ...nodeEffects(), files: blockingFiles() })
const fetcher = new Fetcher({ store, verifier: new KeyVerifier('here'), width: url.startsWith('file:') ? 1 : AHEAD })

async function answer({ id, task }: Question): Promise<Answer> {
  try {
    return { id, parcel: packed(await fetcher.fetch(task)) }
  } catch (thrown) {
    const { code, message, fix } = asLedgerError(thrown) // a bug ends this thread, and with it the verification
    return { id, failure: { code, says: message, fix } }
  }
}

parentPort?.on('message', async (question: Question) => {
  const answered = await answer(question)
  parentPort?.postMessage(answered, 'parcel' in answered ? [answered.parcel.bytes] : [])
})
