import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codesOn, kindsOf, lastingLedger, recordsOf, TOOLS, verdictOn } from '../e2e/support.ts'
import { act, COUNT_KEEPERS, keptTrial, leftInTemp, Repository } from './act-job.ts'

const [tool] = TOOLS
const name = tool?.name ?? 'terraform'

const GOOD = { 'infra/main.tf': 'resource "terraform_data" "network" {\n  input = "10.0.0.0/16"\n}\n' }
const BAD = { 'infra/main.tf': 'resource "terraform_data" "network" {\n  provisioner "local-exec" {\n    command = "exit 7"\n  }\n}\n' }
const INFRA = { 'working-directory': 'infra' } as const

let repository: Repository
beforeEach(() => {
  repository = new Repository(tool?.path ?? '')
  repository.write(GOOD)
})
afterEach(() => repository.dispose())

const statusOf = (predicate: unknown) => (predicate as { status?: string }).status

describe.skipIf(act === undefined || tool === undefined)('under act', () => {
  it('around: records plan and apply in a trial ledger that verifies afterwards', async () => {
    const run = await repository.push([
      { id: 'ledger', uses: './' },
      { id: 'plan', run: `${name} init -input=false\n${name} plan -input=false -out=tf.plan`, ...INFRA },
      { id: 'apply', run: `${name} apply -input=false tf.plan`, ...INFRA },
      { id: 'later', run: `test "\${{ steps.ledger.outputs.ledger }}" != '' && test "\${{ steps.ledger.outputs.session }}" != ''` },
    ])
    expect(run).toMatchObject({
      exitCode: 0,
      job: 'success',
      results: { ledger: 'success', plan: 'success', apply: 'success', later: 'success', 'ledger:post': 'success' },
    })
    const { ledger = '', session } = run.outputs['ledger'] ?? {}
    expect({ ledger, session }).toEqual({ ledger: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), session: expect.stringMatching(/^[0-9a-f]{32}$/) })
    const place = keptTrial(run, ledger)
    expect(codesOn(place)).toEqual([])
    expect(kindsOf(place).toSorted()).toEqual(['genesis', 'intent', 'outcome', 'plan', 'policy', 'register', 'run'])
    expect(recordsOf(place, '--kind', 'outcome').map(({ predicate }) => statusOf(predicate))).toEqual(['succeeded'])
  })

  it('around: tells the job summary, keeps the key in a process that ends with the job, and removes the session', async () => {
    const run = await repository.push([
      { id: 'ledger', uses: './' },
      { id: 'keepers', run: COUNT_KEEPERS },
      { id: 'apply', run: `${name} plan -input=false -out=tf.plan\n${name} apply -input=false tf.plan`, ...INFRA },
    ])
    const [summary = ''] = run.summaries
    expect(run.summaries).toHaveLength(1)
    expect(summary).toContain('TRIAL')
    expect(summary).toMatch(new RegExp(`<code>${name} apply</code> \\| succeeded, the recorded plan \\| 1 \\|`))
    expect(run.log).toMatch(/^1$/m)
    expect(repository.leftovers()).toEqual([])
    expect(leftInTemp(run)).toEqual(expect.arrayContaining(['iac-ledger-trial', 'iac-ledger-trial.pub']))
    expect(leftInTemp(run)).not.toContain('iac-ledger')
  })

  it('run: records the script and what is inside it, and sets its outputs', async () => {
    const script = `cd infra\n${name} init -input=false\n${name} plan -input=false -out=tf.plan\n${name} apply -input=false tf.plan`
    const run = await repository.push([
      { id: 'ledger', uses: './', with: { run: script } },
      { id: 'outside', run: `command -v ${name}` },
    ])
    expect(run).toMatchObject({ exitCode: 0, job: 'success', results: { ledger: 'success', 'ledger:post': 'success' } })
    const { ledger = '', record = '', digest, sequence, ...outputs } = run.outputs['ledger'] ?? {}
    expect(outputs).toMatchObject({ changes: '1', findings: '[]', 'exit-code': '0' })
    const place = keptTrial(run, ledger)
    expect(codesOn(place)).toEqual([])
    const bytes = readFileSync(join(place.store, record))
    expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(digest)
    expect(record).toMatch(new RegExp(`-0*${sequence}\\.json$`))
    expect(kindsOf(place).filter((kind) => kind === 'intent' || kind === 'outcome')).toHaveLength(4)
    expect(run.log).not.toContain('/iac-ledger/bin/') // the shims stand on the script's PATH, not on the job's
  })

  it('fails the job with a failing apply, which has its outcome, and post runs', async () => {
    repository.write(BAD)
    const run = await repository.push([
      { id: 'ledger', uses: './' },
      { id: 'apply', run: `${name} apply -input=false -auto-approve`, ...INFRA },
      { id: 'never', run: 'true' },
      { id: 'always', run: 'true', if: 'always()' },
    ])
    expect(run).toMatchObject({ exitCode: 1, job: 'failure', results: { ledger: 'success', apply: 'failure', always: 'success', 'ledger:post': 'success' } })
    expect(run.results['never']).not.toBe('success')
    const place = keptTrial(run, run.outputs['ledger']?.['ledger'] ?? '')
    expect(codesOn(place)).toEqual([])
    expect(recordsOf(place, '--kind', 'outcome').map(({ predicate }) => statusOf(predicate))).toEqual(['failed'])
    expect(run.summaries.join('')).toContain('failed')
    expect(repository.leftovers()).toEqual([])
  })

  it('run: hands the exit code of the script on', async () => {
    const run = await repository.push([{ id: 'ledger', uses: './', with: { run: 'exit 3' } }])
    expect(run).toMatchObject({ exitCode: 1, job: 'failure', results: { ledger: 'failure', 'ledger:post': 'success' } })
    expect(run.outputs['ledger']).toMatchObject({ 'exit-code': '3' })
  })
})

