/** What was done, to what, by whom: the same in a record whatever anybody calls a secret. */
import { describe, expect, it } from 'vitest'
import { ACTIONS, type Change } from '../../src/record/change.ts'
import { isAbsent } from '../../src/record/values.ts'
import type { Json } from '../../src/shared/bytes.ts'
import { SeededRandom } from '../fakes/effects.ts'
import { attribute, change, problemsOf, redacted, result, storedOf, type Told } from '../fakes/redaction.ts'

const ADDRESSES = ['aws_db_instance.production', 'module.network["eu-central-1"].aws_subnet.a[0]', 'module.m.terraform_data.x["hunter2hunter2"]', 'data.a_b.c']
const TYPES = ['aws_db_instance', 'aws_security_group_rule', 'terraform_data']
const PATHS = ['ingress[0].cidr_blocks[0]', 'tags["correct horse"]', 'engine_version', 'name']
const REASONS = ['replace_because_cannot_update', 'delete_because_no_module', null]

function toldBy(random: SeededRandom): Told {
  const changes = (count: number): readonly Change[] =>
    Array.from({ length: count }, () => {
      const action = random.pick(ACTIONS)
      const replacement = action === 'replace' ? { order: 'delete-first' as const, paths: [random.pick(PATHS), random.pick(PATHS)] } : null
      const attributes = Array.from({ length: random.below(4) }, () => attribute(random.pick(PATHS), random.pick<Json>(['a value', 443, ['b'], 'mysql'])))
      const more = {
        action,
        native: action,
        replacement,
        type: random.pick(TYPES),
        reason: random.pick(REASONS),
        formerly: random.oneIn(3) ? ADDRESSES[1]! : null,
      }
      return change(random.pick(ADDRESSES), attributes, { ...more, deposed: random.oneIn(5) ? '0123abcd' : null })
    })
  return {
    changes: changes(random.oneIn(4) ? 60 : 1 + random.below(6)),
    drift: changes(random.below(4)),
    checks: [{ address: 'check.production', kind: 'check', status: 'fail', problems: [] }],
    results: [result(random.pick(ADDRESSES), 'it failed: a value'), result(random.pick(ADDRESSES), null, { status: 'succeeded', action: 'delete' })],
    outputs: [{ name: 'connection_name', action: 'update', sensitive: true }],
    directory: 'environments/production',
  }
}

/** All texts of what is stored, at least as long as what is searched for, and pieces of them: as secrets, the worst that an author can choose. */
function secretsFrom(stored: readonly string[], random: SeededRandom): readonly Json[] {
  const texts = stored.flatMap((text) => textsIn(JSON.parse(text) as Json)).filter((text) => text.length >= 4)
  const pieces = texts.map((text) => {
    const from = random.below(Math.max(1, text.length - 4))
    return text.slice(from, from + 4 + random.below(12))
  })
  return [...texts, ...pieces].filter((secret) => !secret.startsWith('sha256:')).filter(() => random.oneIn(2))
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return [...Object.keys(value), ...Object.values(value).flatMap(textsIn)]
}

/** Without what redaction may change: values, texts of the tool, prose, arguments, and what it says of itself. */
function structureOf(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map((item: Json) => structureOf(item))
  if (typeof value !== 'object' || value === null) return value
  const free = new Set(['after', 'before', 'problem', 'problems', 'why', 'redaction', 'salt', 'content', 'manifest', 'digest', 'value'])
  return Object.fromEntries(Object.entries(value).flatMap(([name, held]) => (free.has(name) && name !== 'state' ? [] : [[name, structureOf(held)] as const])))
}

describe('structure', () => {
  it.each(Array.from({ length: 10 }, (_, block) => block))('survives any set of secrets, block %i of 20 seeds', (block) => {
    let compared = 0
    for (let seed = block * 20; seed < (block + 1) * 20; seed += 1) {
      const random = new SeededRandom(`structure ${seed}`)
      const told = toldBy(random)
      const plain = redacted(told)
      const secrets = secretsFrom(storedOf(plain), random)
      const attacked = redacted({ ...told, secrets })
      const structures = [plain, attacked].map((record) => storedOf(record).map((text) => structureOf(JSON.parse(text) as Json)))
      // Values that are withheld are longer or shorter than those that are shown, and may move a list out of the record.
      if (plain.evidence.length === attacked.evidence.length && isAlike(plain.body.evidence, attacked.body.evidence)) {
        expect(structures[1], `seed ${seed}`).toEqual(structures[0])
        compared += 1
      }
      expect(wholeOf(attacked), `seed ${seed}`).toEqual(wholeOf(plain))
      expect(problemsOf(attacked), `seed ${seed}`).toEqual([])
      expect(secrets.length).toBeGreaterThan(20)
    }
    expect(compared).toBeGreaterThan(5)
  })

  it('would be missed if it were touched', () => {
    const told = toldBy(new SeededRandom('control'))
    const [first, ...rest] = told.changes ?? []
    expect(wholeOf(redacted({ ...told, changes: [{ ...first!, address: 'aws_db_instance.other' }, ...rest] }))).not.toEqual(wholeOf(redacted(told)))
  })
})

function isAlike(left: { readonly lists: readonly unknown[] } | null, right: { readonly lists: readonly unknown[] } | null): boolean {
  return JSON.stringify(left?.lists) === JSON.stringify(right?.lists)
}

/** Of all changes, wherever they lie: everything but their values. */
function wholeOf(record: ReturnType<typeof redacted>): unknown {
  if (isAbsent(record.body.plan)) throw new Error(record.body.plan.why)
  const beside = record.evidence.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as { readonly changes?: Json; readonly drift?: Json })
  const list = (name: 'changes' | 'drift') =>
    beside.find((held) => held[name] !== undefined)?.[name] ?? (record.body.plan as unknown as Record<string, Json>)[name]
  return ['changes', 'drift'].map((name) => structureOf(list(name as 'changes')))
}
