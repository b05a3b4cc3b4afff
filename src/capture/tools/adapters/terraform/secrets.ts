/** What a command was told where secrets are told, each in every form in which it may turn up again. */
import { Raw } from '../../../../record/values.ts'
import type { Json } from '../../../../shared/bytes.ts'
import type { Part } from './arguments.ts'
import { isHarmless } from './grammars.ts'
import { isSecretName } from './secret-names.ts'

const SECRET_VARIABLES = /^(?:TF_VAR_.+|TF_TOKEN_.+|TF_HTTP_PASSWORD|TF_ENCRYPTION)$/s
/** A key, but for those that only name something: `TF_STATE_KEY=prod/terraform.tfstate`. */
const KEY_VARIABLES = /(?<!(?:STATE|BUCKET|OBJECT|CACHE|PUBLIC|BACKEND))_KEY$/i
const URL_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i
/** A quoted text of HCL, and whether it is a name: each is matched, so that no closing quote is taken for an opening one. */
const HCL_TEXT = /"((?:[^"\\\n]|\\.)*)"(\s*[=:{])?/g

export function secretsIn(parts: readonly Part[], env: Readonly<Record<string, string>>): readonly Raw[] {
  const withheld = parts.flatMap(({ value, kind }) => (value === null || isHarmless(value, kind) ? [] : [value]))
  const variables = Object.entries(env).flatMap(([name, value]) => (isSecretVariable(name, value) ? [value] : []))
  return asRaw([...withheld, ...variables].flatMap(formsOf))
}

/** Credentials of providers and of programs that provisioners start: any of them may turn up in what went wrong. */
function isSecretVariable(name: string, value: string): boolean {
  if (name === 'PWD' || name === 'OLDPWD') return false // the folder that a shell is in
  return SECRET_VARIABLES.test(name) || isSecretName(name.toLowerCase()) || KEY_VARIABLES.test(name) || URL_WITH_PASSWORD.test(value)
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
  if (!/^\s*[[{]/.test(text)) return text.includes('"') ? textsInHcl(text) : []
  try {
    return textsIn(JSON.parse(text) as Json)
  } catch {
    return textsInHcl(text) // HCL, not JSON
  }
}

/** Of a document in HCL, or of any text with such texts in it, and what is quoted inside of these. */
export function textsInHcl(text: string): readonly string[] {
  return [...text.matchAll(HCL_TEXT)].flatMap(([, quoted = '', name]) => {
    if (name !== undefined) return []
    const plain = withoutEscapes(quoted)
    return [quoted, plain, ...(plain.includes('"') ? textsInHcl(plain) : [])]
  })
}

function withoutEscapes(quoted: string): string {
  try {
    return JSON.parse(`"${quoted.replaceAll('$${', '${').replaceAll('%%{', '%{')}"`) as string
  } catch {
    return quoted // an escape that JSON has not
  }
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
