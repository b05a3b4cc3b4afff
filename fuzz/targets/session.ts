/** Files in the session's folder, which every step can write to: the session, the notes, the spool; and the keeper's socket. */
import { factsOf } from '../../__tests__/fakes/commands.ts'
import { MemoryFiles, SeededRandom } from '../../__tests__/fakes/effects.ts'
import { asLate, readSpool, spool } from '../../src/append/spool.ts'
import { foundingHead } from '../../src/ledger/head.ts'
import { isStreamName, runsOf } from '../../src/ledger/keys.ts'
import { link } from '../../src/ledger/link.ts'
import { readStatement } from '../../src/ledger/open.ts'
import { housekeepingBody } from '../../src/record/body.ts'
import { runOf } from '../../src/record/kinds/run.ts'
import { redact } from '../../src/redact/redact.ts'
import { Memory } from '../../src/session/memory.ts'
import { refusalOf } from '../../src/session/protocol.ts'
import { readSession, type Session, sessionPath, writeSession } from '../../src/session/session.ts'
import { type Json, type JsonObject, printJson, sha256 } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { seal } from '../../src/sign/seal.ts'
import { preAuthenticated } from '../../src/trust/pae.ts'
import type { Choices } from '../choices.ts'
import { editJson } from '../edit-json.ts'
import { editBytes } from '../edit-text.ts'
import { type Edit, edited } from '../edited.ts'
import { canonical, isCanonicalBase64, jsonOf, payloadOfBundle } from '../oracles.ts'
import { seedLedger } from '../seeds.ts'
import { must, orRefusal, type Target } from '../target.ts'

/** As JSON, printed the way we do as long as that can be; now and then as bytes. */
function editFile(others: readonly Json[]): Edit<Uint8Array> {
  const [onJson, onBytes] = [editJson({ others, names: ['stream', 'zone', 'name', 'ledger', 'chain'] }), editBytes()]
  return (bytes, choices) => {
    const read = choices.oneIn(5) ? undefined : jsonOf(bytes)
    if (read === undefined) return onBytes(bytes, choices)
    const after = onJson(read.value, choices)
    return Buffer.from(canonical(after) ?? JSON.stringify(after))
  }
}

function mustPrintBack(bytes: Uint8Array): void {
  const back = canonical(jsonOf(bytes)?.value)
  must(back !== undefined && Buffer.from(back).equals(bytes), 'accepted, and does not print back')
}

async function holding(path: string, bytes: Uint8Array): Promise<MemoryFiles> {
  const files = new MemoryFiles()
  await files.createNew(path, bytes)
  return files
}

const SESSION: Session = {
  version: 1,
  directory: '/s',
  ledger: sha256('ledger') as Session['ledger'],
  zone: 'changes',
  store: 'file:///srv/ledger',
  signer: 'agent:/s/keeper',
  committer: null,
  role: null,
  enforcement: { changes: 'block', plans: 'warn', by: 'default' },
  trial: false,
  workspace: '/w',
  tools: ['terraform'],
  openedAt: '2026-01-01T00:00:00Z' as Session['openedAt'],
  facts: factsOf({ session: 'fuzz' }),
}

export const session: Target<Uint8Array> = {
  about: 'readSession: SESSION_INVALID, or a session that prints back; with its digest, no other bytes at all',
  stages: ['refused', 'accepted'],
  async prepare() {
    const seeds = await Promise.all(
      [SESSION, { ...SESSION, workspace: null, trial: true, zone: 'reviews' as const }].map(async (one) => {
        const files = new MemoryFiles()
        await writeSession(one, files)
        return (await files.read(sessionPath('/s'), 1e6)) ?? new Uint8Array()
      }),
    )
    const digests = seeds.map((bytes) => sha256(bytes))
    return {
      inputs: edited(seeds, editFile(seeds.map((bytes) => jsonOf(bytes)?.value ?? null))),
      async check(bytes) {
        const files = await holding('/s/session.json', bytes)
        const read = await orRefusal(['SESSION_INVALID'], () => readSession('/s/session.json', undefined, files))
        for (const digest of digests) {
          const pinned = await orRefusal(['SESSION_INVALID'], () => readSession('/s/session.json', digest, files))
          must(pinned instanceof LedgerError || sha256(bytes) === digest, 'accepted under the digest of other bytes')
        }
        if (read instanceof LedgerError) return 'refused'
        mustPrintBack(bytes)
        must(Buffer.from(printJson(read.value)).equals(bytes), 'another session than the file has')
        return 'accepted'
      },
    }
  },
}

