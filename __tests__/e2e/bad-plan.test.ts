/** Plans and logs that nobody should have to read, through the shim: the command runs as ever, and the record says what could not be had. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { leaksIn } from './canary-places.ts'
import { Canaries } from './canary-support.ts'
import { doubleJob, logged } from './double.ts'
import { at } from './intercept-job.ts'
import { codesOn, lastingLedger, postsOf, recordsOf, stackLinesIn, writtenBy } from './support.ts'

const unread = (why: string) => ({ absent: 'error', why })

it('each gives a record with values off, and no word from us', async () => {
  const canaries = new Canaries()
  const secret = canaries.at('a secret in the plan')
  const change = {
    actions: ['update'],
    before: null,
    after: { engine: secret, port: 1 },
    after_unknown: {},
    before_sensitive: false,
    after_sensitive: { engine: [true] },
  }
  const entry = { address: 'a_b.c', mode: 'managed', type: 'a_b', name: 'c', change }
  const plan = { format_version: '1.2', planned_values: {}, resource_changes: [entry] }
  const text = JSON.stringify(plan)
  const attributes = [
    { path: 'engine', after: { withheld: 'masked' } },
    { path: 'port', after: { shown: 1 } },
  ]
  const answers: readonly (readonly [string, Uint8Array | string, unknown])[] = [
    ['no JSON', `panic: ${secret}\n\n{`, unread('the tool did not print the plan as JSON')],
    ['cut off', text.slice(0, text.indexOf(secret) + secret.length), unread('the tool did not print the plan as JSON')],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), unread('the tool printed the plan in UTF-16')],
    ['of a format that is none', JSON.stringify({ ...plan, format_version: secret }), unread('the plan is in a format that is not known')],
    ['of a format to come', JSON.stringify({ ...plan, format_version: '2.0' }), unread('the plan is in format 2.0, which this version does not read')],
    [
      'of a minor format to come, and with a mask that does not fit',
      JSON.stringify({ ...plan, format_version: '1.99', news: [secret] }),
      { format: '1.99', changes: [{ attributes }] },
    ],
    [
      'with names of every object',
      text.replace('"after":{', `"__proto__":{"after_sensitive":{}},"after":{"__proto__":"${secret}",`),
      { changes: [{ attributes: [{ path: '__proto__' }, ...attributes] }] },
    ],
  ]
  await using double = await doubleJob()
  const { job } = double
  const ledger = lastingLedger(join(job.root, 'srv'))
  await job.uses('./', { with: ledger.with })
  const logs = [
    '',
    `${secret}\n`,
    `${logged('backend/local: starting Apply operation')}2026-01-01T00:00:00.000Z [INFO]  Starting app`,
    Buffer.alloc(1000, 0xfe).toString('latin1'),
  ]
  for (const [index, [what, answer, expected]] of answers.entries()) {
    double.plans(answer)
    double.applies(logs[index % logs.length] ?? '', 1)
    const step = await job.run({ script: `terraform plan -out=plan-${index}.bin; terraform apply plan-${index}.bin`, continueOnError: true })
    expect([step.exitCode, step.stdout, step.stderr], what).toEqual([1, 'planned\n', ''])
    expect(at(recordsOf(ledger, '--kind', 'plan').at(-1)!, 'plan'), what).toMatchObject(expected as object)
  }
  await job.finish()
  expect(postsOf(job)[0]?.conclusion).toBe('success')
  expect(stackLinesIn(writtenBy(job.steps))).toEqual([])
  expect(leaksIn(job, ledger, canaries)).toEqual([])
  expect(recordsOf(ledger, '--kind', 'outcome').map((record) => at(record, 'status'))).toEqual(answers.map(() => 'failed'))
  expect(recordsOf(ledger).filter((record) => at(record, 'redaction', 'degraded') === true)).toEqual([])
  expect(codesOn(ledger)).toEqual([])
}, 60_000)
