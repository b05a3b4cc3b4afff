/** Strict JSON, its printer, and base64. */
import { isDeepStrictEqual } from 'node:util'
import { fromBase64, type Json, parseJson, printed, printJson, toBase64 } from '../../src/shared/bytes.ts'
import { editJson } from '../edit-json.ts'
import { editBytes, editText } from '../edit-text.ts'
import { made } from '../edited.ts'
import { jsonText, someJson } from '../json-texts.ts'
import { canonical, isCanonicalBase64, jsonOf } from '../oracles.ts'
import { seedLedger } from '../seeds.ts'
import { must, type Target } from '../target.ts'

export const strictJson: Target<Uint8Array> = {
  about: 'parseJson takes the bytes that the format prints for their value, and no others',
  stages: ['no JSON', 'refused', 'accepted'],
  async prepare() {
    const { records } = await seedLedger()
    const edit = editBytes({ words: ['"a":', ',"a":1', '\\u0041', '\\/', '\\u007f', '"__proto__":1'] })
    const seeds = [...records.map(({ bytes }) => bytes), ...records.map(({ bytes }) => Buffer.from(JSON.stringify(jsonOf(bytes)?.value, null, 1)))]
    return {
      inputs: made(
        (choices) => (choices.oneIn(4) ? choices.pick(seeds) : Buffer.from(choices.oneIn(2) ? jsonText(choices) : orNothing(someJson(choices)))),
        edit,
      ),
      check(bytes) {
        const oracle = jsonOf(bytes)
        const back = oracle && canonical(oracle.value)
        const strict = back !== undefined && Buffer.from(back).equals(bytes)
        const read = attempt(() => parseJson(bytes), SyntaxError)
        must((read !== undefined) === strict, strict ? 'refused, and it is as it must be' : 'accepted, and it does not print back')
        if (read === undefined) return oracle === undefined ? 'no JSON' : 'refused'
        must(Buffer.from(printJson(read.value as string)).equals(bytes), 'prints back as other bytes')
        return 'accepted'
      },
    }
  },
}

function orNothing(value: Json): string {
  return canonical(value) ?? '{}'
}

function attempt<T>(make: () => T, refusal: new () => Error): { readonly value: T } | undefined {
  try {
    return { value: make() }
  } catch (thrown) {
    if (thrown instanceof refusal) return undefined
    throw thrown
  }
}

export const printer: Target<Json> = {
  about: 'printed prints what the format says, or throws a TypeError where JSON can not say it',
  stages: ['refused', 'printed'],
  prepare() {
    return Promise.resolve({
      inputs: made(someJson, editJson()),
      check(value) {
        const wanted = canonical(value)
        const told = attempt(() => printed(value), TypeError)
        must(told?.value === wanted, `printed ${told?.value?.slice(0, 200)}, and the format has ${wanted?.slice(0, 200)}`)
        if (told === undefined) return 'refused'
        must(isDeepStrictEqual(parseJson(Buffer.from(told.value)), JSON.parse(told.value)), 'reads back as something else')
        return 'printed'
      },
    })
  },
}

export const base64: Target<string> = {
  about: 'fromBase64 takes the one canonical form, and no other',
  stages: ['refused', 'accepted'],
  prepare() {
    const alphabet = [...'AQgwEIabz019+/-_= \n']
    return Promise.resolve({
      inputs: made((choices) => toBase64(Uint8Array.from(choices.some(40, () => choices.below(256)))), editText({ words: alphabet })),
      check(text) {
        const bytes = fromBase64(text)
        must((bytes !== undefined) === isCanonicalBase64(text), bytes === undefined ? 'refused, and canonical' : 'accepted, and not canonical')
        if (bytes === undefined) return 'refused'
        must(toBase64(bytes) === text, 'prints back as another text')
        return 'accepted'
      },
    })
  },
}
