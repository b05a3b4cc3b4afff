/** Edits of JSON that leave it JSON: what a parser finds behind its first door. */
import type { Json, JsonObject } from '../src/shared/bytes.ts'
import type { Choices } from './choices.ts'
import { editText } from './edit-text.ts'
import type { Edit } from './edited.ts'

const VALUES: readonly Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 2, 1.5, 1e21, 2 ** 53, 2 ** 53 - 1, 999_999, 1_000_000],
  ...['', 'a', '0', '__proto__', 'constructor', '\ud800', '\u202e', 'sha256:', 'x'.repeat(300)],
  ...[
    [],
    {},
    [null],
    [[]],
    { a: 1 },
    { absent: 'error', why: 'x' },
    { shown: 1 },
    { withheld: 'masked' },
    { unknown: true },
    { leaf: `sha256:${'0'.repeat(64)}` },
  ],
]
const NAMES = ['', 'a', '0', '__proto__', 'constructor', 'toJSON', 'length', 'absent', 'shown', 'unknown', 'withheld', '\ud800', 'ü', 'a b', 'x.y', '"']

export interface JsonWords {
  readonly values?: readonly Json[]
  readonly names?: readonly string[]
  /** To take pieces from. */
  readonly others?: readonly Json[]
}

/** Somewhere in the tree, the deeper the more likely. */
export function editJson({ values = [], names = [], others = [] }: JsonWords = {}): Edit<Json> {
  const text = editText()
  const kit: Kit = {
    value: (choices) => (values.length > 0 && choices.oneIn(2) ? choices.pick(values) : choices.pick(VALUES)),
    name: (choices) => (names.length > 0 && choices.oneIn(2) ? choices.pick(names) : choices.pick(NAMES)),
    piece: (choices) => (others.length > 0 ? pieceOf(choices.pick(others), choices) : choices.pick(VALUES)),
    text: (held, choices) => text(held, choices),
  }
  return (value, choices) => editedAt(value, choices, kit)
}

interface Kit {
  readonly value: (choices: Choices) => Json
  readonly name: (choices: Choices) => string
  readonly piece: (choices: Choices) => Json
  readonly text: Edit<string>
}

function editedAt(value: Json | undefined, choices: Choices, kit: Kit): Json {
  if (isList(value) && value.length > 0 && !choices.oneIn(8)) return editedList(value, choices, kit)
  if (isObject(value) && Object.keys(value).length > 0 && !choices.oneIn(8)) return editedObject(value, choices, kit)
  return choices.weighted<Json>([
    [4, () => kit.value(choices)],
    [2, () => kit.piece(choices)],
    [4, () => tweaked(value ?? null, choices, kit)],
    [1, () => [value ?? null]],
    [1, () => ({ [kit.name(choices)]: value ?? null })],
  ])
}

function tweaked(value: Json, choices: Choices, kit: Kit): Json {
  if (typeof value === 'string') return kit.text(value, choices)
  if (typeof value === 'number') return choices.pick([value + 1, value - 1, -value, value * 10, value / 2, String(value)])
  if (typeof value === 'boolean') return !value
  return kit.value(choices)
}

function editedList(list: readonly Json[], choices: Choices, kit: Kit): Json {
  const at = choices.below(list.length)
  const held = list[at] as Json
  return choices.weighted<Json>([
    [12, () => list.with(at, editedAt(held, choices, kit))],
    [1, () => list.toSpliced(at, 1)],
    [1, () => list.toSpliced(at, 0, held)],
    [1, () => list.toSpliced(at, 0, kit.piece(choices))],
    [1, () => list.toReversed()],
  ])
}

function editedObject(object: JsonObject, choices: Choices, kit: Kit): Json {
  const members = Object.entries(object)
  const [name, held] = choices.pick(members)
  const put = (changed: readonly (readonly [string, Json | undefined])[]) => Object.fromEntries(changed) as JsonObject
  const others = members.filter(([other]) => other !== name)
  return choices.weighted<Json>([
    [14, () => put(members.map(([other, value]) => [other, other === name ? editedAt(value, choices, kit) : value]))],
    [1, () => put(others)],
    [1, () => put([...members, [kit.name(choices), kit.value(choices)]])],
    [1, () => put([...others, [kit.name(choices), held]])],
    [1, () => put([...members, [choices.pick(members)[0], held]])],
  ])
}

function pieceOf(value: Json | undefined, choices: Choices): Json {
  const inside = typeof value === 'object' && value !== null ? Object.values(value) : []
  return inside.length === 0 || choices.oneIn(3) ? (value ?? null) : pieceOf(choices.pick(inside) as Json, choices)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
