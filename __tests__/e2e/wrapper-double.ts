/** What the usual setup actions leave in the tool's place, and a state that only the tool itself can read. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Job } from '../harness/job.ts'
import { ok, program } from './intercept-job.ts'

export interface Wrapper {
  readonly folder: string
  /** What the true tool was asked, one line for each call. */
  calls(): readonly string[]
}

/** setup-terraform and setup-opentofu: the tool renamed, and a script of node in its place that keeps what it prints as outputs of the step. */
export function wrapperIn(job: Job, tool: string, real: string): Wrapper {
  const folder = join(job.root, 'setup')
  const calls = join(folder, 'calls')
  program(join(folder, `${tool}-bin`), `#!/bin/sh\necho "$*" >>'${calls}'\nexec '${real}' "$@"\n`)
  program(join(folder, tool), wrapperScript(tool))
  return { folder, calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').split('\n').filter(Boolean) : []) }
}

/** The step that such an action is: from here on its folder comes first. */
export async function install(job: Job, { folder }: Wrapper): Promise<void> {
  await ok(job, `echo '${folder}' >>"$GITHUB_PATH"`)
}

function wrapperScript(tool: string): string {
  return `#!${process.execPath}
const { spawn } = require('node:child_process')
const { appendFileSync } = require('node:fs')
const held = { stdout: [], stderr: [] }
const child = spawn(__dirname + '/${tool}-bin', process.argv.slice(2), { stdio: ['ignore', 'pipe', 'pipe'] })
for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => { held[name].push(chunk); process[name].write(chunk) })
child.on('close', (code) => {
  const set = (name, value) => appendFileSync(process.env.GITHUB_OUTPUT, name + '<<END_' + name + '\\n' + value + '\\nEND_' + name + '\\n')
  for (const name of ['stdout', 'stderr']) set(name, Buffer.concat(held[name]))
  set('exitcode', code)
  if (code !== 0 && code !== 2) {
    console.log('::error::Terraform exited with code ' + code + '.')
    process.exitCode = 1
  }
})
`
}

export interface RemoteState {
  /** The block that a configuration needs. */
  readonly backend: string
}

/** A state behind HTTP, in this process' memory. */
export async function remoteState(): Promise<RemoteState> {
  const states = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'POST') states.set(path, Buffer.concat(chunks))
      const held = states.get(path)
      response.writeHead(held === undefined ? 404 : 200).end(request.method === 'GET' ? held : undefined)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { backend: `terraform {\n  backend "http" {\n    address = "http://127.0.0.1:${port}/a"\n  }\n}\n` }
}
