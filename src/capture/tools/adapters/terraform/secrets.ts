/** What a command was told where secrets are told, each in every form in which it may turn up again. */
import { Raw } from '../../../../record/values.ts'
import type { Json } from '../../../../shared/bytes.ts'
import type { Part } from './arguments.ts'
import { isHarmless } from './grammars.ts'

const SECRET_VARIABLES = /^(?:TF_VAR_.+|TF_TOKEN_.+|TF_HTTP_PASSWORD|TF_ENCRYPTION)$/s
/** The value of an attribute in HCL: `passphrase = "..."`. */
const HCL_VALUE = /=\s*"((?:[^"\\]|\\.)+)"/g

export function secretsIn(parts: readonly Part[], env: Readonly<Record<string, string>>): readonly Raw[] {
  const withheld = parts.flatMap(({ value, kind }) => (value === null || isHarmless(value, kind) ? [] : [value]))
  const variables = Object.entries(env).flatMap(([name, value]) => (SECRET_VARIABLES.test(name) ? [value] : []))
  return asRaw([...withheld, ...variables].flatMap(formsOf))
}

export function asRaw(texts: readonly string[]): readonly Raw[] {
  return [...new Set(texts)].filter((text) => text !== '').map((text) => new Raw(text))
}

/** `-flag=name=value` gives the whole, `name=value` and `value`; a map or an object gives its values too. */
function formsOf(text: string): readonly string[] {
  const once = behindEquals(text)
  return [text, once, behindEquals(once)].flatMap((form) => [form, ...leavesOf(form)])
}

function behindEquals(text: string): string {
  const at = text.indexOf('=')
  return at < 0 ? '' : text.slice(at + 1)
}

function leavesOf(text: string): readonly string[] {
  const values = [...text.matchAll(HCL_VALUE)].map(([, value = '']) => value)
  if (!/^\s*[[{]/.test(text)) return values
  try {
    return [...values, ...textsIn(JSON.parse(text) as Json)]
  } catch {
    return values // HCL, not JSON
  }
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
