/** What the parsers are held against: the same rules, said once more and in another way (docs/record-format.md). */
import { createHash } from 'node:crypto'
import type { Json } from '../src/shared/bytes.ts'

/** JSON as section 4 of the format has it, or `undefined` where it has none for this value. */
export function canonical(value: unknown): string | undefined {
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return hasLoneHalf(value) ? undefined : JSON.stringify(value)
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 53 && 1 / value !== Number.NEGATIVE_INFINITY ? value.toFixed(0) : undefined
  if (typeof value !== 'object') return undefined
  const parts = Array.isArray(value) ? value.map(canonical) : members(value)
  if (parts.includes(undefined)) return undefined
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`
}

function members(value: object): readonly (string | undefined)[] {
  const names = Object.getOwnPropertyNames(value).sort((left, right) => (left < right ? -1 : 1))
  return names.map((name) => {
    const [key, held] = [canonical(name), canonical((value as Record<string, unknown>)[name])]
    return key === undefined || held === undefined ? undefined : `${key}:${held}`
  })
}

function hasLoneHalf(text: string): boolean {
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)
}

/** By the alphabet, the length, and the bits that the last digit has to spare (RFC 4648, section 3.5). */
export function isCanonicalBase64(text: string): boolean {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return false
  if (text.endsWith('==')) return 'AQgw'.includes(text.at(-3) ?? '-')
  return text.endsWith('=') ? 'AEIMQUYcgkosw048'.includes(text.at(-2) ?? '-') : true
}

const BUNDLE =
  /^\{"dsseEnvelope":\{"payload":"([^"\\]*)","payloadType":"application\/vnd\.in-toto\+json","signatures":\[\{"keyid":"","sig":"([^"\\]*)"\}\]\},"mediaType":"application\/vnd\.dev\.sigstore\.bundle\.v0\.3\+json","verificationMaterial":\{"publicKey":\{"hint":"([^"\\]*)"\}\}\}$/

/** The payload of a strict bundle (section 5), or `undefined` for any other bytes. */
export function payloadOfBundle(bytes: Uint8Array): Uint8Array | undefined {
  const [whole, ...parts] = BUNDLE.exec(Buffer.from(bytes).toString('latin1')) ?? []
  if (whole === undefined || !parts.every((part) => isCanonicalBase64(part))) return undefined
  return Buffer.from(parts[0] ?? '', 'base64')
}

interface Stands {
  readonly ledger: string
  readonly zone: string
  readonly name: string
  readonly sequence: number
}

/** Section 10: the leaf of whatever lies in a slot. */
export function leafOfBytes(bytes: Uint8Array, { ledger, zone, name, sequence }: Stands): string {
  const payload = payloadOfBundle(bytes)
  const named = zone === 'root' && sequence === 0 ? `sha256:${'0'.repeat(64)}` : ledger
  const entry = `iac-ledger/entry/v1\nledger ${named}\nstream ${zone}/${name}\nsequence ${sequence}\nobject ${hash(bytes)}\npayload ${payload === undefined ? 'none' : hash(payload)}\n`
  return hash(Buffer.concat([Uint8Array.of(0), Buffer.from(entry)]))
}

function hash(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** The value of JSON in valid UTF-8, or `undefined`. */
export function jsonOf(bytes: Uint8Array): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as Json }
  } catch {
    return undefined // no JSON: the parser must say so too
  }
}

/** A parser by hand, so that no number is ever a float on its way: one that JavaScript would round is its token, as text. */
export function exactly(text: string): Json {
  JSON.parse(text) // throws for what is no JSON: from here on it is
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs) ?? []
  let at = 0
  const value = (): Json => {
    const token = tokens[at++] as string
    if (token === '[') return listed()
    if (token === '{') return Object.fromEntries(membered())
    return /^-?[0-9]/.test(token) ? number(token) : (JSON.parse(token) as Json)
  }
  const listed = (): Json[] => {
    const items: Json[] = []
    for (; tokens[at] !== ']'; at += tokens[at] === ',' ? 1 : 0) items.push(value())
    at += 1
    return items
  }
  const membered = (): [string, Json][] => {
    const members: [string, Json][] = []
    for (; tokens[at] !== '}'; at += tokens[at] === ',' ? 1 : 0) {
      const name = JSON.parse(tokens[at] as string) as string
      at += 2
      members.push([name, value()])
    }
    at += 1
    return members
  }
  return value()
}

function number(token: string): Json {
  const plain = /^(?:0|-?[1-9][0-9]*)$/.test(token) && BigInt(token) < 2n ** 53n && BigInt(token) > -(2n ** 53n)
  return plain ? Number(token) : token
}
