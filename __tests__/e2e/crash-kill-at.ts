/**
 * For crash-main.test.ts, as `node --import`: kills its process when it is about to change something for the KILL_AT-th time, a file
 * or a process. KILL_COUNT names a file that gets how many there were.
 */
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const { KILL_AT, KILL_COUNT } = process.env
const { writeFileSync } = fs
let changes = 0

function counted(owner: object, name: string): void {
  const real: unknown = Reflect.get(owner, name)
  if (typeof real !== 'function') throw new Error(`there is no ${name}`)
  Reflect.set(owner, name, function counting(this: unknown, ...given: unknown[]): unknown {
    changes += 1
    if (String(changes) === KILL_AT) process.kill(process.pid, 'SIGKILL')
    return Reflect.apply(real, this, given)
  })
}

for (const name of ['link', 'mkdir', 'mkdtemp', 'rename', 'rm', 'unlink', 'writeFile', 'appendFile', 'open']) counted(fs.promises, name)
counted(fs, 'appendFileSync')
counted(childProcess, 'spawn')
syncBuiltinESMExports()
if (KILL_COUNT !== undefined) process.on('exit', () => writeFileSync(KILL_COUNT, String(changes)))
