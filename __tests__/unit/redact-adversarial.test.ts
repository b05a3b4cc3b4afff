/** What may be shown below any name, against secrets that look like it. The attacker may choose names and values, not the rules. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/shared/bytes.ts'
import { attribute, change, oneText, oneValue, redacted } from '../fakes/redaction.ts'

const withheld = (reason: string) => ({ withheld: reason })
const shown = (value: unknown) => ({ shown: value })

/** Written as a number and as a text. */
const both = (digits: number): readonly Json[] => [digits, String(digits)]

describe('a code of digits', () => {
  it.each([482_914, 48_291_457, 90_481_726_355])('%d that is known as a secret is withheld wherever it stands as a whole value', (code) => {
    for (const known of both(code)) {
      for (const echo of both(code)) {
        for (const path of ['engine', 'anything', 'ports', 'size'])
          expect([withheld('propagated'), withheld('not-listed')]).toContainEqual(oneValue(path, echo, { secrets: [known] }))
      }
    }
    expect(oneValue('engine', `is ${code}`, { secrets: [code] })).toEqual(code < 10_000_000 ? shown(`is ${code}`) : withheld(expect.any(String) as never))
  })

  it('that is round is no exception', () => {
    expect(oneValue('anything', 345_600)).toEqual(shown(345_600))
    expect(oneValue('anything', 345_600, { secrets: ['345600'] })).toEqual(withheld('propagated'))
    expect(oneValue('anything', 345_600, { secrets: [345_600] })).toEqual(withheld('propagated'))
  })

  it('that nobody knows is shown only where it is small or round', () => {
    for (const open of [0, -1, 443, 65_535, 86_400, 262_144, 1_000_000, 1_209_600, -345_600]) expect(oneValue('anything', open)).toEqual(shown(open))
    for (const code of [65_537, 482_914, 999_999, 48_291_457, 447_641_855, 120_000_000]) expect(oneValue('anything', code)).toEqual(withheld('not-listed'))
  })

  it('as a text is never taken for a number', () => {
    for (const code of ['4711', '0471', '482914', '345600', '123456789012', '4111-1111-1111-1111', '1234-5678', '0000.1111-2222'])
      expect(oneValue('anything', code)).toEqual(withheld('not-listed'))
  })

  it.each(['password', 'pin', 'otp', 'totp', 'mfa', 'cvv', 'passcode', 'security_code', 'verificationCode', 'recovery-codes', 'backup_codes[0]'])(
    'below %s is withheld by its name, be it small, round, known or none of these',
    (path) => {
      for (const code of [0, 4711, 86_400, 482_914, '4711', 'tcp', 'eu-central-1', '10.0.0.0/8', true]) expect(oneValue(path, code)).toEqual(withheld('name'))
    },
  )

  it('with a name that is about a secret is shown where it is small or round only', () => {
    expect(oneValue('minimum_password_length', 14)).toEqual(shown(14))
    expect(oneValue('token_ttl', 604_800)).toEqual(shown(604_800))
    expect(oneValue('token_ttl', 482_914)).toEqual(withheld('name'))
    expect(oneValue('token_ttl', 604_800, { secrets: [604_800] })).toEqual(withheld('propagated'))
    expect(oneValue('password_days.password', 14)).toEqual(withheld('name'))
  })
})

