/** Another ledger in the place of this one, or none at all. */
import { cpSync } from 'node:fs'
import { leafOf } from '../../src/ledger/entry.ts'
import type { Verdict } from '../../src/verify/verdict.ts'
import { unsigned } from '../fakes/forger.ts'
import { goodLedger, registered, type Scene } from './scene.ts'
import { insider, type Tamper, type Told } from './tamper.ts'

const root = (scene: Scene, sequence: number) => scene.keyAt(scene.ledger.stream('root', 'root'), sequence)

/** All records of the scene outside its genesis, with what each is told for. */
function all(code: 'RECORD_MISPLACED'): readonly Told[] {
  const lengths = { 'changes/_register': 3, 'changes/_runs': 1, 'changes/app': 6, 'changes/data': 2, 'changes/net': 3, 'reviews/_register': 1, 'reviews/app': 2 }
  const told = Object.entries(lengths).flatMap(([stream, count]) => Array.from({ length: count }, (_, sequence): Told => `${code} ${stream}=${sequence}`))
  return [`${code} root/root=1`, `${code} root/root=2`, ...told]
}

async function otherLedger(into: Scene): Promise<Scene> {
  const other = await goodLedger('another ledger')
  into.folder.remove('')
  cpSync(other.folder.path, into.folder.path, { recursive: true })
  other.folder.gone()
  return other
}

export const IDENTITIES: readonly Tamper[] = [
  {
    name: 'the folder is empty',
    told: ['LEDGER_EMPTY'],
    tamper: ({ folder }) => folder.remove('') as undefined,
  },
  {
    name: 'the folder is empty, and a head was noted',
    told: ['LEDGER_EMPTY', 'HEAD_BEHIND_ANCHOR changes/app=5', 'STREAM_MISSING changes/app'],
    tamper: (scene) => {
      scene.folder.remove('')
      return { expectHeads: [{ zone: 'changes', stream: scene.app.name, sequence: 5, leaf: leafOf(new Uint8Array(), { ...scene.app, sequence: 5 }) }] }
    },
  },
  {
    name: 'the genesis is removed',
    told: ['LEDGER_EMPTY'],
    tamper: (scene) => {
      scene.folder.remove(root(scene, 0))
    },
  },
  {
    name: 'the genesis is junk, and nobody said which ledger it is',
    told: ['LEDGER_EMPTY', 'UNPINNED'],
    tamper: (scene) => {
      scene.folder.write(root(scene, 0), 'junk')
      return { ledger: undefined }
    },
  },
  {
    name: 'the genesis is junk: the rest is judged as the ledger that was asked for',
    told: ['LEDGER_MISMATCH root/root=0', 'RECORD_MALFORMED root/root=0', 'PREVIOUS_MISMATCH root/root=1', 'PEAKS_MISMATCH root/root=1', ...rootOfOthers()],
    tamper: (scene) => {
      scene.folder.write(root(scene, 0), 'junk')
    },
  },
  {
    name: 'the genesis is edited',
    told: ['LEDGER_MISMATCH root/root=0', 'RECORD_MISPLACED root/root=0', 'PREVIOUS_MISMATCH root/root=1', 'PEAKS_MISMATCH root/root=1', ...rootOfOthers()],
    tamper: (scene) => {
      scene.folder.write(
        root(scene, 0),
        unsigned(scene.folder.read(root(scene, 0)), (predicate) => ({ ...predicate, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' })),
      )
    },
  },
  {
    name: 'the genesis is swapped for one of another key',
    told: ['LEDGER_MISMATCH root/root=0', 'SIGNER_NOT_ALLOWED root/root=0', ...all('RECORD_MISPLACED')],
    tamper: async (scene) => {
      const other = await goodLedger('another ledger')
      scene.folder.write(root(scene, 0), other.folder.read(root(other, 0)))
      other.folder.gone()
    },
  },
  {
    name: 'the whole ledger is founded anew with other keys',
    told: ['LEDGER_MISMATCH root/root=0', ...strangersRoot()],
    tamper: async (scene) => {
      await otherLedger(scene)
      return {}
    },
  },
  {
    name: 'the whole ledger is founded anew, and only a key was noted',
    told: [...strangersRoot()],
    tamper: async (scene) => {
      await otherLedger(scene)
      return { ledger: undefined, unpinned: true }
    },
  },
  {
    name: 'the whole ledger is founded anew, and only its id was noted',
    told: ['LEDGER_MISMATCH root/root=0', 'UNPINNED'],
    tamper: async (scene) => {
      await otherLedger(scene)
      return { pin: undefined }
    },
  },
  {
    name: 'nothing, and the auditor brings no id',
    told: ['UNPINNED'],
    tamper: () => ({ ledger: undefined }),
  },
  {
    name: 'nothing, and the auditor brings neither key nor policy',
    told: ['UNPINNED'],
    tamper: () => ({ pin: undefined }),
  },
  {
    name: 'nothing, and the auditor says that there is nothing to bring',
    passes: true,
    told: [],
    tamper: () => ({ ledger: undefined, pin: undefined, unpinned: true }),
  },
  {
    name: 'nothing, and the auditor brings the policy',
    passes: true,
    told: [],
    tamper: ({ ledger }) => ({ pin: { policy: ledger.zones } }),
  },
  {
    name: 'a policy that its ledger took over is not the one that the auditor brings',
    told: ['SIGNER_NOT_ALLOWED reviews/_register=0', 'SIGNER_NOT_ALLOWED reviews/app=0', 'SIGNER_NOT_ALLOWED reviews/app=1', 'PREVIOUS_MISMATCH reviews/app=0'],
    tamper: ({ ledger }) => ({ pin: { policy: ledger.zones.filter(({ zone }) => zone !== 'reviews') } }),
  },
  {
    name: 'the policy is written again by somebody else',
    told: ['SIGNER_NOT_ALLOWED root/root=1', 'PREVIOUS_MISMATCH root/root=2', 'PEAKS_MISMATCH root/root=2'],
    tamper: async (scene) => {
      const { signers } = scene.ledger
      const stranger = { ...scene, ledger: Object.assign(Object.create(scene.ledger), { signers: { ...signers, root: signers.reviews } }) } as Scene
      await insider(stranger, root(scene, 1), (predicate) => predicate)
      return {}
    },
  },
]

/** With the auditor's key, no root record of a stranger is believed, so no policy speaks for any other record either. */
function strangersRoot(): readonly Told[] {
  const lengths = { 'changes/_register': 3, 'changes/_runs': 1, 'changes/app': 6, 'changes/data': 2, 'changes/net': 3, 'reviews/_register': 1, 'reviews/app': 2, 'root/root': 3 }
  const told = Object.entries(lengths).flatMap(([stream, count]) => Array.from({ length: count }, (_, sequence): Told => `SIGNER_NOT_ALLOWED ${stream}=${sequence}`))
  return [...told, ...['changes/app', 'changes/data', 'changes/net', 'reviews/app'].map((stream): Told => `PREVIOUS_MISMATCH ${stream}=0`)]
}

/** The root that records name is its third record, which stands as it was. */
function rootOfOthers(): readonly Told[] {
  return []
}

export type { Verdict }
export { registered }
