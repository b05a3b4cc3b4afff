import { type Check, placeOf } from '../check.ts'
import { printable } from '../printable.ts'
import type { PastSlot } from '../survey.ts'

/** A slot is filled once. Where the store keeps what was done to it since, that shows, though the oldest version goes on to count. */
export const past: Check = {
  name: 'past',
  begin: (ground, notes) => ({
    end() {
      for (const each of ground.past) {
        const [place, filled] = [placeOf(each.slot), each.versions.filter(({ tombstone }) => !tombstone)]
        if (filled.length > 1)
          notes.raise('SLOT_VERSIONS', place, `${filled.length} versions lie there, and the oldest counts: ${printable(filled[0]?.id ?? '')}`)
        if (filled.length < each.versions.length) notes.raise('SLOT_DELETED', place, hiding(each))
      }
    },
  }),
}

function hiding({ versions }: PastSlot): string {
  if (versions.every(({ tombstone }) => tombstone)) return 'a delete marker lies there, and nothing below it'
  return versions.at(-1)?.tombstone ? 'a delete marker hides it from whoever does not list versions' : 'a delete marker lies among its versions'
}
