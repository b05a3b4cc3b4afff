/** Processes as the real system has them. Only entries build one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { isatty } from 'node:tty'
import type { Answer, CommandSpec, Exec, Exit } from '../shared/effects.ts'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const PARENT_EVERY_MS = 250

function exitFrom(code: number | null, signal: string | null): Exit {
  return signal === null ? { code: code ?? 1 } : { signal }
}

/** Output captured up to `maxBytes`, no stdin, killed at its deadline. */
function ask({ executable, argv, cwd, env }: CommandSpec, deadlineMs: number, maxBytes = 256 * 1024 * 1024): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, argv, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    let length = 0
    const giveUp = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(why))
    }
    const timer = setTimeout(() => giveUp(`no answer in ${deadlineMs} ms`), deadlineMs)
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > maxBytes) giveUp(`more than ${maxBytes} bytes of answer`)
      else chunks.push(chunk)
    })
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(cause)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ exit: exitFrom(code, signal), stdout: Buffer.concat(chunks) })
    })
  })
}

/**
 * The first of INT, TERM, HUP goes on to the command, as INT: two of them would be a hard abort, and INT is what lets
 * terraform release its lock. On a terminal the whole process group got the INT already. A runner that cancels
 * signals only the step's shell, which then dies without a word: the new parent tells.
 */
function forwardOnce(child: ChildProcess): () => void {
  let forwarded = false
  const forward = (alreadySent: boolean) => {
    if (forwarded) return
    forwarded = true
    if (!alreadySent) child.kill('SIGINT')
  }
  const onTerminal = isatty(0)
  const handlers = FORWARDED.map((signal) => ({ signal, handler: () => forward(signal === 'SIGINT' && onTerminal) }))
  for (const { signal, handler } of handlers) process.on(signal, handler)
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) forward(false)
  }, PARENT_EVERY_MS)
  return () => {
    clearInterval(watch)
    for (const { signal, handler } of handlers) process.off(signal, handler)
  }
}

function handOver({ executable, argv, cwd, env }: CommandSpec, started: (pid: number) => void): Promise<Exit> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, argv, { cwd, env, stdio: 'inherit' })
    const stop = forwardOnce(child)
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

/** Field 22 of /proc/PID/stat (proc(5)), counted after the name, which may hold spaces and brackets. */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields?.[0] === 'Z' ? undefined : fields?.[19]
}

export function nodeExec(): Exec {
  return { ask: (command, deadlineMs) => ask(command, deadlineMs), handOver, startOf }
}
