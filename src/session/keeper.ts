/**
 * Holds the signer between main and post, for a key that later steps would not otherwise have. Listens on a socket
 * (0600) in the session's folder; `agent:` is the signer that talks to it, so no flow knows that it exists.
 */

import { chmodSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { printJson, sameBytes, toBase64 } from '../shared/bytes.ts'
import { asLedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import type { Signer } from '../sign/signer.ts'
import { askSocket, type Mandate, refusalOf, STOP } from './protocol.ts'

export interface KeeperPorts extends Mandate {
  readonly signer: Signer
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
    socket.end(printJson(await answer(request, ports)))
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

async function answer(request: Uint8Array, ports: KeeperPorts) {
  const refused = refusalOf(request, ports)
  if (refused !== undefined) return { refused }
  try {
    const { bytes, signer } = await ports.signer.sign(request)
    return { signature: toBase64(bytes), signer: { ...signer } }
  } catch (thrown) {
    return { refused: asLedgerError(thrown).message }
  }
}

/** Resolves when it is gone. Safe to repeat: one that is gone already has been a SIGNER_GONE to every command since. */
export async function stopKeeper(socket: string): Promise<void> {
  await askSocket(socket, STOP, 2_000).catch(() => undefined)
}
