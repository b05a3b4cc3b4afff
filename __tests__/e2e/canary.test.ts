/** No secret that a job handles comes to lie in anything that we write or say. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { leaksIn } from './canary-places.ts'
import { Canaries, filesBelow, stateServer } from './canary-support.ts'
import { actionJob, codesOn, configuration, eachTool, lastingLedger, recordsOf, storyOf, verdictOn } from './support.ts'

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
variable "lines" {
  type = map(string)
}
variable "token" {}
variable "shape" {
  default = ""
}
variable "told" {
  default = ""
}
variable "echoed" {
  sensitive = true
}
variable "hidden_by_default" {
  sensitive = true
  default   = "DEFAULT"
}
variable "fleeting" {
  ephemeral = true
}
variable "fleeting_by_default" {
  ephemeral = true
  default   = "FLEETING"
}
variable "unused" {
  default = ""
}
variable "fail" {
  default = false
}
variable "refuse" {
  default = false
}
data "terraform_remote_state" "other" {
  backend = "local"
  config = {
    path = "other/terraform.tfstate"
  }
}
resource "terraform_data" "all" {
  input            = { password = var.password, plain = var.plain, settings = var.settings, lines = var.lines, other = data.terraform_remote_state.other.outputs }
  triggers_replace = [var.token]
  provisioner "local-exec" {
    command     = "echo $SECRET $FLEETING $FLEETING_BY_DEFAULT $HIDDEN; echo \${var.plain}"
    environment = { SECRET = var.password, FLEETING = var.fleeting, FLEETING_BY_DEFAULT = var.fleeting_by_default, HIDDEN = var.hidden_by_default }
  }
  lifecycle {
    precondition {
      condition     = !var.refuse
      error_message = "not with \${var.plain}, \${var.told}, \${local.echoed}"
    }
  }
}
locals {
  echoed = nonsensitive(var.echoed)
}
resource "terraform_data" "echo" {
  input            = [local.echoed, base64encode(local.echoed), urlencode(local.echoed), jsonencode({ a = jsonencode(local.echoed) }), "LITERAL"]
  triggers_replace = local.echoed
}
resource "terraform_data" "second_echo" {
  input = terraform_data.echo.output
  provisioner "local-exec" {
    command = "echo PRINTED; env"
  }
}
resource "terraform_data" "partial" {
  count = var.fail ? 1 : 0
  input = var.shape
  provisioner "local-exec" {
    command = "echo FAILING \${var.told}; env; exit 3"
  }
}
check "told" {
  assert {
    condition     = var.shape == ""
    error_message = "shaped like \${var.shape}, \${local.echoed}, \${var.told}"
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

function environment(canaries: Canaries): Readonly<Record<string, string>> {
  return {
    TF_VAR_password: canaries.at('a sensitive variable'),
    TF_VAR_plain: canaries.at('a variable'),
    TF_VAR_settings: JSON.stringify({ deep: canaries.at('a map') }),
    TF_VAR_echoed: canaries.at('a computed echo'),
    TF_VAR_fleeting: canaries.at('an ephemeral variable'),
    TF_VAR_lines: JSON.stringify({ pem: `first ${canaries.at('a first line')}\nsecond ${canaries.at('a second line')}\n` }),
    DEPLOY_PAT: canaries.at('a variable of a program'),
    STORAGE_KEY: canaries.at('a key of a program'),
    TF_CLI_ARGS_plan: `-var=unused=${canaries.at('TF_CLI_ARGS')} -compact-warnings`,
    TF_HTTP_PASSWORD: canaries.at('TF_HTTP_PASSWORD'),
    TF_TOKEN_app_terraform_io: canaries.at('TF_TOKEN'),
    AWS_SECRET_ACCESS_KEY: canaries.at('AWS_SECRET_ACCESS_KEY'),
    ARM_CLIENT_SECRET: canaries.at('ARM_CLIENT_SECRET'),
    DATABASE_URL: `postgres://app:${canaries.at('a URL')}@db/app`,
  }
}

/** The configuration with a secret wherever one may be written down in it. */
function configured(canaries: Canaries): string {
  const written = { DEFAULT: 'a sensitive default', FLEETING_: 'an ephemeral default', PRINTED: 'the output of a provisioner', LITERAL: 'a literal' }
  const text = CONFIGURATION.replace('"FLEETING"', '"FLEETING_"').replace('FAILING', canaries.at('the output of one that fails'))
  return Object.entries(written).reduce((rest, [word, place]) => rest.replace(word, canaries.at(place)), text)
}

