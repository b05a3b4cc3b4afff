/** Long streams at once, without looking for the head before each record. */
import { foundingHead } from '../../src/ledger/head.ts'
import { keyOf, registerOf } from '../../src/ledger/keys.ts'
import { link } from '../../src/ledger/link.ts'
import { grow } from '../../src/ledger/merkle.ts'
import { openRoot, slotAt, standing } from '../../src/ledger/read.ts'
import { housekeepingBody } from '../../src/record/body.ts'
import { registrationOf } from '../../src/record/kinds/register.ts'
import { runOf } from '../../src/record/kinds/run.ts'
import type { Stream } from '../../src/record/place.ts'
import { redact } from '../../src/redact/redact.ts'
import { seal } from '../../src/sign/seal.ts'
import { factsOf } from './commands.ts'
import { SeededRandom } from './effects.ts'
import type { TestLedger } from './ledger.ts'
import type { MemoryStore } from './memory-store.ts'

const QUIET = { status: 'success', reads: [], bypass: [], notChecked: [], waiting: 0, heads: [], closed: 0 }

/** `count` records that link and verify, the stream's registration included. */
export async function fill(ledger: TestLedger<MemoryStore>, stream: Stream, count: number): Promise<void> {
  const { store, signers, verifier, clock } = ledger
  const signer = signers[stream.zone === 'reviews' ? 'reviews' : 'changes'].signer
  const random = new SeededRandom(`${stream.name} ${count}`)
  const trust = await openRoot(ledger.id, store, verifier)
  const body = housekeepingBody(ledger.operation(), clock.now(), factsOf({ session: 'a long one' }))
  const registration = await ledger.append(registrationOf(stream, body), registerOf(stream))
  let head = foundingHead(stream, registration.leaf, trust.newest)
  for (let sequence = 0; sequence < count; sequence += 1) {
    const { bytes, leaf } = await seal(link(redact(runOf(body, QUIET), { random, ownSecrets: [] }), head), { signer })
    store.put(keyOf(slotAt(stream, sequence)), bytes)
    head = { ...head, next: sequence + 1, previous: leaf, tree: grow(head.tree, leaf) }
  }
}

/** The head that reading every slot from the first gives. */
export function headByHand({ store }: TestLedger<MemoryStore>, stream: Stream, count: number) {
  let head = foundingHead(stream, undefined, undefined)
  for (let sequence = 0; sequence < count; sequence += 1) {
    const { leaf } = standing(store.bytesAt(keyOf(slotAt(stream, sequence))), slotAt(stream, sequence))
    head = { ...head, next: sequence + 1, previous: leaf, tree: grow(head.tree, leaf) }
  }
  return { next: head.next, previous: head.previous, tree: head.tree }
}
