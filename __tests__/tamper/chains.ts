/** Records that are signed by somebody who may, and whose links lie; and a root that was changed under them. */
import { gapOf } from '../../src/append/spool.ts'
import { housekeepingBody } from '../../src/record/body.ts'
import { outcomeOf } from '../../src/record/kinds/outcome.ts'
import { policyOf } from '../../src/record/kinds/policy.ts'
import type { Zone } from '../../src/record/place.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import type { Store } from '../../src/store/store.ts'
import { factsOf, startOf } from '../fakes/commands.ts'
import { rechained } from '../fakes/forger.ts'
import type { TestLedger } from '../fakes/ledger.ts'
import { everyRecord, headAt, JOB, NO_LEAF, registered, unregistered } from './scene.ts'
import { insider, type Tamper } from './tamper.ts'

const away = new LedgerError('STORE_BUSY', { says: 'the store was away', fix: 'wait' })

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

export const RULES: readonly Tamper[] = [
  {
    name: 'a later policy allows another key, which goes on under it',
    passes: true,
    told: ['POLICY_CHANGED root/root=3'],
    tamper: async ({ ledger, app }) => {
      await allow(ledger, 'reviews')
      const later = ledger.again(ledger.store)
      const refused = outcomeOf(later.end(later.start(JOB), app, null), gapOf(away))
      await later.append(refused, app, { signer: ledger.signers.reviews.signer })
    },
  },
  {
    name: 'a key that the policy has allowed for long signs for the first time',
    passes: true,
    told: ['POLICY_CHANGED root/root=3', 'SIGNER_CHANGED changes/app=7'],
    tamper: async ({ ledger, app }) => {
      await allow(ledger, 'reviews')
      const later = ledger.again(ledger.store)
      const start = later.start(JOB)
      const intent = await later.intent(start, app)
      await later.append(outcomeOf(later.end(start, app), intent), app, { signer: ledger.signers.reviews.signer })
      await later.change(app, JOB)
    },
  },
  {
    name: 'a job has another configuration file than the one before it',
    told: ['POLICY_CHANGED changes/app=8'],
    passes: true,
    tamper: async (scene) => {
      const { ledger, app } = scene
      for (const name of ['one', 'one', 'two', 'one']) {
        const start = startOf({ operation: ledger.operation(), facts: { ...factsOf(JOB), config: sha256(name) }, at: ledger.clock.now() })
        await ledger.outcome(start, gapOf(away), app, null)
      }
    },
  },
]

/** A policy that lets the key of `zone` sign in `changes`, too. */
async function allow(ledger: TestLedger<Store>, zone: Zone): Promise<void> {
  const zones = ledger.zones.map((rule) => (rule.zone === 'changes' ? { ...rule, signers: [...rule.signers, ledger.signers[zone].rule] } : rule))
  await ledger.append(policyOf(zones, housekeepingBody(ledger.operation(), ledger.clock.now(), factsOf(JOB))), ledger.stream('root', 'root'))
}