const STREAM = runsOf({ ledger: SESSION.ledger, zone: 'changes' }, '42')
const NOTE = {
  operation: 'a'.repeat(32),
  row: 'terraform',
  stream: { zone: 'changes', name: STREAM.name, scope: STREAM.scope },
  sequence: 3,
  shim: { pid: 1, start: '2' },
  process: null,
  state: { kind: 'local', path: '/w/terraform.tfstate' },
  mark: { lineage: 'l', serial: 1, digest: sha256('x') },
  closed: false,
}
const PLAN_RECORD = { zone: 'changes', stream: STREAM.name, sequence: 1, leaf: sha256('l'), content: sha256('c') }
const NOTES: readonly Json[] = [NOTE, { ...NOTE, ended: 4, shim: null, state: null, mark: null }, { sequence: 7 }, PLAN_RECORD, { pid: 12, start: '34' }]

export const memory: Target<Uint8Array> = {
  about: 'Memory: a hint that prints back and names a stream that can be one, or no hint; the journal in words of its own',
  stages: ['no hint', 'a hint'],
  prepare() {
    const seeds = [...NOTES.map((note) => printJson(note as string)), Buffer.from('terraform show\t/w\nterraform state list\t/w\n')]
    return Promise.resolve({
      inputs: edited<Uint8Array>(seeds, editFile(NOTES)),
      async check(bytes) {
        const files = new MemoryFiles()
        const plan = sha256('plan')
        const paths = [`heads/changes.${STREAM.name}.json`, `plans/${plan.slice(7)}.json`, 'operations/a.json', 'sending.json', 'journal']
        for (const path of paths) await files.createNew(`/s/${path}`, bytes)
        const held = new Memory('/s', files)
        const operations = await held.operations()
        const hints = [await held.recall(STREAM), await held.planRecord(plan), await held.turn(), ...operations]
        for (const { words, times } of await held.reads()) must(/^[a-z -]{1,90}$/.test(words) && times > 0, `a read of ${JSON.stringify(words)}`)
        for (const { stream } of operations) must(isStreamName(stream.name), 'the name of no stream')
        if (hints.every((hint) => hint === undefined)) return 'no hint'
        mustPrintBack(bytes)
        return 'a hint'
      },
    })
  },
}

interface Request {
  readonly bytes: Uint8Array
}

export const keeper: Target<Request> = {
  about: 'refusalOf: the keeper signs nothing but a statement of this ledger, this zone and this job, encoded in the one way',
  stages: ['refused', 'signed'],
  async prepare() {
    const { ledger, records } = await seedLedger()
    const payloads = records.flatMap(({ bytes }) => payloadOfBundle(bytes) ?? [])
    const inner = editFile(payloads.map((payload) => jsonOf(payload)?.value ?? null))
    const onBytes = editBytes({ words: ['DSSEv1 ', ' 28 application/vnd.in-toto+json ', 'stop'] })
    // What the mandate is about is a few texts among hundreds.
    const swaps = [
      ['"session":"session-', '"session":"session-1'],
      ['"zone":"changes"', '"zone":"reviews"'],
      ['"zone":"reviews"', '"zone":"changes"'],
      [ledger.id, sha256('another')],
    ] as const
    const swapped = (payload: Uint8Array, [from, to]: readonly [string, string]) => Buffer.from(Buffer.from(payload).toString().replace(from, to))
    const encode = (payload: Uint8Array) => ({ bytes: preAuthenticated(payload) })
    const mandate = { ledger: ledger.id, zone: 'changes', session: 'session-0' } as const
    return {
      inputs: edited<Request>(payloads.map(encode), ({ bytes }, choices) =>
        choices.weighted([
          [2, () => ({ bytes: onBytes(bytes, choices) })],
          [2, () => encode(swapped(bodyOf(bytes), choices.pick(swaps)))],
          [8, () => encode(inner(bodyOf(bytes), choices))],
        ]),
      ),
      check({ bytes }) {
        if (refusalOf(bytes, mandate) !== undefined) return 'refused'
        const payload = bodyOf(bytes)
        const head = `DSSEv1 28 application/vnd.in-toto+json ${payload.length} `
        must(Buffer.concat([Buffer.from(head), payload]).equals(bytes), 'another encoding')
        mustPrintBack(payload)
        const { predicateType, predicate } = (jsonOf(payload)?.value ?? {}) as { readonly predicateType: string; readonly predicate: JsonObject }
        must(/^https:\/\/iac-ledger\.github\.io\/(?:register|plan|intent|outcome|run)\/v1$/.test(predicateType), `signed a ${predicateType}`)
        const { run, chain } = predicate as { readonly run: JsonObject; readonly chain?: JsonObject }
        must(run['session'] === 'session-0', 'signed for another job')
        must(chain === undefined || (chain['ledger'] === ledger.id && chain['zone'] === 'changes'), 'signed for another ledger or zone')
        return 'signed'
      },
    }
  },
}

