/** Main is killed before each change that it makes: what is left does no harm, and post says what it can. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import {
  actionJob,
  codesOn,
  configuration,
  type LastingLedger,
  lastingLedger,
  postsOf,
  processesOf,
  stackLinesIn,
  storyOf,
  TOOL,
  TOOLS,
  trialLedger,
} from './support.ts'

const NODE_OPTIONS = `--import=${pathToFileURL(join(import.meta.dirname, 'crash-kill-at.ts')).href}`

function signedByVariable({ with: named, privateKey }: LastingLedger): { readonly with: Readonly<Record<string, string>>; readonly pem: string } {
  return { with: { ...named, signer: 'env:LEDGER_KEY' }, pem: readFileSync(privateKey, 'utf8') }
}

async function mainKilledAt(at: number, job: Job, ledger: LastingLedger): Promise<StepResult> {
  const { with: named, pem } = signedByVariable(ledger)
  return job.uses('./', { with: named, env: { LEDGER_KEY: pem, NODE_OPTIONS, KILL_AT: String(at) }, continueOnError: true })
}

async function changesOfMain(): Promise<number> {
  await using job = await actionJob()
  const ledger = lastingLedger(join(job.root, 'srv'))
  const file = join(job.root, 'count')
  const { with: named, pem } = signedByVariable(ledger)
  await job.uses('./', { with: named, env: { LEDGER_KEY: pem, NODE_OPTIONS, KILL_COUNT: file } })
  return Number(readFileSync(file, 'utf8'))
}

describe.skipIf(TOOLS.length === 0)('main killed', () => {
  let changes = 0
  beforeAll(async () => {
    changes = await changesOfMain()
    expect(changes, 'there is something to kill it at').toBeGreaterThan(30)
  })

  it.each(['before its first change', 'in the first half', 'in the second half', 'in its last steps'])(
    '%s leaves a ledger without a finding of its own, and a post that ends well',
    async (when) => {
      const half = Math.floor(changes / 2)
      const moments = { 'before its first change': [1], 'in the first half': range(2, half, 6), 'in the second half': range(half, changes - 8, 6) }
      for (const at of moments[when as keyof typeof moments] ?? range(changes - 8, changes + 1, 1)) {
        await using job = await actionJob()
        const ledger = lastingLedger(join(job.root, 'srv'))
        const main = await mainKilledAt(at, job, ledger)
        expect(main.signal, `killed at ${at}`).toBe('SIGKILL')
        await job.finish()
        const [post] = postsOf(job)
        expect(post?.outcome, `killed at ${at}`).toBe('success')
        expect(stackLinesIn(post?.log ?? '')).toEqual([])
        const kept = Object.keys(main.state).length > 0
        const watched = main.path.length > 0
        if (!kept) expect(post?.log, `killed at ${at}`).toMatch(/main opened no session, so there is nothing to close/)
        if (watched) expect(kept, `killed at ${at}`).toBe(true)
        expect(storyOf(ledger), `killed at ${at}`).toEqual(kept ? ['run'] : [])
        // What runs in such a job runs past us, and post says so.
        expect([...new Set(codesOn(ledger))], `killed at ${at}`).toEqual(kept && !watched ? ['BYPASS'] : [])
        expect(processesOf(job), `killed at ${at}: the runner ends what is left`).toEqual([])
      }
    },
    120_000,
  )

  it('anywhere is no obstacle to a second use, which opens the session anew where nothing was kept', async () => {
    for (const at of [...range(3, changes - 8, 12), ...range(changes - 8, changes + 1, 4)]) {
      await using job = await actionJob()
      const ledger = lastingLedger(join(job.root, 'srv'))
      configuration(job, { 'main.tf': 'resource "terraform_data" "a" {}\n' })
      const main = await mainKilledAt(at, job, ledger)
      const unfinished = !existsSync(join(job.temp, 'iac-ledger', 'finished'))
      const again = await job.uses('./', { with: ledger.with })
      expect(again.conclusion, `killed at ${at}: ${again.log}`).toBe('success')
      await job.run({ script: `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve >/dev/null` })
      await job.finish()
      // Between two system calls the runner has what main kept, and nobody else knows: two posts close then, and the first one says why.
      const twice = unfinished && Object.keys(main.state).length > 0
      expect(storyOf(ledger), `killed at ${at}`).toEqual(['intent', 'outcome succeeded', 'run', ...(twice ? ['run'] : [])])
      expect(codesOn(ledger), `killed at ${at}`).toEqual(twice ? ['BYPASS'] : [])
    }
  }, 120_000)

  it('while it founds a trial is no obstacle to the next trial', async () => {
    for (const at of [12, 16, 24, 32]) {
      await using job = await actionJob()
      const main = await job.uses('./', { env: { NODE_OPTIONS, KILL_AT: String(at) }, continueOnError: true })
      expect(main.signal).toBe('SIGKILL')
      const again = await job.uses('./')
      expect(again.conclusion, `killed at ${at}: ${again.log}`).toBe('success')
      await job.finish()
      expect(storyOf(trialLedger(job, again))).toEqual(['run'])
      expect(codesOn(trialLedger(job, again))).toEqual([])
    }
  })
})

function range(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / by)) }, (_, index) => from + index * by)
}
