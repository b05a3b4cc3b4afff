/** A directory ledger in a temporary folder, on the real file system, with what an attacker can do to the files. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeFiles } from '../../src/entries/node-files.ts'
import type { Effects, Files } from '../../src/shared/effects.ts'
import { adapter } from '../../src/store/adapters/directory.ts'
import type { Store } from '../../src/store/store.ts'
import { FixedClock, RecordingLog, RecordingTrace, SeededRandom } from './effects.ts'

/** The directory needs no more of the effects than files; whatever else it took would fail the test. */
export function effectsOfFiles(files: Files = nodeFiles()): Effects {
  const refused = () => {
    throw new Error('a directory asks for nothing but files')
  }
  return {
    files,
    clock: new FixedClock(),
    random: new SeededRandom('none'),
    log: new RecordingLog(),
    trace: new RecordingTrace(),
    env: { get: refused, all: refused },
    exec: { ask: refused, handOver: refused, startOf: refused },
  }
}

export class Folder {
  readonly path: string

  constructor(path = mkdtempSync(join(tmpdir(), 'iac-ledger-test-'))) {
    this.path = path
  }

  store(): Promise<Store> {
    return adapter.openStore(pathToFileURL(this.path), effectsOfFiles())
  }

  copy(): Folder {
    const copy = new Folder()
    cpSync(this.path, copy.path, { recursive: true })
    return copy
  }

  pathOf(key: string): string {
    return join(this.path, key)
  }

  read(key: string): Uint8Array {
    return readFileSync(this.pathOf(key))
  }

  /** Whatever was there before is gone. */
  write(key: string, bytes: Uint8Array | string): void {
    mkdirSync(dirname(this.pathOf(key)), { recursive: true })
    rmSync(this.pathOf(key), { force: true })
    writeFileSync(this.pathOf(key), bytes)
  }

  remove(key: string): void {
    rmSync(this.pathOf(key), { recursive: true })
  }

  swap(one: string, other: string): void {
    const [first, second] = [this.read(one), this.read(other)]
    this.write(one, second)
    this.write(other, first)
  }

  /** All files, as keys. */
  keys(prefix = ''): readonly string[] {
    const entries = readdirSync(this.path, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1))
    return files.filter((key) => key.startsWith(prefix)).sort()
  }

  gone(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
