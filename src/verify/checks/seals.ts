import { type Check, placeOf } from '../check.ts'
import { printable } from '../printable.ts'

/** Each record is signed, by somebody who may sign where it stands; and so was the envelope that a late one holds. */
export const seals: Check = {
  name: 'seals',
  begin: (_ground, notes) => ({
    stream: () => ({
      slot({ slot, seal, captured }) {
        if (seal !== undefined && 'refused' in seal) notes.raise(seal.refused, placeOf(slot), seal.detail)
        if (captured === undefined) return
        if ('refused' in captured) notes.raise('SIGNATURE_INVALID', placeOf(slot), captured.detail)
        else if ('unsigned' in captured)
          notes.leaveOpen('SIGNATURE_INVALID', placeOf(slot), `a late record that nobody signed when it was captured: ${printable(captured.unsigned)}`)
      },
    }),
  }),
}
