import { beforeAll, describe, expect, it } from 'vitest'
import { leafOf, MEDIA_TYPE, readBundle } from '../../src/ledger/entry.ts'
import { keyOf } from '../../src/ledger/keys.ts'
import { leafHash } from '../../src/ledger/merkle.ts'
import { openRecord, standsAt } from '../../src/ledger/open.ts'
import type { LedgerId, Slot, StreamName } from '../../src/record/place.ts'
import { type JsonObject, parseJson, printJson, sha256 } from '../../src/shared/bytes.ts'
import { forged, memberOf, payloadOf, rechained, restated } from '../fakes/forger.ts'
import { memoryLedger, type TestLedger } from '../fakes/ledger.ts'
import type { MemoryStore } from '../fakes/memory-store.ts'

let ledger: TestLedger<MemoryStore>
let slot: Slot
let good: Uint8Array

beforeAll(async () => {
  ledger = await memoryLedger()
  const { outcome } = await ledger.change(ledger.stream(), { session: 's' })
  slot = outcome.slot
  good = ledger.store.bytesAt(keyOf(slot))
})

const DIGEST = `sha256:${'0'.repeat(64)}`

function opened(bytes: Uint8Array) {
  return openRecord(bytes, slot)
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([member]) => member !== name))
}

describe('a record as it was printed', () => {
  it('opens, with its place, its leaf and its digests', () => {
    const record = opened(good)
    if ('malformed' in record) throw new Error(record.malformed)
    expect(record).toMatchObject({ kind: 'outcome', slot, digest: sha256(good), payloadDigest: sha256(payloadOf(good)) })
    expect(record.leaf).toBe(leafOf(good, slot))
    expect(standsAt(record, slot)).toBe(true)
  })

  it('stands nowhere else', () => {
    const record = opened(good)
    if ('malformed' in record) throw new Error(record.malformed)
    const elsewhere: readonly Partial<Slot>[] = [
      { sequence: slot.sequence + 1 },
      { zone: 'reviews' },
      { name: 'r42.other-00000000' as StreamName },
      { ledger: sha256('another') as LedgerId },
    ]
    for (const place of elsewhere) expect(standsAt(record, { ...slot, ...place })).toBe(false)
  })

  it('does not stand where its tree has another size than its place', async () => {
    const record = opened(await forged(good, ledger.signers.changes.signer, (predicate) => rechained(predicate, { tree: { size: 2, peaks: [DIGEST] } })))
    if ('malformed' in record) throw new Error(record.malformed)
    expect(standsAt(record, slot)).toBe(false)
  })
})

it('tells of a few of the members that nobody knows, however many there are', () => {
  const bundle = parseJson(good) as JsonObject
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`m${index}`, 'x']))
  const read = readBundle(printJson({ ...bundle, dsseEnvelope: { ...many, ...(bundle['dsseEnvelope'] as JsonObject) } }))
  expect(read).toEqual({ malformed: expect.stringMatching(/^(bundle\.dsseEnvelope\.m\d+: unknown member(; )?){8}$/) })
})

