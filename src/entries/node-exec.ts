/** Processes as the real system has them. Only entries build one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isatty } from 'node:tty'
import type { Answer, CommandSpec, Exec, Exit } from '../shared/effects.ts'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const PARENT_EVERY_MS = 250

function exitFrom(code: number | null, signal: string | null): Exit {
  return signal === null ? { code: code ?? 1 } : { signal }
}

/** Bytes that make room for more as they come: chunks that are joined in the end would lie in memory twice, and an answer may have 256 MiB. */
class Growing {
  readonly #most: number
  #held = new ArrayBuffer(65_536)
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  /** False when it does not fit. */
  add(chunk: Uint8Array): boolean {
    const length = this.#length + chunk.length
    if (length > this.#most) return false
    if (length > this.#held.byteLength) this.#held = this.#held.transfer(Math.min(this.#most, Math.max(length, this.#held.byteLength * 2))) // frees the old one now
    new Uint8Array(this.#held).set(chunk, this.#length)
    this.#length = length
    return true
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#held, 0, this.#length)
  }
}

/** Output captured up to `maxBytes`, no stdin, killed at its deadline. */
function ask({ executable, argv, cwd, env }: CommandSpec, deadlineMs: number, maxBytes = 256 * 1024 * 1024): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, argv, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] })
    const answer = new Growing(maxBytes)
    const giveUp = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(why))
    }
    const timer = setTimeout(() => giveUp(`no answer in ${deadlineMs} ms`), deadlineMs)
    child.stdout.on('data', (chunk: Buffer) => {
      if (!answer.add(chunk)) giveUp(`more than ${maxBytes} bytes of answer`)
    })
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(cause)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ exit: exitFrom(code, signal), stdout: answer.bytes() })
    })
  })
}

/** Who started us. Taken at once: a shell that dies while an intent is written must be missed too. */
const PARENT = process.ppid

/** How the signals that reach us go on to the command. */
type Forward = (signal: NodeJS.Signals, command: ChildProcess) => void

/**
 * The first of INT, TERM, HUP goes on to the command, as INT: two of them would be a hard abort, and INT is what lets
 * terraform release its lock.
 */
function onceAsInterrupt(): Forward {
  let forwarded = false
  return (_signal, command) => {
    if (!forwarded) command.kill('SIGINT')
    forwarded = true
  }
}

/** To a shell each goes on as it came: it waits for its command at an INT, and dies of a TERM, which its commands notice. */
const asItCame: Forward = (signal, shell) => void shell.kill(signal)

/**
 * On a terminal the whole process group got the INT already. A runner that cancels signals only the step's shell, which
 * then dies without a word: the new parent tells. Once the command has ended, signals are for nobody: what is left to
 * do is to record it, and the runner's KILL sets the limit.
 */
function passOn(child: ChildProcess, forward: Forward): () => void {
  let ended = false
  let orphaned = false
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      if (!ended && !(signal === 'SIGINT' && isInForeground())) forward(signal, child)
    })
  }
  const watch = setInterval(() => {
    if (orphaned || process.ppid === PARENT) return
    orphaned = true
    forward('SIGTERM', child)
  }, PARENT_EVERY_MS)
  return () => {
    ended = true
    clearInterval(watch)
  }
}

/** Whether a terminal sends its interrupts to us, whatever stdin is (proc(5): fields 5 and 8, the group and the terminal's foreground group). */
function isInForeground(): boolean {
  try {
    const fields = fieldsAfterName(readFileSync('/proc/self/stat', 'utf8'))
    return fields[2] === fields[5]
  } catch {
    return isatty(0)
  }
}

/** So that the signal that ended the command can end us too: PIPE as well, which node ignores until nobody listens any more. */
export function heedSignals(): void {
  for (const signal of [...FORWARDED, 'SIGPIPE'] as const) {
    process.on(signal, () => undefined)
    process.removeAllListeners(signal)
  }
}

function handOver({ executable, argv, cwd, env }: CommandSpec, started: (pid: number) => void, forward: Forward): Promise<Exit> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, argv, { cwd, env, stdio: 'inherit' })
    const stop = passOn(child, forward)
    child.on('spawn', () => started(child.pid ?? 0))
    child.on('error', (cause) => {
      stop()
      reject(cause)
    })
    child.on('exit', (code, signal) => {
      stop()
      resolve(exitFrom(code, signal))
    })
  })
}

/** What follows the name, which may hold spaces and brackets: field 3 of proc(5) is the first. */
function fieldsAfterName(stat: string): readonly string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Field 22 of /proc/PID/stat (proc(5)). */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const fields = text === undefined ? [] : fieldsAfterName(text)
  return fields[0] === 'Z' ? undefined : fields[19]
}

export function nodeExec(): Exec {
  return { ask: (command, deadlineMs) => ask(command, deadlineMs), handOver: (command, started) => handOver(command, started, onceAsInterrupt()), startOf }
}

/** For a script that the runner would have run itself: its shell hears what the runner sends. */
export function scriptExec(): Exec {
  return { ...nodeExec(), handOver: (command, started) => handOver(command, started, asItCame) }
}
