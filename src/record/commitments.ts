/** The files that a record commits to, whatever its kind: each by the name that its subject gets. */
import type { StateBody } from './body.ts'
import type { Plan } from './command.ts'
import type { IntentBody } from './kinds/intent.ts'
import { type Commitment, type Field, isAbsent, type Redacted } from './values.ts'

/** Of any kind: a member that it does not have is missing. */
export interface Committing {
  readonly state: Redacted<Field<StateBody>>
  readonly plan?: Redacted<Field<Plan>>
  readonly applies?: Redacted<IntentBody['applies']>
}

export const COMMITTED = ['plan-file', 'state-before', 'state-after'] as const

export interface NamedCommitment {
  readonly name: (typeof COMMITTED)[number]
  readonly hmac: Commitment['hmac']
}

export function commitmentsIn({ plan, applies, state }: Committing): readonly NamedCommitment[] {
  const given = present(applies)?.file
  const [before, after] = [present(present(state)?.before), present(present(state)?.after)]
  return [...named('plan-file', present(plan)?.file ?? given), ...named('state-before', before?.commitment), ...named('state-after', after?.commitment)]
}

function present<T>(field: Field<T> | undefined): T | undefined {
  return field === undefined || isAbsent(field) ? undefined : field
}

function named(name: NamedCommitment['name'], field: Field<Commitment> | undefined): readonly NamedCommitment[] {
  const commitment = present(field)
  return commitment === undefined ? [] : [{ name, hmac: commitment.hmac }]
}
