/** terraform and tofu. */
import type { After, Before, Inventory, PlanFile, StateWhere, ToolCall } from '../../../../record/command.ts'
import { absent, type Field, isAbsent, type Raw } from '../../../../record/values.ts'
import type { Exit } from '../../../../shared/effects.ts'
import { LIMITS } from '../../../../shared/limits.ts'
import { fateOf, readPlanFile } from '../../../plan-file.ts'
import type { Host, StateNow, Tool } from '../../tool.ts'
import { isFalse } from './grammars.ts'
import { inventoryIn } from './inventory.ts'
import { locate } from './location.ts'
import { lockFileFacts } from './lock-file.ts'
import { openTap, readTap } from './log-tap.ts'
import { type PlanRead, planIn } from './plan.ts'
import { plannedMark } from './plan-file.ts'
import { type Asked, ask, askedOf } from './question.ts'
import { recognise } from './recognise.ts'
import { resultsOf } from './results.ts'
import { secretsInFiles, secretsInState } from './secret-sources.ts'
import { heldState, stateIn, stateNow } from './state.ts'
import { versionOf } from './version.ts'

export const tool: Tool = { recognise, before, after, stateNow }

/** The user waits for this. */
async function before(call: ToolCall, host: Host): Promise<Before> {
  const asked = await askedOf(call, host)
  const located = locate(call, asked, host)
  const [version, lock, plan, { scope, writes, secrets }, { now: state, inventory }, tap] = await Promise.all([
    versionOf(asked, host),
    lockFileFacts(call.directory, host),
    planGiven(call, host),
    located,
    located.then(({ reads }) => stateAt(reads, call, asked, host)),
    applies(call) ? openTap(call, host) : null,
  ])
  return { tool: { version, ...lock }, scope, state: isAbsent(state) ? state : state.mark, ...plan, where: writes, inventory, tap, secrets }
}

/** Read once for both: they speak of the same bytes. */
async function planGiven({ plan }: ToolCall, host: Host): Promise<Pick<Before, 'planned' | 'planFile'>> {
  const read = plan.reads === null ? absent('not-applicable', 'no plan file was given') : await readPlanFile(plan.reads, host)
  return isAbsent(read) ? { planned: read, planFile: read } : { planned: await plannedMark(read.bytes, host), planFile: read.file }
}

/** `-refresh-only` changes the state, and no object. */
function applies({ words, class: kind, argv }: ToolCall): boolean {
  if (kind !== 'mutates-infrastructure' || (words[0] !== 'apply' && words[0] !== 'destroy')) return false
  return !argv.some(({ flag, value }) => flag === '-refresh-only' && !(typeof value === 'string' && isFalse(value)))
}

interface Read {
  readonly now: Field<StateNow>
  readonly inventory: Field<Inventory>
  /** Where something went wrong: what the state holds that a message may quote. */
  readonly secrets: readonly Raw[]
}

/** Read once for both; its objects only where they are compared afterwards. */
async function stateAt(where: Field<StateWhere>, call: ToolCall, { env }: Asked, host: Host, failed = false): Promise<Read> {
  const held = isAbsent(where) ? where : await heldState(where, host, env)
  if (isAbsent(held)) return { now: held, inventory: held, secrets: [] }
  const inventory = applies(call) ? inventoryIn(held) : absent('not-applicable', 'this command applies nothing')
  return { now: await stateIn(held, host.commit), inventory, secrets: failed && applies(call) ? secretsInState(held) : [] }
}

/** A command may have moved the state: `init -migrate-state`, `workspace select`. So it is looked for anew. */
async function after(call: ToolCall, start: Before, exit: Exit, host: Host): Promise<After> {
  const asked = await askedOf(call, host)
  const located = locate(call, asked, host)
  const failed = !('code' in exit && exit.code === 0)
  const [{ scope, writes }, { now: state, inventory, secrets: inState }, shown, log] = await Promise.all([
    located,
    located.then((found) => stateAt(found.writes, call, asked, host, failed)),
    planOf(call, start, exit, asked, host),
    start.tap === null ? absent('not-available', 'no log was kept') : readTap(start.tap, host),
  ])
  const inFiles = isAbsent(shown) && failed && applies(call) ? await secretsInFiles(call, host) : []
  const { plan, secrets: planned, saved: planFile } = isAbsent(shown) ? { plan: shown, secrets: inFiles, saved: shown } : shown
  const secrets = [...planned, ...inState]
  const results = applies(call) ? resultsOf({ plan, exit, log, before: start.inventory, after: inventory }) : notApplied(call)
  if (isAbsent(state)) return { scope, state, plan, planFile, results, secrets, digest: state }
  const moved = JSON.stringify(writes) !== JSON.stringify(start.where)
  const digest = moved ? absent('not-applicable', 'the command went on to another state') : state.digest
  return { scope, state: state.mark, plan, planFile, results, secrets, digest }
}

function notApplied({ class: kind, words }: ToolCall): Field<never> {
  return kind === 'mutates-infrastructure' && words[0] !== 'apply'
    ? absent('not-available', 'what this command did to single resources is not known')
    : absent('not-applicable', 'this command applies nothing')
}

interface Shown extends PlanRead {
  readonly saved: Field<PlanFile>
}

/** Only now, since it loads every provider: the user's command has ended. */
async function planOf({ plan, words, class: kind }: ToolCall, { planFile }: Before, exit: Exit, asked: Asked, host: Host): Promise<Field<Shown>> {
  if (kind === 'plan') {
    if (plan.writes === null) return absent('not-available', 'the plan was not saved: -out was not given')
    if (!wasPlanned(exit)) return absent('not-available', 'the command made no plan')
    return showSaved(plan.writes, asked, host)
  }
  if (plan.reads !== null) return withFile(await showPlan(plan.reads, asked, host), planFile, absent('not-applicable', 'this command saves no plan'))
  const changes = words[0] === 'apply' || words[0] === 'destroy'
  return changes
    ? absent('not-available', 'no plan file was given: the tool planned and applied in one go')
    : absent('not-applicable', 'this command has no plan')
}

/** 2 is what `-detailed-exitcode` says of a plan with changes. */
function wasPlanned(exit: Exit): boolean {
  return 'code' in exit && (exit.code === 0 || exit.code === 2)
}

/** A later command is known to apply this plan by the file's digest: so what is shown must be of the very bytes that were digested. */
async function showSaved(path: string, asked: Asked, host: Host): Promise<Field<Shown>> {
  const read = await readPlanFile(path, host)
  if (isAbsent(read)) return read
  const shown = await showPlan(path, asked, host)
  const fate = await fateOf(path, read.file, host)
  return fate === 'untouched' ? withFile(shown, read.file, read.file) : absent('not-available', 'somebody wrote to the plan file while it was looked at')
}

function withFile(shown: Field<PlanRead>, from: Field<PlanFile>, saved: Field<PlanFile>): Field<Shown> {
  return isAbsent(shown) ? shown : { ...shown, plan: { ...shown.plan, file: isAbsent(from) ? from : from.commitment }, saved }
}

async function showPlan(path: string, asked: Asked, host: Host): Promise<Field<PlanRead>> {
  const answer = await ask(asked, ['show', '-json', path], LIMITS.questionMs * 4, host)
  return isAbsent(answer) ? answer : planIn(answer)
}
