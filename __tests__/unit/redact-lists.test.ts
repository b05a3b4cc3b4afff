import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/record/change.ts'
import { contentOf, entryOf } from '../../src/record/plan-content.ts'
import type { RedactedRecord } from '../../src/record/stages.ts'
import { isAbsent, type Redacted } from '../../src/record/values.ts'
import { type Json, printJson, sha256 } from '../../src/shared/bytes.ts'
import { LIMITS } from '../../src/shared/limits.ts'
import { attribute, change, problemsOf, redacted, result } from '../fakes/redaction.ts'

function planOf(record: RedactedRecord<'outcome'>) {
  if (isAbsent(record.body.plan)) throw new Error(record.body.plan.why)
  return record.body.plan
}

function resultsOf(record: RedactedRecord<'outcome'>) {
  if (isAbsent(record.body.results)) throw new Error(record.body.results.why)
  return record.body.results
}

function objectOf(record: RedactedRecord, name: string): { readonly [member: string]: Json } {
  const object = record.evidence.find((held) => held.name === name)
  return JSON.parse(new TextDecoder().decode(object?.bytes)) as { readonly [member: string]: Json }
}

describe('the size of a record', () => {
  const many = (count: number, attributes: number) =>
    Array.from({ length: count }, (_, index) =>
      change(
        `a.b[${index}]`,
        Array.from({ length: attributes }, (_none, at) => attribute(`engine_${at}`, 'x')),
      ),
    )

  it('small lists stand in it whole, what destroys first', () => {
    const actions = ['create', 'update', 'forget', 'replace', 'no-op', 'delete'] as const
    const record = redacted({ changes: actions.map((action) => change(`a.${action}`, [attribute('engine', 'mysql')], { action })) })
    expect(record.evidence).toEqual([])
    expect(record.body.evidence).toBeNull()
    expect(planOf(record).changes.map(({ action }) => action)).toEqual(['delete', 'replace', 'forget', 'create', 'update', 'no-op'])
    expect(planOf(record).changes[0]?.attributes).toHaveLength(1)
  })

  it('attributes go first, then changes; the whole lies beside it', () => {
    const few = redacted({ changes: many(30, 10) })
    expect(few.body.evidence?.lists).toEqual([{ name: 'changes', total: 30, inline: 30, bare: true }])
    expect(planOf(few).changes.every(({ attributes }) => attributes.length === 0)).toBe(true)
    expect(objectOf(few, 'changes.json')['changes']).toHaveLength(30)
    const long = redacted({ changes: many(200, 3).map((each) => ({ ...each, address: `${each.address}.${'x'.repeat(800)}` })) })
    expect(long.body.evidence?.lists[0]?.inline).toBeLessThan(40)
    for (const record of [few, long]) expect(printJson(record.body).length).toBeLessThanOrEqual(LIMITS.payloadBytes.soft - 2_500)
  })

  it('drift, checks, results and outputs likewise, each in an object with a salt of its own', () => {
    const record = redacted({
      changes: many(41, 0),
      drift: many(60, 2),
      checks: Array.from({ length: 50 }, (_, index) => ({
        address: `check.c${index}`,
        kind: 'check',
        status: index === 49 ? ('fail' as const) : ('pass' as const),
        problems: [],
      })),
      results: Array.from({ length: 45 }, (_, index) => result(`a.b[${index}]`, null, { status: index === 44 ? 'failed' : 'succeeded' })),
      outputs: Array.from({ length: 70 }, (_, index) => ({ name: `o${index}`, action: 'update', sensitive: false })),
    })
    expect(record.evidence.map(({ name }) => name)).toEqual(['evidence-manifest.json', 'changes.json', 'drift.json', 'checks.json', 'results.json'])
    expect(record.body.evidence?.lists.map(({ name, total }) => [name, total])).toEqual([
      ['changes', 41],
      ['outputs', 70],
      ['drift', 60],
      ['checks', 50],
      ['results', 45],
    ])
    expect(record.body.evidence?.manifest).toBe(record.evidence[0]?.digest)
    expect(objectOf(record, 'evidence-manifest.json')['objects']).toEqual(record.evidence.slice(1).map(({ name, digest }) => ({ name, digest })))
    const salts = record.evidence.map(({ name }) => objectOf(record, name)['salt'])
    expect(new Set([...salts, record.body.salt]).size).toBe(6)
    for (const { digest, bytes } of record.evidence) expect(sha256(bytes)).toBe(digest)
    expect(planOf(record).checks[0]).toMatchObject({ status: 'fail' })
    expect(resultsOf(record)[0]).toMatchObject({ status: 'failed' })
    expect(planOf(record).counts).toEqual([{ action: 'update', count: 41 }])
    expect(problemsOf(record)).toEqual([])
  })

  it('leaves out what does nothing from a list that is cut', () => {
    const record = redacted({ changes: [...many(30, 0).map((each) => ({ ...each, action: 'no-op' as const })), ...many(30, 0)] })
    expect(planOf(record).changes).toHaveLength(30)
    expect(record.body.evidence?.lists).toEqual([{ name: 'changes', total: 60, inline: 30, bare: false }])
  })
})

describe('the content digest', () => {
  it('is over the redacted changes, all of them', () => {
    const changes = Array.from({ length: 60 }, (_, index) => change(`a.b[${index}]`, [attribute('engine', 'mysql'), attribute('password', `x${index}`)]))
    const record = redacted({ changes })
    const listed = objectOf(record, 'changes.json')['changes'] as unknown as readonly Redacted<Change>[]
    expect(planOf(record).content).toBe(contentOf(listed.map(entryOf), []))
    expect(planOf(record).content).toBe(planOf(redacted({ changes: changes.toReversed() })).content)
    expect(
      planOf(redacted({ changes: changes.map((each) => ({ ...each, attributes: [attribute('engine', 'mysql'), attribute('password', 'other')] })) })).content,
    ).toBe(planOf(record).content)
    expect(planOf(redacted({ changes: changes.map((each) => ({ ...each, attributes: [attribute('engine', 'postgres')] })) })).content).not.toBe(
      planOf(record).content,
    )
  })
})
