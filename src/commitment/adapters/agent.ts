/** `agent:<socket>`: the process that main left the key with. */

import type { LedgerId } from '../../record/place.ts'
import { fitted, objectOf, text } from '../../record/shape.ts'
import { commitment } from '../../record/shapes.ts'
import { absent, type Commitment, type Field } from '../../record/values.ts'
import { askSocket } from '../../session/protocol.ts'
import { parseJson } from '../../shared/bytes.ts'
import type { Committer, CommitterAdapter, WholeFile } from '../committer.ts'
import { preimageOf } from '../preimage.ts'

const DEADLINE_MS = 10_000
const made = objectOf({ commitment }, { closed: true })
const refusal = objectOf({ refused: text }, { closed: true })

class Agent implements Committer {
  readonly #socket: string

  constructor(socket: string) {
    this.#socket = socket
  }

  async commit(ledger: LedgerId, file: WholeFile): Promise<Field<Commitment>> {
    const bytes = await askSocket(this.#socket, preimageOf(ledger, file), DEADLINE_MS).catch(() => undefined) // gone, or silent
    if (bytes === undefined) return absent('error', 'the process that keeps the commitment key for this job has ended or does not answer')
    return readAnswer(bytes)
  }
}

function readAnswer(bytes: Uint8Array): Field<Commitment> {
  let answer: unknown
  try {
    answer = parseJson(bytes)
  } catch {
    answer = undefined // another process in its place may say anything
  }
  const fit = fitted<{ readonly commitment: Commitment }>(answer, made)
  if (fit !== undefined) return fit.commitment
  const refused = fitted<{ readonly refused: string }>(answer, refusal)
  const why =
    refused === undefined ? "the answer on the keeper's socket is not one of ours" : `the process that keeps the commitment key refused: ${refused.refused}`
  return absent('error', why)
}

export const adapter: CommitterAdapter = { openCommitter: (socket) => Promise.resolve(new Agent(socket)) }
