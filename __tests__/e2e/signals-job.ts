/** A tool that can be caught in the middle of its work, and processes to send signals to. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Job } from '../harness/job.ts'
import { appears, until } from './intercept-job.ts'

/** Applies for `seconds`, once it has left its own pid in the file `tool.pid`. What it waits for hears no terminal. */
export function lasting(seconds: number): Readonly<Record<string, string>> {
  const command = `trap '' INT; echo $PPID >tool.tmp; mv tool.tmp tool.pid; exec sleep ${seconds}`
  return { 'main.tf': `resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "${command}"\n  }\n}\n` }
}

/** The pid that a process of the job writes into this file of the workspace. */
export async function pidIn(job: Job, name: string): Promise<number> {
  const path = join(job.workspace, name)
  await appears(path)
  await until(`${name} holds a pid`, () => /^\d+\n$/.test(readFileSync(path, 'utf8')))
  return Number(readFileSync(path, 'utf8'))
}

export function isRunning(pid: number): boolean {
  try {
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

export const ends = (pid: number): Promise<void> => until(`process ${pid} has ended`, () => !isRunning(pid))

export function isLocked(job: Job): boolean {
  return existsSync(join(job.workspace, '.terraform.tfstate.lock.info'))
}

export function outIn(job: Job): string {
  return readFileSync(join(job.workspace, 'out'), 'utf8')
}

/** How often the tool heard that it should stop. */
export function interrupts(output: string): { readonly one: number; readonly two: number } {
  return { one: output.split('Interrupt received').length - 1, two: output.split('Two interrupts received').length - 1 }
}

export interface SlowState {
  readonly files: Readonly<Record<string, string>>
  /** Resolves when the tool waits for its answer: until then nothing stops it but a second interrupt. */
  asked(): Promise<void>
  answer(): void
}

/** A remote state that does not answer until it is told to. */
export async function slowState(): Promise<SlowState> {
  const waiting: ServerResponse[] = []
  const server = createServer((_request, response) => void waiting.push(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const config = `config = { address = "http://127.0.0.1:${port}/state" }`
  return {
    files: { 'main.tf': `data "terraform_remote_state" "slow" {\n  backend = "http"\n  ${config}\n}\n` },
    asked: () => until('the tool asks for the remote state', () => waiting.length > 0),
    answer: () => {
      for (const response of waiting)
        response.end(JSON.stringify({ version: 4, terraform_version: '1.6.0', serial: 1, lineage: 'x', outputs: {}, resources: [] }))
    },
  }
}
