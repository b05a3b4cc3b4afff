/** What differs in one change: masks, what is unknown, lists in any order. */
import { describe, expect, it } from 'vitest'
import { attributesOf } from '../../src/capture/tools/adapters/terraform/attributes.ts'
import type { Json, JsonObject } from '../../src/shared/bytes.ts'
import { linesOf, room, update } from '../fixtures/plans/changes.ts'

function linesIn(change: JsonObject, marked = true): readonly string[] {
  return linesOf(attributesOf(change, marked, room()).attributes)
}

const HIDDEN = '!change : masked -> masked'
const CHANGES: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['nothing differs', update({ a: 1, b: { c: [1] } }, { a: 1, b: { c: [1] } }), []],
  ['a leaf', update({ a: 1, b: 'x' }, { a: 2, b: 'x' }), ['change a: 1 -> 2']],
  ['what comes and goes', update({ a: 1, b: null }, { a: null, b: 0 }), ['remove a: 1 -> -', 'add b: - -> 0']],
  ['a value of another type', update({ a: 1 }, { a: '1' }), ['change a: 1 -> "1"']],
  ['an object for a value', update({ a: 'x' }, { a: { b: 1 } }), ['change a: "x" -> {"b":1}']],
  ['a list for an object', update({ a: { b: 1 } }, { a: [1] }), ['change a: {"b":1} -> [1]']],
  ['an empty list for none', update({ a: null }, { a: [] }), ['add a: - -> []']],
  [
    'keys that need quotes',
    update({ 'a.b': { 'x y': 1, '': 1, __proto: 1 } }, { 'a.b': { 'x y': 2, '': 2, __proto: 1 } }),
    ['change ["a.b"][""]: 1 -> 2', 'change ["a.b"]["x y"]: 1 -> 2'],
  ],
  ['names of every object', update({ constructor: 1 }, { toString: 1 }), ['remove constructor: 1 -> -', 'add toString: - -> 1']],
  ['a policy, whole', update({ policy: '{"a":1}' }, { policy: '{"a":2}' }), ['change policy: "{\\"a\\":1}" -> "{\\"a\\":2}"']],
  [
    'a create',
    { before: null, after: { a: 1, b: null, c: [{ d: 2 }], e: {} }, before_sensitive: false, after_sensitive: { c: [{}], e: {} } },
    ['add a: - -> 1', 'add c[0].d: - -> 2', 'add e: - -> {}'],
  ],
  [
    'a delete',
    { before: { a: 1, c: [2] }, after: null, before_sensitive: { c: [false] }, after_sensitive: false, after_unknown: {} },
    ['remove a: 1 -> -', 'remove c[0]: 2 -> -'],
  ],
]

const UNKNOWN: typeof CHANGES = [
  ['a leaf', update({ id: 'x' }, {}, { after_unknown: { id: true } }), ['change id: "x" -> ?']],
  [
    'of a create',
    { before: null, after: {}, before_sensitive: false, after_sensitive: {}, after_unknown: { id: true, b: { c: true } } },
    ['add b.c: - -> ?', 'add id: - -> ?'],
  ],
  ['all of it', { before: { a: 1 }, before_sensitive: {}, after_sensitive: {}, after_unknown: true }, ['change : {"a":1} -> ?']],
  ['in an element', update({ l: [1, 2] }, { l: [1, null] }, { after_unknown: { l: [false, true] } }), ['change l[1]: 2 -> ?']],
  ['in a part of an element', update({ l: [{ a: 1 }] }, { l: [{ a: 1 }] }, { after_unknown: { l: [{ id: true }] } }), ['add l[0].id: - -> ?']],
  [
    'and sensitive',
    update({ p: 'old' }, {}, { before_sensitive: { p: true }, after_sensitive: { p: true }, after_unknown: { p: true } }),
    ['!change p: masked -> ?'],
  ],
  ['and sensitive from now on', update({}, {}, { after_sensitive: { p: true }, after_unknown: { p: true } }), ['!add p: - -> ?']],
]

