/** What honest teams do. None of it is worth a warning. */
import { absent } from '../../../src/record/values.ts'
import { given, HOSTED, LOCK_TIMEOUT, ONE, type Scenario, TWO } from './scenario.ts'

const FAILED = { code: 1 }
const KILLED = { signal: 'SIGTERM' }
const MINUTE = 60_000

export const COMMANDS: readonly Scenario[] = [
  {
    name: 'two applies overlap, and one waits for the lock',
    play: async (history) => {
      const state = history.state('app')
      const first = await history.command(state, ONE).look().announce()
      const second = await history.command(state, TWO, { argv: LOCK_TIMEOUT }).look().announce()
      await first.write().end()
      await second.write().end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'the one that was announced last goes first, and both look afterwards',
    play: async (history) => {
      const state = history.state('app')
      const first = await history.command(state, ONE, { argv: LOCK_TIMEOUT }).look().announce()
      const second = await history.command(state, TWO).look().announce()
      second.write(3)
      first.write()
      await second.end()
      await first.end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'one looks in the middle of what another one writes',
    play: async (history) => {
      const state = history.state('app')
      const first = await history.command(state, ONE).look().announce()
      first.write(2)
      const second = await history.command(state, TWO).look().announce()
      await first.write(4).end()
      await second.write().end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'one looks before another one ends, and is announced after it',
    play: async (history) => {
      const state = history.state('app')
      const first = await history.command(state, ONE).look().announce()
      const second = history.command(state, TWO).look()
      await first.write(2).end()
      await (await second.announce()).write().end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'one looks before another one ends, by a clock that is ahead',
    open: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      const first = await history.command(state, ONE).look().announce()
      const second = history.command(state, { ...TWO, skewMs: 5 * MINUTE }).look()
      await first.write(2).end()
      await (await second.announce()).write().end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'a run fails in part, and is run again',
    play: async (history) => {
      const state = history.state('app')
      await (await history.command(state, ONE).look().announce()).write(3).end(FAILED)
      await history.change(state, { ...TWO, attempt: 2 })
    },
  },
  {
    name: 'an apply fails before it writes anything',
    play: async (history) => {
      const state = history.state('app')
      await (await history.command(state, ONE).look().announce()).end(FAILED)
      await history.change(state, ONE)
    },
  },
  {
    name: 'a run is cancelled in the middle of an apply',
    play: async (history) => {
      const state = history.state('app')
      await (await history.command(state, ONE).look().announce()).write(2).end(KILLED)
      await history.change(state, TWO)
    },
  },
  {
    name: 'a shim is killed, and post finds where the command left the state',
    play: async (history) => {
      const state = history.state('app')
      await (await history.command(state, ONE).look().announce()).write(2).close('interrupted')
      await history.change(state, TWO)
    },
  },
  {
    name: 'a command is lost, and the next one finds what it did',
    play: async (history) => {
      const state = history.state('app')
      await (await history.command(state, ONE).look().announce()).close()
      await (await history.command(state, ONE).look().announce()).write().close()
      await history.change(state, TWO)
      await history.change(state, TWO)
    },
  },
  {
    name: 'a command is taken for lost, and tells of its end after another one began',
    play: async (history) => {
      const state = history.state('app')
      const slow = await history.command(state, ONE).look().announce()
      await slow.close()
      slow.write(2)
      const next = await history.command(state, TWO).look().announce()
      await slow.end()
      await next.write().end()
      await history.change(state, TWO)
    },
  },
  {
    name: 'nobody ever tells how a command ended, and the next one finds what it did',
    open: ['INTENT_OPEN'],
    play: async (history) => {
      const state = history.state('app')
      ;(await history.command(state, ONE).look().announce()).write(2)
      await history.change(state, TWO)
    },
  },
  {
    name: 'commands are refused, with and without an intent that stands',
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      await history.command(state, ONE).look().unannounced().end(null)
      await (await history.command(state, ONE).look().announce()).end(null)
      await history.change(state, TWO)
    },
  },
  {
    name: 'a tofu apply that changes nothing writes other bytes at the same serial',
    play: async (history) => {
      const state = Object.assign(history.state('app'), { key: 'key-1' })
      await history.change(state, ONE)
      const idle = await history.command(state, ONE).look().announce()
      state.edits += 1
      await idle.end()
      await history.change(state, TWO)
    },
  },
  {
    name: 'the commitment key is rotated',
    play: async (history) => {
      const state = history.state('app')
      for (const key of ['key-1', 'key-2', undefined, 'key-1']) {
        state.key = key
        await history.change(state, ONE)
      }
    },
  },
]

export const STORES_AWAY: readonly Scenario[] = [
  {
    name: 'the store is away, and a change is let through: its record is late, and the next one stands before it',
    found: ['INTENT_NOT_STORED'],
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      await history.command(state, ONE).look().unannounced().write(2).endLate()
      await history.change(state, TWO)
      await history.sendLate()
      await history.change(state, TWO)
    },
  },
  {
    name: 'an outcome waits in the spool while others change the state',
    play: async (history) => {
      const state = history.state('app')
      await (await history.command(state, ONE).look().announce()).write().endLate()
      await history.change(state, TWO)
      await history.change(state, TWO)
      await history.sendLate()
      await history.change(state, ONE)
    },
  },
  {
    name: 'a plan is told late, when the state has gone on',
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      const plan = history.command(state, ONE, { class: 'plan', zone: 'reviews' }).look()
      await history.change(state, TWO)
      await history.change(state, TWO)
      await plan.tellPlan()
      await history.change(state, ONE)
    },
  },
]

const unread = absent('error', 'the tool refused to answer (state)')

export const READING: readonly Scenario[] = [
  {
    name: 'a state is made by its first apply',
    play: async (history) => {
      const state = Object.assign(history.state('app'), { lineage: undefined })
      await history.change(state, ONE)
      await history.change(state, TWO)
    },
  },
  {
    name: 'the state after two of three commands could not be read',
    open: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      for (const left of [{ state: unread }, { state: unread }, {}]) {
        await (await history.command(state, ONE).look().announce()).write(2).end({ code: 0 }, left)
      }
      await history.change(state, ONE)
    },
  },
  {
    name: 'the state before a command could not be read',
    open: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      const hidden = Object.assign(state.copy(), { lineage: undefined })
      const apply = await history.command(hidden, ONE).look().announce()
      state.serial += 3
      await apply.end({ code: 0 }, { state: state.mark })
      await history.change(state, ONE)
    },
  },
  {
    name: 'a script has no state',
    play: async (history) => {
      const state = Object.assign(history.state('app'), { scope: { type: 'script', address: [{ name: 'job', value: 'apply' }], workspace: '' } })
      Object.defineProperty(state, 'mark', { value: absent('not-applicable', 'a script') })
      await (
        await history
          .command(state, ONE, { words: ['bash'] })
          .look()
          .announce()
      ).end()
      await (
        await history
          .command(state, ONE, { words: ['bash'] })
          .look()
          .announce()
      ).end()
    },
  },
  {
    name: 'an apply leaves what it made in another file',
    play: async (history) => {
      const state = history.file()
      const out = [given('-state-out', 'out.tfstate')]
      const other = { lineage: state.lineage ?? '', serial: 2, commitment: absent('not-available', 'no key') }
      await (await history.command(state, ONE, { argv: out }).look().announce()).end({ code: 0 }, { state: other })
      await (await history.command(state, ONE, { argv: out }).look().announce()).end({ code: 0 }, { state: other })
      await history.change(state, ONE)
    },
  },
  {
    name: 'states of hosted runners end with their jobs',
    open: ['STATE_GAP'],
    play: async (history) => {
      for (let index = 0; index < 4; index += 1) {
        const state = Object.assign(history.file(), { lineage: undefined })
        const job = { ...HOSTED, session: `session-${index}` }
        await history.change(state, job)
        await history.change(state, job)
      }
    },
  },
  {
    name: 'a hosted runner begins with the state that the repository holds, again and again',
    found: ['info STATE_GAP', 'info STATE_GAP'],
    play: async (history) => {
      const held = history.file()
      for (let index = 0; index < 3; index += 1) {
        await history.change(held.copy(), { ...HOSTED, session: `session-${index}` })
        history.pass(60 * MINUTE)
      }
    },
  },
  {
    name: 'two machines have a state each at one path',
    open: ['STATE_GAP'],
    play: async (history) => {
      const [one, other] = [history.file(), history.file()]
      for (const _ of [1, 2, 3]) {
        await history.change(one, ONE)
        await history.change(other, TWO)
      }
    },
  },
]
