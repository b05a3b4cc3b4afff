import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LogReader, type RunLog } from '../../src/capture/tools/adapters/terraform/diagnostics.ts'
import { inventoryIn, objectKey } from '../../src/capture/tools/adapters/terraform/inventory.ts'
import { openTap, readTap } from '../../src/capture/tools/adapters/terraform/log-tap.ts'
import { resultsOf, type Story } from '../../src/capture/tools/adapters/terraform/results.ts'
import { nodeExec } from '../../src/entries/node-exec.ts'
import { nodeFiles } from '../../src/entries/node-files.ts'
import type { Action, Change } from '../../src/record/change.ts'
import type { Inventory, Plan, StateObject } from '../../src/record/command.ts'
import { absent, type Field, isAbsent, Raw } from '../../src/record/values.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { LIMITS } from '../../src/shared/limits.ts'
import { MemoryFiles } from '../fakes/effects.ts'

const SECRET = 'S3CRET-value'
const none = absent('not-available', 'not in this test')

function present<T>(field: Field<T>): T {
  if (isAbsent(field)) throw new Error(field.why)
  return field
}

const BEGIN = ['backend/local: starting Apply operation', 'backend/local: apply calling Plan', 'backend/local: apply calling Apply']
const entry = (message: string, level = 'INFO') => `2026-11-24T14:33:58.983Z [${level}]  ${message}`
const vertex = (name: string, text: string) => entry(`vertex ${JSON.stringify(name)} error: ${text}`, 'ERROR')

function logOf(lines: readonly string[], begin = BEGIN.map((line) => entry(line)), cut = false): Field<RunLog> {
  const reader = new LogReader({ cut })
  for (const line of [...begin, ...lines]) reader.line(line)
  return reader.end()
}

const problemsIn = (log: Field<RunLog>) => [...present(log).failures].map(([key, { problem }]) => [key, Raw.reveal(problem)])