const MASKS: typeof CHANGES = [
  [
    'a leaf',
    update({ p: 'a', q: 1 }, { p: 'b', q: 2 }, { before_sensitive: { p: true }, after_sensitive: { p: true } }),
    ['!change p: masked -> masked', 'change q: 1 -> 2'],
  ],
  ['equal on both sides', update({ p: 'a' }, { p: 'a' }, { before_sensitive: { p: true }, after_sensitive: { p: true } }), []],
  ['on one side only', update({ p: 'a' }, { p: 'b' }, { after_sensitive: { p: true } }), ['!change p: masked -> masked']],
  ['that comes', update({ p: 'a' }, { p: 'a' }, { after_sensitive: { p: true } }), ['!change p: masked -> masked']],
  ['that goes', update({ o: { p: 'a' } }, { o: { p: 'a' } }, { before_sensitive: { o: { p: true } } }), ['!change o.p: masked -> masked']],
  [
    'of a whole tree: one attribute',
    update({ o: { a: 1, b: 2 } }, { o: { a: 3, b: 4 } }, { before_sensitive: { o: true }, after_sensitive: { o: true } }),
    ['!change o: masked -> masked'],
  ],
  ['of everything', update({ a: 1 }, { a: 2 }, { before_sensitive: true, after_sensitive: true }), [HIDDEN]],
  ['over null (write-only)', update({ w: null }, { w: null }, { before_sensitive: { w: true }, after_sensitive: { w: true } }), []],
  [
    'an object over null',
    update({ o: null }, { o: null, a: 1 }, { before_sensitive: { o: { p: true } }, after_sensitive: { o: { p: true } } }),
    ['add a: - -> 1'],
  ],
  [
    'with names that are not in the value',
    update({ a: 1 }, { a: 2 }, { before_sensitive: { x: {}, y: true }, after_sensitive: { x: {}, y: true } }),
    ['change a: 1 -> 2'],
  ],
  [
    'of an element',
    update({ l: ['a', 'b'] }, { l: ['a', 'c'] }, { before_sensitive: { l: [false, true] }, after_sensitive: { l: [false, true] } }),
    ['!change l[1]: masked -> masked'],
  ],
  ['inside of what changes its type', update({ v: { p: 'a' } }, { v: 'x' }, { before_sensitive: { v: { p: true } } }), ['!change v: masked -> masked']],
]

/** Fails closed: the whole subtree is one sensitive attribute. */
const MISFITS: readonly (readonly [string, Json, Json])[] = [
  ['no mask beside an object', { o: { a: 1 } }, {}],
  ['false beside an object', { o: { a: 1 } }, { o: false }],
  ['false beside a list', { o: [1] }, { o: false }],
  ['no mask beside a list', { o: [1] }, {}],
  ['a list beside an object', { o: { a: 1 } }, { o: [false] }],
  ['an object beside a list', { o: [1] }, { o: {} }],
  ['an object beside a leaf', { o: 'x' }, { o: {} }],
  ['a list beside a leaf', { o: 1 }, { o: [] }],
  ['a list that is too short', { o: [1, 2] }, { o: [false] }],
  ['a list that is too long', { o: [1] }, { o: [false, false] }],
  ['a text', { o: 'x' }, { o: 'true' }],
  ['a number', { o: 'x' }, { o: 1 }],
  ['null', { o: 'x' }, { o: null }],
  ['a text beside nothing, and unknown', { o: null }, { o: 'true' }],
]

