/** Credentials that are made for the store alone (`role-to-assume`), as each of our processes asks for them. */
import type { Env } from '../shared/effects.ts'
import type { Access } from '../store/store.ts'

export interface Minting {
  /** `undefined`: no role is to be taken, and the store looks where its SDK does. */
  readonly access: Access | undefined
  /** Own secrets of this process, for redaction. Grows while it runs. */
  readonly secrets: readonly string[]
}

interface Job {
  readonly env: Env
  readonly run: { readonly id: string; readonly attempt: number | string }
  /** Other secrets of this step. */
  readonly own?: readonly string[]
  /** In main and post, where the runner can be told to mask. Elsewhere nothing of it is ever printed, and telling would print it. */
  readonly hide?: (secret: string) => void
}

export function mintingFor(role: string | null | undefined, { env, run, own = [], hide = () => undefined }: Job): Minting {
  if (role === null || role === undefined) return { access: undefined, secrets: own }
  const secrets = [...own, env.get('ACTIONS_ID_TOKEN_REQUEST_TOKEN') ?? ''].filter(Boolean)
  const minted = (secret: string) => {
    hide(secret)
    secrets.push(secret)
  }
  return { access: { role, sessionName: sessionNameOf(run.id, String(run.attempt)), minted }, secrets }
}

/** STS takes 2 to 64 of these signs. With it CloudTrail leads back to the run. */
function sessionNameOf(id: string, attempt: string): string {
  return `iac-ledger-${id}-${attempt}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64)
}
