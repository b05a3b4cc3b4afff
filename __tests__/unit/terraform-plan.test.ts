import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planIn } from '../../src/capture/tools/adapters/terraform/plan.ts'
import { ACTIONS, type Change } from '../../src/record/change.ts'
import { plan as planShape } from '../../src/record/shapes.ts'
import { change, planOf, printed, SECRET } from '../fixtures/plans/documents.ts'
import { told } from '../fixtures/plans/plain.ts'

function only(entry: unknown): Change {
  const { changes } = planOf({ resource_changes: [entry] })
  expect(changes).toHaveLength(1)
  return changes[0] as Change
}

describe('one change', () => {
  it.each([
    [['create'], {}, {}, 'create'],
    [['read'], { mode: 'data' }, {}, 'read'],
    [['update'], {}, {}, 'update'],
    [['update'], {}, { importing: { id: SECRET } }, 'update'],
    [['update'], { previous_address: 'aws_x.old' }, {}, 'update'],
    [['delete'], { deposed: 'abcd1234' }, {}, 'delete'],
    [['forget'], {}, {}, 'forget'],
    [['delete', 'create'], {}, {}, 'replace'],
    [['create', 'delete'], {}, {}, 'replace'],
    [['create', 'forget'], {}, {}, 'replace'],
    [['forget', 'create'], {}, {}, 'replace'],
    [['no-op'], { previous_address: 'aws_x.old' }, {}, 'move'],
    [['no-op'], {}, { importing: { id: SECRET } }, 'import'],
    [['no-op'], { previous_address: 'aws_x.old' }, { importing: { identity: { id: SECRET } } }, 'move'],
    [['conjure'], {}, {}, 'unknown'],
    [['update', 'create'], {}, {}, 'unknown'],
    [[], {}, {}, 'unknown'],
    [[7], {}, {}, 'unknown'],
  ] as const)('%j %j %j: %s', (actions, more, inside, action) => {
    const found = only(change(actions, more, inside))
    expect(found.action).toBe(action)
    expect(JSON.stringify(told(found))).not.toContain(SECRET)
  })

  it('keeps the tool’s own words, and none that are not', () => {
    expect(only(change(['delete', 'create'])).native).toBe('delete,create')
    expect(only(change(['no-op'], { previous_address: 'a.b' })).native).toBe('no-op')
    expect(only(change([`${SECRET} and more`])).native).toBe('unknown')
    expect(only(change(['create', SECRET])).native).toBe('create,unknown')
  })

  it('says the order of a replacement, and what forces it', () => {
    const paths = [['ingress', 0, 'from_port'], ['tags', 'a b'], ['tags', 'x"y'], ['m', 1.5], ['m', { secret: SECRET }], [], SECRET]
    const found = only(change(['delete', 'create'], { action_reason: 'replace_because_cannot_update' }, { replace_paths: paths }))
    expect(found.replacement).toEqual({ order: 'delete-first', paths: ['ingress[0].from_port', 'tags["a b"]', 'tags["x\\"y"]', 'm["1.5"]', 'm[?]', '', '[?]'] })
    expect(found.reason).toBe('replace_because_cannot_update')
    expect(only(change(['create', 'delete'])).replacement).toEqual({ order: 'create-first', paths: [] })
    expect(only(change(['forget', 'create'])).replacement).toEqual({ order: 'unknown', paths: [] })
    expect(only(change(['update'], {}, { replace_paths: paths })).replacement).toBeNull()
  })

  it('gives only reasons that are known', () => {
    expect(only(change(['create'], { action_reason: SECRET })).reason).toBeNull()
    expect(only(change(['delete'], { action_reason: 'delete_because_each_key' })).reason).toBe('delete_because_each_key')
  })

  it('keeps odd addresses as they are, but for half characters', () => {
    const address = 'module.m["a.b"].aws_x.a["gamma \\"q\\" [x] ü\u202e"]'
    expect(only(change(['create'], { address })).address).toBe(address)
    expect(only(change(['create'], { address: 'aws_x.a["\ud800"]' })).address).toBe('aws_x.a["\ufffd"]')
  })
})

