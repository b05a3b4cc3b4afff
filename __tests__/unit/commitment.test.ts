import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stateIn } from '../../src/capture/tools/adapters/terraform/state.ts'
import { wholeFile } from '../../src/commitment/committer.ts'
import { committerFromText } from '../../src/commitment/local-key.ts'
import { asksForCommitment, preimageOf, readPreimage } from '../../src/commitment/preimage.ts'
import type { LedgerId } from '../../src/record/place.ts'
import { isAbsent } from '../../src/record/values.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { ROOT } from './sources.ts'

const LEDGER = sha256('a ledger') as LedgerId
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the preimage of a commitment', () => {
  it('is read back as what it was made of', () => {
    const file = wholeFile('plan-file', [bytes('a plan')])
    expect(file).toEqual({ kind: 'plan-file', length: 6, digest: sha256('a plan') })
    expect(readPreimage(preimageOf(LEDGER, file))).toEqual({ ledger: LEDGER, file })
  })

  it('is of the whole file, in however many pieces it comes', () => {
    expect(wholeFile('state', [bytes('ab'), bytes(''), bytes('c')])).toEqual(wholeFile('state', [bytes('abc')]))
  })

  it('begins as no other request to the keeper does', () => {
    const begins = (request: string) => asksForCommitment(bytes(request))
    expect([
      begins('iac-ledger/commitment/v1\nledger'),
      begins('stop'),
      begins(''),
      begins('DSSEv1 28 application/vnd'),
      begins('iac-ledger/entry/v1'),
    ]).toEqual([true, false, false, false, false])
  })
})

