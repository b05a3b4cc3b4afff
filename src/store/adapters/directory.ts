/**
 * A plain folder. Create-only by link(2), which fails when the name is taken; half-written files lie in `.tmp/`,
 * outside every zone. It has no past and no locks: who may write the folder may also change it, and only the chain
 * and a head that somebody remembers tell.
 */

import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { VersionId } from '../../record/place.ts'
import type { Effects, Files } from '../../shared/effects.ts'
import { type ErrorCode, LedgerError, messageOf, systemCode } from '../../shared/errors.ts'
import type { Holding, MayCreate, Right, Store, StoreAdapter, StoredKey, StoreReader } from '../store.ts'
import { PortProof } from './port-proof.ts'

const ONLY = 'only' as VersionId
const STAGE = '.tmp'

interface Failure {
  readonly code: ErrorCode
  readonly fix: string
}

/** What a failed system call means to the port. Whatever is not here is `STORE_UNREACHABLE`: perhaps it helps to wait. */
const FAILURES: Readonly<Record<string, Failure>> = {
  EACCES: { code: 'STORE_DENIED', fix: 'give the user of the job the right to write this folder' },
  EPERM: { code: 'STORE_DENIED', fix: 'give the user of the job the right to write this folder; its file system must allow hard links' },
  EROFS: { code: 'STORE_DENIED', fix: 'the file system is mounted read-only: choose another folder' },
  ENOTDIR: { code: 'STORE_DENIED', fix: 'a part of this path is a file: choose another folder' },
  ENOSPC: { code: 'STORE_FULL', fix: 'make room on that file system, then run the job again' },
  EDQUOT: { code: 'STORE_FULL', fix: 'the quota of that user is used up: make room, then run the job again' },
  EFBIG: { code: 'STORE_FULL', fix: 'a file size limit (ulimit -f) is in the way' },
  EMLINK: { code: 'STORE_UNFIT', fix: 'the file system allows no hard links: choose another one' },
  ENOTSUP: { code: 'STORE_UNFIT', fix: 'the file system allows no hard links: choose another one' },
  EOPNOTSUPP: { code: 'STORE_UNFIT', fix: 'the file system allows no hard links: choose another one' },
}

function failed(root: string, doing: string, thrown: unknown): LedgerError {
  if (thrown instanceof LedgerError) return thrown
  const { code, fix } = FAILURES[systemCode(thrown) ?? ''] ?? { code: 'STORE_UNREACHABLE', fix: 'see that the folder is there and can be read' }
  return new LedgerError(code, { says: `the store ${root} can't be ${doing}: ${messageOf(thrown)}`, fix }, { cause: thrown })
}

function onlyVersion(key: string): StoredKey {
  return { key, versions: [{ id: ONLY, writtenAt: undefined, tombstone: false }] }
}

class Directory implements Store {
  readonly traits
  readonly #root: string
  readonly #files: Files

  constructor(root: string, files: Files) {
    this.#root = root
    this.#files = files
    this.traits = { url: `file://${root}`, past: 'never', locks: 'none', exact: true } as const
  }

