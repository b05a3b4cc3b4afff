/** The committers, each against the one contract: the key in this process, and with the keeper. */
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Committer, wholeFile } from '../../src/commitment/committer.ts'
import { committerFromText } from '../../src/commitment/local-key.ts'
import { preimageOf } from '../../src/commitment/preimage.ts'
import { openCommitter } from '../../src/commitment/table.ts'
import type { LedgerId } from '../../src/record/place.ts'
import { startKeeping } from '../../src/session/keeper.ts'
import { askSocket, STOP } from '../../src/session/protocol.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { newKey, signerFromPem } from '../../src/sign/local-key.ts'
import { preAuthenticated } from '../../src/trust/pae.ts'
import { committerContract, KEY, LEDGER } from './committer.contract.ts'

const variables = (held: string) => ({ env: { get: (name: string) => (name === 'COMMITMENT_KEY' ? held : undefined) } })

function inProcess(text: string) {
  return () => Promise.resolve({ open: () => openCommitter('env:COMMITMENT_KEY', variables(text)), close: () => Promise.resolve() })
}

committerContract('a variable, in base64', inProcess(KEY.toString('base64')))
committerContract('a variable, in hex and on two lines', inProcess(`${KEY.toString('hex').slice(0, 40)}\n${KEY.toString('hex').slice(40)}\n`))

interface Kept {
  readonly socket: string
  close(): Promise<void>
}

/** Keeps it for LEDGER, as main would have it kept. */
async function kept(committer: Committer | undefined, signs = false): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'committer-'))
  const socket = join(folder, 'keeper.sock')
  const signer = signs ? signerFromPem(newKey().privatePem, 'the test') : undefined
  const { ended } = await startKeeping({ signer, committer, socket, ledger: LEDGER, zone: 'changes', session: 's' })
  const close = async () => {
    const connection = connect(socket)
    connection.end(STOP)
    await ended
    connection.destroy() // a keeper that is a process ends with it
    rmSync(folder, { recursive: true })
  }
  return { socket, close }
}

committerContract('the keeper', async () => {
  const { socket, close } = await kept(committerFromText(KEY.toString('base64'), 'the test'))
  return { open: () => openCommitter(`agent:${socket}`, variables('')), close }
})

const FILE = wholeFile('state', [Buffer.from('{}')])

describe('a keeper that has a commitment key', () => {
  let keeper: Kept
  beforeEach(async () => {
    keeper = await kept(committerFromText(KEY.toString('base64'), 'the test'))
  })
  afterEach(() => keeper.close())

  const ask = async (request: string | Uint8Array) => new TextDecoder().decode(await askSocket(keeper.socket, Buffer.from(request), 2_000))
  const good = new TextDecoder().decode(preimageOf(LEDGER, FILE))

  it('answers the preimage of a file: what follows is refused for what it is', async () => {
    expect(await ask(good)).toMatch(/^\{"commitment":\{"hmac":"sha256:[0-9a-f]{64}","key":"[0-9a-f]{16}"\}\}$/)
  })

  it.each([
    ['another kind', good.replace('kind state', 'kind password')],
    ['no kind', good.replace('kind state\n', '')],
    ['a length that is none', good.replace('length 2', 'length 02')],
    ['a length below zero', good.replace('length 2', 'length -2')],
    ['a length that no number holds', good.replace('length 2', 'length 9999999999999999')],
    ['a value that is no digest', good.replace(/value .*/, 'value hunter2')],
    ['the value itself behind it', `${good}{}`],
    ['a line more', `${good}note x\n`],
    ['no line feed at its end', good.trimEnd()],
    ['carriage returns', good.replaceAll('\n', '\r\n')],
    ['another version', good.replace('/v1', '/v10')],
    ['nothing but its first line', 'iac-ledger/commitment/v1\n'],
    ['the domain of the key id', 'iac-ledger/commitment-key/v1\n'],
    ['much too much', `${good}${'x'.repeat(200_000)}`],
  ])('makes no HMAC of a request with %s', async (_what, request) => {
    expect(await ask(request)).toMatch(/^\{"refused":"/)
    expect(await ask(request)).not.toContain('hmac')
  })

  it('commits to nothing of another ledger', async () => {
    expect(await ask(preimageOf(sha256('another') as LedgerId, FILE))).toBe('{"refused":"a commitment of another ledger"}')
    const committer = await openCommitter(`agent:${keeper.socket}`, variables(''))
    expect(await committer.commit(sha256('another') as LedgerId, FILE)).toEqual({
      absent: 'error',
      why: 'the process that keeps the commitment key refused: a commitment of another ledger',
    })
  })

  it('signs nothing, when it was given no key to sign with', async () => {
    expect(await ask(preAuthenticated(new TextEncoder().encode('{}')))).toBe('{"refused":"no signing key is kept here"}')
  })
})

describe('a commitment that can not be had', () => {
  const gone = 'the process that keeps the commitment key for this job has ended or does not answer'

  it('is absent where the keeper was given no such key', async () => {
    const { socket, close } = await kept(undefined, true)
    const committer = await openCommitter(`agent:${socket}`, variables(''))
    expect(await committer.commit(LEDGER, FILE)).toMatchObject({ absent: 'error', why: expect.stringContaining('refused: no commitment key is kept here') })
    await close()
  })

  it('is absent where the keeper has ended', async () => {
    const { socket, close } = await kept(committerFromText(KEY.toString('base64'), 'the test'))
    const committer = await openCommitter(`agent:${socket}`, variables(''))
    await close()
    expect(await committer.commit(LEDGER, FILE)).toEqual({ absent: 'error', why: gone })
  })

  it.each(['', 'no JSON', '{"commitment":{"hmac":"sha256:1","key":"k"}}', '{"commitment":{}}', '{"hmac":"x"}', 'null'])(
    'is absent where something else answers: %j',
    async (answer) => {
      const folder = mkdtempSync(join(tmpdir(), 'committer-'))
      const server = createServer({ allowHalfOpen: true }, (socket) => socket.on('end', () => socket.end(answer)).resume())
      const path = join(folder, 'other.sock')
      await new Promise<void>((ready) => server.listen(path, ready))
      const committer = await openCommitter(`agent:${path}`, variables(''))
      expect(await committer.commit(LEDGER, FILE)).toEqual({ absent: 'error', why: "the answer on the keeper's socket is not one of ours" })
      await new Promise((closed) => server.close(closed))
      rmSync(folder, { recursive: true })
    },
  )
})