describe('the log', () => {
  it('names what was begun and what failed, by address, and nothing else', () => {
    const log = logOf([
      entry('Starting apply for module.a["x \\"y\\""].aws_x.b[0]'),
      entry('Starting apply for aws_x.b'),
      entry('Starting apply for aws_x.b'),
      entry(`CLI args: []string{"terraform", "apply", "-var", "p=${SECRET}"}`),
      vertex('module.a["x \\"y\\""].aws_x.b[0]', `went wrong: ${SECRET}`),
      vertex('aws_x.b (destroy deposed 1234abcd)', 'no'),
      vertex('aws_x.c (destroy)', 'is locked'),
      ...['aws_x.b (expand)', 'data.aws_x.b', 'var.password', 'module.a.output.x', 'provider["registry.terraform.io/x/y"]', 'root'].map((name) =>
        vertex(name, 'x'),
      ),
    ])
    expect([...present(log).started]).toEqual([
      ['module.a["x \\"y\\""].aws_x.b[0]', 1],
      ['aws_x.b', 2],
    ])
    expect(problemsIn(log)).toEqual([
      [objectKey('module.a["x \\"y\\""].aws_x.b[0]', null), `went wrong: ${SECRET}`],
      [objectKey('aws_x.b', '1234abcd'), 'no'],
      [objectKey('aws_x.c', null), 'is locked'],
    ])
    expect([...present(log).failures.values()].map(({ destroying }) => destroying)).toEqual([false, true, true])
    expect(() => JSON.stringify([...present(log).failures])).toThrow('raw value')
  })

  it('takes an error over several lines as one, up to a limit, and each text once', () => {
    const long = 'x'.repeat(LIMITS.problemCharacters)
    const log = logOf([
      vertex('a_b.c', 'first'),
      'second',
      '  [INFO]  Starting apply for a_b.d',
      entry('between'),
      'not of it',
      vertex('a_b.c', 'first'),
      vertex('a_b.e', long),
      long,
    ])
    expect(problemsIn(log)).toEqual([
      [objectKey('a_b.c', null), 'first\nsecond\n  [INFO]  Starting apply for a_b.d'],
      [objectKey('a_b.e', null), long],
    ])
    expect(present(log).started.size).toBe(0)
  })

  it('is nothing to go by where it does not tell of exactly one apply', () => {
    expect(logOf([], [])).toMatchObject({ absent: 'not-available' })
    expect(logOf([entry('Starting apply for a_b.c'), entry('backend/local: starting Plan operation')])).toMatchObject({ absent: 'not-available' })
    expect(present(logOf([entry('Starting apply for a_b.c')], [], true))).toMatchObject({ complete: false, started: new Map([['a_b.c', 1]]) })
    const planning = logOf([vertex('a_b.c', 'no such thing')], [entry(BEGIN[0] as string), entry(BEGIN[1] as string)])
    expect(present(planning)).toMatchObject({ complete: true, failures: new Map() })
  })

  it('is not taken for ours where a program of the apply ran the tool with it, but for reads in passing', () => {
    const command = (...words: readonly string[]) => entry(`CLI command args: []string{${words.map((word) => JSON.stringify(word)).join(', ')}}`)
    const own = [command('apply', '-auto-approve'), ...BEGIN.map((line) => entry(line))]
    const begun = { started: new Map([['a_b.c', 1]]) }
    for (const read of ['output', 'show', 'state', 'version', 'workspace', 'fmt'])
      expect(present(logOf([command(read, '-json'), entry('Starting apply for a_b.c')], own))).toMatchObject(begun)
    for (const other of ['import', 'plan', 'console', 'refresh', 'validate', 'apply', 'a "quoted\\ one'])
      expect(logOf([entry('Starting apply for a_b.c'), command(other)], own), other).toMatchObject({ why: 'another command wrote into the same log' })
    expect(logOf([command()], own)).toMatchObject({ absent: 'not-available' })
    expect(present(logOf([entry('Starting apply for a_b.c')], [], true))).toMatchObject(begun)
    expect(logOf([command('import')], [], true), 'the beginning, and with it our own command, was cut off').toMatchObject({ absent: 'not-available' })
  })

  it('tells what failed before it was asked to stop from what failed for it', () => {
    const log = logOf([vertex('a_b.c', 'x'), entry('tofu: Stop called, initiating interrupt sequence', 'WARN'), vertex('a_b.d', 'execution halted')])
    expect([present(log).stop, ...[...present(log).failures.values()].map(({ afterStop }) => afterStop)]).toEqual(['asked', false, true])
    expect(present(logOf([entry('terraform: Stop called'), entry('terraform: stop complete')])).stop).toBe('done')
  })
})

describe('the tap', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ial-tap-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const host = (files = nodeFiles()) => ({
    files,
    clock: { now: () => '2026-01-01T00:00:00Z' as never, sleep: () => Promise.resolve() },
    cache: folder,
    exec: nodeExec(),
    workspace: undefined,
  })
  const opened = (env: Record<string, string> = {}) => openTap({ line: { tool: 'terraform', executable: 'terraform', argv: [], cwd: '/', env } }, host())

  it('has a file of its own, for us alone, and none where the user logs', async () => {
    const [first, second] = [await opened({ TF_LOG: '' }), await opened()]
    expect(first?.env).toEqual({ TF_LOG_CORE: 'INFO', TF_LOG_PATH: first?.file })
    expect(first?.file).not.toBe(second?.file)
    expect([statSync(first?.file ?? '').mode & 0o777, statSync(join(folder, 'taps')).mode & 0o777]).toEqual([0o600, 0o700])
    for (const name of ['TF_LOG', 'TF_LOG_CORE', 'TF_LOG_PROVIDER', 'TF_LOG_PATH', 'TF_LOG_PROVIDER_AWS']) expect(await opened({ [name]: 'x' })).toBe(null)
    expect(await opened({ ...first?.env, TF_LOG: 'TRACE' })).toBe(null)
    expect(await opened(first?.env)).toMatchObject({ env: { TF_LOG_CORE: 'INFO' } })
  })

  it('is left out where no file can be made, and is gone once it was read', async () => {
    const full = new MemoryFiles()
    full.failWrites = new Error('ENOSPC')
    expect(await openTap({ line: { tool: 'terraform', executable: 'x', argv: [], cwd: '/', env: {} } }, { ...host(), files: full })).toBe(null)
    const tap = (await opened()) ?? { env: {}, file: '' }
    chmodSync(tap.file, 0o600)
    writeFileSync(
      tap.file,
      [...BEGIN.map((line) => entry(line)), entry('Starting apply for a_b.ü'), `${'x'.repeat(2 * LIMITS.logLine)}`, vertex('a_b.ü', 'last')].join('\n'),
    )
    const log = present(await readTap(tap, host()))
    expect([[...log.started], [...log.failures.keys()], existsSync(tap.file)]).toEqual([[['a_b.ü', 1]], [objectKey('a_b.ü', null)], false])
    expect(await readTap(tap, host())).toMatchObject({ absent: 'not-available' })
  })

  it('is read from its end where it is too long', async () => {
    const tap = (await opened()) ?? { env: {}, file: '' }
    const line = `${entry('ReferenceTransformer: reference not found: "each.key"')}\n`
    writeFileSync(tap.file, `${entry(BEGIN[0] as string)}\n${line.repeat(LIMITS.logBytes / line.length + 10)}${entry('Starting apply for a_b.c')}\n`)
    expect(present(await readTap(tap, host()))).toMatchObject({ complete: false, started: new Map([['a_b.c', 1]]) })
  })
})

