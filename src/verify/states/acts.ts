/** What records say of the state that a command found and left: little enough to be kept while a ledger is read. */
import type { StateMark } from '../../record/command.ts'
import { isKind, type OpenedRecord } from '../../record/stages.ts'
import { type Place, placeOf } from '../check.ts'
import { isHosted, longestJobMs, sessionOf } from '../jobs.ts'

/** One moment in the life of one state. `bytes` only where a commitment says more than lineage and serial do. */
export interface Mark {
  readonly lineage: string
  readonly serial: number
  readonly bytes: { readonly key: string; readonly hmac: string } | undefined
}

/** Where a state lies, as far as a record may say it. */
export interface Home {
  readonly id: string
  readonly backend: string
  readonly workspace: string
  /** In a file of the machine that the command ran on: another machine has another one at the same path. */
  readonly local: boolean
  /** Whether its address tells it from others of that kind. */
  readonly addressed: boolean
}

/** `unread`: there was none, or it could not be read. `none`: the command is not about a state. */
export type Found = Mark | 'unread' | 'none'

export interface Act {
  readonly operation: string
  readonly place: Place
  readonly sequence: number
  readonly home: Home | undefined
  readonly before: Found
  /** By the recorder's own clock: when it began to look. */
  readonly at: number
  /** When its job has certainly ended. */
  readonly until: number
  readonly session: string | undefined
  readonly words: string
  /** Whether it took the state's lock. */
  readonly locks: boolean
  /** Whether it may leave any serial or lineage, by what the command is for. */
  readonly rewrites: boolean
  /** Where it ends at another state than it began at, whether it put that one there: a copy, or a new one. */
  readonly puts: 'copy' | 'new' | undefined
  /** It leaves what it made in another file than the one that it read. */
  readonly elsewhere: boolean
  /** In a file of a hosted runner, which ends with its job. */
  readonly passing: boolean
  readonly fresh: boolean
  /** The workspace that it removes; `*` where the record does not show which. */
  readonly removes: string | undefined
}

export interface Ending {
  readonly operation: string
  readonly place: Place
  readonly sequence: number
  readonly home: Home | undefined
  readonly after: Found
  readonly status: string
  readonly at: number
  readonly session: string | undefined
  /** What its intent said or would have said, for where it does not stand before it. */
  readonly act: Act
}

type Body = OpenedRecord['body']
type About = Pick<Body, 'operation' | 'recordedAt' | 'run' | 'command' | 'state'>

export function actOf(record: OpenedRecord, about: About, fresh: boolean): Act {
  const { slot } = record
  const { command, state } = about
  const known = 'absent' in command ? undefined : command
  const words = known?.words.join(' ') ?? ''
  const home = homeOf(state, slot.name)
  const at = Date.parse(about.recordedAt)
  const hosted = isHosted(about)
  return {
    operation: about.operation.id,
    place: placeOf(slot),
    sequence: slot.sequence,
    home,
    before: 'absent' in state ? foundIn(state) : foundIn(state.before),
    at,
    until: at + longestJobMs(about),
    session: sessionOf(about),
    words,
    locks: !isSwitchedOff('-lock', known),
    rewrites: !RAISE.has(words),
    puts: putBy(words, known),
    elsewhere: words.startsWith('state ') ? false : isGiven('-state-out', known),
    passing: hosted && home?.local === true,
    fresh,
    removes: /^(?:workspace|env) delete$/.test(words) ? (lastPositional(known) ?? '*') : undefined,
  }
}

export function endingOf(record: OpenedRecord<'outcome'>, fresh: boolean): Ending {
  const { slot, body } = record
  const { state, unannounced } = body
  return {
    operation: body.operation.id,
    place: placeOf(slot),
    sequence: slot.sequence,
    home: homeOf(state, slot.name),
    after: 'absent' in state ? foundIn(state) : foundIn(state.after),
    status: body.status,
    at: Date.parse(body.recordedAt),
    session: sessionOf(body),
    act: actOf(record, 'absent' in unannounced ? body : unannounced, fresh),
  }
}

/** What a plan found: it changes nothing. Looked at twice, so that one of the two looks may be told. */
export function sightsOf(record: OpenedRecord, fresh: boolean): readonly { readonly act: Act; readonly mark: Mark }[] {
  if (!isKind(record, 'plan') || 'absent' in record.body.state) return []
  const act = actOf(record, record.body, fresh)
  const marks = [act.before, foundIn(record.body.state.after)]
  return marks.flatMap((mark) => (typeof mark === 'string' ? [] : [{ act, mark }]))
}

/** Commands that only ever raise the serial of the state that they find. */
const RAISE: ReadonlySet<string> = new Set([
  ...['apply', 'destroy', 'test', 'plan', 'refresh', 'import', 'taint', 'untaint', 'force-unlock'],
  ...['state mv', 'state move', 'state rm', 'state remove', 'state replace-provider'],
])

type Known = Exclude<Body['command'], { readonly absent: string }> | undefined

function isSwitchedOff(flag: string, command: Known): boolean {
  const value = command?.argv.findLast((argument) => argument.flag === flag)?.value
  return typeof value === 'string' && /^(?:0|f|F|false|FALSE|False)$/.test(value)
}

function isGiven(flag: string, command: Known): boolean {
  return command?.argv.some((argument) => argument.flag === flag) ?? false
}

function putBy(words: string, command: Known): Act['puts'] {
  if (words === 'init' && (isGiven('-migrate-state', command) || isGiven('-force-copy', command))) return 'copy'
  return / new$/.test(words) ? 'new' : undefined
}

function lastPositional(command: Known): string | undefined {
  const value = command?.argv.findLast(({ flag }) => flag === null)?.value
  return typeof value === 'string' ? value : undefined
}

function foundIn(field: StateMark | { readonly absent: string }): Found {
  if ('absent' in field) return field.absent === 'not-applicable' ? 'none' : 'unread'
  const { lineage, serial, commitment } = field
  return { lineage, serial, bytes: 'absent' in commitment ? undefined : { key: commitment.key, hmac: commitment.hmac } }
}

/** Two repositories have two files at one relative path. */
function homeOf(state: Body['state'], stream: string): Home | undefined {
  if ('absent' in state || 'absent' in state.scope) return undefined
  const { type, address, workspace } = state.scope
  const local = type === 'local'
  const apart = local && !address.some(({ value }) => value.startsWith('/')) ? stream.slice(0, stream.indexOf('.')) : ''
  const named = address.map(({ name, value }) => [name, value]).sort()
  const backend = JSON.stringify([apart, type, named])
  return { id: `${backend} ${workspace}`, backend, workspace, local, addressed: !local && address.length > 0 }
}