/** What the tool shows to whoever reads the log of the job: so it was on its way to us, too. */
const PRINTED = [
  'a computed echo',
  'a literal',
  'the output of a provisioner',
  'the output of one that fails',
  'a key of a program',
  'a list in -var',
  'a first line',
]

const COMMIT = 'git init -q . && git add -A && git -c user.name=x -c user.email=x@y commit -q -m "$MESSAGE" && git branch -q "$BRANCH"'

it('a canary would be found: in clear, in base64 of base64, compressed, in a path', async () => {
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

eachTool('a secret, $name:', ({ name: TOOL }) => {
  it('each place that is looked at would give it away', async () => {
    const canaries = new Canaries()
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    const temp = join(job.root, 'tmp')
    await job.uses('./', { with: ledger.with })
    const folders = [ledger.store, job.temp, join(job.temp, 'iac-ledger'), join(job.temp, 'iac-ledger', 'spool'), join(job.temp, '_runner_file_commands'), temp]
    for (const folder of folders) mkdirSync(folder, { recursive: true })
    expect(leaksIn(job, ledger, canaries, { temp })).toEqual([])
    for (const [index, folder] of folders.entries()) {
      const base64 = Buffer.from(`x${canaries.at(folder)}`).toString('base64')
      writeFileSync(join(folder, `left-${index}`), index % 2 === 0 ? base64 : canaries.at(folder))
    }
    const said = ['stderr', 'an output', 'the environment', 'the summary'].map((place) => canaries.at(place))
    const script = `echo "iac-ledger: ${said[0]}" >&2; echo "a=${said[1]}" >>"$GITHUB_OUTPUT"; echo "b=${said[2]}" >>"$GITHUB_ENV"; echo '${said[3]}' >>"$GITHUB_STEP_SUMMARY"`
    await job.run({ script })
    const leaks = leaksIn(job, ledger, canaries, { temp }).map((leak) => leak.replace(/ in .*/, ''))
    expect(new Set(leaks)).toEqual(new Set(canaries.places))
  })

  it('that a job handles, wherever it comes in, is in nothing that we write or say', async () => {
    const canaries = new Canaries()
    await using states = await stateServer()
    const event = {
      head_commit: { message: canaries.at('the message in the event') },
      pull_request: { number: 7, title: canaries.at('the title of the pull request'), body: canaries.at('its text'), head: { ref: canaries.at('its branch') } },
    }
    await using job = await actionJob({ event, github: { head_ref: canaries.at('its branch') } })
    const ledger = lastingLedger(join(job.root, 'srv'))
    const temp = join(job.root, 'tmp')
    mkdirSync(temp)
    configuration(job, { 'main.tf': configured(canaries), 'secret.tfvars': `plain = "${canaries.at('a file of variables')}"\n` })
    configuration(job, { 'always.auto.tfvars': `told = "${canaries.at('a file that is always read')}"\n` })
    configuration(job, { 'main.tf': OTHER(canaries.at('a remote state')) }, 'other')
    const pem = readFileSync(ledger.privateKey, 'utf8')
    const [, line = ''] = pem.split('\n')
    canaries.add('our key', line)
    canaries.add('our token', 'ghs_canary4711ofTheStep')
    const settings = { ...ledger.with, signer: 'env:LEDGER_KEY', 'github-token': 'ghs_canary4711ofTheStep', 'if-unrecorded': 'warn' }
    const main = await job.uses('./', { with: settings, env: { LEDGER_KEY: pem } })
    expect(main.conclusion).toBe('success')
    await job.run({ script: COMMIT, env: { MESSAGE: canaries.at('the message of the commit'), BRANCH: canaries.at('its branch') } })

    const env = { ...environment(canaries), TMPDIR: temp }
    const token = `-var=token=${canaries.at('-var')}`
    const shape = `{ list = ["${canaries.at('a list in -var')}"], "key" = "say \\"${canaries.at('a quoted text in -var')}\\"" }`
    const address = states.url.replace('://', `://other:${canaries.at('a password in an address')}@`)
    const backend = [`address=${address}/state?key=${canaries.at('a query')}`, 'username=app', `password=${canaries.at('-backend-config')}`]
      .map((set) => `-backend-config='${set}'`)
      .join(' ')
    const commands: readonly (readonly [string, boolean])[] = [
      [`cd other && ${TOOL} init && ${TOOL} apply -auto-approve`, true],
      [`${TOOL} init ${backend} && ${TOOL} init -reconfigure ${backend}`, true],
      [`${TOOL} plan ${token} -out plan.bin`, true],
      [`${TOOL} apply plan.bin`, true],
      [`${TOOL} plan ${token} -var 'shape=${shape}' -out shaped.bin`, true],
      [`${TOOL} apply -auto-approve -var token=${canaries.at('-var apart')} -var-file secret.tfvars`, true],
      [`${TOOL} output -json && ${TOOL} show && ${TOOL} state pull`, true],
      [`${TOOL} apply -auto-approve ${token} -var refuse=true`, false],
      [`${TOOL} apply -auto-approve ${token} -var fail=true -var 'shape=${shape}'`, false],
      [`${TOOL} plan ${token} -var fail=true -out failing.bin && ${TOOL} apply failing.bin`, false],
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
      expect(leaksIn(job, standing, canaries, { temp }), script).toEqual([])
    }
    expect(filesBelow(join(job.temp, 'iac-ledger', 'spool')).length, 'something waits in the spool, and was looked at').toBeGreaterThan(1)
    await job.run({ script: `rm -rf '${ledger.store}'; mv '${ledger.store}.aside' '${ledger.store}'` })
    await job.finish()
    expect(leaksIn(job, ledger, canaries, { temp })).toEqual([])

    // They were all there to be found, where the tool, the runner and the user's own steps have them.
    const elsewhere = Buffer.concat([
      ...filesBelow(job.workspace).map(({ bytes }) => Buffer.from(bytes)),
      ...filesBelow(join(job.temp, '_github_workflow')).map(({ bytes }) => Buffer.from(bytes)),
      Buffer.from(job.steps.map(({ log }) => log).join('\n')),
      Buffer.from(JSON.stringify(env)),
      Buffer.from(pem),
    ])
    expect(canaries.foundIn(elsewhere).toSorted()).toEqual(canaries.places.toSorted())
    const printed = canaries.foundIn(
      Buffer.from(
        job.steps
          .filter(({ stage }) => stage === 'run')
          .flatMap(({ stdout, stderr }) => [stdout, stderr])
          .join('\n'),
      ),
    )
    for (const place of PRINTED) expect(printed, 'printed by the tool').toContain(place)
    expect([...states.authorizations].join()).toContain(Buffer.from(`app:${canaries.at('-backend-config')}`).toString('base64'))
    expect(recordsOf(ledger).some(({ predicate }) => predicate['evidence'] !== undefined || JSON.stringify(predicate).includes('manifest'))).toBe(true)
    expect(readdirSync(ledger.store)).toContain('evidence')
    expect(storyOf(ledger).filter((told) => told === 'outcome failed').length).toBeGreaterThanOrEqual(6)
    const { findings } = verdictOn(ledger)
    expect([...new Set(findings.map(({ code }) => code))], JSON.stringify(findings)).toEqual(['INTENT_NOT_STORED'])
  }, 180_000)

  it('in the name of a branch stands where the record names the branch, and nowhere else', async () => {
    const canaries = new Canaries()
    const branch = `refs/heads/${canaries.at('a branch')}`
    await using job = await actionJob({ github: { ref: branch, ref_name: canaries.at('a branch') } })
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, { 'main.tf': 'resource "terraform_data" "a" {}\n' })
    await job.uses('./', { with: ledger.with })
    await job.run({ script: `${TOOL} init >/dev/null && ${TOOL} apply -auto-approve >/dev/null` })
    await job.finish()
    const records = recordsOf(ledger).filter(({ place }) => place.zone !== 'root')
    expect(records.length).toBeGreaterThan(2)
    for (const { predicate } of records) {
      expect(predicate['run']).toMatchObject({ ref: branch })
      const { run, ...rest } = predicate
      expect(canaries.foundIn(Buffer.from(JSON.stringify([rest, { ...(run as object), ref: null }])))).toEqual([])
    }
  })

  it('in the script of `run:` is in nothing that we write or say', async () => {
    const canaries = new Canaries()
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    const temp = join(job.root, 'tmp')
    mkdirSync(temp)
    configuration(job, { 'main.tf': 'variable "a" {}\nresource "terraform_data" "a" {\n  input = var.a\n}\n' })
    const script = `echo '${canaries.at('a script')}' >told; ${TOOL} init >/dev/null; ${TOOL} apply -auto-approve -var 'a=${canaries.at('its -var')}' >/dev/null; exit 3`
    writeFileSync(join(job.workspace, 'key.pem'), readFileSync(ledger.privateKey))
    const main = await job.uses('./', { with: { ...ledger.with, run: script }, env: { TOKEN: canaries.at('its variable'), TMPDIR: temp } })
    expect(main.exitCode).toBe(3)
    await job.finish()
    expect(leaksIn(job, ledger, canaries, { temp })).toEqual([])
    expect(storyOf(ledger)).toContain('outcome failed')
    expect(codesOn(ledger)).toEqual([])
  })
})