const bytes = (state: unknown) => new TextEncoder().encode(typeof state === 'string' ? state : JSON.stringify(state, null, 2))
const stateWith = (resources: readonly object[]) => ({ version: 4, serial: 1, lineage: 'l', outputs: {}, resources })
const managed = (name: string, instances: readonly object[], more: object = {}) => ({ mode: 'managed', type: 'a_b', name, instances, ...more })

describe('the objects of a state', () => {
  it('are found by the addresses that the tool prints', () => {
    const keys = ['x', 'a"\\b', 'n\nr\rt\t', '$\u007ba} %{b} $ %', '\u0007\u00a0ü\u{1f600}\u{e0001}', 0, 12]
    const instances = [...keys.map((index_key) => ({ index_key, attributes: {} })), { deposed: '1234abcd', attributes: {} }]
    const held = present(inventoryIn(bytes(stateWith([managed('c', instances, { module: 'module.m[0]' }), { ...managed('d', [{}]), mode: 'data' }]))))
    expect([...held.values()].map(({ address, deposed }) => [address.slice('module.m[0].a_b.c'.length), deposed])).toEqual([
      ['["x"]', null],
      ['["a\\"\\\\b"]', null],
      ['["n\\nr\\rt\\t"]', null],
      ['["$${a} %%{b} $ %"]', null],
      ['["\\u0007\\u00a0ü\u{1f600}\\U000e0001"]', null],
      ['[0]', null],
      ['[12]', null],
      ['', '1234abcd'],
    ])
  })

  it('are compared by their attributes, and told again by their id', () => {
    const read = (attributes: unknown, status?: string) =>
      [...present(inventoryIn(bytes(stateWith([managed('c', [{ attributes, status }])])))).values()][0] as StateObject
    const one = read({ id: 'i', big: 1 })
    expect(read({ id: 'i', big: 1 })).toEqual(one)
    expect(read({ id: 'i', big: 2 })).toMatchObject({ identity: one.identity, content: expect.not.stringContaining(one.content) })
    expect(read({ id: 'j', big: 1 }).identity).not.toBe(one.identity)
    expect([read({ id: '' }).identity, read({}).identity, read(null).identity, read({ id: 'i' }, 'tainted').tainted]).toEqual([null, null, null, true])
    expect(() => JSON.parse(JSON.stringify(new Map([['k', one]]))) as unknown).not.toThrow()
    expect(JSON.stringify(present(inventoryIn(bytes(stateWith([managed('c', [{ attributes: { id: SECRET } }])])))))).toBe('{}')
  })

  it.each([
    ['', new Map()],
    ['\nWarning\n', new Map()],
    ['{}', new Map()],
    [
      { serial: 1, lineage: 'l', encrypted_data: 'x' },
      { absent: 'not-available', why: 'the state is encrypted' },
    ],
    [
      { version: 3, serial: 1, lineage: 'l', modules: [] },
      { absent: 'not-available', why: 'the state is in a format whose objects are not known' },
    ],
    [JSON.stringify(stateWith([managed('c', [{}])])).slice(0, -9), { absent: 'error', why: 'the objects in the state could not be read' }],
    [stateWith([{ mode: 'managed', instances: [] }]), { absent: 'error', why: 'the objects in the state could not be read' }],
    [stateWith([]), new Map()],
  ])('%j: %o', (state, expected) => {
    expect(inventoryIn(bytes(state))).toEqual(expected)
  })
})

