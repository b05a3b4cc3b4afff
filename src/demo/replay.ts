/** A tool that says again what a real one said: for machines without terraform or tofu. Made by scripts/demo-run.ts. */
import { readFile } from 'node:fs/promises'
import type { Tool } from '../capture/tools/tool.ts'
import type { After, Before, CommandLine, ToolCall } from '../record/command.ts'
import { absent } from '../record/values.ts'
import type { Exit } from '../shared/effects.ts'

export interface RecordedStep {
  readonly argv: readonly string[]
  readonly call: Omit<ToolCall, 'line' | 'secrets' | 'directory' | 'plan'>
  readonly before: Omit<Before, 'secrets' | 'planFile'>
  readonly after: Omit<After, 'planFile'>
  readonly exit: Exit
}

const NO_FILE = absent('not-applicable', 'a recorded run has no plan files')

export interface RecordedRun {
  readonly madeWith: string
  readonly steps: readonly RecordedStep[]
}

export async function readRecordedRun(path: string): Promise<RecordedRun> {
  return JSON.parse(await readFile(path, 'utf8')) as RecordedRun
}

export function replayTool({ steps }: RecordedRun): { readonly tool: Tool; readonly exitOf: (line: CommandLine) => Exit } {
  const stepOf = ({ argv }: { readonly argv: readonly string[] }): RecordedStep => {
    const step = steps.find((held) => held.argv.join(' ') === argv.join(' '))
    if (step === undefined) throw new RangeError(`the recorded run has no step ${argv.join(' ')}`)
    return step
  }
  const tool: Tool = {
    recognise: (line) => ({ ...stepOf(line).call, line, directory: line.cwd, plan: { reads: null, writes: null }, secrets: [] }),
    before: ({ line }) => Promise.resolve({ ...stepOf(line).before, planFile: NO_FILE, secrets: [] }),
    after: ({ line }) => Promise.resolve({ ...stepOf(line).after, planFile: NO_FILE }),
    stateNow: () => Promise.resolve(absent('not-available', 'a recorded run has no state')),
  }
  return { tool, exitOf: (line) => stepOf(line).exit }
}
