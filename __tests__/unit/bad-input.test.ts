/**
 * What a tool may hand us that nobody should have to read, in one table: each gives a record that says what could not be
 * had, with values off, and never a crash or a secret. `-json` streams are not read; what a run tells stands in the
 * tool's private log. The same through the shim: __tests__/e2e/bad-plan.test.ts.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { objectKey } from '../../src/capture/tools/adapters/terraform/inventory.ts'
import { readTap } from '../../src/capture/tools/adapters/terraform/log-tap.ts'
import { planIn } from '../../src/capture/tools/adapters/terraform/plan.ts'
import { nodeFiles } from '../../src/entries/node-files.ts'
import { type RedactedRecord, stageOf } from '../../src/record/stages.ts'
import { isAbsent } from '../../src/record/values.ts'
import { redact } from '../../src/redact/redact.ts'
import { SeededRandom } from '../fakes/effects.ts'
import { outcomeWith, problemsOf, storedOf } from '../fakes/redaction.ts'

/** No key by its looks, and below a name that would be shown. */
const SECRET = 'Correct horse of ours'

/** The record that is made of what the tool printed. */
function recordOf(answer: Uint8Array): RedactedRecord<'outcome'> {
  const read = planIn(answer)
  const { body } = outcomeWith({})
  const [plan, secrets] = isAbsent(read) ? [read, []] : [read.plan, read.secrets]
  return redact(stageOf<ReturnType<typeof outcomeWith>>({ kind: 'outcome', body: { ...body, plan }, secrets }), {
    random: new SeededRandom('bad'),
    ownSecrets: [],
  })
}

function planOf(answer: Uint8Array) {
  const { plan } = recordOf(answer).body
  if (isAbsent(plan)) throw new Error(plan.why)
  return plan
}

/** `ADDRESS PATH: before -> after`, as a reader sees it. */
function valuesOf(answer: Uint8Array): readonly string[] {
  const side = (value: unknown) =>
    value === null ? '-' : Object.values(value as object).map((held) => (typeof held === 'string' ? held : JSON.stringify(held)))[0]
  return planOf(answer).changes.flatMap(({ address, attributes }) =>
    attributes.map(({ path, before, after }) => `${address} ${path}: ${side(before)} -> ${side(after)}`),
  )
}

const UNREADABLE: readonly (readonly [string, string, string])[] = [
  ['no JSON', 'hello', 'the tool did not print the plan as JSON'],
  ['nothing', '', 'the tool did not print the plan as JSON'],
  ['a list', '[]', 'the tool did not print the plan as JSON'],
  ['cut off', '{"format_version":"1.2","plan', 'the tool did not print the plan as JSON'],
  ['no format', '{"planned_values":{}}', 'the plan is in a format that is not known'],
  ['a format to come', '{"format_version":"2.0","planned_values":{}}', 'the plan is in format 2.0, which this version does not read'],
  ['a format that is none', '{"format_version":"1.x","planned_values":{}}', 'the plan is in a format that is not known'],
  ['something behind it', '{"format_version":"1.2","planned_values":{}} x', 'the tool did not print the plan as JSON'],
  ['an entry that is no JSON', '{"format_version":"1.2","resource_changes":[{x}]}', 'the tool did not print the plan as JSON'],
  ['a comma too many', '{"format_version":"1.2","planned_values":{},"checks":[7,]}', 'the tool did not print the plan as JSON'],
  ['no value', '{"format_version":"1.2","planned_values":}', 'the tool did not print the plan as JSON'],
  ['a name that is none', '{format_version:"1.2"}', 'the tool did not print the plan as JSON'],
  ['no colon', '{"format_version" "1.2"}', 'the tool did not print the plan as JSON'],
  ['checks of another shape', '{"format_version":"1.2","planned_values":{},"checks":{}}', 'the plan is of a shape that is not known'],
  [
    'what is nested too deep',
    `{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"actions":["create"],"after":${'['.repeat(50_000)}${']'.repeat(50_000)},"after_sensitive":[]}}]}`,
    'the plan is nested too deep, or a part of it is too long',
  ],
  ['a state', '{"format_version":"1.0","terraform_version":"1.11.4","values":{}}', 'the tool printed something else than a plan'],
  ['changes of another shape', '{"format_version":"1.2","resource_changes":{}}', 'the plan is of a shape that is not known'],
  ['a change without address', '{"format_version":"1.2","resource_changes":[{"change":{"actions":["create"]}}]}', 'the plan is of a shape that is not known'],
  ['a change that is none', '{"format_version":"1.2","resource_changes":[7]}', 'the plan is of a shape that is not known'],
  ['outputs of another shape', '{"format_version":"1.2","output_changes":[]}', 'the plan is of a shape that is not known'],
  ['drift of another shape', '{"format_version":"1.2","planned_values":{},"resource_drift":7}', 'the plan is of a shape that is not known'],
  ['cut off in a secret', `{"format_version":"1.2","variables":{"a":{"value":"${SECRET}`, 'the tool did not print the plan as JSON'],
  ['a secret where JSON should be', SECRET, 'the tool did not print the plan as JSON'],
  ['a secret for a format', JSON.stringify({ format_version: SECRET, planned_values: {} }), 'the plan is in a format that is not known'],
  ['a format of a new kind', '{"format_version":"2.0","resource_changes":{"by_address":{}}}', 'the plan is in format 2.0, which this version does not read'],
  ['a list for a format', '{"format_version":["1.2"],"planned_values":{}}', 'the plan is in a format that is not known'],
]

