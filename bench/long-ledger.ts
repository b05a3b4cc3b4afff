/** A directory ledger with one long stream, written by the library's own hand but without waiting for the disk: only its size matters. */
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeEffects } from '../src/entries/node-effects.ts'
import type { AppendPorts } from '../src/flows/append-record.ts'
import { appendRecord } from '../src/flows/append-record.ts'
import { initLedger } from '../src/flows/init-ledger.ts'
import { factsOf } from '../src/inputs/run-context.ts'
import { leafOf } from '../src/ledger/entry.ts'
import { foundingHead, type Positions } from '../src/ledger/head.ts'
import { keyOf, registerOf, streamName } from '../src/ledger/keys.ts'
import { link } from '../src/ledger/link.ts'
import { grow } from '../src/ledger/merkle.ts'
import { openRoot, slotAt } from '../src/ledger/read.ts'
import { housekeepingBody } from '../src/record/body.ts'
import { registrationOf } from '../src/record/kinds/register.ts'
import { runOf } from '../src/record/kinds/run.ts'
import { type LedgerId, type Stream, ZONES } from '../src/record/place.ts'
import { redact } from '../src/redact/redact.ts'
import { nothingRemembered } from '../src/session/memory.ts'
import { sha256 } from '../src/shared/bytes.ts'
import { newKey, signerFromPem } from '../src/sign/local-key.ts'
import { seal } from '../src/sign/seal.ts'
import type { Signer } from '../src/sign/signer.ts'
import { adapter } from '../src/store/adapters/directory.ts'
import { KeyVerifier } from '../src/trust/verifier.ts'

export const effects = nodeEffects()
const enforcement = { changes: 'block', plans: 'warn', by: 'default' } as const
export const facts = factsOf(effects.env, {
  session: 'bench',
  checkRunId: undefined,
  environment: undefined,
  enforcement,
  policy: undefined,
  config: undefined,
  event: {},
})
const QUIET = { status: 'success', reads: [], bypass: [], notChecked: [], waiting: 0, heads: [], closed: 0 }

export interface LongLedger {
  readonly folder: string
  readonly id: LedgerId
  readonly stream: Stream
  readonly signer: Signer
}

/** Ports as a process has them that has just started: nothing opened, nothing remembered but what `positions` remembers. */
export async function freshPorts({ folder, id, signer }: Omit<LongLedger, 'stream'>, positions: Positions): Promise<AppendPorts> {
  const store = await adapter.openStore(pathToFileURL(join(folder, 'ledger')), effects)
  let root: ReturnType<typeof openRoot> | undefined
  const open = () => {
    root ??= openRoot(id, store, new KeyVerifier())
    return root
  }
  return { ...effects, store, signer, openRoot: open, positions, spool: join(folder, 'spool'), facts, ownSecrets: [] }
}

export function body() {
  return housekeepingBody(Buffer.from(effects.random.bytes(16)).toString('hex'), effects.clock.now(), facts)
}

function record() {
  return runOf(body(), QUIET)
}

/** Milliseconds of one append, from the captured record to its receipt. */
export async function appendOnce(ledger: LongLedger, positions: Positions): Promise<number> {
  const ports = await freshPorts(ledger, positions)
  const start = performance.now()
  await appendRecord(redact(record(), ports), ledger.stream, ports)
  return performance.now() - start
}

/** With a genesis, a policy and a name for its one stream. */
export async function foundLedger(folder: string): Promise<LongLedger> {
  const signer = signerFromPem(newKey().privatePem, 'the bench')
  const { signer: founder } = await signer.sign(new Uint8Array())
  const store = await adapter.openStore(pathToFileURL(join(folder, 'ledger')), effects)
  const found = { ...effects, store, signer, verifier: new KeyVerifier(), ownSecrets: [], recorder: facts.recorder }
  const id = await initLedger({ founder, zones: ZONES.map((zone) => ({ zone, signers: [founder] })) }, found)
  const scope = sha256('bench')
  return { folder, id, signer, stream: { ledger: id, zone: 'changes', name: streamName('4711', 'bench', scope), scope } }
}

export async function longLedger(folder: string, count: number): Promise<LongLedger> {
  const ledger = await foundLedger(folder)
  await fill(ledger, count)
  return ledger
}

/** How many records at the end are real. A writer looks at 64 of them at the most before it reads a stream from its beginning. */
const REAL = 128
const STAND_IN = new TextEncoder().encode('a record that nobody reads')

/**
 * The slots before those hold a stand-in each, whose leaf is as good as any: a writer that is right never reads them,
 * and one that is wrong reads as many files as there would be records.
 */
async function fill(ledger: LongLedger, count: number): Promise<void> {
  const { stream, signer } = ledger
  const ports = await freshPorts(ledger, nothingRemembered)
  const { leaf } = await appendRecord(redact(registrationOf(stream, body()), ports), registerOf(stream), ports)
  let head = foundingHead(stream, leaf, (await ports.openRoot()).newest)
  for (let sequence = 0; sequence < count; sequence += 1) {
    const slot = slotAt(stream, sequence)
    let here = sequence < count - REAL ? leafOf(STAND_IN, slot) : undefined
    if (here !== undefined) putStandIn(ledger, keyOf(slot), sequence)
    else {
      const sealed = await seal(link(redact(record(), ports), head), { signer })
      writeFileSync(placeOf(ledger, keyOf(slot)), sealed.bytes)
      here = sealed.leaf
    }
    head = { ...head, next: sequence + 1, previous: here, tree: grow(head.tree, here) }
  }
}

const made = new Set<string>()

function placeOf({ folder }: LongLedger, key: string): string {
  const path = join(folder, 'ledger', key)
  if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true })
  made.add(dirname(path))
  return path
}

/** A name of one file that many slots share: file systems allow 65,000 of them, and make a name sooner than a file. */
function putStandIn(ledger: LongLedger, key: string, sequence: number): void {
  const shared = join(ledger.folder, `stand-in-${Math.floor(sequence / 30_000)}`)
  if (sequence % 30_000 === 0) writeFileSync(shared, STAND_IN)
  linkSync(shared, placeOf(ledger, key))
}
