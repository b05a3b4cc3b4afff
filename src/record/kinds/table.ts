/** Adding a kind: its file, and one line here. `predicateType` is made from the key. */
import { annotation } from './annotation.ts'
import { genesis } from './genesis.ts'
import { intent } from './intent.ts'
import type { KindRow } from './kind.ts'
import { outcome } from './outcome.ts'
import { plan } from './plan.ts'
import { policy } from './policy.ts'
import { register } from './register.ts'
import { run } from './run.ts'

export const KINDS = { genesis, policy, register, plan, intent, outcome, run, annotation } as const

export type Kind = keyof typeof KINDS
export type BodyOf<K extends Kind> = K extends Kind ? ((typeof KINDS)[K] extends KindRow<infer Body> ? Body : never) : never

const NAMESPACE = 'https://iac-ledger.github.io'

export function predicateType(kind: Kind): string {
  return `${NAMESPACE}/${kind}/v1`
}

/** `undefined` for a type that no version of ours has written. */
export function kindOf(type: string): Kind | undefined {
  return (Object.keys(KINDS) as Kind[]).find((kind) => predicateType(kind) === type)
}

/** Whether a record of this kind leaves its operation open, or ends it. */
export function effectOf(kind: Kind): 'opens' | 'closes' | undefined {
  const row: { readonly operation?: 'opens' | 'closes' } = KINDS[kind]
  return row.operation
}
