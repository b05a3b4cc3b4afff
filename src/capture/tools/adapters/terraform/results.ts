/**
 * What became of each change, and what that rests on. The plan says what was to be done where it is known; otherwise
 * the log and the two states say what was done, and what was never begun can't be told.
 */
import type { Action, Change, Result } from '../../../../record/change.ts'
import type { Plan } from '../../../../record/command.ts'
import { absent, type Field, isAbsent } from '../../../../record/values.ts'
import type { Exit } from '../../../../shared/effects.ts'
import { objectKey } from './inventory.ts'
import { actionSeen, everythingSeen, isChanged, loggedBy, movesIn, type Seen, type Sources, seenOf } from './observed.ts'

export interface Story extends Sources {
  readonly plan: Field<Plan>
  readonly exit: Exit
}

export function resultsOf(story: Story): Field<readonly Result[]> {
  const { plan, log, before, after } = story
  const compared = !(isAbsent(before) || isAbsent(after))
  if (isAbsent(log) && !compared && isAbsent(plan))
    return absent('not-available', 'there is neither a log, nor a state before and after, nor a plan to tell by')
  const planned = isAbsent(plan) ? [] : plan.changes.filter(isApplied)
  const told = new Set(planned.flatMap(keysOf))
  const results = [...planned.map((change) => plannedResult(change, story)), ...otherResults(told, !isAbsent(plan), story)]
  return results.sort((left, right) => order(left.address, right.address) || order(left.deposed ?? '', right.deposed ?? ''))
}

/** Reading is no change. */
function isApplied({ kind, action }: Change): boolean {
  return kind === 'resource' && action !== 'no-op' && action !== 'read'
}

function keysOf({ address, deposed, formerly }: Change): readonly string[] {
  return [objectKey(address, deposed), ...(formerly === null ? [] : [objectKey(formerly, null)])]
}

function plannedResult({ address, deposed, action, formerly }: Change, story: Story): Result {
  const leftover = formerly === null ? undefined : seenOf(formerly, null, story).after
  return resultOf(seenOf(address, deposed, story), action, leftover === undefined, story)
}

/** What no plan tells of. Beside a plan, a value that is only different was refreshed, not changed. */
function otherResults(told: ReadonlySet<string>, hasPlan: boolean, story: Story): readonly Result[] {
  const everything = everythingSeen(story)
  const moves = movesIn(everything, story)
  const arrivals = new Set(moves.values())
  return everything.flatMap((seen) => {
    if (told.has(objectKey(seen.address, seen.deposed))) return []
    if (hasPlan && seen.started === 0 && seen.failure === undefined && seen.deposed === null) return []
    const action = actionSeen(seen, moves, arrivals, story)
    return action === 'nothing' ? [] : [resultOf(seen, action, true, story)]
  })
}

/** Where a change of this kind leaves its traces. Of `nothing`, the tool tells in no way that is known. */
const TRACED: Readonly<Record<Action, 'log' | 'state' | 'nothing'>> = {
  create: 'log',
  update: 'log',
  replace: 'log',
  delete: 'log',
  unknown: 'log',
  forget: 'state',
  import: 'state',
  move: 'state',
  read: 'nothing',
  'no-op': 'nothing',
  invoke: 'nothing',
}

const isThere = ({ after }: Seen) => after !== undefined
const isGone = ({ after }: Seen) => after === undefined
const isOther = (seen: Seen) => isThere(seen) && isChanged(seen)
const never = () => false

/** Whether the state after looks as it must when the change was made. */
const AS_MEANT: Readonly<Record<Action, (seen: Seen) => boolean>> = {
  create: isOther,
  update: isOther,
  replace: isOther,
  delete: isGone,
  forget: isGone,
  import: isThere,
  move: isThere,
  read: never,
  'no-op': never,
  invoke: never,
  unknown: never,
}

interface Case extends Seen {
  readonly traced: 'log' | 'state' | 'nothing'
  readonly asMeant: boolean
  /** How often an object is begun when all of the change is made. */
  readonly needed: number
  /** Every object that was begun came to an end of its own. */
  readonly inOrder: boolean
  readonly logged: boolean
  readonly stateKnown: boolean
  readonly exitedWell: boolean
}

/** Left behind by a create that failed on its way: the object is there, and the tool will replace it. */
function isNewlyTainted({ before, after }: Seen): boolean {
  return after?.tainted === true && !(before?.tainted === true && before.content === after.content)
}

/** The first that fits. */
const RULES: readonly (Pick<Result, 'status' | 'seenIn'> & { readonly when: (one: Case) => boolean })[] = [
  { when: ({ failure }) => failure?.afterStop === true, status: 'interrupted', seenIn: 'log' },
  { when: ({ failure }) => failure !== undefined, status: 'failed', seenIn: 'log' },
  { when: isNewlyTainted, status: 'failed', seenIn: 'state' },
  { when: ({ started, needed, inOrder }) => inOrder && started >= needed, status: 'succeeded', seenIn: 'log' },
  { when: ({ asMeant }) => asMeant, status: 'succeeded', seenIn: 'state' },
  { when: ({ started, inOrder }) => started > 0 && !inOrder, status: 'interrupted', seenIn: 'log' },
  { when: ({ started }) => started > 0, status: 'failed', seenIn: 'log' }, // destroyed, and never made again
  {
    when: ({ traced, stateKnown, deposed, inOrder }) => traced === 'state' && stateKnown && (deposed === null || inOrder),
    status: 'not-attempted',
    seenIn: 'state',
  },
  { when: ({ traced, logged }) => traced === 'log' && logged, status: 'not-attempted', seenIn: 'log' },
  { when: ({ exitedWell }) => exitedWell, status: 'succeeded', seenIn: 'exit-code' },
  { when: () => true, status: 'unknown', seenIn: 'exit-code' },
]

function resultOf(seen: Seen, action: Action, leftNothing: boolean, story: Story): Result {
  const { address, deposed, failure } = seen
  const stateKnown = !isAbsent(story.after)
  const exitedWell = 'code' in story.exit && story.exit.code === 0
  const one: Case = {
    ...seen,
    traced: deposed === null ? TRACED[action] : 'state', // the log names none of these
    asMeant: stateKnown && leftNothing && canBeCompared(action, story) && AS_MEANT[action](seen),
    needed: action === 'replace' ? 2 : 1,
    inOrder: cameToAnEnd(story),
    logged: loggedBy(story).complete,
    stateKnown,
    exitedWell,
  }
  const { status, seenIn } = RULES.find(({ when }) => when(one)) as (typeof RULES)[number]
  return { address, deposed, action, status, seenIn, problem: failure?.problem ?? null }
}

/** An object that is there says nothing about what was done to it, where it is not known what it was. */
function canBeCompared(action: Action, { before }: Story): boolean {
  return !isAbsent(before) || !(action === 'update' || action === 'replace')
}

/** terraform ends with 0 or 1 when it ends by itself, and says so when it was asked to stop and did. */
function cameToAnEnd(story: Story): boolean {
  const { exit } = story
  return 'code' in exit && exit.code <= 1 && loggedBy(story).stop !== 'asked'
}

function order(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
