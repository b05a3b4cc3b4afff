/** Not the attacks that somebody thought of: changes at random, and the reader must say of each what `verify` says. */
import { expect, it } from 'vitest'
import type { Stream, Zone } from '../../src/record/place.ts'
import type { JsonObject } from '../../src/shared/bytes.ts'
import { SeededRandom } from '../fakes/effects.ts'
import { restated } from '../fakes/forger.ts'
import { copyOf, goodLedger, type Scene, told } from '../tamper/scene.ts'
import { type Asked, askedOf, coveredOf, python, readAll, saidIn } from './reader.ts'

interface Change {
  readonly what: string
  readonly asked: Asked
  readonly told: readonly string[]
}

/** Each changes the scene, and says how. */
const CHANGES: readonly ((scene: Scene, random: SeededRandom) => Promise<string>)[] = [aByte, removed, swapped, aMember, aMember, aMember]

it.skipIf(python === undefined)('150 changes at random', { timeout: 300_000 }, async () => {
  const random = new SeededRandom('changes')
  const good = await goodLedger()
  const copies: Scene[] = []
  const changes: Change[] = []
  for (let times = 0; times < 150; times += 1) {
    const scene = await copyOf(good)
    copies.push(scene)
    const what = await random.pick(CHANGES)(scene, random)
    const { findings } = await scene.verify()
    changes.push({ what, told: coveredOf(told(findings)), asked: askedOf(scene.folder.path, scene.ledger.ask()) as Asked })
  }
  const reports = await readAll(changes.map(({ asked }) => asked))
  for (const { folder } of [good, ...copies]) folder.gone()
  expect(reports.map((report, index) => ({ what: changes[index]?.what, told: saidIn(report) }))).toEqual(changes.map(({ what, told }) => ({ what, told })))

  const refused = reports.filter(({ ok }) => !ok).length
  console.log(`the reader and verify agree on ${changes.length} changes at random; ${refused} of them are refused`)
  expect(refused).toBeGreaterThan(100)
  expect(new Set(changes.flatMap(({ told }) => told.map((entry) => entry.split(' ')[0]))).size).toBeGreaterThan(7)
})

function aByte({ folder }: Scene, random: SeededRandom): Promise<string> {
  const key = random.pick(folder.keys())
  const bytes = Uint8Array.from(folder.read(key))
  const at = random.below(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 + random.below(255))
  folder.write(key, bytes)
  return Promise.resolve(`byte ${at} of ${key}`)
}

function removed({ folder }: Scene, random: SeededRandom): Promise<string> {
  const keys = [random.pick(folder.keys()), random.pick(folder.keys())]
  for (const key of new Set(keys)) folder.remove(key)
  return Promise.resolve(`without ${keys.join(' and ')}`)
}

function swapped({ folder }: Scene, random: SeededRandom): Promise<string> {
  const [one, other] = [random.pick(folder.keys()), random.pick(folder.keys())]
  folder.swap(one, other)
  return Promise.resolve(`${one} for ${other}`)
}

/** What a writer that may sign can do: any value anywhere in its statement. */
async function aMember(scene: Scene, random: SeededRandom): Promise<string> {
  const { app, net, data, reviewed, ledger, folder } = scene
  const root = ledger.stream('root', 'root')
  const ENDS: readonly (readonly [Stream, number])[] = [
    [app, 4],
    [app, 5],
    [net, 0],
    [net, 2],
    [data, 0],
    [data, 1],
    [reviewed, 1],
    [ledger.runs(), 0],
    [root, 0],
    [root, 2],
  ]
  const [stream, sequence] = random.pick(ENDS)
  const key = scene.keyAt(stream, sequence)
  let what = ''
  const edit = (statement: JsonObject) => {
    const changed = structuredClone(statement)
    what = mutate(changed, random)
    return changed
  }
  folder.write(key, await restated(folder.read(key), ledger.signers[stream.zone as Zone].signer, edit))
  return `${key}: ${what}`
}

const VALUES = [
  null,
  true,
  7,
  -1,
  2 ** 53 - 1,
  '',
  'x',
  `sha256:${'a'.repeat(64)}`,
  'AAAA',
  'AAAB=',
  '2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00+00:00',
] as const
const OBJECTS = [
  [],
  {},
  [null],
  ['x'],
  [{}],
  { absent: 'error', why: 'x' },
  { absent: 'no', why: 'x' },
  { absent: 'error', why: 'x', more: 1 },
  { unknown: true },
  { shown: 1 },
  { withheld: 'masked' },
  { withheld: 'masked', more: 1 },
  { code: 1 },
  { signal: 'x' },
] as const

type Holder = Record<string, unknown>

function mutate(value: unknown, random: SeededRandom): string {
  const { holder, name, path } = random.pick(membersIn(value))
  const held = holder[name]
  const how = random.below(4)
  if (how === 0) {
    if (Array.isArray(holder)) holder.splice(Number(name), 1)
    else delete holder[name]
    return `${path} is removed`
  }
  if (how === 1 && typeof held === 'object' && held !== null && !Array.isArray(held)) {
    ;(held as Holder)['surplus'] = 1
    return `${path} has one more member`
  }
  holder[name] = structuredClone(random.oneIn(2) ? random.pick(VALUES) : random.pick(OBJECTS))
  return `${path} is ${JSON.stringify(holder[name])}`
}

function membersIn(value: unknown, path = ''): readonly { readonly holder: Holder; readonly name: string; readonly path: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((name) => [{ holder, name, path: `${path}.${name}` }, ...membersIn(holder[name], `${path}.${name}`)])
}
