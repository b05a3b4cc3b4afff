/** A plan file is looked at before and after, since any step of the job may put another one in its place. */
import { mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CapturePorts, lookAfter, notStarted } from '../../src/capture/capture.ts'
import { fateOf, readPlanFile } from '../../src/capture/plan-file.ts'
import { TOOLS } from '../../src/capture/tools/table.ts'
import type { Host, Tool } from '../../src/capture/tools/tool.ts'
import { nodeFiles } from '../../src/entries/node-files.ts'
import type { After, PlanFate, PlanFile, PlanRecord } from '../../src/record/command.ts'
import { outcomeOf } from '../../src/record/kinds/outcome.ts'
import type { Leaf, StreamName } from '../../src/record/place.ts'
import { type CapturedBefore, stageOf } from '../../src/record/stages.ts'
import { absent, type Field, isAbsent } from '../../src/record/values.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import type { Exec } from '../../src/shared/effects.ts'
import { endOf, factsOf, planned, startOf } from '../fakes/commands.ts'
import { FixedClock, MemoryFiles } from '../fakes/effects.ts'
import { ROOT } from './sources.ts'

const none = absent('not-applicable', 'not in this test')
const RECORD: PlanRecord = {
  zone: 'changes',
  stream: 'r42.app-00000000' as StreamName,
  sequence: 3,
  leaf: sha256('leaf') as Leaf,
  content: sha256('content'),
}

describe('a plan file that was looked at', () => {
  const files = nodeFiles()
  let folder: string
  let path: string
  let seen: PlanFile
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plan-file-'))
    path = join(folder, 'tf.plan')
    writeFileSync(path, 'plan A')
    const read = await readPlanFile(path, { files, commit: undefined })
    if (isAbsent(read)) throw new Error(read.why)
    seen = read.file
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const now = () => fateOf(path, seen, { files })

  function replaceBy(text: string): void {
    writeFileSync(join(folder, 'other'), text)
    renameSync(join(folder, 'other'), path)
  }

  it('is untouched as long as nobody touches it', async () => {
    expect(await now()).toBe('untouched')
    expect(seen).toMatchObject({ digest: sha256('plan A'), commitment: { absent: 'not-available', why: 'no commitment key is configured' } })
  })

  it('is changed when another stands in its place, of the same size and time', async () => {
    const { atime, mtime } = { atime: new Date(0), mtime: new Date(0) }
    utimesSync(path, atime, mtime)
    const read = await readPlanFile(path, { files, commit: undefined })
    replaceBy('plan B')
    utimesSync(path, atime, mtime)
    expect(isAbsent(read) ? undefined : await fateOf(path, read.file, { files })).toBe('changed')
  })

  it('is changed when it is written over in place', async () => {
    writeFileSync(path, 'plan B')
    expect(await now()).toBe('changed')
  })

  it('is touched when it was another one meanwhile', async () => {
    replaceBy('plan B')
    replaceBy('plan A')
    expect(await now()).toBe('touched')
  })

  it('is gone when it is', async () => {
    unlinkSync(path)
    expect(await now()).toBe('gone')
  })
})

const asked = (answer: (argv: readonly string[]) => string): Exec => ({
  ask: ({ argv }) => Promise.resolve({ exit: { code: 0 }, stdout: new TextEncoder().encode(answer(argv)) }),
  handOver: () => Promise.reject(new Error('nothing is started here')),
  startOf: () => Promise.resolve(undefined),
})

