/** The built command on a ledger that is large enough for threads. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedLedger } from '../../bench/signed-ledger.ts'
import { keyOf } from '../../src/ledger/keys.ts'
import { CLI, ROOT } from './support.ts'

const COUNT = 602

let folder: string
let ledger: Awaited<ReturnType<typeof signedLedger>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iac-ledger-test-'))
  ledger = await signedLedger(folder, COUNT)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function verify(argv: readonly string[], cli = CLI) {
  const asked = ['verify', join(folder, 'ledger'), '--ledger', ledger.id, '--key', ledger.publicKey, '--as-of', '2020-01-01', ...argv]
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...asked], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const slot = (sequence: number) => join(folder, 'ledger', keyOf({ ...ledger.stream, sequence }))

describe('iac-ledger verify on a large ledger', () => {
  it('passes, draws nothing where nobody sits, and goes on from the heads that it left', () => {
    const heads = join(folder, 'heads')
    const first = verify(['--heads', heads])
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain(`PASS: no findings; ${COUNT + 3} records in 3 streams read`)
    expect(readFileSync(heads, 'utf8').split('\n')).toHaveLength(4)
    const again = verify(['--from', `@${heads}`])
    expect(again.status).toBe(0)
    expect(again.stdout).toContain('PASS: no findings; 4 records in 3 streams read')
    expect(again.stdout).toMatch(/SEQUENCE_GAP[^\n]*\n[^\n]*were not read/)
  })

  it('tells its heads in the JSON, as the next one takes them', () => {
    const { heads } = JSON.parse(verify(['--json']).stdout) as { heads: { zone: string; stream: string; sequence: number; leaf: string }[] }
    const argv = heads.flatMap(({ zone, stream, sequence, leaf }) => ['--from', `${zone}/${stream}=${sequence}:${leaf}`])
    expect(verify(argv).stdout).toContain('4 records')
  })

  it('fails, and writes no heads, when a record was changed that a thread has read', () => {
    const path = slot(400)
    const good = readFileSync(path)
    rmSync(path)
    writeFileSync(path, good.toString().replace(/"sig":"(.{8})/, '"sig":"AAAAAAAA'))
    const heads = join(folder, 'no-heads')
    const { status, stdout } = verify(['--heads', heads])
    rmSync(path)
    writeFileSync(path, good)
    expect(status).toBe(1)
    expect(stdout).toContain(`SIGNATURE_INVALID: a signature does not fit its record\n  changes/${ledger.stream.name}=400`)
    expect(() => readFileSync(heads)).toThrow('ENOENT')
  })

  it.each([
    ['ends', 'process.exit(0)'],
    ['breaks', "(await import('node:worker_threads')).parentPort.on('message', () => { throw new Error('broken') })"],
  ])('ends with 2 when a thread %s', (_how, body) => {
    const dist = join(folder, `dist-${_how}`)
    cpSync(join(ROOT, 'dist', 'cli'), join(dist, 'cli'), { recursive: true })
    mkdirSync(join(dist, 'verify-worker'))
    writeFileSync(join(dist, 'verify-worker', 'package.json'), '{"type":"module"}')
    writeFileSync(join(dist, 'verify-worker', 'index.js'), body)
    const { status, stdout, stderr } = verify([], join(dist, 'cli', 'index.js'))
    expect(stdout).toBe('')
    expect(stderr).toMatch(/THREAD_LOST|broken/)
    expect(status).toBe(2)
  })

  it.each(['changes/x', 'changes/x=1', '@nowhere'])('ends with 2 for --from %s', (from) => {
    expect(verify(['--from', from])).toMatchObject({ status: 2, stdout: '' })
  })
})
