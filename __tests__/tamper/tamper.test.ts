import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { FINDINGS } from '../../src/verify/findings.ts'
import { threadsOn } from '../fakes/threads.ts'
import { COPIES } from './copies.ts'
import { LOCKS } from './locks.ts'
import { PAST } from './past.ts'
import { copyOf, goodLedger, type Scene, told } from './scene.ts'
import { SUITES } from './suites.ts'

let good: Scene
let copy: Scene | undefined

beforeAll(async () => {
  good = await goodLedger()
})
afterEach(() => {
  copy?.folder.gone()
  copy = undefined
})
afterAll(() => good.folder.gone())

it('a good ledger has no finding, and leaves open only what nobody can see in a folder', async () => {
  const { findings, notChecked, counts } = await good.verify()
  expect(told(findings)).toEqual([])
  expect(notChecked.map(({ code }) => code)).toEqual(['HEAD_BEHIND_ANCHOR'])
  expect(counts).toEqual({ streams: 8, records: 21 })
})

for (const [suite, tampers] of Object.entries(SUITES)) {
  describe(suite, () => {
    it.each(tampers.map((tamper) => [tamper.name, tamper] as const))('%s', async (_name, { noted, tamper, told: expected, passes }) => {
      copy = await copyOf(good)
      const ask = noted?.(copy)
      await tamper?.(copy)
      const alone = await copy.verify(ask)
      expect(told(alone.findings).toSorted()).toEqual(expected.toSorted())
      expect(alone.verdict).toBe(passes ? 'pass' : 'fail')
      // However many threads read it, word for word.
      expect(await copy.verify(ask, { hands: threadsOn(copy.folder) })).toEqual(alone)
    })
  })
}

it('every code in the table has a tamper that raises it', () => {
  const all = [...Object.values(SUITES).flat(), ...PAST, ...LOCKS, ...COPIES]
  const raised = new Set(all.flatMap(({ told: expected }) => expected.map((entry) => entry.split(' ')[0])))
  expect([...raised].toSorted()).toEqual(Object.keys(FINDINGS).toSorted())
})
