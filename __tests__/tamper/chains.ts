/** Records that are signed by somebody who may, and whose links lie; and a root that was changed under them. */
import type { FindingCode } from '../../src/verify/findings.ts'
import { rechained } from '../fakes/forger.ts'
import { headAt, NO_LEAF, registered } from './scene.ts'
import { insider, type Tamper, type Told } from './tamper.ts'

export const CHAINS: readonly Tamper[] = [
  {
    name: 'a writer that may sign carries other peaks',
    told: ['PEAKS_MISMATCH changes/app=5'],
    tamper: (scene) =>
      insider(scene, scene.keyAt(scene.app, 5), (predicate) => rechained(predicate, { tree: { size: 5, peaks: [NO_LEAF, NO_LEAF] } })),
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
    name: 'the end of the root is removed: every record that names it tells',
    told: ['HEAD_BEHIND_ANCHOR root/root=2', ...everyRecord('SIGNER_NOT_ALLOWED')],
    tamper: ({ folder, ledger, keyAt }) => folder.remove(keyAt(ledger.stream('root', 'root'), 2)),
  },
  {
    name: 'the end of the root is written again by a signer who may',
    told: [...everyRecord('SIGNER_NOT_ALLOWED'), ...everyRecord('PREVIOUS_MISMATCH')],
    tamper: (scene) => insider(scene, scene.keyAt(scene.ledger.stream('root', 'root'), 2), (predicate) => ({ ...predicate, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' })),
  },
]

/** All of the scene outside its root. Nobody can be believed, so nothing is registered, opened or closed either. */
function everyRecord(code: FindingCode): readonly Told[] {
  const records = { 'changes/_register': 3, 'changes/_runs': 1, 'changes/app': 6, 'changes/data': 2, 'changes/net': 3, 'reviews/_register': 1, 'reviews/app': 2 }
  const told = Object.entries(records).flatMap(([stream, count]) => Array.from({ length: count }, (_, sequence): Told => `${code} ${stream}=${sequence}`))
  const unregistered = ['changes/app', 'changes/data', 'changes/net', 'reviews/app'].map((stream): Told => `PREVIOUS_MISMATCH ${stream}=0`)
  return code === 'SIGNER_NOT_ALLOWED' ? [...told, ...unregistered] : told
}

