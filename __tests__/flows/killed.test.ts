/**
 * kill -9 at hundreds of places between evidence, register, head, signature, put, read back and spool, on a directory store. What
 * was acknowledged stands; what is left is a good ledger; and whoever comes next can send what waits and write on.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../src/entries/node-files.ts'
import { shipSpool } from '../../src/flows/ship-spool.ts'
import { leafOf } from '../../src/ledger/entry.ts'
import { keyOf } from '../../src/ledger/keys.ts'
import type { Slot, StreamName } from '../../src/record/place.ts'
import type { Store } from '../../src/store/store.ts'
import { Folder } from '../fakes/folder-store.ts'
import { ledgerForTests, type TestLedger } from '../fakes/ledger.ts'
import { threadsOn } from '../fakes/threads.ts'

const SEED = 'a ledger whose writers are killed'
const LEAST = 200
const AT_ONCE = 3

interface Ended {
  readonly at: number
  readonly signal: NodeJS.Signals | null
  readonly acknowledged: readonly { readonly slot: Slot; readonly leaf: string }[]
  readonly asked: number | undefined
  readonly errors: string
}

class Killing {
  readonly folder = new Folder()
  readonly spools = mkdtempSync(join(tmpdir(), 'killed-'))

  spoolAt(at: number): string {
    return join(this.spools, String(at))
  }

  /** Below 1: it is not killed. */
  async writerKilledAt(at: number, { id }: TestLedger): Promise<Ended> {
    const script = join(import.meta.dirname, 'kill-writer.ts')
    const child = spawn(process.execPath, [script, this.folder.path, this.spoolAt(at), id, SEED, String(at)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { NODE_COMPILE_CACHE: join(this.spools, 'cache') },
    })
    const [out, errors, signal] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<NodeJS.Signals | null>((ended) => child.on('close', (_code, by) => ended(by))),
    ])
    const acknowledged = [...out.matchAll(/^changes\/(\S+)=(\d+) (\S+)$/gm)].map(([, name = '', digits = '', leaf = '']) => {
      const slot: Slot = { ledger: id, zone: 'changes', name: name as StreamName, sequence: Number(digits) }
      return { slot, leaf }
    })
    const [, asked] = /^asked (\d+)$/m.exec(out) ?? []
    return { at, signal, acknowledged, asked: asked === undefined ? undefined : Number(asked), errors }
  }

  [Symbol.dispose](): void {
    this.folder.gone()
    rmSync(this.spools, { recursive: true })
  }
}

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

describe('a writer that is killed', () => {
  it(`at each of ${LEAST} places and more leaves what it acknowledged, and nothing that verification or the next writer stumbles over`, async () => {
    using killing = new Killing()
    const { folder } = killing
    const ledger: TestLedger<Store> = await ledgerForTests(await folder.store(), SEED)
    await killing.writerKilledAt(0, ledger) // the first of all makes folders that no other one has to
    const whole = await killing.writerKilledAt(-1, ledger)
    expect(whole).toMatchObject({ signal: null, errors: '' })
    expect(whole.acknowledged).toHaveLength(4)
    expect(whole.asked).toBeGreaterThanOrEqual(LEAST)
    const places = Array.from({ length: whole.asked ?? 0 }, (_, index) => index + 1)

    const ended: Ended[] = []
    await eachOf(places, async (at) => void ended.push(await killing.writerKilledAt(at, ledger)))
    expect(ended.filter(({ signal }) => signal !== 'SIGKILL')).toEqual([])
    for (const { at, acknowledged } of ended)
      for (const { slot, leaf } of acknowledged) expect(leafOf(folder.read(keyOf(slot)), slot), `killed at ${at}`).toBe(leaf)
    expect(new Set(ended.map(({ acknowledged }) => acknowledged.length))).toEqual(new Set([0, 1, 2, 3]))
    const left = await ledger.verify({}, { hands: threadsOn(folder) })
    expect([...new Set(left.findings.map(({ code }) => code))]).toEqual(['STREAM_EMPTY'])

    const next = ledger.again(ledger.store)
    for (const at of places) {
      const ports = next.ports('changes', { files: nodeFiles(), spool: killing.spoolAt(at) })
      expect(await shipSpool(ledger.id, ports), `killed at ${at}`).toMatchObject({ waiting: 0 })
      await next.plan(next.stream(`killed-${at}`), { session: `next-${at}` })
    }
    const { findings, counts } = await ledger.verify({}, { hands: threadsOn(folder) })
    expect(findings).toEqual([])
    expect(counts.streams, 'theirs, those of the two that were not killed, the root and the register').toBe(places.length + 4)
  }, 240_000)
})
