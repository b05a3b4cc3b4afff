import { describe, expect, it } from 'vitest'
import { gsAddress, gsUrl } from '../../src/store/gs-address.ts'

describe('the URL of a bucket of Google', () => {
  it.each([
    ['gs://my_bucket.example', { bucket: 'my_bucket.example', prefix: '', endpoint: undefined }],
    ['gs://bucket/a/b/', { bucket: 'bucket', prefix: 'a/b/', endpoint: undefined }],
    ['gs://bucket/a?endpoint=https://storage.example.org/', { bucket: 'bucket', prefix: 'a/', endpoint: 'https://storage.example.org' }],
  ])('%s', (url, expected) => {
    const address = gsAddress(url)
    expect(address).toEqual(expected)
    if (!('wrong' in address)) expect(gsAddress(gsUrl(address))).toEqual(address)
  })

  it.each([
    ['gs://', /the bucket is no name/],
    ['gs://Bucket/a', /the bucket is no name/],
    ['gs://b/a', /the bucket is no name/],
    ['gs://id:secret@bucket/a', /credentials/],
    ['gs://bucket:443/a', /no port/],
    ['gs://bucket/a#x', /fragment/],
    ['gs://bucket/a//b', /prefix/],
    ['gs://bucket/../a b', /prefix/],
    ['gs://bucket/a?region=eu', /none of endpoint/],
    ['gs://bucket/a?endpoint=https://a&endpoint=https://b', /twice/],
    ['gs://bucket/a?endpoint=https://id:secret@host', /endpoint=/],
  ])('%s is refused, with what is wrong', (url, wrong) => {
    expect(gsAddress(url)).toEqual({ wrong: expect.stringMatching(wrong) })
  })
})
