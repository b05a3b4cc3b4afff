/** Records that are removed, moved or put where they do not belong. */
import { goodLedger, headAt, JOB, registered } from './scene.ts'
import { insider, renamed, type Tamper } from './tamper.ts'

export const MOVES: readonly Tamper[] = [
  {
    name: 'a record is removed from the middle',
    told: ['SEQUENCE_GAP changes/app=3', 'INTENT_OPEN changes/app=2'],
    tamper: ({ folder, app, keyAt }) => folder.remove(keyAt(app, 3)),
  },
  {
    name: 'the first record is removed',
    told: ['SEQUENCE_GAP changes/app=0', 'OUTCOME_WITHOUT_INTENT changes/app=1'],
    tamper: ({ folder, app, keyAt }) => folder.remove(keyAt(app, 0)),
  },
  {
    name: 'two holes are two findings',
    told: ['SEQUENCE_GAP changes/app=0', 'SEQUENCE_GAP changes/app=3', 'INTENT_OPEN changes/app=2'],
    tamper: ({ folder, app, keyAt }) => {
      for (const sequence of [0, 1, 3]) folder.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'the last outcome is removed: its intent tells',
    told: ['INTENT_OPEN changes/app=4'],
    tamper: ({ folder, app, keyAt }) => folder.remove(keyAt(app, 5)),
  },
  {
    name: 'the last operation is removed, and a head was noted: a later plan found the state further on',
    told: ['HEAD_BEHIND_ANCHOR changes/app=5', 'STATE_GAP reviews/app=0'],
    noted: (scene) => ({ expectHeads: [headAt(scene, scene.app, 5)] }),
    tamper: ({ folder, app, keyAt }) => {
      for (const sequence of [4, 5]) folder.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'the last record is another one than was noted',
    told: ['HEAD_BEHIND_ANCHOR changes/app=5'],
    noted: (scene) => ({ expectHeads: [headAt(scene, scene.app, 5)] }),
    tamper: (scene) => insider(scene, scene.keyAt(scene.app, 5), renamed),
  },
  {
    name: 'two records are swapped',
    told: [
      'RECORD_MISPLACED changes/app=1',
      'RECORD_MISPLACED changes/app=5',
      'PREVIOUS_MISMATCH changes/app=2',
      'PEAKS_MISMATCH changes/app=2',
      'INTENT_OPEN changes/app=0',
      'INTENT_OPEN changes/app=4',
    ],
    tamper: ({ folder, app, keyAt }) => folder.swap(keyAt(app, 1), keyAt(app, 5)),
  },
  {
    name: 'three records go around in a ring',
    told: [
      'RECORD_MISPLACED changes/app=1',
      'RECORD_MISPLACED changes/app=2',
      'RECORD_MISPLACED changes/app=3',
      'PREVIOUS_MISMATCH changes/app=4',
      'PEAKS_MISMATCH changes/app=4',
      'INTENT_OPEN changes/app=0',
    ],
    tamper: ({ folder, app, keyAt }) => {
      folder.swap(keyAt(app, 1), keyAt(app, 2))
      folder.swap(keyAt(app, 2), keyAt(app, 3))
    },
  },
  {
    name: 'a record of another stream is put at the end',
    told: ['RECORD_MISPLACED changes/app=6'],
    tamper: ({ folder, app, net, keyAt }) => folder.write(keyAt(app, 6), folder.read(keyAt(net, 1))),
  },
  {
    name: 'an old record of the stream is put at the end',
    told: ['RECORD_MISPLACED changes/app=6'],
    tamper: ({ folder, app, keyAt }) => folder.write(keyAt(app, 6), folder.read(keyAt(app, 0))),
  },
  {
    name: 'a record of another zone is put at the end',
    told: ['RECORD_MISPLACED changes/app=6'],
    tamper: ({ folder, app, reviewed, keyAt }) => folder.write(keyAt(app, 6), folder.read(keyAt(reviewed, 0))),
  },
  {
    name: 'a record of another ledger is put at the end, at its own place',
    told: ['RECORD_MISPLACED changes/app=6'],
    tamper: async ({ folder, app, keyAt }) => {
      const other = await goodLedger('another ledger')
      await other.ledger.change(other.app, JOB)
      folder.write(keyAt(app, 6), other.folder.read(other.keyAt(other.app, 6)))
      other.folder.gone()
    },
  },
  {
    name: 'a whole stream is removed that another record names',
    told: ['STREAM_MISSING reviews/app'],
    tamper: ({ folder, reviewed }) => folder.remove(`reviews/${reviewed.name}`),
  },
  {
    name: 'a whole stream is removed that another record names, and a head of it was noted: it is missing once',
    told: ['STREAM_MISSING reviews/app', 'HEAD_BEHIND_ANCHOR reviews/app=1'],
    noted: (scene) => ({ expectHeads: [headAt(scene, scene.reviewed, 1)] }),
    tamper: ({ folder, reviewed }) => folder.remove(`reviews/${reviewed.name}`),
  },
  {
    name: 'a whole stream is removed, and a head of it was noted',
    told: ['STREAM_MISSING changes/app', 'HEAD_BEHIND_ANCHOR changes/app=5'],
    noted: (scene) => ({ expectHeads: [headAt(scene, scene.app, 5)] }),
    tamper: ({ folder, app }) => folder.remove(`changes/${app.name}`),
  },
  {
    name: 'the last operation is removed, and the end of a job names it',
    told: ['HEAD_BEHIND_ANCHOR changes/app=4', 'STATE_GAP reviews/app=0'],
    tamper: async ({ folder, ledger, app, keyAt }) => {
      await ledger.run(JOB, ledger.runs(), { heads: await ledger.headOf(app) })
      for (const sequence of [4, 5]) folder.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'the last record is written again by a signer who may, and the end of a job names the true one',
    told: ['HEAD_BEHIND_ANCHOR changes/app=5'],
    tamper: async (scene) => {
      await scene.ledger.run(JOB, scene.ledger.runs(), { heads: await scene.ledger.headOf(scene.app) })
      await insider(scene, scene.keyAt(scene.app, 5), renamed)
    },
  },
  {
    name: 'a whole stream is removed, and the end of a job names it',
    told: ['STREAM_MISSING changes/app'],
    tamper: async ({ folder, ledger, app }) => {
      await ledger.run(JOB, ledger.runs(), { heads: await ledger.headOf(app) })
      folder.remove(`changes/${app.name}`)
    },
  },
  {
    name: 'the plan that an intent names is cut off the end of its stream',
    told: ['HEAD_BEHIND_ANCHOR reviews/app=1'],
    tamper: ({ folder, reviewed, keyAt }) => folder.remove(keyAt(reviewed, 1)),
  },
  {
    name: 'a whole stream is removed that only the register names',
    told: ['STREAM_EMPTY changes/app'],
    passes: true,
    tamper: ({ folder, app }) => folder.remove(`changes/${app.name}`),
  },
  {
    name: 'a registration is removed',
    told: ['PREVIOUS_MISMATCH changes/data=0'],
    tamper: (scene) => scene.folder.remove(scene.keyAt(registered(scene), 2)),
  },
]