describe('a plan', () => {
  const mixed = {
    resource_changes: [
      change(['no-op'], { address: 'aws_x.same' }),
      change(['no-op'], { address: 'aws_x.same', deposed: 'd1' }),
      change(['create'], { address: 'aws_x.b' }),
      change(['delete'], { address: 'aws_x.b', deposed: 'd1' }),
      change(['delete', 'create'], { address: 'aws_x.a' }, { replace_paths: [['b'], ['a']] }),
    ],
    output_changes: { z: { actions: ['create'], before: SECRET, after: SECRET }, a: { actions: ['delete'] }, same: { actions: ['no-op'] } },
    resource_drift: [change(['update']), change(['delete'], { address: undefined }), change(['no-op'], { previous_address: 'x.y' })],
    complete: true,
    errored: false,
  }

  it('is counts, changes, outputs and drift', () => {
    const plan = planOf(mixed)
    expect(plan).toMatchObject({
      format: '1.2',
      counts: [
        { action: 'create', count: 1 },
        { action: 'replace', count: 1 },
        { action: 'delete', count: 1 },
        { action: 'no-op', count: 2 },
      ],
      outputs: [
        { name: 'a', action: 'delete', sensitive: false },
        { name: 'z', action: 'create', sensitive: false },
      ],
      drift: [
        { address: 'aws_x.a', action: 'update' },
        { address: 'aws_x.a', action: 'delete' },
      ],
      complete: true,
      errored: false,
    })
    expect(plan.changes.map(({ address, deposed, action }) => [address, deposed, action])).toEqual([
      ['aws_x.b', null, 'create'],
      ['aws_x.b', 'd1', 'delete'],
      ['aws_x.a', null, 'replace'],
    ])
    expect(planShape(JSON.parse(JSON.stringify(told(plan)).replaceAll('"[raw]"', '{"withheld":"name"}')), 'plan')).toEqual([])
    expect(JSON.stringify(told(plan))).not.toContain(SECRET)
  })

  it('may have warnings of tofu in front, and sections that are missing or null', () => {
    const plan = planIn(strToU8(`\nWarning: {\n\n${new TextDecoder().decode(printed({ resource_changes: null, output_changes: null }))}\n`))
    expect(plan).toMatchObject({
      secrets: [{}],
      plan: { changes: [], outputs: [], drift: [], complete: { absent: 'not-available' }, errored: { absent: 'not-available' } },
    })
  })

  it('counts what an action of terraform 1.14 invokes', () => {
    const plan = planOf({
      action_invocations: [{ address: 'action.aws_lambda_invoke.a', type: 'aws_lambda_invoke', name: 'a', config_values: { payload: SECRET } }],
    })
    expect(plan.changes).toMatchObject([{ address: 'action.aws_lambda_invoke.a', type: 'aws_lambda_invoke', action: 'invoke', native: 'invoke' }])
    expect(JSON.stringify(told(plan))).not.toContain(SECRET)
  })

  it('may begin with the mark of UTF-8, and be of a minor version to come', () => {
    expect(planIn(strToU8('\ufeff{"format_version":"1.3","planned_values":{},"news":[1]}'))).toMatchObject({ plan: { format: '1.3' } })
  })

  it('lists what was put off with its reason, without counting it', () => {
    const put = (reason: string, more: Record<string, unknown>) => ({ reason, ...more })
    const plan = planOf({
      resource_changes: [],
      deferred_changes: [
        put('instance_count_unknown', { resource_change: change(['create'], { index_unknown: true }) }),
        put(SECRET, { resource_change: change(['update']) }),
      ],
      deferred_action_invocations: [put('deferred_prereq', { action_invocation: { address: 'action.a.b', type: 'a' } })],
    })
    expect(plan.counts).toEqual([])
    expect(plan.changes.map(({ action, deferred }) => [action, deferred])).toEqual([
      ['create', 'instance_count_unknown'],
      ['update', 'unknown'],
      ['invoke', 'deferred_prereq'],
    ])
  })

  it('gives drift of terraform 1.0 an address', () => {
    const entry = (more: Record<string, unknown>) => change(['delete'], { address: undefined, ...more })
    const drift = [
      entry({}),
      entry({ index: 0 }),
      entry({ index: 'a "b"', module_address: 'module.m["x"]' }),
      entry({ mode: 'data', index: null }),
      change(['delete'], { address: '' }),
    ]
    expect(planOf({ resource_changes: [], resource_drift: drift }).drift.map(({ address }) => address)).toEqual([
      'aws_x.a',
      'aws_x.a[0]',
      'module.m["x"].aws_x.a["a \\"b\\""]',
      'data.aws_x.a',
      'aws_x.a',
    ])
  })

  it('has a verb for every change', () => {
    const { changes } = planOf(mixed)
    expect(changes.every(({ action }) => ACTIONS.includes(action))).toBe(true)
  })
})
