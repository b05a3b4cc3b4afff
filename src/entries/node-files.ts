/** Files as the real file system has them. Only entries and contract tests build one. */

import { randomBytes } from 'node:crypto'
import { constants, type Dirent } from 'node:fs'
import { appendFile, type FileHandle, link, lstat, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileFacts, Files } from '../shared/effects.ts'
import { LedgerError, systemCode } from '../shared/errors.ts'

/** Nothing there is an answer; every other failure is the caller's. */
async function unlessAbsent<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look()
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

async function read(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  return unlessAbsent(async () => {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > maxBytes) throw tooLarge(path, size, maxBytes)
      return await file.readFile()
    } finally {
      await file.close()
    }
  })
}

async function readRegular(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const facts = await look(path, 'told')
  return facts !== undefined && facts.kind !== 'file' ? new Uint8Array() : read(path, maxBytes)
}

export function tooLarge(path: string, size: number, maxBytes: number): LedgerError {
  return new LedgerError('RECORD_TOO_LARGE', {
    says: `${path} has ${size} bytes or more, and ${maxBytes} are allowed`,
    fix: 'it is not one of ours, or damaged',
  })
}

async function* tail(path: string, maxBytes: number): AsyncGenerator<Uint8Array> {
  const file = await unlessAbsent(() => open(path, 'r'))
  if (file === undefined) return
  const { size } = await file.stat()
  yield* file.createReadStream({ start: Math.max(0, size - maxBytes) }) // closes the file
}

async function look(path: string, links?: 'told'): Promise<FileFacts | undefined> {
  return unlessAbsent(async () => {
    const facts = await (links === 'told' ? lstat(path, { bigint: true }) : stat(path, { bigint: true }))
    const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other'
    const stamp = [facts.dev, facts.ino, facts.size, facts.mtimeNs, facts.ctimeNs].join('-')
    return { kind, size: Number(facts.size), executable: (facts.mode & 0o111n) !== 0n, stamp }
  })
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** A name is durable when its folder is synced, so each new folder's own name needs its parent synced. */
async function makeDurableFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o755 })
  } catch (thrown) {
    if (systemCode(thrown) === 'EEXIST') return
    if (systemCode(thrown) !== 'ENOENT') throw thrown
    await makeDurableFolder(dirname(path))
    await makeDurableFolder(path)
    return
  }
  await syncFolder(dirname(path))
}

async function writeWhole(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  let file: FileHandle | undefined
  try {
    file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode)
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file?.close()
  }
}

/** Temp file, sync, link (fails when the name is taken), sync of the folder: nobody ever sees half a file at `path`. */
async function createNew(path: string, bytes: Uint8Array, { mode, stage }: { readonly mode: number; readonly stage: string }): Promise<'created' | 'exists'> {
  const half = join(stage, randomBytes(12).toString('hex'))
  await makeDurableFolder(stage)
  await makeDurableFolder(dirname(path))
  try {
    await writeWhole(half, bytes, mode)
    await link(half, path)
  } catch (thrown) {
    if (systemCode(thrown) !== 'EEXIST') throw thrown
    return 'exists'
  } finally {
    await rm(half, { force: true })
  }
  await syncFolder(dirname(path))
  return 'created'
}

async function replace(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const half = `${path}.${randomBytes(6).toString('hex')}`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    const file = await open(half, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode)
    await file.writeFile(bytes)
    await file.close()
    await rename(half, path)
  } catch (thrown) {
    await rm(half, { force: true })
    throw thrown
  }
}

async function list(folder: string): Promise<readonly string[]> {
  return namesFrom((await unlessAbsent(() => readdir(folder, { withFileTypes: true }))) ?? [])
}

export function namesFrom(entries: readonly Dirent[]): readonly string[] {
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  // The default order is by UTF-16 units, which for the names of the ledger is the order of their bytes.
  return names.sort()
}

async function remove(path: string): Promise<void> {
  const facts = await unlessAbsent(() => lstat(path))
  if (facts === undefined) return
  if (facts.isDirectory()) await rm(path, { recursive: true, force: true })
  else await unlink(path)
}

export function nodeFiles(): Files {
  return {
    read,
    readRegular,
    tail,
    look,
    createNew,
    replace,
    list,
    remove,
    append: (path, text) => appendFile(path, text, { mode: 0o600 }),
    makeFolder: async (path, mode) => {
      await mkdir(path, { recursive: true, mode })
    },
  }
}
