/**
 * What each member of a body is for redaction, by the way to it and not by its name alone: `address` names a resource
 * here and is somebody's value there. What is not named is `free`, so a new member is looked into before anybody decided.
 *
 *   keep       names or proves something, in words of ours, of the forge or of the tool's grammar. Never rewritten: whoever
 *              sets TF_VAR_x=refs/heads/main or TF_VAR_x=mutates-infrastructure must not be able to blank who did what.
 *   address    the same, but written by the author of a configuration: a for_each key may equal a secret. Stays, is counted.
 *   free       prose of ours, or of what failed: withheld as a whole where a secret stands in it
 *   the rest   lists that hold Raw, each with its own rules (walk.ts)
 */
import type { Body, CommandBody, StateBody } from '../record/body.ts'
import type { Change, CheckResult, Result } from '../record/change.ts'
import type { Argument, Plan } from '../record/command.ts'
import type { JobFacts } from '../record/kinds/run.ts'

type Word = 'keep' | 'address' | 'free' | 'argument' | 'change' | 'attribute' | 'problem'
export type Place = Word | Places
interface Places {
  readonly [member: string]: Place
}

const ARGUMENT = { flag: 'keep', value: 'argument' } as const satisfies Record<keyof Argument, Place>

const COMMAND = {
  tool: 'keep',
  class: 'keep',
  words: 'keep',
  argv: ARGUMENT,
  directory: 'keep', // where it ran: a path of the repository
  version: 'keep',
  providers: 'keep',
  lockFile: 'keep',
  taps: 'keep',
} as const satisfies Record<keyof CommandBody, Place>

const STATE = { scope: 'keep', before: 'keep', after: 'keep' } as const satisfies Record<keyof StateBody, Place>

const COMMON = {
  operation: 'keep',
  recordedAt: 'keep',
  command: COMMAND,
  commit: 'keep',
  state: STATE,
  run: 'keep',
  actor: 'keep',
  recorder: 'keep',
  change: 'keep',
  environment: 'keep', // TF_VAR_environment=production is in every second workflow
  approvals: 'keep',
  controls: 'keep',
  cloudIdentity: 'keep', // and so is TF_VAR_role_arn
  policy: 'keep',
  config: 'keep',
  enforcement: 'keep',
} as const satisfies Record<keyof Body, Place>

export const CHANGE = {
  address: 'address',
  deposed: 'keep',
  formerly: 'address',
  kind: 'keep',
  type: 'keep',
  action: 'keep',
  native: 'keep',
  reason: 'keep',
  replacement: { order: 'keep', paths: 'address' },
  deferred: 'keep',
  attributes: 'attribute',
  attributesOmitted: 'keep',
} as const satisfies Record<keyof Change, Place>

const CHECK = { address: 'address', kind: 'keep', status: 'keep', problems: 'problem' } as const satisfies Record<keyof CheckResult, Place>

const RESULT = {
  address: 'address',
  deposed: 'keep',
  action: 'keep',
  status: 'keep',
  seenIn: 'keep',
  problem: 'problem',
} as const satisfies Record<keyof Result, Place>

const PLAN = {
  content: 'keep',
  format: 'keep',
  file: 'keep',
  counts: 'keep',
  changes: 'change',
  outputs: { name: 'address', action: 'keep', sensitive: 'keep' },
  drift: 'change',
  checks: CHECK,
  complete: 'keep',
  errored: 'keep',
} as const satisfies Record<keyof Plan, Place>

const JOB = {
  status: 'keep',
  reads: { words: 'free', times: 'keep' },
  bypass: { what: 'keep', detail: 'free' },
  notChecked: { what: 'free', why: 'free' },
  waiting: 'keep',
  heads: 'keep',
  closed: 'keep',
} as const satisfies Record<keyof JobFacts, Place>

const OWN: Places = {
  founding: 'keep', // genesis
  zones: 'keep', // policy
  cut: 'keep',
  registers: 'keep', // register
  applies: 'keep', // intent: a record's place, a state's mark
  closes: 'keep', // outcome
  unannounced: { ...COMMON, applies: 'keep', code: 'keep' },
  exit: 'keep',
  status: 'keep',
  seenBy: 'keep',
  plan: PLAN,
  planRecord: 'keep',
  results: RESULT,
  samePlan: 'keep',
  breakGlass: 'keep', // the envelope holds what redaction left of the intent
  job: JOB, // run
  annotates: 'keep', // annotation
  note: 'problem',
}

/** What redaction itself adds. */
const ADDED: Places = { redaction: 'keep', salt: 'keep', evidence: 'keep' }

export const BODY: Places = { ...COMMON, ...OWN, ...ADDED }

/** An object beside the record: the same lists, by the same rules. */
export const EVIDENCE: Places = { ...PLAN, results: RESULT, salt: 'keep', objects: 'keep' }

/** Why something is not there: in words that may quote what a tool or a server said. */
export const ABSENT: Places = { absent: 'keep', why: 'free' }

export function placeOf(place: Place, member: string): Place {
  if (typeof place === 'string') return place
  return Object.hasOwn(place, member) ? (place[member] ?? 'free') : 'free'
}
