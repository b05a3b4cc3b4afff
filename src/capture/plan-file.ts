/** The file of a saved plan: looked at once, and once more afterwards, since any step of the job may put another in its place. */
import { committed, wholeFile } from '../commitment/committer.ts'
import type { PlanFate, PlanFile } from '../record/command.ts'
import { absent, type Field } from '../record/values.ts'
import { sha256 } from '../shared/bytes.ts'
import type { Files } from '../shared/effects.ts'
import { LIMITS } from '../shared/limits.ts'
import type { Host } from './tools/tool.ts'

export interface PlanFileRead {
  readonly file: PlanFile
  readonly bytes: Uint8Array
}

/** Read once for everything. The stamp is taken first: whoever writes while it is read is noticed later. */
export async function readPlanFile(path: string, { files, commit }: Pick<Host, 'files' | 'commit'>): Promise<Field<PlanFileRead>> {
  const read = await stampedBytes(path, files).catch(() => undefined)
  if (read === undefined) return absent('error', 'the plan file could not be read')
  if (read === 'none') return absent('not-available', 'there is no such plan file')
  const { stamp, bytes } = read
  const whole = wholeFile('plan-file', [bytes])
  return { bytes, file: { stamp, digest: whole.digest, commitment: await committed(commit, () => whole) } }
}

async function stampedBytes(path: string, files: Files): Promise<{ readonly stamp: string; readonly bytes: Uint8Array } | 'none' | undefined> {
  const facts = await files.look(path)
  if (facts === undefined) return 'none'
  const bytes = facts.kind === 'file' ? await files.read(path, LIMITS.answerBytes) : undefined // a pipe would be read empty before the tool comes
  return bytes && { stamp: facts.stamp, bytes }
}

/** Reads the file again only where somebody touched it. What can't be read any more is `gone`. */
export async function fateOf(path: string, { stamp, digest }: PlanFile, { files }: Pick<Host, 'files'>): Promise<PlanFate> {
  const now = await files.look(path).catch(() => undefined)
  if (now?.stamp === stamp) return 'untouched'
  const bytes = now && (await files.read(path, LIMITS.answerBytes).catch(() => undefined))
  if (bytes === undefined) return 'gone'
  return sha256(bytes) === digest ? 'touched' : 'changed'
}
