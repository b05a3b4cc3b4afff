/** One infrastructure tool: what its command lines mean, what there was before, what became of it. */
import type { Commit } from '../../commitment/committer.ts'
import type { After, Before, CommandLine, StateMark, StateWhere, ToolCall } from '../../record/command.ts'
import type { Field } from '../../record/values.ts'
import type { Digest } from '../../shared/bytes.ts'
import type { Clock, Exec, Exit, Files } from '../../shared/effects.ts'

/** What a tool may touch to find out: run the tool itself with a question, read a file, have a file committed to. Never the network. */
export interface Host {
  readonly exec: Exec
  readonly files: Files
  readonly clock: Clock
  /** The folder that the repository is checked out to, or `undefined` outside a forge. Local state is named relative to it. */
  readonly workspace: string | undefined
  /** A folder of our own for what is worth remembering between commands (a tool's version). */
  readonly cache: string
  /** `undefined` where no commitment key is configured. */
  readonly commit: Commit | undefined
}

/** A state as it is now. The digest never stands in a record: it is for comparing within one job. */
export interface StateNow {
  readonly mark: StateMark
  readonly digest: Digest
}

export interface Tool {
  /**
   * Pure. Says what this command line is, environment options merged in. A sub-command or flag that is not known
   * is `mutates-infrastructure`: a wrong guess may cost a record, never a gap. Never throws.
   */
  recognise(line: CommandLine): ToolCall

  /**
   * Looks around before the command starts: scope, state, the plan file it was given. The user waits for this, so
   * nothing in it loads a provider. Changes nothing, takes no lock. What can't be had is an Absent with its reason;
   * it throws for a bug only.
   */
  before(call: ToolCall, host: Host): Promise<Before>

  /**
   * Looks around after it ended, however it ended. Truncated or alien output is an Absent. Every value that may be
   * secret is Raw.
   */
  after(call: ToolCall, before: Before, exit: Exit, host: Host): Promise<After>

  /** The state as it is now. Post asks with the environment that it has left. */
  stateNow(where: StateWhere, host: Host, env: Readonly<Record<string, string>>): Promise<Field<StateNow>>
}
