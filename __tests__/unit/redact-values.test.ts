import { describe, expect, it } from 'vitest'
import { attribute, change, oneValue, redacted } from '../fakes/redaction.ts'

const SECRET = 'correct horse/battery+"staple"'
const withheld = (reason: string) => ({ withheld: reason })
const shown = (value: unknown) => ({ shown: value })

describe('a value is shown when its name is listed and nothing speaks against it', () => {
  it.each([
    ['ingress[0].cidr_blocks[0]', '0.0.0.0/0', 'aws_security_group'],
    ['engine_version', '15.4', 'aws_db_instance'],
    ['acl', 'public-read', 'aws_s3_bucket'],
    ['version', '1.29', 'aws_eks_cluster'],
    ['member', 'allUsers', 'google_storage_bucket_iam_member'],
    ['metadata_options[0].http_tokens', 'optional', 'aws_instance'],
    ['authorization_type', 'NONE', 'aws_lambda_function_url'],
    ['anything_at_all', true, 'some_type'],
    ['anything_at_all', 443, 'some_type'],
    ['anything_at_all', '', 'some_type'],
    ['anything_at_all', 'false', 'some_type'],
    ['anything_at_all', [], 'some_type'],
    ['minimum_password_length', 8, 'aws_iam_account_password_policy'],
    ['manage_master_user_password', true, 'aws_db_instance'],
  ])('%s = %j', (path, value, type) => {
    expect(oneValue(path, value, { type })).toEqual(shown(value))
  })

  it.each([
    ['member', 'user:a@example.com', 'some_other_type'],
    ['description', 'the database', 'aws_db_instance'],
    ['tags.engine', 'somebody’s own key', 'aws_db_instance'],
    ['settings_of_mine.acl', 'ours', 'aws_s3_bucket'],
    ['engine', 'x'.repeat(257), 'aws_db_instance'],
    ['engine', '{"a":1}', 'aws_db_instance'],
    ['user_data', '#!/bin/sh', 'aws_instance'],
    ['environment[0].variables.region', 'eu-west-1', 'aws_lambda_function'],
    ['environment[0].variables.DEBUG', true, 'aws_lambda_function'],
    ['content', 'x', 'local_file'],
    ['values[0]', 'x', 'helm_release'],
    ['set[0].name', 'x', 'helm_release'],
    ['triggers.port', 22, 'null_resource'],
    ['template', 'x', 'template_file'],
    ['rendered', 'x', 'template_file'],
    ['account', 123_457, 'some_type'],
  ])('%s = %j is not listed', (path, value, type) => {
    expect(oneValue(path, value, { type })).toEqual(withheld('not-listed'))
  })

  it.each([
    'password',
    'admin_password',
    'adminPassword',
    'client_secret',
    'api_key',
    'private_key',
    'connection_string',
    'tokens["main"]',
    'sas_url',
    'DB_PASSWORD',
  ])('%s is named like a secret', (path) => {
    expect(oneValue(path, 'harmless')).toEqual(withheld('name'))
    expect(oneValue(path, true)).toEqual(withheld('name'))
  })

  it('holds no number that a record can’t hold', () => {
    expect(oneValue('size', 1.5)).toEqual(shown('1.5'))
    expect(oneValue('size', -0)).toEqual(shown('0'))
    expect(oneValue('size', 9_007_199_254_740_994)).toEqual(shown('9007199254740994'))
    expect(oneValue('engine', 'a\ud800b')).toEqual(shown('a\ufffdb'))
  })
})

