/**
 * Files for a thread that has nothing to do until it has read: each call holds it up, and costs a fifth of the three or
 * four trips to the thread pool and back. Never for a thread that others wait for.
 */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import type { Files } from '../shared/effects.ts'
import { systemCode } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'
import { factsFrom, namesFrom, nodeFiles, tooLarge } from './node-files.ts'

/** One more than a stored object may have, so that one which has more shows. */
const scratch = Buffer.allocUnsafeSlow(LIMITS.objectBytes + 1)

function unlessAbsentNow<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

function readNow(path: string, maxBytes: number): Uint8Array | undefined {
  const file = unlessAbsentNow(() => openSync(path, 'r'))
  if (file === undefined) return undefined
  try {
    let length = 0
    for (;;) {
      const more = readSync(file, scratch, length, scratch.length - length, null)
      length += more
      if (length > maxBytes) throw tooLarge(path, length, maxBytes)
      if (more === 0) return Uint8Array.prototype.slice.call(scratch, 0, length)
    }
  } finally {
    closeSync(file)
  }
}

export function blockingFiles(): Files {
  const files = nodeFiles()
  return {
    ...files,
    // What may be larger than any object of a slot is read piece by piece elsewhere.
    read: async (path, maxBytes) => (maxBytes < scratch.length ? readNow(path, maxBytes) : files.read(path, maxBytes)),
    look: async (path) => {
      const facts = statSync(path, { throwIfNoEntry: false })
      return facts && factsFrom(facts)
    },
    list: async (folder) => namesFrom(unlessAbsentNow(() => readdirSync(folder, { withFileTypes: true })) ?? []),
  }
}
