import { describe, expect, it } from 'vitest'
import { glassFor } from '../../src/flows/glass.ts'
import { parseBreakGlass } from '../../src/inputs/break-glass.ts'
import { parseConfig } from '../../src/inputs/config.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import { FixedClock } from '../fakes/effects.ts'

const NOW = '2026-03-01T08:00:00.000Z' as Instant
const parse = (text: string) => parseBreakGlass(text, NOW)

describe('the input break-glass', () => {
  it.each([
    ['INC-42 the store is down until 2026-03-01T12:00:00Z', 'INC-42', 'the store is down', '2026-03-01T12:00:00.000Z'],
    ['#7 not until noon until 2026-03-01T12:00:00+01:00', '', '', ''],
    ['PR#7 not until noon until 2026-03-01T12:00:00+01:00', 'PR#7', 'not until noon', '2026-03-01T11:00:00.000Z'],
    ['OPS-1 bucket in eu-1 is gone until 2026-03-02T08:00:00.000Z', 'OPS-1', 'bucket in eu-1 is gone', '2026-03-02T08:00:00.000Z'],
  ])('%s', (text, ticket, reason, until) => {
    expect(parse(text)).toEqual(ticket === '' ? { problem: expect.stringMatching(/is expected/) } : { ticket, reason, until })
  })

  it.each([
    ['nothing but a ticket', 'INC-42', /<ticket> <reason> until <time>/],
    ['no reason', 'INC-42 until 2026-03-01T12:00:00Z', /<ticket> <reason> until <time>/],
    ['a reason that says nothing', 'INC-42 prod until 2026-03-01T12:00:00Z', /a reason of at least 8/],
    ['no time', 'INC-42 the store is down until later', /"later" is no time/],
    ['a time without a zone', 'INC-42 the store is down until 2026-03-01T12:00:00', /is no time/],
    ['a day without a time', 'INC-42 the store is down until 2026-03-01', /is no time/],
    ['a day that no calendar has', 'INC-42 the store is down until 2026-02-31T12:00:00Z', /is no time/],
    ['a time that has passed', 'INC-42 the store is down until 2026-03-01T07:59:59Z', /has expired/],
    ['this very moment', 'INC-42 the store is down until 2026-03-01T08:00:00Z', /has expired/],
    ['more than a day', 'INC-42 the store is down until 2026-03-02T08:00:01Z', /24 hours at most/],
    ['far too long', `INC-42 ${'the store is down '.repeat(20)}until 2026-03-01T12:00:00Z`, /at most 256 characters/],
    ['a line feed', 'INC-42 the store\n::set-output until 2026-03-01T12:00:00Z', /is expected/],
    ['a sign that turns the text around', 'INC-42 the store \u202e is down until 2026-03-01T12:00:00Z', /is expected/],
    ['a token', `INC-42 use ghp_${'aB3dE6gH9j'.repeat(4).slice(0, 36)} for it until 2026-03-01T12:00:00Z`, /looks as if it held a secret/],
  ])('with %s opens nothing', (_what, text, says) => {
    const parsed = parse(text)
    expect(parsed).toEqual({ problem: expect.stringMatching(says) })
    expect(JSON.stringify(parsed)).not.toContain('ghp_')
  })

  it('is nothing that a config file may set', async () => {
    const text = "break-glass: 'INC-42 the store is down until 2026-03-01T12:00:00Z'\n"
    await expect(parseConfig(new TextEncoder().encode(text), 'ledger.yml')).rejects.toThrow(/has "break-glass", which is unknown/)
  })
})

describe('the glass', () => {
  const breakGlass = { ticket: 'INC-42', reason: 'the store is down', until: '2026-03-01T12:00:00.000Z' as Instant }
  const block = { changes: 'block', plans: 'warn', by: 'default' } as const
  const at = (now: string) => new FixedClock(now)

  it('may be broken until its time, and not at it', () => {
    expect(glassFor({ neverBlocked: false }, { ...block, breakGlass }, at('2026-03-01T11:59:59.999Z'))).toEqual(breakGlass)
    expect(glassFor({ neverBlocked: false }, { ...block, breakGlass }, at('2026-03-01T12:00:00.000Z'))).toBeUndefined()
  })

  it('stays whole where nothing stands in the way, and where none was set', () => {
    expect(glassFor({ neverBlocked: true }, { ...block, breakGlass }, at(NOW))).toBeUndefined()
    expect(glassFor({ neverBlocked: false }, { ...block, changes: 'warn', breakGlass }, at(NOW))).toBeUndefined()
    expect(glassFor({ neverBlocked: false }, block, at(NOW))).toBeUndefined()
  })
})
