/** What is wrong with what we are given is said with its cause and its remedy, and never with a stack trace. */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/ledger/keys.ts'
import type { LedgerId, Slot, StreamName } from '../../src/record/place.ts'
import type { Job } from '../harness/job.ts'
import { sessionOf } from './adopt-support.ts'
import {
  actionJob,
  codesOn,
  configuration,
  type LastingLedger,
  type LoggedRecord,
  lastingLedger,
  postsOf,
  recordsOf,
  stackLinesIn,
  storyOf,
  TOOL,
  TOOLS,
  verdictOn,
  writtenBy,
} from './support.ts'

const ONE = { 'main.tf': 'resource "terraform_data" "a" {}\n' }
const APPLY = `${TOOL} init >/dev/null && ${TOOL} apply -auto-approve >/dev/null`

const pem = (type: 'pkcs8' | 'sec1' = 'pkcs8') => ({ format: 'pem', type }) as const
const KEYS: Readonly<Record<string, () => string>> = {
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem()).toString(),
  'p-384': () => generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey.export(pem()).toString(),
  secp256k1: () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey.export(pem()).toString(),
  encrypted: () =>
    generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      .privateKey.export({ ...pem(), cipher: 'aes-256-cbc', passphrase: 'pass' })
      .toString(),
  public: () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  empty: () => '',
  garbage: () => `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END PRIVATE KEY-----\n`,
  huge: () => 'A'.repeat(20_000),
}

const WRONG_KEYS: readonly (readonly [string, RegExp, RegExp])[] = [
  ['rsa', /holds a key of type rsa, which records are not signed with/, /use a P-256 or Ed25519 key; make one with `iac-ledger keygen FILE`/],
  ['p-384', /holds a key of type ec secp384r1, which records are not signed with/, /use a P-256 or Ed25519 key/],
  ['secp256k1', /holds a key of type ec secp256k1, which records are not signed with/, /use a P-256 or Ed25519 key/],
  ['encrypted', /the key in .* is encrypted/, /give an unencrypted P-256 or Ed25519 key in PEM/],
  ['public', /holds no private key in PEM/, /make one with `iac-ledger keygen FILE`/],
  ['empty', /holds no private key in PEM|the variable is not set or empty/, /make one with `iac-ledger keygen FILE`|give it to this step alone/],
  ['garbage', /holds no private key in PEM/, /make one with `iac-ledger keygen FILE`/],
]

async function refused(job: Job, given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const main = await job.uses('./', { with: given, env, if: 'always()' })
  expect(main.conclusion).toBe('failure')
  expect(main.annotations.filter(({ level }) => level === 'error')).toHaveLength(1)
  expect(stackLinesIn(main.log)).toEqual([])
  expect(main.log).not.toMatch(/a bug in IaC Ledger/)
  expect(sessionOf(job)).toBeUndefined()
  return main
}

