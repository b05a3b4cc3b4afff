import { describe, expect, it } from 'vitest'
import { parseInputs } from '../../src/inputs/inputs.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import { s3Address, s3Url } from '../../src/store/s3-address.ts'

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

  it('is told without what is no part of the place', () => {
    const address = s3Address(`s3://bucket/a/b?${REGION}&lock=governance&days=1`)
    expect('wrong' in address ? address.wrong : s3Url(address)).toBe(`s3://bucket/a/b?${REGION}`)
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
  ])('%s is refused, with what is wrong', (url, wrong) => {
    expect(s3Address(url)).toEqual({ wrong: expect.stringMatching(wrong) })
  })
})

describe('as an input', () => {
  const parse = (store: string) =>
    parseInputs({ store, ledger: `sha256:${'0'.repeat(64)}`, signer: 'key:k', commitmentKey: undefined, ifUnrecorded: undefined }, undefined, {
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

  it.each([`s3://id:hunter2@bucket/a?${REGION}`, `s3://bucket/a?${REGION}&secret=hunter2`])('is refused without repeating what may be secret: %s', (store) => {
    const message = (() => {
      try {
        return String(parse(store))
      } catch (thrown) {
        return String(thrown)
      }
    })()
    expect(message).toContain('s3://BUCKET/PREFIX?region=REGION is allowed')
    expect(message).not.toContain('hunter2')
  })
})
