/**
 * What a state holds, object by object, for one comparison with what it held before. Bounded by one object at a time:
 * a state may be larger than what can be parsed whole. The fingerprints are of values that can be guessed, so they
 * live in a Map, which nothing of ours can print, and end with this process.
 */
import type { Inventory, StateObject } from '../../../../record/command.ts'
import { absent, type Field } from '../../../../record/values.ts'
import { type Digest, type Json, sha256 } from '../../../../shared/bytes.ts'
import { documentIn, isObjectSpan, itemsIn, membersIn, type Span, valueIn } from '../../../../shared/json-spans.ts'
import { startOfJson } from './question.ts'

/** One object: no address holds a line feed. */
export function objectKey(address: string, deposed: string | null): string {
  return `${address}\n${deposed ?? ''}`
}

export function inventoryIn(answer: Uint8Array): Field<Inventory> {
  if (!answer.includes(0x7b)) return new Map() // there is no state yet
  try {
    return inventoryOf(new Map(membersIn(documentIn(answer, startOfJson(answer)))))
  } catch {
    return absent('error', 'the objects in the state could not be read')
  }
}

function inventoryOf(members: ReadonlyMap<string, Span>): Field<Inventory> {
  if (members.has('encrypted_data')) return absent('not-available', 'the state is encrypted')
  if (!(members.has('lineage') || members.has('serial'))) return new Map()
  if (readOf(members.get('version')) !== 4) return absent('not-available', 'the state is in a format whose objects are not known')
  const resources = members.get('resources')
  const held = resources === undefined ? [] : [...itemsIn(resources)].flatMap(objectsOf)
  return new Map(held.map((object) => [objectKey(object.address, object.deposed), object]))
}

/** Data sources stand in the state too, and reading them changes nothing. */
function objectsOf(resource: Span): readonly StateObject[] {
  const members = new Map(membersIn(resource))
  const [module, mode, type, name] = ['module', 'mode', 'type', 'name'].map((member) => readOf(members.get(member)))
  const instances = members.get('instances')
  if (mode !== 'managed' || instances === undefined) return []
  if (typeof type !== 'string' || typeof name !== 'string') throw new SyntaxError('a resource without a name')
  const base = typeof module === 'string' ? `${module}.${type}.${name}` : `${type}.${name}`
  return [...itemsIn(instances)].map((instance) => objectOf(instance, base, type))
}

function objectOf(instance: Span, base: string, type: string): StateObject {
  const members = new Map(membersIn(instance))
  const [key, deposed, status] = ['index_key', 'deposed', 'status'].map((member) => readOf(members.get(member)))
  const attributes = members.get('attributes') ?? members.get('attributes_flat')
  return {
    address: base + keyText(key),
    deposed: typeof deposed === 'string' ? deposed : null,
    type,
    identity: attributes === undefined ? null : identityOf(attributes, type),
    content: sha256(attributes === undefined ? '' : attributes.bytes.subarray(attributes.start, attributes.end)),
    tainted: status === 'tainted',
  }
}

/** What stays the same while an object is changed or moved. Not every provider has it. */
function identityOf(attributes: Span, type: string): Digest | null {
  if (!isObjectSpan(attributes)) return null
  for (const [name, value] of membersIn(attributes)) {
    if (name !== 'id') continue
    const id = readOf(value)
    return typeof id === 'string' && id !== '' ? sha256(`${type}\n${id}`) : null
  }
  return null
}

function readOf(value: Span | undefined): Json | undefined {
  return value === undefined ? undefined : valueIn(value)
}

/** As the tool prints it in an address: the log and the plan have it in these very words. */
function keyText(key: Json | undefined): string {
  if (key === undefined || key === null) return ''
  return typeof key === 'string'
    ? `["${[...key.toWellFormed()]
        .map(quoted)
        .join('')
        .replace(/[$%](?=\{)/g, '$&$&')}"]`
    : `[${String(key)}]`
}

const QUOTED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
])

function quoted(character: string): string {
  const known = QUOTED.get(character)
  if (known !== undefined || /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)) return known ?? character
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
}