describe('a key that can not sign stops the step', () => {
  it.each(WRONG_KEYS)('%s, in a file and in a variable, with its cause and what to do, and without a line of it', async (name, says, fix) => {
    await using job = await actionJob()
    const { with: named, ...ledger } = lastingLedger(join(job.root, 'srv'))
    const text = KEYS[name]?.() ?? ''
    writeFileSync(join(job.workspace, 'key.pem'), text)
    for (const [signer, env] of [
      ['key:key.pem', {}],
      ['env:LEDGER_KEY', { LEDGER_KEY: text }],
    ] as const) {
      const main = await refused(job, { ...named, signer }, env)
      expect(main.log).toMatch(says)
      expect(main.log).toMatch(fix)
      for (const line of text.split('\n').slice(1, -2)) expect(writtenBy([main])).not.toContain(line)
    }
    expect(codesOn({ ...ledger })).toEqual([])
  })

  it.each([
    ['is not there', () => undefined, /key:key\.pem: there is no such file/],
    ['is a folder', (path: string) => mkdirSync(path), /key:key\.pem can't be read: EISDIR/],
    ['is far too large', (path: string) => writeFileSync(path, KEYS['huge']?.() ?? ''), /key:key\.pem can't be read: .* has 20000 bytes/],
    ['lies below a file', (path: string) => writeFileSync(path, ''), /key:key\.pem\/below can't be read: ENOTDIR/],
  ])('a file that %s', async (how, make, says) => {
    await using job = await actionJob()
    const { with: named } = lastingLedger(join(job.root, 'srv'))
    make(join(job.workspace, 'key.pem'))
    const main = await refused(job, { ...named, signer: how === 'lies below a file' ? 'key:key.pem/below' : 'key:key.pem' })
    expect(main.log).toMatch(says)
    expect(main.log).toMatch(/name a PEM file/)
  })

  it('a variable that nobody set', async () => {
    await using job = await actionJob()
    const { with: named } = lastingLedger(join(job.root, 'srv'))
    const main = await refused(job, { ...named, signer: 'env:LEDGER_KEY' })
    expect(main.log).toMatch(/env:LEDGER_KEY: the variable is not set or empty/)
    expect(main.log).toMatch(/give it to this step alone: env: \{ LEDGER_KEY: \$\{\{ secrets\.LEDGER_KEY \}\} \}/)
  })
})

describe('a store that can not be used stops the step', () => {
  it.each([
    ['lies below a file', (job: Job) => join(job.workspace, 'file', 'ledger'), /ENOTDIR.*a part of this path is a file: choose another folder/s],
    ['is a file', (job: Job) => join(job.workspace, 'file'), /ENOTDIR.*a part of this path is a file: choose another folder/s],
    ['is an empty folder', (job: Job) => join(job.workspace, 'folder'), /there is no ledger in .*iac-ledger init STORE --signer SIGNER/s],
    [
      'holds something else at its beginning',
      (job: Job) => join(job.workspace, 'junk'),
      /holds something that is no genesis record.*pin the id of the ledger that lies there/s,
    ],
  ])('one that %s', async (_how, where, says) => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    writeFileSync(join(job.workspace, 'file'), '')
    mkdirSync(join(job.workspace, 'folder'))
    junkAt(join(job.workspace, 'junk'), ledger)
    const before = readdirSync(job.workspace, { recursive: true }).length
    const main = await refused(job, { ...ledger.with, store: `file://${where(job)}` })
    expect(main.log).toMatch(says)
    expect(readdirSync(job.workspace, { recursive: true }), 'nothing was written there').toHaveLength(before)
  })

  it('where the ledger is of another id', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    const main = await refused(job, { ...ledger.with, ledger: `sha256:${'a'.repeat(64)}` })
    expect(main.log).toMatch(`holds ${ledger.id}, and sha256:${'a'.repeat(64)} was asked for`)
    expect(main.log).toMatch(/pin the id of the ledger that lies there/)
  })
})

function junkAt(folder: string, { id }: LastingLedger): void {
  const slot: Slot = { ledger: id as LedgerId, zone: 'root', name: 'root' as StreamName, sequence: 0 }
  const path = join(folder, keyOf(slot))
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, '{}')
}

function pathOf({ store, id }: LastingLedger, { place }: LoggedRecord): string {
  const slot: Slot = { ledger: id as LedgerId, zone: place.zone as Slot['zone'], name: place.stream as StreamName, sequence: place.sequence }
  return join(store, keyOf(slot))
}

