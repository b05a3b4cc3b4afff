/** What a record tells of the job that it was written in. */
import type { Body } from '../record/body.ts'
import type { Redacted } from '../record/values.ts'
import { LIMITS } from '../shared/limits.ts'

type About = Pick<Redacted<Body>, 'run'>

export function sessionOf({ run }: About): string | undefined {
  return 'absent' in run ? undefined : run.session
}

/** On a runner of the forge's, which is thrown away with its job. */
export function isHosted({ run }: About): boolean {
  return !('absent' in run || 'absent' in run.runner) && run.runner.environment === 'github-hosted'
}

/** How long its job may take. */
export function longestJobMs(about: About): number {
  return isHosted(about) ? LIMITS.hostedJobMs : LIMITS.selfHostedJobMs
}
