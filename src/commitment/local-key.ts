/** A commitment key in this process: read from the text of a secret. */
import { createHash, createHmac } from 'node:crypto'
import type { LedgerId } from '../record/place.ts'
import type { Commitment } from '../record/values.ts'
import { fromBase64 } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import type { Committer, WholeFile } from './committer.ts'
import { preimageOf } from './preimage.ts'

/** As many as the hash gives: a shorter key is the weakest part (RFC 2104, section 3). */
const SHORTEST = 32
const KEY_ID = 'iac-ledger/commitment-key/v1\n'

class LocalCommitter implements Committer {
  readonly #key: Uint8Array
  readonly #id: string

  constructor(key: Uint8Array) {
    this.#key = key
    this.#id = createHash('sha256').update(KEY_ID).update(key).digest('hex').slice(0, 16)
  }

  commit(ledger: LedgerId, file: WholeFile): Promise<Commitment> {
    const hmac = createHmac('sha256', this.#key).update(preimageOf(ledger, file)).digest('hex')
    return Promise.resolve({ hmac: `sha256:${hmac}`, key: this.#id })
  }
}

/** `from` names the place for errors (`env:COMMITMENT_KEY`), which never quote the key. */
export function committerFromText(text: string, from: string): Committer {
  const key = bytesOf(text.replace(/\s/g, ''))
  if (key === undefined) throw invalid(`${from} holds neither base64 nor hex`)
  if (key.length < SHORTEST) throw invalid(`${from} holds a key of ${key.length} bytes, and ${SHORTEST} are needed`)
  if (new Set(key).size < SHORTEST / 4) throw invalid(`${from} holds a key of the same few bytes again and again`)
  return new LocalCommitter(key)
}

/** What is all hex digits is hex: as base64 it would be a longer key with less in it. */
function bytesOf(text: string): Uint8Array | undefined {
  if (/^[0-9a-fA-F]+$/.test(text)) return text.length % 2 === 0 ? Buffer.from(text, 'hex') : undefined
  return fromBase64(text)
}

function invalid(says: string): LedgerError {
  return new LedgerError('COMMITMENT_KEY_INVALID', {
    says,
    fix: `give at least ${SHORTEST} random bytes in base64 or hex; make them with \`openssl rand -base64 ${SHORTEST}\`, and keep them as a secret`,
  })
}
