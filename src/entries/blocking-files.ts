/**
 * Files for a thread that has nothing to do until it has read: each call holds it up, and costs a fifth of the three or
 * four trips to the thread pool and back. Never for a thread that others wait for.
 */
import { closeSync, constants, type Dirent, openSync, readdirSync, readSync } from 'node:fs'
import type { Files } from '../shared/effects.ts'
import { LedgerError, systemCode } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import { namesFrom, nodeFiles, tooLarge } from './node-files.ts'

/** One more than a stored object may have, so that one which has more shows. */
const scratch = Buffer.allocUnsafeSlow(LIMITS.objectBytes + 1)

/** Never waits for a pipe, never follows a link: those, and whatever else is odd, are looked at more closely. */
const AS_IT_STANDS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW

/** `undefined`: nothing that can be read like this. Three system calls: each costs as much as the hash of a record. */
function readNow(path: string, maxBytes: number): Uint8Array | undefined {
  let file: number | undefined
  try {
    file = openSync(path, AS_IT_STANDS)
    // A regular file gives less than was asked for at its end only (POSIX, read).
    const length = readSync(file, scratch, 0, scratch.length, null)
    if (length > maxBytes) throw tooLarge(path, length, maxBytes)
    return Buffer.from(scratch.subarray(0, length))
  } catch (thrown) {
    if (systemCode(thrown) === undefined || thrown instanceof LedgerError) throw thrown
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

export function blockingFiles(): Files {
  const files = nodeFiles()
  return {
    ...files,
    // What may be larger than any object of a slot is read piece by piece.
    readRegular: async (path, maxBytes) => (maxBytes < scratch.length ? readNow(path, maxBytes) : undefined) ?? files.readRegular(path, maxBytes),
    list: async (folder) => namesFrom(readdirNow(folder)),
  }
}

function readdirNow(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return []
    throw thrown
  }
}
