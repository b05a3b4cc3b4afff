/** A good ledger in a folder, built once; each test gets a copy of it and changes one thing. */
import type { VerifyPorts } from '../../src/flows/verify-ledger.ts'
import { leafOf } from '../../src/ledger/entry.ts'
import { keyOf, registerOf } from '../../src/ledger/keys.ts'
import { housekeepingBody } from '../../src/record/body.ts'
import type { PlanRecord } from '../../src/record/command.ts'
import { policyOf } from '../../src/record/kinds/policy.ts'
import type { Leaf, Stream, Zone } from '../../src/record/place.ts'
import type { Store } from '../../src/store/store.ts'
import type { ExpectedHead, Place, VerifyAsk } from '../../src/verify/check.ts'
import type { FindingCode } from '../../src/verify/findings.ts'
import type { Verdict } from '../../src/verify/verdict.ts'
import { factsOf } from '../fakes/commands.ts'
import { Folder } from '../fakes/folder-store.ts'
import { ledgerForTests, type TestLedger } from '../fakes/ledger.ts'
import type { Told } from './tamper.ts'

export const JOB = { session: 'session-1' }

export interface Scene {
  readonly folder: Folder
  readonly ledger: TestLedger<Store>
  /** changes: three operations, slots 0 to 5. */
  readonly app: Stream
  /** changes: a plan with evidence, then an operation that applies it. */
  readonly net: Stream
  /** reviews: two plans; an operation of `data` in changes applies the second. */
  readonly reviewed: Stream
  readonly data: Stream
  readonly plan: PlanRecord
  /** A change in this scene's folder, and what verification says of it. */
  keyAt(stream: Stream, sequence: number): string
  verify(more?: Partial<VerifyAsk>, ports?: Partial<VerifyPorts>): Promise<Verdict>
}

/** Written: root 0-1 genesis and policy, 2 the same policy again; changes/app 0-5, changes/net 0-2, reviews/app 0-1, changes/data 0-1, changes/_runs 0. */
export async function goodLedger(seed = 'a good ledger'): Promise<Scene> {
  const folder = new Folder()
  const ledger = await ledgerForTests(await folder.store(), seed)
  const [app, net, data, reviewed] = [ledger.stream('app'), ledger.stream('net'), ledger.stream('data'), ledger.stream('app', 'reviews')]
  await ledger.append(policyOf(ledger.zones, housekeepingBody(ledger.operation(), ledger.clock.now(), factsOf(JOB))), ledger.stream('root', 'root'))
  const opened = ledger.again(ledger.store) // whoever had opened the root before would name the old one
  for (let times = 0; times < 3; times += 1) await opened.change(app, JOB)
  await opened.change(net, JOB, { plan: await opened.plan(net, JOB, 60) })
  await opened.plan(reviewed, JOB)
  const plan = await opened.plan(reviewed, JOB, 2)
  await opened.change(data, JOB, { plan })
  await opened.run(JOB, opened.runs())
  return sceneOf(folder, opened, plan)
}

function sceneOf(folder: Folder, ledger: TestLedger<Store>, plan: PlanRecord): Scene {
  const stream = (about: string, zone: Zone = 'changes') => ledger.stream(about, zone)
  return {
    folder,
    ledger,
    app: stream('app'),
    net: stream('net'),
    data: stream('data'),
    reviewed: stream('app', 'reviews'),
    plan,
    keyAt: (of, sequence) => keyOf({ ...of, sequence }),
    verify: (more, ports) => ledger.verify(more, ports),
  }
}

export async function copyOf({ folder, ledger, plan }: Scene): Promise<Scene> {
  const copy = folder.copy()
  return sceneOf(copy, ledger.again(await copy.store()), plan)
}

/** How many records of each stream outside the root the scene has. */
const LENGTHS = {
  'changes/_register': 3,
  'changes/_runs': 1,
  'changes/app': 6,
  'changes/data': 2,
  'changes/net': 3,
  'reviews/_register': 1,
  'reviews/app': 2,
} as const

export function everyRecord(code: FindingCode): readonly Told[] {
  return Object.entries(LENGTHS).flatMap(([stream, count]) => Array.from({ length: count }, (_, sequence): Told => `${code} ${stream}=${sequence}`))
}

/** Where no registration is believed, every stream appeared unannounced. */
export function unregistered(): readonly Told[] {
  const streams = Object.keys(LENGTHS).filter((stream) => !stream.includes('/_'))
  return streams.map((stream): Told => `PREVIOUS_MISMATCH ${stream}=0`)
}

/** `CODE zone/about=sequence`: what the name of a stream is about is enough to read a test by. */
export function told(findings: Verdict['findings']): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${nameOf(place)}`.trim())
}

function nameOf({ zone, stream, sequence }: Place): string {
  if (zone === null) return ''
  const about = stream === null ? '' : `/${stream.replace(/^r\d+\./, '').replace(/-[0-9a-f]{8}$/, '')}`
  return `${zone}${about}${sequence === null ? '' : `=${sequence}`}`
}

export function registered({ ledger }: Scene, zone: Zone = 'changes'): Stream {
  return registerOf(ledger.stream('app', zone))
}

/** As an auditor would have noted it. */
export function headAt({ folder, ledger, keyAt }: Scene, { zone, name }: Stream, sequence: number): ExpectedHead {
  return {
    zone,
    stream: name,
    sequence,
    leaf: leafOf(folder.read(keyAt({ ledger: ledger.id, zone, name, scope: NO_LEAF }, sequence)), { ledger: ledger.id, zone, name, sequence }),
  }
}

export const NO_LEAF = `sha256:${'0'.repeat(64)}` as Leaf
