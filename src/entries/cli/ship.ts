import { resolve } from 'node:path'
import { closeKept } from '../../flows/glass.ts'
import { type Fate, shipSpool } from '../../flows/ship-spool.ts'
import type { Aftermath } from '../../record/kinds/outcome.ts'
import type { Receipt } from '../../record/stages.ts'
import { absent } from '../../record/values.ts'
import { visible } from '../../report/escape.ts'
import { LedgerError } from '../../shared/errors.ts'
import { nodeFiles } from '../node-files.ts'
import { parsed, print } from './arguments.ts'
import { openToAppend } from './writing.ts'

const text = { type: 'string' } as const
const OPTIONS = { store: text, ledger: text, signer: text, keep: { type: 'boolean' }, json: { type: 'boolean' } } as const

/** Of an intent that was kept under break-glass, and whose runner was gone before post could look. */
const UNSEEN: Aftermath = {
  status: 'lost',
  why: 'its outcome is not in the folder that was shipped',
  state: absent('not-available', 'nobody saw the command end'),
}

export async function command(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(argv, OPTIONS, ['FOLDER'])
  const folder = await folderAt(positionals[0] ?? '')
  const { store, ledger, signer, keep, json } = values
  const opened = await openToAppend({ store, ledger, signer }, folder)
  await closeKept(opened.ledger, () => Promise.resolve(UNSEEN), opened.append)
  const { fates, waiting } = await shipSpool(opened.ledger, opened.append, keep ? 'keep' : undefined)
  print(json ? JSON.stringify(asJson(fates)) : fates.map(lineOf).join('\n') || `nothing waits in ${folder}`)
  return waiting === 0 ? 0 : 1
}

async function folderAt(given: string): Promise<string> {
  const folder = resolve(given)
  if ((await nodeFiles().look(folder))?.kind === 'folder') return folder
  throw new LedgerError('INPUT_INVALID', {
    says: `there is no folder ${given}`,
    fix: 'name the spool that the job left, or the folder that its artifact was downloaded to',
  })
}

/** As the rest of the command line names a place. */
function placeOf({ slot }: Receipt): string {
  return `${slot.zone}/${slot.name}=${slot.sequence}`
}

function lineOf(fate: Fate): string {
  return visible(`${fate.file}  ${saysOf(fate)}`)
}

function saysOf(fate: Fate): string {
  if (fate.became === 'shipped') return `shipped: ${fate.receipt.kind} at ${placeOf(fate.receipt)}`
  if (fate.became === 'stands-already') return 'stands in the ledger already'
  if (fate.became === 'broken') return 'BROKEN, and left: it is no whole record of a spool'
  return `LEFT: ${fate.why.message}. ${fate.why.fix} [${fate.why.code}]`
}

function asJson(fates: readonly Fate[]) {
  const named = (became: Fate['became']) => fates.filter((fate) => fate.became === became).map(({ file }) => file)
  const shipped = fates.flatMap((fate) => (fate.became === 'shipped' ? [{ file: fate.file, ...receiptJson(fate.receipt) }] : []))
  const left = fates.flatMap((fate) => (fate.became === 'left' ? [{ file: fate.file, code: fate.why.code, why: fate.why.message, fix: fate.why.fix }] : []))
  return { shipped, standing: named('stands-already'), left, broken: named('broken') }
}

function receiptJson({ kind, slot, leaf }: Receipt) {
  return { kind, place: { zone: slot.zone, stream: slot.name, sequence: slot.sequence }, leaf }
}
