import { describe, expect, it } from 'vitest'
import { parseInputs } from '../../src/inputs/inputs.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import { s3Address, s3Url, stsEndpoint } from '../../src/store/s3-address.ts'

const REGION = 'region=eu-central-1'

describe('the URL of a bucket', () => {
  it.each([
    [`s3://bucket?${REGION}`, { bucket: 'bucket', prefix: '', region: 'eu-central-1', endpoint: undefined, retention: undefined, hold: false }],
    [`s3://bucket/a/b/?${REGION}`, { prefix: 'a/b/' }],
    ['s3://bucket/a?endpoint=https://s3.example.org:9000/', { endpoint: 'https://s3.example.org:9000', region: 'us-east-1' }],
    [`s3://bucket/a?${REGION}&lock=compliance&days=365&hold=on`, { retention: { mode: 'compliance', days: 365 }, hold: true }],
  ])('%s', (url, expected) => {
    expect(s3Address(url)).toMatchObject(expected)
  })

  it.each([
    `s3://bucket/a/b?${REGION}`,
    `s3://bucket/a/b?${REGION}&lock=governance&days=1`,
    `s3://bucket/?${REGION}&endpoint=https://s3.example.org&sts-endpoint=https://sts.example.org:9000&lock=compliance&days=365&hold=on`,
  ])('is told with all that the next process needs to write in the same way: %s', (url) => {
    const address = s3Address(url)
    expect('wrong' in address ? address.wrong : s3Url(address)).toBe(url)
  })

  it.each([
    [`s3://bucket/a?${REGION}`, 'https://sts.eu-central-1.amazonaws.com'],
    ['s3://bucket/a?region=cn-north-1', 'https://sts.cn-north-1.amazonaws.com.cn'],
    [`s3://bucket/a?${REGION}&sts-endpoint=https://sts.amazonaws.com/`, 'https://sts.amazonaws.com'],
  ])('%s has its roles taken at %s', (url, expected) => {
    const address = s3Address(url)
    expect('wrong' in address ? address.wrong : stsEndpoint(address)).toBe(expected)
  })

  it.each([
    ['s3://bucket/a', /region= is missing/],
    ['s3://bucket/a?region=', /region= is missing/],
    [`s3://Bucket/a?${REGION}`, /the bucket is no name/],
    [`s3://b/a?${REGION}`, /the bucket is no name/],
    [`s3://bucket--use1-az4--x-s3/a?${REGION}`, /neither versions nor locks/],
    [`s3://id:secret@bucket/a?${REGION}`, /credentials/],
    [`s3://bucket:9000/a?${REGION}`, /no port/],
    [`s3://bucket/a?${REGION}#x`, /fragment/],
    [`s3://bucket/a//b?${REGION}`, /prefix/],
    [`s3://bucket/.hidden?${REGION}`, /prefix/],
    [`s3://bucket/a%20b?${REGION}`, /prefix/],
    [`s3://bucket/a?${REGION}&${REGION}`, /twice/],
    [`s3://bucket/a?${REGION}&secret=hunter2`, /none of region, endpoint/],
    [`s3://bucket/a?${REGION}&lock=compliance`, /goes with days=/],
    [`s3://bucket/a?${REGION}&days=5`, /goes with days=/],
    [`s3://bucket/a?${REGION}&lock=none&days=5`, /lock=compliance or lock=governance/],
    [`s3://bucket/a?${REGION}&lock=compliance&days=0`, /whole number/],
    [`s3://bucket/a?${REGION}&hold=yes`, /hold=/],
    ['s3://bucket/a?endpoint=ftp://host', /endpoint=/],
    ['s3://bucket/a?endpoint=https://id:secret@host', /endpoint=/],
    ['s3://bucket/a?endpoint=https://host/path', /endpoint=/],
    [`s3://bucket/a?${REGION}&sts-endpoint=http://sts.example.org`, /sts-endpoint=/],
    [`s3://bucket/a?${REGION}&sts-endpoint=https://id:secret@host`, /sts-endpoint=/],
  ])('%s is refused, with what is wrong', (url, wrong) => {
    expect(s3Address(url)).toEqual({ wrong: expect.stringMatching(wrong) })
  })
})

describe('as an input', () => {
  const parse = (store: string, roleToAssume?: string) =>
    parseInputs({ store, ledger: `sha256:${'0'.repeat(64)}`, signer: 'key:k', commitmentKey: undefined, roleToAssume, ifUnrecorded: undefined }, undefined, {
      environment: undefined,
      breakGlass: undefined,
      now: '2026-11-24T00:00:00Z' as Instant,
      spoolArtifact: undefined,
      trialArtifact: undefined,
      tools: undefined,
      summary: undefined,
      run: undefined,
      shell: undefined,
      workingDirectory: undefined,
      event: 'push',
      workspace: '/w',
    })

  it('is taken as it is', () => {
    expect(parse(`s3://bucket/a?${REGION}`).lasting?.store).toBe(`s3://bucket/a?${REGION}`)
  })

  const ROLE = 'arn:aws:iam::123456789012:role/path/ledger'
  const wrongOf = (...given: Parameters<typeof parse>) => {
    try {
      return String(parse(...given))
    } catch (thrown) {
      return String(thrown)
    }
  }

  it('may be reached with a role', () => {
    expect(parse(`s3://bucket/a?${REGION}`, ROLE).lasting?.role).toBe(ROLE)
    expect(parse(`s3://bucket/a?${REGION}&endpoint=https://host&sts-endpoint=https://host`, ROLE).lasting?.role).toBe(ROLE)
    expect(parse(`s3://bucket/a?${REGION}`).lasting?.role).toBeUndefined()
  })

  it.each<[string, string, RegExp]>([
    ['file:///srv', ROLE, /role-to-assume: "arn:.*with a store in a bucket \(s3:\)/],
    [`s3://bucket/a?${REGION}`, 'ledger', /not shown.*the ARN of a role is allowed/],
    [`s3://bucket/a?${REGION}`, 'arn:aws:iam::123456789012:user/somebody', /the ARN of a role is allowed/],
    [`s3://bucket/a?${REGION}`, `${ROLE}\n`, /the ARN of a role is allowed/],
    [`s3://bucket/a?${REGION}&endpoint=https://host`, ROLE, /sts-endpoint=https:\/\/HOST must say there/],
  ])('%s with the role %j is refused, with what is wrong', (store, role, wrong) => {
    expect(wrongOf(store, role)).toMatch(wrong)
  })

  it('does not repeat a secret that was given for a role', () => {
    expect(wrongOf(`s3://bucket/a?${REGION}`, 'wJalrXUtnFEMI/hunter2')).not.toContain('hunter2')
  })

  it.each([`s3://id:hunter2@bucket/a?${REGION}`, `s3://bucket/a?${REGION}&secret=hunter2`])('is refused without repeating what may be secret: %s', (store) => {
    const message = wrongOf(store)
    expect(message).toContain('s3://BUCKET/PREFIX?region=REGION is allowed')
    expect(message).not.toContain('hunter2')
  })
})
