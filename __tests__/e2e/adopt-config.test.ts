/** The config file: what it may say, where it is read, and that it never loosens an input. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import { CONFIG, checkOut, forge, REVIEW_EVENTS, reviewOf, scratch, sessionOf, twoCommits } from './adopt-support.ts'
import { actionJob, lastingLedger, stackLinesIn } from './support.ts'

function write(job: Job, path: string, text: string): void {
  mkdirSync(dirname(join(job.workspace, path)), { recursive: true })
  writeFileSync(join(job.workspace, path), text)
}

const WARN = 'if-unrecorded: warn\n'
const BLOCK = 'if-unrecorded: block\n'

describe('the config file', () => {
  it.each([
    ['the default path', CONFIG, {}],
    ['a path that is named', 'ci/ledger.yaml', { config: 'ci/ledger.yaml' }],
  ])('at %s gives every setting that the step does not', async (_name, path, named) => {
    await using job = await actionJob()
    const { id, privateKey, store } = lastingLedger(join(job.root, 'srv'))
    write(job, path, `store: file://${store}\nledger: ${id}\nsigner: key:${privateKey}\nif-unrecorded: warn\n`)
    const main = await job.uses('./', { with: named })
    expect(main.conclusion).toBe('success')
    expect(sessionOf(job)).toMatchObject({ ledger: id, store: `file://${store}`, trial: false, enforcement: { changes: 'warn', plans: 'warn', by: 'config' } })
  })

  it('gives way to the inputs, one by one', async () => {
    await using job = await actionJob()
    const [asked, other] = [lastingLedger(join(job.root, 'a')), lastingLedger(join(job.root, 'b'))]
    write(job, CONFIG, `store: file://${other.store}\nledger: ${other.id}\nsigner: key:${asked.privateKey}\n`)
    const main = await job.uses('./', { with: { store: `file://${asked.store}`, ledger: asked.id } })
    expect(main.conclusion).toBe('success')
    expect(sessionOf(job)).toMatchObject({
      ledger: asked.id,
      signer: `key:${asked.privateKey}`,
      enforcement: { changes: 'block', plans: 'warn', by: 'default' },
    })
  })

  it('that is not there and was not named is none', async () => {
    await using job = await actionJob()
    const main = await job.uses('./')
    expect(main.conclusion).toBe('success')
    expect(sessionOf(job)?.facts.config).toEqual({ absent: 'not-applicable', why: 'there is no config file' })
  })

  it.each([
    ['a file that says warn loosens no input that says block', WARN, 'block', { changes: 'block', plans: 'block', by: 'input' }],
    ['a file that says block gives way to an input that says warn', BLOCK, 'warn', { changes: 'warn', plans: 'warn', by: 'input' }],
    ['a file that says warn holds where no input says anything', WARN, '', { changes: 'warn', plans: 'warn', by: 'config' }],
    ['a file that says block holds for plans too', BLOCK, '', { changes: 'block', plans: 'block', by: 'config' }],
  ])('%s', async (_name, file, input, enforcement) => {
    await using job = await actionJob()
    write(job, CONFIG, file)
    const main = await job.uses('./', { with: input === '' ? {} : { 'if-unrecorded': input } })
    expect(main.conclusion).toBe('success')
    expect(sessionOf(job)?.enforcement).toEqual(enforcement)
  })

  it.each([
    ['an unknown key', 'stores: file:///srv\n', /the config file \.github\/iac-ledger\.yml has "stores", which is unknown or no text/],
    ['a duplicate key', 'if-unrecorded: block\nif-unrecorded: warn\n', /is no YAML: Map keys must be unique at line 2/],
    ['a value that is no text', 'ledger: 12\n', /has "ledger", which is unknown or no text/],
    ['an empty value', 'store:\n', /has "store", which is unknown or no text/],
    ['a list', '- store\n', /is no list of settings/],
    ['a tab', 'store:\n\t- a\n', /is no YAML: Tabs are not allowed as indentation at line 2/],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]).toString('latin1'), /is no YAML/],
    ['an alias that grows', `a: &a [1,1,1]\nb: &b [*a,*a,*a]\n`, /has "a", "b", which is unknown or no text/],
    ['a prototype', '__proto__: x\nconstructor: y\n', /which is unknown or no text/],
    ['a wrong value', 'if-unrecorded: maybe\n', /if-unrecorded \(config file\): "maybe" was given; block or warn is allowed/],
  ])('with %s stops the step and says what it may hold', async (_name, text, says) => {
    await using job = await actionJob()
    mkdirSync(join(job.workspace, '.github'))
    writeFileSync(join(job.workspace, CONFIG), Buffer.from(text, 'latin1'))
    const main = await job.uses('./')
    expect(main.conclusion).toBe('failure')
    expect(main.log).toMatch(says)
    expect(main.log).toMatch(
      /it may hold store, ledger, signer, commitment-key, role-to-assume, if-unrecorded|correct them in the step that uses this action, or in the config file/,
    )
    expect(stackLinesIn(main.log)).toEqual([])
    expect(sessionOf(job)).toBeUndefined()
  })

  it('that is named and missing stops the step', async () => {
    await using job = await actionJob()
    const main = await job.uses('./', { with: { config: 'ci/ledger.yaml' } })
    expect(main.conclusion).toBe('failure')
    expect(main.log).toMatch(/config: "ci\/ledger\.yaml" was given, and there is no such file/)
    expect(main.log).toMatch(/this step must stand after actions\/checkout/)
    expect(sessionOf(job)).toBeUndefined()
  })
})

describe.each(REVIEW_EVENTS)('for %s, the file of the base commit counts', (event) => {
  it.each([
    ['where the head loosens it', { base: BLOCK, head: WARN }, { changes: 'block', by: 'config' }],
    ['where the head removes it', { base: BLOCK, head: null }, { changes: 'block', by: 'config' }],
    ['where only the head has one', { base: null, head: WARN }, { changes: 'block', by: 'default' }],
  ])('%s', async (_name, texts, enforcement) => {
    using origin = scratch()
    const commits = twoCommits(origin.path, CONFIG, texts)
    await using job = await actionJob(reviewOf(commits.base, event))
    checkOut(commits, job, 'all')
    const main = await job.uses('./')
    expect(main.conclusion).toBe('success')
    expect(sessionOf(job)?.enforcement).toMatchObject(enforcement)
  })
})

describe('on a pull request', () => {
  it('a file that is named, and that only the head has, stops the step', async () => {
    using origin = scratch()
    const commits = twoCommits(origin.path, 'ci/ledger.yaml', { base: null, head: WARN })
    await using job = await actionJob(reviewOf(commits.base))
    checkOut(commits, job, 'all')
    const main = await job.uses('./', { with: { config: 'ci/ledger.yaml' } })
    expect(main.conclusion).toBe('failure')
    expect(main.log).toMatch(/config: "ci\/ledger\.yaml" was given, and there is no such file/)
  })

  it('a base commit that the clone has replaced by another is still the one that is read', async () => {
    using origin = scratch()
    const commits = twoCommits(origin.path, CONFIG, { base: BLOCK, head: WARN })
    await using job = await actionJob(reviewOf(commits.base))
    checkOut(commits, job, 'all')
    await job.run({ script: `git replace ${commits.base} ${commits.head}` })
    await job.uses('./')
    expect(sessionOf(job)?.enforcement).toMatchObject({ changes: 'block', by: 'config' })
  })

  it('whose event does not tell its base, no file is read at all', async () => {
    await using job = await actionJob({ github: { event_name: 'pull_request' }, event: {} })
    write(job, CONFIG, WARN)
    const main = await job.uses('./')
    expect(main.conclusion).toBe('failure')
    expect(main.log).toMatch(/the event does not say which commit is the base/)
    expect(sessionOf(job)).toBeUndefined()
  })
})

describe('in a shallow clone the forge is asked for the base commit', () => {
  const TEXTS = { base: BLOCK, head: WARN }

  it('with the token of the step, once', async () => {
    using origin = scratch()
    await using api = await forge({ content: BLOCK })
    const commits = twoCommits(origin.path, CONFIG, TEXTS)
    await using job = await actionJob(reviewOf(commits.base, 'pull_request', api.url))
    checkOut(commits, job, 'head')
    const main = await job.uses('./', { with: { 'github-token': 'ghs_given' } })
    expect(main.conclusion).toBe('success')
    expect(sessionOf(job)?.enforcement).toMatchObject({ changes: 'block', by: 'config' })
    expect(api.asked).toEqual([{ url: `/repos/octo/infra/contents/${encodeURIComponent(CONFIG)}?ref=${commits.base}`, authorization: 'token ghs_given' }])
  })

  it('and where it has no such file there, there is none', async () => {
    using origin = scratch()
    await using api = await forge({ status: 404 })
    const commits = twoCommits(origin.path, CONFIG, TEXTS)
    await using job = await actionJob(reviewOf(commits.base, 'pull_request', api.url))
    checkOut(commits, job, 'head')
    const main = await job.uses('./')
    expect(main.conclusion).toBe('success')
    expect(sessionOf(job)?.enforcement).toMatchObject({ changes: 'block', by: 'default' })
    expect(sessionOf(job)?.facts.config).toMatchObject({ absent: 'not-applicable' })
  })

  it.each([
    ['refuses', { status: 403 }, {}, /can't be read: /],
    ['is broken', { status: 500 }, {}, /can't be read: /],
    [
      'says that there is no such file, and it was named',
      { status: 404 },
      { config: CONFIG },
      /config: "\.github\/iac-ledger\.yml" was given, and there is no such file/,
    ],
    ['can not be asked for want of a token', { status: 404 }, { 'github-token': '' }, /can't be read: there is no `github-token`/],
    ['does not answer', 'never', {}, /can't be read: .*no answer in/],
  ] as const)('and where it %s, the step stops', async (_name, answer, named, says) => {
    using origin = scratch()
    await using api = await forge(answer)
    const commits = twoCommits(origin.path, CONFIG, TEXTS)
    await using job = await actionJob(reviewOf(commits.base, 'pull_request', api.url))
    checkOut(commits, job, 'head')
    const main = await job.uses('./', { with: named })
    expect(main.conclusion).toBe('failure')
    expect(main.log).toMatch(says)
    expect(main.log).toMatch(/fetch-depth: 0|must stand after actions\/checkout/)
    expect(stackLinesIn(main.log)).toEqual([])
    expect(sessionOf(job)).toBeUndefined()
  })
})

it('a file of another repository is read at exactly the commit that is named', async () => {
  await using api = await forge({ content: WARN })
  await using job = await actionJob({ github: { api_url: api.url } })
  const sha = 'a1'.repeat(20)
  const main = await job.uses('./', { with: { config: `octo/policies/ci/ledger.yml@${sha}`, 'github-token': 'ghs_given' } })
  expect(main.conclusion).toBe('success')
  expect(sessionOf(job)?.enforcement).toMatchObject({ changes: 'warn', by: 'config' })
  expect(api.asked).toEqual([{ url: `/repos/octo/policies/contents/ci%2Fledger.yml?ref=${sha}`, authorization: 'token ghs_given' }])
})