const object = (
  address: string,
  content: string,
  { deposed = null, tainted = false, identity = address }: Partial<Pick<StateObject, 'deposed' | 'tainted'>> & { identity?: string } = {},
): StateObject => ({
  address,
  deposed,
  type: address.split('.')[0] as string,
  identity: sha256(identity),
  content: sha256(content),
  tainted,
})

const holding = (...objects: readonly StateObject[]): Inventory => new Map(objects.map((one) => [objectKey(one.address, one.deposed), one]))
const planned = (address: string, action: Action, more: Partial<Change> = {}) =>
  ({ address, action, deposed: null, formerly: null, kind: 'resource', ...more }) as Change
const planWith = (...changes: readonly Change[]) => ({ changes }) as Partial<Plan> as Plan

function told(story: Partial<Story>): unknown {
  const results = resultsOf({ plan: none, log: none, before: none, after: none, exit: { code: 1 }, ...story })
  return isAbsent(results)
    ? results.absent
    : results.map(({ address, deposed, action, status, seenIn }) => [address, deposed ?? '', action, status, seenIn].filter(Boolean).join(' '))
}

const A = object('a_b.c', '1')
const began = (...addresses: readonly string[]) => logOf(addresses.map((address) => entry(`Starting apply for ${address}`)))
const STOPPED = logOf([entry('Starting apply for a_b.c'), entry('terraform: Stop called')])

