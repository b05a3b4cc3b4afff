import { describe, expect, it } from 'vitest'
import { fromBase64, isDigest, type Json, parseJson, printed, printJson, readJson, sameBytes, sha256, toBase64 } from '../../src/shared/bytes.ts'
import { SeededRandom } from '../fakes/effects.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('printing JSON', () => {
  it('sorts members by UTF-16 units and leaves out what is undefined', () => {
    expect(printed({ b: 1, a: [true, null, 'x'], '\u{1f600}': 1, '\uffff': 2, skipped: undefined, A: {} })).toBe(
      '{"A":{},"a":[true,null,"x"],"b":1,"\u{1f600}":1,"\uffff":2}',
    )
  })

  it('sorts what looks like an index too, which JSON.stringify does not', () => {
    expect(printed({ b: 1, '10': 1, '9': 1, __proto__x: 1 })).toBe('{"10":1,"9":1,"__proto__x":1,"b":1}')
  })

  it.each([
    ['a float', 1.5],
    ['minus zero', -0],
    ['infinity', Number.POSITIVE_INFINITY],
    ['not a number', Number.NaN],
    ['an integer of 2^53', 2 ** 53],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate as a member', { '\udc00': 1 }],
  ])('refuses %s', (_what, value) => {
    expect(() => printed(value as Json)).toThrow(TypeError)
    expect(() => printed([{ deep: value as Json }])).toThrow(TypeError)
  })

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['undefined', undefined],
  ])('refuses %s', (_what, value: unknown) => {
    expect(() => printed(value as Json)).toThrow(TypeError)
  })
})

describe('base64', () => {
  it('is read exactly when it is printed back, whatever is changed about it', () => {
    const random = new SeededRandom('base64')
    const signs = [...'ABab09+/=-_ \n\u00e9.']
    let [good, bad] = [0, 0]
    for (let times = 0; times < 20_000; times += 1) {
      const text = [...toBase64(random.bytes(random.below(12)))]
      for (let changes = random.below(3); changes > 0; changes -= 1) text.splice(random.below(text.length + 1), random.below(2), random.pick(signs))
      const printedBack = Buffer.from(text.join(''), 'base64').toString('base64') === text.join('')
      expect(fromBase64(text.join('')) !== undefined, text.join('')).toBe(printedBack)
      if (printedBack) good += 1
      else bad += 1
    }
    expect(Math.min(good, bad)).toBeGreaterThan(1_000)
  })
})

describe('parsing JSON', () => {
  it.each([
    ['a duplicate member', '{"a":1,"a":1}'],
    ['another order', '{"b":1,"a":1}'],
    ['a float', '{"a":1.0}'],
    ['an exponent', '{"a":1e2}'],
    ['minus zero', '{"a":-0}'],
    ['a number too large', '{"a":9007199254740993}'],
    ['white space', '{"a": 1}'],
    ['a line end', '{"a":1}\n'],
    ['an escape that need not be', '{"a":"\\u0061"}'],
    ['an escaped slash', '{"a":"\\/"}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['nothing', ''],
    ['half of it', '{"a":1'],
  ])('refuses %s', (_what, text) => {
    expect(() => parseJson(bytes(text))).toThrow()
  })

  it('refuses what is not UTF-8', () => {
    expect(() => parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(SyntaxError)
    expect(() => parseJson(Uint8Array.of(0x22, 0xc0, 0xaf, 0x22))).toThrow(SyntaxError)
  })

  it('takes __proto__ for a member like any other', () => {
    const read = parseJson(bytes('{"__proto__":{"a":1}}'))
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(Object.keys(read as object)).toEqual(['__proto__'])
    expect(printed(read)).toBe('{"__proto__":{"a":1}}')
  })

  it('reads back whatever was printed, to the byte', () => {
    const random = new SeededRandom('json')
    for (let times = 0; times < 500; times += 1) {
      const text = printJson(anyJson(random, 4))
      expect(Buffer.from(printJson(parseJson(text))).equals(text)).toBe(true)
    }
  })

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('holds 200 levels of %s and no more, whatever stack there is', (_what, open, close) => {
    const nested = (levels: number) => bytes(`${open.repeat(levels)}1${close.repeat(levels)}`)
    expect(Buffer.from(printJson(parseJson(nested(200)))).equals(nested(200))).toBe(true)
    for (const levels of [201, 900, 100_000]) expect(() => parseJson(nested(levels))).toThrow(SyntaxError)
  })

  it('looks at each level once, however it is ordered', () => {
    const text = `${'{"b":0,"a":'.repeat(150)}1${'}'.repeat(150)}`
    expect(printed(readJson(bytes(text)))).toBe(`${'{"a":'.repeat(150)}1${',"b":0}'.repeat(150)}`)
    expect(() => parseJson(bytes(text))).toThrow(SyntaxError)
  })

  it('by hand may have white space and any order, but must be JSON', () => {
    expect(readJson(bytes(' {"b":1,\n"a":1.5} '))).toEqual({ b: 1, a: 1.5 })
    expect(() => readJson(bytes('{'))).toThrow(SyntaxError)
    expect(() => readJson(Uint8Array.of(0xff))).toThrow(SyntaxError)
  })
})

const SIGNS = ['a', 'Z', '9', '"', '\\', '\n', '\u0000', '\u2028', 'é', '\u{1f600}', '/', '\ufeff']

function anyJson(random: SeededRandom, depth: number): Json {
  const word = () => Array.from({ length: random.below(6) }, () => random.pick(SIGNS)).join('')
  const leaves: readonly (() => Json)[] = [() => null, () => random.oneIn(2), () => random.below(2 ** 31) - 2 ** 30, word]
  const list = (): Json => Array.from({ length: random.below(4) }, () => anyJson(random, depth - 1))
  const object = (): Json => Object.fromEntries(Array.from({ length: random.below(4) }, () => [word(), anyJson(random, depth - 1)]))
  return random.pick(depth === 0 ? leaves : [...leaves, list, object])()
}

describe('base64', () => {
  it('reads only what it prints', () => {
    const random = new SeededRandom('base64')
    for (let length = 0; length < 40; length += 1) {
      const text = toBase64(random.bytes(length))
      expect(toBase64(fromBase64(text) ?? new Uint8Array(1))).toBe(text)
    }
  })

  it.each([
    ['no padding', 'YQ'],
    ['too much padding', 'YWI=='],
    ['bits that count for nothing', 'YR=='],
    ['the other alphabet', '-_-_'],
    ['white space', 'YQ =='],
    ['a line end', 'YQ==\n'],
    ['other signs', 'Y?=='],
    ['a sign whose last eight bits are those of another', 'uLCX\u2038dAJaSd/rsyISA=='],
  ])('refuses %s', (_what, text) => {
    expect(fromBase64(text)).toBeUndefined()
  })

  it('of a view is of the view alone', () => {
    expect(toBase64(bytes('xabcx').subarray(1, 4))).toBe('YWJj')
  })
})

it('digests have one spelling', () => {
  expect(sha256('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(isDigest(sha256(''))).toBe(true)
  for (const other of [sha256('').toUpperCase(), sha256('').slice(7), `${sha256('')}0`, `${sha256('')}\n`, 'sha256:', 1, null])
    expect(isDigest(other)).toBe(false)
})

it('bytes are the same or not, whatever their length', () => {
  expect(sameBytes(bytes('a'), bytes('a'))).toBe(true)
  expect(sameBytes(bytes('a'), bytes('b'))).toBe(false)
  expect(sameBytes(bytes('a'), bytes('aa'))).toBe(false)
  expect(sameBytes(bytes(''), bytes(''))).toBe(true)
})
