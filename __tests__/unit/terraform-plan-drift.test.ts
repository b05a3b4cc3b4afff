/** Drift that is none, and numbers that must not be rounded. */
import { describe, expect, it } from 'vitest'
import { driftOf } from '../../src/capture/tools/adapters/terraform/plan-drift.ts'
import type { Json } from '../../src/shared/bytes.ts'
import { parseExact } from '../../src/shared/json-exact.ts'
import { linesOf, room, update } from '../fixtures/plans/changes.ts'

describe('drift', () => {
  const drift = (before: Json, after: Json, actions = ['update']) => {
    const found = driftOf({ address: 'a.b', type: 'a', change: { ...update(before, after), actions } }, { marked: true, room: room() })
    return found ? linesOf(found.attributes) : found
  }

  it.each([
    ['an empty map for none', { t: null }, { t: {} }],
    ['none for an empty list', { t: [] }, { t: null }],
    ['an empty text', { t: null, o: { u: '' } }, { t: '', o: { u: null } }],
    ['a member that was not there', {}, { t: [] }],
    ['a clock', { latest_restorable_time: '2026-01-01T00:00:00Z' }, { latest_restorable_time: '2026-01-01T00:05:00.5Z' }],
  ])('%s is none', (_what, before, after) => {
    expect(drift(before, after)).toBeNull()
  })

  it.each([
    ['a value', { t: 1 }, { t: 2 }, ['change t: 1 -> 2']],
    ['a value beside a spelling', { t: 1, u: null }, { t: 2, u: [] }, ['change t: 1 -> 2']],
    [
      'a time that somebody sets',
      { valid_until: '2026-01-01T00:00:00Z' },
      { valid_until: '2027-01-01T00:00:00Z' },
      ['change valid_until: "2026-01-01T00:00:00Z" -> "2027-01-01T00:00:00Z"'],
    ],
    ['a list that was emptied', { t: [1] }, { t: [] }, ['remove t[0]: 1 -> -']],
  ])('%s is', (_what, before, after, lines) => {
    expect(drift(before, after)).toEqual(lines)
  })

  it('is what was deleted, not what was moved', () => {
    expect(drift({ a: 1 }, null, ['delete'])).toEqual(['remove a: 1 -> -'])
    expect(drift({ a: 1 }, { a: 1 }, ['no-op'])).toBeNull()
    expect(driftOf(7, { marked: true, room: room() })).toBeUndefined()
  })
})

describe('numbers', () => {
  it.each([
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993', '-9007199254740993'],
    ['1.5', '1.5'],
    ['1.0', '1.0'],
    ['1e3', '1e3'],
    ['1E400', '1E400'],
    ['-0', '-0'],
    ['-7', -7],
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['1.00000000000000000001', '1.00000000000000000001'],
  ])('%s', (token, value) => {
    expect(parseExact(token)).toBe(value)
    expect(parseExact(`{"a":[ ${token},${token}]}`)).toEqual({ a: [value, value] })
  })

  it('in strings stay where they are', () => {
    expect(parseExact('{"a":"1.5 9007199254740993","b":1}')).toEqual({ a: '1.5 9007199254740993', b: 1 })
  })
})