describe('the commitment in docs/record-format.md', () => {
  const page = readFileSync(join(ROOT, 'docs/record-format.md'), 'utf8')
  const written = /^```text example commitment\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? ''
  const [, hmac = '', id = ''] = /^`hmac` is `(sha256:[0-9a-f]{64})`, and `key` is `([0-9a-f]{16})`\.$/m.exec(page) ?? []

  it('is what this program makes of the same file and key', async () => {
    const ledger = /^ledger (.+)$/m.exec(written)?.[1] as LedgerId
    const file = wholeFile('plan-file', [bytes('plan\n')])
    expect(new TextDecoder().decode(preimageOf(ledger, file))).toBe(written)
    const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex')
    expect(await committerFromText(key, 'the page').commit(ledger, file)).toEqual({ hmac, key: id })
  })
})

describe('a commitment key', () => {
  const key = randomBytes(32)
  const idOf = async (text: string) => {
    const made = await committerFromText(text, 'env:K').commit(LEDGER, wholeFile('state', []))
    return isAbsent(made) ? made.why : made.key
  }

  it('is the same in base64, in hex, and with white space', async () => {
    const id = await idOf(key.toString('base64'))
    for (const text of [
      key.toString('hex'),
      key.toString('hex').toUpperCase(),
      `${key.toString('base64')}\n`,
      ` ${key.toString('base64').replace(/(.{20})/, '$1\n')}`,
    ]) {
      expect(await idOf(text)).toBe(id)
    }
    expect(await idOf(randomBytes(32).toString('base64'))).not.toBe(id)
  })

  it('is named by a hash of its own domain, and not by one that says more', async () => {
    expect(await idOf(key.toString('base64'))).toBe(sha256(Buffer.concat([bytes('iac-ledger/commitment-key/v1\n'), key])).slice(7, 23))
  })

  it.each([
    ['nothing', '', /neither base64 nor hex|0 bytes/],
    ['a password', 'correct horse battery staple', /holds neither base64 nor hex/],
    ['31 bytes', key.subarray(1).toString('base64'), /holds a key of 31 bytes, and 32 are needed/],
    ['31 bytes in hex', key.subarray(1).toString('hex'), /holds a key of 31 bytes, and 32 are needed/],
    ['48 hex digits, which would be 36 bytes in base64', key.subarray(0, 24).toString('hex'), /holds a key of 24 bytes/],
    ['an odd number of hex digits', `${key.toString('hex')}a`, /neither base64 nor hex/],
    ['base64 without its padding', key.toString('base64').replace('=', ''), /neither base64 nor hex/],
    ['base64url', `${Buffer.alloc(33, 0xfb).toString('base64url')}`, /neither base64 nor hex/],
    ['the same byte again and again', Buffer.alloc(32, 7).toString('base64'), /the same few bytes again and again/],
  ])('that is %s is refused, with how to make one and without a part of it', (_what, text, says) => {
    let thrown: unknown
    try {
      committerFromText(text, 'env:K')
    } catch (error) {
      thrown = error
    }
    const { code, message, fix } = thrown as LedgerError
    expect(thrown).toBeInstanceOf(LedgerError)
    expect([code, message, fix]).toEqual(['COMMITMENT_KEY_INVALID', expect.stringMatching(says), expect.stringContaining('openssl rand -base64 32')])
    if (text.length > 8) expect(`${message}${fix}`).not.toContain(text.slice(0, 8))
  })
})

describe('a state', () => {
  const STATE =
    '{\n  "version": 4,\n  "terraform_version": "1.11.4",\n  "serial": 7,\n  "lineage": "l",\n  "outputs": {\n    "terraform_version": " 1 \\" "\n  }\n}'
  const LEFT = '{"version":4,"serial":7,"lineage":"l","outputs":{"terraform_version":" 1 \\" "}}'

  /** What the committer is asked for. */
  async function askedFor(text: string): Promise<unknown> {
    let asked: unknown
    await stateIn(bytes(text), (file) => {
      asked = file
      return Promise.resolve({ hmac: sha256('h'), key: 'k' })
    })
    return asked
  }
  const committedTo = (text: string) => ({ kind: 'state', length: text.length, digest: sha256(text) })

  it('is committed to without its terraform_version, its layout and what stands around it, and with all the rest', async () => {
    const layouts = [
      STATE,
      `${STATE}\n`,
      `${STATE}\n\n`,
      `\nWarning: x\n\n${STATE}\n`,
      STATE.replace('1.11.4', '1.12.0'),
      STATE.replaceAll('\n', '\r\n\t'),
      STATE.replace('"outputs"', '"check_results": [{"object_kind": "check"}],\n  "outputs"'),
      LEFT,
    ]
    for (const same of layouts) expect(await askedFor(same)).toEqual(committedTo(LEFT))
    for (const other of [STATE.replace('7', '8'), STATE.replace(' 1 ', ' 1'), STATE.replace('"lineage"', '"Lineage": 1, "lineage"')]) {
      expect(await askedFor(other)).not.toEqual(committedTo(LEFT))
    }
  })

  it.each([
    ['first', '{"terraform_version": "1", "serial": 1, "lineage": "l"}', '{"serial":1,"lineage":"l"}'],
    ['last', '{"serial": 1, "lineage": "l", "terraform_version": "1" }', '{"serial":1,"lineage":"l",}'],
    ['twice', '{"terraform_version":"1","serial":1,"terraform_version":"2","lineage":"l"}', '{"serial":1,"lineage":"l"}'],
    ['beside check results, at its end', '{"terraform_version":"1","serial":1,"lineage":"l", "check_results": null }', '{"serial":1,"lineage":"l",}'],
    ['nowhere', '{"serial":1,"lineage":"l","encrypted_data":"x"}', '{"serial":1,"lineage":"l","encrypted_data":"x"}'],
  ])('with its terraform_version %s', async (_where, text, left) => {
    expect(await askedFor(text)).toEqual(committedTo(left))
  })

  it('of any length is committed to as a whole', async () => {
    const long = (between: string) => `{"serial":1,${between}"lineage":"l",${between}"resources":["${`${'x y'.repeat(30_000)}",${between}"`.repeat(3)}"]}`
    expect(await askedFor(long('\n  '))).toEqual(committedTo(long('')))
  })

  it('has the commitment that it was given, and without a key the reason why it has none', async () => {
    const commitment = { hmac: sha256('h'), key: 'k' }
    expect(await stateIn(bytes(STATE), () => Promise.resolve(commitment))).toMatchObject({ mark: { lineage: 'l', serial: 7, commitment } })
    expect(await stateIn(bytes(STATE), undefined)).toMatchObject({ mark: { commitment: { absent: 'not-available', why: 'no commitment key is configured' } } })
  })
})
