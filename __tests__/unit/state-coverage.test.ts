import { describe, expect, it } from 'vitest'
import { NOWHERE } from '../../src/verify/check.ts'
import { Coverage, type Stretch } from '../../src/verify/states/coverage.ts'
import { SeededRandom } from '../fakes/effects.ts'

const PLAIN = { place: NOWHERE, acted: true, placed: false, passing: false, fresh: false }

function stretch(low: number, high: number, more: Partial<Stretch> = {}): Stretch {
  return { low, high, ...PLAIN, ...more }
}

function holesOf(...stretches: readonly Stretch[]): readonly string[] {
  const coverage = new Coverage()
  for (const each of stretches) coverage.add(each)
  return coverage.holes().map(({ below, above }) => `${below.high}..${above.low}`)
}

describe('the serials that records account for', () => {
  it('have the holes that counting by hand finds, in whatever order they come', () => {
    const random = new SeededRandom('coverage')
    for (let round = 0; round < 300; round += 1) {
      const stretches = Array.from({ length: 1 + random.below(12) }, () => {
        const low = random.below(40)
        return stretch(low, low + random.below(6))
      })
      // A step from one serial to the next is accounted for when one stretch has both.
      const [first, last] = [Math.min(...stretches.map(({ low }) => low)), Math.max(...stretches.map(({ high }) => high))]
      const stands = (serial: number) => stretches.some(({ low, high }) => low <= serial && serial <= high)
      const steps = Array.from({ length: last - first }, (_, index) => first + index)
      const open = steps.filter((serial) => !stretches.some(({ low, high }) => low <= serial && serial + 1 <= high))
      const byHand = open.filter(stands).map((serial) => `${serial}..${steps.concat(last).find((next) => next > serial && stands(next))}`)
      expect(holesOf(...stretches)).toEqual(byHand)
    }
  })

  it('meet where one begins with what another one left', () => {
    expect(holesOf(stretch(1, 2), stretch(4, 5), stretch(2, 4))).toEqual([])
  })

  it('begin with the first that a command accounts for: a plan alone accounts for nothing', () => {
    expect(holesOf(stretch(1, 1, { acted: false }), stretch(5, 6), stretch(8, 8, { acted: false }))).toEqual(['6..8'])
    expect(holesOf(stretch(1, 1, { acted: false }), stretch(5, 5, { acted: false }))).toEqual([])
  })

  it('have no hole below what a recorded command put there', () => {
    expect(holesOf(stretch(1, 2), stretch(9, 9, { placed: true }), stretch(9, 11))).toEqual([])
  })

  it('name the record that found the lowest of a stretch', () => {
    const coverage = new Coverage()
    const at = (sequence: number) => ({ place: { zone: 'changes', stream: 'app', sequence } as const })
    for (const each of [stretch(1, 2, at(0)), stretch(6, 7, at(4)), stretch(5, 6, at(9)), stretch(7, 8, at(10))]) coverage.add(each)
    expect(coverage.holes().map(({ above }) => above.place.sequence)).toEqual([9])
  })

  it('stay one stretch, and fast, for two repositories that take turns a hundred thousand times', () => {
    const coverage = new Coverage()
    for (const start of [0, 1]) for (let serial = start; serial < 200_000; serial += 2) coverage.add(stretch(serial, serial + 1))
    expect(coverage.holes()).toEqual([])
  })
})
