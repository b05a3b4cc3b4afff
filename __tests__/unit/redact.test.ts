import { describe, expect, it } from 'vitest'
import { ACTIONS } from '../../src/record/change.ts'
import { type RedactedRecord, stageOf } from '../../src/record/stages.ts'
import { isAbsent, Raw } from '../../src/record/values.ts'
import { redact } from '../../src/redact/redact.ts'
import { SeededRandom } from '../fakes/effects.ts'
import { attribute, change, outcomeWith, problemsOf, redacted, result, storedOf } from '../fakes/redaction.ts'

const SECRET = 'correct horse/battery+"staple"'

function planOf(record: RedactedRecord<'outcome'>) {
  if (isAbsent(record.body.plan)) throw new Error(record.body.plan.why)
  return record.body.plan
}

function resultsOf(record: RedactedRecord<'outcome'>) {
  if (isAbsent(record.body.results)) throw new Error(record.body.results.why)
  return record.body.results
}

describe('what names or proves something', () => {
  const all = [
    'mutates-infrastructure',
    'terraform',
    'aws_db_instance',
    'environments/prod',
    'refs/heads/main',
    'production-like',
    'module.secretly["secretly"].x.y',
    'b["secretly"].c',
    'iac-ledger',
    'not-available',
  ]

  it('is never rewritten, whoever calls it a secret', () => {
    const told = {
      changes: [
        change('module.secretly["secretly"].x.y', [attribute('b["secretly"].c', 'x')], {
          formerly: 'aws_db_instance.secretly',
          replacement: { order: 'delete-first', paths: ['secretly'] },
        }),
      ],
      outputs: [{ name: 'secretly', action: 'update', sensitive: false }],
      checks: [{ address: 'check.secretly', kind: 'check', status: 'fail' as const, problems: [] }],
      results: [result('module.secretly["secretly"].x.y', null)],
      directory: 'environments/prod',
    }
    const plain = redacted(told)
    const attacked = redacted({ ...told, secrets: ['secretly', ...all] })
    expect(problemsOf(attacked)).toEqual([])
    expect({ ...attacked.body, redaction: null }).toEqual({ ...plain.body, redaction: null })
    expect(plain.body.redaction.inAddress).toBe(0)
    expect(attacked.body.redaction).toMatchObject({ inAddress: 5, degraded: false })
  })

  it('counts a key that is a short secret, too', () => {
    expect(redacted({ changes: [change('x.y["dev7"]')], secrets: ['dev7'] }).body.redaction.inAddress).toBe(1)
    expect(redacted({ changes: [change('x.y["dev77"]')], secrets: ['dev7'] }).body.redaction.inAddress).toBe(0)
  })
})

describe('arguments and prose', () => {
  const argv = (record: RedactedRecord<'outcome'>) => (isAbsent(record.body.command) ? [] : record.body.command.argv.map(({ value }) => value))

  it('an argument is shown when the adapter knows it and no secret is in it', () => {
    const values = ['false', `x${SECRET}`, new Raw('anything'), null, { shown: 'false' }, { withheld: 'name' as const }, 'AKIAIOSFODNN7EXAMPLE']
    const record = redacted({ argv: values.map((value) => ({ flag: '-lock', value })), secrets: [SECRET] })
    expect(argv(record)).toEqual([
      'false',
      { withheld: 'propagated' },
      { withheld: 'not-listed' },
      null,
      { shown: 'false' },
      { withheld: 'name' },
      { withheld: 'pattern' },
    ])
    expect(problemsOf(record)).toEqual([])
  })

  it('prose of ours that quotes a secret is withheld whole', () => {
    expect(redacted({ why: `the server said ${SECRET}`, secrets: [SECRET] }).body.planRecord).toEqual({
      absent: 'not-available',
      why: '(withheld: holds a value that was given as a secret)',
    })
    expect(redacted({ why: 'the key AKIAIOSFODNN7EXAMPLE is bad' }).body.planRecord).toEqual({
      absent: 'not-available',
      why: '(withheld: looks like a secret)',
    })
  })

  it('words that redaction puts there are no secrets', () => {
    const told = { why: `x ${SECRET}`, results: [result('a.b', `x ${SECRET} password "y" ${'z '.repeat(2_000)}`)] }
    const secrets = [SECRET, 'holds a value', '(secret)', 'looks like a secret', '... (cut)', 'withheld', 'not-listed', 'propagated']
    const record = redacted({ ...told, secrets })
    expect(record.body.redaction.degraded).toBe(false)
  })

  it('a raw value that is no text is no problem that could be shown', () => {
    const record = redacted({ results: [{ ...result('a.b', null), problem: new Raw('x') }, result('a.c', 'fine')] })
    expect(resultsOf(record).map(({ problem }) => problem)).toEqual([{ withheld: 'not-listed' }, { shown: 'fine' }])
  })
})

