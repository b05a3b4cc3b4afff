/** Main's side of the keeper: a detached process that outlives the step and is ended by post. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerId, Zone } from '../record/place.ts'
import { printJson } from '../shared/bytes.ts'
import type { Env, Files } from '../shared/effects.ts'
import { LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'

export interface KeeperStart {
  readonly node: string
  readonly bundle: string
  readonly directory: string
  readonly ledger: LedgerId
  readonly zone: Zone
  readonly session: string
  readonly pem: string
}

/** sun_path holds 108 bytes, the last one a zero (unix(7)). */
const LONGEST_SOCKET = 107
/** How the folder's name begins that a socket gets where it can't lie beside the session. */
export const SOCKET_FOLDER = 'iac-ledger-keeper-'

async function socketFor(directory: string, files: Files): Promise<string> {
  const near = join(directory, 'keeper.sock')
  await files.makeFolder(directory, 0o700)
  if (Buffer.byteLength(near) <= LONGEST_SOCKET) return near
  return join(await mkdtemp(join(tmpdir(), SOCKET_FOLDER)), 'keeper.sock')
}

/**
 * Resolves with `agent:<socket>` when it listens. Its environment holds nothing of ours: /proc shows it to every
 * process of the same user. RUNNER_TRACKING_ID lets the runner end it, should post never come.
 */
export async function startKeeper(start: KeeperStart, { env, files }: { readonly env: Env; readonly files: Files }): Promise<string> {
  const socket = await socketFor(start.directory, files)
  const tracking = env.get('RUNNER_TRACKING_ID')
  const child = spawn(start.node, [start.bundle], {
    cwd: '/',
    detached: true,
    env: tracking === undefined ? {} : { RUNNER_TRACKING_ID: tracking },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const { pem, ledger, zone, session } = start
  child.stdin.end(printJson({ pem, socket, ledger, zone, session }))
  const ready = await Promise.race([once(child.stdout, 'data').then(() => true), once(child, 'exit').then(() => false), expired()])
  child.stdout.destroy()
  child.unref()
  if (ready) return `agent:${socket}`
  child.kill('SIGKILL')
  throw new LedgerError('SIGNER_GONE', {
    says: 'the process that is to keep the signing key did not start',
    fix: 'see that this machine has memory left and that a socket can be made in RUNNER_TEMP',
  })
}

function expired(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), LIMITS.keeperStartMs).unref()
  })
}