describe('the chain of a record is closed and complete', () => {
  const members: readonly (readonly [string, JsonObject])[] = [
    ['an unknown member', { void: [] }],
    ['an unknown member of previous', { previous: { leaf: DIGEST, sequence: 0 } }],
    ['an unknown member of the tree', { tree: { size: 1, peaks: [DIGEST], root: DIGEST } }],
    ['an unknown member of the root', { root: { size: 1, leaf: DIGEST, stream: 'root' } }],
    ['an unknown member of what was seen', { seen: [{ sequence: 0, what: 'foreign', why: 'x' }] }],
    ['something seen that no version knows', { seen: [{ sequence: 0, what: 'void' }] }],
    ['a negative sequence', { sequence: -1 }],
    ['a sequence in words', { sequence: '1' }],
    ['a digest in capitals', { previous: { leaf: DIGEST.replaceAll('0', 'A') } }],
    ['a digest of another algorithm', { previous: { leaf: `sha512:${'0'.repeat(64)}` } }],
    ['more peaks than its size has', { tree: { size: 1, peaks: [DIGEST, DIGEST] } }],
    ['fewer peaks than its size has', { tree: { size: 3, peaks: [DIGEST] } }],
    ['no ledger', { ledger: null }],
    ['no root', { root: null }],
    ['a zone that is no text', { zone: null }],
  ]
  it.each(members)('with %s it is malformed', async (_what, chain) => {
    expect(opened(await forged(good, ledger.signers.changes.signer, (predicate) => rechained(predicate, chain)))).toHaveProperty('malformed')
  })

  it.each(['ledger', 'zone', 'stream', 'sequence', 'previous', 'tree', 'root'])('without %s it is malformed', async (name) => {
    const edit = (predicate: JsonObject) => ({ ...predicate, chain: without(memberOf(predicate, 'chain'), name) })
    expect(opened(await forged(good, ledger.signers.changes.signer, edit))).toHaveProperty('malformed')
  })
})

describe('the body', () => {
  it('may have members that this version does not know: they are kept as they were read', async () => {
    const record = opened(await forged(good, ledger.signers.changes.signer, (predicate) => ({ ...predicate, tomorrow: { a: 1 } })))
    expect(record).toMatchObject({ kind: 'outcome', predicate: { tomorrow: { a: 1 } } })
  })

  it('lacks no member, whichever it is', async () => {
    const predicate = memberOf(parseJson(payloadOf(good)) as JsonObject, 'predicate')
    const names = Object.keys(predicate)
    expect(names.length).toBeGreaterThan(25)
    for (const name of names) {
      const record = opened(await forged(good, ledger.signers.changes.signer, (whole) => without(whole, name)))
      expect(record, name).toHaveProperty('malformed')
    }
  })

  it.each([
    ['a time without Z', { recordedAt: '2026-03-01T08:00:00+00:00' }],
    ['a time that there is not', { recordedAt: '2026-13-41T08:00:00Z' }],
    ['an operation that is no id', { operation: { id: 'x' } }],
    ['an absence without a reason', { actor: { absent: 'not-available' } }],
    ['an absence for a reason of its own', { actor: { absent: 'because', why: 'x' } }],
    ['an absence that says more', { actor: { absent: 'error', why: 'x', value: 1 } }],
    ['a status that there is not', { status: 'fine' }],
    ['a salt that is no base64', { salt: '????' }],
    ['a negative exit code', { exit: { code: -1 } }],
    ['a day that the calendar lacks', { recordedAt: '2026-02-30T00:00:00.000Z' }],
    ['an hour that the clock lacks', { recordedAt: '2026-02-20T24:00:00.000Z' }],
    ['another word for who saw it end', { seenBy: 'me' }],
  ] as const)('with %s is malformed', async (_what, members: JsonObject) => {
    expect(opened(await forged(good, ledger.signers.changes.signer, (predicate) => ({ ...predicate, ...members })))).toHaveProperty('malformed')
  })
})

describe('the statement', () => {
  it.each([
    ['another type', { _type: 'https://in-toto.io/Statement/v0.1' }],
    ['a predicate type of another version', { predicateType: 'https://iac-ledger.github.io/outcome/v2' }],
    ['a predicate type of somebody else', { predicateType: 'https://slsa.dev/provenance/v1' }],
    ['a predicate type that only begins right', { predicateType: 'https://iac-ledger.github.io/plan/v1x' }],
    ['a member of its own', { extra: 1 }],
    ['subjects that are no list', { subject: {} }],
    ['a subject without a digest', { subject: [{ name: 'x' }] }],
  ] as const)('with %s is malformed', async (_what, members: JsonObject) => {
    expect(opened(await restated(good, ledger.signers.changes.signer, (statement) => ({ ...statement, ...members })))).toHaveProperty('malformed')
  })
})

