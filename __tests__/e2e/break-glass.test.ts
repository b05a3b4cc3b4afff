/** The store is away, and a change may not wait for it: what break-glass lets through, what it leaves, and who closes it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ArtifactServer } from '../harness/artifact-server.ts'
import type { Job } from '../harness/job.ts'
import {
  actionJob,
  cli,
  codesOn,
  configuration,
  kindsOf,
  type LastingLedger,
  lastingLedger,
  postsOf,
  recordsOf,
  stackLinesIn,
  storyOf,
  TOOL,
  TOOLS,
  verdictOn,
} from './support.ts'
import { awayLedger, MARKED, started } from './write-ahead-support.ts'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const LEAVE = `INC-42 the store is down until ${inHours(2)}`
const APPLY = `${TOOL} apply -auto-approve`

async function initialised(job: Job): Promise<ReturnType<typeof awayLedger>> {
  configuration(job, MARKED)
  await job.run({ script: `${TOOL} init >/dev/null` })
  return awayLedger(job)
}

function annotate(ledger: LastingLedger, place: string, actor: string) {
  return cli('annotate', ledger.store, place, '--ledger', ledger.id, '--signer', `key:${ledger.privateKey}`, '--actor', actor, '--note', 'seen, and agreed')
}

function outcomeIn(ledger: LastingLedger) {
  const [outcome] = recordsOf(ledger, '--kind', 'outcome')
  if (outcome === undefined) throw new Error('there is no outcome')
  const { zone, stream, sequence } = outcome.place
  return { predicate: outcome.predicate, place: `${zone}/${stream}=${sequence}` }
}

describe.skipIf(TOOLS.length === 0)('under break-glass, with the store away', () => {
  it('from before the job until after it, a change runs; intent and outcome are kept, uploaded, shipped, and open until another person annotates', async () => {
    await using server = await ArtifactServer.start()
    await using job = await actionJob({ service: server.service })
    const ledger = await initialised(job)
    ledger.away()
    const main = await job.uses('./', { with: { ...ledger.with, 'break-glass': LEAVE } })
    expect(main.conclusion).toBe('success')
    expect(main.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^BREAK-GLASS: the job begins without its store: there is no ledger in/),
      expect.stringMatching(/starts all the same, and stays open until another person annotates it: INC-42: the store is down$/),
    ])
    const step = await job.run({ script: APPLY })
    expect([step.exitCode, started(job)]).toEqual([0, true])
    expect(step.stderr).toMatch(/^iac-ledger: BREAK-GLASS: \w+ apply starts although its intent could not be stored \(INC-42: the store is down, until /m)
    const sealed = JSON.parse(/^iac-ledger: its sealed intent: (.*)$/m.exec(step.stderr)?.[1] ?? '{}') as { readonly payload: string }
    expect(Buffer.from(sealed.payload, 'base64').toString()).toContain('https://iac-ledger.github.io/intent/v1')
    await job.finish()

    const [post] = postsOf(job)
    expect(post?.conclusion, 'what is kept outlives the runner').toBe('success')
    expect(post?.annotations.map(({ level }) => level)).toEqual(['warning'])
    expect(post?.summary.split('\n').slice(0, 4).join('\n')).toMatch(/\*\*BREAK-GLASS\*\* was set until/)
    expect(stackLinesIn(post?.log ?? '')).toEqual([])
    const folder = join(job.root, 'downloaded')
    mkdirSync(folder)
    for (const [path, bytes] of [...server.stored.values()][0]?.files ?? []) writeFileSync(join(folder, path), bytes)
    expect(readdirSync(folder)).toHaveLength(3)

    ledger.back()
    const shipped = cli('ship', folder, '--store', ledger.store, '--ledger', ledger.id, '--signer', `key:${ledger.privateKey}`, '--json')
    expect(shipped).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(folder)).toEqual([])
    expect(storyOf(ledger)).toEqual(['outcome succeeded', 'run'])
    const { predicate, place } = outcomeIn(ledger)
    expect(predicate['late']).toBeDefined()
    expect(predicate['breakGlass']).toMatchObject({ ticket: 'INC-42', reason: 'the store is down', intent: sealed })
    expect(predicate['unannounced']).toMatchObject({ code: 'LEDGER_MISMATCH', command: { words: ['apply'] } })
    expect(codesOn(ledger).toSorted()).toEqual(['BREAK_GLASS_OPEN', 'INTENT_NOT_STORED'])

    expect(annotate(ledger, place, 'OctoCat').code).toBe(0)
    expect(codesOn(ledger).toSorted()).toEqual(['BREAK_GLASS_OPEN', 'INTENT_NOT_STORED'])
    expect(annotate(ledger, place, 'hubot')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^annotated changes\/\S+=\d+ at changes\//) })
    expect(codesOn(ledger)).toEqual(['INTENT_NOT_STORED'])
    expect(kindsOf(ledger).filter((kind) => kind === 'annotation')).toHaveLength(2)
  })

  it('only for a while, post sends the outcome, and the page says first what it was about', async () => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    await job.uses('./', { with: { ...ledger.with, 'break-glass': LEAVE } })
    ledger.away()
    await job.run({ script: APPLY })
    ledger.back()
    await job.finish()
    expect(storyOf(ledger)).toEqual(['outcome succeeded', 'run'])
    const [first = '', , caution = ''] = (postsOf(job)[0]?.summary ?? '').split('\n')
    expect(first).toMatch(/^### ⚠️ .*\*\*under break-glass\*\*/)
    expect(caution).toBe('> [!CAUTION]')
    expect(postsOf(job)[0]?.summary).toMatch(/BREAK_GLASS_OPEN.*another person than <code>octocat<\/code>/)
    expect(codesOn(ledger).toSorted()).toEqual(['BREAK_GLASS_OPEN', 'INTENT_NOT_STORED'])
  })

  it('a shim that is killed leaves its kept intent, and post puts it into the outcome that it writes', async () => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    await job.uses('./', { with: { ...ledger.with, 'break-glass': LEAVE } })
    ledger.away()
    await job.run({ script: APPLY, env: { IAC_LEDGER_STOP_AT: 'command-ended' }, continueOnError: true })
    ledger.back()
    await job.finish()
    expect(storyOf(ledger)).toEqual(['outcome interrupted', 'run'])
    expect(outcomeIn(ledger).predicate).toMatchObject({ seenBy: 'post', breakGlass: { ticket: 'INC-42' } })
    expect(codesOn(ledger).toSorted()).toEqual(['BREAK_GLASS_OPEN', 'INTENT_NOT_STORED'])
  })

  it('a script of `run:` starts too', async () => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    ledger.away()
    const main = await job.uses('./', { with: { ...ledger.with, 'break-glass': LEAVE, run: 'touch ran' } })
    expect(main.conclusion).toBe('success')
    ledger.back()
    await job.finish()
    expect(outcomeIn(ledger).predicate).toMatchObject({ command: { tool: 'script' }, breakGlass: { ticket: 'INC-42' } })
  })

  it('nothing outlives a runner without artifacts: post fails the job as without it', async () => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    await job.uses('./', { with: { ...ledger.with, 'break-glass': LEAVE } })
    ledger.away()
    await job.run({ script: APPLY })
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('failure')
  })
})

