import { describe, expect, it } from 'vitest'
import { oneText } from '../fakes/redaction.ts'

const SECRET = 'correct horse/battery+"staple"'
const shown = (text: string) => ({ shown: text })

describe('what a tool printed', () => {
  it.each([
    ['is shown', 'creating S3 Bucket (acme-logs): BucketAlreadyExists', 'creating S3 Bucket (acme-logs): BucketAlreadyExists'],
    ['without a secret', `could not log in with ${SECRET} at db, ${SECRET}`, 'could not log in with (secret) at db, (secret)'],
    ['without its encoded form', `sent ${Buffer.from(SECRET).toString('hex')}.`, 'sent (secret).'],
    ['without its form in JSON', `got {"x": ${JSON.stringify(SECRET)}}`, 'got {"x": "(secret)"}'],
    ['without a short secret that is quoted', 'no user "dev7" in dev7x', 'no user "(secret)" in dev7x'],
    ['without what looks like one', 'key AKIAIOSFODNN7EXAMPLE is disabled', 'key (looks like a secret) is disabled'],
    ['without a URL’s password', 'dial postgres://app:hunter2@db:5432', 'dial postgres(looks like a secret)db:5432'],
    [
      'without what follows a word',
      'the password "hunter2" is too short, not "a b"',
      'the password "(looks like a secret)" is too short, not "(looks like a secret)"',
    ],
    ['without what is assigned', 'api_key=hunter2 token: abc', 'api_key=(looks like a secret) token: (looks like a secret)'],
    ['without an option', 'run --db-password hunter2 --port 1', 'run --db-password (looks like a secret) --port 1'],
    ['without what JSON assigns', '{"db_password":"hunter2","port":1}', '{"db_password":"(looks like a secret)","(looks like a secret)":1}'],
    ['without what JSON in JSON assigns', '{\\"token\\":\\"hunter2\\"}', '{\\"token\\":\\"(looks like a secret)\\"}'],
    ['without a header', 'Authorization: Bearer abcdefgh12', undefined],
    ['and actions keep their names', 'not allowed: secretsmanager:GetSecretValue on x', 'not allowed: secretsmanager:GetSecretValue on x'],
    ['with line ends and tabs', 'a\r\nb\tc', 'a\nb\tc'],
    ['without colours and what turns text', '\x1b[31mred\x1b[0m\x00 \u202eabc\x07', 'red abc'],
  ])('%s', (_, text, left) => {
    const clear = oneText(text, [SECRET, 'dev7'])
    if (left === undefined) expect(JSON.stringify(clear)).not.toContain('abcdefgh12')
    else expect(clear).toEqual(shown(left))
  })

  it('finds a secret that control characters cut in two', () => {
    expect(oneText('x correct\x00 horse/batt\x1b[1mery+"staple" y', [SECRET])).toEqual(shown('x (secret) y'))
  })

  it('is cut at 2 KiB, after it was redacted', () => {
    const { shown: text } = oneText(`${'é'.repeat(1_020)} ${SECRET}`, [SECRET]) as { shown: string }
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048)
    expect(text.endsWith('... (cut)')).toBe(true)
    expect(text).not.toContain('corr')
    expect(text).not.toContain('\ufffd')
  })

  it('is withheld whole in any doubt', () => {
    expect(oneText(`x ${encodeURIComponent(SECRET).replaceAll('%2F', '/')} y`, [SECRET])).toEqual({ withheld: 'propagated' })
    expect(oneText(`x ${'long secret '.repeat(200)} y`, ['long secret '.repeat(200)])).toEqual({ withheld: 'propagated' })
    expect(oneText('x'.repeat(300_000))).toEqual({ withheld: 'not-listed' })
  })
})
