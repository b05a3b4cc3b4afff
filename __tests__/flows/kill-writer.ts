/**
 * For killed.test.ts, as `node kill-writer.ts FOLDER SPOOL LEDGER SEED AT`: writes to a directory store, and is killed when it
 * asks the file system for the AT-th time. One line on stdout for each record that was acknowledged; at the end, how often it asked.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'

const [folder = '', spool = '', ledgerId = '', seed = '', at = ''] = process.argv.slice(2)
let asked = 0

function counted(owner: object, name: string): void {
  const real: unknown = Reflect.get(owner, name)
  if (typeof real !== 'function') throw new Error(`there is no ${name}`)
  Reflect.set(owner, name, function counting(this: unknown, ...given: unknown[]): unknown {
    asked += 1
    if (String(asked) === at) process.kill(process.pid, 'SIGKILL')
    return Reflect.apply(real, this, given)
  })
}

const handle = await fs.promises.open(tmpdir())
const prototype: unknown = Object.getPrototypeOf(handle)
await handle.close()
if (typeof prototype !== 'object' || prototype === null) throw new Error('a file handle has no prototype')

const { adapter } = await import('../../src/store/adapters/directory.ts')
const { nodeEffects } = await import('../../src/entries/node-effects.ts')
const { nodeFiles } = await import('../../src/entries/node-files.ts')
const { appendOrSpool } = await import('../../src/flows/append-record.ts')
const { shipSpool } = await import('../../src/flows/ship-spool.ts')
const { intentOf } = await import('../../src/record/kinds/intent.ts')
const { outcomeOf } = await import('../../src/record/kinds/outcome.ts')
const { planOf } = await import('../../src/record/kinds/plan.ts')
const { LedgerError } = await import('../../src/shared/errors.ts')
const { endOf, planned } = await import('../fakes/commands.ts')
const { FixedClock, SeededRandom } = await import('../fakes/effects.ts')
const { signerOf, TestLedger } = await import('../fakes/ledger.ts')

const random = new SeededRandom(seed)
const signers = { root: await signerOf(random), changes: await signerOf(random), reviews: await signerOf(random) }
const store = await adapter.openStore(pathToFileURL(folder), nodeEffects())
const ledger = new TestLedger(ledgerId as ConstructorParameters<typeof TestLedger>[0], store, signers, new FixedClock(), new SeededRandom(`writer ${at}`))
const stream = ledger.stream(`killed-${at}`)
const ports = ledger.ports('changes', { files: nodeFiles(), spool })

function acknowledged(receipt: Awaited<ReturnType<typeof appendOrSpool>>): void {
  if (!('why' in receipt)) fs.writeSync(1, `${receipt.slot.zone}/${receipt.slot.name}=${receipt.slot.sequence} ${receipt.leaf}\n`)
}

for (const name of ['link', 'lstat', 'mkdir', 'open', 'readdir', 'rename', 'rm', 'stat', 'unlink']) counted(fs.promises, name)
for (const name of ['readFile', 'stat', 'sync', 'writeFile']) counted(prototype, name)
syncBuiltinESMExports()

// A plan with evidence, the first of its stream; an intent; an outcome that the store refuses; a plan in the slot that was
// its own, so that it is linked anew when it is sent from the spool.
const job = { session: `session-${at}` }
const plan = ledger.start(job, { class: 'plan', on: stream })
acknowledged(await appendOrSpool(planOf(endOf(plan, { code: 0 }, ledger.clock.now(), { plan: planned(60), state: plan.before.state })), stream, ports))
const start = ledger.start(job, { on: stream })
const intent = await appendOrSpool(intentOf(start), stream, ports)
acknowledged(intent)
const create = () => Promise.reject(new LedgerError('STORE_DENIED', { says: 'not now', fix: 'wait' }))
const refusing = { traits: store.traits, list: store.list.bind(store), read: store.read.bind(store), create }
await appendOrSpool(outcomeOf(ledger.end(start, stream), intent), stream, { ...ports, store: refusing })
const again = ledger.start(job, { class: 'plan', on: stream })
acknowledged(await appendOrSpool(planOf(endOf(again, { code: 0 }, ledger.clock.now(), { plan: planned(1), state: again.before.state })), stream, ports))
for (const receipt of (await shipSpool(ledger.id, ports)).shipped) acknowledged(receipt)
fs.writeSync(1, `asked ${asked}\n`)