const UTF16: readonly (readonly [string, Buffer])[] = [
  ['little', Buffer.from('\ufeff{"format_version":"1.2","planned_values":{}}', 'utf16le')],
  ['big', Buffer.from('\ufeff{"format_version":"1.2","planned_values":{}}', 'utf16le').swap16()],
  ['unmarked', Buffer.from('{"format_version":"1.2","planned_values":{}}', 'utf16le')],
]

/** One change, to an object where `engine` would be shown. */
function planWith(change: object, more: object = {}): Uint8Array {
  const sides = { actions: ['update'], before: null, after_unknown: {}, before_sensitive: false, after_sensitive: {}, ...change }
  const entry = { address: 'a_b.c', mode: 'managed', type: 'a_b', name: 'c', change: sides }
  return strToU8(JSON.stringify({ format_version: '1.2', planned_values: {}, resource_changes: [entry], ...more }))
}

const FUTURE = {
  format_version: '1.99',
  terraform_version: '9.0.0',
  secrets_in_clear: { a: SECRET },
  resource_changes_v2: [{ value: SECRET }],
  encrypted: true,
}

/** What is read all the same, and what of it is off. */
const READ: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
  [
    'a mask of an object beside a text',
    planWith({ after: { engine: SECRET, port: 1 }, after_sensitive: { engine: {} } }),
    ['a_b.c engine: - -> masked', 'a_b.c port: - -> 1'],
  ],
  ['a mask of a list beside a text', planWith({ after: { engine: SECRET }, after_sensitive: { engine: [false] } }), ['a_b.c engine: - -> masked']],
  ['a mask that is too short', planWith({ after: { ports: [1, SECRET] }, after_sensitive: { ports: [false] } }), ['a_b.c ports: - -> masked']],
  ['a mask that is too long', planWith({ after: { ports: [SECRET] }, after_sensitive: { ports: [false, false] } }), ['a_b.c ports: - -> masked']],
  ['no mask beside a list', planWith({ after: { ports: [SECRET] }, after_sensitive: {} }), ['a_b.c ports: - -> masked']],
  ['a text for a mask', planWith({ after: { engine: SECRET }, after_sensitive: { engine: 'true' } }), ['a_b.c engine: - -> masked']],
  ['null for the mask of a side', planWith({ after: { engine: SECRET }, after_sensitive: null }), ['a_b.c : - -> masked']],
  ['no mask of a side at all', planWith({ after: { engine: SECRET }, after_sensitive: undefined }), ['a_b.c engine: - -> unmasked']],
  ['a format without masks', planWith({ after: { engine: SECRET } }, { format_version: '0.1' }), ['a_b.c engine: - -> unmasked']],
  [
    'a format to come, with sections of its own',
    planWith({ after: { engine: 'mysql', p: SECRET }, after_sensitive: { p: true } }, FUTURE),
    ['a_b.c engine: - -> mysql', 'a_b.c p: - -> masked'],
  ],
  ['actions to come', planWith({ actions: ['transmogrify', SECRET], after: { engine: 'mysql' } }), ['a_b.c engine: - -> mysql']],
  [
    'names of every object',
    strToU8(
      `{"format_version":"1.2","planned_values":{},"__proto__":{"format_version":"9"},"resource_changes":[{"address":"a_b.c","type":"a_b","__proto__":{"address":"x"},
      "change":{"actions":["create"],"after":{"__proto__":{"engine":"${SECRET}"},"constructor":"${SECRET}","toString":7},"after_sensitive":{"__proto__":{"engine":true},"constructor":true}}}]}`,
    ),
    ['a_b.c __proto__.engine: - -> masked', 'a_b.c constructor: - -> masked', 'a_b.c toString: - -> 7'],
  ],
  [
    'a mask that is only inherited',
    strToU8(
      `{"format_version":"1.2","planned_values":{},"resource_changes":[{"address":"a_b.c","type":"a_b","change":{"actions":["create"],"after":{"engine":"${SECRET}"},"__proto__":{"after_sensitive":{}}}}]}`,
    ),
    ['a_b.c engine: - -> unmasked'],
  ],
  [
    'integers above 2^53, and numbers that are none',
    strToU8(
      `{"format_version":"1.2","planned_values":{},"resource_changes":[{"address":"a_b.c[9007199254740993]","type":"a_b","index":9007199254740993,
      "change":{"actions":["create"],"after":{"iops":9007199254740993,"size":1e400,"port":-0,"capacity":0.30000000000000004},"after_sensitive":{}}}]}`,
    ),
    [
      'a_b.c[9007199254740993] capacity: - -> 0.30000000000000004',
      'a_b.c[9007199254740993] iops: - -> 9007199254740993',
      'a_b.c[9007199254740993] port: - -> -0',
      'a_b.c[9007199254740993] size: - -> 1e400',
    ],
  ],
  ['half a character', planWith({ after: { engine: 'a\ud800b' } }), ['a_b.c engine: - -> a\ufffdb']],
]

