/** Changes that were made under break-glass, and who has said something about them since. */
import { appendOrSpool } from '../../src/flows/append-record.ts'
import { housekeepingBody } from '../../src/record/body.ts'
import type { BreakGlass } from '../../src/record/break-glass.ts'
import type { Actor } from '../../src/record/facts.ts'
import { annotationOf } from '../../src/record/kinds/annotation.ts'
import { intentOf } from '../../src/record/kinds/intent.ts'
import type { Receipt } from '../../src/record/stages.ts'
import { absent, type Field } from '../../src/record/values.ts'
import { type Instant, type JsonObject, toBase64 } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { preAuthenticated } from '../../src/trust/pae.ts'
import { factsOf } from '../fakes/commands.ts'
import { MemoryFiles } from '../fakes/effects.ts'
import { memberOf, predicateOf } from '../fakes/forger.ts'
import { JOB, type Scene } from './scene.ts'
import { insider, type Tamper } from './tamper.ts'

const LEAVE: BreakGlass = { ticket: 'INC-42', reason: 'the store is down', until: '2026-03-01T20:00:00.000Z' as Instant }
const none = absent('not-available', 'not in this test')
const person = (login: string, id = '', triggeredBy: Actor['triggeredBy'] = none): Actor => ({ login, id, triggeredBy, claims: none })

async function brokenChange({ ledger, app }: Scene): Promise<Receipt> {
  const { store } = ledger
  const away = new LedgerError('STORE_DENIED', { says: 'the store was away', fix: 'wait' })
  const refusing = { traits: store.traits, list: store.list.bind(store), read: store.read.bind(store), create: () => Promise.reject(away) }
  const start = ledger.start(JOB)
  const intent = await appendOrSpool(intentOf(start), app, ledger.ports('changes', { files: new MemoryFiles(), store: refusing }), LEAVE)
  return ledger.outcome(start, intent, app)
}

async function annotated(scene: Scene, about: Receipt, actor: Field<Actor>): Promise<void> {
  const { ledger, app } = scene
  const body = housekeepingBody(about.operation, ledger.clock.now(), { ...factsOf(JOB), actor })
  await ledger.append(annotationOf(about, 'looked at it', body), app)
}

/** The scene's jobs are all started by octocat, 583231. */
const OPEN: readonly (readonly [string, Field<Actor>])[] = [
  ['the same person', person('octocat', '583231')],
  ['the same person, in capitals', person('OctoCat')],
  ['the same person under another login', person('hubot', '583231')],
  ['somebody whose job the same person ran again', person('hubot', '7', 'octocat')],
  ['nobody known', none],
]

/** Puts another envelope in the place of the sealed intent, signed by whoever may write there. */
async function resealed(scene: Scene, edit: (statement: JsonObject) => JsonObject): Promise<void> {
  await brokenChange(scene)
  await insider(scene, scene.keyAt(scene.app, 6), (predicate) => predicate)
  const held = memberOf(memberOf(predicateOf(scene.folder.read(scene.keyAt(scene.app, 6))), 'breakGlass'), 'intent')
  const statement = JSON.parse(Buffer.from(String(held['payload']), 'base64').toString()) as JsonObject
  const payload = new TextEncoder().encode(JSON.stringify(edit(statement)))
  const { bytes } = await scene.ledger.signers.changes.signer.sign(preAuthenticated(payload))
  const intent = { ...held, payload: toBase64(payload), signatures: [{ keyid: '', sig: toBase64(bytes) }] }
  await insider(scene, scene.keyAt(scene.app, 6), (predicate) => ({ ...predicate, breakGlass: { ...memberOf(predicate, 'breakGlass'), intent } }))
}

const TOLD = ['BREAK_GLASS_OPEN changes/app=6', 'INTENT_NOT_STORED changes/app=6'] as const

export const GLASS: readonly Tamper[] = [
  { name: 'a change under break-glass of which nobody has said anything', told: TOLD, passes: true, tamper: brokenChange },
  ...OPEN.map(
    ([who, actor]): Tamper => ({
      name: `a change under break-glass, annotated by ${who}`,
      told: TOLD,
      passes: true,
      tamper: async (scene) => annotated(scene, await brokenChange(scene), actor),
    }),
  ),
  {
    name: 'a change under break-glass, and another person has annotated another record',
    told: TOLD,
    passes: true,
    tamper: async (scene) => {
      await brokenChange(scene)
      const { outcome } = await scene.ledger.change(scene.app, JOB)
      await annotated(scene, outcome, person('hubot', '7'))
    },
  },
  {
    name: 'nothing but the missing intent, and another person has annotated the change under break-glass',
    told: ['INTENT_NOT_STORED changes/app=6'],
    passes: true,
    tamper: async (scene) => annotated(scene, await brokenChange(scene), person('hubot', '7')),
  },
  {
    name: 'the intent of a change under break-glass is one of another operation',
    told: [...TOLD, 'SIGNATURE_INVALID changes/app=6'],
    tamper: (scene) =>
      resealed(scene, (statement) => ({ ...statement, predicate: { ...memberOf(statement, 'predicate'), operation: { id: '0'.repeat(32) } } })),
  },
  {
    name: 'the intent of a change under break-glass was signed by nobody who may',
    told: [...TOLD, 'SIGNATURE_INVALID changes/app=6'],
    tamper: async (scene) => {
      await brokenChange(scene)
      await insider(scene, scene.keyAt(scene.app, 6), (predicate) => {
        const glass = memberOf(predicate, 'breakGlass')
        const intent = { ...memberOf(glass, 'intent'), signatures: [{ keyid: '', sig: toBase64(new Uint8Array(64)) }] }
        return { ...predicate, breakGlass: { ...glass, intent } }
      })
    },
  },
]