describe('policies', () => {
  const policy = (resource: string) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: ['s3:*'], Resource: resource }] })
  const trust = JSON.stringify({ Statement: [{ Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/*' } } }] })

  it('are shown as they were printed when they are small and clean', () => {
    expect(oneValue('policy', policy('arn:aws:s3:::acme-logs/*'))).toEqual(shown(policy('arn:aws:s3:::acme-logs/*')))
    expect(oneValue('assume_role_policy', trust)).toEqual(shown(trust))
  })

  it('are withheld when they are large, no JSON, or hold a secret in a leaf', () => {
    expect(oneValue('policy', policy('x'.repeat(2_100)))).toEqual(withheld('not-listed'))
    expect(oneValue('policy', 'no JSON')).toEqual(withheld('not-listed'))
    expect(oneValue('policy', policy(SECRET), { secrets: [SECRET] })).toEqual(withheld('propagated'))
    expect(oneValue('policy', policy('dev7'), { secrets: ['dev7'] })).toEqual(withheld('propagated'))
    expect(oneValue('policy', policy('AKIAIOSFODNN7EXAMPLE'))).toEqual(withheld('pattern'))
  })
})

describe('what forces a replacement is shown', () => {
  const replaced = { action: 'replace', native: 'delete,create', replacement: { order: 'delete-first', paths: ['snapshot', 'password', 'user_data'] } } as const

  it('unless its name speaks against it', () => {
    expect(oneValue('snapshot', 'rds:prod', { more: replaced })).toEqual(shown('rds:prod'))
    expect(oneValue('snapshot[0].id', 'rds:prod', { more: replaced })).toEqual(shown('rds:prod'))
    expect(oneValue('snapshots', 'rds:prod', { more: replaced })).toEqual(withheld('not-listed'))
    expect(oneValue('password', 'x', { more: replaced })).toEqual(withheld('name'))
    expect(oneValue('user_data', 'x', { more: replaced })).toEqual(withheld('not-listed'))
  })
})

describe('what capture has judged stays', () => {
  it.each(['masked', 'unmasked'] as const)('%s', (reason) => {
    const { body } = redacted({ changes: [change('aws_x.a', [attribute('engine', '', { before: { withheld: reason }, after: { unknown: true } })])] })
    expect(body.plan).toMatchObject({ changes: [{ attributes: [{ before: { withheld: reason }, after: { unknown: true } }] }] })
  })

  it('but what is marked, or was shown by somebody else, is judged again', () => {
    const told = [
      attribute('engine', 'x', { sensitive: true }),
      attribute('engine', '', { after: { shown: SECRET } }),
      attribute('engine', '', { after: { shown: 'mysql' } }),
    ]
    const { body } = redacted({ changes: [change('aws_x.a', told)], secrets: [SECRET] })
    expect(body.plan).toMatchObject({
      changes: [{ attributes: [{ after: withheld('masked') }, { after: withheld('propagated') }, { after: shown('mysql') }] }],
    })
  })
})

describe('a secret is found in each of its forms', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const forms: readonly (readonly [string, string])[] = [
    ['itself', SECRET],
    ['in other text', `a ${SECRET} b`],
    ['JSON', JSON.stringify({ a: SECRET })],
    ['JSON in JSON', JSON.stringify({ a: JSON.stringify({ b: SECRET }) })],
    ['JSON as Go escapes it', JSON.stringify({ a: SECRET }).replaceAll('+', '\\u002b')],
    ['URL', `https://x/?q=${encodeURIComponent(SECRET)}`],
    ['URL, lower case', `https://x/?q=${encodeURIComponent(SECRET).toLowerCase()}`],
    ['form', `q=${encodeURIComponent(SECRET).replaceAll('%20', '+')}`],
    ['base64', base64(SECRET)],
    ['base64 behind one byte', base64(`x${SECRET} and more`)],
    ['base64 behind two bytes', base64(`xy${SECRET} and more`)],
    ['base64 for URLs', base64(`>${SECRET}?`).replaceAll('+', '-').replaceAll('/', '_')],
    ['base64 of UTF-16', Buffer.from(`$p='${SECRET}'`, 'utf16le').toString('base64')],
    ['base64 of JSON', base64(JSON.stringify({ a: SECRET }))],
    ['hexadecimal', Buffer.from(`a${SECRET}`).toString('hex')],
    ['hexadecimal, capitals', Buffer.from(SECRET).toString('hex').toUpperCase()],
  ]

  it.each(forms)('%s', (_, text) => {
    expect(oneValue('engine', text, { secrets: [SECRET] })).toEqual(withheld('propagated'))
  })

  it('and in its parts: leaves of JSON, the password of a URL, the lines of a key', () => {
    expect(oneValue('engine', 'x inner-part-1 y', { secrets: [JSON.stringify({ a: [{ b: 'inner-part-1' }] })] })).toEqual(withheld('propagated'))
    expect(oneValue('engine', 'x inner-part-1 y', { secrets: [{ a: ['inner-part-1'] }] })).toEqual(withheld('propagated'))
    expect(oneValue('engine', 'x p@ssphrase1 y', { secrets: ['postgres://app:p%40ssphrase1@db/x'] })).toEqual(withheld('propagated'))
    expect(oneValue('engine', '| second line of it', { secrets: ['first line of the key\n  second line of it\n'] })).toEqual(withheld('propagated'))
    expect(oneValue('engine', 'x the value y', { secrets: ['the value\n'] })).toEqual(withheld('propagated'))
  })

  it('short ones only as a whole value, and common words never', () => {
    expect(oneValue('engine', 'dev7', { secrets: ['dev7'] })).toEqual(withheld('propagated'))
    expect(oneValue('engine', 'dev7x', { secrets: ['dev7'] })).toEqual(shown('dev7x'))
    expect(oneValue('engine', 'abc', { secrets: ['abc'] })).toEqual(shown('abc'))
    for (const common of [
      'default',
      'production',
      'us-east-1',
      'eu-central-1a',
      'europe-west3',
      'westeurope',
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/16',
      '2012-10-17',
      'db.t3.micro',
      'sts:AssumeRole',
      'true',
      '12345',
    ]) {
      expect(oneValue('engine', common, { secrets: [common] })).toEqual(shown(common))
    }
    expect(oneValue('account', 4711, { secrets: [4711] })).toEqual(shown(4711))
    expect(oneValue('size', 47_114_711, { secrets: [47_114_711] })).toEqual(withheld('propagated'))
  })
})
