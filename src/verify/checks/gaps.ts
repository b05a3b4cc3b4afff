import { isStreamName, isZone } from '../../ledger/keys.ts'
import { type Check, NOWHERE, type Notes, type Place, placeIn, placeOf } from '../check.ts'
import { printable } from '../printable.ts'

/**
 * Every slot from the first to the newest record holds something, and nothing else lies in the store. An empty slot
 * before a good record was emptied; an empty slot before junk is the stream's end.
 */
export const gaps: Check = {
  name: 'gaps',
  begin: ({ foreign }, notes) => ({
    stream: (stream) => ({
      taken: (below) => notes.leaveOpen('SEQUENCE_GAP', placeIn(stream, 0), notRead(below)),
      hole: (from, to) => notes.raise('SEQUENCE_GAP', placeIn(stream, from), to === from ? 'nothing is there' : `nothing is there, up to ${to}`),
      ahead: (slot) => notes.raise('SLOT_AHEAD', placeOf(slot), 'it lies beyond the first empty slot'),
    }),
    end: () => raiseForeign(foreign, notes),
  }),
}

function notRead(below: number): string {
  return `${below} slot(s), up to ${below - 1}, were not read, nor what lies beside them: the head that was given at ${below} vouches for them`
}

function raiseForeign(foreign: readonly string[], notes: Notes): void {
  for (const key of foreign) notes.raise('SLOT_FOREIGN', placeNear(key), printable(key))
}

/** As far as the key's folders name a place. */
function placeNear(key: string): Place {
  const [zone = '', stream = '', ...rest] = key.split('/')
  if (!isZone(zone)) return NOWHERE
  return { zone, stream: rest.length > 0 && isStreamName(stream) ? stream : null, sequence: null }
}
