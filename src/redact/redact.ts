/**
 * The only maker of RedactedRecord, and the only folder that looks into a Raw. Pure but for the salts it is given.
 *
 * What leaves here is public for as long as the store keeps it, and readable by everybody who may read one ledger: so a
 * value is shown only when nothing speaks against it. secrets.ts knows what must not stand in the record, places.ts where
 * it may be looked for, values.ts and text.ts decide, lists.ts keeps the record small, check.ts looks at the result.
 */
import type { Kind } from '../record/kinds/table.ts'
import { type AuditRecord, type RedactedBody, type RedactedRecord, stageOf } from '../record/stages.ts'
import { type JsonObject, toBase64 } from '../shared/bytes.ts'
import type { Random } from '../shared/effects.ts'
import { holdsSecret, refuseOwnSecrets, secretLeft } from './check.ts'
import { withContent } from './content.ts'
import { type SetOut, setOut } from './lists.ts'
import { Pass } from './pass.ts'
import { BODY } from './places.ts'
import { Secrets } from './secrets.ts'
import { clearBody } from './walk.ts'

export interface RedactPorts {
  readonly random: Random
  /** Secrets of our own step, which no record may ever hold: the signing key, tokens. */
  readonly ownSecrets: readonly string[]
}

/** Withholds, propagates, matches, checks the final bytes. Throws SECRET_LEFT rather than let a secret through. */
export function redact<K extends Kind>(record: AuditRecord<K>, { random, ownSecrets }: RedactPorts): RedactedRecord<K> {
  const secrets = new Secrets(record.secrets, ownSecrets)
  const salt = () => toBase64(random.bytes(16))
  const shown = attempt(record, new Pass(secrets, false), salt)
  const made = holdsSecret(shown, secrets) ? withoutValues(record, secrets, salt) : shown
  refuseOwnSecrets(made, ownSecrets)
  const evidence = made.beside.map(({ name, digest, bytes }) => ({ name, digest, bytes }))
  return stageOf<RedactedRecord<K>>({ kind: record.kind, operation: record.body.operation.id, body: bodyOf<K>(made.body), evidence })
}

function attempt({ body }: AuditRecord, pass: Pass, salt: () => string): SetOut {
  const clear = withContent(clearBody(body, BODY, pass))
  const added: JsonObject = { salt: salt(), redaction: { ...pass.tally.report(pass.degraded) } }
  const { body: set, beside } = setOut(clear, added, salt)
  return { body: { ...set, ...added }, beside }
}

/** A record without values is worth more than none; one with a secret in it is worth less. */
function withoutValues(record: AuditRecord, secrets: Secrets, salt: () => string): SetOut {
  const made = attempt(record, new Pass(secrets, true), salt)
  if (holdsSecret(made, secrets)) throw secretLeft('a secret of the command')
  return made
}

/** The one place where the walk's result gets its type: it has the members that it was given, each Raw replaced. */
function bodyOf<K extends Kind>(body: JsonObject): RedactedBody<K> {
  const walked: unknown = body
  return walked as RedactedBody<K>
}