describe('what became of a change', () => {
  it.each<[string, Partial<Story>, unknown]>([
    ['nothing is known', {}, 'not-available'],
    ['nothing but the plan', { plan: planWith(planned('a_b.c', 'create')) }, ['a_b.c create unknown exit-code']],
    ['nothing but the plan, and it ended well', { plan: planWith(planned('a_b.c', 'forget')), exit: { code: 0 } }, ['a_b.c forget succeeded exit-code']],
    ['nothing but the log', { log: began('a_b.c') }, ['a_b.c unknown succeeded log']],
    ['nothing but the states', { before: holding(), after: holding(A), exit: { code: 0 } }, ['a_b.c create succeeded state']],
    ['a plan and no log', { plan: planWith(planned('a_b.c', 'update')), before: holding(A), after: holding(A) }, ['a_b.c update unknown exit-code']],
    ['it was refreshed', { log: began(), before: holding(A), after: holding(object('a_b.c', '2')) }, []],
    ['it was refreshed, beside a plan', { plan: planWith(), before: holding(A), after: holding(object('a_b.c', '2')) }, []],
    ['a read and no change', { plan: planWith(planned('data.a_b.c', 'read', { kind: 'data' }), planned('a_b.c', 'no-op')), log: began() }, []],
    [
      'half a replacement',
      { plan: planWith(planned('a_b.c', 'replace')), log: began('a_b.c'), before: holding(A), after: holding() },
      ['a_b.c replace failed log'],
    ],
    ['a hard stop', { plan: planWith(planned('a_b.c', 'update')), log: STOPPED, before: holding(A), after: holding(A) }, ['a_b.c update interrupted log']],
    ['a crash', { log: began('a_b.c'), before: holding(), after: holding(), exit: { code: 11 } }, ['a_b.c create interrupted log']],
    [
      'killed while it destroyed',
      { log: began('a_b.c'), before: holding(A), after: holding(A), exit: { signal: 'SIGKILL' } },
      ['a_b.c unknown interrupted log'],
    ],
    [
      'an action of terraform 1.14',
      { plan: planWith(planned('action.a.b', 'invoke')), log: began(), after: holding() },
      ['action.a.b invoke unknown exit-code'],
    ],
    [
      'a forget that was not written',
      { plan: planWith(planned('a_b.c', 'forget')), log: began(), before: holding(A), after: holding(A) },
      ['a_b.c forget not-attempted state'],
    ],
    [
      'a cut log',
      { plan: planWith(planned('a_b.c', 'create')), log: logOf([], [], true), before: holding(), after: holding() },
      ['a_b.c create unknown exit-code'],
    ],
    [
      'a plan, a log, no states',
      { plan: planWith(planned('a_b.c', 'replace'), planned('a_b.d', 'create')), log: began('a_b.c', 'a_b.c') },
      ['a_b.c replace succeeded log', 'a_b.d create not-attempted log'],
    ],
    ['a new object whose old state is not known', { plan: planWith(planned('a_b.c', 'update')), after: holding(A) }, ['a_b.c update unknown exit-code']],
  ])('%s', (_, story, expected) => {
    expect(told(story)).toEqual(expected)
  })

  it('is told of each deposed object', () => {
    const [old, older] = ['11111111', '22222222'].map((deposed) => object('a_b.c', deposed, { deposed })) as [StateObject, StateObject]
    const failed = logOf([vertex('a_b.c (destroy deposed 22222222)', 'x')])
    expect(told({ log: failed, before: holding(A, old, older), after: holding(A, older) })).toEqual([
      'a_b.c 11111111 delete succeeded state',
      'a_b.c 22222222 delete failed log',
    ])
    const plan = planWith(planned('a_b.c', 'delete', { deposed: '11111111' }))
    expect(told({ plan, log: began('a_b.c'), before: holding(A, old), after: holding(A, old), exit: { signal: 'SIGKILL' } })).toContain(
      'a_b.c 11111111 delete unknown exit-code',
    )
    expect(told({ plan, log: began(), before: holding(A, old), after: holding(A, old) })).toEqual(['a_b.c 11111111 delete not-attempted state'])
  })

  it('is a move only where nothing was destroyed, and no other object looks the same', () => {
    const to = object('a_b.d', '1', { identity: 'a_b.c' })
    expect(told({ log: began(), before: holding(A), after: holding(to) })).toEqual(['a_b.d move succeeded state'])
    expect(told({ log: began('a_b.c', 'a_b.d'), before: holding(A), after: holding(to) })).toEqual(['a_b.c delete succeeded log', 'a_b.d create succeeded log'])
    const other = object('a_b.e', '1', { identity: 'a_b.c' })
    expect(told({ log: began(), before: holding(A), after: holding(to, other) })).toEqual([
      'a_b.c forget succeeded state',
      'a_b.d import succeeded state',
      'a_b.e import succeeded state',
    ])
    const changed = object('a_b.d', '2', { identity: 'a_b.c' })
    expect(told({ before: holding(A), after: holding(changed) })).toEqual(['a_b.c delete succeeded state', 'a_b.d create succeeded state'])
    const plan = planWith(planned('a_b.d', 'move', { formerly: 'a_b.c' }))
    expect(told({ plan, before: holding(A), after: holding(A, to) })).toEqual(['a_b.d move not-attempted state'])
  })

  it('is told of 8,000 objects at once', () => {
    const names = Array.from({ length: 8_000 }, (_, nth) => `a_b.c[${nth}]`)
    const after = holding(...names.map((name) => object(name, '1')))
    const started = performance.now()
    expect(told({ plan: planWith(...names.map((name) => planned(name, 'create'))), log: began(...names), before: holding(), after })).toHaveLength(8_000)
    expect(told({ log: began(...names), before: holding(), after })).toHaveLength(8_000)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