  async *list(prefix: string, { after = '' }: { readonly after?: string; readonly keys?: number } = {}): AsyncIterable<StoredKey> {
    const exact = await this.#exactly(prefix, after)
    if (exact !== undefined) yield exact
    const entered = [await this.#enter(prefix.slice(0, prefix.lastIndexOf('/') + 1))]
    for (let here = entered.at(-1); here !== undefined; here = entered.at(-1)) {
      const { value: name, done } = here.names.next()
      if (done) {
        entered.pop()
        continue
      }
      const key = `${here.folder}${name}`
      const apart = !key.startsWith(prefix) && !prefix.startsWith(key)
      if (apart || key === `${STAGE}/` || key === exact?.key) continue
      if (!key.endsWith('/')) {
        if (key > after) yield onlyVersion(key)
      } else if (key.endsWith('.json/')) {
        // A folder where an object should be: nobody can write that key any more, so it counts as one that holds nothing.
        const taken = key.slice(0, -1)
        if (taken > after && taken.startsWith(prefix) && taken !== exact?.key) yield onlyVersion(taken)
      } else if (key > after || after.startsWith(key)) entered.push(await this.#enter(key)) // else it lies wholly before `after`
    }
  }

  async #isFolder(): Promise<boolean> {
    const facts = await this.#files.look(this.#root).catch(() => undefined) // it lies below a file itself
    return facts?.kind === 'folder'
  }

  /** An object whose key is the whole prefix comes first in any order: whoever wants no more reads no folder for it. */
  async #exactly(prefix: string, after: string): Promise<StoredKey | undefined> {
    if (prefix === '' || prefix.endsWith('/') || prefix <= after) return undefined
    const facts = await this.#files.look(join(this.#root, prefix), 'told').catch(() => undefined) // the walk says what is wrong
    if (facts === undefined || facts.kind === 'folder') return undefined
    return onlyVersion(prefix)
  }

  /** The names in a folder, in byte order. */
  async #enter(folder: string): Promise<{ readonly folder: string; readonly names: ArrayIterator<string> }> {
    const names = await this.#files.list(join(this.#root, folder)).catch(async (thrown: unknown) => {
      // A file where a folder could be: nothing lies below it. Unless the store itself is that file.
      if (folder !== '' && systemCode(thrown) === 'ENOTDIR' && (await this.#isFolder())) return []
      throw failed(this.#root, 'read', thrown)
    })
    return { folder, names: names.values() }
  }

  async read(key: string, version: VersionId, maxBytes: number) {
    if (version !== ONLY) return undefined
    try {
      // A pipe or a device at a key would hold its reader up for ever, and what a link leads to may change, or be nothing
      // while the key is taken. They hold nothing that a record could be.
      const bytes = await this.#files.readRegular(`${this.#root}/${key}`, maxBytes)
      return bytes === undefined ? undefined : { bytes, lock: { state: 'unlocked' } as const }
    } catch (thrown) {
      throw failed(this.#root, 'read', thrown)
    }
  }

  async create(key: string, bytes: Uint8Array) {
    try {
      const answer = await this.#files.createNew(join(this.#root, key), bytes, { mode: 0o444, stage: join(this.#root, STAGE) })
      return answer === 'created' ? { answer, version: ONLY } : { answer }
    } catch (thrown) {
      throw failed(this.#root, 'written', thrown)
    }
  }
}

const FIX = 'a folder can not be locked: keep its heads elsewhere, let `iac-ledger copy` bring it to another place each night, or use a bucket (docs/stores.md)'
const OWNED = { state: 'allowed', saw: 'whoever owns the folder may: it has no locks', fix: FIX } as const

/** link(2) refuses a name that is taken, or the trial fails before it: nothing is ever put. What is left to its owner is said as it is. */
class DirectoryProof extends PortProof {
  override mayCreate(): Promise<MayCreate> {
    return Promise.resolve({ state: 'unknown', why: 'a folder is asked by writing into it', fix: undefined })
  }

  override rights(): Promise<{ readonly remove: Right; readonly shorten: Right }> {
    return Promise.resolve({ remove: OWNED, shorten: OWNED })
  }

  override holding(): Promise<Holding> {
    const clock = { state: 'unknown', why: 'a folder has no clock of its own', fix: undefined } as const
    return Promise.resolve({ versions: { state: 'lost', fix: FIX }, lock: { state: 'none', fix: FIX }, clock })
  }
}

/** `file:///absolute/path`. The folder is made when the first record is. */
function open(url: URL, { files }: Effects): Promise<Directory> {
  return Promise.resolve(new Directory(resolve(fileURLToPath(url)), files))
}

export const adapter: StoreAdapter = {
  openReader: (url, effects): Promise<StoreReader> => open(url, effects),
  openStore: open,
  openProof: async (url, effects) => new DirectoryProof(await open(url, effects)),
}
