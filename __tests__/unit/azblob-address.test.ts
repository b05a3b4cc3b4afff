import { describe, expect, it } from 'vitest'
import { azblobAddress, azblobUrl, serviceUrl } from '../../src/store/azblob-address.ts'

describe('the URL of a container', () => {
  it.each([
    ['azblob://account/container', { prefix: '', endpoint: undefined }, 'https://account.blob.core.windows.net'],
    ['azblob://account/container/a/b/', { prefix: 'a/b/' }, 'https://account.blob.core.windows.net'],
    ['azblob://account/container/a?endpoint=http://127.0.0.1:10000/', { endpoint: 'http://127.0.0.1:10000' }, 'http://127.0.0.1:10000/account'],
    ['azblob://account/container/a?endpoint=https://account.blob.core.chinacloudapi.cn', {}, 'https://account.blob.core.chinacloudapi.cn'],
  ])('%s', (url, expected, service) => {
    const address = azblobAddress(url)
    if ('wrong' in address) throw new Error(address.wrong)
    expect(address).toMatchObject({ account: 'account', container: 'container', ...expected })
    expect(serviceUrl(address)).toBe(service)
    expect(azblobAddress(azblobUrl(address))).toEqual(address)
  })

  it.each([
    ['azblob://', /the account is no name/],
    ['azblob://Account/container', /the account is no name/],
    ['azblob://account', /the container is no name/],
    ['azblob://account/a--b', /the container is no name/],
    ['azblob://account/$root', /the container is no name/],
    ['azblob://id:secret@account/container', /credentials/],
    ['azblob://account:443/container', /no port/],
    ['azblob://account/container/a//b', /prefix/],
    ['azblob://account/container?sig=hunter2', /none of endpoint/],
    ['azblob://account/container?endpoint=https://host/path', /endpoint=/],
  ])('%s is refused, with what is wrong', (url, wrong) => {
    expect(azblobAddress(url)).toEqual({ wrong: expect.stringMatching(wrong) })
  })
})
