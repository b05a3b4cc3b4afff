/** JSON found by its brackets, and numbers that are kept exact, held against the engine's own parser. */
import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../../src/shared/bytes.ts'
import { parseExact } from '../../src/shared/json-exact.ts'
import { documentIn, isListSpan, isObjectSpan, itemsIn, membersIn, type Span, sectionsIn, valueIn } from '../../src/shared/json-spans.ts'
import { editBytes } from '../edit-text.ts'
import { made } from '../edited.ts'
import { jsonText } from '../json-texts.ts'
import { exactly } from '../oracles.ts'
import { seedPlans } from '../seeds.ts'
import { must, type Target } from '../target.ts'

export const spans: Target<Uint8Array> = {
  about: 'json-spans, json-exact: the same values as JSON.parse, numbers exact, and a SyntaxError for everything that is no JSON',
  stages: ['no JSON', 'accepted'],
  prepare(setting) {
    const plans = seedPlans(setting).filter(({ length }) => length < 6_000)
    const generate = made(
      (choices) => (choices.oneIn(50) ? choices.pick(plans) : Buffer.from(jsonText(choices))),
      editBytes({ words: ['{"a":', '[[', ']]', '}}', '\\"', '1e', '-'] }),
    )
    return Promise.resolve({ inputs: generate, check })
  },
}

function check(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8')
  const wanted = attempt(() => exactly(text))
  const whole = attempt(() => valueIn(documentIn(bytes)))
  const walked = attempt(() => walk(documentIn(bytes)))
  must((whole === undefined) === (wanted === undefined), wanted === undefined ? 'accepted, and no JSON' : 'refused, and JSON')
  must((walked === undefined) === (wanted === undefined), wanted === undefined ? 'walked through, and no JSON' : 'not walked through, and JSON')
  const sections = attempt(() => sectionsIn(bytes))
  if (wanted === undefined || whole === undefined || walked === undefined) return 'no JSON'
  must(isDeepStrictEqual(whole.value, wanted.value), 'another value')
  must(isDeepStrictEqual(walked.value, wanted.value), 'another value, walked through')
  must(isDeepStrictEqual(parseExact(text), wanted.value), 'another exact value')
  mustHaveSections(sections?.value, wanted.value)
  return 'accepted'
}

/** What is no JSON, or nested deeper than the stack, and nothing else. */
function attempt<T>(make: () => T): { readonly value: T } | undefined {
  try {
    return { value: make() }
  } catch (thrown) {
    if (thrown instanceof SyntaxError || (thrown instanceof RangeError && /call stack/.test(thrown.message))) return undefined
    throw thrown
  }
}

/** Every bracket opened by the code under test. */
function walk(span: Span): Json {
  if (isListSpan(span)) return [...itemsIn(span)].map(walk)
  if (!isObjectSpan(span)) return valueIn(span)
  const object: Record<string, Json> = {}
  for (const [name, held] of membersIn(span)) Object.defineProperty(object, name, { value: walk(held), enumerable: true, configurable: true, writable: true })
  return object
}

function mustHaveSections(sections: ReadonlyMap<string, Span> | undefined, value: Json): void {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  must((sections !== undefined) === isObject, 'sections of what is no object, or none of one')
  if (sections !== undefined) must(isDeepStrictEqual(Object.fromEntries([...sections].map(([name, span]) => [name, valueIn(span)])), value), 'other sections')
}
