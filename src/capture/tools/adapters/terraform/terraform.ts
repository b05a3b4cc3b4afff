/** terraform and tofu. */
import type { After, Before, Plan, StateMark, StateWhere, ToolCall } from '../../../../record/command.ts'
import { absent, type Field, isAbsent } from '../../../../record/values.ts'
import type { Exit } from '../../../../shared/effects.ts'
import { LIMITS } from '../../../../shared/limits.ts'
import type { Host, StateNow, Tool } from '../../tool.ts'
import { locate } from './location.ts'
import { lockFileFacts } from './lock-file.ts'
import { planIn } from './plan.ts'
import { plannedMark } from './plan-file.ts'
import { type Asked, ask, askedOf } from './question.ts'
import { recognise } from './recognise.ts'
import { stateNow } from './state.ts'
import { versionOf } from './version.ts'

export const tool: Tool = { recognise, before, after, stateNow }

async function before(call: ToolCall, host: Host): Promise<Before> {
  const asked = await askedOf(call, host)
  const located = locate(call, asked, host)
  const [version, lock, planned, { scope, writes, secrets }, state] = await Promise.all([
    versionOf(asked, host),
    lockFileFacts(call.directory, host),
    plannedOf(call, host),
    located,
    located.then(({ reads }) => stateAt(reads, asked, host)),
  ])
  return { tool: { version, ...lock }, scope, state: isAbsent(state) ? state : state.mark, planned, where: writes, secrets }
}

function plannedOf({ plan }: ToolCall, host: Host): Promise<Field<StateMark>> {
  return plan.reads === null ? Promise.resolve(absent('not-applicable', 'no plan file was given')) : plannedMark(plan.reads, host)
}

function stateAt(where: Field<StateWhere>, { env }: Asked, host: Host): Promise<Field<StateNow>> {
  return isAbsent(where) ? Promise.resolve(where) : stateNow(where, host, env)
}

/** A command may have moved the state: `init -migrate-state`, `workspace select`. So it is looked for anew. */
async function after(call: ToolCall, { where }: Before, exit: Exit, host: Host): Promise<After> {
  const asked = await askedOf(call, host)
  const located = locate(call, asked, host)
  const [{ scope, writes }, state, plan] = await Promise.all([
    located,
    located.then((found) => stateAt(found.writes, asked, host)),
    planOf(call, exit, asked, host),
  ])
  const results = absent('not-available', 'results are not collected')
  if (isAbsent(state)) return { scope, state, plan, results, secrets: [], digest: state }
  const moved = JSON.stringify(writes) !== JSON.stringify(where)
  const digest = moved ? absent('not-applicable', 'the command went on to another state') : state.digest
  return { scope, state: state.mark, plan, results, secrets: [], digest }
}

/** Only now, since it loads every provider: the user's command has ended. */
async function planOf({ plan, words, class: kind }: ToolCall, exit: Exit, asked: Asked, host: Host): Promise<Field<Plan>> {
  if (kind === 'plan') {
    if (plan.writes === null) return absent('not-available', 'the plan was not saved: -out was not given')
    if (!wasPlanned(exit)) return absent('not-available', 'the command made no plan')
    return showPlan(plan.writes, asked, host)
  }
  if (plan.reads !== null) return showPlan(plan.reads, asked, host)
  const changes = words[0] === 'apply' || words[0] === 'destroy'
  return changes
    ? absent('not-available', 'no plan file was given: the tool planned and applied in one go')
    : absent('not-applicable', 'this command has no plan')
}

/** 2 is what `-detailed-exitcode` says of a plan with changes. */
function wasPlanned(exit: Exit): boolean {
  return 'code' in exit && (exit.code === 0 || exit.code === 2)
}

async function showPlan(path: string, asked: Asked, host: Host): Promise<Field<Plan>> {
  const answer = await ask(asked, ['show', '-json', path], LIMITS.questionMs * 4, host)
  return isAbsent(answer) ? answer : planIn(answer)
}