describe.skipIf(act === undefined || tool === undefined)('under act, with a ledger that lasts', () => {
  it('appends what two jobs did to one chain, signed with a key that only our step was given', async () => {
    const ledger = lastingLedger(join(repository.home, 'lasting'))
    const key = readFileSync(ledger.privateKey, 'utf8')
    const inputs = { ...ledger.with, signer: 'env:LEDGER_KEY' }
    const job = () =>
      repository.push(
        [
          { id: 'ledger', uses: './', with: inputs, env: { LEDGER_KEY: `\${{ secrets.LEDGER_KEY }}` } },
          { id: 'secret', run: '! env | grep -q "PRIVATE KEY"' },
          { id: 'apply', run: `${name} apply -input=false -auto-approve`, ...INFRA },
        ],
        { secrets: { LEDGER_KEY: key } },
      )
    for (const run of [await job(), await job()]) {
      expect(run).toMatchObject({ exitCode: 0, job: 'success', results: { secret: 'success', apply: 'success', 'ledger:post': 'success' } })
      expect(run.outputs['ledger']?.['ledger']).toBe(ledger.id)
    }
    expect(verdictOn(ledger).verdict).toBe('pass')
    const outcomes = recordsOf(ledger, '--kind', 'outcome')
    expect(outcomes.map(({ predicate }) => statusOf(predicate))).toEqual(['succeeded', 'succeeded'])
    expect(new Set(outcomes.map(({ place }) => place.stream)).size).toBe(1)
  })

  it('refuses another ledger before anything is run', async () => {
    const ledger = lastingLedger(join(repository.home, 'lasting'))
    const run = await repository.push([
      { id: 'ledger', uses: './', with: { ...ledger.with, ledger: `sha256:${'0'.repeat(64)}` } },
      { id: 'apply', run: `${name} apply -input=false -auto-approve`, ...INFRA },
    ])
    expect(run).toMatchObject({ exitCode: 1, job: 'failure', results: { ledger: 'failure', 'ledger:post': 'success' } })
    expect(run.results['apply']).not.toBe('success')
    expect(kindsOf(ledger)).toEqual(['genesis', 'policy'])
  })
})
