/** No secret that a job handles comes to lie in anything that we write or say. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import { Canaries, filesBelow, stateServer } from './canary-support.ts'
import { actionJob, codesOn, configuration, type LastingLedger, lastingLedger, recordsOf, storyOf, TOOL, TOOLS } from './support.ts'

const CONFIGURATION = `terraform {
  backend "http" {}
}
variable "password" {
  sensitive = true
}
variable "plain" {}
variable "settings" {
  type = map(string)
}
variable "token" {}
variable "unused" {
  default = ""
}
variable "fail" {
  default = false
}
data "terraform_remote_state" "other" {
  backend = "local"
  config = {
    path = "other/terraform.tfstate"
  }
}
resource "terraform_data" "all" {
  input            = { password = var.password, plain = var.plain, settings = var.settings, other = data.terraform_remote_state.other.outputs }
  triggers_replace = [var.token]
  provisioner "local-exec" {
    command     = "echo $SECRET; echo \${var.plain}"
    environment = { SECRET = var.password }
  }
  lifecycle {
    precondition {
      condition     = !var.fail
      error_message = "not with \${var.plain}"
    }
  }
}
resource "terraform_data" "many" {
  count = 60
  input = var.token
}
resource "terraform_data" "imported" {}
output "hidden" {
  value     = var.password
  sensitive = true
}
output "shown" {
  value = var.plain
}
`

const OTHER = (secret: string) => `output "secret" {\n  value = "${secret}"\n}\n`

/** What we say in a step of the user's goes to its stderr, line by line with our name. The log of our own holds what the runner says too. */
function saidBy(step: StepResult): string {
  const { log: _log, ...ours } = step
  if (step.stage !== 'run') return JSON.stringify(ours)
  return step.stderr
    .split('\n')
    .filter((line) => line.includes('iac-ledger') || line.startsWith('  to do:'))
    .join('\n')
}

/** Everything of ours: the ledger, the session's folder, what lies beside it, what was said, and the files of the runner. */
function leaksIn(job: Job, { store }: LastingLedger, canaries: Canaries): readonly string[] {
  const ours = readdirSync(job.temp).filter((name) => name.startsWith('iac-ledger') || name === '_runner_file_commands')
  const files = [store, ...ours.map((name) => join(job.temp, name))].flatMap((folder) =>
    folder.endsWith('.md') ? [{ path: folder, bytes: readFileSync(folder) }] : filesBelow(folder),
  )
  const said = job.steps.map((step) => ({ path: step.name, bytes: Buffer.from(saidBy(step)) }))
  return [...files, ...said].flatMap(({ path, bytes }) => canaries.foundIn(bytes).map((place) => `${place} in ${path}`))
}

function environment(canaries: Canaries): Readonly<Record<string, string>> {
  return {
    TF_VAR_password: canaries.at('a sensitive variable'),
    TF_VAR_plain: canaries.at('a variable'),
    TF_VAR_settings: JSON.stringify({ deep: canaries.at('a map') }),
    TF_CLI_ARGS_plan: `-var=unused=${canaries.at('TF_CLI_ARGS')} -compact-warnings`,
    TF_HTTP_PASSWORD: canaries.at('TF_HTTP_PASSWORD'),
    TF_TOKEN_app_terraform_io: canaries.at('TF_TOKEN'),
    AWS_SECRET_ACCESS_KEY: canaries.at('AWS_SECRET_ACCESS_KEY'),
    ARM_CLIENT_SECRET: canaries.at('ARM_CLIENT_SECRET'),
    DATABASE_URL: `postgres://app:${canaries.at('a URL')}@db/app`,
  }
}

