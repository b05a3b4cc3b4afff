/** Inputs that failed, kept in .fuzz/ (which git ignores) until somebody has looked at them. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { stringify } from 'fast-check'
import { prepared, type Slice } from './slice.ts'
import type { Setting } from './target.ts'
import { isTargetName } from './targets.ts'
import type { Ended } from './workers.ts'

const FOLDER = join(import.meta.dirname, '..', '.fuzz')
const SHOWN = 2_000

interface Saved {
  readonly target: string
  readonly says: string
  readonly slice: Slice
  /** For people. */
  readonly shown: string
  /** The input itself, as node serializes it, in base64. */
  readonly input: string
}

/** What to print of it: what failed, the input, and how to try it again. */
export function saveFailure(slice: Slice, end: Ended): string {
  const { says, input } = partsOf(end)
  const shown = input === undefined ? 'not known' : shownOf(deserialize(input))
  const encoded = Buffer.from(input ?? serialize(undefined)).toString('base64')
  const saved: Saved = { target: slice.target, says, slice, shown, input: encoded }
  const name = `${slice.target}-${createHash('sha256').update(encoded).digest('hex').slice(0, 8)}.json`
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, name), `${JSON.stringify(saved, null, 2)}\n`)
  return `\nFAILED ${slice.target}: ${says}\n  input: ${shown}\n  again: npm run fuzz -- --replay .fuzz/${name}\n`
}

function partsOf(end: Ended): { readonly says: string; readonly input: Uint8Array | undefined } {
  if ('hang' in end) return { says: `an input that does not come to an end (number ${end.hang.nth} of its slice)`, input: end.hang.input }
  if ('slowAt' in end || end.tally.failure === undefined) throw new RangeError('nothing failed')
  return { says: end.tally.failure.says, input: serialize(end.tally.failure.input) }
}

function shownOf(input: unknown): string {
  const text = input instanceof Uint8Array ? JSON.stringify(Buffer.from(input).toString('latin1')) : stringify(input)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}... (${text.length} characters)` : text
}

/** Whether it holds by now. */
export async function replay(path: string, setting: Setting): Promise<boolean> {
  const { target, input } = JSON.parse(readFileSync(path, 'utf8')) as Saved
  if (!isTargetName(target)) throw new RangeError(`${target} is no target any more`)
  const { check } = await prepared(target, setting)
  const began = performance.now()
  try {
    const stage = await check(deserialize(Buffer.from(input, 'base64')))
    console.log(`${target}: holds, and reaches "${stage}" in ${(performance.now() - began).toFixed(0)} ms`)
    return true
  } catch (thrown) {
    console.log(`${target}: fails after ${(performance.now() - began).toFixed(0)} ms`)
    console.log(thrown)
    return false
  }
}