function bodyOf(encoded: Uint8Array): Uint8Array {
  const head = /^(?:[^ ]* ){4}/.exec(Buffer.from(encoded.subarray(0, 200)).toString('latin1'))?.[0] ?? ''
  return encoded.subarray(head.length)
}

interface SpoolJson {
  readonly captured: { readonly payload: string }
  readonly evidence: readonly { readonly bytes: string }[]
  readonly sealed: { readonly bytes: string } | null
}

export const spoolFile: Target<Uint8Array> = {
  about: 'readSpool: told as broken, or a record that prints back and can be linked as a late one',
  stages: ['broken', 'waiting'],
  async prepare() {
    const seeds = await spoolFiles()
    const head = foundingHead(STREAM, undefined, { size: 2, leaf: sha256('root') as never })
    return {
      inputs: edited<Uint8Array>(seeds, editSpooled(seeds)),
      async check(bytes) {
        const { waiting, broken } = await readSpool(SESSION.ledger, { files: await holding('/spool/a.json', bytes), spool: '/spool' })
        must(waiting.length + broken.length === 1, 'neither waiting nor broken')
        const [held] = waiting
        if (held === undefined) return 'broken'
        mustPrintBack(bytes)
        const { captured, evidence, sealed } = (jsonOf(bytes) ?? { value: null }).value as unknown as SpoolJson
        const encoded = [captured.payload, ...evidence.map((one) => one.bytes), ...(sealed === null ? [] : [sealed.bytes])]
        must(encoded.every(isCanonicalBase64), 'base64 that would be printed in another way')
        must(isStreamName(held.stream.name) && held.stream.zone !== ('root' as string), 'a stream that no job may write to')
        const linked = await orRefusal(['RECORD_TOO_LARGE'], () => link(asLate(held), head))
        must(linked instanceof LedgerError || !('malformed' in readStatement(linked.value.payload)), 'a late record that no reader would take')
        return 'waiting'
      },
    }
  },
}

async function spoolFiles(): Promise<readonly Uint8Array[]> {
  const { ledger } = await seedLedger()
  const files = new MemoryFiles()
  const ports = { files, clock: ledger.clock, random: new SeededRandom('spool'), spool: '/spool', signer: ledger.signers.changes.signer }
  const body = housekeepingBody('b'.repeat(32), ledger.clock.now(), factsOf({ session: 'fuzz' }))
  const job = { status: 'success', reads: [], bypass: [], notChecked: [], waiting: 0, heads: [], closed: 0 }
  const record = redact(runOf(body, job), { random: ports.random, ownSecrets: [] })
  const gone = { sign: () => Promise.reject(new LedgerError('SIGNER_GONE', { says: 'gone', fix: 'none' })) }
  const why = new LedgerError('STORE_BUSY', { says: 'busy', fix: 'wait' })
  const head = foundingHead(STREAM, undefined, { size: 2, leaf: sha256('root') as never })
  await spool(record, STREAM, why, await seal(link(record, head), ports), ports)
  await spool({ ...record, evidence: [{ name: 'x.json', digest: sha256('{}'), bytes: Buffer.from('{}') }] }, STREAM, why, undefined, { ...ports, signer: gone })
  return Promise.all((await files.list('/spool')).map(async (name) => (await files.read(`/spool/${name}`, 1e6)) ?? new Uint8Array()))
}

/** Of the file, or of the statement that it holds in base64. */
function editSpooled(seeds: readonly Uint8Array[]): Edit<Uint8Array> {
  const outer = editFile(seeds.map((bytes) => jsonOf(bytes)?.value ?? null))
  const inner = editFile([])
  return (bytes, choices: Choices) => {
    const held = jsonOf(bytes)?.value as { readonly captured?: { readonly payload?: string } } | undefined
    const payload = held?.captured?.payload
    if (typeof payload !== 'string' || choices.oneIn(2)) return outer(bytes, choices)
    const after = inner(Buffer.from(payload, 'base64'), choices)
    return Buffer.from(canonical({ ...held, captured: { ...held?.captured, payload: Buffer.from(after).toString('base64') } }) ?? '')
  }
}
