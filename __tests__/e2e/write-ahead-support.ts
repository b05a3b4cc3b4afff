/** For write-ahead.*.test.ts: a spy in the tool's place that copies the ledger when the user's command starts, and a store that goes away. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import { type LastingLedger, type LoggedRecord, lastingLedger, recordsOf, TOOL, TOOLS } from './support.ts'

/** Two resources; the first one leaves a file when it is made, so that a change that started can be seen. */
export const MARKED = {
  'main.tf': `resource "terraform_data" "a" {
  provisioner "local-exec" {
    command = "touch started"
  }
}
resource "terraform_data" "b" {}
`,
}

export function started(job: Job, folder = '.'): boolean {
  return existsSync(join(job.workspace, folder, 'started'))
}

/** Puts a spy before the real tool on PATH. To be called before our step, whose shims then come before it. */
export async function spyOn(job: Job, { store }: LastingLedger): Promise<void> {
  const folder = join(job.root, 'spy')
  mkdirSync(folder, { recursive: true })
  const script = `#!/bin/sh
if [ -n "$SPY_FOR" ] && [ "$*" = "$SPY_FOR" ]; then rm -rf '${folder}/seen' && cp -r '${store}' '${folder}/seen'; fi
exec '${TOOLS[0]?.path}' "$@"
`
  writeFileSync(join(folder, TOOL), script)
  chmodSync(join(folder, TOOL), 0o755)
  await job.run({ script: `echo '${folder}' >>"$GITHUB_PATH"` })
}

export interface Spied {
  readonly step: StepResult
  /** What stood in the ledger when the tool itself was started; `undefined` when it was not. */
  readonly atStart: readonly LoggedRecord[] | undefined
}

export async function spied(job: Job, argv: string): Promise<Spied> {
  const seen = join(job.root, 'spy', 'seen')
  rmSync(seen, { recursive: true, force: true })
  const step = await job.run({ script: `${TOOL} ${argv}`, env: { SPY_FOR: argv }, continueOnError: true })
  return { step, atStart: existsSync(seen) ? recordsOf({ store: seen }) : undefined }
}

/** The ledger lies in a folder of its own, so that all of it can go away. */
export function awayLedger(job: Job): LastingLedger & { away(how?: Away): void; back(): void } {
  const ledger = lastingLedger(join(job.root, 'srv'))
  const aside = `${ledger.store}.aside`
  const away = (how: Away = 'renamed') => {
    renameSync(ledger.store, aside)
    if (how === 'a file') writeFileSync(ledger.store, 'not a folder')
    if (how === 'empty') mkdirSync(ledger.store)
  }
  const back = () => {
    rmSync(ledger.store, { recursive: true, force: true })
    renameSync(aside, ledger.store)
  }
  return { ...ledger, away, back }
}

export type Away = 'renamed' | 'a file' | 'empty'

/** The words of a record's command, as `state mv`. */
export function wordsOf({ predicate }: LoggedRecord): string {
  const command = predicate['command']
  return typeof command === 'object' && command !== null && 'words' in command ? String(command['words']).replaceAll(',', ' ') : ''
}
