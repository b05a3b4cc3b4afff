/** What a command of the user's pays: one that changes nothing, and an apply with its intent and outcome. */
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { componentPath } from '../scripts/components.ts'
import { type Bound, type Command, inTurns, median, ms, overhead, wallTime } from './measure.ts'
import { type BenchSession, openSession } from './session.ts'

const READ_BOUND = 10
const CHANGE_BOUND = 150

/** The real one where there is one; the size of what is measured is ours, not the tool's. */
function realTool(): { readonly name: string; readonly path: string } {
  for (const name of ['terraform', 'tofu']) {
    const path = componentPath(name)
    if (path !== undefined) return { name, path }
  }
  throw new Error('neither terraform nor tofu is here: node scripts/components.ts get tofu')
}

function pair(
  session: BenchSession,
  tool: { readonly name: string; readonly path: string },
  argv: readonly string[],
  folder: string,
): { readonly direct: Command; readonly shim: Command } {
  const env = { HOME: session.folder, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' }
  const at = (name: string) => {
    const cwd = join(session.folder, `${folder}-${name}`)
    mkdirSync(cwd, { recursive: true })
    writeFileSync(join(cwd, 'main.tf'), 'resource "terraform_data" "network" {\n  input = "10.0.0.0/16"\n}\n')
    return cwd
  }
  return {
    direct: { file: tool.path, argv, cwd: at('direct'), env: { ...env, PATH: `${dirname(tool.path)}:/usr/bin:/bin` } },
    shim: { file: join(session.folder, 'temp/iac-ledger/bin', tool.name), argv, cwd: at('shim'), env: { ...env, PATH: session.path(dirname(tool.path)) } },
  }
}

async function compare({ direct, shim }: ReturnType<typeof pair>, rounds: number) {
  const times = await inTurns(rounds, { direct: () => wallTime(direct), shim: () => wallTime(shim) })
  return { direct: median(times.direct), shim: median(times.shim), more: overhead(times.shim, times.direct) }
}

/** A program that does nothing stands for the tool, so that nothing but ours is measured; then the real tool. */
async function benchRead(session: BenchSession, rounds: number, slowness: number): Promise<readonly Bound[]> {
  const idle = join(session.folder, 'idle')
  mkdirSync(idle)
  symlinkSync('/bin/true', join(idle, 'terraform'))
  const nothing = await compare(pair(session, { name: 'terraform', path: join(idle, 'terraform') }, ['version'], 'read'), rounds * 2)
  const real = realTool()
  const version = await compare(pair(session, real, ['version'], 'read-real'), rounds)
  const row = (what: string, { direct, shim, more }: typeof nothing): Bound => ({
    name: `read-only command (${what})`,
    measured: `${ms(direct)} direct, ${ms(shim)} with shim: ${ms(more)} more`,
    bound: `<= ${ms(READ_BOUND * slowness)} more`,
    kept: more <= READ_BOUND * slowness,
  })
  return [row('a program that does nothing', nothing), row(`${real.name} version`, version)]
}

const PHASES = ['start of node, session', 'look before', 'intent', 'start of the tool', 'command', 'look after', 'outcome', 'end'] as const

interface Phases {
  readonly times: readonly number[]
}

/** One apply with IAC_LEDGER_STEPS: absolute times of each step, beside the process' own start and end. */
function phasesOf({ file, argv, cwd, env }: Command, steps: string, nodeStart: number): Phases {
  rmSync(steps, { force: true })
  const start = performance.timeOrigin + performance.now()
  wallTime({ file, argv, cwd, env: { ...env, IAC_LEDGER_STEPS: steps } })
  const end = performance.timeOrigin + performance.now()
  const reached = new Map(
    readFileSync(steps, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]),
  )
  const at = (step: string) => reached.get(step) ?? Number.NaN
  const marks = [
    start,
    start + nodeStart,
    at('looked-before'),
    at('intent-acknowledged'),
    at('command-started'),
    at('command-ended'),
    at('looked-after'),
    at('outcome-acknowledged'),
    end,
  ]
  return { times: marks.slice(1).map((mark, index) => mark - (marks[index] ?? Number.NaN)) }
}

/** What our shim asks the tool itself, by a tool that writes down each call and its time. */
function questionsOf(session: BenchSession, tool: ReturnType<typeof realTool>, argv: readonly string[]): readonly string[] {
  const folder = join(session.folder, 'listening')
  mkdirSync(folder)
  const log = join(session.folder, 'asked')
  const wrapper = join(folder, tool.name)
  writeFileSync(
    wrapper,
    `#!/bin/sh\nbegan=$(date +%s%N)\n'${tool.path}' "$@"\ncode=$?\necho "$(( ($(date +%s%N) - began) / 1000000 )) $*" >>'${log}'\nexit $code\n`,
  )
  chmodSync(wrapper, 0o755)
  const { shim } = pair(session, { ...tool, path: wrapper }, argv, 'asked')
  for (let round = 0; round < 2; round += 1) {
    rmSync(log, { force: true })
    wallTime(shim)
    if (round === 0) continue
    return readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith(argv.join(' ')))
  }
  return []
}

async function benchChange(
  session: BenchSession,
  rounds: number,
  slowness: number,
): Promise<{ readonly bounds: readonly Bound[]; readonly notes: readonly string[] }> {
  const tool = realTool()
  const argv = ['apply', '-input=false', '-no-color', '-auto-approve', '-replace=terraform_data.network']
  const apply = pair(session, tool, argv, 'apply')
  for (const command of [apply.direct, apply.shim]) wallTime({ ...command, argv: argv.slice(0, -1) })
  const { direct, shim, more } = await compare(apply, rounds)
  // `help` is no word of the gate, so node is started for it, and it runs at once: what is left of an apply is the rest.
  const idle = pair(session, { name: tool.name, path: join(session.folder, 'idle', 'terraform') }, ['help'], 'help')
  const nodeStart = (await compare(idle, rounds)).more
  const phases = Array.from({ length: rounds }, () => phasesOf(apply.shim, join(session.folder, 'steps'), nodeStart).times)
  const medians = PHASES.map((name, at) => `${name} ${ms(median(phases.map((times) => times[at] ?? Number.NaN)))}`)
  const asked = questionsOf(session, tool, argv)
  const notes = [
    `phases of one apply: ${medians.join(', ')}`,
    `asked of the tool besides: ${asked.length === 0 ? 'nothing' : asked.map((line) => `${line} (ms, words)`).join('; ')}`,
  ]
  return {
    bounds: [
      {
        name: `apply of one resource (${tool.name})`,
        measured: `${ms(direct)} direct, ${ms(shim)} with shim: ${ms(more)} more`,
        bound: `<= ${ms(CHANGE_BOUND * slowness)} more`,
        kept: more <= CHANGE_BOUND * slowness,
      },
    ],
    notes,
  }
}

export async function benchCommands(rounds: number, slowness: number): Promise<{ readonly bounds: readonly Bound[]; readonly notes: readonly string[] }> {
  const session = openSession('commands')
  try {
    const read = await benchRead(session, rounds, slowness)
    const change = await benchChange(session, rounds, slowness)
    return { bounds: [...read, ...change.bounds], notes: change.notes }
  } finally {
    await session.close()
    rmSync(session.folder, { recursive: true, force: true })
  }
}
