import { isKind } from '../../record/stages.ts'
import { type Check, placeOf } from '../check.ts'
import { printable } from '../printable.ts'
import { believedIn } from '../view.ts'

/** What a job itself found out about commands that went around us. */
export const runs: Check = {
  name: 'runs',
  begin: (_ground, notes) => ({
    stream: () => ({
      slot(view) {
        const record = believedIn(view)
        if (record === undefined || !isKind(record, 'run')) return
        for (const { what, detail } of record.body.job.bypass) notes.raise('BYPASS', placeOf(view.slot), printable(`${what}: ${detail}`))
      },
    }),
  }),
}
