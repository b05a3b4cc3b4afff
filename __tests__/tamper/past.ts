/** What somebody does to slots who may do more than append, where the store keeps what was done. */
import type { FindingCode } from '../../src/verify/findings.ts'

/** With the rights of an administrator; in the order of the slots 0 to 3 of one stream. */
export interface PastScene {
  readonly keys: readonly string[]
  cover(key: string, bytes: Uint8Array): Promise<void>
  hide(key: string): Promise<void>
  /** A record of the same stream, for another slot. */
  readonly record: Uint8Array
}

export interface PastTamper {
  readonly name: string
  readonly told: readonly `${FindingCode} ${number}`[]
  /** What the next record of the stream says that its writer saw. */
  readonly seen: readonly { readonly sequence: number; readonly what: string }[]
  tamper(scene: PastScene): Promise<void>
}

const junk = new TextEncoder().encode('junk')
const at = ({ keys }: PastScene, slot: number) => keys[slot] ?? ''

export const PAST: readonly PastTamper[] = [
  {
    name: 'the newest record is written over',
    told: ['SLOT_VERSIONS 3'],
    seen: [{ sequence: 3, what: 'versions' }],
    tamper: (scene) => scene.cover(at(scene, 3), scene.record),
  },
  {
    name: 'a record in the middle is written over with junk, twice',
    told: ['SLOT_VERSIONS 1'],
    seen: [],
    tamper: async (scene) => {
      await scene.cover(at(scene, 1), junk)
      await scene.cover(at(scene, 1), junk)
    },
  },
  {
    name: 'the newest record is hidden',
    told: ['SLOT_DELETED 3'],
    seen: [{ sequence: 3, what: 'hidden' }],
    tamper: (scene) => scene.hide(at(scene, 3)),
  },
  {
    name: 'all records of the stream are hidden',
    told: ['SLOT_DELETED 0', 'SLOT_DELETED 1', 'SLOT_DELETED 2', 'SLOT_DELETED 3'],
    seen: [{ sequence: 3, what: 'hidden' }],
    tamper: async (scene) => {
      for (const key of scene.keys) await scene.hide(key)
    },
  },
  {
    name: 'the newest record is hidden, and another is put in its place',
    told: ['SLOT_VERSIONS 3', 'SLOT_DELETED 3'],
    seen: [{ sequence: 3, what: 'hidden' }],
    tamper: async (scene) => {
      await scene.hide(at(scene, 3))
      await scene.cover(at(scene, 3), scene.record)
    },
  },
]
