/** Another ledger in the place of this one, or none at all. */
import { cpSync } from 'node:fs'
import type { FindingCode } from '../../src/verify/findings.ts'
import { forged, unsigned } from '../fakes/forger.ts'
import { everyRecord, goodLedger, headAt, type Scene, unregistered } from './scene.ts'
import type { Tamper, Told } from './tamper.ts'

const EMPTY_SALT = 'AAAAAAAAAAAAAAAAAAAAAA=='

function rootKey({ keyAt, ledger }: Scene, sequence: number): string {
  return keyAt(ledger.stream('root', 'root'), sequence)
}

/** Somebody who holds the store founds another ledger in its place, with keys of his own. */
async function foundAnew({ folder }: Scene): Promise<void> {
  const other = await goodLedger('another ledger')
  folder.remove('')
  cpSync(other.folder.path, folder.path, { recursive: true })
  other.folder.gone()
}

/** With the auditor's key, no root record of a stranger is believed, so no policy speaks for any other record either. */
const strangers: readonly Told[] = [...rootRecords('SIGNER_NOT_ALLOWED', 0), ...everyRecord('SIGNER_NOT_ALLOWED'), ...unregistered()]

function rootRecords(code: FindingCode, from: number): readonly Told[] {
  return [0, 1, 2].filter((sequence) => sequence >= from).map((sequence): Told => `${code} root/root=${sequence}`)
}

/** The second root record points to the genesis twice: as the record before it, and as the root that it knew. */
const genesisChanged: readonly Told[] = [
  'LEDGER_MISMATCH root/root=0',
  'PREVIOUS_MISMATCH root/root=1',
  'PREVIOUS_MISMATCH root/root=1',
  'PEAKS_MISMATCH root/root=1',
]

export const NOTHING_THERE: readonly Tamper[] = [
  { name: 'the folder is empty', told: ['LEDGER_EMPTY'], tamper: ({ folder }) => folder.remove('') },
  {
    name: 'the folder is empty, and a head was noted',
    told: ['LEDGER_EMPTY', 'HEAD_BEHIND_ANCHOR changes/app=5', 'STREAM_MISSING changes/app'],
    noted: (scene) => ({ expectHeads: [headAt(scene, scene.app, 5)] }),
    tamper: ({ folder }) => folder.remove(''),
  },
  { name: 'the genesis is removed', told: ['LEDGER_EMPTY'], tamper: (scene) => scene.folder.remove(rootKey(scene, 0)) },
  {
    name: 'the genesis is junk, and nobody said which ledger it is',
    told: ['LEDGER_EMPTY', 'UNPINNED'],
    noted: () => ({ ledger: undefined }),
    tamper: (scene) => scene.folder.write(rootKey(scene, 0), 'junk'),
  },
]

export const ANOTHER: readonly Tamper[] = [
  {
    name: 'the genesis is junk: the rest is judged as the ledger that was asked for',
    told: [...genesisChanged, 'RECORD_MALFORMED root/root=0'],
    tamper: (scene) => scene.folder.write(rootKey(scene, 0), 'junk'),
  },
  {
    name: 'the genesis is edited',
    told: [...genesisChanged, 'RECORD_MISPLACED root/root=0'],
    tamper: (scene) => {
      const key = rootKey(scene, 0)
      scene.folder.write(
        key,
        unsigned(scene.folder.read(key), (predicate) => ({ ...predicate, salt: EMPTY_SALT })),
      )
    },
  },
  {
    name: 'the genesis is swapped for one of another key',
    told: ['LEDGER_MISMATCH root/root=0', 'SIGNER_NOT_ALLOWED root/root=0', ...rootRecords('RECORD_MISPLACED', 1), ...everyRecord('RECORD_MISPLACED')],
    tamper: async (scene) => {
      const other = await goodLedger('another ledger')
      scene.folder.write(rootKey(scene, 0), other.folder.read(rootKey(other, 0)))
      other.folder.gone()
    },
  },
  {
    name: 'the policy is signed again by somebody else',
    told: ['SIGNER_NOT_ALLOWED root/root=1', 'PREVIOUS_MISMATCH root/root=2', 'PREVIOUS_MISMATCH root/root=2', 'PEAKS_MISMATCH root/root=2'],
    tamper: async (scene) => {
      const key = rootKey(scene, 1)
      scene.folder.write(key, await forged(scene.folder.read(key), scene.ledger.signers.reviews.signer))
    },
  },
  { name: 'the whole ledger is founded anew', told: ['LEDGER_MISMATCH root/root=0', ...strangers], tamper: foundAnew },
  {
    name: 'the whole ledger is founded anew, and only a key was noted',
    told: strangers,
    noted: () => ({ ledger: undefined, unpinned: true }),
    tamper: foundAnew,
  },
  {
    name: 'the whole ledger is founded anew, and only its id was noted',
    told: ['LEDGER_MISMATCH root/root=0', 'UNPINNED'],
    noted: () => ({ pin: undefined }),
    tamper: foundAnew,
  },
]

export const PINS: readonly Tamper[] = [
  { name: 'the auditor brings no id', told: ['UNPINNED'], noted: () => ({ ledger: undefined }) },
  { name: 'the auditor brings neither key nor policy', told: ['UNPINNED'], noted: () => ({ pin: undefined }) },
  { name: 'the auditor knows that nothing vouches for it', passes: true, told: [], noted: () => ({ ledger: undefined, pin: undefined, unpinned: true }) },
  { name: 'the auditor brings the policy', passes: true, told: [], noted: ({ ledger }) => ({ pin: { policy: ledger.zones } }) },
  {
    name: 'the policy that the auditor brings allows nobody in one zone, whatever the one in the ledger says',
    told: ['SIGNER_NOT_ALLOWED reviews/_register=0', 'SIGNER_NOT_ALLOWED reviews/app=0', 'SIGNER_NOT_ALLOWED reviews/app=1', 'PREVIOUS_MISMATCH reviews/app=0'],
    noted: ({ ledger }) => ({ pin: { policy: ledger.zones.filter(({ zone }) => zone !== 'reviews') } }),
  },
  {
    name: 'the key that the auditor brings is of another zone',
    told: [...rootRecords('SIGNER_NOT_ALLOWED', 0), ...everyRecord('SIGNER_NOT_ALLOWED'), ...unregistered()],
    noted: ({ ledger }) => ({ pin: { key: ledger.signers.changes.rule } }),
  },
]
