import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { keyOf } from '../../src/ledger/keys.ts'
import type { StreamId } from '../../src/record/place.ts'
import type { Store } from '../../src/store/store.ts'
import { Crew, type Hand, type Hands, TASK_SLOTS } from '../../src/verify/crew.ts'
import { type Fetched, Fetcher, type Task } from '../../src/verify/fetch.ts'
import { packed, unpacked } from '../../src/verify/parcel.ts'
import { partsOf } from '../../src/verify/survey.ts'
import { Folder } from '../fakes/folder-store.ts'
import { ledgerForTests, memoryLedger, type TestLedger } from '../fakes/ledger.ts'
import { threadsOn } from '../fakes/threads.ts'

const JOB = { session: 'session-1' }

let folder: Folder
let ledger: TestLedger<Store>
beforeAll(async () => {
  folder = new Folder()
  ledger = await ledgerForTests(await folder.store(), 'threads')
  for (const about of ['app', 'net', 'data']) for (let times = 0; times < 4; times += 1) await ledger.change(ledger.stream(about), JOB)
})
afterAll(() => folder.gone())

/** Hands that fetch in this thread, through parcels as threads do, and say what they were given. */
function ownHands(count: number, given: Task[][]): Hands {
  const fetcher = new Fetcher({ store: ledger.store, verifier: ledger.verifier, width: 3 })
  const hand = (index: number): Hand => ({
    fetch: async (task) => {
      given[index]?.push(task)
      return unpacked(packed(await fetcher.fetch(task)), task.ranges)
    },
  })
  return { worthFrom: 0, hire: () => Array.from({ length: count }, (_, index) => hand(index)), dismiss: async () => undefined }
}

describe('threads', () => {
  it.each([1, 2, 3])('%i of them come to the same verdict as none', async (count) => {
    const alone = await ledger.verify()
    expect(alone).toMatchObject({ verdict: 'pass', counts: { records: 29 } })
    expect(await ledger.verify({}, { hands: threadsOn(folder, { count }) })).toEqual(alone)
  })

  it('share the work: each stream but the root, each slot once', async () => {
    const given: Task[][] = [[], []]
    await ledger.verify({}, { hands: ownHands(2, given) })
    const ranges = given.flat().flatMap((task) => task.ranges)
    expect(new Set(ranges.map(({ stream, from }) => `${stream.zone}/${stream.name} ${from}`)).size).toBe(ranges.length)
    expect(ranges.map(({ stream }) => stream.zone)).not.toContain('root')
    expect(ranges).toHaveLength(4)
  })

  it('are left alone where there is little to read', async () => {
    const hire = () => {
      throw new Error('nobody is needed')
    }
    expect(await ledger.verify({}, { hands: { worthFrom: 100, hire, dismiss: async () => undefined } })).toMatchObject({ verdict: 'pass' })
  })

  it('tell what the store says, and there is no verdict', async () => {
    const gone = new Folder(mkdtempSync(join(tmpdir(), 'iac-ledger-test-')))
    gone.gone()
    writeFileSync(gone.path, 'a file')
    await expect(ledger.verify({}, { hands: threadsOn(gone) })).rejects.toMatchObject({ code: 'STORE_DENIED' })
    gone.gone()
  })
})

describe('a thread that is lost', () => {
  let scripts: string
  beforeAll(() => {
    scripts = mkdtempSync(join(tmpdir(), 'iac-ledger-test-'))
  })
  afterAll(() => rmSync(scripts, { recursive: true, force: true }))

  const LOST = [
    ['ends before it was asked', 'process.exit(0)'],
    ['ends when it is asked', "parentPort.on('message', () => process.exit(3))"],
    ['fails', "parentPort.on('message', () => { throw new Error('broken') })"],
    ['answers something else', "parentPort.on('message', ({ id }) => parentPort.postMessage({ id, parcel: { bytes: new ArrayBuffer(0), rows: '[]' } }))"],
    ['has no file', undefined],
  ] as const

  it.each(LOST)('because it %s is an error, never a verdict', async (name, body) => {
    const script = join(scripts, `${name}.mjs`)
    if (body !== undefined) writeFileSync(script, `import { parentPort } from 'node:worker_threads'\n${body}\n`)
    await expect(ledger.verify({}, { hands: threadsOn(folder, { script }) })).rejects.toThrow()
  })

  it('by name: nothing was found out', async () => {
    const script = join(scripts, 'named.mjs')
    writeFileSync(script, "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => process.exit(3))\n")
    await expect(ledger.verify({}, { hands: threadsOn(folder, { script }) })).rejects.toMatchObject({ code: 'THREAD_LOST' })
  })
})

