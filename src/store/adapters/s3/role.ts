/** Credentials of a role that this job takes for the store alone: made when they are needed, and held by this process only. */
import type { Clock, Env } from '../../../shared/effects.ts'
import type { Access } from '../../store.ts'
import { AUDIENCE, jobToken } from './job-token.ts'
import { exchanged, type Minted } from './sts.ts'
import type { Wire } from './wire.ts'

/** New ones are asked for this long before the old ones end: an append has time to finish with either. */
const EARLY_MS = 300_000

export interface RolePorts {
  readonly access: Access
  /** Of STS. */
  readonly endpoint: string
  readonly env: Env
  readonly clock: Pick<Clock, 'now'>
  readonly wire: Wire
}

export class Role {
  readonly #ports: RolePorts
  #held: Minted | undefined
  #asking: Promise<Minted> | undefined

  constructor(ports: RolePorts) {
    this.#ports = ports
  }

  /** Requests side by side share one exchange. Where a new one fails, what is held serves until it ends: a job that is being cancelled may get no more tokens. */
  async credentials() {
    if (this.#held === undefined || this.#left(this.#held) < EARLY_MS) {
      this.#asking ??= this.#mint().finally(() => {
        this.#asking = undefined
      })
      try {
        this.#held = await this.#asking
      } catch (thrown) {
        if (this.#held === undefined || this.#left(this.#held) <= 0) throw thrown
      }
    }
    const { accessKeyId, secretAccessKey, sessionToken, expires } = this.#held
    return { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(expires) }
  }

  /** Who writes, without a secret. */
  get identity(): string {
    const { role, sessionName } = this.#ports.access
    return `${this.#held?.arn || role} (session ${sessionName}, by role-to-assume, audience ${AUDIENCE})`
  }

  #left({ expires }: Minted): number {
    return Date.parse(expires) - Date.parse(this.#ports.clock.now())
  }

  async #mint(): Promise<Minted> {
    const { access, endpoint, env, wire } = this.#ports
    const { role, sessionName, minted } = access
    const token = await jobToken(env, wire)
    minted(token)
    const made = await exchanged(token, { endpoint, role, sessionName }, wire)
    for (const secret of [made.secretAccessKey, made.sessionToken]) minted(secret)
    return made
  }
}
