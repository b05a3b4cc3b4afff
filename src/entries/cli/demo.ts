/** Shows what the ledger is for, on a real one, to somebody who has never heard of it. */
import { realpathSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { ATTACKS, type Attack, type Target } from '../../demo/attacks.ts'
import { readRecordedRun, replayTool } from '../../demo/replay.ts'
import { type DemoLedger, type DemoTool, findTool, makeDemoLedger } from '../../demo/run.ts'
import { verifyLedger } from '../../flows/verify-ledger.ts'
import { isReserved } from '../../ledger/keys.ts'
import { recordsOf, streamsIn } from '../../ledger/streams.ts'
import type { OpenedRecord } from '../../record/stages.ts'
import { recordLine } from '../../report/record-text.ts'
import type { Effects } from '../../shared/effects.ts'
import { ruleFromPublicPem } from '../../sign/local-key.ts'
import { KeyVerifier } from '../../trust/verifier.ts'
import type { VerifyAsk } from '../../verify/check.ts'
import { FINDINGS } from '../../verify/findings.ts'
import type { Verdict } from '../../verify/verdict.ts'
import { nodeEffects } from '../node-effects.ts'
import { toolOf } from '../ports.ts'
import { openReader } from '../stores.ts'
import { parsed, print } from './arguments.ts'

/** dist/cli/index.js, beside the folder `demo` of the repository; npm and npx start it by a link. */
const recordedRun = () => join(dirname(realpathSync(process.argv[1] ?? '')), '..', '..', 'demo', 'recorded-run.json')

async function demoTool(effects: Effects): Promise<DemoTool> {
  const found = await findTool(effects)
  const tool = await toolOf('terraform')
  if (found !== undefined && tool !== undefined) {
    print(`Running ${found.executable} in a folder of the demo's own. Each command is recorded before it starts, and its outcome after it ended.`)
    return { ...found, tool, start: async (command) => (await effects.exec.ask(command, 60_000)).exit }
  }
  const run = await readRecordedRun(recordedRun())
  print(`Neither terraform nor tofu is on PATH. What ${run.madeWith} said in a real run is sealed instead; nothing is run.`)
  const { tool: replayed, exitOf } = replayTool(run)
  return { name: 'terraform', executable: 'terraform', tool: replayed, start: (command) => Promise.resolve(exitOf({ ...command, tool: 'terraform' })) }
}

function askFor({ ledger, publicPem }: DemoLedger, head?: OpenedRecord): VerifyAsk {
  const expected = head === undefined ? [] : [{ zone: head.slot.zone, stream: head.slot.name, sequence: head.slot.sequence, leaf: head.leaf }]
  return { ledger, pin: { key: ruleFromPublicPem(publicPem, 'the demo key') }, expectHeads: expected, asOf: undefined, unpinned: false }
}

async function verdictOn(folder: string, ask: VerifyAsk, effects: Effects): Promise<Verdict> {
  const store = await openReader(pathToFileURL(folder).href, effects)
  return verifyLedger(ask, { store, verifier: new KeyVerifier(), clock: effects.clock, log: effects.log })
}

async function newestRecords(demo: DemoLedger, effects: Effects): Promise<readonly OpenedRecord[]> {
  const store = await openReader(pathToFileURL(demo.folder).href, effects)
  for await (const stream of streamsIn(demo.ledger, 'changes', store)) {
    if (isReserved(stream)) continue
    const found: OpenedRecord[] = []
    for await (const record of recordsOf(stream, store)) found.push(record)
    return found
  }
  return []
}

async function show(attack: Attack, number: number, demo: DemoLedger, head: OpenedRecord, effects: Effects): Promise<boolean> {
  const copy = `${demo.folder}-${number}`
  await cp(demo.folder, copy, { recursive: true })
  const target: Target = { folder: copy, last: head.slot }
  await attack.does(target)
  const { findings } = await verdictOn(copy, askFor(demo, head), effects)
  print(`\n${number}. ${attack.story}`)
  for (const { code, place, detail } of findings)
    print(`   found: ${code} at ${place.zone}/${place.stream}=${place.sequence}: ${FINDINGS[code].says} (${detail})`)
  if (findings.length === 0) print('   NOT FOUND')
  return findings.length > 0
}

async function play(home: string, effects: Effects): Promise<number> {
  const demo = await makeDemoLedger(home, await demoTool(effects), effects, print)
  const records = await newestRecords(demo, effects)
  const [head] = records
  if (head === undefined) throw new RangeError('the demo wrote no record')
  await writeFile(join(home, 'ledger.pub'), demo.publicPem)
  print(`\nThe ledger ${demo.ledger}\nlies in ${demo.folder}. Its records, as \`iac-ledger log\` lists them:\n`)
  print(records.toReversed().map(recordLine).join('\n'))
  const good = await verdictOn(demo.folder, askFor(demo, head), effects)
  print(`\nVerified with its id, its public key and the leaf of its head: ${good.verdict}, ${good.counts.records} records, ${good.findings.length} findings.`)
  print('\nNow somebody who may write into that folder tampers with it, in five ways, each on a fresh copy:')
  let found = good.verdict === 'pass'
  for (const [index, attack] of ATTACKS.entries()) found = (await show(attack, index + 1, demo, head, effects)) && found
  print(found ? '\nAll five were found.' : '\nSomething was not found: this is a bug, please report it.')
  return found ? 0 : 1
}

export async function command(argv: readonly string[]): Promise<number> {
  const { values } = parsed(argv, { keep: { type: 'string' } } as const, [])
  const home = values.keep ?? (await mkdtemp(join(tmpdir(), 'iac-ledger-demo-')))
  try {
    return await play(home, nodeEffects())
  } finally {
    if (values.keep === undefined) await rm(home, { recursive: true, force: true })
  }
}
