import { describe, expect, it } from 'vitest'
import { Finder } from '../../src/redact/finder.ts'
import { SeededRandom } from '../fakes/effects.ts'

function spansByHand(patterns: readonly string[], text: string): readonly (readonly [number, number])[] {
  const hit = new Uint8Array(text.length)
  for (const pattern of patterns) for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) hit.fill(1, at, at + pattern.length)
  return runsOf(hit)
}

function runsOf(hit: Uint8Array): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  for (let from = hit.indexOf(1); from >= 0; ) {
    const end = hit.indexOf(0, from)
    const to = end < 0 ? hit.length : end
    runs.push([from, to])
    from = hit.indexOf(1, to)
  }
  return runs
}

describe('the search for many strings at once', () => {
  it('finds what a search for each of them finds', () => {
    const random = new SeededRandom('finder')
    const word = (length: number) => Array.from({ length }, () => random.pick([...'aabé\u4e2d'])).join('')
    for (let round = 0; round < 300; round += 1) {
      const patterns = Array.from({ length: random.below(6) }, () => word(8 + random.below(6)))
      const planted = patterns.map((pattern) => `${word(random.below(4))}${pattern}`).join('')
      const text = random.oneIn(2) ? word(60) : `${planted}${word(random.below(9))}`
      const found = new Finder(patterns).spans(text).map(({ from, to }) => [from, to])
      expect(found).toEqual(spansByHand(patterns, text))
      expect(new Finder(patterns).has(text)).toBe(found.length > 0)
    }
  })

  it('thousands with one beginning, end and middle', () => {
    const patterns = Array.from({ length: 5_000 }, (_, index) => `arn:aws:iam::123456789012:role/r${String(index).padStart(5, '0')}-tail-of-all`)
    const finder = new Finder(patterns)
    expect(patterns.every((pattern) => finder.has(`x${pattern}y`))).toBe(true)
    expect(finder.has('arn:aws:iam::123456789012:role/r99999-tail-of-all')).toBe(false)
  })

  it('knows no pattern of less than eight units, and nothing in nothing', () => {
    expect(new Finder(['short', '']).has('short')).toBe(false)
    expect(new Finder(['long enough']).has('')).toBe(false)
    expect(new Finder([]).has('long enough')).toBe(false)
    expect(new Finder(['long enough']).spans('long enoughlong enough')).toEqual([{ from: 0, to: 22 }])
  })
})
