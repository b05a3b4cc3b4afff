/** What lies beside a record: the manifest that it names by digest, and each object that the manifest names. */

import { evidenceKeyOf } from '../ledger/keys.ts'
import { oldestBytes } from '../ledger/read.ts'
import type { Slot } from '../record/place.ts'
import { digest, listOf, objectOf, text } from '../record/shape.ts'
import type { OpenedRecord } from '../record/stages.ts'
import { type Digest, type JsonObject, parseJson, sha256 } from '../shared/bytes.ts'
import { LIMITS } from '../shared/limits.ts'
import type { StoreReader } from '../store/store.ts'
import { Turns } from './turns.ts'
import type { EvidenceProblem } from './view.ts'

interface Named {
  readonly name: string
  readonly digest: Digest
}
interface Manifest extends JsonObject {
  readonly objects: readonly (Named & JsonObject)[]
}

const manifestShape = objectOf({ objects: listOf(objectOf({ name: text, digest })) })

/** Reads evidence one object at a time however many records are read at once: an object may be as large as a plan. */
export class EvidenceReader {
  readonly #store: StoreReader
  readonly #turns = new Turns()

  constructor(store: StoreReader) {
    this.#store = store
  }

  look(record: OpenedRecord, slot: Slot): Promise<readonly EvidenceProblem[]> {
    const { evidence } = record.body
    if (evidence === null) return Promise.resolve([])
    return this.#turns.take(() => this.#problems(evidence.manifest, slot))
  }

  async #problems(manifest: Digest, slot: Slot): Promise<readonly EvidenceProblem[]> {
    const read = await this.#read({ name: 'the manifest', digest: manifest }, slot)
    if (!('bytes' in read)) return [read]
    const listed = manifestIn(read.bytes)
    if (listed === undefined) return [{ what: 'differs', detail: `the manifest ${manifest} is not one that lists objects` }]
    const problems: EvidenceProblem[] = []
    for (const { name, digest: named } of listed) {
      const object = await this.#read({ name, digest: named }, slot)
      if (!('bytes' in object)) problems.push(object)
    }
    return problems
  }

  async #read({ name, digest: expected }: Named, slot: Slot): Promise<{ readonly bytes: Uint8Array } | EvidenceProblem> {
    const key = evidenceKeyOf(slot, expected)
    const bytes = await bytesAt(key, this.#store)
    if (bytes === undefined) return { what: 'missing', detail: `${name} is not there: ${key}` }
    if (bytes !== 'too-large' && sha256(bytes) === expected) return { bytes }
    return { what: 'differs', detail: `${name} has other bytes than the record names: ${key}` }
  }
}

async function bytesAt(key: string, store: StoreReader): Promise<Uint8Array | 'too-large' | undefined> {
  for await (const stored of store.list(key, { keys: 1 })) {
    return stored.key === key ? (await oldestBytes(stored, store, LIMITS.answerBytes))?.bytes : undefined
  }
  return undefined
}

function manifestIn(bytes: Uint8Array): Manifest['objects'] | undefined {
  try {
    const value = parseJson(bytes)
    return manifestShape(value, 'manifest').length === 0 ? (value as Manifest).objects : undefined
  } catch {
    return undefined // no JSON, so no manifest: the digest was right, so its writer put it there like that
  }
}