const LOGS: readonly (readonly [string, Uint8Array, unknown])[] = [
  ['nothing', new Uint8Array(), { absent: 'not-available' }],
  ['no log at all', strToU8(`${SECRET}\n\u0000\n`), { absent: 'not-available' }],
  ['noise', Buffer.alloc(70_000, 0xfe), { absent: 'not-available' }],
  ['in UTF-16', Buffer.from(`\ufeff${logged('backend/local: starting Apply operation')}`, 'utf16le'), { absent: 'not-available' }],
  [
    'cut off in a line',
    strToU8(`${begun()}${logged('Starting apply for a_b.c')}2026-01-01T00:00:00.000Z [INFO]  Starting app`),
    { complete: true, started: new Map([['a_b.c', 1]]) },
  ],
  [
    'cut off in an error',
    strToU8(`${begun()}${logged('vertex "a_b.c" error: it fai').trimEnd()}`),
    { failures: new Map([[objectKey('a_b.c', null), expect.anything()]]) },
  ],
  ['of a tool that has other words', strToU8(`${logged('engine: starting run')}${logged('begin a_b.c')}`), { absent: 'not-available' }],
]

function logged(text: string): string {
  return `2026-01-01T00:00:00.000Z [INFO]  ${text}\n`
}

function begun(): string {
  return ['starting Apply operation', 'apply calling Apply'].map((step) => logged(`backend/local: ${step}`)).join('')
}

/** Whole, of the known shape, and without the secret. */
function expectClean(record: RedactedRecord<'outcome'>): void {
  expect(problemsOf(record)).toEqual([])
  expect(storedOf(record).join('\n')).not.toMatch(/Correct horse|orse of ours/)
}

describe('a plan that can not be read', () => {
  it.each(UNREADABLE)('%s: the record says why', (_what, text, why) => {
    const record = recordOf(strToU8(text))
    expect(record.body.plan).toEqual({ absent: 'error', why })
    expectClean(record)
  })

  it.each(UTF16)('in UTF-16 (%s): the record says why', (_what, bytes) => {
    const record = recordOf(bytes)
    expect(record.body.plan).toEqual({ absent: 'error', why: 'the tool printed the plan in UTF-16' })
    expectClean(record)
  })
})

describe('a plan that is odd', () => {
  it.each(READ)('%s: its changes are told, and what can not be trusted is off', (_what, answer, expected) => {
    expect(valuesOf(answer)).toEqual(expected)
    expectClean(recordOf(answer))
  })

  it('may name its outputs like anything', () => {
    const text = '{"format_version":"1.2","output_changes":{"__proto__":{"actions":["create"],"after":9007199254740993},"constructor":{"actions":["update"]}}}'
    expect(planOf(strToU8(text)).outputs).toEqual([
      { name: '__proto__', action: 'create', sensitive: false },
      { name: 'constructor', action: 'update', sensitive: false },
    ])
  })

  it('of a version to come says which', () => {
    expect(planOf(planWith({}, FUTURE))).toMatchObject({ format: '1.99', counts: [{ action: 'update', count: 1 }] })
  })
})

describe('a private log that is', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ial-bad-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it.each(LOGS)('%s: what it tells is taken, and no more', async (_what, bytes, expected) => {
    const file = join(folder, 'x.log')
    writeFileSync(file, bytes)
    expect(await readTap({ file, env: {} }, { files: nodeFiles() })).toMatchObject(expected as object)
  })
})
