import { describe, expect, it } from 'vitest'
import { appendOrSpool } from '../../src/flows/append-record.ts'
import { registerOf } from '../../src/ledger/keys.ts'
import { intentOf } from '../../src/record/kinds/intent.ts'
import { redact } from '../../src/redact/redact.ts'
import { STEPS, type Step } from '../../src/shared/steps.ts'
import { RecordingTrace } from '../fakes/effects.ts'
import { memoryLedger } from '../fakes/ledger.ts'
import { append, begun, codesOf, JOB, recordAt, slotsOf } from './appending.ts'

describe('the first record of a stream', () => {
  it('points back to its registration, which names it', async () => {
    const ledger = await memoryLedger()
    const stream = ledger.stream()
    const { slot, operation } = await append(ledger, stream)
    const registration = recordAt(ledger, { ...registerOf(stream), sequence: 0 })
    expect(recordAt(ledger, slot).chain).toMatchObject({ sequence: 0, previous: { leaf: registration.leaf }, tree: { size: 0, peaks: [] } })
    expect(registration).toMatchObject({ kind: 'register', body: { registers: { stream: stream.name, scope: stream.scope }, operation: { id: operation } } })
  })

  it('is the only one that is registered', async () => {
    const { ledger, stream } = await begun()
    await append(ledger, stream)
    expect(slotsOf(ledger, registerOf(stream))).toHaveLength(1)
  })

  it('of a reserved name is not', async () => {
    const ledger = await memoryLedger()
    const { slot } = await ledger.run(JOB, ledger.runs())
    expect(recordAt(ledger, slot).chain.previous).toBeNull()
    expect(slotsOf(ledger, registerOf(ledger.stream()))).toEqual([])
  })

  it('after a crash between the two: the next writer registers again, and all is well', async () => {
    const ledger = await memoryLedger()
    const stream = ledger.stream()
    const trace = new RecordingTrace()
    trace.stopAt = 'stream-registered'
    await expect(append(ledger, stream, { trace })).rejects.toThrow('stopped')
    expect(await codesOf(ledger)).toEqual(['STREAM_EMPTY'])
    expect((await append(ledger, stream)).slot.sequence).toBe(0)
    expect(await codesOf(ledger)).toEqual([])
  })
})

describe('a process that dies', () => {
  const LEAVES: Partial<Record<Step, readonly string[]>> = { 'stream-registered': ['STREAM_EMPTY'] }
  const steps: readonly Step[] = ['evidence-stored', 'stream-registered', 'head-found', 'linked', 'sealed', 'slot-claimed']

  it.each(steps.map((step) => [step, STEPS[step]] as const))('after %s leaves %s, and does not stop the next one', async (step) => {
    const ledger = await memoryLedger()
    const stream = ledger.stream()
    if (step !== 'stream-registered') await ledger.change(stream, JOB)
    const before = slotsOf(ledger, stream).length
    const trace = new RecordingTrace()
    trace.stopAt = step
    await expect(append(ledger, stream, { trace })).rejects.toThrow('stopped')
    expect(await codesOf(ledger)).toEqual(LEAVES[step] ?? [])
    const stands = step === 'slot-claimed' ? 1 : 0
    expect(slotsOf(ledger, stream)).toHaveLength(before + stands)
    expect((await append(ledger, stream)).slot.sequence).toBe(before + stands)
    expect(await codesOf(ledger)).toEqual([])
  })

  it('passes the steps in the order of the write order', async () => {
    const ledger = await memoryLedger()
    const trace = new RecordingTrace()
    await append(ledger, ledger.stream(), { trace })
    const own = ['evidence-stored', 'head-found', 'linked', 'sealed', 'slot-claimed']
    expect(trace.steps).toEqual(['evidence-stored', ...own, 'stream-registered', ...own.slice(1)])
  })
})

describe('secrets', () => {
  it('of our own step never reach the store', async () => {
    const { ledger, stream } = await begun()
    const before = ledger.store.sent.length
    const ports = ledger.ports('changes', { ownSecrets: ['octocat!'] })
    const start = ledger.start(JOB)
    const told = intentOf({ ...start, facts: { ...start.facts, environment: 'octocat!' } })
    expect(() =>
      redact({ ...told, body: { ...told.body, commit: { sha: 'octocat!', tree: 'x', dirty: { absent: 'error', why: '' }, signature: 'x' } } }, ports),
    ).toThrow(expect.objectContaining({ code: 'SECRET_LEFT' }))
    const gap = await appendOrSpool(told, stream, ports)
    expect(gap).toHaveProperty('why.code', 'SECRET_LEFT')
    for (const { bytes } of ledger.store.sent.slice(before)) {
      const { payload } = (JSON.parse(Buffer.from(bytes).toString()) as { readonly dsseEnvelope: { readonly payload: string } }).dsseEnvelope
      expect(Buffer.from(payload, 'base64').toString()).not.toContain('octocat!')
    }
  })
})
