import type { ZoneRule } from '../../record/kinds/policy.ts'
import { isKind, type OpenedRecord } from '../../record/stages.ts'
import { type Check, type Notes, placeOf, type Watcher } from '../check.ts'
import { believedIn, type SlotView } from '../view.ts'

/**
 * Where the rules changed: who may sign, by a later policy; what the configuration says, by its digest in each record; and
 * where another allowed key took over without either. All may be right, and somebody should know.
 */
export const policies: Check = {
  name: 'policies',
  begin(_ground, notes) {
    const root = new Policies(notes)
    return { stream: ({ zone }) => (zone === 'root' ? root : new Settings(root, notes)) }
  },
}

/** The root is read before every other stream. */
class Policies implements Watcher {
  readonly #notes: Notes
  /** Sizes of the root from which on each policy was in force. */
  readonly #from: number[] = []
  #zones: readonly ZoneRule[] | undefined

  constructor(notes: Notes) {
    this.#notes = notes
  }

  slot(view: SlotView): void {
    const record = believedIn(view)
    if (record === undefined || !isKind(record, 'policy')) return
    const { zones } = record.body
    const changes = this.#zones === undefined ? [] : changesBetween(this.#zones, zones)
    if (changes.length > 0) this.#notes.raise('POLICY_CHANGED', placeOf(view.slot), `who may sign: ${changes.join(', ')}`)
    this.#zones = zones
    this.#from.push(view.slot.sequence + 1)
  }

  /** Which policy a record was written under. */
  eraOf({ chain }: OpenedRecord): number {
    return this.#from.findLastIndex((from) => from <= (chain.root?.size ?? 0))
  }
}

function changesBetween(old: readonly ZoneRule[], zones: readonly ZoneRule[]): readonly string[] {
  return [...new Set([...old, ...zones].map(({ zone }) => zone))].flatMap((zone) => {
    const [before, after] = [keysOf(old, zone), keysOf(zones, zone)]
    const [added, removed] = [after.filter((key) => !before.includes(key)), before.filter((key) => !after.includes(key))]
    return added.length + removed.length === 0 ? [] : [`${zone}, ${added.length} added and ${removed.length} removed`]
  })
}

function keysOf(zones: readonly ZoneRule[], zone: string): readonly string[] {
  return zones.filter((rule) => rule.zone === zone).flatMap(({ signers }) => signers.map(({ spki }) => spki))
}

/** In one stream. Each key and each configuration is told where it is first seen: branches and machines take turns. */
class Settings implements Watcher {
  readonly #policies: Policies
  readonly #notes: Notes
  readonly #configs = new Set<string>()
  readonly #signers = new Set<string>()
  #era: number | undefined

  constructor(root: Policies, notes: Notes) {
    this.#policies = root
    this.#notes = notes
  }

  slot(view: SlotView): void {
    const record = believedIn(view)
    if (record === undefined || view.seal === undefined || 'refused' in view.seal) return
    this.#seeSigner(record, view.seal.signer)
    const { config } = record.body
    if (typeof config !== 'string') return
    if (this.#configs.size > 0 && !this.#configs.has(config))
      this.#notes.raise('POLICY_CHANGED', placeOf(view.slot), `the configuration file is another one: ${config}`)
    this.#configs.add(config)
  }

  #seeSigner(record: OpenedRecord, signer: string): void {
    const era = this.#policies.eraOf(record)
    if (era === this.#era && !this.#signers.has(signer))
      this.#notes.raise('SIGNER_CHANGED', placeOf(record.slot), `signed by ${signer}, and no record of this stream was before`)
    this.#era = era
    this.#signers.add(signer)
  }
}
