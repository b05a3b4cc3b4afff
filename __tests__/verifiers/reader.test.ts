/**
 * docs/record-format.md is enough to read a ledger by: a reader that was written from it, in another language, accepts
 * every good ledger and refuses every structural attack, with the codes and places that `verify` tells.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Key } from '../../src/record/place.ts'
import { FINDINGS, type FindingCode } from '../../src/verify/findings.ts'
import type { Verdict } from '../../src/verify/verdict.ts'
import { actionJob, codesOn, configuration, ROOT, recordsOf, TOOL } from '../e2e/support.ts'
import { awayLedger } from '../e2e/write-ahead-support.ts'
import { Folder } from '../fakes/folder-store.ts'
import { ledgerForTests, newSigner } from '../fakes/ledger.ts'
import { MemoryStore } from '../fakes/memory-store.ts'
import { HonestJobs } from '../fakes/random-ledger.ts'
import { RESUMED } from '../tamper/resumed.ts'
import { copyOf, goodLedger, type Scene } from '../tamper/scene.ts'
import { SUITES } from '../tamper/suites.ts'
import type { Tamper } from '../tamper/tamper.ts'
import { type Asked, askedOf, codeOf, coveredOf, python, type Report, readAll, readOne, saidIn, UNCOVERED } from './reader.ts'
import { edited, recordedJob, tool } from './recorded.ts'

const isError = (entry: string) => FINDINGS[codeOf(entry)].severity === 'error'

describe.skipIf(python === undefined)('of honest ledgers', () => {
  const SEEDS = Array.from({ length: 50 }, (_, seed) => seed)
  const folders: Folder[] = []
  const verdicts: Verdict[] = []
  let reports: readonly Report[]

  beforeAll(async () => {
    const asked: Asked[] = []
    for (const seed of SEEDS) {
      // Every fifth one as `keygen` makes keys: P-256. The others, by their seed: Ed25519.
      const signers = seed % 5 === 0 ? { root: await newSigner(), changes: await newSigner(), reviews: await newSigner() } : undefined
      const ledger = await ledgerForTests(new MemoryStore(), `honest ${seed}`, signers)
      await new HonestJobs(ledger).work(40)
      const folder = new Folder()
      const store = await folder.store()
      for (const key of ledger.store.keys()) await store.create(key as Key, ledger.store.bytesAt(key))
      folders.push(folder)
      verdicts.push(await ledger.verify())
      asked.push(askedOf(folder.path, ledger.ask()) as Asked)
    }
    reports = await readAll(asked)
  }, 180_000)
  afterAll(() => {
    for (const folder of folders) folder.gone()
  })

  it.each(SEEDS)('seed %i is accepted, to the last record', (seed) => {
    const { counts } = verdicts[seed] as Verdict
    expect(counts.records).toBeGreaterThan(10)
    expect(reports[seed]).toEqual({ ok: true, ...counts, problems: [], notes: [] })
  })
})

describe.skipIf(python === undefined)('of attacks', () => {
  interface Attack {
    readonly name: string
    readonly tamper: Tamper
    readonly asked: Asked | undefined
    readonly copy: Scene
  }
  const CASES = Object.entries(SUITES).flatMap(([suite, tampers]) => tampers.map((tamper) => ({ name: `${suite}: ${tamper.name}`, tamper })))
  const attacks: Attack[] = []
  const reports = new Map<string, Report>()
  let good: Scene

  beforeAll(async () => {
    good = await goodLedger()
    for (const { name, tamper } of CASES) {
      const copy = await copyOf(good)
      const noted = tamper.noted?.(copy)
      await tamper.tamper?.(copy)
      attacks.push({ name, tamper, copy, asked: askedOf(copy.folder.path, copy.ledger.ask(noted)) })
    }
    const askable = attacks.filter(({ asked }) => asked !== undefined)
    const all = await readAll(askable.map(({ asked }) => asked as Asked))
    for (const [index, report] of all.entries()) reports.set(askable[index]?.name ?? '', report)
  }, 180_000)
  afterAll(() => {
    for (const { copy } of attacks) copy.folder.gone()
    good?.folder.gone()
  })

  it.each(CASES.map(({ name, tamper }) => [name, tamper] as const))('%s', (name, { told }) => {
    const report = reports.get(name)
    if (report === undefined) return expect(NOT_ASKED).toContain(name)
    expect(saidIn(report)).toEqual(coveredOf(told))
    if (coveredOf(told).some(isError)) expect(report.ok).toBe(false)
    else expect(report.problems).toEqual([])
    return undefined
  })

  it('every code that it covers was raised, and every other one is named with its reason', () => {
    const raised = new Set([...reports.values()].flatMap(saidIn).map(codeOf))
    const codes = Object.keys(FINDINGS) as FindingCode[]
    expect([...raised].toSorted()).toEqual(codes.filter((code) => !(code in UNCOVERED)).toSorted())
    const refused = [...reports.values()].filter(({ ok }) => !ok).length
    console.log(
      `the reader refused ${refused} of ${CASES.length} tampered ledgers and accepted ${reports.size - refused}; ${NOT_ASKED.length} it can not be asked about`,
    )
    for (const [code, why] of Object.entries(UNCOVERED)) console.log(`  not covered: ${code}: ${why}`)
  })

  /** Where the auditor brings no id, or a policy, or goes on from a head: the reader is always told an id, is only told a key, and reads all. */
  const NOT_ASKED = [
    'no ledger: the genesis is junk, and nobody said which ledger it is',
    'another ledger: the whole ledger is founded anew, and only a key was noted',
    'what the auditor brings: the auditor brings no id',
    'what the auditor brings: the auditor knows that nothing vouches for it',
    'what the auditor brings: the auditor brings the policy',
    'what the auditor brings: the policy that the auditor brings allows nobody in one zone, whatever the one in the ledger says',
    ...RESUMED.map(({ name }) => `a verification that goes on from a head: ${name}`),
  ]
})