const LISTS: typeof CHANGES = [
  ['a rule more in front', update({ r: [{ p: 22 }, { p: 443 }] }, { r: [{ p: 80 }, { p: 22 }, { p: 443 }] }), ['add r[0].p: - -> 80']],
  ['a rule less', update({ r: [{ p: 22 }, { p: 443 }] }, { r: [{ p: 443 }] }), ['remove r[0].p: 22 -> -']],
  [
    'a rule that differs',
    update(
      {
        r: [
          { p: 22, c: 'a' },
          { p: 443, c: 'a' },
        ],
      },
      {
        r: [
          { p: 22, c: 'a' },
          { p: 443, c: 'b' },
        ],
      },
    ),
    ['change r[1].c: "a" -> "b"'],
  ],
  [
    'one goes, one comes elsewhere',
    update({ r: ['b', 'c'] }, { r: ['a', 'c', 'd', 'e'] }),
    ['change r[0]: "b" -> "a"', 'add r[2]: - -> "d"', 'add r[3]: - -> "e"'],
  ],
  ['the same twice', update({ r: ['a', 'a'] }, { r: ['a', 'a', 'a'] }), ['add r[2]: - -> "a"']],
  ['another order only', update({ r: [{ p: 1 }, { p: 2 }] }, { r: [{ p: 2 }, { p: 1 }] }), ['change r: [{"p":1},{"p":2}] -> [{"p":2},{"p":1}]']],
  [
    'another order of what is hidden',
    update({ r: ['a', 'b'] }, { r: ['b', 'a'] }, { before_sensitive: { r: [true, false] }, after_sensitive: { r: [false, true] } }),
    ['!change r: masked -> masked'],
  ],
  ['lists in lists', update({ r: [[1], [2]] }, { r: [[1], [2, 3]] }), ['add r[1][1]: - -> 3']],
]

describe.each([
  ['differs', CHANGES],
  ['is unknown', UNKNOWN],
  ['is masked', MASKS],
  ['stands in lists', LISTS],
])('what %s', (_what, rows) => {
  it.each(rows)('%s', (_case, change, expected) => {
    expect(linesIn(change)).toEqual(expected)
  })
})

describe('a mask that does not fit', () => {
  it.each(MISFITS)('%s: all of it is hidden', (_what, value, mask) => {
    const create = { before: null, after: value, before_sensitive: false, after_sensitive: mask, after_unknown: { o: null } }
    const held = (value as JsonObject)['o'] !== null
    expect(linesIn(create)).toEqual(held ? ['!add o: - -> masked'] : [])
    expect(linesIn({ ...create, before: value, before_sensitive: mask, after: { o: 'other' }, after_sensitive: {} })).toEqual([
      held ? '!change o: masked -> masked' : '!add o: - -> masked',
    ])
  })

  it.each([
    ['no masks', { before: { p: 'a' }, after: { p: 'b', q: [{ r: 1 }] } }],
    ['one only', { before: { p: 'a' }, after: { p: 'b', q: [{ r: 1 }] }, after_sensitive: { q: [{}] } }],
  ])('%s at all: no value', (_what, change) => {
    expect(linesIn(change)).toEqual(['change p: unmasked -> unmasked', 'add q[0].r: - -> unmasked'])
  })

  it('and a format without them', () => {
    expect(linesIn(update({ p: 'a' }, { p: 'b' }), false)).toEqual(['change p: unmasked -> unmasked'])
  })
})

describe('too much', () => {
  const many = update({}, Object.fromEntries(Array.from({ length: 600 }, (_item, index) => [`k${index}`, index])))

  it('in one change: 500 are listed, the rest is counted', () => {
    const { attributes, attributesOmitted } = attributesOf(many, true, room())
    expect([attributes.length, attributesOmitted]).toEqual([500, 100])
  })

  it('in the plan: what there is room for', () => {
    const left = { left: 10 }
    expect(attributesOf(many, true, left)).toMatchObject({ attributesOmitted: 590 })
    expect(attributesOf(many, true, left)).toMatchObject({ attributes: [], attributesOmitted: 600 })
  })

  it('in one value: not taken along', () => {
    expect(linesIn(update({}, { a: 'x'.repeat(65_537) }))).toEqual(['add a: - -> not-listed'])
  })
})
