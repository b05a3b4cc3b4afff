/** Adding a target: its file, and one row here. */
import type { AnyTarget } from './target.ts'
import { base64, printer, strictJson } from './targets/bytes.ts'
import { commandLine, words } from './targets/command-line.ts'
import { escapes } from './targets/escape.ts'
import { backend, lockFile, planFile } from './targets/files.ts'
import { breakGlass, storeUrl } from './targets/inputs.ts'
import { log, results } from './targets/log.ts'
import { cliArguments, job, keys, pem } from './targets/names.ts'
import { plan } from './targets/plan.ts'
import { planRecord } from './targets/plan-record.ts'
import { record } from './targets/record.ts'
import { keeper, memory, session, spoolFile } from './targets/session.ts'
import { config, inputs } from './targets/settings.ts'
import { spans } from './targets/spans.ts'
import { state } from './targets/state.ts'

const ROWS = {
  record,
  'strict-json': strictJson,
  printer,
  base64,
  spans,
  plan,
  'plan-record': planRecord,
  state,
  log,
  results,
  'plan-file': planFile,
  'lock-file': lockFile,
  backend,
  'command-line': commandLine,
  'shell-words': words,
  session,
  memory,
  keeper,
  spool: spoolFile,
  inputs,
  'store-url': storeUrl,
  'break-glass': breakGlass,
  config,
  keys,
  arguments: cliArguments,
  pem,
  job,
  escape: escapes,
} as const satisfies Record<string, AnyTarget>

export type TargetName = keyof typeof ROWS
export const TARGETS: Readonly<Record<TargetName, AnyTarget>> = ROWS

export function isTargetName(name: string): name is TargetName {
  return Object.hasOwn(TARGETS, name)
}
