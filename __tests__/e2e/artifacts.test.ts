/** What outlives the runner: records that could not be stored, and the ledger of a trial, as artifacts of the run. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ArtifactServer, type Refusal } from '../harness/artifact-server.ts'
import type { Job } from '../harness/job.ts'
import { actionJob, cli, codesOn, configuration, type LastingLedger, postsOf, stackLinesIn, storyOf, TOOL, TOOLS } from './support.ts'
import { awayLedger, MARKED } from './write-ahead-support.ts'

async function changeWithoutStore(job: Job, more: Readonly<Record<string, string>> = {}, script = ''): Promise<ReturnType<typeof awayLedger>> {
  const ledger = awayLedger(job)
  configuration(job, MARKED)
  await job.run({ script: `${TOOL} init >/dev/null` })
  await job.uses('./', { with: { ...ledger.with, 'if-unrecorded': 'warn', ...more } })
  ledger.away()
  await job.run({ script: `${TOOL} apply -auto-approve >/dev/null\n${script}` })
  await job.finish()
  return ledger
}

/** As `gh run download --dir` puts it there. */
function download(server: ArtifactServer, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'artifact-'))
  for (const [path, bytes] of server.stored.get(name)?.files ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

const nameIn = (server: ArtifactServer, begins: string) => [...server.stored.keys()].find((name) => name.startsWith(begins)) ?? ''
const textOf = (page: string) => page.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

function shipFrom(folder: string, { store, id, privateKey }: LastingLedger) {
  return cli('ship', folder, '--store', store, '--ledger', id, '--signer', `key:${privateKey}`)
}

describe.skipIf(TOOLS.length === 0)('records that still wait when the job ends', () => {
  it('are uploaded, post says where and how to store them, and these commands do it', async () => {
    await using server = await ArtifactServer.start()
    await using job = await actionJob({ service: server.service })
    const ledger = await changeWithoutStore(job)
    const [post] = postsOf(job)
    expect(server.complaints).toEqual([])
    const name = nameIn(server, 'iac-ledger-spool-')
    const commands = [
      `gh run download 4711 --repo octo/infra --name ${name} --dir ${name}`,
      `iac-ledger ship ${name} --store file://${ledger.store} --ledger ${ledger.id} --signer SIGNER`,
    ]
    expect(post?.annotations).toHaveLength(1)
    expect(post?.annotations[0]).toMatchObject({ level: 'warning' })
    for (const text of [post?.annotations[0]?.message ?? '', textOf(post?.summary ?? '')]) {
      expect(text).toContain(`in the artifact`)
      for (const command of commands) expect(text).toContain(command)
    }
    expect(textOf(post?.summary ?? '')).toContain('https://github.com/octo/infra/actions/runs/4711/artifacts/7000')

    const folder = download(server, name)
    ledger.back()
    expect(readdirSync(folder)).toHaveLength(2)
    expect(shipFrom(folder, ledger)).toMatchObject({ code: 0, stderr: '' })
    expect(storyOf(ledger).toSorted()).toEqual(['outcome succeeded', 'run'])
    expect(codesOn(ledger)).toEqual(['INTENT_NOT_STORED'])
    rmSync(folder, { recursive: true })
  })

  it('are uploaded without what a step put beside them', async () => {
    await using server = await ArtifactServer.start()
    await using job = await actionJob({ service: server.service })
    const spool = '"$RUNNER_TEMP/iac-ledger/spool'
    await changeWithoutStore(job, {}, `cp "$HOME/srv/key.pem" ${spool}/key.json"; ln -s "$HOME/srv/key.pem" ${spool}/link.json"; mkfifo ${spool}/pipe.json"`)
    const files = [...(server.stored.get(nameIn(server, 'iac-ledger-spool-'))?.files.entries() ?? [])]
    expect(files.map(([path]) => path)).toEqual([expect.stringMatching(/^\d+-[0-9a-f]{12}\.json$/), expect.stringMatching(/^\d+-[0-9a-f]{12}\.json$/)])
    for (const [, bytes] of files) expect(Buffer.from(bytes).toString()).not.toContain('PRIVATE KEY')
    expect(postsOf(job)[0]?.annotations[0]?.message).toMatch(/^5 record\(s\) of this job could not be stored/)
  })

  it('are not uploaded where the input says no, and nothing is where nothing waits', async () => {
    await using server = await ArtifactServer.start()
    await using off = await actionJob({ service: server.service })
    await changeWithoutStore(off, { 'spool-artifact': 'false' })
    expect(postsOf(off)[0]?.annotations[0]?.message).toMatch(/could not be stored; they lie in \S+ until the runner ends$/)
    await using none = await actionJob({ service: server.service })
    await none.uses('./', { with: awayLedger(none).with })
    await none.finish()
    expect(server.calls).toEqual([])
  })

  it.each<[Refusal, RegExp]>([
    ['create', /could not be uploaded as an artifact: .*artifacts are not allowed here/],
    ['blob', /could not be uploaded as an artifact: /],
    ['finalize', /could not be uploaded as an artifact: .*the quota for artifacts is used up/],
  ])('and that can not be uploaded, since the service refuses at %s: it is told, and nothing else changes', async (refusal, says) => {
    await using server = await ArtifactServer.start(refusal)
    await using job = await actionJob({ service: server.service })
    const ledger = await changeWithoutStore(job)
    const [post] = postsOf(job)
    expect(server.complaints).toEqual([])
    expect(post?.conclusion).toBe('success')
    expect(post?.annotations.map(({ level }) => level)).toEqual(['warning'])
    expect(post?.annotations[0]?.message).toMatch(says)
    expect(post?.summary).toMatch(/still wait in the spool/)
    expect(stackLinesIn(post?.log ?? '')).toEqual([])
    const [folder = ''] = readdirSync(job.temp).filter((name) => name.startsWith('iac-ledger-spool-'))
    ledger.back()
    expect(shipFrom(join(job.temp, folder), ledger).code).toBe(0)
  })

  it('say that they could not be uploaded where the runner has no artifacts', async () => {
    await using job = await actionJob()
    await changeWithoutStore(job)
    expect(postsOf(job)[0]?.annotations[0]?.message).toMatch(/could not be uploaded as an artifact: this runner has no artifacts/)
  })
})

describe.skipIf(TOOLS.length === 0)('the ledger of a trial', () => {
  async function trialJob(server: ArtifactServer, more: Readonly<Record<string, string>> = {}): Promise<Job> {
    const job = await actionJob({ service: server.service })
    configuration(job, MARKED)
    await job.uses('./', { with: more })
    await job.run({ script: `${TOOL} init >/dev/null; ${TOOL} apply -auto-approve >/dev/null; echo secret >"$RUNNER_TEMP/iac-ledger-trial/notes.txt"` })
    await job.finish()
    return job
  }

  it('leaves the runner with its public key, and the commands on the page verify it', async () => {
    await using server = await ArtifactServer.start()
    await using job = await trialJob(server)
    expect(server.complaints).toEqual([])
    const name = nameIn(server, 'iac-ledger-trial-')
    const page = textOf(postsOf(job)[0]?.summary ?? '')
    expect(page).toContain(`gh run download 4711 --repo octo/infra --name ${name} --dir ${name}\n`)
    const [, argv = ''] =
      new RegExp(`iac-ledger (verify ${name}/iac-ledger-trial --ledger sha256:[0-9a-f]{64} --key ${name}/iac-ledger-trial.pub)`).exec(page) ?? []
    const folder = download(server, name)
    const verified = cli(...argv.replaceAll(name, folder).split(' '))
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^PASS: no findings; [6-9] records/) })
    const files = [...(server.stored.get(name)?.files.entries() ?? [])]
    expect(files.filter(([path]) => !/^iac-ledger-trial\/(root|changes|evidence)\//.test(path)).map(([path]) => path)).toEqual(['iac-ledger-trial.pub'])
    for (const [path, bytes] of files) expect(Buffer.from(bytes).toString(), path).not.toContain('PRIVATE KEY')
    rmSync(folder, { recursive: true })
  })

  it('stays where it is when the input says no', async () => {
    await using server = await ArtifactServer.start()
    await using job = await trialJob(server, { 'trial-artifact': 'false' })
    expect([server.calls, postsOf(job)[0]?.conclusion]).toEqual([[], 'success'])
  })

  it('that can not be uploaded is told in the log, and fails nothing', async () => {
    await using server = await ArtifactServer.start('create')
    await using job = await trialJob(server)
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    expect(postsOf(job)[0]?.annotations).toEqual([])
    expect(postsOf(job)[0]?.log).toMatch(/^IaC Ledger: the trial ledger was not uploaded: .*artifacts are not allowed here/m)
  })
})
