/** What a message may quote of what a command without a saved plan was told, and what it works on. */
import { describe, expect, it } from 'vitest'
import { secretsInFiles, secretsInState } from '../../src/capture/tools/adapters/terraform/secret-sources.ts'
import { textsInHcl } from '../../src/capture/tools/adapters/terraform/secrets.ts'
import { Raw } from '../../src/record/values.ts'
import { MemoryFiles } from '../fakes/effects.ts'

const revealed = (raws: readonly Raw[]) => raws.map((raw) => Raw.reveal(raw)).sort()

async function inFiles(held: Readonly<Record<string, string>>, argv: readonly string[] = ['apply']): Promise<readonly unknown[]> {
  const files = new MemoryFiles()
  for (const [name, text] of Object.entries(held)) await files.replace(name.startsWith('/') ? name : `/w/${name}`, Buffer.from(text))
  return revealed(await secretsInFiles({ line: { tool: 'terraform', executable: 'x', argv, cwd: '/w', env: {} }, directory: '/w' }, { files }))
}

describe('texts of HCL', () => {
  it.each([
    ['a = "one"', ['one']],
    ['a = ["one", "two"]', ['one', 'two']],
    ['{ "name" = "one", "other": "two" }', ['one', 'two']],
    ['"name" = "say \\"one\\" now"', ['say \\"one\\" now', 'say "one" now', 'one']],
    ['a = "line\\nbreak \\u00e9 %%{no}"', ['line\\nbreak \\u00e9 %%{no}', 'line\nbreak é %{no}']],
    ['a = "odd \\q"', ['odd \\q']],
    ['a = "open', []],
    ['a = "over\nlines"', []],
    ['"" = "" # "x', ['']],
  ])('%j', (text, expected) => expect([...new Set(textsInHcl(text))]).toEqual(expected))
})

describe('files', () => {
  it('of variables: every text in those that the tool reads, and in no others', async () => {
    const held = {
      'terraform.tfvars': 'a = "one"\n',
      'terraform.tfvars.json': '{"b":{"c":"two"}}',
      'x.auto.tfvars': 'd = ["three"]\n',
      'y.auto.tfvars.json': '["four"]',
      'prod.tfvars': 'e = "five"\n',
      '/elsewhere/more.tfvars': 'f = "six"\n',
      'other.tfvars': 'g = "not read"\n',
      'notes.md': '"not read"',
      'modules/terraform.tfvars': 'h = "not read"\n',
    }
    expect(await inFiles(held, ['apply', '-var-file=prod.tfvars', '-var-file', '/elsewhere/more.tfvars', '-var-file=missing.tfvars'])).toEqual(
      ['five', 'four', 'one', 'six', 'three', 'two'].sort(),
    )
  })

  it('of the configuration: defaults, what providers are told, and what is named like a secret', async () => {
    const text = `variable "a" {
  description = "said"
  default     = { "k" = "one" }
}
provider "aws" {
  region = "two"
}
resource "x" "y" {
  name     = "shown"
  password = "three"
  nested {
    api_key = "four"
  }
}
`
    expect(await inFiles({ 'main.tf': text, 'more.tofu': 'locals {\n  token = "five"\n}\n', 'x.tf.json': '{\n"secret": "six"\n}' })).toEqual(
      ['five', 'four', 'one', 'said', 'six', 'three', 'two'].sort(),
    )
  })

  it('that are too large, or can not be read, cost what is in them, and no more', async () => {
    expect(await inFiles({ 'terraform.tfvars': `a = "${'x'.repeat(1_100_000)}"\n`, 'b.auto.tfvars': 'b = "one"\n' })).toEqual(['one'])
    expect(await inFiles({})).toEqual([])
  })
})

describe('a state', () => {
  const state = (instances: readonly unknown[], outputs: unknown = {}) =>
    Buffer.from(JSON.stringify({ version: 4, serial: 1, lineage: 'l', outputs, resources: [{ mode: 'managed', type: 'a', name: 'b', instances }] }))
  const step = (value: unknown) => ({ type: 'get_attr', value })

  it('gives what it marks, what is named like a secret, and sensitive outputs', () => {
    const attributes = { id: 'open', p: 'one1', list: [{ q: 'two2', r: 'open' }], map: { k: 'three' }, db_password: 'four' }
    const marks = [
      [step('p')],
      [step('list'), step({ value: 0, type: 'number' }), step('q')],
      [step('map'), { type: 'index', value: { value: 'k', type: 'string' } }],
    ]
    const outputs = { o: { value: { a: 'five' }, sensitive: true }, api_token: { value: 'seven' }, p: { value: 'open' } }
    expect(revealed(secretsInState(state([{ attributes, sensitive_attributes: marks }], outputs)))).toEqual(['five', 'four', 'one1', 'seven', 'three', 'two2'])
  })

  it('gives all that a mark comes to, where it leads nowhere', () => {
    const attributes = { list: [{ q: 'one1' }, 'two2'], other: 'open' }
    expect(revealed(secretsInState(state([{ attributes, sensitive_attributes: [[step('list'), step('gone')]] }])))).toEqual(['one1', 'two2'])
    expect(revealed(secretsInState(state([{ attributes, sensitive_attributes: [[{ type: 'conjured' }]] }])))).toEqual(['one1', 'open', 'two2'])
    expect(revealed(secretsInState(state([{ attributes, sensitive_attributes: 'all' }, 7, null])))).toEqual([])
  })

  it.each(['', 'no JSON', '{', '[]', '{"version":4,"resources":{}}', '{"encrypted_data":"x"}', '{"resources":[{"instances":[{"attributes":'])(
    '%j gives nothing',
    (text) => expect(secretsInState(Buffer.from(text))).toEqual([]),
  )
})
