/**
 * The only maker of RedactedRecord, and the only folder that looks into a Raw. Pure but for the salts it is given.
 *
 * What leaves here is public for as long as the store keeps it, and readable by everybody who may read one ledger: so a
 * value is shown only when nothing speaks against it. secrets.ts knows what must not stand in the record, places.ts where
 * it may be looked for, values.ts and text.ts decide, sheet.ts orders and prints the items of a list, lists.ts keeps the record small, content.ts tells
 * what the plan does, check.ts looks at the result.
 */
import type { Kind } from '../record/kinds/table.ts'
import { type AuditRecord, type RedactedBody, type RedactedRecord, stageOf } from '../record/stages.ts'
import { type JsonObject, printed, toBase64 } from '../shared/bytes.ts'
import type { Random } from '../shared/effects.ts'
import { LastLook, secretLeft } from './check.ts'
import { PlanContent, withContent } from './content.ts'
import { type SetOut, setOut, type Taken, withoutLists } from './lists.ts'
import { Pass } from './pass.ts'
import { BODY, EVIDENCE, placeOf } from './places.ts'
import { Secrets } from './secrets.ts'
import { Sheet } from './sheet.ts'
import { clearBody, clearItem } from './walk.ts'

export interface RedactPorts {
  readonly random: Random
  /** Secrets of our own step, which no record may ever hold: the signing key, tokens. */
  readonly ownSecrets: readonly string[]
}

/** Withholds, propagates, matches, checks the final bytes. Throws SECRET_LEFT rather than let a secret through. */
export function redact<K extends Kind>(record: AuditRecord<K>, { random, ownSecrets }: RedactPorts): RedactedRecord<K> {
  const secrets = new Secrets(record.secrets, ownSecrets)
  const salt = () => toBase64(random.bytes(16))
  const shown = attempt(record, new Pass(secrets, false), ownSecrets, salt)
  const { body, evidence, look } = shown.look.holdsSecret ? withoutValues(record, secrets, ownSecrets, salt) : shown
  if (look.holdsOwn) throw secretLeft('a secret of this step')
  return stageOf<RedactedRecord<K>>({ kind: record.kind, operation: record.body.operation.id, body: bodyOf<K>(body), evidence })
}

interface Attempt extends SetOut {
  readonly look: LastLook
}

function attempt(record: AuditRecord, pass: Pass, ownSecrets: readonly string[], salt: () => string): Attempt {
  const look = new LastLook(pass.secrets, ownSecrets)
  const { rest, taken } = withoutLists(record.body)
  const clear = clearBody(rest, BODY, pass)
  const { sheets, content } = clearLists(taken, pass, look)
  const added: JsonObject = { salt: salt(), redaction: { ...pass.tally.report(pass.degraded) } }
  const { body, evidence } = setOut(withContent(clear, content), sheets, added, salt)
  const made = { ...body, ...added }
  look.body(made)
  return { body: made, evidence, look }
}

function clearLists(taken: readonly Taken[], pass: Pass, look: LastLook): { readonly sheets: readonly Sheet[]; readonly content: PlanContent } {
  const content = new PlanContent()
  const sheets = taken.map(({ name, items }) => {
    const sheet = new Sheet(name)
    for (const item of items) {
      const clear = clearItem(item, placeOf(EVIDENCE, name), pass)
      if (clear === undefined) continue
      const text = printed(clear)
      look.item(name, clear, text)
      content.see(name, clear)
      sheet.add(clear, text)
    }
    return sheet
  })
  return { sheets, content }
}

/** A record without values is worth more than none; one with a secret in it is worth less. */
function withoutValues(record: AuditRecord, secrets: Secrets, ownSecrets: readonly string[], salt: () => string): Attempt {
  const made = attempt(record, new Pass(secrets, true), ownSecrets, salt)
  if (made.look.holdsSecret) throw secretLeft('a secret of the command')
  return made
}

/** The one place where the walk's result gets its type: it has the members that it was given, each Raw replaced. */
function bodyOf<K extends Kind>(body: JsonObject): RedactedBody<K> {
  const walked: unknown = body
  return walked as RedactedBody<K>
}
