/** Plans that real tools made (scripts/fixtures.ts), and one as long as plans get. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PlanRead, planIn } from '../../src/capture/tools/adapters/terraform/plan.ts'
import type { Change } from '../../src/record/change.ts'
import { plan as planShape } from '../../src/record/shapes.ts'
import { isAbsent, Raw } from '../../src/record/values.ts'
import { planWithCreates } from '../fixtures/plans/many.ts'
import { opened, told } from '../fixtures/plans/plain.ts'

const root = join(import.meta.dirname, '..', 'fixtures', 'plans')
const FIXTURES = ['terraform', 'tofu'].flatMap((tool) => readdirSync(join(root, tool)).map((name) => [tool, name.replace('.json', '')] as const))

function read(answer: Uint8Array): PlanRead {
  const found = planIn(answer)
  if (isAbsent(found)) throw new Error(found.why)
  return found
}

function fixture(tool: string, name: string): PlanRead {
  return read(readFileSync(join(root, tool, `${name}.json`)))
}

function countsOf({ plan }: PlanRead): Record<string, number> {
  return Object.fromEntries(plan.counts.map(({ action, count }) => [action, count]))
}

function pathsOf(change: Change | undefined): readonly string[] {
  return (change?.attributes ?? []).map(({ path, op }) => `${op} ${path}`)
}

describe.each(FIXTURES)('%s %s', (tool, name) => {
  const bytes = readFileSync(join(root, tool, `${name}.json`))
  const { plan, secrets } = read(bytes)

  it('is a plan of the known shape, and every canary in it is among the secrets and nowhere else', () => {
    const withheld = JSON.parse(JSON.stringify(told(plan)).replaceAll('"[raw]"', '{"withheld":"not-listed"}')) as unknown
    expect(planShape(withheld, 'plan')).toEqual([])
    expect(JSON.stringify(withheld)).not.toContain('CANARY')
    const known = secrets.map((secret) => String(Raw.reveal(secret)))
    const canaries = new Set(bytes.toString().match(/CANARY-[A-Za-z0-9-]+/g))
    expect([...canaries].filter((canary) => !known.some((secret) => secret.includes(canary)))).toEqual([])
  })

  it('holds no harmless value among its secrets', () => {
    const known = new Set(secrets.map((secret) => Raw.reveal(secret)))
    for (const harmless of ['plain', 'alpha', 'DB_PASSWORD', 'eu-central-1', 'db.example', 'checked', 'visible']) expect(known).not.toContain(harmless)
  })
})

describe.each([['terraform'], ['tofu']])('of %s', (tool) => {
  it('every kind of change', () => {
    const mixed = fixture(tool, 'mixed')
    expect(countsOf(mixed)).toEqual({ update: 2, replace: 3, delete: 3, forget: 1, import: 1, move: 1, 'no-op': 2 })
    const by = new Map(mixed.plan.changes.map((change) => [change.address, change]))
    expect(by.get('terraform_data.asked')).toMatchObject({ reason: 'replace_by_request', replacement: { order: 'delete-first', paths: [] } })
    expect(by.get('terraform_data.replace_first')).toMatchObject({ replacement: { order: 'create-first', paths: ['triggers_replace'] } })
    expect(by.get('terraform_data.new_and_changed')).toMatchObject({ action: 'update', formerly: 'terraform_data.old_and_changed' })
    expect(pathsOf(by.get('terraform_data.update'))).toEqual(['change input.a', 'change input.hidden', 'add input.rules[0].port', 'change output'])
    expect(pathsOf(by.get('terraform_data.gone'))).toEqual(['remove id', 'remove input.password', 'remove output.password'])
    for (const quiet of ['terraform_data.forgotten', 'terraform_data.imported', 'terraform_data.new_name']) expect(pathsOf(by.get(quiet))).toEqual([])
    expect(mixed.plan.outputs).toEqual([
      { name: 'added', action: 'create', sensitive: false },
      { name: 'dropped', action: 'delete', sensitive: false },
      { name: 'kept', action: 'update', sensitive: false },
    ])
  })

  it('what is created, leaf by leaf, numbers to the last digit', () => {
    const { plan } = fixture(tool, 'create')
    const plain = plan.changes.find(({ address }) => address === 'terraform_data.plain')
    expect(opened(plain?.attributes)).toMatchObject([
      { path: 'id', op: 'add', after: { unknown: true } },
      { path: 'input[""]', after: { raw: 'empty' } },
      { path: 'input.__proto__', after: { raw: 'proto' } },
      { path: 'input.big', after: { raw: '9007199254740993' } },
      { path: 'input["dotted.key"]', after: { raw: true } },
      { path: 'input.long', after: { raw: '0.12345678901234567890123' } },
      { path: 'input.name', after: { raw: 'plain' } },
      { path: 'input.ports[0]', after: { raw: 22 } },
      { path: 'input.ports[1]', after: { raw: 443 } },
      { path: 'output', after: { unknown: true } },
    ])
    const marked = plan.changes.find(({ address }) => address === 'terraform_data.marked')
    const sensitive = marked?.attributes.filter((attribute) => attribute.sensitive)
    expect(sensitive?.map(({ path }) => path)).toEqual(['input.hidden', 'input.list[1]', 'input.nested.deep[0].hidden'])
    expect(plan.changes.map(({ address }) => address)).toContain('module.m.terraform_data.inner["gamma \\"q\\" [x]"]')
    expect(plan.changes.map(({ address }) => address)).toContain('module.m.terraform_data.inner["line\\nbreak"]')
    expect(plan.outputs.find(({ name }) => name === 'hidden')).toEqual({ name: 'hidden', action: 'create', sensitive: true })
  })

  it('nothing, part of it, only a look, everything, and a failure', () => {
    expect(countsOf(fixture(tool, 'no-op'))).toEqual({ 'no-op': 12 })
    expect(fixture(tool, 'no-op').plan.changes).toEqual([])
    expect(countsOf(fixture(tool, 'target'))).toEqual({ create: 1 })
    expect(fixture(tool, 'target').plan.complete).toEqual(
      tool === 'terraform' ? false : { absent: 'not-available', why: 'this version of the tool does not say' },
    )
    expect(fixture(tool, 'refresh-only').plan).toMatchObject({ counts: [], drift: [] })
    expect(countsOf(fixture(tool, 'destroy'))).toEqual({ delete: 12 })
    expect(fixture(tool, 'errored').plan.errored).toBe(true)
  })

  it('what a replacement left behind', () => {
    const { plan } = fixture(tool, 'deposed')
    expect(plan.changes.map(({ address, deposed, action }) => [address, deposed, action])).toEqual([
      ['terraform_data.kept', '0123abcd', 'delete'],
      ['terraform_data.tainted', null, 'replace'],
      ['terraform_data.tainted', '0123abcd', 'delete'],
    ])
  })

  it('checks, those that fail first, with what they say', () => {
    const { checks } = fixture(tool, 'checks').plan
    expect(opened(checks)).toMatchObject([
      { address: 'check.health', kind: 'check', status: 'fail', problems: [{ raw: 'is checked, told by CANARY-named-variable' }] },
      { status: 'pass', problems: [] },
      { status: 'pass', problems: [] },
    ])
    expect(checks[0]?.problems[0]).toMatchObject({ kind: 'text' })
  })
})

it('8,000 creates: listed up to the limit, the rest counted', () => {
  const { plan, secrets } = read(planWithCreates(8_000))
  expect(countsOf({ plan, secrets })).toEqual({ create: 8_000 })
  const listed = plan.changes.reduce((sum, { attributes }) => sum + attributes.length, 0)
  const omitted = plan.changes.reduce((sum, { attributesOmitted }) => sum + attributesOmitted, 0)
  expect([listed, omitted]).toEqual([80_000, 0])
  expect(secrets).toHaveLength(8_000)
  const longer = read(planWithCreates(12_000)).plan.changes
  expect(longer.reduce((sum, { attributes }) => sum + attributes.length, 0)).toBe(100_000)
  expect(longer.at(-1)).toMatchObject({ attributes: [], attributesOmitted: 10 })
})
