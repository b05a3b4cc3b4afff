/** The config file: the same settings as the inputs, for a whole repository. */

import { type Digest, sha256 } from '../shared/bytes.ts'
import { LedgerError, messageOf } from '../shared/errors.ts'
import type { Given } from './inputs.ts'

const KEYS: Readonly<Record<string, keyof Given>> = {
  store: 'store',
  ledger: 'ledger',
  signer: 'signer',
  'commitment-key': 'commitmentKey',
  'if-unrecorded': 'ifUnrecorded',
}

export interface Config extends Given {
  readonly digest: Digest
}

function invalid(from: string, says: string): LedgerError {
  return new LedgerError('INPUT_INVALID', { says: `the config file ${from} ${says}`, fix: `it may hold ${Object.keys(KEYS).join(', ')}, each a text` })
}

/** YAML, strictly: an unknown key or tag, a value of another type or a key given twice is INPUT_INVALID. */
export async function parseConfig(bytes: Uint8Array, from: string): Promise<Config> {
  const { parseDocument } = await import('yaml')
  let value: unknown
  try {
    const document = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { strict: true, uniqueKeys: true })
    const [problem] = [...document.errors, ...document.warnings] // a warning is a doubt about what was meant
    if (problem !== undefined) throw problem
    value = document.toJS()
  } catch (thrown) {
    throw invalid(from, `is no YAML: ${messageOf(thrown).split('\n')[0]}`)
  }
  if (value === null) value = {}
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid(from, 'is no list of settings')
  const settings = Object.entries(value as Record<string, unknown>)
  const wrong = settings.filter(([key, held]) => !Object.hasOwn(KEYS, key) || typeof held !== 'string' || held === '')
  if (wrong.length > 0) throw invalid(from, `has ${wrong.map(([key]) => JSON.stringify(key)).join(', ')}, which is unknown or no text`)
  const given = Object.fromEntries(settings.map(([key, held]) => [KEYS[key] as keyof Given, held as string]))
  return { store: undefined, ledger: undefined, signer: undefined, commitmentKey: undefined, ifUnrecorded: undefined, ...given, digest: sha256(bytes) }
}
