import type { Check } from '../check.ts'
import { printable } from '../printable.ts'

/** What one store lost, another still has: whoever tampers has to hold them all. */
export const copies: Check = {
  name: 'copies',
  begin: (ground, notes) => ({
    end() {
      for (const { copy, what, place, detail } of ground.copies) {
        const told = `${printable(detail)} (${copy})`
        if (what === 'missing') notes.raise('COPY_MISSING', place, told)
        else if (what === 'behind' || what === 'unnamed') notes.raise('COPY_MISSING', place, told, 'milder')
        else if (what === 'unread') notes.leaveOpen('COPY_DIFFERS', place, told)
        else notes.raise('COPY_DIFFERS', place, told)
      }
    },
  }),
}
