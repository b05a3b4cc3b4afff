/** What records say about operations, and what lies beside them. */
import { gapOf } from '../../src/append/spool.ts'
import { appendOrSpool } from '../../src/flows/append-record.ts'
import { shipSpool } from '../../src/flows/ship-spool.ts'
import { evidenceKeyOf } from '../../src/ledger/keys.ts'
import { outcomeOf } from '../../src/record/kinds/outcome.ts'
import { type Digest, type JsonObject, parseJson, printJson, sha256, toBase64 } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import type { Store, StoreReader } from '../../src/store/store.ts'
import { preAuthenticated } from '../../src/trust/pae.ts'
import { MemoryFiles } from '../fakes/effects.ts'
import { memberOf, predicateOf, restated } from '../fakes/forger.ts'
import { JOB, NO_LEAF, type Scene } from './scene.ts'
import { insider, renamed, type Tamper } from './tamper.ts'

const away = new LedgerError('STORE_BUSY', { says: 'the store was away', fix: 'wait' })

export const OPERATIONS: readonly Tamper[] = [
  {
    name: 'a second outcome says something else',
    told: ['DUPLICATE_OPERATION changes/app=8'],
    tamper: async ({ ledger, app }) => {
      const start = ledger.start(JOB)
      const intent = await ledger.intent(start, app)
      await ledger.outcome(start, intent, app, { code: 1 })
      await ledger.outcome(start, intent, app)
    },
  },
  {
    name: 'two outcomes after one that was lost',
    told: ['DUPLICATE_OPERATION changes/app=9'],
    tamper: async ({ ledger, app }) => {
      const start = ledger.start(JOB)
      const intent = await ledger.intent(start, app)
      await ledger.lost(start, intent, app)
      await ledger.outcome(start, intent, app)
      await ledger.outcome(start, intent, app)
    },
  },
  {
    name: 'nothing, and post took an operation for lost that had ended',
    told: [],
    passes: true,
    tamper: async ({ ledger, app }) => {
      const start = ledger.start(JOB)
      const intent = await ledger.intent(start, app)
      await ledger.outcome(start, intent, app)
      await ledger.lost(start, intent, app)
    },
  },
  {
    name: 'a second intent of an operation that was over',
    told: ['DUPLICATE_OPERATION changes/app=6'],
    tamper: async ({ ledger, app, folder, keyAt }) => {
      const { id } = memberOf(predicateOf(folder.read(keyAt(app, 0))), 'operation')
      await ledger.intent(ledger.start(JOB, { operation: String(id) }), app)
    },
  },
  {
    name: 'a second intent of an operation that is open',
    told: ['DUPLICATE_OPERATION changes/app=7', 'INTENT_OPEN changes/app=6'],
    tamper: async ({ ledger, app }) => {
      const operation = ledger.operation()
      await ledger.intent(ledger.start(JOB, { operation }), app)
      await ledger.intent(ledger.start(JOB, { operation }), app)
    },
  },
  {
    name: 'an intent is announced in one zone and its outcome told in another',
    told: ['INTENT_OPEN changes/app=6', 'OUTCOME_WITHOUT_INTENT reviews/app=2'],
    tamper: async ({ ledger, app, reviewed }) => {
      const start = ledger.start(JOB)
      const intent = await ledger.intent(start, app)
      await ledger.outcome(start, intent, reviewed)
    },
  },
  {
    name: 'an outcome closes another intent than its own',
    told: ['OUTCOME_WITHOUT_INTENT changes/app=5', 'INTENT_OPEN changes/app=4'],
    tamper: (scene) => insider(scene, scene.keyAt(scene.app, 5), (predicate) => ({ ...predicate, closes: { leaf: NO_LEAF } })),
  },
  {
    name: 'an outcome that nothing announced, and that says no reason',
    told: ['OUTCOME_WITHOUT_INTENT changes/app=6'],
    tamper: async ({ ledger, app }) => {
      await ledger.outcome(ledger.start(JOB), 'not-needed', app)
    },
  },
  {
    name: 'an intent that stands behind its outcome announces nothing',
    told: ['OUTCOME_WITHOUT_INTENT changes/app=6', 'INTENT_OPEN changes/app=7'],
    tamper: async ({ ledger, app }) => {
      const start = ledger.start(JOB)
      await ledger.outcome(start, 'not-needed', app)
      await ledger.intent(start, app)
    },
  },
  {
    name: 'a change that was let through while the store was away',
    passes: true,
    told: ['INTENT_NOT_STORED changes/app=6'],
    tamper: async ({ ledger, app }) => {
      await ledger.outcome(ledger.start(JOB), gapOf(away), app)
    },
  },
  {
    name: 'a job tells of two bypasses',
    told: ['BYPASS changes/_runs=1', 'BYPASS changes/_runs=1'],
    tamper: async ({ ledger }) => {
      const bypass = [
        { what: 'shadowed' as const, detail: 'PATH begins with /opt/bin' },
        { what: 'state-moved' as const, detail: 'serial 4, and 3 was recorded' },
      ]
      await ledger.run(JOB, ledger.runs(), { bypass })
    },
  },
]