describe('the report', () => {
  it('counts what was withheld, by reason', () => {
    const attributes = [
      attribute('password', 'x', { before: new Raw('y') }),
      attribute('engine', SECRET),
      attribute('engine', 'AKIAIOSFODNN7EXAMPLE'),
      attribute('note', 'x'),
      attribute('engine', 'x', { sensitive: true }),
      attribute('engine', 'mysql', { before: null }),
    ]
    const { redaction } = redacted({ changes: [change('a.b', attributes)], results: [result('a.b', `x ${SECRET}`)], secrets: [SECRET] }).body
    const reasons = [
      { reason: 'masked', count: 1 },
      { reason: 'name', count: 2 },
      { reason: 'pattern', count: 1 },
      { reason: 'propagated', count: 1 },
      { reason: 'not-listed', count: 1 },
    ]
    expect(redaction).toEqual({ rules: 'values/v2', withheld: 6, reasons, propagated: 2, patterns: 1, inAddress: 0, degraded: false })
  })
})

describe('the final check', () => {
  it('drops every value, text and argument when a secret was found after all', () => {
    // Harmless item by item, and a secret only as the list is printed: no rule that looks at values can see it.
    const told = {
      changes: [change('a.b', [attribute('ports', [1, 2, 3, 4, 5]), attribute('engine', 'mysql', { before: null })])],
      results: [result('a.b', 'it failed')],
      argv: [{ flag: '-lock', value: 'false' }],
    }
    const record = redacted({ ...told, secrets: ['[1,2,3,4,5]'] })
    const degraded = { withheld: 'degraded' }
    expect(planOf(redacted(told)).changes[0]?.attributes[0]?.after).toEqual({ shown: [1, 2, 3, 4, 5] })
    expect(planOf(record).changes[0]?.attributes.map(({ before, after }) => [before, after])).toEqual([
      [null, degraded],
      [null, degraded],
    ])
    expect(resultsOf(record)[0]?.problem).toEqual(degraded)
    expect(isAbsent(record.body.command) ? [] : record.body.command.argv).toEqual([{ flag: '-lock', value: degraded }])
    expect(record.body.redaction).toMatchObject({ degraded: true, withheld: 4, reasons: [{ reason: 'degraded', count: 4 }] })
    expect(problemsOf(record)).toEqual([])
  })

  it('refuses our own secrets wherever they stand, even in an address', () => {
    const own = 'our-own-signing-key'
    const told = { changes: [change(`a.b["${own}"]`)] }
    expect(() => redacted(told, [own])).toThrowError(expect.objectContaining({ code: 'SECRET_LEFT' }))
    expect(() =>
      redacted({ changes: Array.from({ length: 50 }, (_, index) => change(`a.b["${Buffer.from(own).toString('hex')}"][${index}]`)) }, [own]),
    ).toThrowError(expect.objectContaining({ code: 'SECRET_LEFT' }))
    expect(redacted({ why: own }, [own]).body.planRecord).toMatchObject({ why: '(withheld: holds a value that was given as a secret)' })
    expect(() => redacted({ changes: [change('a.b')] }, ['short'])).not.toThrow()
  })
})

describe('no record is too large or too odd', () => {
  it('8,000 changes with 10 attributes and 3,000 secrets', () => {
    const random = new SeededRandom('large')
    const secrets = Array.from({ length: 3_000 }, () => Buffer.from(random.bytes(18)).toString('base64'))
    const changes = Array.from({ length: 8_000 }, (_, index) =>
      change(
        `a.b[${index}]`,
        Array.from({ length: 10 }, (_none, at) => attribute(`engine${at}.x[${at}]`, at === 3 ? `x${secrets[index % 3_000]}` : `value ${index} of ${at}`)),
      ),
    )
    const record = redacted({ changes, secrets })
    expect(record.body.redaction.reasons).toEqual([
      { reason: 'propagated', count: 8_000 },
      { reason: 'not-listed', count: 72_000 },
    ])
    expect(record.body.evidence?.lists).toEqual([{ name: 'changes', total: 8_000, inline: expect.any(Number) as number, bare: true }])
  })

  it('members that nobody thought of are looked into, and no Raw gets through', () => {
    const { body } = outcomeWith({})
    const odd = { ...body, surprise: { deep: [new Raw('x'), `a ${SECRET}`], count: 1.5 }, action: ACTIONS }
    const record = redact(stageOf<ReturnType<typeof outcomeWith>>({ kind: 'outcome', body: odd, secrets: [new Raw(SECRET)] }), {
      random: new SeededRandom('odd'),
      ownSecrets: [],
    })
    expect(record.body).toMatchObject({
      surprise: { deep: [{ withheld: 'not-listed' }, '(withheld: holds a value that was given as a secret)'], count: '1.5' },
    })
    expect(storedOf(record).join('')).not.toContain('correct horse')
  })
})
