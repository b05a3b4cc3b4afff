/** Plans made at random, well formed and broken: reading one never throws, and shows nothing that is marked. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { planIn } from '../../src/capture/tools/adapters/terraform/plan.ts'
import { isAbsent, Raw } from '../../src/record/values.ts'
import type { Json } from '../../src/shared/bytes.ts'
import { told } from '../fixtures/plans/plain.ts'

/** mulberry32: the same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Below = ReturnType<typeof numbers>
interface Made {
  readonly value: Json
  readonly mask: Json
  readonly unknown: Json
}

const NAMES = ['a', 'b c', '', 'constructor', 'x.y', 'ü"', '0', 'rule']
const LEAVES: readonly Json[] = [null, true, 0, 443, 'text', '', '{"a":1}', '1.5']

/** A value with mask and unknown parts as terraform makes them; what it marks begins with CANARY. */
function made(below: Below, depth: number): Made {
  const kind = below(depth > 0 ? 8 : 4)
  if (kind === 0) return { value: `CANARY-${below(1e9)}`, mask: true, unknown: false }
  if (kind < 4) return { value: LEAVES[below(LEAVES.length)] ?? null, mask: false, unknown: false }
  if (kind === 4) return { value: null, mask: below(2) === 0, unknown: true }
  if (kind === 5) {
    const items = Array.from({ length: below(4) }, () => made(below, depth - 1))
    return { value: items.map(({ value }) => value), mask: items.map(({ mask }) => mask), unknown: items.map(({ unknown }) => unknown) }
  }
  const members = Array.from({ length: below(4) }, () => [NAMES[below(NAMES.length)] ?? 'a', made(below, depth - 1)] as const)
  const of = (part: (member: Made) => Json, keeps: (held: Json) => boolean) =>
    Object.fromEntries([...new Map(members)].flatMap(([name, member]) => (keeps(part(member)) ? [[name, part(member)] as const] : [])))
  const known = ({ unknown }: Made) => unknown !== true
  const value = Object.fromEntries([...new Map(members)].flatMap(([name, member]) => (known(member) ? [[name, member.value] as const] : [])))
  return {
    value,
    mask: of(
      ({ mask }) => mask,
      (mask) => mask !== false,
    ),
    unknown: of(
      ({ unknown }) => unknown,
      (unknown) => unknown !== false,
    ),
  }
}

/** What a hand or a fault may make of a mask: never one that shows more than it should. */
function broken(mask: Json, below: Below): Json {
  const others: readonly Json[] = [mask, true, 'true', 7, null]
  return Array.isArray(mask) ? [...(mask as readonly Json[]), false].slice(0, below(2) + mask.length) : (others[below(others.length)] ?? null)
}

const WORDS = ['create', 'update', 'delete', 'no-op', 'read', 'forget', 'conjure']

function planWith(below: Below, breaks: boolean): string {
  const entry = () => {
    const [before, after] = [made(below, 4), made(below, 4)]
    const mask = (given: Json) => (breaks && below(3) === 0 ? broken(given, below) : given)
    const values = { before: before.value, after: after.value, after_unknown: after.unknown }
    const change = { actions: [WORDS[below(WORDS.length)]], ...values, before_sensitive: mask(before.mask), after_sensitive: mask(after.mask) }
    return { address: `a.b[${below(99)}]`, type: 'a', name: 'b', mode: 'managed', change }
  }
  const entries = () => Array.from({ length: below(6) }, entry)
  return JSON.stringify({ format_version: '1.2', planned_values: {}, resource_changes: entries(), resource_drift: entries() }, null, below(2))
}

function canariesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/CANARY-\d+/g))
}

it.each([
  ['as a tool makes them', false],
  ['with masks that do not fit', true],
])('2,000 plans %s: what is marked is a secret, and is not shown', (_what, breaks) => {
  for (let seed = 0; seed < 2_000; seed += 1) {
    const text = planWith(numbers(seed), breaks)
    const read = planIn(Buffer.from(text))
    if (isAbsent(read)) throw new Error(`seed ${seed}: ${read.why}`)
    const secrets = new Set(read.secrets.map((secret) => Raw.reveal(secret)))
    if (!breaks)
      expect(
        [...canariesIn(text)].filter((canary) => !secrets.has(canary)),
        `seed ${seed}`,
      ).toEqual([])
    expect(canariesIn(JSON.stringify(told(read.plan))), `seed ${seed}`).toEqual(new Set())
    if (!breaks) expect(canariesIn(JSON.stringify([...read.plan.changes, ...read.plan.drift].flatMap(rawsOf))), `seed ${seed}`).toEqual(new Set())
  }
})

/** What attributes would show after redaction has opened them. */
function rawsOf({ attributes }: { readonly attributes: readonly { readonly before: unknown; readonly after: unknown }[] }): readonly Json[] {
  return attributes.flatMap(({ before, after }) => [before, after].flatMap((value) => (value instanceof Raw ? [Raw.reveal(value)] : [])))
}

it('real plans that are cut off or damaged anywhere: read, or absent with a reason', () => {
  const root = join(import.meta.dirname, '..', 'fixtures', 'plans', 'terraform')
  const below = numbers(7)
  for (const name of readdirSync(root)) {
    const bytes = readFileSync(join(root, name))
    for (let round = 0; round < 150; round += 1) {
      const cut = bytes.subarray(0, below(bytes.length - 2))
      expect(planIn(cut), `${name} cut at ${cut.length}`).toHaveProperty('absent')
      const damaged = Buffer.from(bytes)
      damaged[below(damaged.length)] = below(256)
      const read = planIn(damaged)
      expect(isAbsent(read) ? read.why : read.plan.changes, `${name} round ${round}`).toBeDefined()
    }
  }
})