describe('a word that everybody can guess', () => {
  it.each(['tcp', 'HTTPS', 'production', 'us-east-1', '10.0.0.0/16', '1.2.3', '2026-01-31', 'db.t3.micro', 'ec2.amazonaws.com', 'STANDARD', 'none'])(
    '%s is shown below any name but a secret, a free or a masked one',
    (word) => {
      expect(oneValue('anything', word)).toEqual(shown(word))
      expect(oneValue('tags.anything', word)).toEqual(shown(word))
      expect(oneValue('admin_password', word)).toEqual(withheld('name'))
      expect(oneValue('user_data', word)).toEqual(withheld('not-listed'))
      expect(oneValue('environment[0].variables.A', word)).toEqual(withheld('not-listed'))
      const { body } = redacted({ changes: [change('a.b', [attribute('anything', word, { sensitive: true })])] })
      expect(body.plan).toMatchObject({ changes: [{ attributes: [{ after: withheld('masked') }] }] })
    },
  )

  it.each(['password', 'secret', 'admin', 'root', 'postgres', 'oracle', 'admin:Hunter', '123456789012', 'hunter2', 'HUNTER', 'tcp ', 'TCP\n', 'tcp,udp'])(
    '%j is none of those: somebody may have it for a password',
    (word) => expect(oneValue('anything', word)).toEqual(withheld('not-listed')),
  )

  it('that is a secret in one place is found in others unless it is too common to hide anything by it', () => {
    expect(oneValue('anything', 'premium', { secrets: ['premium'] })).toEqual(withheld('propagated'))
    expect(oneValue('anything', 'automatic', { secrets: ['automatic'] })).toEqual(withheld('propagated'))
    expect(oneValue('cidr_blocks[0]', '0.0.0.0/0', { secrets: ['0.0.0.0/0'] })).toEqual(shown('0.0.0.0/0'))
    expect(oneValue('anything', 'production', { secrets: ['production'] })).toEqual(shown('production'))
  })
})

describe('a secret in two halves', () => {
  const secret = 'correct-horse-battery'
  it('is not found as a whole, so each half stands or falls by its own name', () => {
    expect(oneValue('anything', 'correct-ho', { secrets: [secret] })).toEqual(withheld('not-listed'))
    expect(oneValue('tags.Name', 'correct-ho', { secrets: [secret] })).toEqual(shown('correct-ho')) // documented, docs/threat-model.md
    expect(oneValue('token_part', 'correct-ho', { secrets: [secret] })).toEqual(withheld('name'))
  })

  it('over two lines is found line by line, where a line is long enough', () => {
    const lines = 'first half of it, long\nsecond half of it, long'
    expect(oneValue('tags.Name', 'first half of it, long', { secrets: [lines] })).toEqual(withheld('propagated'))
    expect(oneText('it said: second half of it, long', [lines])).toEqual(shown('it said: (secret)'))
  })
})

describe('a secret that was handed over in a wrapping', () => {
  const secret = 'Correct "horse", battery & staple'
  const wrapped = [
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(JSON.stringify({ auth: { key: secret } })).toString('base64'),
    `${Buffer.from(`line one of the file\n${secret}\n`).toString('base64')}\n`,
    encodeURIComponent(secret),
  ]
  it.each(wrapped)('%j is found without it', (given) => {
    expect(oneValue('tags.Name', secret, { secrets: [given] })).toEqual(withheld('propagated'))
    expect(oneText(`it said: ${secret}!`, [given])).toEqual(shown('it said: (secret)!'))
  })

  it('and what only looks like a wrapping is left as it is', () => {
    for (const given of ['correcthorsebatterystaple', 'ZZZZZZZZZZZZ', '100%25', '%zz%zz%zz%zz'])
      expect(oneValue('tags.Name', 'harmless', { secrets: [given] })).toEqual(shown('harmless'))
  })
})

describe('tags', () => {
  it('show what something is for, and nothing else', () => {
    for (const path of ['tags.Name', 'tags_all["Name"]', 'tags.environment', 'labels.app', 'tags.ManagedBy', 'tags["managed-by"]'])
      expect(oneValue(path, 'ours')).toEqual(shown('ours'))
    for (const path of ['tags.Owner', 'tags.contact', 'tags.name.name', 'tags[0]', 'metadata.tags.Name', 'tags', 'tags.constructor', 'tags[""]'])
      expect(oneValue(path, 'ours')).toEqual(withheld('not-listed'))
    expect(oneValue('tags.Name', 'AKIAIOSFODNN7EXAMPLE')).toEqual(withheld('pattern'))
    expect(oneValue('tags.Name', 'x'.repeat(257))).toEqual(withheld('not-listed'))
    expect(oneValue('tags.app_token', 'ours')).toEqual(withheld('name'))
  })
})
