/** States that something moved which is not recorded, and what removed records would have told of them. */

import { memberOf } from '../fakes/forger.ts'
import { given } from '../fakes/histories/scenario.ts'
import { JOB, type Scene } from './scene.ts'
import { insider, type Tamper } from './tamper.ts'

/** The scene's `app` is at serial 4, as its record 5 left it. */
function moveBy({ ledger, app }: Scene, serials: number): void {
  ledger.state(app).serial += serials
}

export const STATES: readonly Tamper[] = [
  {
    name: 'a command went around us before the next change',
    told: ['STATE_GAP changes/app=6'],
    tamper: async (scene) => {
      moveBy(scene, 1)
      await scene.ledger.change(scene.app, JOB)
    },
  },
  {
    name: 'a command went around us before the next plan',
    told: ['STATE_GAP reviews/app=2'],
    tamper: async (scene) => {
      moveBy(scene, 1)
      await scene.ledger.plan(scene.reviewed, JOB)
    },
  },
  {
    name: 'an older copy of the state is put back before the next change',
    told: ['STATE_GAP changes/app=6'],
    tamper: async (scene) => {
      moveBy(scene, -2)
      await scene.ledger.change(scene.app, JOB)
    },
  },
  {
    name: 'another state is put in the place of one',
    told: ['STATE_GAP changes/app=6'],
    tamper: async (scene) => {
      scene.ledger.state(scene.app).lineage = 'another'
      await scene.ledger.change(scene.app, JOB)
    },
  },
  {
    name: 'a state moves after a command that nobody saw end: that may have been the one',
    told: [],
    passes: true,
    tamper: async (scene) => {
      const { ledger, app } = scene
      const start = ledger.start(JOB)
      await ledger.lost(start, await ledger.intent(start, app), app)
      moveBy(scene, 1)
      await ledger.change(app, JOB)
    },
  },
  {
    name: 'a command went around us, and junk that was stepped over is no excuse',
    told: ['SLOT_FOREIGN changes/app=6', 'STATE_GAP changes/app=7'],
    tamper: async (scene) => {
      scene.folder.write(scene.keyAt(scene.app, 6), 'junk')
      moveBy(scene, 1)
      await scene.ledger.change(scene.app, JOB)
    },
  },
  {
    name: 'an operation is removed from the middle: the hole tells, and what it did to the state is no second finding',
    told: ['SEQUENCE_GAP changes/app=2'],
    tamper: ({ folder, app, keyAt }) => {
      for (const sequence of [2, 3]) folder.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'a writer lies about the state that it left',
    told: ['STATE_GAP changes/app=6'],
    tamper: async (scene) => {
      await insider(scene, scene.keyAt(scene.app, 5), (predicate) => {
        const state = memberOf(predicate, 'state')
        return { ...predicate, state: { ...state, after: { ...memberOf(state, 'after'), serial: 3 } } }
      })
      await scene.ledger.change(scene.app, JOB)
    },
  },
  {
    name: 'two changes at the same time, one of them without the lock',
    passes: true,
    told: ['STATE_RACE changes/app=9'],
    tamper: async ({ ledger, app }) => {
      const [one, other] = [ledger.start(JOB), ledger.start(JOB, { argv: [given('-lock', 'false')] })]
      const [first, second] = [await ledger.intent(one, app), await ledger.intent(other, app)]
      await ledger.outcome(one, first, app)
      await ledger.outcome(other, second, app)
    },
  },
]
