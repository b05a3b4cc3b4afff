import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { FINDINGS } from '../../src/verify/findings.ts'
import { threadsOn } from '../fakes/threads.ts'
import { CHAINS } from './chains.ts'
import { EDITS } from './edits.ts'
import { ANOTHER, NOTHING_THERE, PINS } from './identities.ts'
import { MOVES } from './moves.ts'
import { RESUMED } from './resumed.ts'
import { copyOf, goodLedger, type Scene, told } from './scene.ts'
import { STRANGERS } from './strangers.ts'
import type { Tamper } from './tamper.ts'
import { EVIDENCE, LATE, OPERATIONS } from './words.ts'

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

const SUITES: Readonly<Record<string, readonly Tamper[]>> = {
  'bytes that are changed': EDITS,
  'records that are removed or moved': MOVES,
  'what strangers write': STRANGERS,
  'links that lie': CHAINS,
  'operations that do not add up': OPERATIONS,
  'late records': LATE,
  evidence: EVIDENCE,
  'no ledger': NOTHING_THERE,
  'another ledger': ANOTHER,
  'a verification that goes on from a head': RESUMED,
  'what the auditor brings': PINS,
}

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
  const raised = new Set(Object.values(SUITES).flatMap((tampers) => tampers.flatMap(({ told: expected }) => expected.map((entry) => entry.split(' ')[0]))))
  expect([...raised].toSorted()).toEqual(Object.keys(FINDINGS).toSorted())
})
