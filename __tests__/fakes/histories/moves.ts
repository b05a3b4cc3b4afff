/** States that are moved, copied, made and removed, by recorded commands; and states that several streams change. */
import type { TestState } from '../commands.ts'
import type { History } from './history.ts'
import { given, ONE, type Scenario, TWO } from './scenario.ts'

type Job = typeof ONE | typeof TWO

/** A command that ends at another state than it began at. */
async function go(
  history: History,
  from: TestState,
  to: TestState,
  job: Job,
  words: readonly string[],
  argv = [given(null, to.scope.workspace)],
): Promise<void> {
  const command = await history.command(from, job, { words, argv, class: 'mutates-state' }).look().announce()
  await command.end({ code: 0 }, { scope: to.scope, state: to.mark })
}

async function migrate(history: History, from: TestState, to: TestState, job: Job): Promise<void> {
  Object.assign(to, { lineage: from.lineage, serial: from.serial })
  await go(history, from, to, job, ['init'], [given('-migrate-state', null)])
}

export const MOVES: readonly Scenario[] = [
  {
    name: 'workspaces are made, chosen and changed',
    play: async (history) => {
      const [main, dev] = [history.state('app'), Object.assign(history.state('app', 'dev'), { lineage: undefined })]
      await history.change(main, ONE)
      await go(history, main, dev, ONE, ['workspace', 'new'])
      await history.change(dev, ONE)
      await go(history, dev, main, ONE, ['workspace', 'select'])
      await history.change(main, ONE)
      await go(history, main, dev, TWO, ['workspace', 'select'])
      await history.change(dev, TWO)
    },
  },
  {
    name: 'a workspace is removed and made anew: another state stands there',
    play: async (history) => {
      const [main, dev] = [history.state('app'), history.state('app', 'dev')]
      await history.change(dev, ONE)
      await (
        await history
          .command(main, ONE, { words: ['workspace', 'delete'], argv: [given(null, 'dev')], class: 'mutates-state' })
          .look()
          .announce()
      ).end()
      Object.assign(dev, { lineage: history.lineage(), serial: 0 })
      await history.change(dev, ONE)
      await history.change(dev, TWO)
    },
  },
  {
    name: 'two backend configurations of one folder are two states',
    play: async (history) => {
      const [one, other] = [history.state('eu/app'), history.state('us/app')]
      for (const state of [one, other, one, one, other]) await history.change(state, ONE)
    },
  },
  {
    name: 'a state is migrated to another backend, and on from there',
    play: async (history) => {
      const [file, bucket] = [history.file(), history.state('app')]
      await history.change(file, ONE)
      await history.change(file, ONE)
      await migrate(history, file, bucket, ONE)
      await history.change(bucket, ONE)
      await history.change(bucket, TWO)
    },
  },
  {
    name: 'a state is migrated away and back',
    play: async (history) => {
      const [home, away] = [history.state('home'), history.state('away')]
      await history.change(home, ONE)
      await migrate(history, home, away, ONE)
      for (let times = 0; times < 3; times += 1) await history.change(away, ONE)
      await migrate(history, away, home, ONE)
      await history.change(home, TWO)
      await history.change(home, TWO)
    },
  },
  {
    name: 'an older copy is migrated over a state of the same lineage',
    open: ['STATE_GAP'],
    play: async (history) => {
      const home = history.state('home')
      for (let times = 0; times < 3; times += 1) await history.change(home, ONE)
      const old = Object.assign(history.state('old'), { lineage: home.lineage, serial: 2 })
      await migrate(history, old, home, TWO)
      history.pass(3_600_000)
      await history.change(home, ONE)
    },
  },
  {
    name: 'an older copy of a state is pushed, and reaches the same serials again',
    play: async (history) => {
      const state = history.state('app')
      for (let times = 0; times < 4; times += 1) await history.change(state, ONE)
      const push = await history
        .command(state, ONE, { words: ['state', 'push'], argv: [given('-force', null), given(null, 'old.tfstate')], class: 'mutates-state' })
        .look()
        .announce()
      state.serial = 2
      await push.end()
      for (let times = 0; times < 4; times += 1) await history.change(state, ONE)
    },
  },
  {
    name: 'a state of another lineage is pushed',
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      const push = await history
        .command(state, ONE, { words: ['state', 'push'], argv: [given('-force', null)], class: 'mutates-state' })
        .look()
        .announce()
      Object.assign(state, { lineage: history.lineage(), serial: 9 })
      await push.end()
      await history.change(state, TWO)
    },
  },
  {
    name: 'state commands move the serial one by one',
    play: async (history) => {
      const state = history.state('app')
      for (const words of [['import'], ['state', 'mv'], ['state', 'rm'], ['taint'], ['refresh']])
        await history.change(state, ONE, { words, class: 'mutates-state' })
      await (
        await history
          .command(state, ONE, { words: ['force-unlock'], class: 'mutates-state' })
          .look()
          .announce()
      ).end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'init finds another backend, where a state stands already',
    play: async (history) => {
      const [one, other] = [history.state('one'), history.state('other')]
      await history.change(one, ONE)
      await history.change(other, TWO)
      await go(history, one, other, ONE, ['init'], [given('-reconfigure', null)])
      await history.change(other, ONE)
    },
  },
]

