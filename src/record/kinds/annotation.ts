import type { JsonObject } from '../../shared/bytes.ts'
import type { Body } from '../body.ts'
import type { Leaf, Slot } from '../place.ts'
import { clear, count, digest, objectOf, text } from '../shape.ts'
import { type AuditRecord, stageOf } from '../stages.ts'
import { Raw } from '../values.ts'
import type { KindRow } from './kind.ts'

/** What somebody has to say of a record that stands: after the fact, under their own name. Its operation is that record's. */
export interface AnnotationBody extends Body {
  readonly annotates: { readonly zone: string; readonly stream: string; readonly sequence: number; readonly leaf: Leaf }
  readonly note: Raw
}

export function annotationOf({ slot, leaf }: { readonly slot: Slot; readonly leaf: Leaf }, note: string, body: Body): AuditRecord<'annotation'> {
  const annotates = { zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf }
  return stageOf<AuditRecord<'annotation'>>({ kind: 'annotation', body: { ...body, annotates, note: new Raw(note, 'text') }, secrets: [] })
}

const own = objectOf({ annotates: objectOf({ zone: text, stream: text, sequence: count, leaf: digest }), note: clear })

export const annotation: KindRow<AnnotationBody> = {
  home: 'state',
  late: 'never',
  byHand: true,
  says: ({ annotates, note }) =>
    `says of ${annotates.zone}/${annotates.stream}=${annotates.sequence}: ${'shown' in note ? String(note.shown) : 'a note that is withheld'}`,
  own: (body: JsonObject) => own(body, 'predicate'),
}