describe('a plan that was just saved', () => {
  const shown = readFileSync(join(ROOT, '__tests__/fixtures/plans/terraform/create.json'), 'utf8')
  const start = startOf({ operation: '0'.repeat(32), facts: factsOf({ session: 's' }), at: new FixedClock().now(), class: 'plan' })

  /** What the tool tells of it when something happens while it shows the plan. */
  async function afterwards(meanwhile: (files: MemoryFiles) => Promise<void>): Promise<After> {
    const files = new MemoryFiles()
    await files.replace('/srv/infra/tf.plan', new TextEncoder().encode('plan A'))
    let shows = Promise.resolve()
    const exec = asked((argv) => {
      if (argv[0] === 'show') shows = meanwhile(files)
      return argv[0] === 'show' ? shown : ''
    })
    const host: Host = { exec, files, clock: new FixedClock(), workspace: undefined, cache: '/cache', commit: undefined }
    const { tool } = await TOOLS.terraform.load()
    const call = tool.recognise({ tool: 'terraform', executable: '/x/terraform', argv: ['plan', '-out=tf.plan'], cwd: '/srv/infra', env: {} })
    const after = await tool.after(call, start.before, { code: 0 }, host)
    await shows
    return after
  }

  it('is told with the digest of the very bytes that were shown', async () => {
    const { plan, planFile } = await afterwards(() => Promise.resolve())
    expect([isAbsent(plan), planFile]).toMatchObject([false, { digest: sha256('plan A') }])
  })

  it('is not told when another one was put in its place meanwhile: a later command would be taken for one that applies it', async () => {
    const { plan, planFile } = await afterwards((files) => files.replace('/srv/infra/tf.plan', new TextEncoder().encode('plan B')))
    const why = { absent: 'not-available', why: 'somebody wrote to the plan file while it was looked at' }
    expect([plan, planFile]).toEqual([why, why])
  })
})

describe('what an outcome says of the plan', () => {
  const at = new FixedClock().now()
  const command = { operation: '0'.repeat(32), facts: factsOf({ session: 's' }), at }
  const said = (fate: Field<PlanFate>, record?: PlanRecord) => {
    const start = startOf(record === undefined ? command : { ...command, plan: record })
    const { body } = outcomeOf(stageOf({ ...endOf(start, { code: 0 }, at), planFate: fate }), 'not-needed')
    return [body.samePlan, body.planRecord]
  }
  const unknown = expect.objectContaining({ absent: 'not-available' })

  it.each([
    ['untouched', true, RECORD],
    ['touched', unknown, unknown],
    ['changed', false, unknown],
    ['gone', unknown, unknown],
  ] as const)('that was recorded, by a file that is %s', (fate, same, record) => {
    expect(said(fate, RECORD)).toEqual([same, record])
  })

  it.each([
    ['untouched', expect.anything()],
    ['changed', false],
  ] as const)('that was not recorded, by a file that is %s', (fate, same) => {
    expect(said(fate)).toEqual([same, none])
    expect(said(fate)[0]).not.toBe(true)
  })

  it('of a command that was not started: which plan it would have applied, and not that it did', () => {
    const { body } = outcomeOf(notStarted(startOf({ ...command, plan: RECORD }), { clock: new FixedClock() }), 'not-needed')
    expect([body.samePlan, body.planRecord]).toEqual([{ absent: 'not-applicable', why: 'the command was not started' }, RECORD])
  })
})

describe('after a command that was given a plan file of no record', () => {
  const seen: After = { state: none, plan: planned(1), planFile: none, scope: none, results: [], secrets: [], digest: none }

  async function looked(meanwhile: (files: MemoryFiles) => Promise<void>): Promise<After> {
    const files = new MemoryFiles()
    await files.replace('/srv/infra/plan.tfplan', new TextEncoder().encode('plan A'))
    const read = await readPlanFile('/srv/infra/plan.tfplan', { files, commit: undefined })
    if (isAbsent(read)) throw new Error(read.why)
    const clock = new FixedClock()
    const given = startOf({ operation: '0'.repeat(32), facts: factsOf({ session: 's' }), at: clock.now(), plan: RECORD })
    const start: CapturedBefore = stageOf<CapturedBefore>({ ...given, planRecord: none, before: { ...given.before, planFile: read.file } })
    const tool: Tool = { ...(await TOOLS.terraform.load()).tool, after: () => meanwhile(files).then(() => seen) }
    const host: Host = { exec: asked(() => ''), files, clock, workspace: undefined, cache: '/cache', commit: undefined }
    const ports: CapturePorts = { tool, host, facts: factsOf({ session: 's' }), clock, plans: { planRecord: () => Promise.resolve(undefined) } }
    return (await lookAfter(start, { code: 0 }, ports)).after
  }

  it('the plan is what the tool shows of the file', async () => {
    expect(await looked(() => Promise.resolve())).toEqual(seen)
  })

  it('neither the plan nor what became of it is told, when the file is replaced while the tool shows it', async () => {
    const after = await looked((files) => files.replace('/srv/infra/plan.tfplan', new TextEncoder().encode('plan B')))
    expect([after.plan, after.results]).toMatchObject([{ absent: 'not-available' }, { absent: 'not-available' }])
  })
})
