/** The config file: the same settings as the inputs, for a whole repository. */

import { type Digest, sha256 } from '../shared/bytes.ts'
import { LedgerError, messageOf } from '../shared/errors.ts'
import type { Given } from './inputs.ts'

const KEYS: Readonly<Record<string, keyof Given>> = {
  store: 'store',
  ledger: 'ledger',
  signer: 'signer',
  'commitment-key': 'commitmentKey',
  'role-to-assume': 'roleToAssume',
  'if-unrecorded': 'ifUnrecorded',
}

const NOTHING: Given = {
  store: undefined,
  ledger: undefined,
  signer: undefined,
  commitmentKey: undefined,
  roleToAssume: undefined,
  ifUnrecorded: undefined,
}

export interface Config extends Given {
  readonly digest: Digest
}

function invalid(from: string, says: string): LedgerError {
  return new LedgerError('INPUT_INVALID', { says: `the config file ${from} ${says}`, fix: `it may hold ${Object.keys(KEYS).join(', ')}, each a text` })
}

/** YAML, strictly: an unknown key or tag, a value of another type or a key given twice is INPUT_INVALID. */
export async function parseConfig(bytes: Uint8Array, from: string): Promise<Config> {
  const { isMap, isScalar, parseDocument } = await import('yaml')
  const held = (node: unknown): unknown => (isScalar(node) ? node.value : node)
  let root: unknown
  try {
    const document = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { strict: true, uniqueKeys: true })
    const [problem] = [...document.errors, ...document.warnings] // a warning is a doubt about what was meant
    if (problem !== undefined) throw problem
    root = document.contents
  } catch (thrown) {
    throw invalid(from, `is no YAML: ${messageOf(thrown).split('\n')[0]}`)
  }
  if (!isMap(root) && held(root) !== null) throw invalid(from, 'is no list of settings')
  // From its nodes: as a value of JavaScript's, a key that is a list of keys that are lists takes minutes.
  const settings = isMap(root) ? root.items.map(({ key, value }) => [held(key), held(value)] as const) : []
  const wrong = settings.filter(([key, value]) => !isKey(key) || typeof value !== 'string' || value === '')
  if (wrong.length > 0) throw invalid(from, `has ${wrong.map(([key]) => nameOf(key)).join(', ')}, which is unknown or no text`)
  const given = Object.fromEntries(settings.map(([key, value]) => [KEYS[key as string] as keyof Given, value as string]))
  return { ...NOTHING, ...given, digest: sha256(bytes) }
}

function isKey(key: unknown): key is string {
  return typeof key === 'string' && Object.hasOwn(KEYS, key)
}

function nameOf(key: unknown): string {
  return typeof key === 'object' && key !== null ? 'a key that is no text' : JSON.stringify(String(key))
}
