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
  /** Resolves when it was told to stop. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** Resolves when it listens. Rejects when the socket can't be made. */
export async function startKeeping(ports: KeeperPorts): Promise<Keeper> {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    socket.on('error', () => undefined) // a shim that was killed before it had its answer is no reason to end
    void serve(socket, ports).then((goOn) => (goOn ? undefined : end()))
  })
  await listen(server, ports.socket)
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of open) socket.destroySoon() // a step that holds a connection must not hold the key in memory
    })
  return { ended, stop }
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
    if (sameBytes(request, STOP)) {
      socket.end(printJson({ stopped: true }))
      return false
    }
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

/** Safe to repeat. A keeper that is gone already has been a SIGNER_GONE to every command since. */
export async function stopKeeper(socket: string): Promise<void> {
  await askSocket(socket, STOP, 2_000).catch(() => undefined)
}
