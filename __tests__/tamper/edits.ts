/** Records whose bytes are changed. */
import type { JsonObject } from '../../src/shared/bytes.ts'
import { bundleOf, forged, memberOf, rechained, restated, unsigned } from '../fakes/forger.ts'
import type { Scene } from './scene.ts'
import { insider, renamed, type Tamper, type Told } from './tamper.ts'

/** The last outcome of `app` is no record any more, so its intent is open. */
const spoiltTail: readonly Told[] = ['RECORD_MALFORMED changes/app=5', 'INTENT_OPEN changes/app=4']

export const EDITS: readonly Tamper[] = [
  {
    name: 'a record is edited in the middle',
    told: ['SIGNATURE_INVALID changes/app=2', 'PREVIOUS_MISMATCH changes/app=3', 'PEAKS_MISMATCH changes/app=3', 'OUTCOME_WITHOUT_INTENT changes/app=3'],
    tamper: ({ folder, app, keyAt }) => folder.write(keyAt(app, 2), unsigned(folder.read(keyAt(app, 2)), renamed)),
  },
  {
    name: 'a record is edited in the middle and signed again by a signer who may',
    told: ['PREVIOUS_MISMATCH changes/app=3', 'PEAKS_MISMATCH changes/app=3', 'OUTCOME_WITHOUT_INTENT changes/app=3', 'INTENT_OPEN changes/app=2'],
    tamper: (scene) => insider(scene, scene.keyAt(scene.app, 2), renamed),
  },
  {
    name: 'the last record is signed again with another key',
    told: ['SIGNER_NOT_ALLOWED changes/app=5', 'INTENT_OPEN changes/app=4'],
    tamper: async ({ folder, ledger, app, keyAt }) => {
      const key = keyAt(app, 5)
      folder.write(key, await forged(folder.read(key), ledger.signers.reviews.signer))
    },
  },
  {
    name: 'a member stands twice in the JSON',
    told: spoiltTail,
    tamper: ({ folder, app, keyAt }) => {
      const text = Buffer.from(folder.read(keyAt(app, 5))).toString()
      folder.write(keyAt(app, 5), text.replace('"payloadType"', '"payload":"e30=","payloadType"'))
    },
  },
  {
    name: 'white space is added',
    told: spoiltTail,
    tamper: ({ folder, app, keyAt }) => folder.write(keyAt(app, 5), Buffer.concat([folder.read(keyAt(app, 5)), Buffer.from('\n')])),
  },
  {
    name: 'a chain has a member that nobody knows',
    told: spoiltTail,
    tamper: (scene) => insider(scene, scene.keyAt(scene.app, 5), (predicate) => rechained(predicate, { void: [] })),
  },
  {
    name: 'a number is a float',
    told: spoiltTail,
    tamper: async ({ folder, ledger, app, keyAt }) => {
      const { payload } = memberOf(JSON.parse(Buffer.from(folder.read(keyAt(app, 5))).toString()) as JsonObject, 'dsseEnvelope')
      const text = Buffer.from(String(payload), 'base64').toString()
      folder.write(keyAt(app, 5), await bundleOf(Buffer.from(text.replace(/"serial":(\d)/, '"serial":$1.0')), ledger.signers.changes.signer))
    },
  },
  {
    name: 'base64 is not canonical',
    told: spoiltTail,
    tamper: ({ folder, app, keyAt }) => {
      const text = Buffer.from(folder.read(keyAt(app, 5))).toString()
      folder.write(
        keyAt(app, 5),
        text.replace(/"sig":"([^"]+)=="/, (_, sig: string) => `"sig":"${sig.slice(0, -1)}${sig.endsWith('A') ? 'B' : nextSign(sig)}=="`),
      )
    },
  },
  {
    name: 'a predicate type is one that no version has',
    told: spoiltTail,
    tamper: async ({ folder, ledger, app, keyAt }) => {
      const edit = (statement: JsonObject) => ({ ...statement, predicateType: 'https://iac-ledger.github.io/outcome/v2' })
      folder.write(keyAt(app, 5), await restated(folder.read(keyAt(app, 5)), ledger.signers.changes.signer, edit))
    },
  },
  {
    name: 'a subject has the digest of something else',
    told: spoiltTail,
    tamper: (scene) => resubjected(scene, (subjects) => subjects.map((subject) => ({ ...subject, digest: { sha256: '0'.repeat(64) } }))),
  },
  {
    name: 'a subject is missing',
    told: spoiltTail,
    tamper: (scene) => resubjected(scene, (subjects) => subjects.slice(1)),
  },
  {
    name: 'a subject stands there twice, once with another digest',
    told: spoiltTail,
    tamper: (scene) => resubjected(scene, (subjects) => [...subjects, { name: 'git', digest: { gitCommit: '0'.repeat(40) } }]),
  },
  {
    name: 'a subject claims a file that its record does not commit to',
    told: spoiltTail,
    tamper: (scene) => resubjected(scene, (subjects) => [...subjects, { name: 'plan-file', digest: { hmacSha256: '0'.repeat(64) } }]),
  },
  {
    name: 'a subject is told that no version knows yet',
    told: [],
    passes: true,
    tamper: (scene) => resubjected(scene, (subjects) => [...subjects, { name: 'something', digest: { sha256: '0'.repeat(64) } }]),
  },
  {
    name: 'a member of the body is missing',
    told: spoiltTail,
    tamper: (scene) => insider(scene, scene.keyAt(scene.app, 5), ({ actor: _actor, ...predicate }) => predicate),
  },
]

/** The same bits in another spelling: the last sign of `xx==` has four bits that count for nothing. */
function nextSign(sig: string): string {
  return String.fromCharCode(sig.charCodeAt(sig.length - 1) + 1)
}

async function resubjected({ folder, ledger, app, keyAt }: Scene, edit: (subjects: readonly JsonObject[]) => readonly JsonObject[]): Promise<void> {
  const key = keyAt(app, 5)
  const restate = (statement: JsonObject) => ({ ...statement, subject: edit(statement['subject'] as readonly JsonObject[]) })
  folder.write(key, await restated(folder.read(key), ledger.signers.changes.signer, restate))
}
