/** No secret of a plan that real providers make, and none in what they say went wrong, whatever form it has there. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { leaksIn } from './canary-places.ts'
import { planWithCanaries, SHOWN } from './canary-plan.ts'
import { Canaries, filesBelow } from './canary-support.ts'
import { doubleJob, logged } from './double.ts'
import { at } from './intercept-job.ts'
import { codesOn, configuration, lastingLedger, recordsOf } from './support.ts'

it('of a plan with a secret in each of its sections, and echoes where values are shown', async () => {
  const canaries = new Canaries()
  await using double = await doubleJob()
  const { job } = double
  const ledger = lastingLedger(join(job.root, 'srv'))
  const plan = JSON.stringify(planWithCanaries(canaries))
  double.plans(plan)
  await job.uses('./', { with: ledger.with })
  const step = await job.run({ script: 'terraform plan -out=plan.bin && terraform apply plan.bin' })
  expect(step.conclusion, step.log).toBe('success')
  await job.finish()
  expect(leaksIn(job, ledger, canaries)).toEqual([])
  expect(canaries.foundIn(Buffer.from(plan)).toSorted(), 'each was in it').toEqual(canaries.places.toSorted())

  const [planned] = recordsOf(ledger, '--kind', 'plan')
  expect(at(planned!, 'redaction')).toMatchObject({ degraded: false })
  expect(at(planned!, 'redaction', 'propagated')).toBeGreaterThan(150)
  const evidence = filesBelow(join(ledger.store, 'evidence')).map(({ bytes }) => Buffer.from(bytes).toString())
  expect(
    evidence.filter((text) => text.includes(SHOWN)),
    'values are shown, and found where they are',
  ).toHaveLength(1)
  expect(evidence.join()).toContain('"10.0.0.0/8"')
  expect(JSON.stringify(at(planned!, 'plan', 'checks'))).toContain('the answer was (secret) for \\"(secret)\\", (secret)')
  expect(codesOn(ledger)).toEqual([])
})

it('of a message about an object that failed, without a plan to learn secrets from', async () => {
  const canaries = new Canaries()
  const attributes = {
    id: 'x',
    password: canaries.at('a masked value of the state'),
    list: [{ p: canaries.at('a deep one') }],
    api_token: canaries.at('a named one'),
  }
  const marks = [
    [{ type: 'get_attr', value: 'password' }],
    [
      { type: 'get_attr', value: 'list' },
      { type: 'index', value: { value: 0, type: 'number' } },
      { type: 'get_attr', value: 'p' },
    ],
  ]
  const resources = [{ mode: 'managed', type: 'aws_x', name: 'a', instances: [{ attributes, sensitive_attributes: marks }] }]
  const outputs = { o: { value: canaries.at('an output of the state'), type: 'string', sensitive: true } }
  await using double = await doubleJob({ version: 4, serial: 2, lineage: 'l', outputs, resources })
  const { job } = double
  const ledger = lastingLedger(join(job.root, 'srv'))
  const of = (place: string) => canaries.at(place)
  configuration(job, {
    'main.tf': `variable "v" {\n  default = "${of('a default')}"\n}\nprovider "aws" {\n  secret_key = "${of('a literal of a provider')}"\n}\nresource "x" "y" {\n  password = "${of('a literal of a resource')}"\n}\n`,
    'terraform.tfvars': `a = { b = ["${of('a file of variables')}"], "c" = "say \\"${of('a quoted one')}\\"" }\n`,
    'x.auto.tfvars.json': JSON.stringify({ a: { b: of('a file in JSON') } }),
  })
  mkdirSync(join(job.workspace, 'vars'))
  configuration(job, { 'prod.tfvars': `region = "${of('a file that is named')}"\n` }, 'vars')
  const env = {
    TF_VAR_x: of('TF_VAR'),
    AWS_SECRET_ACCESS_KEY: of('a credential'),
    DEPLOY_PAT: of('a token'),
    APP_KEY: of('a key'),
    STORE_URL: `https://app:${of('a password in a URL')}@store/x`,
    KUBE_B64_TOKEN: Buffer.from(JSON.stringify({ users: [{ auth: of('one in base64') }] })).toString('base64'),
  }
  const typed = [of('-var'), of('a map in -var')]
  const said = canaries.places.map((place, index) => (index % 2 === 0 ? `got ${of(place)}` : encodeURIComponent(`<${of(place)}>`)))
  const vertices = said.map((text, index) => logged(`vertex "aws_x.a[${index}]" error: InvalidParameter: ${text}`))
  double.applies(
    [
      logged('CLI command args: []string{"apply"}'),
      logged('backend/local: starting Apply operation'),
      logged('backend/local: apply calling Apply'),
      ...vertices,
    ].join(''),
    1,
  )
  await job.uses('./', { with: ledger.with })
  const script = `terraform apply -auto-approve -var 'a=${typed[0]}' -var 'b={k="${typed[1]}", "l" = ["x"]}' -var-file=vars/prod.tfvars`
  const step = await job.run({ script, env, continueOnError: true })
  expect(step.exitCode).toBe(1)
  await job.finish()
  expect(leaksIn(job, ledger, canaries)).toEqual([])

  const [outcome] = recordsOf(ledger, '--kind', 'outcome')
  const results = at(outcome!, 'results') as readonly { readonly problem: { readonly shown?: string } }[]
  expect(
    results.filter(({ problem }) => problem?.shown?.startsWith('InvalidParameter: ')),
    'all messages, without their secrets',
  ).toHaveLength(canaries.places.length)
  expect(codesOn(ledger)).toEqual([])
})

it('of another configuration, which a program of the apply ran with our log', async () => {
  const canaries = new Canaries()
  await using double = await doubleJob()
  const { job } = double
  const ledger = lastingLedger(join(job.root, 'srv'))
  const own = [
    logged('CLI command args: []string{"apply", "-auto-approve"}'),
    logged('backend/local: starting Apply operation'),
    logged('backend/local: apply calling Apply'),
  ]
  const silent = logged('CLI command args: []string{"output", "-raw", "x"}')
  const other = [logged('CLI command args: []string{"import", "aws_x.a", "x"}'), logged(`vertex "aws_x.a" error: no such id ${canaries.at('an id')}`)]
  await job.uses('./', { with: ledger.with })
  const results: unknown[] = []
  for (const [log, code] of [
    [[...own, silent, logged('vertex "aws_x.a" error: it failed')], 1],
    [[...own, ...other], 1],
  ] as const) {
    double.applies(log.join(''), code)
    await job.run({ script: 'terraform apply -auto-approve', continueOnError: true })
    results.push(at(recordsOf(ledger, '--kind', 'outcome').at(-1)!, 'results'))
  }
  await job.finish()
  expect(leaksIn(job, ledger, canaries)).toEqual([])
  expect(results).toMatchObject([[{ address: 'aws_x.a', problem: { shown: 'it failed' } }], []])
})