describe('the bundle', () => {
  const text = () => Buffer.from(good).toString()
  const edits: readonly (readonly [string, (text: string) => string])[] = [
    ['a member twice', (json) => json.replace('"payloadType"', '"payload":"e30=","payloadType"')],
    ['a member more', (json) => json.replace('{"dsseEnvelope"', '{"a":1,"dsseEnvelope"')],
    ['a member more in the envelope', (json) => json.replace('"payloadType"', '"payloadHash":"x","payloadType"')],
    ['a keyid', (json) => json.replace('"keyid":""', '"keyid":"x"')],
    ['two signatures', (json) => json.replace(/"signatures":\[(\{[^}]+\})\]/, '"signatures":[$1,$1]')],
    ['no signature', (json) => json.replace(/"signatures":\[\{[^}]+\}\]/, '"signatures":[]')],
    ['another media type', (json) => json.replace(MEDIA_TYPE, MEDIA_TYPE.replace('v0.3', 'v0.2'))],
    ['another payload type', (json) => json.replace('application/vnd.in-toto+json', 'application/json')],
    ['white space', (json) => json.replace(':', ': ')],
    ['a line end', (json) => `${json}\n`],
    ['its end missing', (json) => json.slice(0, -1)],
    ['something behind it', (json) => `${json}{}`],
    ['base64 without padding', (json) => json.replace(/=+"/, '"')],
    ['base64 of the other alphabet', (json) => json.replace(/"hint":"[^"]+"/, '"hint":"-_-_"')],
    ['base64 with a line end', (json) => json.replace(/"hint":"(.)/, '"hint":"$1\\n')],
  ]
  it.each(edits)('with %s is none, and its leaf says so', (_what, edit) => {
    const bytes = Buffer.from(edit(text()))
    expect(bytes.equals(good)).toBe(false)
    expect(readBundle(bytes)).toHaveProperty('malformed')
    expect(opened(bytes)).toHaveProperty('malformed')
    expect(leafOf(bytes, slot)).toBe(leafHash(entry(bytes, 'none')))
  })

  it('is read whatever its payload is: the leaf depends on grammar alone', async () => {
    const bytes = await restated(good, ledger.signers.reviews.signer, () => ({ no: 'statement' }))
    expect(opened(bytes)).toHaveProperty('malformed')
    expect(leafOf(bytes, slot)).toBe(leafHash(entry(bytes, sha256(printJson({ no: 'statement' })))))
  })

  /** The entry of docs/record-format.md, written out. */
  function entry(bytes: Uint8Array, payload: string): Uint8Array {
    return Buffer.from(
      `iac-ledger/entry/v1\nledger ${ledger.id}\nstream changes/${slot.name}\nsequence ${slot.sequence}\nobject ${sha256(bytes)}\npayload ${payload}\n`,
    )
  }

  it('larger than an object may be is not even looked at', () => {
    expect(opened(new Uint8Array(262_145))).toEqual({ malformed: 'larger than 262144 bytes' })
  })
})

describe('the leaf', () => {
  it('of a genesis knows no ledger, since its id is not known before it was read', () => {
    const genesis = { ledger: ledger.id, zone: 'root', name: 'root' as StreamName, sequence: 0 } as const
    const bytes = ledger.store.bytesAt(keyOf(genesis))
    const lines = ['iac-ledger/entry/v1', `ledger ${DIGEST}`, 'stream root/root', 'sequence 0', `object ${sha256(bytes)}`, `payload ${ledger.id}`]
    expect(leafOf(bytes, genesis)).toBe(leafHash(Buffer.from(`${lines.join('\n')}\n`)))
    expect(leafOf(bytes, { ...genesis, ledger: sha256('another') as LedgerId })).toBe(leafOf(bytes, genesis))
  })

  it('is another one in every other place', () => {
    const places: readonly Partial<Slot>[] = [{}, { sequence: 0 }, { zone: 'reviews' }, { name: 'r42.x' as StreamName }, { ledger: sha256('x') as LedgerId }]
    expect(new Set(places.map((place) => leafOf(good, { ...slot, ...place }))).size).toBe(places.length)
  })
})
