/**
 * Adding a place for the commitment key: its adapter, and one line here. `keeper`: the key comes to our step alone, so main
 * leaves it with a keeper and the session names `agent:` instead.
 */
import type { Committer, CommitterAdapter } from './committer.ts'

interface CommitterRow {
  readonly keeper: boolean
  readonly inputs: boolean
  readonly load: () => Promise<{ readonly adapter: CommitterAdapter }>
}

export const COMMITTERS = {
  'env:': { keeper: true, inputs: true, load: () => import('./adapters/key-variable.ts') },
  'agent:': { keeper: false, inputs: false, load: () => import('./adapters/agent.ts') },
} as const satisfies Record<`${string}:`, CommitterRow>

type CommitterScheme = keyof typeof COMMITTERS

/** What a user may ask for; `agent:` is for the session alone. */
export const COMMITTER_INPUTS = (Object.keys(COMMITTERS) as CommitterScheme[]).filter((scheme) => COMMITTERS[scheme].inputs)

/** `undefined` when the scheme is in no row. */
export function committerSchemeOf(reference: string): CommitterScheme | undefined {
  return (Object.keys(COMMITTERS) as CommitterScheme[]).find((scheme) => reference.startsWith(scheme))
}

export async function openCommitter(reference: string, effects: Parameters<CommitterAdapter['openCommitter']>[1]): Promise<Committer> {
  const scheme = committerSchemeOf(reference)
  if (scheme === undefined) throw new RangeError(`no committer for ${reference.slice(0, 8)}`)
  const { adapter } = await COMMITTERS[scheme].load()
  return adapter.openCommitter(reference.slice(scheme.length), effects)
}
