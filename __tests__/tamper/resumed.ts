/** A verification that goes on from a head: what lies before it is not looked at, what lies behind it is, and the head itself must be right. */
import { headAt, NO_LEAF, type Scene } from './scene.ts'
import { insider, renamed, type Tamper } from './tamper.ts'

/** changes/app from its slot 3 on. */
const fromThree = (scene: Scene) => ({ from: [headAt(scene, scene.app, 3)] })

export const RESUMED: readonly Tamper[] = [
  { name: 'nothing was changed', told: [], passes: true, noted: fromThree },
  {
    name: 'an attack behind it is found',
    told: ['SIGNATURE_INVALID changes/app=4', 'PREVIOUS_MISMATCH changes/app=5', 'PEAKS_MISMATCH changes/app=5'],
    noted: fromThree,
    tamper: ({ folder, app, keyAt }) => folder.write(keyAt(app, 4), otherSignature(folder.read(keyAt(app, 4)))),
  },
  {
    name: 'an attack before it is not, and nobody says that it was looked for',
    told: [],
    passes: true,
    noted: fromThree,
    tamper: ({ folder, app, keyAt }) => folder.write(keyAt(app, 1), 'junk'),
  },
  {
    name: 'the record behind it is removed',
    told: ['SEQUENCE_GAP changes/app=4'],
    noted: fromThree,
    tamper: ({ folder, app, keyAt }) => folder.remove(keyAt(app, 4)),
  },
  {
    name: 'the record behind it is written anew, with other peaks',
    told: ['PEAKS_MISMATCH changes/app=4', 'PREVIOUS_MISMATCH changes/app=5', 'PEAKS_MISMATCH changes/app=5', 'INTENT_OPEN changes/app=4'],
    noted: fromThree,
    tamper: (scene) =>
      insider(scene, scene.keyAt(scene.app, 4), (predicate) => {
        const chain = predicate['chain'] as { readonly tree: { readonly size: number; readonly peaks: readonly string[] } }
        return { ...predicate, chain: { ...chain, tree: { ...chain.tree, peaks: chain.tree.peaks.map(() => NO_LEAF) } } }
      }),
  },
  {
    name: 'the record that was the head is another one: all of the stream is read',
    told: [
      'HEAD_BEHIND_ANCHOR changes/app=3',
      'PREVIOUS_MISMATCH changes/app=4',
      'PEAKS_MISMATCH changes/app=4',
      'RECORD_MALFORMED changes/app=0',
      'OUTCOME_WITHOUT_INTENT changes/app=1',
      'PREVIOUS_MISMATCH changes/app=1',
      'PEAKS_MISMATCH changes/app=1',
    ],
    noted: fromThree,
    tamper: async (scene) => {
      await insider(scene, scene.keyAt(scene.app, 3), renamed)
      scene.folder.write(scene.keyAt(scene.app, 0), 'junk')
    },
  },
  {
    name: 'the stream was cut before it',
    told: ['HEAD_BEHIND_ANCHOR changes/app=3', 'STATE_GAP reviews/app=0'],
    noted: fromThree,
    tamper: ({ folder, app, keyAt }) => {
      for (const sequence of [2, 3, 4, 5]) folder.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'the whole stream was removed',
    told: ['STREAM_MISSING changes/app', 'HEAD_BEHIND_ANCHOR changes/app=3'],
    noted: fromThree,
    tamper: ({ folder, app, keyAt }) => {
      for (let sequence = 0; sequence < 6; sequence += 1) folder.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'the head that was given never stood there',
    told: ['HEAD_BEHIND_ANCHOR changes/app=3'],
    noted: (scene) => ({ from: [{ ...headAt(scene, scene.app, 3), leaf: NO_LEAF }] }),
  },
  {
    name: 'the register is read whole, whatever is given for it',
    told: [
      'RECORD_MALFORMED changes/_register=0',
      'PREVIOUS_MISMATCH changes/_register=1',
      'PEAKS_MISMATCH changes/_register=1',
      'PREVIOUS_MISMATCH changes/app=0',
    ],
    noted: (scene) => ({ from: [headAt(scene, { ...scene.app, name: 'r42._register' as Scene['app']['name'] }, 2)] }),
    tamper: ({ folder, app, keyAt }) => folder.write(keyAt({ ...app, name: 'r42._register' as Scene['app']['name'] }, 0), 'junk'),
  },
]

/** A whole bundle, with another signature of the same length. */
function otherSignature(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString()
  return Buffer.from(text.replace(/"sig":"(.{8})/, (_, some: string) => `"sig":"${some.startsWith('AAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`))
}
