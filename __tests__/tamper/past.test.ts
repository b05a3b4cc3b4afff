/** Each change is found, is told by the next record, and stops nobody: in memory and on a real server with locks. */

import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/ledger/keys.ts'
import { openRecord } from '../../src/ledger/open.ts'
import { readOldest, slotAt } from '../../src/ledger/read.ts'
import { intentOf } from '../../src/record/kinds/intent.ts'
import type { Stream } from '../../src/record/place.ts'
import { S3Store } from '../../src/store/adapters/s3.ts'
import { s3Address } from '../../src/store/s3-address.ts'
import type { Store } from '../../src/store/store.ts'
import { FixedClock } from '../fakes/effects.ts'
import { ledgerForTests, type TestLedger } from '../fakes/ledger.ts'
import { MemoryStore } from '../fakes/memory-store.ts'
import { hasMinio, suiteMinio } from '../harness/suite-minio.ts'
import { PAST, type PastScene } from './past.ts'

const JOB = { session: 'session-1' }

interface Subject {
  readonly store: Store
  readonly attacker: Pick<PastScene, 'cover' | 'hide'>
}

async function scene({ store, attacker }: Subject) {
  const ledger = await ledgerForTests(store)
  const stream = ledger.stream()
  for (let times = 0; times < 2; times += 1) await ledger.change(stream, JOB)
  const keys = [0, 1, 2, 3].map((sequence) => keyOf({ ...stream, sequence }))
  const record = (await readOldest(slotAt(stream, 2), store))?.bytes ?? new Uint8Array()
  return { ledger, stream, attacker: { ...attacker, keys, record } }
}

async function toldOf(ledger: TestLedger): Promise<readonly string[]> {
  return (await ledger.verify()).findings.map(({ code, place }) => `${code} ${place.sequence}`).toSorted()
}

async function nextOf(ledger: TestLedger, stream: Stream) {
  const { slot } = await ledger.append(intentOf(ledger.start(JOB, { on: stream })), stream)
  const record = openRecord((await readOldest(slot, ledger.store))?.bytes ?? new Uint8Array(), slot)
  if ('malformed' in record) throw new Error(record.malformed)
  return { sequence: slot.sequence, seen: record.chain.seen ?? [] }
}

function pastSuite(open: () => Promise<Subject>): void {
  it('nobody touched it: nothing is found, and nothing is told', async () => {
    const { ledger, stream } = await scene(await open())
    expect(await toldOf(ledger)).toEqual([])
    expect(await nextOf(ledger, stream)).toEqual({ sequence: 4, seen: [] })
  })

  it.each(PAST)('$name', async ({ tamper, told, seen }) => {
    const { ledger, stream, attacker } = await scene(await open())
    await tamper(attacker)
    expect(await toldOf(ledger)).toEqual(told.toSorted())
    expect(await nextOf(ledger, stream)).toEqual({ sequence: 4, seen })
    expect((await toldOf(ledger)).filter((each) => !each.startsWith('INTENT_OPEN'))).toEqual(told.toSorted())
  })
}

describe('in memory', () => {
  pastSuite(async () => {
    const store = new MemoryStore({ past: 'listed' })
    return { store, attacker: { cover: async (key, bytes) => store.cover(key, bytes), hide: async (key) => store.hide(key) } }
  })

  it('a delete marker on the next slot, which holds nothing: the record is written over it, and both tell', async () => {
    const store = new MemoryStore({ past: 'listed' })
    const { ledger, stream } = await scene({ store, attacker: { cover: async () => undefined, hide: async () => undefined } })
    store.hide(keyOf({ ...stream, sequence: 4 }))
    expect(await toldOf(ledger)).toEqual(['SLOT_DELETED 4'])
    expect(await nextOf(ledger, stream)).toEqual({ sequence: 4, seen: [{ sequence: 4, what: 'hidden' }] })
    expect(await toldOf(ledger)).toContain('SLOT_DELETED 4')
  })
})

const here = hasMinio()

describe.skipIf(!here)("in a bucket with COMPLIANCE locks, with the administrator's keys", () => {
  const own = suiteMinio()

  pastSuite(async () => {
    const bucket = await own.minio.bucket({ lock: 'compliance' })
    const address = s3Address(own.minio.url(bucket))
    if ('wrong' in address) throw new Error(address.wrong)
    const sdk = own.minio.client()
    const at = (key: string) => ({ Bucket: bucket, Key: `ledger/${key}` })
    return {
      store: new S3Store(address, { client: sdk, identity: () => Promise.resolve(undefined), clock: new FixedClock() }),
      attacker: {
        cover: async (key, bytes) => void (await sdk.send(new PutObjectCommand({ ...at(key), Body: bytes, ChecksumAlgorithm: 'SHA256' }))),
        hide: async (key) => void (await sdk.send(new DeleteObjectCommand(at(key)))),
      },
    }
  })
})