describe.skipIf(TOOLS.length === 0)('a secret', () => {
  it('would be found: in clear, in base64 of base64, compressed, in a path', async () => {
    const canaries = new Canaries()
    const secret = canaries.at('here')
    const { gzipSync } = await import('node:zlib')
    const twice = Buffer.from(`{"payload":"${Buffer.from(`{"a":"x${secret}y"}`).toString('base64')}"}`).toString('base64')
    for (const text of [secret, `"${twice}"`, Buffer.from(secret).toString('hex'), `..${Buffer.from(`??${secret}??`).toString('base64url')}`]) {
      expect(canaries.foundIn(Buffer.from(text)), text).toEqual(['here'])
    }
    expect(canaries.foundIn(gzipSync(secret))).toEqual(['here'])
    expect(canaries.foundIn(Buffer.from('canary-of-another'))).toEqual([])
  })

  it('that a job handles, wherever it comes in, is in nothing that we write or say', async () => {
    const canaries = new Canaries()
    await using states = await stateServer()
    await using job = await actionJob({ event: { pull_request: undefined, head_commit: { message: canaries.at('the event') } } })
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, { 'main.tf': CONFIGURATION, 'secret.tfvars': `plain = "${canaries.at('a variable file')}"\n` })
    configuration(job, { 'main.tf': OTHER(canaries.at('a remote state')) }, 'other')
    const pem = readFileSync(ledger.privateKey, 'utf8')
    const [, line = ''] = pem.split('\n')
    canaries.add('our key', line)
    canaries.add('our token', 'ghs_canary4711ofTheStep')
    const settings = { ...ledger.with, signer: 'env:LEDGER_KEY', 'github-token': 'ghs_canary4711ofTheStep', 'if-unrecorded': 'warn' }
    const main = await job.uses('./', { with: settings, env: { LEDGER_KEY: pem } })
    expect(main.conclusion).toBe('success')

    const env = environment(canaries)
    const token = `-var=token=${canaries.at('-var')}`
    const backend = [`address=${states.url}/state?key=${canaries.at('a query')}`, 'username=app', `password=${canaries.at('-backend-config')}`]
      .map((set) => `-backend-config='${set}'`)
      .join(' ')
    const commands: readonly (readonly [string, boolean])[] = [
      [`cd other && ${TOOL} init && ${TOOL} apply -auto-approve`, true],
      [`${TOOL} init ${backend} && ${TOOL} init -reconfigure ${backend}`, true],
      [`${TOOL} plan ${token} -out plan.bin`, true],
      [`${TOOL} apply plan.bin`, true],
      [`${TOOL} apply -auto-approve -var token=${canaries.at('-var apart')} -var-file secret.tfvars`, true],
      [`${TOOL} output -json && ${TOOL} show && ${TOOL} state pull`, true],
      [`${TOOL} apply -auto-approve ${token} -var fail=true`, false],
      [`${TOOL} import ${token} terraform_data.imported ${canaries.at('an id')}`, false],
      [`${TOOL} apply -auto-approve -no-such-flag=${canaries.at('an unknown flag')} -another ${canaries.at('a word behind one')}`, false],
      [`${TOOL} no-such-command ${canaries.at('an unknown command')}`, false],
      [`${TOOL} state rm 'terraform_data.all["${canaries.at('a sensitive variable')}"]'`, false],
      [`mv '${ledger.store}' '${ledger.store}.aside'; ${TOOL} apply -auto-approve ${token}; ${TOOL} plan ${token}`, true],
    ]
    for (const [script, works] of commands) {
      const step = await job.run({ script, env, continueOnError: true })
      expect(step.exitCode === 0, step.log).toBe(works)
      const standing = script.startsWith('mv') ? { ...ledger, store: `${ledger.store}.aside` } : ledger
      expect(leaksIn(job, standing, canaries), script).toEqual([])
    }
    expect(filesBelow(join(job.temp, 'iac-ledger', 'spool')).length, 'something waits in the spool, and was looked at').toBeGreaterThan(1)
    await job.run({ script: `rm -rf '${ledger.store}'; mv '${ledger.store}.aside' '${ledger.store}'` })
    await job.finish()
    expect(leaksIn(job, ledger, canaries)).toEqual([])

    // They were all there to be found, where the tool and the user's own steps have them.
    const elsewhere = Buffer.concat([
      ...filesBelow(job.workspace).map(({ bytes }) => Buffer.from(bytes)),
      Buffer.from(job.steps.map(({ log }) => log).join('\n')),
      Buffer.from(JSON.stringify(env)),
      Buffer.from(pem),
    ])
    const unseen = ['the event']
    expect(canaries.foundIn(elsewhere).toSorted()).toEqual(canaries.places.filter((place) => !unseen.includes(place)).toSorted())
    expect([...states.authorizations].join()).toContain(Buffer.from(`app:${canaries.at('-backend-config')}`).toString('base64'))
    expect(recordsOf(ledger).some(({ predicate }) => predicate['evidence'] !== undefined || JSON.stringify(predicate).includes('manifest'))).toBe(true)
    expect(readdirSync(ledger.store)).toContain('evidence')
    expect(storyOf(ledger).filter((told) => told === 'outcome failed').length).toBeGreaterThanOrEqual(4)
    expect([...new Set(codesOn(ledger))]).toEqual(['INTENT_NOT_STORED'])
  }, 120_000)

  it('in the script of `run:` is in nothing that we write or say', async () => {
    const canaries = new Canaries()
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, { 'main.tf': 'variable "a" {}\nresource "terraform_data" "a" {\n  input = var.a\n}\n' })
    const script = `echo '${canaries.at('a script')}' >told; ${TOOL} init >/dev/null; ${TOOL} apply -auto-approve -var 'a=${canaries.at('its -var')}' >/dev/null; exit 3`
    writeFileSync(join(job.workspace, 'key.pem'), readFileSync(ledger.privateKey))
    const main = await job.uses('./', { with: { ...ledger.with, run: script }, env: { TOKEN: canaries.at('its variable') } })
    expect(main.exitCode).toBe(3)
    await job.finish()
    const said = job.steps.filter(({ stage }) => stage === 'post')
    const files = [
      ledger.store,
      ...readdirSync(job.temp)
        .filter((name) => name.startsWith('iac-ledger'))
        .map((name) => join(job.temp, name)),
    ]
    const bytes = files.flatMap((path) => (path.endsWith('.md') ? [readFileSync(path)] : filesBelow(path).map((file) => file.bytes)))
    const ours = [...bytes, Buffer.from(JSON.stringify(said)), Buffer.from(JSON.stringify([main.outputs, main.state, main.summary, main.env]))]
    expect(ours.flatMap((held) => canaries.foundIn(held))).toEqual([])
    expect(storyOf(ledger)).toContain('outcome failed')
    expect(codesOn(ledger)).toEqual([])
  })
})
