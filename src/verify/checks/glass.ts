import type { Actor } from '../../record/facts.ts'
import type { Leaf } from '../../record/place.ts'
import { isKind } from '../../record/stages.ts'
import { type Field, isAbsent } from '../../record/values.ts'
import { type Check, type ExpectedHead, headOf, type Notes, type Place, placeOf } from '../check.ts'
import { printable } from '../printable.ts'
import { believedIn, type SlotView } from '../view.ts'

interface Broken {
  readonly place: Place
  readonly head: ExpectedHead
  readonly leaf: Leaf
  readonly actor: Field<Actor>
  readonly says: string
}

/** A change that was made under break-glass stays open until another person has said something about it. */
export const glass: Check = {
  name: 'glass',
  begin(_ground, notes) {
    const panes = new Panes(notes)
    return { stream: () => ({ slot: (view) => panes.see(view) }), end: () => panes.end(), again: () => panes.open.map(({ head }) => head) }
  },
}

class Panes {
  readonly #notes: Notes
  readonly #broken: Broken[] = []
  readonly #annotated = new Map<string, Field<Actor>[]>()
  open: readonly Broken[] = []

  constructor(notes: Notes) {
    this.#notes = notes
  }

  see(view: SlotView): void {
    const record = believedIn(view)
    if (record === undefined) return
    const { slot, leaf, body } = record
    if (isKind(record, 'outcome') && record.body.breakGlass !== undefined) {
      const { ticket, reason } = record.body.breakGlass
      this.#broken.push({ place: placeOf(slot), head: headOf(record), leaf, actor: body.actor, says: `${ticket}: ${reason}` })
    }
    if (!isKind(record, 'annotation')) return
    const { leaf: about } = record.body.annotates
    this.#annotated.set(about, [...(this.#annotated.get(about) ?? []), body.actor])
  }

  end(): void {
    this.open = this.#broken.filter(({ leaf, actor }) => !(this.#annotated.get(leaf) ?? []).some((other) => isAnother(other, actor)))
    for (const { place, says } of this.open) this.#notes.raise('BREAK_GLASS_OPEN', place, printable(says))
  }
}

/** Only where both are known, and no name or number of the one is one of the other's. */
function isAnother(one: Field<Actor>, other: Field<Actor>): boolean {
  if (isAbsent(one) || isAbsent(other)) return false
  const [mine, theirs] = [namesOf(one), namesOf(other)]
  return !mine.some((name) => theirs.includes(name))
}

/** Whoever runs a job again acts under the rights of the one who ran it first: both are named. Logins have no case. */
function namesOf({ login, id, triggeredBy }: Actor): readonly string[] {
  const logins = [login, ...(isAbsent(triggeredBy) ? [] : [triggeredBy])].map((name) => `login ${name.toLowerCase()}`)
  return id === '' ? logins : [...logins, `id ${id}`]
}
