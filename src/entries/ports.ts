/** From references to open ports, by the tables. Only entries import this. */
import { join } from 'node:path'
import { TOOLS } from '../capture/tools/table.ts'
import type { Host, Tool } from '../capture/tools/tool.ts'
import type { Commit, Committer } from '../commitment/committer.ts'
import { openCommitter } from '../commitment/table.ts'
import type { AppendPorts } from '../flows/append-record.ts'
import { openRoot } from '../ledger/read.ts'
import type { Facts } from '../record/facts.ts'
import type { LedgerId } from '../record/place.ts'
import { absent } from '../record/values.ts'
import { Memory } from '../session/memory.ts'
import type { Session } from '../session/session.ts'
import type { ToolRow } from '../session/shims.ts'
import type { Effects } from '../shared/effects.ts'
import { asLedgerError } from '../shared/errors.ts'
import type { Signer } from '../sign/signer.ts'
import type { Store } from '../store/store.ts'
import type { RootTrust } from '../trust/root.ts'
import { KeyVerifier } from '../trust/verifier.ts'

/** Opened when it is first signed with: a keeper that has died is a gap in one record, not a shim that can't start. */
export function lazySigner(open: () => Promise<Signer>): Signer {
  let signer: Promise<Signer> | undefined
  return {
    sign: async (preAuthenticated) => {
      signer ??= open()
      return (await signer).sign(preAuthenticated)
    },
  }
}

/** Opened when it is first asked. A key that can't be used any more costs the commitment, and no command. */
export function commitFor({ committer: reference, ledger }: Pick<Session, 'committer' | 'ledger'>, effects: Effects): Commit | undefined {
  if (reference === null) return undefined
  let committer: Promise<Committer> | undefined
  return async (file) => {
    committer ??= openCommitter(reference, effects)
    try {
      return await (await committer).commit(ledger, file)
    } catch (thrown) {
      return absent('error', asLedgerError(thrown).message)
    }
  }
}

/** Names of the variables that references such as `env:LEDGER_KEY` point to. */
export function ownVariables(references: readonly (string | undefined)[]): readonly string[] {
  return references.flatMap((reference) => (reference?.startsWith('env:') ? [reference.slice('env:'.length)] : []))
}

/** For redaction: what the variables of this step hold must stand in no record. */
export function valuesOf(variables: readonly string[], { env }: Effects): readonly string[] {
  return variables.flatMap((name) => env.get(name)?.trim() ?? [])
}

/** What is opened once and kept, but asked again after a failure: a store may come back. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open().catch((thrown: unknown) => {
      opened = undefined
      throw thrown
    })
    return opened
  }
}

export interface Ledgered {
  readonly directory: string
  readonly ledger: LedgerId
  readonly facts: Facts
  readonly ownSecrets: readonly string[]
}

export function appendPorts({ directory, ledger, facts, ownSecrets }: Ledgered, store: Store, signer: Signer, effects: Effects): AppendPorts {
  const openTrust: () => Promise<RootTrust> = once(() => openRoot(ledger, store, new KeyVerifier()))
  const { clock, random, files, trace } = effects
  return {
    store,
    signer,
    openRoot: openTrust,
    positions: new Memory(directory, files),
    spool: join(directory, 'spool'),
    clock,
    random,
    files,
    trace,
    facts,
    ownSecrets,
  }
}

interface HostPlaces {
  readonly directory: string
  readonly workspace: string | undefined
}

export async function toolOf(row: string): Promise<Tool | undefined> {
  return isToolRow(row) ? (await TOOLS[row].load()).tool : undefined
}

export function isToolRow(row: string): row is ToolRow {
  return Object.hasOwn(TOOLS, row)
}

export function hostOf({ directory, workspace }: HostPlaces, commit: Commit | undefined, { exec, files, clock }: Effects): Host {
  return { exec, files, clock, workspace, cache: join(directory, 'cache'), commit }
}
