import { describe, expect, it } from 'vitest'
import { leafOf } from '../../src/ledger/entry.ts'
import { keyOf, registerOf, slotOf } from '../../src/ledger/keys.ts'
import { openRecord } from '../../src/ledger/open.ts'
import { housekeepingBody } from '../../src/record/body.ts'
import { policyOf } from '../../src/record/kinds/policy.ts'
import type { Leaf, Stream } from '../../src/record/place.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import { exitOf } from '../../src/verify/verdict.ts'
import { headByHand } from '../fakes/chains.ts'
import { factsOf } from '../fakes/commands.ts'
import { forged, rechained } from '../fakes/forger.ts'
import { ledgerForTests, memoryLedger, newSigner, type TestLedger } from '../fakes/ledger.ts'
import { MemoryStore } from '../fakes/memory-store.ts'
import { HonestJobs } from '../fakes/random-ledger.ts'

const HOUR = 3_600_000
const JOB = { session: 'session-1' }

describe('an honest ledger has no finding', () => {
  const done = new Map<string, number>()
  let late = 0

  it.each(Array.from({ length: 200 }, (_, seed) => seed))('seed %i', async (seed) => {
    const ledger = await memoryLedger(`honest ${seed}`)
    const jobs = new HonestJobs(ledger)
    await jobs.work(40)
    for (const [name, times] of jobs.done) done.set(name, (done.get(name) ?? 0) + times)
    late += lateRecordsIn(ledger)

    const verdict = await ledger.verify()
    // What was let through while the store was away is told, and nothing else is worth a word.
    const letThrough = jobs.done.get('letThrough') ?? 0
    expect(verdict.findings.map(({ code }) => code)).toEqual(Array(letThrough).fill('INTENT_NOT_STORED'))
    expect(verdict.verdict).toBe('pass')
    expect(verdict.notChecked.filter(({ code }) => code === 'INTENT_OPEN')).toHaveLength(jobs.open)
    expect(verdict.counts.records).toBe(ledger.store.keys().filter((key) => !key.startsWith('evidence/')).length)
  })

  it('and those 200 did everything that jobs do', () => {
    expect([...done.keys()].sort()).toEqual([
      'begin',
      'end',
      'late',
      'letThrough',
      'look',
      'lose',
      'migrate',
      'plan',
      'push',
      'refuse',
      'resurface',
      'ship',
      'write',
    ])
    for (const times of done.values()) expect(times).toBeGreaterThan(20)
    expect(late).toBeGreaterThan(10)
  })
})

function lateRecordsIn({ store, id }: TestLedger<MemoryStore>): number {
  const records = store.keys().flatMap((key) => {
    const slot = slotOf(key, id)
    const opened = slot && openRecord(store.bytesAt(key), slot)
    return opened === undefined || 'malformed' in opened ? [] : [opened]
  })
  return records.filter(({ predicate }) => 'late' in predicate).length
}

function leafAt({ store, id }: TestLedger<MemoryStore>, { zone, name }: Stream, sequence: number): Leaf {
  const slot = { ledger: id, zone, name, sequence }
  return leafOf(store.bytesAt(keyOf(slot)), slot)
}