describe.skipIf(TOOLS.length === 0)('break-glass loosens nothing', () => {
  it('while the store answers: intents are stored first, and every record says that it was set', async () => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    await job.uses('./', { with: { ...ledger.with, 'break-glass': LEAVE } })
    await job.run({ script: `${TOOL} plan >/dev/null; ${APPLY} >/dev/null` })
    await job.finish()
    expect(storyOf(ledger)).toEqual(['plan', 'intent', 'outcome succeeded', 'run'])
    for (const { kind, predicate } of recordsOf(ledger))
      if (!['genesis', 'policy'].includes(kind)) expect(predicate['enforcement'], kind).toMatchObject({ mode: 'block', breakGlass: { ticket: 'INC-42' } })
    expect(outcomeIn(ledger).predicate).not.toHaveProperty('breakGlass')
    expect(codesOn(ledger)).toEqual([])
  })

  it('for another ledger in the place of ours, before the job and during it', async () => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    const other = lastingLedger(join(job.root, 'other'))
    const replaced = () => {
      ledger.away()
      const source = join(other.store, 'root')
      mkdirSync(ledger.store, { recursive: true })
      for (const name of readdirSync(source, { recursive: true, withFileTypes: true })) {
        if (!name.isFile()) continue
        const to = join(name.parentPath.replace(other.store, ledger.store))
        mkdirSync(to, { recursive: true })
        writeFileSync(join(to, name.name), readFileSync(join(name.parentPath, name.name)))
      }
    }
    replaced()
    const main = await job.uses('./', { with: { ...ledger.with, 'break-glass': LEAVE }, continueOnError: true })
    expect(main.outcome).toBe('failure')
    expect(main.annotations[0]?.message).toMatch(/\[LEDGER_MISMATCH\]/)
    ledger.back()
    await job.uses('./', { with: { ...ledger.with, 'break-glass': LEAVE } })
    replaced()
    const step = await job.run({ script: APPLY, continueOnError: true })
    expect([step.exitCode, started(job)]).toEqual([1, false])
  })

  it.each([
    ['expired', `INC-42 the store is down until ${inHours(-1)}`, /break-glass: .*it has expired/],
    ['too long', `INC-42 the store is down until ${inHours(25)}`, /break-glass: .*24 hours at most/],
    ['malformed', 'please', /break-glass: .*<ticket> <reason> until <time>/],
  ])('when it is %s: main says so, and opens no session', async (_what, given, says) => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    const main = await job.uses('./', { with: { ...ledger.with, 'break-glass': given } })
    expect(main.conclusion).toBe('failure')
    expect(main.annotations[0]?.message).toMatch(says)
    expect(storyOf(ledger)).toEqual([])
  })

  it('from the environment, whatever a step puts there, nor from the config file', async () => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    await job.run({ script: `for name in INPUT_BREAK-GLASS IAC_LEDGER_BREAK_GLASS BREAK_GLASS; do echo "$name=${LEAVE}" >>"$GITHUB_ENV"; done` })
    await job.uses('./', { with: ledger.with })
    ledger.away()
    const step = await job.run({ script: APPLY, continueOnError: true })
    expect([step.exitCode, started(job)]).toEqual([1, false])
    ledger.back()
    await job.finish()
    expect(verdictOn(ledger).findings).toEqual([])

    await using second = await actionJob()
    mkdirSync(join(second.workspace, '.github'), { recursive: true })
    writeFileSync(join(second.workspace, '.github/iac-ledger.yml'), `break-glass: '${LEAVE}'\n`)
    const main = await second.uses('./', { with: lastingLedger(join(second.root, 'srv')).with })
    expect(main.annotations[0]?.message).toMatch(/has "break-glass", which is unknown/)
    rmSync(join(second.workspace, '.github'), { recursive: true })
  })
})

