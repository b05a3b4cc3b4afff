/** States that something moved which is not recorded. */
import { given, HOSTED, ONE, type Scenario, TWO } from './scenario.ts'

const UNLOCKED = [given('-lock', 'false')]
const HOUR = 3_600_000

export const MOVED: readonly Scenario[] = [
  {
    name: 'a command went around us between two applies',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      state.serial += 1
      await history.change(state, ONE)
      await history.change(state, ONE)
    },
  },
  {
    name: 'a command went around us, and a plan sees it first',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      state.serial += 1
      await history.plan(state, TWO)
      await history.change(state, ONE)
    },
  },
  {
    name: 'a command went around us between two repositories',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      state.serial += 3
      await history.change(state, { ...TWO, repositoryId: '77' })
    },
  },
  {
    name: 'two ways around us are two findings',
    found: ['STATE_GAP', 'STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      for (let times = 0; times < 3; times += 1) {
        await history.change(state, ONE)
        state.serial += 1
      }
    },
  },
  {
    name: 'an older copy is put back',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      for (let times = 0; times < 4; times += 1) await history.change(state, ONE)
      state.serial = 2
      await history.change(state, ONE)
      await history.change(state, ONE)
    },
  },
  {
    name: 'an older copy is put back, and one command goes far beyond where it was',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      for (let times = 0; times < 4; times += 1) await history.change(state, ONE)
      state.serial = 2
      await (await history.command(state, ONE).look().announce()).write(9).end()
    },
  },
  {
    name: 'an older copy is put back between the jobs of two machines',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      for (let times = 0; times < 4; times += 1) await history.change(state, ONE)
      state.serial = 2
      history.pass(HOUR)
      await history.change(state, TWO)
    },
  },
  {
    name: 'an older copy is put back, and a command goes around us where serials were before',
    found: ['STATE_GAP', 'STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      for (let times = 0; times < 6; times += 1) await history.change(state, ONE)
      state.serial = 2
      await history.change(state, ONE)
      state.serial += 1
      await history.change(state, ONE)
    },
  },
  {
    name: 'the state goes back while a command runs',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      for (let times = 0; times < 4; times += 1) await history.change(state, ONE)
      const apply = await history.command(state, ONE).look().announce()
      state.serial = 2
      await apply.end({ code: 1 })
      await history.change(state, ONE)
    },
  },
  {
    name: 'the state is edited at its serial, and a key commits to its bytes',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = Object.assign(history.state('app'), { key: 'key-1' })
      await history.change(state, ONE)
      state.edits += 1
      await history.change(state, ONE)
    },
  },
  {
    name: 'another state is put in the place of one',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      state.lineage = history.lineage()
      await history.change(state, ONE)
    },
  },
  {
    name: 'a command that was lost explains one step, and no second one',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await (await history.command(state, ONE).look().announce()).write().close()
      await history.change(state, TWO)
      state.serial += 1
      await history.change(state, TWO)
    },
  },
  {
    name: 'a command that was lost did nothing, and its job is long over',
    found: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await (await history.command(state, HOSTED).look().announce()).close()
      history.pass(7 * HOUR)
      await history.change(state, TWO)
      state.serial += 1
      await history.change(state, TWO)
    },
  },
  {
    name: 'an older copy is put back when the job of an intent that is still open has long ended',
    found: ['INTENT_OPEN', 'STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await history.command(state, HOSTED).look().announce()
      history.pass(7 * HOUR)
      for (let times = 0; times < 3; times += 1) await history.change(state, TWO)
      state.serial = 2
      await history.change(state, TWO)
    },
  },
  {
    name: 'an intent stays open for longer than its job can',
    found: ['INTENT_OPEN', 'STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await history.command(state, HOSTED).look().announce()
      history.pass(7 * HOUR)
      await history.change(state, TWO)
      state.serial += 1
      await history.change(state, TWO)
      state.serial += 1
      await history.change(state, TWO)
    },
    open: ['STATE_GAP'],
  },
]

export const RACES: readonly Scenario[] = [
  {
    name: 'two applies ran at the same time, one of them without the lock',
    found: ['STATE_RACE'],
    play: async (history) => {
      const state = history.state('app')
      const first = await history.command(state, ONE).look().announce()
      const second = await history.command(state, TWO, { argv: UNLOCKED }).look().announce()
      first.write()
      await first.end()
      await second.end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'one of them wrote over what the other one wrote',
    found: ['STATE_RACE'],
    play: async (history) => {
      const state = history.state('app')
      const first = await history.command(state, ONE, { argv: UNLOCKED }).look().announce()
      const second = await history.command(state, TWO, { argv: UNLOCKED }).look().announce()
      await second.write(5).end()
      state.serial = 2
      await first.end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'an apply without the lock that nothing overlaps',
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE, { argv: UNLOCKED })
      await history.change(state, TWO, { argv: UNLOCKED })
    },
  },
  {
    name: 'an apply without the lock beside one that changes nothing',
    play: async (history) => {
      const state = history.state('app')
      const idle = await history.command(state, ONE).look().announce()
      await idle.end({ code: 1 })
      const first = await history.command(state, ONE).look().announce()
      const second = await history.command(state, TWO, { argv: UNLOCKED }).look().announce()
      await first.end()
      await second.write().end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'an apply without the lock, and one that looks at it in the middle and changes nothing',
    play: async (history) => {
      const state = history.state('app')
      const going = await history.command(state, TWO, { argv: UNLOCKED }).look().announce()
      going.write()
      const idle = await history.command(state, ONE).look().announce()
      await idle.end()
      await going.write().end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'one without the lock that was announced early and began with what the other one left',
    play: async (history) => {
      const state = history.state('app')
      const first = await history.command(state, ONE).look().announce()
      first.write()
      const second = await history.command(state, TWO, { argv: UNLOCKED }).look().announce()
      await first.end()
      await second.write().end()
      await history.change(state, ONE)
    },
  },
]
