import type { Digest, JsonObject } from '../../shared/bytes.ts'
import type { Body } from '../body.ts'
import { count, digest, listOf, objectOf, oneOf, text } from '../shape.ts'
import { late } from '../shapes.ts'
import { type AuditRecord, stageOf } from '../stages.ts'
import type { KindRow } from './kind.ts'

export const BYPASSES = ['shadowed', 'state-moved', 'session-changed', 'shims-removed', 'spool-removed'] as const
export interface Bypass {
  readonly what: (typeof BYPASSES)[number]
  readonly detail: string
}

/** What post knows about the whole job. */
export interface JobFacts {
  readonly status: string
  /** Reads of state, which leave a line in the journal each. */
  readonly reads: readonly { readonly words: string; readonly times: number }[]
  readonly bypass: readonly Bypass[]
  readonly notChecked: readonly { readonly what: string; readonly why: string }[]
  /** Records that still wait in the spool. */
  readonly waiting: number
  /** The newest record of each stream that this job wrote to, before this one: a stream that is cut later betrays itself here. */
  readonly heads: readonly { readonly stream: string; readonly sequence: number; readonly leaf: Digest }[]
  /** Intents of this job that post had to close. */
  readonly closed: number
}

/** One per job, by post. */
export interface RunBody extends Body {
  readonly job: JobFacts
}

export function runOf(body: Body, job: JobFacts): AuditRecord<'run'> {
  return stageOf<AuditRecord<'run'>>({ kind: 'run', body: { ...body, job }, secrets: [] })
}

const job = objectOf({
  status: text,
  reads: listOf(objectOf({ words: text, times: count })),
  bypass: listOf(objectOf({ what: oneOf(...BYPASSES), detail: text })),
  notChecked: listOf(objectOf({ what: text, why: text })),
  waiting: count,
  heads: listOf(objectOf({ stream: text, sequence: count, leaf: digest })),
  closed: count,
})

const own = objectOf({ job }, { optional: { late } })

export const run: KindRow<RunBody> = {
  home: 'state',
  late: 'spool',
  says: (body) => `closes the job (${body.job.status})${body.job.bypass.length > 0 ? `: ${body.job.bypass.map(({ what }) => what).join(', ')}` : ''}`,
  own: (body: JsonObject) => own(body, 'predicate'),
}
