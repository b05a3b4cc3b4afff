/** `iac-ledger doctor` on a folder: honest about what a folder can't do, and what it ends with. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Folder } from '../fakes/folder-store.ts'
import { CLI, type LastingLedger, lastingLedger } from './support.ts'

describe('doctor, on a folder', () => {
  let home: string
  let ledger: LastingLedger
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'iac-ledger-doctor-'))
    ledger = lastingLedger(home)
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  const doctor = (...argv: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'doctor', ...argv], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } })
    return { status, stdout, stderr }
  }

  it('passes with warnings that say who may empty it, and leaves nothing', () => {
    const before = new Folder(ledger.store).keys()
    const { status, stdout } = doctor(ledger.store, '--ledger', ledger.id, '--signer', `key:${ledger.privateKey}`)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^PROVED: /)
    expect(stdout).toContain('ok: write-once: ')
    expect(stdout).toMatch(
      /failed \(warning\): lock: .*\n {2}saw {5}this store has no locks: whoever may remove its objects can empty the ledger\n {2}to do {3}a folder can not be locked: keep its heads elsewhere/,
    )
    expect(stdout).toMatch(/failed \(warning\): no-removal: .*\n {2}saw {5}whoever owns the folder may/)
    expect(stdout).not.toMatch(/aws |s3:/) // what to do in a bucket helps nobody who has a folder
    expect(stdout).toContain('unknown: clock: ')
    expect(new Folder(ledger.store).keys()).toEqual(before)
  })

  it('ends with 1 for a signer that the policy does not allow, in JSON as well', () => {
    const other = join(home, 'other.pem')
    execFileSync(process.execPath, [CLI, 'keygen', other])
    const { status, stdout } = doctor(ledger.store, '--ledger', ledger.id, '--signer', `key:${other}`, '--json')
    expect(status).toBe(1)
    const { result, proofs } = JSON.parse(stdout) as { readonly result: string; readonly proofs: readonly { readonly name: string }[] }
    expect(result).toBe('failed')
    expect(proofs.find(({ name }) => name === 'signer')).toEqual({
      name: 'signer',
      shows: "the ledger's policy allows this signer in the zone",
      state: 'failed',
      severity: 'error',
      saw: expect.stringContaining('this one is not among them'),
      fix: expect.stringContaining('--allow changes=KEY.pub'),
    })
  })

  it.each([
    ['no ledger id', () => [ledger.store, '--signer', `key:${ledger.privateKey}`], /--ledger sha256:<64 hex digits> is required/],
    ['no signer', () => [ledger.store, '--ledger', ledger.id], /--signer is required/],
    [
      'a zone that is none',
      () => [ledger.store, '--ledger', ledger.id, '--signer', `key:${ledger.privateKey}`, '--zone', 'attic'],
      /one of root, changes, reviews/,
    ],
  ])('ends with 2 for %s', (_what, argv, says) => {
    const { status, stdout, stderr } = doctor(...argv())
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })

  it('says so when there is no ledger', () => {
    const { status, stderr } = doctor(join(home, 'nothing'), '--ledger', ledger.id, '--signer', `key:${ledger.privateKey}`)
    expect(status).toBe(1)
    expect(stderr).toContain('[LEDGER_MISMATCH]')
  })
})
