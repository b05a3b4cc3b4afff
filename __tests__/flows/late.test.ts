import { beforeEach, describe, expect, it } from 'vitest'
import { readSpool } from '../../src/append/spool.ts'
import { type AppendPorts, appendOrSpool } from '../../src/flows/append-record.ts'
import { shipSpool } from '../../src/flows/ship-spool.ts'
import { keyOf, prefixOf } from '../../src/ledger/keys.ts'
import { openRecord } from '../../src/ledger/open.ts'
import { intentOf } from '../../src/record/kinds/intent.ts'
import { outcomeOf } from '../../src/record/kinds/outcome.ts'
import { planOf } from '../../src/record/kinds/plan.ts'
import type { Stream } from '../../src/record/place.ts'
import type { Gap, Receipt } from '../../src/record/stages.ts'
import { type JsonObject, parseJson, printJson } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { endOf, factsOf, planned, startOf } from '../fakes/commands.ts'
import { MemoryFiles } from '../fakes/effects.ts'
import { memberOf } from '../fakes/forger.ts'
import { memoryLedger, type TestLedger } from '../fakes/ledger.ts'
import type { MemoryStore } from '../fakes/memory-store.ts'

const JOB = { session: 'session-1' }
let ledger: TestLedger<MemoryStore>
let stream: Stream
let files: MemoryFiles

beforeEach(async () => {
  ledger = await memoryLedger()
  stream = ledger.stream()
  files = new MemoryFiles()
  await ledger.change(stream, JOB)
})

const ports = (more: Partial<AppendPorts> = {}) => ledger.ports('changes', { files, ...more })
const denied = (stored = false) => ({ stored, error: 'STORE_DENIED' as const })

/** An operation whose outcome the store would not take. */
async function keptOutcome(stored = false, more: Partial<AppendPorts> = {}): Promise<Receipt | Gap> {
  const start = ledger.start(JOB)
  const intent = await ledger.intent(start, stream)
  ledger.store.failCreates(denied(stored))
  return appendOrSpool(outcomeOf(endOf(start, { code: 0 }, ledger.clock.now()), intent), stream, ports(more))
}

function ship(more: Partial<AppendPorts> = {}) {
  return shipSpool(ledger.id, ports(more))
}

function recordAt(sequence: number) {
  const slot = { ...stream, sequence }
  const record = openRecord(ledger.store.bytesAt(keyOf(slot)), slot)
  if ('malformed' in record) throw new Error(record.malformed)
  return record
}

async function codes(): Promise<readonly string[]> {
  return (await ledger.verify()).findings.map(({ code }) => code)
}

const length = () => ledger.store.keys(prefixOf(stream)).length

/** What lies in the spool, changed as a step of the job could. */
async function rewrite(edit: (file: JsonObject) => JsonObject): Promise<void> {
  for (const name of await files.list('/spool')) {
    const file = parseJson((await files.read(`/spool/${name}`, 1e9)) ?? new Uint8Array()) as JsonObject
    await files.replace(`/spool/${name}`, printJson(edit(file)))
  }
}

describe('what is kept', () => {
  it('an outcome: the gap says why, and where it waits', async () => {
    const gap = await keptOutcome()
    expect(gap).toMatchObject({ why: { code: 'STORE_DENIED' }, spooled: expect.stringMatching(/^\/spool\/.*\.json$/) })
    expect(await files.list('/spool')).toHaveLength(1)
  })

  it('never an intent: one that is written after its command would be a lie', async () => {
    ledger.store.failCreates(denied())
    const gap = await appendOrSpool(intentOf(ledger.start(JOB)), stream, ports())
    expect(gap).toMatchObject({ why: { code: 'STORE_DENIED' }, spooled: undefined })
    expect(await files.list('/spool')).toEqual([])
  })

  it('nothing where the disk is full, and the gap says both', async () => {
    files.failWrites = new Error('ENOSPC: no space left')
    expect(await keptOutcome()).toMatchObject({ spooled: undefined, why: { code: 'STORE_DENIED', message: expect.stringContaining('ENOSPC') } })
  })

  it('nothing of a bug: that goes up untouched', async () => {
    const signer = { sign: () => Promise.reject(new TypeError('a bug')) }
    await expect(appendOrSpool(outcomeOf(endOf(ledger.start(JOB), { code: 0 }, ledger.clock.now()), 'not-needed'), stream, ports({ signer }))).rejects.toThrow(
      TypeError,
    )
  })
})

