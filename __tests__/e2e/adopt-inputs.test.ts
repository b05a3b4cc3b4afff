/** Inputs that can't be used: all of them at once, each with what was given and what is allowed, and never a key. */
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sessionOf } from './adopt-support.ts'
import { actionJob, postsOf, stackLinesIn, writtenBy } from './support.ts'

const LEDGER = `sha256:${'0'.repeat(64)}`
const MORE = 'one URL of a scheme out of file:'

describe('every input that can not be used is named at once, with what was given and what is allowed', () => {
  const ROWS = [
    { input: 'store', given: 'ftp://host/ledger', allowed: MORE },
    { input: 'ledger', given: 'sha256:abc', allowed: 'sha256:<64 hex digits>' },
    { input: 'signer', given: 'kms:alias/ledger', allowed: 'one of key:<path>, env:<NAME> is required with a store' },
    { input: 'if-unrecorded', given: 'maybe', allowed: 'block or warn is allowed' },
    { input: 'tools', given: 'chef', allowed: 'all, or a list out of terraform' },
    { input: 'summary', given: 'yes', allowed: 'true or false is allowed' },
    { input: 'shell', given: 'zsh', allowed: 'one of bash, sh, pwsh, python is allowed' },
  ]

  it('with a script', async () => {
    await using job = await actionJob()
    const main = await job.uses('./', { with: { run: 'touch ran', ...Object.fromEntries(ROWS.map(({ input, given }) => [input, given])) } })
    expect(main.conclusion).toBe('failure')
    expect(main.annotations.filter(({ level }) => level === 'error')).toHaveLength(1)
    const said = main.annotations[0]?.message ?? ''
    expect(said).toMatch(/^7 input\(s\) can't be used:/)
    for (const { input, given, allowed } of ROWS) {
      const line = said.split('\n').find((text) => text.trim().startsWith(`${input}:`))
      expect(line).toContain(`${JSON.stringify(given)} was given`)
      expect(line).toContain(allowed)
    }
    expect(said).toMatch(/to do: correct them in the step that uses this action, or in the config file/)
    expect(stackLinesIn(main.log)).toEqual([])
    expect(sessionOf(job)).toBeUndefined()
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    expect(postsOf(job)[0]?.log).toMatch(/main opened no session, so there is nothing to close/)
  })

  it.each([
    ['shell', { shell: 'bash' }, 'it goes with `run`'],
    ['working-directory', { 'working-directory': 'app' }, 'it goes with `run`'],
    ['ledger', { ledger: LEDGER }, 'it goes with a `store`'],
    ['signer', { signer: 'key:key.pem' }, 'it goes with a `store`'],
    ['ledger', { store: 'file:///srv', signer: 'key:key.pem' }, 'the id that `iac-ledger init` printed is required'],
    ['signer', { store: 'file:///srv', ledger: LEDGER }, 'one of key:<path>, env:<NAME> is required with a store'],
    ['signer', { store: 'file:///srv', ledger: LEDGER, signer: 'agent:/tmp/socket' }, 'one of key:<path>, env:<NAME> is required'],
    ['signer', { store: 'file:///srv', ledger: LEDGER, signer: 'env:not a name' }, 'one of key:<path>, env:<NAME> is required'],
    ['store', { store: 'file://host/srv', ledger: LEDGER, signer: 'key:key.pem' }, 'file:///absolute/path or file:relative/path'],
    ['store', { store: 'file:///a\nfile:///b', ledger: LEDGER, signer: 'key:key.pem' }, MORE],
    ['store', { store: '/srv/ledger', ledger: LEDGER, signer: 'key:key.pem' }, MORE],
  ])('%s, given as %o', async (input, given, allowed) => {
    await using job = await actionJob()
    const main = await job.uses('./', { with: given })
    expect(main.conclusion).toBe('failure')
    expect(main.annotations[0]?.message).toMatch(new RegExp(`^1 input\\(s\\) can't be used:\\s+${input}: `))
    expect(main.annotations[0]?.message).toContain(allowed)
    expect(sessionOf(job)).toBeUndefined()
  })
})

describe('a private key that was pasted', () => {
  const pems = {
    'P-256': generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    SEC1: generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ format: 'pem', type: 'sec1' }).toString(),
    Ed25519: generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  }
  const bodyOf = (pem: string) => pem.split('\n').slice(1, -2)
  const forms: readonly (readonly [string, (pem: string) => string])[] = [
    ['as it is', (pem) => pem],
    ['behind key:', (pem) => `key:${pem}`],
    ['behind env:', (pem) => `env:${pem}`],
    ['without its first and last line', (pem) => bodyOf(pem).join('')],
    ['in one line', (pem) => pem.replaceAll('\n', ' ')],
    ['behind key:, in one line', (pem) => `key:${pem.replaceAll('\n', ' ')}`],
  ]
  const rows = Object.entries(pems).flatMap(([type, pem]) => forms.map(([form, shaped]) => ({ type, form, signer: shaped(pem), pem })))

  it.each(rows)('into signer is not shown: $type $form', async ({ signer, pem }) => {
    await using job = await actionJob()
    const main = await job.uses('./', { with: { store: 'file:///srv/ledger', ledger: LEDGER, signer } })
    expect(main.conclusion).toBe('failure')
    // The runner itself shows what a step is given, unless it is a secret: so only what we wrote is looked at.
    for (const line of bodyOf(pem)) expect(writtenBy([main])).not.toContain(line.slice(0, 24))
    expect(main.annotations[0]?.message).toMatch(/signer: "\(a long text, not shown\)" was given/)
  })
})
