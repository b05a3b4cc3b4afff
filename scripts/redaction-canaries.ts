/** For redaction-quality.ts: what a plan marks as secret, and the same plan with a secret of ours in it. */
import type { Json, JsonObject } from '../src/shared/bytes.ts'

/** Not found by its looks: only because the plan marks it. */
const TEXT = 'plain "words" & more/less'
const BASE64 = Buffer.from(TEXT).toString('base64')

/** How it is echoed, and what of that must not turn up. `forms`: also at the two other alignments of base64. */
export const CANARY = {
  text: TEXT,
  echoes: [
    TEXT,
    `see ${TEXT}!`,
    encodeURIComponent(TEXT),
    BASE64,
    Buffer.from(`x${TEXT}`).toString('base64'),
    Buffer.from(`xy${TEXT}`).toString('base64'),
    Buffer.from(TEXT).toString('hex'),
    JSON.stringify({ inner: TEXT }),
  ],
  forms: [
    'plain \\"words',
    'plain \\\\\\"words',
    'words%22',
    BASE64.slice(0, 20),
    Buffer.from(`x${TEXT}`).toString('base64').slice(4, 24),
    Buffer.from(`xy${TEXT}`).toString('base64').slice(4, 24),
    Buffer.from(TEXT).toString('hex').slice(0, 24),
  ],
} as const

/** Every text that a mask of the plan hides, by a walk of its own. */
export function maskedIn(document: JsonObject): readonly string[] {
  const changes = ['resource_changes', 'resource_drift'].flatMap((section) => listOf(document[section]))
  const found = changes.flatMap((entry) => {
    const change = objectOf(objectOf(entry)['change'])
    return ['before', 'after'].flatMap((side) => hidden(change[side], change[`${side}_sensitive`]))
  })
  return [...new Set(found)]
}

function hidden(value: Json | undefined, mask: Json | undefined): readonly string[] {
  if (mask === true) return textsIn(value)
  if (typeof mask !== 'object' || mask === null || typeof value !== 'object' || value === null) return []
  return Object.entries(mask).flatMap(([name, inner]) => hidden((value as JsonObject)[name], inner as Json))
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((held) => textsIn(held as Json)) : []
}

/** A sensitive variable holds it; every third text of a change echoes it, form by form. */
export function planted(document: JsonObject): { readonly bytes: Uint8Array; readonly count: number } {
  const copy = structuredClone(document) as { [member: string]: Json }
  let seen = 0
  let count = 0
  const echo = (value: Json): Json => {
    if (typeof value === 'string') return seen++ % 3 === 0 ? (CANARY.echoes[count++ % CANARY.echoes.length] ?? TEXT) : value
    if (Array.isArray(value)) return (value as readonly Json[]).map(echo)
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, held]) => [name, echo(held as Json)])) : value
  }
  for (const section of ['resource_changes', 'resource_drift']) {
    if (!Array.isArray(copy[section])) continue
    copy[section] = listOf(copy[section]).map((entry) => {
      const change = { ...objectOf(objectOf(entry)['change']) } as { [member: string]: Json }
      for (const side of ['before', 'after']) if (change[side] !== undefined) change[side] = echo(change[side])
      return { ...objectOf(entry), change }
    })
  }
  copy['variables'] = { ...objectOf(copy['variables']), canary: { value: TEXT } }
  const configuration = objectOf(copy['configuration'])
  const root = objectOf(configuration['root_module'])
  copy['configuration'] = { ...configuration, root_module: { ...root, variables: { ...objectOf(root['variables']), canary: { sensitive: true } } } }
  return { bytes: Buffer.from(JSON.stringify(copy)), count }
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
}
