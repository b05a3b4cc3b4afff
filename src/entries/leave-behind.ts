/** What outlives the runner: records that still wait, and the ledger of a trial, each as an artifact of the run. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readSpool } from '../append/spool.ts'
import type { Kept } from '../flows/open-job.ts'
import type { Artifact } from '../report/summary-input.ts'
import type { Effects, Env, Files } from '../shared/effects.ts'
import { messageOf } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'

/** Where it is, or why it is nowhere. */
export type LeftBehind = Artifact | { readonly why: string }

/** Only whole records of ours: a step can put anything into the spool. */
export async function uploadSpool(folder: string, { ledger, session }: Kept, effects: Effects): Promise<LeftBehind> {
  const { waiting } = await readSpool(ledger, { files: effects.files, spool: folder })
  const files = waiting.map(({ path }) => path)
  return upload(`iac-ledger-spool-${session}`, files, folder, effects)
}

const ZONES_AND_EVIDENCE = ['root', 'changes', 'reviews', 'evidence']

/** The folder as it is, and the public key beside it. The private one was never in a file. */
export async function uploadTrial(temp: string, { session }: Kept, effects: Effects): Promise<LeftBehind> {
  const folders = ZONES_AND_EVIDENCE.map((name) => join(temp, 'iac-ledger-trial', name))
  const objects = await Promise.all(folders.map((folder) => filesBelow(folder, effects.files)))
  const key = join(temp, 'iac-ledger-trial.pub')
  return upload(`iac-ledger-trial-${session}`, [...objects.flat(), ...(await plainFiles([key], effects.files))], temp, effects)
}

async function filesBelow(folder: string, files: Files): Promise<readonly string[]> {
  const paths = (await files.list(folder)).map((name) => join(folder, name))
  const [folders, others] = [paths.filter((path) => path.endsWith('/')), paths.filter((path) => !path.endsWith('/'))]
  const below = await Promise.all(folders.map((path) => filesBelow(path, files)))
  return [...(await plainFiles(others, files)), ...below.flat()]
}

/** The client follows links, and would wait for a pipe. */
async function plainFiles(paths: readonly string[], files: Files): Promise<readonly string[]> {
  const facts = await Promise.all(paths.map((path) => files.look(path, 'told')))
  return paths.filter((_, index) => facts[index]?.kind === 'file')
}

async function upload(name: string, files: readonly string[], root: string, { env }: Effects): Promise<LeftBehind> {
  if (files.length === 0) return { why: 'nothing in it can be read' }
  if (env.get('ACTIONS_RESULTS_URL') === undefined || env.get('ACTIONS_RUNTIME_TOKEN') === undefined)
    return { why: 'this runner has no artifacts (ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set)' }
  const work = import('./artifact.ts').then(({ uploadArtifact }) => uploadArtifact(name, files, root))
  try {
    const id = await Promise.race([work, tooLate()])
    return artifactAt(name, id, env)
  } catch (thrown) {
    return { why: messageOf(thrown) }
  }
}

/** The job is over, and a cancelled one is given less than five minutes for all that its posts do. */
async function tooLate(): Promise<never> {
  await wait(LIMITS.artifactMs, undefined, { ref: false })
  throw new Error(`no answer in ${LIMITS.artifactMs / 1000} s`)
}

function artifactAt(name: string, id: number, env: Env): Artifact {
  const [repository, runId] = [env.get('GITHUB_REPOSITORY') ?? '', env.get('GITHUB_RUN_ID') ?? '']
  return { name, repository, runId, url: `${env.get('GITHUB_SERVER_URL') ?? 'https://github.com'}/${repository}/actions/runs/${runId}/artifacts/${id}` }
}
