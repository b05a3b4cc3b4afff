/** A ledger of the built action around the real tool, as strangers to this project find it: files and a public key. */
import { randomBytes } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actionJob, configuration, type LastingLedger, lastingLedger, TOOLS } from '../e2e/support.ts'

export const [tool] = TOOLS

interface Statement {
  readonly predicateType: string
  readonly subject: readonly { readonly name: string; readonly digest: Readonly<Record<string, string>> }[]
  readonly predicate: {
    readonly operation: { readonly id: string }
    readonly chain: { readonly zone: string; readonly stream: string; readonly sequence: number; readonly previous: { readonly leaf: string } | null }
    readonly registers?: { readonly stream: string }
  }
}

export interface RecordFile {
  readonly path: string
  readonly statement: Statement
}

export interface Recorded extends LastingLedger {
  readonly folder: string
  readonly records: readonly RecordFile[]
  dispose(): void
}

function statementIn(text: string): Statement {
  const { dsseEnvelope } = JSON.parse(text) as { dsseEnvelope: { payload: string } }
  return JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8')) as Statement
}

/** One job: a plan, its apply, a second apply, a destroy. It commits to plan files and states, so that its statements have every kind of subject. */
export async function recordedJob(): Promise<Recorded> {
  const folder = mkdtempSync(join(tmpdir(), 'iac-ledger-verifiers-'))
  const ledger = lastingLedger(folder)
  await using job = await actionJob({})
  const name = tool?.name ?? 'terraform'
  configuration(job, { 'main.tf': 'resource "terraform_data" "network" {\n  input = "10.0.0.0/16"\n}\n' })
  const env = { COMMITMENT_KEY: randomBytes(32).toString('base64') }
  await job.uses('./', { with: { ...ledger.with, 'commitment-key': 'env:COMMITMENT_KEY' }, env })
  await job.run({ script: `${name} init -input=false && ${name} plan -input=false -out=tf.plan && ${name} apply -input=false tf.plan` })
  await job.run({ script: `${name} apply -input=false -auto-approve && ${name} destroy -input=false -auto-approve` })
  await job.finish()
  if (job.status !== 'success') throw new Error(`the job that makes the ledger failed: ${job.steps.map(({ log }) => log).join('\n')}`)
  const records = globSync('*/*/*/*.json', { cwd: ledger.store }).map((key) => join(ledger.store, key))
  return {
    ...ledger,
    folder,
    records: records.map((path) => ({ path, statement: statementIn(readFileSync(path, 'utf8')) })),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The record before: in the same stream, or for a stream's first one its registration. */
export function previousOf({ statement }: RecordFile, { records }: Recorded): RecordFile | undefined {
  const { zone, stream, sequence } = statement.predicate.chain
  if (sequence > 0) {
    return records.find(
      ({ statement: { predicate } }) => predicate.chain.zone === zone && predicate.chain.stream === stream && predicate.chain.sequence === sequence - 1,
    )
  }
  return records.find(({ statement: { predicate } }) => predicate.registers?.stream === stream && predicate.chain.zone === zone)
}

/** A copy beside the ledger with one character of the payload changed. */
export function edited({ path }: RecordFile, name: string, folder: string): string {
  const text = readFileSync(path, 'utf8')
  const at = text.indexOf('"payload":"') + '"payload":"'.length + 400
  const copy = join(folder, name)
  writeFileSync(copy, `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`)
  return copy
}
