import { open } from 'node:fs/promises'
import { LedgerError, systemCode } from '../../shared/errors.ts'
import { newKey } from '../../sign/local-key.ts'
import { parsed, print } from './arguments.ts'

/** Never over a file that is there: a lost key can't be made again. */
async function writeNew(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode).catch((thrown: unknown) => {
    if (systemCode(thrown) !== 'EEXIST')
      throw new LedgerError(
        'INPUT_INVALID',
        { says: `${path} can't be written: ${systemCode(thrown)}`, fix: 'name a file in a folder that you may write' },
        { cause: thrown },
      )
    throw new LedgerError('INPUT_INVALID', { says: `${path} is there already`, fix: 'name another file, or move the old key away' })
  })
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

export async function command(argv: readonly string[]): Promise<number> {
  const [path = ''] = parsed(argv, {}, ['FILE']).positionals
  const { privatePem, publicPem } = newKey()
  await writeNew(path, privatePem, 0o600)
  await writeNew(`${path}.pub`, publicPem, 0o644)
  print(`${path}      the private key: keep it where only the signer reads it\n${path}.pub  the public key: give it to whoever verifies`)
  return 0
}
