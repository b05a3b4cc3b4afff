/** What the mutations start from: a ledger written by the product's own flows, and plans that the tools printed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SeededRandom } from '../__tests__/fakes/effects.ts'
import { memoryLedger, type TestLedger } from '../__tests__/fakes/ledger.ts'
import type { MemoryStore } from '../__tests__/fakes/memory-store.ts'
import { HonestJobs } from '../__tests__/fakes/random-ledger.ts'
import { slotOf } from '../src/ledger/keys.ts'
import { openRecord } from '../src/ledger/open.ts'
import type { Slot } from '../src/record/place.ts'
import type { Setting } from './target.ts'

export interface Stored {
  readonly slot: Slot
  readonly bytes: Uint8Array
}

export interface SeedLedger {
  readonly ledger: TestLedger<MemoryStore>
  /** Some records of each kind. */
  readonly records: readonly Stored[]
}

const EACH_KIND = 6

/** The same in every run: its keys and salts come from a seed. */
export async function seedLedger(): Promise<SeedLedger> {
  const ledger = await memoryLedger('fuzz')
  await new HonestJobs(ledger).work(150)
  const found = new Map<string, Stored[]>()
  for (const { key, bytes } of ledger.store.sent) {
    const slot = slotOf(key, ledger.id)
    const record = slot && openRecord(bytes, slot)
    if (slot === undefined || record === undefined || 'malformed' in record) continue
    const kind = `${record.kind}${'late' in record.predicate ? ' late' : ''}`
    found.set(kind, [...(found.get(kind) ?? []), { slot, bytes }].slice(0, EACH_KIND))
  }
  return { ledger, records: [...found.values()].flat() }
}

const FIXTURES = join(import.meta.dirname, '..', '__tests__', 'fixtures', 'plans')
/** Larger ones would take the time of hundreds of others. */
const LARGEST_PLAN = 60_000

/** The project's own, and those of a folder that the command line names. */
export function seedPlans({ plans }: Setting): readonly Buffer[] {
  const folders = [join(FIXTURES, 'terraform'), join(FIXTURES, 'tofu'), ...(plans === undefined ? [] : [plans])]
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  return files
    .filter((path) => path.endsWith('.json'))
    .map((path) => readFileSync(path))
    .filter(({ length }) => length <= LARGEST_PLAN)
}

export const NO_SALT = { bytes: (length: number) => new SeededRandom('fuzz').bytes(length) }
