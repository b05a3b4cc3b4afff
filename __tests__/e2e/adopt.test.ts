import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forge, REVIEW_EVENTS, reviewOf, sessionOf } from './adopt-support.ts'
import { actionJob, codesOn, configuration, lastingLedger, postsOf, processesOf, recordsOf, storyOf, TOOL, TOOLS, trialLedger, writtenBy } from './support.ts'

const ONE = { 'main.tf': 'resource "terraform_data" "a" {}\n' }
const APPLY = `${TOOL} init >/dev/null && ${TOOL} apply -auto-approve >/dev/null`

describe('a step that is given nothing', () => {
  it.skipIf(TOOLS.length === 0)('gives the job a trial ledger, says what it does not prove, and leaves it with its public key', async () => {
    await using job = await actionJob()
    configuration(job, ONE)
    const before = readdirSync(job.workspace)
    const main = await job.uses('./', { id: 'ledger' })
    expect(main.conclusion).toBe('success')
    expect(Object.keys(main.outputs).sort()).toEqual(['ledger', 'session'])
    expect(main.outputs['ledger']).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(main.annotations).toMatchObject([{ level: 'notice', properties: { title: 'IaC Ledger: trial' } }])
    expect(main.annotations[0]?.message).toMatch(/ends with the runner.*proves nothing to anybody else.*iac-ledger init/s)
    expect(main.path).toEqual([join(job.temp, 'iac-ledger', 'bin')])
    expect(readdirSync(job.workspace), 'nothing of ours lies where checkout cleans').toEqual(before)
    expect(processesOf(job).map(({ argv }) => basename(dirname(argv[1] ?? '')))).toEqual(['keeper'])

    await job.run({ script: APPLY })
    await job.finish()
    const [post] = postsOf(job)
    expect(post?.conclusion).toBe('success')
    expect(post?.summary).toMatch(/\(TRIAL\)/)
    expect(post?.summary).toMatch(/\*\*TRIAL\.\*\* This ledger ends with the runner.*proves nothing to anybody/s)
    expect(job.orphans, 'the keeper had ended before the reaper came').toEqual([])
    expect(existsSync(join(job.temp, 'iac-ledger'))).toBe(false)
    const place = trialLedger(job, main)
    expect(
      readdirSync(place.store)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['changes', 'root'])
    expect(readFileSync(place.key, 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
    expect(storyOf(place)).toEqual(['intent', 'outcome succeeded', 'run'])
    expect(codesOn(place)).toEqual([])
  })

  it('leaves nothing in /tmp where the path of the runner is too long for a socket', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'long-'))
    const runnerTemp = join(parent, 'x'.repeat(90))
    mkdirSync(runnerTemp)
    try {
      await using job = await actionJob({ runnerTemp })
      await job.uses('./')
      const socket = sessionOf(job)?.signer.slice('agent:'.length) ?? ''
      expect(socket.startsWith(runnerTemp)).toBe(false)
      expect(existsSync(socket)).toBe(true)
      await job.finish()
      expect(postsOf(job)[0]?.conclusion).toBe('success')
      expect(job.orphans).toEqual([])
      expect(existsSync(dirname(socket))).toBe(false)
    } finally {
      rmSync(parent, { recursive: true, force: true })
    }
  })
})

describe('a ledger that lasts', () => {
  it.skipIf(TOOLS.length === 0).each(['key:', 'env:'])('is written with a signer of %s, and is no trial', async (scheme) => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, ONE)
    const pem = readFileSync(ledger.privateKey, 'utf8')
    const signer = scheme === 'key:' ? { with: ledger.with } : { with: { ...ledger.with, signer: 'env:LEDGER_KEY' }, env: { LEDGER_KEY: pem } }
    const main = await job.uses('./', signer)
    expect(main.conclusion).toBe('success')
    expect(main.outputs['ledger']).toBe(ledger.id)
    expect(main.annotations).toEqual([])
    expect(existsSync(join(job.temp, 'iac-ledger-trial'))).toBe(false)
    await job.run({ script: APPLY })
    await job.finish()
    expect(postsOf(job)[0]?.summary).not.toMatch(/TRIAL/)
    expect(storyOf(ledger)).toEqual(['intent', 'outcome succeeded', 'run'])
    expect(codesOn(ledger)).toEqual([])
    expect(job.orphans).toEqual([])
  })

  it.skipIf(TOOLS.length === 0)('takes a store and a key relative to the workspace, whatever folder a command runs in', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.workspace, 'srv'))
    configuration(job, ONE, 'stacks/app')
    await job.uses('./', { with: { ...ledger.with, store: 'file:srv/ledger', signer: 'key:srv/key.pem' } })
    await job.run({ script: APPLY, workingDirectory: 'stacks/app' })
    await job.finish()
    expect(storyOf(ledger)).toEqual(['intent', 'outcome succeeded', 'run'])
    expect(codesOn(ledger)).toEqual([])
  })

  it('stops the step where no ledger was ever founded, and founds none', async () => {
    await using job = await actionJob()
    const { id, with: named } = lastingLedger(join(job.root, 'srv'))
    const store = join(job.root, 'mistyped')
    const main = await job.uses('./', { with: { ...named, store: `file://${store}` } })
    expect(main.conclusion).toBe('failure')
    expect(main.log).toMatch(`there is no ledger in file://${store}, and ${id} was asked for`)
    expect(main.log).toMatch(/iac-ledger init STORE --signer SIGNER/)
    expect(existsSync(store)).toBe(false)
    expect(sessionOf(job)).toBeUndefined()
    expect(main.path).toEqual([])
  })

  it('stops the step where another ledger lies, naming both', async () => {
    await using job = await actionJob()
    const [asked, found] = [lastingLedger(join(job.root, 'a')), lastingLedger(join(job.root, 'b'))]
    const before = recordsOf(found)
    const main = await job.uses('./', { with: { ...asked.with, store: found.with['store'] ?? '' } })
    expect(main.conclusion).toBe('failure')
    expect(main.log).toMatch(`file://${found.store} holds ${found.id}, and ${asked.id} was asked for`)
    expect(main.log).toMatch(/pin the id of the ledger that lies there \(the input `ledger`\), or name the store of the one you mean/)
    expect(recordsOf(found)).toEqual(before)
    expect(sessionOf(job)).toBeUndefined()
  })

  it('stops the step whose key the ledger does not allow, before any command', async () => {
    await using job = await actionJob()
    const [asked, other] = [lastingLedger(join(job.root, 'a')), lastingLedger(join(job.root, 'b'))]
    const main = await job.uses('./', { with: { ...asked.with, signer: `key:${other.privateKey}` } })
    expect(main.conclusion).toBe('failure')
    expect(main.log).toMatch(/allows 1 signer\(s\) in the zone "changes", and this one is not among them/)
    expect(main.log).toMatch(/--allow changes=KEY\.pub/)
    expect(sessionOf(job)).toBeUndefined()
  })
})

