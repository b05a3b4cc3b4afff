/**
 * The last look, at what is about to be signed: by its own walk, which knows nothing of how the values came to be shown.
 * The enemy here is a mistake of ours.
 */
import { isAbsent } from '../record/values.ts'
import { type Json, type JsonObject, printed } from '../shared/bytes.ts'
import { LedgerError } from '../shared/errors.ts'
import { Finder, WINDOW } from './finder.ts'
import { formsOf } from './forms.ts'
import type { SetOut } from './lists.ts'
import { ABSENT, BODY, CHANGE, EVIDENCE, type Place, placeOf } from './places.ts'
import type { Secrets } from './secrets.ts'
import { CUT, LIKE_SECRET, SECRET } from './text.ts'
import { isOurs } from './walk.ts'

/** Whether a secret stands in the printed values, texts and arguments. Addresses, names and digests are blanked before. */
export function holdsSecret({ body, beside }: SetOut, secrets: Secrets): boolean {
  const rendering = [renderingOf(body, BODY), ...beside.map(({ content }) => renderingOf(content, EVIDENCE))]
  return rendering.some((text) => secrets.literally(text))
}

/** What the signing step itself was given must stand nowhere, not even in an address: nobody names a resource like our key. */
export function refuseOwnSecrets({ body, beside }: SetOut, ownSecrets: readonly string[]): void {
  const own = ownSecrets.filter((secret) => secret.length >= WINDOW)
  if (own.length === 0) return
  const finder = new Finder(own.flatMap(formsOf))
  const texts = [printed(body), ...beside.map(({ bytes }) => new TextDecoder().decode(bytes))]
  if (texts.some((text) => finder.has(text))) throw secretLeft('a secret of this step')
}

export function secretLeft(what: string): LedgerError {
  return new LedgerError('SECRET_LEFT', { says: `${what} stood in a record, which was not written`, fix: 'report this as a bug, without the secret' })
}

/** One line for each free value, as it is printed. */
function renderingOf(value: JsonObject, places: Place): string {
  const lines: string[] = []
  render(value, places, lines)
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

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
