/** The threads of the command line, from the sources, for ledgers of any size. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { verifyThreads } from '../../src/entries/verify-threads.ts'
import type { Hands } from '../../src/verify/crew.ts'
import type { Folder } from './folder-store.ts'

const WORKER = join(import.meta.dirname, '../../src/entries/verify-worker.ts')

export function threadsOn({ path }: Folder, { script = WORKER, count = 2 }: { readonly script?: string; readonly count?: number } = {}): Hands {
  return verifyThreads(pathToFileURL(path).href, script, { count, worthFrom: 0 })
}
