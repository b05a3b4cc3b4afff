import { describe, expect, it } from 'vitest'
import { evidenceKeyOf, isRegister, isReserved, isStreamName, keyOf, prefixOf, registerOf, rootOf, runsOf, slotOf, streamName } from '../../src/ledger/keys.ts'
import type { LedgerId, StreamName, Zone } from '../../src/record/place.ts'
import { sha256 } from '../../src/shared/bytes.ts'

const LEDGER = sha256('a ledger') as LedgerId
const name = 'r42.app-0a1b2c3d' as StreamName

describe('the key of a slot', () => {
  it.each([
    [0, 'changes/r42.app-0a1b2c3d/9999999/9999999999-0000000000.json'],
    [999, 'changes/r42.app-0a1b2c3d/9999999/9999999000-0000000999.json'],
    [1_000, 'changes/r42.app-0a1b2c3d/9999998/9999998999-0000001000.json'],
    [999_999, 'changes/r42.app-0a1b2c3d/9999000/9999000000-0000999999.json'],
  ])('of sequence %i', (sequence, key) => {
    expect(keyOf({ zone: 'changes', name, sequence })).toBe(key)
    expect(slotOf(key, LEDGER)).toEqual({ ledger: LEDGER, zone: 'changes', name, sequence })
  })

  it('sorts newest first, a thousand to a folder', () => {
    const keys = [0, 1, 9, 10, 999, 1_000, 1_001, 54_321, 999_999].map((sequence) => keyOf({ zone: 'root', name, sequence }))
    expect(keys.toSorted()).toEqual(keys.toReversed())
    const folders = Array.from({ length: 3_000 }, (_, sequence) => keyOf({ zone: 'root', name, sequence }).split('/')[2])
    expect(new Set(folders).size).toBe(3)
  })

  it.each([
    ['a zone that there is not', 'other/r42.app/9999999/9999999999-0000000000.json'],
    ['no stream', 'changes/9999999/9999999999-0000000000.json'],
    ['a stream above', 'changes/../9999999/9999999999-0000000000.json'],
    ['a stream with two dots in it', 'changes/r42..app/9999999/9999999999-0000000000.json'],
    ['a stream in capitals', 'changes/R42.app/9999999/9999999999-0000000000.json'],
    ['a stream that begins with a dot', 'changes/.app/9999999/9999999999-0000000000.json'],
    ['a stream that is too long', `changes/${'a'.repeat(129)}/9999999/9999999999-0000000000.json`],
    ['an inverse that is not that of the sequence', 'changes/r42.app/9999999/9999999998-0000000000.json'],
    ['a folder that is not that of the sequence', 'changes/r42.app/9999998/9999999999-0000000000.json'],
    ['too few digits', 'changes/r42.app/9999999/9999999999-000000000.json'],
    ['another ending', 'changes/r42.app/9999999/9999999999-0000000000.JSON'],
    ['something behind it', 'changes/r42.app/9999999/9999999999-0000000000.json/x'],
    ['a line end behind it', 'changes/r42.app/9999999/9999999999-0000000000.json\n'],
    ['something before it', '/changes/r42.app/9999999/9999999999-0000000000.json'],
    ['a sequence beyond the last', 'changes/r42.app/9998999/9998999999-0001000000.json'],
    ['nothing', ''],
  ])('is not one with %s', (_why, key) => {
    expect(slotOf(key, LEDGER)).toBeUndefined()
  })

  it('begins with the prefix of its stream, and with that of no stream whose name only begins alike', () => {
    const key = keyOf({ zone: 'changes', name, sequence: 7 })
    expect(key.startsWith(prefixOf({ zone: 'changes', name }))).toBe(true)
    expect(key.startsWith(prefixOf({ zone: 'changes', name: 'r42.app-0a1b2c3' as StreamName }))).toBe(false)
  })
})

describe('the name of a stream', () => {
  it.each([
    ['s3-acme-state-prod', 's3-acme-state-prod'],
    ['S3 / Acme: État', 's3-acme-tat'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'state'],
    ['', 'state'],
    ['\u0000\n', 'state'],
  ])('tells of %j in words that a name may hold', (about, slug) => {
    const made = streamName('42', about, sha256('x'))
    expect(made).toBe(`r42.${slug}-${sha256('x').slice(7, 15)}`)
    expect(isStreamName(made)).toBe(true)
  })

  it('is never too long, and keeps the end of what it is about, where states differ', () => {
    const made = streamName('9'.repeat(20), `${'a/'.repeat(300)}prod`, sha256('x'))
    expect(isStreamName(made)).toBe(true)
    expect(made).toContain('prod-')
  })

  it('differs with the scope however alike the words', () => {
    expect(streamName('42', 'app', sha256('one'))).not.toBe(streamName('42', 'app', sha256('two')))
  })

  it.each(['', '.', '..', '-a', '_a', 'a/b', 'a b', 'Ä', 'a..b', 'a\n', `a${'b'.repeat(128)}`])('can not be %j', (text) => {
    expect(isStreamName(text)).toBe(false)
  })
})

describe('reserved names', () => {
  const stream = { ledger: LEDGER, zone: 'changes' as Zone, name }

  it('are the register and the runs of a repository, in the zone of whoever asks', () => {
    expect(registerOf(stream)).toMatchObject({ zone: 'changes', name: 'r42._register' })
    expect(registerOf({ ...stream, zone: 'reviews' })).toMatchObject({ zone: 'reviews', name: 'r42._register' })
    expect(runsOf(stream, '42')).toMatchObject({ zone: 'changes', name: 'r42._runs' })
    for (const reserved of [registerOf(stream), runsOf(stream, '42'), rootOf(LEDGER)]) expect(isReserved(reserved)).toBe(true)
  })

  it('are no others', () => {
    for (const other of ['r42.app-0a1b2c3d', 'r42.register-0a1b2c3d', 'r42.my-runs-0a1b2c3d', 'r42_register']) {
      expect(isReserved({ zone: 'changes', name: other as StreamName })).toBe(false)
    }
    expect(isRegister({ name: 'r42._runs' as StreamName })).toBe(false)
    expect(isRegister({ name: 'r42._register' as StreamName })).toBe(true)
  })
})

it('evidence lies outside every zone, under the stream and the digest', () => {
  const digest = sha256('evidence')
  expect(evidenceKeyOf({ zone: 'changes', name }, digest)).toBe(`evidence/changes/${name}/${digest.slice(7)}`)
})
