import { beforeAll, describe, expect, it } from 'vitest'
import { foundingHead, type Head } from '../../src/ledger/head.ts'
import { link, statementOf } from '../../src/ledger/link.ts'
import { grow } from '../../src/ledger/merkle.ts'
import { intentOf } from '../../src/record/kinds/intent.ts'
import { outcomeOf } from '../../src/record/kinds/outcome.ts'
import { planOf } from '../../src/record/kinds/plan.ts'
import type { Leaf } from '../../src/record/place.ts'
import { type AuditRecord, type CapturedAfter, type CapturedBefore, type RedactedRecord, stageOf } from '../../src/record/stages.ts'
import { absent } from '../../src/record/values.ts'
import { redact } from '../../src/redact/redact.ts'
import { type JsonObject, parseJson, printJson, sha256 } from '../../src/shared/bytes.ts'
import { LIMITS } from '../../src/shared/limits.ts'
import { endOf, planned } from '../fakes/commands.ts'
import { SeededRandom } from '../fakes/effects.ts'
import { memberOf } from '../fakes/forger.ts'
import { memoryLedger, type TestLedger } from '../fakes/ledger.ts'

const LEAF = sha256('a leaf') as Leaf
let ledger: TestLedger
let record: RedactedRecord<'intent'>
let head: Head

beforeAll(async () => {
  ledger = await memoryLedger()
  record = redact(intentOf(ledger.start({ session: 's' })), { random: new SeededRandom('link'), ownSecrets: [] })
  const founding = foundingHead(ledger.stream(), LEAF, { size: 2, leaf: LEAF })
  head = { ...founding, next: 1, tree: grow(founding.tree, LEAF) }
})

function statement(of: RedactedRecord, at: Head): JsonObject {
  return parseJson(link(of, at).payload) as JsonObject
}

function chain(of: RedactedRecord, at: Head): JsonObject {
  return memberOf(memberOf(statement(of, at), 'predicate'), 'chain')
}

describe('linking', () => {
  it('says the place, what is before it, all that is before it and the root that was known, and nothing more', () => {
    expect(chain(record, head)).toEqual({
      ledger: ledger.id,
      zone: 'changes',
      stream: ledger.stream().name,
      sequence: 1,
      previous: { leaf: LEAF },
      tree: { size: 1, peaks: [LEAF] },
      root: { size: 2, leaf: LEAF },
    })
  })

  it('tells what was seen only where something was', () => {
    expect(chain(record, { ...head, seen: [{ sequence: 0, what: 'foreign' }] })).toMatchObject({ seen: [{ sequence: 0, what: 'foreign' }] })
    expect(chain(record, head)).not.toHaveProperty('seen')
  })

  it('gives the same bytes for the same record and place, and others for any other place', () => {
    const bytes = Buffer.from(link(record, head).payload)
    expect(bytes.equals(link(record, { ...head }).payload)).toBe(true)
    expect(bytes.equals(link(record, { ...head, next: 2 }).payload)).toBe(false)
    expect(link(record, head).slot).toEqual({ ledger: ledger.id, zone: 'changes', name: ledger.stream().name, sequence: 1 })
  })

  it('is the only thing that the captured statement lacks', () => {
    const captured = parseJson(printJson(statementOf(record, undefined))) as JsonObject
    const { chain: _chain, ...body } = memberOf(statement(record, head), 'predicate')
    expect(memberOf(captured, 'predicate')).toEqual(body)
    expect(captured['subject']).toEqual(statement(record, head)['subject'])
  })
})

