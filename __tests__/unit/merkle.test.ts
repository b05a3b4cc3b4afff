import { describe, expect, it } from 'vitest'
import { EMPTY, grow, leafHash, nodeHash, peakCount, sameTree, type Tree } from '../../src/ledger/merkle.ts'
import type { Digest } from '../../src/shared/bytes.ts'
import { MerkleTree } from './rfc6962.ts'

/** The perfect trees that `size` leaves fall into, largest first, as [from, to). */
function perfectTrees(size: number): readonly (readonly [number, number])[] {
  const trees: [number, number][] = []
  let from = 0
  for (let width = 1024; width >= 1; width /= 2) {
    if (size - from < width) continue
    trees.push([from, from + width])
    from += width
  }
  return trees
}

function rootOf({ peaks }: Tree): Digest | undefined {
  return peaks.reduceRight<Digest | undefined>((right, left) => (right === undefined ? left : nodeHash(left, right)), undefined)
}

const named = (hash: Buffer): Digest => `sha256:${hash.toString('hex')}`

describe('peaks', () => {
  const entries = Array.from({ length: 300 }, (_, index) => Buffer.from(`entry ${index}`))
  const reference = new MerkleTree(entries)

  it('are those of RFC 6962 for every size up to 300, and fold to its root', () => {
    let tree: Tree = EMPTY
    for (let size = 1; size <= entries.length; size += 1) {
      tree = grow(tree, leafHash(entries[size - 1] ?? Buffer.of()))
      expect(tree.size).toBe(size)
      expect(tree.peaks).toEqual(perfectTrees(size).map(([from, to]) => named(reference.hash(from, to))))
      expect(rootOf(tree)).toBe(named(reference.hash(0, size)))
      expect(peakCount(size)).toBe(tree.peaks.length)
    }
  })

  it('of one size are other ones when any leaf is another one', () => {
    const treeOf = (leaves: readonly Buffer[]) => leaves.reduce<Tree>((tree, entry) => grow(tree, leafHash(entry)), EMPTY)
    const good = treeOf(entries.slice(0, 21))
    for (let index = 0; index < 21; index += 1) {
      const changed = entries.slice(0, 21).map((entry, at) => (at === index ? Buffer.from('another') : entry))
      expect(sameTree(treeOf(changed), good)).toBe(false)
    }
    expect(sameTree(treeOf(entries.slice(0, 21)), good)).toBe(true)
    expect(sameTree(treeOf(entries.slice(0, 20)), good)).toBe(false)
  })

  it('that do not make their size are refused rather than grown', () => {
    expect(() => grow({ size: 3, peaks: [] }, leafHash(Buffer.of()))).toThrow(RangeError)
  })

  it('grow without changing the tree that they grew from', () => {
    const one = grow(EMPTY, leafHash(Buffer.from('a')))
    const before = structuredClone(one)
    grow(one, leafHash(Buffer.from('b')))
    expect(one).toEqual(before)
    expect(EMPTY).toEqual({ size: 0, peaks: [] })
  })
})

describe('hashes', () => {
  it('keep leaves and nodes apart: an inner node can not pose as a leaf', () => {
    const [left, right] = [leafHash(Buffer.from('l')), leafHash(Buffer.from('r'))]
    const pair = Buffer.from(`${left.slice(7)}${right.slice(7)}`, 'hex')
    expect(leafHash(pair)).not.toBe(nodeHash(left, right))
  })

  it('of the empty leaf is the one that RFC 6962 implementations agree on', () => {
    expect(leafHash(Buffer.of())).toBe('sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })
})
