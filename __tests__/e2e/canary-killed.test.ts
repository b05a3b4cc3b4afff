/** No secret is where others could read it while a command runs, when its shim is killed, and after the job. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { leaksIn, leaksInProcesses, privateLogs } from './canary-places.ts'
import { Canaries } from './canary-support.ts'
import { appears } from './intercept-job.ts'
import { pidIn } from './signals-job.ts'
import { actionJob, codesOn, configuration, eachTool, lastingLedger, storyOf } from './support.ts'

const CONFIGURATION = `variable "hidden" {
  sensitive = true
}
variable "typed" {}
resource "terraform_data" "a" {
  input = [var.hidden, var.typed]
  provisioner "local-exec" {
    command = "env >inherited; echo $PPID >tool.tmp; mv tool.tmp tool.pid; while [ ! -e go ]; do sleep 0.05; done; env >>\\"$TF_LOG_PATH\\""
  }
}
`

eachTool('a secret, $name:', ({ name }) => {
  it.each(['runs', 'goes on when its shim was killed', 'was killed with its shim'])(
    'of a command that %s is in nothing of ours but the private log, and that is gone after the job',
    async (how) => {
      const canaries = new Canaries()
      await using job = await actionJob()
      const ledger = lastingLedger(join(job.root, 'srv'))
      const temp = join(job.root, 'tmp')
      mkdirSync(temp)
      configuration(job, { 'main.tf': CONFIGURATION })
      const pem = readFileSync(ledger.privateKey, 'utf8')
      canaries.add('our key', pem.split('\n')[1] ?? '')
      await job.run({ script: `${name} init >/dev/null` })
      await job.uses('./', { with: { ...ledger.with, signer: 'env:LEDGER_KEY' }, env: { LEDGER_KEY: pem } })
      const env = { TF_VAR_hidden: canaries.at('a variable'), AWS_SECRET_ACCESS_KEY: canaries.at('a credential'), TMPDIR: temp }
      const script = `${name} apply -auto-approve -var=typed=${canaries.at('-var')} >/dev/null & echo $! >shim.tmp; mv shim.tmp shim.pid; wait $!`
      const step = job.run({ script, env, continueOnError: true })
      const [shim, tool] = [await pidIn(job, 'shim.pid'), await pidIn(job, 'tool.pid')]

      const logs = privateLogs(job)
      expect(logs).toHaveLength(1)
      const [log] = logs.map(({ path }) => path) as [string]
      expect([statSync(log).mode & 0o777, statSync(dirname(log)).mode & 0o777, statSync(dirname(dirname(dirname(log)))).mode & 0o777]).toEqual([
        0o600, 0o700, 0o700,
      ])
      expect(canaries.foundIn(readFileSync(log)), 'it is in the log of the tool').toContain('-var')
      expect(leaksIn(job, ledger, canaries, { temp, running: true })).toEqual([])
      const { seen, leaks } = leaksInProcesses(job, canaries, ['-var'])
      expect(seen.toSorted()).toEqual(['keeper', 'shim'])
      expect(leaks).toEqual([])
      expect(readFileSync(join(job.workspace, 'inherited'), 'utf8'), 'provisioners know of it, as the threat model says').toContain(`TF_LOG_PATH=${log}`)

      if (how !== 'runs') process.kill(shim, 'SIGKILL')
      if (how === 'was killed with its shim') process.kill(tool, 'SIGKILL')
      const going = join(job.workspace, 'go')
      configuration(job, { go: '' })
      await appears(going)
      await step
      if (how === 'runs') expect(privateLogs(job), 'it was read, and is gone').toEqual([])
      expect(leaksIn(job, ledger, canaries, { temp, running: true })).toEqual([])
      await job.finish()
      expect(leaksIn(job, ledger, canaries, { temp })).toEqual([])
      expect(privateLogs(job)).toEqual([])
      expect([existsSync(log), existsSync(join(job.temp, 'iac-ledger'))]).toEqual([false, false])
      expect(storyOf(ledger)[0]).toBe('intent')
      expect(storyOf(ledger).filter((told) => told.startsWith('outcome'))).toEqual([how === 'runs' ? 'outcome succeeded' : 'outcome interrupted'])
      expect(codesOn(ledger)).toEqual([])
    },
  )
})
