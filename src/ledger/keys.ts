/** Names of streams and objects: the builder and the strict reader side by side (docs/record-format.md, "Keys"). */

import { type Key, type LedgerId, type Slot, type Stream, type StreamId, type StreamName, ZONES, type Zone } from '../record/place.ts'
import type { Shape } from '../record/shape.ts'
import type { Digest } from '../shared/bytes.ts'
import { sha256 } from '../shared/bytes.ts'
import { LIMITS } from '../shared/limits.ts'

const STREAM = /^[a-z0-9][a-z0-9._-]{0,127}$/
const SLOT = /^(root|changes|reviews)\/([a-z0-9][a-z0-9._-]{0,127})\/([0-9]{7})\/([0-9]{10})-([0-9]{10})\.json$/
const NEWEST = 9_999_999_999

export function isStreamName(name: string): name is StreamName {
  return STREAM.test(name) && !name.includes('..')
}

/** For names that come back from a file which a step of the job could have changed. */
export const streamNameShape: Shape = (value, at) => (typeof value === 'string' && isStreamName(value) ? [] : [`${at}: the name of a stream expected`])

export function isZone(name: string): name is Zone {
  return (ZONES as readonly string[]).includes(name)
}

/** A name that came from a file which somebody could change must never lead out of its zone. */
function refuseOtherNames(name: string): void {
  if (!isStreamName(name)) throw new RangeError(`${JSON.stringify(name)} is no name of a stream`)
}

/** `<zone>/<stream>/<inverse / 1000>/<inverse>-<sequence>.json`: newest first, a thousand to a folder. */
export function keyOf({ zone, name, sequence }: Pick<Slot, 'zone' | 'name' | 'sequence'>): Key {
  refuseOtherNames(name)
  const inverse = String(NEWEST - sequence).padStart(10, '0')
  return `${zone}/${name}/${inverse.slice(0, 7)}/${inverse}-${String(sequence).padStart(10, '0')}.json` as Key
}

/** `undefined` for anything that `keyOf` would not print. */
export function slotOf(key: string, ledger: LedgerId): Slot | undefined {
  const [, zone, name, , , digits] = SLOT.exec(key) ?? []
  if (zone === undefined || name === undefined || !isZone(zone) || !isStreamName(name)) return undefined
  const slot: Slot = { ledger, zone, name, sequence: Number(digits) }
  return slot.sequence < LIMITS.sequences && keyOf(slot) === key ? slot : undefined
}

export function prefixOf({ zone, name }: Pick<StreamId, 'zone' | 'name'>): string {
  return `${zone}/${name}/`
}

export function evidenceKeyOf({ zone, name }: Pick<StreamId, 'zone' | 'name'>, digest: Digest): Key {
  refuseOtherNames(name)
  return `evidence/${zone}/${name}/${digest.slice('sha256:'.length)}` as Key
}

const EVIDENCE = /^evidence\/([a-z]+)\/([^/]+)\/([0-9a-f]{64})$/

/** The stream that a piece of evidence lies beside. `undefined` for anything that `evidenceKeyOf` would not print. */
export function evidenceOf(key: string): { readonly zone: Zone; readonly name: StreamName } | undefined {
  const [, zone = '', name = ''] = EVIDENCE.exec(key) ?? []
  return isZone(zone) && isStreamName(name) ? { zone, name } : undefined
}

/** Where the evidence of a stream lies. */
export function evidencePrefixOf(stream: Pick<StreamId, 'zone' | 'name'>): string {
  return `evidence/${prefixOf(stream)}`
}

/** `s` and, in words that a name may hold, what the stream is about; the hash makes it one and only. */
export function streamName(repositoryId: string, about: string, scope: Digest): StreamName {
  const room = 128 - `r${repositoryId}.-`.length - 8
  const slug = about
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(-Math.min(room, 60))
    .replace(/^-+/, '')
  return `r${repositoryId}.${slug || 'state'}-${scope.slice('sha256:'.length, 'sha256:'.length + 8)}` as StreamName
}

const REGISTER = '_register'
const RUNS = '_runs'

/** Names that are never registered and whose first record points back to nothing. */
export function isReserved({ zone, name }: Pick<StreamId, 'zone' | 'name'>): boolean {
  return zone === 'root' || name.endsWith(`.${REGISTER}`) || name.endsWith(`.${RUNS}`)
}

export function isRegister({ name }: Pick<StreamId, 'name'>): boolean {
  return name.endsWith(`.${REGISTER}`)
}

/** The repository's register, in the zone of the stream that is to be registered. */
export function registerOf(stream: StreamId): Stream {
  return reserved(stream, stream.name.slice(0, stream.name.indexOf('.')), REGISTER)
}

/** Where the `run` records of jobs go that recorded nothing else. */
export function runsOf(place: Pick<StreamId, 'ledger' | 'zone'>, repositoryId: string): Stream {
  return reserved(place, `r${repositoryId}`, RUNS)
}

function reserved({ ledger, zone }: Pick<StreamId, 'ledger' | 'zone'>, repository: string, name: string): Stream {
  const full = `${repository}.${name}` as StreamName
  return { ledger, zone, name: full, scope: sha256(full) }
}

export function rootOf(ledger: LedgerId): Stream {
  return { ledger, zone: 'root', name: 'root' as StreamName, scope: sha256('root') }
}
