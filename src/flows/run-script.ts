/** `run:` mode: the shims for one script only, and an intent and an outcome for the script itself. */

import { runCommand, withoutHarm } from '../capture/capture.ts'
import { commitOf } from '../capture/commit.ts'
import { scopeOfScript, streamOfScope } from '../capture/tools/stream.ts'
import type { PlanRecord, Scope, ToolCall } from '../record/command.ts'
import { intentOf } from '../record/kinds/intent.ts'
import { outcomeOf } from '../record/kinds/outcome.ts'
import type { Stream } from '../record/place.ts'
import { type CapturedAfter, type CapturedBefore, type Gap, type Receipt, stageOf } from '../record/stages.ts'
import { absent, type Field } from '../record/values.ts'
import type { Memory } from '../session/memory.ts'
import type { Session } from '../session/session.ts'
import type { CommandSpec, Exec, Exit, Log, Trace } from '../shared/effects.ts'
import { type AppendPorts, appendOrSpool } from './append-record.ts'
import { glassFor, tellBroken } from './glass.ts'
import { operationId } from './init-ledger.ts'
import { clearToStart } from './record-command.ts'

export interface ScriptPorts {
  readonly append: AppendPorts
  readonly memory: Memory
  readonly exec: Exec
  readonly log: Log
  readonly trace: Trace
}

export interface ScriptResult {
  readonly exit: Exit
  readonly outcome: Receipt | Gap
}

/** `shell`: how the record names it. The script's text is never recorded. */
export async function runScript(shell: string, command: CommandSpec, session: Session, ports: ScriptPorts): Promise<ScriptResult> {
  const scope = scopeOfScript(session.facts.run)
  const start = await lookAtScript(shell, command, scope, session, ports)
  const stream = streamOfScope(scope, session.facts.run.repositoryId, session)
  const intent = await appendOrSpool(intentOf(start), stream, ports.append, glassFor(start.call, session.enforcement, ports.append.clock))
  const cleared = clearToStart(start, intent, session)
  if ('why' in intent && intent.broken !== undefined) tellBroken('the script', intent.broken, ports.log)
  if (!('why' in intent)) await ports.memory.noteOperation(noteOf(start, intent, stream))
  let noted = Promise.resolve()
  const end = (exit: Exit | null) => appendOrSpool(outcomeOf(endOf(start, exit, scope, ports), intent), stream, ports.append)
  const exit = await runCommand(cleared, ports, (pid) => {
    noted = noteProcess(pid, start, intent, stream, ports)
  }).catch(async (thrown: unknown) => {
    await withoutHarm(ports.log, async () => void (await end(null))) // there is no such shell, or no such folder
    throw thrown
  })
  await noted
  const outcome = await end(exit)
  await withoutHarm(ports.log, async () => {
    if (!('why' in intent)) await ports.memory.noteOperation({ ...noteOf(start, intent, stream), closed: !('why' in outcome) })
  })
  return { exit, outcome }
}

async function lookAtScript(shell: string, command: CommandSpec, scope: Scope, session: Session, ports: ScriptPorts): Promise<CapturedBefore> {
  const none = absent('not-applicable', 'a script: what is in it is recorded command by command')
  const line = { ...command, tool: 'script' }
  const call: ToolCall = {
    line,
    class: 'mutates-infrastructure',
    words: [shell],
    argv: [],
    directory: command.cwd,
    plan: { reads: null, writes: null },
    neverBlocked: false,
    secrets: [],
  }
  const { workspace } = session
  const planRecord: Field<PlanRecord> = absent('not-applicable', 'a script')
  return stageOf<CapturedBefore>({
    operation: operationId(ports.append),
    call,
    facts: session.facts,
    directory: workspace !== null && command.cwd.startsWith(workspace) ? command.cwd.slice(workspace.length + 1) || '.' : command.cwd,
    commit: await commitOf({ directory: command.cwd, env: command.env }, ports),
    before: {
      tool: { version: none, providers: none, lockFile: none },
      scope,
      state: none,
      planned: none,
      planFile: none,
      where: none,
      inventory: none,
      tap: null,
      secrets: [],
    },
    planRecord,
    at: ports.append.clock.now(),
  })
}

/** So that post can tell a script that outlived this step from one that is over. */
async function noteProcess(pid: number, start: CapturedBefore, intent: Receipt | Gap, stream: Stream, { exec, memory, trace }: ScriptPorts): Promise<void> {
  if (!('why' in intent)) {
    const began = await exec.startOf(pid)
    const process = began === undefined ? null : { pid, start: began }
    await memory.noteOperation({ ...noteOf(start, intent, stream), process }).catch(() => undefined)
  }
  trace.reached('command-started')
}

function endOf(start: CapturedBefore, exit: Exit | null, scope: Scope, { append }: ScriptPorts): CapturedAfter {
  const none = absent('not-applicable', 'a script: what is in it is recorded command by command')
  const after = { state: none, plan: none, planFile: none, scope, results: none, secrets: [], digest: none }
  return stageOf<CapturedAfter>({ start, exit, after, planFate: none, at: append.clock.now() })
}

function noteOf(
  { operation }: CapturedBefore,
  { slot }: Receipt,
  { zone, name, scope }: { readonly zone: 'root' | 'changes' | 'reviews'; readonly name: Receipt['slot']['name']; readonly scope: `sha256:${string}` },
) {
  return { operation, row: 'script', stream: { zone, name, scope }, sequence: slot.sequence, shim: null, process: null, state: null, mark: null, closed: false }
}
