import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/record/change.ts'
import { type Clear, Raw } from '../../src/record/values.ts'
import type { Json } from '../../src/shared/bytes.ts'
import { SeededRandom } from '../fakes/effects.ts'
import { attribute, change, problemsOf, redacted, result, storedOf, type Told } from '../fakes/redaction.ts'

/** Written with all that an encoder treats specially, and in two scripts. */
const UNITS = [...'abcXYZ0189 "\'\\/+&<>=%?#:;,{}[]$`|~é中😀\n\t']
const PATHS = [
  'engine',
  'policy',
  'ingress[0].cidr_blocks[0]',
  'tags["a b"]',
  'user_data',
  'description',
  'name',
  'ports',
  'environment[0].variables.X',
  'assume_role_policy',
]

class Scene {
  readonly canaries: readonly string[]
  readonly #random: SeededRandom

  constructor(seed: number) {
    this.#random = new SeededRandom(`canaries ${seed}`)
    this.canaries = Array.from({ length: 1 + this.#random.below(4) }, () => this.#canary())
  }

  /** Begins and ends with letters: what tools cut off from both ends of a value is no part of this. */
  #canary(): string {
    return `Kq${Array.from({ length: 6 + this.#random.below(30) }, () => this.#random.pick(UNITS)).join('')}zW`
  }

  told(): Told {
    const random = this.#random
    const changes = (count: number): readonly Change[] => Array.from({ length: count }, (_, index) => change(`a.b[${index}]`, this.#attributes(), this.#more()))
    return {
      changes: changes(random.oneIn(4) ? 45 : random.below(6)),
      drift: changes(random.below(4)),
      checks: [{ address: 'check.c', kind: 'check', status: 'fail', problems: [new Raw(this.#hidden(), 'text')] }],
      results: Array.from({ length: random.below(4) }, (_, index) => result(`a.b[${index}]`, this.#hidden())),
      argv: [
        { flag: '-x', value: this.#hidden() },
        { flag: '-y', value: new Raw(this.#hidden()) },
        { flag: '-z', value: { shown: this.#hidden() } },
      ],
      why: this.#hidden(),
      secrets: this.canaries.map((canary) => (random.oneIn(4) ? { inner: [canary] } : random.oneIn(4) ? `${canary}\n` : canary)),
    }
  }

  #more(): Partial<Change> {
    return this.#random.oneIn(3) ? { action: 'replace', replacement: { order: 'delete-first', paths: ['description', 'tags'] } } : {}
  }

  #attributes() {
    return Array.from({ length: this.#random.below(4) }, () =>
      attribute(this.#random.pick(PATHS), this.#value(), { before: new Raw(this.#value()), sensitive: this.#random.oneIn(9) }),
    )
  }

  #value(): Json {
    const text = this.#hidden()
    return this.#random.pick<Json>([text, text, [text], { a: text }, { [text]: 1 }, JSON.stringify({ Statement: [{ Resource: text }] })])
  }

  /** A canary, in one of its forms, in some text or alone. */
  #hidden(): string {
    const canary = this.#random.pick(this.canaries)
    const around = this.#random.oneIn(2) ? ['', ''] : ['see ', '.']
    const bytes = Buffer.from(`${'xy'.slice(0, this.#random.below(3))}${canary}tail`)
    const form = this.#random.pick([
      canary,
      canary,
      JSON.stringify(canary),
      JSON.stringify(JSON.stringify(canary)),
      encodeURIComponent(canary),
      encodeURIComponent(canary).replaceAll(/%../g, (code) => code.toLowerCase()),
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
    ])
    return `${around[0]}${form}${around[1]}`
  }
}

/** All texts that a reader can get out of what is stored: as they stand, and decoded in every way that we can think of. */
function readable(stored: readonly string[]): readonly string[] {
  const leaves = new Set(stored.flatMap((text) => leavesOf(JSON.parse(text) as Json)))
  return [...leaves].flatMap((text) => [text, ...decoded(text), ...decoded(text).flatMap(decoded)])
}

function leavesOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return [...Object.keys(value), ...Object.values(value).flatMap((held) => leavesOf(held as Json))]
}

function decoded(text: string): readonly string[] {
  const runs = text.match(/[0-9A-Za-z+/_=-]{10,}/g) ?? []
  const aligned = runs.flatMap((run) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('utf8')))
  const hex = (text.match(/[0-9a-fA-F]{16,}/g) ?? []).map((run) => Buffer.from(run, 'hex').toString('utf8'))
  const percent = text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
  return [percent, text.replaceAll(/\\(.)/g, '$1'), text.replaceAll('\\n', '\n').replaceAll('\\t', '\t').replaceAll(/\\(.)/g, '$1'), ...aligned, ...hex]
}

describe('no canary gets out', () => {
  it.each(Array.from({ length: 20 }, (_, block) => block))('block %i of 25 seeds', (block) => {
    for (let seed = block * 25; seed < (block + 1) * 25; seed += 1) {
      const scene = new Scene(seed)
      const record = redacted(scene.told())
      const texts = readable(storedOf(record))
      for (const canary of scene.canaries) {
        const held = texts.filter((text) => text.includes(canary) || text.includes(canary.slice(1, 14)))
        expect(held, `seed ${seed}: ${JSON.stringify(canary)}`).toEqual([])
      }
      expect(problemsOf(record), `seed ${seed}`).toEqual([])
      expect(record.body.redaction.degraded, `seed ${seed}`).toBe(false)
    }
  })

  it('a search that finds nothing would notice a canary', () => {
    const clear: Clear = { shown: Buffer.from('xKq"canary" zW').toString('base64') }
    expect(readable([JSON.stringify(clear)]).some((text) => text.includes('Kq"canary" zW'))).toBe(true)
  })
})