describe('shipping', () => {
  it('sends the same bytes to the same slot where that is still free: nothing shows that it was late', async () => {
    await keptOutcome()
    const [first] = ledger.store.sent.slice(-1)
    expect(await ship()).toMatchObject({ shipped: [{ kind: 'outcome', slot: { sequence: 3 } }], waiting: 0 })
    expect(ledger.store.sent.at(-1)).toEqual(first)
    expect(recordAt(3).predicate).not.toHaveProperty('late')
    expect(await files.list('/spool')).toEqual([])
    expect(await codes()).toEqual([])
  })

  it('finds that it was stored, and only its answer lost: no second record', async () => {
    await keptOutcome(true)
    expect(await ship()).toMatchObject({ shipped: [{ slot: { sequence: 3 } }], waiting: 0 })
    expect(length()).toBe(4)
    expect(await codes()).toEqual([])
  })

  it('links it anew where the slot has gone to another: it says that it is late, since when and why', async () => {
    await keptOutcome()
    const capturedAt = ledger.clock.now()
    await ledger.change(stream, JOB)
    expect(await ship()).toMatchObject({ shipped: [{ slot: { sequence: 5 } }] })
    const late = memberOf(recordAt(5).predicate, 'late')
    expect(late).toMatchObject({ why: 'STORE_DENIED', capturedAt, captured: { payloadType: 'application/vnd.in-toto+json' } })
    expect(await codes()).toEqual([])
  })

  it('takes evidence along', async () => {
    const start = startOf({ operation: ledger.operation(), facts: factsOf(JOB), at: ledger.clock.now(), class: 'plan' })
    ledger.store.failCreates(denied())
    await appendOrSpool(planOf(endOf(start, { code: 0 }, ledger.clock.now(), { plan: planned(90) })), stream, ports())
    expect(ledger.store.keys('evidence/')).toEqual([])
    await ledger.change(stream, JOB)
    expect(await ship()).toMatchObject({ shipped: [{ kind: 'plan' }], waiting: 0 })
    expect(ledger.store.keys('evidence/')).toHaveLength(2)
    expect(await codes()).toEqual([])
  })

  it('leaves all where it is while the store is away, and takes up where it stopped', async () => {
    for (let times = 0; times < 3; times += 1) {
      await keptOutcome()
      ledger.clock.pass(1_000)
    }
    ledger.store.failCreates({ stored: false, error: 'STORE_FULL' })
    expect(await ship()).toMatchObject({ shipped: [], waiting: 3 })
    expect(await files.list('/spool')).toHaveLength(3)
    const { shipped, waiting } = await ship()
    expect(shipped.map(({ slot }) => slot.sequence)).toEqual(shipped.map(({ slot }) => slot.sequence).toSorted((left, right) => left - right))
    expect({ shipped: shipped.length, waiting }).toEqual({ shipped: 3, waiting: 0 })
    expect(await codes()).toEqual([])
  })

  it('of a record that fits nowhere does not hold up the others', async () => {
    const long = { facts: { ...factsOf(JOB), environment: 'x'.repeat(100_000) } }
    const start = startOf({ operation: ledger.operation(), at: ledger.clock.now(), ...long })
    expect(await appendOrSpool(outcomeOf(endOf(start, { code: 0 }, ledger.clock.now()), 'not-needed'), stream, ports())).toMatchObject({
      why: { code: 'RECORD_TOO_LARGE' },
    })
    ledger.clock.pass(1_000)
    await keptOutcome()
    const { shipped, waiting } = await ship()
    expect({ shipped: shipped.length, waiting }).toEqual({ shipped: 1, waiting: 1 })
  })

  it('counts what can not be read as waiting, and leaves it where it is', async () => {
    await files.createNew('/spool/20260301-half.json', new TextEncoder().encode('{"version":1'))
    await keptOutcome()
    expect(await ship()).toMatchObject({ shipped: [{ kind: 'outcome' }], waiting: 1 })
    expect(await files.list('/spool')).toEqual(['20260301-half.json'])
  })
})

