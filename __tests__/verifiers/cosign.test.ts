import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLI } from '../e2e/support.ts'
import { needs } from '../needs.ts'
import { edited, type Recorded, type RecordFile, recordedJob, tool } from './recorded.ts'

const cosign = needs('cosign')

interface Ask {
  readonly bundle: string
  readonly key: string
  readonly type: string
  /** What the subject `operation` is the digest of. */
  readonly operation: string
}

describe.skipIf(cosign === undefined || tool === undefined)('cosign', () => {
  let ledger: Recorded
  beforeAll(async () => {
    ledger = await recordedJob()
  })
  afterAll(() => ledger?.dispose())

  function verify({ bundle, key, type, operation }: Ask) {
    const subject = join(ledger.folder, 'operation')
    writeFileSync(subject, operation)
    const argv = ['verify-blob-attestation', '--bundle', bundle, '--key', key, '--type', type, '--insecure-ignore-tlog', subject]
    const { status, stderr } = spawnSync(cosign ?? 'cosign', argv, { encoding: 'utf8', env: { HOME: ledger.folder, PATH: '/usr/bin:/bin' } })
    return { accepted: status === 0, stderr }
  }

  function askFor({ path, statement }: RecordFile): Ask {
    return { bundle: path, key: ledger.key, type: statement.predicateType, operation: statement.predicate.operation.id }
  }

  function newestOutcome(): RecordFile {
    const found = ledger.records.find(({ statement }) => statement.predicateType.includes('/outcome/'))
    if (found === undefined) throw new Error('no outcome was recorded')
    return found
  }

  it('verifies every record of a real job with the public key, by the operation that it names', () => {
    const types = new Set(ledger.records.map(({ statement }) => statement.predicateType.split('/').at(-2)))
    expect([...types].toSorted()).toEqual(expect.arrayContaining(['genesis', 'intent', 'outcome', 'plan', 'policy', 'register']))
    const subjects = new Set(ledger.records.flatMap(({ statement }) => statement.subject.map(({ name }) => name)))
    expect([...subjects]).toEqual(expect.arrayContaining(['plan-file', 'state-before', 'state-after', 'operation']))
    for (const record of ledger.records) expect({ path: record.path, ...verify(askFor(record)) }).toMatchObject({ accepted: true })
  })

  it('refuses a record for another operation', () => {
    expect(verify({ ...askFor(newestOutcome()), operation: 'another operation' })).toMatchObject({ accepted: false, stderr: expect.stringContaining('digest') })
  })

  it('refuses it with another key', () => {
    const other = join(ledger.folder, 'other.pem')
    execFileSync(process.execPath, [CLI, 'keygen', other])
    expect(verify({ ...askFor(newestOutcome()), key: `${other}.pub` })).toMatchObject({ accepted: false })
  })

  it('refuses it as another kind', () => {
    expect(verify({ ...askFor(newestOutcome()), type: 'https://iac-ledger.github.io/intent/v1' })).toMatchObject({ accepted: false })
  })

  it('refuses it with one byte edited', () => {
    const record = newestOutcome()
    expect(verify({ ...askFor(record), bundle: edited(record, 'edited.json', ledger.folder) })).toMatchObject({ accepted: false })
  })
})