describe.skipIf(TOOLS.length === 0)('a newest record that was corrupted', () => {
  const CORRUPTIONS: readonly (readonly [string, (bytes: Buffer) => Uint8Array, string])[] = [
    ['cut', (bytes) => bytes.subarray(0, bytes.length / 2), 'SLOT_FOREIGN'],
    ['emptied', () => new Uint8Array(), 'SLOT_FOREIGN'],
    ['replaced by noise', () => Buffer.alloc(4096, 7), 'SLOT_FOREIGN'],
    ['changed in its signature', (bytes) => Buffer.from(bytes.toString().replace(/"sig":"(.{20}).{4}/, '"sig":"$1AAAA')), 'SIGNATURE_INVALID'],
  ]
  it.each(CORRUPTIONS)('%s does not stop the next job, which appends over it, and verify names it', async (_how, corrupt, code) => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, ONE)
    await job.uses('./', { with: ledger.with })
    await job.run({ script: `${APPLY} && ${TOOL} plan >/dev/null` })
    const newest = recordsOf(ledger, '--kind', 'plan').at(-1)
    if (newest === undefined) throw new Error('there is no plan')
    const path = pathOf(ledger, newest)
    const corrupted = corrupt(readFileSync(path))
    rmSync(path)
    writeFileSync(path, corrupted)
    const step = await job.run({ script: `${TOOL} apply -auto-approve` })
    expect(step.stderr).toBe('')
    await job.finish()
    expect(postsOf(job)[0]?.conclusion).toBe('success')
    const verdict = verdictOn(ledger)
    expect(verdict.findings.map((found) => found.code)).toEqual([code])
    expect(verdict.findings[0]?.place).toEqual({ ...newest.place })
    expect(recordsOf(ledger, '--kind', 'outcome')).toHaveLength(2)
    expect(recordsOf(ledger, '--kind', 'intent').at(-1)?.place.sequence).toBe(newest.place.sequence + 1)
  })
})

describe.skipIf(TOOLS.length === 0)('a workspace with a name that is none', () => {
  const NAMES = ['..', 'a b', 'a\nb', '../../etc', '-rf', 'ü'.repeat(120), "'; touch pwned; '", '::error::pwned\u202e']
  it('runs as it would without us, is recorded in a stream of its own, and leads nobody out of the ledger', async () => {
    await using job = await actionJob()
    const ledger = lastingLedger(join(job.root, 'srv'))
    configuration(job, ONE)
    const bare = TOOLS[0]?.path ?? ''
    await job.run({ script: `${TOOL} init >/dev/null` })
    await job.uses('./', { with: ledger.with })
    for (const name of NAMES) {
      const argv = ['apply -auto-approve', 'workspace new "$TF_WORKSPACE"']
      for (const words of argv) {
        const env = { TF_WORKSPACE: name }
        const [with_, without] = [
          await job.run({ script: `${TOOL} ${words}`, env, continueOnError: true }),
          await job.run({ script: `${bare} ${words}`, env, continueOnError: true }),
        ]
        expect(with_.exitCode === 0, `${JSON.stringify(name)}: ${words}: ${with_.log}`).toBe(without.exitCode === 0)
        expect(with_.stderr, `${JSON.stringify(name)}: ${words}`).not.toMatch(/iac-ledger/)
        expect(stackLinesIn(with_.log)).toEqual([])
      }
    }
    await job.finish()
    expect(postsOf(job)[0]?.outcome).toBe('success')
    expect(postsOf(job)[0]?.annotations.filter(({ message }) => message === 'pwned')).toEqual([])
    expect(existsSync(join(job.workspace, 'pwned'))).toBe(false)
    expect(
      readdirSync(ledger.store)
        .filter((entry) => !entry.startsWith('.'))
        .sort(),
    ).toEqual(['changes', 'root'])
    const streams = new Set(recordsOf(ledger, '--kind', 'intent').map(({ place }) => place.stream))
    expect(streams.size).toBe(NAMES.length)
    for (const stream of streams) expect(stream).toMatch(/^r4711\.[a-z0-9._-]+$/)
    expect(storyOf(ledger).filter((line) => line === 'intent')).toHaveLength(NAMES.length * 2)
    expect(codesOn(ledger).filter((code) => code !== 'BYPASS')).toEqual([])
  }, 120_000)
})