describe('a crew', () => {
  const stream = { ledger: ledgerId(), zone: 'changes', name: 'r1.a-00000000' } as StreamId
  const folders = new Map([
    [0, 1_000],
    [1, 1_000],
    [2, 300],
  ])

  it('hands on in order, whoever is done first, and begins no more than a few tasks ahead', async () => {
    let [begun, done, most] = [0, 0, 0]
    const slow = (turns: number): Hand => ({
      fetch: async ({ ranges }) => {
        most = Math.max(most, ++begun - done)
        for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
        return ranges.map(({ from }) => [fetchedAt(from)])
      },
    })
    const crew = new Crew([slow(9), slow(1)], partsOf(stream, folders, 0, TASK_SLOTS), [])
    const seen: number[] = []
    for await (const fetched of crew.fetch(stream)) {
      done += 1
      seen.push(...fetched.map(({ unwrapped }) => unwrapped.slot.sequence))
    }
    expect(seen).toEqual(seen.toSorted((left, right) => left - right))
    expect(seen[0]).toBe(0)
    expect(seen).toHaveLength(19)
    expect(most).toBeLessThanOrEqual(2 * 3 + 1)
  })

  it('covers every slot from where it begins, and none twice', () => {
    for (const from of [0, 1, 999, 1_000, 1_500, 2_299]) {
      const parts = partsOf(stream, folders, from, TASK_SLOTS)
      expect(parts[0]?.from).toBe(from)
      expect(parts.at(-1)?.to).toBe(3_000)
      for (const [index, { from: next }] of parts.entries()) if (index > 0) expect(next).toBe(parts[index - 1]?.to)
    }
  })

  function fetchedAt(sequence: number): Fetched {
    const none = `sha256:${'0'.repeat(64)}` as const
    return {
      unwrapped: { slot: { ...stream, sequence }, size: 0, digest: none, leaf: none as Fetched['unwrapped']['leaf'], content: { malformed: 'nothing' } },
      lock: { state: 'unlocked' },
      genuine: undefined,
    }
  }
})

function ledgerId(): StreamId['ledger'] {
  return `sha256:${'1'.repeat(64)}` as StreamId['ledger']
}

describe('going on from a head', () => {
  let scene: Awaited<ReturnType<typeof memoryLedger>>
  afterEach(() => scene.store.healed())

  it('reads no record before it, and says what was not looked at', async () => {
    scene = await memoryLedger()
    const stream = scene.stream()
    for (let times = 0; times < 5; times += 1) await scene.change(stream, JOB)
    const { heads } = await scene.verify()
    for (let sequence = 0; sequence < 8; sequence += 1) scene.store.replace(keyOf({ ...stream, sequence }), new Uint8Array())
    const { intent } = await scene.change(stream, JOB)
    const again = await scene.verify({ from: heads })
    expect(again).toMatchObject({ verdict: 'pass', findings: [], counts: { records: 6 } })
    expect(again.notChecked).toContainEqual(expect.objectContaining({ code: 'SEQUENCE_GAP', place: { zone: 'changes', stream: stream.name, sequence: 0 } }))
    expect(again.heads.find((head) => head.stream === stream.name)?.sequence).toBe(intent.slot.sequence + 1)
    expect((await scene.verify()).verdict).toBe('fail')
  })

  it('begins again at an intent that was still open, so that its end is judged', async () => {
    scene = await memoryLedger()
    const stream = scene.stream()
    await scene.change(stream, JOB)
    const start = scene.start(JOB)
    const intent = await scene.intent(start, stream)
    await scene.change(stream, { session: 'session-2' })
    const { heads } = await scene.verify()
    expect(heads).toContainEqual({ zone: 'changes', stream: stream.name, sequence: intent.slot.sequence, leaf: intent.leaf })
    await scene.run(JOB, scene.runs())
    expect((await scene.verify({ from: heads })).findings.map(({ code }) => code)).toEqual(['INTENT_OPEN'])
    await scene.outcome(start, intent, stream)
    expect(await scene.verify({ from: heads })).toMatchObject({ verdict: 'pass', findings: [] })
  })

  it('leaves an outcome open whose intent lies before it', async () => {
    scene = await memoryLedger()
    const stream = scene.stream()
    const start = scene.start(JOB)
    const intent = await scene.intent(start, stream)
    const { outcome } = await scene.change(stream, { session: 'session-2' })
    await scene.outcome(start, intent, stream)
    const from = [{ zone: outcome.slot.zone, stream: outcome.slot.name, sequence: outcome.slot.sequence, leaf: outcome.leaf }]
    const verdict = await scene.verify({ from })
    expect(verdict.findings).toEqual([])
    const open = verdict.notChecked.filter(({ code }) => code === 'OUTCOME_WITHOUT_INTENT').map(({ place }) => place.sequence)
    expect(open).toEqual([outcome.slot.sequence, outcome.slot.sequence + 1])
  })

  it('takes no head from a ledger that failed', async () => {
    scene = await memoryLedger()
    await scene.change(scene.stream(), JOB)
    scene.store.remove(keyOf({ ...scene.stream(), sequence: 0 }))
    expect((await scene.verify()).heads).toEqual([])
  })
})
