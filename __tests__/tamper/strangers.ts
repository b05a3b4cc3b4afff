/** What somebody puts into the store who may write there, or who may sign and means ill. */
import { execFileSync } from 'node:child_process'
import { housekeepingBody } from '../../src/record/body.ts'
import { policyOf } from '../../src/record/kinds/policy.ts'
import { registrationOf } from '../../src/record/kinds/register.ts'
import type { StreamName } from '../../src/record/place.ts'
import { type JsonObject, printJson } from '../../src/shared/bytes.ts'
import { factsOf } from '../fakes/commands.ts'
import { bundleOf, forged, memberOf, rechained } from '../fakes/forger.ts'
import { JOB, NO_LEAF, registered } from './scene.ts'
import { insider, type Tamper, type Told } from './tamper.ts'

const junk = new TextEncoder().encode('{"no":"record"}')

export const STRANGERS: readonly Tamper[] = [
  {
    name: 'files lie among the records, some with names that would repaint a terminal',
    passes: true,
    told: ['SLOT_FOREIGN', 'SLOT_FOREIGN', 'SLOT_FOREIGN changes/app', 'SLOT_FOREIGN root', 'SLOT_FOREIGN root/other'],
    tamper: ({ folder, app }) => {
      for (const key of ['readme.txt', '\u001b[2Jfine', `changes/${app.name}/9999999/notes.txt`, 'root/x', 'root/other/9999999/9999999999-0000000000.json'])
        folder.write(key, junk)
    },
  },
  {
    name: 'junk lies far ahead',
    passes: true,
    told: ['SLOT_AHEAD changes/app=500', 'SLOT_AHEAD changes/app=70000'],
    tamper: ({ folder, app, keyAt }) => {
      for (const sequence of [500, 70_000]) folder.write(keyAt(app, sequence), junk)
    },
  },
  {
    name: 'a record of the stream lies far ahead, where it was not written for',
    passes: true,
    told: ['SLOT_AHEAD changes/app=500'],
    tamper: ({ folder, app, keyAt }) => folder.write(keyAt(app, 500), folder.read(keyAt(app, 5))),
  },
  {
    name: 'a good record was written far ahead: somebody who may sign left a hole, or one was emptied',
    told: ['SEQUENCE_GAP changes/app=6', 'DUPLICATE_OPERATION changes/app=500'],
    tamper: async ({ folder, ledger, app, keyAt }) => {
      const edit = (predicate: JsonObject) => {
        const { peaks } = memberOf(memberOf(predicate, 'chain'), 'tree')
        // 500 has six bits that are set
        return rechained(predicate, { sequence: 500, tree: { size: 500, peaks: [...(peaks as string[]), NO_LEAF, NO_LEAF, NO_LEAF, NO_LEAF] } })
      }
      folder.write(keyAt(app, 500), await forged(folder.read(keyAt(app, 5)), ledger.signers.changes.signer, edit))
    },
  },
  {
    name: 'junk at the next slot',
    told: ['RECORD_MALFORMED changes/app=6'],
    tamper: ({ folder, app, keyAt }) => folder.write(keyAt(app, 6), junk),
  },
  {
    name: 'junk at the next slot that a writer stepped over and told of',
    passes: true,
    told: ['SLOT_FOREIGN changes/app=6'],
    tamper: async ({ folder, ledger, app, keyAt }) => {
      folder.write(keyAt(app, 6), junk)
      await ledger.change(app, JOB)
    },
  },
  {
    name: 'junk too large for a record, stepped over too',
    passes: true,
    told: ['SLOT_FOREIGN changes/app=6'],
    tamper: async ({ folder, ledger, app, keyAt }) => {
      folder.write(keyAt(app, 6), new Uint8Array(300_000))
      await ledger.change(app, JOB)
    },
  },
  {
    name: 'a pipe at the next slot holds nobody up',
    passes: true,
    told: ['SLOT_FOREIGN changes/app=6'],
    tamper: async ({ folder, ledger, app, keyAt }) => {
      execFileSync('mkfifo', [folder.pathOf(keyAt(app, 6))])
      await ledger.change(app, JOB)
    },
  },
  {
    name: 'junk that looks like a record is an error even where it was stepped over',
    told: ['RECORD_MALFORMED changes/app=6'],
    tamper: async ({ folder, ledger, app, keyAt }) => {
      folder.write(keyAt(app, 6), await bundleOf(printJson({ no: 'statement' }), ledger.signers.changes.signer))
      await ledger.change(app, JOB)
    },
  },
  {
    name: 'junk in the first slot of a stream that nobody began',
    passes: true,
    told: ['SLOT_FOREIGN changes/fresh=0'],
    tamper: async ({ folder, ledger, keyAt }) => {
      folder.write(keyAt(ledger.stream('fresh'), 0), junk)
      await ledger.change(ledger.stream('fresh'), JOB)
    },
  },
  {
    name: 'a flood of junk, more than one record may tell of',
    told: Array.from({ length: 100 }, (_, index): Told => `${index < 64 ? 'SLOT_FOREIGN' : 'RECORD_MALFORMED'} changes/app=${6 + index}`),
    tamper: async ({ folder, ledger, app, keyAt }) => {
      for (let sequence = 6; sequence < 106; sequence += 1) folder.write(keyAt(app, sequence), junk)
      await ledger.change(app, JOB)
    },
  },
  {
    name: 'a writer calls a good record void',
    told: ['VOID_UNJUSTIFIED changes/app=5'],
    tamper: (scene) => insider(scene, scene.keyAt(scene.app, 5), (predicate) => rechained(predicate, { seen: [{ sequence: 2, what: 'foreign' }] })),
  },
  {
    name: 'a writer tells of something else about a good record, or of a slot that is still to come',
    told: [],
    passes: true,
    tamper: (scene) => {
      const seen = [
        { sequence: 2, what: 'versions' },
        { sequence: 9, what: 'foreign' },
        { sequence: 3, what: 'hidden' },
      ]
      return insider(scene, scene.keyAt(scene.app, 5), (predicate) => rechained(predicate, { seen }))
    },
  },
  {
    name: 'a record that nobody may have signed names a plan that never was: what it says proves nothing',
    told: ['SIGNER_NOT_ALLOWED changes/app=5', 'INTENT_OPEN changes/app=4'],
    tamper: async ({ folder, ledger, app, plan, keyAt }) => {
      const planRecord = { ...plan, stream: 'r42.never-00000000', sequence: 4 }
      folder.write(keyAt(app, 5), await forged(folder.read(keyAt(app, 5)), ledger.signers.reviews.signer, (predicate) => ({ ...predicate, planRecord })))
    },
  },
  {
    name: 'a register names a stream of another repository: that is not for it to say',
    told: [],
    passes: true,
    tamper: async (scene) => {
      const { ledger } = scene
      const body = housekeepingBody(ledger.operation(), ledger.clock.now(), factsOf(JOB))
      await ledger.append(registrationOf({ ...scene.app, name: 'r43.ghost-00000000' as StreamName }, body), registered(scene))
    },
  },
  {
    name: 'a policy is written where jobs write',
    told: ['RECORD_MISPLACED changes/app=6'],
    tamper: async ({ ledger, app }) => {
      await ledger.append(policyOf(ledger.zones, housekeepingBody(ledger.operation(), ledger.clock.now(), factsOf(JOB))), app)
    },
  },
]
