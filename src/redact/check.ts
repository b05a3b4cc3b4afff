/**
 * The last look, at what is about to be signed: by its own walk, which knows nothing of how the values came to be shown.
 * The enemy here is a mistake of ours.
 */
import { isAbsent } from '../record/values.ts'
import { isList, type Json, type JsonObject, printed } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { Finder, WINDOW } from './finder.ts'
import { formsOf } from './forms.ts'
import { ABSENT, BODY, CHANGE, EVIDENCE, type Place, placeOf } from './places.ts'
import type { Secrets } from './secrets.ts'
import type { ListName } from './sheet.ts'
import { CUT, LIKE_SECRET, SECRET } from './text.ts'
import { isOurs } from './walk.ts'

/** Over one record and all that lies beside it, in the order in which they are made. */
export class LastLook {
  /** Whether a secret stands in the printed values, texts and arguments. Addresses, names and digests are blanked before. */
  holdsSecret = false
  /** Whether anything of what the signing step itself was given stands anywhere, an address included: nobody names a resource like our key. */
  holdsOwn = false
  readonly #secrets: Secrets
  readonly #own: Finder

  constructor(secrets: Secrets, ownSecrets: readonly string[]) {
    this.#secrets = secrets
    this.#own = new Finder(ownSecrets.filter((secret) => secret.length >= WINDOW).flatMap((secret) => [...formsOf(secret)]))
  }

  /** `text`: the same, as it is printed. */
  item(list: ListName, item: JsonObject, text: string): void {
    this.#look(item, placeOf(EVIDENCE, list), text)
  }

  body(body: JsonObject): void {
    this.#look(body, BODY, printed(body))
  }

  #look(value: JsonObject, place: Place, text: string): void {
    this.holdsSecret ||= this.#secrets.literally(renderingOf(value, place))
    this.holdsOwn ||= this.#own.has(text)
  }
}

export function secretLeft(what: string): LedgerError {
  return new LedgerError('SECRET_LEFT', { says: `${what} stood in a record, which was not written`, fix: 'report this as a bug, without the secret' })
}

/** One line for each free value, as it is printed. */
function renderingOf(value: JsonObject, place: Place): string {
  const lines: string[] = []
  render(value, place, lines)
  return lines.join('\n')
}

function render(value: Json | undefined, place: Place, lines: string[]): void {
  if (value === undefined || value === null || typeof value === 'boolean') return
  if (isList(value)) {
    for (const item of value) render(item, place, lines)
  } else if (typeof value === 'object') renderObject(value, place, lines)
  else if (place === 'problem') lines.push(printed(withoutOurs(String(value))))
  else if (place !== 'keep' && place !== 'address' && !isOurs(String(value))) lines.push(printed(value))
}

function renderObject(value: JsonObject, place: Place, lines: string[]): void {
  if (isAbsent(value)) renderMembers(value, ABSENT, lines)
  else if (place === 'change') renderChange(value, lines)
  else if (place === 'argument' || place === 'attribute') renderShown(value, lines)
  else if (place === 'problem') render(value['shown'], place, lines)
  else renderMembers(value, place, lines)
}

/** Nothing of what is withheld, or unknown. */
function renderShown({ shown }: JsonObject, lines: string[]): void {
  if (shown !== undefined) lines.push(printed(shown))
}

/** Of a change only its attributes are free, and of each of them its two values. */
function renderChange({ attributes, ...members }: JsonObject, lines: string[]): void {
  renderMembers(members, CHANGE, lines)
  for (const attribute of isList(attributes) ? attributes : []) {
    if (isList(attribute) || typeof attribute !== 'object' || attribute === null) continue
    render(attribute['before'], 'attribute', lines)
    render(attribute['after'], 'attribute', lines)
  }
}

function renderMembers(value: JsonObject, places: Place, lines: string[]): void {
  for (const [name, held] of Object.entries(value)) render(held, placeOf(places, name), lines)
}

function withoutOurs(text: string): string {
  return [SECRET, LIKE_SECRET, CUT].reduce((rest, ours) => rest.replaceAll(ours, '\n'), text)
}