const EVENTS = [
  ...['push', 'workflow_dispatch', 'schedule'].map((event_name) => ({ event_name, zone: 'changes', options: { github: { event_name } } })),
  ...REVIEW_EVENTS.map((event_name) => ({ event_name, zone: 'reviews', options: reviewOf('b'.repeat(40), event_name) })),
]

it.skipIf(TOOLS.length === 0).each(EVENTS)('the zone of a job for $event_name is $zone, whatever the command', async ({ zone, options }) => {
  await using nothing = await forge({ status: 404 })
  await using job = await actionJob({ ...options, github: { ...options.github, api_url: nothing.url } })
  configuration(job, ONE)
  const main = await job.uses('./')
  expect(main.log).toMatch(`zone ${zone}`)
  await job.run({ script: `${APPLY} && ${TOOL} plan -out p >/dev/null` })
  await job.finish()
  const place = trialLedger(job, main)
  expect(storyOf(place)).toEqual(['intent', 'outcome succeeded', 'plan', 'run'])
  expect([...new Set(recordsOf(place).map(({ place: at }) => at.zone))].sort()).toEqual([zone, 'root'].sort())
  expect(codesOn(place)).toEqual([])
})

describe('a second use in one job', () => {
  const OTHER = 'mkdir -p other && printf "#!/bin/sh\\nexit 0\\n" >"other/$1" && chmod +x "other/$1" && echo "$PWD/other" >>"$GITHUB_PATH"'

  it.skipIf(TOOLS.length === 0)('joins the first, puts its shims first again, and is closed once', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, ONE)
    const first = await job.uses('./', { with: ledger.with })
    await job.run({ script: `set -- ${TOOL}; ${OTHER}` })
    const between = await job.run({ script: `command -v ${TOOL}` })
    expect(between.stdout.trim()).toBe(join(job.workspace, 'other', TOOL))
    const second = await job.uses('./', { with: ledger.with })
    expect(second.conclusion).toBe('success')
    expect(second.outputs).toEqual(first.outputs)
    const after = await job.run({ script: `command -v ${TOOL}; rm -r other; ${APPLY}` })
    expect(after.stdout.trim()).toBe(join(job.temp, 'iac-ledger', 'bin', TOOL))
    await job.finish()
    expect(postsOf(job).map(({ conclusion }) => conclusion)).toEqual(['success', 'success'])
    expect(postsOf(job)[0]?.log).toMatch(/an earlier step of this job opened the session, and its own post closes it/)
    expect(postsOf(job)[0]?.summary).toBe('')
    expect(storyOf(ledger)).toEqual(['intent', 'outcome succeeded', 'run'])
    expect(codesOn(ledger)).toEqual([])
  })

  it('of a trial joins the trial, and says so once', async () => {
    await using job = await actionJob()
    const first = await job.uses('./')
    const second = await job.uses('./')
    expect(second.outputs).toEqual(first.outputs)
    expect(second.annotations).toEqual([])
    await job.finish()
    expect(storyOf(trialLedger(job, first))).toEqual(['run'])
    expect(codesOn(trialLedger(job, first))).toEqual([])
  })

  it('that names another ledger is refused, and leaves the first one whole', async () => {
    await using job = await actionJob()
    const first = await job.uses('./')
    const ledger = lastingLedger(join(job.root, 'srv'))
    const second = await job.uses('./', { with: ledger.with, continueOnError: true })
    expect(second.outcome).toBe('failure')
    expect(second.log).toMatch(`uses the ledger ${first.outputs['ledger']} (its trial ledger), and this one names another`)
    expect(second.log).toMatch(/give both steps the same `store`, `ledger` and `role-to-assume`/)
    await job.finish()
    expect(writtenBy(postsOf(job))).not.toMatch(/::error/)
    expect(storyOf(trialLedger(job, first))).toEqual(['run'])
    expect(codesOn(trialLedger(job, first))).toEqual([])
  })
})

it('the config of a job stands in its records by digest', async () => {
  await using job = await actionJob()
  const text = 'if-unrecorded: warn\n'
  mkdirSync(join(job.workspace, '.github'))
  writeFileSync(join(job.workspace, '.github', 'iac-ledger.yml'), text)
  const main = await job.uses('./')
  await job.finish()
  const [run] = recordsOf(trialLedger(job, main), '--kind', 'run')
  expect(run?.predicate['config']).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`)
  expect(run?.predicate['enforcement']).toEqual({ mode: 'warn', by: 'config' })
})