describe('a record that nobody could sign when it was captured', () => {
  it('is shipped, says so, and leaves open whether it is what was captured', async () => {
    const start = ledger.start(JOB)
    const intent = await ledger.intent(start, stream)
    const signer = { sign: () => Promise.reject(new LedgerError('SIGNER_GONE', { says: 'gone', fix: 'again' })) }
    const outcome = outcomeOf(endOf(start, { code: 0 }, ledger.clock.now()), intent)
    expect(await appendOrSpool(outcome, stream, ports({ signer }))).toMatchObject({ why: { code: 'SIGNER_GONE' }, spooled: expect.any(String) })
    expect(await ship()).toMatchObject({ waiting: 0 })
    const { findings, notChecked } = await ledger.verify()
    expect(findings).toEqual([])
    expect(notChecked).toContainEqual({
      code: 'SIGNATURE_INVALID',
      place: { zone: 'changes', stream: stream.name, sequence: 3 },
      why: expect.stringContaining('nobody signed'),
    })
  })
})

describe('a spool that a step of the job has changed', () => {
  it('can not change what a record says: the envelope of the moment tells', async () => {
    await keptOutcome()
    await ledger.change(stream, JOB)
    await rewrite((file) => {
      const captured = memberOf(file, 'captured')
      const statement = parseJson(Buffer.from(String(captured['payload']), 'base64')) as JsonObject
      const payload = Buffer.from(printJson({ ...statement, predicate: { ...memberOf(statement, 'predicate'), status: 'failed' } })).toString('base64')
      return { ...file, captured: { ...captured, payload } }
    })
    expect(await ship()).toMatchObject({ waiting: 0 })
    expect(await codes()).toEqual(['SIGNATURE_INVALID'])
  })

  it.each([
    ['junk', () => ({ bytes: Buffer.from('junk').toString('base64') })],
    ['a good record, for a slot far ahead', () => ({ sequence: 700 })],
  ])('can not have %s put into a slot', async (_what, edit) => {
    await keptOutcome()
    await rewrite((file) => ({ ...file, sealed: { ...memberOf(file, 'sealed'), ...edit() } }))
    expect(await ship()).toMatchObject({ shipped: [{ slot: { sequence: 3 } }], waiting: 0 })
    expect(await codes()).toEqual([])
  })

  it('is told as broken where a late record of it would be malformed', async () => {
    await keptOutcome()
    await ledger.change(stream, JOB)
    expect(await readSpool(ledger.id, ports())).toMatchObject({ waiting: [{ why: 'STORE_DENIED' }], broken: [] })
    await rewrite((file) => ({ ...file, captured: { ...memberOf(file, 'captured'), absent: 'error' } }))
    expect(await readSpool(ledger.id, ports())).toMatchObject({ waiting: [], broken: [expect.any(String)] })
    expect(await ship()).toMatchObject({ shipped: [], waiting: 1 })
    expect(await codes()).toEqual([])
  })

  it.each(['../../../etc', 'a/b', '', '..'])('can not lead out of the store: a stream called %j', async (name) => {
    await keptOutcome()
    await rewrite((file) => ({ ...file, stream: { ...memberOf(file, 'stream'), name } }))
    const before = ledger.store.keys().length
    expect(await ship()).toMatchObject({ shipped: [], waiting: 1 })
    expect(ledger.store.keys()).toHaveLength(before)
  })
})

describe('whoever sends the spool and is killed before its file is gone', () => {
  it('leaves a file that is not sent a second time', async () => {
    await keptOutcome()
    await ledger.change(stream, JOB) // so that it is linked anew
    const [name = ''] = (await files.list('/spool')).filter((file) => file.endsWith('.json'))
    const bytes = (await files.read(`/spool/${name}`, 1_000_000)) ?? new Uint8Array()
    expect(await ship()).toMatchObject({ shipped: [{ kind: 'outcome' }], waiting: 0 })
    const before = length()
    await files.replace(`/spool/${name}`, bytes)
    expect(await ship()).toMatchObject({ shipped: [], waiting: 0 })
    expect([length(), await files.list('/spool')]).toEqual([before, []])
    expect(await codes()).toEqual([])
  })
})