describe('the verdict', () => {
  it('of a whole ledger, to the last member', async () => {
    const ledger = await memoryLedger()
    await ledger.change(ledger.stream(), JOB)
    expect(await ledger.verify()).toEqual({
      verdict: 'pass',
      findings: [],
      notChecked: [
        {
          code: 'HEAD_BEHIND_ANCHOR',
          place: { zone: null, stream: null, sequence: null },
          why: "no head was given from outside for 3 stream(s): a tail that was cut there can't be seen",
        },
      ],
      counts: { streams: 3, records: 5 },
      heads: [
        { zone: 'changes', stream: 'r42._register', sequence: 0, leaf: leafAt(ledger, registerOf(ledger.stream()), 0) },
        { zone: 'changes', stream: ledger.stream().name, sequence: 1, leaf: leafAt(ledger, ledger.stream(), 1) },
        { zone: 'root', stream: 'root', sequence: 1, leaf: leafAt(ledger, ledger.stream('root', 'root'), 1) },
      ],
    })
  })

  it('leaves nothing open about tails when a head is given for every stream', async () => {
    const ledger = await memoryLedger()
    const { intent, outcome } = await ledger.change(ledger.stream(), JOB)
    const heads = [outcome, intent].map(({ slot, leaf }) => ({ zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf }))
    const verdict = await ledger.verify({ expectHeads: heads })
    expect(verdict).toMatchObject({ verdict: 'pass', findings: [] })
    expect(verdict.notChecked[0]?.why).toContain('for 2 stream(s)')
  })

  it.each([
    ['error', 'pass', 0],
    ['warning', 'fail', 1],
    ['info', 'fail', 1],
  ] as const)('with a warning and --fail-on %s: %s', async (failOn, expected, exit) => {
    const ledger = await memoryLedger()
    ledger.store.put('changes/readme.txt', new Uint8Array())
    const verdict = await ledger.verify({ failOn })
    expect(verdict.findings).toHaveLength(1)
    expect(verdict.verdict).toBe(expected)
    expect(exitOf(verdict)).toBe(exit)
  })

  it('lists findings in one order: the ledger, the root, then streams, sequences and codes', async () => {
    const ledger = await memoryLedger()
    for (const about of ['net', 'app']) {
      const stream = ledger.stream(about)
      for (let times = 0; times < 3; times += 1) await ledger.change(stream, JOB)
      for (const sequence of [3, 1]) ledger.store.remove(keyOf({ ...stream, sequence }))
    }
    ledger.store.put('junk', new Uint8Array())
    ledger.store.put('root/other', new Uint8Array())
    const { findings } = await ledger.verify({ ledger: undefined })
    const places = findings.map(({ code, place }) => `${place.zone} ${place.stream} ${place.sequence} ${code}`)
    const [app, net] = [ledger.stream('app').name, ledger.stream('net').name]
    expect(places).toEqual([
      'null null null SLOT_FOREIGN',
      'null null null UNPINNED',
      'root null null SLOT_FOREIGN',
      `changes ${app} 1 SEQUENCE_GAP`,
      `changes ${app} 3 SEQUENCE_GAP`,
      `changes ${net} 1 SEQUENCE_GAP`,
      `changes ${net} 3 SEQUENCE_GAP`,
    ])
    expect(await ledger.verify({ ledger: undefined })).toEqual(await ledger.verify({ ledger: undefined }))
  })

  it('of a ledger that P-256 keys signed', async () => {
    const ledger = await ledgerForTests(new MemoryStore(), 'p-256', { root: await newSigner(), changes: await newSigner(), reviews: await newSigner() })
    await ledger.change(ledger.stream(), JOB)
    expect(await ledger.verify()).toMatchObject({ verdict: 'pass', findings: [], counts: { records: 5 } })
  })

  it('throws what the store throws: a ledger that could not be read has no verdict', async () => {
    const ledger = await memoryLedger()
    ledger.store.failReads('STORE_DENIED')
    await expect(ledger.verify()).rejects.toMatchObject({ code: 'STORE_DENIED' })
  })
})

describe('the root that records name', () => {
  it('does not fall behind one that only a stranger named', async () => {
    const ledger = await memoryLedger()
    const stream = ledger.stream()
    await ledger.change(stream, JOB)
    const policy = policyOf(ledger.zones, housekeepingBody(ledger.operation(), ledger.clock.now(), factsOf(JOB)))
    const root = await ledger.append(policy, ledger.stream('root', 'root'))
    const newest = ledger.store.bytesAt(keyOf({ ...stream, sequence: 1 }))
    const { previous, tree } = headByHand(ledger, stream, 2)
    const chain = { sequence: 2, previous: { leaf: previous ?? '' }, tree: { size: 2, peaks: tree.peaks }, root: { size: 3, leaf: root.leaf } }
    const bytes = await forged(newest, ledger.signers.reviews.signer, (predicate) => rechained(predicate, chain))
    ledger.store.put(keyOf({ ...stream, sequence: 2 }), bytes)
    await ledger.change(stream, JOB) // by a job that opened the root before the second policy
    expect((await ledger.verify()).findings.map(({ code }) => code)).toEqual(['SIGNER_NOT_ALLOWED'])
  })
})

describe('an intent that nothing closes', () => {
  async function openIntent(environment: 'github-hosted' | 'self-hosted') {
    const ledger = await memoryLedger()
    const job = { session: 'session-1', environment }
    const start = ledger.start(job)
    await ledger.intent(start, ledger.stream())
    const at = Date.parse(start.at)
    const askAfter = (milliseconds: number) => ledger.verify({ asOf: new Date(at + milliseconds).toISOString() as Instant })
    return { ledger, job, askAfter }
  }

  it.each([
    ['github-hosted', 6 * HOUR],
    ['self-hosted', 120 * HOUR],
  ] as const)('is left open while a %s job may run, and is a finding from then on', async (environment, longest) => {
    const { askAfter } = await openIntent(environment)
    const young = await askAfter(longest)
    expect(young.findings).toEqual([])
    expect(young.notChecked).toContainEqual(expect.objectContaining({ code: 'INTENT_OPEN', place: expect.objectContaining({ sequence: 0 }) }))
    const old = await askAfter(longest + 1)
    expect(old.findings.map(({ code }) => code)).toEqual(['INTENT_OPEN'])
    expect(old.notChecked.map(({ code }) => code)).not.toContain('INTENT_OPEN')
  })

  it('is a finding as soon as its own job has said that it is over, and not when another has', async () => {
    const { ledger, job, askAfter } = await openIntent('github-hosted')
    await ledger.run({ session: 'session-2' }, ledger.runs())
    expect((await askAfter(HOUR)).findings).toEqual([])
    await ledger.run(job, ledger.runs())
    expect((await askAfter(HOUR)).findings.map(({ code }) => code)).toEqual(['INTENT_OPEN'])
  })

  it('counts from now when no time is given', async () => {
    const { ledger } = await openIntent('github-hosted')
    ledger.clock.pass(7 * HOUR)
    expect((await ledger.verify()).findings.map(({ code }) => code)).toEqual(['INTENT_OPEN'])
  })
})
