/** The members that stand in every record, each a value or why not (docs/record-format.md, "Body"). */
import type { Digest, Instant } from '../shared/bytes.ts'
import type { Argument, CommandClass, Commit, Scope, StateMark, ToolFacts } from './command.ts'
import type { Facts } from './facts.ts'
import type { CapturedAfter, CapturedBefore } from './stages.ts'
import { absent, type Field, isAbsent } from './values.ts'

export interface CommandBody {
  readonly tool: string
  readonly class: CommandClass
  readonly words: readonly string[]
  readonly argv: readonly Argument[]
  /** Relative to the workspace where it lies in it. */
  readonly directory: string
  readonly version: ToolFacts['version']
  readonly providers: ToolFacts['providers']
  readonly lockFile: Field<Digest>
  /** Names of the variables that we added to its environment, to be told what it does. */
  readonly taps: readonly string[]
}

export interface StateBody {
  readonly scope: Field<Scope>
  readonly before: Field<StateMark>
  readonly after: Field<StateMark>
}

export interface Body extends Facts {
  readonly operation: { readonly id: string }
  /** By the writer's clock. Never used to order records: the chain does that. */
  readonly recordedAt: Instant
  readonly command: Field<CommandBody>
  readonly commit: Field<Commit>
  readonly state: Field<StateBody>
}

/** Facts for records that no job writes (`init` on somebody's machine). */
export function factsOutsideAJob(recorder: Facts['recorder']): Facts {
  const none = absent('not-applicable', 'not written by a job')
  return {
    run: none,
    actor: none,
    recorder,
    change: none,
    environment: none,
    approvals: none,
    controls: none,
    cloudIdentity: none,
    policy: absent('not-applicable', 'this record founds the ledger or stands in its root'),
    config: none,
    enforcement: none,
  }
}

/** The members of a record that is not about a command. */
export function housekeepingBody(operation: string, recordedAt: Instant, facts: Facts): Body {
  const none = absent('not-applicable', 'this record is not about a command')
  return { ...facts, operation: { id: operation }, recordedAt, command: none, commit: none, state: none }
}

export function bodyBefore(start: CapturedBefore): Body {
  return { ...start.facts, ...aboutCommand(start), recordedAt: start.at, state: stateOf(start, absent('not-available', 'the command has not run yet')) }
}

export function bodyAfter({ start, after, at }: CapturedAfter): Body {
  const moved = isAbsent(after.scope) ? start.before.scope : after.scope
  return { ...start.facts, ...aboutCommand(start), recordedAt: at, state: { ...stateOf(start, after.state), scope: moved } }
}

function aboutCommand(start: CapturedBefore): Pick<Body, 'operation' | 'command' | 'commit'> {
  const { call, before } = start
  const taps = Object.keys(before.tap?.env ?? {}).sort()
  return {
    operation: { id: start.operation },
    command: { tool: call.line.tool, class: call.class, words: call.words, argv: call.argv, directory: start.directory, ...before.tool, taps },
    commit: start.commit,
  }
}

function stateOf(start: CapturedBefore, after: Field<StateMark>): StateBody {
  return { scope: start.before.scope, before: start.before.state, after }
}

/** Only the members that every record has, of a body that may hold more (a record that was read back). */
export function commonMembers(body: Body): Body {
  const {
    operation,
    recordedAt,
    command,
    actor,
    run,
    recorder,
    commit,
    change,
    environment,
    approvals,
    controls,
    cloudIdentity,
    policy,
    config,
    enforcement,
    state,
  } = body
  return {
    operation,
    recordedAt,
    command,
    actor,
    run,
    recorder,
    commit,
    change,
    environment,
    approvals,
    controls,
    cloudIdentity,
    policy,
    config,
    enforcement,
    state,
  }
}
