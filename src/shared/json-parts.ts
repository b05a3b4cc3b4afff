/** JSON that is too long to be one string: printed item by item, and never in memory as a tree of values. */
import { createHash } from 'node:crypto'
import { type Digest, type Json, printed } from './bytes.ts'

/** Items that were printed one by one, with the commas between them. */
export class PrintedItems {
  readonly #chunks: Buffer[] = []
  #fresh: string[] = []
  #units = 0

  add(item: string): void {
    this.#fresh.push(item)
    this.#units += item.length
    if (this.#units >= CHUNK_UNITS) this.#flush()
  }

  /** What stands between the brackets, each part with no comma at its ends. */
  parts(): readonly Uint8Array[] {
    this.#flush()
    return this.#chunks
  }

  #flush(): void {
    if (this.#fresh.length === 0) return
    this.#chunks.push(Buffer.from(this.#fresh.join(',')))
    this.#fresh = []
    this.#units = 0
  }
}

/** Strings lie on the heap, which is searched for what is no longer needed; bytes lie beside it. */
const CHUNK_UNITS = 262_144

/** An object some of whose lists were printed before: the bytes that `printJson` would print of the whole, part by part. */
export function* partsOf(
  members: Readonly<Record<string, Json>>,
  lists: Readonly<Record<string, Iterable<Uint8Array | string>>>,
): Iterable<Uint8Array | string> {
  let before = '{'
  for (const name of [...Object.keys(members), ...Object.keys(lists)].sort()) {
    yield `${before}${printed(name)}:`
    before = ','
    const list = lists[name]
    if (list === undefined) yield printed(members[name] ?? null)
    else yield* bracketed(list)
  }
  yield before === '{' ? '{}' : '}'
}

function* bracketed(list: Iterable<Uint8Array | string>): Iterable<Uint8Array | string> {
  let before = '['
  for (const part of list) {
    yield before
    yield part
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}

export function joined(parts: Iterable<Uint8Array | string>): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.concat([...parts].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
  return new Uint8Array(buffer, byteOffset, length) // no Buffer, whose slices are no copies
}

export function digestOfParts(parts: Iterable<Uint8Array | string>): Digest {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return `sha256:${hash.digest('hex')}`
}
