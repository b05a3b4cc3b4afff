/** The secret values of one plan, as they turn up elsewhere: every text below what is secret, each once. */
import { Raw } from '../../../../record/values.ts'
import { isList, isObject, type Json } from '../../../../shared/bytes.ts'
import { parseExact } from '../../../../shared/json-exact.ts'
import { memberOf } from './json.ts'
import { coverOf, maskAt } from './masks.ts'
import { isSecretName } from './secret-names.ts'

/** Shorter ones are words and small numbers: to look for them would spoil everything and hide nothing. */
const SHORTEST = 4
const NO_SECRET = /^(?:true|false|null)$/i

export class SecretValues {
  readonly #texts = new Set<string>()

  raws(): readonly Raw[] {
    return [...this.#texts].map((text) => new Raw(text))
  }

  /** All of it is secret. */
  add(value: Json | undefined): void {
    if (typeof value === 'string') this.#addText(value)
    else if (typeof value === 'number') this.#addText(String(value))
    else if (typeof value === 'object' && value !== null) for (const held of Object.values(value)) this.add(held)
  }

  /** What the mask hides of it, and what is named like a secret. */
  addMasked(value: Json | undefined, mask: Json | undefined): void {
    if (coverOf(mask, value) === 'all') this.add(value)
    else this.#look(value, (held, step) => this.addMasked(held, maskAt(mask, step)))
  }

  /** Only what is named like a secret: there is no mask. */
  addNamed(value: Json | undefined): void {
    this.#look(value, (held) => this.addNamed(held))
  }

  #look(value: Json | undefined, inside: (held: Json | undefined, step: string | number) => void): void {
    if (typeof value === 'string') this.addNamed(jsonOf(value)) // container definitions, policies and settings are JSON in a string
    if (isList(value)) for (const [index, held] of value.entries()) inside(held, index)
    if (!isObject(value)) return
    for (const [name, held] of Object.entries(value)) {
      if (isSecretName(name)) this.add(held)
      else inside(held, name)
    }
    this.#lookAtPair(value)
  }

  /** `{name: 'DB_PASSWORD', value: '...'}`: how environments are listed. */
  #lookAtPair(value: Json): void {
    const name = memberOf(value, 'name') ?? memberOf(value, 'key') ?? memberOf(value, 'Name') ?? memberOf(value, 'Key')
    if (typeof name === 'string' && isSecretName(name)) this.add(memberOf(value, 'value') ?? memberOf(value, 'Value'))
  }

  #addText(text: string): void {
    if (text.length < SHORTEST || NO_SECRET.test(text) || this.#texts.has(text)) return
    this.#texts.add(text)
    this.add(jsonOf(text))
  }
}

function jsonOf(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return parseExact(text)
  } catch {
    return undefined // it only begins like a document
  }
}
