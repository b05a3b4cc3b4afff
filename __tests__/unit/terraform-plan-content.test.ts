import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/record/change.ts'
import { contentOf, entryOf } from '../../src/record/plan-content.ts'
import type { Redacted } from '../../src/record/values.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { change, contentIn, planOf } from '../fixtures/plans/documents.ts'

describe('the content of a plan', () => {
  const two = [change(['create'], { address: 'a.b' }), change(['delete', 'create'], { address: 'a.a' }, { replace_paths: [['x'], ['y']] })]
  const base = contentIn(planOf({ resource_changes: two, output_changes: { o: { actions: ['create'] } } }))
  const content = (changes: readonly unknown[], more: Record<string, unknown> = { output_changes: { o: { actions: ['create'] } } }) =>
    contentIn(planOf({ resource_changes: changes, ...more }))

  it('is the same for the same changes: whatever their order, time, values, drift and unchanged resources', () => {
    expect(content(two.toReversed())).toBe(base)
    const others = {
      output_changes: { o: { actions: ['create'], after: 1 }, p: { actions: ['no-op'] } },
      timestamp: '2027-01-01T00:00:00Z',
      resource_drift: [change(['update'])],
      terraform_version: '2',
    }
    expect(content([...two, change(['no-op'], { address: 'z.z' })], others)).toBe(base)
    const paths = change(['delete', 'create'], { address: 'a.a' }, { replace_paths: [['y'], ['x']], after: { other: 1 } })
    expect(content([change(['create'], { address: 'a.b' }), paths])).toBe(base)
  })

  it.each([
    ['another address', [two[0], change(['delete', 'create'], { address: 'a.c' }, { replace_paths: [['x'], ['y']] })]],
    ['a deposed key', [change(['create'], { address: 'a.b', deposed: 'd' }), two[1]]],
    ['another action', [change(['update'], { address: 'a.b' }), two[1]]],
    ['another order', [two[0], change(['create', 'delete'], { address: 'a.a' }, { replace_paths: [['x'], ['y']] })]],
    ['another path', [two[0], change(['delete', 'create'], { address: 'a.a' }, { replace_paths: [['x']] })]],
    ['a change more', [...two, change(['create'], { address: 'a.d' })]],
    ['a move more', [...two, change(['no-op'], { address: 'a.d', previous_address: 'a.e' })]],
    ['an import more', [...two, change(['no-op'], { address: 'a.d' }, { importing: { id: '1' } })]],
  ])('differs for %s', (_what, changes) => {
    expect(content(changes)).not.toBe(base)
  })

  it('tells a move from an import, and where it came from', () => {
    const moved = (from: string) => content([change(['no-op'], { address: 'a.d', previous_address: from })])
    const all = [moved('a.e'), moved('a.f'), content([change(['no-op'], { address: 'a.d' }, { importing: { id: '1' } })])]
    expect(new Set(all).size).toBe(3)
  })

  it('differs for another output', () => {
    expect(content(two, { output_changes: { o: { actions: ['update'] } } })).not.toBe(base)
    expect(content(two, { output_changes: { p: { actions: ['create'] } } })).not.toBe(base)
    expect(content(two, {})).not.toBe(base)
  })

  const LISTED: Redacted<Change> = {
    address: 'a.b',
    deposed: null,
    formerly: null,
    kind: 'resource',
    type: 'a',
    action: 'create',
    native: 'create',
    reason: null,
    replacement: null,
    deferred: null,
    attributes: [],
    attributesOmitted: 0,
  }

  it('is what its description says, to the byte', () => {
    const text =
      '{"changes":[{"action":"create","actions":["create"],"address":"a.b","deferred":null,"deposed":null,"formerly":null,"replacePaths":[],"values":null}],"outputs":[],"v":"iac-ledger/plan-content/v1"}'
    expect(contentOf([entryOf(LISTED)], [])).toBe(sha256(text))
    const attributes = [
      { path: 'b', op: 'change', sensitive: true, before: { withheld: 'masked' }, after: { unknown: true } },
      { path: 'a', op: 'add', sensitive: false, before: null, after: { shown: 22 } },
    ] as const
    const values = sha256(
      '{"attributes":[{"after":{"shown":22},"before":null,"op":"add","path":"a"},{"after":{"unknown":true},"before":{"withheld":"masked"},"op":"change","path":"b"}],"omitted":1}',
    )
    expect(contentOf([entryOf({ ...LISTED, attributes, attributesOmitted: 1 })], [])).toBe(sha256(text.replace('"values":null', `"values":"${values}"`)))
  })

  it('differs for another value that is shown, another reason to withhold one, and another count of those left out', () => {
    const of = (after: Redacted<Change>['attributes'][number]['after'], attributesOmitted = 0) =>
      contentOf([entryOf({ ...LISTED, attributes: [{ path: 'a', op: 'add', sensitive: false, before: null, after }], attributesOmitted })], [])
    const all = [of({ shown: 1 }), of({ shown: 2 }), of({ withheld: 'name' }), of({ withheld: 'masked' }), of({ unknown: true }), of({ shown: 1 }, 1)]
    expect(new Set(all).size).toBe(all.length)
  })
})
