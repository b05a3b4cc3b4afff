/** The real effects. Only entries build them. */

import { randomBytes } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Instant } from '../shared/bytes.ts'
import type { Clock, Effects, Env, Log, Random, Trace } from '../shared/effects.ts'
import type { Step } from '../shared/steps.ts'
import { nodeExec } from './node-exec.ts'
import { nodeFiles } from './node-files.ts'

export const nodeClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  sleep: (milliseconds) => wait(milliseconds),
}

const nodeRandom: Random = { bytes: (length) => randomBytes(length) }

function nodeEnv(variables: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(variables).filter((pair): pair is [string, string] => pair[1] !== undefined))
  return { get: (name) => set[name] || undefined, all: () => set }
}

/** Everything on stderr: stdout belongs to the user's command. */
export const stderrLog: Log = {
  say: (text) => void process.stderr.write(`${text}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
}

/**
 * For tests and the benchmark. IAC_LEDGER_STOP_AT=<step>[:<nth>] kills this process when it gets there, or with
 * IAC_LEDGER_STOP_WITH=STOP makes it wait for a CONT. IAC_LEDGER_STEPS=<file> gets a line for each step. A step of the
 * job that sets them can do no more than a `kill` could.
 */
function nodeTrace(env: Env): Trace {
  const [stop, nth = '1'] = (env.get('IAC_LEDGER_STOP_AT') ?? '').split(':')
  const waits = env.get('IAC_LEDGER_STOP_WITH') === 'STOP'
  const file = env.get('IAC_LEDGER_STEPS')
  const seen = new Map<Step, number>()
  return {
    reached(step) {
      const times = (seen.get(step) ?? 0) + 1
      seen.set(step, times)
      if (file !== undefined) appendFileSync(file, `${step} ${performance.timeOrigin + performance.now()}\n`)
      if (step === stop && times === Number(nth)) process.kill(process.pid, waits ? 'SIGSTOP' : 'SIGKILL')
    },
  }
}

export function nodeEffects(log: Log = stderrLog): Effects {
  const env = nodeEnv(process.env)
  return { clock: nodeClock, random: nodeRandom, log, env, files: nodeFiles(), exec: nodeExec(), trace: nodeTrace(env) }
}