describe.skipIf(TOOLS.length === 0)('annotate', () => {
  it('names a record that stands, by somebody who is named, with something to say', async () => {
    await using job = await actionJob()
    const ledger = await initialised(job)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: APPLY })
    await job.finish()
    const { place } = outcomeIn(ledger)
    const base = ['annotate', ledger.store, place, '--ledger', ledger.id, '--signer', `key:${ledger.privateKey}`]
    expect(cli(...base, '--actor', 'hubot')).toMatchObject({ code: 2, stderr: expect.stringMatching(/--note is required/) })
    expect(cli(...base, '--note', 'seen')).toMatchObject({ code: 2, stderr: expect.stringMatching(/--actor is required outside of a job/) })
    expect(cli(...base.with(2, place.replace(/=.*/, '=99')), '--actor', 'hubot', '--note', 'seen')).toMatchObject({ code: 2 })
    const token = `ghp_${'aB3dE6gH9j'.repeat(4).slice(0, 36)}`
    expect(cli(...base, '--actor', 'hubot', '--note', `used ${token}`).code).toBe(0)
    const [annotation] = recordsOf(ledger, '--kind', 'annotation')
    expect(annotation?.predicate).toMatchObject({ actor: { login: 'hubot' }, annotates: { leaf: recordsOf(ledger, '--kind', 'outcome')[0]?.leaf } })
    expect(JSON.stringify(annotation)).not.toContain(token)
    expect(codesOn(ledger)).toEqual([])
  })
})
