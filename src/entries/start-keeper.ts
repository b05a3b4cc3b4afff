/** Main's side of the keeper: a detached process that outlives the step and is ended by post. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { LedgerId, Zone } from '../record/place.ts'
import { printJson } from '../shared/bytes.ts'
import type { Env, Files } from '../shared/effects.ts'
import { LedgerError } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'

export interface KeeperStart {
  readonly directory: string
  readonly ledger: LedgerId
  readonly zone: Zone
  readonly session: string
  readonly keys: KeptKeys
}

/** What later steps would not otherwise have: null where there is nothing of the kind to be kept. */
export interface KeptKeys {
  readonly pem: string | null
  readonly commitmentKey: string | null
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

export interface KeeperProcess {
  giveKeys(start: KeeperStart, files: Files): Promise<Listening>
  /** Ends it, unless it was given keys. */
  discard(): void
}

export interface Listening {
  /** How a session names it. */
  readonly reference: string
  /** Resolves when it answers there; rejects with SIGNER_GONE when it never will. */
  readonly ready: Promise<void>
}

/**
 * Started before the ledger is opened, since a process takes as long to start as the ledger to open. Its environment
 * holds nothing of ours: /proc shows it to every process of the same user. RUNNER_TRACKING_ID lets the runner end it,
 * should post never come.
 */
export function startKeeper(node: string, bundle: string, env: Env): KeeperProcess {
  const tracking = env.get('RUNNER_TRACKING_ID')
  const child = spawn(node, [bundle], {
    cwd: '/',
    detached: true,
    env: tracking === undefined ? {} : { RUNNER_TRACKING_ID: tracking },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit').then(
    () => false,
    () => false, // it could not even be started
  )
  child.stdin.on('error', () => undefined) // it ended before it was given anything: `ended` tells
  let given = false
  return {
    giveKeys: async (start, files) => {
      given = true
      const socket = await socketFor(start.directory, files)
      return { reference: `agent:${socket}`, ready: handKeys(child, ended, socket, start) }
    },
    discard: () => {
      if (!given) child.kill('SIGKILL')
    },
  }
}

type Keeper = ChildProcessByStdio<Writable, Readable, null>

async function handKeys(child: Keeper, ended: Promise<boolean>, socket: string, { keys, ledger, zone, session }: KeeperStart): Promise<void> {
  child.stdin.end(printJson({ ...keys, socket, ledger, zone, session }))
  const ready = await Promise.race([once(child.stdout, 'data').then(() => true), ended, expired()])
  child.stdout.destroy()
  child.unref()
  if (ready) return
  child.kill('SIGKILL')
  throw new LedgerError('SIGNER_GONE', {
    says: 'the process that is to keep the keys of this job did not start',
    fix: 'see that this machine has memory left and that a socket can be made in RUNNER_TEMP',
  })
}

function expired(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), LIMITS.keeperStartMs).unref()
  })
}
