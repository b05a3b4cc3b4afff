/** What people and the runner say: taken strictly, and never repeated where it may be a secret. */
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/entries/cli/arguments.ts'
import { parseConfig } from '../../src/inputs/config.ts'
import { type Given, parseInputs } from '../../src/inputs/inputs.ts'
import { factsOf } from '../../src/inputs/run-context.ts'
import { instant, objectOf } from '../../src/record/shape.ts'
import { BODY } from '../../src/record/shapes.ts'
import type { Instant, JsonObject } from '../../src/shared/bytes.ts'
import { LedgerError, messageOf } from '../../src/shared/errors.ts'

const SECRET = 'S3CRETvalueS3CRETvalue'
const NOTHING: Given = { store: undefined, ledger: undefined, signer: undefined, ifUnrecorded: undefined, commitmentKey: undefined, roleToAssume: undefined }
const SETTINGS = {
  ...{
    environment: undefined,
    tools: undefined,
    summary: undefined,
    breakGlass: undefined,
    now: '2026-03-01T08:00:00Z' as Instant,
    spoolArtifact: undefined,
    trialArtifact: undefined,
    run: undefined,
    shell: undefined,
    workingDirectory: undefined,
  },
  ...{ event: 'push', workspace: '/w' },
}

function refusalOf(given: Partial<Given>): string {
  try {
    parseInputs({ ...NOTHING, ...given }, undefined, SETTINGS)
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(LedgerError)
    return messageOf(thrown)
  }
  throw new Error('it was taken')
}

describe('a refused input', () => {
  it.each<[string, Partial<Given>]>([
    ['a key that was pasted, with a store', { store: 'file:///srv', signer: `-----BEGIN PRIVATE KEY-----\n${SECRET}` }],
    ['a key that was pasted, without a store', { signer: `-----BEGIN PRIVATE KEY-----\n${SECRET}` }],
    ['a key behind a scheme, without a store', { signer: `key:-----BEGIN PRIVATE KEY-----\n${SECRET}` }],
    ['a password in the URL of a scheme that is not known', { store: `https://user:${SECRET}@host/x` }],
    ['a password in a file: URL', { store: `file://user:${SECRET}@host/x` }],
    ['a password with a slash in it', { store: `https://user:a/${SECRET}@host/x` }],
    ['a password with an @ in it', { store: `https://user:a@${SECRET}@host/x` }],
    ['a password in several lines', { store: `https://user:\n${SECRET}@host/x` }],
  ])('does not come back where it may be a secret: %s', (_what, given) => {
    expect(refusalOf(given)).not.toContain(SECRET.slice(0, 8))
  })

  it('comes back where it helps', () => {
    expect(refusalOf({ store: 'ftp://host/x', signer: 'kms:1' })).toMatch(/ftp:\/\/host\/x[\s\S]*kms:1/)
  })
})

describe('the config file', () => {
  const read = (text: string) => parseConfig(Buffer.from(text), 'c.yml')

  it('is taken as it is written', async () => {
    expect(await read('store: file:///srv # there\nif-unrecorded: "warn"\n')).toMatchObject({ store: 'file:///srv', ifUnrecorded: 'warn', signer: undefined })
    expect(await read('')).toMatchObject(NOTHING)
  })

  it.each([
    'store: !vault x',
    '!mine {store: x}',
    '%MINE 1\n---\nstore: x',
    'store: x\nstore: y',
    'store: [x]',
    'shop: x',
    'store: x\n---\nstore: y',
    'store: &a: x',
    '? ? ? x',
    '? [store]\n: x',
    '&a store: x\nledger: *a',
    '[store, x]',
    'true: x',
  ])('is refused where it leaves a doubt: %j', async (text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})

it('a config file whose keys are keys of keys ends the step, and does not hold it up', async () => {
  await expect(parseConfig(Buffer.from(`${'? '.repeat(20_000)}x`), 'c.yml')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})

describe('the facts of a job', () => {
  const enforcement = { changes: 'block', plans: 'warn', by: 'default' } as const
  const context = { session: 's', checkRunId: undefined, environment: undefined, enforcement, policy: undefined, config: undefined }
  const factsFor = (event: JsonObject, env: Record<string, string> = {}) => factsOf({ get: (name) => env[name] }, { ...context, event })
  const fits = objectOf({ run: BODY['run'] as never, change: BODY['change'] as never })

  it.each<[string, JsonObject]>([
    ['null for a pull request', { pull_request: null }],
    ['a pull request without sides', { pull_request: { number: 7, head: null, base: 3 } }],
    ['a number that none can have', { pull_request: { number: -7 } }],
  ])('fit the record, whatever the event says: %s', (_what, event) => {
    expect(fits(factsFor(event), 'facts')).toEqual([])
    expect(JSON.stringify(factsFor(event).change)).not.toContain('-7')
  })

  it('fit the record, whatever the attempt is', () => {
    for (const attempt of ['2', '', '-1', '9007199254740993', '1e3']) {
      const { run } = factsFor({}, { GITHUB_RUN_ATTEMPT: attempt })
      expect(run.attempt, attempt).toBe(attempt === '2' ? 2 : 0)
    }
  })
})

describe('a time', () => {
  it.each(['2026-02-31T00:00:00Z', '2026-11-31T12:00:00Z', '2025-02-29T00:00:00.5Z', '2026-01-01T24:00:00Z', '2026-13-01T00:00:00Z'])(
    'that there is not is no time: %s',
    (time) => {
      expect(instant(time, 'at')).toHaveLength(1)
      expect(() => instantOf(time, '--as-of')).toThrow(LedgerError)
      expect(() => instantOf(time.slice(0, 10).replace('2026-01-01', '2026-04-31'), '--as-of')).toThrow(LedgerError)
    },
  )

  it('that there is, is one', () => {
    for (const time of ['2024-02-29T23:59:59.999999Z', '2026-01-31T00:00:00Z']) expect(instant(time, 'at')).toEqual([])
    expect(instantOf('2026-01-31', '--as-of')).toBe('2026-01-31T00:00:00.000Z')
    expect(instantOf('2026-01-31T12:30Z', '--as-of')).toBe('2026-01-31T12:30:00.000Z')
  })
})