/** An outcome that waited: the slot that it was sent to has gone to another. */
async function lateOutcome({ ledger, app }: Scene): Promise<void> {
  const start = ledger.start(JOB)
  const intent = await ledger.intent(start, app)
  const files = new MemoryFiles()
  const create = () => Promise.reject(new LedgerError('STORE_DENIED', { says: 'not now', fix: 'wait' }))
  const refusing = ledger.ports('changes', { files, store: { ...readerOf(ledger.store), create } })
  await appendOrSpool(outcomeOf(ledger.end(start, app), intent), app, refusing)
  await ledger.change(app, JOB)
  await shipSpool(ledger.id, ledger.ports('changes', { files }))
}

function readerOf(store: Store): StoreReader {
  return { traits: store.traits, list: store.list.bind(store), read: store.read.bind(store) }
}

export const LATE: readonly Tamper[] = [
  { name: 'nothing, and a record is late', told: [], passes: true, tamper: lateOutcome },
  {
    name: 'a late record says something else than it said when it was captured',
    told: ['SIGNATURE_INVALID changes/app=9'],
    tamper: async (scene) => {
      await lateOutcome(scene)
      await insider(scene, scene.keyAt(scene.app, 9), renamed)
    },
  },
  {
    name: 'a late record was captured by somebody who may not sign there',
    told: ['SIGNATURE_INVALID changes/app=9'],
    tamper: async (scene) => {
      await lateOutcome(scene)
      const { signer } = scene.ledger.signers.reviews
      const key = scene.keyAt(scene.app, 9)
      const captured = memberOf(memberOf(predicateOf(scene.folder.read(key)), 'late'), 'captured')
      const { bytes } = await signer.sign(preAuthenticated(Buffer.from(String(captured['payload']), 'base64')))
      await insider(scene, key, (predicate) => recaptured(predicate, { ...captured, signatures: [{ keyid: '', sig: toBase64(bytes) }] }))
    },
  },
]

function recaptured(predicate: JsonObject, captured: JsonObject): JsonObject {
  return { ...predicate, late: { ...memberOf(predicate, 'late'), captured } }
}

/** Keys of the evidence of the plan in `net`: the manifest, and what it lists. */
function evidenceOf({ folder, net, keyAt }: Scene): { readonly manifest: string; readonly changes: string } {
  const { manifest } = memberOf(predicateOf(folder.read(keyAt(net, 0))), 'evidence')
  const manifestKey = evidenceKeyOf(net, manifest as Digest)
  const [listed] = (parseJson(folder.read(manifestKey)) as { readonly objects: readonly { readonly digest: Digest }[] }).objects
  if (listed === undefined) throw new Error('the manifest lists nothing')
  return { manifest: manifestKey, changes: evidenceKeyOf(net, listed.digest) }
}

export const EVIDENCE: readonly Tamper[] = [
  {
    name: 'the manifest of the evidence is removed',
    told: ['EVIDENCE_MISSING changes/net=0'],
    tamper: (scene) => {
      scene.folder.remove(evidenceOf(scene).manifest)
    },
  },
  {
    name: 'an object of the evidence is removed',
    told: ['EVIDENCE_MISSING changes/net=0'],
    tamper: (scene) => {
      scene.folder.remove(evidenceOf(scene).changes)
    },
  },
  {
    name: 'an object of the evidence is changed',
    told: ['EVIDENCE_MISMATCH changes/net=0'],
    tamper: (scene) => {
      scene.folder.write(evidenceOf(scene).changes, printJson({ changes: [], outputs: [] }))
    },
  },
  {
    name: 'a record names something for its manifest that lists no objects',
    told: ['EVIDENCE_MISMATCH reviews/app=1', 'HEAD_BEHIND_ANCHOR reviews/app=1'],
    tamper: async (scene) => {
      const bytes = printJson({ changes: [] })
      scene.folder.write(evidenceKeyOf(scene.reviewed, sha256(bytes)), bytes)
      const key = scene.keyAt(scene.reviewed, 1)
      const manifest = sha256(bytes)
      const subject = { name: 'evidence-manifest.json', digest: { sha256: manifest.slice('sha256:'.length) } }
      const edit = (statement: JsonObject) => ({
        ...statement,
        predicate: { ...memberOf(statement, 'predicate'), evidence: { lists: [], manifest } },
        subject: [subject, ...(statement['subject'] as readonly JsonObject[])],
      })
      scene.folder.write(key, await restated(scene.folder.read(key), scene.ledger.signers.reviews.signer, edit))
    },
  },
  {
    name: 'the manifest lists nothing any more',
    told: ['EVIDENCE_MISMATCH changes/net=0'],
    tamper: (scene) => {
      scene.folder.write(evidenceOf(scene).manifest, printJson({ objects: [] }))
    },
  },
]
