/** Which streams the registers name. Collected on the way, since a stream points back to its registration. */
import { isReserved, isStreamName, registerOf } from '../ledger/keys.ts'
import type { Leaf, StreamId } from '../record/place.ts'
import { isKind } from '../record/stages.ts'
import { pathOf } from './check.ts'
import { believedIn, type SlotView } from './view.ts'

interface Registered {
  readonly stream: StreamId
  readonly leaves: Set<Leaf>
  /** Registered while the ledger was read: its first record may still be on its way. */
  readonly fresh: boolean
}

export class Registrations {
  readonly #streams = new Map<string, Registered>()

  /** Only a believed `register` record counts, in the register of the stream's own repository and zone. */
  see(view: SlotView): void {
    const record = believedIn(view)
    if (record === undefined || !isKind(record, 'register')) return
    const { ledger, zone, name: register } = view.slot
    const name = record.body.registers.stream
    if (!isStreamName(name) || !name.includes('.') || isReserved({ zone, name })) return
    const stream: StreamId = { ledger, zone, name }
    if (registerOf(stream).name !== register) return
    const known = this.#streams.get(pathOf(stream)) ?? { stream, leaves: new Set(), fresh: view.fresh }
    known.leaves.add(view.leaf)
    this.#streams.set(pathOf(stream), known)
  }

  /** The leaves of the records that register it: two writers at once may both have done so. */
  of(stream: Pick<StreamId, 'zone' | 'name'>): ReadonlySet<Leaf> | undefined {
    return this.#streams.get(pathOf(stream))?.leaves
  }

  all(): readonly Pick<Registered, 'stream' | 'fresh'>[] {
    return [...this.#streams.values()]
  }
}