describe('subjects', () => {
  it('name the commit and the operation, and the manifest first where there is evidence', () => {
    const subjectsOf = (of: RedactedRecord) => (statement(of, head)['subject'] as readonly JsonObject[]).map(({ name }) => name)
    expect(subjectsOf(record)).toEqual(['git', 'operation'])
    const start = ledger.start({ session: 's' })
    const plan = redact(planOf(endOf(start, { code: 0 }, start.at, { plan: planned(60) })), { random: new SeededRandom('plan'), ownSecrets: [] })
    expect(subjectsOf(plan)).toEqual(['evidence-manifest.json', 'git', 'operation'])
    const [manifest] = statement(plan, head)['subject'] as readonly { readonly digest: { readonly sha256: string } }[]
    expect(`sha256:${manifest?.digest.sha256}`).toBe(plan.body.evidence?.manifest)
  })
})

describe('subjects of what is committed to', () => {
  const commitment = (name: string) => ({ hmac: sha256(name), key: '0123456789abcdef' })
  const named = (name: string) => ({ name, digest: { hmacSha256: sha256(name).slice('sha256:'.length) } })
  const mark = (name: string) => ({ lineage: 'l', serial: 1, commitment: commitment(name) })
  const none = absent('not-available', 'not in this test')

  function subjectsOf(audit: AuditRecord): readonly JsonObject[] {
    const redacted = redact(audit, { random: new SeededRandom('commitments'), ownSecrets: [] })
    const subjects = statement(redacted, head)['subject'] as readonly JsonObject[]
    return subjects.filter(({ name }) => name !== 'git' && name !== 'operation')
  }

  it('are the plan file and each state, by the member that holds them', () => {
    const given = ledger.start({ session: 's' }, { plan: { zone: 'changes', stream: ledger.stream().name, sequence: 0, leaf: LEAF, content: LEAF } })
    const before = { ...given.before, state: mark('state-before'), planFile: { stamp: 's', digest: LEAF, commitment: commitment('plan-file') } }
    const start = stageOf<CapturedBefore>({ ...given, before })
    expect(subjectsOf(intentOf(start))).toEqual([named('plan-file'), named('state-before')])

    const end = endOf(start, { code: 0 }, start.at, { plan: { ...planned(1), file: commitment('plan-file') } })
    const after = stageOf<CapturedAfter>({ ...end, after: { ...end.after, state: mark('state-after') } })
    const all = [named('plan-file'), named('state-before'), named('state-after')]
    expect([subjectsOf(planOf(after)), subjectsOf(outcomeOf(after, 'not-needed'))]).toEqual([all, all])
  })

  it('are none where there is no key', () => {
    const given = ledger.start({ session: 's' })
    const before = { ...given.before, state: { ...mark('state-before'), commitment: none } }
    expect(subjectsOf(intentOf(stageOf<CapturedBefore>({ ...given, before })))).toEqual([])
  })
})

describe('a record that is too large', () => {
  function withText(length: number, more: JsonObject = {}): RedactedRecord {
    const { kind, operation, body, evidence } = record
    return stageOf<RedactedRecord>({ kind, operation, evidence, body: { ...body, environment: 'x'.repeat(length), ...more } })
  }
  const room = () => LIMITS.payloadBytes.hard - link(withText(0), head).payload.length

  it('is refused over the hard limit, to the byte', () => {
    expect(link(withText(room()), head).payload).toHaveLength(LIMITS.payloadBytes.hard)
    expect(() => link(withText(room() + 1), head)).toThrow(expect.objectContaining({ code: 'RECORD_TOO_LARGE' }))
  })

  it('fits once more inside the late record that holds its envelope, and that one inside an object', () => {
    const captured = Buffer.from(link(withText(room()), head).payload).toString('base64')
    const late = { why: 'STORE_BUSY', capturedAt: '2026-03-01T08:00:00Z', captured: { payload: captured, payloadType: 'x', signatures: [] } }
    const { payload } = link(withText(room(), { late }), head)
    expect((payload.length * 4) / 3).toBeLessThan(LIMITS.objectBytes - 1_024)
    expect(() => link(withText(LIMITS.payloadBytes.late, { late }), head)).toThrow(expect.objectContaining({ code: 'RECORD_TOO_LARGE' }))
  })
})
