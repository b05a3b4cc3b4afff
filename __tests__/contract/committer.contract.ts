/** What every committer must do, whoever made it (src/commitment/committer.ts). */
import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Committer, type WholeFile, wholeFile } from '../../src/commitment/committer.ts'
import type { LedgerId } from '../../src/record/place.ts'
import { type Commitment, type Field, isAbsent } from '../../src/record/values.ts'
import { sha256 } from '../../src/shared/bytes.ts'

export interface CommitterUnderTest {
  /** With this key, as a process of its own would open it: one more for each call. */
  open(): Promise<Committer>
  close(): Promise<void>
}

/** Each byte once: as good as random to whoever counts, and known to everybody. */
export const KEY = Buffer.from(Array.from({ length: 32 }, (_, index) => index))
export const LEDGER = sha256('a ledger') as LedgerId
const PLAN = wholeFile('plan-file', [Buffer.from('plan'), Buffer.from('\n')])

function hmacOf(field: Field<Commitment>): string {
  if (isAbsent(field)) throw new Error(field.why)
  return field.hmac
}

export function committerContract(name: string, make: () => Promise<CommitterUnderTest>): void {
  describe(`the contract of a committer: ${name}`, () => {
    let subject: CommitterUnderTest
    let committer: Committer
    beforeEach(async () => {
      subject = await make()
      committer = await subject.open()
    })
    afterEach(() => subject.close())

    it('gives the HMAC-SHA-256 of the lines that the record format has', async () => {
      const lines = ['iac-ledger/commitment/v1', `ledger ${LEDGER}`, 'kind plan-file', 'length 5', `value ${sha256('plan\n')}`, '']
      expect(hmacOf(await committer.commit(LEDGER, PLAN))).toBe(`sha256:${createHmac('sha256', KEY).update(lines.join('\n')).digest('hex')}`)
    })

    it('names the key by 16 digits that are the same for every file', async () => {
      const [one, other] = await Promise.all([committer.commit(LEDGER, PLAN), committer.commit(LEDGER, wholeFile('state', [Buffer.from('{}')]))])
      expect(one).toEqual({ hmac: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), key: expect.stringMatching(/^[0-9a-f]{16}$/) })
      expect(isAbsent(other) ? undefined : other.key).toBe(isAbsent(one) ? '' : one.key)
    })

    it('gives the same answer again, and in another process', async () => {
      const first = await committer.commit(LEDGER, PLAN)
      expect(await committer.commit(LEDGER, { ...PLAN })).toEqual(first)
      expect(await (await subject.open()).commit(LEDGER, PLAN)).toEqual(first)
    })

    const others: readonly (readonly [string, WholeFile])[] = [
      ['kind', { ...PLAN, kind: 'state' }],
      ['length', { ...PLAN, length: 6 }],
      ['content', { ...PLAN, digest: sha256('plan') }],
    ]
    it.each(others)('gives another one for another %s', async (_what, file) => {
      expect(hmacOf(await committer.commit(LEDGER, file))).not.toBe(hmacOf(await committer.commit(LEDGER, PLAN)))
    })

    it('takes a file of no bytes, and one of more than any of ours', async () => {
      for (const length of [0, Number.MAX_SAFE_INTEGER]) expect(isAbsent(await committer.commit(LEDGER, { ...PLAN, length }))).toBe(false)
    })

    it('answers many at once, each with its own', async () => {
      const files = Array.from({ length: 50 }, (_, index) => ({ ...PLAN, length: index }))
      const all = await Promise.all(files.map((file) => committer.commit(LEDGER, file)))
      expect(new Set(all.map(hmacOf)).size).toBe(50)
    })
  })
}
