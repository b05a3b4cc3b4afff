import { describe, expect, it } from 'vitest'
import { type Json, printJson, readJson } from '../../src/shared/bytes.ts'
import { isPlainJson } from '../../src/shared/json-plain.ts'
import { SeededRandom } from '../fakes/effects.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('plain JSON', () => {
  it.each([
    'null',
    'true',
    '0',
    '7',
    '999999999999999',
    '""',
    '"a b!~"',
    '"\\"\\\\\\b\\f\\n\\r\\t"',
    '[]',
    '{}',
    '[1,[2],{}]',
    '{"a":{"b":[null,false]},"ab":"x","b":0}',
  ])('is %s', (text) => expect(isPlainJson(bytes(text))).toBe(true))

  it.each([
    ['nothing', ''],
    ['half of it', '{"a":1'],
    ['an open string', '"a'],
    ['two values', '1 2'],
    ['a member that stands twice', '{"a":1,"a":1}'],
    ['another order', '{"b":1,"a":1}'],
    ['a longer name first', '{"ab":1,"a":1}'],
    ['a name that begins with a digit', '{"1":1}'],
    ['no name', '{1:1}'],
    ['no value', '{"a":}'],
    ['a comma at the end', '{"a":1,}'],
    ['a comma at the end of a list', '[1,]'],
    ['a float', '1.5'],
    ['an exponent', '1e2'],
    ['a zero before a number', '01'],
    ['a negative number', '-1'],
    ['a number that may be too large', '9999999999999999'],
    ['white space', '{"a": 1}'],
    ['a line end', '1\n'],
    ['an escape that is printed in another way', '"\\u000a"'],
    ['an escape of what needs none', '"\\/"'],
    ['an escape of nothing', '"\\"'],
    ['a name with an escape', '{"a\\n":1}'],
    ['a control character', '"\u0001"'],
    ['more than ASCII', '"é"'],
    ['a word cut short', 'tru'],
    ['another word', 'nul1'],
    ['a great depth', `${'['.repeat(100)}${']'.repeat(100)}`],
  ])('is not %s', (_what, text) => expect(isPlainJson(bytes(text))).toBe(false))

  it('is never anything that is not printed like that: whatever is changed about a value', () => {
    const random = new SeededRandom('plain JSON')
    let plain = 0
    for (let times = 0; times < 20_000; times += 1) {
      const changed = mutated(printJson(someValue(random, 4)), random)
      if (!isPlainJson(changed)) continue
      plain += 1
      expect(Buffer.from(printJson(readJson(changed))).toString()).toBe(Buffer.from(changed).toString())
    }
    expect(plain).toBeGreaterThan(2_000)
  })
})

const TEXTS = ['', 'a', 'ab', 'b', 'A', 'a b', '__proto__', 'toJSON', '1', 'é', 'x"y', 'z\\', '\n', '~', '!']

function someValue(random: SeededRandom, depth: number): Json {
  const kind = random.below(depth > 0 ? 7 : 5)
  if (kind === 0) return random.pick([null, true, false])
  if (kind === 1) return random.below(1_000)
  if (kind < 5) return random.pick(TEXTS)
  const items = Array.from({ length: random.below(5) }, () => someValue(random, depth - 1))
  return kind === 5 ? items : Object.fromEntries(items.map((item) => [random.pick(TEXTS), item]))
}

const SIGNS = [...'{}[]":,0129-.eE\\ \n!~anulltrue'].map((sign) => sign.charCodeAt(0))

/** Some bytes replaced, taken out, put in or repeated. */
function mutated(value: Uint8Array, random: SeededRandom): Uint8Array {
  const changed = [...value]
  for (let times = random.below(3); times > 0; times -= 1) {
    const at = random.below(changed.length + 1)
    const how = random.below(4)
    if (how === 0) changed[at] = random.pick(SIGNS)
    else if (how === 1) changed.splice(at, 1)
    else if (how === 2) changed.splice(at, 0, random.pick(SIGNS))
    else changed.splice(at, 0, ...changed.slice(at, at + random.below(8)))
  }
  return Uint8Array.from(changed)
}
