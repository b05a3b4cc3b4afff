/**
 * The part of a verification that needs to know nothing of the ledger: read what lies in a slot, take it apart, hash it,
 * check its signature against the key that it names. It is nearly all of the work, and any thread can do it.
 */
import { type Unwrapped, unwrap } from '../ledger/entry.ts'
import { readStored } from '../ledger/read.ts'
import type { SignerRule } from '../record/kinds/policy.ts'
import type { StoreReader } from '../store/store.ts'
import type { Verifier } from '../trust/verifier.ts'
import { readAhead } from './read-ahead.ts'
import { type FilledSlot, type Range, slotsIn } from './survey.ts'

/** A record has at most 256 KiB, so this many hold a few megabytes. */
export const AHEAD = 16

export interface Fetched {
  readonly unwrapped: Unwrapped
  /** Whether its signature is one of the key that its hint names; `undefined` where that key is nobody's, or where nobody has looked. */
  readonly genuine: boolean | undefined
}

/** What one thread does at a time, and whose signatures it knows. */
export interface Task {
  readonly ranges: readonly Range[]
  readonly signers: readonly SignerRule[]
}

export interface FetchPorts {
  readonly store: StoreReader
  readonly verifier: Verifier
}

/** For each range of the task what lies in its slots, lowest first. What was removed meanwhile is left out. */
export async function fetchAll({ ranges, signers }: Task, { store, verifier }: FetchPorts): Promise<readonly (readonly Fetched[])[]> {
  const all: (readonly Fetched[])[] = []
  for (const range of ranges) {
    const filled = (await slotsIn(range, store)).toReversed()
    const fetched: Fetched[] = []
    for await (const unwrapped of readAhead(filled, AHEAD, (slot) => fetchSlot(slot, store))) {
      if (unwrapped !== undefined) fetched.push({ unwrapped, genuine: await isGenuine(unwrapped, signers, verifier) })
    }
    all.push(fetched)
  }
  return all
}

export async function fetchSlot({ slot, stored }: FilledSlot, store: StoreReader): Promise<Unwrapped | undefined> {
  const object = await readStored(stored, store)
  return object && unwrap(object.bytes, slot)
}

async function isGenuine({ content }: Unwrapped, signers: readonly SignerRule[], verifier: Verifier): Promise<boolean | undefined> {
  if ('malformed' in content) return undefined
  const seal = await verifier.verify(content, signers)
  if (!('refused' in seal)) return true
  return seal.refused === 'SIGNATURE_INVALID' ? false : undefined
}
