/**
 * docs/record-format.md says that standard proofs can be built for the trees whose peaks records carry. The product
 * builds none, so the proofs are made and checked by RFC 6962 itself, and only the roots come from the code under test.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { EMPTY, grow, leafHash, nodeHash, type Tree } from '../../src/ledger/merkle.ts'
import type { Digest } from '../../src/shared/bytes.ts'
import { leaf, MerkleTree, rootByInclusion, rootsByConsistency } from './rfc6962.ts'

/** The root of the peaks that our trees have at each size from 0. */
function rootsOf(entries: readonly Buffer[]): readonly string[] {
  const roots = ['']
  entries.reduce<Tree>((tree, entry) => {
    const grown = grow(tree, leafHash(entry))
    const root = grown.peaks.reduceRight<Digest | undefined>((right, left) => (right === undefined ? left : nodeHash(left, right)), undefined)
    roots.push((root ?? '').slice('sha256:'.length))
    return grown
  }, EMPTY)
  return roots
}

const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'))

describe('the vectors that implementations of Certificate Transparency share', () => {
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => Buffer.from(text, 'hex'))
  const ROOTS = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const [PAIR, MIDDLE, HALF] = [
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]
  const ONE = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
  const FOUR = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
  const tree = new MerkleTree(entries)

  it('have our roots', () => {
    expect(rootsOf(entries).slice(1)).toEqual(ROOTS)
  })

  it('have the proofs that the next suite makes for other trees', () => {
    expect(hex(tree.inclusion(0, 8))).toEqual([ONE, PAIR, HALF])
    expect(hex(tree.inclusion(5, 8))).toEqual([FOUR, MIDDLE, ROOTS[3]])
    expect(hex(tree.inclusion(2, 3))).toEqual([ROOTS[1]])
    expect(hex(tree.inclusion(1, 5))).toEqual([ROOTS[0], PAIR, FOUR])
    expect(hex(tree.consistency(1, 1))).toEqual([])
    expect(hex(tree.consistency(1, 8))).toEqual([ONE, PAIR, HALF])
    expect(hex(tree.consistency(6, 8))).toEqual(['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', MIDDLE, ROOTS[3]])
    expect(hex(tree.consistency(2, 5))).toEqual([PAIR, FOUR])
  })
})

describe('of the trees that our peaks stand for, up to 300 leaves', () => {
  const SIZE = 300
  const entries = Array.from({ length: SIZE }, (_, index) => Buffer.from(`entry ${index}\n`))
  const tree = new MerkleTree(entries)
  let roots: readonly string[]
  beforeAll(() => {
    roots = rootsOf(entries)
  })

  it('every proof of inclusion leads to our root, and to no other one for another leaf or place', () => {
    const odd: string[] = []
    for (let size = 1; size <= SIZE; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const [path, hash] = [tree.inclusion(index, size), leaf(entries[index] as Buffer)]
        const root = (at: number, of = hash) => rootByInclusion(at, size, of, path)?.toString('hex')
        if (root(index) !== roots[size]) odd.push(`${index} of ${size}`)
        if (root(index, leaf(Buffer.from('another'))) === roots[size]) odd.push(`another leaf at ${index} of ${size}`)
        if (size > 1 && root((index + 1) % size) === roots[size]) odd.push(`${index} of ${size}, at the next place`)
      }
    }
    expect(odd).toEqual([])
  })

  it('every proof of consistency leads from our root to our root, and from no other one', () => {
    const odd: string[] = []
    for (let second = 2; second <= SIZE; second += 1) {
      for (let first = 1; first < second; first += 1) {
        const proof = tree.consistency(first, second)
        const led = (from: string) => rootsByConsistency(first, second, Buffer.from(from, 'hex'), proof)?.map((root) => root.toString('hex'))
        if (led(roots[first] ?? '')?.join() !== [roots[first], roots[second]].join()) odd.push(`${first} to ${second}`)
        const other = roots[first - 1] || '00'.repeat(32)
        if (led(other)?.join() === [other, roots[second]].join()) odd.push(`another tree to ${second}, by the proof from ${first}`)
      }
    }
    expect(odd).toEqual([])
  })
})
