/** A good ledger and a copy of it, and what somebody does to one of the two. Every finding of both stores together. */
import type { Folder } from '../fakes/folder-store.ts'
import { registered, type Scene } from './scene.ts'
import type { Told } from './tamper.ts'

export interface CopyTamper {
  readonly name: string
  readonly told: readonly Told[]
  /** Of those of copies: words that some detail has. */
  readonly says?: string
  readonly passes?: true
  readonly tamper: (scene: Scene, copy: Folder) => unknown
}

export const COPIES: readonly CopyTamper[] = [
  { name: 'nobody touched either', told: [], passes: true, tamper: () => undefined },
  {
    name: 'the newest records are not in the copy yet: it is behind',
    told: ['COPY_MISSING changes/app=4'],
    says: 'the copy lacks 2 slots up to 5, and so ends earlier',
    passes: true,
    tamper: ({ app, keyAt }, copy) => {
      for (const sequence of [4, 5]) copy.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'a stream that is not in the copy yet',
    told: ['COPY_MISSING changes/data=0'],
    passes: true,
    tamper: ({ data, keyAt }, copy) => {
      for (const sequence of [0, 1]) copy.remove(keyAt(data, sequence))
    },
  },
  {
    name: 'a record is removed from the middle of the copy',
    told: ['COPY_MISSING changes/app=3'],
    says: 'the copy lacks it (',
    tamper: ({ app, keyAt }, copy) => copy.remove(keyAt(app, 3)),
  },
  {
    name: 'two holes in the copy, and its end is missing',
    told: ['COPY_MISSING changes/app=0', 'COPY_MISSING changes/app=2', 'COPY_MISSING changes/app=5'],
    tamper: ({ app, keyAt }, copy) => {
      for (const sequence of [0, 2, 3, 5]) copy.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'evidence is removed from the copy: each record that names it is told',
    told: ['COPY_MISSING changes/net=0'],
    tamper: (_scene, copy) => copy.remove(copy.keys('evidence/').find((key) => copy.read(key).length < 1_000) ?? ''),
  },
  {
    name: 'evidence that a crashed writer left is in the first store only',
    told: ['COPY_MISSING changes/net'],
    says: 'no record of the copy names',
    passes: true,
    tamper: ({ folder, net }) => folder.write(`evidence/changes/${net.name}/${'0'.repeat(64)}`, 'left'),
  },
  {
    name: 'the root is not in the copy: it is none',
    told: ['COPY_MISSING root/root=0'],
    says: 'the copy lacks 3 slots up to 2 (',
    tamper: (_scene, copy) => {
      for (const key of copy.keys('root/')) copy.remove(key)
    },
  },
  {
    name: 'only one record is in the copy',
    told: [
      'COPY_MISSING root/root=0',
      'COPY_MISSING changes/_register=0',
      'COPY_MISSING changes/_runs=0',
      'COPY_MISSING changes/app=0',
      'COPY_MISSING changes/data=0',
      'COPY_MISSING changes/net=0',
      'COPY_MISSING changes/net',
      'COPY_MISSING reviews/_register=0',
      'COPY_MISSING reviews/app=0',
    ],
    tamper: ({ app, keyAt }, copy) => {
      for (const key of copy.keys()) if (key !== keyAt(app, 5)) copy.remove(key)
    },
  },
  {
    name: 'a record of the copy is replaced',
    told: ['COPY_DIFFERS changes/app=1'],
    says: 'other bytes',
    tamper: ({ app, keyAt }, copy) => copy.write(keyAt(app, 1), 'junk'),
  },
  {
    name: 'evidence in the copy is replaced',
    told: ['COPY_DIFFERS changes/net'],
    tamper: (_scene, copy) => copy.write(copy.keys('evidence/')[0] ?? '', 'junk'),
  },
  {
    name: 'the end of the first store was cut, where nothing else tells: only the copy has it',
    told: ['COPY_DIFFERS changes/_runs=0'],
    says: 'only the copy has it: the first store was cut',
    tamper: ({ folder, ledger, keyAt }) => folder.remove(keyAt(ledger.runs(), 0)),
  },
  {
    name: 'an operation at the end of the first store was cut',
    told: ['COPY_DIFFERS changes/app=4', 'STATE_GAP reviews/app=0'],
    says: 'only the copy has 2 slots up to 5',
    tamper: ({ folder, app, keyAt }) => {
      for (const sequence of [4, 5]) folder.remove(keyAt(app, sequence))
    },
  },
  {
    name: 'junk that lies under no key of a ledger in the copy is none of its business',
    told: [],
    passes: true,
    tamper: ({ app }, copy) => copy.write(`changes/${app.name}/notes.txt`, 'note'),
  },
  {
    name: 'a register of the copy lost its end',
    told: ['COPY_MISSING changes/_register=2'],
    passes: true,
    tamper: (scene, copy) => copy.remove(scene.keyAt(registered(scene), 2)),
  },
]
