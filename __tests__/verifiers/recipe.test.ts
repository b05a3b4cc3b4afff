/** docs/record-format.md says how to check a record without this project: the script that it prints is run as it stands. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLI, ROOT } from '../e2e/support.ts'
import { needs } from '../needs.ts'
import { edited, previousOf, type Recorded, type RecordFile, recordedJob, tool } from './recorded.ts'

const bash = needs('bash')
const programs = ['openssl', 'jq', 'sha256sum'].map(needs)

/** The first fenced block whose info string is `sh recipe`. */
function recipe(): string {
  const page = join(ROOT, 'docs/record-format.md')
  const text = existsSync(page) ? readFileSync(page, 'utf8') : ''
  return /^```sh recipe\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? ''
}

describe.skipIf(tool === undefined || [bash, ...programs].includes(undefined))('the recipe of docs/record-format.md', () => {
  let ledger: Recorded
  beforeAll(async () => {
    ledger = await recordedJob()
    writeFileSync(join(ledger.folder, 'recipe.sh'), recipe())
  })
  afterAll(() => ledger?.dispose())

  function run(record: string, previous: string, publicKey = ledger.key) {
    const env = { PATH: process.env['PATH'] ?? '', HOME: ledger.folder, RECORD: record, PREVIOUS: previous, PUBLIC_KEY: publicKey }
    return spawnSync(bash ?? 'bash', [join(ledger.folder, 'recipe.sh')], { env, cwd: ledger.folder, encoding: 'utf8' })
  }

  function pair(): { readonly record: RecordFile; readonly previous: RecordFile } {
    const record = ledger.records.find(({ statement }) => statement.predicateType.includes('/outcome/'))
    const previous = record && previousOf(record, ledger)
    if (record === undefined || previous === undefined) throw new Error('no outcome was recorded')
    return { record, previous }
  }

  it('is there, and needs nothing of ours', () => {
    expect(recipe()).toContain('openssl')
    expect(recipe()).not.toMatch(/\b(node|npx|python3?|perl|iac-ledger (verify|show|log))\b/)
  })

  it('accepts every record that has one before it', () => {
    const pairs = ledger.records.flatMap((record) => {
      const previous = record.statement.predicate.chain.previous === null ? undefined : previousOf(record, ledger)
      return previous === undefined ? [] : [{ record, previous }]
    })
    expect(pairs.length).toBeGreaterThan(6)
    for (const { record, previous } of pairs) {
      const { status, stdout, stderr } = run(record.path, previous.path)
      expect({ path: record.path, status, stdout, stderr }).toMatchObject({ status: 0 })
    }
  })

  it('refuses an edited record', () => {
    const { record, previous } = pair()
    expect(run(edited(record, 'edited.json', ledger.folder), previous.path).status).not.toBe(0)
  })

  it('refuses another key', () => {
    const { record, previous } = pair()
    const other = join(ledger.folder, 'other.pem')
    execFileSync(process.execPath, [CLI, 'keygen', other])
    expect(run(record.path, previous.path, `${other}.pub`).status).not.toBe(0)
  })

  it('refuses a record before it that is another one, or was edited', () => {
    const { record, previous } = pair()
    expect(run(record.path, record.path).status).not.toBe(0)
    expect(run(record.path, edited(previous, 'previous.json', ledger.folder)).status).not.toBe(0)
  })
})
