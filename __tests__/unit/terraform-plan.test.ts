import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { contentOf, planIn } from '../../src/capture/tools/adapters/terraform/plan.ts'
import { ACTIONS, type Change } from '../../src/record/change.ts'
import type { Plan } from '../../src/record/command.ts'
import { plan as planShape } from '../../src/record/shapes.ts'
import { isAbsent } from '../../src/record/values.ts'

const SECRET = 'S3CRETvalue'

/** A change as `show -json` prints it, with a secret wherever a value stands. */
function change(actions: readonly unknown[], more: Record<string, unknown> = {}, inside: Record<string, unknown> = {}) {
  const values = {
    before: { password: SECRET },
    after: { password: SECRET, [SECRET]: 1 },
    after_unknown: {},
    before_sensitive: {},
    after_sensitive: { password: true },
  }
  return { address: 'aws_x.a', mode: 'managed', type: 'aws_x', name: 'a', provider_name: SECRET, change: { actions, ...values, ...inside }, ...more }
}

function printed(more: Record<string, unknown>): Uint8Array {
  const sections = {
    variables: { v: { value: SECRET } },
    planned_values: { outputs: { o: { value: SECRET } } },
    prior_state: { values: SECRET },
    configuration: { c: SECRET },
  }
  return strToU8(JSON.stringify({ format_version: '1.2', terraform_version: '1.11.4', ...sections, timestamp: '2026-01-01T00:00:00Z', ...more }))
}

function planOf(more: Record<string, unknown>): Plan {
  const plan = planIn(printed(more))
  if (isAbsent(plan)) throw new Error(plan.why)
  return plan
}

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
    expect(JSON.stringify(found)).not.toContain(SECRET)
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
    expect(found.replacement).toEqual({ order: 'delete-first', paths: ['ingress[0].from_port', 'tags["a b"]', 'tags["x\\"y"]', 'm[?]', 'm[?]', '', '[?]'] })
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
        { name: 'a', action: 'delete' },
        { name: 'z', action: 'create' },
      ],
      drift: 2,
      complete: true,
      errored: false,
    })
    expect(plan.changes.map(({ address, deposed, action }) => [address, deposed, action])).toEqual([
      ['aws_x.b', null, 'create'],
      ['aws_x.b', 'd1', 'delete'],
      ['aws_x.a', null, 'replace'],
    ])
    expect(planShape(JSON.parse(JSON.stringify(plan)), 'plan')).toEqual([])
    expect(JSON.stringify(plan)).not.toContain(SECRET)
  })

  it('may have warnings of tofu in front, and sections that are missing or null', () => {
    const plan = planIn(strToU8(`\nWarning: {\n\n${new TextDecoder().decode(printed({ resource_changes: null, output_changes: null }))}\n`))
    expect(plan).toMatchObject({ changes: [], outputs: [], drift: 0, complete: { absent: 'not-available' }, errored: { absent: 'not-available' } })
  })

  it('counts what an action of terraform 1.14 invokes', () => {
    const plan = planOf({
      action_invocations: [{ address: 'action.aws_lambda_invoke.a', type: 'aws_lambda_invoke', name: 'a', config_values: { payload: SECRET } }],
    })
    expect(plan.changes).toMatchObject([{ address: 'action.aws_lambda_invoke.a', type: 'aws_lambda_invoke', action: 'invoke', native: 'invoke' }])
    expect(JSON.stringify(plan)).not.toContain(SECRET)
  })

  it('survives names of every object, and numbers that JavaScript can’t hold', () => {
    const text = `{"format_version":"1.2","planned_values":{},"__proto__":{"format_version":"9"},
      "resource_changes":[{"address":"a.b[9007199254740993]","type":"a","index":9007199254740993,"__proto__":{"address":"x"},"change":{"actions":["create"],"after":{"n":1e400,"__proto__":1}}}],
      "output_changes":{"__proto__":{"actions":["create"],"after":9007199254740993},"constructor":{"actions":["update"]}}}`
    const plan = planIn(strToU8(text))
    if (isAbsent(plan)) throw new Error(plan.why)
    expect(plan.changes.map(({ address }) => address)).toEqual(['a.b[9007199254740993]'])
    expect(plan.outputs).toEqual([
      { name: '__proto__', action: 'create' },
      { name: 'constructor', action: 'update' },
    ])
  })

  it.each([
    ['no JSON', 'hello', 'the tool did not print the plan as JSON'],
    ['nothing', '', 'the tool did not print the plan as JSON'],
    ['a list', '[]', 'the tool did not print the plan as JSON'],
    ['cut off', '{"format_version":"1.2","plan', 'the tool did not print the plan as JSON'],
    ['no format', '{"planned_values":{}}', 'the plan is in a format that is not known'],
    ['a format to come', '{"format_version":"2.0","planned_values":{}}', 'the plan is in a format that is not known'],
    ['a state', '{"format_version":"1.0","terraform_version":"1.11.4","values":{}}', 'the tool printed something else than a plan'],
    ['changes of another shape', '{"format_version":"1.2","resource_changes":{}}', 'the plan is of a shape that is not known'],
    ['a change without address', '{"format_version":"1.2","resource_changes":[{"change":{"actions":["create"]}}]}', 'the plan is of a shape that is not known'],
    ['a change that is none', '{"format_version":"1.2","resource_changes":[7]}', 'the plan is of a shape that is not known'],
    ['outputs of another shape', '{"format_version":"1.2","output_changes":[]}', 'the plan is of a shape that is not known'],
    ['drift of another shape', '{"format_version":"1.2","planned_values":{},"resource_drift":7}', 'the plan is of a shape that is not known'],
  ])('%s: absent', (_what, text, why) => {
    expect(planIn(strToU8(text))).toEqual({ absent: 'error', why })
  })

  it('has a verb for every change', () => {
    const { changes } = planOf(mixed)
    expect(changes.every(({ action }) => ACTIONS.includes(action))).toBe(true)
  })
})

describe('the content of a plan', () => {
  const two = [change(['create'], { address: 'a.b' }), change(['delete', 'create'], { address: 'a.a' }, { replace_paths: [['x'], ['y']] })]
  const base = planOf({ resource_changes: two, output_changes: { o: { actions: ['create'] } } }).content
  const content = (changes: readonly unknown[], more: Record<string, unknown> = { output_changes: { o: { actions: ['create'] } } }) =>
    planOf({ resource_changes: changes, ...more }).content

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

  it('is what its description says, to the byte', () => {
    const listed: Change = {
      address: 'a.b',
      deposed: null,
      formerly: null,
      kind: 'resource',
      type: 'a',
      action: 'create',
      native: 'create',
      reason: null,
      replacement: null,
    }
    // sha256 of {"changes":[{"action":"create","actions":["create"],"address":"a.b","deposed":null,"formerly":null,"replacePaths":[],"values":null}],"outputs":[],"v":"iac-ledger/plan-content/v1"}
    expect(contentOf([listed], [])).toBe('sha256:0be9093b9b5b860261da067e04b55a1eb721684872a009cb1d6f05c986dcd499')
  })
})
