import type { JsonObject } from '../../shared/bytes.ts'
import type { Body } from '../body.ts'
import type { Stream } from '../place.ts'
import { digest, objectOf, text } from '../shape.ts'
import { type AuditRecord, stageOf } from '../stages.ts'
import type { KindRow } from './kind.ts'

/** Announces a stream before its first record, so that none appears or vanishes unseen. */
export interface RegisterBody extends Body {
  readonly registers: { readonly stream: string; readonly scope: string }
}

export function registrationOf(stream: Stream, body: Body): AuditRecord<'register'> {
  return stageOf<AuditRecord<'register'>>({ kind: 'register', body: { ...body, registers: { stream: stream.name, scope: stream.scope } }, secrets: [] })
}

const own = objectOf({ registers: objectOf({ stream: text, scope: digest }) })

export const register: KindRow<RegisterBody> = {
  home: 'state',
  late: 'never',
  says: (body) => `registers the stream ${body.registers.stream}`,
  own: (body: JsonObject) => own(body, 'predicate'),
}
