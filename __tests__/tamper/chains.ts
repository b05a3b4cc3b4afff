/** Records that are signed by somebody who may, and whose links lie; and a root that was changed under them. */
import { rechained } from '../fakes/forger.ts'
import { everyRecord, headAt, NO_LEAF, registered, unregistered } from './scene.ts'
import { insider, type Tamper } from './tamper.ts'

export const CHAINS: readonly Tamper[] = [
  {
    name: 'a writer that may sign carries other peaks',
    told: ['PEAKS_MISMATCH changes/app=5'],
    tamper: (scene) => insider(scene, scene.keyAt(scene.app, 5), (predicate) => rechained(predicate, { tree: { size: 5, peaks: [NO_LEAF, NO_LEAF] } })),
  },
  {
    name: 'a writer that may sign points elsewhere',
    told: ['PREVIOUS_MISMATCH changes/app=5'],
    tamper: (scene) => insider(scene, scene.keyAt(scene.app, 5), (predicate) => rechained(predicate, { previous: { leaf: NO_LEAF } })),
  },
  {
    name: 'the first record of a stream does not point to its registration',
    told: ['PREVIOUS_MISMATCH reviews/app=0', 'PREVIOUS_MISMATCH reviews/app=1', 'PEAKS_MISMATCH reviews/app=1'],
    tamper: (scene) => insider(scene, scene.keyAt(scene.reviewed, 0), (predicate) => rechained(predicate, { previous: { leaf: NO_LEAF } })),
  },
  {
    name: 'a register begins with a previous record',
    told: ['PREVIOUS_MISMATCH reviews/_register=0', 'PREVIOUS_MISMATCH reviews/app=0'],
    tamper: (scene) => insider(scene, scene.keyAt(registered(scene, 'reviews'), 0), (predicate) => rechained(predicate, { previous: { leaf: NO_LEAF } })),
  },
  {
    name: 'a record names an older root than the one before it',
    told: ['ROOT_DECREASED changes/app=5'],
    tamper: async (scene) => {
      const { leaf } = headAt(scene, scene.ledger.stream('root', 'root'), 1)
      return insider(scene, scene.keyAt(scene.app, 5), (predicate) => rechained(predicate, { root: { size: 2, leaf } }))
    },
  },
  {
    name: 'a record of the root names a root that was not there yet',
    told: ['PREVIOUS_MISMATCH root/root=2', ...everyRecord('SIGNER_NOT_ALLOWED'), ...everyRecord('PREVIOUS_MISMATCH'), ...unregistered()],
    tamper: (scene) =>
      insider(scene, scene.keyAt(scene.ledger.stream('root', 'root'), 2), (predicate) => rechained(predicate, { root: { size: 9, leaf: NO_LEAF } })),
  },
  {
    name: 'the end of the root is removed: every record that names it tells',
    told: ['HEAD_BEHIND_ANCHOR root/root=2', ...everyRecord('SIGNER_NOT_ALLOWED'), ...unregistered()],
    tamper: ({ folder, ledger, keyAt }) => folder.remove(keyAt(ledger.stream('root', 'root'), 2)),
  },
  {
    name: 'a policy is removed from the middle of the root: nothing after it counts',
    told: ['SEQUENCE_GAP root/root=1', ...everyRecord('SIGNER_NOT_ALLOWED'), ...unregistered()],
    tamper: ({ folder, ledger, keyAt }) => folder.remove(keyAt(ledger.stream('root', 'root'), 1)),
  },
  {
    name: 'the end of the root is written again by a signer who may',
    told: [...everyRecord('SIGNER_NOT_ALLOWED'), ...everyRecord('PREVIOUS_MISMATCH'), ...unregistered()],
    tamper: (scene) => insider(scene, scene.keyAt(scene.ledger.stream('root', 'root'), 2), (predicate) => ({ ...predicate, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' })),
  },
]
