/** What happens to states, and what verification says of it: nothing of what honest teams do, and of what went past us, where. */
import { describe, expect, it } from 'vitest'
import { History } from '../fakes/histories/history.ts'
import { MOVED, RACES } from '../fakes/histories/moved.ts'
import { MOVES, TOGETHER } from '../fakes/histories/moves.ts'
import { COMMANDS, READING, STORES_AWAY } from '../fakes/histories/quiet.ts'
import type { Scenario } from '../fakes/histories/scenario.ts'
import { memoryLedger } from '../fakes/ledger.ts'

const SUITES: Readonly<Record<string, readonly Scenario[]>> = {
  'commands that overlap, fail, or are never seen to end': COMMANDS,
  'a store that is away': STORES_AWAY,
  'states that are not there, not read, or not meant to last': READING,
  'states that recorded commands move': MOVES,
  'several who change one state': TOGETHER,
  'a state that something else moved': MOVED,
  'commands without the lock': RACES,
}

for (const [suite, scenarios] of Object.entries(SUITES)) {
  describe(suite, () => {
    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, { play, found = [], open = [] }) => {
      const ledger = await memoryLedger()
      await play(new History(ledger))
      const { findings, notChecked } = await ledger.verify()
      const left = notChecked.filter(({ code }) => code !== 'HEAD_BEHIND_ANCHOR')
      expect(findings.map(({ code, severity }) => (severity === 'info' ? `info ${code}` : code))).toEqual(found)
      expect(left.map(({ code }) => code)).toEqual(open)
    })
  })
}