export const TOGETHER: readonly Scenario[] = [
  {
    name: 'a repository is renamed',
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      await history.change(state, { ...TWO, repository: 'acme/platform' })
    },
  },
  {
    name: 'two jobs of one run change two states, and one of them after the other',
    play: async (history) => {
      const [app, net] = [history.state('app'), history.state('net')]
      const [first, second] = [await history.command(app, ONE).look().announce(), await history.command(net, TWO).look().announce()]
      await second.write().end()
      await first.write().end()
      await history.change(net, ONE)
    },
  },
  {
    name: 'reviews are planned while changes are made',
    play: async (history) => {
      const state = history.state('app')
      await history.plan(state, TWO)
      for (let times = 0; times < 4; times += 1) {
        await history.change(state, ONE)
        await history.plan(state, TWO)
      }
      const apply = await history.command(state, ONE).look().announce()
      apply.write(2)
      await history.plan(state, TWO)
      await apply.write(2).end()
    },
  },
  {
    name: 'a pull request applies, and so does the main branch',
    play: async (history) => {
      const state = history.state('app')
      for (const zone of ['changes', 'reviews', 'reviews', 'changes'] as const) await history.change(state, ONE, { zone })
    },
  },
  {
    name: 'a pull request pushes a state of another lineage',
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      const push = await history
        .command(state, TWO, { words: ['state', 'push'], argv: [given('-force', null)], class: 'mutates-state', zone: 'reviews' })
        .look()
        .announce()
      Object.assign(state, { lineage: history.lineage(), serial: 9 })
      await push.end()
      await history.change(state, ONE)
    },
  },
  {
    name: 'two repositories hold a copy each of one file',
    play: async (history) => {
      const file = history.file()
      const copy = Object.assign(file.copy(), { serial: 20 })
      await history.change(file, ONE)
      await history.change(copy, { ...TWO, repositoryId: '77' })
    },
  },
  {
    name: 'two repositories take turns on one state',
    play: async (history) => {
      const state = history.state('app')
      const other = { ...TWO, repository: 'acme/platform', repositoryId: '77' }
      for (const job of [ONE, other, other, ONE, other, ONE]) await history.change(state, job)
    },
  },
  {
    name: 'what is lost in one repository is found by another',
    open: ['STATE_GAP'],
    play: async (history) => {
      const state = history.state('app')
      await history.change(state, ONE)
      await (await history.command(state, ONE).look().announce()).write(2).close()
      await history.change(state, { ...TWO, repositoryId: '77' })
    },
  },
  {
    name: 'plans alone account for nothing',
    play: async (history) => {
      const state = history.state('app')
      for (let times = 0; times < 3; times += 1) {
        await history.plan(state, ONE)
        state.serial += 5
      }
      await history.change(state, ONE)
    },
  },
]