describe.skipIf(python === undefined)('of the two records in docs/record-format.md', () => {
  const page = readFileSync(join(ROOT, 'docs/record-format.md'), 'utf8')
  const example = (name: string) => new RegExp(`^\`\`\`\\w+ example ${name}\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(page)?.[1] ?? ''
  const id = `sha256:${/the ledger's id `sha256:([0-9a-f]{64})`/.exec(page)?.[1]}`

  it('accepts them, with the key and the last leaf that stand there', async () => {
    const folder = new Folder()
    folder.write('root/root/9999999/9999999999-0000000000.json', example('genesis'))
    folder.write('root/root/9999999/9999999998-0000000001.json', example('policy'))
    const [leaf] = /sha256:742b[0-9a-f]{60}/.exec(page) ?? []
    const asked = { folder: folder.path, ledger: id, rootKey: `${example('key')}\n`, heads: [`root/root=1:${leaf}`] }
    const reports = await readAll([asked])
    folder.gone()
    expect(reports).toEqual([{ ok: true, records: 2, streams: 1, problems: [], notes: [] }])
  })
})

describe.skipIf(python === undefined || tool === undefined)('of real jobs', () => {
  it('accepts the ledger of a plan, its apply, and a destroy, and ends with 0; with 1 when a byte is edited or another ledger is meant', async () => {
    const ledger = await recordedJob()
    const { code, report } = readOne(ledger)
    expect({ code, report }).toMatchObject({ code: 0, report: { ok: true, records: ledger.records.length, problems: [], notes: [] } })
    expect(readOne({ ...ledger, id: `sha256:${'0'.repeat(64)}` })).toMatchObject({ code: 1, report: { problems: [{ what: 'LEDGER_MISMATCH' }] } })

    const last = ledger.records.find(({ statement }) => statement.predicateType.includes('/outcome/'))
    if (last === undefined) throw new Error('no outcome was recorded')
    const copy = readFileSync(edited(last, 'edited.json', ledger.folder))
    rmSync(last.path)
    writeFileSync(last.path, copy)
    expect(readOne(ledger)).toMatchObject({ code: 1, report: { ok: false } })
    ledger.dispose()
  })

  it('accepts what waited in the spool under warn: a change that was not announced, and a late plan', async () => {
    await using job = await actionJob()
    const ledger = awayLedger(job)
    configuration(job, { 'main.tf': 'resource "terraform_data" "a" {}\n' })
    await job.run({ script: `${TOOL} init >/dev/null` })
    await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'warn' } })
    ledger.away()
    await job.run({ script: `${TOOL} apply -auto-approve >/dev/null && ${TOOL} plan >/dev/null` })
    ledger.back()
    await job.run({ script: `${TOOL} apply -auto-approve -replace=terraform_data.a >/dev/null` })
    await job.finish()
    expect(recordsOf(ledger).filter(({ predicate }) => 'late' in predicate)).toHaveLength(2)
    expect(codesOn(ledger)).toEqual(['INTENT_NOT_STORED'])
    const { code, report } = readOne(ledger)
    expect({ code, report }).toMatchObject({ code: 0, report: { ok: true, records: recordsOf(ledger).length, problems: [], notes: [] } })
  })

  it('ends with 2 when it can not read: no such key', () => {
    const folder = mkdtempSync(join(tmpdir(), 'iac-ledger-reader-'))
    expect(() => readOne({ store: folder, id: `sha256:${'0'.repeat(64)}`, key: join(folder, 'none.pem') })).toThrow(/^the reader ended with 2/)
    rmSync(folder, { recursive: true })
  })
})
