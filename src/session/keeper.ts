/**
 * Holds the signer and the committer between main and post, for keys that later steps would not otherwise have. Listens on
 * a socket (0600) in the session's folder; `agent:` is the signer and the committer that talk to it, so no flow knows that
 * it exists.
 */

import { chmodSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import type { Committer } from '../commitment/committer.ts'
import { asksForCommitment, readPreimage } from '../commitment/preimage.ts'
import { isAbsent } from '../record/values.ts'
import { printJson, sameBytes, toBase64 } from '../shared/bytes.ts'
import { asLedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { Signer } from '../sign/signer.ts'
import { askSocket, type Mandate, refusalOf, STOP } from './protocol.ts'

export interface KeeperPorts extends Mandate {
  /** `undefined`: the key of the job's signer is not kept here. */
  readonly signer: Signer | undefined
  readonly committer: Committer | undefined
  readonly socket: string
}

export interface Keeper {
  /**
   * Resolves when it was told to stop, and listens no more. Whoever told it has no answer yet, and takes the end of the
   * connection for one: the process is to end now, whatever connections a step may still hold.
   */
  readonly ended: Promise<void>
}

/** Resolves when it listens. Rejects when the socket can't be made. */
export async function startKeeping(ports: KeeperPorts): Promise<Keeper> {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined) // a shim that was killed before it had its answer is no reason to end
    void serve(socket, ports).then((goOn) => {
      if (goOn) return
      server.close()
      end()
    })
  })
  await listen(server, ports.socket)
  return { ended }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      chmodSync(path, 0o600)
      resolve()
    })
  })
}

/** False when the request was to stop. */
async function serve(socket: Socket, ports: KeeperPorts): Promise<boolean> {
  try {
    const request = await readAll(socket)
    if (sameBytes(request, STOP)) return false
    socket.end(await (asksForCommitment(request) ? commitment(request, ports) : signature(request, ports)))
  } catch {
    socket.destroy() // a caller that went away, or sent too much
  }
  return true
}

async function readAll(socket: Socket): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LIMITS.signRequestBytes) throw new RangeError('too much to sign')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function signature(request: Uint8Array, ports: KeeperPorts): Promise<Uint8Array> {
  const refused = ports.signer === undefined ? 'no signing key is kept here' : refusalOf(request, ports)
  if (ports.signer === undefined || refused !== undefined) return printJson({ refused })
  try {
    const { bytes, signer } = await ports.signer.sign(request)
    return printJson({ signature: toBase64(bytes), signer })
  } catch (thrown) {
    return printJson({ refused: asLedgerError(thrown).message })
  }
}

/** The HMAC is made of what was read, and never of the request: no other bytes get one, and no other ledger. */
async function commitment(request: Uint8Array, { committer, ledger }: KeeperPorts): Promise<Uint8Array> {
  const asked = readPreimage(request)
  if (asked === undefined) return printJson({ refused: 'not a whole file that is committed to' })
  if (asked.ledger !== ledger) return printJson({ refused: 'a commitment of another ledger' })
  if (committer === undefined) return printJson({ refused: 'no commitment key is kept here' })
  const made = await committer.commit(ledger, asked.file)
  return printJson(isAbsent(made) ? { refused: made.why } : { commitment: made })
}

/** Resolves when it is gone. Safe to repeat: one that is gone already has been a SIGNER_GONE to every command since. */
export async function stopKeeper(socket: string): Promise<void> {
  await askSocket(socket, STOP, 2_000).catch(() => undefined)
}
