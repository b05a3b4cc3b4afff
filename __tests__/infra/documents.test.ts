/** infra/ as it is written: format, descriptions, examples, and what must never stand there. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from '@cdktn/hcl2json'
import { describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { LIMITS } from './limits.ts'
import { filesOf, type Hcl, INFRA, isFormatted, moduleOf } from './support.ts'

const MODULES = ['github', 'aws', 'aws/replica', 'aws/policies', 'aws/policies/protection']
const page = readFileSync(join(INFRA, 'README.md'), 'utf8')
const tofu = needs('tofu')

describe('infra/', () => {
  it('has no module that is not looked at here', () => {
    expect([...new Set(filesOf(INFRA).map((file) => relative(INFRA, join(file, '..'))))].toSorted()).toEqual(MODULES.toSorted())
  })

  it.skipIf(tofu === undefined)('is formatted', () => {
    expect(isFormatted(tofu ?? '')).toBe('')
  })

  it.each(MODULES)('%s describes every input and output, with its type', async (name) => {
    const { variable, output } = await moduleOf(join(INFRA, name))
    const inputs = Object.entries(variable ?? {}).map(([input, [block]]) => ({ input, description: block?.['description'], type: block?.['type'] }))
    expect(inputs.filter(({ description, type }) => typeof description !== 'string' || type === undefined)).toEqual([])
    const outputs = Object.entries(output ?? {}).map(([given, [block]]) => ({ given, description: block?.['description'] }))
    expect(outputs.filter(({ description }) => typeof description !== 'string')).toEqual([])
    expect(inputs.length).toBeGreaterThan(0)
  })

  it('has an example whose every input is there, and none is missing', async () => {
    const [, example = ''] = /```hcl\n([\s\S]*?)```/.exec(page) ?? []
    const { module: modules } = (await parse('example.tf', example)) as Hcl
    for (const [name, folder] of [
      ['ledger', 'aws'],
      ['copy', 'aws/replica'],
    ] as const) {
      const given = Object.keys(modules?.[name]?.[0] ?? {}).filter((input) => !['source', 'providers'].includes(input))
      const { variable } = await moduleOf(join(INFRA, folder))
      const required = Object.entries(variable ?? {}).filter(([, [block]]) => !Object.hasOwn(block ?? {}, 'default'))
      expect(given.filter((input) => !Object.hasOwn(variable ?? {}, input))).toEqual([])
      expect(required.map(([input]) => input).filter((input) => !given.includes(input))).toEqual([])
    }
  })

  it('lets nothing expire in a bucket with records, and lets Terraform remove neither it nor its key', async () => {
    for (const [name, own] of [
      ['aws', 'ledger'],
      ['aws/replica', 'replica'],
    ] as const) {
      const { resource } = await moduleOf(join(INFRA, name))
      expect(resource?.['aws_s3_bucket_lifecycle_configuration']?.[own]).toBeUndefined()
      for (const type of ['aws_s3_bucket', 'aws_kms_key']) expect(resource?.[type]?.[own]?.[0]).toMatchObject({ lifecycle: [{ prevent_destroy: true }] })
      expect(JSON.stringify(resource)).not.toContain('force_destroy')
    }
  })

  it('names on its page each of the eight limits of its tests', () => {
    expect(Object.keys(LIMITS)).toHaveLength(8)
    expect([...page.matchAll(/^- `([a-z-]+)`: /gm)].map(([, name]) => name)).toEqual(Object.keys(LIMITS))
  })
})
