/** `agent:<socket>`: the process that main left the signer with. */

import { type SignerRule, signerShape } from '../../record/kinds/policy.ts'
import { base64, fitted, objectOf } from '../../record/shape.ts'
import { askSocket } from '../../session/protocol.ts'
import { fromBase64, type JsonObject, parseJson } from '../../shared/bytes.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { Signature, Signer, SignerAdapter } from '../signer.ts'

const DEADLINE_MS = 10_000
const signed = objectOf({ signature: base64, signer: signerShape })

class Agent implements Signer {
  readonly #socket: string

  constructor(socket: string) {
    this.#socket = socket
  }

  async sign(preAuthenticated: Uint8Array): Promise<Signature> {
    const bytes = await askSocket(this.#socket, preAuthenticated, DEADLINE_MS).catch((thrown: unknown) => {
      const fix = 'a step ended it, or the machine ran out of memory: run the job again'
      throw new LedgerError('SIGNER_GONE', { says: 'the process that keeps the signing key for this job has ended or does not answer', fix }, { cause: thrown })
    })
    const answer = parseJson(bytes) as JsonObject
    if (typeof answer['refused'] === 'string') {
      throw new LedgerError('SIGNER_DENIED', { says: `the process that keeps the signing key refused: ${answer['refused']}`, fix: 'report this as a bug' })
    }
    const fit = fitted<{ readonly signature: string; readonly signer: SignerRule }>(answer, signed)
    if (fit === undefined)
      throw new LedgerError('SIGNER_DENIED', {
        says: "the answer on the keeper's socket is not one of ours",
        fix: 'a step may have put another process in its place: look at the steps before this one',
      })
    return { bytes: fromBase64(fit.signature) as Uint8Array, signer: fit.signer }
  }
}

export const adapter: SignerAdapter = { openSigner: (socket) => Promise.resolve(new Agent(socket)) }
